import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { shortText } from '../../support/short-text.ts';
import { commandWords } from '../run-options/command-words.ts';
import { everyFlag } from '../run-options/flags.ts';
import { inputIdentity } from '../run-options/projects/project-input.ts';
import { foldersEntered } from '../run-options/scripts/entered-folders.ts';
import { inputCommands, isPathLike } from '../run-options/standard-input.ts';
import { PODMAN_KUBE } from '../run-options/syntax.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { ANY_SETTING } from './gap-definitions.ts';

/** Kubernetes YAML that commands run: `podman kube play pod.yml`. Its content is part of the gap, so that a change to it is a new one. */
export function unreadKubernetes(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const entered = lazy(() => foldersEntered(scripts));
  const textIn: TextNear = (name) => textNear(name) ?? firstOf(entered(), (folder) => textNear(`${folder}/${name}`));
  return scripts
    .flatMap(everyPipeline)
    .flatMap(({ commands }) => commands.flatMap((command, at) => gapsOf(command, inputCommands(commands, at), textIn)));
}

function firstOf(folders: readonly string[], read: TextNear): string | undefined {
  for (const folder of folders) {
    const text = read(folder);
    if (text !== undefined) return text;
  }
  return undefined;
}

function gapsOf(command: Command, before: readonly Command[], textNear: TextNear): readonly GapNotification[] {
  const files = played(command);
  if (files === undefined) return [];
  const inputs = [command, ...before].flatMap(({ redirects, arguments: words }) => [
    ...redirects.map(({ body, target }) => body?.value ?? textOf(target?.pieces, textNear)),
    ...words.map(({ pieces }) => (isPathLike(pieces) ? textOf(pieces, textNear) : '')),
  ]);
  const given = [inputIdentity(command, before, ANY_SETTING), ...inputs].join('\n');
  const texts = files.map((file) => (file === '-' ? given : textOf(file, textNear)));
  return [
    notLookedAt({
      kind: 'unknown-format',
      message: 'The Kubernetes YAML that this command runs was not checked.',
      wayOut: 'Start the containers by `podman run`, a compose file or `.container` files to have them checked.',
      span: command.span,
      evidence: shortText(texts.join('\0'), 0),
    }),
  ];
}

function textOf(name: string | undefined, textNear: TextNear): string {
  return name === undefined || name.includes(UNKNOWN_PIECE) ? '' : (textNear(name) ?? name);
}

/** The files of `podman kube play` and `podman play kube`; undefined for another command. */
function played(command: Command): readonly string[] | undefined {
  const { program } = command;
  if (program !== 'podman' && program !== 'podman-remote') return undefined;
  const words = commandWords(command);
  const at = words.findIndex(({ text }, index) => PLAYS.has(`${text} ${words[index + 1]?.text}`));
  if (at === -1) return undefined;
  const { flags, operands } = everyFlag(words, PODMAN_KUBE, at + 2);
  return flags.some(({ name }) => name === 'down') ? undefined : operands.map(({ text }) => text);
}

const PLAYS: ReadonlySet<string> = new Set(['kube play', 'play kube']);
