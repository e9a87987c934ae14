import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { folderWith } from '../support/folder.ts';

const STARTER = new URL('../../scripts/git-starter/index.mjs', import.meta.url).href;

const PRELUDE = `import { execFile, spawn, spawnSync } from 'node:child_process';
const shown = (value) => JSON.stringify(value, (key, one) =>
  one?.type === 'Buffer' ? \`bytes \${Buffer.from(one)}\` : key === 'pid' ? typeof one : one);
const now = (args, options) => {
  const { error, ...result } = spawnSync('git', args, options);
  return [result, error instanceof Error, error?.message, error?.code];
};
const later = (args, options, input) => new Promise((resolve) => {
  const child = execFile('git', args, options, (error, stdout, stderr) =>
    resolve([error instanceof Error, error?.message, error?.code, error?.killed, error?.signal, stdout, stderr]));
  child.stdin?.on('error', () => {}).end(input);
});
const stream = (args, options, input) => new Promise((resolve) => {
  const child = spawn('git', args, { ...options, stdio: ['pipe', 'pipe', 'ignore'] });
  const parts = [];
  child.stdin.on('error', () => {});
  child.on('error', ({ code }) => resolve(code));
  child.stdout.on('data', (part) => parts.push(part)).on('close', () => resolve(Buffer.concat(parts)));
  for (const part of input) child.stdin.write(part);
  child.stdin.end();
});
`;

/** What the programs give in a process of their own, where a small process starts git for it or it does so itself. */
function given(programs: readonly string[], isByStarter: boolean): readonly string[] {
  const folder = folderWith({ 'name.txt': 'text\n' });
  const options = [...(isByStarter ? ['--import', STARTER] : []), '--input-type=module', '-e'];
  const texts = programs.map((program) => `console.log(shown(await ${program}));\n`);
  const { stdout } = spawnSync(process.execPath, [...options, PRELUDE + texts.join('')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder },
  });
  return stdout.replaceAll(folder, 'FOLDER').split('\n').slice(0, -1);
}

const NO_GIT = `{ env: { PATH: '/none' } }`;
const LONG = `['-c', 'alias.long=!sleep 3', 'long']`;
const VARIABLES = `{ ...process.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' }`;

const PROGRAMS = {
  output: `now(['hash-object', 'name.txt'])`,
  'output as text': `now(['hash-object', 'name.txt'], { encoding: 'utf8' })`,
  input: `now(['hash-object', '--stdin'], { input: 'text' })`,
  'a failure': `now(['cat-file', '-t', 'HEAD'], { encoding: 'utf8' })`,
  'a folder that does not exist': `now(['version'], { cwd: 'none' })`,
  'a machine without git': `now(['version'], ${NO_GIT})`,
  'too much time': `now(${LONG}, { timeout: 50, stdio: 'ignore' })`,
  'too much output': `now(['help', '-a'], { maxBuffer: 10, stdio: ['ignore', 'pipe', 'ignore'] }).slice(1)`,
  variables: `now(['config', '--get', 'a.b'], { env: ${VARIABLES} })`,
  'output, later': `later(['hash-object', 'name.txt'], { encoding: 'buffer' })`,
  'input, later': `later(['hash-object', '--stdin'], {}, 'text')`,
  'a failure, later': `later(['cat-file', '-t', 'HEAD'], { encoding: 'utf8' })`,
  'a machine without git, later': `later(['version'], ${NO_GIT})`,
  'too much output, later': `later(['version'], { maxBuffer: 3 })`,
  'several at once': `Promise.all([later(['hash-object', '--stdin'], {}, 'text'), now(['hash-object', 'name.txt'])])`,
  'a stream': `stream(['hash-object', '--stdin-paths'], {}, ['name', '.txt\\nname.txt\\n'])`,
  'a stream of a machine without git': `stream(['version'], ${NO_GIT}, [])`,
  'another program': `[spawnSync('echo', ['text']), await new Promise((resolve) => execFile('echo', ['text'], (...all) => resolve(all)))]`,
};

const NAMES = Object.keys(PROGRAMS);

describe('git started by a small process', () => {
  const [itself, byStarter] = [false, true].map((isByStarter) => given(Object.values(PROGRAMS), isByStarter));

  it.each(NAMES.map((name, at) => [name, at] as const))('gives the same: %s', (_name, at) => {
    expect(itself?.[at]).toMatch(/^[["]/);
    expect(byStarter?.[at]).toBe(itself?.[at]);
  });
});
