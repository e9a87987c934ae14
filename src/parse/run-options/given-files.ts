import { posix } from 'node:path';
import type { GivenFile } from '../../model/containers/container-script.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { type Command, everyPipeline, type Script, type ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { foldersAbove } from '../../support/paths.ts';
import { inputShellAt } from '../../syntax/shell/inner.ts';

/**
 * The files that commands give to containers: `docker exec -i a sh < b`, `cat b | docker exec -i a sh`, `docker cp b a:/c; docker exec a /c`,
 * and `docker create --name a image /c; docker cp b a:/c; docker start a`.
 */
export function filesGivenIn(scripts: readonly Script[]): (command: Command) => readonly GivenFile[] {
  const copies = new Map<string, ShellWord>();
  const given = new Map<Command, readonly GivenFile[]>();
  for (const { commands } of scripts.flatMap((script) => [...everyPipeline(script)])) {
    for (const [index, command] of commands.entries()) {
      if (!isEngine(command.program)) continue;
      noteCopy(command, copies);
      const files = [...fromInput(command, commands[index - 1]), ...copiedBefore(command, copies)];
      if (files.length > 0) given.set(command, files);
    }
  }
  return (command) => given.get(command) ?? copiedInto(command, copies);
}

const NONE: readonly never[] = [];

/** The file that a shell in the container reads. */
function fromInput(command: Command, before: Command | undefined): readonly GivenFile[] {
  if (inputShellAt(command.arguments, 0) === -1) return NONE;
  const redirected = command.redirects.findLast(({ operator }) => operator === '<')?.target;
  const name =
    redirected ?? (before?.program === 'cat' && before.arguments.length === 1 ? before.arguments[0] : undefined);
  return name === undefined ? NONE : [{ name, isForShell: true }];
}

/** `docker cp FILE NAME:PATH`, `docker compose cp FILE SERVICE:PATH` */
function noteCopy({ arguments: words }: Command, copies: Map<string, ShellWord>): void {
  const at = words.findIndex(({ value }) => value === 'cp');
  const [source, target] = at === -1 ? [] : words.slice(at + 1).filter(({ pieces }) => !pieces.startsWith('-'));
  const [, container, path = ''] = /^([^/:]+):(\/.*)$/.exec(target?.pieces ?? '') ?? [];
  if (source === undefined || container === undefined) return;
  const name = source.pieces.slice(source.pieces.lastIndexOf('/') + 1);
  const folder = path.replace(/\/$/, '');
  for (const place of [folder, `${folder}/${name}`]) copies.set(`${container}:${place}`, source);
}

/** The copies that a command in the same container names. */
function copiedBefore({ arguments: words }: Command, copies: ReadonlyMap<string, ShellWord>): readonly GivenFile[] {
  const at = words.findIndex(({ value }) => value === 'exec');
  if (copies.size === 0 || at === -1) return NONE;
  const names = words.slice(at + 1).map(({ pieces }) => pieces);
  const [container = '', ...others] = names.filter(
    (text, index) => !text.startsWith('-') && !TAKES_VALUE.test(names[index - 1] ?? ''),
  );
  const folder = optionValue(names, WORKING_FOLDER);
  const relative = folder === undefined ? [] : others.map((text) => posix.join(folder, text));
  return filesNamed([...others, ...relative], container, copies);
}

/** Options of `exec` with a value in the next word. */
const TAKES_VALUE = /^(?:-[ewu]|--(?:env|env-file|workdir|user|detach-keys|index))$/;
const WORKING_FOLDER = /^(?:-w|--workdir)(?:=(.+))?$/s;
const CONTAINER_NAME = /^--name(?:=(.+))?$/s;

/** The copies that the command of a container names which starts later. Without a name, its identifier is in a variable. */
function copiedInto(
  { program, arguments: words }: Command,
  copies: ReadonlyMap<string, ShellWord>,
): readonly GivenFile[] {
  const isCreated = isEngine(program) && words.some(({ value }) => value === 'create');
  if (copies.size === 0 || !isCreated) return NONE;
  const names = words.map(({ pieces }) => pieces);
  return filesNamed(names, optionValue(names, CONTAINER_NAME) ?? UNKNOWN_PIECE, copies);
}

function optionValue(words: readonly string[], option: RegExp): string | undefined {
  const at = words.findIndex((word) => option.test(word));
  return at === -1 ? undefined : (option.exec(words[at] ?? '')?.[1] ?? words[at + 1]);
}

function filesNamed(
  texts: readonly string[],
  container: string,
  copies: ReadonlyMap<string, ShellWord>,
): readonly GivenFile[] {
  const paths = new Set(texts.flatMap((text) => text.match(PATH) ?? []));
  return [...paths].flatMap((path) => {
    const name = copiedTo(path, container, copies);
    return name === undefined ? [] : [{ name, isForShell: false }];
  });
}

/** The file that a command copied to a path, by itself or in a folder. */
function copiedTo(
  path: string,
  container: string,
  copies: ReadonlyMap<string, ShellWord>,
): GivenFile['name'] | undefined {
  const own = copies.get(`${container}:${path}`);
  if (own !== undefined) return own;
  for (const folder of [...foldersAbove(path)].slice(0, MOST_FOLDERS)) {
    const from = copies.get(`${container}:${folder}`);
    if (typeof from?.value === 'string') return { ...from, value: posix.join(from.value, path.slice(folder.length)) };
  }
  return undefined;
}

/** No path in a container has more. */
const MOST_FOLDERS = 30;

const PATH = /(?<![\w./-])\/[\w./-]*\w/g;
