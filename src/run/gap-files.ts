import type { Repository } from '../discover/index.ts';
import { filesFitting } from '../discover/variables/loaded-names.ts';
import { weakeningOptions } from '../discover/variables/weakening-values.ts';
import { WRITERS } from '../discover/variables/written-variables.ts';
import { baseName } from '../model/containers/host-path.ts';
import type { Gap } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import { type Span, spanText } from '../model/source.ts';
import { fileNames } from '../parse/file-names.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { lazy } from '../support/caches/lazy.ts';
import { rememberByKey } from '../support/caches/remember-by-key.ts';
import { addToGroup } from '../support/group-by.ts';
import { shortText } from '../support/short-text.ts';
import {
  environmentFilesOf,
  filesIn,
  filesNamedLike,
  isPlainName,
  plainFilesIn,
  scriptsCaptured,
} from './files-of-texts.ts';
import { dangerousLines, definedTexts } from './referenced-lines.ts';

function itself(path: string): string {
  return path;
}

/** In characters. A longer file that is mentioned is compared by its whole text, and so is one with more options. */
const LONGEST_READ = 200_000;
const MOST_OPTIONS = 100;
/** For a gap. */
const MOST_PARTS = 1_000;

function bounded(path: string, text: string, find: (text: string) => readonly string[]): readonly string[] {
  const found = text.length > LONGEST_READ ? undefined : find(text);
  if (found === undefined || found.length > MOST_OPTIONS) return [`${path} ${shortText(text, 0)}`];
  return found.map((one) => `${path} ${one}`);
}

type Readable = Pick<Repository, 'paths' | 'readFile' | 'files'>;

/**
 * The notifications, where those about options that are not known are identified by the options in the files as well which their own file
 * mentions: one of these, such as `conf/prod.opts` for `docker run $(cat "conf/$1.opts")`, may be what decides. The options of a recipe may
 * come from any command that runs it. Those about a file that is not known are identified by what may be a danger in the files that it may be.
 */
export function withFilesOfGaps(notifications: readonly Notification[], repository: Readable): readonly Notification[] {
  const options = optionsFor(repository);
  const lines = linesFor(repository);
  return notifications.map((one) => {
    const { gap, span } = one;
    if (gap === undefined || gap.weight !== 'ordinary' || span === undefined) return one;
    const parts = isOfOptions(gap, span) ? options(span.file.path) : isOfFile(gap) ? lines(span) : [];
    return parts.length === 0 ? one : { ...one, gap: { ...gap, parts: [...(gap.parts ?? [gap.evidence]), ...parts] } };
  });
}

/** Whether options are what is not known. */
function isOfOptions({ kind }: Gap, span: Span): boolean {
  return kind === 'unknown-value' || (kind === 'unreadable-commands' && spanText(span).includes('xargs'));
}

function isOfFile({ kind }: Gap): boolean {
  return kind === 'undecided-reference';
}

/** For a file: the options that a value in it may come from. */
function optionsFor({ paths, readFile, files }: Readable): (path: string) => readonly string[] {
  const fitting = lazy(() => filesFitting(paths() ?? []));
  const textOf = (path: string): string => readFile(path, 'guess')?.text ?? '';
  const optionsIn = rememberByKey(itself, (path: string) => bounded(path, textOf(path), weakeningOptions));
  const writers = lazy(() => files.filter(({ fileFormat }) => WRITERS.has(fileFormat.id)).map(({ path }) => path));
  const callers = lazy(() => writers().flatMap((path) => bounded(path, textOf(path), argumentsIn)));
  const plain = lazy(() => plainFiles({ paths, files }));
  const names = lazy(() => fileNames(paths() ?? []));
  const installing = lazy(() => linesWithPaths(writers(), textOf));
  const installed = (target: string): readonly string[] => [
    ...names().named(baseName(target)),
    ...(installing().get(baseName(target)) ?? [])
      .filter(({ line }) => line.includes(target))
      .flatMap(({ path, line }) => filesIn(path, line, fitting()))
      .filter((one) => `/${one}` !== target),
  ];
  return rememberByKey(itself, (path: string): readonly string[] => {
    const text = textOf(path);
    const named = [
      ...filesIn(path, text, fitting()),
      ...plainFilesIn(path, text, plain()),
      ...(path.endsWith('.service') ? environmentFilesOf(text).flatMap(installed) : []),
    ];
    const printed = scriptsCaptured(path, text, fitting()).flatMap((one) => bounded(one, textOf(one), printedIn));
    const found = [...[...new Set(named)].flatMap(optionsIn), ...printed];
    return together(RECIPES.test(path) ? [...found, ...callers()] : found);
  });
}

