import type { Evidence } from '../analysis/benchmark/evidence.ts';
import type { ContainerPosture } from '../analysis/posture/describe.ts';
import type { ActiveRule } from '../check/active-rules.ts';
import type { HardenedEngine } from '../model/containers/engine-hardening.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Thing } from '../model/findings/thing.ts';
import type { ImageKnowledge } from '../model/images/image-knowledge.ts';
import type { ImageTally } from '../model/images/image-tally.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import type { VerifiedImage } from '../model/images/signature-state.ts';
import type { LookedUpImage } from '../model/images/vulnerability.ts';
import type { TriagedFinding } from './triaged-finding.ts';

export interface ScanCounts {
  readonly dockerfiles: number;
  readonly composeFiles: number;
  /** Files of other formats in which something was checked, such as scripts and workflows. */
  readonly otherFiles: number;
  readonly stages: number;
  readonly containers: number;
  readonly images: number;
}

/** The findings that the user does not want to see. They count for the verdict, and for the controls of benchmarks. */
export interface LeftOut {
  readonly findings: readonly TriagedFinding[];
  /** The options: `--severity`. */
  readonly by: string;
}

export interface ScanReport {
  readonly rules: readonly ActiveRule[];
  /** Sorted by path, place and rule; suppressed ones included. */
  readonly findings: readonly TriagedFinding[];
  readonly leftOut?: LeftOut | undefined;
  readonly notifications: readonly Notification[];
  readonly counts: ScanCounts;
  /** Undefined where a single image was checked. */
  readonly images?: ImageTally;
  /** How much is known about each image that was to be looked up. */
  readonly knowledge?: readonly ImageKnowledge[];
  /** The containers and stages, each once, if the report may be compared with another one; undefined where nothing was to be checked. */
  readonly things?: readonly Thing[];
  /** The engines that files set up, in the order of the files; undefined where nothing was to be checked. */
  readonly engines?: readonly HardenedEngine[];
  /** The images that files name, if the report may be compared with another one. */
  readonly namedImages?: readonly NamedImage[];
  /** Images that are signed as the policy demands, in the order of the files. */
  readonly verified?: readonly VerifiedImage[];
  /** Images whose vulnerabilities were looked up. */
  readonly vulnerable?: readonly LookedUpImage[];
  /** How to have the vulnerabilities of the one image looked up that was checked, in a sentence; only where they were not. */
  readonly vulnerabilitiesOff?: string | undefined;
  /** The compose files of each project that has several. */
  readonly merged?: readonly (readonly string[])[];
  /** In the order of the files; undefined unless asked for. */
  readonly postures?: readonly ContainerPosture[];
  /** What containers and stages show about the controls of benchmarks; undefined unless asked for. */
  readonly evidence?: readonly Evidence[];
}
