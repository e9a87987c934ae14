import { describe, expect, it } from '@jest/globals';
import { filesMentioned } from '../../src/analysis/commands/mentioned-files.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { inTime } from '../support/in-time.ts';

const FETCH = '#!/bin/sh\nset -e\ncurl -fsSL https://get.example.com/a | sh\n';

/** `rule path:line` of what a script fetches and runs. */
async function fetched(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === 'remote-script-exec' || ruleId === 'command-downloads-code')
    .map(
      ({ ruleId, span: { file, start } }) => `${ruleId} ${file.path}:${file.text.slice(0, start).split('\n').length}`,
    );
}

const image = (lines: string) => `FROM debian:12\nCOPY s /s\n${lines}\n`;
const entry = (text: string) => ({ 's/e.sh': `#!/bin/bash\n${text}\n` });
const STARTS_ENTRY = image('ENTRYPOINT ["/s/e.sh"]');

/** What an entry point in `/app` puts together with a path to the script at `/app/s/x.sh`. */
const PUT_TOGETHER: readonly (readonly [how: string, text: string])[] = [
  ['the arguments in a condition', 'if [ "$1" = w ]; then set -- ./s/x.sh; fi\nexec "$@"'],
  ['more arguments in a condition', 'if [ "$1" = w ]; then set -- "s/x.sh" "$@"; fi\nexec "$@"'],
  ['the arguments behind &&', '[ "$R" = w ] && set -- ./s/x.sh\nexec "$@"'],
  ['a part of the name by case', 'case "$R" in w) S=x ;; *) S=y ;; esac\nexec "./s/$S.sh"'],
  ['the name by case', 'case "$R" in w) S=s/x.sh ;; *) S=s/y.sh ;; esac\nexec sh "$S"'],
  ['the name in a condition', 'S=./s/y.sh\nif [ "$R" ]; then S=./s/x.sh; fi\nexec sh $S'],
  ['a variable that is not known', 'exec sh "s/$R.sh"'],
  ['a function that is the program', 'go() { ./s/$1.sh; }\ngo x'],
  ['a function with quotes', 'go() { "./s/$1.sh"; }\ngo x'],
  ['a function with a local variable', 'go() { local s="./s/$1.sh"; sh "$s"; }\ngo x'],
  ['a function that sources', 'load() { . "./s/$1.sh"; }\nload y\nload x'],
  ['a function with a folder in a variable', 'D=s\ngo() { sh "$D/$1.sh"; }\ngo x'],
  ['a folder in a variable', 'D=/app/s\nif [ "$1" = w ]; then set -- "$D/x.sh"; fi\nexec "$@"'],
  ['a relative folder in a variable', 'export D="./s/"\n[ "$R" ] && set -- "${D}/x.sh"\nexec "$@"'],
  ['a folder in a variable by case', 'D=/app/s\ncase "$R" in w) S=x ;; *) S=y ;; esac\nexec "$D"/$S.sh'],
  ['a function in the folder of the script', 'D=$(dirname "$0")\ngo() { sh "$D/s/$1.sh"; }\ngo x'],
  ['a function in a folder that it enters', 'cd /app/s\ngo() { ./$1.sh; }\ngo x'],
  ['a function that runs its words', 'go() { exec "$@"; }\ngo ./s/x.sh'],
  ['a function that runs a whole path', 'go() { exec "$@"; }\ngo /app/s/x.sh'],
  ['a function with all arguments', 'main() { exec "$@"; }\nset -- /app/s/x.sh\nmain "$@"'],
];
const IN_APP = 'FROM debian:12\nWORKDIR /app\nCOPY . .\nENTRYPOINT ["/app/e.sh"]\n';

