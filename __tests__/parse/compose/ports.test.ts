import { describe, expect, it } from '@jest/globals';
import { service, shown } from './support.ts';

const variable = (name: string) => `$\{${name}}`;
const port = (from: number, to = from) => ({ from, to });

describe('short syntax', () => {
  it.each([
    ['80', undefined, undefined, port(80), 'tcp'],
    ['"80"', undefined, undefined, port(80), 'tcp'],
    ['"8080:80"', undefined, port(8080), port(80), 'tcp'],
    ['"53:53/UDP"', undefined, port(53), port(53), 'udp'],
    ['"3000-3005"', undefined, undefined, port(3000, 3005), 'tcp'],
    ['"9000-9001:80-81"', undefined, port(9000, 9001), port(80, 81), 'tcp'],
    ['"127.0.0.1:8080:80"', '127.0.0.1', port(8080), port(80), 'tcp'],
    ['"0.0.0.0:2375:2375"', '0.0.0.0', port(2375), port(2375), 'tcp'],
    ['"127.0.0.1::80"', '127.0.0.1', undefined, port(80), 'tcp'],
    ['"[::1]:8080:80"', '::1', port(8080), port(80), 'tcp'],
    ['"[::]::80/tcp"', '::', undefined, port(80), 'tcp'],
    ['"::1:8080:80"', '::1', port(8080), port(80), 'tcp'],
    ['":8080:80"', undefined, port(8080), port(80), 'tcp'],
    [`"${variable('P:-8080')}:80"`, undefined, port(8080), port(80), 'tcp'],
    [`"${variable('IP')}:8080:80"`, '?', port(8080), port(80), 'tcp'],
    [`"${variable('IP:-0.0.0.0')}:8080:80"`, '0.0.0.0', port(8080), port(80), 'tcp'],
    [`"${variable('P')}:80"`, '?', '?', port(80), 'tcp'],
    [`"${variable('HOST_PORT')}:80"`, '?', '?', port(80), 'tcp'],
    [`"${variable('A')}-${variable('B')}:80-90"`, '?', '?', { from: 80, to: 90 }, 'tcp'],
    [`"${variable('BIND_IP')}:80"`, '?', '?', port(80), 'tcp'],
    [`"${variable('LISTEN_ADDRESS')}:80"`, '?', '?', port(80), 'tcp'],
    [`"${variable('HOST')}:80"`, '?', '?', port(80), 'tcp'],
    [`"${variable('BIND')}8080:80"`, '?', '?', port(80), 'tcp'],
    [`"127.0.0.1:${variable('P')}:80"`, '127.0.0.1', '?', port(80), 'tcp'],
    [`"8080:${variable('P')}"`, undefined, port(8080), '?', 'tcp'],
    [`"${variable('ALL')}"`, '?', '?', '?', 'tcp'],
    [`"80:80/${variable('X')}"`, undefined, port(80), port(80), '?'],
  ])('%s', (text, hostIp, published, target, protocol) => {
    const [found] = service(`ports:\n  - ${text}`).ports;
    const { span } = shown(found) as { span: string };
    expect(shown({ ...found, hostIp: found?.hostIp?.value })).toMatchObject({ target, protocol });
    expect([shown(found?.hostIp?.value), shown(found?.published), span]).toEqual([
      hostIp,
      published,
      `«${text.replaceAll('"', '')}»`,
    ]);
  });

  it.each([
    ['"${HOST_PORT}:80"', true],
    ['"${PORT_A}-${PORT_B}:80-90"', true],
    ['"${APP_PORT_HTTP}:80"', true],
    ['"${P}:80"', undefined],
    ['"${PORT_BIND}:80"', undefined],
    ['"${PORT}80:80"', undefined],
    ['"127.0.0.1:${PORT}:80"', undefined],
    ['"${PORT:-8080}:80"', undefined],
  ])('says whether the variable is a port by its name: %s', (text, isNamedPort) =>
    expect(service(`ports:\n  - ${text}`).ports[0]?.isNamedPort).toBe(isNamedPort),
  );

  it('knows where the address is written', () => {
    expect(shown(service('ports: ["127.0.0.1:80:80"]').ports[0]?.hostIp)).toEqual({
      value: '127.0.0.1',
      span: '«127.0.0.1»',
    });
    expect(shown(service('ports: ["[::1]:80:80"]').ports[0]?.hostIp)).toEqual({ value: '::1', span: '«::1»' });
    const text = `${variable('IP:-0.0.0.0')}:80:80`;
    expect(shown(service(`ports: ["${text}"]`).ports[0]?.hostIp)).toEqual({
      value: '0.0.0.0',
      span: `«${variable('IP:-0.0.0.0')}»`,
      assumes: [{ value: '0.0.0.0', span: '«0.0.0.0»' }],
    });
  });
});

describe('long syntax', () => {
  it.each([
    ['{target: 80}', undefined, undefined, port(80)],
    ['{target: 80, published: "8080"}', undefined, port(8080), port(80)],
    ['{target: 80, published: 8080-8090, host_ip: 127.0.0.1}', '127.0.0.1', port(8080, 8090), port(80)],
    ['{target: 80, published: 80, host_ip: ""}', undefined, port(80), port(80)],
    [`{target: 80, published: "${variable('P')}", host_ip: "${variable('IP')}"}`, '?', '?', port(80)],
  ])('%s', (text, hostIp, published, target) => {
    const [found] = service(`ports:\n  - ${text}`).ports;
    expect(shown([found?.hostIp?.value, found?.published, found?.target, found?.span])).toEqual([
      hostIp,
      published,
      target,
      `«${text}»`,
    ]);
  });

  it('takes the whole item as its entry', () => {
    expect(shown(service('ports:\n  - target: 80\n    protocol: udp\n  - 81').ports[0])).toMatchObject({
      protocol: 'udp',
      entry: '«      - target: 80\n        protocol: udp\n»',
    });
  });
});
