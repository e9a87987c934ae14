import { describe, expect, it } from '@jest/globals';
import { outline, projectIn, serviceIn } from './project.ts';
import type { Files } from './support.ts';

/** Where a behaviour is documented: chapters of the specification, and the code and tests of the reference implementation. */
const SPEC = 'https://github.com/compose-spec/compose-spec/blob/main/';
const GO = 'https://github.com/compose-spec/compose-go/blob/main/';
const MERGE = `${SPEC}13-merge.md`;
const SERVICES = `${SPEC}05-services.md`;
const MERGE_GO = `${GO}override/merge.go`;
const UNIQUE_GO = `${GO}override/uncity.go`;

interface Documented {
  readonly what: string;
  readonly source: string;
  readonly files: Files;
  readonly main?: string;
  readonly service?: string;
  readonly is: Readonly<Record<string, unknown>>;
}

/** Options of the service `web` in a base file and in its override. */
function pair(what: string, source: string, base: string, override: string, is: Documented['is']): Documented {
  const files = {
    'compose.yml': `services:\n  web:\n    image: a\n${indented(base)}`,
    'compose.override.yml': `services:\n  web:\n${indented(override)}`,
  };
  return { what, source, files, is: { image: 'a', ...is } };
}

/** The same two, where one service extends the other in one file. */
function extending(what: string, source: string, base: string, own: string, is: Documented['is']): Documented {
  const text = `services:\n  base:\n    image: a\n${indented(base)}  web:\n    extends: base\n${indented(own)}`;
  return { what, source, files: { 'compose.yml': text }, is: { image: 'a', ...is } };
}

/** Options of the service `web` in one file. */
function single(what: string, source: string, options: string, is: Documented['is'], files: Files = {}): Documented {
  const text = `services:\n  web:\n    image: a\n${indented(options)}`;
  return { what, source, files: { 'compose.yml': text, ...files }, is: { image: 'a', ...is } };
}

function indented(options: string): string {
  return options === '' ? '' : `${options.replaceAll(/^/gm, '    ')}\n`;
}

function check({ files, main, service = 'web', is }: Documented): void {
  const container = serviceIn(projectIn(files, main), service);
  expect(container && outline(container)).toEqual(is);
}

const base = (options: string) => `services:\n  web:\n    image: a\n${indented(options)}`;
const more = (options: string) => `services:\n  web:\n${indented(options)}`;

