import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SERVICE = `services:\n  a:\n    image: ${IMAGE}\n`;
const DOCKERFILE = 'FROM debian:12\nUSER 1000\n';
const BUILD = 'FROM debian:12 AS build\nCOPY a.sh .\nRUN sh a.sh\nFROM debian:12\nUSER 1000\n';

/** Built from pieces. */
const START = 'glp';
const REST = 'at-q7Xm2VcL9pRt4Wb8ZyK1';
const TOKEN = `${START}${REST}`;
const ESCAPED = `"\\x67lp${REST}"`;
const QUOTED = `"${START}"${REST}`;

const service = (lines: string): Files => ({ 'compose.yaml': `${SERVICE}${lines}` });
const image = (line: string): Files => ({ Dockerfile: `FROM debian:12\n${line}\nUSER 1000\n` });
const script = (text: string): Files => ({ 'a.sh': text });

type Change = readonly [name: string, base: Files, change: Files];

const COMPOSE: Files = { 'compose.yaml': SERVICE };
const IMAGE_BASE: Files = { Dockerfile: DOCKERFILE };
const SCRIPT: Files = { 'a.sh': 'true\n' };
const BUILT: Files = { Dockerfile: BUILD, 'a.sh': 'true\n' };

/** Each has one token, which has one finding. */
const HOSTILE: readonly Change[] = [
  ['a token as it is', COMPOSE, service(`    environment: {API_TOKEN: ${TOKEN}}\n`)],
  ['escapes of YAML', COMPOSE, service(`    environment: {API_TOKEN: ${ESCAPED}}\n`)],
  ['a variable with any name', COMPOSE, service(`    environment: {X: ${ESCAPED}}\n`)],
  ['a quoted text over lines', COMPOSE, service(`    environment:\n      X: "${START}\\\n        ${REST}"\n`)],
  ['a default', COMPOSE, service(`    environment:\n      X: \${Y:-${TOKEN}}\n`)],
  ['a default and a text', COMPOSE, service(`    environment:\n      X: \${Y:-${START}}${REST}\n`)],
  ['a label', COMPOSE, service(`    labels: {x: ${ESCAPED}}\n`)],
  ['a command', COMPOSE, service(`    command: ["x", ${ESCAPED}]\n`)],
  [
    'a build argument',
    { ...IMAGE_BASE, ...service('    build: {context: .}\n') },
    service(`    build: {context: ., args: {X: ${ESCAPED}}}\n`),
  ],
  ['an env_file', COMPOSE, { ...service('    env_file: a.env\n'), 'a.env': `X=${TOKEN}\n` }],
  ['.env', COMPOSE, { ...service('    environment:\n      X: ${Y}\n'), '.env': `Y=${TOKEN}\n` }],
  ['.env for a label', COMPOSE, { ...service('    labels: {x: "${Y}"}\n'), '.env': `Y=${TOKEN}\n` }],
  ['ENV with quotes', IMAGE_BASE, image(`ENV X=${QUOTED}`)],
  ['ENV over lines', IMAGE_BASE, image(`ENV X=${START}\\\n${REST}`)],
  ['ENV of ENV', IMAGE_BASE, image(`ENV A=${START} B=${REST}\nENV X=$A$B`)],
  ['ENV of ARG', IMAGE_BASE, image(`ARG A=${QUOTED}\nENV X=$A`)],
  ['ENV of ARG as it is', IMAGE_BASE, image(`ARG A=${TOKEN}\nENV X=$A`)],
  ['LABEL', IMAGE_BASE, image(`LABEL x=${QUOTED}`)],
  ['RUN', IMAGE_BASE, image(`RUN tool --key ${QUOTED}`)],
  ['export', IMAGE_BASE, image(`RUN export X=${QUOTED} && tool`)],
  ['export of variables', IMAGE_BASE, image(`RUN A=${START} && export X=\${A}${REST} && tool`)],
  ['a script of a build', BUILT, script(`export X=${TOKEN}\n`)],
  ['a header in a script of a build', BUILT, script(`curl -H "PRIVATE-TOKEN: ${TOKEN}" -o x https://example.com/x\n`)],
  ['a script put together', SCRIPT, script(`T=${START}\nT+=${REST}\ndocker run -e X="$T" ${IMAGE}\n`)],
  ['a variable of a script', SCRIPT, script(`T=${TOKEN}\ndocker run -e X="$T" ${IMAGE}\n`)],
  ['an attached option', SCRIPT, script(`docker login -u ci -p${TOKEN} registry.example.com\n`)],
  ['a here-string', SCRIPT, script('docker login -u ci --password-stdin registry.example.com <<< blue-Kettle-71\n')],
  [
    'a here-document',
    SCRIPT,
    script('docker login -u ci --password-stdin registry.example.com <<E\nblue-Kettle-71\nE\n'),
  ],
  ['an address in a script', BUILT, script('git clone https://ci:blue-Kettle-71@git.example.com/x.git\n')],
];

const HARMLESS: readonly Change[] = [
  ['a placeholder', COMPOSE, service('    environment: {API_TOKEN: "\\x67lpat-xxxxxxxxxxxxxxxxxxxx"}\n')],
  ['a variable', COMPOSE, service('    environment: {API_TOKEN: "${API_TOKEN:?}"}\n')],
  ['another start', COMPOSE, service(`    environment: {X: "\\x67lx${REST}"}\n`)],
  [
    'a key that pages have',
    COMPOSE,
    service('    environment: {MAPS_PUBLIC_KEY: "\\x41Izaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o"}\n'),
  ],
  ['quotes', IMAGE_BASE, image('ENV X="glp"at-version')],
  ['a mounted secret', IMAGE_BASE, image('RUN --mount=type=secret,id=T,env=T export X="$T" && tool')],
  ['a variable as the password', SCRIPT, script('docker login -u ci --password-stdin registry.example.com <<< "$P"\n')],
  [
    'a variable in a here-document',
    SCRIPT,
    script('docker login -u ci --password-stdin registry.example.com <<E\n$P\nE\n'),
  ],
  ['a file as the password', SCRIPT, script('docker login -u ci --password-stdin registry.example.com < p\n')],
  ['a variable in an address', BUILT, script('git clone https://ci:$P@git.example.com/x.git\n')],
  ['an address of this machine', BUILT, script('git clone https://ci:blue-Kettle-71@localhost/x.git\n')],
  ['a comment', BUILT, script('# git clone https://ci:blue-Kettle-71@git.example.com/x.git\n')],
];

describe('a token is reported by what the value is', () => {
  it.each(HOSTILE)('%s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toHaveLength(1);
  });
  it.each(HARMLESS)('and left alone: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});
