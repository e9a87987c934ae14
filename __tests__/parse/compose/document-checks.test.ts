import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { parse } from './support.ts';

function said(text: string, files = {}): readonly string[] {
  return parse(text, files).notifications.map(
    ({ gap, span, message }) => `${gap?.kind} «${span && spanText(span)}» ${message}`,
  );
}

const service = (option: string) => `services:\n  a:\n    image: alpine:3.23\n    ${option}\n`;

/** All options of a service that Docker Compose knows. */
const OPTIONS =
  `annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name cpu_count cpu_percent cpu_period
  cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on deploy develop device_cgroup_rules devices dns dns_opt
  dns_search domainname entrypoint env_file environment expose extends external_links extra_hosts gpus group_add healthcheck hostname image init
  ipc isolation label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit models network_mode networks
  oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_start pre_stop privileged profiles provider pull_policy
  pull_refresh_after read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls
  tmpfs tty ulimits use_api_socket user userns_mode uts volumes volumes_from working_dir`.split(/\s+/);

describe('what Docker Compose refuses', () => {
  it.each([
    [
      'privilegd: true',
      'privilegd',
      'The key "privilegd" of a service is unknown: Docker Compose refuses the file, and it was not checked. Did you mean `privileged`?',
    ],
    [
      'Cap-Add: [ALL]',
      'Cap-Add',
      'The key "Cap-Add" of a service is unknown: Docker Compose refuses the file, and it was not checked. Did you mean `cap_add`?',
    ],
    [
      'nothing_like_it: 1',
      'nothing_like_it',
      'The key "nothing_like_it" of a service is unknown: Docker Compose refuses the file, and it was not checked. Correct or remove it.',
    ],
    [
      'privileged: perhaps',
      'perhaps',
      'The value of `privileged` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    [
      'read_only: 1',
      '1',
      'The value of `read_only` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    [
      'use_api_socket: perhaps',
      'perhaps',
      'The value of `use_api_socket` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    ['environment: {12: x}', '12', 'The key "12" is not a string: Docker Compose refuses the file. Put it in quotes.'],
    [
      'command: "${X!y}"',
      '${X!y}',
      'This `${` does not begin a variable that Docker Compose knows, so it refuses the file; the text was checked as written. Correct it, or write `$${` for the characters themselves.',
    ],
    [
      'command: "${X:-a\\nb}"',
      '${X:-a\\nb}',
      'This `${` does not begin a variable that Docker Compose knows, so it refuses the file; the text was checked as written. Correct it, or write `$${` for the characters themselves.',
    ],
  ])('%s', (option, place, message) => {
    expect(said(service(option))).toEqual([`refused-by-engine «${place}» ${message}`]);
  });

  const KEY =
    'A key is a list or a mapping: Docker Compose refuses the file, and the entry was not checked. Correct it.';
  const ALIAS =
    'No anchor of this name ends before it: Docker Compose refuses the file, and the value counts as unknown. Correct it.';

  it.each([
    ['{{x: 1}: 2}', [`«{x: 1}» ${KEY}`]],
    ['{[a]: 1, {b: 2}: 3}', [`«[a]» ${KEY}`, `«{b: 2}» ${KEY}`]],
    ['{? *nothing : 1}', [`«*nothing» ${ALIAS}`]],
  ])('is not said of a key that has no text, which is told already: %s', (written, told) => {
    expect(said(`services: {app: ${written}}\n`).filter((one) => one.startsWith('refused-by-engine'))).toEqual(
      told.map((one) => `refused-by-engine ${one}`),
    );
  });

  it('is said of a key that is a NUL', () => {
    expect(said('services: {app: {"\\0": 1}}\n')).toEqual([
      'refused-by-engine «\\0» The key "\0" of a service is unknown: Docker Compose refuses the file, and it was not checked. Correct or remove it.',
    ]);
  });

  it('is said of keys at the top', () => {
    expect(said(`${service('pid: host')}service: {}\n`)).toEqual([
      'refused-by-engine «service» The key "service" at the top of a compose file is unknown: Docker Compose refuses the file, and it was not checked. Did you mean `services`?',
    ]);
  });

  it.each([
    ['privilegedx: true', 'privileged'],
    ['privilaged: true', 'privileged'],
    ['rivileged: true', 'privileged'],
    ['capadd: [ALL]', 'cap_add'],
    ['CAP-ADD: [ALL]', 'cap_add'],
    ['pidd: host', undefined],
    ['privileged12: true', 'privileged'],
    ['privilegedxx: true', undefined],
  ])('suggests what was meant by %s: %s', (option, meant) => {
    const [key = ''] = option.split(':');
    expect(said(service(option))).toEqual([
      `refused-by-engine «${key}» The key "${key}" of a service is unknown: Docker Compose refuses the file, and it was not checked. ${meant === undefined ? 'Correct or remove it.' : `Did you mean \`${meant}\`?`}`,
    ]);
  });

  it.each(['privileged', 'use_api_socket', 'read_only', 'init', 'tty', 'stdin_open', 'oom_kill_disable'])(
    'is said of what is no boolean for %s',
    (name) => {
      for (const value of ['1.0', '0', '[true]', '{}', '"maybe"', 'perhaps']) {
        const [first = '', ...others] = said(service(`${name}: ${value}`));
        expect(others).toEqual([]);
        expect(first).toContain(`The value of \`${name}\` is neither true nor false`);
      }
      expect(said(service(`${name}: true`))).toEqual([]);
      expect(said(service(`${name}: "off"`))).toEqual([]);
    },
  );

  it.each(OPTIONS)('is nothing of the option %s', (name) => {
    expect(said(`services:\n  a:\n    ${name}:\n`)).toEqual([]);
  });

  it.each(['version', 'name', 'include', 'networks', 'volumes', 'secrets', 'configs', 'models', 'x-a', 'foo'])(
    'is nothing of %s at the top',
    (name) => {
      expect(said(`services: {}\n${name}:\n`)).toEqual([]);
    },
  );

  it.each([
    ['servces', 'services'],
    ['Services2', 'services'],
    ['volume', 'volumes'],
    ['network', 'networks'],
    ['secret', 'secrets'],
    ['config', 'configs'],
    ['model', 'models'],
    ['includes', 'include'],
    ['names', 'name'],
    ['versions', 'version'],
  ])('is said of %s at the top, which is meant for %s', (name, meant) => {
    expect(said(`services: {}\n${name}: {}\n`)).toEqual([
      `refused-by-engine «${name}» The key "${name}" at the top of a compose file is unknown: Docker Compose refuses the file, and it was not checked. Did you mean \`${meant}\`?`,
    ]);
  });

  it.each([
    'x-own: {1: 2}\n    privileged: yes'.replace('{1: 2}', '{a: 2}'),
    'privileged: "On"',
    'privileged: ${P}',
    'privileged: "${P:-perhaps}"',
    'privileged:',
    'init: !reset null',
    'command: "$${X $1 ${Y:-{}} $(date)"',
    'environment: {"12": x, on: y}',
    'volumes: ["a:/b"]',
  ])('is nothing of %j', (option) => {
    expect(said(service(option))).toEqual([]);
  });

  it('is told of twenty places of a file, and of the others as a number', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `nothing${index}: 1`).join('\n    ');
    const all = said(service(keys));
    expect(all).toHaveLength(21);
    expect(all.at(-1)).toContain('Docker Compose refuses the file at 480 further places, too. Correct them.');
  });
});

