// A table in Markdown of what was measured.
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { median } from '../measure.mjs';

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {import('./in-turn.mjs').Sample} Sample
 */

const HEAD = [
  'tool',
  'what it read',
  'time',
  'times hullcheck',
  'processor time',
  'peak memory',
  'findings',
  'exit status',
];

/**
 * @param {Map<Contestant, Sample[]>} samples
 * @returns {string[]}
 */
export function tableOf(samples) {
  const rows = [...samples].map(([one, of]) => {
    const base = [...samples.keys()].find(({ isReference, what }) => isReference && what === one.what);
    const time = median(of.map(({ seconds }) => seconds));
    return [
      `${one.name} ${one.version}`,
      one.what,
      `${time.toFixed(2)} s`,
      base === one || base === undefined ? '' : ratio(time, samples.get(base) ?? []),
      `${median(of.map(({ processor }) => processor)).toFixed(2)} s`,
      `${Math.round(median(of.map(({ megabytes }) => megabytes)))} MB`,
      findingsIn(one, of.at(-1)?.output ?? ''),
      `${of.at(-1)?.status ?? 'killed'}`,
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/**
 * @param {number} time
 * @param {Sample[]} base
 */
function ratio(time, base) {
  return (time / median(base.map(({ seconds }) => seconds))).toFixed(1);
}

/**
 * @param {Contestant} contestant
 * @param {string} output
 */
function findingsIn({ findings }, output) {
  try {
    return String(findings(output));
  } catch {
    return 'no report';
  }
}

/** The day and the machine, as a sentence. */
export function surroundings() {
  const [processor] = cpus();
  const machine = `${cpus().length} processors (${processor?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`;
  return `${new Date().toISOString().slice(0, 10)}, Node.js ${process.version}, ${machine}; medians.`;
}
