import type { GivenFile } from '../../model/containers/container-script.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { type Command, everyPipeline, type Script, type ShellWord } from '../../model/shell.ts';
import { inputShellAt } from '../../syntax/shell/inner.ts';

/** The files that commands give to containers: `docker exec -i a sh < b`, `cat b | docker exec -i a sh`, `docker cp b a:/c; docker exec a /c`. */
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
  return (command) => given.get(command) ?? NONE;
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
  for (const place of [path, `${path.replace(/\/$/, '')}/${name}`]) copies.set(`${container}:${place}`, source);
}

/** The copies that a command in the same container names. */
function copiedBefore({ arguments: words }: Command, copies: ReadonlyMap<string, ShellWord>): readonly GivenFile[] {
  if (copies.size === 0 || !words.some(({ value }) => value === 'exec')) return NONE;
  const names = words.map(({ pieces }) => pieces).filter((text) => !text.startsWith('-'));
  const container = names[names.indexOf('exec') + 1] ?? '';
  const texts = names.flatMap((text) => text.match(PATH) ?? []);
  return texts.flatMap((path) => {
    const name = copies.get(`${container}:${path}`);
    return name === undefined ? [] : [{ name, isForShell: false }];
  });
}

const PATH = /(?<![\w./-])\/[\w./-]*\w/g;
