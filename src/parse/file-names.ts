import { baseName } from '../model/containers/host-path.ts';
import { matchesStars } from '../model/star-pattern.ts';
import { lazy } from '../support/caches/lazy.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';

/** The files of a repository by their names without folders. A look-up does not walk over all paths. */
export interface FileNames {
  /** The paths of the files with the name. */
  named(name: string): readonly string[];
  /** The paths of the files whose name a pattern with `*` and at least one other character matches. */
  like(pattern: string): readonly string[];
}

export const fileNames: (paths: readonly string[]) => FileNames = remember((paths) => {
  const byName = lazy(() => groupBy(paths, baseName));
  const text = lazy(() => `${SEPARATOR}${[...byName().keys()].join(SEPARATOR)}${SEPARATOR}`);
  return {
    named: (name) => byName().get(name) ?? NONE,
    like: (pattern) =>
      partsWith(text(), longestPart(pattern))
        .filter((name) => matchesStars(pattern, name))
        .flatMap((name) => byName().get(name) ?? NONE),
  };
});

const NONE: readonly string[] = [];

/** No name of a file has it. */
const SEPARATOR = '\0';

function longestPart(pattern: string): string {
  return pattern.split('*').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** The parts between separators that contain a text. */
function partsWith(text: string, wanted: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && wanted !== ''; ) {
    const end = text.indexOf(SEPARATOR, at);
    found.push(text.slice(text.lastIndexOf(SEPARATOR, at) + 1, end));
    at = text.indexOf(wanted, end);
  }
  return found;
}
