import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';
import { mayBeDockerfileText } from '../dockerfile/recognised.ts';
import { isBuilding } from '../run-options/builds/builds.ts';
import { commandWords } from '../run-options/command-words.ts';
import { inputCommands, isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { madeOf, writtenByScript } from './written-by-script.ts';

/** Builds whose Dockerfile comes from a command, or from a string: `echo … | docker build -`, `docker build - <<< …`. */
export function unreadPipedBuilds(scripts: readonly Script[]): readonly GapNotification[] {
  return scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.flatMap((command, at) => {
      if (!isBuilding(command) || !readsInput(command)) return [];
      return [command, ...inputCommands(commands, at)].some(givesFile) ? [] : [unread(command)];
    }),
  );
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
  const written = writtenByScript(scripts, { isRead: (body) => mayBeDockerfileText(body, true, 'whole') });
  return building
    .filter(({ command, file }) => written.writes(file) || written.writesInVariable(dockerfileInVariable(command)))
    .map(({ command, file }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The script prints the Dockerfile that this command builds, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, or write it by a here-document.',
        span: command.span,
        evidence: shortText([spanText(command.span), ...madeOf(scripts, [file], textNear)].join('\0'), 0),
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
function givesFile({ program, arguments: words, redirects }: Command): boolean {
  const isRedirected = redirects.some(
    ({ operator, body }) => operator === '<' || (body !== undefined && mayBeDockerfileText(body.value, true, 'whole')),
  );
  if (isRedirected || ARCHIVERS.has(program)) return true;
  return !WRITERS.has(program) && words.some(({ pieces }) => isPathLike(pieces) && !pieces.includes('://'));
}

const ARCHIVERS: ReadonlySet<unknown> = new Set(['tar', 'gtar', 'bsdtar', 'git', 'zip']);
const WRITERS: ReadonlySet<unknown> = new Set(['echo', 'printf', 'docker', 'podman', 'buildah', 'nerdctl']);

function unread({ span }: Command): GapNotification {
  return notLookedAt({
    kind: 'undecided-reference',
    message: 'The Dockerfile that this command reads from its standard input was not checked.',
    wayOut: 'Let it read a file of the repository.',
    span,
  });
}
