import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A checkout writes what is built before the sources that it was built from, and takes its time. */
const CHECKOUT_MILLISECONDS = 60_000;

/**
 * The path of whatever was built last: the bundle that users run, or what is compiled while hullcheck is worked on.
 * @throws if it was built before the sources became what they are, so that no test runs old code
 */
export function lastBuild(paths: readonly string[], root = fileURLToPath(new URL('../../', import.meta.url))): string {
  const builds = paths.map((path) => ({ path: join(root, path), time: timeOf(join(root, path)) }));
  const [last] = builds.filter(({ time }) => time > 0).sort((one, other) => other.time - one.time);
  if (last === undefined) throw new Error('There is no build: npm run build makes one.');
  const changed = new Set(changedSources(root));
  const newer = sources(root).find(
    (path) => timeOf(join(root, path)) > last.time + (changed.has(path) ? 0 : CHECKOUT_MILLISECONDS),
  );
  if (newer !== undefined) throw new Error(`${newer} is newer than ${last.path}: run npm run build.`);
  return last.path;
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function sources(root: string): readonly string[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.replaceAll('\\', '/')}`);
}

/** Since the last commit. A folder that git does not know has none. */
function changedSources(root: string): readonly string[] {
  const options = ['ls-files', '-z', '--modified', '--others', '--exclude-standard', '--', 'src'];
  return spawnSync('git', options, { cwd: root, encoding: 'utf8' }).stdout.split('\0');
}
