import type { Container, Mount, SecurityOption } from '../../model/containers/container.ts';
import type { Option } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { likelyOpenPorts } from '../posture/published-services.ts';

/** The aspects that a rule can require of a container: an option that is set, or one kind of its values. */
export type ContainerAspect = keyof Container | keyof typeof KINDS;

/** The test for an aspect. */
export function hasAspect(aspect: ContainerAspect): (container: Container) => boolean {
  if (isKind(aspect)) return KINDS[aspect];
  return (container) => isSet(container[aspect]);
}

const KINDS = {
  /** Mounts that may expose part of the host: any source except a named volume or a project folder, or any source with a variable. */
  hostMounts: ({ mounts }: Container): boolean => mounts.some(mayBeOfHost),
  /** Security options other than `no-new-privileges`. */
  confinement: ({ securityOptions: { items } }: Container): boolean => items.some(isOfConfinement),
  /** Ports that are open to everyone who can reach the host. */
  openPorts: (container: Container): boolean => likelyOpenPorts(container).length > 0,
} as const;

function isKind(aspect: ContainerAspect): aspect is keyof typeof KINDS {
  return Object.hasOwn(KINDS, aspect);
}

/** An option that is not written is undefined or an empty list. */
function isSet(value: Container[keyof Container]): boolean {
  if (typeof value !== 'object') return value !== undefined;
  if (Array.isArray(value)) return value.length > 0;
  return !('complete' in value) || value.items.length > 0;
}

function mayBeOfHost({ source, sourceSpan, origin }: Mount): boolean {
  // in the long form a volume's name may look like a folder
  const isPlain =
    source.kind === 'project' || source.kind === 'none' || (source.kind === 'volume' && /^[\w.-]*$/.test(source.name));
  // without a value, the name of a variable can still show what it refers to
  return !isPlain || spanText(origin?.span ?? sourceSpan).includes('$');
}

function isOfConfinement({ value }: Option<SecurityOption>): boolean {
  return typeof value !== 'object' || value.name !== 'no-new-privileges';
}
