import { CIS_VERSION } from '../../data/cis-controls.ts';
import { positionAt } from '../../model/position.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import type { ControlResult, ControlStatus } from '../cis.ts';
import { cut, oneLine } from '../escape.ts';
import { counted } from '../tally.ts';
import { html, type Markup, NOTHING, sentence } from './markup.ts';
import type { Page } from './page.ts';

const WORDS: Readonly<Record<ControlStatus, string>> = {
  pass: 'pass',
  fail: 'fail',
  accepted: 'accepted',
  'not-assessable': 'not assessable here',
};
const REASON_LENGTH = 200;
const REASONS = 3;
const LINKS = 3;
const PATH_LENGTH = 80;

/** The controls of the CIS Docker Benchmark about images and containers. */
export function cisChapter(controls: readonly ControlResult[], page: Page): Markup {
  if (controls.length === 0) return NOTHING;
  const rows = controls.map((control) => rowOf(control, page));
  return html`<section id="cis">
<h2>CIS Docker Benchmark</h2>
<p>The controls of version ${CIS_VERSION} about images and containers, described in our own words. A pass means that everything that the control is about was looked at and shows that it is met. A control fails if findings are about it, or if a container or a stage does not meet it although no rule that ran reports that. The controls about hosts, engines and swarms cannot be assessed from files.</p>
<section class="wide" aria-label="CIS Docker Benchmark" tabindex="0"><table class="controls">
<thead><tr><th scope="col">Control</th><th scope="col">Result</th><th scope="col">Because</th></tr></thead>
<tbody>${rows}</tbody>
</table></section>
</section>
`;
}

function rowOf({ id, about, status, why, lookedAt, findings, accepted }: ControlResult, page: Page): Markup {
  const reason = sentence(why ?? lookedAt ?? '', REASON_LENGTH);
  const because = findings.length > 0 ? html`${findingsOf(findings, page)}${reason && '; '}${reason}` : html`${reason}`;
  return html`<tr><th scope="row">${id} ${about}</th><td data-title="Result"><span class="badge status-${status}">${WORDS[status]}</span></td><td data-title="Because">${because}${acceptedOf(accepted)}</td></tr>
`;
}

/** The number, and links to the first ones on the page. */
function findingsOf(findings: readonly TriagedFinding[], { anchors }: Page): Markup {
  const shown = new Map(
    findings.flatMap((one) => {
      const anchor = anchors.get(one) ?? (one.foldedInto && anchors.get(one.foldedInto));
      return anchor === undefined ? [] : [[anchor, one.foldedInto ?? one] as const];
    }),
  );
  const links = [...shown]
    .slice(0, LINKS)
    .map(([anchor, one], index) => html`${index === 0 ? ': ' : ', '}<a href="#${anchor}">${placeText(one)}</a>`);
  return html`${counted(findings.length, 'finding')}${links}${shown.size > LINKS ? ', …' : ''}`;
}

/** `privileged-container in compose.yaml:3` */
function placeText({ ruleId, span: { file, start } }: TriagedFinding): string {
  return `${ruleId} in ${cut(oneLine(file.path), PATH_LENGTH)}:${positionAt(file, start).line}`;
}

/** The reasons of suppressions, each once. */
function acceptedOf(accepted: readonly TriagedFinding[]): Markup {
  if (accepted.length === 0) return NOTHING;
  const reasons = accepted.map(({ suppressedBy }) => {
    const until = suppressedBy?.expires === undefined ? '' : ` until ${suppressedBy.expires}`;
    return `${sentence(suppressedBy?.reason ?? '', REASON_LENGTH)}${until}`;
  });
  const different = [...new Set(reasons)];
  const more = different.length > REASONS ? ` and ${different.length - REASONS} more` : '';
  return html`<div>${counted(accepted.length, 'finding')} accepted: ${different.slice(0, REASONS).join('; ')}${more}</div>`;
}