const MERGING: readonly Documented[] = [
  pair(
    'mappings are merged',
    `${MERGE}#mapping`,
    'labels: {a: 1}\nlogging: {driver: x}',
    'logging: {options: {k: v}}',
    {
      logDriver: 'x',
      logOptions: { k: 'v' },
    },
  ),
  pair('lists are appended', `${MERGE}#sequence`, 'group_add: [a]', 'group_add: [b]', { groups: ['a', 'b'] }),
  pair('dns is appended, as a text or a list', `${MERGE}#sequence`, 'dns: 1.1.1.1', 'dns: [8.8.8.8]', {
    dns: ['1.1.1.1', '8.8.8.8'],
  }),
  pair('two texts in place of lists are a list', `${GO}override/merge_dns_test.go`, 'dns: 1.1.1.1', 'dns: 8.8.8.8', {
    dns: ['1.1.1.1', '8.8.8.8'],
  }),
  pair('a scalar is replaced', `${MERGE}#mapping`, 'privileged: true', 'privileged: false', { privileged: false }),
  pair('null keeps what was there', MERGE_GO, 'privileged: true\ncap_add: [A]', 'privileged:\ncap_add: null', {
    privileged: true,
    capAdd: ['A'],
  }),
  pair(
    'an empty list takes nothing away',
    `${MERGE}#sequence`,
    'cap_add: [A]\nports: ["80"]',
    'cap_add: []\nports: []',
    {
      capAdd: ['A'],
      ports: ['80/tcp'],
    },
  ),
  pair('a service that is null adds nothing', MERGE_GO, 'privileged: true', '', { privileged: true }),
  pair('command is replaced', `${MERGE}#shell-commands`, 'command: [echo, foo]', 'command: [echo, bar]', {
    command: ['echo', 'bar'],
  }),
  pair('entrypoint is replaced', `${MERGE}#shell-commands`, 'entrypoint: [a, b]', 'entrypoint: [c]', {
    entrypoint: ['c'],
  }),
  pair(
    'healthcheck.test is replaced',
    `${MERGE}#shell-commands`,
    'healthcheck: {test: [CMD, a]}',
    'healthcheck: {test: [CMD, b]}',
    {
      healthcheck: ['b'],
    },
  ),
  pair('a command that is null wins', MERGE_GO, 'command: [echo, foo]', 'command: null', {}),
  pair('an entrypoint that is null wins', MERGE_GO, 'entrypoint: [echo]\ncommand: [x]', 'entrypoint:', {
    command: ['x'],
  }),
  pair(
    'volumes are unique by target',
    `${MERGE}#unique-resources`,
    'volumes: ["foo:/work"]',
    'volumes: ["bar:/work"]',
    {
      volumes: ['bar:/work'],
    },
  ),
  pair(
    'volumes are unique by target across syntaxes',
    `${GO}override/merge_volumes_test.go`,
    'volumes: ["/etc:/host"]',
    'volumes: [{type: volume, source: data, target: /host, read_only: true}]',
    {
      volumes: ['data:/host:ro'],
    },
  ),
  pair(
    'the target of a volume is cleaned',
    `${GO}transform/volume.go`,
    'volumes: ["/etc:/host/"]',
    'volumes: ["data:/host"]',
    {
      volumes: ['data:/host'],
    },
  ),
  pair(
    'volumes with other targets are added',
    `${MERGE}#unique-resources`,
    'volumes: ["data:/a"]',
    'volumes: ["/var/run/docker.sock:/var/run/docker.sock"]',
    {
      volumes: ['data:/a', '/var/run/docker.sock:/var/run/docker.sock'],
    },
  ),
  pair(
    'ports are unique by address, port, target and protocol',
    `${MERGE}#unique-resources`,
    'ports: ["8080:80", "53:53/udp"]',
    'ports: ["0.0.0.0:8080:80", {target: 53, published: 53, protocol: udp}, "53:53"]',
    {
      ports: ['0.0.0.0:8080:80/tcp', '53:53/udp', '53:53/tcp'],
    },
  ),
  pair('a port on another address is added', UNIQUE_GO, 'ports: ["8080:80"]', 'ports: ["127.0.0.1:8080:80"]', {
    ports: ['8080:80/tcp', '127.0.0.1:8080:80/tcp'],
  }),
  pair(
    'environment is merged by name, list and mapping alike',
    `${GO}override/merge_environment_test.go`,
    'environment: [A=1, B=2, C]',
    'environment: {B: 3, D: 4}',
    {
      environment: { A: '1', B: '3', C: undefined, D: '4' },
    },
  ),
  pair(
    'environment is merged by name, mapping and list alike',
    `${GO}override/merge_environment_test.go`,
    'environment: {A: 1, B: 2}',
    'environment: [B=3]',
    {
      environment: { A: '1', B: '3' },
    },
  ),
  pair(
    'annotations are merged by name',
    `${GO}override/merge_annotations_test.go`,
    'annotations: [a=1]',
    'annotations: {a: 2, b: 3}',
    {
      annotations: { a: '2', b: '3' },
    },
  ),
  pair(
    'sysctls are merged by name',
    `${GO}override/merge_sysctls_test.go`,
    'sysctls: {net.core.somaxconn: 1}',
    'sysctls: [net.core.somaxconn=2, net.ipv4.ip_forward=1]',
    {
      sysctls: { 'net.core.somaxconn': '2', 'net.ipv4.ip_forward': '1' },
    },
  ),
  pair(
    'capabilities are united',
    `${GO}override/merge_cap_test.go`,
    'cap_add: [A, B]\ncap_drop: [ALL]',
    'cap_add: [B, C]',
    {
      capAdd: ['A', 'B', 'C'],
      capDrop: ['ALL'],
    },
  ),
  pair(
    'security_opt is appended',
    MERGE_GO,
    'security_opt: ["no-new-privileges:true"]',
    'security_opt: ["no-new-privileges:false"]',
    {
      securityOpt: ['no-new-privileges=true', 'no-new-privileges=false'],
    },
  ),
  pair(
    'devices are unique by target',
    `${GO}override/merge_devices_test.go`,
    'devices: ["/dev/a:/dev/x", /dev/b]',
    'devices: ["/dev/c:/dev/x", {source: /dev/d, target: /dev/b}]',
    {
      devices: ['/dev/c:/dev/x', '/dev/d:/dev/b'],
    },
  ),
  pair('volumes_from is appended', MERGE_GO, 'volumes_from: [a]', 'volumes_from: [b:ro]', {
    volumesFrom: ['a', 'b:ro'],
  }),
  pair('links are unique', `${GO}override/merge_links_test.go`, 'links: [db]', 'links: [db, cache]', {
    links: ['db', 'cache'],
  }),
  pair('tmpfs is a text or a list', `${GO}override/merge_tmpfs_test.go`, 'tmpfs: /run', 'tmpfs: [/tmp]', {
    volumes: [':/run', ':/tmp'],
  }),
  pair(
    'extra_hosts is appended, list and mapping alike',
    `${GO}override/merge_extra_hosts_test.go`,
    'extra_hosts: ["a:1.1.1.1"]',
    'extra_hosts: {b: 2.2.2.2}',
    {
      extraHosts: ['a=1.1.1.1', 'b=2.2.2.2'],
    },
  ),
  pair(
    'ulimits are replaced one by one',
    `${GO}override/merge_ulimits_test.go`,
    'ulimits: {nofile: 1, nproc: 2}',
    'ulimits: {nofile: {soft: 3, hard: 4}}',
    {
      ulimits: { nofile: '4', nproc: '2' },
    },
  ),
  pair(
    'logging options are merged for one driver',
    `${GO}override/merge_logging_test.go`,
    'logging: {driver: json-file, options: {max-size: 1m}}',
    'logging: {driver: json-file, options: {max-file: "3"}}',
    {
      logDriver: 'json-file',
      logOptions: { 'max-size': '1m', 'max-file': '3' },
    },
  ),
  pair(
    'logging starts anew for another driver',
    `${GO}override/merge_logging_test.go`,
    'logging: {driver: json-file, options: {max-size: 1m}}',
    'logging: {driver: syslog}',
    {
      logDriver: 'syslog',
    },
  ),
  pair(
    'logging is merged when one side names no driver',
    `${GO}override/merge_logging_test.go`,
    'logging: {options: {max-size: 1m}}',
    'logging: {driver: syslog}',
    {
      logDriver: 'syslog',
      logOptions: { 'max-size': '1m' },
    },
  ),
  pair(
    'a short build is a context',
    `${GO}override/merge_build_test.go`,
    'build: app',
    'build: {target: dev, args: [A=1]}',
    {
      build: { context: 'app', dockerfile: 'app/Dockerfile', target: 'dev', args: { A: '1' } },
    },
  ),
  pair(
    'a short build replaces the context alone',
    `${GO}loader/override_test.go`,
    'build: {context: a, target: t}',
    'build: src',
    {
      build: { context: 'src', dockerfile: 'src/Dockerfile', target: 't', args: {} },
    },
  ),
  pair(
    'build arguments are merged by name',
    `${GO}override/merge_build_test.go`,
    'build: {context: ., args: {A: 1, B: 2}}',
    'build: {args: [B=3]}',
    {
      build: { context: '.', dockerfile: 'Dockerfile', target: undefined, args: { A: '1', B: '3' } },
    },
  ),
  pair(
    'networks are merged by name, list and mapping alike',
    `${GO}override/merge_networks_test.go`,
    'networks: [front, back]',
    'networks: {front: {aliases: [x]}, extra: }',
    {
      networks: ['front', 'back', 'extra'],
    },
  ),
  pair(
    'deploy is merged as a mapping',
    MERGE_GO,
    'deploy: {resources: {limits: {memory: 1G}}}',
    'deploy: {resources: {limits: {cpus: "1"}}, restart_policy: {condition: any}}',
    {
      memory: '1G',
      restart: 'always',
    },
  ),
  pair('profiles are united', `${GO}override/merge_profiles_test.go`, 'profiles: [a]', 'profiles: [a, b]', {
    profiles: ['a', 'b'],
    activatedBy: ['a', 'b'],
  }),
  pair('hooks are appended', MERGE_GO, 'post_start: [{command: a}]', 'post_start: [{command: b}]', {
    hooks: ['post_start', 'post_start'],
  }),
  {
    what: 'env_file is appended, so later ones win',
    source: `${GO}override/merge_env_file_test.go`,
    files: {
      'compose.yml': base('env_file: a.env'),
      'compose.override.yml': more('env_file: [b.env]'),
      'a.env': 'A=1\nB=1\n',
      'b.env': 'B=2\n',
    },
    is: { image: 'a', environment: { A: '1', B: '2' } },
  },
  pair(
    'a list that is written as something else wins, as nothing else is known',
    MERGE_GO,
    'cap_add: [A]',
    'cap_add: B',
    {
      capAdd: ['B'],
    },
  ),
];

