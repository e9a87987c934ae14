// Compares hullcheck with every peer that is installed, over the same files, in turn: time, processor time, peak memory, findings.
// Usage: npm run bench:compare -- FOLDER [--scenario corpus,file,start,pull-request,image] [--image ARCHIVE] [--runs 3] [--only hadolint,trivy]
// It prints tables in Markdown, and says which peers it had to skip and how to install them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installedPeers, judgesOf, listersOf, readersOf, startersOf } from './contestants.mjs';
import { asPullRequest, copyFiles, corpusIn, oneFile } from './corpus.mjs';
import { inTurn, TIME } from './in-turn.mjs';
import { surroundings, tableOf } from './table.mjs';

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {{ title: string, contestants: Contestant[] }} Round
 * @typedef {{
 *   folder: string, temporary: string, archive: string | undefined, peers: import('./contestants.mjs').InstalledPeer[],
 * }} Setting
 */

/** @type {Readonly<Record<string, (setting: Setting) => Round[]>>} In this order: the last one that reads the corpus changes it. */
const SCENARIOS = {
  start: ({ peers }) => [{ title: 'Start-up: the version', contestants: startersOf(peers) }],
  file: ({ folder, temporary, peers }) => {
    const corpus = corpusIn(folder);
    /** @type {import('./peers.mjs').Kind[]} */
    const kinds = ['dockerfile', 'compose'];
    return kinds.flatMap((kind) => {
      const single = oneFile(corpus, kind, join(temporary, kind));
      return single === undefined ? [] : [{ title: `One file: ${kind}`, contestants: readersOf(single, peers) }];
    });
  },
  corpus: ({ folder, peers }) => {
    const corpus = corpusIn(folder);
    const counts = `${corpus.files('dockerfile').length} Dockerfiles and ${corpus.files('compose').length} compose files`;
    return [{ title: `All files: ${counts}`, contestants: readersOf(corpus, peers) }];
  },
  image: ({ archive, temporary, peers }) => {
    if (archive === undefined) throw new Error('Name an image with --image ARCHIVE, as `docker save` writes it.');
    const cache = join(temporary, 'cache');
    mkdirSync(cache);
    return [{ title: 'An image: its bill of materials', contestants: listersOf(archive, cache, peers) }];
  },
  'pull-request': ({ folder, peers }) => {
    const corpus = corpusIn(folder);
    const changed = asPullRequest(corpus);
    return [{ title: `A pull request that changes ${changed}`, contestants: judgesOf(corpus, peers) }];
  },
};

main();

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      scenario: { type: 'string', default: 'corpus' },
      image: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || !existsSync(folder)) throw new Error('Name a folder with repositories to scan.');
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing: it measures processor time and memory (Debian: time).`);
  const scenarios = chosenScenarios(values.scenario);
  const peers = installedPeers(values.only?.split(',').map((name) => name.toLowerCase()));
  const temporary = mkdtempSync(join(tmpdir(), 'hullcheck-corpus-'));
  try {
    const copy = join(temporary, 'files');
    copyFiles(resolve(folder), copy);
    const archive = values.image === undefined ? undefined : resolve(values.image);
    process.stdout.write(`${surroundings()}\n`);
    for (const scenario of scenarios) {
      for (const { title, contestants } of scenario({ folder: copy, temporary, archive, peers })) {
        process.stdout.write(`\n## ${title}\n\n`);
        process.stdout.write(`${tableOf(inTurn(contestants, Number(values.runs))).join('\n')}\n`);
      }
    }
    process.stdout.write(`\n${repositories(resolve(folder)).join('\n')}\n`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} names */
function chosenScenarios(names) {
  const wanted = names.split(',');
  const unknown = wanted.find((name) => !Object.hasOwn(SCENARIOS, name));
  if (unknown !== undefined)
    throw new Error(`There is no scenario "${unknown}": ${Object.keys(SCENARIOS).join(', ')}.`);
  return Object.entries(SCENARIOS).flatMap(([name, scenario]) => (wanted.includes(name) ? [scenario] : []));
}

/**
 * @param {string} folder
 */
function repositories(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, '.git')))
    .map((name) => {
      const { stdout } = spawnSync('git', ['-C', join(folder, name), 'rev-parse', 'HEAD'], { encoding: 'utf8' });
      return `- ${name} at \`${stdout.trim()}\``;
    });
}
