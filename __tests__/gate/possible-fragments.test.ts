import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PART = (setting: string): string => `services:\n  a:\n    ${setting}\n`;
const BASE: Files = {
  'compose.yaml': 'services: {a: {image: "registry.example.com/app:1.4"}}\n',
  'deploy/prod.part': PART('init: true'),
  'deploy/dev.part': PART('init: true'),
  'other/prod.part': PART('init: true'),
};
const script = (text: string): Files => ({ ...BASE, 'b.sh': `#!/bin/bash\n${text}\n` });
const PRIVILEGED: Files = { 'deploy/prod.part': PART('privileged: true') };

describe('a part of a project whose name only run time knows in part', () => {
  it.each([
    ['a loop', 'for e in prod dev; do docker compose -f compose.yaml -f deploy/$e.part up -d; done'],
    ['case', 'case $1 in p) F=deploy/prod.part;; *) F=deploy/dev.part;; esac\ndocker compose -f compose.yaml -f $F up'],
    [
      'if',
      'F=deploy/dev.part\nif [ -n "$P" ]; then F=deploy/prod.part; fi\ndocker-compose -f compose.yaml --file="$F" up',
    ],
    ['a function', 'dc() { docker compose -f compose.yaml -f "deploy/$1.part" "${@:2}"; }\ndc prod up'],
    ['an argument', 'docker compose -f compose.yaml -f "./deploy/$1.part" up'],
    ['a stack', 'docker stack deploy -c compose.yaml -c deploy/$ENV.part app'],
  ])('is read with each file that it may be: %s', async (_name, text) => {
    expect(await failuresOf(script(text), PRIVILEGED)).toContain('privileged');
  });

  it.each([
    ['the folder', 'docker compose -f compose.yaml -f "$D/prod.part" up'],
    ['another folder', 'docker compose -f compose.yaml -f "other/$1.part" up'],
    ['another ending', 'docker compose -f compose.yaml -f "deploy/$1.json" up'],
    ['another beginning', 'docker compose -f compose.yaml -f "deploy/d$1.part" up'],
    ['values that are known', 'for e in dev; do docker compose -f compose.yaml -f deploy/$e.part up; done'],
  ])('is not any other file: %s', async (name, text) => {
    const failures = await failuresOf(script(text), { 'deploy/prod.part': `${PART('privileged: true')}# ${name}\n` });
    expect(failures.includes('privileged')).toBe(name === 'the folder');
  });

  it('may be a file with variables', async () => {
    const files: Files = {
      'compose.yaml': 'services: {a: {image: "registry.example.com/app:1.4", privileged: "${P:-false}"}}\n',
      'envs/prod.txt': 'P=false\n',
      'b.sh': 'docker compose --env-file envs/$1.txt up\n',
    };
    expect(await failuresOf(files, { 'envs/prod.txt': 'P=true\n' })).toContain('privileged');
    expect(await failuresOf(files, { 'envs/prod.txt': 'P=0\n' })).toEqual([]);
    expect(await failuresOf(files, { 'other/prod.txt': 'P=true\n' })).toEqual([]);
  });

  it('is read with no more files than a person has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`deploy/e${at}.part`, PART(`privileged: ${at > 390}`)] as const),
    );
    const text = Array.from({ length: 200 }, (_, at) => `docker compose -f compose.yaml -f deploy/$A${at}.part up`);
    expect((await failuresOf(BASE, { ...script(text.join('\n')), ...many })).includes('undecided-reference')).toBe(
      true,
    );
  });
});

describe('a part of a project that a command puts together with others', () => {
  const WEB: Files = { 'compose.yaml': 'services: {a: {image: "registry.example.com/app:1.4"}}\n' };
  const PARTS: Files = { ...WEB, 'overrides/gpu.yml': PART('tty: true'), 'enabled.list': 'gpu\n' };

  it.each([
    ['make', 'up:\n\tdocker compose -f compose.yaml $(foreach f,$(wildcard overrides/*.yml),-f $(f)) up -d\n'],
    [
      'a variable of make',
      'F := $(shell ls overrides/*.yml | sed "s/^/-f /")\nup:\n\tdocker compose -f compose.yaml $(F) up -d\n',
    ],
  ])('is read where %s collects it', async (_name, text) => {
    const base = { ...PARTS, Makefile: text };
    expect(await failuresOf(base, { 'overrides/gpu.yml': PART('privileged: true') })).toContain('privileged');
    expect(await failuresOf(base, { 'overrides/gpu.yml': PART('stdin_open: true') })).toEqual([]);
  });

  it.each([
    [
      'a loop',
      'COMPOSE_FILE=compose.yaml\nfor f in overrides/*.yml; do COMPOSE_FILE="$COMPOSE_FILE:$f"; done\nexport COMPOSE_FILE\ndocker compose up -d',
    ],
    ['tr', 'export COMPOSE_FILE=compose.yaml:$(echo overrides/*.yml | tr " " :)\ndocker compose up -d'],
    ['an array', 'F=(overrides/*.yml)\ndocker compose -f compose.yaml "${F[@]/#/--file=}" up -d'],
    ['find', 'docker compose -f compose.yaml $(find overrides -name "*.yml" -printf "-f %p ") up -d'],
    [
      'a list',
      'args=\nwhile read -r s; do args="$args -f overrides/$s.yml"; done < enabled.list\ndocker compose -f compose.yaml $args up -d',
    ],
    ['xargs', 'find overrides -name "*.yml" | xargs -I{} docker compose -f compose.yaml -f {} up -d'],
  ])('is read where %s of a script collects it', async (_name, text) => {
    const base = { ...PARTS, 'up.sh': `#!/bin/bash\n${text}\n` };
    expect(await failuresOf(base, { 'overrides/gpu.yml': PART('privileged: true') })).toContain('privileged');
    expect(await failuresOf(base, { 'overrides/gpu.yml': PART('stdin_open: true') })).toEqual([]);
  });

  it.each([
    ['a list of volumes', PART('volumes: ["/var/run/docker.sock:/s"]'), ['runtime-socket-mount']],
    ['the processes of the host', PART('pid: host'), ['pid-host']],
    ['a disk', PART('devices: ["/dev/sda:/dev/sda"]'), ['device-block']],
    ['a port of the engine', PART('ports: ["2375:2375"]'), ['port-docker-api']],
    ['the network of the host', PART('network_mode: host'), ['network-host']],
    ['braces', 'services: {a: {privileged: true}}\n', ['privileged']],
    ['services of a framework', 'services:\n  App\\Mailer:\n    arguments: ["x"]\n    privileged: true\n', []],
    ['another section', 'settings: {a: b}\nservices:\n  a:\n    privileged: true\n', []],
    ['a resource of a cluster', 'apiVersion: v1\nkind: A\nservices:\n  a:\n    privileged: true\n', []],
    ['ports that are checked', 'services:\n  postgres:\n    ports: [5432]\n  gw:\n    ports: [2375]\n', []],
    ['devices of a scanner', 'services:\n  scanner:\n    devices: [/dev/mem]\n    user: root\n', []],
    ['a list of services', 'services:\n  - name: a\n    privileged: true\n', []],
  ])('is found by what it gives to a container: %s', async (_name, text, rules) => {
    expect(await failuresOf(WEB, { 'parts/any.yaml': text })).toEqual(rules);
  });
});

