import type { OutdatedReference } from '../../model/findings/finding.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { asScalar, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { isQuick, mappingsOf, nodeAt, textsOf } from './values.ts';

/**
 * Whether Dependabot updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that.
 * https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference
 */
export function dependabotUpdates(config: TreeMapping, path: string, reference: OutdatedReference): boolean {
  if (asScalar(nodeAt(config, 'version'))?.value !== '2') return false;
  const updates = mappingsOf(nodeAt(config, 'updates')) ?? [];
  return updates.some((update) => isFor(update, path, reference) && !isKept(update, reference));
}

function isFor(update: TreeMapping, path: string, { isBase }: OutdatedReference): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const ecosystem = asScalar(nodeAt(update, 'package-ecosystem'))?.value;
  const isCovered =
    ecosystem === 'docker' ? isBase && DOCKERFILE.test(file) : ecosystem === 'docker-compose' && COMPOSE.test(file);
  if (!isCovered) return false;
  const folder = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`;
  const [one, several] = ['directory', 'directories'].map((key) => textsOf(nodeAt(update, key)));
  return (
    one?.some((each) => folderOf(each) === folder) === true ||
    several?.some((each) => !/[[\]{}?!\\]/.test(each) && isQuick(each) && matchesGlob(folderOf(each), folder)) === true
  );
}

/** The names of files that it takes for each ecosystem. */
const DOCKERFILE = /dockerfile|containerfile/i;
const COMPOSE = /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/i;

/** `/`, `/services/api` */
function folderOf(written: string): string {
  return `/${written.replace(/^(?:\.?\/)*/, '').replace(/(?<!\/)\/+$/, '')}`;
}

/** Settings that choose another branch or other files, or that name what is not known here. */
const CHOOSING = ['target-branch', 'exclude-paths'];

function isKept(update: TreeMapping, { name }: OutdatedReference): boolean {
  if (CHOOSING.some((key) => nodeAt(update, key) !== undefined)) return true;
  if (asScalar(nodeAt(update, 'open-pull-requests-limit'))?.value === '0') return true;
  const [ignored, allowed] = ['ignore', 'allow'].map((key) => mappingsOf(nodeAt(update, key)));
  if (ignored === undefined || allowed === undefined) return true;
  const names = namesOf(name);
  return (
    ignored.some((entry) => names.some((each) => isNamed(entry, each) !== false) && !isOnlyMajor(entry)) ||
    (allowed.length > 0 && !allowed.some((entry) => isNamed(entry, names[0] ?? '') === true))
  );
}

/** With and without the registry, since it is not documented which of them counts. */
function namesOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.split('/');
  const path = rest.length > 0 && /[.:]|^localhost$/.test(first) ? rest.join('/') : name;
  return [...new Set([path.replace(/^library\//, ''), path, name, path.slice(path.lastIndexOf('/') + 1)])];
}

/** An entry without a name is about every image; `unclear` for a pattern that takes too long to compare. */
function isNamed(entry: TreeMapping, name: string): boolean | 'unclear' {
  const pattern = asScalar(nodeAt(entry, 'dependency-name'))?.value;
  if (pattern === undefined) return true;
  if (!isQuick(pattern)) return 'unclear';
  return matchesGlob(pattern.replaceAll(/\*+/g, '**').toLowerCase(), name.toLowerCase());
}

function isOnlyMajor(entry: TreeMapping): boolean {
  const types = textsOf(nodeAt(entry, 'update-types'));
  return (
    nodeAt(entry, 'versions') === undefined &&
    types !== undefined &&
    types.length > 0 &&
    types.every((type) => type === 'version-update:semver-major')
  );
}
