import { commandAt } from '../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { shortText } from '../../support/short-text.ts';
import { isDockerfilePath, mayBeDockerfilePath } from '../dockerfile/file-names.ts';
import { mayBeDockerfileText } from '../dockerfile/recognised.ts';
import { isBuilding } from '../run-options/builds/builds.ts';
import { fileOfCommit } from '../run-options/builds/dockerfile-names.ts';
import { commandWords } from '../run-options/command-words.ts';
import { inputIdentity } from '../run-options/projects/project-input.ts';
import { inputCommands, isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { ANY_SETTING } from './gap-definitions.ts';
import { makersIn, writtenByScript } from './written-by-script.ts';

/**
 * Builds whose Dockerfile comes from a command, from a string, or from a file that is not one as it is: `echo … | docker build -`,
 * `docker build - <<< …`, `zcat a.gz | docker build -`.
 */
export function unreadPipedBuilds(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  return scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.flatMap((command, at) => {
      if (!isBuilding(command) || !readsInput(command)) return [];
      const before = inputCommands(commands, at);
      if (![command, ...before].some(givesFile)) return [unread(command, before, [])];
      if (before.some(isArchiving)) return [];
      const isOther = before.some(makesAnother) || isMadeOfOthers(before, textNear);
      return isOther ? [unread(command, before, textsNamed(before, textNear))] : [];
    }),
  );
}

/** Whether it prints something else than the lines of one file, or of files that are read as Dockerfiles. */
function makesAnother(command: Command): boolean {
  const { program, arguments: words } = command;
  if (program === 'git') return !words.some(({ pieces }) => fileOfCommit(pieces) !== undefined);
  if (program !== 'cat') return !PLAIN.has(program) && !WRITERS.has(program);
  const files = words.filter(({ pieces }) => !/^-./.test(pieces));
  return files.length > 1 && !files.every(({ pieces }) => mayBeDockerfilePath(pieces));
}

/** Whether the files of the repository that it reads are all no Dockerfiles: `sed 1d notes | docker build -` */
function isMadeOfOthers(before: readonly Command[], textNear: TextNear): boolean {
  const texts = filesOf(before).flatMap((name) => textNear(fileOfCommit(name) ?? name) ?? []);
  return texts.length > 0 && !texts.some((text) => mayBeDockerfileText(text, true, 'whole'));
}

/** What may be a file among the words of commands. */
function filesOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ arguments: words, redirects }) =>
    [...words, ...redirects.flatMap(({ target }) => target ?? [])].map(({ pieces }) => pieces),
  );
}

/** Programs that leave most lines of a file as they are, and those that fill in a template. */
const PLAIN: ReadonlySet<unknown> = new Set(
  'sed grep egrep envsubst tee m4 cpp gomplate j2 jinja2 jinja jinjanate mustache dockerize'.split(' '),
);

function textsNamed(before: readonly Command[], textNear: TextNear): readonly string[] {
  return filesOf(before).flatMap((name) => textNear(name) ?? []);
}

function readsInput(command: Command): boolean {
  return commandWords(command).some(({ text }, at, words) => {
    if (/^(?:-f=?|--file=)-$/.test(text)) return true;
    return text === '-' && !WRITTEN.test(words[at - 1]?.text ?? '');
  });
}

/** Builds whose Dockerfile the script writes or fetches: `echo 'FROM a' > D; docker build -f D .`, `curl -O …/Dockerfile; docker build .` */
export function unreadWrittenBuilds(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const building = scripts
    .flatMap(everyPipeline)
    .flatMap(({ commands }) =>
      commands.filter(isBuilding).map((command) => ({ command, file: dockerfileOf(command) })),
    );
  if (building.length === 0) return [];
  const madeOf = makersIn(scripts, textNear);
  const written = writtenByScript(scripts, { isRead: (body) => mayBeDockerfileText(body, true, 'whole') });
  return building
    .filter(({ command, file }) => written.writes(file) || written.writesInVariable(dockerfileInVariable(command)))
    .map(({ command, file }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The script prints the Dockerfile that this command builds, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, or write it by a here-document.',
        span: command.span,
        evidence: shortText([commandAt(command.span), madeOf([file])].join('\0'), 0),
      }),
    );
}

/** The Dockerfile that a command names, or the one of its context. */
function dockerfileOf(command: Command): string {
  const words = commandWords(command).map(({ text }) => text);
  const joined = words.find((text) => /^(?:--file=|-f=?.)/.test(text));
  if (joined !== undefined) return joined.replace(/^(?:--file=|-f=?)/, '');
  const at = words.findIndex((text) => text === '-f' || text === '--file');
  if (at !== -1) return words[at + 1] ?? '';
  const context = words.at(-1) ?? '';
  const isFolder = words.length > 1 && /^[\w/~][\w./-]*$/.test(context) && !words.at(-2)?.startsWith('-');
  return isFolder ? `${context}/Dockerfile` : 'Dockerfile';
}

/** The same as it is written, where a variable is the folder: `docker build "$T"`, `docker build -f $T/Dockerfile .` */
function dockerfileInVariable({ arguments: words }: Command): string {
  const at = words.findIndex(({ pieces }) => pieces === '-f' || pieces === '--file');
  if (at !== -1) return words[at + 1]?.raw ?? '';
  const context = words.at(-1)?.raw ?? '';
  return context.startsWith('$') || context.startsWith('"$') ? `${context}/Dockerfile` : '';
}

/** Options that write to standard output. */
const WRITTEN = /^(?:-o|--(?:output|iidfile|metadata-file))$/;

/** Whether a command provides a file, a here-document or an archive of files that are checked. */
function givesFile(command: Command): boolean {
  const { program, arguments: words, redirects } = command;
  const isRedirected = redirects.some(
    ({ operator, target, body }) =>
      (operator === '<' && target?.raw.startsWith('<(') !== true) ||
      (body !== undefined && mayBeDockerfileText(body.value, true, 'whole')),
  );
  if (isRedirected || isArchiving(command)) return true;
  return !WRITERS.has(program) && words.some(({ pieces }) => isFile(pieces));
}

function isFile(word: string): boolean {
  return isDockerfilePath(word) || (isPathLike(word) && !word.includes('://'));
}

/** Whether it prints an archive of files. */
function isArchiving({ program, arguments: words }: Command): boolean {
  if (words.some(({ pieces }) => ARCHIVE.test(pieces))) return true;
  return ARCHIVERS.has(program) || (program === 'git' && words.some(({ pieces }) => pieces === 'archive'));
}

const ARCHIVE = /\.(?:tar(?:\.\w{1,4})?|tgz|txz|tbz2?)$/;
const ARCHIVERS: ReadonlySet<unknown> = new Set(['tar', 'gtar', 'bsdtar', 'zip']);
const WRITERS: ReadonlySet<unknown> = new Set(['echo', 'printf', 'docker', 'podman', 'buildah', 'nerdctl']);

function unread(command: Command, before: readonly Command[], texts: readonly string[]): GapNotification {
  return notLookedAt({
    kind: 'undecided-reference',
    message: 'The Dockerfile that this command reads from its standard input was not checked.',
    wayOut: 'Let it read a file of the repository.',
    span: command.span,
    evidence: shortText([inputIdentity(command, before, ANY_SETTING), ...texts].join('\0'), 0),
  });
}
