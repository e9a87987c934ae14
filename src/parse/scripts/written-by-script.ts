import { commandAt } from '../../analysis/commands/plain-command.ts';
import { isCopying, writtenFiles } from '../../analysis/commands/written-files.ts';
import { fetchedBy } from '../../analysis/downloads/fetch.ts';
import { cloneBy } from '../../analysis/downloads/git-clones.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { codeOf, fileWrittenBy } from '../../analysis/secrets/written-by-code.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { type Command, everyCommand, everyPipeline, type Script, type ShellWord } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { addToGroup } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import { composeFormat } from '../formats.ts';
import { decidingText } from '../run-options/projects/project-input.ts';
import { isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { settingsOf, WEAKENING_SETTING } from './gap-definitions.ts';
import { decidingLines, hasMark, partsOf } from './template-lines.ts';

/** The files that scripts write, or fetch from elsewhere, with unknown contents. */
export interface WrittenByScript {
  /** Whether the scripts write the file at a path before or after a command uses it. */
  writes(path: string): boolean;
  /** The same for a path in a folder that a variable names, as it is written: `"$T/Dockerfile"`. */
  writesInVariable(raw: string): boolean;
  /** Whether they write a file in a folder that a variable names, such as an argument of a function, that may be the one at a path. */
  writesBelow(path: string): boolean;
}

/** What files that scripts write consist of, to compare one version with another. */
export interface Made {
  readonly identity: string;
  /** The lines that may take protection away in templates of compose files. */
  readonly parts: readonly string[];
}

/**
 * Finds what written compose files consist of: the commands that name them, with their here-documents, and the files that these read. In templates
 * of compose files, only dangers count.
 */
export function projectMakersIn(scripts: readonly Script[], textNear: TextNear): (files: readonly string[]) => Made {
  const madeOf = sourcesIn(scripts, textNear);
  return (written) => {
    const { own, read, files } = madeOf(written);
    const templates = read.flatMap(({ name, text }) => {
      const lines = decidingLines(text);
      // one with the name of a compose file is read, so that only what others put into it is not known
      const isRead = composeFormat.matches(name);
      return lines === undefined ? [] : [{ text, parts: partsOf(isRead ? lines.filter(hasMark) : lines) }];
    });
    const isTemplate = new Set(templates.map(({ text }) => text));
    const others = read.flatMap(({ text }) => (isTemplate.has(text) ? [] : shortText(text, 0)));
    const settings = settingsOf([...own, ...isTemplate], files, WEAKENING_SETTING);
    return {
      identity: shortText([...own, ...others, ...settings].join('\0'), 0),
      parts: templates.flatMap(({ parts }) => parts),
    };
  };
}

/**
 * Finds what files that scripts write consist of, to compare one version with another: the commands that name them, with their here-documents,
 * and the files that they read.
 */
export function makersIn(scripts: readonly Script[], textNear: TextNear): (files: readonly string[]) => string {
  const madeOf = sourcesIn(scripts, textNear);
  return (written) => {
    const { own, read, files } = madeOf(written);
    const texts = read.map(({ text }) => shortText(text, 0));
    return shortText([...own, ...texts, ...settingsOf(own, files, WEAKENING_SETTING)].join('\0'), 0);
  };
}

interface Sources {
  /** The commands, with their here-documents. */
  readonly own: readonly string[];
  /** The files that they may read, each once. */
  readonly read: readonly ReadFile[];
  /** The files that may set variables. */
  readonly files: readonly SourceFile[];
}

function sourcesIn(scripts: readonly Script[], textNear: TextNear): (written: readonly string[]) => Sources {
  const makers = lazy(() => makersByName(scripts, textNear));
  const files = lazy(() => filesRead(scripts, textNear));
  return (written) => {
    const names = new Set(written.map(baseName));
    const found = new Set([...names].flatMap((name) => makers().get(name) ?? []));
    const read = [...found].flatMap((one) => one.read().filter(({ name }) => !names.has(baseName(name))));
    return {
      own: [...found].flatMap((one) => one.texts()),
      read: [...new Map(read.map((one) => [one.name, one])).values()],
      files: files(),
    };
  };
}

/** The file of the scripts, and those that they source. */
function filesRead(scripts: readonly Script[], textNear: TextNear): readonly SourceFile[] {
  const own = new Set(scripts.map(({ span }) => span.file));
  const names = scripts.flatMap(everyCommand).flatMap(({ program, arguments: words }) => {
    const name = program === '.' || program === 'source' ? words[0]?.pieces : undefined;
    return name === undefined || name.includes(UNKNOWN_PIECE) ? [] : [name];
  });
  const sourced = [...new Set(names)].flatMap((path) => {
    const text = textNear(path);
    return text === undefined ? [] : [{ path, text }];
  });
  return [...own, ...sourced];
}

/** The commands of a pipeline, other than those of engines. */
interface Maker {
  /** Their words and here-documents. */
  readonly texts: () => readonly string[];
  /** The files that they may read. */
  readonly read: () => readonly ReadFile[];
}

interface ReadFile {
  readonly name: string;
  readonly text: string;
}

/** What may write files, by the names of these without their folders. */
function makersByName(scripts: readonly Script[], textNear: TextNear): ReadonlyMap<string, readonly Maker[]> {
  const found = new Map<string, Maker[]>();
  for (const pipeline of scripts.flatMap(everyPipeline)) {
    const commands = pipeline.commands.filter(({ program }) => !isEngine(String(program)));
    const words = new Set(commands.flatMap(wordsOf).map(({ pieces }) => pieces));
    const maker: Maker = {
      texts: lazy(() => commands.flatMap(textsOf)),
      read: lazy(() => [...words].filter(isPathLike).flatMap((name) => namedText(name, textNear(name)))),
    };
    for (const name of new Set([...words].map(baseName))) addToGroup(found, name, maker);
  }
  return found;
}

function wordsOf({ arguments: words, redirects }: Command): readonly ShellWord[] {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])];
}

