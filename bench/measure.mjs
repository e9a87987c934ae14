// What the benchmarks share: they run whole processes, take turns, and print a table of what was measured against its budget.
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ milliseconds: number, megabytes: number }} Measurement
 * @typedef {{ what: string, measured: string, budget: string, isMet: boolean }} Row
 */

/** Preloaded into programs whose memory is measured. */
export const PRELOAD = new URL('report-peak-memory.mjs', import.meta.url).href;

/**
 * Takes turns, so that a busy moment of the machine meets all alike.
 * @param {number} runs
 * @param {(() => number)[]} works
 */
export function medians(runs, ...works) {
  const results = works.map(() => /** @type {number[]} */ ([]));
  for (let index = 0; index < runs; index++) {
    for (const [which, work] of works.entries()) results[which]?.push(work());
  }
  return results.map(median);
}

/**
 * @param {number[]} numbers
 */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return /** @type {number} */ (sorted[sorted.length >> 1]);
}

/**
 * Node with these arguments.
 * @param {string[]} nodeArguments
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {readonly number[]} [statuses] those of success; by default also 1, by which hullcheck says that there are findings
 * @returns {Measurement}
 */
export function run(nodeArguments, environment = process.env, statuses = [0, 1]) {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, nodeArguments, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: environment,
  });
  const milliseconds = performance.now() - start;
  if (status === null || !statuses.includes(status))
    throw new Error(`node ${nodeArguments.join(' ')} ended with ${status}:\n${stderr}`);
  return { milliseconds, megabytes: Number(output[3] ?? 0) / 1024 };
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} limit
 * @param {string} unit
 * @param {number} digits
 * @param {string} [detail]
 * @returns {Row}
 */
export function row(what, value, limit, unit, digits, detail) {
  const measured = `${value.toFixed(digits)} ${unit}${detail === undefined ? '' : ` (${detail})`}`;
  return { what, measured, budget: `${limit} ${unit}`, isMet: value <= limit };
}

/**
 * @param {Row[]} rows
 */
export function table(rows) {
  const lines = [
    ['Measured', 'Value', 'Budget', ''],
    ...rows.map(({ what, measured, budget, isMet }) => [what, measured, budget, isMet ? 'ok' : 'OVER BUDGET']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