const RESETTING: readonly Documented[] = [
  pair('!reset takes a list away', `${MERGE}#reset-value`, 'ports: ["8080:80"]', 'ports: !reset []', {}),
  pair(
    '!reset takes one variable away',
    `${MERGE}#reset-value`,
    'environment: {FOO: BAR, A: b}',
    'environment: {FOO: !reset null}',
    {
      environment: { A: 'b' },
    },
  ),
  pair(
    '!reset of a variable finds no list',
    `${GO}loader/reset.go`,
    'environment: [FOO=BAR]',
    'environment: {FOO: !reset null}',
    {
      environment: { FOO: 'BAR' },
    },
  ),
  pair(
    '!reset takes a scalar away, whatever value it has',
    `${MERGE}#reset-value`,
    'privileged: true',
    'privileged: !reset true',
    {},
  ),
  pair(
    '!reset takes a network away, which a list names',
    `${GO}transform/canonical.go`,
    'networks: [front, back]',
    'networks: {front: !reset null}',
    {
      networks: ['back'],
    },
  ),
  pair('!reset of an item drops the item alone', `${GO}loader/reset.go`, 'cap_add: [A]', 'cap_add: [!reset A, B]', {
    capAdd: ['A', 'B'],
  }),
  pair('!override replaces a list', `${MERGE}#replace-value`, 'ports: ["8080:80"]', 'ports: !override ["8443:443"]', {
    ports: ['8443:443/tcp'],
  }),
  pair(
    '!override replaces a mapping',
    `${MERGE}#replace-value`,
    'environment: {A: 1}',
    'environment: !override {B: 2}',
    {
      environment: { B: '2' },
    },
  ),
  pair('!override of an item means nothing', `${GO}loader/reset.go`, 'cap_add: [A]', 'cap_add: [!override B]', {
    capAdd: ['A', 'B'],
  }),
  {
    what: '!override replaces a service',
    source: `${MERGE}#replace-value`,
    files: {
      'compose.yml': base('privileged: true'),
      'compose.override.yml': 'services:\n  web: !override\n    image: b\n',
    },
    is: { image: 'b' },
  },
  {
    what: '!reset holds through a merge key',
    source: `${GO}loader/reset_test.go`,
    files: {
      'compose.yml': base('ports: ["80"]'),
      'compose.override.yml': 'x-r: &r\n  ports: !reset []\nservices:\n  web:\n    <<: *r\n',
    },
    is: { image: 'a' },
  },
  {
    what: '!reset holds through two merge keys',
    source: `${GO}loader/reset_test.go`,
    files: {
      'compose.yml': base('ports: ["80"]'),
      'compose.override.yml': 'x-i: &i\n  ports: !reset []\nx-o: &o\n  <<: *i\nservices:\n  web:\n    <<: *o\n',
    },
    is: { image: 'a' },
  },
  {
    what: '!reset of all of an option holds beside one of a part of it',
    source: `${GO}loader/reset.go`,
    files: {
      'compose.yml': base('environment: {FOO: a, BAR: b}'),
      'compose.override.yml':
        'x-r: &r\n  environment: !reset null\nservices:\n  web:\n    <<: *r\n    environment: {FOO: !reset null}\n',
    },
    is: { image: 'a' },
  },
  {
    what: '!reset holds through an alias',
    source: `${GO}loader/reset_test.go`,
    files: {
      'compose.yml': base('ports: ["80"]'),
      'compose.override.yml': 'x-r: &r !reset []\nservices:\n  web:\n    ports: *r\n',
    },
    is: { image: 'a' },
  },
  {
    what: '!override holds through an alias',
    source: `${GO}loader/reset_test.go`,
    files: {
      'compose.yml': base('cap_add: [A]'),
      'compose.override.yml': 'x-o: &o !override [B]\nservices:\n  web:\n    cap_add: *o\n',
    },
    is: { image: 'a', capAdd: ['B'] },
  },
  single(
    '!reset in a single file uncovers what a merge key brings',
    `${GO}loader/reset.go`,
    '<<: {privileged: true}\nprivileged: !reset null',
    {
      privileged: true,
    },
  ),
  extending(
    '!reset takes away what is extended',
    `${GO}loader/extends_test.go`,
    'ports: ["80"]\nuser: root',
    'ports: !reset []',
    {
      user: 'root',
    },
  ),
  extending(
    '!override replaces what is extended',
    `${GO}loader/override_test.go`,
    'volumes: ["/foo:/foo"]',
    'volumes: !override ["/bar:/bar"]',
    {
      volumes: ['/bar:/bar'],
    },
  ),
];

