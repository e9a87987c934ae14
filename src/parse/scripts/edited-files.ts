import { posix } from 'node:path';
import { editOf, type FileEdit, patchedIn } from '../../analysis/commands/file-edits.ts';
import { commandAt } from '../../analysis/commands/plain-command.ts';
import { substituted, substitutionsOf } from '../../analysis/commands/sed-edits.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { mayHarm } from '../../model/harmful-values.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, type Script, type ShellWord } from '../../model/shell.ts';
import { type SourceFile, spanText } from '../../model/source.ts';
import { matchesStars } from '../../model/star-pattern.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import { isDockerfilePath, mayBeDockerfilePath } from '../dockerfile/file-names.ts';
import { composeFormat } from '../formats.ts';
import type { RepositoryView } from '../repository-view.ts';
import { namesGivenIn } from '../run-options/given-names.ts';
import { type Copy, copyOf, projectFilesOf } from '../run-options/projects/compose-files.ts';
import { settingLines, variableIn } from '../run-options/setting-lines.ts';
import type { TextNear } from '../run-options/text-near.ts';

/**
 * Commands that change Dockerfiles, compose files or their variables before these are used: `sed -i`, `yq -i`, `patch`, `>>`. What they only
 * give another version is left out.
 */
export function editedFiles(
  scripts: readonly Script[],
  repository: RepositoryView,
  textNear: TextNear,
): readonly GapNotification[] {
  const commands = scripts.flatMap(everyCommand);
  const edits = commands.flatMap((command) => {
    const edit = editOf(command);
    return edit === undefined || edit.isPlain ? [] : [{ command, edit }];
  });
  if (edits.length === 0) return [];
  const started = lazy(() => new Set(commands.flatMap((command) => projectFilesOf(command) ?? []).map(baseName)));
  const copies = lazy(() => copiesBy(commands));
  const files = lazy(() => filesFor(repository.paths() ?? [], new Set([...started(), ...copies().sources])));
  const given = namesGivenIn(scripts, textNear);
  const entered = lazy(() => enteredBy(commands));
  const gaps = edits.flatMap(({ command, edit }) => {
    const sources = edit.sources.map((name) => textNear(name) ?? '');
    const names = [
      ...edit.names.flatMap((name) => namesFor(name, edit, command)),
      ...sources.flatMap(patchedIn),
      ...(isGiven(edit, command) ? given(command) : []),
    ];
    const isMeant = placesOf(command, entered);
    const existing = (name: string): readonly string[] =>
      existingFiles(name, command.span.file.path, files()).filter((path) => isMeant(path, name));
    const changed =
      names.flatMap(existing).find((path) => isChanged(path, edit, started()) && isOther(path, edit, repository)) ??
      names
        .flatMap((name) => (mayBeCopied(name, edit, started()) ? copies().of(name) : []))
        .flatMap(existing)
        .find((path) => isOther(path, edit, repository));
    return changed === undefined ? [] : [gapAt(command, changed, sources)];
  });
  return withoutFlood([...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()]);
}

/** What commands copy: the names of all sources, and the sources of the file at a path. */
function copiesBy(commands: readonly Command[]) {
  const found = commands.flatMap((command) => copyOf(command) ?? []);
  const byTarget = groupBy(found, targetOf);
  return {
    sources: found.map(({ source }) => baseName(source)),
    of: (name: string): readonly string[] => [
      ...new Set(byTarget.get(posix.normalize(name))?.map(({ source }) => source)),
    ],
  };
}

/** The path that a copy gets. */
function targetOf({ source, target }: Copy): string {
  return posix.normalize(/(?:^|\/)\.?$/.test(target) ? `${target}/${baseName(source)}` : target);
}

/** Whether an edit may matter for a file that the script copies to a name: a compose file, or an example of one with variables. */
function mayBeCopied(name: string, edit: FileEdit, started: ReadonlySet<string>): boolean {
  const own = baseName(name);
  return composeFormat.matches(own) || started.has(own) || (DOTENV.test(own) && mayWeaken(edit));
}

/** Whether names come from a list: `find … | xargs sed -i …`, `find … -exec sed -i … {} +`, `sed -i … $(git ls-files)`. */
function isGiven({ names }: FileEdit, { wrappers }: Command): boolean {
  if (wrappers.some(({ program }) => program === 'xargs' || program === 'parallel')) return true;
  return names.length === 0 || names.some((name) => name === UNKNOWN_PIECE || name === '{}');
}

