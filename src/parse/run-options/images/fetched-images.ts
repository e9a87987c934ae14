import { FETCHING_COMMANDS, type FetchingCommand } from '../../../data/images/fetching-commands.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import { type OptionalPlatforms, platformsIn } from '../../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../../model/images/image.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../../syntax/lists/index.ts';
import { impliedText } from '../../../syntax/lists/joined.ts';
import { isLocalName } from '../../local-name.ts';
import { builtImages } from '../builds/built-images.ts';
import { commandWords } from '../command-words.ts';
import { byName, type Flags, valuesOf } from '../flag-values.ts';
import { everyFlag, type RunWord, readFlags } from '../flags.ts';
import { FETCHING, type FlagSyntax, GLOBAL } from '../syntax.ts';
import { choicesOf } from './word-choices.ts';

/** A text without any of these words has no such command. */
const FETCHES =
  /\b(?:pull|copy|cp|sync|from|export|append|mutate|flatten|rebase|mod|imagetools|driver-opt|update)\b|docker:\/\//;

/** Whether a text may have a command that fetches an image. */
export function mayFetch(text: string): boolean {
  return FETCHES.test(text);
}

/**
 * The images that commands fetch without starting a container: `docker pull`, `skopeo copy`, `buildah from`. Only policies apply to them. One with
 * a name that is not known is left out if the commands build an image under that name.
 */
export function fetchedImagesIn(scripts: readonly Script[]): readonly Image[] {
  const commands = scripts.flatMap(everyCommand);
  const fetches = commands.flatMap((command) => fetchOf(command) ?? []);
  if (fetches.length === 0) return [];
  const isBuilt = builtImages(commands);
  const images = fetches.flatMap(({ words, ...one }) => words.flatMap((word) => imageOf(word, one, isBuilt) ?? []));
  // a loop is read with several values
  const keyOf = ({ reference: { value, span } }: Image): string => `${span.file.path} ${span.start} ${value.text}`;
  return [...new Map(images.map((image) => [keyOf(image), image])).values()];
}

/** A command that fetches images. */
interface Fetching {
  readonly name: string;
  readonly words: readonly FetchedName[];
  readonly platforms: OptionalPlatforms;
  readonly hasAllTags: boolean;
}

interface FetchedName {
  readonly text: string;
  readonly span: Span;
}

function fetchOf(command: Command): Fetching | undefined {
  const found = fetchIn(command);
  if (found === undefined) return undefined;
  const { fetch, rest } = found;
  const { flags, operands } = everyFlag(rest, FETCHING, 0);
  const named = byName(flags);
  const words = [...namedOperands(operands, fetch), ...namedOption(named, fetch)];
  const each = words.flatMap((word) => withChoices(word, command));
  return {
    name: `${String(command.program)} ${fetch.command}`,
    words: each.flatMap((word) => nameIn(word, fetch, command) ?? []),
    platforms: platformsOf(named, fetch),
    hasAllTags: named.has('all-tags'),
  };
}

function imageOf(
  { text, span }: FetchedName,
  { name, platforms, hasAllTags }: Omit<Fetching, 'words'>,
  isBuilt: (image: string) => boolean,
): Image | undefined {
  const isOwn = isBuilt(text);
  if (isLocalName(text) || (isOwn && text.includes(UNKNOWN_PIECE))) return undefined;
  return {
    kind: 'image',
    use: 'fetch',
    usedBy: name,
    title: `command "${name}"`,
    isOnlyForPolicies: true,
    ...(isOwn && { isAlsoBuilt: true }),
    ...(platforms && { platforms }),
    // without a tag, more than the usual one is fetched
    reference: { value: parseImageReference(hasAllTags ? `${text}:${UNKNOWN_PIECE}` : text), span },
    facts: {},
  };
}

interface Found {
  readonly fetch: FetchingCommand;
  /** The words after the subcommand. */
  readonly rest: readonly RunWord[];
}

/** Programs that have others in them: `k3s ctr images pull` */
const HOLDERS: ReadonlySet<unknown> = new Set(['k3s', 'microk8s', 'rke2', 'k0s']);

function fetchIn(command: Command): Found | undefined {
  const all = commandWords(command);
  const isHeld = HOLDERS.has(command.program);
  const program = isHeld ? (all[0]?.text ?? '') : String(command.program);
  const words = isHeld ? all.slice(1) : all;
  const known = FETCHING_COMMANDS.get(program);
  const hasOwnOptions = program === 'ctr' || isEngine(program);
  return known && subcommandIn(words, known, hasOwnOptions ? GLOBAL : FETCHING);
}

/** `options` are those of the program itself, before its subcommand. */
function subcommandIn(
  words: readonly RunWord[],
  known: readonly FetchingCommand[],
  options: FlagSyntax,
): Found | undefined {
  let rest = words;
  let path = '';
  for (let depth = 0; depth < MOST_WORDS; depth++) {
    const [first, ...others] = readFlags(rest, options).rest;
    path = `${path} ${first?.text ?? ''}`.trimStart();
    rest = others;
    const fetch = known.find(({ command }) => command === path);
    if (fetch !== undefined) return { fetch, rest };
    if (!known.some(({ command }) => command.startsWith(`${path} `))) return undefined;
  }
  return undefined;
}

/** In the longest subcommand: `buildx imagetools create`. */
const MOST_WORDS = 3;

function namedOperands(operands: readonly RunWord[], { operands: which }: FetchingCommand): readonly PlacedText[] {
  const words = operands.filter(({ text }) => !text.startsWith('-'));
  if (which === 'none') return [];
  if (which === 'first') return words.slice(0, 1);
  return which === 'sources' ? words.slice(0, -1) : words;
}

function namedOption(flags: Flags, { option, prefix = '' }: FetchingCommand): readonly PlacedText[] {
  if (option === undefined) return [];
  return valuesOf(flags, option).flatMap(({ value }) =>
    value.text.startsWith(prefix) ? [sliceOf(value, prefix.length)] : [],
  );
}

/** Each value of a variable that a loop or a condition decides. */
function withChoices(word: PlacedText, command: Command): readonly PlacedText[] {
  const choices = choicesOf(word, command);
  return choices.length === 1 ? [word] : choices.map((text) => impliedText(text, word.span));
}

function nameIn(word: PlacedText, { hasScheme }: FetchingCommand, { program }: Command): FetchedName | undefined {
  const scheme = SCHEME.exec(word.text)?.[0];
  if (hasScheme && scheme === undefined) return undefined;
  const image = sliceOf(word, scheme?.length ?? 0);
  const { text } = image;
  const isElsewhere = scheme === undefined && program !== 'docker' && LOCAL.test(text);
  if (text === '' || text === 'scratch' || NO_IMAGE.test(text) || isElsewhere) return undefined;
  return { text, span: wholeValue(image).span };
}

const SCHEME = /^docker:\/\//;
/** https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
const LOCAL = /^(?:oci|dir|docker-archive|oci-archive|docker-daemon|containers-storage|sif|ocidir|ostree|tarball):/;
/** A path, an address, an assignment. */
const NO_IMAGE = /^[/.~]|:\/\/|=/;

/** A copy of an image has all of its platforms. */
function platformsOf(flags: Flags, { operands }: FetchingCommand): OptionalPlatforms {
  const named = ['platform', 'arch', 'override-arch'].flatMap((name) => valuesOf(flags, name).slice(-1));
  const [one] = named;
  if (one === undefined) return operands === 'sources' || flags.has('all') ? 'unknown' : undefined;
  const { name, value } = one;
  return platformsIn([knownText(name === 'platform' ? value.text : `linux/${value.text}`)]);
}
