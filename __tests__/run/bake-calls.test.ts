import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import entitlement from '../../src/rules/build/build-entitlement-insecure.ts';
import networkHost from '../../src/rules/build/build-network-host.ts';
import rootUser from '../../src/rules/privileges/users/user-root-explicit.ts';
import remoteScript from '../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import tagFloating from '../../src/rules/supply-chain/images/image-tag-floating.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [entitlement, networkHost, rootUser, remoteScript, tagFloating];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

function found({ findings, notifications }: ScanReport): readonly string[] {
  return [
    ...findings.map(
      ({ ruleId, span: { file, start, end }, related }) =>
        `${ruleId} ${file.path} ${file.text.slice(start, end)}${related.map((one) => ` < ${one.span.file.path}`).join('')}`,
    ),
    ...notifications.filter(({ gap }) => gap?.weight === 'ordinary').map(({ message }) => message),
  ];
}

const FROM = 'FROM debian:12@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715\n';
const BAKE = `variable "NET" {
  default = "default"
}
variable "WHO" {
  default = "1000"
}
target "app" {
  network = NET
  args = { WHO = WHO }
}
`;
const FILES: Files = {
  Dockerfile: `${FROM}ARG WHO\nUSER $WHO\nCMD ["app"]\n`,
  'steps.txt': `${FROM}RUN curl https://get.example.com/a | sh\nUSER 1000\n`,
  'docker-bake.hcl': BAKE,
};
const W = '.github/workflows/w.yml';
const workflow = (more: string, steps: string) =>
  `on: push\n${more}jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
const action = (inputs: string, more = '') =>
  workflow('', `      - uses: docker/bake-action@v6\n${more}        with: { source: ., ${inputs} }\n`);
const NETWORK = 'build-network-host docker-bake.hcl NET <';

describe('a variable of a bake file is read', () => {
  it.each<[string, string, Files]>([
    ['before a command', 'a.sh', { 'a.sh': 'NET=host docker buildx bake\n' }],
    ['before a short command', 'a.sh', { 'a.sh': 'NET=host docker bake app\n' }],
    ['after env', 'a.sh', { 'a.sh': 'env NET=host docker buildx bake\n' }],
    ['where it is exported', 'a.sh', { 'a.sh': 'export NET=host\ndocker buildx --builder b bake\n' }],
    ['as an option', 'a.sh', { 'a.sh': 'docker buildx bake --var NET=host\n' }],
    ['in a Makefile', 'Makefile', { Makefile: 'export NET = host\na:\n\tdocker buildx bake\n' }],
    ['in a recipe', 'Makefile', { Makefile: 'a:\n\tNET=host docker buildx bake\n' }],
    ['in a justfile', 'justfile', { justfile: 'a:\n    NET=host docker buildx bake\n' }],
    ['through make', 'Makefile', { 'b.sh': 'NET=host make a\n', Makefile: 'a:\n\tdocker buildx bake\n' }],
    ['in a step', W, { [W]: workflow('', '      - run: docker buildx bake\n        env: { NET: host }\n') }],
    ['in a workflow', W, { [W]: workflow('env: { NET: host }\n', '      - uses: docker/bake-action@v6\n') }],
    [
      'of an earlier step',
      W,
      { [W]: workflow('', '      - run: echo NET=host >> $GITHUB_ENV\n      - run: docker buildx bake\n') },
    ],
    ['in the step of an action', W, { [W]: action('targets: app', '        env: { NET: host }\n') }],
    ['as an input', W, { [W]: action('vars: NET=host') }],
  ])('%s', async (_name, caller, files) => {
    const all = found(await scanned({ ...FILES, ...files }));
    expect(all).toEqual([`${NETWORK} ${caller}`]);
  });

  it('in JSON, and where a condition asks for it', async () => {
    const json = '{"variable":{"NET":{"default":"a"}},"target":{"app":{"network":"${NET}"}}}';
    expect(found(await scanned({ 'docker-bake.json': json, 'a.sh': 'NET=host docker buildx bake\n' }))).toEqual([
      'build-network-host docker-bake.json ${NET} < a.sh',
    ]);
    const condition = BAKE.replace('network = NET', 'network = NET == "x" ? "host" : "none"');
    const files = { Dockerfile: FROM, 'docker-bake.hcl': condition, 'a.sh': 'NET=x docker buildx bake\n' };
    expect((await scanned(files)).findings.map(({ ruleId }) => ruleId)).toContain('build-network-host');
  });

  it.each<[string, Files]>([
    ['a harmless value', { 'a.sh': 'NET=none docker buildx bake\n' }],
    ['a name that no file declares', { 'a.sh': 'OTHER=host docker buildx bake\n' }],
    ['an unknown value that decides an argument', { 'a.sh': 'WHO="$1" docker buildx bake\n' }],
    ['another command', { 'a.sh': 'NET=host docker buildx ls\n' }],
    ['another file', { 'a.sh': 'NET=host docker buildx bake -f other.hcl\n' }],
  ])('and accepts %s', async (_name, files) => {
    expect(found(await scanned({ ...FILES, ...files }))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['an argument of a script', { 'a.sh': 'NET="$1" docker buildx bake\n' }],
    ['an exported argument', { 'a.sh': 'export NET="$1"\ndocker buildx bake\n' }],
    [
      'an expression',
      { [W]: workflow('', '      - run: docker buildx bake\n        env: { NET: "${{ vars.NET }}" }\n') },
    ],
    ['an expression for an action', { [W]: action('targets: app', '        env: { NET: "${{ vars.NET }}" }\n') }],
  ])('and reports %s', async (_name, files) => {
    expect(found(await scanned({ ...FILES, ...files }))).toEqual([
      '"network" of this target depends on an expression that hullcheck does not evaluate, so it was not checked. Write it out, or as a variable with a default.',
    ]);
  });
});

describe('names that only bake can put together', () => {
  const target = (args: string) => `target "app" {\n  args = ${args}\n}\n`;
  it.each<[string, string]>([
    ['docker-bake.hcl', target('{ (base64decode("V0hP")) = "root" }')],
    ['docker-bake.hcl', target('{ "W${strrev("OH")}" = "root" }')],
    ['docker-bake.hcl', target('merge({ A = "b" }, { (base64decode("V0hP")) = "root" })')],
    ['docker-bake.hcl', target('{ for name in ["WHO"] : name => "root" }')],
    ['docker-bake.hcl', `variable "ALL" {\n  default = { (md5("a")) = "root" }\n}\n${target('ALL')}`],
    ['docker-bake.json', '{"target":{"app":{"args":{"${WHAT}":"root"}}}}'],
  ])('%s: %s', async (path, text) => {
    expect(found(await scanned({ Dockerfile: FROM, [path]: text }))).toEqual([
      '"args" of this target depends on an expression that hullcheck does not evaluate, so it was not checked. Write it out, or as a variable with a default.',
    ]);
  });

  it.each([
    target('{ (join("", ["T", "AG"])) = "1.4" }'),
    target('{ (lower("TAG")) = "1.4", "a-${lower("B")}" = "c" }'),
    `variable "NAME" {\n  default = "TAG"\n}\n${target('{ (NAME) = "1.4" }')}`,
  ])('are known: %s', async (text) => {
    expect(found(await scanned({ Dockerfile: FROM, 'docker-bake.hcl': text }))).toEqual([]);
  });
});

describe('what --set and the input `set` override is read like the attribute', () => {
  const command = (value: string): Files => ({ 'a.sh': `docker buildx bake --set ${value}\n` });
  const step = (value: string): Files => ({ [W]: action(`set: "${value}"`) });
  it.each<[string, readonly string[]]>([
    ['app.network=host', ['build-network-host host']],
    ['*.entitlements+=security.insecure', ['build-entitlement-insecure security.insecure']],
    ['a*.args.WHO=root', ['user-root-explicit $WHO']],
    ['app.dockerfile=steps.txt', ['remote-script-exec curl https://get.example.com/a | sh']],
    ['*.contexts.base=docker-image://debian:latest', ['image-tag-floating debian:latest']],
    ['app.args.WHO=1001', []],
    ['b*.args.WHO=root', []],
    ['app.tags=registry.example.com/app:$TAG', []],
    ['*.cache-from=type=gha', []],
  ])('%s', async (value, expected) => {
    for (const files of [command(value.replace('$', '\\$')), step(value)]) {
      const { findings } = await scanned({ ...FILES, ...files });
      expect(
        findings.map(({ ruleId, span: { file, start, end } }) => `${ruleId} ${file.text.slice(start, end)}`),
      ).toEqual(expected);
    }
  });

  const UNKNOWN = 'Only run time knows what this sets for targets of bake, so it was not checked. Write it out.';
  it.each([
    ['"$ALL"', '${{ vars.ALL }}', true],
    ['"app.network=$N"', 'app.network=${{ vars.N }}', true],
    ['"*.dockerfile=$N"', '*.dockerfile=${{ vars.N }}', true],
    ['"app.context=$DIR/.."', 'app.context=${{ github.workspace }}/sub', false],
    ['"app.tags=$N"', 'app.tags=${{ vars.N }}', false],
    ['"app.args.A=$N"', 'app.args.A=${{ vars.N }}', false],
  ])('reports %s if it decides what cannot be checked', async (text, expression, isReported) => {
    for (const files of [command(text), step(expression)])
      expect(found(await scanned({ ...FILES, ...files }))).toEqual(isReported ? [UNKNOWN] : []);
  });
});

describe('the inputs of docker/bake-action', () => {
  it.each([
    [
      'files: "${{ inputs.file }}"',
      ['An expression determines the bake file of this step, so it was not checked. Name a file of the repository.'],
    ],
    ['files: "a.hcl,cwd://${{ steps.meta.outputs.bake-file }}"', []],
    [
      'files: "https://example.com/a.hcl"',
      [
        'The bake file of this step is not in this repository, and nothing is fetched, so it was not checked. Name a file of the repository.',
      ],
    ],
    [
      'allow: "${{ inputs.a }}"',
      ['An expression determines "allow" of this build, so it was not checked. Write it out.'],
    ],
    ['push: "${{ inputs.a }}"', []],
  ])('%s', async (inputs, expected) => {
    expect(found(await scanned({ ...FILES, [W]: action(inputs) }))).toEqual(expected);
  });

  it('may take the files from elsewhere', async () => {
    const text = (source: string) => action('targets: app').replace('source: .', `source: "${source}"`);
    expect(found(await scanned({ ...FILES, [W]: text('https://git.example.com/a.git') }))).toEqual([
      'The bake file of this step comes from elsewhere, and nothing is fetched, so it was not checked. Build from files of the repository.',
    ]);
    expect(found(await scanned({ ...FILES, [W]: text('{{defaultContext}}:sub') }))).toEqual([]);
  });
});

describe('builds that pass different arguments', () => {
  const service = (name: string, who: string) =>
    `  ${name}:\n    build:\n      context: .\n      args: { WHO: "${who}" }\n`;
  const compose = (...all: string[]): Files => ({
    Dockerfile: FILES['Dockerfile'] as string,
    'compose.yaml': `services:\n${all.join('')}`,
  });

  it('are read one by one where a value may be a danger', async () => {
    const files = compose(service('a', '1000'), service('b', 'root'));
    const { findings } = await scanned(files);
    const [only] = findings.filter(({ span }) => span.file.path === 'Dockerfile');
    expect(only?.message).toMatch(/ This applies with WHO as compose\.yaml passes it\.$/);
    expect(only?.related.map(({ message }) => message)).toContain('the build that passes WHO');
    expect(found(await scanned(compose(service('a', '1000'), service('b', '1001'))))).toEqual([]);
  });

  it('and too many of them are reported', async () => {
    const many = Array.from({ length: 10 }, (_, at) => service(`s${at}`, `/a${at}`));
    expect(found(await scanned(compose(...many)))).toEqual([
      'More than 8 builds of Dockerfile pass different arguments that may be a danger, so it was not checked with those of this one. Pass the same arguments, or split the Dockerfile.',
    ]);
  });
});

describe('files that bake reads together share their variables and functions', () => {
  const TARGET = 'target "app" {\n  network = NET\n}\n';
  const OWN: Files = { 'docker-bake.hcl': `variable "NET" {\n  default = "default"\n}\n${TARGET}` };
  const OTHER = 'docker-bake.override.hcl';
  const JSON_OTHER = 'docker-bake.override.json';
  const INLINE = (value: string) =>
    `function "f" {\n  params = []\n  result = "true"\n}\nNET = "true"\ntarget "app" {\n  dockerfile-inline = "${FROM.trim()}\\nRUN \${${value}}\\nUSER 1000\\n"\n}\n`;
  const RUNS = 'curl https://get.example.com/a | sh';

  it.each<[string, Files]>([
    ['a variable', { [OTHER]: 'variable "NET" {\n  default = "host"\n}\n' }],
    ['a value outside of blocks', { [OTHER]: 'NET = "host"\n' }],
    ['a value outside of blocks of JSON', { [JSON_OTHER]: '{ "NET": "host" }' }],
    ['a variable of JSON', { [JSON_OTHER]: '{ "variable": { "NET": { "default": "host" } } }' }],
    ['a variable with another one', { [OTHER]: 'NET = "${A}t"\nvariable "A" {\n  default = "hos"\n}\n' }],
    ['the last of two', { [JSON_OTHER]: '{ "NET": "none" }', [OTHER]: 'NET = "host"\n' }],
  ])('%s of an override', async (_name, files) => {
    const [finding] = (await scanned({ ...OWN, ...files })).findings;
    expect(finding?.span.file.path).toBe('docker-bake.hcl');
    expect(finding?.span.file.text.slice(finding.span.start, finding.span.end)).toBe('NET');
    expect(finding?.message).toContain(`This applies together with ${Object.keys(files).at(-1)}.`);
  });

  it.each<[string, string, Files]>([
    ['after -f', 'a.sh', { 'a.sh': 'docker buildx bake -f docker-bake.hcl -f b.hcl\n' }],
    ['in a variable', 'a.sh', { 'a.sh': 'export BUILDX_BAKE_FILE=docker-bake.hcl:b.hcl\ndocker buildx bake\n' }],
    ['of an action', W, { [W]: action('files: "docker-bake.hcl,b.hcl"') }],
  ])('two files %s', async (_name, _caller, files) => {
    expect(found(await scanned({ ...OWN, 'b.hcl': 'NET = "host"\n', ...files }))).toEqual([
      'build-network-host docker-bake.hcl NET',
    ]);
  });

  it.each<[string, string, string]>([
    ['a variable', 'NET', `NET = "${RUNS}"\n`],
    ['a function', 'f()', `function "f" {\n  params = []\n  result = "${RUNS}"\n}\n`],
    [
      'a function with a variable',
      'f()',
      `function "f" {\n  params = []\n  result = "\${A} | sh"\n}\nA = "${RUNS.slice(0, -5)}"\n`,
    ],
  ])('%s in an inline Dockerfile', async (_name, value, other) => {
    const files = { 'docker-bake.hcl': INLINE(value), [OTHER]: other };
    expect(found(await scanned(files))).toContainEqual(expect.stringContaining('remote-script-exec docker-bake.hcl'));
  });

  it('an argument of one file is given to the target of another', async () => {
    const files = {
      Dockerfile: `${FROM}ARG WHO\nUSER $WHO\nCMD ["app"]\n`,
      'docker-bake.hcl': 'target "app" {\n  args = { WHO = "1000" }\n}\n',
      [OTHER]:
        'target "app" {\n  args = { A = "1" }\n}\ntarget "other" {\n  inherits = ["app"]\n  args = { WHO = "0" }\n}\n',
    };
    expect(found(await scanned(files))).toEqual(['user-root-explicit Dockerfile $WHO < docker-bake.override.hcl']);
  });

  it('a value that is not known is told', async () => {
    const files = { ...OWN, [OTHER]: 'NET = timestamp()\n' };
    expect(found(await scanned(files))).toEqual([
      '"network" of this target depends on an expression that hullcheck does not evaluate, so it was not checked. Write it out, or as a variable with a default.',
    ]);
  });

  it.each<[string, Files]>([
    ['a harmless override', { [OTHER]: 'NET = "none"\n' }],
    ['an earlier file', { 'docker-bake.json': '{ "variable": { "NET": { "default": "host" } } }' }],
    ['another folder', { 'a/docker-bake.hcl': 'NET = "host"\n' }],
    [
      'another order',
      {
        'b.hcl': 'variable "NET" {\n  default = "host"\n}\n',
        'a.sh': 'docker buildx bake -f b.hcl -f docker-bake.hcl\n',
      },
    ],
    ['a file alone', { 'b.hcl': 'NET = "host"\n', 'a.sh': 'docker buildx bake -f docker-bake.hcl\n' }],
    [
      'functions that call each other',
      { [OTHER]: 'function "f" {\n  params = []\n  result = "${f()}${f()}"\n}\nA = f()\n' },
    ],
  ])('nothing is found with %s', async (_name, files) => {
    expect(found(await scanned({ ...OWN, ...files }))).toEqual([]);
  });
});

describe('paths of a bake file start from the folder where a command runs bake', () => {
  const BAD = `${FROM}RUN curl https://get.example.com/a | sh\nUSER 1000\n`;
  const OWN: Files = { 'app/ops/b.hcl': 'target "app" {\n  dockerfile = "recipes/x"\n}\n' };
  const RUN = 'docker buildx bake -f ops/b.hcl';
  const FOUND = ['remote-script-exec app/recipes/x curl https://get.example.com/a | sh'];
  const CALLERS: readonly (readonly [string, Files])[] = [
    ['of a Makefile', { ...OWN, 'app/Makefile': `a:\n\t${RUN}\n` }],
    ['that a rule enters', { ...OWN, Makefile: `a:\n\tcd app && ${RUN}\n` }],
    ['that a script enters', { ...OWN, 'a.sh': `cd app\n${RUN}\n` }],
    ['of a step', { ...OWN, [W]: workflow('', `      - run: ${RUN}\n        working-directory: app\n`) }],
    ['of an action', { ...OWN, [W]: action('workdir: app, files: ops/b.hcl') }],
    ['of a variable', { ...OWN, 'a.sh': 'cd app\nexport BUILDX_BAKE_FILE=ops/b.hcl\ndocker buildx bake\n' }],
    [
      'beside that of the file',
      { 'ops/b.hcl': OWN['app/ops/b.hcl'] ?? '', 'a.sh': `cd app; ${RUN.replace('ops', '../ops')}\n` },
    ],
    ['of two files', { ...OWN, 'app/c.hcl': 'target "b" {}\n', 'app/Makefile': `a:\n\t${RUN} -f c.hcl\n` }],
  ];

  it.each(CALLERS)('%s', async (_name, files) => {
    const all = { ...files, 'other/recipes/x': BAD };
    expect(found(await scanned({ ...all, 'app/recipes/x': BAD }))).toEqual(FOUND);
    expect(found(await scanned({ ...all, 'app/recipes/x': `${FROM}USER 1000\n` }))).toEqual([]);
    expect(found(await scanned(all))).toEqual([]);
  });

  it('and its arguments are given to the Dockerfile there', async () => {
    const files = {
      'app/Dockerfile': `${FROM}ARG WHO\nUSER $WHO\nCMD ["app"]\n`,
      'app/ops/b.hcl': 'target "app" {\n  args = { WHO = "0" }\n}\n',
      'app/Makefile': `a:\n\t${RUN}\n`,
    };
    expect((await scanned(files)).findings.map(({ ruleId }) => ruleId)).toEqual(['user-root-explicit']);
  });
});

