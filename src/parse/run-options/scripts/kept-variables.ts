import { editOf, type FileEdit, filterOf } from '../../../analysis/commands/file-edits.ts';
import { substituted, substitutionsOf } from '../../../analysis/commands/sed-edits.ts';
import { baseName } from '../../../model/containers/host-path.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import {
  type Command,
  everyPipeline,
  type HereDocument,
  type Pipeline,
  type Script,
  type ShellWord,
} from '../../../model/shell.ts';
import { type Excerpt, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { withHome } from '../../../support/home-paths.ts';
import type { PassedVariable } from '../../frontend.ts';
import { expandedText, valuesSetOnce } from '../../scripts/expanded-text.ts';

/** The text of a file that a script sources, by its name as written; undefined if it is not known. */
export type Sourced = (name: string) => Excerpt | undefined;

/** Whether commands of a text may write variables to a file from which others take them. */
export function mayKeep(text: string): boolean {
  return MAY_KEEP.test(text);
}

const MAY_KEEP = /\.env\b|\bGITHUB_ENV\b/;

/** What a step of a workflow writes for those after it: `echo NAME=value >> "$GITHUB_ENV"`. */
export function keptForSteps(script: Script, sourced: Sourced = () => undefined): readonly PassedVariable[] {
  return keptBy(script, sourced, ({ raw }) => raw.includes('GITHUB_ENV'));
}

/**
 * What a script writes to a file that Compose and others read variables from: `echo A=b >> .env`, `cp production.env .env`, `sed -i s/A=.*$/A=b/ .env`.
 */
export function keptInDotenv(script: Script, sourced: Sourced = () => undefined): readonly PassedVariable[] {
  return [...keptBy(script, sourced, ({ pieces }) => isDotenv(pieces)), ...editedIn(script, sourced)];
}

function editedIn(script: Script, sourced: Sourced): readonly PassedVariable[] {
  const copied = lazy(() => textsCopied(script, sourced));
  return everyPipeline(script).flatMap((pipeline) =>
    pipeline.commands.flatMap((command) => {
      if (!EDITORS.has(command.program)) return [];
      const edit = editOf(command);
      if (edit === undefined) return filteredBy(command, pipeline, sourced);
      const textOf = (name: string): string => sourced(name)?.text ?? copied().get(name) ?? '';
      return edit.names.filter(isDotenv).flatMap((name) => changedBy(edit, textOf(name)));
    }),
  );
}

/** What `sed` changes in a file on its way to one with variables: `sed s/a/b/ .env.example > .env`. */
function filteredBy(command: Command, { commands }: Pipeline, sourced: Sourced): readonly PassedVariable[] {
  const filter = commands.some((one) => isWriting(one, isDotenvWord)) ? filterOf(command) : undefined;
  return filter === undefined ? [] : namedBy(commands, sourced).flatMap((text) => changedBy(filter, text));
}

/** The texts that become files with variables, by the paths of these as written, also those of examples. */
function textsCopied(script: Script, sourced: Sourced): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { commands } of everyPipeline(script)) {
    if (!commands.some((one) => isWriting(one, isDotenvWord))) continue;
    const text = namedBy(commands, sourced).join('\n');
    if (text !== '') for (const { pieces } of commands.flatMap(wordsOf).filter(isDotenvWord)) found.set(pieces, text);
  }
  return found;
}

/** The texts of the files that commands name. */
function namedBy(commands: readonly Command[], sourced: Sourced): readonly string[] {
  return commands.flatMap(wordsOf).flatMap(({ pieces }) => (NAME.test(pieces) ? (sourced(pieces)?.text ?? []) : []));
}

const NAME = /^[\w.][\w./-]{0,200}$/;

function wordsOf({ arguments: words, redirects }: Command): readonly ShellWord[] {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])];
}

function isDotenvWord({ pieces }: ShellWord): boolean {
  return isDotenv(pieces);
}

/**
 * The same for the script itself: a file in another folder with a name of its own counts only if the script mentions it again, or what it runs
 * may read it.
 */
export function keptForItself(script: Script, sourced: Sourced): readonly PassedVariable[] {
  const kept = keptInDotenv(script, sourced);
  if (kept.length === 0) return kept;
  const text = spanText(script.span);
  if (READS_ANY.test(text)) return kept;
  const isRead = ({ pieces }: ShellWord): boolean =>
    isDotenv(pieces) && (!OF_ANOTHER.test(pieces) || text.split(baseName(pieces)).length > 2);
  return [...keptBy(script, sourced, isRead), ...editedIn(script, sourced)];
}

