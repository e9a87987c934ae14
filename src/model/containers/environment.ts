import type { Container, EnvironmentEntry } from './container.ts';

/** The variables that a container really has: of equal names the last one. */
export function effectiveEnvironment({
  environment,
}: Pick<Container, 'environment'>): ReadonlyMap<string, EnvironmentEntry> {
  return new Map(environment.map((entry) => [entry.name, entry]));
}

/** Those of them with certain names; most containers have none. */
export function variablesNamed(names: RegExp, container: Pick<Container, 'environment'>): readonly EnvironmentEntry[] {
  const isNamed = ({ name }: EnvironmentEntry): boolean => names.test(name);
  return container.environment.some(isNamed) ? [...effectiveEnvironment(container).values()].filter(isNamed) : NONE;
}

const NONE: readonly never[] = [];
