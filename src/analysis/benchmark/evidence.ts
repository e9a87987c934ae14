/**
 * What a file shows about a control: that it is met, that it is not, or the reason why that is not known, as a clause about the container or
 * stage. It says more than a rule that finds nothing, as rules leave out cases on purpose.
 */
export type Shown = 'met' | 'not met' | { readonly unknown: string };

/** What the files show about one container or stage. Controls that are not named are met, if they are about things of its kind. */
export interface Evidence {
  readonly kind: 'container' | 'stage';
  /** Identifies it within one scan: `thing` of its findings. */
  readonly key: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Of a container its name, of a stage its title: `stage "build"`, `the last stage`. */
  readonly name: string;
  readonly notMet: readonly string[];
  readonly unknown: readonly { readonly id: string; readonly why: string }[];
  /** Controls that say nothing about it, such as the user of a stage that is not the last. */
  readonly unrelated: readonly string[];
}

/** Reasons that many controls share. */
export const PARTIAL: Shown = { unknown: 'some options are not known' };
export const HOST_UNKNOWN: Shown = { unknown: 'nothing is known about the host' };
