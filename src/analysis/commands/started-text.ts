import type { Container, Hook } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import type { ContainerStart, StartedLine } from '../../model/containers/container-start.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { DYNAMIC, type Dynamic, known } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

type Starting = Pick<Container, 'entrypoint' | 'command' | 'healthcheck' | 'hooks' | 'environment'>;
type Placed = Starting &
  Pick<Container, 'workingDirectory' | 'span' | 'partial' | 'environmentFiles' | 'environmentPatterns'>;

/** The known words of all commands of a container, and the values of its variables, as one text. */
export function textStarted({ entrypoint, command, healthcheck, hooks, environment }: Starting): string {
  const own = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)];
  const words = own.flatMap((one) => (one?.words ?? []).map((word) => known<string>(word) ?? ''));
  return [...words, ...environment.map(({ value }) => known<string>(value) ?? '')].join(' ');
}

/** What a container starts. */
export function startOf(container: Placed): ContainerStart {
  const { entrypoint, command, healthcheck, hooks, workingDirectory, span } = container;
  return {
    text: textStarted(container),
    ...(entrypoint && { entrypoint: lineOf(entrypoint) }),
    ...(command && { command: lineOf(command) }),
    others: [...(healthcheck ? [lineOf(healthcheck)] : []), ...hooks.flatMap(lineOfHook)],
    ...(workingDirectory && { folder: workingDirectory.value }),
    variables: variablesOf(container),
    ...(mayHaveMore(container) && { mayHaveMore: true as const }),
    span,
  };
}

function mayHaveMore({ partial, environmentFiles: files, environmentPatterns: patterns = [] }: Placed): boolean {
  return (
    partial !== undefined || patterns.length > 0 || (files !== undefined && (files.items.length > 0 || !files.complete))
  );
}

function variablesOf(container: Placed): ReadonlyMap<string, string> {
  if (container.environment.length === 0) return NONE;
  const effective = [...effectiveEnvironment(container).values()];
  return new Map(effective.map(({ name, value }) => [name, known<string>(value) ?? UNKNOWN_PIECE]));
}

const NONE: ReadonlyMap<string, string> = new Map();

function lineOf({ words, span }: ContainerCommand): StartedLine {
  return { line: shellLine(words.map((word) => known<string>(word) ?? '$UNKNOWN')), span };
}

function lineOfHook({ command, workingDirectory }: Hook): readonly StartedLine[] {
  if (command === undefined) return [];
  const { line, span } = lineOf(command);
  return [{ line: workingDirectory === undefined ? line : `${entering(workingDirectory.value)} && ${line}`, span }];
}

/** The command that enters a folder, which may be known only at run time. */
export function entering(folder: string | Dynamic): string {
  return folder === DYNAMIC ? 'cd $UNKNOWN' : shellLine(['cd', folder]);
}

/** Words as a line from which a shell takes them. A single text with spaces is a line already. */
export function shellLine(words: readonly string[]): string {
  const [only = '', second] = words;
  if (second === undefined) return only;
  return words.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

const PLAIN = /^[\w./:=@%+,$-]+$/;
