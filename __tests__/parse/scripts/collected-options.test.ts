import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { inTimeAsync } from '../../support/in-time.ts';

const IMAGE = 'registry.example.com/app:1.4';
const DANGERS = ['privileged', 'host-system-mount-writable', 'cap-add-sys-admin'];

/** `rule path:line` of containers that get rights of the host, and gaps that fail a change. */
async function found(script: string, files: Files = {}) {
  const { findings, notifications } = await scanFiles({ 'run.sh': `#!/bin/sh\n${script}\n`, ...files });
  const places = findings
    .filter(({ ruleId }) => DANGERS.includes(ruleId))
    .map(
      ({ ruleId, span: { file, start } }) => `${ruleId} ${file.path}:${file.text.slice(0, start).split('\n').length}`,
    );
  const gaps = notifications.filter(({ gap }) => gap !== undefined && gap.weight !== 'expected');
  return { places: [...new Set(places)], gaps: gaps.map(({ message }) => message) };
}

describe('options that a loop collects', () => {
  it.each([
    [`for v in /etc; do o="$o -v $v:$v"; done\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:3'],
    [`o=\nfor v in /etc; do o="$o -v $v:/h"; done\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:4'],
    [`for v in /etc /root; do o="$o -v $v:$v"; done\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:3'],
    [`for v in /etc; do o="$o --volume=$v:/h"; done\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:3'],
    [`for v in etc; do o="$o -v /$v:/h"; done\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:3'],
    [`for c in SYS_ADMIN; do o="$o --cap-add $c"; done\ndocker run $o ${IMAGE}`, 'cap-add-sys-admin run.sh:3'],
    [`if [ "$CI" ]; then o="$o -v /etc:/h"; fi\ndocker run $o ${IMAGE}`, 'host-system-mount-writable run.sh:3'],
    [`if [ "$CI" ]; then o="$o --privileged"; fi\ndocker run $o ${IMAGE}`, 'privileged run.sh:3'],
  ])('are given: %s', async (script, place) => {
    expect((await found(script)).places).toEqual([place]);
  });

  it.each([
    `for v in ./data; do o="$o -v $v:/data"; done\ndocker run $o ${IMAGE}`,
    `for v in $VOLUMES; do o="$o -v $v:/data"; done\ndocker run $o ${IMAGE}`,
    `for e in A=1 B=2; do o="$o -e $e"; done\ndocker run $o ${IMAGE}`,
    `if [ "$CI" ]; then o="$o --rm"; fi\ndocker run $o ${IMAGE}`,
    `for v in /etc; do o="$o -v $v:/h"; done\no=--rm\ndocker run $o ${IMAGE}`,
    `for v in /etc; do ls "$v"; done\ndocker run $o ${IMAGE}`,
  ])('are none: %s', async (script) => {
    expect(await found(script)).toEqual({ places: [], gaps: [] });
  });
});

describe('options that a loop prints', () => {
  const MOUNT = 'host-system-mount-writable';
  it.each([
    [`o=$(for v in /etc; do echo "-v $v:$v"; done)\ndocker run $o ${IMAGE}`, `${MOUNT} run.sh:3`],
    [`docker run $(for v in /etc /home; do printf -- "-v %s " $v:$v; done) ${IMAGE}`, `${MOUNT} run.sh:2`],
    [`docker run $(for v in /etc; do printf -- '-v %s:%s ' "$v" "$v"; done) ${IMAGE}`, `${MOUNT} run.sh:2`],
    [`docker run $(for v in etc home; do echo -n "-v /$v:/b/$v "; done) ${IMAGE}`, `${MOUNT} run.sh:2`],
    [`docker run $(for o in privileged init; do echo "--$o"; done) ${IMAGE}`, 'privileged run.sh:2'],
    [`l="/etc /home"\ndocker run $(for v in $l; do echo "-v $v:$v"; done) ${IMAGE}`, `${MOUNT} run.sh:3`],
    [`for v in etc home; do docker run -v /$v:/b/$v ${IMAGE}; done`, `${MOUNT} run.sh:2`],
    [`for v in etc home; do docker run -v "/\${v}:/b" ${IMAGE}; done`, `${MOUNT} run.sh:2`],
  ])('are given: %s', async (script, place) => {
    expect((await found(script)).places).toEqual([place]);
  });

  it.each([
    `o=$(for v in data logs; do echo "-v $PWD/$v:/$v"; done)\ndocker run $o ${IMAGE}`,
    `docker run $(for v in ./a ./b; do printf -- "-v %s:%s " "$v" "$v"; done) ${IMAGE}`,
    `docker run $(for v in A B; do printf -- "-e %s " $v; done) ${IMAGE}`,
    `docker run $(for o in rm init; do echo "--$o"; done) ${IMAGE}`,
    `for v in etc home; do docker run -v "$PWD/$v:/b/$v" ${IMAGE}; done`,
    `for v in etc home; do docker run -v ./$v:/b/$v ${IMAGE}; done`,
    `for v in data logs; do docker run -v /srv/$v:/b/$v ${IMAGE}; done`,
    `for v in etc home; do ls /$v; done\ndocker run ${IMAGE}`,
  ])('are none: %s', async (script) => {
    expect(await found(script)).toEqual({ places: [], gaps: [] });
  });

  it('takes little time with many loops in loops', async () => {
    const words = Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ');
    const loops = `for a in ${words.slice(0, 100)}; do `.repeat(12);
    await inTimeAsync(2000, () => found(`docker run $(${loops}echo -v /etc:/$a; ${'done; '.repeat(12)}) ${IMAGE}`));
    expect((await found(`docker run $(for v in ${words}; do echo "-v $v:/x"; done) ${IMAGE}`)).places).toEqual([]);
  });
});

const PROJECT = (options = '') => `services:\n  a:\n    image: ${IMAGE}\n${options}`;
const DANGER = { 's.txt': PROJECT('    privileged: true\n'), 'compose.yaml': PROJECT() };

describe('files of a project that a loop collects', () => {
  it.each([
    'for f in s.txt; do a="$a -f $f"; done\ndocker compose $a up',
    'a=\nfor f in s.txt; do a="$a -f $f"; done\ndocker compose $a up',
    'for f in s.txt compose.yaml; do a="$a -f $f"; done\ndocker compose $a up',
    'for f in compose.yaml s.txt; do a="$a --file $f"; done\ndocker compose $a up',
  ])('are read: %s', async (script) => {
    expect(await found(script, DANGER)).toEqual({ places: ['privileged s.txt:4'], gaps: [] });
  });

  it.each([
    'for f in compose.yaml compose.prod.yaml; do a="$a -f $f"; done\ndocker compose $a up',
    'for f in s.txt; do echo "$f"; done\ndocker compose $a up',
    'for f in s.txt b.txt; do a="$a -f $f"; done\ntar -c $a\ndocker compose up',
  ])('are no others: %s', async (script) => {
    const files = { ...DANGER, 'compose.prod.yaml': PROJECT() };
    expect(await found(script, files)).toEqual({ places: [], gaps: [] });
  });
});

describe('a variable that a function sets for a command', () => {
  const files = { 'compose.yaml': PROJECT(`    privileged: "\${P:-false}"\n`) };
  it.each([
    'd() { P=$1 docker compose up; }\nd true',
    'd() { env P=$1 docker compose up; }\nd true',
    'd() { export P=$1; docker compose up; }\nd true',
  ])('has the value of the call: %s', async (script) => {
    expect((await found(script, files)).places).toContain('privileged compose.yaml:4');
  });

  it.each([
    'd() { P=$1 docker compose up; }\nd false',
    'd() { Q=$1 docker compose up; }\nd true',
    'd() { P=$1 echo; docker compose up; }\nd true',
  ])('has no other: %s', async (script) => {
    expect((await found(script, files)).places).toEqual([]);
  });
});

describe('a variable beside an option', () => {
  const OPEN =
    'Whether a variable is set decides which right this gives a container, so it was not checked. Write the option itself, or one variable with a default.';
  it.each([
    '--privileged$Z',
    '--privileged${Z}',
    '--privileged"$Z"',
    '$Z--privileged',
    '--privileged$1',
    '--rm --privileged$Z',
    '--net=host$Z',
    '--network host$Z',
    '--pid=$Z"host"',
    '--cap-add SYS_ADMIN$Z',
    '--cap-add=ALL$Z',
    '--security-opt seccomp=unconfined$Z',
  ])('is told: %s', async (option) => {
    expect(await found(`docker run ${option} ${IMAGE}`)).toEqual({ places: [], gaps: [OPEN] });
  });

  it.each([
    `docker run --rm --name app$Z ${IMAGE}`,
    `docker run --network app-$Z ${IMAGE}`,
    `docker run --network container:$Z ${IMAGE}`,
    `docker run --network=$Z ${IMAGE}`,
    `docker run --cap-add=$Z ${IMAGE}`,
    `docker run --rm ${IMAGE}$Z --privileged$Z`,
    `docker run --rm -e A=host$Z ${IMAGE}`,
    `docker run --hostname host$Z ${IMAGE}`,
    `echo --privileged$Z`,
    `docker build --tag host$Z .`,
  ])('is not told: %s', async (script) => {
    expect((await found(script)).gaps.filter((gap) => gap === OPEN)).toEqual([]);
  });
});

describe('a value in some lines of a file', () => {
  const files = { 'v.txt': '/etc\n./data\n' };
  it.each(['head -1 v.txt', 'head -n 1 v.txt', 'head -n1 v.txt', 'head -1 < v.txt', 'cat v.txt | head -1'])(
    'is read: %s',
    async (command) => {
      const { places } = await found(`docker run -v "$(${command}):/h" ${IMAGE}`, files);
      expect(places).toEqual(['host-system-mount-writable run.sh:2']);
    },
  );

  it.each(['tail -1 v.txt', 'tail -n 1 v.txt', 'head -c 1 v.txt', 'head -1 w.txt'])(
    'is another: %s',
    async (command) => {
      const { places } = await found(`docker run -v "$(${command}):/h" ${IMAGE}`, files);
      expect(places).toEqual([]);
    },
  );
});

/** Commands that print options for the lines of a file without comments, and for one with comments and empty lines. */
const PLAIN: readonly string[] = [
  "sed 's/^/-e /' v.env",
  "sed 's|^|--env |' v.env",
  "sed -e 's/^/-e /' v.env",
  "sed 's/.*/-e &/' v.env",
  String.raw`sed 's/\(.*\)/-e \1/' v.env`,
  String.raw`sed -E 's/(.*)/--env=\1/' v.env`,
  "sed 's/^/-l /' < v.env",
  "cat v.env | sed 's/^/-e /'",
  String.raw`sed 's/^/-e /' v.env | tr '\n' ' '`,
  "sed 's/^/-e /' v.env | xargs",
  `awk '{print "-e " $0}' v.env`,
  `awk '{ print "-e", $0 }' v.env`,
];
const COMMENTED: readonly string[] = [
  "sed '/^#/d; /^$/d; s/^/-e /' v.env",
  "sed -e '/^ *#/d' -e '/^$/d' -e 's/^/-e /' v.env",
  "grep -v '^#' v.env | grep -v '^$' | sed 's/^/-e /'",
  "grep -vE '^(#|$)' v.env | sed 's/^/-e /'",
  String.raw`grep -Ev '^\s*(#|$)' v.env | sed 's/^/-e /'`,
  String.raw`grep -v '^#\|^$' v.env | sed 's/^/-e /'`,
];

/** Commands whose output nobody can say. */
const OTHERS: readonly string[] = [
  "sed 's/^/-e /' gone.env",
  `sed 's/^/-e /' "$1"`,
  `sed "s/^/$P /" v.env`,
  "sed 's/^/-e /e' v.env",
  "grep -o '.*' v.env | sed 's/^/-e /'",
  "grep -v '^A' v.env | sed 's/^/-e /'",
  `awk '{print "-e " $2}' v.env`,
];

describe('options in front of the lines of a file', () => {
  const started = (command: string) => `docker run --rm $(${command}) ${IMAGE}`;

  it.each([...PLAIN, ...COMMENTED])('are read: %s', async (command) => {
    const comments = COMMENTED.includes(command) ? '# a comment --privileged\n\n' : '';
    const harmless = await found(started(command), { 'v.env': `${comments}A=1\nB=2\n` });
    expect([harmless.places, harmless.gaps]).toEqual([[], []]);
    const hostile = await found(started(command), { 'v.env': `${comments}A=1\nB=2 --privileged\n` });
    expect(hostile.places).toContain('privileged run.sh:2');
  });

  it.each(OTHERS)('are told: %s', async (command) => {
    const { gaps } = await found(started(command), { 'v.env': 'A=1\nB=2\n' });
    expect(gaps.length).toBeGreaterThan(0);
  });

  it.each([
    ["sed 's/^/--privileged /' v.env", true],
    ["sed 's/A/--privileged/; s/=/ /' v.env", true],
    ["sed 's/=/ /; s/^/-e /' v.env", false],
    ["sed -n 's/^/-e /p' v.env", false],
  ])('are changed: %s', async (command, isPrivileged) => {
    const { places, gaps } = await found(started(command), { 'v.env': 'A=1\nB=2\n' });
    expect(places.includes('privileged run.sh:2')).toBe(isPrivileged);
    expect(gaps).toEqual([]);
  });

  it('are read for a build', async () => {
    const command = (file: string) => `docker build $(sed 's/^/--build-arg /' ${file}) .`;
    const files = { 'v.env': 'A=1\nB=2\n', Dockerfile: 'FROM scratch\nUSER 1\n' };
    expect((await found(command('v.env'), files)).gaps).toEqual([]);
    expect((await found(command('gone.env'), files)).gaps.length).toBe(1);
  });
});
