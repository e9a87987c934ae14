import { commandAt } from '../../analysis/commands/plain-command.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { shortText } from '../../support/short-text.ts';
import { commandWords } from '../run-options/command-words.ts';
import type { TextNear } from '../run-options/text-near.ts';

/**
 * Containers that commands start with a runtime below the engines, whose options are others: `ctr run`, `crictl run`, `runc run`. The files
 * that describe them are part of the gap, so that a change to one is a new one.
 */
export function unreadRuntimes(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const gaps = scripts.flatMap(everyCommand).flatMap((command) => {
    const operands = startedWith(command);
    if (operands !== undefined) return [gapAt(command, operands, textNear)];
    return installsPlugin(command) ? [pluginGap(command)] : [];
  });
  return withoutFlood([...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()]);
}

function gapAt({ span }: Command, operands: readonly string[], textNear: TextNear): GapNotification {
  const files = operands
    .filter((name) => !name.includes(UNKNOWN_PIECE))
    .map((name) => textNear(name) ?? textNear(`${name}/config.json`) ?? name);
  return notLookedAt({
    kind: 'unknown-format',
    thing: 'command',
    message:
      'The container that this command starts was not checked, because the options of this runtime are not read.',
    wayOut: 'Start it by docker run, podman run, nerdctl run or a compose file to have it checked.',
    span,
    evidence: shortText(files.join('\0'), 0),
  });
}

/** `docker plugin install a`: a plugin runs on the machine itself, with the rights that it asks for. */
function installsPlugin(command: Command): boolean {
  const [group, action] = isEngine(command.program) ? textsOf(command) : [];
  return group === 'plugin' && (action === 'install' || action === 'upgrade');
}

function pluginGap({ span }: Command): GapNotification {
  return notLookedAt({
    kind: 'outside-reference',
    thing: 'command',
    message:
      'The plugin that this command installs runs on the host with the rights that it asks for, and was not checked.',
    wayOut: 'Check its settings by docker plugin inspect.',
    span,
    evidence: commandAt(span),
  });
}

/** The actions of a runtime that start or create a container. */
const ACTIONS: ReadonlyMap<unknown, ReadonlySet<string>> = new Map([
  ['ctr', new Set(['run', 'containers create', 'container create', 'c create'])],
  ['crictl', new Set(['run', 'runp', 'create'])],
  ['runc', new Set(['run', 'create'])],
  ['crun', new Set(['run', 'create'])],
]);

/** Programs that have others in them: `k3s ctr run` */
const HOLDERS: ReadonlySet<unknown> = new Set(['k3s', 'microk8s', 'rke2', 'k0s']);

/** The words after the action; undefined for another command. */
function startedWith(command: Command): readonly string[] | undefined {
  const texts = textsOf(command);
  const isHeld = HOLDERS.has(command.program);
  const actions = ACTIONS.get(isHeld ? texts[0] : command.program);
  if (actions === undefined) return undefined;
  const words = isHeld ? texts.slice(1) : texts;
  const isAction = (word: string, at: number): boolean => actions.has(word) || actions.has(`${words[at - 1]} ${word}`);
  const at = words.findIndex(isAction);
  // an option of the runtime, or the value of one, may be in front
  const isFirst = words
    .slice(0, at)
    .every((word, index) => isOption(word) || isOption(words[index - 1]) || index === at - 1);
  return at === -1 || !isFirst ? undefined : words.slice(at);
}

function isOption(word: string | undefined): boolean {
  return word?.startsWith('-') === true;
}

function textsOf(command: Command): readonly string[] {
  return commandWords(command).map(({ text }) => text);
}
