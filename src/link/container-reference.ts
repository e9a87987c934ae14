import type { Container } from '../model/containers/container.ts';

/** The container that `service:x` or `container:x` names; a service of that name wins for both, as there is only one per file. */
export type ContainerOf = (reference: ContainerReference) => Container | undefined;

export interface ContainerReference {
  readonly by: 'service' | 'container';
  readonly name: string;
}
