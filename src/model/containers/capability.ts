import { remember } from '../../support/caches/remember.ts';
import { isOn, known, type Option } from '../located.ts';
import type { Container } from './container.ts';
import { hasNoNewPrivileges } from './security-option.ts';

/** Normalises a name as the engine does: case does not matter, and it may begin with `CAP_`, except for `ALL`. */
export function capabilityName(written: string): string {
  const name = written.toUpperCase();
  return name.startsWith('CAP_') && name !== 'CAP_ALL' ? name.slice('CAP_'.length) : name;
}

/** An entry of `cap_add` that grants something the container would not have otherwise. */
export interface GrantedCapability {
  readonly name: string;
  readonly option: Option<string>;
}

/**
 * The entries of `cap_add` that have an effect. A privileged container has all capabilities anyway, and without root and privilege
 * escalation no process can use them. `ALL` makes the other names superfluous. A name that is also dropped stays, as the engine adds last.
 */
export const grantedCapabilities: (container: Container) => readonly GrantedCapability[] = remember((container) => {
  if (container.addedCapabilities.items.length === 0) return [];
  if (isOn(container.privileged) || neverRaisesPrivileges(container)) return [];
  const granted = namedCapabilities(container);
  const everything = granted.filter(({ name }) => name === 'ALL');
  return everything.length > 0 ? everything : granted;
});

/** The entries of `cap_add` that have no effect as long as no process of the container is root. */
export function unusedCapabilities(container: Container): readonly GrantedCapability[] {
  if (container.addedCapabilities.items.length === 0 || isOn(container.privileged)) return [];
  return neverRaisesPrivileges(container) ? namedCapabilities(container) : [];
}

function namedCapabilities({ addedCapabilities }: Container): readonly GrantedCapability[] {
  return addedCapabilities.items.flatMap((option): GrantedCapability[] => {
    const written = known<string>(option);
    return written === undefined ? [] : [{ name: capabilityName(written), option }];
  });
}

/**
 * The user id, when the container certainly starts without the capabilities that it adds. Docker sets no ambient capabilities: without root,
 * only a set-user-id program or file capabilities bring them back. Podman gives them to any user: https://github.com/containers/podman/pull/6949
 */
export function userWithoutCapabilities({ user, podman }: Pick<Container, 'user' | 'podman'>): string | undefined {
  return podman === undefined ? /^0*([1-9]\d*)(?::|$)/.exec(known(user) ?? '')?.[1] : undefined;
}

function neverRaisesPrivileges(container: Container): boolean {
  return userWithoutCapabilities(container) !== undefined && hasNoNewPrivileges(container.securityOptions);
}
