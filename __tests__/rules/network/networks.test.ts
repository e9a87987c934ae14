import { describe, expect, it } from '@jest/globals';
import dnsUntrusted from '../../../src/rules/network/dns-untrusted.ts';
import extraHostsGateway from '../../../src/rules/network/extra-hosts-gateway.ts';
import extraHostsOverride from '../../../src/rules/network/extra-hosts-override.ts';
import linksLegacy from '../../../src/rules/network/links-legacy.ts';
import defaultBridge from '../../../src/rules/network/network-default-bridge.ts';
import networkFlat from '../../../src/rules/network/network-flat.ts';
import gatewayUnprotected from '../../../src/rules/network/network-gateway-unprotected.ts';
import l2Lan from '../../../src/rules/network/network-l2-lan.ts';
import sysctlRisky from '../../../src/rules/network/sysctl-risky.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

const network = (lines: string) =>
  `services:\n  app: { image: "a:1" }\nnetworks:\n  lan:\n${lines.replaceAll(/^/gm, '    ')}\n`;

describe('networks of a project', () => {
  it.each(['driver: «macvlan»', 'driver: «ipvlan»\ndriver_opts: { parent: eth0 }', 'driver: «${D:-macvlan}»'])(
    'network-l2-lan reports %s',
    (lines) => expectMarks(l2Lan, 'compose.yaml', network(lines)),
  );

  it.each([
    'driver: bridge',
    'driver: ${D}',
    'driver: macvlan\ndriver_opts: { parent: eth0.20 }',
    'driver: macvlan\ndriver_opts: { parent: "${PARENT}" }',
    'external: true',
  ])('network-l2-lan accepts %s', (lines) => expectMarks(l2Lan, 'compose.yaml', network(lines)));

  const MODE = 'com.docker.network.bridge.gateway_mode_ipv';

  it.each([`driver_opts: { «${MODE}4: nat-unprotected» }`, `driver_opts:\n  «${MODE}6: nat-unprotected»\n  a: b`])(
    'network-gateway-unprotected reports %s',
    (lines) => expectMarks(gatewayUnprotected, 'compose.yaml', network(lines)),
  );

  it.each([
    `driver_opts: { ${MODE}4: nat }`,
    `driver_opts: { ${MODE}4: routed }`,
    `driver_opts: { ${MODE}4: "\${M}" }`,
  ])('network-gateway-unprotected accepts %s', (lines) =>
    expectMarks(gatewayUnprotected, 'compose.yaml', network(lines)),
  );
});

describe('network-default-bridge', () => {
  it.each(['«bridge»', '«default»'])('reports %s', (mode) =>
    expectMarks(defaultBridge, 'compose.yaml', service(`network_mode: ${mode}`)),
  );

  it.each(['network_mode: host', 'network_mode: ${M}', 'networks: [bridge]', 'init: true'])('accepts %s', (options) =>
    expectMarks(defaultBridge, 'compose.yaml', service(options)),
  );
});

describe('network-flat', () => {
  const project = (web: string, app: string, db: string, rest = '') =>
    `services:\n  web: { image: "nginx:1", ${web} }\n  app: { image: "a:1", ${app} }\n  ${db}\n${rest}`;
  const DB = 'db: { image: "postgres:17" }';
  const MARKED = '«db»: { image: "postgres:17" }';

  it('reports one network for all', () => {
    expectMarks(networkFlat, 'compose.yaml', project('ports: ["443:443"]', 'init: true', MARKED));
  });

  it.each([
    ['nothing is published', project('init: true', 'init: true', DB)],
    ['it is published for the machine alone', project('ports: ["127.0.0.1:443:443"]', 'init: true', DB)],
    ['nothing stands between', project('ports: ["443:443"]', 'ports: ["80:80"]', DB)],
    ['the store is not known as one', project('ports: ["443:443"]', 'init: true', 'db: { image: "b:1" }')],
    [
      'the store has a network of its own',
      project(
        'ports: ["443:443"]',
        'networks: [default, back]',
        'db: { image: "postgres:17", networks: [back] }',
        'networks: { back: }',
      ),
    ],
    ['networks are not known', project('ports: ["443:443"]', 'networks: ["${N}"]', DB)],
    [
      'there are but two',
      'services:\n  web: { image: "nginx:1", ports: ["443:443"] }\n  db: { image: "postgres:17" }\n',
    ],
  ])('accepts it where %s', (_why, text) => expectMarks(networkFlat, 'compose.yaml', text));
});

