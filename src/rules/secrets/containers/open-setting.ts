import { imageName } from '../../../analysis/posture/published-services.ts';
import { serverOf } from '../../../analysis/secrets/server-passwords.ts';
import { OPEN_SETTINGS, type OpenSetting } from '../../../data/open-settings.ts';
import { anyPattern } from '../../../model/any-pattern.ts';
import type { Container } from '../../../model/containers/container.ts';
import { effectiveEnvironment } from '../../../model/containers/environment.ts';
import { known } from '../../../model/located.ts';

/** Variables that can open a service to everyone. */
export const OPENING = anyPattern(OPEN_SETTINGS.map(({ name }) => name));

/** The service that a variable opens to everyone; undefined if it opens none, or another variable closes it. */
export function openSetting(name: string, value: string, container: Container): OpenSetting | undefined {
  const rows = OPEN_SETTINGS.filter((row) => row.name.test(name) && row.value.test(value));
  return rows.find((row) => row.images?.test(imageName(container)) !== false && !isClosed(row, name, container));
}

/** The ports inside of the container that it opens; undefined if they may be any. */
export function openedPorts(
  { port, ports, movedBy }: OpenSetting,
  value: string,
  container: Container,
): readonly number[] | undefined {
  const written = ports === undefined ? [] : [...value.matchAll(ports)].map((found) => Number(found[1]));
  if (port === undefined || written.length > 0) return port === undefined ? undefined : written;
  const moved = [...effectiveEnvironment(container).values()].filter(({ name }) => movedBy?.test(name) === true);
  if (moved.length === 0) return [port];
  const numbers = moved.map((entry) => /\d{1,5}$/.exec(known(entry.value) ?? '')?.[0]);
  return numbers.includes(undefined) ? undefined : numbers.map(Number);
}

function isClosed({ unless, unlessMounted }: OpenSetting, name: string, container: Container): boolean {
  if (container.mounts.some(({ target }) => unlessMounted?.test(known(target) ?? '') === true)) return true;
  if (unless === undefined) return false;
  return [...effectiveEnvironment(container).values()].some(
    (other) => other.name !== name && unless.test(other.name) && other.value?.value !== '',
  );
}

/** Whether a variable is the password of a server that another variable keeps from asking for it. */
export function isNeverAsked(name: string, environment: Container['environment']): boolean {
  const server = serverOf(name);
  if (server === undefined) return false;
  return environment.some(({ name: other, value }) => {
    const text = known<string>(value);
    return (
      text !== undefined &&
      IGNORING.some((row) => row.ignores === server && row.name.test(other) && row.value.test(text))
    );
  });
}

const IGNORING = OPEN_SETTINGS.filter(({ ignores }) => ignores !== undefined);