function textsOf({ span, redirects }: Command): readonly string[] {
  return [commandAt(span), ...redirects.flatMap(({ body }) => (body ? decidingText(body.value) : []))];
}

function namedText(name: string, text: string | undefined): readonly ReadFile[] {
  return text === undefined ? [] : [{ name, text }];
}

/** What others read in place of a file that a script writes. */
interface ReadElsewhere {
  /** Whether it is the text of a here-document. */
  readonly isRead?: (body: string) => boolean;
  /** Whether it is the file of the repository that a command copies. */
  readonly isCopy?: (command: Command) => boolean;
}

/**
 * Without what is written by a here-document if that is read elsewhere, and without copies of files of the repository. A path without a folder
 * may be in any folder, if the scripts change theirs.
 */
export function writtenByScript(scripts: readonly Script[], readElsewhere: ReadElsewhere = {}): WrittenByScript {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands);
  const paths = new Set<string>();
  const folders = new Set<string>();
  for (const command of commands) {
    for (const path of pathsWritten(command, readElsewhere, paths)) if (isKnown(path)) paths.add(plainPath(path));
    for (const path of copiedTo(command, paths)) if (isKnown(path)) paths.add(plainPath(path));
    const folder = cloneBy(command)?.folder ?? '';
    if (folder !== '' && isKnown(folder)) folders.add(plainPath(folder));
  }
  const entered = commands.filter(({ program }) => program === 'cd' || program === 'pushd');
  const isInClone = entered.some(({ arguments: words }) => folders.has(plainPath(words[0]?.pieces ?? '')));
  const names = new Set([...paths].map(baseName));
  const inVariables = new Set(commands.filter(isWriting(readElsewhere)).flatMap(targetsInVariables));
  const belowVariables = lazy(() => [...inVariables].flatMap((raw) => /^\$\w+(\/.+)$/s.exec(raw)?.[1] ?? []));
  const foldersInVariables = lazy(() =>
    entered.flatMap(({ arguments: [folder] }) => folder?.raw ?? []).map(withoutQuotes),
  );
  return {
    writesInVariable: (raw) => inVariables.has(withoutQuotes(raw)),
    writesBelow: (path) => belowVariables().some((end) => path.endsWith(end)),
    writes(written) {
      const path = plainPath(written);
      if (path === '' || !isKnown(path)) return false;
      if (paths.has(path) || [...folders].some((folder) => path.startsWith(`${folder}/`))) return true;
      if (!path.includes('/')) {
        const isThere = foldersInVariables().some((folder) => inVariables.has(`${folder}/${path}`));
        return isInClone || isThere || (entered.length > 0 && names.has(path));
      }
      return entered.length > 0 && paths.has(baseName(path));
    },
  };
}