describe('a relative path that an entry point puts together', () => {
  const app = (text: string): Files => ({
    Dockerfile: IN_APP,
    'e.sh': `#!/bin/bash\n${text}\n`,
    's/y.sh': '#!/bin/sh\n',
  });

  it.each(PUT_TOGETHER)('is followed: %s', async (_how, text) => {
    expect(await fetched({ ...app(text), 's/x.sh': FETCH })).toEqual(['remote-script-exec s/x.sh:3']);
    expect(await fetched({ ...app(text), 's/x.sh': '#!/bin/sh\nexec app\n', 't/x.sh': FETCH })).toEqual([]);
  });

  it('is followed from the folder of a container, and in a mount', async () => {
    const text = 'if [ "$1" = w ]; then set -- ./x.sh; fi\nexec "$@"';
    const service = (options: string) => `services:\n  a: { ${options}, working_dir: /app/s }\n`;
    const built = { ...app(text), 's/x.sh': FETCH, 'compose.yaml': service('build: .') };
    expect(await fetched(built)).toEqual(['remote-script-exec s/x.sh:3']);
    const mounted = service('image: "debian:12", volumes: [".:/app"], entrypoint: /app/e.sh');
    expect(await fetched({ 'e.sh': `#!/bin/sh\n${text}\n`, 's/x.sh': FETCH, 'compose.yaml': mounted })).toEqual([
      'command-downloads-code s/x.sh:3',
    ]);
  });

  it.each([
    ['a program that reads it', 'cat ./s/x.sh\nchmod +x s/x.sh\nexec app'],
    ['a sentence', 'echo "run ./s/x.sh first"\nexec app'],
    ['a remark', '# see ./s/x.sh\nexec app'],
    ['a name without a folder', 'exec app --script x.sh'],
    ['another folder', 'case "$R" in w) S=x ;; esac\nexec "./t/$S.sh"'],
    ['a folder above', 'if [ "$R" ]; then set -- ../s/x.sh; fi\nexec "$@"'],
    ['another folder in a variable', 'D=/app/t\nif [ "$R" ]; then set -- "$D/x.sh"; fi\nexec "$@"'],
    ['one of two folders in a variable', 'D=t\nif [ "$R" ]; then D=u; fi\nset -- $D/x.sh\nexec "$@"'],
    ['a folder that is not known', 'D=$(mktemp -d)\ngo() { sh "$D/s/$1.sh"; }\ngo x'],
    ['a part of the name that nothing has', 'go() { ./s/$1.sh; }\ngo y'],
    ['a function that only prints', 'log() { echo "./s/$1.sh"; }\nlog x\nexec app'],
  ])('is left alone: %s', async (_how, text) => {
    expect(await fetched({ ...app(text), 's/x.sh': FETCH })).toEqual([]);
  });
});