describe('extra hosts', () => {
  it.each([
    'extra_hosts: ["«host.docker.internal:host-gateway»"]',
    'extra_hosts: ["«host=host-gateway»"]',
    'extra_hosts: { «h: host-gateway» }',
  ])('extra-hosts-gateway reports %s', (options) => expectMarks(extraHostsGateway, 'compose.yaml', service(options)));

  it.each(['extra_hosts: ["a:10.0.0.1"]', 'extra_hosts: ["host-gateway:10.0.0.1"]', 'extra_hosts: ["h:${IP}"]'])(
    'extra-hosts-gateway accepts %s',
    (options) => expectMarks(extraHostsGateway, 'compose.yaml', service(options)),
  );

  it.each([
    'extra_hosts: ["«github.com:203.0.113.7»"]',
    'extra_hosts: ["«RAW.githubusercontent.com=203.0.113.7»"]',
    'extra_hosts: ["«www.debian.org:10.0.0.9»"]',
    'extra_hosts: ["«meta:169.254.169.254»"]',
    'extra_hosts: ["«meta=[fd00:ec2::254]»"]',
    'extra_hosts: ["«ghcr.io=fd12::1»"]',
  ])('extra-hosts-override reports %s', (options) => expectMarks(extraHostsOverride, 'compose.yaml', service(options)));

  it.each([
    'extra_hosts: ["github.com:127.0.0.1"]',
    'extra_hosts: ["github.com:0.0.0.0"]',
    'extra_hosts: ["github.com:host-gateway"]',
    'extra_hosts: ["github.com:${IP}"]',
    'extra_hosts: ["mygithub.com:203.0.113.7"]',
    'extra_hosts: ["git.example.com:203.0.113.7"]',
  ])('extra-hosts-override accepts %s', (options) => expectMarks(extraHostsOverride, 'compose.yaml', service(options)));
});

describe('dns-untrusted', () => {
  it.each(['dns: «198.51.100.7»', 'dns: [10.0.0.2, «203.0.113.53»]', 'dns: ["«2001:db8::53»"]'])(
    'reports %s',
    (options) => expectMarks(dnsUntrusted, 'compose.yaml', service(options)),
  );

  it.each([
    'dns: 10.0.0.2',
    'dns: [172.16.0.1, 172.31.255.1, 192.168.1.1, 127.0.0.11, 100.64.0.1]',
    'dns: ["fd00::1", "fe80::1", "::1"]',
    'dns: ${DNS}',
    'dns: dns.example.com',
  ])('accepts %s', (options) => expectMarks(dnsUntrusted, 'compose.yaml', service(options)));
});

describe('links-legacy', () => {
  const DB = '  db: { image: "a:1" }';

  it.each(['links: [«db»]', 'links: ["«db:database»"]', 'external_links: [«other»]', 'links: ["«${DB:-db}»"]'])(
    'reports %s',
    (options) => expectMarks(linksLegacy, 'compose.yaml', service(options, DB)),
  );

  it.each(['depends_on: [db]', 'links: ["${DB}"]'])('accepts %s', (options) =>
    expectMarks(linksLegacy, 'compose.yaml', service(options, DB)),
  );

  it.each([
    ['removes a link that says nothing', 'links: [db]\ninit: true', 'init: true'],
    ['removes one that names it as it is named', 'links: ["db:db"]\ninit: true', 'init: true'],
    ['keeps another name', 'links: ["db:database"]', 'links: ["db:database"]'],
    ['keeps what is on another network', 'links: [db]\nnetworks: [x]', 'links: [db]\nnetworks: [x]'],
    ['keeps what is not of the project', 'external_links: [db]', 'external_links: [db]'],
  ])('%s', (_what, before, after) => {
    const rest = `${DB}\nnetworks: { x: }`;
    expect(withFixes(checkText(linksLegacy, 'compose.yaml', service(before, rest)))).toBe(service(after, rest));
  });
});

describe('sysctl-risky', () => {
  it.each([
    'sysctls: { «net.ipv4.ip_forward: 1» }',
    'sysctls: ["«net.ipv4.conf.all.route_localnet=1»"]',
    'sysctls: ["«net.ipv6.conf.default.forwarding=1»", net.core.somaxconn=10]',
    'sysctls: { «net.ipv4.conf.eth0.rp_filter: "0"» }',
    'sysctls: { «net.ipv4.tcp_syncookies: 0» }',
    'sysctls: { «net.ipv4.conf.all.accept_source_route: "${A:-1}"» }',
  ])('reports %s', (options) => expectMarks(sysctlRisky, 'compose.yaml', service(options)));

  it.each([
    'sysctls: { net.ipv4.ip_forward: 0 }',
    'sysctls: { net.ipv4.tcp_syncookies: 1 }',
    'sysctls: { net.ipv4.conf.all.rp_filter: 2 }',
    'sysctls: { net.ipv4.ip_unprivileged_port_start: 0 }',
    'sysctls: { net.ipv4.conf.all.src_valid_mark: 1 }',
    'sysctls: { net.ipv4.ip_forward: "${F}" }',
    'network_mode: host\nsysctls: { net.ipv4.ip_forward: 1 }',
  ])('accepts %s', (options) => expectMarks(sysctlRisky, 'compose.yaml', service(options)));
});
