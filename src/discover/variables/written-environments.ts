import { substituted, substitutionsOf } from '../../analysis/commands/sed-edits.ts';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { EnvironmentEntry } from '../../model/containers/container.ts';
import { baseName } from '../../model/containers/host-path.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { folderOf } from '../../parse/compose/file-path.ts';
import { parseDotenv } from '../../parse/compose/variables/dotenv.ts';
import { dotenvEntries } from '../../parse/compose/variables/environment.ts';
import { CALLER_ONLY } from '../../parse/compose/variables/environment-files.ts';
import type { PassedVariable, WrittenEnvironment } from '../../parse/frontend.ts';
import type { RepositoryView } from '../../parse/repository-view.ts';
import { mentionsEngine } from '../../parse/run-options/command-lines.ts';
import { preparedCopiesIn } from '../../parse/scripts/prepared-copies.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { isVendoredPath } from '../file-selection.ts';
import { PREPARING } from '../prepared-files.ts';
import { withAssignedValues } from './assigned-values.ts';
import type { PlacedVariable } from './assignments.ts';
import { foldersFor } from './copied-examples.ts';
import { printedVariables, wordsPassedOn } from './written-variables.ts';

/**
 * What scripts write into a file that gives its variables to containers, by `echo A=b > db.env`, a here-document, `sed` or a copy of another file.
 * Whether and when a command runs is not considered. A copy only counts in a file that also starts containers.
 */
export function writtenEnvironments(repository: RepositoryView): WrittenEnvironment {
  const writers = lazy(() => {
    const paths = (repository.paths() ?? []).filter((path) => PREPARING.test(path) && !isVendoredPath(path));
    const files = paths.flatMap((path) => repository.readFile(path, 'guess') ?? []);
    return { paths, files: files.filter(({ text }) => MAY_WRITE.test(text)) };
  });
  const found = new Map<string, readonly EnvironmentEntry[]>();
  return (path) => {
    for (const one of writers().paths) repository.onRecalled(one);
    const known = found.get(path) ?? writers().files.flatMap((file) => writtenBy(file, path, repository));
    found.set(path, known);
    return known;
  };
}

const MAY_WRITE = />|\b(?:tee|sed|cp|mv|ln|install)\b/;

function writtenBy(file: SourceFile, path: string, repository: RepositoryView): readonly EnvironmentEntry[] {
  const { text } = file;
  if (!text.includes(baseName(path)) || !mayReach(file, path)) return [];
  const isTarget = targetsOf(file, path);
  const isPassedOn = lazy(() => wordsPassedOn(text, isTarget).some((word) => /^[)}]$/.test(word)));
  const targets = { isForVariables: isTarget, isPassedOn };
  const valuesOf = withAssignedValues(file);
  const printed = printedVariables(file, targets).flatMap(lineByLine);
  const known = printed.flatMap(valuesOf);
  const names = new Set(known.map(({ name }) => name));
  const open = printed.filter(({ name }) => !names.has(name));
  return [
    ...copiedTo(file, path, repository),
    ...open.map((one) => entryOf(one, DYNAMIC)),
    ...[...known, ...editedBySed(file, isTarget, repository)].map((one) => entryOf(one, one.value)),
  ];
}

/** Whether a script is in a folder around a file, or names the folder of the file. It keeps many scripts and files from being compared in detail. */
function mayReach({ path: script, text }: SourceFile, path: string): boolean {
  const folder = folderOf(path);
  return folder === '' || `${folder}/`.startsWith(withSlash(folderOf(script))) || text.includes(baseName(folder));
}

