import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const Dockerfile = 'ARG V=13\nFROM debian:${V}\nUSER 1000\n';
const OPTIONS = 'FROM debian:13\nARG O=-q\nRUN wget $O https://files.example.com/a.tgz -O /a\nUSER 1000\n';
const STAGES = 'FROM debian:13 AS dev\nRUN curl -fsSL https://a.example/i.sh | sh\nFROM debian:13 AS prod\nUSER 1000\n';
const WORKFLOW = '.github/workflows/w.yml';

const bake = (body: string, rest = ''): Files => ({ 'docker-bake.hcl': `${rest}target "web" {\n  ${body}\n}\n` });
const OWN = bake('args = { V = V }', 'variable "V" { default = "13" }\n');
const workflow = (job: string, inputs: string): Files => ({
  [WORKFLOW]: `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: docker/bake-action@v6\n${inputs}`,
});
const composed: Files = {
  'compose.yaml': 'services: { a: { build: { context: ., args: { V: "${V:-13}" } } } }\n',
};

describe('a release that a build of several gets by', () => {
  it.each<[string, Files, (value: string) => Files]>([
    ['a variable of a command', OWN, (value) => ({ 'b.sh': `V=${value} docker buildx bake\n` })],
    ['a variable of make', OWN, (value) => ({ Makefile: `export V := ${value}\nb:\n\tdocker buildx bake\n` })],
    ['a variable of a job', OWN, (value) => workflow(`    env: { V: "${value}" }\n`, '')],
    [
      'an override of an action',
      OWN,
      (value) => workflow('', `        with:\n          set: |\n            *.args.V=${value}\n`),
    ],
    [
      'an override of a command',
      bake(''),
      (value) => ({ 'b.sh': `docker buildx bake --set web.args.V=${value} web\n` }),
    ],
    ['Compose', composed, (value) => ({ 'b.sh': `V=${value} docker compose build\n` })],
    [
      'a matrix',
      bake(''),
      (value) => bake(`name = "w-\${v}"\n  matrix = { v = ["13", "${value}"] }\n  args = { V = v }`),
    ],
  ])('%s', async (_way, base, files) => {
    expect(await failuresOf({ Dockerfile, ...base }, files('9'))).toEqual(['image-eol']);
    expect(await failuresOf({ Dockerfile, ...base }, files('12'))).toEqual([]);
  });
});

describe('an expression of bake', () => {
  const X = 'variable "X" { default = "" }\n';

  it.each([
    ['notequal("", X) ? X : "9"'],
    ['X == "" ? "9" : X'],
    ['X != "" ? "9" : "13"'],
    ['X == "a" || X == "b" ? "9" : "13"'],
    ['!(X == "") ? X : "9"'],
    ['length(X) == 0 ? "9" : "13"'],
    ['lookup({ a = "9" }, "a", "13")'],
    ['contains(["a"], "a") ? "9" : "13"'],
    ['[for i in ["9"] : i][0]'],
    ['"${X == "" ? "9" : "13"}"'],
    ['coalesce(X, "9")'],
  ])('gives an argument: %s', async (expression) => {
    const files = (text: string) => bake(`args = { V = ${text} }`, X);
    expect(await failuresOf({ Dockerfile, ...bake('') }, files(expression))).toEqual(['image-eol']);
    expect(await failuresOf({ Dockerfile, ...bake('') }, files(expression.replaceAll('"9"', '"12"')))).toEqual([]);
    expect(await failuresOf({ Dockerfile, ...files(expression) }, files(`lower(${expression})`))).toEqual([]);
  });

  it('gives an argument that is an option, also where a variable is set', async () => {
    const files = (text: string) => bake(`args = { O = X == "" ? "-q" : "${text}" }`, X);
    expect(await failuresOf({ Dockerfile: OPTIONS, ...bake('') }, files('--no-check-certificate'))).toEqual([
      'tls-verify-disabled',
    ]);
    expect(await failuresOf({ Dockerfile: OPTIONS, ...bake('') }, files('-nv'))).toEqual([]);
    const child = `target "x" {\n  inherits = ["web"]\n  args = { O = "-q" }\n}\n`;
    const inherited = { 'docker-bake.hcl': `${files('-nv')['docker-bake.hcl']}${child}` };
    expect(await failuresOf({ Dockerfile: OPTIONS, ...bake('') }, inherited)).toEqual([]);
  });

  it('gives the stage', async () => {
    const files = (text: string) => bake(`target = notequal("", X) ? "prod" : "${text}"`, X);
    const base = { Dockerfile: STAGES, ...bake('target = "prod"') };
    expect(await failuresOf(base, files('dev'))).toEqual(['remote-script-exec']);
    expect(await failuresOf(base, files('prod'))).toEqual([]);
  });

  it.each([
    ['network = X == "" ? "default" : "host"'],
    ['network = "${X == "" ? "default" : "host"}"'],
    ['network = N'],
    ['network = f("a")'],
  ])('is told where a variable may add a right: %s', async (body) => {
    const rest = `${X}variable "N" { default = X == "" ? "default" : "host" }\nfunction "f" {\n  params = [a]\n  result = X == "" ? "default" : "host"\n}\n`;
    expect(await failuresOf({ Dockerfile, ...bake('') }, bake(body, rest))).toEqual(['unknown-value']);
    expect(await failuresOf({ Dockerfile, ...bake('') }, bake('network = "default"', rest))).toEqual([]);
  });
});
