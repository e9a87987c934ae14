import type { Container, VariableCommand } from '../../model/containers/container.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { known } from '../../model/located.ts';
import type { StageSummary } from '../../model/stage-summary.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { commandInVariable } from '../../syntax/shell/command-variables.ts';
import { FETCHING_WORDS } from '../../syntax/shell/fetching-words.ts';
import { shellCommand } from './commands.ts';

const NONE: readonly never[] = [];

/**
 * The commands in the variables of a container, which git, shells and other programs in it run, and those in its labels, which schedulers run
 * in it; most containers have none.
 */
export function variableCommandsOf(container: Container): readonly VariableCommand[] {
  const labelled = labelCommands(container);
  return labelled.length === 0 ? environmentCommands(container) : [...environmentCommands(container), ...labelled];
}

function environmentCommands({ environment }: Container): readonly VariableCommand[] {
  if (!environment.some(({ name, value }) => commandInVariable(name, known<string>(value) ?? '') !== undefined))
    return NONE;
  return [...effectiveEnvironment({ environment }).values()].flatMap(({ name, value, isInherited, isIgnored }) => {
    const text = commandInVariable(name, known<string>(value) ?? '');
    if (value === undefined || text === undefined || text === '' || isInherited || isIgnored) return [];
    return [{ name, in: 'variable', command: shellCommand(impliedText(text, value.span)) } as const];
  });
}

/**
 * The commands of an image whose code or whose web address is in a variable of its container: `CMD eval "$START"`. The values of other
 * variables say nothing about what runs.
 */
export function imageCommandsOf(container: Container, stage: StageSummary | undefined): readonly VariableCommand[] {
  if (stage === undefined || container.entrypoint !== undefined || container.environment.length === 0) return NONE;
  const own = container.command === undefined ? (stage.command ?? NONE) : NONE;
  const words = [...(stage.entrypoint ?? NONE), ...own];
  const names = new Set(
    words.flatMap((word) => [...word.matchAll(/\$\{?([A-Za-z_]\w{0,200})/g)].map(([, name]) => name)),
  );
  if (names.size === 0) return NONE;
  const code = words.map(quoted).join(' ');
  return [...effectiveEnvironment(container).values()]
    .slice(0, MOST_VARIABLES)
    .flatMap(({ name, value, isInherited }) => {
      const text = names.has(name) && !isInherited ? known<string>(value) : undefined;
      if (value === undefined || text === undefined || !(text.includes('://') || FETCHING_WORDS.test(text))) return [];
      const whole = impliedText(`export ${name}=${quoted(text)}; ${code}`, value.span);
      return [{ name, in: 'variable', command: shellCommand(whole) } as const];
    });
}

/** Each makes the command be read once more. No container that a person writes has more. */
const MOST_VARIABLES = 1_000;

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * https://github.com/mcuadros/ofelia and its fork chadburn, https://github.com/funkyfuture/deck-chores,
 * https://offen.github.io/docker-volume-backup/how-tos/run-custom-commands.html and https://containrrr.dev/watchtower/lifecycle-hooks/
 */
const COMMAND_LABEL =
  /^(?:(?:ofelia|chadburn)\.job-(?:exec|run|local|service-run)\.[^.]{1,100}\.command|deck-chores\.[^.]{1,100}\.command|docker-volume-backup\.(?:archive|process|copy|prune|exec)-(?:pre|post)|com\.centurylinklabs\.watchtower\.lifecycle\.(?:pre|post)-(?:check|update))$/;

function labelCommands({ labels = NONE }: Container): readonly VariableCommand[] {
  return labels.flatMap(({ name, value }) => {
    const text = COMMAND_LABEL.test(name) ? known<string>(value) : undefined;
    if (value === undefined || text === undefined || text === '') return [];
    return [{ name, in: 'label', command: shellCommand(impliedText(text, value.span)) } as const];
  });
}
