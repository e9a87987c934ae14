import { describe, expect, it } from '@jest/globals';
import tmpfsExec from '../../../src/rules/isolation/tmpfs-exec.ts';
import shared from '../../../src/rules/isolation/volume-shared-writable.ts';
import volumesFrom from '../../../src/rules/isolation/volumes-from.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

describe('volumes-from', () => {
  it.each(['[«db»]', '["«db:rw»"]', '["«container:db»"]', '["db:ro", «cache»]', '["«${DB:-db}»"]'])(
    'reports %s',
    (items) => expectMarks(volumesFrom, 'compose.yaml', service(`volumes_from: ${items}`)),
  );

  it.each(['["db:ro"]', '["container:db:ro"]', '["${DB}"]', '[]'])('accepts %s', (items) =>
    expectMarks(volumesFrom, 'compose.yaml', service(`volumes_from: ${items}`)),
  );

  it('fixes what is written as it is', () => {
    const fixed = (items: string) =>
      withFixes(checkText(volumesFrom, 'compose.yaml', service(`volumes_from: ${items}`)));
    expect(fixed('["db", "container:x"]')).toBe(service('volumes_from: ["db:ro", "container:x:ro"]'));
    expect(fixed('["db:rw", "${DB:-db}"]')).toBe(service('volumes_from: ["db:rw", "${DB:-db}"]'));
  });
});

describe('volume-shared-writable', () => {
  const two = (one: string, other: string, more = '') =>
    `services:\n  one: { image: "a:1", ${one} }\n  other: { image: "b:1", ${other} }\nnetworks: { x: , y: }\nvolumes: { data: }\n${more}`;

  it('reports both sides', () => {
    expectMarks(
      shared,
      'compose.yaml',
      two(
        'networks: [x], volumes: ["«data»:/d"]',
        'networks: [y], volumes: [{ type: volume, source: «data», target: /d }]',
      ),
    );
  });

  it('reports it next to the network of the project', () => {
    expectMarks(shared, 'compose.yaml', two('volumes: ["«data»:/d"]', 'networks: [y], volumes: ["«data»:/d"]'));
  });

  it.each([
    ['they share a network', 'networks: [x, y], volumes: ["data:/d"]', 'networks: [y], volumes: ["data:/d"]'],
    ['they are on that of the project', 'volumes: ["data:/d"]', 'volumes: ["data:/d"]'],
    ['one only reads', 'networks: [x], volumes: ["data:/d:ro"]', 'networks: [y], volumes: ["data:/d"]'],
    ['a variable decides', 'networks: [x], volumes: ["data:/d:${MODE}"]', 'networks: [y], volumes: ["data:/d"]'],
    [
      'one is in the network of another',
      'network_mode: "service:other", volumes: ["data:/d"]',
      'networks: [y], volumes: ["data:/d"]',
    ],
    ['a network is unknown', 'networks: ["${NET}"], volumes: ["data:/d"]', 'networks: [y], volumes: ["data:/d"]'],
    ['they are folders', 'networks: [x], volumes: ["./data:/d"]', 'networks: [y], volumes: ["./data:/d"]'],
  ])('accepts it where %s', (_why, one, other) => expectMarks(shared, 'compose.yaml', two(one, other)));

  it('is quick with many', () => {
    const services = Array.from(
      { length: shortened(3000) },
      (_, index) => `  s${index}: { image: "a:1", networks: [n], volumes: ["data:/d"] }`,
    );
    inTime(7000, () => expect(messagesOf(shared, 'compose.yaml', `services:\n${services.join('\n')}\n`)).toEqual([]));
  });
});

describe('tmpfs-exec', () => {
  it.each([
    'tmpfs: «/tmp:exec»',
    'tmpfs: ["«/tmp:size=1m,suid»", /run]',
    'tmpfs: ["«/tmp:rw,exec,suid,dev»"]',
    'tmpfs: ["«/a:noexec,exec»"]',
  ])('reports %s', (options) => expectMarks(tmpfsExec, 'compose.yaml', service(options)));

  it.each([
    'tmpfs: /tmp',
    'tmpfs: ["/tmp:noexec,nosuid,nodev"]',
    'tmpfs: ["/tmp:exec,noexec"]',
    'tmpfs: ["/exec:size=1m"]',
    'tmpfs: ["/tmp:${OPTIONS}"]',
    'volumes: [{ type: tmpfs, target: /tmp }]',
    'volumes: ["data:/tmp:exec"]',
  ])('accepts %s', (options) => expectMarks(tmpfsExec, 'compose.yaml', service(options)));

  it('says what is allowed', () => {
    expect(messagesOf(tmpfsExec, 'compose.yaml', service('tmpfs: ["/tmp:exec,dev"]'))).toEqual([
      'Container "app" mounts /tmp from memory and allows programs and devices in it, which an attacker can put there.',
    ]);
  });
});
