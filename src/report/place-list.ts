import type { Span } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type Paint, SEVERITY_STYLES } from './paint.ts';
import { counted, severityCounts, severityList, worstFirst } from './tally.ts';

export interface PlaceListOptions {
  readonly paint: Paint;
  readonly width: number;
  pathOf(path: string): string;
  placeOf(span: Span): string;
}

const MOST_FILES = 15;
const MOST_PLACES = 4;
const MARGIN = '  ';
const INDENT = ' '.repeat(12);

/** For each file, the worst one first, its numbers and its worst places. */
export function placeList(open: readonly TriagedFinding[], options: PlaceListOptions): readonly string[] {
  const files = [...groupBy(worstFirst(open), ({ span }) => span.file.path)].sort(
    ([, a], [, b]) => -compareCounts(countsOf(a), countsOf(b)),
  );
  const shown = files.slice(0, MOST_FILES);
  const others = files.slice(MOST_FILES).flatMap(([, findings]) => findings);
  const rest = `${counted(files.length - shown.length, 'more file')}: ${severityList(severityCounts(others))}`;
  return [
    ...shown.flatMap(([path, findings]) => fileLines(path, findings, options)),
    ...(others.length === 0 ? [] : [rest, '']),
  ];
}

function fileLines(path: string, findings: readonly TriagedFinding[], options: PlaceListOptions): readonly string[] {
  const { paint, pathOf, placeOf } = options;
  const more = findings.length - MOST_PLACES;
  const listed = findings.slice(0, MOST_PLACES);
  const column = Math.max(...listed.map(({ span }) => placeOf(span).length));
  return [
    `${paint(pathOf(path), 'bold', 'underline')}  ${severityList(severityCounts(findings))}`,
    ...listed.flatMap((finding) => placeLines(finding, column, options)),
    ...(more > 0 ? [`${INDENT}${paint(`${more} more`, 'dim')}`] : []),
    '',
  ];
}

function placeLines({ severity, ruleId, span }: TriagedFinding, column: number, options: PlaceListOptions): string[] {
  const { paint, width, placeOf } = options;
  const place = placeOf(span);
  const start = `${MARGIN}${paint(severity, ...SEVERITY_STYLES[severity])}${' '.repeat(INDENT.length - MARGIN.length - severity.length)}`;
  const isShort = INDENT.length + column + 2 + ruleId.length <= width;
  return isShort
    ? [`${start}${paint(place, 'cyan')}${' '.repeat(column - place.length)}  ${paint(ruleId, 'dim')}`]
    : [`${start}${paint(ruleId, 'dim')}`, `${INDENT}${paint(place, 'cyan')}`];
}

/** From the most severe on. */
function countsOf(findings: readonly TriagedFinding[]): readonly number[] {
  return Object.values(severityCounts(findings));
}

function compareCounts(a: readonly number[], b: readonly number[]): number {
  const differences = paired(a, b).map(([one, other]) => one - other);
  return differences.find((difference) => difference !== 0) ?? 0;
}
