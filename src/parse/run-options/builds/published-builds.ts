import { isEngine } from '../../../model/containers/engine-programs.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { plainName } from '../../plain-name.ts';
import { commandWords } from '../command-words.ts';
import { booleanFlag, type Flags, valuesOf } from '../flag-values.ts';
import type { RunWord } from '../flags.ts';
import { isPushed } from './build-commands.ts';

/** Whether a build with these options sends its result to a registry, by itself or by a later command of the scripts. */
export function publishedBy(scripts: readonly Script[]): (flags: Flags, program: Command['program']) => boolean {
  const pushed = lazy(() => pushedIn(scripts.flatMap(everyCommand)));
  return (flags, program) => {
    if (program === KANIKO_PROGRAM) return flags.has('destination') && booleanFlag(flags, 'no-push')?.value !== true;
    return isPushed(flags) || valuesOf(flags, 'tag').some(({ value }) => pushed().has(identityOf(value)));
  };
}

const KANIKO_PROGRAM = 'executor';

/** The names that commands push, and those that they have given to the same images before. */
function pushedIn(commands: readonly Command[]): ReadonlySet<string> {
  const words = commands.filter(({ program }) => program === 'buildah' || isEngine(program)).map(operandsOf);
  const pushed = new Set(words.flatMap(([verb, image]) => (verb?.text === 'push' && image ? [identityOf(image)] : [])));
  const named = words.flatMap(([verb, image, name]) =>
    verb?.text === 'tag' && image && name && pushed.has(identityOf(name)) ? [identityOf(image)] : [],
  );
  return new Set([...pushed, ...named]);
}

/** The words of `docker push`, `docker image push` and the like without options. */
function operandsOf(command: Command): readonly RunWord[] {
  const words = commandWords(command).filter(({ text }) => !text.startsWith('-'));
  return words[0]?.text === 'image' ? words.slice(1) : words;
}

/** The same name in two commands, also where a variable makes a part of it. */
function identityOf(word: RunWord): string {
  return word.text.includes(UNKNOWN_PIECE) ? spanText(word.span).replaceAll(/["'{}]/g, '') : plainName(word.text);
}
