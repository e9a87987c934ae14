import type { While } from 'unbash';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Redirect, ShellWord } from '../../model/shell.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import type { Budget } from './budget.ts';
import { fileNearby, type Printed } from './files/files-of-script.ts';
import { setNames } from './files/named-files.ts';
import { fileOf } from './files/places-meant.ts';
import { folderNow } from './folders.ts';
import { elementsBy } from './lists.ts';
import { withUnknownPieces } from './masked.ts';
import type { Reading } from './reading.ts';
import { hasTellingWord, isTelling, passesBuildArguments } from './telling.ts';
import type { Variables } from './variables.ts';

/** The values that the variables of a loop have one after the other. Those that tell nothing are left out. */
export interface LoopValues {
  readonly names: readonly string[];
  /** For each round, the values of the names. */
  readonly rounds: readonly (readonly string[])[];
  /** Whether there are more rounds than are read. */
  readonly isCut: boolean;
  /** Whether the rounds are all that the loop has, and nothing but files of a project that it collects. */
  readonly isWhole?: boolean;
  /** Whether they are those that select options and the like. */
  readonly isChosen?: true;
  /** Whether they are the names of files that the body places. */
  readonly isPlaced?: true;
}

/** How many rounds of a loop are read. Lists in real scripts are shorter. */
const MOST_ROUNDS = 30;

/** `for name in words`, if it has several rounds. A body may collect the files of a project. */
export function roundsOf(name: string, words: readonly Pick<ShellWord, 'pieces'>[], body: string): LoopValues {
  const uses = (before: string, after: string): boolean =>
    [`$${name}`, `\${${name}}`].some((use) => body.includes(before + use + after));
  const isFile = NAMES_VARIABLES.test(body)
    ? PLAIN_WORD
    : COLLECTS_FILES.test(body)
      ? uses('', '.')
        ? PLAIN_WORD
        : NAME_OF_FILE
      : NOTHING;
  const isBelowRoot = uses('/', '');
  const told = [...new Set(words.map(({ pieces }) => pieces))].filter(
    (word) => isTelling(word) || hasTellingWord(word) || isFile.test(word) || (isBelowRoot && OF_SYSTEM.test(word)),
  );
  const isWhole = words.length <= MOST_ROUNDS && words.every(({ pieces }) => isFile.test(pieces));
  return { ...cut({ names: [name], rounds: told.map((word) => [word]) }), isWhole };
}

const NOTHING = /(?!)/;
/** Without a pattern and unknown parts. */
const NAME_OF_FILE = /^[\w./-]*[\w-]\.[A-Za-z]{2,8}$/;
const PLAIN_WORD = /^[\w./-]+$/;

/** A loop whose variable selects elements that tell something: `for i in "${!o[@]}"; do docker run ${o[$i]} …`. Without words, it goes through all of them. */
export function roundsByIndex(
  name: string,
  words: readonly string[] | undefined,
  body: string,
  { variables, budget }: { readonly variables: Variables; readonly budget: Budget },
): LoopValues | undefined {
  const arrays = [...body.matchAll(SELECTED)].flatMap(([, array = '', index]) => (index === name ? [array] : []));
  if (arrays.length === 0) return undefined;
  const elements = elementsBy([...new Set(arrays)], variables, budget);
  const told = [...new Set(words ?? elements.keys)].filter((word) =>
    elements.at(word).some((element) => isTelling(element) || hasTellingWord(element)),
  );
  return told.length === 0
    ? undefined
    : { ...cut({ names: [name], rounds: told.map((word) => [word]) }), isChosen: true };
}

