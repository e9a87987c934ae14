import { UNKNOWN_PIECE } from '../../model/image.ts';
import { type Command, everyCommand, everyPipeline, type Pipeline, type Script } from '../../model/shell.ts';
import type { NamedDockerfile } from '../frontend.ts';
import { runWords } from './shell-words.ts';

/** A text without any of these words builds nothing. */
const WORDS = /build|\bbud\b|kaniko/;

const BUILDERS: ReadonlySet<unknown> = new Set([
  ...['docker', 'docker-buildx', 'podman', 'podman-remote', 'nerdctl', 'buildah', 'buildctl', 'img', 'finch'],
  // of kaniko
  'executor',
]);

type Name = Pick<NamedDockerfile, 'written' | 'isCertain'>;

/**
 * The files that commands take for a Dockerfile: `docker build -f build.txt`, `docker build - < build.txt`. Other commands may be functions
 * that build: what they name counts where a file is there and begins as a Dockerfile does.
 */
export function dockerfilesNamedIn(scripts: readonly Script[], path: string, text: string): readonly NamedDockerfile[] {
  if (!WORDS.test(text)) return [];
  const commands = scripts.flatMap(everyCommand);
  const names = [
    ...commands.flatMap(namesOf),
    ...scripts.flatMap(everyPipeline).flatMap(pipedNames),
    ...(commands.some(hasUnknown) ? pathsIn(text) : []),
  ];
  if (names.length === 0) return [];
  const folders = [...new Set(commands.flatMap(foldersOf))];
  const distinct = new Map(names.map((name) => [`${name.isCertain} ${name.written}`, name]));
  return [...distinct.values()].map((name) => ({ ...name, folders, by: path }));
}

function namesOf(command: Command): readonly Name[] {
  const words = runWords(command.arguments).words.map(({ text }) => text);
  const isCertain = isBuild(command, words);
  const inputs = isCertain ? inputsOf(command) : [];
  const contexts = isCertain ? words.filter((word) => !word.startsWith('-')).map((word) => `${word}/Dockerfile`) : [];
  return [...words.flatMap(fileAfterFlag), ...inputs, ...contexts]
    .filter((written) => written !== '' && written !== '-')
    .map((written) => ({ written, isCertain }));
}

/** Which file it builds from, a loop, a list or an argument decides. */
function hasUnknown(command: Command): boolean {
  const words = runWords(command.arguments).words.map(({ text }) => text);
  return isBuild(command, words) && words.includes(UNKNOWN_PIECE);
}

/** All in a text that may be a path, or a pattern of paths. */
function pathsIn(text: string): readonly Name[] {
  const paths = text.match(/[\w.@+*?/-]{3,200}/g) ?? [];
  return paths
    .filter((path) => /[./]/.test(path))
    .map((path) => ({ written: path.replaceAll(/[*?]+/g, UNKNOWN_PIECE), isCertain: /[*?]/.test(path) }));
}

function isBuild({ program }: Command, words: readonly string[]): boolean {
  return (
    BUILDERS.has(program) && (program === 'executor' || words.some((word) => /^(?:build|bud|buildx|image)$/.test(word)))
  );
}

function fileAfterFlag(word: string, at: number, words: readonly string[]): readonly string[] {
  const [, attached] = /^(?:--(?:file|dockerfile|containerfile|opt=filename)=|-f=?|filename=)(.+)$/s.exec(word) ?? [];
  if (attached !== undefined) return [attached];
  return /^(?:--(?:file|dockerfile|containerfile)|-[a-zA-Z]?f)$/.test(word) ? words.slice(at + 1, at + 2) : [];
}

function inputsOf({ redirects }: Command): readonly string[] {
  return redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target.pieces] : []));
}

/** `sed … build.txt | docker build -` */
function pipedNames({ commands }: Pipeline): readonly Name[] {
  const last = commands.at(-1);
  if (last === undefined || commands.length < 2) return [];
  if (
    !isBuild(
      last,
      runWords(last.arguments).words.map(({ text }) => text),
    )
  )
    return [];
  const before = commands.slice(0, -1);
  const words = before.flatMap((command) => [...command.arguments.map(({ pieces }) => pieces), ...inputsOf(command)]);
  return words.filter((word) => /^[^-]/.test(word)).map((written) => ({ written, isCertain: true }));
}

/** `cd docker`, `make -C docker`; of a folder that begins with a variable, the rest. */
function foldersOf({ program, arguments: words }: Command): readonly string[] {
  const isEntered = program === 'cd' || program === 'pushd';
  const folders = words.flatMap(({ pieces }, at) => {
    if (isEntered) return [pieces];
    if (pieces === '-C' || pieces === '--directory') return words.slice(at + 1, at + 2).map((next) => next.pieces);
    return /^(?:-C|--directory=)(.+)$/s.exec(pieces)?.[1] ?? [];
  });
  return folders
    .map((folder) => folder.slice(folder.lastIndexOf(UNKNOWN_PIECE) + 1).replace(/^\/+/, ''))
    .filter((folder) => folder !== '' && !folder.startsWith('-'));
}
