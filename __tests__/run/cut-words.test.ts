import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/run/run.ts';
import { folderWith } from '../support/folder.ts';

async function rulesIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  const { report } = await run({ ...settings, folder: folderWith(files) });
  return report.findings.map(({ ruleId }) => ruleId);
}

const STEP = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ';

describe('the name of an engine that a shell puts together', () => {
  it.each<[string, string, string]>([
    ['quotes', 'a.sh', 'doc"ker" run --privileged x:1\n'],
    ['single quotes', 'a.sh', "d'ock'er run --privileged x:1\n"],
    ['a backslash', 'a.sh', 'do\\cker run --privileged x:1\n'],
    ['a continued line', 'a.sh', 'pod\\\nman run --privileged x:1\n'],
    ['a recipe', 'Makefile', 'a:\n\tdo\\cker run --privileged x:1\n'],
    ['a step', '.github/workflows/a.yml', `${STEP}do\\cker run --privileged x:1\n`],
    ['a value', 'a.sh', 'A=dock\n${A}er run --privileged x:1\n'],
    ['two values and options', 'a.sh', 'A=dock\nB=er\n$A$B -H tcp://x container run --privileged x:1\n'],
    ['values of all words', 'a.sh', 'A=dock\nB=er\nC=ru\nD=n\n$A$B $C$D --privileged x:1\n'],
    ['escapes', 'a.sh', "$'\\x64ocker' run --privileged x:1\n"],
    ['braces', 'a.sh', '{do""cker,run,--privileged,x:1}\n'],
    ['a value of a Makefile', 'Makefile', 'D = dock\na:\n\t$(D)er run --privileged x:1\n'],
    [
      'the variables of a step',
      '.github/workflows/a.yml',
      `${STEP}$D run --privileged x:1\n        env: {D: docker}\n`,
    ],
    ['the variables of a workflow', '.github/workflows/a.yml', `env: {D: docker}\n${STEP}$D run --privileged x:1\n`],
    ['a continued line of a step', '.github/workflows/a.yml', `${STEP}doc\\\n          ker run --privileged x:1\n`],
  ])('is seen in spite of %s', async (_name, path, text) => {
    expect(await rulesIn({ [path]: text })).toContain('privileged');
  });
});

describe('a word of a Dockerfile that', () => {
  it.each<[string, string, string]>([
    ['many blanks hide', '', `RUN setc\\${' '.repeat(200)}\n\v# x\nap cap_sys_admin+ep /bin/a\n`],
  ])('%s is seen', async (_name, before, text) => {
    expect(await rulesIn({ Dockerfile: `${before}FROM debian:12\n${text}` })).toContain('setcap-dangerous');
  });
});

describe('the words of a command that a shell puts together', () => {
  const COMPOSE = 'services:\n  a:\n    image: x:1\n    privileged: true\n';
  const DOCKERFILE = 'FROM debian:12\nRUN curl https://example.com/a | sh\n';

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['compose', { 'a.sh': 'docker com"po"se -f x.txt up\n', 'x.txt': COMPOSE }, 'privileged'],
    ['compose in a variable', { 'a.sh': 'C=com\ndocker ${C}pose -f x.txt up\n', 'x.txt': COMPOSE }, 'privileged'],
    ['stack', { 'a.sh': 'docker st\\ack deploy -c x.txt a\n', 'x.txt': COMPOSE }, 'privileged'],
    ['build', { 'a.sh': 'docker bu""ild -f x.txt .\n', 'x.txt': DOCKERFILE }, 'remote-script-exec'],
    ['build in a variable', { 'a.sh': 'B=bu\ndocker ${B}ild -f x.txt .\n', 'x.txt': DOCKERFILE }, 'remote-script-exec'],
    ['build of a here-document', { 'a.sh': `docker bu\\ild - <<E\n${DOCKERFILE}E\n` }, 'remote-script-exec'],
    ['an option', { 'a.sh': 'podman push --tls-ver"ify"=false registry.example.com/a:1\n' }, 'image-registry-insecure'],
  ])('are seen: %s', async (_name, files, rule) => {
    expect(await rulesIn(files)).toContain(rule);
  });
});
