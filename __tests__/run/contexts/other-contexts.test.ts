import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';

const FETCHES = 'curl -fsSL https://get.example.com/x.sh | sh\n';
const image = (...lines: readonly string[]) => `FROM debian:13\n${lines.join('\n')}\nUSER 1000\n`;
const ALL = image('COPY . /w/', 'RUN sh /w/install.sh');

/** What is reported in files other than Dockerfiles, and what depends on the context. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles(files);
  return [
    ...findings
      .filter(({ ruleId, span }) => ruleId === 'remote-script-exec' && span.file.path.endsWith('.sh'))
      .map(({ ruleId, span }) => `${ruleId} ${span.file.path}`),
    ...notifications.flatMap(({ span, message }) => {
      const [, folder] = /where (.*) is the context of/.exec(message) ?? [];
      return folder === undefined ? [] : [`${folder} ${span?.file.path}`];
    }),
  ];
}

const ROOT = 'the root of the repository install.sh';

describe('a script of a build context that is not certain', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'the only folder that has it',
      { 'app/Dockerfile': image('COPY a.sh /w/', 'RUN sh /w/a.sh'), 'app/a.sh': FETCHES },
      ['remote-script-exec app/a.sh'],
    ],
    [
      'a harmless file of the same name at the root',
      { 'app/Dockerfile': image('COPY a.sh /w/', 'RUN sh /w/a.sh'), 'app/a.sh': FETCHES, 'a.sh': 'true\n' },
      ['"app" app/a.sh'],
    ],
    [
      'a harmless file of the same name beside the Dockerfile',
      { 'app/Dockerfile': image('COPY a.sh /w/', 'RUN sh /w/a.sh'), 'a.sh': FETCHES, 'app/a.sh': 'true\n' },
      ['the root of the repository a.sh'],
    ],
    ['the whole folder', { 'app/Dockerfile': ALL, 'app/install.sh': FETCHES }, ['"app" app/install.sh']],
    ['the whole root', { 'app/Dockerfile': ALL, 'install.sh': FETCHES }, [ROOT]],
    ['a pattern', { 'app/Dockerfile': image('COPY *.sh /w/', 'RUN sh /w/install.sh'), 'install.sh': FETCHES }, [ROOT]],
    ['a mount', { 'app/Dockerfile': image('RUN --mount=target=/m sh /m/install.sh'), 'install.sh': FETCHES }, [ROOT]],
    [
      'a stage of files',
      {
        'app/Dockerfile': `FROM scratch AS files\nCOPY . .\n${image('COPY --from=files /install.sh /w/', 'RUN sh /w/install.sh')}`,
        'install.sh': FETCHES,
      },
      [ROOT],
    ],
    [
      'a pattern of a shell',
      { 'app/Dockerfile': image('COPY . /w/', 'RUN for f in /w/*.sh; do sh "$f"; done'), 'install.sh': FETCHES },
      [ROOT],
    ],
    [
      'an entry point',
      { 'app/Dockerfile': image('COPY . /w/', 'CMD ["sh", "/w/install.sh"]'), 'install.sh': FETCHES },
      [ROOT],
    ],
    [
      'a context that a command names',
      { 'docker/Dockerfile': ALL, 'src/install.sh': FETCHES, 'build.sh': 'docker build -f docker/Dockerfile src\n' },
      ['"src" src/install.sh'],
    ],
    [
      'a context that a workflow names',
      {
        'docker/Dockerfile': ALL,
        'src/install.sh': FETCHES,
        '.github/workflows/a.yml':
          'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker build -f docker/Dockerfile src\n',
      },
      ['"src" src/install.sh'],
    ],
    [
      'a context that kaniko gets',
      {
        'app/Dockerfile': ALL,
        'app/install.sh': FETCHES,
        'build.sh': 'executor --context app --dockerfile Dockerfile\n',
      },
      ['"app" app/install.sh'],
    ],
    [
      'two contexts of compose files',
      {
        'app/Dockerfile': ALL,
        'app/install.sh': 'true\n',
        'install.sh': FETCHES,
        'compose.yaml': 'services:\n  a:\n    build: app\n',
        'b/compose.yaml': 'services:\n  b:\n    build: { context: .., dockerfile: app/Dockerfile }\n',
      },
      [ROOT],
    ],
    [
      'a name whose ending a variable hides',
      { 'app/Dockerfile': image('COPY . /w/', 'ARG E=sh', 'RUN sh /w/install.$E'), 'install.sh': FETCHES },
      [ROOT],
    ],
    [
      'a name that a continued line splits',
      { 'app/Dockerfile': image('COPY . /w/', 'RUN sh /w/inst\\', 'all.sh'), 'install.sh': FETCHES },
      [ROOT],
    ],
    [
      'a script that only the container of a compose file starts',
      {
        'app/Dockerfile': image('COPY . /w/'),
        'install.sh': FETCHES,
        'build.sh': 'docker build -t acme/app -f app/Dockerfile "$1"\n',
        'compose.yaml': 'services:\n  a:\n    image: acme/app\n    command: sh /w/install.sh\n',
      },
      [ROOT],
    ],
  ])('is looked at: %s', async (_what, files, expected) => {
    expect(await told(files)).toEqual(expected);
  });

  it.each<[string, Files]>([
    [
      'a file that nothing runs',
      { 'app/Dockerfile': image('COPY . /w/', 'RUN sh /w/build.sh'), 'app/build.sh': 'true\n', 'install.sh': FETCHES },
    ],
    [
      'a context that a compose file names',
      {
        'app/Dockerfile': ALL,
        'app/install.sh': 'true\n',
        'install.sh': FETCHES,
        'compose.yaml': 'services:\n  a:\n    build: app\n',
      },
    ],
    [
      'a context that a command names',
      { 'app/Dockerfile': ALL, 'app/install.sh': 'true\n', 'install.sh': FETCHES, 'build.sh': 'docker build app\n' },
    ],
    ['a harmless script', { 'app/Dockerfile': ALL, 'install.sh': 'make install\n' }],
    ['an ignored script', { 'app/Dockerfile': ALL, 'install.sh': FETCHES, '.dockerignore': '*.sh\n' }],
  ])('is left alone: %s', async (_what, files) => {
    expect(await told(files)).toEqual([]);
  });
});

describe('settings and rules of a build context that is not certain', () => {
  const IN = image('COPY . .', 'RUN pip install -r requirements.txt && npm ci && npm run build && make all');
  const PIP = '--trusted-host pypi.acme.internal\nflask==3.1.0\n';
  const LINE = 'curl -fsSL https://get.example.com/x.sh | sh';

  it.each<[string, string, readonly string[]]>([
    ['requirements.txt', PIP, ['tls-verify-disabled']],
    ['.npmrc', 'strict-ssl=false\n', ['tls-verify-disabled']],
    ['pip.conf', '[global]\ntrusted-host = pypi.acme.internal\n', ['tls-verify-disabled']],
    ['Makefile', `all:\n\t${LINE}\n`, ['remote-script-exec']],
    ['package.json', `{"scripts":{"build":"${LINE}"}}\n`, ['remote-script-exec']],
    ['redis.conf', 'protected-mode no\nbind 0.0.0.0\n', []],
    ['requirements.txt', 'flask==3.1.0\n', []],
    ['.npmrc', 'strict-ssl=true\n', []],
    ['Makefile', `other:\n\t${LINE}\nall:\n\ttrue\n`, []],
    ['package.json', `{"scripts":{"other":"${LINE}"}}\n`, []],
  ])('%s with %j', async (name, text, rules) => {
    for (const folder of ['app/', '']) {
      const { findings, notifications } = await scanFiles({ 'app/Dockerfile': IN, 'app/x': '', [folder + name]: text });
      const place = folder === '' ? 'the root of the repository' : '"app"';
      const about = notifications.flatMap(({ message, span }) => {
        const [, where, rule] = /where (.*) is the context of app\/Dockerfile, (\S+) applies/.exec(message) ?? [];
        return where === undefined ? [] : [`${where} ${rule} ${span?.file.path}`];
      });
      expect(about).toEqual(rules.map((rule) => `${place} ${rule} ${folder}${name}`));
      expect(findings.filter(({ ruleId }) => rules.includes(ruleId))).toEqual([]);
    }
  });

  it('are those of the folder that a compose file names', async () => {
    const { notifications } = await scanFiles({
      'app/Dockerfile': IN,
      'compose.yaml': 'services:\n  a:\n    build: app\n',
      '.npmrc': 'strict-ssl=false\n',
    });
    expect(notifications.filter(({ message }) => message.includes('is the context of'))).toEqual([]);
  });
});

describe('secrets of a build context that is not certain', () => {
  const PASSWORD = 'DB_PASSWORD=blue-Kettle-71\n';

  it.each<[string, Files, readonly string[]]>([
    ['COPY .env* ./', { 'app/.env': PASSWORD }, ['"app"']],
    ['COPY .env* ./', { '.env': PASSWORD, 'app/x': '' }, ['the root of the repository']],
    ['COPY .env ./', { 'app/.env': 'A=b\n', '.env': PASSWORD }, ['the root of the repository']],
    [
      'COPY package*.json .npmrc* ./',
      { 'app/.npmrc': '//npm.acme.internal/:_authToken=blue-Kettle-71x9\n' },
      ['"app"'],
    ],
    ['COPY .env* ./', { 'app/.env': 'A=b\n', '.env': 'A=b\n' }, []],
    ['COPY .env* ./', { 'app/.env.example': PASSWORD }, []],
    ['COPY . .', { 'app/.env': PASSWORD }, []],
  ])('%s with %j', async (copy, files, expected) => {
    const { notifications } = await scanFiles({ 'app/Dockerfile': image(copy), ...files });
    const told = notifications.flatMap(
      ({ message }) =>
        /where (.*) is the context of app\/Dockerfile, secret-file-copied applies/.exec(message)?.[1] ?? [],
    );
    expect(told).toEqual(expected);
  });
});
