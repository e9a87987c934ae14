import type { ImageContents, ImagePackage } from '../../model/images/image-contents.ts';
import type { VerifiedImage } from '../../model/images/signature-state.ts';
import { cut, oneLine, withoutWorkflowCommands } from '../escape.ts';
import { type Paint, painter } from '../paint.ts';
import { imageSummary, imageTotals } from './image-summary.ts';

export interface ImageTerminalOptions {
  /** The name that the user gave the image. */
  readonly name: string;
  /** Its signatures, where they satisfy the policy. */
  readonly verified?: readonly VerifiedImage[] | undefined;
  readonly colour: boolean;
  readonly width: number;
  /** Whether to list the packages. */
  readonly listsPackages: boolean;
}

const TOPIC_WIDTH = 10;
const LAYER_WIDTH = 5;
/** Shares of the width for the name, the version and the source. */
const SHARES = [0.36, 0.3, 0.34];

/** The contents of an image, for people: a description, and a table of its packages if asked for. */
export function imageTerminal(contents: ImageContents, options: ImageTerminalOptions): string {
  const paint = painter(options.colour);
  const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
  const lines = [
    ...imageSummary(contents, options.name, options.verified).map(
      ([topic, text]) => `${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${text}`,
    ),
    '',
    ...(options.listsPackages ? tableOf(contents.packages, numbers, options.width, paint) : []),
    ...setuidLines(contents, numbers, paint),
    `${imageTotals(contents)}.${options.listsPackages || contents.packages.length === 0 ? '' : ' --list-packages lists them.'}`,
  ];
  return `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}

function tableOf(
  packages: readonly ImagePackage[],
  numbers: ReadonlyMap<string, number>,
  width: number,
  paint: Paint,
): string[] {
  if (packages.length === 0) return [];
  const room = width - LAYER_WIDTH - 3 * 2;
  const widths = SHARES.map((share) => Math.floor(room * share));
  const row = (...cells: readonly string[]): string =>
    cells.map((cell, index) => cut(oneLine(cell), widths[index] ?? LAYER_WIDTH).padEnd(widths[index] ?? 0)).join('  ');
  const lines: string[] = [];
  let type: string | undefined;
  for (const found of packages) {
    if (found.type !== type) {
      type = found.type;
      lines.push(paint(row(`${type} package`, 'version', 'source', 'layer'), 'dim'));
    }
    lines.push(row(found.name, found.version, sourceText(found), layerText(found, numbers)));
  }
  return [...lines, ''];
}

/** Unknown for an SBOM. */
function layerText({ layer }: ImagePackage, numbers: ReadonlyMap<string, number>): string {
  return layer === '' ? '' : String(numbers.get(layer) ?? '?');
}

/** The source package, only where it differs. */
function sourceText({ name, version, sourceName, sourceVersion }: ImagePackage): string {
  if (sourceVersion !== version) return `${sourceName} ${sourceVersion}`;
  return sourceName === name ? '' : sourceName;
}

function setuidLines({ setuidFiles }: ImageContents, numbers: ReadonlyMap<string, number>, paint: Paint): string[] {
  if (setuidFiles.length === 0) return [];
  return [
    paint('files that run as their owner or group', 'dim'),
    ...setuidFiles.map(
      ({ path, mode, layer }) => `${mode.toString(8)}  /${cut(oneLine(path), 200)}  layer ${numbers.get(layer) ?? '?'}`,
    ),
    '',
  ];
}
