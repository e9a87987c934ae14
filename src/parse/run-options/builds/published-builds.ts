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
    return isPushed(flags) || valuesOf(flags, 'tag').some(({ value }) => isAmong(pushed(), value));
  };
}

const KANIKO_PROGRAM = 'executor';

/** Names of images. */
interface Pushed {
  readonly names: ReadonlySet<string>;
  /** Names without a tag, if all their tags are pushed. */
  readonly repositories: ReadonlySet<string>;
}

function isAmong({ names, repositories }: Pushed, word: RunWord): boolean {
  const name = identityOf(word);
  return names.has(name) || (repositories.size > 0 && repositories.has(withoutTag(name)));
}

/** The names that commands push, and those that they have given to the same images before. */
function pushedIn(commands: readonly Command[]): Pushed {
  const words = commands.filter(({ program }) => program === 'buildah' || isEngine(program)).map(operandsOf);
  const sent = words.flatMap(({ verb, image, isOfAllTags }) =>
    verb === 'push' && image ? [{ name: identityOf(image), isOfAllTags }] : [],
  );
  const copied = commands.filter(({ program }) => program === 'skopeo').flatMap(copiedBy);
  const pushed = {
    names: new Set([...sent.map(({ name }) => name), ...copied]),
    repositories: new Set(sent.flatMap(({ name, isOfAllTags }) => (isOfAllTags ? [withoutTag(name)] : []))),
  };
  const named = words.flatMap(({ verb, image, name }) =>
    verb === 'tag' && image && name && isAmong(pushed, name) ? [identityOf(image)] : [],
  );
  return { ...pushed, names: new Set([...pushed.names, ...named]) };
}

/** `skopeo copy docker-daemon:app:1 docker://ghcr.io/acme/app:1` */
function copiedBy(command: Command): readonly string[] {
  const words = commandWords(command);
  if (words[0]?.text !== 'copy' || !words.some(({ text }) => text.startsWith('docker://'))) return [];
  return words.flatMap((word) => {
    const [, name] = LOCAL.exec(identityOf(word)) ?? [];
    return name === undefined ? [] : [plainName(name)];
  });
}

const LOCAL = /^(?:docker-daemon|containers-storage):(.+)$/s;

/** A port of a registry is not a tag, and neither is what a variable begins with. */
function withoutTag(name: string): string {
  return name.replace(/:[^/:]*$/, '');
}

interface Operands {
  readonly verb: string | undefined;
  readonly image: RunWord | undefined;
  readonly name: RunWord | undefined;
  readonly isOfAllTags: boolean;
}

/** The words of `docker push`, `docker image push` and the like without options. */
function operandsOf(command: Command): Operands {
  const all = commandWords(command);
  const words = all.filter(({ text }) => !text.startsWith('-'));
  const [verb, image, name] = words[0]?.text === 'image' ? words.slice(1) : words;
  return { verb: verb?.text, image, name, isOfAllTags: all.some(({ text }) => ALL_TAGS.has(text)) };
}

const ALL_TAGS: ReadonlySet<string> = new Set(['-a', '--all-tags', '--all-tags=true', '-aq', '-qa']);

/** The same name in two commands, also where a variable makes a part of it. */
export function identityOf(word: RunWord): string {
  return word.text.includes(UNKNOWN_PIECE) ? spanText(word.span).replaceAll(/["'{}]/g, '') : plainName(word.text);
}
