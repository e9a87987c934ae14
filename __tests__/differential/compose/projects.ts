import type { Random } from '../random.ts';
import { realTexts } from '../real-files.ts';
import type { Case } from './tool.ts';

export type Kind = (typeof KINDS)[number];

/** What the lab makes projects of; each kind has its own way to be hostile. */
export const KINDS = [
  'plain',
  'spelling',
  'text',
  'tags',
  'anchors',
  'variables',
  'overrides',
  'parts',
  'environment',
  'refused',
  'dotenv',
  'short',
] as const;

/** Files of people, if there are some. */
export const REAL = realTexts(/compose.*\.ya?ml$/i);

export function caseOf(kind: Kind | 'real', random: Random): Case {
  return kind === 'real' ? realCase(random) : MAKERS[kind](random);
}

/** With none of the files that it may name. */
function realCase(random: Random): Case {
  const text = random.pick(REAL);
  return alone(random.once(4) ? text : mutated(text, random.pick([MARKS, TAGS, ANCHORS, REFUSED]), random));
}

const MAKERS: Readonly<Record<Kind, (random: Random) => Case>> = {
  plain: (random) => alone(project(random)),
  spelling: (random) => alone(respelled(project(random), random)),
  text: (random) => alone(mutated(project(random), MARKS, random)),
  tags: (random) => alone(mutated(tagged(project(random), random), TAGS, random)),
  anchors: (random) => alone(random.once(2) ? anchored(random) : mutated(anchored(random), ANCHORS, random)),
  variables: withVariables,
  overrides: withOverrides,
  parts: withParts,
  environment: withEnvironment,
  refused: (random) => alone(mutated(project(random), REFUSED, random)),
  dotenv: withDotenv,
  short: withShortForms,
};

function alone(text: string): Case {
  return { files: { 'compose.yml': text }, composeFiles: ['compose.yml'] };
}

