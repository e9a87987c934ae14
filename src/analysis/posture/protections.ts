import { DEFAULT_CAPABILITIES } from '../../data/capabilities.ts';
import { capabilityName } from '../../model/containers/capability.ts';
import type { Addition, Container } from '../../model/containers/container.ts';
import { canLack } from '../../model/containers/missing-options.ts';
import { decidingOption, hasNoNewPrivileges } from '../../model/containers/security-option.ts';
import { type Edit, type Fix, replace } from '../../model/findings/fix.ts';
import { isOff, isOn, known, type Option, type Setting } from '../../model/located.ts';
import { type Needs, needsOf } from './image-needs.ts';

/** A restriction that most containers can live with, but that the engine does not apply by default. */
export type Protection =
  | 'cap_drop'
  | 'no-new-privileges'
  | 'read-only root'
  | 'memory limit'
  | 'CPU limit'
  | 'PIDs limit';

/** The protections that a container certainly lacks. */
export function missingProtections(container: Container): readonly Protection[] {
  return PROTECTIONS.filter((protection) => lacksProtection(container, protection));
}

export function lacksProtection(container: Container, protection: Protection): boolean {
  return canLack(container, OPTIONS[protection]) && LACKS[protection](container);
}

/**
 * Whether the written options lack the protection. A container that may have further options elsewhere does not certainly lack it, but the
 * file still says so.
 */
export function isWrittenAsLacking(container: Container, protection: Protection): boolean {
  return LACKS[protection](container);
}

/** In the order of messages. */
const PROTECTIONS: readonly Protection[] = [
  'cap_drop',
  'no-new-privileges',
  'read-only root',
  'memory limit',
  'CPU limit',
  'PIDs limit',
];

/** The option that provides each of them. */
const OPTIONS: Readonly<Record<Protection, keyof Container>> = {
  cap_drop: 'droppedCapabilities',
  'no-new-privileges': 'securityOptions',
  'read-only root': 'readOnlyRootfs',
  'memory limit': 'memoryLimit',
  'CPU limit': 'cpuLimit',
  'PIDs limit': 'pidsLimit',
};

const LACKS: Readonly<Record<Protection, (container: Container) => boolean>> = {
  cap_drop: lacksCapabilityDrop,
  'no-new-privileges': ({ securityOptions }) => securityOptions.complete && !hasNoNewPrivileges(securityOptions),
  'read-only root': ({ readOnlyRootfs }) => isOff(readOnlyRootfs),
  'memory limit': ({ memoryLimit }) => isUnlimited(memoryLimit, isNoMemory),
  'CPU limit': ({ cpuLimit }) => isUnlimited(cpuLimit, isNoProcessorTime),
  // Podman sets a limit by default
  'PIDs limit': ({ pidsLimit, podman }) =>
    pidsLimit === undefined ? podman === undefined : (known(pidsLimit) ?? 1) <= 0,
};

function isUnlimited(limit: Setting<string>, isNone: (text: string) => boolean): boolean {
  return limit === undefined || isNone(known(limit) ?? '');
}

const SIZE = /^(-?(?:\d+(?:\.\d*)?|\.\d*)?(?:e\d{1,3})?)\s*([kmgtp]?)i?b?$/i;

/** A value of less than one byte means no limit. */
function isNoMemory(text: string): boolean {
  const [, amount = '', unit = ''] = SIZE.exec(text.trim()) ?? [];
  return amount !== '' && Number(amount) * 1024 ** ('kmgtp'.indexOf(unit.toLowerCase() || '-') + 1) < 1;
}

/** Processor time is counted in billionths. A list of processors such as `CPUs 0` is a limit. */
function isNoProcessorTime(text: string): boolean {
  const digits = text.replaceAll('_', '').trim();
  return digits !== '' && Number(digits) * 1e9 < 1;
}

/**
 * The protections that a container lacks, with `cap_drop` where it would have no effect: a change that takes away what makes it ineffective
 * does not take away the protection.
 */
