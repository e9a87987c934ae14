import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';
import * as lines from '../run-options/lines.ts';

const containersOf = (text: string) => lines.containersOf(text, 'justfile');
const containerOf = (text: string) => lines.containerOf(text, 'justfile');
const notificationsOf = (text: string) => lines.notificationsOf(text, 'justfile');

describe('which files are justfiles', () => {
  it.each([
    ['justfile', 'justfile'],
    ['Justfile', 'justfile'],
    ['app/.justfile', 'justfile'],
    ['JUSTFILE', 'justfile'],
    ['ci/docker.just', 'justfile'],
    ['justfile.md', undefined],
    ['adjustfile', undefined],
  ])('%s', (path, format) => expect(frontendOf(path)?.id).toBe(format));
});

describe('recipes', () => {
  it.each([
    'run:\n  docker run --privileged acme/app:1.4\n',
    'run:\n\t@docker run --privileged acme/app:1.4\n',
    'run:\n    -@docker run --privileged acme/app:1.4\n',
    '@run:\n  docker run --privileged acme/app:1.4\n',
    'run tag="a: b" *args: build (x "y")\n  docker run --privileged acme/app:1.4\n',
    'run \\\n  tag:\n  docker run --privileged acme/app:1.4\n',
    'run: a\r\n    docker run \\\r\n      --privileged acme/app:1.4\r\n',
    'run:\n\n  # first\n  cd x && docker run --privileged acme/app:1.4\n',
    'run:\n  #!/usr/bin/env bash\n  if true; then\n    docker run --privileged acme/app:1.4\n  fi\n',
    'run:\n  #!/bin/sh\n  A=--privileged\n  docker run $A acme/app:1.4\n',
    'run:\n  #!/bin/bash\n  cat <<EOF\n  docker\n  EOF\n  docker run --privileged acme/app:1.4\n',
    '[script("bash")]\nrun:\n  A=--privileged\n  docker run $A acme/app:1.4\n',
    '[private]\n[script]\nrun:\n  A=--privileged\n  docker run $A acme/app:1.4\n',
    'set shell := ["bash", "-uc"]\nrun:\n  docker run --privileged acme/app:1.4\n',
    'import file:\n  docker run --privileged acme/app:1.4\n',
    'mod name=\'a\': (b "c")\n  docker run --privileged acme/app:1.4\n',
    'set x: a::b\n  docker run --privileged acme/app:1.4\n',
    // values
    'o := "--privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n',
    "o := '--privileged' # all\nrun:\n  docker run {{ o }} acme/app:1.4\n",
    "o := '''--privileged'''\nrun:\n  docker run {{o}} acme/app:1.4\n",
    'o := "-v /a:/b" + " --privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n',
    'o := "--rm\\t--privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n',
    'o := "a\\\\"\np := "--privileged"\nrun:\n  docker run --label \'{{o}}\' {{p}} acme/app:1.4\n',
    'o := "--label \'a\\" b\' --privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n',
    'run:\n  docker run {{p + o}} acme/app:1.4\no := "leged"\np := "--privi"\n',
    'o := ("--privi" + \n  "leged")\nrun:\n  docker run {{o}} acme/app:1.4\n',
    'run:\n  docker run {{"--privileged"}} acme/app:1.4\n',
    'i := "acme" / "app:1.4"\nrun:\n  docker run --privileged {{i}}\n',
    'export O := "--privileged"\nrun:\n  docker run $O acme/app:1.4\n',
    'set export\nO := "--privileged"\nrun:\n  docker run $O acme/app:1.4\n',
    'docker := env("DOCKER", "docker")\nrun:\n  {{docker}} run --privileged acme/app:1.4\n',
    'run:\n  {{DOCKER_CMD}} run --privileged acme/app:1.4\n',
    'run:\n  docker run --label a={{{{x}} --privileged acme/app:1.4\n',
    // what just runs itself
    'id := `docker run --privileged acme/app:1.4`\n',
    'id := ```\n  docker run --privileged acme/app:1.4\n```\n',
    'run x=`docker run --privileged acme/app:1.4`:\n  echo\n',
    'run:\n  echo {{ `docker run --privileged acme/app:1.4` }}\n',
    'id := shell("docker run --privileged acme/app:1.4")\n',
    'run:\n  echo {{ trim(shell(o + " run --privileged acme/app:1.4", "a")) }}\no := "docker"\n',
    '[doc("runs a script, [script]")]\nrun:\n  @docker run --privileged acme/app:1.4\n',
    'id := if a == "b" { `docker run --privileged acme/app:1.4` } else { "" }\nx := "y"\n',
  ])('start a container in %j', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
    expect(containerOf(text).image?.reference.value).toMatchObject({ tag: '1.4' });
  });

  it.each([
    '# docker run --privileged acme/app:1.4\n',
    'run:\n  # docker run --privileged acme/app:1.4\n',
    'a := "docker run --privileged acme/app:1.4"\n',
    "a := '\nrun:\n  docker run --privileged acme/app:1.4\n'\n",
    'run:\n  echo "docker run --privileged acme/app:1.4"\n',
    'run:\n  echo {{"docker run --privileged acme/app:1.4"}}\n',
    'alias r := docker-run\n',
    'run:\n  #!/usr/bin/env node\n  // docker\n',
    'run "docker":\nx\n',
    'c := env("A") / "docker"\nrun:\n  {{c}}/build\n',
    'i := "docker" + env("A")\nrun:\n  echo {{i}}\n',
  ])('nothing in %j', (text) => {
    expect(containersOf(text)).toEqual([]);
    expect(notificationsOf(text)).toEqual([]);
  });

  it.each([
    ['run o:\n  docker run {{o}} acme/app:1.4\n', '{{o}}'],
    ['o := "--privileged"\nrun o="":\n  docker run {{o}} acme/app:1.4\n', '{{o}}'],
    ['o := "--rm"\no := "--privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n', '{{o}}'],
    ['o := o\nrun:\n  docker run {{o}} acme/app:1.4\n', '{{o}}'],
    ['run:\n  docker run {{env("O")}} acme/app:1.4\n', '{{env("O")}}'],
    ['o := x"$O"\nrun:\n  docker run {{o}} acme/app:1.4\n', '{{o}}'],
    [
      'run:\n  docker run {{ if a == "b" { "c" } else { "d" } }} acme/app:1.4\n',
      '{{ if a == "b" { "c" } else { "d" } }}',
    ],
    ['set positional-arguments\nrun *args:\n  docker run "$@" acme/app:1.4\n', '"$@"'],
    ['run $O="--privileged":\n  docker run $O acme/app:1.4\n', '$O'],
    ['run *$O:\n  docker run ${O} acme/app:1.4\n', '${O}'],
    ['set export\nrun a o:\n  docker run $o acme/app:1.4\n', '$o'],
    ['id := shell("echo " + shell("docker ps"))\n', '"echo " + shell("docker ps")'],
    ['id := shell("docker " + env("O"))\n', '"docker " + env("O")'],
    ['c := if a == "b" { "docker run a" } else { "" }\nrun:\n  {{c}}\n', '{{c}}'],
    ['c := "docker run " + env("O")\nd := "sudo " + c\nrun:\n  {{d}}\n', '{{d}}'],
    ['run:\n  {{uppercase("docker")}} run acme/app:1.4\n', '{{uppercase("docker")}}'],
  ])('say what only run time knows in %j', (text, place) => {
    const [told, ...others] = notificationsOf(text);
    expect(others).toEqual([]);
    expect(told?.gap?.kind).toBe('unknown-value');
    expect(told?.span && spanText(told.span)).toBe(place);
  });

  it.each([
    'export o := env("X")\nrun:\n  docker run $o acme/app:1.4\n',
    'set export\no := `./options`\nrun a:\n  docker run $o acme/app:1.4\n',
  ])('tell an exported variable whose value is not known: %j', (text) => {
    expect(notificationsOf(text).map(({ message, span }) => [message, span && spanText(span)])).toEqual([
      [
        'A variable of the environment determines which options a container gets here, so they were not checked. Write the options out.',
        '$o',
      ],
    ]);
  });

  it.each(['', 'set export := false\n', 'export o := "--rm"\n'])('know no argument in a variable: %j', (settings) => {
    expect(notificationsOf(`${settings}run o:\n  docker run $o acme/app:1.4\n`)).toEqual([]);
  });

  it.each([
    ['#!/usr/bin/env python3', '/usr/bin/env python3'],
    ['#!/usr/bin/pwsh', '/usr/bin/pwsh'],
  ])('say that a program reads them that is no shell: %s', (first, shell) => {
    const [told, ...others] = notificationsOf(`run:\n  ${first}\n  os.system("docker run --privileged a")\n`);
    expect(others).toEqual([]);
    expect(told?.message).toContain(
      `This recipe may start containers or build images in a shell that is not read (${shell})`,
    );
  });

  it('say it without the arguments of a long first line', () => {
    const [told] = notificationsOf(`run:\n  #!/usr/bin/env python3 ${'a'.repeat(60)}\n  run("docker run")\n`);
    expect(told?.message).toContain(' that is not read (/usr/bin/env …), ');
  });

  it.each([
    'set shell := ["pwsh", "-c"]\nrun:\n  docker run --privileged a\nother:\n  echo\n',
    'run:\n  docker run --privileged a\nset shell := [\n  "pwsh",\n  "-c",\n]\n',
    "[script]\nrun:\n  docker run --privileged a\nset script-interpreter := ['nu']\n",
  ])('say it for all recipes of another shell: %j', (text) => {
    expect(notificationsOf(text).map(({ span }) => span && spanText(span))).toEqual(['docker run --privileged a']);
  });
});

