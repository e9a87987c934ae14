import type { Mount } from '../../model/container.ts';
import type { Edit } from '../../model/fix.ts';
import { DYNAMIC, isOn, type Option, type Setting } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { pathSource } from '../compose/mount-source.ts';
import { knownText, sliceOf, splitAt, type Written, wholeValue } from '../written/index.ts';
import { plainVolume, shortMount, tmpfsMount } from '../written/mounts.ts';
import { booleanFlag, type Flags, valuesOf } from './flag-values.ts';

/** Everything that flags mount, each place in the container once. */
export function mountsOf(flags: Flags): readonly Mount[] {
  return [
    ...valuesOf(flags, 'volume').map(({ value, entry }) => shortMount(value, entry, plainVolume)),
    ...valuesOf(flags, 'mount').map(({ value, entry }) => longMount(value, entry)),
    ...valuesOf(flags, 'tmpfs').map(({ value, entry }) => tmpfsMount(value, entry)),
    ...apiSocketMount(flags),
  ];
}

/** One `key=value` of `--mount`; the value is undefined when only the key is written. */
interface Part {
  readonly key: Written;
  readonly value: Written | undefined;
}

/** Nobody writes more keys; each costs a look at all of them. */
const MAXIMUM_PARTS = 10_000;

const TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);

/** https://docs.docker.com/engine/storage/bind-mounts/#options-for---mount */
function longMount(written: Written, entry: Span): Mount {
  const parts = splitAt(written, ',', MAXIMUM_PARTS).map(partOf);
  const valueAt = (...keys: readonly string[]) =>
    parts.findLast(({ key }) => keys.includes(key.text.trim().toLowerCase()))?.value;
  const type = typeOf(valueAt('type'));
  const source = valueAt('source', 'src');
  const target = valueAt('target', 'destination', 'dst');
  const readOnly = readOnlyOf(parts);
  const hasUnknown = parts.some(({ key }) => knownText(key.text) === DYNAMIC);
  return {
    ...sourceOf(type, source, written, entry),
    target: target && wholeValue(target),
    readOnly: readOnly ?? (hasUnknown ? { value: DYNAMIC, span: written.span, entry } : undefined),
    propagation: optionOf(valueAt('bind-propagation')),
    relabel: undefined,
    options: [],
    via: 'volumes',
    entry,
    makeReadOnly: type === 'tmpfs' || hasUnknown || readOnly !== undefined ? undefined : appended(written),
  };
}

function partOf(part: Written): Part {
  const sign = part.text.indexOf('=');
  return sign === -1
    ? { key: part, value: undefined }
    : { key: sliceOf(part, 0, sign), value: sliceOf(part, sign + 1) };
}

/** A volume, unless it says otherwise. */
function typeOf(written: Written | undefined): Mount['type'] {
  if (written === undefined) return 'volume';
  return TYPES.has(written.text) ? (written.text as Mount['type']) : 'unknown';
}

function readOnlyOf(parts: readonly Part[]): Setting<boolean> {
  const part = parts.findLast(({ key }) => key.text === 'readonly' || key.text === 'ro');
  if (part === undefined) return undefined;
  const { span } = part.value === undefined ? part.key : wholeValue(part.value);
  const text = part.value?.text ?? 'true';
  const value = /^(?:1|true)$/i.test(text) ? true : /^(?:0|false)$/i.test(text) ? false : DYNAMIC;
  return { value, span, entry: span };
}

function sourceOf(
  type: Mount['type'],
  source: Written | undefined,
  written: Written,
  entry: Span,
): Pick<Mount, 'type' | 'source' | 'sourceSpan'> {
  if (source === undefined || type === 'tmpfs') return { type, source: { kind: 'none' }, sourceSpan: entry };
  const { span } = wholeValue(source);
  const { text, variable } = source;
  if (type === 'volume' && knownText(text) !== DYNAMIC) return plainVolume(text, span);
  if (type === 'image') return { type, source: { kind: 'image', text: printable(text) }, sourceSpan: span };
  if (type === 'unknown' && knownText(text) !== DYNAMIC)
    return { type, source: { kind: 'unknown', suffix: text }, sourceSpan: span };
  return { type, source: pathSource(text, variable), sourceSpan: wholeValue(source).span ?? written.span };
}

function printable(text: string): string {
  return text.replaceAll('\0', '${…}');
}

function optionOf(written: Written | undefined): Option<string> | undefined {
  if (written === undefined) return undefined;
  const { span } = wholeValue(written);
  return { value: knownText(written.text), span, entry: span };
}

function appended(written: Written): readonly Edit[] {
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