/** What a name may mean: in code, and in a loop or after `find`, names that occur in the text. */
function namesFor(name: string, { isCode }: FileEdit, { span }: Command): readonly string[] {
  if (isCode) return namesIn(name);
  if (name !== UNKNOWN_PIECE && name !== '{}') return [name];
  const before = span.file.text.slice(Math.max(0, span.start - NEAR), span.start);
  const loop = /(?:^|[\s;(])(?:for|find|while)[ \t](?!.*(?:^|[\s;(])(?:for|find|while)[ \t])/s.exec(before);
  return loop === null ? [] : namesIn(before.slice(loop.index));
}

/** How far before a command the loop around it is searched, in characters. */
const NEAR = 300;

function namesIn(code: string): readonly string[] {
  return code.match(/[\w.*/-]{1,300}/g)?.filter((word) => OF_CONTAINERS.test(word)) ?? [];
}

const OF_CONTAINERS = /compose[\w.*-]{0,100}\.ya?ml$|(?:Docker|Container)file[\w.*-]{0,100}$/;

/** The files for which an edit may matter, in the order of all. */
function filesFor(paths: readonly string[], started: ReadonlySet<string>): readonly string[] {
  const named = [...started].filter((name) => !mayBeChanged(name));
  if (named.length === 0) return changeable(paths);
  const others = named.flatMap((name) => byBaseName(paths).get(name) ?? []);
  return others.length === 0 ? changeable(paths) : [...changeable(paths), ...others].sort();
}

// worked out once for a repository, since many scripts edit files
const changeable = remember((paths: readonly string[]) => paths.filter(mayBeChanged));
const byBaseName = remember((paths: readonly string[]) => groupBy(paths, baseName));

/** Whether an edit may matter for a file, by its name. */
function mayBeChanged(path: string): boolean {
  const own = baseName(path);
  return (
    composeFormat.matches(own) ||
    DOTENV.test(own) ||
    mayBeDockerfilePath(own) ||
    isDockerfilePath(own) ||
    SCRIPT.test(own)
  );
}

/** Whether a file is one of a container. */
function isChanged(path: string, edit: FileEdit, started: ReadonlySet<string>): boolean {
  const own = baseName(path);
  if (composeFormat.matches(own) || isDockerfilePath(own) || started.has(own)) return true;
  if (DOTENV.test(own)) return edit.scripts.length > 0 && !isFollowed(edit);
  if (SCRIPT.test(own)) return edit.scripts.some((script) => ADDS_COMMANDS.test(script));
  return mayBeDockerfilePath(own) && !OTHERS.test(own);
}

const SCRIPT = /\.(?:ba|da|k|z)?sh$/;
/** What the edit of a script must not add unseen. */
const ADDS_COMMANDS = /\b(?:curl|wget|docker|podman|nerdctl)\b/;

const DOTENV = /^\.env$/;

/** Programs that have such names. */
const OTHERS = /\.(?:go|js|ts|py|rb|php|java|md|sh|j2|tmpl|tpl|template|in)$/i;

/** Whether it changes variables in a way that is not followed to something that may be a danger. */
function mayWeaken(edit: FileEdit): boolean {
  if (isFollowed(edit)) return false;
  const changes = edit.scripts.flatMap((script) => substitutionsOf(script) ?? []);
  return changes.some(({ replacement }) => !replacement.includes(UNKNOWN_PIECE) && mayHarm(replacement));
}

/** The variables that it sets are read with the project. */
function isFollowed({ scripts }: FileEdit): boolean {
  return (
    scripts.length > 0 && scripts.every((script) => substituted('', substitutionsOf(script) ?? [UNREAD]) !== undefined)
  );
}

const UNREAD = { pattern: '(', replacement: '', flags: '' };

/**
 * The files of the repository that a name may mean. What comes before its last unknown folder is not known: a name without a known folder is
 * in a folder around the script, or below it.
 */
function existingFiles(name: string, by: string, paths: readonly string[]): readonly string[] {
  if (/^(?:\.\/)?\*$/.test(name)) return paths;
  const folders = name.split('/');
  const last = folders.slice(0, -1).findLastIndex((folder) => folder.includes(UNKNOWN_PIECE) || folder === '..');
  const known = folders.slice(last + 1).filter((folder) => folder !== '.');
  const end = known.join('/').replaceAll(UNKNOWN_PIECE, '*');
  if (name.startsWith('/') || !/\w/.test(end)) return [];
  const isLost = last !== -1 && known.length === 1;
  // a quick check that rejects most paths
  const tail = end.slice(end.lastIndexOf('*') + 1);
  return paths.filter(
    (path) =>
      path.endsWith(tail) &&
      (path === end || matchesStars(end, path) || matchesStars(`*/${end}`, path)) &&
      (!isLost || isAround(path, by)),
  );
}

/**
 * Which files a plain name may mean in a folder that the script enters through a variable: those around it, and those in folders that its words or
 * the lines which set the variable name. A loop and an argument may name any folder.
 */
function placesOf({ steps, span }: Command, entered: () => EnteredByFile): (path: string, name: string) => boolean {
  if (steps !== DYNAMIC) return () => true;
  const { first, any, folders } = entered().get(span.file) ?? NOTHING_ENTERED;
  if (span.start <= first || span.start > any) return () => true;
  return (path, name) => {
    if (/\/./.test(name.replace(/^\.\//, '')) || name.includes(UNKNOWN_PIECE)) return true;
    const folder = folderWithSlash(path);
    if (folderWithSlash(span.file.path).startsWith(folder)) return true;
    return folder.split('/').some((one) => (folders.get(one) ?? Number.POSITIVE_INFINITY) < span.start);
  };
}

/** What the commands of a file say about the folders that they enter. */
interface Entered {
  /** Where the first such command is. */
  readonly first: number;
  /** Where the first one is that may enter any folder. */
  readonly any: number;
  /** The words that may name such a folder, each with its first place. */
  readonly folders: ReadonlyMap<string, number>;
}

type EnteredByFile = ReadonlyMap<SourceFile, Entered>;

const NOTHING_ENTERED: Entered = {
  first: Number.POSITIVE_INFINITY,
  any: Number.POSITIVE_INFINITY,
  folders: new Map(),
};

/** Read once for all commands: each that edits a file asks. */
function enteredBy(commands: readonly Command[]): EnteredByFile {
  const entering = commands.filter(({ program }) => ENTERING.has(String(program)));
  const byFile = groupBy(entering, ({ span }) => span.file);
  return new Map([...byFile].map(([file, all]) => [file, enteredIn(all)]));
}

function enteredIn(commands: readonly Command[]): Entered {
  const folders = new Map<string, number>();
  let { first, any } = NOTHING_ENTERED;
  for (const { span, arguments: words } of commands.toSorted((one, other) => one.span.start - other.span.start)) {
    first = Math.min(first, span.start);
    for (const text of words.flatMap(textsOfFolder)) {
      if (ANY_FOLDER.test(text)) any = Math.min(any, span.start);
      for (const name of text.match(/[\w.-]+/g) ?? []) if (!folders.has(name)) folders.set(name, span.start);
    }
  }
  return { first, any, folders };
}

const ENTERING: ReadonlySet<string> = new Set(['cd', 'pushd']);

/** The folder as written, as it is known, and the lines that set its variable. */
function textsOfFolder({ span, pieces }: ShellWord): readonly string[] {
  const written = spanText(span);
  return [written, pieces, ...(settingLines(span.file).get(variableIn(written) ?? '') ?? [])];
}

const ANY_FOLDER = /\$\{?[\d@*]|\$\(|`|(?<!\w)(?:find|for|ls|select|while)(?!\w)/;

function isAround(path: string, script: string): boolean {
  const [folder, own] = [folderWithSlash(path), folderWithSlash(script)];
  return own.startsWith(folder) || folder.startsWith(own);
}

function folderWithSlash(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * Whether an edit may change more of a file than the names of images: a plain text that the file does not contain is not replaced, and
 * where it only occurs in such names, as before a release, it is a tag.
 */
function isOther(path: string, { scripts }: FileEdit, { readFile }: RepositoryView): boolean {
  const all = scripts.map(substitutionsOf);
  if (all.length === 0 || all.includes(undefined)) return true;
  const text = readFile(path, 'guess')?.text;
  const changes = all.flatMap((one) => one ?? []);
  const changed = text === undefined ? undefined : substituted(text, changes);
  if (text === undefined || changed === undefined || changes.some(({ replacement }) => BREAKS.test(replacement)))
    return true;
  const after = changed.split('\n');
  return text.split('\n').some((line, at) => line !== after[at] && !isImage(line, after[at]));
}

const BREAKS = /\\n|\n/;

/** Whether both lines name an image, and nothing else. */
function isImage(before: string, after: string | undefined): boolean {
  return IMAGE.test(before) && after !== undefined && IMAGE.test(after);
}

const IMAGE =
  /^[ \t]*(?:image:|FROM)[ \t]+["']?[^\s"',#{}[\]&*!|>][^\s"'#]*["']?(?:[ \t]+#.*|[ \t]+AS[ \t]+[\w.-]+)?\r?$/i;

function gapAt(command: Command, name: string, sources: readonly string[]): GapNotification {
  return notLookedAt({
    kind: 'undecided-reference',
    thing: 'command',
    message: `This command changes ${name}, which was checked as it is in the repository.`,
    wayOut: 'Change the file itself, with variables where values differ.',
    span: command.span,
    evidence: shortText([commandAt(command.span), ...sources].join('\0'), 0),
  });
}
