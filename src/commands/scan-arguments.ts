import type { Profile } from '../check/active-rules.ts';
import type { VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import type { FailOn } from '../report/verdict.ts';
import type { ImageLookupArguments } from './image-arguments.ts';
import type { ReportArguments } from './reports.ts';

/** The arguments of `hullcheck scan`, as the command line has them. */
export interface ScanArguments extends ReportArguments, ImageLookupArguments {
  readonly paths: readonly string[];
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  readonly failOnVulnerability?: VulnerabilityThreshold;
  readonly config?: string;
  readonly baseline?: string;
  readonly base?: string;
  readonly writeBaseline?: string;
  readonly threads?: string;
  /** Ids of the only rules to run. */
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  readonly exclude?: readonly string[];
  readonly exitZero?: boolean;
  readonly debug?: boolean;
  readonly stdinFilename?: string;
}