describe('a script of an image that something names', () => {
  it.each<[name: string, text: string, others?: Files]>([
    ['a here-document that a loop reads', 'while read -r f; do sh "/s/$f"; done <<EOF\nx.sh\nEOF'],
    ['a text that a loop reads', 'echo x.sh | while read f; do sh /s/$f; done'],
    ['a file that a loop reads', 'while read f; do sh "/s/$f"; done < /s/list.txt', { 's/list.txt': 'x.sh\n' }],
    ['a list', 'readarray -t a < /s/list.txt\nfor f in "${a[@]}"; do bash "/s/$f"; done', { 's/list.txt': 'x.sh\n' }],
    ['xargs', 'echo /s/x.sh | xargs sh'],
    ['parallel', 'parallel sh ::: /s/x.sh'],
    ['a file of a prompt', 'exec bash --rcfile /s/x.sh -i'],
    ['BASH_ENV', 'BASH_ENV=/s/x.sh exec bash -c true'],
    ['standard input', 'exec < /s/x.sh\nsh'],
    ['sed', 'sed "s/A/B/" /s/x.sh | sh'],
    ['envsubst', 'envsubst < /s/x.sh | sh'],
    ['an argument of a function', 'run() { local n="$1"; sh "/s/${n}"; }\nrun x.sh'],
    ['an argument without its ending', 'run() { sh "/s/$1.sh"; }\nrun x'],
    ['logrotate', 'logrotate /s/lr.conf', { 's/lr.conf': '/var/log/a {\n postrotate\n  /s/x.sh\n endscript\n}\n' }],
    [
      'monit',
      'exec monit -I -c /s/monitrc',
      { 's/monitrc': 'check process a with pidfile /a\n start program = "/s/x.sh"\n' },
    ],
    ['foreman', 'exec foreman start -f /s/Procfile', { 's/Procfile': 'web: /s/x.sh\n' }],
    ['supervisord', 'exec supervisord -c /s/sv.conf', { 's/sv.conf': '[program:a]\ncommand=/s/x.sh\n' }],
    ['cron', 'echo "* * * * * /s/x.sh" > /etc/crontabs/root\nexec crond -f'],
    ['a program with a separator', 'exec wait-for-it db:5432 -- /s/x.sh'],
    [
      'a file that names a file that names it',
      '/s/run /s/a.conf',
      { 's/a.conf': 'next=/s/b.conf\n', 's/b.conf': 'do=/s/x.sh\n' },
    ],
  ])('is read: %s', async (_name, text, others = {}) => {
    const files = { Dockerfile: STARTS_ENTRY, ...entry(text), ...others };
    expect(await fetched({ ...files, 's/x.sh': FETCH })).toEqual(['remote-script-exec s/x.sh:3']);
    expect(await fetched({ ...files, 's/other.sh': FETCH, 's/x.sh': '#!/bin/sh\n' })).toEqual(
      text.includes('*') && !text.includes('cron') ? ['remote-script-exec s/other.sh:3'] : [],
    );
  });

  it.each(['s6-svscan /s/sv', 'runsvdir /s/sv'])('is read where a program starts all in a folder: %s', async (text) => {
    const files = { Dockerfile: STARTS_ENTRY, ...entry(`exec ${text}`), 's/sv/a/run': FETCH };
    expect(await fetched(files)).toEqual(['remote-script-exec s/sv/a/run:3']);
  });

  it.each([
    ['the argument of an entry point', 'ENTRYPOINT ["/s/e.sh"]\nCMD ["x"]', 'sh "/s/$1.sh"'],
    ['a variable', 'ENV A=/s/x.sh\nENTRYPOINT ["/s/e.sh"]', 'nice sh "$A"'],
    ['a loop of a build', "RUN while read f; do sh /s/$f; done <<'EOF'\nx.sh\nEOF", ''],
    ['a script of a build', 'RUN /s/e.sh', 'parallel sh ::: /s/x.sh'],
    ['another name', 'COPY x /usr/local/bin/app.sh\nENTRYPOINT ["/s/e.sh"]', 'parallel sh ::: /usr/local/bin/app.sh'],
    [
      'another name in a later stage',
      'COPY x /b\nFROM debian:12\nCOPY --from=0 /s /s\nCOPY --from=0 /b /c.sh\nENTRYPOINT ["/s/e.sh"]',
      'parallel sh ::: /c.sh',
    ],
    ['a later stage', 'FROM debian:12\nCOPY --from=0 /s/ /t/\nENTRYPOINT ["/t/e.sh"]', 'parallel sh ::: /t/x.sh'],
  ])('is read: %s', async (_name, lines, text) => {
    const path = lines.includes('COPY x') ? 'x' : 's/x.sh';
    expect(await fetched({ Dockerfile: image(lines), ...entry(text), [path]: FETCH })).toEqual([
      `remote-script-exec ${path}:3`,
    ]);
  });

  it.each([
    ['copied with its folder', 'RUN cp -r /s /e\nRUN sh /e/x.sh'],
    ['moved with its folder', 'RUN mv /s /opt/e && bash -e /opt/e/x.sh'],
    ['linked with its folder', 'RUN ln -s /s /e\nCMD ["/e/x.sh"]'],
    ['in a folder that rsync fills', 'RUN rsync -a /s/ /e/\nRUN sh /e/x.sh'],
    ['a variable in its name', 'ARG TARGETARCH\nRUN sh /s/$TARGETARCH.sh'],
    ['a variable as a part of its name', 'ARG A\nRUN /s/${A}.sh'],
    ['a command in its name', 'RUN sh "/s/$(uname -m).sh"'],
    ['a name by case', 'RUN case $(uname -m) in x86_64) F=x.sh ;; *) F=y.sh ;; esac; sh /s/$F'],
    ['through a filter', "RUN sed 's/a/b/' /s/x.sh | sh"],
    ['through a filter into a file', 'RUN envsubst < /s/x.sh > /y\nRUN sh /y'],
    ['as the shell', 'SHELL ["sh", "/s/x.sh"]'],
    ['in a file for prompts', 'RUN echo ". /s/x.sh" >> /root/.bashrc'],
  ])('is read where a build or a container runs it %s', async (_name, lines) => {
    expect(await fetched({ Dockerfile: image(lines), 's/x.sh': FETCH })).toEqual(['remote-script-exec s/x.sh:3']);
  });

  it.each(['RUN sh /s/x.sh', 'CMD ["/s/x.sh"]', 'RUN parallel sh ::: /s/x.sh'])(
    'is read where a platform chooses the base: %s',
    async (line) => {
      const text = `FROM debian:12 AS s-amd64\nCOPY s /s\nFROM debian:12 AS s-arm64\nFROM s-\${TARGETARCH}\n${line}\n`;
      expect(await fetched({ Dockerfile: text, 's/x.sh': FETCH })).toEqual(['remote-script-exec s/x.sh:3']);
      expect(await fetched({ Dockerfile: text.replace('FROM s-', 'FROM t-'), 's/x.sh': FETCH })).toEqual([]);
    },
  );

  it.each([
    ['in another folder', 'RUN cp -r /s /e\nRUN sh /f/x.sh'],
    ['in another folder, by a variable', 'ARG A\nRUN sh /opt/$A.sh'],
    ['by a name that a pattern does not match', 'ARG A\nRUN sh /s/y-$A.sh'],
    ['that is only shown', 'RUN cat /s/x.sh\nRUN ls -l /s/x.sh && chmod +x /s/x.sh'],
    ['of an archive', 'RUN tar -xzf /a.tar.gz -C /opt/a\nRUN cd /opt/a && ./x.sh'],
  ])('is not one %s', async (_name, lines) => {
    expect(await fetched({ Dockerfile: image(lines), 's/x.sh': FETCH })).toEqual([]);
  });

  it.each([
    ['command', 'build: .\n    command: sh /s/x.sh'],
    ['entrypoint', 'build: .\n    entrypoint: ["/s/x.sh"]'],
    ['health check', 'build: .\n    healthcheck: {test: [CMD, /s/x.sh]}'],
    ['hook', 'build: .\n    post_start: [{command: [sh, /s/x.sh]}]'],
    ['variable', 'build: .\n    environment: {START: /s/x.sh}'],
    ['service of the same image', 'build: .\n    image: acme/a:1\n  b:\n    image: acme/a:1\n    command: sh /s/x.sh'],
  ])('is read where a service names it: %s', async (_name, options) => {
    const compose = `services:\n  a:\n    ${options}\n`;
    expect(await fetched({ Dockerfile: image(''), 'compose.yaml': compose, 's/x.sh': FETCH })).toEqual([
      'remote-script-exec s/x.sh:3',
    ]);
    const other = compose.replaceAll('x.sh', 'y.sh');
    expect(await fetched({ Dockerfile: image(''), 'compose.yaml': other, 's/x.sh': FETCH })).toEqual([]);
  });

  it.each([
    ['a comment', '# see x.sh\nexec a'],
    ['help', 'echo "Run /s/x.sh to install more"\nexec a'],
    ['another folder', 'parallel sh ::: /opt/x.sh'],
    ['a longer name', 'parallel sh ::: /s/ax.sh /s/x.sh.gz'],
    ['help in a function', 'help() { echo "/s/$1.sh"; }\nhelp x'],
    ['a name in another folder', 'run() { sh "/opt/$1.sh"; }\nrun x'],
    ['permissions', 'chmod +x /s/x.sh\nexec a'],
    ['a file that is removed', '  rm -f /s/x.sh\nexec a'],
    ['a branch for other files', 'for f in /s/*; do case "$f" in *.sql) . "$f" ;; esac; done'],
    ['a code of another language', 'exec node /s/a.js'],
  ])('is not read: %s', async (_name, text) => {
    const files = { Dockerfile: STARTS_ENTRY, ...entry(text), 's/a.js': 'help("/s/x.sh")\n' };
    expect(await fetched({ ...files, 's/x.sh': FETCH })).toEqual([]);
  });

  it.each([
    ['it is replaced by a copy', 'COPY ok.sh /s/x.sh'],
    ['it is written anew', 'RUN echo true > /s/x.sh'],
  ])('is not read where %s', async (_name, line) => {
    const files = { ...entry('parallel sh ::: /s/x.sh'), 's/x.sh': FETCH, 'ok.sh': 'true\n' };
    expect(await fetched({ Dockerfile: image(`${line}\nENTRYPOINT ["/s/e.sh"]`), ...files })).toEqual([]);
  });

  it.each([
    ['not said to run at each start', 'exec any-program --hook=/s/x.sh', ''],
    ['said to do so behind a program that runs it', 'exec wait-for-it db:5432 -- /s/x.sh', ' at each start'],
  ])('is %s', async (_name, command, when) => {
    const files = {
      ...entry(command),
      's/x.sh': '#!/bin/sh\ncurl -fsSo /a https://get.example.com/a\nsh /a\n',
    };
    const { findings } = await scanFiles({ Dockerfile: STARTS_ENTRY, ...files });
    expect(findings.filter(({ ruleId }) => ruleId === 'download-unverified').map(({ message }) => message)).toEqual([
      `This Dockerfile downloads "https://get.example.com/a"${when} and runs it, and nothing checks what it is.`,
    ]);
  });
});

