import { posix } from 'node:path';
import { isPath, pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount, MountSource } from '../../model/containers/container.ts';
import { type Edit, replace } from '../../model/findings/fix.ts';
import { DYNAMIC, type Dynamic, type Option, type Setting, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownText, type PlacedText, partOption } from './index.ts';

export type SourceOfMount = Pick<Mount, 'type' | 'source' | 'sourceSpan' | 'readOnly'>;

/** Resolves the name of a volume; its declaration decides. */
export type NamedVolume = (name: string, sourceSpan: Span) => SourceOfMount;

export const plainVolume: NamedVolume = (name, sourceSpan) => ({
  type: 'volume',
  source: { kind: 'volume', name },
  sourceSpan,
  readOnly: undefined,
});

/** `SOURCE:TARGET:OPTIONS`, or a target alone. */
export function shortMount(written: PlacedText, entry: Span, namedVolume: NamedVolume, folder?: string): Mount {
  const parts = splitVolume(written.text);
  const options = parts.options === undefined ? NO_OPTIONS : optionsIn(written, parts.options);
  const { type, source, sourceSpan, readOnly } = shortSource(written, parts, namedVolume, folder);
  const isOpen = written.text === UNKNOWN_PIECE || options.some(({ value }) => value === DYNAMIC);
  const access = accessOf(options) ?? (isOpen ? { value: DYNAMIC, span: written.span, entry } : undefined);
  const canChange = parts.source !== undefined && !isOpen && readOnly === undefined;
  return {
    type,
    source,
    sourceSpan,
    target: cleanTarget(written.part(parts.target[0], parts.target[1])),
    readOnly: readOnly ?? access,
    propagation: options.findLast(({ value }) => PROPAGATIONS.has(value)),
    relabel: options.findLast(({ value }) => RELABELS.has(value)),
    options: knownNames(options),
    via: 'volumes',
    entry,
    makeReadOnly: canChange ? shortReadOnly(written, parts, access) : undefined,
    ...(type === 'bind' && isWithin(sourceSpan, written.span) && { createsSource: true as const }),
  };
}

/** The target as the engine mounts it: without `..` and superfluous slashes. */
export function cleanTarget(target: Text): Text {
  if (target.value === DYNAMIC || !/\/|^$/.test(target.value)) return target;
  return { ...target, value: posix.normalize(target.value).replace(/(?<=.)\/$/, '') };
}

/** `TARGET:OPTIONS` */
export function tmpfsMount(written: PlacedText, entry: Span): Mount {
  const colon = written.text.indexOf(':');
  const end = colon === -1 ? written.text.length : colon;
  const options = colon === -1 ? NO_OPTIONS : optionsIn(written, [colon + 1, written.text.length]);
  return {
    type: 'tmpfs',
    source: { kind: 'none' },
    sourceSpan: written.span,
    target: written.part(0, end),
    readOnly: accessOf(options),
    propagation: undefined,
    relabel: undefined,
    options: knownNames(options),
    via: 'tmpfs',
    entry,
    makeReadOnly: undefined,
  };
}

/** The parts of `SOURCE:TARGET:OPTIONS` as ranges; the colon of a drive letter does not end a part. */
interface VolumeParts {
  readonly source: readonly [number, number] | undefined;
  readonly target: readonly [number, number];
  readonly options: readonly [number, number] | undefined;
}

function splitVolume(text: string): VolumeParts {
  const sourceEnd = partEnd(text, 0);
  if (sourceEnd === text.length) return { source: undefined, target: [0, sourceEnd], options: undefined };
  const targetEnd = partEnd(text, sourceEnd + 1);
  const options = targetEnd === text.length ? undefined : ([targetEnd + 1, text.length] as const);
  return { source: [0, sourceEnd], target: [sourceEnd + 1, targetEnd], options };
}

const DRIVE = /\p{L}:/uy;

/** The colon that ends the part, or the end of the text. */
function partEnd(text: string, start: number): number {
  DRIVE.lastIndex = start;
  const drive = DRIVE.exec(text)?.[0] ?? '';
  const end = text.indexOf(':', start + drive.length);
  return end === -1 ? text.length : end;
}

const RELABELS: ReadonlySet<string | Dynamic> = new Set(['z', 'Z']);
const PROPAGATIONS: ReadonlySet<string | Dynamic> = new Set([
  'private',
  'rprivate',
  'shared',
  'rshared',
  'slave',
  'rslave',
]);

/** A named volume may refer to a folder that is written elsewhere. */
function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

const NO_OPTIONS: readonly Option<string>[] = [];

/** The last one applies. */
function accessOf(options: readonly Option<string>[]): Setting<boolean> {
  const option = options.findLast(({ value }) => value === 'ro' || value === 'rw');
  return option && { value: option.value === 'ro', span: option.span, entry: option.entry };
}

function knownNames(options: readonly Option<string>[]): readonly string[] {
  return options.map(({ value }) => value).filter((value) => value !== DYNAMIC);
}

function optionsIn(written: PlacedText, [from, to]: readonly [number, number]): readonly Option<string>[] {
  const options: Option<string>[] = [];
  let start = from;
  for (const name of written.text.slice(from, to).split(',')) {
    if (name !== '') options.push(partOption<string>(written, start, start + name.length, knownText(name)));
    start += name.length + 1;
  }
  return options;
}

/** Writes `ro`: instead of `rw`, after other options, or as the first one. */
function shortReadOnly(
  written: PlacedText,
  parts: VolumeParts,
  readOnly: Setting<boolean>,
): readonly Edit[] | undefined {
  if (readOnly?.value === true) return undefined;
  if (readOnly !== undefined) return [replace(readOnly, 'ro')];
  const { file, end } = written.part(...(parts.options ?? parts.target)).span;
  const text = parts.options === undefined ? ':ro' : parts.options[0] === parts.options[1] ? 'ro' : ',ro';
  return [{ span: { file, start: end, end }, text }];
}

function shortSource(
  written: PlacedText,
  parts: VolumeParts,
  namedVolume: NamedVolume,
  folder: string | undefined,
): SourceOfMount {
  if (parts.source === undefined) {
    const isUnknown = written.text.startsWith(UNKNOWN_PIECE);
    return {
      type: isUnknown ? 'unknown' : 'volume',
      source: isUnknown ? { kind: 'unknown', suffix: '' } : { kind: 'none' },
      sourceSpan: written.span,
      readOnly: undefined,
    };
  }
  const text = written.text.slice(...parts.source);
  const sourceSpan = written.part(...parts.source).span;
  if (isPath(text) || text.includes(UNKNOWN_PIECE)) {
    const source = pathSource(text, written.variable, folder);
    return { type: pathType(source, text), source, sourceSpan, readOnly: undefined };
  }
  return namedVolume(text, sourceSpan);
}

/** An unknown piece with more path after it can only be a path; alone it may be the name of a volume. */
function pathType({ kind }: MountSource, text: string): Mount['type'] {
  if (kind === 'pipe') return 'npipe';
  return kind === 'unknown' && !isPath(text) && !text.includes('/') ? 'unknown' : 'bind';
}
