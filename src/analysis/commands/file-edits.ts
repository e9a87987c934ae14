import { mayHarm } from '../../model/harmful-values.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { isOnlyVersion, substitutionsOf } from './sed-edits.ts';

/** A command that changes files, and leaves the rest of them as it was. */
export interface FileEdit {
  /** The names as written, and texts that contain them. */
  readonly names: readonly string[];
  /** Whether it certainly only replaces versions and the like. */
  readonly isPlain: boolean;
  /** The scripts of sed and perl. */
  readonly scripts: readonly string[];
  /** The files that say what changes. */
  readonly sources: readonly string[];
  /** Whether names are parts of texts. */
  readonly isCode?: true;
}

/** The edit that a command is; undefined for any other. */
export function editOf(command: Command): FileEdit | undefined {
  const { program, redirects } = command;
  const edit = EDITORS.get(String(program))?.(command);
  if (edit !== undefined) return edit;
  const appended = redirects.filter(({ operator }) => operator === '>>').flatMap(({ target }) => target?.pieces ?? []);
  return appended.length === 0 ? undefined : { ...NOTHING, names: appended };
}

/** Whether a command changes more than versions and plain words of the text that it passes on: `sed 's/# a: b/a: b/' file | …`. */
export function changesText({ program, arguments: words }: Command): boolean {
  if (SED.has(String(program))) {
    const { isPlain, scripts } = withScripts(words, SED_SCRIPT, SED_SCRIPT_ATTACHED);
    return !isPlain && !isInPlace(words) && !(scripts.length > 0 && scripts.every(putsHarmlessWords));
  }
  if (program === 'yq') return !words.every(({ pieces }) => pieces.startsWith('-') || isVersionExpression(pieces));
  return CHANGERS.has(String(program));
}

/** The scripts of `sed` or `perl`, and the files that they read, wherever the result goes. */
export function filterOf({ program, arguments: words }: Command): FileEdit {
  return SED.has(String(program))
    ? withScripts(words, SED_SCRIPT, SED_SCRIPT_ATTACHED)
    : withScripts(words, /^-[a-zA-Z0-9]*e$/, /^-e(?=.)/);
}

const SED_SCRIPT = /^(?:-[nErszu]*e|--expression)$/;
const SED_SCRIPT_ATTACHED = /^(?:--expression=|-e(?=.))/;

/** Whether `sed` writes its files, and prints nothing. */
function isInPlace(words: readonly ShellWord[]): boolean {
  return words.some(({ pieces }) => /^-[nErsuz]*i|^--in-place/.test(pieces));
}

/** Without a replacement, a comment may become a setting. */
function putsHarmlessWords(script: string): boolean {
  return substitutionsOf(script)?.every(({ replacement }) => replacement !== '' && !mayHarm(replacement)) === true;
}

const SED: ReadonlySet<string> = new Set(['sed', 'gsed', 'ssed']);
const CHANGERS: ReadonlySet<string> = new Set(
  'awk gawk mawk nawk jq node patch perl php python python3 ruby tr'.split(' '),
);

const NOTHING: FileEdit = { names: [], isPlain: false, scripts: [], sources: [] };

type Reader = (command: Command) => FileEdit | undefined;

const EDITORS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['sed', 'gsed', 'ssed'].map((name) => [name, bySed] as const),
  ...['perl', 'ruby'].map((name) => [name, byPerl] as const),
  ...['awk', 'gawk'].map((name) => [name, byAwk] as const),
  ['yq', byYq],
  ...['ed', 'ex', 'vi', 'vim'].map((name) => [name, ({ arguments: words }: Command) => named(words)] as const),
  ['patch', byPatch],
  ['git', byGit],
  [
    'tee',
    ({ arguments: words }) => (words.some(({ pieces }) => /^-a|^--append$/.test(pieces)) ? named(words) : undefined),
  ],
  ...['sponge', 'dasel', 'crudini', 'sd', 'rpl'].map(
    (name) => [name, ({ arguments: words }: Command) => named(words)] as const,
  ),
  ...['python', 'python3', 'node', 'php'].map((name) => [name, byCode] as const),
]);

