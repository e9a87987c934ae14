import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const COMPOSE = { 'notebook.yml': 'services:\n  n:\n    image: n:1\n' };
const UP = `#!/bin/bash
set -e
DIR="$( cd "$( dirname "\${BASH_SOURCE[0]}" )" && pwd )"
if [[ "\${1}" == yes ]]; then
  CONFIG=secure.yml
else
  CONFIG=notebook.yml
fi
function pick {
  chooser --safe $1
}
OTHER=$(pick $CONFIG)
docker-compose -f "\${DIR}/\${CONFIG}" -f $OTHER up -d
`;
const EDIT = '#!/bin/bash\nset -e\nsed -i "s#a#b/$V#" $P/docker-compose.yml\ndocker-compose up -d\n';
const BUILD = '#!/bin/bash\nF=$( tool "$1" )\ndocker build -f $F .\nO=$( cat opts )\ndocker run $O a\n';
const UNDECIDED = 'undecided-reference';

const SCRIPTS = { up: UP, edit: EDIT, build: BUILD } as const;

function filesWith(text: string): Files {
  return { ...COMPOSE, 'docker-compose.yml': 'services: {n: {image: "n:1"}}\n', 'up.sh': text };
}

async function failuresAfter(name: keyof typeof SCRIPTS, from: string, to: string): Promise<readonly string[]> {
  const text = SCRIPTS[name];
  expect(text).toContain(from);
  return failuresOf(filesWith(text), { 'up.sh': text.replaceAll(from, to) });
}

describe('commands that are not looked at', () => {
  it.each<[string, keyof typeof SCRIPTS, string, string]>([
    [
      'spaces in a substitution',
      'up',
      '$( cd "$( dirname "${BASH_SOURCE[0]}" )" && pwd )',
      '$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)',
    ],
    ['indentation', 'up', '  CONFIG', '\tCONFIG'],
    ['a line of its own for then', 'up', ']]; then', ']]\nthen'],
    [
      'an if in one line',
      'up',
      ']]; then\n  CONFIG=secure.yml\nelse\n  CONFIG=notebook.yml\nfi',
      ']]; then CONFIG=secure.yml; else CONFIG=notebook.yml; fi',
    ],
    ['another way to declare a function', 'up', 'function pick {', 'pick() {'],
    ['a function in one line', 'up', 'pick {\n  chooser --safe $1\n}', 'pick { chooser --safe $1; }'],
    ['quotes around an argument in a function', 'up', 'chooser --safe $1', 'chooser --safe "$1"'],
    ['quotes around a value', 'up', 'CONFIG=secure.yml', 'CONFIG="secure.yml"'],
    ['quotes around a file', 'up', '-f $OTHER', '-f "$OTHER"'],
    ['other quotes around a file', 'up', '"${DIR}/${CONFIG}"', '"$DIR"/"$CONFIG"'],
    ['a comment behind a value', 'up', 'CONFIG=secure.yml', 'CONFIG=secure.yml # with a password'],
    ['a continued line', 'up', ' -f $OTHER', ' \\\n  -f $OTHER'],
    ['quotes around a part of a path', 'edit', '$P/d', '"$P"/d'],
    ['quotes around a path', 'edit', '$P/docker-compose.yml', '"${P}/docker-compose.yml"'],
    ['more spaces', 'edit', 'sed -i ', 'sed  -i  '],
    ['spaces in a value', 'build', '$( tool "$1" )', '$(tool "$1")'],
    ['backticks', 'build', '$( tool "$1" )', '`tool "$1"`'],
    ['quotes around a Dockerfile', 'build', '-f $F', '-f "$F"'],
    ['spaces in options', 'build', '$( cat opts )', '$(cat opts)'],
    ['braces', 'build', '$O a', '${O} a'],
  ])('are known with %s', async (_name, script, from, to) => {
    expect(await failuresAfter(script, from, to)).toEqual([]);
  });

  it.each<[string, keyof typeof SCRIPTS, string, string, readonly string[]]>([
    ['another value', 'up', 'CONFIG=secure.yml', 'CONFIG=other.yml', [UNDECIDED, UNDECIDED]],
    ['another option in a function', 'up', 'chooser --safe', 'chooser --any', [UNDECIDED]],
    ['a folder in a definition', 'up', '&& pwd', '&& cd x && pwd', [UNDECIDED]],
    ['another path', 'up', '${DIR}/${CONFIG}', '${DIR}/x/${CONFIG}', [UNDECIDED]],
    ['another edit', 'edit', 's#a#b/$V#', 's#a#c/$V#', [UNDECIDED]],
    ['an edit of two files', 'edit', '"s#a#b/$V#" $P', '"s#a#b/$V#" $Q $P', [UNDECIDED]],
    ['an edit of two words', 'edit', '"s#a#b/$V#"', '"s#a#b/$V#;e x"', [UNDECIDED]],
    ['another command', 'build', 'tool "$1"', 'tool-two "$1"', [UNDECIDED]],
    ['one more command', 'build', 'tool "$1"', 'tool "$1" ; tool-two', [UNDECIDED]],
    ['options from elsewhere', 'build', 'cat opts', 'cat others', ['unknown-value']],
  ])('are new with %s', async (_name, script, from, to, kinds) => {
    expect(await failuresAfter(script, from, to)).toEqual(kinds);
  });
});