/** `generated/app.env` */
const OF_ANOTHER = /\/[\w.-]{1,100}\.env$/;
/** What may read files by names that the script does not have, or runs other scripts. */
const READS_ANY =
  /env[-_]file|ENV_FILE|\*|\.(?:ba)?sh\b|\b(?:source|make|just|task|npm|pnpm|yarn|bun|eval|ssh|cp|mv|ln|rsync|cat(?![ \t]*>))\b|(?<!\S)\.[ \t]|(?:^|[\s"'`=(;&|])(?:\.{1,2}\/|\$\w+\/|\$\{\w+\}\/)[\w-]/m;

type IsKept = (file: ShellWord) => boolean;

/** What commands of a script print into files that are kept, with marks for what is not known. */
export function textsKept(script: Script, isKept: IsKept, sourced: Sourced = () => undefined): readonly string[] {
  const values = lazy(() => valuesSetOnce([script]));
  const bodyText = (body: HereDocument): string =>
    body.value.includes('$') ? expandedText(body, values()).text.replaceAll(DEFAULT, '$1') : body.value;
  return everyPipeline(script).flatMap((pipeline) => writtenIn(pipeline, { sourced, bodyText }, isKept));
}

/** `${A:-b}` */
const DEFAULT = /\$\{\w{1,100}:?[-=]([^{}$`"'\n]{1,300})\}/g;

interface Texts {
  readonly sourced: Sourced;
  /** The text of a here-document as the shell passes it on. */
  readonly bodyText: (body: HereDocument) => string;
}

function keptBy(script: Script, sourced: Sourced, isKept: IsKept): readonly PassedVariable[] {
  const texts = textsKept(script, isKept, sourced);
  return texts.length === 0 ? [] : pairsIn(texts.join('\n'));
}

/** What the commands of a pipeline print, up to one that writes it to a file that is kept. */
function writtenIn({ commands }: Pipeline, texts: Texts, isKept: IsKept): readonly string[] {
  const at = commands.findIndex((command) => isWriting(command, isKept));
  const writer = commands[at];
  if (writer === undefined) return [];
  return commands.slice(0, at + 1).flatMap((command) => textsOf(command, texts));
}

function isWriting({ program, arguments: words, redirects }: Command, isKept: IsKept): boolean {
  if (redirects.some(({ operator, target }) => operator.startsWith('>') && target !== undefined && isKept(target)))
    return true;
  if (TEES.has(program)) return words.some(isKept);
  const last = words.at(-1);
  if (COPIES.has(program)) return last !== undefined && isKept(last);
  return program === 'dd' && words.some((word) => word.pieces.startsWith('of=') && isKept(withoutName(word)));
}

/** `of=.env` as `.env` */
function withoutName(word: ShellWord): ShellWord {
  return { ...word, pieces: word.pieces.replace(/^of=/, ''), raw: word.raw.replace(/^of=/, '') };
}

/** They write their input to files. */
const TEES: ReadonlySet<unknown> = new Set(['tee', 'sponge']);
const COPIES: ReadonlySet<unknown> = new Set(['cp', 'install', 'ln', 'mv', 'rsync']);

/** What a command prints or reads: its words, its here-documents, and the files that it names. */
function textsOf(command: Command, { sourced, bodyText }: Texts): readonly string[] {
  const { program, arguments: words, redirects } = command;
  const given = redirects.flatMap(({ operator, target, body }) => [
    ...(body === undefined ? [] : [bodyText(body)]),
    ...(operator === '<<<' && target !== undefined ? [target.pieces] : []),
    ...(operator === '<' && target !== undefined ? textOf(target, sourced) : []),
  ]);
  if (program === 'printf') return [...given, printedBy(command)];
  if (program === 'echo') return [...given, echoed(words)];
  const files = COPIES.has(program) ? words.slice(0, -1) : TEES.has(program) ? [] : words;
  return [...given, ...files.flatMap((word) => textOf(word, sourced))];
}

function textOf({ pieces }: ShellWord, sourced: Sourced): readonly string[] {
  const name = pieces.replace(/^if=/, '');
  const isFile = !name.startsWith('-') && !name.includes(UNKNOWN_PIECE) && !EXAMPLE.test(name);
  const text = isFile ? sourced(name)?.text : undefined;
  return text === undefined ? [] : [text];
}

/** The words in one line, or in those that `\n` ends, without the options. */
function echoed(words: readonly ShellWord[]): string {
  const text = words.map(({ pieces }) => pieces).join(' ');
  return text.replace(/^(?:-[neE]{1,3} )+/, '').replaceAll('\\n', '\n');
}

/** The format with its values, as often as they last. */
function printedBy({ arguments: words, span }: Command): string {
  const [first = '', ...others] = words.map(({ pieces }) => pieces);
  const [format = '', ...values] = first === '--' ? others : [first, ...others];
  const found: string[] = [];
  let room = LONGEST_VALUE;
  let at = 0;
  do {
    const before = at;
    found.push(format.replaceAll(/%[bqsd]/g, () => values[at++] ?? ''));
    room -= format.length;
    if (at === before) break;
  } while (at < values.length && room > 0);
  if (room <= 0 && at < values.length) limitReached(span, 'This prints too much to read all of it.');
  return found.join('').replaceAll('\\n', '\n');
}

/** `A=b` on a line, and `A<<E` with the lines of a value. */
function pairsIn(text: string): readonly PassedVariable[] {
  const lines = text.split('\n');
  const last = new Map(lines.map((line, at) => [line, at]));
  const found: PassedVariable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name = '', end = ''] = LONG.exec(line) ?? [];
    if (name !== '' && (last.get(end) ?? 0) > at) {
      const to = lines.indexOf(end, at + 1);
      found.push(...known(name, lines.slice(at + 1, to).join('\n')));
      at = to;
    } else {
      const written = assignmentsIn(line, true);
      found.push(...(written.length > 0 ? written : pair(line.trim())));
    }
  }
  return found;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
const LONG = /^([A-Za-z_]\w{0,100})<<(\S{1,100})$/;

const EDITORS: ReadonlySet<unknown> = new Set(['sed', 'gsed', 'perl']);

/** The variables that have other values after an edit: `sed -i s/^A=.*$/A=b/ .env`. */
function changedBy({ scripts }: FileEdit, text: string): readonly PassedVariable[] {
  const all = scripts.map(substitutionsOf);
  const changed = all.includes(undefined)
    ? undefined
    : substituted(
        text,
        all.flatMap((one) => one ?? []),
      );
  const before = new Set(text.split('\n'));
  const lines = changed?.split('\n').filter((line) => !before.has(line)) ?? [];
  return assignmentsIn(lines.join('\n'), true).filter(({ name }) => !SECRET.test(name));
}

/** The command itself shows what it makes of these. */
const SECRET = /pass|secret|token|key|cred/i;

/** Its values are to be replaced. */
const EXAMPLE = /example|sample|template|dist|default/i;

function isDotenv(path: string | undefined): boolean {
  return path !== undefined && /(?:^|\/)(?:\.env|[\w.-]+\.env)$/.test(path) && !EXAMPLE.test(path);
}

/** A variable with a value that is known; that of a here-document may be `$HOME/.ssh`. */
export function known(name: string, value: string): readonly PassedVariable[] {
  if (value.length > LONGEST_VALUE || value.includes(UNKNOWN_PIECE)) return [];
  return [{ name, value: withHome(value) ?? value }];
}

/** `NAME=value` */
export function pair(text: string): readonly PassedVariable[] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  return name === undefined || value === undefined ? [] : known(name, value.trim());
}

/**
 * The assignments of a file of variables or of a script; of each line, or only those that export. Values may name variables of lines before
 * them: `dcr="$dc run --rm"`.
 */
export function assignmentsIn(text: string, isForEach: boolean): readonly PassedVariable[] {
  const values = new Map<string, string>();
  return [...text.matchAll(LINE)].flatMap(({ 1: isExported, 2: name = '', 3: double, 4: single, 5: plain }) => {
    const value = single ?? withValues(double ?? plain ?? '', values);
    if (value === undefined) values.delete(name);
    else values.set(name, value);
    return value !== undefined && (isForEach || isExported !== undefined) ? known(name, value) : [];
  });
}

/** The text with the values of its variables; undefined if one is not known. */
function withValues(text: string, values: ReadonlyMap<string, string>): string | undefined {
  if (!text.includes('$')) return text;
  let left = LONGEST_VALUE;
  const replaced = text.replaceAll(VARIABLE, (_, braced?: string, named = braced) => {
    const value = values.get(named ?? '') ?? '$';
    left -= value.length;
    return left < 0 ? '$' : value;
  });
  return replaced.includes('$') ? undefined : replaced;
}

const VARIABLE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

const LINE =
  /^[ \t]*(export[ \t]+)?([A-Za-z_]\w{0,100})=(?:"([^"`\\\n]*)"|'([^'\n]*)'|([^\s"'`;&|()<>#\\]*))[ \t]*(?:#.*)?\r?$/gm;
