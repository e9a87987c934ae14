import type { Script } from '../../model/shell.ts';
import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import { listCommand } from '../run-options/commands.ts';
import { writtenValue } from './specifiers.ts';
import type { UnitEntry, UnitFile } from './unit-file.ts';
import { wordsOf } from './words.ts';

const EXEC = /^Exec(?:Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/;

/** The commands of a service: https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines */
export function serviceScripts({ sections }: UnitFile): readonly Script[] {
  const entries = sections.get('Service')?.entries.filter(({ key }) => EXEC.test(key)) ?? [];
  return entries.flatMap(commandsIn).flatMap((words) => listCommand(words)?.script ?? []);
}

/** A `;` as a separate word ends a command. */
function commandsIn({ value }: UnitEntry): readonly (readonly PlacedText[])[] {
  const commands: PlacedText[][] = [[]];
  for (const word of wordsOf(value, 'arguments').map(writtenValue))
    if (word.text === ';') commands.push([]);
    else commands.at(-1)?.push(word);
  return commands.map(withoutMarks);
}

/** `-/usr/bin/docker` may fail; after `@`, the next word is only the name passed to the program. */
function withoutMarks([program, ...words]: readonly PlacedText[]): readonly PlacedText[] {
  if (program === undefined) return [];
  const marks = /^[-@:+!|]*/.exec(program.text)?.[0] ?? '';
  return [sliceOf(program, marks.length), ...(marks.includes('@') ? words.slice(1) : words)];
}
