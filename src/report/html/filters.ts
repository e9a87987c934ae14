import { SEVERITIES } from '../../model/findings/finding.ts';
import { shownFix } from '../../triage/folding.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { subjectsIn } from '../subjects.ts';
import { severityCounts } from '../tally.ts';
import { html, type Markup, NOTHING, sentence, shortPath } from './markup.ts';

/** The filters of the page. They work by style alone: each class of a finding has a rule that hides the findings without it. */
export interface Filters {
  /** The classes of a finding, apart from its severity. */
  classesOf(finding: TriagedFinding): readonly string[];
  /** The controls. */
  readonly bar: Markup;
  /** Rules to add to the style sheet. They have no text of the files. */
  readonly style: string;
}

interface Choice {
  /** Also the name of the class. */
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** The containers with the most findings can be chosen. */
const MOST_CONTAINERS = 100;
const TEXT_LENGTH = 80;

export function filtersOf(
  report: Pick<ScanReport, 'rules'>,
  open: readonly TriagedFinding[],
  fresh: ReadonlySet<TriagedFinding> | undefined,
): Filters {
  const rules = choicesOf(open, ({ ruleId }) => [ruleId], { prefix: 'r', most: Number.POSITIVE_INFINITY });
  const containersOf = containerNames(report);
  const containers = choicesOf(open, containersOf, { prefix: 'c', most: MOST_CONTAINERS });
  return {
    classesOf: (finding) => [
      ...classesIn(rules, [finding.ruleId]),
      ...classesIn(containers, containersOf(finding)),
      ...(fresh?.has(finding) ? ['new'] : []),
      ...(shownFix(finding) === undefined ? [] : ['fixable']),
    ],
    bar: barOf(open, { rules, containers, fresh }),
    style: [...styleOf('rule', rules), ...styleOf('container', containers)].join(''),
  };
}

/** A container is named by its file and its own name. */
function containerNames(report: Pick<ScanReport, 'rules'>): (finding: TriagedFinding) => readonly string[] {
  const subjectsOf = subjectsIn(report);
  return (finding) =>
    subjectsOf(finding)
      .filter(({ kind }) => kind === 'container')
      .map(({ name }) => `${sentence(name, TEXT_LENGTH)} (${shortPath(finding.span.file.path)})`);
}

type Choices = ReadonlyMap<string, Choice>;

/** In alphabetical order. */
function choicesOf(
  open: readonly TriagedFinding[],
  namesOf: (finding: TriagedFinding) => readonly string[],
  { prefix, most }: { readonly prefix: string; readonly most: number },
): Choices {
  const counts = new Map<string, number>();
  for (const name of open.flatMap((finding) => [...new Set(namesOf(finding))])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
  const named = frequent.sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(named.map(([text, count], index) => [text, { value: `${prefix}${index}`, text, count }]));
}

function classesIn(choices: Choices, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => choices.get(name)?.value ?? []);
}

function styleOf(id: string, choices: Choices): readonly string[] {
  if (choices.size < 2) return [];
  return [...choices.values()].map(
    ({ value }) =>
      `#filters:has(#only-${id} option[value=${value}]:checked) ~ .filtered .of:not(.${value}) { display: none; }\n`,
  );
}

interface Bar {
  readonly rules: Choices;
  readonly containers: Choices;
  readonly fresh: ReadonlySet<TriagedFinding> | undefined;
}

function barOf(open: readonly TriagedFinding[], { rules, containers, fresh }: Bar): Markup {
  const fixable = open.filter((finding) => shownFix(finding) !== undefined).length;
  return html`<fieldset class="filters" id="filters"><legend>Show only some findings</legend>
${severityBoxes(open)}
<p>${selectOf('rule', 'Rule', rules)}${selectOf('container', 'Container', containers)}${
    fresh === undefined ? NOTHING : boxOf('new', 'only new', open.filter((finding) => fresh.has(finding)).length)
  }${fixable === 0 ? NOTHING : boxOf('fixable', 'only with an automatic fix', fixable)}</p>
</fieldset>
`;
}

function severityBoxes(open: readonly TriagedFinding[]): Markup {
  const counts = severityCounts(open);
  const boxes = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) =>
      html`<label class="choice ${severity}"><input type="checkbox" id="show-${severity}" checked> <span class="total">${counts[severity]}</span> ${severity}</label>`,
  );
  return html`<p class="severities">${boxes}</p>`;
}

function selectOf(id: string, title: string, choices: Choices): Markup {
  if (choices.size < 2) return NOTHING;
  const options = [...choices.values()].map(
    ({ value, text, count }) => html`<option value="${value}">${text}: ${count} in all</option>`,
  );
  return html`<label class="choice pick">${title} <select id="only-${id}"><option value="all" selected>all</option>${options}</select></label>`;
}

function boxOf(id: string, title: string, count: number): Markup {
  return html`<label class="choice"><input type="checkbox" id="only-${id}"> ${title}<span class="total">: ${count}</span></label>`;
}
