import type { ContainerPosture } from '../analysis/posture/describe.ts';
import { cut, gfm, gfmDestination } from './escape.ts';
import { rulePageAddress } from './links.ts';
import { cellsOf, LEGEND, NAMESPACE_COLUMNS } from './posture-cells.ts';
import { counted } from './tally.ts';

interface Options {
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** For the whole table. */
  readonly maxBytes: number;
}

const NAME_LENGTH = 100;
const PATH_LENGTH = 200;
/** Room for the sentence about rows that did not fit. */
const RESERVE = 100;

/** The matrix as a table in GitHub Flavored Markdown; empty when there is nothing to show, or no room for a row. */
export function postureTable(postures: readonly ContainerPosture[], options: Options): string {
  const head = [
    '### What confines the containers',
    '',
    row(['Container', ...NAMESPACE_COLUMNS.map(([, title]) => title), 'User', 'Caps', 'Harden', 'Limits', 'Ways out']),
    row([...Array.from({ length: NAMESPACE_COLUMNS.length + 6 }, () => '---')]),
  ];
  const legend = ['', ...LEGEND.map((text) => `- ${gfm(text)}`)];
  let left = options.maxBytes - bytesOf([...head, ...legend].join('\n')) - RESERVE;
  const rows: string[] = [];
  for (const posture of postures) {
    const line = rowOf(posture, options);
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  if (rows.length === 0) return '';
  const missing = postures.length - rows.length;
  const rest = missing > 0 ? ['', `${counted(missing, 'more container')} had no room in this table.`] : [];
  return [...head, ...rows, ...rest, ...legend].join('\n');
}

function rowOf(posture: ContainerPosture, { linkTo }: Options): string {
  const { path, line, name } = posture;
  const cells = cellsOf(posture);
  const text = gfm(`${cut(name, NAME_LENGTH)} (${shortPath(path)}:${line})`);
  const container = linkTo === undefined ? text : `[${text}](${gfmDestination(linkTo(path, line))})`;
  const paths = posture.escapePaths.map((id, index) => `[${gfm(cells.paths[index] ?? id)}](${rulePageAddress(id)})`);
  const columns = [...cells.namespaces, cells.user, cells.capabilities, cells.hardening, cells.limits];
  return row([container, ...columns.map((cell) => gfm(cut(cell, NAME_LENGTH))), paths.join(', ')]);
}

function shortPath(path: string): string {
  return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
