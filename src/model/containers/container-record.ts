import type { HostAssumptions } from './host-assumptions.ts';

/** Facts that an engine reports about an existing container, in addition to its options, which include the image's settings. */
export interface ContainerRecord {
  /** 64 hexadecimal digits; other containers refer to it. */
  readonly id: string | undefined;
  /** Known properties of the host, which then need not be assumed. */
  readonly host: Partial<HostAssumptions>;
  /** All capabilities that it can have, without `CAP_`; undefined where they have to be computed from the options. */
  readonly boundingCapabilities: ReadonlySet<string> | undefined;
}