const EXTENDING: readonly Documented[] = [
  extending('extends is a text or a mapping', `${SERVICES}#extends`, 'privileged: true', '', { privileged: true }),
  extending(
    'what is extended is merged by the same rules',
    `${SERVICES}#extends`,
    'cap_add: [A]\ncommand: [a]\nenvironment: {A: 1, B: 2}',
    'cap_add: [B]\ncommand: [b]\nenvironment: [B=3]',
    {
      capAdd: ['A', 'B'],
      command: ['b'],
      environment: { A: '1', B: '3' },
    },
  ),
  extending(
    'everything is inherited',
    `${GO}loader/extends.go`,
    'security_opt: ["seccomp:unconfined"]\npid: host\ndevices: [/dev/a]',
    'user: "1000"',
    {
      securityOpt: ['seccomp=unconfined'],
      pid: 'host',
      devices: ['/dev/a:/dev/a'],
      user: '1000',
    },
  ),
  {
    what: 'services extend each other through several levels',
    source: `${SERVICES}#extends`,
    files: {
      'compose.yml':
        'services:\n  web:\n    extends: {service: b}\n    user: w\n  b:\n    extends: c\n    privileged: true\n  c:\n    image: a\n    user: c\n    read_only: true\n',
    },
    is: { image: 'a', user: 'w', privileged: true, readOnly: true },
  },
  {
    what: 'a service of another file is extended',
    source: `${SERVICES}#extends`,
    files: {
      'compose.yml': 'services:\n  web:\n    extends:\n      file: common.yml\n      service: base\n    cap_add: [B]\n',
      'common.yml': 'services:\n  base:\n    image: a\n    cap_add: [A]\n',
    },
    is: { image: 'a', capAdd: ['A', 'B'] },
  },
  {
    what: 'paths start from the folder of the file that is extended',
    source: `${GO}loader/extends_test.go`,
    files: {
      'compose.yml': 'services:\n  web:\n    extends: {file: sub/common.yml, service: service}\n',
      'sub/common.yml':
        'services:\n  base:\n    build: {context: .., dockerfile: x/Dockerfile}\n    env_file: a.env\n  service:\n    extends: base\n    build: {target: t}\n',
      'sub/a.env': 'A=sub\n',
      'a.env': 'A=root\n',
    },
    is: { build: { context: '..', dockerfile: 'x/Dockerfile', target: 't', args: {} }, environment: { A: 'sub' } },
  },
  {
    what: 'a file is extended through another one, from its own folder',
    source: `${GO}loader/extends.go`,
    files: {
      'compose.yml': 'services:\n  web:\n    extends: {file: a/a.yml, service: a}\n',
      'a/a.yml': 'services:\n  a:\n    extends: {file: ../b/b.yml, service: b}\n    user: a\n',
      'b/b.yml': 'services:\n  b:\n    image: a\n    user: b\n    pid: host\n',
    },
    is: { image: 'a', user: 'a', pid: 'host' },
  },
  {
    what: 'what the extended file includes is left out',
    source: `${GO}loader/extends.go`,
    files: {
      'compose.yml': 'services:\n  web:\n    image: a\n    extends: {file: b.yml, service: c}\n',
      'b.yml': 'include: [c.yml]\nservices: {}\n',
      'c.yml': 'services:\n  c:\n    privileged: true\n',
    },
    is: { image: 'a', partial: 'the service it extends was not read' },
  },
  {
    what: 'the variables of the extending project hold in the extended file',
    source: `${GO}loader/extends.go`,
    files: {
      'compose.yml': 'services:\n  web:\n    extends: {file: sub/b.yml, service: c}\n',
      'sub/b.yml': 'services:\n  c:\n    image: a:${TAG}\n',
      '.env': 'TAG=1\n',
      'sub/.env': 'TAG=2\n',
    },
    is: { image: 'a:1' },
  },
  {
    what: 'a service of an earlier file cannot be extended',
    source: `${GO}loader/loader.go`,
    files: {
      'compose.yml': 'services:\n  base:\n    image: b\n    privileged: true\n  web:\n    image: a\n',
      'compose.override.yml': 'services:\n  web:\n    extends: base\n    user: w\n',
    },
    is: { image: 'a', user: 'w', partial: 'the service it extends was not read' },
  },
  {
    what: 'extends comes before the merge of files',
    source: `${GO}loader/loader.go`,
    files: {
      'compose.yml': 'services:\n  base:\n    image: a\n    user: base\n  web:\n    extends: base\n',
      'compose.override.yml': 'services:\n  base:\n    user: other\n    privileged: true\n',
    },
    is: { image: 'a', user: 'base' },
  },
  {
    what: 'an extended service that is null adds nothing',
    source: `${GO}loader/extends_test.go`,
    files: { 'compose.yml': 'services:\n  base:\n  web:\n    image: a\n    extends: base\n' },
    is: { image: 'a' },
  },
  {
    what: '!override works in the middle of a chain of files',
    source: `${GO}loader/override_test.go`,
    files: {
      'compose.yml':
        'services:\n  web:\n    image: a\n    extends: {file: o.yml, service: o}\n    volumes: ["/zot:/zot"]\n    networks: !override [zot]\n',
      'o.yml':
        'services:\n  o:\n    extends: {file: b.yml, service: b}\n    volumes: !override ["/bar:/bar"]\n    networks: !override [bar]\n',
      'b.yml': 'services:\n  b:\n    volumes: ["/foo:/foo"]\n    networks: [foo]\n',
    },
    is: { image: 'a', volumes: ['/bar:/bar', '/zot:/zot'], networks: ['zot'] },
  },
];

