import { baseName } from '../../model/containers/host-path.ts';
import { type CommandInstruction, lineageOf, rootBase, type Stage } from '../../model/dockerfile.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { firstNames } from '../commands/argument-vector.ts';
import { type FlagWord, type OpenFlag, openFlags } from './open-flags.ts';

interface ImageWord extends FlagWord {
  readonly span: Span;
  readonly instruction: CommandInstruction;
}

/** The flags in CMD or ENTRYPOINT of a stage itself, and in scripts that they run, that open its service to everyone. Flags with which programs of one's own may mean something else are left out. */
export function imageOpenFlags(stage: Stage): readonly OpenFlag<ImageWord>[] {
  const { entrypoint, command, instructions, environment } = stage;
  const own = [entrypoint, command].filter((one) => one !== undefined);
  if (!mayHaveFlags(own, environment) && !own.some(runsFile)) return [];
  const lines = [own.filter(isExec).flatMap(execWords), ...own.flatMap(innerLines)];
  const variables = [...environment.keys()];
  return lines
    .flatMap((words) => [...openFlags(namesFor(words, stage), words, variables)])
    .filter(({ row, word }) => row.isOfAny !== true && instructions.includes(word.instruction));
}

/** The programs that words may be for. A command of a script that the image has is only for its own. */
function namesFor(words: readonly ImageWord[], stage: Stage): readonly string[] {
  const [program] = words;
  if (program?.span.file !== stage.file) return program === undefined ? [] : [baseName(program.text)];
  return [...firstNames(words), ...baseNames(stage)];
}

/** Whether a command runs a script that the image has, which may have flags of its own. */
function runsFile({ line: { script } }: CommandInstruction): boolean {
  return everyCommand(script).some(({ inner, span }) => inner !== undefined && inner.span.file !== span.file);
}

/** Most commands have no flag, neither themselves nor by a variable, and need not be parsed. */
function mayHaveFlags(own: readonly CommandInstruction[], environment: Stage['environment']): boolean {
  const texts = own.map(({ line }) => line.text);
  if (texts.some((text) => FLAGS.test(text))) return true;
  return texts.some((text) => text.includes('$')) && [...environment.values()].some(({ value }) => hasFlags(value));
}

function hasFlags(value: Text): boolean {
  return FLAGS.test(known<string>(value) ?? '');
}

const FLAGS = /(?:^|[\s"'])-|tcp:|cfg:/;

function isExec({ line }: CommandInstruction): boolean {
  return line.form === 'exec';
}

function execWords(instruction: CommandInstruction): readonly ImageWord[] {
  return instruction.line.words.map(({ value, span }) => ({ text: value, isKnown: true, span, instruction }));
}

/** The commands that a shell runs: those of the shell form, and those of a script in the exec form. */
function innerLines(instruction: CommandInstruction): readonly (readonly ImageWord[])[] {
  const { script } = instruction.line;
  const all = everyCommand(script);
  const inner = isExec(instruction) ? all.filter((one) => script?.pipelines[0]?.commands[0] !== one) : all;
  return inner.map((one) => wordsOf(one, instruction));
}

function wordsOf(
  { program, programSpan, arguments: words }: Command,
  instruction: CommandInstruction,
): readonly ImageWord[] {
  const isKnown = program !== DYNAMIC;
  return [
    { text: isKnown ? program : '', isKnown, span: programSpan, instruction },
    ...words.map(({ pieces, value, span }) => ({ text: pieces, isKnown: value !== DYNAMIC, span, instruction })),
  ];
}

/** The name of the image whose entrypoint takes the words. */
function baseNames(stage: Stage): readonly string[] {
  const base = rootBase([...lineageOf(stage)].at(-1) ?? stage);
  const repository = base.kind === 'image' ? base.image.reference.value.repository : undefined;
  return typeof repository === 'string' ? [baseName(repository)] : [];
}
