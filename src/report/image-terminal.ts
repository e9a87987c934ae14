import type { Gap, ImageContents, ImagePackage } from '../model/image-contents.ts';
import { isSecretVariable } from '../model/image-environment.ts';
import { cut, oneLine, withoutWorkflowCommands } from './escape.ts';
import { type Paint, painter } from './paint.ts';
import { counted } from './tally.ts';

export interface ImageTerminalOptions {
  /** What the user calls the image. */
  readonly name: string;
  readonly colour: boolean;
  readonly width: number;
}

const TOPIC_WIDTH = 10;
const LAYER_WIDTH = 5;
/** Of the columns for the name, the version and the source. */
const SHARES = [0.36, 0.3, 0.34];
const MEGABYTE = 1_000_000;

/** What is inside of an image, for people: what it is, and a table of its packages. */
export function imageTerminal(contents: ImageContents, options: ImageTerminalOptions): string {
  const paint = painter(options.colour);
  const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
  const lines = [
    ...summaryOf(contents, options).map(([topic, text]) => `${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${text}`),
    '',
    ...tableOf(contents.packages, numbers, options.width, paint),
    ...setuidLines(contents, numbers, paint),
    ...contents.gaps.map((gap) => paint(gapText(gap, numbers), 'yellow')),
    ...(contents.gaps.length > 0 ? [''] : []),
    totals(contents),
  ];
  return `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}

function summaryOf(contents: ImageContents, { name }: ImageTerminalOptions): [string, string][] {
  const { configuration, operatingSystem: system } = contents;
  const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
  const secrets = environment.filter(isSecretVariable).map((entry) => entry.split('=', 1)[0] as string);
  const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
  const rows: [string, string | undefined][] = [
    ['image', name],
    ['digest', contents.digest],
    ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
    ['packages', contents.hasUnsignedSbom ? 'of an SBOM that nobody signed' : undefined],
    ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
    ['created', created?.slice(0, 10)],
    ['user', user === '' ? 'root' : user],
    ['ports', exposedPorts.join(', ')],
    ['health', hasHealthcheck ? 'checked' : 'not checked'],
    ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
  ];
  return rows.flatMap(([topic, text]): [string, string][] => (text ? [[topic, cut(oneLine(text), 200)]] : []));
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

/** An SBOM does not tell. */
function layerText({ layer }: ImagePackage, numbers: ReadonlyMap<string, number>): string {
  return layer === '' ? '' : String(numbers.get(layer) ?? '?');
}

/** Only where it differs. */
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

function gapText({ layer, path, reason }: Gap, numbers: ReadonlyMap<string, number>): string {
  const where = layer === undefined ? 'the image' : `layer ${numbers.get(layer) ?? '?'}`;
  const what = path === undefined ? where : `/${cut(oneLine(path), 200)} in ${where}`;
  return `Not read: ${what}: ${oneLine(reason)}`;
}

function totals({ packages, layers, gaps }: ImageContents): string {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0) / MEGABYTE;
  const types = new Map<string, number>();
  for (const { type } of packages) types.set(type, (types.get(type) ?? 0) + 1);
  const parts = [...types].map(([type, count]) => `${count} ${type}`);
  const sum = `${counted(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
  const incomplete = gaps.length > 0 ? '; not all could be read' : '';
  return `${sum} in ${counted(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}.`;
}
