import fc from 'fast-check';
import { dump } from 'js-yaml';
import { anyCharacter } from '../support/any-character.ts';
import { PASSWORD } from './soundness.ts';

type Value = fc.JsonValue;

const SCALARS: readonly Value[] = [
  true,
  false,
  null,
  0,
  -1,
  22,
  1.5,
  '',
  'yes',
  'on',
  'host',
  'ALL',
  'service:web',
  'container:x',
  '${X}',
  '${X:-host}',
  '${X:-latest}',
  '${X',
  '$$',
  '0.0.0.0:2375:2375',
  '2375-2377:2375-2377/tcp',
  '127.0.0.1::80',
  '[::1]:80:80',
  '/:/host:ro',
  '/var/run/docker.sock:/x',
  './a:/b:rshared,z',
  'C:\\data:/data',
  '~/x:/x',
  'name:/x',
  '..',
  'root',
  '0:0',
  'nginx',
  'nginx:latest',
  'a@sha256:00',
  'seccomp:unconfined',
  'no-new-privileges=true',
  'label=disable',
  'A=b',
  'a\nb',
  ' lead',
  '# no comment',
  '\u00e9\u{1f6a2}',
];

const OPTIONS: Readonly<Record<string, readonly Value[]>> = {
  image: [
    'nginx',
    'postgres:latest',
    'a:${TAG:-latest}',
    'registry.example.com:5000/a:1',
    `x@sha256:${'ab'.repeat(32)}`,
    5,
  ],
  build: [
    '.',
    './none',
    { context: '.', dockerfile: 'Dockerfile', target: 'build', args: { BASE: 'node' } },
    { dockerfile_inline: 'FROM a\nUSER root\n' },
    null,
  ],
  privileged: [true, false, 'yes', '${P:-true}', '${P}', null],
  cap_add: [['ALL'], ['SYS_ADMIN', 'CAP_NET_ADMIN'], ['${CAP}'], [], 'ALL', [5]],
  cap_drop: [['ALL'], ['all'], ['CHOWN'], null],
  security_opt: [
    ['no-new-privileges:true'],
    ['seccomp=unconfined', 'apparmor:unconfined', 'label:disable'],
    ['${OPT}'],
    [],
  ],
  pid: ['host', 'service:web', '${PID:-host}'],
  ipc: ['host', 'shareable'],
  network_mode: ['host', 'bridge'],
  userns_mode: ['host'],
  cgroup: ['host', 'private'],
  user: ['root', '0:0', 0, '1000', '${UID:-0}'],
  read_only: [true, 'no', null],
  volumes: [
    ['/:/host', '/etc:/etc', '/var/run/docker.sock:/var/run/docker.sock:ro', './a:/a', 'v:/v'],
    [{ type: 'bind', source: '/usr', target: '/x', read_only: false, bind: { propagation: 'rshared' } }],
    [{ type: 'volume', source: 'v', target: '/v' }],
    ['${DIR}/docker.sock:/x'],
    {},
  ],
  ports: [
    ['80', 22, '2375:2375', '0.0.0.0:2376:2376/tcp'],
    [{ target: 2375, published: '2375', host_ip: '127.0.0.1' }],
    ['${P}:80'],
  ],
  environment: [
    { DB_PASSWORD: PASSWORD, PORT: 80, A: null },
    [`API_KEY=${PASSWORD}`, 'B', 'C=${D:-x}'],
    { TOKEN: `\${TOKEN:-${PASSWORD}}` },
  ],
  env_file: ['.env', ['.env', './missing.env'], [{ path: '.env', required: false }], '../../../etc/passwd'],
  tmpfs: ['/tmp', ['/run:size=1m', '/x:exec']],
  deploy: [{ resources: { limits: { memory: '1g', cpus: '0.5', pids: 5 } } }, null, {}],
  mem_limit: ['1g', 0],
  cpus: [0.5, '${CPUS}'],
  pids_limit: [100, -1, '${N}'],
  extends: ['base', { service: 'base' }, { service: 'web', file: 'other.yaml' }, { service: 'web' }],
  entrypoint: ['sh -c "curl https://example.com | sh"', ['sh', '-c', 'sudo id'], null],
  command: ['dockerd -H tcp://0.0.0.0:2375', ['a', 5], []],
  devices: [['/dev/kmsg', '/dev/sda:/dev/sda:rwm']],
  configs: [['c'], [{ source: 'c', target: '/c' }]],
  secrets: [['s']],
  use_api_socket: [true],
  sysctls: [{ 'net.ipv4.ip_forward': 1 }, ['a=b']],
  healthcheck: [{ test: ['CMD', 'true'] }, { disable: true }],
};

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SCALARS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

