import type { ContainerPosture, Place } from '../analysis/posture/describe.ts';
import { cut, oneLine, visible, withoutWorkflowCommands } from './escape.ts';
import { type Paint, painter } from './paint.ts';
import { cellsOf, LEGEND, NAMESPACE_COLUMNS } from './posture-cells.ts';
import { linesOf } from './posture-lines.ts';
import { counted } from './tally.ts';
import type { TerminalOptions } from './terminal.ts';

/** Together they fill 93 columns. */
const NAME_WIDTH = 30;
const USER_WIDTH = 8;
const CAPABILITIES_WIDTH = 8;
const HARDENING_WIDTH = 6;
const TEXT_LENGTH = 500;
/** `effective capabilities` is the longest topic. */
const TOPIC_WIDTH = 23;
const INDENT = '      ';

/** What confines each container: a row each, by file, and the legend; with `verbose` every detail and its place. */
export function postureMatrix(postures: readonly ContainerPosture[], options: TerminalOptions): string {
  const paint = painter(options.colour);
  if (postures.length === 0) return 'No containers found.\n';
  const lines: string[] = [];
  let path: string | undefined;
  for (const posture of postures) {
    if (posture.path !== path) {
      path = posture.path;
      lines.push(
        ...(lines.length > 0 ? [''] : []),
        paint(visible(options.pathOf(path)), 'bold', 'underline'),
        paint(header(), 'dim'),
      );
    }
    lines.push(...rowOf(posture, options.width, paint));
    if (options.verbose) lines.push(...detailsOf(posture, options, paint), '');
  }
  const withPaths = postures.filter(({ escapePaths }) => escapePaths.length > 0).length;
  lines.push('', ...LEGEND.flatMap((text) => wrapped(text, options.width)).map((text) => paint(text, 'dim')), '');
  lines.push(`${counted(postures.length, 'container')}, ${withPaths} with a way out.`);
  return `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}

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
  const paths = cells.paths.length === 0 ? [] : wrapped(`ways out: ${cells.paths.join(', ')}`, width - INDENT.length);
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
  return linesOf(posture).flatMap(({ topic, text, at }) => {
    const place = at === undefined ? '' : `  ${placeText(at, pathOf)}`;
    const [first = '', ...others] = wrapped(oneLine(cut(text, TEXT_LENGTH)), width - INDENT.length - TOPIC_WIDTH);
    const rest = others.map((line) => `${INDENT}${' '.repeat(TOPIC_WIDTH)}${line}`);
    const rows = [`${INDENT}${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${first}`, ...rest];
    return rows.map((row, index) => (index === rows.length - 1 ? `${row}${paint(place, 'cyan')}` : row));
  });
}

function placeText({ path, line, column }: Place, pathOf: TerminalOptions['pathOf']): string {
  return `${visible(pathOf(path))}:${line}:${column}`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
