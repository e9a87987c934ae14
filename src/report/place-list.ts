import type { Span } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type Paint, SEVERITY_STYLES } from './paint.ts';
import { shownRegion } from './region.ts';
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
  const { paint, width, pathOf, placeOf } = options;
  const more = findings.length - MOST_PLACES;
  const listed = findings.slice(0, MOST_PLACES);
  const places = listed.map(({ span }) => placeOf(span));
  const fits = INDENT.length + longest(places) + 2 + longest(listed.map(({ ruleId }) => ruleId)) <= width;
  const shown = fits ? places : listed.map(({ span }) => placeInFile(span));
  const [title, counts] = [pathOf(path), severityList(severityCounts(findings))];
  const separator = title.length + 2 + counts.length <= width ? '  ' : `\n${INDENT}`;
  return [
    `${paint(title, 'bold', 'underline')}${separator}${counts}`,
    ...paired(listed, shown).map(([finding, place]) => placeLine(finding, place.padEnd(longest(shown)), paint)),
    ...(more > 0 ? [`${INDENT}${paint(`${more} more`, 'dim')}`] : []),
    '',
  ];
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

/** Below the path of its file. */
function placeInFile(span: Span): string {
  const { startLine, startColumn } = shownRegion(span);
  return `line ${startLine}:${startColumn}`;
}

function placeLine({ severity, ruleId }: TriagedFinding, place: string, paint: Paint): string {
  const gap = ' '.repeat(INDENT.length - MARGIN.length - severity.length);
  return `${MARGIN}${paint(severity, ...SEVERITY_STYLES[severity])}${gap}${paint(place, 'cyan')}  ${paint(ruleId, 'dim')}`;
}

/** From the most severe on. */
function countsOf(findings: readonly TriagedFinding[]): readonly number[] {
  return Object.values(severityCounts(findings));
}

function compareCounts(a: readonly number[], b: readonly number[]): number {
  const differences = paired(a, b).map(([one, other]) => one - other);
  return differences.find((difference) => difference !== 0) ?? 0;
}