const INCLUDE = `${SPEC}14-include.md`;

const INCLUDING: readonly Documented[] = [
  {
    what: 'an included file adds its services',
    source: `${INCLUDE}#short-syntax`,
    files: { 'compose.yml': 'include: [db/compose.yml]\n', 'db/compose.yml': base('privileged: true') },
    is: { image: 'a', privileged: true },
  },
  {
    what: 'paths start from the folder of the included file',
    source: `${INCLUDE}#short-syntax`,
    files: {
      'compose.yml': 'include: [db/compose.yml]\n',
      'db/compose.yml': 'services:\n  web:\n    build: .\n    env_file: a.env\n',
      'db/a.env': 'A=db\n',
      'a.env': 'A=root\n',
    },
    is: { build: { context: '.', dockerfile: 'db/Dockerfile', args: {} }, environment: { A: 'db' } },
  },
  {
    what: 'project_directory says where paths start',
    source: `${INCLUDE}#project_directory`,
    files: {
      'compose.yml': 'include:\n  - path: db/compose.yml\n    project_directory: other\n',
      'db/compose.yml': 'services:\n  web:\n    build: .\n    image: a:${TAG}\n',
      'other/.env': 'TAG=other\n',
      'db/.env': 'TAG=db\n',
    },
    is: { image: 'a:other', build: { context: '.', dockerfile: 'other/Dockerfile', args: {} } },
  },
  {
    what: 'a list of paths is merged',
    source: `${INCLUDE}#path`,
    files: {
      'compose.yml': 'include:\n  - path: [db/base.yml, db/more.yml]\n',
      'db/base.yml': base('cap_add: [A]'),
      'db/more.yml': more('cap_add: [B]'),
    },
    is: { image: 'a', capAdd: ['A', 'B'] },
  },
  {
    what: 'the .env beside the included file gives defaults',
    source: `${INCLUDE}#short-syntax`,
    files: {
      'compose.yml': 'include: [db/compose.yml]\n',
      'db/compose.yml': 'services:\n  web:\n    image: a:${TAG}\n',
      'db/.env': 'TAG=1\n',
    },
    is: { image: 'a:1' },
  },
  {
    what: 'the including project has precedence over them',
    source: `${INCLUDE}#env_file`,
    files: {
      'compose.yml': 'include: [db/compose.yml]\n',
      'db/compose.yml': 'services:\n  web:\n    image: a:${TAG}\n',
      'db/.env': 'TAG=1\n',
      '.env': 'TAG=2\n',
    },
    is: { image: 'a:2' },
  },
  {
    what: 'env_file takes the place of .env, and later files win',
    source: `${INCLUDE}#env_file`,
    files: {
      'compose.yml': 'include:\n  - path: db/compose.yml\n    env_file: [x.env, y.env]\n',
      'db/compose.yml': 'services:\n  web:\n    image: "a:${X}-${Y}-${Z:-z}"\n',
      'x.env': 'X=1\nY=1\n',
      'y.env': 'Y=2\n',
      'db/.env': 'Z=3\n',
    },
    is: { image: 'a:1-2-z' },
  },
  {
    what: '/dev/null takes the place of .env',
    source: `${GO}loader/include.go`,
    files: {
      'compose.yml': 'include:\n  - path: db/compose.yml\n    env_file: /dev/null\n',
      'db/compose.yml': 'services:\n  web:\n    image: a:${TAG:-none}\n',
      'db/.env': 'TAG=1\n',
    },
    is: { image: 'a:none' },
  },
  {
    what: 'the variables of an included project do not hold outside of it',
    source: `${GO}loader/include_test.go`,
    files: {
      'compose.yml':
        'include:\n  - path: [module/compose.yml]\n    env_file: [custom.env]\nservices:\n  web:\n    image: a\n    environment: [NAME]\n',
      'module/compose.yml': 'services:\n  b:\n    image: b\n    environment: [NAME]\n',
      'custom.env': 'NAME=value\n',
    },
    is: { image: 'a', environment: { NAME: undefined } },
  },
  {
    what: 'and hold inside of it, also for a name alone',
    source: `${GO}loader/include_test.go`,
    service: 'b',
    files: {
      'compose.yml': 'include:\n  - path: [module/compose.yml]\n    env_file: [custom.env]\n',
      'module/compose.yml': 'services:\n  b:\n    image: b\n    environment: [NAME]\n',
      'custom.env': 'NAME=value\n',
    },
    is: { image: 'b', environment: { NAME: 'value' } },
  },
  {
    what: 'a service of the same name is merged, and the including file wins',
    source: `${GO}loader/include.go`,
    files: {
      'compose.yml': `include: [db.yml]\n${more('user: own\ncap_add: [B]')}`,
      'db.yml': base('user: included\ncap_add: [A]\nprivileged: true'),
    },
    is: { image: 'a', user: 'own', capAdd: ['A', 'B'], privileged: true },
  },
  {
    what: '!override replaces what is included',
    source: `${GO}loader/include_test.go`,
    files: {
      'compose.yml': `include: [db.yml]\n${more('environment: !override [ZOT=QIX]')}`,
      'db.yml': base('environment: {A: b}'),
    },
    is: { image: 'a', environment: { ZOT: 'QIX' } },
  },
  {
    what: 'a service that is included can be extended',
    source: `${GO}loader/loader.go`,
    files: {
      'compose.yml': 'include: [db.yml]\nservices:\n  web:\n    extends: base\n    user: w\n',
      'db.yml': 'services:\n  base:\n    image: a\n    privileged: true\n',
    },
    is: { image: 'a', privileged: true, user: 'w' },
  },
  {
    what: 'includes are recursive, each from its own folder',
    source: INCLUDE,
    files: {
      'compose.yml': 'include: [a/compose.yml]\n',
      'a/compose.yml': 'include: [b/compose.yml]\n',
      'a/b/compose.yml': base('pid: host'),
    },
    is: { image: 'a', pid: 'host' },
  },
  {
    what: 'a path can be a variable',
    source: INCLUDE,
    files: {
      'compose.yml': 'include: ["${DIR}/compose.yml"]\n',
      '.env': 'DIR=db\n',
      'db/compose.yml': base('pid: host'),
    },
    is: { image: 'a', pid: 'host' },
  },
  {
    what: 'extends starts from the project directory of an included file',
    source: `${GO}loader/include_test.go`,
    files: {
      'compose.yml': 'include:\n  - project_directory: .\n    path: dir/included.yml\n',
      'dir/included.yml': 'services:\n  web:\n    extends: {file: dir/extended.yml, service: extended}\n',
      'dir/extended.yml': 'services:\n  extended:\n    image: a\n',
    },
    is: { image: 'a' },
  },
  {
    what: 'an override merges with what the first file includes',
    source: `${GO}loader/loader.go`,
    files: {
      'compose.yml': 'include: [db.yml]\n',
      'db.yml': base('privileged: true'),
      'compose.override.yml': more('privileged: false'),
    },
    is: { image: 'a', privileged: false },
  },
  {
    what: 'a file that is included twice counts once',
    source: `${GO}override/uncity.go`,
    files: {
      'compose.yml': 'include: [a.yml, b.yml]\n',
      'a.yml': 'include: [common.yml]\n',
      'b.yml': 'include: [common.yml]\n',
      'common.yml': base('cap_add: [A]\nsecurity_opt: ["seccomp:unconfined"]'),
    },
    is: { image: 'a', capAdd: ['A'], securityOpt: ['seccomp=unconfined'] },
  },
];

