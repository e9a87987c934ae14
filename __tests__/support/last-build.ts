import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of the last build: the bundle that users run, or the code compiled during development.
 * @throws if sources were changed after it and are not committed, so that no test runs old code. Committed files are ignored, because their
 * times only show when git wrote them.
 */
export function lastBuild(paths: readonly string[], root = fileURLToPath(new URL('../../', import.meta.url))): string {
  const builds = paths.map((path) => ({ path: join(root, path), time: timeOf(join(root, path)) }));
  const [last] = builds.filter(({ time }) => time > 0).sort((one, other) => other.time - one.time);
  if (last === undefined) throw new Error('Nothing was built yet: run `npm run build`.');
  const newer = changedSources(root).find((path) => path.endsWith('.ts') && timeOf(join(root, path)) > last.time);
  if (newer !== undefined) throw new Error(`${newer} is newer than ${last.path}: run npm run build.`);
  return last.path;
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The sources changed since the last commit; empty outside of a repository. */
function changedSources(root: string): readonly string[] {
  const options = ['ls-files', '-z', '--modified', '--others', '--exclude-standard', '--', 'src'];
  return spawnSync('git', options, { cwd: root, encoding: 'utf8' }).stdout.split('\0');
}
