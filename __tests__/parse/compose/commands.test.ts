import { describe, expect, it } from '@jest/globals';
import { everyCommand } from '../../../src/model/shell.ts';
import { service, shown } from './support.ts';

const variable = (name: string) => `$\{${name}}`;

function words(text: string): unknown {
  return shown(service(text).command?.words.map(({ value }) => value));
}

function programs(text: string): unknown {
  return shown(
    [...everyCommand(service(text).command?.script)].map(({ program, programSpan }) => [program, programSpan]),
  );
}

describe('words', () => {
  it.each([
    ['command: nginx -g "daemon off;"', ['nginx', '-g', 'daemon off;']],
    ["command: sh -c 'a | b'", ['sh', '-c', 'a | b']],
    ['command: a\\ b c', ['a b', 'c']],
    ['command: a "" b', ['a', '', 'b']],
    ['command: echo $$HOME', ['echo', '$HOME']],
    [`command: serve --port ${variable('P')} x`, ['serve', '--port', '?', 'x']],
    [`command: serve --port=${variable('P:-80')}`, ['serve', '--port=80']],
    ['command: a && b', ['a']],
    ['command: |\n  a\n    b', ['a', 'b']],
    ['command: >-\n  a\n  b', ['a', 'b']],
    ['command: ["a", "b c", 1]', ['a', 'b c', '1']],
    ['command:\n  - a\n  - $$X', ['a', '$X']],
    [`command: [a, "${variable('X')}"]`, ['a', '?']],
    ['command: []', []],
    ['command: ""', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are where they are written', () => {
    const text = `command: a "b c" ${variable('X:-d')}e`;
    expect(shown(service(text).command?.words)).toEqual([
      { value: 'a', span: '«a»' },
      { value: 'b c', span: '«"b c"»' },
      { value: 'de', span: `«${variable('X:-d')}e»`, assumes: [{ value: 'd', span: '«d»' }] },
    ]);
    expect(shown(service('command: >-\n  a\n  bc').command?.words)).toEqual([
      { value: 'a', span: '«a»' },
      { value: 'bc', span: '«bc»' },
    ]);
  });

  it('are not there without a command', () => {
    expect([service('command:').command, service('').command, service('command: {a: b}').command]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('scripts', () => {
  it.each([
    ['command: curl http://x', [['curl', '«curl»']]],
    [
      'command: sh -c "curl x | sh"',
      [
        ['sh', '«sh»'],
        ['curl', '«curl»'],
        ['sh', '«sh»'],
      ],
    ],
    // Compose drops the backslash, so that the shell gets an operator
    [
      'command: sh -c "curl x \\| sh"',
      [
        ['sh', '«sh»'],
        ['curl', '«curl»'],
        ['sh', '«sh»'],
      ],
    ],
    [
      'command: sh -c "a &&\\\n  (b)"',
      [
        ['sh', '«sh»'],
        ['a', '«a»'],
        ['b', '«b»'],
      ],
    ],
    [
      "command: sh -c 'a \\| b'",
      [
        ['sh', '«sh»'],
        ['a', '«a»'],
      ],
    ],
    ['command: ["nginx", "-g"]', [['nginx', '«nginx»']]],
    ['command: ["/usr/bin/nginx"]', [['nginx', '«/usr/bin/nginx»']]],
    [
      "command: ['sh', '-c', 'curl x | bash']",
      [
        ['sh', '«sh»'],
        ['curl', '«curl»'],
        ['bash', '«bash»'],
      ],
    ],
    [
      'command:\n  - sh\n  - -ec\n  - |\n    curl x\n    exec nginx',
      [
        ['sh', '«sh»'],
        ['curl', '«curl»'],
        ['nginx', '«nginx»'],
      ],
    ],
    [`command: ["${variable('X')}", a]`, [['?', `«${variable('X')}»`]]],
    [`command: ["sh", "-c", "it's $$X"]`, undefined],
  ])('%j', (text, expected) => {
    if (expected === undefined) expect(service(text).command?.script).toBeDefined();
    else expect(programs(text)).toEqual(expected);
  });

  it('keep quotes of list items as they are', () => {
    const [command] = everyCommand(service(`command: [echo, "it's", '"', 'a b', "\\\\"]`).command?.script);
    expect(command?.arguments.map(({ value }) => value)).toEqual(["it's", '"', 'a b', '\\']);
  });

  it('stand where the list is, also when a word is an alias', () => {
    const text = 'labels: {l: &w "b c", m: &m {}}\ncommand: [a, *w, *m, d]';
    const [command] = everyCommand(service(text).command?.script);
    expect(shown([command?.span, command?.arguments.map(({ value, span }) => [value, span])])).toEqual([
      '«a, *w, *m, d»',
      [
        ['b c', '«*w»'],
        ['?', '«*m»'],
        ['d', '«d»'],
      ],
    ]);
    expect(shown(service(text).command?.words[1])).toEqual({ value: 'b c', span: '«b c»' });
  });

  it('know the environment of the service', () => {
    const [command] = everyCommand(
      service('environment: {PROGRAM: nginx}\ncommand: sh -c "$$PROGRAM -x"').command?.script,
    );
    expect(command?.inner?.pipelines[0]?.commands[0]?.program).toBe('nginx');
  });
});

describe('entrypoint and health check', () => {
  it.each([
    ['healthcheck: {test: curl -f http://localhost}', ['curl -f http://localhost']],
    ['healthcheck: {test: ["CMD", "curl", "-f"]}', ['curl', '-f']],
    ['healthcheck: {test: ["CMD-SHELL", "curl -f x || exit 1"]}', ['curl -f x || exit 1']],
    ['healthcheck: {test: ["NONE"]}', undefined],
    ['healthcheck: {interval: 5s}', undefined],
  ])('%s', (text, expected) => {
    expect(service(text).healthcheck?.words.map(({ value }) => value)).toEqual(expected);
  });

  it('reads the entrypoint', () => {
    expect(service('entrypoint: /entry.sh a').entrypoint?.words.map(({ value }) => value)).toEqual(['/entry.sh', 'a']);
  });
});
