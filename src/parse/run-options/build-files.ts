import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { bakeFormat, type Format, makefileFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';
import { commandWords } from './command-words.ts';
import { foldersOf } from './dockerfile-names.ts';
import { inputCommands, isPathLike } from './standard-input.ts';

/** The files that commands give to make and bake, whatever their names are: `make -f build.txt`, `docker buildx bake -f - < build.txt`. */
export function buildFilesIn(scripts: readonly Script[], path: string): readonly NamedFile[] {
  const makefiles = scripts.flatMap(everyCommand).filter(isMake).flatMap(filesOf);
  const bakes = everyBake(scripts).flatMap(({ files, inputs }) => [...files, ...inputs]);
  const named = [...namedFiles(makefiles, makefileFormat.id), ...namedFiles(bakes, bakeFormat.id)];
  if (named.length === 0) return [];
  const folders = [...new Set(scripts.flatMap(everyCommand).flatMap(foldersOf))];
  return named.map((one) => ({ ...one, folders, by: path }));
}

/** Bake files that come from a command, a here-document or a string. */
export function unreadBakeFiles(scripts: readonly Script[]): readonly GapNotification[] {
  return everyBake(scripts)
    .filter(({ files, inputs }) => files.includes('-') && inputs.length === 0)
    .map(({ command: { span } }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The bake file that this command reads from its standard input was not checked.',
        wayOut: 'Let it read a file of the repository.',
        span,
      }),
    );
}

type Named = Pick<NamedFile, 'written' | 'isCertain' | 'format'>;

function namedFiles(names: readonly string[], format: Format): readonly Named[] {
  const written = names.filter((name) => name !== '' && name !== '-' && !/:\/\//.test(name));
  return [...new Set(written)].map((one) => ({ written: one, isCertain: true, format }));
}

/** Also the variable that makes of make in a recipe: `$(MAKE) -f build.txt`. */
function isMake({ program, programSpan }: Command): boolean {
  const name = program === DYNAMIC ? spanText(programSpan) : program;
  return /^(?:g|gnu)?make$|^["']?\$[({]?MAKE[)}]?["']?$/.test(String(name));
}

interface Bake {
  readonly command: Command;
  readonly files: readonly string[];
  /** The files that its standard input comes from. */
  readonly inputs: readonly string[];
}

function everyBake(scripts: readonly Script[]): readonly Bake[] {
  return scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.flatMap((command, at): readonly Bake[] => {
      if (!isBake(command)) return [];
      const files = filesOf(command);
      const inputs = files.includes('-') ? inputsOf([command, ...inputCommands(commands, at)]) : [];
      return [{ command, files, inputs }];
    }),
  );
}

function isBake(command: Command): boolean {
  const { program } = command;
  if (program !== 'docker' && program !== 'docker-buildx') return false;
  const words = commandWords(command).map(({ text }) => text);
  const at = program === 'docker' ? words.indexOf('buildx') : 0;
  return at !== -1 && words.slice(at).some((word) => word === 'bake' || word === 'f');
}

/** `-f build.txt`, `--file=build.txt`, `--makefile build.txt` */
function filesOf(command: Command): readonly string[] {
  const words = commandWords(command).map(({ text }) => text);
  return words.flatMap((word, at) => {
    const [, attached] = /^(?:--(?:make)?file=|-f=?)(.+)$/s.exec(word) ?? [];
    if (attached !== undefined) return [attached];
    return /^(?:--(?:make)?file|-[a-zA-Z]*f)$/.test(word) ? words.slice(at + 1, at + 2) : [];
  });
}

function inputsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ redirects, arguments: words }, at) => [
    ...redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : [])),
    // `cat build.txt |`
    ...(at === 0 ? [] : words.map(({ pieces }) => pieces).filter((word) => isPathLike(word) && !word.includes('://'))),
  ]);
}