/** Options of a service, each with values as they may be written. */
export const OPTIONS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['privileged', ['true', 'false', 'yes', '"on"', 'True', '"TRUE"', 'n']],
  ['user', ['"0"', 'root', '"1000:1000"', '"+0"', 'app', '"0:0"', "'00'"]],
  ['pid', ['host', '"service:b"', '"container:x"', '""']],
  ['ipc', ['host', 'shareable', 'private', '"service:b"']],
  ['uts', ['host', '""']],
  ['cgroup', ['host', 'private']],
  ['userns_mode', ['host', '"host"', '""']],
  ['network_mode', ['host', 'none', '"service:b"', 'bridge']],
  ['read_only', ['true', 'false', '"yes"']],
  ['cap_add', ['[ALL]', '[SYS_ADMIN, CAP_NET_ADMIN]', '\n      - NET_RAW\n      - "sys_ptrace"', '[]', '[A, A]']],
  ['cap_drop', ['[ALL]', '\n    - ALL', '[all, CHOWN]']],
  [
    'security_opt',
    ['[no-new-privileges]', '["seccomp:unconfined"]', '\n      - apparmor=unconfined\n      - label:disable'],
  ],
  [
    'devices',
    [
      '["/dev/sda:/dev/xvda:r"]',
      '[/dev/kvm]',
      '["//dev/sda"]',
      '["/dev/../dev/sda:/dev/x"]',
      '["/dev/sda:m"]',
      '[{source: /dev/mem, target: /dev/m, permissions: rw}]',
      '["/dev/./sda"]',
    ],
  ],
  ['device_cgroup_rules', ['["b 8:* rmw"]', '["c 1:3 mr", "a *:* rwm"]']],
  ['group_add', ['[docker, "999"]', '[0]', '[mail]']],
  ['runtime', ['runc', 'nvidia']],
  ['sysctls', ['[net.core.somaxconn=1024]', '{net.ipv4.ip_forward: 1}', '{net.ipv4.ip_forward: 0x1}']],
  ['ulimits', ['{nofile: 1024}', '{nofile: {soft: 1, hard: 0x10}}', '{nproc: "10"}']],
  ['mem_limit', ['512m', '"0.5"', '0', '1g', '536870912', '1e9']],
  ['cpus', ['0.5', '"2"', '0', '"0"', '1_0', '.5']],
  ['pids_limit', ['100', '-1', '0', '"100"', '0x64']],
  ['shm_size', ['64m', '"1gb"', '67108864']],
  ['oom_score_adj', ['-1000', '500', '"-500"']],
  ['oom_kill_disable', ['true', '"yes"']],
  ['init', ['true', '"no"']],
  ['restart', ['always', '"no"', 'on-failure:3', 'unless-stopped']],
  ['stop_grace_period', ['1m30s', '10s']],
  ['dns', ['8.8.8.8', '[1.1.1.1, 8.8.8.8]']],
  ['extra_hosts', ['["a:1.2.3.4"]', '{b: 10.0.0.1}', '["c=host-gateway"]', '["d:::1"]', '["e=[::1]"]']],
  [
    'environment',
    [
      '[A=1, B, "C=x y"]',
      '{A: 1, B: , C: "x"}',
      '{A: true, B: 0x1F, C: 1.50}',
      '["A=a=b", "D="]',
      '\n      A: null\n      E: ~',
    ],
  ],
  ['labels', ['[a=b]', '{a: 1, b: true}']],
  ['command', ['["sh", "-c", "echo 1"]', 'echo "a b" c', '[]', '""', 'sh -c "a && b"', "'it''s'"]],
  ['entrypoint', ['["/bin/sh", "-c"]', 'sh -c', '""', '[]']],
  ['healthcheck', ['{test: [NONE]}', '{test: "curl -f x"}', '{disable: true}', '{test: ["CMD", "a"], interval: 1s}']],
  ['logging', ['{driver: none}', '{driver: json-file, options: {max-size: 1m}}']],
  ['profiles', ['[dev]', '["a", b]', '[]']],
  ['tmpfs', ['/tmp', '["/tmp:size=1m", /run]']],
  [
    'ports',
    [
      '["80:80"]',
      '[8080]',
      '["127.0.0.1:80:80/udp"]',
      '["8000-8002:9000-9002"]',
      '[{target: 80, published: 8080, host_ip: 0.0.0.0}]',
      '[{target: 80, published: "8080-8081", protocol: udp, mode: host}]',
      '["[::1]:80:80"]',
      '[0x50]',
      '["80", "80"]',
      '[22:22]',
      '["0.0.0.0::80"]',
    ],
  ],
  [
    'volumes',
    [
      '["/var/run/docker.sock:/s"]',
      '["./a:/a:ro", data:/d]',
      '[/anonymous]',
      '[{type: bind, source: /etc, target: /e, read_only: true}]',
      '[{type: volume, source: data, target: /v}, {type: tmpfs, target: /t}]',
      '["~/x:/x", "/proc:/p:rw,z"]',
      '["//var/run//docker.sock/:/s"]',
      '["/var/lib/../run/docker.sock:/s:rslave"]',
      '["../../../../../../../../etc:/e"]',
      '["C:\\\\data:/d"]',
      '[{type: bind, source: /a, target: /b, bind: {propagation: rshared, selinux: z}}]',
      '["/a:/x", "/b:/x/"]',
    ],
  ],
  ['secrets', ['[key]', '[{source: key, target: /k}]']],
  ['configs', ['[conf]', '[{source: conf, target: /c, mode: 0440}]']],
  ['networks', ['[front]', '{front: {aliases: [x]}}', '{front: }', '[front, back]']],
  ['volumes_from', ['[b]', '["b:ro"]']],
  [
    'deploy',
    [
      '{resources: {limits: {memory: 1g, cpus: "0.5", pids: 10}}}',
      '{replicas: 2}',
      '{resources: {limits: {cpus: 0}}}',
      '{restart_policy: {condition: on-failure, max_attempts: 3}}',
      '{resources: {reservations: {devices: [{driver: nvidia, count: all, capabilities: [gpu]}]}}}',
    ],
  ],
  ['gpus', ['all', '[{driver: nvidia, count: 1}]']],
  ['pull_policy', ['always', 'never']],
  ['depends_on', ['[b]', '{b: {condition: service_started}}']],
  ['container_name', ['one', '"x-1"']],
  ['annotations', ['[a=b]', '{a: "b"}']],
  ['post_start', ['[{command: ["a"], privileged: true, user: root}]']],
  ['use_api_socket', ['true']],
  ['stdin_open', ['true', '"yes"']],
  ['x-own', ['{privileged: true}', '1']],
];

