import { isEngine } from '../../../model/containers/engine-programs.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { groupBy } from '../../../support/group-by.ts';
import { commandWords } from '../command-words.ts';
import { type Flags, valuesOf } from '../flag-values.ts';
import type { RunWord } from '../flags.ts';
import { identityOf } from './published-builds.ts';

/** How many names commands may give to an image that has one. */
const MOST_NAMES = 200;

/** The names of what a build with these options makes: those of its options, and those that commands give to them, as `docker tag app acme/app:1`. */
export function imageNames(scripts: readonly Script[]): (flags: Flags, command: Command) => readonly string[] {
  const given = lazy(() => groupBy(scripts.flatMap(everyCommand).flatMap(namesGiven), ({ image }) => image));
  return (flags, { span }) => {
    const own = valuesOf(flags, 'tag').map(({ value }) => value);
    const all = new Map(own.map((name) => [identityOf(name), name.text]));
    const most = all.size + MOST_NAMES;
    // a map yields what is added meanwhile
    for (const image of all.keys()) {
      for (const { name } of given().get(image) ?? []) all.set(identityOf(name), name.text);
      if (all.size <= most) continue;
      limitReached(span, 'Commands give more names to the image than are followed.');
      break;
    }
    return [...all.values()];
  };
}

interface GivenName {
  readonly image: string;
  readonly name: RunWord;
}

/** `docker tag app acme/app:1`, `docker image tag app acme/app:1`, `podman tag app acme/app:1 acme/app:2` */
function namesGiven(command: Command): readonly GivenName[] {
  if (command.program !== 'buildah' && !isEngine(command.program)) return [];
  const words = commandWords(command).filter(({ text }) => !text.startsWith('-'));
  const [verb, image, ...names] = words[0]?.text === 'image' ? words.slice(1) : words;
  if (verb?.text !== 'tag' || image === undefined) return [];
  return names.map((name) => ({ image: identityOf(image), name }));
}
