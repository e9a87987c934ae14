import { describe, expect, it } from '@jest/globals';
import { devicesOf } from '../../../src/analysis/posture/devices.ts';
import { isWrittenAsLacking } from '../../../src/analysis/posture/protections.ts';
import { isRootUser } from '../../../src/analysis/processes/process-user.ts';
import { containersOf, parse, service } from './support.ts';

describe('devices', () => {
  it.each([
    ['["//dev/sda"]', ['/dev/sda rwm disk']],
    ['["/dev/../dev/sda:/dev/x"]', ['/dev/sda rwm disk']],
    ['["/dev/./sda/"]', ['/dev/sda rwm disk']],
    ['["//dev:/dev"]', ['/dev rwm disk']],
    ['["/../dev/mem"]', ['/dev/mem rwm memory']],
    ['[{source: "//dev//sda", target: /dev/x, permissions: r}]', ['/dev/sda r disk']],
    ['["/dev/sda:m"]', ['/dev/sda rwm disk']],
    ['["/dev/sda:/dev/x:m"]', ['/dev/sda m disk']],
    ['["vendor.example/gpu=all"]', ['vendor.example/gpu=all rwm other']],
  ])('%s', (devices, expected) => {
    const found = devicesOf(service(`devices: ${devices}`));
    expect(found.map(({ path, permissions, class: kind }) => `${path} ${permissions} ${kind}`)).toEqual(expected);
  });
});

describe('limits', () => {
  it.each([
    ['cpus: 0', true],
    ['cpus: "0"', true],
    ['cpus: "0.0"', true],
    ['cpus: 0x0', true],
    ['cpus: 0.0000000001', true],
    ['cpus: ${CPUS:-0}', true],
    ['deploy: {resources: {limits: {cpus: "0"}}}', true],
    ['cpu_quota: 0', true],
    ['cpus: 0\ncpuset: "0"', false],
    ['cpus: 0\ncpu_quota: 50000', false],
    ['cpuset: "0"', false],
    ['cpuset: ""', true],
    ['cpuset: ${SET:-}', true],
    ['cpuset: ${SET}', false],
    ['cpus: .5', false],
    ['cpus: ${CPUS}', false],
  ])('%s: no CPU limit is %s', (body, isMissing) => {
    expect(isWrittenAsLacking(service(body), 'CPU limit')).toBe(isMissing);
  });

  it.each([
    ['mem_limit: 0', true],
    ['mem_limit: "0.5"', true],
    ['mem_limit: 0.99', true],
    ['mem_limit: "0.99b"', true],
    ['mem_limit: ${MEM:-0.5}', true],
    ['mem_limit: 1e9', true],
    ['mem_limit: !!float 536870912', true],
    ['mem_limit: !!int 536870912', false],
    ['mem_limit: "0.0001k"', true],
    ['mem_limit: -1', true],
    ['mem_limit: "0.5g"', false],
    ['mem_limit: 512m', false],
    ['mem_limit: 536870912', false],
    ['mem_limit: 0x20000000', false],
  ])('%s: no memory limit is %s', (body, isMissing) => {
    expect(isWrittenAsLacking(service(body), 'memory limit')).toBe(isMissing);
  });
});

describe('users', () => {
  it.each(['"+0"', '"-0"', '"+000:root"', '"0"', 'root'])('%s is root', (user) => {
    expect(isRootUser(String(service(`user: ${user}`).user?.value))).toBe(true);
  });
});

describe('sources of mounts', () => {
  const sources = (text: string, path?: string) =>
    containersOf(parse(text, {}, path)).flatMap(({ mounts }) => mounts.map(({ source }) => source));
  const climb = '../'.repeat(7);

  it.each([
    ['compose.yml', `["${climb}var/run/docker.sock:/x"]`, { kind: 'host', path: '/var/run/docker.sock' }],
    ['compose.yml', `["./a/../${climb}etc:/x"]`, { kind: 'host', path: '/etc' }],
    ['compose.yml', `[{type: bind, source: ${climb}etc, target: /x}]`, { kind: 'host', path: '/etc' }],
    ['compose.yml', `["${climb}:/x"]`, { kind: 'host', path: '/' }],
    ['compose.yml', '["../../data:/x"]', { kind: 'project', path: '../../data', folder: '' }],
    ['a/b/compose.yml', `["${climb}data:/x"]`, { kind: 'project', path: `${climb}data`, folder: 'a/b' }],
    ['a/b/compose.yml', `["../../${climb}data:/x"]`, { kind: 'host', path: '/data' }],
  ])('of %s: %s', (path, volumes, source) => {
    expect(sources(`services: {a: {image: alpine:3.23, volumes: ${volumes}}}\n`, path)).toEqual([source]);
  });

  it('climb in configs, and in volumes that stand for a folder', () => {
    const rest = `configs: {c: {file: ${climb}etc/shadow}}\nvolumes: {vol: {driver_opts: {o: bind, device: ${climb}etc}}}\n`;
    expect(sources(`services: {a: {image: alpine:3.23, configs: [c], volumes: ["vol:/v"]}}\n${rest}`)).toEqual([
      { kind: 'host', path: '/etc' },
      { kind: 'host', path: '/etc/shadow' },
    ]);
  });
});

describe('variables', () => {
  const nested = (depth: number) => `${'${X:-'.repeat(depth)}host${'}'.repeat(depth)}`;

  it.each([
    ['nested 17 deep', nested(17), 'host'],
    ['nested 90 deep', nested(90), 'host'],
    ['a default with a brace', '${X:-{a}}', '{a}'],
    ['a default of braces', '${X:-{}}', '{}'],
    ['two of them', '${X:-b}-${A:+c}', 'b-c'],
    ['an operator in a default', '${X-${Y:+z}?}', '?'],
    ['a dollar of its own', '$$X$', '$X$'],
    ['a digit after a dollar', '$1', '$1'],
  ])('%s', (_, text, value) => {
    const compose = `services: {a: {image: alpine:3.23, pid: '${text}'}}\n`;
    const [container] = containersOf(parse(compose, { '.env': 'A=a\nY=\n' }));
    expect(container?.pidNamespace?.value).toBe(value);
  });
});

describe('what an override takes away', () => {
  it.each(['!reset', '!re%73et', '!<!reset>', '!%72eset'])('by %s', (tag) => {
    const [container] = containersOf(
      parse(`services: {a: {image: alpine:3.23, cap_drop: [ALL]}}\n---\nservices: {a: {cap_drop: ${tag} []}}\n`),
    );
    expect(container?.droppedCapabilities.items).toEqual([]);
  });
});
