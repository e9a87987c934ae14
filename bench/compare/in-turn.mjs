// Runs the contestants in turn, and measures each process.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {{ seconds: number, processor: number, megabytes: number, status: number | null, output: string }} Sample
 */

/** GNU time, which measures processor time and memory. */
export const TIME = '/usr/bin/time';
const TIMEOUT = 30 * 60_000;

/**
 * All once, then all again, so that a busy moment of the machine meets all alike.
 * @param {Contestant[]} contestants
 * @param {number} runs
 */
export function inTurn(contestants, runs) {
  const samples = new Map(contestants.map((contestant) => [contestant, /** @type {Sample[]} */ ([])]));
  for (let round = 1; round <= runs; round++) {
    process.stderr.write(`round ${round} of ${runs}\n`);
    for (const contestant of contestants) samples.get(contestant)?.push(sample(contestant.start()));
  }
  return samples;
}

/**
 * @param {string[]} command
 * @returns {Sample}
 */
function sample(command) {
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-compare-'));
  try {
    const usage = join(folder, 'usage');
    const printed = join(folder, 'printed');
    // some programs end before a pipe has all of what they print
    const output = openSync(printed, 'w');
    const started = performance.now();
    const { status } = spawnSync(TIME, ['-f', '%U %S %M', '-o', usage, ...command], {
      stdio: ['ignore', output, 'ignore'],
      timeout: TIMEOUT,
      cwd: folder,
    });
    const seconds = (performance.now() - started) / 1000;
    closeSync(output);
    const [user = 0, system = 0, kilobytes = 0] =
      readFileSync(usage, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
    return {
      seconds,
      processor: user + system,
      megabytes: kilobytes / 1024,
      status,
      output: readFileSync(printed, 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
