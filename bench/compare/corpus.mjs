// The files that the tools read: a copy of a folder, a single file of it, or the copy as a repository whose last commit changes one file.
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { git } from '../git.mjs';

/**
 * @typedef {import('./peers.mjs').Kind} Kind
 * @typedef {import('./peers.mjs').Corpus} Corpus
 */

/** @type {Readonly<Record<Kind, RegExp>>} */
const NAMES = {
  dockerfile: /^(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:dockerfile|Dockerfile)$/,
  compose: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
};

/**
 * Everything but links and what git keeps: single peers stop at a link that leads nowhere, and checkouts are read one by one otherwise.
 * @param {string} from
 * @param {string} to
 */
export function copyFiles(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== '.git') copyFiles(source, target);
    else if (entry.isFile()) copyFileSync(source, target);
  }
}

/**
 * @param {string} folder
 * @returns {Corpus}
 */
export function corpusIn(folder) {
  const paths = filesBelow(folder);
  const ofKind = (/** @type {Kind} */ kind) => paths.filter((path) => NAMES[kind].test(basename(path)));
  return { folder, files: (...kinds) => kinds.flatMap(ofKind) };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * A folder with the file of a kind that is larger than half of them.
 * @param {Corpus} corpus
 * @param {Kind} kind
 * @param {string} folder
 * @returns {Corpus | undefined} undefined if there is no such file
 */
export function oneFile(corpus, kind, folder) {
  const bySize = corpus.files(kind).toSorted((a, b) => statSync(a).size - statSync(b).size);
  const chosen = bySize[bySize.length >> 1];
  if (chosen === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  copyFileSync(chosen, join(folder, basename(chosen)));
  return corpusIn(folder);
}

/**
 * Makes a repository of the corpus. Its last commit adds a line to the first Dockerfile.
 * @param {Corpus} corpus
 * @returns {string} the file that changed, from the folder of the corpus
 */
export function asPullRequest({ folder, files }) {
  const [changed] = files('dockerfile');
  if (changed === undefined) throw new Error('A pull request needs a Dockerfile that it changes.');
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'base');
  appendFileSync(changed, '\nRUN curl -fsSL https://example.com/install.sh | sh\n');
  commit(folder, 'change');
  return relative(folder, changed);
}

/**
 * @param {string} folder
 * @param {string} message
 */
function commit(folder, message) {
  git(folder, 'add', '--all', '--force');
  git(folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', message);
}