describe('a place that is not known', () => {
  const evidenceOf = (text: string) => notificationsOf(text).map(({ gap }) => gap?.evidence);
  const RUN = 'run:\n  docker run {{o}} acme/app:1.4\n';

  it.each([
    ['the value', `o := trim("--rm")\n${RUN}`, `o := trim("--privileged")\n${RUN}`],
    ['a value in the value', `o := p\np := trim("-a")\n${RUN}`, `o := p\np := trim("-b")\n${RUN}`],
    ['the default of a parameter', RUN.replace(':', ' o="a":'), RUN.replace(':', ' o="-b":')],
    ['a call', `${RUN.replace(':', ' o:')}b: (run "a")\n`, `${RUN.replace(':', ' o:')}b: (run "--privileged")\n`],
    ['the default of an exported parameter', 'run $o="-a":\n  docker run $o a\n', 'run $o="-b":\n  docker run $o a\n'],
  ])('is another one with another definition: %s', (_what, before, after) => {
    const [one, other] = [evidenceOf(before), evidenceOf(after)];
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(one).not.toEqual(other);
  });

  it('is the same, whatever else changes', () => {
    const text = RUN.replace(':', ' o="a":');
    const other = `o := env("-A")\nother o="-b": (runs "-c")\n  echo {{o}}\n${text}`;
    expect(evidenceOf(other)).toEqual(evidenceOf(text));
    expect(evidenceOf(text.replace('"a"', '"b:1-c"'))).toEqual(evidenceOf(text));
  });
});