function withSlash(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

function entryOf({ name, span }: PlacedVariable, value: string | typeof DYNAMIC): EnvironmentEntry {
  return { name, value: { value, span }, span, entry: span, isDefault: false, via: 'environment' };
}

/** Whether a word of a command in a file may mean a path. A folder in a variable may be any one. */
function targetsOf({ path: script, text }: SourceFile, path: string): (target: string) => boolean {
  const meant = new Map<string, boolean>();
  const folders = lazy(() => foldersFor(script, text));
  const isPath = (target: string): boolean => {
    const below = /^\$[^/]{1,100}\/(.+)$/s.exec(target)?.[1];
    if (below !== undefined) return `/${path}`.endsWith(`/${below}`);
    return folders().some((folder) => repositoryPath(folder, target) === path);
  };
  return (written) => {
    const target = written.replaceAll(/["']/g, '');
    if (!meant.has(target)) meant.set(target, isPath(target));
    return meant.get(target) === true;
  };
}

/** `printf 'A=b\nC=d\n'` */
function lineByLine(variable: PlacedVariable): readonly PlacedVariable[] {
  const [value = '', ...others] = variable.value.split('\\n');
  const further = others.flatMap((line) => {
    const [, name, set = ''] = ASSIGNED.exec(line) ?? [];
    return name === undefined ? [] : [{ ...variable, name, value: set }];
  });
  return [{ ...variable, value }, ...further];
}

const ASSIGNED = /^(?:export )?([A-Za-z_]\w{0,100})=(.*)$/s;

/** The variables of the files that commands copy to a path: `cp db.env.example db.env`. */
function copiedTo(file: SourceFile, path: string, { readFile }: RepositoryView): readonly EnvironmentEntry[] {
  if (!mentionsEngine(file.text) || readFile(path, 'guess') !== undefined) return [];
  const isTarget = targetsOf(file, path);
  const folders = foldersFor(file.path, file.text);
  return preparedCopiesIn(withBraces(file.text)).flatMap(({ sources, target }) => {
    const places = sources.filter((one) => isTarget(target) || isTarget(`${target.replace(/\/$/, '')}/${one}`));
    return places.flatMap((source) => {
      const paths = folders.flatMap((folder) => repositoryPath(folder, source) ?? []);
      const [found] = paths.flatMap((one) => (one === path ? [] : (readFile(one, 'guess') ?? [])));
      return found === undefined ? [] : dotenvEntries(parseDotenv(found, CALLER_ONLY), false);
    });
  });
}

/** `cp .env{.example,}` */
function withBraces(text: string): string {
  return text.replaceAll(/([\w./-]{0,100})\{([\w./-]{0,100}),([\w./-]{0,100})\}/g, '$1$2 $1$3');
}

/** What `sed` sets in a file, or in a copy that it makes of another one. */
function editedBySed(
  file: SourceFile,
  isTarget: (word: string) => boolean,
  { readFile }: RepositoryView,
): readonly PlacedVariable[] {
  const { path, text } = file;
  if (!text.includes('sed')) return [];
  const folders = foldersFor(path, text);
  const found: PlacedVariable[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const span = { file, start, end: start + line.length };
    start += line.length + 1;
    const words = SED.test(line) && line.length <= LONGEST_LINE ? (line.match(WORDS) ?? []) : [];
    if (!words.some(isTarget)) continue;
    const sources = words.flatMap((word) => folders.flatMap((folder) => repositoryPath(folder, word) ?? []));
    const [source] = sources.flatMap((one) => readFile(one, 'guess') ?? []);
    found.push(...setByScripts(line, source?.text ?? '').map((one) => ({ ...one, span })));
  }
  return found;
}

/** The variables in the lines of a text that the scripts of a command change. */
function setByScripts(command: string, text: string): readonly PassedVariable[] {
  const scripts = [...command.matchAll(SCRIPTS)].map(([, single, double, plain]) => single ?? double ?? plain ?? '');
  const changed = substituted(
    text,
    scripts.flatMap((script) => substitutionsOf(script) ?? []),
  );
  const before = new Set(text.split('\n'));
  const lines = changed?.split('\n').filter((line) => !before.has(line)) ?? [];
  return lines.flatMap((line) => {
    const [, name, value = ''] = ASSIGNED.exec(line.trim()) ?? [];
    return name === undefined || /[$`]/.test(value) ? [] : [{ name, value: value.replaceAll(/["']/g, '') }];
  });
}

const SED = /(?<![\w./-])g?sed[ \t]/;
const WORDS = /[\w./@+-]{1,200}/g;
/** The scripts on a command line of `sed`. */
const SCRIPTS = /(?<=\s)(?:'([^'\n]{1,500})'|"([^"\n]{1,500})"|(s[^\w\s"'.][^\s"']{1,300}))/g;
/** In characters. */
const LONGEST_LINE = 1_000;
