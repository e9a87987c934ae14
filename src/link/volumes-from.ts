import type { Container, Mount } from '../model/containers/container.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { GapKind } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import { type Further, withoutFlood } from '../model/findings/without-flood.ts';
import { known, type Option } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { ContainerOf, ContainerReference } from './container-reference.ts';

/** The limit per file: services can inherit from services that inherit themselves. */
const MAXIMUM_MOUNTS = 10_000;
const LONGEST_CHAIN = 20;

type Inherit = (container: Container) => readonly Mount[];

/** The mounts of a container, including those that `volumes_from` repeats, which get the place of that option. */
export function mountInheritance(containerOf: ContainerOf, notify: (notification: Notification) => void): Inherit {
  let left = MAXIMUM_MOUNTS;
  let isTooLong = false;

  function inherited(item: Option<string>, seen: readonly string[]): readonly Mount[] {
    const source = sourceOf(known<string>(item));
    const donor = source && containerOf(source.reference);
    // no engine starts a container that inherits from itself
    if (source === undefined || donor === undefined || seen.includes(donor.name)) return [];
    // each step counts as well, because there may be many steps without anything to inherit
    left -= 1;
    if (left < 0) return [];
    if (seen.length > LONGEST_CHAIN) {
      isTooLong = true;
      return [];
    }
    const mounts = allMounts(donor, [...seen, donor.name]);
    left -= mounts.length;
    return mounts.map((mount) => repeated(mount, donor, item, source.isReadOnly));
  }

  function allMounts(container: Container, seen: readonly string[]): readonly Mount[] {
    if (container.volumesFrom.items.length === 0 || left < 0) return container.mounts;
    return [...container.mounts, ...container.volumesFrom.items.flatMap((item) => inherited(item, seen))];
  }

  return (container) => {
    // an engine lists all mounts of an existing container
    if (container.record !== undefined) return container.mounts;
    for (const gap of unknownDonors(container, containerOf)) notify(gap);
    isTooLong = false;
    const mounts = allMounts(container, [container.name]);
    if (left < 0 && container.volumesFrom.items.length > 0)
      notify(notInherited(container, 'there are too many in total'));
    else if (isTooLong) notify(notInherited(container, `they come through more than ${LONGEST_CHAIN} containers`));
    return mounts;
  };
}

interface Source {
  readonly reference: ContainerReference;
  readonly isReadOnly: boolean;
}

/** `service[:ro|rw]` or `container:name[:ro|rw]`. */
function sourceOf(written: string | undefined): Source | undefined {
  const [, container, name, access] = /^(container:)?([^:]+)(?::(ro|rw))?$/.exec(written ?? '') ?? [];
  if (name === undefined) return undefined;
  return {
    reference: { by: container === undefined ? 'service' : 'container', name },
    isReadOnly: access === 'ro',
  };
}

function repeated(mount: Mount, donor: Container, item: Option<string>, isReadOnly: boolean): Mount {
  return {
    ...mount,
    readOnly: isReadOnly ? { value: true, span: item.span, entry: item.entry } : mount.readOnly,
    via: 'volumes_from',
    sourceSpan: item.span,
    entry: item.entry,
    makeReadOnly: undefined,
    origin: mount.origin ?? { span: mount.sourceSpan, message: `the mount of "${donor.name}"` },
  };
}

/** The containers whose mounts are taken over, and which the file does not declare. */
function unknownDonors(container: Container, containerOf: ContainerOf): readonly GapNotification[] {
  const { volumesFrom } = container;
  const gaps = volumesFrom.items.flatMap((item) => {
    const source = sourceOf(known<string>(item));
    // Compose refuses a project that lacks a service
    const isRefused = container.format === 'compose' && source?.reference.by === 'service';
    if (source === undefined || isRefused || containerOf(source.reference) !== undefined) return [];
    return [notTakenOver('missing-reference', item.span, `container "${source.reference.name}"`)];
  });
  const { entry, complete } = volumesFrom;
  if (entry === undefined || complete) return withoutFlood(gaps, FURTHER);
  return withoutFlood(
    [...gaps, notTakenOver('undecided-reference', entry, 'a container that a variable names')],
    FURTHER,
  );
}

const FURTHER: Further = {
  thing: 'container',
  messageFor: (count) => `The mounts of ${count} further containers, which others take over, were not checked either.`,
  wayOut: 'Mount named volumes in each container instead.',
};

function notTakenOver(kind: GapKind, span: Span, donor: string): GapNotification {
  return notLookedAt({
    kind,
    thing: 'container',
    message: `The mounts of ${donor}, which this container takes over, were not checked: this file does not declare them.`,
    wayOut: 'Mount named volumes in each container instead.',
    span,
  });
}

function notInherited({ span, name }: Container, reason: string): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `Not every mount that \`volumes_from\` of "${name}" repeats was checked: ${reason}.`,
    wayOut: 'Mount named volumes in each service instead.',
    span,
  });
}
