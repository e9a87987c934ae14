import type { Command as CommandNode } from 'unbash';
import { resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { FETCHING_WORDS } from '../fetching-words.ts';
import { folderNow } from '../folders.ts';
import { valuesGiven } from '../given-values.ts';
import type { Gathered } from '../reading.ts';
import { type Printed, setText, textsNow } from './files-of-script.ts';
import { noteCopy } from './noted-copies.ts';
import { printedBy } from './output.ts';
import { fileOf } from './places-meant.ts';

/** Stores the files that a command writes: `cat > f <<E`, `… | tee f`. */
export function noteFiles(node: CommandNode, command: Command, gathered: Gathered, before: Printed): void {
  const { redirects, reading, variables } = gathered;
  const isTee = command.program === 'tee';
  noteCopy(command, gathered);
  noteInserted(command, gathered);
  if (redirects.length === 0 && !isTee) return;
  const expand = valuesGiven(reading, variables, true);
  const print = printedBy(node, before, reading, variables, expand) ?? edited(command, before, gathered);
  if (print === undefined) return;
  const printed = asNow(print, node);
  for (const { operator, target } of redirects) {
    if (operator.includes('>') && target !== undefined) addText(target, printed, gathered, operator.endsWith('>>'));
  }
  // `tee` is treated like `tee -a`, so the earlier text is read as well
  for (const file of isTee ? command.arguments : []) addText(file, printed, gathered, true);
}

/** `sed -i '2i commands' file` */
function noteInserted({ program, arguments: words }: Command, gathered: Gathered): void {
  if (program !== 'sed' || !words.some(({ pieces }) => IN_PLACE.test(pieces))) return;
  const inserted = words.flatMap((word) => insertedBy(word) ?? []);
  if (inserted.length === 0) return;
  const file = words.at(-1);
  for (const text of inserted) if (file !== undefined) addText(file, () => text, gathered, true);
}

const IN_PLACE = /^(?:-[nErsz]*i|--in-place)/;

/** The text that a command of sed adds, where it may fetch something. */
function insertedBy({ pieces, span }: ShellWord): Excerpt | undefined {
  const text = INSERTS.exec(pieces)?.[1];
  return text === undefined || !FETCHING_WORDS.test(text) ? undefined : { text, span: () => span };
}

const INSERTS = /^(?:-e|--expression=)?(?:\d+|\$|\/(?:[^/\\\n]|\\.)*\/)?[ \t]*[aic](?:\\\n?|(?=[ \t]))[ \t]*(.+)$/s;

/** `sed s/a/b/ file > other`: what it changes is left out. */
function edited(
  { program, arguments: words, redirects }: Command,
  before: Printed,
  { reading, variables }: Gathered,
): Printed {
  const { files } = reading;
  if (!EDITORS.has(String(program)) || (files.texts.size === 0 && files.copied === undefined)) return undefined;
  const operands = program === 'sed' ? words.filter(({ pieces }) => !pieces.startsWith('-')).slice(1) : [];
  const inputs = redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? [target] : [],
  );
  const source = operands.at(-1) ?? inputs.at(-1);
  return source === undefined ? before : textsNow(source, reading, folderNow(variables, files));
}

const EDITORS: ReadonlySet<string> = new Set(['sed', 'envsubst']);

/** Text with variables is put together at once, since they may have changed when the file is read. */
function asNow(
  print: () => Excerpt | undefined,
  { prefix, suffix }: Pick<CommandNode, 'prefix' | 'suffix'>,
): typeof print {
  const printed = lazy(print);
  if ([...prefix, ...suffix].some(hasVariables)) printed();
  return printed;
}

function hasVariables(part: CommandNode['prefix'][number] | CommandNode['suffix'][number]): boolean {
  if (part.type === 'HereDoc') return part.body.text.includes('$');
  return (part.type === 'HereString' ? (part.target?.text ?? '') : part.type === 'Word' ? part.text : '').includes('$');
}

/** Relative names are those of the folder where the script starts, and of the one that it has entered. */
function addText(
  file: ShellWord,
  printed: () => Excerpt | undefined,
  { reading: { files }, variables }: Gathered,
  isAppended: boolean,
): void {
  const name = fileOf(file);
  const entered = folderNow(variables, files);
  const folders = entered === DYNAMIC ? [files.folder] : [files.folder, entered];
  for (const path of new Set(folders.map((folder) => resolvePath(folder, name)))) {
    const before = files.texts.get(path);
    if (before !== undefined && isAppended) before.push(printed);
    else setText(files, path, isAppended ? [() => files.copied?.at(path, false), printed] : [printed]);
  }
}
