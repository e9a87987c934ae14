import type { GapNotification } from '../../model/findings/gap.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import { sliceOf } from '../../syntax/lists/index.ts';
import type { RepositoryView } from '../repository-view.ts';
import { doubtfulWords } from '../run-options/command-lines.ts';
import { programScript } from '../run-options/commands.ts';
import type { RunWord } from '../run-options/flags.ts';
import { namesImage } from '../run-options/image-names.ts';
import { undecidedOption } from '../run-options/undecided-options.ts';
import { ENVIRONMENT } from '../scripts/unknown-variables.ts';
import { atPlaceOf, type Characters } from './characters.ts';
import { commandEntries, serviceEntries } from './drop-ins.ts';
import { environmentIn, plain, type UnitEnvironment } from './environment.ts';
import { environmentFilesOf } from './environment-files.ts';
import { writtenValue } from './specifiers.ts';
import type { UnitEntry, UnitFile } from './unit-file.ts';
import { wordsOf } from './words.ts';

const EXEC = /^Exec(?:Condition|Start|StartPre|StartPost|Reload|Stop|StopPre|StopPost)$/;

/** The commands of a unit: https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines */
export function serviceScripts(unit: UnitFile, file: SourceFile, repository: RepositoryView): readonly Script[] {
  const entries = commandEntries(unit).filter(({ key }) => EXEC.test(key));
  const [first] = entries;
  if (first === undefined) return [];
  const all = serviceEntries(unit, file, repository);
  return environmentFilesOf(all, file.path, repository).flatMap((fromFiles) => {
    const environment = environmentIn(all, file, fromFiles);
    const lookUp = (name: string): string | undefined => {
      const value = environment.textOf(name);
      return value === undefined ? undefined : plain(value);
    };
    const scripts = entries.flatMap((entry) =>
      commandsIn(entry, environment)
        .filter(({ length }) => length > 0)
        .map((words) => ({ ...programScript(words, lookUp), given: environment.all })),
    );
    return environment.isCut() ? [...scripts, notReplaced(first.entry)] : scripts;
  });
}

/** Options that variables decide which the repository does not set. A name of an image ends the options. */
export function undecidedServices(scripts: readonly Script[]): readonly GapNotification[] {
  const words = scripts.flatMap(everyCommand).flatMap(doubtfulWords);
  return words.filter(({ span }) => !namesImage(spanText(span))).map(({ span }) => undecidedOption(span, ENVIRONMENT));
}

function notReplaced(span: Span): Script {
  const value = 'variables result in more characters than are read';
  return { span, pipelines: [], problems: [{ kind: 'limit-reached', value, span, rest: spanText(span) }] };
}

/** A `;` as a separate word ends a command. */
function commandsIn({ value }: UnitEntry, environment: UnitEnvironment): readonly (readonly RunWord[])[] {
  const commands: RunWord[][] = [[]];
  for (const word of wordsOf(value, 'arguments').flatMap((one) => replacedWords(one, environment)))
    if (word.text === ';') commands.push([]);
    else commands.at(-1)?.push(word);
  return commands.map(withoutMarks);
}

/** As a separate word, `$NAME` becomes the words of the value, and `${NAME}` is one word, or part of one. */
export function replacedWords(word: Characters, environment: UnitEnvironment): readonly RunWord[] {
  const [, name, whole] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(word.text) ?? [];
  const value = name === undefined && whole === undefined ? undefined : environment.textOf(name ?? whole ?? '');
  const placed = typeof value === 'string' ? atPlaceOf(word, value) : value;
  if (placed !== undefined)
    return (name === undefined ? [placed] : wordsOf(placed, 'arguments')).map((one) => writtenValue(one));
  if (name !== undefined) return [{ ...writtenValue(word), maySplit: true }];
  return [
    writtenValue(word, (variable) => {
      const known = environment.textOf(variable);
      return known === undefined ? undefined : plain(known);
    }),
  ];
}

/** `-/usr/bin/docker` may fail; after `@`, the next word is only the name passed to the program. */
function withoutMarks([program, ...words]: readonly RunWord[]): readonly RunWord[] {
  if (program === undefined) return [];
  const marks = /^[-@:+!|]*/.exec(program.text)?.[0] ?? '';
  return [sliceOf(program, marks.length), ...(marks.includes('@') ? words.slice(1) : words)];
}
