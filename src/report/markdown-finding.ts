import type { Severity } from '../model/findings/finding.ts';
import { positionAt } from '../model/position.ts';
import type { Span } from '../model/source.ts';
import type { Rule } from '../rules/define-rule.ts';
import { shownFix } from '../triage/folding.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { cut, gfm, gfmDestination } from './escape.ts';
import { PROJECT_ADDRESS, rulePageAddress } from './links.ts';
import { pathDrawing } from './mermaid.ts';
import { countedMessage } from './shown-message.ts';

export type LinkTo = ((path: string, line: number) => string) | undefined;

const MESSAGE_LENGTH = 500;
const TITLE_LENGTH = 200;
const PATH_LENGTH = 200;

const SIGNS: Readonly<Record<Severity, string>> = { critical: '🟥', high: '🟧', medium: '🟨', low: '🟦', note: '⬜' };

/** A severity with a coloured sign. */
export function severitySign(severity: Severity): string {
  return `${SIGNS[severity]} ${severity}`;
}

/** A finding in full: its place, the way to fix it and to suppress it, and the attack paths that it opens. */
export function findingBlock(finding: TriagedFinding, rule: Rule | undefined, linkTo: LinkTo): string {
  const { severity, ruleId, span, folded = [] } = finding;
  const head = `**${severitySign(severity)}** · ${ruleLink(ruleId)} · ${placeLink(span, linkTo)}`;
  const also = folded.length === 0 ? '' : ` Also ${folded.map((other) => ruleLink(other.ruleId)).join(', ')}.`;
  const drawings = [finding, ...folded].filter(({ ruleId: id }) => id.startsWith('escape-path-')).map(pathDrawing);
  return [
    head,
    gfm(cut(countedMessage(finding), MESSAGE_LENGTH)) + also,
    [...fixLines(finding, rule), suppressLine(finding)].map((line) => `- ${line}`).join('\n'),
    ...drawings,
  ].join('\n\n');
}

/** The fix in a cell of a table: what the program would do, or where to read how. */
export function fixCell(finding: TriagedFinding): string {
  const fix = shownFix(finding);
  if (fix === undefined) return `[how to fix](${rulePageAddress(finding.ruleId)}#how-to-fix)`;
  return `${gfm(cut(fix.title, TITLE_LENGTH))}: ${fixCommand(fix.safety)}`;
}

function fixLines(finding: TriagedFinding, rule: Rule | undefined): readonly string[] {
  const fix = shownFix(finding);
  const how = rule === undefined ? [] : [`**Fix:** ${rule.docs.how.replaceAll(/\s+/g, ' ')}`];
  return fix === undefined
    ? how
    : [
        ...how,
        `**Automatic:** ${gfm(cut(fix.title, TITLE_LENGTH))}, by ${fixCommand(fix.safety)}`,
        ...(fix.trap === undefined ? [] : [`**Watch out:** ${fix.trap.breaks} ${fix.trap.check}`]),
      ];
}

function fixCommand(safety: 'safe' | 'review'): string {
  return safety === 'safe' ? '`hullcheck fix`' : '`hullcheck fix --unsafe`, for your review';
}

const SUPPRESSING = `${PROJECT_ADDRESS}/blob/main/docs/suppressing.md`;

/** For a table of findings, in which each one has no line of its own for it. */
export const SUPPRESS_HINT = `To accept a finding, write \`# hullcheck-ignore RULE -- why it is fine here\` on the line above, with its rule ([more ways](${SUPPRESSING})).`;

/** JSON has no comments. */
function suppressLine({ ruleId, span }: TriagedFinding): string {
  if (span.file.path.endsWith('.json')) return `**Suppress:** in [the configuration](${SUPPRESSING})`;
  return `**Suppress:** \`# hullcheck-ignore ${ruleId} -- why it is fine here\` on the line above ([more ways](${SUPPRESSING}))`;
}

export function ruleLink(ruleId: string): string {
  return `[${gfm(ruleId)}](${rulePageAddress(ruleId)})`;
}

export function placeLink({ file, start }: Span, linkTo: LinkTo): string {
  if (file.isName) return gfm(shortPath(file.path));
  const { line } = positionAt(file, start);
  const text = gfm(`${shortPath(file.path)}:${line}`);
  return linkTo === undefined ? text : `[${text}](${gfmDestination(linkTo(file.path, line))})`;
}

/** The end of a path says more than its beginning. */
export function shortPath(path: string): string {
  return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}