export function protectionsNotWritten(container: Container): readonly Protection[] {
  const missing = missingProtections(container);
  const isPlain = missing.includes('cap_drop') || !canLack(container, OPTIONS.cap_drop) || !dropsTooFew(container);
  return isPlain ? missing : ['cap_drop', ...missing];
}

/** Dropping capabilities has no effect on a privileged container, nor on one that adds `ALL`. */
function lacksCapabilityDrop(container: Container): boolean {
  const { privileged, addedCapabilities } = container;
  if (isOn(privileged) || addedCapabilities.items.some((added) => nameOf(added) === 'ALL')) return false;
  return dropsTooFew(container);
}

function dropsTooFew({ droppedCapabilities }: Container): boolean {
  if (!droppedCapabilities.complete) return false;
  const dropped = new Set(droppedCapabilities.items.map(nameOf));
  return !dropped.has('ALL') && !DEFAULT_CAPABILITIES.every((name) => dropped.has(name));
}

function nameOf(option: Option<string>): string {
  return capabilityName(known<string>(option) ?? '');
}

/** More than nearly any server needs, and far fewer than a fork bomb creates. */
const PIDS = 512;

/** The options that a fix can add without knowing how much the program needs. */
const ADDITIONS: Partial<Record<Protection, Addition>> = {
  cap_drop: { option: 'cap_drop', value: 'ALL' },
  'no-new-privileges': { option: 'security_opt', value: 'no-new-privileges=true' },
  'read-only root': { option: 'read_only', value: true },
  'PIDs limit': { option: 'pids_limit', value: PIDS },
};

/**
 * The fix that adds the protections among them that have a fixed value, together with what the image is known to need then; undefined
 * without any.
 */
export function protect(container: Container, protections: readonly Protection[], title: string): Fix | undefined {
  const edits: Edit[] = [];
  const additions: Addition[] = [];
  const needs = needsOf(container);
  const bearable = protections.filter(
    (protection) => protection !== 'read-only root' || needs?.writes !== 'places that vary',
  );
  for (const protection of bearable) {
    const edit = switchOn(container, protection);
    const addition = ADDITIONS[protection];
    if (edit !== undefined) edits.push(edit);
    else if (addition !== undefined) additions.push(addition);
  }
  const needed = needs === undefined ? [] : neededAdditions(container, bearable, needs);
  const all = [...additions, ...needed];
  const added = all.length === 0 ? [] : container.add(all);
  if (added === undefined && needed.length > 0) return undefined;
  if (added !== undefined) edits.push(...added);
  const isAdapted = needed.length > 0 || bearable.length < protections.length;
  const suffix = isAdapted && needs !== undefined ? `, with what ${needs.name} needs` : '';
  return edits.length === 0 ? undefined : { title: `${title}${suffix}`, safety: 'review', edits };
}

/** The options that the image needs along with the protections. */
function neededAdditions(
  { addedCapabilities }: Container,
  protections: readonly Protection[],
  { capabilities, writes }: Needs,
): readonly Addition[] {
  const has = new Set(addedCapabilities.items.map(nameOf));
  const missing = capabilities.filter((name) => !has.has(name) && !has.has('ALL'));
  const folders = writes === 'places that vary' ? [] : writes;
  return [
    ...(protections.includes('cap_drop') ? missing.map((value) => ({ option: 'cap_add', value }) as const) : []),
    ...(protections.includes('read-only root') ? folders.map((value) => ({ option: 'tmpfs', value }) as const) : []),
  ];
}

/** The edit of an option that is written, but disabled. */
function switchOn(container: Container, protection: Protection): Edit | undefined {
  const { readOnlyRootfs, pidsLimit, securityOptions } = container;
  switch (protection) {
    case 'read-only root':
      return readOnlyRootfs && replace(readOnlyRootfs, 'true');
    case 'PIDs limit':
      return pidsLimit && replace(pidsLimit, String(PIDS));
    case 'no-new-privileges': {
      const option = decidingOption(securityOptions, 'no-new-privileges');
      return option && replace(option, 'no-new-privileges=true');
    }
    default:
      return undefined;
  }
}
