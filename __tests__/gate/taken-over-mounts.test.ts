import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const SERVICE = 'services:\n  a:\n    image: registry.example.com/app:1.4\n';
const RUN = 'docker run --rm registry.example.com/app:1.4\n';
const MISSING = ['missing-reference'];
const UNDECIDED = ['undecided-reference'];

/** A file, its text in the base, what a change adds, and what this causes. */
const CHANGES: readonly (readonly [path: string, base: string, added: string, failures: readonly string[]])[] = [
  ['compose.yaml', SERVICE, '    volumes_from: ["container:x"]\n', MISSING],
  ['compose.yaml', SERVICE, '    volumes_from: ["container:x:ro"]\n', MISSING],
  ['compose.yaml', SERVICE, '    volumes_from: ["container:${X}"]\n', UNDECIDED],
  ['compose.yaml', SERVICE, '    volumes_from: ["container:${X:-b}"]\n', MISSING],
  ['compose.yaml', SERVICE, '    volumes_from: [b]\n  b:\n    image: registry.example.com/b:1.4\n', []],
  [
    'compose.yaml',
    SERVICE,
    '    volumes_from: ["container:x"]\n  b:\n    container_name: x\n    image: registry.example.com/b:1.4\n',
    [],
  ],
  ['a.sh', RUN, 'docker run --volumes-from x registry.example.com/b:1.4\n', MISSING],
  ['a.sh', RUN, 'docker run --volumes-from x:ro registry.example.com/b:1.4\n', MISSING],
  ['a.sh', RUN, 'docker run --volumes-from "$1" registry.example.com/b:1.4\n', UNDECIDED],
  ['a.sh', RUN, 'docker run --volumes-from "$(docker ps -q)" registry.example.com/b:1.4\n', UNDECIDED],
  [
    'a.sh',
    `docker create --name x -v /data registry.example.com/b:1.4\n`,
    'docker run --volumes-from x registry.example.com/b:1.4\n',
    [],
  ],
  ['a.sh', RUN, 'X=a\ndocker run --name a registry.example.com/b:1.4\ndocker run --volumes-from $X b:1\n', []],
  ['a.container', '[Container]\nImage=registry.example.com/b:1.4\n', 'PodmanArgs=--volumes-from x\n', MISSING],
];

it.each(CHANGES)('%s %j, with %j', async (path, base, added, failures) => {
  expect(await failuresOf({ [path]: base }, { [path]: base + added })).toEqual(failures);
});

it('counts containers beyond those that are listed', async () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => `"container:x${at}"`).join(', ');
  const text = (count: number) => `${SERVICE}    volumes_from: [${items(count)}]\n`;
  expect(await failuresOf({ 'compose.yaml': text(40) }, { 'compose.yaml': text(41) })).toEqual(MISSING);
});
