import type { Container, Mount, SecurityOption } from './container.ts';
import type { Option } from './located.ts';
import { openPorts } from './published-services.ts';
import { spanText } from './source.ts';

/** What rules on containers can need: an option that is written, or a kind of what it holds. */
export type ContainerAspect = OptionName | keyof typeof KINDS;

/** Those that are missing, empty or undefined where nothing is written. */
type OptionName = Exclude<
  keyof Container,
  'kind' | 'format' | 'file' | 'name' | 'span' | 'partial' | 'cannotSay' | 'podman' | 'project' | 'add'
>;

const KINDS = {
  /** Mounts that may bring something of the host along: of anything but a named volume or a folder of the project, or by a variable. */
  hostMounts: ({ mounts }: Container): boolean => mounts.some(mayBeOfHost),
  /** Security options other than `no-new-privileges`. */
  confinement: ({ securityOptions: { items } }: Container): boolean => items.some(isOfConfinement),
  /** Ports that everyone who reaches the host reaches. */
  openPorts: (container: Container): boolean => openPorts(container).length > 0,
} as const;

/** How to tell whether a container has it. */
export function aspectTest(aspect: ContainerAspect): (container: Container) => boolean {
  return aspect in KINDS
    ? KINDS[aspect as keyof typeof KINDS]
    : (container) => isWritten(container[aspect as OptionName]);
}

function isWritten(option: Container[OptionName]): boolean {
  if (typeof option !== 'object') return option !== undefined;
  if ('length' in option) return option.length > 0;
  return !('items' in option) || option.items.length > 0;
}

function mayBeOfHost({ source, sourceSpan, origin }: Mount): boolean {
  // the long form lets a volume have the name of a folder
  const isPlain =
    source.kind === 'project' || source.kind === 'none' || (source.kind === 'volume' && /^[\w.-]*$/.test(source.name));
  // the name of a variable can tell what it stands for where no one sets it
  return !isPlain || spanText(origin?.span ?? sourceSpan).includes('$');
}

function isOfConfinement({ value }: Option<SecurityOption>): boolean {
  return typeof value !== 'object' || value.name !== 'no-new-privileges';
}
