import { describe, expect, it } from '@jest/globals';
import ipcShared from '../../../src/rules/isolation/ipc-shared-container.ts';
import networkShared from '../../../src/rules/isolation/network-shared-container.ts';
import pidShared from '../../../src/rules/isolation/pid-shared-container.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const rules = [
  [pidShared, 'pid'],
  [ipcShared, 'ipc'],
  [networkShared, 'network_mode'],
] as const;

const DB = '  db: { image: "ghcr.io/acme/db:1.4" }';

describe.each(rules.map(([rule, key]) => [rule.id, rule, key] as const))('%s', (_id, rule, key) => {
  it.each(['«service:db»', '"«container:db»"', '«container:elsewhere»', '«${MODE:-service:db}»'])(
    `reports ${key}: %s`,
    (value) => expectMarks(rule, 'compose.yaml', service(`${key}: ${value}`, DB)),
  );

  it.each(['host', 'private', 'none', 'shareable', '${MODE}', 'bridge', '""', 'service:${NAME}'])(
    `accepts ${key}: %s`,
    (value) => expectMarks(rule, 'compose.yaml', service(`${key}: ${value}`, DB)),
  );

  it('shows the settings of the others on the way', () => {
    const rest = `  db:\n    image: ghcr.io/acme/db:1.4\n    ${key}: host`;
    const { findings } = checkText(rule, 'compose.yaml', service(`${key}: service:db`, rest));
    expect(findings.map(({ related }) => related.map(({ message }) => message.includes('"db"')))).toEqual([[true]]);
  });
});

it('names both containers', () => {
  expect(messagesOf(pidShared, 'compose.yaml', service('pid: service:db', DB))).toEqual([
    'Container "app" shares the process ids of container "db". An attacker in one of them can read the files and the environment of the processes of the other, and end them.',
  ]);
});

describe('a network through another container', () => {
  it.each([
    'qmcgaw/gluetun:v3',
    'ghcr.io/acme/openvpn-client:1',
    'lscr.io/linuxserver/wireguard:1',
    'tailscale/tailscale:v1',
  ])('is meant with the VPN %s', (image) => {
    expectMarks(networkShared, 'compose.yaml', service('network_mode: service:vpn', `  vpn: { image: "${image}" }`));
  });

  it('is not meant with an image that only sounds like it', () => {
    expectMarks(
      networkShared,
      'compose.yaml',
      service('network_mode: «service:vpn»', '  vpn: { image: "acme/swagger:1" }'),
    );
  });
});
