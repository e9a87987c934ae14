import { limitReached } from '../../model/findings/reached-limits.ts';
import { spanOf } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { RepositoryView } from '../repository-view.ts';
import type { Documents } from './documents.ts';
import { includedBy, pathsNear } from './named-files.ts';

/** How many files are read for the jobs of another one, as GitLab does, and how many characters they may have before a further one is read. */
const MOST_FILES = 150;
const MOST_CHARACTERS = 3_000_000;

type Roots = Documents['roots'];

/** The documents of the files of the repository that a file of GitLab includes, and of those that these include: the ones that take precedence last. */
export function includedRoots(roots: Roots, { readFile }: Pick<RepositoryView, 'readFile'>): Roots {
  const seen = new Set<string>();
  const found: Roots[] = [];
  const pending = [...includedBy(roots)];
  let characters = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.size === MOST_FILES || characters > MOST_CHARACTERS) {
      limitReached(spanOf(next), 'This leads to too many files of jobs to read all of them for the jobs here.');
      break;
    }
    const file = pathsNear(next)
      .map((path) => readFile(path, 'guess'))
      .find((one) => one !== undefined);
    if (file === undefined || seen.has(file.path)) continue;
    seen.add(file.path);
    characters += file.text.length;
    const parsed = parseSizedYaml(file);
    if ('reason' in parsed) continue;
    found.unshift(parsed.roots);
    pending.push(...includedBy(parsed.roots));
  }
  return found.flat();
}
