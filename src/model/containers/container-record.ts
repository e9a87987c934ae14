import type { HostAssumptions } from './host-assumptions.ts';

/** What an engine tells about a container that exists, besides its options. What the image says is in those already. */
export interface ContainerRecord {
  /** 64 hexadecimal digits; other containers refer to it. */
  readonly id: string | undefined;
  /** What it shows of the machine that it runs on, so that it need not be assumed. */
  readonly host: Partial<HostAssumptions>;
  /** All capabilities that it can have, without `CAP_`; undefined where only the options tell. */
  readonly boundingCapabilities: ReadonlySet<string> | undefined;
}
