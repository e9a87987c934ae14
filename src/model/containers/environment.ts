import type { Container, EnvironmentEntry } from './container.ts';

/** The variables that a container really has: if a name occurs several times, the last one. */
export function effectiveEnvironment({
  environment,
}: Pick<Container, 'environment'>): ReadonlyMap<string, EnvironmentEntry> {
  return new Map(environment.map((entry) => [entry.name, entry]));
}

/** The effective variables whose names match; most containers have none. */
export function variablesNamed(names: RegExp, container: Pick<Container, 'environment'>): readonly EnvironmentEntry[] {
  const isNamed = ({ name }: EnvironmentEntry): boolean => names.test(name);
  return container.environment.some(isNamed) ? [...effectiveEnvironment(container).values()].filter(isNamed) : NONE;
}

const NONE: readonly never[] = [];
