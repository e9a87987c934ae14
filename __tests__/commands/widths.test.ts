import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/commands/main.ts';
import { PEERS } from '../../src/rules/define-rule.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';
import { dockerContainer } from '../support/inspect.ts';

const FILES = {
  'compose.yaml': `services:
  web:
    image: registry.example.com/a-long-name-of-an-image/with-a-long-path:1.4
    privileged: true
    pid: host
    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
  job:
    image: registry.example.com/job
    environment: { DB_PASSWORD: hunter2hunter2 }
`,
  Dockerfile: 'FROM debian:12\nADD a.txt /a\nRUN curl https://get.example.com | sh\n',
  'broken.compose.yaml': 'services: {a: [\n',
  '.hullcheck.yml': 'profile: strict\nfail-on: low\nexclude: [a, b]\nimages: { lookup: never }\n',
  'inspect.json': JSON.stringify([dockerContainer()]),
  ...Object.fromEntries(
    Object.entries(ociLayout([], { os: 'linux', architecture: 'amd64' })).map(([path, bytes]) => [
      `layout/${path}`,
      bytes,
    ]),
  ),
};

const COMMANDS = [
  'scan',
  'fix',
  'posture',
  'inspect',
  'image',
  'vex',
  'db',
  'rules',
  'explain',
  'config',
  'init',
  'completion',
];

const LINES: readonly (readonly string[])[] = [
  [],
  ...COMMANDS.map((name) => ['help', name]),
  ['help', 'db', 'build'],
  ['help', 'config', 'check'],
  ['scan'],
  ['scan', '--full', '--fail-on', 'critical', '--include-suppressed', '--verbose'],
  ['scan', '--group-by', 'container'],
  ['scan', 'Dockerfile', '-o', 'report.html', '-f', 'html'],
  ['scan', '--write-baseline', 'a/b.json'],
  ['scan', 'layout'],
  ['scan', 'debian:12'],
  ['scan', 'compose.yml'],
  ['scan', '--format', 'sarfi'],
  ['scan', '--base', 'main'],
  ['scan', '--fail-on', 'all'],
  ['scan', '--fail-on-vulnerability', 'all'],
  ['scan', '--no-such-option-at-all', 'with', 'a', 'value', 'of', 'several', 'words'],
  ['--fail-on', 'high', 'a-folder-with-a-name', 'another-folder-with-a-name', 'and-one-more'],
  ['nonsense'],
  ['fix', '--dry-run', '--unsafe'],
  ['fix', '--dry-run'],
  ['fix'],
  ['fix', '--unsafe'],
  ['posture'],
  ['posture', '--verbose'],
  ['inspect', 'inspect.json'],
  ['image', 'layout', '--list-packages'],
  ['image', 'debian:12', '--offline'],
  ['rules'],
  ['rules', 'no such word in any rule that there is'],
  ...PEERS.map((peer) => ['rules', '--map', peer]),
  ['explain', 'privileged'],
  ['explain', 'socket'],
  ['explain', 'no', 'such', 'rule', 'with', 'these', 'many', 'words'],
  ['config', 'check'],
  ['init'],
  ['init', '--baseline'],
];

/** What a command prints for people: lines of a diff and of files are as they are. */
async function printed(argv: readonly string[], columns: number): Promise<readonly string[]> {
  const texts: string[] = [];
  const stdout = { write: (text: string) => texts.push(text), isTTY: true };
  const isDiff = argv[0] === 'fix' && argv.includes('--dry-run');
  await main(argv, {
    stdout: isDiff ? { write: () => {} } : stdout,
    stderr: { write: stdout.write },
    environment: { COLUMNS: String(columns), NO_COLOR: '1' },
    folder: folderWith(FILES),
  });
  return texts.join('').split('\n');
}

/** Nothing but a word that cannot be broken, after what marks it, such as `how:` or a number; or code. */
function isUnbreakable(line: string): boolean {
  const isCode = line.includes('\t');
  return isCode || line.trim().split(/ +/).length <= 2;
}

describe.each([60, 80, 120])('in %d columns', (columns) => {
  it.each(LINES)('only words are wider: hullcheck %s %s %s', async (...argv) => {
    const lines = await printed(
      argv.filter((word) => word !== undefined),
      columns,
    );
    expect(lines.filter((line) => line.length > columns && !isUnbreakable(line))).toEqual([]);
  });
});
