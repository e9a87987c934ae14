// Who takes part in each scenario, and how each is started.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEERS } from './peers.mjs';

/**
 * @typedef {import('./peers.mjs').Kind} Kind
 * @typedef {import('./peers.mjs').Corpus} Corpus
 * @typedef {import('./peers.mjs').Peer} Peer
 * @typedef {{
 *   name: string, version: string, what: string, start: () => string[], findings: (output: string) => number,
 *   isReference?: boolean,
 * }} Contestant Those with the same `what` are compared with the one that is the reference.
 * @typedef {Peer & { path: string, found: string }} InstalledPeer
 */

const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const { version: VERSION } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * @param {string} what
 * @param {string[]} words
 * @param {(output: string) => number} findings
 * @returns {Contestant}
 */
function hullcheck(what, words, findings) {
  return {
    name: 'hullcheck',
    version: VERSION,
    what,
    isReference: true,
    start: () => [process.execPath, CLI, ...words],
    findings,
  };
}

const SARIF = ['--format', 'sarif', '--fail-on', 'none'];

/** @param {string} output */
const resultsIn = (output) => JSON.parse(output).runs[0].results.length;

/**
 * Says which peers are not installed.
 * @param {string[] | undefined} wanted in lower case; all, if undefined
 * @returns {InstalledPeer[]}
 */
export function installedPeers(wanted) {
  return PEERS.filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase())).flatMap((peer) => {
    const path = onPath(peer.program);
    if (path === undefined) {
      process.stderr.write(`SKIPPED: ${peer.name} is not installed. To compare with it: ${peer.install}\n`);
      return [];
    }
    const { stdout, stderr } = spawnSync(path, peer.version, { encoding: 'utf8' });
    const found = /\d+\.\d+(?:\.\d+)*/.exec(`${stdout}${stderr}`)?.[0] ?? 'unknown';
    return [{ ...peer, path, found }];
  });
}

/**
 * @param {string} program
 */
function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * hullcheck takes part once for each set of kinds that a peer reads, so that each has something to be compared with.
 * @param {Corpus} corpus
 * @param {InstalledPeer[]} peers
 * @returns {Contestant[]}
 */
export function readersOf(corpus, peers) {
  /** @type {Kind[][]} */
  const sets = [['dockerfile', 'compose'], ['dockerfile'], ['compose']];
  const present = sets.filter((kinds) => kinds.every((kind) => corpus.files(kind).length > 0));
  return [
    ...present.map((kinds) =>
      hullcheck(
        nameOf(kinds),
        ['scan', ...(kinds.length === 2 ? [corpus.folder] : corpus.files(...kinds)), ...SARIF],
        resultsIn,
      ),
    ),
    ...readingPeers(corpus, peers, (kinds) => present.some((one) => one.join() === kinds.join())),
  ];
}

/**
 * @param {Corpus} corpus
 * @param {InstalledPeer[]} peers
 * @param {(kinds: Kind[]) => boolean} takesPart
 * @returns {Contestant[]}
 */
function readingPeers(corpus, peers, takesPart) {
  return peers.flatMap(({ name, found, path, kinds, command, findings }) =>
    command !== undefined && takesPart(kinds)
      ? [{ name, version: found, what: nameOf(kinds), start: () => [path, ...command(corpus)], findings }]
      : [],
  );
}

/** @param {Kind[]} kinds */
const nameOf = (kinds) => kinds.map((kind) => (kind === 'dockerfile' ? 'Dockerfiles' : 'compose files')).join(' and ');

/**
 * The change of the last commit: hullcheck compares it with the commit before, while the others read the whole repository.
 * @param {Corpus} corpus
 * @param {InstalledPeer[]} peers
 * @returns {Contestant[]}
 */
export function judgesOf(corpus, peers) {
  const what = 'a pull request';
  return [
    hullcheck(what, ['scan', corpus.folder, '--base', 'HEAD~1', ...SARIF], resultsIn),
    ...readingPeers(corpus, peers, () => true).map((peer) => ({ ...peer, what })),
  ];
}

/**
 * @param {InstalledPeer[]} peers
 * @returns {Contestant[]}
 */
export function startersOf(peers) {
  const what = 'the version';
  return [
    hullcheck(what, ['--version'], () => 0),
    ...peers.map(({ name, found, path, version }) => ({
      name,
      version: found,
      what,
      start: () => [path, ...version],
      findings: () => 0,
    })),
  ];
}

/** @param {string} output */
const componentsIn = (output) => JSON.parse(output).components.length;

/**
 * The bill of materials of an image in an archive, which every tool makes without a database. With a cache, hullcheck has seen the layers.
 * @param {string} archive
 * @param {string} cache an empty folder
 * @param {InstalledPeer[]} peers
 * @returns {Contestant[]}
 */
export function listersOf(archive, cache, peers) {
  const what = 'the packages of an image';
  const list = ['image', archive, '--vulnerabilities', 'off', '--format', 'cyclonedx', '--fail-on', 'none'];
  return [
    hullcheck(what, list, componentsIn),
    {
      ...hullcheck(what, [...list, '--cache-dir', cache], componentsIn),
      name: 'hullcheck, layers cached',
      isReference: false,
    },
    ...peers.flatMap(({ name, found, path, image }) =>
      image === undefined
        ? []
        : [{ name, version: found, what, start: () => [path, ...image(archive)], findings: componentsIn }],
    ),
  ];
}