describe('a part of a project without services', () => {
  const MERGED: Files = {
    'compose.yaml':
      'services: {a: {image: "registry.example.com/app:1.4", volumes: ["data:/d"], secrets: [c], networks: [n]}}\nvolumes: {data: }\nsecrets: {c: {file: ./c.txt}}\nnetworks: {n: }\n',
    'c.txt': 'a\n',
  };
  const VOLUME = (device: string): string =>
    `volumes: {data: {driver_opts: {type: none, o: bind, device: ${device}}}}\n`;
  const UP = 'docker compose -f compose.yaml -f b.yaml up -d';
  const WITH = (text: string, command = UP): Files => ({ 'b.sh': `${command}\n`, 'b.yaml': text });
  const STEP =
    'on: push\nenv: {COMPOSE_FILE: "compose.yaml:b.yaml"}\njobs: {a: {runs-on: x, steps: [{run: docker compose up}]}}\n';

  it.each<[string, Files, string]>([
    ['a volume', WITH(VOLUME('/')), 'host-root-mount'],
    ['a secret', WITH('secrets: {c: {file: /etc/shadow}}\n'), 'host-system-mount-readonly'],
    ['a network', WITH('networks: {n: {name: host, external: true}}\n'), 'network-host'],
    ['an anchor', WITH('x-a: &a {driver_opts: {o: bind, device: /}}\nvolumes: {data: *a}\n'), 'host-root-mount'],
    ['in front', WITH(VOLUME('/'), 'docker compose -f b.yaml -f compose.yaml up'), 'host-root-mount'],
    ['with any name', { 'b.sh': UP.replace('b.yaml', 'b.txt'), 'b.txt': VOLUME('/') }, 'host-root-mount'],
    [
      'after an empty file',
      { ...WITH(VOLUME('/'), 'docker compose -f compose.yaml -f c.yaml -f b.yaml up'), 'c.yaml': '# nothing\n' },
      'host-root-mount',
    ],
    ['of a stack', WITH(VOLUME('/'), 'docker stack deploy -c compose.yaml -c b.yaml a'), 'host-root-mount'],
    [
      'of a variable',
      WITH(VOLUME('/'), 'export COMPOSE_FILE=compose.yaml:b.yaml\ndocker compose up'),
      'host-root-mount',
    ],
    ['of a rule', { Makefile: `up:\n\t${UP}\n`, 'b.yaml': VOLUME('/') }, 'host-root-mount'],
    ['of a workflow', { '.github/workflows/a.yml': STEP, 'b.yaml': VOLUME('/') }, 'host-root-mount'],
    [
      'of a dev container',
      {
        '.devcontainer/devcontainer.json': '{"dockerComposeFile": ["../compose.yaml", "../b.yaml"]}',
        'b.yaml': VOLUME('/'),
      },
      'host-root-mount',
    ],
  ])('is merged: %s', async (_name, change, expected) => {
    expect(await failuresOf(MERGED, change)).toContain(expected);
  });

  it('is merged where only it changes', async () => {
    const before = { ...MERGED, ...WITH('volumes: {data: {labels: {a: b}}}\n') };
    expect(await failuresOf(before, { 'b.yaml': VOLUME('/') })).toContain('host-root-mount');
    expect(await failuresOf({ ...MERGED, 'b.sh': UP }, { 'b.yaml': VOLUME('/') })).toContain('host-root-mount');
  });

  it.each([
    ['a harmless folder', VOLUME('/srv/data')],
    ['another volume', VOLUME('/').replace('data', 'other')],
    ['nothing but a name', 'name: shop\n'],
    ['nothing', ''],
  ])('may have %s', async (_name, text) => {
    expect(await failuresOf(MERGED, WITH(text))).toEqual([]);
  });
});
