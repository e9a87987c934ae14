import type {
  Command as CommandNode,
  ParsedScript,
  PipelineNode,
  ProcessSubstitutionPart,
  Statement,
  Word,
} from 'unbash';
import type { Excerpt } from '../../model/source.ts';
import { concatenated } from '../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { joinedLines, lineEndAfter, type Printed, textsNow } from './files-of-script.ts';
import { folderNow } from './folders.ts';
import { valuesPrinted } from './given-values.ts';
import { inputExcerpt, inputOf } from './inner.ts';
import { UNKNOWN_VARIABLE, withUnknownPieces } from './masked.ts';
import { echoedText, formattedText } from './printed-text.ts';
import type { Reading } from './reading.ts';
import type { Expand } from './unquoted.ts';
import type { Variables } from './variables.ts';
import { outputOf } from './words.ts';

/** The context of commands whose output is read. */
interface Printing {
  readonly reading: Reading;
  readonly expand: Expand;
  /** What a file holds now; undefined for a value, which must not take the text of a file from the shell that runs it. */
  readonly file: ((word: Word) => Printed) | undefined;
}

/** The output of `cat <<E`, `echo 'text'` and the like. `before` is their input. */
export function printedBy(
  node: PipelineNode | Statement['command'],
  before: Printed,
  reading: Reading,
  variables: Variables,
  expand: Expand,
): Printed {
  return printed(node, before, { reading, expand, file: fileReader(reading, variables) });
}

/** What the commands of a substitution print, if the script contains it. */
export function readOutput(
  { commands }: ParsedScript,
  reading: Reading,
  variables: Variables,
  isRun: boolean,
): Excerpt | undefined {
  const file = isRun ? fileReader(reading, variables) : undefined;
  return listed(commands, { reading, expand: valuesPrinted(reading, variables), file });
}

function printed(node: PipelineNode | Statement['command'], before: Printed, printing: Printing): Printed {
  const { reading, expand } = printing;
  if (node.type === 'BraceGroup' || node.type === 'Subshell') return () => listed(node.body.commands, printing);
  if (node.type !== 'Command') return undefined;
  const words = wordsOf(node);
  const name = words[0]?.value;
  if (name === 'echo') return () => echoedText(words.slice(1), reading, expand);
  if (name === 'printf') return () => formattedText(words.slice(1), reading, expand);
  if (name !== 'tee' && name !== 'cat') return undefined;
  const operands = name === 'tee' ? [] : words.slice(1).filter(({ value }) => value !== '-');
  if (operands.length > 0) return operands.length < words.length - 1 ? undefined : filesPrinted(operands, printing);
  const input = inputOf(node);
  if (input !== undefined) return () => inputExcerpt(input, reading, expand);
  const redirected = redirectedFrom(node);
  return redirected === undefined ? before : filesPrinted([redirected], printing);
}

/** `cat a b` */
function filesPrinted(words: readonly Word[], { file }: Printing): Printed {
  const texts = file === undefined ? [] : words.flatMap((word) => file(word) ?? []);
  if (texts.length === 0) return undefined;
  return () => {
    const excerpts = texts.flatMap((text) => text() ?? []);
    return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
  };
}

function fileReader(reading: Reading, variables: Variables): (word: Word) => Printed {
  const folder = folderNow(variables, reading.files);
  return (word) => {
    if (isOutput(word)) return () => readSubstituted(word, reading, variables);
    const [read] = reading.values.get(word) ?? [];
    if (read === undefined && word.parts !== undefined) return undefined;
    const { text, pos, end } = word;
    return textsNow(
      read ?? { value: text, span: reading.excerpt.span(pos, end), raw: text, pieces: text },
      reading,
      folder,
    );
  };
}

/** The word in `sh < f`, `sh < <(…)`. */
export function redirectedFrom({ redirects }: CommandNode): Word | undefined {
  return redirects.flatMap((one) => (one.type === 'Redirect' && one.operator === '<' ? [one.target] : [])).at(-1);
}

/** What the commands in `<(…)` print. */
export function readSubstituted(node: Word | undefined, reading: Reading, variables: Variables): Excerpt | undefined {
  const only = node && isOutput(node);
  return only && outputOf(only, reading, variables, true);
}

function isOutput({ parts }: Word): ProcessSubstitutionPart | undefined {
  const [only, ...others] = parts ?? [];
  return only?.type === 'ProcessSubstitution' && only.operator === '<' && others.length === 0 ? only : undefined;
}

function wordsOf({ name, suffix }: CommandNode): readonly Word[] {
  const words = [...(name === undefined ? [] : [name]), ...suffix.filter((part) => part.type === 'Word')];
  return words[0]?.value === 'sudo' ? words.slice(1) : words;
}

/** The outputs of commands, one after the other. One that is not known may be any command. */
function listed(commands: readonly Statement[], printing: Printing): Excerpt | undefined {
  const { budget } = printing.reading;
  const texts: Excerpt[] = [];
  let isKnown = false;
  for (const [index, statement] of commands.entries()) {
    if (budget.left < 0) return undefined;
    const text = statementOutput(statement, printing);
    isKnown ||= text !== undefined && isPartlyKnown(text);
    const one = text ?? unknownOutput(statement, printing.reading);
    budget.left -= one.text.length + 1;
    texts.push(one);
    if (index + 1 < commands.length && !isPrintf(statement)) texts.push(lineEndAfter(one));
  }
  if (!isKnown) return undefined;
  return texts.length === 1 ? texts[0] : concatenated(texts);
}

function isPartlyKnown({ text }: Excerpt): boolean {
  return text === '' || withUnknownPieces(text).replaceAll(UNKNOWN_PIECE, '').trim() !== '';
}

function unknownOutput({ pos, end }: Statement, { excerpt }: Reading): Excerpt {
  const span = excerpt.span(pos, end);
  return { text: UNKNOWN_VARIABLE, span: () => span };
}

function statementOutput({ command }: Statement, printing: Printing): Excerpt | undefined {
  let before: Printed;
  for (const node of command.type === 'Pipeline' ? command.commands : [command]) {
    if (node.type === 'Command' && writesElsewhere(node)) return undefined;
    before = printed(node, before, printing);
    if (before === undefined) return undefined;
  }
  return before?.();
}

function isPrintf({ command }: Statement): boolean {
  return command.type === 'Command' && command.name?.value === 'printf';
}

/** Whether its output goes to a file: `echo a >f`, but not `echo a 2>f`. */
function writesElsewhere({ redirects }: CommandNode): boolean {
  return redirects.some(
    ({ type, operator, descriptor }) =>
      type === 'Redirect' &&
      operator.includes('>') &&
      (descriptor === undefined || descriptor.type !== 'FileDescriptor' || descriptor.value === 1),
  );
}
