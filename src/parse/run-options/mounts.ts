import { pathsOfGlob } from '../../analysis/paths/host-glob.ts';
import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount } from '../../model/containers/container.ts';
import type { Edit } from '../../model/findings/fix.ts';
import { DYNAMIC, isOn, type Option, type Setting } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { shownPieces } from '../../model/unknown-piece.ts';
import { csvFields } from '../../syntax/lists/csv.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import { plainVolume, type SourceOfMount, shortMount, tmpfsMount } from '../../syntax/lists/mounts.ts';
import { booleanFlag, type Flags, valuesOf } from './flag-values.ts';
import { sourceByOptions } from './volume-options.ts';

/** Everything that flags mount, each place in the container once. `folder` is where relative paths start, if it is known. */
export function mountsOf(flags: Flags, folder?: string): readonly Mount[] {
  return [
    ...valuesOf(flags, 'volume').map(({ value, entry }) => shortMount(value, entry, plainVolume, folder)),
    ...valuesOf(flags, 'mount').flatMap(({ value, entry }) => globMounts(longMount(value, entry, folder), value)),
    ...valuesOf(flags, 'tmpfs').map(({ value, entry }) => tmpfsMount(value, entry)),
    ...apiSocketMount(flags),
  ];
}

/** One `key=value` of `--mount`; the value is undefined for a key alone. */
interface Part {
  readonly index: number;
  readonly key: PlacedText;
  readonly value: PlacedText | undefined;
}

const TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);

/** https://docs.docker.com/engine/storage/bind-mounts/#options-for---mount */
function longMount(written: PlacedText, entry: Span, folder: string | undefined): Mount {
  const parts = lastParts(written);
  const valueAt = (...keys: readonly string[]) => lastOf(parts, keys)?.value;
  const type = typeOf(valueAt('type'));
  const source = valueAt('source', 'src');
  const target = valueAt('target', 'destination', 'dst');
  const readOnly = readOnlyOf(parts);
  const hasUnknown = [...parts.keys()].some((key) => knownText(key) === DYNAMIC);
  const from: Omit<SourceOfMount, 'readOnly'> & Partial<SourceOfMount> =
    deviceOf(type, written) ?? sourceOf(type, source, { written, entry, folder });
  return {
    type: from.type,
    source: from.source,
    sourceSpan: from.sourceSpan,
    target: target && wholeValue(target),
    readOnly: from.readOnly ?? readOnly ?? (hasUnknown ? { value: DYNAMIC, span: written.span, entry } : undefined),
    propagation: optionOf(valueAt('bind-propagation')),
    relabel: undefined,
    options: [],
    via: 'volumes',
    entry,
    makeReadOnly: type === 'tmpfs' || hasUnknown || readOnly !== undefined ? undefined : appended(written),
  };
}

/** Podman mounts each file that the pattern of `type=glob` matches: those that every host has are known. */
function globMounts(mount: Mount, written: PlacedText): readonly Mount[] {
  const { source } = mount;
  const isGlob = mount.type === 'unknown' && source.kind === 'unknown' && GLOB.test(written.text);
  const paths = isGlob ? pathsOfGlob(source.suffix) : [];
  if (paths.length === 0) return [mount];
  return paths.map((path) => ({ ...mount, type: 'bind', source: pathSource(path), makeReadOnly: undefined }));
}

const GLOB = /(?:^|,)type=glob(?:,|$)/i;

/** The last part with each key. */
type Parts = ReadonlyMap<string, Part>;

function lastParts(written: PlacedText): Parts {
  return new Map(
    csvFields(written)
      .map(partOf)
      .map((part) => [part.key.text.trim().toLowerCase(), part]),
  );
}

function partOf(part: PlacedText, index: number): Part {
  const sign = part.text.indexOf('=');
  return sign === -1
    ? { index, key: part, value: undefined }
    : { index, key: sliceOf(part, 0, sign), value: sliceOf(part, sign + 1) };
}

function lastOf(parts: Parts, keys: readonly string[]): Part | undefined {
  return keys.flatMap((key) => parts.get(key) ?? []).sort((one, other) => other.index - one.index)[0];
}

/** A volume by default. */
function typeOf(written: PlacedText | undefined): Mount['type'] {
  if (written === undefined) return 'volume';
  const type = written.text.toLowerCase();
  return TYPES.has(type) ? (type as Mount['type']) : 'unknown';
}

function readOnlyOf(parts: Parts): Setting<boolean> {
  const part = lastOf(parts, ['readonly', 'ro']);
  if (part === undefined) return undefined;
  const { span } = part.value === undefined ? part.key : wholeValue(part.value);
  const text = part.value?.text ?? 'true';
  const value = /^(?:1|true)$/i.test(text) ? true : /^(?:0|false)$/i.test(text) ? false : DYNAMIC;
  return { value, span, entry: span };
}

interface Place {
  readonly written: PlacedText;
  readonly entry: Span;
  readonly folder: string | undefined;
}

function sourceOf(
  type: Mount['type'],
  source: PlacedText | undefined,
  { written, entry, folder }: Place,
): Pick<Mount, 'type' | 'source' | 'sourceSpan'> {
  if (source === undefined || type === 'tmpfs') return { type, source: { kind: 'none' }, sourceSpan: entry };
  const { span } = wholeValue(source);
  const { text, variable } = source;
  if (type === 'volume' && knownText(text) !== DYNAMIC) return plainVolume(text, span);
  if (type === 'image') return { type, source: { kind: 'image', text: shownPieces(text) }, sourceSpan: span };
  if (type === 'unknown' && knownText(text) !== DYNAMIC)
    return { type, source: { kind: 'unknown', suffix: text }, sourceSpan: span };
  return { type, source: pathSource(text, variable, folder), sourceSpan: wholeValue(source).span ?? written.span };
}

/** A volume that is a folder or a disk of the machine: `volume-opt=type=none,volume-opt=o=bind,volume-opt=device=/srv`. */
function deviceOf(type: Mount['type'], written: PlacedText): SourceOfMount | undefined {
  if (type !== 'volume' || !written.text.includes('volume-opt')) return undefined;
  const fields = csvFields(written);
  if (fields.some(({ text }) => OTHER_DRIVER.test(text))) return undefined;
  return sourceByOptions(
    fields.flatMap((field) => (VOLUME_OPTION.test(field.text) ? [sliceOf(field, 'volume-opt='.length)] : [])),
  );
}

const VOLUME_OPTION = /^volume-opt=/i;
const OTHER_DRIVER = /^volume-driver=(?!local$)./i;

function optionOf(written: PlacedText | undefined): Option<string> | undefined {
  if (written === undefined) return undefined;
  const { span } = wholeValue(written);
  return { value: knownText(written.text), span, entry: span };
}

function appended(written: PlacedText): readonly Edit[] {
  const { file, end } = written.part(0, written.text.length).span;
  return [{ span: { file, start: end, end }, text: ',readonly' }];
}

/** https://docs.docker.com/reference/cli/docker/container/run/#use-api-socket */
function apiSocketMount(flags: Flags): readonly Mount[] {
  const setting = booleanFlag(flags, 'use-api-socket');
  return isOn(setting) ? [apiSocket(setting)] : [];
}

function apiSocket({ span, entry }: Option<true>): Mount {
  return {
    type: 'bind',
    source: { kind: 'host', path: '/var/run/docker.sock' },
    sourceSpan: span,
    target: { value: '/var/run/docker.sock', span },
    readOnly: undefined,
    propagation: undefined,
    relabel: undefined,
    options: [],
    via: 'use_api_socket',
    entry,
    makeReadOnly: undefined,
  };
}