function plainFiles({ paths, files }: Pick<Readable, 'paths' | 'files'>): ReadonlySet<string> {
  const units = new Set(files.map(({ path }) => path));
  return new Set(paths()?.filter((path) => isPlainName(path) && !units.has(path)));
}

interface Line {
  readonly path: string;
  readonly line: string;
}

/** The lines that name a place of the machine, by the last parts of these names. */
function linesWithPaths(
  files: readonly string[],
  textOf: (path: string) => string,
): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const path of files) {
    for (const line of textOf(path).split('\n')) {
      for (const [, name = ''] of line.matchAll(OF_MACHINE)) addToGroup(found, name, { path, line });
    }
  }
  return found;
}

/** `/etc/app/env`, whose last part is taken */
const OF_MACHINE = /\/([\w.@-]{1,200})(?![\w./@-])/g;

/** The options in a script outside the commands of an engine, which are looked at. */
function printedIn(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
  return weakeningOptions(lines.filter((line) => !mentionsEngine(line)).join('\n'));
}

/** For a place: what may be a danger in the files that it may mean, and in the texts that a Makefile defines. */
function linesFor({ paths, readFile, files }: Readable): (place: Span) => readonly string[] {
  const fitting = lazy(() => filesFitting(paths() ?? []));
  const plain = lazy(() => plainFiles({ paths, files }));
  const units = lazy(() => new Set(files.map(({ path }) => path)));
  const linesIn = rememberByKey(itself, (path: string) =>
    bounded(path, readFile(path, 'guess')?.text ?? '', dangerousLines),
  );
  const ofFile = rememberByKey(itself, (path: string): readonly string[] => {
    const text = readFile(path, 'guess')?.text ?? '';
    const named = [...filesIn(path, text, fitting()), ...plainFilesIn(path, text, plain())];
    const unread = [...new Set(named)].filter((one) => !units().has(one));
    return together([...unread.flatMap(linesIn), ...definedTexts(text).flatMap(dangerousLines)]);
  });
  const names = lazy(() => fileNames(paths() ?? []));
  const alike = rememberByKey(itself, (text: string): readonly string[] =>
    together(
      filesNamedLike(text, names())
        .filter((path) => !units().has(path))
        .flatMap(linesIn),
    ),
  );
  return (place) => [...ofFile(place.file.path), ...alike(spanText(place))];
}

/** Many parts as one, as each gap of a file has them. */
function together(parts: readonly string[]): readonly string[] {
  return parts.length > MOST_PARTS ? [shortText(JSON.stringify(parts), 0)] : parts;
}

const RECIPES = /(?:^|\/)\.?(?:justfile|taskfile(?:\.dist)?\.ya?ml)$|\.just$/i;

/** The options that commands give to recipes and tasks: `just run --privileged`, `task run -- --privileged`. */
function argumentsIn(text: string): readonly string[] {
  if (!CALL.test(text)) return [];
  return text.split('\n').flatMap((line) => (CALL.test(line) ? weakeningOptions(line) : []));
}

const CALL = /(?<![\w./-])(?:just|go-task|task)[ \t]/;
