import type { Container, EnvironmentEntry } from './container.ts';

/** The variables that a container really has: of equal names the last one. */
export function effectiveEnvironment({
  environment,
}: Pick<Container, 'environment'>): ReadonlyMap<string, EnvironmentEntry> {
  return new Map(environment.map((entry) => [entry.name, entry]));
}