function named(words: readonly ShellWord[]): FileEdit {
  return { ...NOTHING, names: words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-')) };
}

/** `sed -i s/a/b/ file`, `sed -i.bak -e s/a/b/ file` */
function bySed({ arguments: words }: Command): FileEdit | undefined {
  if (!isInPlace(words)) return undefined;
  return withScripts(words, SED_SCRIPT, SED_SCRIPT_ATTACHED);
}

/** `perl -pi -e s/a/b/ file` */
function byPerl({ arguments: words }: Command): FileEdit | undefined {
  if (!words.some(({ pieces }) => /^-[a-zA-Z0-9]*i/.test(pieces))) return undefined;
  return withScripts(words, /^-[a-zA-Z0-9]*e$/, /^-e(?=.)/);
}

/** `gawk -i inplace '{ … }' file` */
function byAwk({ arguments: words }: Command): FileEdit | undefined {
  const isInPlace = words.some(({ pieces }, at) =>
    /^(?:-i|--include)$/.test(words[at - 1]?.pieces ?? '') ? pieces === 'inplace' : IN_PLACE.test(pieces),
  );
  return isInPlace ? named(words) : undefined;
}

const IN_PLACE = /^(?:-i|--include=)inplace$/;

function withScripts(words: readonly ShellWord[], flag: RegExp, attached: RegExp): FileEdit {
  const texts = words.map(({ pieces }) => pieces);
  const own = texts.flatMap((text, at) => {
    if (flag.test(texts[at - 1] ?? '')) return [text];
    const mark = attached.exec(text)?.[0];
    return mark === undefined ? [] : [text.slice(mark.length)];
  });
  const others = texts.filter((text, at) => !text.startsWith('-') && text !== '' && !flag.test(texts[at - 1] ?? ''));
  const hasFile = texts.some((text) => /^(?:-f|--file)/.test(text));
  const sources = texts.flatMap((text, at) =>
    /^(?:-f|--file)$/.test(texts[at - 1] ?? '') ? [text] : (/^(?:-f|--file=)(.+)$/s.exec(text)?.[1] ?? []),
  );
  const [first, ...rest] = others;
  const scripts = own.length > 0 || hasFile || first === undefined ? own : [first];
  const isPlain =
    !hasFile && scripts.length > 0 && scripts.every((script) => substitutionsOf(script)?.every(isOnlyVersion) === true);
  return { names: own.length > 0 || hasFile ? others : rest, isPlain, scripts, sources };
}

/** `yq -i '.services.web.image = "a"' file`, `yq w -i file services.web.image a` */
function byYq({ arguments: words }: Command): FileEdit | undefined {
  const texts = words.map(({ pieces }) => pieces);
  if (!texts.some((text) => /^(?:-[a-hj-zA-Z]*i[a-zA-Z]*|--in-?place(?:=true)?)$/.test(text))) return undefined;
  const names = texts.filter((text) => !text.startsWith('-'));
  const isWriting = names.some((text) => /^(?:w|write)$/.test(text));
  const isPlain = isWriting
    ? names.some((text) => VERSION_PATH.test(text))
    : names.some((text) => /[^=!<>]=(?!=)/.test(text)) && names.every(isVersionExpression);
  return { ...NOTHING, names, isPlain };
}

const VERSION_PATH = /(?:^|\.)(?:image|tag|version)["'\])]*$/i;

function isVersionExpression(text: string): boolean {
  if (/[*+-]=|\b(?:del|load|env|eval)\w*\(/.test(text)) return false;
  const sides = text.split(/\|?(?<![=!<>])=(?!=)/);
  return sides.slice(0, -1).every((side) => VERSION_PATH.test(side.trimEnd()));
}

/** `patch file changes.diff`, `patch -p1 < changes.diff`, `patch -i changes.diff` */
function byPatch({ arguments: words, redirects }: Command): FileEdit {
  const inputs = redirects.flatMap(({ operator, target, body }) =>
    body === undefined ? (operator === '<' && target ? [target.pieces] : []) : [],
  );
  const bodies = redirects.flatMap(({ body }) => body?.value ?? []);
  const names = words
    .map(({ pieces }) => pieces.replace(/^(?:--input=|-i(?=.))/, ''))
    .filter((word) => !word.startsWith('-'));
  return { ...NOTHING, names: [...names.slice(0, 1), ...bodies.flatMap(patchedIn)], sources: [...inputs, ...names] };
}

/** `git apply changes.diff` */
function byGit({ arguments: words, redirects }: Command): FileEdit | undefined {
  const [action, ...others] = words.map(({ pieces }) => pieces);
  if (action !== 'apply' && action !== 'am') return undefined;
  const inputs = redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : []));
  return { ...NOTHING, sources: [...inputs, ...others.filter((word) => !word.startsWith('-'))] };
}

/** The files that a patch changes. */
export function patchedIn(patch: string): readonly string[] {
  return [...patch.matchAll(/^\+\+\+ (?:b\/)?([^\t\n\r]+)/gm)].map(([, name = '']) => name.trim());
}

/** `python3 -c "open('compose.yaml', 'w')…"` */
function byCode({ arguments: words, redirects }: Command): FileEdit | undefined {
  const texts = [...words.map(({ pieces }) => pieces), ...redirects.flatMap(({ body }) => body?.value ?? [])];
  const code = texts.filter((text) => /\bwrit\w*|["']w["']|\bdump\b|put_contents/i.test(text));
  return code.length === 0 ? undefined : { ...NOTHING, names: code, isCode: true };
}