const INTERPOLATION = `${SPEC}12-interpolation.md`;

const VALUES: readonly Documented[] = [
  {
    what: 'documents of one file are merged in order',
    source: `${GO}loader/loader.go`,
    files: { 'compose.yml': `${base('user: one\ncap_add: [A]')}---\n${more('user: two\ncap_add: [B]')}` },
    is: { image: 'a', user: 'two', capAdd: ['A', 'B'] },
  },
  {
    what: '!reset takes away from an earlier document',
    source: `${GO}loader/loader.go`,
    files: { 'compose.yml': `${base('privileged: true')}---\n${more('privileged: !reset false')}` },
    is: { image: 'a' },
  },
  {
    what: 'variables are replaced before files are merged',
    source: `${GO}loader/loader.go`,
    files: {
      'compose.yml': base('environment: ["${NAME}=1"]'),
      'compose.override.yml': more('environment: {FOO: 2}'),
      '.env': 'NAME=FOO\n',
    },
    is: { image: 'a', environment: { FOO: '2' } },
  },
  {
    what: 'targets are compared after variables are replaced',
    source: UNIQUE_GO,
    files: {
      'compose.yml': base('volumes: ["/etc:${DIR}"]'),
      'compose.override.yml': more('volumes: ["data:/work"]'),
      '.env': 'DIR=/work\n',
    },
    is: { image: 'a', volumes: ['data:/work'] },
  },
  single('an unknown target never hides another one', UNIQUE_GO, 'volumes: ["/etc:${DIR}", "data:/work"]', {
    volumes: ['/etc:?', 'data:/work'],
  }),
  ...(
    [
      ['$TAG', '1'],
      ['${TAG}', '1'],
      ['${TAG:-d}', '1'],
      ['${TAG-d}', '1'],
      ['${EMPTY:-d}', 'd'],
      ['x${EMPTY-d}', 'x'],
      ['${UNSET:-d}', 'd'],
      ['${UNSET-d}', 'd'],
      ['${TAG:?error}', '1'],
      ['${TAG?error}', '1'],
      ['${TAG:+a}', 'a'],
      ['${TAG+a}', 'a'],
      ['x${EMPTY:+a}', 'x'],
      ['${EMPTY+a}', 'a'],
      ['${UNSET:-${TAG}}', '1'],
      ['${UNSET:-${OTHER:-d}}', 'd'],
      ['$$TAG', '$TAG'],
      ['$${TAG}', '${TAG}'],
      ['${tag:-d}', 'd'],
    ] as const
  ).map(([text, value]) =>
    single(`"${text}" is "${value}"`, INTERPOLATION, `user: "${text}"`, { user: value }, { '.env': 'TAG=1\nEMPTY=\n' }),
  ),
  single(
    'a key is not a variable',
    INTERPOLATION,
    'environment: {"${TAG}": 1}',
    { environment: { '${TAG}': '1' } },
    {
      '.env': 'TAG=1\n',
    },
  ),
  ...['true', '"true"', 'yes', 'Y', 'on', '"on"', '${P:-true}'].map((written) =>
    single(`privileged: ${written} is on`, `${GO}loader/interpolate.go`, `privileged: ${written}`, {
      privileged: true,
    }),
  ),
  ...['false', 'no', '"n"', 'OFF'].map((written) =>
    single(`privileged: ${written} is off`, `${GO}loader/interpolate.go`, `privileged: ${written}`, {
      privileged: false,
    }),
  ),
  single('a text that is no boolean is unknown', `${GO}loader/interpolate.go`, 'privileged: maybe', {
    privileged: '?',
  }),
  single(
    'env_file is a text',
    `${SERVICES}#env_file`,
    'env_file: a.env',
    { environment: { A: '1' } },
    { 'a.env': 'A=1\n' },
  ),
  single(
    'later files of env_file win, and environment wins over them',
    `${SERVICES}#env_file`,
    'env_file: [a.env, b.env]\nenvironment: {C: own}',
    { environment: { A: '1', B: '2', C: 'own' } },
    {
      'a.env': 'A=1\nB=1\nC=1\n',
      'b.env': 'B=2\n',
    },
  ),
  single(
    'env_file has a long syntax',
    `${SERVICES}#env_file`,
    'env_file: [{path: a.env, required: false}, {path: b.env, format: raw}]',
    { environment: { B: '"$X" # c' } },
    {
      'b.env': 'B="$X" # c\n',
    },
  ),
  single(
    'in env_file the project goes before earlier lines',
    `${GO}dotenv/env.go`,
    'env_file: a.env',
    { environment: { X: 'file', Y: 'project' } },
    {
      'a.env': 'X=file\nY=${X}\n',
      '.env': 'X=project\n',
    },
  ),
  single(
    'a name alone takes its value from .env',
    `${SERVICES}#environment`,
    'environment: [A, B]',
    { environment: { A: '1', B: undefined } },
    {
      '.env': 'A=1\n',
    },
  ),
  single(
    'a profile that .env switches on is active',
    `${SPEC}15-profiles.md`,
    'profiles: [debug]',
    { profiles: ['debug'] },
    {
      '.env': 'COMPOSE_PROFILES=x, debug\n',
    },
  ),
  single(
    '* switches on every profile',
    `${GO}types/project.go`,
    'profiles: [debug]',
    { profiles: ['debug'] },
    {
      '.env': 'COMPOSE_PROFILES=*\n',
    },
  ),
  single(
    'another profile does not',
    `${SPEC}15-profiles.md`,
    'profiles: [debug]',
    { profiles: ['debug'], activatedBy: ['debug'] },
    {
      '.env': 'COMPOSE_PROFILES=x\n',
    },
  ),
  single(
    'limits of deploy win over the older options',
    `${SPEC}deploy.md#resources`,
    'mem_limit: 1g\ndeploy: {resources: {limits: {memory: 2g}}}',
    { memory: '2g' },
  ),
  {
    what: 'merge keys are expanded, the first of a list wins',
    source: `${SPEC}10-fragments.md`,
    files: {
      'compose.yml':
        'x-a: &a {user: a, privileged: true}\nx-b: &b {user: b, pid: host}\nservices:\n  web:\n    <<: [*a, *b]\n    image: a\n',
    },
    is: { image: 'a', user: 'a', privileged: true, pid: 'host' },
  },
  single(
    'of equal targets in one file the last one counts',
    UNIQUE_GO,
    'volumes: ["/etc:/x", "data:/x"]\ndevices: [/dev/a, "/dev/b:/dev/a"]',
    {
      volumes: ['data:/x'],
      devices: ['/dev/b:/dev/a'],
    },
  ),
];

