import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const S = 's/image/privileged: true\\n    image/';
const UP = 'docker compose up -d\ndocker build .\n';

const BASE = {
  'up.sh': UP,
  'compose.yaml': 'services:\n  a:\n    image: registry.example.com/app:1.4\n',
  Dockerfile: 'FROM registry.example.com/app:1.4\nUSER 1\n',
  'src/a.js': 'x',
  'docs/a.md': 'image',
  'notes.txt': '',
  names: 'compose.yaml src/a.js\n',
};

/** Commands that change files which are used after it. */
const CHANGING: readonly string[] = [
  `sed -i 's|registry.example.com/app:1.4|a:1"\\n    privileged: true #|' compose.yaml`,
  `sed -i 's|image: registry.example.com|privileged: true #|' compose.yaml`,
  `sed -i 's|image.|privileged: true #|' compose.yaml`,
  `perl -pi -e "s/\\d+/$1/" compose.yaml`,
  `perl -pi -e "s/1\\.\\d+/$1/e" compose.yaml`,
  `perl -pi -e "s/1\\.\\d+/1\\n    privileged: true/" compose.yaml`,
  `sed -i '${S}' compose.yaml`,
  `ls compose.yaml | xargs sed -i '${S}'`,
  `echo compose.yaml | xargs sed -i '${S}'`,
  `echo compose.yaml | xargs -I{} sed -i '${S}' {}`,
  `ls *.yaml | xargs sed -i '${S}'`,
  `find . -name '*.yaml' | xargs sed -i '${S}'`,
  `find . -name 'compose*' -print0 | xargs -0 sed -i '${S}'`,
  `find . -type f -print0 | xargs -0 sed -i '${S}'`,
  `grep -rl image . | xargs sed -i '${S}'`,
  `grep -lr image --include=*.yaml . | xargs -r sed -i -e '${S}'`,
  `rg -l image | xargs sed -i '${S}'`,
  `fd yaml | xargs sed -i '${S}'`,
  `fd -e yaml -x sed -i '${S}'`,
  `find . -name '*.yaml' -exec sed -i '${S}' {} +`,
  `find . -name 'compose.yaml' -exec sed -i '${S}' {} \\;`,
  `find . -type f -exec sed -i '${S}' {} +`,
  `find . -type f -execdir perl -pi -e '${S}' {} +`,
  `find . | while read f; do sed -i '${S}' "$f"; done`,
  `for f in *.yaml; do sed -i '${S}' "$f"; done`,
  `for f in *; do sed -i '${S}' "$f"; done`,
  `sed -i '${S}' *.yaml`,
  `sed -i '${S}' *`,
  `sed -i '${S}' $(ls)`,
  `sed -i '${S}' $(grep -rl image .)`,
  `F=compose.yaml; sed -i '${S}' "$F"`,
  `gawk -i inplace '{ sub(/image/, "privileged: true"); print }' compose.yaml`,
  `awk -i inplace '{ sub(/image/, "privileged: true"); print }' compose.yaml`,
  `awk -iinplace '{print}' compose.yaml`,
  `awk --include=inplace '{print}' compose.yaml`,
  `awk -v inplace::suffix=.bak -i inplace '{print}' compose.yaml`,
  `perl -pi -e '${S}' compose.yaml`,
  `perl -i -pe '${S}' compose.yaml`,
  `perl -i.bak -pe '${S}' compose.yaml`,
  `echo compose.yaml | xargs perl -pi -e '${S}'`,
  `echo compose.yaml | xargs ruby -pi -e '${S}'`,
  `find . -name '*.yaml' | xargs awk -i inplace '{print}'`,
  `ruby -pi -e '${S}' compose.yaml`,
  `ruby -i -pe '${S}' compose.yaml`,
  `sed '${S}' compose.yaml > c.tmp && mv c.tmp compose.yaml`,
  `sed '${S}' compose.yaml | sponge compose.yaml`,
  `envsubst < compose.yaml > c2 && cp c2 compose.yaml`,
  `sd image privileged compose.yaml`,
  `rpl image privileged compose.yaml`,
  `printf '%s\\n' '/image/i' '    privileged: true' . wq | ed compose.yaml`,
  `parallel sed -i '${S}' ::: compose.yaml`,
  `ls | parallel sed -i '${S}'`,

  `xargs sed -i '${S}' < names`,
  `cat names | xargs sed -i '${S}'`,
  `git ls-files | grep '\\.yaml$' | xargs sed -i '${S}'`,
  `find . -type f | xargs -n 1 sh -c 'sed -i "${S}" "$0"'`,
  `find . -name Dockerfile -exec sed -i 's/USER 1/USER root/' {} +`,
];

