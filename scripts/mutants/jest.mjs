import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In milliseconds. A busy machine makes a test wait. */
const TEST_TIMEOUT = 30_000;

const running = new Set();

/** Ends what runs. */
export function endAll() {
  for (const child of running) process.kill(-child.pid, 'SIGKILL');
}

/**
 * Runs a suite of the folder, whose environment gets the order, and calls back with what it tells. `limitOf` is the time in milliseconds that may
 * pass until it tells more. Returns `done`, or `ended` if the process ended before, or `late`.
 */
export function runSuite(folder, suite, order, onTold, limitOf) {
  const path = join(folder, 'mutants.json');
  writeFileSync(path, JSON.stringify(order));
  const args = [
    '--max-old-space-size=3000',
    '--import',
    './scripts/git-starter/index.mjs',
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--runInBand',
    '--forceExit',
    `--testTimeout=${TEST_TIMEOUT}`,
    `--env=${fileURLToPath(new URL('environment.mjs', import.meta.url))}`,
    '--silent',
    '--runTestsByPath',
    suite,
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, MUTANTS: path },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  running.add(child);
  return outcomeOf(child, onTold, limitOf);
}

function outcomeOf(child, onTold, limitOf) {
  return new Promise((resolve) => {
    let [outcome, told, timer] = ['ended', ''];
    const end = (how) => {
      if (outcome !== 'done') outcome = how;
      process.kill(-child.pid, 'SIGKILL');
    };
    const restart = (what) => {
      clearTimeout(timer);
      timer = setTimeout(end, limitOf(what), 'late');
    };
    restart({});
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      const lines = (told + text).split('\n');
      told = lines.pop();
      for (const line of lines.filter((one) => one.startsWith('mutant '))) {
        const what = JSON.parse(line.slice('mutant '.length));
        restart(what);
        if (what.isDone) outcome = 'done';
        else onTold(what);
      }
    });
    child.on('close', () => {
      clearTimeout(timer);
      running.delete(child);
      resolve(outcome);
    });
  });
}
