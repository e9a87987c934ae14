import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const run = (lines: string): Files => ({ 'deploy.sh': `#!/bin/bash\n${lines}\n` });
const compose = (volume: string): string => `services:\n  web:\n    image: ${IMAGE}\n    volumes: ["${volume}"]\n`;

async function isReported(files: Files): Promise<boolean> {
  const { findings } = await scanFiles(files);
  return findings.some(({ ruleId }) => ruleId === 'host-credential-mount');
}

const COMPOSE = { 'compose.yaml': compose('${KEYS:-data}:/x') };
const taskfile = (command: string, vars = ''): Files => ({
  'Taskfile.yml': `version: '3'\n${vars}tasks:\n  up: '${command}'\n`,
});
const gitlab = (variable: string, command: string): Files => ({
  '.gitlab-ci.yml': `a:\n  variables: {${variable}}\n  script:\n    - ${command}\n`,
});

/** `%` is a folder in the home folder. */
const MOUNTED: readonly (readonly [name: string, files: Files])[] = [
  ['a variable', run(`D="$HOME/%"\ndocker run -v "$D:/x" ${IMAGE}`)],
  ['a variable in braces', run(`D=\${HOME}/%\ndocker run -v "\${D}:/x" ${IMAGE}`)],
  ['an exported variable', run(`export D="$HOME/%"\ndocker run --mount "type=bind,src=$D,dst=/x" ${IMAGE}`)],
  ['the home folder', run(`H=$HOME\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['a default', run(`docker run -v "\${KEYS:-$HOME/%}:/x" ${IMAGE}`)],
  ['a default in quotes', run(`: "\${KEYS:=$HOME/%}"\ndocker run -v "$KEYS:/x" ${IMAGE}`)],
  ['options', run(`O="-v $HOME/%:/x"\ndocker run $O ${IMAGE}`)],
  ['a list of options', run(`O=(-v "$HOME/%:/x")\ndocker run "\${O[@]}" ${IMAGE}`)],
  ['the argument of a function', run(`r() { docker run -v "$1:/x" ${IMAGE}; }\nr "$HOME/%"`)],
  ['an argument with a tilde', run(`r() { local d="$1"; docker run -v "$d:/x" ${IMAGE}; }\nr ~/%`)],
  ['the name that a function gets', run(`r() { docker run -v "$HOME/$1:/x" ${IMAGE}; }\nr %`)],
  ['the home folder that a function gets', run(`r() { docker run -v "$1/%:/x" ${IMAGE}; }\nr "$HOME"`)],
  ['the arguments of a function', run(`r() { docker run "$@" ${IMAGE}; }\nr -v "$HOME/%:/x"`)],
  ['the default of an argument', run(`docker run -v "\${1:-$HOME/%}:/x" ${IMAGE}`)],
  ['set', run(`set -- "$HOME/%"\ndocker run -v "$1:/x" ${IMAGE}`)],
  ['a loop over names', run(`for d in % logs; do docker run -v "$HOME/$d:/x" ${IMAGE}; done`)],
  ['a loop over paths', run(`for d in "$HOME/%" ~/logs; do docker run -v "$d:/x" ${IMAGE}; done`)],
  ['a loop over a list', run(`D=(% logs)\nfor d in "\${D[@]}"; do docker run -v "$HOME/$d:/x" ${IMAGE}; done`)],
  [
    'a loop that makes options',
    run(`V=()\nfor d in % a; do V+=(-v "$HOME/$d:/x"); done\ndocker run "\${V[@]}" ${IMAGE}`),
  ],
  ['getent', run(`H=$(getent passwd deploy | cut -d: -f6)\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['getent and awk', run(`H=$(getent passwd "$U" | awk -F: '{print $6}')\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['the table of users', run(`H=$(grep ^a: /etc/passwd | cut -d : -f 6)\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['another variable', run(`X=a\nD="$HOME/$X/../%"\ndocker run -v "$D:/x" ${IMAGE}`)],
  ['readlink', run(`H=$(readlink -f "$HOME")\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['dirname', run(`H=$(dirname "$HOME/%/a")\ndocker run -v "$H:/x" ${IMAGE}`)],
  ['cd', run(`H=$(cd ~ && pwd)\ndocker run -v "$H/%:/x" ${IMAGE}`)],
  ['make', { Makefile: `up:\n\tdocker run -v $\${D:-$$HOME/%}:/x ${IMAGE}\n` }],
  ['an exported variable of make', { ...COMPOSE, Makefile: 'export KEYS ?= $(HOME)/%\nup:\n\tdocker compose up -d\n' }],
  ['a here-document', { ...COMPOSE, 'up.sh': 'cat > .env <<E\nKEYS=$HOME/%\nE\ndocker compose up -d\n' }],
  ['what echo prints', { ...COMPOSE, 'up.sh': 'echo "KEYS=$HOME/%" > .env\ndocker compose up -d\n' }],
  ['a variable in front', { ...COMPOSE, 'up.sh': 'up() { KEYS="$1" docker compose up; }\nup "$HOME/%"\n' }],
  [
    'an exported variable of just',
    { ...COMPOSE, justfile: "export KEYS := env('HOME') / '%'\nup:\n    docker compose up\n" },
  ],
  ['just', { justfile: `d := env('HOME') / '%'\nup:\n    docker run -v {{d}}:/x ${IMAGE}\n` }],
  ['a function of just', { justfile: `up:\n    docker run -v {{home_directory()}}/%:/x ${IMAGE}\n` }],
  ['just with more text', { justfile: `d := env_var("HOME") + "/%"\nup:\n    docker run -v "{{d}}":/x ${IMAGE}\n` }],
  ['Task', taskfile(`docker run -v {{.HOME}}/%:/x ${IMAGE}`)],
  ['a function of Task', taskfile(`docker run -v "{{env "HOME"}}/%:/x" ${IMAGE}`)],
  ['a variable of Task', taskfile(`docker run -v "{{.D}}:/x" ${IMAGE}`, "vars: {D: '{{.HOME}}/%'}\n")],
  ['a variable of GitLab', gitlab('D: "$HOME/%"', `docker run -v $D:/x ${IMAGE}`)],
  ['a variable of GitLab in braces', gitlab('D: "${HOME}/%"', `docker run -v "$D:/x" ${IMAGE}`)],
  ['npm', { 'package.json': `{"scripts": {"up": "D=$HOME/%; docker run -v $D:/x ${IMAGE}"}}` }],
  ['a default of Compose', { 'compose.yaml': compose('${KEYS:-$HOME/%}:/x') }],
  ['a default of Compose in braces', { 'compose.yaml': compose('${KEYS:-${HOME}/%}:/x') }],
  ['.env', { 'compose.yaml': compose('${KEYS}:/x'), '.env': 'KEYS=$HOME/%\n' }],
  ['a script', { 'compose.yaml': compose('${KEYS:-data}:/x'), 'up.sh': 'export KEYS="$HOME/%"\ndocker compose up\n' }],
];

describe('a folder in the home folder is known to be one', () => {
  const withFolder = (files: Files, folder: string): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}`.replaceAll('%', folder)]));

  it.each(MOUNTED)('through %s', async (_name, files) => {
    expect(await isReported(withFolder(files, '.ssh'))).toBe(true);
    expect(await isReported(withFolder(files, 'data'))).toBe(false);
  });

  it.each<[string, Files]>([
    ['in single quotes', run(`D='$HOME/.ssh'\ndocker run -v "$D:/x" ${IMAGE}`)],
    ['of another variable', run(`D="$HOMES/.ssh"\ndocker run -v "$D:/x" ${IMAGE}`)],
    ['that the script sets', run(`HOME=/srv/app\ndocker run -v "\${D:-$HOME/.ssh}:/x" ${IMAGE}`)],
    ['with another variable', run(`D="$HOME/$X"\ndocker run -v "$D:/x" ${IMAGE}`)],
    [
      'that the script sets to something else',
      run(`HOME=$(mktemp -d)\nD="$HOME/.ssh"\ndocker run -v "$D:/x" ${IMAGE}`),
    ],
    ['of a user by number', run(`U=$(getent passwd deploy | cut -d: -f3)\ndocker run -v "$U/.ssh:/x" ${IMAGE}`)],
    ['of a group', run(`U=$(getent group deploy | cut -d: -f6)\ndocker run -v "$U/.ssh:/x" ${IMAGE}`)],
    ['of Task itself', taskfile(`docker run -v {{.HOME}}/.ssh:/x ${IMAGE}`, 'vars: {HOME: /srv/app}\n')],
    ['of another variable of Task', taskfile(`docker run -v {{.HOMES}}/.ssh:/x ${IMAGE}`)],
    ['of another variable of just', { justfile: `up:\n    docker run -v {{env('BASE')}}/.ssh:/x ${IMAGE}\n` }],
    ['of another variable of GitLab', gitlab('D: "$BASE/.ssh"', `docker run -v $D:/x ${IMAGE}`)],
    ['that make keeps to itself', { ...COMPOSE, Makefile: 'KEYS ?= $(HOME)/.ssh\nup:\n\tdocker compose up -d\n' }],
    ['below the folder', run(`r() { docker run -v "$PWD/$1:/x" ${IMAGE}; }\nr .ssh`)],
    ['in a loop below the folder', run(`for d in .ssh .aws; do docker run -v "./$d:/x" ${IMAGE}; done`)],
    ['in the container', run(`for d in .cache .npm; do docker run -v "$HOME/$d:/root/.ssh" ${IMAGE}; done`)],
  ])('but not %s', async (_name, files) => {
    expect(await isReported(files)).toBe(false);
  });
});

describe('the socket of an agent is known to be one', () => {
  it.each([
    `docker run -v $SSH_AUTH_SOCK:/a ${IMAGE}`,
    `A=$SSH_AUTH_SOCK\ndocker run -v $A:/a ${IMAGE}`,
    `A="\${SSH_AUTH_SOCK}"\ndocker run --mount type=bind,src=$A,dst=/a ${IMAGE}`,
    `r() { docker run -v "$1:/a" ${IMAGE}; }\nr "$SSH_AUTH_SOCK"`,
    `docker run -v "\${AGENT:-$SSH_AUTH_SOCK}:/a" ${IMAGE}`,
    `docker run -v "$(readlink -f $SSH_AUTH_SOCK):/a" ${IMAGE}`,
  ])('in %s', async (lines) => {
    const { findings } = await scanFiles(run(lines));
    const [found] = findings.filter(({ ruleId }) => ruleId === 'host-credential-mount');
    expect(found?.message).toContain('mounts the socket of an agent.');
  });

  it.each([
    `docker run -e SSH_AUTH_SOCK=$SSH_AUTH_SOCK ${IMAGE}`,
    `SSH_AUTH_SOCK=./a.sock\ndocker run -v $SSH_AUTH_SOCK:/a ${IMAGE}`,
    `A=$AUTH_SOCK\ndocker run -v $A:/a ${IMAGE}`,
    `[ -S "$SSH_AUTH_SOCK" ] && docker run -v ./a:/a ${IMAGE}`,
  ])('but not in %s', async (lines) => {
    expect(await isReported(run(lines))).toBe(false);
  });
});