/** Others that look alike. */
const HARMLESS: readonly string[] = [
  `sed -i 's|registry.example.com|localhost:5000|' compose.yaml`,
  `sed -i 's|registry.example.com/app|localhost:5000/app|g' compose.yaml Dockerfile`,
  `perl -pi -e 's/1\\.4/1.5/' compose.yaml`,
  `perl -pi -e "s/1\\.\\d+/$1/" compose.yaml`,
  `sed -i "s/1\\.[0-9]*/$1/" compose.yaml`,
  `find . -name '*.md' | xargs sed -i '${S}'`,
  `find docs -type f | xargs sed -i '${S}'`,
  `git ls-files '*.py' | xargs sed -i 's/a/b/'`,
  `find src -name '*.js' -exec sed -i 's/a/b/' {} +`,
  `for f in src/*.js; do sed -i 's/a/b/' "$f"; done`,
  `echo a.txt | xargs sed -i '${S}'`,
  `find . -name '*.yaml' | xargs grep image`,
  `find . -name '*.yaml' | xargs sed -n 1p`,
  `find . -name '*.yaml' | xargs sed -i 's/app:1.4/app:1.5/'`,
  `awk '{print}' compose.yaml`,
  `awk -i inplace '{print}' notes.txt`,
  `perl -pe 's/a/b/' compose.yaml`,
  `find . -name '*.tmp' -exec rm {} +`,
  `grep -rl foo src | xargs sed -i 's/foo/bar/'`,
  `find . -type f -name '*.sh' -print0 | xargs -0 sed -i 's/\\r$//'`,
  `find . -type f -print0 | xargs -0 sed -i 's/\\r$//'`,
  `find /etc -type f -exec sed -i 's/a/b/' {} +`,
  `grep -rl nothing-of-this . | xargs sed -i 's/nothing-of-this/b/'`,
  `git ls-files | grep '\\.js$' | xargs sed -i '${S}'`,
  `git ls-files | grep -E '\\.(js|ts)$' | xargs sed -i '${S}'`,
  `find . -type f -exec sed -i 's/[[:space:]]*$//' {} +`,
  `find . -name '*.yaml' ; for f in src/*; do sed -i '${S}' "$f"; done`,
];

describe('commands whose files others list', () => {
  it.each(CHANGING)('%s', async (command) => {
    expect(new Set(await failuresOf(BASE, { 'up.sh': `${command}\n${UP}` }))).toEqual(new Set(['undecided-reference']));
  });

  it.each(HARMLESS)('%s', async (command) => {
    expect(await failuresOf(BASE, { 'up.sh': `${command}\n${UP}` })).toEqual([]);
  });
});

describe('commands that change a file in a folder which only run time knows', () => {
  const elsewhere = {
    'tools/up.sh': UP,
    'dev/compose.yaml': BASE['compose.yaml'],
    'tools/a/compose.yaml': BASE['compose.yaml'],
  };
  const edited = (text: string) => ({ 'tools/up.sh': `${text}sed -i '${S}' compose.yaml\n${UP}` });

  it.each(['cd "$TARGET"\n', 'read -p "folder: " TARGET\nmkdir -p "$TARGET"\ncd "$TARGET"\n', 'pushd "${TARGET:?}"\n'])(
    'are not of others: %j',
    async (text) => {
      expect(await failuresOf(elsewhere, edited(text))).toEqual([]);
    },
  );

  it.each([
    '',
    'cd "$1"\n',
    'T=$1\ncd "$T"\n',
    'T=${T:-dev}\ncd "$T"\n',
    'cd "$ROOT/dev"\n',
    'cd "$ROOT"\ncd dev\n',
    'for d in */; do cd "$d"; done\n',
    'D=$(dirname "$0")\ncd "$D"\n',
    'cd "$(git rev-parse --show-toplevel)"\n',
  ])('are of any that the folder may have: %j', async (text) => {
    expect(await failuresOf(elsewhere, edited(text))).toContain('undecided-reference');
  });

  it('are of those around the script', async () => {
    const { 'dev/compose.yaml': root } = elsewhere;
    const base = { 'tools/up.sh': UP, 'compose.yaml': root };
    expect(await failuresOf(base, edited('cd "$TARGET"\n'))).toContain('undecided-reference');
  });
});

/** Commands that get a text, or what another command prints. */
const GIVEN: readonly [string, (text: string) => string][] = [
  ['what another one fetches', (text) => `curl -fsSL https://example.com/${text.length}.yml | docker compose -f - up`],
  [
    'a stack that is fetched',
    (text) => `curl -fsSL https://example.com/${text.length}.yml | docker stack deploy -c - a`,
  ],
  ['a text with variables', (text) => `docker compose -f - up <<E\n${text}    user: $A\nE`],
  ['a text of printf', (text) => `printf '${text.replaceAll('\n', '\\n')}' | docker compose -f - up`],
  ['a text that a function prints', (text) => `f() {\ncat <<E\n${text}E\n}\nf | docker compose -f - up`],
  ['a text that read keeps', (text) => `read -r -d '' Y <<'E'\n${text}E\necho "$Y" | docker compose -f - up`],
  ['a text of exec', (text) => `exec <<'E'\n${text}E\ndocker compose -f - up`],
  ['a text for another machine', (text) => `ssh a docker compose -f - up <<E\n${text}E`],
  ['a text that is also written', (text) => `tee a.yml <<E | docker compose -f - up\n${text}E`],
  ['a text that sed changes', (text) => `sed s/a/b/ <<E | docker compose -f - up\n${text}E`],
  ['a text for Kubernetes', (text) => `echo '${text}' | podman kube play -`],
  ['a text for bake', (text) => `docker buildx bake -f - <<E\n${text}E`],
  ['a text of echo for bake', (text) => `echo '${text}' | docker buildx bake -f -`],
  ['a text of echo for a build', (text) => `echo 'FROM a\nLABEL a="${text}"' | docker build -f - .`],
];

describe('what a command gets from its standard input', () => {
  const text = 'services:\n  web:\n    image: registry.example.com/app:1.4\n';

  it.each(GIVEN)('counts as new where it changes: %s', async (_, write) => {
    const changed = write(`${text}    privileged: true\n`);
    const failures = await failuresOf({ ...BASE, 'up.sh': write(text) }, { 'up.sh': changed });
    expect(new Set(failures).size).toBe(1);
  });

  it.each(GIVEN)('is known where the script changes elsewhere: %s', async (_, write) => {
    expect(await failuresOf({ ...BASE, 'up.sh': write(text) }, { 'up.sh': `echo a\n${write(text)}\n` })).toEqual([]);
  });
});
