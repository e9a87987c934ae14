import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { parseFile } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../../src/run/run.ts';
import { folderWith } from '../support/folder.ts';
import { initialize } from '../support/git.ts';
import { shortened } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { parseContext } from '../support/repository-view.ts';

type Files = Readonly<Record<string, string>>;

const SECRET = 'q7Xm2VcL9pRt4Wb8';
// quotations of it do not look like random text
const PLAIN = 'blue-kettle-on-a-hill';

/** All texts about files: messages, titles of fixes, notes on related places, and gaps. */
function saidOf(files: Files): Promise<readonly string[]> {
  return saidIn(folderWith(files));
}

async function saidIn(folder: string): Promise<readonly string[]> {
  const settings = { paths: [], config: undefined, failOn: undefined, baseline: undefined, withPostures: true };
  const { report } = await run({ ...settings, profile: 'strict', folder });
  return [
    ...report.findings.flatMap(({ message, related, flow, fix }) => [
      message,
      ...[...related, ...flow].map((place) => place.message),
      fix?.title ?? '',
    ]),
    ...report.notifications.map(({ message }) => message),
    ...(report.postures ?? []).map((posture) => JSON.stringify(posture)),
  ];
}

/** A folder whose files git lists, but for those that it ignores. */
function tracked(files: Files): string {
  const folder = folderWith(files);
  initialize(folder);
  return folder;
}

const service = (lines: string, variables = '') => ({
  'compose.yaml': `services:\n  web:\n    image: acme/app:1.4\n${lines}\n`,
  ...(variables !== '' && { '.env': variables }),
});

describe('where a message quotes the value of a secret variable, it shows the name', () => {
  it.each<readonly [string, Files, string]>([
    [
      'WORKDIR',
      { Dockerfile: `FROM a\nENV DB_PASSWORD=${SECRET}\nARG X=$DB_PASSWORD\nWORKDIR a/$X\n` },
      'a/${DB_PASSWORD}',
    ],
    [
      'the longer one of two',
      { Dockerfile: `FROM a\nENV A_TOKEN=${SECRET}\nENV DB_PASSWORD=${SECRET}LLpp22xW\nWORKDIR rel/$DB_PASSWORD\n` },
      'rel/${DB_PASSWORD}',
    ],
    [
      'the network of another container',
      service('    network_mode: "container:${DB_PASSWORD}"', `DB_PASSWORD=${PLAIN}\n`),
      'container "${DB_PASSWORD}"',
    ],
    [
      'a variable that is set again',
      { Dockerfile: `FROM a\nENV DB_PASSWORD=${PLAIN}\nWORKDIR a/$DB_PASSWORD\nENV DB_PASSWORD=\n` },
      'a/${DB_PASSWORD}',
    ],
    [
      'an image',
      { Dockerfile: `ARG NPM_TOKEN=${PLAIN}\nFROM reg.example.com/$NPM_TOKEN:latest\n` },
      'reg.example.com/${NPM_TOKEN}',
    ],
    [
      'a mount, and the title of its fix',
      service('    volumes: ["/var/lib/docker/${DB_PASSWORD}:/z"]', `DB_PASSWORD=${PLAIN}\n`),
      'Mount /var/lib/docker/${DB_PASSWORD} read-only',
    ],
    [
      'a build context',
      service('    build: {context: "../${DB_PASSWORD}"}', `DB_PASSWORD=${PLAIN}\n`),
      '"../${DB_PASSWORD}"',
    ],
    [
      'a Dockerfile that is missing',
      service('    build: {dockerfile: "${DB_PASSWORD}"}', `DB_PASSWORD=${PLAIN}\n`),
      'that this builds (${DB_PASSWORD}) is not in the repository',
    ],
    [
      'the posture of a container',
      service('    volumes: ["/srv/${DB_PASSWORD}:/z"]', `DB_PASSWORD=${PLAIN}\n`),
      '"path":"/srv/${DB_PASSWORD}"',
    ],
    ['a default', service(`    volumes: ["/var/lib/docker/\${A_TOKEN:-${PLAIN}}:/z"]`), '/var/lib/docker/${A_TOKEN}'],
    [
      'a setting of the container that is written again',
      service(`    environment: {DB_PASSWORD: ${PLAIN}}\n    volumes: ["/var/lib/docker/${PLAIN}:/z"]`),
      '/var/lib/docker/${DB_PASSWORD}',
    ],
    [
      'a variable of a script',
      { 'run.sh': `A_TOKEN=${PLAIN}\ndocker run -v /var/lib/docker/$A_TOKEN:/z acme/app:1.4\n` },
      '/var/lib/docker/${A_TOKEN}',
    ],
    [
      'a default of a script',
      { 'run.sh': `docker run -v /var/lib/docker/\${A_TOKEN:-${PLAIN}}:/z acme/app:1.4\n` },
      '/var/lib/docker/${A_TOKEN}',
    ],
    [
      'a variable of a Makefile',
      { Makefile: `A_TOKEN = ${PLAIN}\nrun:\n\tdocker run -v /var/lib/docker/$(A_TOKEN):/z acme/app:1.4\n` },
      '/var/lib/docker/${A_TOKEN}',
    ],
  ])('%s', async (_what, files, shown) => {
    const said = await saidOf(files);
    expect(said).toContainEqual(expect.stringContaining(shown));
    expect(said.join('\n')).not.toMatch(new RegExp(`${SECRET}|${PLAIN}`));
  });

  it('or of a variable that is set in a file which git ignores', async () => {
    const lines = '    network_mode: "container:${BESIDE}"\n    volumes: ["/home/${WHOSE}/.ssh:/z"]';
    const files = { ...service(lines, `WHOSE=${PLAIN}\nBESIDE=${PLAIN}-too\n`), '.gitignore': '.env\n' };
    const [ignored, kept] = [tracked(files), tracked({ ...files, '.gitignore': '' })];
    expect((await saidIn(ignored)).join('\n')).not.toContain(PLAIN);
    expect(await saidIn(ignored)).toContainEqual(expect.stringContaining('mounts /home/${WHOSE}/.ssh.'));
    expect(await saidIn(ignored)).toContainEqual(expect.stringContaining('of container "${BESIDE}"'));
    expect(await saidIn(kept)).toContainEqual(expect.stringContaining(`mounts /home/${PLAIN}/.ssh.`));
  });

  it('not where the value is a word that messages are made of', async () => {
    const lines = '    hostname: a\n    volumes: ["/var/lib/docker/postgres:/z"]\n    ports: ["6379:6379"]';
    const environment = '    environment: {DB_PASSWORD: "${DB_PASSWORD}", REDIS_PASSWORD: "${A_PASSWORD}"}';
    const said = await saidOf(service(`${lines}\n${environment}`, 'DB_PASSWORD=postgres\nA_PASSWORD=password\n'));
    expect(said).toContainEqual(expect.stringContaining('/var/lib/docker/postgres'));
    expect(said).toContainEqual(expect.stringContaining('a password that everyone tries'));
    expect(said.join('\n')).not.toContain('${');
  });

  it('not in the next file, which does not use the variable', async () => {
    const said = await saidOf({
      'a/compose.yaml':
        'services:\n  a:\n    image: acme/app:1.4\n    volumes: ["/var/lib/docker/${DB_PASSWORD}:/z"]\n',
      'a/.env': `DB_PASSWORD=${PLAIN}\n`,
      'b/compose.yaml': `services:\n  a:\n    image: acme/app:1.4\n    volumes: ["/var/lib/docker/${PLAIN}:/z"]\n`,
    });
    expect(said).toContainEqual(expect.stringContaining('/var/lib/docker/${DB_PASSWORD}'));
    expect(said).toContainEqual(expect.stringContaining(`/var/lib/docker/${PLAIN}`));
  });
});

