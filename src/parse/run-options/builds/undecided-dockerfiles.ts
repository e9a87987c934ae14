import type { GapNotification } from '../../../model/findings/gap.ts';
import type { Command, Script } from '../../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { mayBeDockerfilePath } from '../../dockerfile/file-names.ts';
import { commandWords } from '../command-words.ts';
import type { RunWord } from '../flags.ts';
import { choicesOf } from '../images/word-choices.ts';
import { settingLines, settingsIn, variableIn } from '../setting-lines.ts';
import { isFoundByName } from '../standard-input.ts';
import { undecidedNames } from '../undecided-names.ts';
import { isBuilding } from './builds.ts';
import { fileAfterFlag } from './dockerfile-names.ts';

/** Commands that build from a file whose name only run time knows: `docker build -f "$1" .`. */
export function undecidedDockerfiles(scripts: readonly Script[]): readonly GapNotification[] {
  const valuesOf = (command: Command) => (isBuilding(command) ? fileWords(command) : []);
  return undecidedNames(scripts, {
    what: 'Dockerfile',
    usual: 'test.Dockerfile',
    valuesOf,
    isLookedAt,
    isLineLookedAt,
  });
}

/** The words after `-f` that may be any file. Those that are named like Dockerfiles are checked anyway. */
function fileWords(command: Command): readonly RunWord[] {
  const words = commandWords(command);
  const texts = words.map(({ text }) => text);
  return words.flatMap((word, at) => {
    const [file] = fileAfterFlag(word.text, at, texts);
    if (file === undefined) return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    const value = word.text.endsWith(file) ? word : words[at + 1];
    const isOpen = name.includes(UNKNOWN_PIECE) || name.includes('{}');
    const isUnknown = isOpen && !mayBeDockerfilePath(name) && value !== undefined;
    return isUnknown && !isChosen(value, command) ? [value] : [];
  });
}

/** Whether a loop or a condition writes out all files that the word may name. An argument of the script may be any other file. */
function isChosen(value: RunWord, command: Command): boolean {
  if (!choicesOf(value, command).every((choice) => PLAIN_NAME.test(choice))) return false;
  const name = variableOfName(value.span);
  const lines = settingLines(value.span.file).get(name) ?? [];
  return !lines.flatMap((line) => settingsIn(line, name)).some((setting) => FROM_ARGUMENT.test(setting));
}

const PLAIN_NAME = /^[\w./@+=-]+$/;
const FROM_ARGUMENT = /=\S{0,200}\$\{?[\d@*]/;

/**
 * Whether every value of the variable is looked at anyway: it is named like a Dockerfile, as in `for f in *\\/Dockerfile`, or a loop writes it
 * out with a folder or an extension.
 */
function isLookedAt({ span }: PlacedText): boolean {
  return variablesLookedAt(span.file).has(variableOfName(span)) || isFoundByName(span, mayBeDockerfilePath);
}

/** The variable that decides the name of the file, and not its folder: `F` in `"${D}/${F}"`; empty for an argument of the script. */
function variableOfName(span: Span): string {
  const written = spanText(span);
  const name = written.replace(EXPANSION, (text) => text.replaceAll('/', '_')).lastIndexOf('/') + 1;
  return variableIn(written.slice(name)) ?? '';
}

/** With a pattern, which may contain slashes: `${F##*\/}` */
const EXPANSION = /\$\{[^{}]{0,200}\}/g;

const variablesLookedAt = remember((file: SourceFile): ReadonlySet<string> => {
  const known = [...settingLines(file)].filter(([name, lines]) => lines.every((line) => isLineLookedAt(line, name)));
  return new Set(known.map(([name]) => name));
});

function isLineLookedAt(line: string, name: string): boolean {
  return line.length <= LONGEST_LINE && (isOfDockerfiles(line, name) || WRITTEN_OUT.test(line));
}

/** In characters. A variable that is set in a longer line is told. */
const LONGEST_LINE = 2000;

const WRITTEN_OUT = /(?:^|[;{(\s])for[ \t]+\w+[ \t]+in(?:[ \t]+[\w-]*[./][\w./-]*)+[ \t]*(?:;|$)/;

function isOfDockerfiles(line: string, name: string): boolean {
  const words = line.replace(/\s#.*/s, '').match(/(?<![\w${])\w[\w.-]*/g) ?? [];
  return words.some((word) => word !== name && /dockerfile|containerfile/i.test(word));
}
