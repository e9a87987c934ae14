import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const GAP = ['outside-reference'];

describe('mounts of folders far above the repository', () => {
  it.each([
    ['compose.yaml', '../..'],
    ['compose.yaml', '../../../'],
    ['deploy/compose.yaml', '../../..'],
    ['a/b/compose.yaml', '../../../..'],
  ])('%s: %s', async (path, source) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["${source}:/h"]\n`;
    expect(await failuresOf({}, { [path]: text })).toEqual(GAP);
  });

  it.each([
    ['up.sh', '$PWD/../..'],
    ['scripts/up.sh', '"$(pwd)/../../.."'],
    ['scripts/up.sh', '"$(git rev-parse --show-toplevel)/../../.."'],
    ['scripts/up.sh', '../../..'],
  ])('%s: %s', async (path, source) => {
    expect(await failuresOf({}, { [path]: `#!/bin/sh\ndocker run --rm -v ${source}:/h ${IMAGE} true\n` })).toEqual(GAP);
  });

  it.each([
    ['compose.yaml', '../run/docker.sock'],
    ['compose.yaml', '../../../var/run/docker.sock'],
    ['compose.yaml', './../docker.sock'],
    ['compose.yaml', '${X:-.}/../../../run/docker.sock'],
    ['compose.yaml', '../../../../../root/.ssh'],
    ['compose.yaml', '../../../var/lib/docker'],
    ['compose.yaml', '../etc/shadow'],
    ['compose.yaml', '../.ssh/id_rsa'],
    ['compose.yaml', '../../.aws'],
    ['compose.yaml', '../../etc'],
    ['compose.yaml', '../../proc'],
    ['compose.yaml', '../../dev'],
    ['a/b/compose.yaml', '../../../etc/sudoers.d'],
  ])('%s: %s, which may be a dangerous path of the host', async (path, source) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["${source}:/h"]\n`;
    expect(await failuresOf({}, { [path]: text })).toEqual(GAP);
  });

  it.each([
    'volumes: [{type: bind, source: ../../../run/docker.sock, target: /h}]',
    'volumes: ["data:/h"]\nvolumes:\n  data: {driver_opts: {type: none, o: bind, device: ../../../run/docker.sock}}',
    'secrets: [v]\nsecrets:\n  v: {file: ../../../etc/shadow}',
    'configs: [v]\nconfigs:\n  v: {file: ../../../run/docker.sock}',
  ])('in %s', async (option) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    ${option}\n`;
    expect(await failuresOf({}, { 'compose.yaml': text })).toEqual(GAP);
  });

  it.each([
    ['compose.yaml', '../etc'],
    ['compose.yaml', '../dev'],
    ['compose.yaml', '../config'],
    ['compose.yaml', '../../config/app'],
    ['compose.yaml', '../.env'],
    ['compose.yaml', '../etc/nginx/nginx.conf'],
    ['compose.yaml', '../../var/log/app'],
    ['a/b/compose.yaml', '../etc/shadow'],
    ['a/b/compose.yaml', '../../run/docker.sock'],
    ['a/b/compose.yaml', '../../../etc'],
    ['compose.yaml', '..'],
    ['.devcontainer/compose.yaml', '../..'],
    ['compose.yaml', '../../data'],
    ['a/b/c/compose.yaml', '../../..'],
    ['compose.yaml', './a/../b/..'],
  ])('not %s: %s', async (path, source) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["${source}:/h"]\n`;
    expect(await failuresOf({}, { [path]: text })).toEqual([]);
  });

  it.each([
    ['up.sh', '$PWD/..'],
    ['scripts/ci/up.sh', '"$(dirname "$0")/../.."'],
    ['up.sh', '"$DATA"'],
    ['up.sh', '$PWD/../../data'],
  ])('not %s: %s', async (path, source) => {
    expect(await failuresOf({}, { [path]: `#!/bin/sh\ndocker run --rm -v ${source}:/h ${IMAGE} true\n` })).toEqual([]);
  });
});

describe('a project whose paths start outside of the repository', () => {
  const compose = { 'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["./run/docker.sock:/s"]\n` };
  const up = (folder: string) => `docker compose -f compose.yaml --project-directory ${folder} up -d`;

  it.each(['/', '/run', '/proc/1/root', '/var/lib', '../..', '~', '/opt/..'])('%s', async (folder) => {
    expect(await failuresOf(compose, { 'up.sh': `#!/bin/sh\n${up(folder)}\n` })).toEqual(GAP);
    expect(await failuresOf(compose, { Makefile: `up:\n\t${up(folder)}\n` })).toEqual(GAP);
  });

  it.each(['.', '/opt/app', '/srv/app', '/home/deploy/app', '/var/www/app', '~/app', '"$PWD"', 'app'])(
    'not %s',
    async (folder) => {
      expect(await failuresOf(compose, { 'up.sh': `#!/bin/sh\n${up(folder)}\n` })).toEqual([]);
    },
  );

  it('starts at the top of the checkout in a workflow', async () => {
    const workflow = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${up('..')}\n`;
    expect(await failuresOf(compose, { '.github/workflows/a.yml': workflow }, 11)).toEqual(GAP);
  });
});