const REST = `volumes:
  data:
    driver_opts: {type: none, o: bind, device: /var/run}
networks:
  front:
  back: {driver: bridge}
secrets:
  key: {file: ./key.txt}
configs:
  conf: {file: /etc/passwd}
`;

const IMAGES = ['alpine:3.23', '"nginx"', `registry.example.com:5000/a/b:1@sha256:${'ab'.repeat(32)}`, "'postgres:17'"];

/** One or two services with a few options each, valid most of the time. */
function project(random: Random): string {
  const names = random.pick([
    ['a', 'b'],
    ['a', 'b'],
    ['x-evil', 'b'],
    ['"a"', 'b'],
    ['a.b', 'b'],
    ['a_1', 'b'],
  ]);
  return `services:\n${names.map((name) => service(name, random)).join('')}${REST}`;
}

function service(name: string, random: Random): string {
  return `  ${name}:\n    image: ${random.pick(IMAGES)}\n${options(random)}`;
}

function options(random: Random): string {
  const keys = new Map<string, string>();
  for (let count = random.below(5); count > 0; count--) {
    const [key, values] = random.pick(OPTIONS);
    keys.set(key, random.pick(values));
  }
  return [...keys].map(([key, value]) => `    ${key}: ${value}\n`).join('');
}

/** Texts that a reader may take for something else. */
const MARKS = [
  '\t',
  ' ',
  '  ',
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\\',
  '\\\n',
  '"',
  "'",
  '#',
  ' #',
  '# x\u0085',
  ' # x\u2028    privileged: true\n',
  ':',
  ': ',
  '- ',
  '? ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '|',
  '>',
  '>-\n',
  '|+\n',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '%',
  '@',
  '`',
  '~',
  '---\n',
  '...\n',
  '\n---\n',
  '%YAML 1.1\n',
  '<<: ',
  '\u{1f6a2}',
  '\u200b',
  '$',
  '$$',
  '${A}',
  '\n#\n',
  '\n\t#x\n',
  '|#c\n',
  '"\\\n',
  '!!binary ',
  '\n    privileged: true\n',
  '    pid: host\n',
  '\u0085    pid: host\n',
  'null',
  'x',
  '0',
  '\n\n',
  ' \n',
  '\t\n',
] as const;

const TAGS = [
  '!!str ',
  '!!int ',
  '!!bool ',
  '!!float ',
  '!!null ',
  '!!binary ',
  '!!seq ',
  '!!map ',
  '!!set ',
  '!!omap ',
  '!own ',
  '! ',
  '!reset ',
  '!override ',
  '!<tag:yaml.org,2002:binary> ',
  '!<!reset> ',
  '!%72eset ',
  '!!timestamp ',
  '!!merge ',
  '!!python/object ',
] as const;

const ANCHORS = [
  '&a ',
  '*a',
  '*b',
  '&b ',
  '<<: *a\n',
  '<<: [*a, *b]\n',
  '<<: {pid: host}\n',
  '"<<": *a\n',
  '!!str <<: *a\n',
  '    <<: *b\n',
  '&a\n',
  '*a : ',
  '!reset ',
] as const;

const REFUSED = [
  'privileged: perhaps\n',
  '    privilegd: true\n',
  '    Privileged: true\n',
  '    12: 13\n',
  '    true: 1\n',
  '    a: ${\n',
  '    ports: {}\n',
  '    image: [a]\n',
  '    user: 0\n',
  '    pid: 1\n',
  'x: 1\n',
  '    privileged: 1\n',
  '    cap_add: ALL\n',
  '    volumes: {a: b}\n',
  '    environment: [1]\n',
  '    build: 1\n',
  '    null: 1\n',
  '    2026-01-01: 1\n',
] as const;

