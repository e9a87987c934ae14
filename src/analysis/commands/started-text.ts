import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

type Starting = Pick<Container, 'entrypoint' | 'command' | 'healthcheck' | 'hooks' | 'environment'>;

/** The known words of all commands of a container, and the values of its variables, as one text. */
export function textStarted({ entrypoint, command, healthcheck, hooks, environment }: Starting): string {
  const own = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)];
  const words = own.flatMap((one) => (one?.words ?? []).map((word) => known<string>(word) ?? ''));
  return [...words, ...environment.map(({ value }) => known<string>(value) ?? '')].join(' ');
}