describe('a compose file of bake', () => {
  const BAD = `${FROM}RUN curl https://get.example.com/a | sh\nUSER 1000\n`;
  const GOOD = `${FROM}USER 1000\n`;
  const service = (build: string) => `services:\n  a:\n    image: app/a:1.0.0\n    build:\n${build}`;
  const COMPOSE = service('      context: .\n      dockerfile: build.txt\n');
  const RUN = 'docker buildx bake -f ops/b.compose.yaml';
  const FOUND = (path: string) => [`remote-script-exec ${path} curl https://get.example.com/a | sh`];

  it.each<[string, Files]>([
    ['of a Makefile', { Makefile: `a:\n\t${RUN}\n` }],
    ['of a script', { 'a.sh': `${RUN}\n` }],
    ['of a step', { [W]: workflow('', `      - run: ${RUN}\n`) }],
    ['of an action', { [W]: action('files: ops/b.compose.yaml') }],
    ['of a variable', { 'a.sh': 'export BUILDX_BAKE_FILE=ops/b.compose.yaml\ndocker buildx bake\n' }],
  ])('takes its paths from the folder where bake runs: %s', async (_name, caller) => {
    const files = { 'ops/b.compose.yaml': COMPOSE, ...caller };
    expect(found(await scanned({ ...files, 'build.txt': BAD, 'ops/build.txt': GOOD }))).toEqual(FOUND('build.txt'));
    expect(found(await scanned({ ...files, 'build.txt': GOOD, 'ops/build.txt': BAD }))).toEqual(FOUND('ops/build.txt'));
    expect(found(await scanned({ ...files, 'build.txt': GOOD }))).toEqual([]);
    expect(found(await scanned({ ...files, 'build.txt': BAD }))).toEqual(FOUND('build.txt'));
    expect(found(await scanned({ ...files, 'ops/build.txt': GOOD }))).toEqual([]);
  });

  it('and its Dockerfile is missing where neither folder has it', async () => {
    const all = found(await scanned({ 'ops/b.compose.yaml': COMPOSE, 'a.sh': `${RUN}\n` }));
    expect(all).toContain(
      'The Dockerfile that this builds (ops/build.txt) is not in the repository, so it was not checked. Keep it in the repository, or accept it in the configuration if it is created before the build.',
    );
  });

  it('takes them from the folder of the file where a variable asks for it', async () => {
    const files = { 'ops/b.compose.yaml': COMPOSE, 'a.sh': `BUILDX_BAKE_FILE_RELATIVE_PATHS=1 ${RUN}\n` };
    expect(found(await scanned({ ...files, 'build.txt': BAD, 'ops/build.txt': GOOD }))).toEqual([]);
  });

  it('is read with the arguments of the command', async () => {
    const files = {
      Dockerfile: FILES['Dockerfile'] ?? '',
      'ops/Dockerfile': GOOD,
      'ops/b.compose.yaml': service('      context: .\n      args: { WHO: "${WHO:-1000}" }\n'),
    };
    expect(found(await scanned({ ...files, 'a.sh': `WHO=1001 ${RUN}\n` }))).toEqual([]);
    const { findings } = await scanned({ ...files, 'a.sh': `WHO=root ${RUN}\n` });
    expect(findings.map(({ ruleId, span }) => `${ruleId} ${span.file.path}`)).toEqual([
      'user-root-explicit Dockerfile',
    ]);
  });

  it('starts nothing', async () => {
    const text = `${COMPOSE}    privileged: true\n    volumes: ["./data:/d", "../x:/x"]\n    env_file: a.env\n`;
    const files = { 'ops/b.compose.yaml': text, 'ops/a.env': 'A=b\n', 'build.txt': GOOD };
    const without = await scanned(files);
    const { findings, notifications } = await scanned({ ...files, 'a.sh': `${RUN}\n` });
    expect(findings).toHaveLength(without.findings.length);
    expect(notifications.filter(({ gap }) => gap?.weight === 'ordinary')).toEqual([]);
  });

  const INLINE = service(`      context: .\n      dockerfile_inline: |\n${BAD.trim().replace(/^/gm, '        ')}\n`);
  it.each(['ops/build.cfg', 'ops/stack', 'build.tpl', 'b.txt'])('may have the name %s', async (path) => {
    const caller = { Makefile: `a:\n\tdocker buildx bake -f ${path}\n` };
    expect(found(await scanned({ ...caller, [path]: INLINE }))).toEqual(FOUND(path));
    const harmless = INLINE.replace('| sh', '> /a');
    expect(found(await scanned({ ...caller, [path]: harmless }))).toEqual([]);
    expect(found(await scanned({ ...caller, [path]: 'target "a" {\n  context = "."\n}\n', Dockerfile: GOOD }))).toEqual(
      [],
    );
  });

  it.each(['b.hcl', 'b.json'])('has no name such as %s', async (path) => {
    const files = { 'a.sh': `docker buildx bake -f ${path}\n`, [path]: INLINE };
    expect((await scanned(files)).findings).toEqual([]);
  });
});