describe('places', () => {
  it('are those of the value', () => {
    const text = 'o := "--rm --privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n';
    const { privileged } = containerOf(text);
    expect(privileged && [spanText(privileged.span), privileged.span.start]).toEqual(['--privileged', 11]);
  });

  it('are those of a text with escapes as a whole', () => {
    const { privileged } = containerOf('o := "\\t--privileged"\nrun:\n  docker run {{o}} acme/app:1.4\n');
    expect(privileged && spanText(privileged.span)).toBe('\\t--privileged');
  });
});

describe('files that it imports', () => {
  it.each([
    ["import 'ci/a.txt'\n", ['ci/a.txt']],
    ['import? "a"\n', ['a']],
    ["mod docker 'ci/docker.txt'\n", ['ci/docker.txt']],
    ['mod docker\n', []],
    ['important := "a"\n', []],
  ])('%j', (text, expected) => {
    const file = { path: 'justfile', text };
    const { scripts = [] } = frontendOf('justfile')?.parse(file, parseContext()) ?? {};
    expect(scripts.map(({ written, format }) => [written, format])).toEqual(expected.map((one) => [one, 'justfile']));
  });
});

it.each([
  [
    'values in values',
    `${Array.from({ length: shortened(30_000) }, (_, at) => `a${at} := a${at + 1} + a${at + 1}\n`).join('')}run:\n  docker {{a0}}\n`,
  ],
  [
    'empty values in values',
    `${Array.from({ length: 50 }, (_, at) => `a${at} := a${at + 1} + a${at + 1}\n`).join('')}a50 := ''\nrun:\n  docker {{a0}}\n`,
  ],
  ['one value in many places', `a := "${'x'.repeat(9000)}"\nrun:\n  docker ${'{{a}}'.repeat(shortened(20_000))}\n`],
  [
    'engines in values',
    `${Array.from({ length: shortened(20_000) }, (_, at) => `a${at} := a${at + 1} + env("A")\n`).join('')}a${shortened(20_000)} := "docker"\nrun:\n  {{a0}}\n`,
  ],
  ['open quotes', `run:\n${'  docker {{ "\n'.repeat(shortened(5_000))}`],
  ['open quotes of three', `${"a := docker '''\n".repeat(shortened(20_000))}`],
  ['open braces', `run:\n  docker ${'{{'.repeat(shortened(60_001))}\n`],
  ['calls in calls', `a := ${'shell('.repeat(shortened(20_000))}"docker"\n`],
  ['calls', `a := ${'shell("docker ps") + '.repeat(shortened(5_000))}"docker"\n`],
  ['backslashes', `docker \\\n${'\\\n'.repeat(shortened(100_000))}`],
])('takes time in proportion: %s', (_name, text) => {
  inTime(2_000, () => {
    const codes = notificationsOf(text).map(({ code }) => code);
    expect(codes).not.toContain('syntax-error');
  });
});
