import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of whatever was built last: the bundle that users run, or what is compiled while hullcheck is worked on.
 * @throws if sources were changed after it and are not committed, so that no test runs old code. Times of what is committed tell when git wrote it.
 */
export function lastBuild(paths: readonly string[], root = fileURLToPath(new URL('../../', import.meta.url))): string {
  const builds = paths.map((path) => ({ path: join(root, path), time: timeOf(join(root, path)) }));
  const [last] = builds.filter(({ time }) => time > 0).sort((one, other) => other.time - one.time);
  if (last === undefined) throw new Error('There is no build: npm run build makes one.');
  const newer = changedSources(root).find((path) => path.endsWith('.ts') && timeOf(join(root, path)) > last.time);
  if (newer !== undefined) throw new Error(`${newer} is newer than ${last.path}: run npm run build.`);
  return last.path;
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Since the last commit. A folder that git does not know has none. */
function changedSources(root: string): readonly string[] {
  const options = ['ls-files', '-z', '--modified', '--others', '--exclude-standard', '--', 'src'];
  return spawnSync('git', options, { cwd: root, encoding: 'utf8' }).stdout.split('\0');
}
