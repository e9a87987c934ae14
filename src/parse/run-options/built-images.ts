import { OFFICIAL_IMAGES } from '../../data/official-images.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import type { Command } from '../../model/shell.ts';
import { lazy } from '../../support/lazy.ts';
import { plainName } from '../plain-name.ts';
import { isBuilding } from './builds.ts';
import { commandWords } from './command-words.ts';

/**
 * Whether running an image does not pull it: a script builds it, or its name has a single part, which on Docker Hub only official images
 * have.
 */
export function builtImages(commands: readonly Command[]): (image: string) => boolean {
  const built = new Set<string>();
  for (const command of commands) for (const name of madeBy(command)) built.add(plainName(name));
  return (image) => built.has(plainName(image)) || isLocalName(image);
}

function isLocalName(image: string): boolean {
  const name = /^([\w.-]+)(?:[:@][^/]*)?$/.exec(image)?.[1];
  return name !== undefined && !officialNames().has(name);
}

const officialNames = lazy((): ReadonlySet<string> => new Set(OFFICIAL_IMAGES.trim().split(' ')));

function madeBy(command: Command): readonly string[] {
  const { program } = command;
  if (program !== 'buildah' && !isEngine(program)) return [];
  const words = commandWords(command);
  const texts = words.map(({ text }) => text);
  const [name] = texts;
  if (name === 'tag') return texts.slice(2, 3);
  if (name === 'commit' || name === 'import') return texts.slice(-1);
  return isBuilding(command) ? tagsIn(texts) : [];
}

function tagsIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word === '-t' || word === '--tag') return words.slice(index + 1, index + 2);
    const [, long, short] = /^(?:--tag=(.+)|-t=?(.+))$/s.exec(word) ?? [];
    return long ?? short ?? [];
  });
}
