import { groupBy } from '../support/group-by.ts';

/** Whether a value of a variable makes a path in a text that of a file: `/scripts/$SCRIPT.sh` with `build`. */
export type ChoosesFile = (name: string, value: string) => boolean;

/** For the paths in the text of a Dockerfile, and those of the files in the repository. */
export function fileChooser(text: string, paths: () => readonly string[]): ChoosesFile {
  const ends = endsWithVariables(text);
  if (ends.size === 0) return () => false;
  const files = groupBy(paths(), nameOf);
  return (name, value) => {
    const found = ends.get(name)?.map((end) => end.replace(VARIABLE, () => value)) ?? [];
    return found.some((end) => files.get(nameOf(end))?.some((path) => path === end || path.endsWith(`/${end}`)));
  };
}

/** For each variable, the ends of paths from the part that has it. With a second variable, nothing is known. */
function endsWithVariables(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [word] of text.matchAll(WORD)) {
    const [variable, name = ''] = VARIABLE.exec(word) ?? [];
    if (variable === undefined || word === variable) continue;
    const end = word.slice(word.lastIndexOf('/', word.indexOf(variable)) + 1);
    if (end.indexOf('$') !== end.lastIndexOf('$')) continue;
    found.set(name, (found.get(name) ?? new Set()).add(end));
  }
  return new Map([...found].map(([name, all]) => [name, [...all]]));
}

/** A word with a variable. */
const WORD = /(?<![\w./{}$-])[\w./-]{0,200}\$(?:\w{1,100}|\{\w{1,100}\})[\w./{}$-]{0,200}/g;
const VARIABLE = /\$(?:\{)?(\w{1,100})\}?/;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