const SELECTED = /\$\{([A-Za-z_]\w{0,60})\[["']?\$?\{?([A-Za-z_]\w{0,60})\}?["']?\]/g;

/** The folders of a system that a container hardly needs, for `/$name`. */
const OF_SYSTEM = /^(?:boot|dev|etc|home|lib|proc|root|run|sys|usr|var)(?:\/|$)/;

/** `v="OPTS_$name"; docker run ${!v}`, `eval "o=\${OPTS_$name}"` */
const NAMES_VARIABLES = /\$\{!\w|\beval[ \t][^\n]{0,40}\\\$/;

/** `a="$a -f $f"`, `a+=" --file=$f"` */
const COLLECTS_FILES = /=["']?[^\n;]{0,200}[ \t(](?:-f|--file)[ =]/;

/** `while read -r a b; do …; done < file` */
export function roundsRead(
  { clause, body }: While,
  {
    reading,
    variables,
    redirects,
    piped,
    data,
  }: {
    readonly reading: Reading;
    readonly variables: Variables;
    readonly redirects: readonly Redirect[];
    readonly piped: Printed;
    readonly data?: Printed;
  },
): LoopValues | undefined {
  const [, before = '', written] = READ.exec(reading.source.slice(clause.pos, clause.end)) ?? [];
  const names = written?.match(/(?<!\S)[A-Za-z_]\w*/g) ?? [];
  const separator = separatorIn(before);
  if (names.length === 0 || separator === undefined) return undefined;
  const text = inputOf(redirects, piped ?? data, { reading, variables });
  if (text === undefined || text.length > LONGEST_VALUE) return undefined;
  const fieldsOf = (line: string): readonly string[] => fieldsFor(names, line, separator);
  noteNames(names, text, fieldsOf, variables);
  const isEachTold = passesBuildArguments(reading.source.slice(body.pos, body.end));
  const isWanted = (line: string): boolean =>
    (isEachTold ? line.trim() !== '' : [line, ...fieldsOf(line)].some(isTold)) && !/^\s*#/.test(line);
  const lines = [...new Set(text.split(/\r?\n/))].filter(isWanted);
  return cut({ names, rounds: lines.map(fieldsOf) });
}

/** A line may name a file. */
function noteNames(
  names: readonly string[],
  text: string,
  fieldsOf: (line: string) => readonly string[],
  variables: Variables,
): void {
  const lines = [...new Set(text.split(/\r?\n/))].filter((line) => line.trim() !== '' && !/^\s*#|[*?[\]]/.test(line));
  const fields = lines.map(fieldsOf);
  for (const [at, name] of names.entries()) setNames(variables, name, [...new Set(fields.map((one) => one[at] ?? ''))]);
}

/** Whether a line or a field has options or paths of the machine, or is a command that fetches something. */
function isTold(text: string): boolean {
  return hasTellingWord(text) || (FETCHES.test(text) && text.includes('|'));
}

const FETCHES = /\b(?:curl|wget)[ \t]/;

const READ =
  /^((?:["'][;&|]["']|\\[;&|]|[^;&|\n]){0,200}?)\bread((?:[ \t]{1,9}-[ers]{1,3}){0,9}(?:[ \t]{1,9}[A-Za-z_]\w{0,60}){1,60})[ \t]{0,9}(?:$|[;\n|&<])/;

/** The only character of `IFS` in front of `read`; a blank without it. Undefined for several characters. */
function separatorIn(before: string): string | undefined {
  if (!/\bIFS=/.test(before)) return ' ';
  const [, quoted, plain] = IFS.exec(before) ?? [];
  const value = quoted?.slice(1, -1) ?? plain?.replace('\\', '');
  if (value === undefined || value.trim() === '') return value === undefined ? undefined : ' ';
  return value === '\\t' ? '\t' : value.length === 1 ? value : undefined;
}

const IFS = /\bIFS=(?:\$?("[^"]{0,9}"|'[^']{0,9}')|([^\s"']{0,2}))(?=\s)/;

/** The last variable gets the rest of the line. */
function fieldsFor(names: readonly string[], line: string, separator: string): readonly string[] {
  if (names.length === 1) return [line.trim()];
  const isBlank = separator === ' ';
  const fields = isBlank ? line.split(/\s+/).filter((field) => field !== '') : line.split(separator);
  return names.map((_, at) => (at + 1 < names.length ? (fields[at] ?? '') : fields.slice(at).join(separator)));
}

function cut({ names, rounds }: Pick<LoopValues, 'names' | 'rounds'>): LoopValues {
  return { names, rounds: rounds.slice(0, MOST_ROUNDS), isCut: rounds.length > MOST_ROUNDS };
}

/** What a group of commands reads, if it is known. */
function inputOf(
  redirects: readonly Redirect[],
  piped: Printed,
  { reading, variables }: { readonly reading: Reading; readonly variables: Variables },
): string | undefined {
  const last = redirects.findLast(({ operator }) => operator.startsWith('<') && operator !== '<&');
  if (last === undefined) return plain(piped?.()?.text);
  if (last.operator === '<') {
    const { files } = reading;
    const folder = folderNow(variables, files);
    const path = last.target && resolvePath(folder === DYNAMIC ? files.folder : folder, fileOf(last.target));
    const near = last.target && fileNearby(last.target, reading)?.text;
    const copied = path && files.copied?.text(path)?.text;
    return plain(near ?? (copied || piped?.()?.text));
  }
  if (last.operator === '<<<') return last.target?.pieces;
  return last.body?.isLiteral === true || last.body?.value.includes('$') === false ? last.body.value : undefined;
}

function plain(text: string | undefined): string | undefined {
  return text && withUnknownPieces(text);
}