describe('a mounted script that something names', () => {
  const SERVICE = 'services:\n  a:\n    image: acme/app:1.4\n    volumes: ["./s:/s:ro"]\n    ';
  it.each<[name: string, option: string, others?: Files]>([
    ['an argument', 'command: ["sh", "/s/e.sh", "x"]', { 's/e.sh': '#!/bin/sh\n. /s/$1.sh\n' }],
    ['a variable', 'environment: {S: /s/x.sh}\n    command: sh -c "$$S"'],
    [
      'a variable that a script reads',
      'environment: {S: /s/x.sh}\n    command: /s/e.sh',
      { 's/e.sh': '#!/bin/sh\n. $S\n' },
    ],
    ['BASH_ENV', 'environment: {BASH_ENV: /s/x.sh}\n    command: bash -c true'],
    ['a loop', 'working_dir: /s\n    command: ["sh", "-c", "for f in *.sh; do . ./$$f; done"]'],
    ['a script that names it', 'command: /s/e.sh', { 's/e.sh': '#!/bin/sh\nparallel sh ::: /s/x.sh\n' }],
  ])('is read: %s', async (_name, option, others = {}) => {
    const files = { 'compose.yaml': `${SERVICE}${option}\n`, ...others };
    expect(await fetched({ ...files, 's/x.sh': FETCH })).toEqual(['command-downloads-code s/x.sh:3']);
    expect(await fetched({ ...files, 's/x.sh': '#!/bin/sh\n', 's/y': FETCH })).toEqual([]);
  });

  it.each(['$PWD', '${PWD}', '$(pwd)', '"$PWD"', '$(dirname "$0")'])('is read below %s', async (folder) => {
    const script = `#!/bin/sh\ndocker run --rm -v ${folder}:/d debian:12 sh /d/s/x.sh\n`;
    expect(await fetched({ 'run.sh': script, 's/x.sh': FETCH })).toEqual(['command-downloads-code s/x.sh:3']);
    expect(await fetched({ 'run.sh': script.replace('/d/s', '/e/s'), 's/x.sh': FETCH })).toEqual([]);
  });

  const D = (options: string) => ({ 'compose.yaml': `services:\n  a:\n    image: acme/app:1.4\n${options}` });
  const BUILT = (lines: string, options: string) => ({
    Dockerfile: `FROM debian:12 AS b\n${lines}\nUSER 1\nFROM b\n`,
    'compose.yaml': `services:\n  a:\n    build: .\n    volumes: ["./s:/w"]\n${options}`,
  });
  const IN_W = '    volumes: ["./s:/w"]\n';

  it.each<[name: string, files: Files]>([
    ['above the folder', D('    volumes: [".:/app"]\n    working_dir: /app/q\n    command: sh ../s/x\n')],
    ['far above the folder', D('    volumes: [".:/app"]\n    working_dir: /app/q/r\n    command: ../../s/x\n')],
    ['in the folder of one file', D('    volumes: ["./s/x:/w/y"]\n    working_dir: /w\n    command: sh y\n')],
    ['above that of the image', BUILT('WORKDIR /w/q', '    command: sh ../x\n')],
    ['above that of a command', { 'a.sh': 'docker run --rm -v ./s:/w -w /w/q debian:12 sh ../x\n' }],
    ['PWD', D(`${IN_W}    working_dir: /w\n    command: sh -c "$$PWD/x"\n`)],
    ['pwd', D(`${IN_W}    working_dir: /w\n    command: sh -c "sh $$(pwd)/x"\n`)],
    ['PWD of the image', BUILT('WORKDIR /w', '    command: sh -c "$$PWD/x"\n')],
    ['a folder', D(`${IN_W}    environment: ["R=/w"]\n    command: sh -c "$$R/x"\n`)],
    ['a folder in braces', D(`${IN_W}    environment: {R: /w}\n    command: sh -c '"$\${R}"/x'\n`)],
    ['a folder with another default', D(`${IN_W}    environment: {R: /w}\n    command: sh -c 'sh $\${R:-/v}/x'\n`)],
    ['a name', D(`${IN_W}    environment: ["N=x"]\n    command: sh -c "/w/$$N"\n`)],
    ['a folder of the image', BUILT('ENV R=/w', '    command: sh -c "$$R/x"\n')],
    ['PATH', D(`${IN_W}    environment: ["PATH=/w:/usr/bin:/bin"]\n    command: x\n`)],
    ['PATH in code', D(`${IN_W}    environment: ["PATH=/usr/bin:/w"]\n    command: sh -c "true && x -a"\n`)],
    [
      'PATH with a folder in the mount',
      D('    volumes: [".:/w"]\n    environment: {PATH: "/bin:/w/s"}\n    command: x\n'),
    ],
    ['PATH of the image', BUILT('ENV PATH=/w:$PATH', '    command: x\n')],
    ['PATH and the command of the image', BUILT('ENV PATH=/w:$PATH\nCMD ["x"]', '')],
  ])('is read as the surroundings decide: %s', async (_name, files) => {
    expect(await fetched({ ...files, 's/x': FETCH })).toEqual(['command-downloads-code s/x:3']);
  });

  it.each<[name: string, files: Files]>([
    ['another folder', D('    volumes: [".:/app"]\n    working_dir: /app\n    command: sh ../s/x\n')],
    ['an unknown folder', D(`${IN_W}    working_dir: $W\n    command: sh -c "$$PWD/x"\n`)],
    ['a relative folder', D(`${IN_W}    working_dir: w\n    command: sh -c "$$PWD/x"\n`)],
    [
      'another folder than that of the image',
      BUILT('WORKDIR /w', '    working_dir: /v\n    command: sh -c "$$PWD/x"\n'),
    ],
    [
      'another value than that of the image',
      BUILT('ENV R=/w', '    environment: {R: /v}\n    command: sh -c "$$R/x"\n'),
    ],
    ['another variable', D(`${IN_W}    environment: ["R=/w"]\n    command: sh -c "$$S/x"\n`)],
    ['an unknown variable', D(`${IN_W}    environment: ["R=$R"]\n    command: sh -c "$$R/x"\n`)],
    ['a PATH of another folder', D(`${IN_W}    environment: ["PATH=/v:/bin"]\n    command: x\n`)],
    ['an argument of a program in PATH', D(`${IN_W}    environment: ["PATH=/w:/bin"]\n    command: app x\n`)],
    ['a program with a path', D(`${IN_W}    environment: ["PATH=/w:/bin"]\n    command: /opt/x\n`)],
    ['PATH of the image, and another program', BUILT('ENV PATH=/w:$PATH', '    command: y\n')],
  ])('is not read as the surroundings decide: %s', async (_name, files) => {
    expect(await fetched({ ...files, 's/x': FETCH })).toEqual([]);
  });

  it.each<[name: string, options: string]>([
    ['variables', `${IN_W}    environment: {R: /${'a'.repeat(198)}}\n    command: sh -c '${'$$R '.repeat(30_000)}'\n`],
    [
      'folders',
      `    volumes: [${'abcdefg'.replaceAll(/./g, '"./s:/$&",')}]\n    environment: {PATH: "${'/w/a:'.repeat(15_000)}"}\n    command: x\n`,
    ],
  ])('is told where there is too much to look for: %s', async (_name, options) => {
    const { notifications } = await scanFiles({ ...D(options), 's/x': FETCH });
    expect(notifications.map(({ message }) => message)).toContain(
      'What "a" starts names more files than are looked for scripts. Mount fewer files.',
    );
  });

  const GIVEN = (section: string, target: string, command: string, source = 'file: s/x.sh') =>
    `services:\n  a:\n    image: acme/app:1.4\n    ${section}: [{source: c, target: ${target}}]\n    command: ${command}\n${section}: {c: {${source}}}\n`;

  it.each([
    ['secrets', 'z', '/run/secrets/z'],
    ['secrets', './d/z', '/run/secrets/d/z'],
    ['secrets', '../z', '/run/z'],
    ['secrets', '""', '/run/secrets/c'],
    ['configs', 'z', '/z'],
    ['configs', 'd/z', '/d/z'],
    ['configs', '/d/z', '/d/z'],
  ])('is read from the %s that a service has as %s', async (section, target, path) => {
    const files = { 's/x.sh': FETCH };
    const told = ['command-downloads-code s/x.sh:3'];
    expect(await fetched({ ...files, 'compose.yaml': GIVEN(section, target, `sh ${path}`) })).toEqual(told);
    const other = GIVEN(section, target, `sh /w${path}`).replace('s/x.sh', 's/x');
    expect(await fetched({ 's/x': FETCH.slice(10), 'compose.yaml': other })).toEqual([]);
    const inline = GIVEN(section, target, `sh ${path}`, 'environment: V');
    expect(await fetched({ '.env': 'V="curl https://get.example.com/a | sh"\n', 'compose.yaml': inline })).toEqual([
      'command-downloads-code .env:1',
    ]);
  });

  it('may take the place of a program', async () => {
    const text = SERVICE.replace('./s:/s:ro', './s:/usr/local/bin:ro');
    expect(await fetched({ 'compose.yaml': `${text}command: app\n`, 's/app': FETCH })).toEqual([
      'command-downloads-code s/app:3',
    ]);
    expect(await fetched({ 'compose.yaml': `${SERVICE}command: app\n`, 's/app': FETCH })).toEqual([]);
  });

  it.each([
    ['a tool beside the project', '.:/app', 'command: app'],
    ['another folder', './s:/s', 'command: ["a", "/opt/x.sh"]'],
  ])('is not read: %s', async (_name, mount, option) => {
    const text = SERVICE.replace('./s:/s:ro', mount);
    expect(await fetched({ 'compose.yaml': `${text}${option}\n`, 's/x.sh': FETCH })).toEqual([]);
  });
});