/** A text with a few marks put in, taken out or put in place of something, mostly where values and lines start. */
function mutated(text: string, marks: readonly string[], random: Random): string {
  let changed = text;
  for (let count = 1 + random.below(2); count > 0; count--) {
    const at = place(changed, random);
    const length = random.once(3) ? 1 + random.below(3) : 0;
    const mark = random.once(8) ? '' : random.pick(marks);
    changed = changed.slice(0, at) + mark + changed.slice(at + length);
  }
  return changed;
}

function place(text: string, random: Random): number {
  const borders = [...text.matchAll(/: |\n {2,}|[[,{"'-] ?|$/g)].map(({ index, 0: border }) => index + border.length);
  return random.once(3) ? random.below(text.length + 1) : random.pick(borders);
}

/** The same words in other quotes, blanks and breaks. */
function respelled(text: string, random: Random): string {
  const breaks = random.pick(['\n', '\n', '\r\n', '\r', '\u0085', '\u2028']);
  const lines = text.split('\n').map((line) => (random.once(4) ? respelledLine(line, random) : line));
  return `${random.once(6) ? '\ufeff' : ''}${random.once(5) ? '%YAML 1.1\n---\n' : ''}${lines.join(breaks)}`;
}

function respelledLine(line: string, random: Random): string {
  const [, start = '', value = ''] = /^(\s*(?:- )?[\w-]+: )([\w/:.-]+)$/.exec(line) ?? [];
  if (value === '') return line + random.pick(['', ' ', '\t', ' # c', '\t# c', '   ']);
  const folded = value.length < 3 ? value : `${value.slice(0, 2)}\\\n${value.slice(2)}`;
  const escaped = [...value].map((char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  return (
    start +
    random.pick([
      `"${value}"`,
      `'${value}'`,
      `"${folded}"`,
      `"${escaped}"`,
      `>-\n      ${value}`,
      `|-\n      ${value}`,
      `!!str ${value}`,
      `&n ${value}`,
      `!!binary ${Buffer.from(value).toString('base64')}`,
      `\n      ${value}`,
    ])
  );
}

function tagged(text: string, random: Random): string {
  return text.replaceAll(/: (?=\S)/g, (colon) => (random.once(6) ? `${colon}${random.pick(TAGS)}` : colon));
}

const ANCHORED = [
  'x-a: &a\n  privileged: true\n  cap_add: [ALL]\nx-b: &b\n  pid: host\n  privileged: false\n',
  'x-a: &a {privileged: true, user: root}\nx-b: &b {<<: *a, pid: host}\n',
  'x-a: &a [SYS_ADMIN]\nx-b: &b true\n',
  'x-a: &a\n  - "80:80"\nx-b: &b\n  <<: {ipc: host}\n',
  'x-a: &a {environment: &b {A: 1}}\n',
] as const;

const USES = [
  '    <<: *a\n',
  '    <<: [*a, *b]\n',
  '    <<: [*b, *a]\n',
  '    cap_add: *a\n',
  '    privileged: *b\n',
  '    ports: *a\n',
  '    <<: *a\n    <<: *b\n',
  '    environment:\n      <<: *b\n      B: 2\n',
  '    <<:\n      - *a\n      - {uts: host}\n',
] as const;

function anchored(random: Random): string {
  const uses = random.pick(USES);
  const own = options(random);
  const body = random.once(2) ? uses + own : own + uses;
  const whole = random.once(4) ? '  b: *a\n' : service('b', random);
  return `${random.pick(ANCHORED)}services:\n  a:\n    image: alpine:3.23\n${body}${whole}${REST}`;
}

const NAMES = ['A', 'B', 'EMPTY', 'UNSET', 'HOST'] as const;
const TEXTS = [
  'host',
  'true',
  '',
  'x',
  '/var/run/docker.sock',
  '0',
  '${A}',
  '$B',
  '$$',
  '}',
  '{x}',
  '"',
  "'",
  'a:b',
  '-',
  '?',
  ':-',
  '\n',
  ' ',
] as const;

/** An expression nested a few levels, or many. */
function expression(random: Random, depth = random.once(12) ? 20 : random.below(4)): string {
  const name = random.pick(NAMES);
  if (depth === 0)
    return random.pick([
      random.pick(TEXTS),
      `\${${name}}`,
      `$${name}`,
      `$$${name}`,
      `\${${name}`,
      `$${name.toLowerCase()}`,
    ]);
  const operator = random.pick([':-', '-', ':+', '+', ':?', '?']);
  const parts = Array.from({ length: 1 + random.below(2) }, () => expression(random, depth - 1)).join(
    random.pick(['', ' ', '-']),
  );
  return `\${${name}${operator}${parts}}`;
}

function quoted(text: string, random: Random): string {
  return random.once(3) ? `'${text.replaceAll("'", "''").replaceAll('\n', '\n\n      ')}'` : JSON.stringify(text);
}

function withVariables(random: Random): Case {
  const value = () => quoted(expression(random) + (random.once(3) ? expression(random) : ''), random);
  const keys = ['privileged', 'pid', 'user', 'image', 'network_mode', 'read_only', 'mem_limit', 'cpus'];
  const lines = [
    `    ${random.pick(keys)}: ${value()}\n`,
    `    environment:\n      V: ${value()}\n      "\${A}": x\n`,
    `    cap_add: [${value()}]\n`,
    `    volumes: [${value()}]\n`,
    `    volumes: [{type: bind, source: ${value()}, target: /x}]\n`,
    `    ports: [${value()}]\n`,
    `    command: ${value()}\n`,
    `    labels: {l: ${value()}}\n`,
  ];
  const body = lines.filter(() => random.once(4)).join('');
  const text = `services:\n  a:\n    image: alpine:3.23\n${body.includes('    volumes: [{') && body.includes('    volumes: ["') ? '' : body}`;
  const env = `A=${random.pick(['host', 'true', '/var/run/docker.sock:/x', '0'])}\nB=${random.pick(['x', '${A}', '"a b"', "'$A'"])}\nEMPTY=\nHOST=host\n`;
  return { files: { 'compose.yml': text, '.env': env }, composeFiles: ['compose.yml'] };
}

const OVERRIDES = ['', '!override ', '!reset ', '!reset null # '] as const;

function withOverrides(random: Random): Case {
  const changes = Array.from({ length: 1 + random.below(4) }, () => {
    const [key, values] = random.pick(OPTIONS);
    return [key, `    ${key}: ${random.pick(OVERRIDES)}${random.pick(values)}\n`] as const;
  });
  const override = `services:\n  ${random.pick(['a', 'a', 'b', 'c'])}:\n${[...new Map(changes).values()].join('')}`;
  const base = project(random).replace(/^ {2}(?:x-evil|"a"|a\.b|a_1):/m, '  a:');
  const second = random.once(4) ? mutated(override, [...TAGS, ...MARKS], random) : override;
  if (random.once(4)) return alone(`${base}---\n${second}`);
  return {
    files: { 'compose.yml': base, 'compose.override.yml': second },
    composeFiles: ['compose.yml', 'compose.override.yml'],
  };
}

function withParts(random: Random): Case {
  const other = project(random)
    .replace(/^ {2}(?:x-evil|"a"|a\.b|a_1):/m, '  base:')
    .replace(/^ {2}b:/m, '  other:')
    .replace('[b]', '[other]')
    .replaceAll('service:b', 'service:other')
    .replaceAll('"b:ro"', '"other:ro"')
    .replaceAll('{b: {c', '{other: {c');
  const extended = random.pick([
    'extends: {file: sub/other.yml, service: base}',
    'extends:\n      file: ./sub/other.yml\n      service: base',
    'extends: b',
  ]);
  const text = random.once(2)
    ? `services:\n  a:\n    ${extended}\n${options(random)}  b:\n    image: nginx\n${options(random)}${REST}`
    : `include: ${random.pick(['[sub/other.yml]', '[{path: sub/other.yml}]', '\n  - path: [sub/other.yml]\n    project_directory: .', '[{path: sub/other.yml, env_file: e.env}]'])}\nservices:\n  a:\n    image: \${A:-nginx}\n${options(random)}  b:\n    image: nginx\n`;
  return {
    files: {
      'compose.yml': text,
      'sub/other.yml': other,
      '.env': 'A=host\n',
      'sub/.env': 'A=sub\nB=1\n',
      'e.env': 'A=e\n',
      'sub/key.txt': 'x',
      'key.txt': 'x',
    },
    composeFiles: ['compose.yml'],
  };
}

const ENVIRONMENT_LINES = [
  'A=1',
  'export B=2',
  'C="x y"',
  "D='$A'",
  'E="$A\\n$B"',
  'F=${A:-b}',
  'G',
  'H: 3',
  'I=a # c',
  'J=a#c',
  '# c',
  '',
  'K="multi\nline"',
  "L='it\\'s'",
  'M=$$A',
  'N=\\$A',
  'O=${UNSET}',
  'P = 1',
  'Q= 1 ',
  'R="a"b',
  'S="unclosed',
  'A=again',
  '\tT=1',
  'U=a\\nb',
  'V="\\t\\q"',
  'W=${A',
  'X="${A:-"q"}"',
  'Y=${A}${B}',
  'Z=a\rb',
  '1A=1',
  'a.b-c=1',
  'É=1',
  'AA=\u00a0x',
  'BB="\\$A"',
  "CC='a'b",
  'DD=`x`',
  'EE=a=b',
  'FF:',
  'GG=\\',
  'HH="a\\\\"',
  'II="a',
  'JJ=$(x)',
  'KK=${A?x}',
  'LL=${A:+y}',
] as const;

const DOTENV_MARKS = [
  ...MARKS,
  '=',
  '==',
  ' = ',
  '${A}',
  '${A:-"x"}',
  '$A',
  "'",
  '"',
  '\\"',
  "\\'",
  '\\n',
  '\\\\',
  '\\$',
  'export ',
  'export\t',
  '\n#',
  ' #',
  'COMPOSE_FILE=',
  'B',
] as const;

/** Files with variables that are changed at random, where they are used and where they are given to a container. */
function withDotenv(random: Random): Case {
  const lines = () => {
    const text = Array.from({ length: 1 + random.below(4) }, () => random.pick(ENVIRONMENT_LINES)).join('\n');
    return `A=1\n${random.once(3) ? text : mutated(text, DOTENV_MARKS, random)}\n`;
  };
  const names = 'A B C D E F I J K L M N P Q R S T U V X Y Z'.split(' ').filter(() => random.once(3));
  const values = names.map((name) => `      ${name}_: "<\${${name}-none}>"\n`).join('');
  return {
    files: {
      'compose.yml': `services:\n  a:\n    image: alpine:3.23\n    env_file: one.env\n    environment:\n      A_: x\n${values.replace(/^ {6}A_.*\n/m, '')}`,
      'one.env': lines(),
      '.env': lines(),
    },
    composeFiles: ['compose.yml'],
  };
}

function withEnvironment(random: Random): Case {
  const lines = () =>
    `${Array.from({ length: 1 + random.below(6) }, () => random.pick(ENVIRONMENT_LINES)).join(random.pick(['\n', '\n', '\r\n']))}${random.pick(['', '\n'])}`;
  const format = random.once(6)
    ? '\n      - {path: two.env, format: raw}'
    : '\n      - path: two.env\n        required: true';
  const text = `services:\n  a:\n    image: alpine:3.23\n    env_file: ${random.pick(['one.env', '[one.env]', `\n      - one.env${format}`, '[two.env, one.env]'])}\n    environment: [A, "B=\${B}", "F2=\${F}"]\n`;
  return {
    files: {
      'compose.yml': text,
      'one.env': lines(),
      'two.env': lines(),
      '.env': random.once(2) ? lines() : 'B=outer\n',
    },
    composeFiles: ['compose.yml'],
  };
}

const PATHS = [
  '/etc',
  '/',
  './a',
  '../..',
  '~',
  '~/.ssh',
  'data',
  'v',
  'C:\\x',
  'c:/x',
  '//./pipe/x',
  '\\x',
  '.',
  '/a b',
  '/a/../b/',
  '$$x',
] as const;
const TARGETS = ['/t', '/', '/t/', '/a/../t', './t', '//t', 't', 'C:\\t', '/a,b', '/t t'] as const;
const MOUNT_OPTIONS = ['ro', 'rw', 'z', 'Z', 'rshared', 'rslave', 'nocopy', 'RO', ' ro', '', 'x', 'cached'] as const;
const ADDRESSES = [
  '127.0.0.1',
  '0.0.0.0',
  '::1',
  '[::1]',
  '[::]',
  '::',
  '*',
  'localhost',
  '',
  '10.0.0.1',
  '1',
] as const;
const NUMBERS = [
  '80',
  '8000-8002',
  '9000-9002',
  '0',
  '65535',
  '65536',
  '080',
  '',
  ' 80',
  '80-79',
  '1-1',
  '0x50',
  'http',
] as const;
const PROTOCOLS = ['', '', '/tcp', '/udp', '/UDP', '/sctp', '/x', '/', '/tcp/udp'] as const;
const DEVICES = [
  '/dev/sda',
  '/dev/../dev/sda',
  '//dev/kvm',
  'dev',
  '/dev/sda/',
  'nvidia.com/gpu=all',
  '/dev/x y',
] as const;
const PERMISSIONS = ['r', 'rwm', 'm', 'mrw', 'rw', 'x', 'rr', '/dev/y'] as const;
const HOSTS = ['a', 'a.b', '', 'a b'] as const;
const HOST_ADDRESSES = ['1.2.3.4', '::1', '[::1]', 'host-gateway', '', '1.2.3.4,5.6.7.8', 'x'] as const;

/** The short forms of what is mounted, published and the like, each of parts that are put together at random. */
function withShortForms(random: Random): Case {
  return alone(`services:\n  a:\n    image: alpine:3.23\n${shortForms(random)}${REST}`);
}

export function shortForms(random: Random): string {
  const join = (parts: readonly (readonly string[])[], mark: string) =>
    parts.map((part) => random.pick(part)).join(mark);
  const options = () => Array.from({ length: 1 + random.below(3) }, () => random.pick(MOUNT_OPTIONS)).join(',');
  const makers: Readonly<Record<string, () => string>> = {
    volumes: () =>
      random.pick([
        join([PATHS, TARGETS], ':'),
        `${join([PATHS, TARGETS], ':')}:${options()}`,
        random.pick(PATHS),
        `${join([PATHS, TARGETS, TARGETS], ':')}`,
      ]),
    ports: () =>
      random.pick([join([ADDRESSES, NUMBERS, NUMBERS], ':'), join([NUMBERS, NUMBERS], ':'), random.pick(NUMBERS)]) +
      random.pick(PROTOCOLS),
    devices: () =>
      random.pick([
        random.pick(DEVICES),
        join([DEVICES, PERMISSIONS], ':'),
        join([DEVICES, DEVICES, [...PERMISSIONS, '']], ':'),
      ]),
    tmpfs: () => `${random.pick(TARGETS)}${random.pick(['', `:${options()}`])}`,
    extra_hosts: () => join([HOSTS, HOST_ADDRESSES], random.pick([':', '=', ' '])),
    environment: () =>
      join(
        [
          ['A', 'B', '', 'A ', '=', '$$A'],
          ['x', '', ' ', '=', 'a=b'],
        ],
        random.pick(['=', ' = ', '', ':']),
      ),
    cap_add: () => random.pick(['ALL', 'all', 'CAP_ALL', 'cap_sys_admin', 'Sys_Admin', ' NET_RAW', 'CAP_', '', 'X']),
    security_opt: () =>
      join(
        [
          ['seccomp', 'apparmor', 'label', 'no-new-privileges', 'systempaths', ' seccomp'],
          ['unconfined', 'true', 'false', 'disable', ''],
        ],
        random.pick(['=', ':', '']),
      ),
    group_add: () => random.pick(['docker', '0', 'root', '', ' 0', '00']),
    device_cgroup_rules: () =>
      join(
        [
          ['b', 'c', 'a', ''],
          ['8:*', '*:*', '1:3', '1'],
          ['rwm', 'r', 'm', ''],
        ],
        random.pick([' ', '  ']),
      ),
  };
  const keys = Object.keys(makers).filter(() => random.once(4));
  const lines = keys.map((key) => {
    const items = Array.from({ length: 1 + random.below(2) }, makers[key] as () => string);
    return `    ${key}: ${JSON.stringify(items)}\n`;
  });
  return lines.join('');
}
