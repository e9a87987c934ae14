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
