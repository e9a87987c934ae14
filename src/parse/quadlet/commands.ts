import type { Script } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import { listCommand } from '../run-options/commands.ts';
import type { Characters } from './characters.ts';
import { environmentIn, type UnitEnvironment } from './environment.ts';
import { writtenValue } from './specifiers.ts';
import type { UnitEntry, UnitFile } from './unit-file.ts';
import { wordsOf } from './words.ts';

const EXEC = /^Exec(?:Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/;

/** The commands of a service: https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines */
export function serviceScripts({ sections }: UnitFile): readonly Script[] {
  const all = sections.get('Service')?.entries ?? [];
  const environment = environmentIn(all);
  const entries = all.filter(({ key }) => EXEC.test(key));
  const scripts = entries.flatMap((entry) =>
    commandsIn(entry, environment).flatMap((words) => {
      const script = listCommand(words)?.script;
      return script === undefined ? [] : { ...script, given: environment.all };
    }),
  );
  const [first] = entries;
  return first === undefined || !environment.isCut() ? scripts : [...scripts, notReplaced(first.entry)];
}

function notReplaced(span: Span): Script {
  const value = 'variables result in more characters than are read';
  return { span, pipelines: [], problems: [{ kind: 'limit-reached', value, span, rest: spanText(span) }] };
}

/** A `;` as a separate word ends a command. */
function commandsIn({ value }: UnitEntry, environment: UnitEnvironment): readonly (readonly PlacedText[])[] {
  const commands: PlacedText[][] = [[]];
  const words = wordsOf(value, 'arguments').flatMap((word) => replacedWords(word, environment));
  for (const word of words.map(writtenValue))
    if (word.text === ';') commands.push([]);
    else commands.at(-1)?.push(word);
  return commands.map(withoutMarks);
}

/** As a separate word, `$NAME` becomes the words of the value, and `${NAME}` is one word. */
function replacedWords(word: Characters, environment: UnitEnvironment): readonly Characters[] {
  const [, name, whole = ''] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(word.text) ?? [];
  const value = environment.textOf(name ?? whole);
  if (value === undefined) return [word];
  return name === undefined ? [value] : wordsOf(value, 'arguments');
}

/** `-/usr/bin/docker` may fail; after `@`, the next word is only the name passed to the program. */
function withoutMarks([program, ...words]: readonly PlacedText[]): readonly PlacedText[] {
  if (program === undefined) return [];
  const marks = /^[-@:+!|]*/.exec(program.text)?.[0] ?? '';
  return [sliceOf(program, marks.length), ...(marks.includes('@') ? words.slice(1) : words)];
}
