import { posix } from 'node:path';
import { commandAt } from '../../analysis/commands/plain-command.ts';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { isComposer } from '../../model/containers/engine-programs.ts';
import { normalPath } from '../../model/containers/host-path.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { commandWords } from '../run-options/command-words.ts';
import { everyFlag, readFlags } from '../run-options/flags.ts';
import { projectFolderOf } from '../run-options/projects/compose-files.ts';
import { isFromTop, knownFolder } from '../run-options/projects/project-folder.ts';
import { COMPOSE_GLOBAL, COMPOSE_UP, GLOBAL } from '../run-options/syntax.ts';

/** Commands that start a project from a folder that only a variable names, or that is not one of the repository. */
export function undecidedFolders(scripts: readonly Script[]): readonly GapNotification[] {
  return withoutFlood(scripts.flatMap(everyCommand).flatMap((command) => gapOf(command) ?? []));
}

function gapOf(command: Command): GapNotification | undefined {
  const { span } = command;
  const written = projectFolderOf(command);
  if (written === undefined || isFromTop(written)) return undefined;
  const folder = knownFolder(written);
  if (folder === undefined)
    return notLookedAt({
      kind: 'undecided-reference',
      message: 'A variable determines the folder of this project, so it was checked with the folder of its file.',
      wayOut: 'Write the folder out.',
      span,
      evidence: identityOf(command),
    });
  if (!isOutside(folder, runsIn(span.file.path))) return undefined;
  return notLookedAt({
    kind: 'outside-reference',
    message:
      'The paths of this project start outside of the repository, so it was checked with the folder of its file.',
    wayOut: 'Start it from a folder of the repository.',
    span,
    evidence: commandAt(span),
  });
}

/** What identifies such a command: the options that decide what is started from where, and the services, but not how it is started. */
function identityOf(command: Command): string {
  const words = commandWords(command);
  const ofCompose = isComposer(command.program) ? words : readFlags(words, GLOBAL).rest.slice(1);
  const { flags, rest, doubts } = readFlags(ofCompose, COMPOSE_GLOBAL);
  const text = commandAt(command.span);
  if (rest[0]?.text !== 'up') return text;
  const up = everyFlag(rest, COMPOSE_UP, 1);
  const isUnclear =
    doubts.length > 0 || rest.some(({ maySplit, text: word }) => maySplit && word.includes(UNKNOWN_PIECE));
  if (isUnclear || up.flags.some(({ name }) => !HOW.has(name))) return text;
  const chosen = flags.flatMap(({ name, value }) => (WHAT.has(name) && value ? [[name, commandAt(value.span)]] : []));
  const variables = command.assignments.map(({ span }) => commandAt(span));
  return JSON.stringify([...variables, ...chosen, ...up.operands.map(({ span }) => commandAt(span))]);
}

const WHAT: ReadonlySet<string> = new Set(['env-file', 'file', 'profile', 'project-directory', 'workdir']);

/** All but `--scale`, which may start a service. */
const HOW: ReadonlySet<string> = new Set(
  [...COMPOSE_UP.switches, ...COMPOSE_UP.values].filter((name) => name !== 'scale'),
);

/** Workflows run at the top of the checkout, and most other commands next to their file. */
function runsIn(path: string): string {
  return path.startsWith('.github/') ? '' : posix.dirname(path);
}

/** A folder such as `/opt/app` has a copy of the repository, but none of the system has. */
function isOutside(folder: string, own: string): boolean {
  if (folder.startsWith('/')) return OF_SYSTEM.test(normalPath(folder));
  return /^~\/*$/.test(folder) || (!folder.startsWith('~') && repositoryPath(own, folder) === undefined);
}

const OF_SYSTEM =
  /^\/(?:(?:home|media|mnt|opt|root|srv|tmp|var)?$|(?:bin|boot|dev|etc|lib\w*|proc|run|sbin|sys|usr|var\/(?:lib|run|spool)|root\/\.[^/]*)(?:\/|$))/;
