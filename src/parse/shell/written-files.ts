import type { Command as CommandNode, PipelineNode, Word } from 'unbash';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Redirect, ShellWord } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { inputExcerpt, inputOf } from './inner.ts';
import type { Gathered, Reading } from './reading.ts';
import { unquoted } from './unquoted.ts';

/** What a command prints, where it is written there; read only when somebody runs it. */
export type Printed = (() => Excerpt | undefined) | undefined;

/** What `cat <<E`, `echo 'text'` and their like print. `before` is what they are given. */
export function printedBy(node: PipelineNode, before: Printed, reading: Reading): Printed {
  if (node.type !== 'Command') return undefined;
  const words = wordsOf(node);
  const name = words[0]?.value;
  if (name === 'echo' || name === 'printf') return () => unquoted(words.slice(1).filter(isText), reading);
  if (name !== 'tee' && (name !== 'cat' || words.some(({ value }, at) => at > 0 && value !== '-'))) return undefined;
  const input = inputOf(node);
  return input === undefined ? before : () => inputExcerpt(input, reading);
}

function wordsOf({ name, suffix }: CommandNode): readonly Word[] {
  const words = [...(name === undefined ? [] : [name]), ...suffix.filter((part) => part.type === 'Word')];
  return words[0]?.value === 'sudo' ? words.slice(1) : words;
}

/** No option of `echo`, and no format of `printf`. */
function isText({ text }: Word): boolean {
  return !/^-[neE]+$|%/.test(text);
}

/** Notes which files a command writes: `cat > f <<E`, `… | tee f`, `exec 3<<E`. */
export function noteFiles(node: CommandNode, gathered: Gathered, before: Printed): void {
  const { redirects, reading, words } = gathered;
  const isTee = words.some(({ pieces }) => pieces === 'tee');
  if (redirects.length === 0 && !isTee) return;
  if (words.length === 1 && words[0]?.pieces === 'exec') noteDescriptors(node, reading);
  const printed = printedBy(node, before, reading);
  if (printed === undefined) return;
  for (const { operator, target } of redirects) {
    if (operator.includes('>') && target !== undefined) addText(target, printed, reading, operator.endsWith('>>'));
  }
  // `tee -a` is not told apart: what it adds is read
  for (const file of isTee ? words.slice(1) : []) addText(file, printed, reading, true);
}

/** `exec 3<<E` */
function noteDescriptors({ suffix }: CommandNode, reading: Reading): void {
  for (const part of suffix) {
    if (part.type !== 'HereDoc' || part.descriptor?.type !== 'FileDescriptor') continue;
    reading.files.set(`/dev/fd/${part.descriptor.value}`, [() => inputExcerpt(part, reading)]);
  }
}

function addText(file: ShellWord, printed: () => Excerpt | undefined, { files }: Reading, isAppended: boolean): void {
  const name = fileOf(file);
  const before = files.get(name);
  if (before !== undefined && isAppended) before.push(printed);
  else files.set(name, [printed]);
}

/** What a script wrote to a file before, once. */
export function takeFile(word: ShellWord | undefined, { files }: Reading): Excerpt | undefined {
  if (word === undefined || files.size === 0) return undefined;
  const name = fileOf(word);
  const printed = files.get(name);
  files.delete(name);
  const [first, ...others] = printed?.flatMap((print) => print() ?? []) ?? [];
  return first === undefined || others.length === 0 ? first : joinedLines([first, ...others]);
}

function joinedLines(excerpts: readonly Excerpt[]): Excerpt {
  const starts: number[] = [];
  let text = '';
  for (const excerpt of excerpts) {
    starts.push(text.length);
    text += `${excerpt.text}\n`;
  }
  return {
    text,
    span: (start, end) => {
      const index = Math.max(
        0,
        starts.findLastIndex((one) => one <= start),
      );
      const { text: own, span } = excerpts[index] as Excerpt;
      const at = (offset: number) => Math.min(own.length, offset - (starts[index] ?? 0));
      return span(at(start), at(end));
    },
  };
}

/** What `sh <&3` or `sh < f` reads. */
export function redirectedFile(redirects: readonly Redirect[], reading: Reading): Excerpt | undefined {
  const { operator, target } = redirects.findLast((one) => one.operator === '<' || one.operator === '<&') ?? {};
  if (target === undefined) return undefined;
  return takeFile(operator === '<' ? target : { ...target, pieces: `/dev/fd/${target.pieces}` }, reading);
}

/** Of a name that is not known, as it is written. */
function fileOf({ pieces, raw }: ShellWord): string {
  return (pieces.includes(UNKNOWN_PIECE) ? raw.replaceAll(/["']/g, '') : pieces).replace(/^\.\//, '');
}
