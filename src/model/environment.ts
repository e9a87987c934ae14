import { remember } from '../support/remember.ts';
import type { Container, EnvironmentEntry } from './container.ts';

/** The variables that a container really has: of equal names the last one. */
export const effectiveEnvironment: (
  container: Pick<Container, 'environment'>,
) => ReadonlyMap<string, EnvironmentEntry> = remember(({ environment }) => {
  const effective = new Map<string, EnvironmentEntry>();
  for (const entry of environment) effective.set(entry.name, entry);
  return effective;
});
