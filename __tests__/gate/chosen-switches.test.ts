import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const RUN = 'docker run --rm --cap-drop ALL --user 101';

const just = (options: string, head = ''): Files => ({ justfile: `${head}test:\n    ${RUN} ${options} ${IMAGE}\n` });
const inOptions = (options: string): Files => ({
  justfile: `opts := ${options}\ntest:\n    docker run {{opts}} ${IMAGE}\n`,
});
const task = (options: string, vars = '', more = ''): Files => ({
  'Taskfile.yml': `version: '3'\nvars:\n  OPTS: --rm --cap-drop ALL --user 101\n${vars}tasks:\n  test:\n    cmds:\n      - docker run {{.OPTS}} ${options} ${IMAGE}\n${more}`,
});
const call = (value: string): string => `  ci:\n    cmds:\n      - task: test\n        vars: {OPTS: '${value}'}\n`;
const taskWith = (value: string): Files => ({
  'Taskfile.yml': `version: '3'\nvars:\n  UID: {sh: '${value}'}\n  OPTS: --rm --cap-drop ALL --user {{.UID}}\ntasks:\n  test:\n    cmds:\n      - docker run {{.OPTS}} ${IMAGE}\n`,
});
const OWN = '--rm --cap-drop ALL --user 101';

/** A change, and a text of it with what makes it another one. */
type Row = readonly [name: string, base: Files, head: Files, twists: readonly (readonly [string, string])[]];

const ROWS: readonly Row[] = [
  [
    'a condition of just',
    just(''),
    just('{{ if env("CI", "") == "true" { "" } else { "-it" } }}'),
    [
      ['"-it"', '"--privileged"'],
      ['{ "" }', '{ "--pid=host" }'],
      ['"-it"', 'OPTIONS'],
      ['"-it"', 'env("OPTIONS")'],
    ],
  ],
  [
    'a variable of just with a condition',
    just(''),
    just('{{tty}}', `tty := if os() == "linux" { "-it" } else if os() == "macos" { '-i' } else { "" }\n`),
    [
      ["'-i'", "'--privileged'"],
      ['test:', 'test tty:'],
      ['test:', 'tty := "--privileged"\ntest:'],
    ],
  ],
  [
    'a command of just in options',
    inOptions(`"${OWN}"`),
    inOptions('"--rm --cap-drop ALL --user " + `id -u`'),
    [
      ['id -u', 'cat options.txt'],
      ['--user " + `id -u`', '" + `./options.sh`'],
      ['--cap-drop ALL', '--cap-add SYS_ADMIN'],
    ],
  ],
  [
    'a variable of an imported file',
    { justfile: `o := "--init"\ntest:\n    ${RUN} {{o}} ${IMAGE}\n` },
    { justfile: `import "v.just"\ntest:\n    ${RUN} {{o}} ${IMAGE}\n`, 'v.just': 'o := "--init"\n' },
    [
      ['"--init"', '"--privileged"'],
      ['o := "--init"', 'p := "--init"'],
    ],
  ],
  [
    'switches that a command of Task prints',
    task(''),
    task('{{.TTY}}', `  TTY: {sh: '[ -t 0 ] && [ -z "$CI" ] && echo -it || true'}\n`),
    [
      ['echo -it', 'echo --privileged'],
      ['echo -it', 'cat options.txt'],
      ['[ -t 0 ]', 'jq -r .options a.json'],
      ['|| true', '|| echo $OPTIONS'],
    ],
  ],
  [
    'switches that one of two texts of Task is',
    task(''),
    task('{{.TTY}}', '  TTY: -it\n', "  ci:\n    cmds:\n      - {task: test, vars: {TTY: ''}}\n"),
    [
      ["TTY: ''", "TTY: '--privileged'"],
      ["TTY: ''", "TTY: '{{.CLI_ARGS}}'"],
      ['TTY: -it', 'TTY: --pid=host'],
    ],
  ],
  [
    'a call of a task with further options',
    task(''),
    task('', '', call(`${OWN} -e CI=1 --init`)),
    [
      ['-e CI=1', '--privileged'],
      ['--user 101 -e', '--user 0 -e'],
      ['--cap-drop ALL --user 101 -e CI=1', '-v /:/host'],
      ['-e CI=1', '-e CI=1 -v /etc:/x'],
      ['-e CI=1', '-e DB_PASSWORD=blue-Kettle-71'],
      [`${OWN} -e CI=1 --init'`, "{{.CLI_ARGS}}'"],
    ],
  ],
  [
    'the user of a command of Task',
    task(''),
    taskWith('id -u'),
    [
      ['id -u', 'cat options.txt'],
      ['id -u', 'id -u; cat options.txt'],
      ['--cap-drop ALL', '--privileged'],
    ],
  ],
];

function changed(files: Files, [from, to]: readonly [string, string]): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}`.replace(from, to)]));
}

describe('switches that something chooses', () => {
  it.each(ROWS)('are known: %s', async (_name, base, head) => {
    expect(await failuresOf(base, head)).toEqual([]);
  });

  it.each(ROWS.flatMap(([name, base, head, twists]) => twists.map((twist) => [name, twist, base, head] as const)))(
    'are told where they are others: %s, %j',
    async (_name, twist, base, head) => {
      const twisted = changed(head, twist);
      expect(twisted).not.toEqual(head);
      expect(await failuresOf(base, twisted)).not.toEqual([]);
    },
  );
});
