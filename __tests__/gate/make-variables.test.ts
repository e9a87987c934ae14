import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const BASE: Files = { Makefile: 'up:\n\ttrue\n', f: '--init\n', 'inc/o.mk': 'F = --init\n' };
const PRIVILEGED = ['privileged'];

/** A rule that starts a privileged container, and one that looks similar. */
const RULES: readonly (readonly [hostile: string, harmless: string])[] = [
  [`privileged:\n\tdocker run --$@ ${IMAGE}\n`, `init:\n\tdocker run --$@ ${IMAGE}\n`],
  [`d/privileged:\n\tdocker run --$(@F) ${IMAGE}\n`, `privileged/init:\n\tdocker run --$(@F) ${IMAGE}\n`],
  [`x: privileged\n\tdocker run --$< ${IMAGE}\n`, `x: init privileged\n\tdocker run --$< ${IMAGE}\n`],
  [
    `all: run-privileged\nrun-%:\n\tdocker run --$* ${IMAGE}\n`,
    `all: run-init privileged\nrun-%:\n\tdocker run --$* ${IMAGE}\n`,
  ],
  [
    `T = run-privileged\n$(T): run-%:\n\tdocker run --$* ${IMAGE}\n`,
    `T = run-init\n$(T): run-%:\n\tdocker run --$* ${IMAGE}\n`,
  ],
  [`x:\n\tdocker run -v $(abspath /etc/..):/h ${IMAGE}\n`, `x:\n\tdocker run -v $(abspath /srv/a/../b):/h ${IMAGE}\n`],
  [
    `x:\n\tdocker run -v $(wildcard /var/run/docker.soc*):/s ${IMAGE}\n`,
    `x:\n\tdocker run -v $(wildcard /srv/a.soc*):/s ${IMAGE}\n`,
  ],
  [
    `F = --init\nx:\n\tF=--privileged $(MAKE) -e y\ny:\n\tdocker run $(F) ${IMAGE}\n`,
    `F = --init\nx:\n\tF=--privileged $(MAKE) y\ny:\n\tdocker run $(F) ${IMAGE}\n`,
  ],
];

describe('recipes of make', () => {
  it.each(RULES)('%s', async (hostile, harmless) => {
    const found = await failuresOf(BASE, { Makefile: hostile });
    expect(found.length).toBeGreaterThan(0);
    expect(await failuresOf(BASE, { Makefile: harmless })).toEqual([]);
  });

  it('get the flags of their shell', async () => {
    const makefile = (flags: string): Files => ({ Makefile: `x: .SHELLFLAGS = -c "${flags};"\nx:\n\ttrue\n` });
    expect(await failuresOf(BASE, makefile(`docker run --privileged ${IMAGE}`))).toEqual(PRIVILEGED);
    expect(await failuresOf(BASE, makefile('set -eu'))).toEqual([]);
  });
});

/** Makefiles that read a file. */
const READING: readonly (readonly [text: string, path: string, hostile: string])[] = [
  [`x:\n\tdocker run $(shell cat f) ${IMAGE}\n`, 'f', '--privileged\n'],
  [`x:\n\tdocker run $(file <f) ${IMAGE}\n`, 'f', '--privileged\n'],
  [`-include $(wildcard inc/*.inc)\nx:\n\tdocker run $(F) ${IMAGE}\n`, 'inc/o.inc', 'F = --privileged\n'],
  [`-include $(wildcard inc/*.mk)\nx:\n\tdocker run $(F) ${IMAGE}\n`, 'inc/o.mk', 'F = --privileged\n'],
  [`D := inc\n-include $(D)/o.mk\nx:\n\tdocker run $(F) ${IMAGE}\n`, 'inc/o.mk', 'F = --privileged\n'],
];

it.each(READING)('a file that make reads: %s', async (text, path, hostile) => {
  const base: Files = { ...BASE, Makefile: text };
  expect(await failuresOf(base, { [path]: hostile })).toEqual(PRIVILEGED);
  expect(await failuresOf(base, { other: hostile })).toEqual([]);
});

it('a recipe writes a compose file before it starts the project', async () => {
  const base: Files = { ...BASE, 'compose.yaml': `services: {a: {image: ${IMAGE}}}\n` };
  const makefile = (file: string): Files => ({ Makefile: `x:\n\tprintf 'a: b' > ${file}\n\tdocker compose up -d\n` });
  expect(new Set(await failuresOf(base, makefile('compose.override.yaml')))).toEqual(new Set(['undecided-reference']));
  expect(await failuresOf(base, makefile('other.yaml'))).toEqual([]);
});

it.each([
  ['podman run --cap-add NET_RAW,SYS_MODULE', 'podman run --cap-drop NET_RAW,SYS_MODULE'],
  ['podman run --device /dev/fuse,/dev/sda', 'podman run --group-add 10,20'],
])('lists of Podman: %s', async (hostile, harmless) => {
  const base: Files = { 'a.sh': 'true\n' };
  expect((await failuresOf(base, { 'a.sh': `${hostile} ${IMAGE}\n` })).length).toBeGreaterThan(0);
  expect(await failuresOf(base, { 'a.sh': `${harmless} ${IMAGE}\n` })).toEqual([]);
});

describe('scripts without a first line', () => {
  const started = `docker run --privileged ${IMAGE}\n`;
  it.each([
    ['a recipe', { Makefile: 'x:\n\ttools/x\n' }],
    ['a script of npm', { 'package.json': '{"scripts":{"x":"tools/x"}}\n' }],
  ])('that %s runs', async (_name, files) => {
    expect(await failuresOf({}, { ...files, 'tools/x': started })).toEqual(PRIVILEGED);
    expect(await failuresOf({}, { ...files, 'tools/x': `\ufeff#!/bin/bash\n${started}` })).toEqual(PRIVILEGED);
    expect(await failuresOf({}, { ...files, 'tools/x': `#!/usr/bin/env python3\n# ${started}` })).toEqual([]);
    expect(await failuresOf({}, { ...files, 'tools/y': started })).toEqual([]);
  });

  it.each(['.husky/pre-commit', '.envrc'])('%s', async (path) => {
    expect(await failuresOf({}, { [path]: started })).toEqual(PRIVILEGED);
    expect(await failuresOf({}, { [`${path}.md`]: started })).toEqual([]);
  });

  it('gets the values of npm', async () => {
    const json = (value: string): Files => ({
      'package.json': `{"scripts":{"x":"docker run $npm_package_config_o ${IMAGE}"},"config":{"o":"${value}"}}\n`,
    });
    expect(await failuresOf({}, json('--privileged'))).toEqual(PRIVILEGED);
    expect(await failuresOf({}, json('--init'))).toEqual([]);
  });

  it('is not read in another language, also with variables of its caller', async () => {
    const files = {
      Makefile: 'x:\n\t$(MAKE) A=1 y\ny:\n\thack/a\n',
      'hack/a': '#!/usr/bin/env python3\n# podman run\nf("(")\n',
    };
    expect(await failuresOf({}, files)).toEqual([]);
  });
});