describe('secrets that are too many to be told apart', () => {
  it('are all left out', async () => {
    const variables = Array.from({ length: 200 }, (_, at) => `A${at}_TOKEN=${SECRET}${at}x\n`).join('');
    const mounts = Array.from({ length: 200 }, (_, at) => `"/var/lib/docker/\${A${at}_TOKEN}:/z${at}"`).join(', ');
    const said = await saidOf(service(`    volumes: [${mounts}]`, variables));
    expect(said.join('\n')).not.toContain(SECRET);
  });

  it('are left out to the length of the longest, and to the end of the word there', async () => {
    const values = [...Array(60).keys()].map((at) => ` Docker ${at} q7Xm2VcL9pRt`);
    const variables = values.map((value, at) => `ENV A${at}_TOKEN='${value}'\n`).join('');
    const said = await saidOf({ Dockerfile: `FROM acme/app:1.4\n${variables}ENV X=a$A7_TOKEN\nWORKDIR $X\n` });
    expect(said).toContainEqual(expect.stringMatching(/^This\$\{A\d+_TOKEN\} and it is unknown/));
    expect(said).toContainEqual(expect.stringContaining(' to "a${A10_TOKEN} relative to the working directory'));
    expect(said.join('\n')).not.toContain('q7Xm2VcL9pRt');
  });

  it.each([
    ['different', (at: number) => `${at}-q7Xm2VcL9pRt`],
    ['alike', (at: number) => `q7Xm2VcL9pRt-${at}x`],
  ])('take little time: %s', (_how, value) => {
    const numbers = Array.from({ length: shortened(20_000) }, (_, at) => at);
    const text = `FROM a\n${numbers.map((at) => `ENV A${at}_TOKEN=${value(at)}`).join('\n')}\n${'RUN sudo a\n'.repeat(shortened(20_000))}`;
    const sudo = activeRules(
      rules.filter(({ id }) => id === 'sudo-used'),
      'strict',
    );
    inTime(5000, () => {
      const { subjects } = parseFile({ path: 'Dockerfile', text }, parseContext());
      expect(runRules(sudo, subjects).findings).toHaveLength(shortened(20_000));
    });
  });
});
