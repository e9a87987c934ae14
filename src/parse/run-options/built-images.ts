import type { Command } from '../../model/shell.ts';
import { plainName } from '../given-names.ts';
import { runWords } from './shell-words.ts';

const BUILDERS: ReadonlySet<unknown> = new Set(['docker', 'podman', 'nerdctl', 'buildah']);
const BUILDS: ReadonlySet<unknown> = new Set(['build', 'bud', 'buildx', 'image']);

/** The images that a script makes itself, so that running one of them pulls nothing. */
export function builtImages(commands: readonly Command[]): (image: string) => boolean {
  const built = new Set<string>();
  for (const command of commands) {
    if (!BUILDERS.has(command.program)) continue;
    for (const name of madeBy(runWords(command.arguments).words.map(({ text }) => text))) built.add(plainName(name));
  }
  return (image) => built.has(plainName(image));
}

function madeBy(words: readonly string[]): readonly string[] {
  const [name] = words;
  if (name === 'tag') return words.slice(2, 3);
  if (name === 'commit' || name === 'import') return words.slice(-1);
  return BUILDS.has(name) ? tagsIn(words) : [];
}

function tagsIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word === '-t' || word === '--tag') return words.slice(index + 1, index + 2);
    const [, long, short] = /^(?:--tag=(.+)|-t=?(.+))$/s.exec(word) ?? [];
    return long ?? short ?? [];
  });
}
