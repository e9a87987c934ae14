import type { Container, Mount } from './container.ts';

/** What rules on containers can need: an option that is written, or a kind of what it holds. */
export type ContainerAspect = OptionName | keyof typeof KINDS;

/** Those that are missing, empty or undefined where nothing is written. */
type OptionName = Exclude<
  keyof Container,
  'kind' | 'format' | 'file' | 'name' | 'span' | 'partial' | 'cannotSay' | 'podman' | 'project' | 'add'
>;

const KINDS = {
  /** Mounts that may bring something of the host along: of anything but a volume that is named or a folder of the project. */
  hostMounts: ({ mounts }: Container): boolean => mounts.some(mayBeOfHost),
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

/** The long form lets a volume have the name of a folder. */
function mayBeOfHost({ source }: Mount): boolean {
  if (source.kind === 'volume') return !/^[\w.-]*$/.test(source.name);
  return source.kind !== 'project' && source.kind !== 'none';
}