const DECIDING =
  'privileged use_api_socket pid ipc uts userns_mode cgroup network_mode cap_add security_opt oom_kill_disable read_only'.split(
    ' ',
  );

describe('a value that depends on whether a variable is set', () => {
  it.each([
    ['privileged: ${X}true', '${X}true'],
    ['privileged: "${X:+false}true"', '${X:+false}true'],
    ['privileged: ${HOME:+true}', '${HOME:+true}'],
    ['pid: ho${X}st', 'ho${X}st'],
    ['userns_mode: ${X}host', '${X}host'],
    ['cap_add: [CHOWN, "${X}ALL"]', '${X}ALL'],
    ['security_opt: ["${X}seccomp=unconfined"]', '${X}seccomp=unconfined'],
    ['network_mode: ${X+h}ost', '${X+h}ost'],
    ['pid: ${X+host}', '${X+host}'],
    ['pid: "${A}${B-host}"', '${A}${B-host}'],
    ['privileged: "${Q:-${A}true}"', '${Q:-${A}true}'],
    ...DECIDING.map((name) => [`${name}: "a\${X}b"`, 'a${X}b'] as const),
    ...DECIDING.map((name) => [`${name}: "\${A-\${B}b}"`, '${A-${B}b}'] as const),
  ])('is told: %s', (option, place) => {
    const [gap, ...others] = parse(service(option)).notifications;
    expect(others).toEqual([]);
    expect(gap?.span && spanText(gap.span)).toBe(place);
    expect(gap?.gap).toMatchObject({ kind: 'unknown-value', weight: 'ordinary' });
  });

  it.each([
    'privileged: ${X}',
    'privileged: ${X:-false}',
    'pid: "service:${X}"',
    'network_mode: container:${X}',
    'security_opt: ["apparmor=${X}", "seccomp:${X}.json"]',
    'cap_add: ["${X}"]',
    'volumes: ["${X}/data:/data"]',
  ])('is none in %s', (option) => {
    expect(parse(service(option)).notifications).toEqual([]);
  });
});

describe('lists whose items must differ', () => {
  const CHILD = '  b:\n    extends: a\n';
  const remarks = (text: string): readonly string[] =>
    parse(text).notifications.flatMap(({ code, span }) => (code === 'remark' && span ? [spanText(span)] : []));

  it.each([
    ['security_opt', 'label=x'],
    ['group_add', 'docker'],
    ['device_cgroup_rules', 'c 1:3 r'],
    ['external_links', 'x'],
    ['volumes_from', 'x'],
  ])('%s with an item twice, as Docker Compose 2 refuses it', (option, item) => {
    const list = `    ${option}: ["${item}"]\n`;
    const base = service(`${option}: ["${item}"]`);
    expect(remarks(`${base}${CHILD}${list}`)).toEqual([item]);
    expect(remarks(`${base}${CHILD}`)).toEqual([]);
    expect(remarks(service(`${option}: ["${item}", "${item}"]`))).toEqual([item]);
  });

  it.each(['cap_add', 'cap_drop', 'tmpfs', 'dns', 'devices'])(
    '%s with an item twice, which Compose removes',
    (option) => {
      expect(remarks(`${service(`${option}: [x]`)}${CHILD}    ${option}: [x]\n`)).toEqual([]);
    },
  );
});
