import type { ContainerPosture, Place } from '../../analysis/posture/describe.ts';
import { groupBy } from '../../support/group-by.ts';
import { cut, oneLine, visible, withoutWorkflowCommands } from '../escape.ts';
import { type Paint, painter } from '../paint.ts';
import { counted } from '../tally.ts';
import type { TerminalOptions } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { cellsOf, LEGEND, NAMESPACE_COLUMNS } from './posture-cells.ts';
import { linesOf } from './posture-lines.ts';
import { identityOf, wordsOf } from './posture-words.ts';

/** The matrix fills 93 of them; narrower terminals get words. */
const LEAST_WIDTH = 100;
const NAME_WIDTH = 30;
const USER_WIDTH = 8;
const CAPABILITIES_WIDTH = 8;
const HARDENING_WIDTH = 6;
const TEXT_LENGTH = 500;
/** `effective capabilities` is the longest topic. */
const TOPIC_WIDTH = 23;
const INDENT = '      ';

/**
 * What confines each container: the legend and a matrix with a row each, by file, or the same in words on a narrow terminal; with
 * `verbose` every detail and its place.
 */
export function postureMatrix(postures: readonly ContainerPosture[], options: TerminalOptions): string {
  const paint = painter(options.colour);
  if (postures.length === 0) return 'No containers found.\n';
  const isNarrow = options.width < LEAST_WIDTH;
  const lines: string[] = isNarrow ? [] : [...legendLines(options.width, paint), ''];
  for (const [path, ofFile] of groupBy(postures, (posture) => posture.path)) {
    lines.push(paint(visible(options.pathOf(path)), 'bold', 'underline'));
    if (!isNarrow) lines.push(paint(header(), 'dim'));
    for (const posture of ofFile) {
      lines.push(...(isNarrow ? wordLines : rowOf)(posture, options.width, paint));
      if (options.verbose) lines.push(...detailsOf(posture, options, paint), '');
    }
    if (lines.at(-1) !== '') lines.push('');
  }
  const withPaths = postures.filter(({ escapePaths }) => escapePaths.length > 0).length;
  lines.push(`${counted(postures.length, 'container')}, ${withPaths} with a way out.`);
  return `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}

function legendLines(width: number, paint: Paint): readonly string[] {
  return LEGEND.flatMap((text) => wrap(text, width)).map((text) => paint(text, 'dim'));
}

/** A container in words, for a narrow terminal. */
function wordLines(posture: ContainerPosture, width: number, paint: Paint): string[] {
  const [first = '', ...others] = wrap(oneLine(`${posture.name}: ${identityOf(posture)}`), width - MARGIN.length);
  const rows = wordsOf(posture).flatMap(({ topic, text }) =>
    wrap(oneLine(cut(`${topic}: ${text}`, TEXT_LENGTH)), width - INDENT.length - MARGIN.length).map((line, index) => {
      const indented = `${INDENT}${index === 0 ? '' : MARGIN}`;
      return `${indented}${topic === 'ways out' ? paint(line, 'red') : line}`;
    }),
  );
  return [`${MARGIN}${paint(first, 'bold')}`, ...others.map((line) => `${INDENT}${paint(line, 'bold')}`), ...rows];
}

const MARGIN = '  ';

function header(): string {
  const namespaces = NAMESPACE_COLUMNS.map(([, title]) => title).join(' ');
  const columns = ['user'.padEnd(USER_WIDTH), 'caps'.padEnd(CAPABILITIES_WIDTH), 'harden', 'limits'];
  return `  ${'container'.padEnd(NAME_WIDTH)} ${namespaces}  ${columns.join(' ')}`;
}

/** A row, and below it the ways out, if any. */
function rowOf(posture: ContainerPosture, width: number, paint: Paint): string[] {
  const cells = cellsOf(posture);
  const namespaces = cells.namespaces.map((cell) => painted(cell, paint) + ' '.repeat(4 - cell.length)).join('');
  const columns = [
    shown(cells.user, USER_WIDTH),
    shown(cells.capabilities, CAPABILITIES_WIDTH),
    cells.hardening.padEnd(HARDENING_WIDTH),
    cells.limits,
  ];
  const paths = cells.paths.length === 0 ? [] : wrap(`ways out: ${cells.paths.join(', ')}`, width - INDENT.length);
  return [
    `  ${paint(shown(posture.name, NAME_WIDTH), 'bold')} ${namespaces} ${columns.join(' ')}`,
    ...paths.map((line) => `${INDENT}${paint(line, 'red')}`),
  ];
}

function painted(cell: string, paint: Paint): string {
  if (cell === 'H') return paint(cell, 'red');
  return cell === '?' ? paint(cell, 'yellow') : cell;
}

function shown(text: string, width: number): string {
  return cut(oneLine(text), width).padEnd(width);
}

function detailsOf(posture: ContainerPosture, { pathOf, width }: TerminalOptions, paint: Paint): string[] {
  const room = width - INDENT.length - TOPIC_WIDTH;
  const more = `${INDENT}${' '.repeat(TOPIC_WIDTH)}`;
  return linesOf(posture).flatMap(({ topic, text, at }) => {
    const [first = '', ...others] = wrap(oneLine(cut(text, TEXT_LENGTH)), room);
    const rows = [`${INDENT}${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${first}`, ...others.map((line) => more + line)];
    if (at === undefined) return rows;
    const place = placeText(at, pathOf);
    const last = others.at(-1) ?? first;
    if (last.length + 2 + place.length > room)
      return [...rows, (place.length > room ? INDENT : more) + paint(place, 'cyan')];
    return rows.with(-1, `${rows.at(-1)}  ${paint(place, 'cyan')}`);
  });
}

function placeText({ path, line, column }: Place, pathOf: TerminalOptions['pathOf']): string {
  return `${visible(pathOf(path))}:${line}:${column}`;
}
