import type {
  ArtifactChange,
  CodeFlow,
  Location,
  Result,
  Fix as SarifFix,
  Suppression as SarifSuppression,
} from 'sarif';
import type { Related } from '../../model/findings/finding.ts';
import type { Edit, Fix } from '../../model/findings/fix.ts';
import type { Suppression } from '../../model/findings/suppression.ts';
import { groupBy } from '../../support/group-by.ts';
import { entryFingerprint } from '../../triage/finding-units.ts';
import { shownFix, shownFlows, shownRelated } from '../../triage/folding.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { cut, oneLine, sarifText } from '../escape.ts';
import { exactRegion } from '../region.ts';
import { shownMessage } from '../shown-message.ts';
import type { NamedSubject } from '../subjects.ts';
import { artifactAt, locationOf, type RootPrefix } from './sarif-location.ts';
import { levelOf, sarifId } from './sarif-rule.ts';

const MESSAGE_LENGTH = 2000;
const RELATED_LENGTH = 200;
/** GitHub keeps a thousand locations of a thread flow, which is too many to read. */
const FLOW_STEPS = 50;
/** More links would not help the reader. GitHub keeps a hundred locations. */
const RELATED = 20;

export function resultOf(
  finding: TriagedFinding,
  ruleIndex: number | undefined,
  subjects: readonly NamedSubject[],
  prefix: RootPrefix,
): Result {
  const related = shownRelated(finding).slice(0, RELATED);
  const { suppressedBy } = finding;
  const fix = shownFix(finding);
  const flows = shownFlows(finding);
  const identity = entryFingerprint(finding);
  return {
    ruleId: sarifId(finding),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf(finding.severity),
    message: { text: messageOf(shownMessage(finding), related) },
    locations: [{ ...locationOf(finding.span, prefix), ...logicalLocations(subjects) }],
    // GitHub reads only the first; the second repeats it under our own name, for tools that overwrite the first
    partialFingerprints: { primaryLocationLineHash: identity, 'hullcheck/v1': identity },
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place, index) => relatedOf(place, index, prefix)) }),
    ...(flows.length === 0 ? {} : { codeFlows: flows.map((flow) => codeFlowOf(flow, prefix)) }),
    ...(fix === undefined || fix.edits.length === 0 ? {} : { fixes: [fixOf(fix, prefix)] }),
    ...(suppressedBy === undefined ? {} : { suppressions: [suppressionOf(suppressedBy, prefix)] }),
  };
}

/** More names would not help the reader. */
const SUBJECTS = 100;

function logicalLocations(subjects: readonly NamedSubject[]): Pick<Location, 'logicalLocations'> {
  if (subjects.length === 0) return {};
  return { logicalLocations: subjects.slice(0, SUBJECTS).map(({ kind, name }) => ({ name: oneLine(name), kind })) };
}

/** GitHub shows a related place only where the message links to its id. */
function messageOf(message: string, related: readonly Related[]): string {
  const text = sarifText(cut(message, MESSAGE_LENGTH), related.length > 0);
  if (related.length === 0) return text;
  const links = related.map((place, index) => `[${sarifText(relatedText(place), true)}](${index + 1})`);
  return `${text} (${links.join(', ')})`;
}

function relatedText({ message }: Related): string {
  return cut(oneLine(message), RELATED_LENGTH);
}

function relatedOf(place: Related, index: number, prefix: RootPrefix): Location {
  return { id: index + 1, ...locationOf(place.span, prefix), message: { text: sarifText(relatedText(place)) } };
}

/** One walk from setting to setting, each at its own line, possibly in another file. */
function codeFlowOf(flow: readonly Related[], prefix: RootPrefix): CodeFlow {
  const locations = flow.slice(0, FLOW_STEPS).map((place) => ({
    location: { ...locationOf(place.span, prefix), message: { text: sarifText(relatedText(place)) } },
  }));
  return { threadFlows: [{ locations }] };
}

function fixOf({ title, edits }: Fix, prefix: RootPrefix): SarifFix {
  const byPath = groupBy(edits, ({ span }) => span.file.path);
  return {
    description: { text: sarifText(title) },
    artifactChanges: [...byPath].map(([path, ofFile]) => changeOf(path, ofFile, prefix)),
  };
}

function changeOf(path: string, edits: readonly Edit[], prefix: RootPrefix): ArtifactChange {
  return {
    artifactLocation: artifactAt(path, prefix),
    replacements: edits.map(({ span, text }) => ({
      deletedRegion: { ...exactRegion(span) },
      insertedContent: { text },
    })),
  };
}

function suppressionOf({ kind, span, reason }: Suppression, prefix: RootPrefix): SarifSuppression {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    justification: oneLine(reason),
    ...(span === undefined ? {} : { location: locationOf(span, prefix) }),
  };
}