describe('looking for names', () => {
  const NOTHING = { has: () => true, find: () => [], folders: ['/app', '/srv'] };
  const file = (path: string, text: string) => ({ path, source: () => ({ path: path.slice(1), text }) });

  it('ends, also where files name one another', () => {
    const files = Array.from({ length: 300 }, (_, at) => file(`/d/${at}.sh`, `/d/${at + 1}.sh /d/0.sh $1.sh\n`));
    const find = (name: string) => files.filter(({ path }) => path.endsWith(`/${name}`));
    const all = { has: () => true, find };
    const found = [...filesMentioned([{ name: 'CMD', text: '/d/0.sh' }], all, () => undefined)];
    expect(found.map((one) => one.file.path)).toEqual(files.map(({ path }) => path));
    expect(found.slice(0, 3).map(({ by }) => by)).toEqual(['CMD', 'd/0.sh', 'd/1.sh']);
  });

  it('says when commands fill more folders than it follows', () => {
    const told: string[] = [];
    const text = Array.from({ length: 501 }, (_, at) => `cp -r /a /b${at}`).join('\n');
    expect([...filesMentioned([{ name: 'RUN', text }], NOTHING, () => told.push('too many'))]).toEqual([]);
    expect(told).toEqual(['too many']);
  });

  it('says when there is more than it reads', () => {
    const told: string[] = [];
    const large = file('/d/a.txt', '/d/b.sh '.repeat(700_000));
    const all = { has: () => true, find: (name: string) => (name === 'a.txt' ? [large] : []) };
    expect([...filesMentioned([{ name: 'CMD', text: '/d/a.txt' }], all, () => told.push('too many'))]).toHaveLength(1);
    expect(told).toEqual(['too many']);
  });

  it.each(['/', '$a/', '/$', '/"${a', '*', '/a', 'a/', ' ./a/$1', ' ./$a.sh', 'a=/b $a/c '])(
    'takes linear time for %j',
    (piece) => {
      const text = piece.repeat(50_000);
      inTime(1000, () => {
        for (const _ of filesMentioned([{ name: 'CMD', text }], NOTHING, () => undefined));
      });
    },
  );
});