function isWriting({ isRead }: ReadElsewhere): (command: Command) => boolean {
  return ({ redirects }) => !redirects.some(({ body }) => body !== undefined && isRead?.(body.value));
}

function targetsInVariables({ program, arguments: words, redirects }: Command): readonly string[] {
  const targets = redirects.flatMap(({ operator, target }) => (/^>/.test(operator) ? (target ?? []) : []));
  const operands = program === 'tee' ? words : [];
  return [...targets, ...operands].flatMap(({ pieces, raw }) =>
    pieces.startsWith(UNKNOWN_PIECE) ? [withoutQuotes(raw)] : [],
  );
}

/** `"${T}/a"` as `$T/a` */
function withoutQuotes(raw: string): string {
  return raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}

/** Different variables may be different files. */
function isKnown(path: string): boolean {
  return !path.includes(UNKNOWN_PIECE) && !path.startsWith('$');
}

/** The path without `./` in front and slashes behind. */
function plainPath(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '').replace(/(?<!\/)\/+$/, '');
}

function pathsWritten(
  command: Command,
  { isRead, isCopy }: ReadElsewhere,
  written: ReadonlySet<string>,
): readonly string[] {
  const { program, arguments: words, redirects } = command;
  if (redirects.some(({ body }) => body !== undefined && isRead?.(body.value))) return [];
  if (isCopy?.(command) && !words.some(({ pieces }) => written.has(plainPath(pieces)))) return [];
  const targets = redirects.filter(
    ({ operator, descriptor }) => /^&?>/.test(operator) && !operator.endsWith('>&') && (descriptor ?? 1) === 1,
  );
  // `sed -i` changes a file that is read
  const operands = isCopying(program) || program === 'sed' ? [] : writtenFiles(program, words);
  return [
    ...targets.flatMap(({ target }) => target?.pieces ?? []),
    ...operands.map(({ pieces }) => pieces),
    ...fetchedBy(command).flatMap(({ file }) => file ?? []),
    ...(isEngine(String(program)) ? [] : namedOutputs(words)),
    ...writtenByCode(command),
  ];
}

/** `python3 -c 'open("compose.override.yaml", "w")…'` */
function writtenByCode(command: Command): readonly string[] {
  const code = INTERPRETER.test(String(command.program)) ? codeOf(command) : undefined;
  const file = code && fileWrittenBy(code);
  return file === undefined ? [] : [file];
}

const INTERPRETER = /^(?:python[\d.]*|node|nodejs|deno|bun|ruby|perl|php|lua)$/;

/** `jinja2 t -o f`, `--output=f` */
function namedOutputs(words: readonly ShellWord[]): readonly string[] {
  return words.flatMap(({ pieces }, index) => {
    const attached = /^--(?:out|output|outfile|output-file)=(.+)$/s.exec(pieces)?.[1];
    if (attached !== undefined) return [attached];
    return /^(?:-o|--(?:out|output|outfile|output-file))$/.test(pieces) ? (words[index + 1]?.pieces ?? []) : [];
  });
}

/** The destination of a file that was written before. */
function copiedTo({ program, arguments: words }: Command, written: ReadonlySet<string>): readonly string[] {
  if (!isCopying(program) || !words.slice(0, -1).some(({ pieces }) => written.has(plainPath(pieces)))) return [];
  return writtenFiles(program, words).map(({ pieces }) => pieces);
}
