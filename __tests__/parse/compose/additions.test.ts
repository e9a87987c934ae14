import { describe, expect, it } from '@jest/globals';
import type { Addition } from '../../../src/model/containers/container.ts';
import { containersOf, edited, parse } from './support.ts';

const ALL: readonly Addition[] = [
  { option: 'cap_drop', value: 'ALL' },
  { option: 'security_opt', value: 'no-new-privileges:true' },
  { option: 'read_only', value: true },
  { option: 'pids_limit', value: 512 },
];

function added(text: string, additions: readonly Addition[] = ALL, name = 'web'): string | undefined {
  const container = containersOf(parse(text)).find((one) => one.name === name);
  if (container === undefined) throw new Error('no container');
  const edits = container.add(additions) ?? [];
  const starts = edits.map(({ span }) => span.start);
  expect(new Set(starts).size).toBe(starts.length);
  return edited(container, container.add(additions));
}

describe('add a limit of processes', () => {
  const limit: readonly Addition[] = [
    { option: 'read_only', value: true },
    { option: 'pids_limit', value: 512 },
  ];
  const deployed = (limits: string, more = '') =>
    `services:\n  web:\n    image: a\n    deploy:\n      resources:\n        limits:${limits}\n${more}`;

  it.each([
    [
      'where the others are',
      deployed('\n          memory: 1G'),
      deployed('\n          memory: 1G\n          pids: 512', '    read_only: true\n'),
    ],
    ['in a flow mapping', deployed(' {memory: 1G}'), deployed(' {memory: 1G, pids: 512}', '    read_only: true\n')],
    ['instead of none', deployed(' {pids: 0}'), deployed(' {pids: 512}', '    read_only: true\n')],
    [
      'to the service, which has no other limits',
      'services:\n  web:\n    image: a\n    deploy: {replicas: 2}\n',
      'services:\n  web:\n    image: a\n    deploy: {replicas: 2}\n    read_only: true\n    pids_limit: 512\n',
    ],
  ])('%s', (_where, text, expected) => expect(added(text, limit)).toBe(expected));

  it.each([
    'x-l: &l {memory: 1G}\nservices:\n  web:\n    image: a\n    deploy: {resources: {limits: *l}}\n',
    'x-d: &d {deploy: {resources: {limits: {memory: 1G}}}}\nservices:\n  web:\n    <<: *d\n    image: a\n',
    'x-l: &l {memory: 1G}\nservices:\n  web:\n    image: a\n    deploy: {resources: {limits: {<<: *l}}}\n',
  ])('not where other services may share them: %#', (text) => {
    const container = containersOf(parse(text))[0];
    const edits = container?.add(limit);
    expect(edits === undefined || added(text, limit)?.includes('{<<: *l, pids: 512}')).toBe(true);
  });
});