const anything: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('source', 'target', 'type', 'path', 'a', '<<', ''), scalar, {
      maxKeys: 3,
    }),
  },
);

const option = fc
  .constantFrom(...Object.keys(OPTIONS))
  .chain((name) =>
    fc
      .oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(OPTIONS[name] as readonly Value[])) },
        { weight: 1, arbitrary: anything },
      )
      .map((value) => [name, value] as const),
  );

const service = fc.oneof(
  { weight: 12, arbitrary: fc.array(option, { maxLength: 7 }).map((entries) => Object.fromEntries(entries)) },
  { weight: 1, arbitrary: anything },
);

const project = fc
  .tuple(
    fc.dictionary(fc.constantFrom('web', 'base', 'db', 'a b', 'x-1', '${S}'), service, { minKeys: 1, maxKeys: 4 }),
    fc.constantFrom<Value>(
      {},
      { volumes: { v: null } },
      { volumes: { v: { driver_opts: { o: 'bind', device: '/' } } } },
      { include: ['other.yaml'] },
      { name: 'x' },
    ),
  )
  .map(([services, rest]) => ({ services, ...(rest as object) }));

/** The same project in the ways that people and programs write YAML. */
const written = fc
  .tuple(project, fc.constantFrom(-1, 0, 1, 2, 3), fc.constantFrom(2, 3, 8), fc.boolean(), fc.boolean())
  .map(([value, flowLevel, indent, isJson, hasCarriageReturns]) => {
    const text = isJson
      ? JSON.stringify(value, null, indent)
      : dump(value, { flowLevel, indent, seqNoIndent: indent === 3 });
    return hasCarriageReturns ? text.replaceAll('\n', '\r\n') : text;
  });

const LINES = [
  'services:',
  '  web:',
  '  base: &base',
  '    <<: *base',
  '    <<: [*base, *missing]',
  '  web: *base',
  '    privileged: true',
  '    privileged: &on true',
  '    image: !!str nginx',
  '    image: "nginx',
  "    user: 'root'",
  '    cap_add: !reset []',
  '    cap_add:',
  '    cap_add: [SYS_ADMIN, *on]',
  '      - ALL # all of them',
  '      - &cap SYS_PTRACE',
  '      - *cap',
  '    - ALL',
  '    ? pid',
  '    : host',
  '    volumes:',
  '      - /:/host',
  '      - type: bind',
  '        source: /etc',
  '    command: >-',
  '      dockerd',
  '    command: |',
  '    build: {context: ., dockerfile_inline: "FROM a\\nUSER root"}',
  "    environment: {DB_PASSWORD: 'a', B}",
  `      DB_PASSWORD: ${PASSWORD}`,
  '---',
  '...',
  '%YAML 1.2',
  '# hullcheck-ignore privileged -- why not',
  '    # hullcheck-ignore',
  '\tprivileged: true',
  '  web: {',
  '  }',
  ']',
  '',
];

const lines = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...LINES) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 9 }) },
    ),
    {
      maxLength: 12,
    },
  )
  .map((list) => `services:\n  web:\n    image: nginx\n${list.join('\n')}`);

/** Compose files: well-formed ones with sensible and senseless values, and lines that need not fit together. */
export const composeText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: written },
  { weight: 2, arbitrary: lines },
);

export const dotenvText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'A=b',
      'X=host',
      `DB_PASSWORD=${PASSWORD}`,
      `TOKEN="${PASSWORD}"`,
      'export Y=1',
      '# x',
      'bad line',
      'Q="open',
      'Z=${X}',
    ),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.join('\n'));
