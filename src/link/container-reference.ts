import type { Container } from '../model/containers/container.ts';

/** Finds the container that `service:x` or `container:x` names. */
export type ContainerOf = (reference: ContainerReference) => Container | undefined;

export interface ContainerReference {
  readonly by: 'service' | 'container';
  readonly name: string;
}
