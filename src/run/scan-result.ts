import type { RuleNames } from '../check/rule-names.ts';
import type { ImageLookups } from '../images/resolve/image-lookups.ts';
import type { DecisionSettings } from '../images/vulnerabilities/decisions.ts';
import type { HardenedEngine } from '../model/containers/engine-hardening.ts';
import type { EngineSettings } from '../model/containers/engine-settings.ts';
import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { Image } from '../model/images/image.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import type { BuildReference } from '../parse/frontend.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { CompleteFixes } from './complete-fixes.ts';
import type { CheckerOptions } from './parallel/checker.ts';
import type { ReadUpdateBots } from './updated-by-bots.ts';

export interface ScanOptions extends CheckerOptions {
  /** The names of all rules, active or not, for use in suppressions. */
  readonly names: RuleNames;
  /** From the configuration and the baseline; comments are read from the files. */
  readonly suppressions: readonly Suppression[];
  /** Gaps that the configuration accepts. */
  readonly acceptedGaps?: readonly AcceptedGap[];
  /** Builds of Dockerfiles that no file of the repository mentions. */
  readonly builds?: readonly BuildReference[];
  /** Looks up the facts that rules need about images; undefined if no rule does. */
  readonly lookups?: ImageLookups | undefined;
  /** Why images are not looked up, if the settings say so: a clause that names the way to change it. */
  readonly lookupsOff?: string | undefined;
  /** Returns the images before a change; called with those after it, before they are looked up. */
  readonly imagesBefore?: ((images: readonly Image[]) => Promise<readonly Image[]>) | undefined;
  /** Returns what a change removes from the settings of engines; called with the engines after it. */
  readonly lostHardening?: ((engines: readonly HardenedEngine[]) => Promise<readonly EngineSettings[]>) | undefined;
  /** Returns the images that a change takes from elsewhere or without their digest; called with the images after it. */
  readonly changedImages?: ((images: readonly NamedImage[]) => Promise<readonly Image[]>) | undefined;
  /** Called before images are looked up. */
  readonly prepareLookups?: (() => Promise<void>) | undefined;
  /** Gets the images, which are not looked up then. */
  readonly onImages?: ((images: readonly Image[]) => void) | undefined;
  /** Decides whether each vulnerability of an image is a separate finding. */
  readonly vulnerabilityDetail?: RuleContext['vulnerabilityDetail'];
  /** How severe a vulnerability without a rating is. */
  readonly unratedVulnerabilities?: RuleContext['unratedVulnerabilities'];
  /** What the user decided about vulnerabilities; undefined if nothing, or if none are looked up. */
  readonly decisions?: DecisionSettings | undefined;
  /** The bots that update references; none by default. */
  readonly updateBots?: ReadUpdateBots | undefined;
  /** Completes fixes with data from the web; undefined if downloads are not allowed. */
  readonly completeFixes?: CompleteFixes | undefined;
  /** Called after each file, and after each image that is looked up. */
  readonly onProgress?: (done: number, total: number, what?: 'files' | 'images') => void;
}

/** A report, and how its files relate to each other. */
export interface Scan extends ScanReport {
  /** Groups of paths that were checked as one unit. A path may be in several groups. Empty if the results are only reported. */
  readonly checkedTogether: readonly (readonly string[])[];
}