describe('add', () => {
  it.each([
    [
      'at the end of the service, lists in flow style when there are none',
      'services:\n  web:\n    image: a # x\n\n  db:\n    image: b\n',
      'services:\n  web:\n    image: a # x\n    cap_drop: [ALL]\n    security_opt: [no-new-privileges:true]\n    read_only: true\n    pids_limit: 512\n\n  db:\n    image: b\n',
    ],
    [
      'without a line end at the end',
      'services:\n  web:\n    image: a',
      'services:\n  web:\n    image: a\n    cap_drop: [ALL]\n    security_opt: [no-new-privileges:true]\n    read_only: true\n    pids_limit: 512',
    ],
    [
      'lists as the service writes them',
      'services:\n    web:\n        image: a\n        ports:\n            - "80"\n',
      'services:\n    web:\n        image: a\n        ports:\n            - "80"\n        cap_drop:\n            - ALL\n        security_opt:\n            - no-new-privileges:true\n        read_only: true\n        pids_limit: 512\n',
    ],
    [
      'lists as another service writes them, without indentation',
      'services:\n  web:\n    image: a\n  db:\n    image: b\n    ports:\n    - "80"\n',
      'services:\n  web:\n    image: a\n    cap_drop:\n    - ALL\n    security_opt:\n    - no-new-privileges:true\n    read_only: true\n    pids_limit: 512\n  db:\n    image: b\n    ports:\n    - "80"\n',
    ],
    [
      'to lists that are there',
      'services:\n  web:\n    cap_drop: [NET_RAW]\n    image: a\n    security_opt:\n      - seccomp=./p.json # why\n',
      'services:\n  web:\n    cap_drop: [NET_RAW, ALL]\n    image: a\n    security_opt:\n      - seccomp=./p.json # why\n      - no-new-privileges:true\n    read_only: true\n    pids_limit: 512\n',
    ],
    [
      'to what is empty or set otherwise',
      'services:\n  web:\n    cap_drop: []\n    security_opt:\n    read_only: "false"\n    pids_limit: -1\n    image: a\n',
      'services:\n  web:\n    cap_drop: [ALL]\n    security_opt: [no-new-privileges:true]\n    read_only: "true"\n    pids_limit: 512\n    image: a\n',
    ],
    [
      'with the line ends of the file',
      'services:\r\n  web:\r\n    image: a\r\n    ports:\r\n      - "80"\r\n',
      'services:\r\n  web:\r\n    image: a\r\n    ports:\r\n      - "80"\r\n    cap_drop:\r\n      - ALL\r\n    security_opt:\r\n      - no-new-privileges:true\r\n    read_only: true\r\n    pids_limit: 512\r\n',
    ],
    [
      'in a flow mapping',
      'services:\n  web: {image: a}\n',
      'services:\n  web: {image: a, cap_drop: [ALL], security_opt: [no-new-privileges:true], read_only: true, pids_limit: 512}\n',
    ],
    [
      'after a text block',
      'services:\n  web:\n    image: a\n    command: |\n      one\n\n      two\n\n\n  db: {image: b}\n',
      'services:\n  web:\n    image: a\n    command: |\n      one\n\n      two\n    cap_drop: [ALL]\n    security_opt: [no-new-privileges:true]\n    read_only: true\n    pids_limit: 512\n\n\n  db: {image: b}\n',
    ],
    [
      'beside what is merged',
      'x-a: &a\n  read_only: false\nservices:\n  web:\n    <<: *a\n    image: a\n',
      'x-a: &a\n  read_only: false\nservices:\n  web:\n    <<: *a\n    image: a\n    cap_drop: [ALL]\n    security_opt: [no-new-privileges:true]\n    read_only: true\n    pids_limit: 512\n',
    ],
  ])('%s', (_, text, result) => {
    expect(added(text)).toBe(result);
    const [container] = containersOf(parse(result));
    expect(container?.droppedCapabilities.items.at(-1)?.value).toBe('ALL');
    expect(container?.securityOptions.items.at(-1)?.value).toMatchObject({ name: 'no-new-privileges', value: 'true' });
    expect([container?.readOnlyRootfs?.value, container?.pidsLimit?.value]).toEqual([true, 512]);
  });

  it.each([
    ['an alias', 'x-a: &a {image: a}\nservices:\n  web: *a\n'],
    ['a list of an anchor', 'x-a: &a [NET_RAW]\nservices:\n  web:\n    image: a\n    cap_drop: *a\n'],
    ['a merged list', 'x-a: &a\n  cap_drop: [NET_RAW]\nservices:\n  web:\n    <<: *a\n    image: a\n'],
    ['what is reset', 'services:\n  web:\n    image: a\n    cap_drop: !reset [ALL]\n'],
    ['a text instead of a list', 'services:\n  web:\n    image: a\n    cap_drop: NET_RAW\n'],
    ['a merge that is lost', 'services:\n  web:\n    <<: *lost\n    image: a\n'],
  ])('gives up at %s', (_, text) => {
    expect(added(text)).toBeUndefined();
  });

  it('writes several values of one list', () => {
    const two: readonly Addition[] = [
      { option: 'security_opt', value: 'no-new-privileges:true' },
      { option: 'security_opt', value: 'label=type: x' },
    ];
    expect(added('services:\n  web:\n    image: a\n', two)).toBe(
      'services:\n  web:\n    image: a\n    security_opt: [no-new-privileges:true, "label=type: x"]\n',
    );
  });
});
