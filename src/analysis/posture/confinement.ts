import type { Container, SecurityOption } from '../../model/containers/container.ts';
import type { HostAssumptions, Ternary } from '../../model/containers/host-assumptions.ts';
import { decidingOption, hasNoNewPrivileges, opensSystemPaths } from '../../model/containers/security-option.ts';
import { isOff, isOn, type ListSetting, type Setting } from '../../model/located.ts';
import type { Namespaces } from './namespaces.ts';
import { type Assumption, type Trait, trait } from './trait.ts';

/** `default` is the engine's own default profile. */
export type Profile = 'default' | 'unconfined' | 'custom' | 'unknown';

/** A security module of the kernel, which the host may or may not have. */
export interface ModuleTrait extends Trait<Profile> {
  readonly isEnforced: Ternary;
}

export interface Confinement {
  readonly privileged: Trait<Ternary>;
  readonly seccomp: Trait<Profile>;
  readonly apparmor: ModuleTrait;
  readonly selinux: ModuleTrait;
  readonly noNewPrivileges: Trait<Ternary>;
  /** Masked and read-only paths below `/proc` and `/sys`. */
  readonly systemPaths: Trait<'masked' | 'open' | 'unknown'>;
  readonly rootfs: Trait<'read-only' | 'writable' | 'unknown'>;
}

export function privilegedOf(container: Container): Trait<Ternary> {
  return ternary(container.privileged, container);
}

function ternary(setting: Setting<boolean>, { partial }: Pick<Container, 'partial'>): Trait<Ternary> {
  if (setting === undefined) return trait(partial === undefined ? 'no' : 'unknown');
  return trait(isOn(setting) ? 'yes' : isOff(setting) ? 'no' : 'unknown', setting.span);
}

/** Whether all security options are known: an unknown entry may override a known one, and further options may come from elsewhere. */
function isComplete(options: ListSetting<SecurityOption>, { partial }: Container): boolean {
  return options.complete && partial === undefined;
}

/** A privileged container has no filter by default, but the engine still loads a profile that it names. */
export function seccompOf(container: Container): Trait<Profile> {
  const { privileged, securityOptions } = container;
  const option = decidingOption(securityOptions, 'seccomp');
  const value = option?.value.value;
  if (!isComplete(securityOptions, container)) return trait('unknown', option?.span);
  if (value === 'unconfined') return trait('unconfined', option?.span);
  if (option !== undefined && value !== 'builtin') return trait('custom', option.span);
  if (isOn(privileged))
    return option === undefined ? trait('unconfined', privileged.span) : trait('unknown', option.span);
  return trait(isOff(privileged) ? 'default' : 'unknown', option?.span);
}

export function apparmorOf(container: Container, host: HostAssumptions): ModuleTrait {
  const profile = apparmorProfile(container);
  if (profile.value === 'unconfined') return { isEnforced: 'no', ...profile };
  const isEnforced = profile.value === 'unknown' && host.apparmor === 'yes' ? 'unknown' : host.apparmor;
  const { value, at } = profile;
  return { value, at, isEnforced, ...assumedModule('apparmor', 'AppArmor', container, host) };
}

/** A privileged container is unconfined, unless it names a profile. */
function apparmorProfile(container: Container): Trait<Profile> {
  const { privileged, securityOptions } = container;
  const option = decidingOption(securityOptions, 'apparmor');
  const value = option?.value.value;
  if (!isComplete(securityOptions, container)) return trait('unknown', option?.span);
  if (value === 'unconfined') return trait('unconfined', option?.span);
  if (option !== undefined) return trait(value === 'docker-default' ? 'default' : 'custom', option.span);
  if (isOn(privileged)) return trait('unconfined', privileged.span);
  return trait(isOff(privileged) ? 'default' : 'unknown');
}

/** No assumption when the engine's record of the container is available. */
function assumedModule(
  about: 'apparmor' | 'selinux',
  name: string,
  { record }: Container,
  host: HostAssumptions,
): { readonly assumes?: Assumption } {
  if (record?.host[about] !== undefined) return {};
  const texts: Readonly<Record<Ternary, string>> = {
    yes: `The host enforces ${name}, as the configuration says.`,
    no: `The host has no ${name}, as the configuration says.`,
    unknown: `Whether the host enforces ${name} is not known.`,
  };
  return { assumes: { about, text: texts[host[about]] } };
}

export function selinuxOf(
  container: Container,
  namespaces: Pick<Namespaces, 'pid' | 'ipc'>,
  host: HostAssumptions,
): ModuleTrait {
  const profile = selinuxLabel(container, namespaces);
  if (profile.value === 'unconfined') return { isEnforced: 'no', ...profile };
  const isEnforced = profile.value === 'unknown' && host.selinux === 'yes' ? 'unknown' : host.selinux;
  const { value, at } = profile;
  return { value, at, isEnforced, ...assumedModule('selinux', 'SELinux', container, host) };
}

/** The engine removes the label of a privileged container, and of one with `pid: host` or `ipc: host` unless an option sets a label. */
function selinuxLabel(container: Container, { pid, ipc }: Pick<Namespaces, 'pid' | 'ipc'>): Trait<Profile> {
  const { privileged, securityOptions } = container;
  if (isOn(privileged)) return trait('unconfined', privileged.span);
  const labels = securityOptions.items.filter(({ value }) => typeof value === 'object' && value.name === 'label');
  const off = labels.find(
    ({ value }) => typeof value === 'object' && /^(?:disable|type:spc_t)$/.test(value.value ?? ''),
  );
  if (off !== undefined) return trait('unconfined', off.span);
  if (!isComplete(securityOptions, container) || !isOff(privileged)) return trait('unknown');
  const [label] = labels;
  if (label !== undefined) return trait('custom', label.span);
  // only the container's own setting counts, not that of a container whose namespace it joins
  const shared = [pid, ipc].find(({ value, steps }) => value.kind === 'host' && steps.length === 0);
  return shared === undefined ? trait('default') : trait('unconfined', shared.at);
}

export function noNewPrivilegesOf(container: Container): Trait<Ternary> {
  const { securityOptions } = container;
  const option = decidingOption(securityOptions, 'no-new-privileges');
  if (!isComplete(securityOptions, container)) return trait('unknown', option?.span);
  return trait(hasNoNewPrivileges(securityOptions) ? 'yes' : 'no', option?.span);
}

export function systemPathsOf(container: Container): Trait<'masked' | 'open' | 'unknown'> {
  const { privileged, securityOptions } = container;
  if (isOn(privileged)) return trait('open', privileged.span);
  const open = securityOptions.items.find(({ value }) => typeof value === 'object' && opensSystemPaths(value));
  if (open !== undefined) return trait('open', open.span);
  return trait(isComplete(securityOptions, container) && isOff(privileged) ? 'masked' : 'unknown');
}

export function rootfsOf(container: Container): Trait<'read-only' | 'writable' | 'unknown'> {
  const { value, at } = ternary(container.readOnlyRootfs, container);
  return trait(value === 'yes' ? 'read-only' : value === 'no' ? 'writable' : 'unknown', at);
}