const FOUND: readonly Documented[] = [
  {
    what: 'compose.yaml goes before compose.yml',
    source: `${GO}cli/options.go`,
    main: 'compose.yaml',
    files: {
      'compose.yaml': base('user: first'),
      'compose.yml': base('user: second'),
      'compose.override.yml': more('privileged: true'),
    },
    is: { image: 'a', user: 'first', privileged: true },
  },
  {
    what: 'the one that is not used is judged without the override',
    source: `${GO}cli/options.go`,
    files: {
      'compose.yaml': base('user: first'),
      'compose.yml': base('user: second'),
      'compose.override.yml': more('privileged: true'),
    },
    is: { image: 'a', user: 'second' },
  },
  {
    what: 'docker-compose.yml goes before docker-compose.yaml',
    source: `${GO}cli/options.go`,
    main: 'docker-compose.yml',
    files: {
      'docker-compose.yml': base(''),
      'docker-compose.yaml': base('user: second'),
      'docker-compose.override.yaml': more('pid: host'),
    },
    is: { image: 'a', pid: 'host' },
  },
  {
    what: 'the name of the override need not match',
    source: `${GO}cli/options.go`,
    main: 'docker-compose.yml',
    files: { 'docker-compose.yml': base(''), 'compose.override.yml': more('pid: host') },
    is: { image: 'a', pid: 'host' },
  },
  {
    what: 'only the first override is used',
    source: `${GO}cli/options.go`,
    files: {
      'compose.yml': base(''),
      'compose.override.yml': more('user: first'),
      'docker-compose.override.yml': more('pid: host'),
    },
    is: { image: 'a', user: 'first' },
  },
  {
    what: 'COMPOSE_FILE in .env lists the files, and there is no override then',
    source: `${GO}cli/options.go`,
    files: {
      '.env': 'COMPOSE_FILE=compose.yml:compose.prod.yml\n',
      'compose.yml': base('user: base\ncap_add: [A]'),
      'compose.prod.yml': more('user: prod\ncap_add: [B]'),
      'compose.override.yml': more('privileged: true'),
    },
    is: { image: 'a', user: 'prod', capAdd: ['A', 'B'] },
  },
  {
    what: 'COMPOSE_PATH_SEPARATOR separates them',
    source: `${GO}cli/options.go`,
    files: {
      '.env': 'COMPOSE_PATH_SEPARATOR=|\nCOMPOSE_FILE=compose.yml|compose.prod.yml\n',
      'compose.yml': base(''),
      'compose.prod.yml': more('pid: host'),
    },
    is: { image: 'a', pid: 'host' },
  },
  {
    what: 'all paths start from the folder of the first file',
    source:
      'https://docs.docker.com/reference/cli/docker/compose/#use--f-to-specify-the-name-and-path-of-one-or-more-compose-files',
    main: 'app/compose.yml',
    files: {
      '.env': 'COMPOSE_FILE=app/compose.yml:prod/compose.prod.yml\nTAG=1\n',
      'app/.env': 'TAG=2\nMORE=3\n',
      'app/compose.yml': 'services:\n  web:\n    image: "a:${TAG}-${MORE}"\n',
      'prod/compose.prod.yml': more('env_file: x.env\nbuild: .'),
      'app/x.env': 'A=app\n',
      'prod/x.env': 'A=prod\n',
    },
    is: {
      image: 'a:1-3',
      environment: { A: 'app' },
      build: { context: '.', dockerfile: 'app/Dockerfile', target: undefined, args: {} },
    },
  },
];

describe.each([
  ['merging', MERGING],
  ['!reset and !override', RESETTING],
  ['extends', EXTENDING],
  ['include', INCLUDING],
  ['values', VALUES],
  ['which files', FOUND],
] as const)('%s', (_, cases) => {
  it.each(cases.map((documented) => [documented.what, documented.source, documented] as const))(
    '%s (%s)',
    (_what, _source, documented) => {
      check(documented);
    },
  );
});
