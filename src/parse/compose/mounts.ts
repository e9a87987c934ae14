import type { Mount, MountSource } from '../../model/container.ts';
import { type Edit, replace } from '../../model/fix.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC, type Dynamic, isOn, known, type Option, type Setting, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { entrySpan } from '../yaml/entry-span.ts';
import { asMapping, entryOf, spanOf, type YamlEntry, type YamlItem, type YamlMapping } from '../yaml/nodes.ts';
import { appendedToMapping } from './additions.ts';
import { isPath, pathSource } from './mount-source.ts';
import type { ComposeModel } from './project.ts';
import { partSpan, partText, type Resolved, resolve, wholeText } from './resolved.ts';
import { booleanSetting, itemsOf, partOption, stringSetting, textAt, unique } from './values.ts';

/** Everything that is mounted into a service, through whichever option. */
export function mountsOf(service: YamlMapping, project: ComposeModel): readonly Mount[] {
  return [
    ...uniqueMounts(itemsOf(entryOf(service, 'volumes')).flatMap((item) => volumeMount(item, project))),
    ...uniqueMounts(itemsOf(entryOf(service, 'tmpfs')).flatMap((item) => tmpfsMount(item, project))),
    ...uniqueMounts(itemsOf(entryOf(service, 'secrets')).flatMap((item) => fileMount(item, 'secrets', project))),
    ...uniqueMounts(itemsOf(entryOf(service, 'configs')).flatMap((item) => fileMount(item, 'configs', project))),
    ...apiSocketMount(service, project),
  ];
}

/** One place in the container takes one mount, the last one. */
function uniqueMounts(mounts: readonly Mount[]): readonly Mount[] {
  return unique(mounts, ({ target }) => {
    const path = known(target);
    return path === undefined || path === '/' ? path : path.replace(/\/+$/, '');
  });
}

function volumeMount(item: YamlItem | YamlEntry, project: ComposeModel): readonly Mount[] {
  if (item.node.kind === 'mapping') return [longMount(item.node, entrySpan(item), project)];
  if (item.node.kind !== 'scalar') return [];
  return [shortMount(resolve(item.node, project.variables), entrySpan(item), project)];
}

/** The parts of `SOURCE:TARGET:OPTIONS` as ranges; a drive letter or a pipe does not end a part. */
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

const COLON = 58;
const SLASH = 47;
const BACKSLASH = 92;

/** The colon that ends the part, or the end of the text. */
function partEnd(text: string, start: number): number {
  const isDrive =
    text.charCodeAt(start + 1) === COLON &&
    (text.charCodeAt(start + 2) === BACKSLASH || text.charCodeAt(start + 2) === SLASH) &&
    /[A-Za-z]/.test(text[start] as string);
  const end = text.indexOf(':', isDrive ? start + 2 : start);
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

function shortMount(resolved: Resolved, entry: Span, project: ComposeModel): Mount {
  const parts = splitVolume(resolved.text);
  const options = parts.options === undefined ? NO_OPTIONS : optionsIn(resolved, parts.options);
  const { type, source, sourceSpan, readOnly } = shortSource(resolved, parts, project);
  const isOpen = resolved.text === UNKNOWN_PIECE || options.some(({ value }) => value === DYNAMIC);
  const access = accessOf(options) ?? (isOpen ? { value: DYNAMIC, span: spanOf(resolved.scalar), entry } : undefined);
  const canChange = parts.source !== undefined && !isOpen && readOnly === undefined;
  return {
    type,
    source,
    sourceSpan,
    target: partText(resolved, parts.target[0], parts.target[1]),
    readOnly: readOnly ?? access,
    propagation: options.find(({ value }) => PROPAGATIONS.has(value)),
    relabel: options.find(({ value }) => RELABELS.has(value)),
    options: knownNames(options),
    via: 'volumes',
    entry,
    makeReadOnly: canChange ? shortReadOnly(resolved, parts, access) : undefined,
  };
}

const NO_OPTIONS: readonly Option<string>[] = [];

function accessOf(options: readonly Option<string>[]): Setting<boolean> {
  const option = options.find(({ value }) => value === 'ro' || value === 'rw');
  return option && { value: option.value === 'ro', span: option.span, entry: option.entry };
}

function knownNames(options: readonly Option<string>[]): readonly string[] {
  return options.map(({ value }) => value).filter((value) => value !== DYNAMIC);
}

function optionsIn(resolved: Resolved, [from, to]: readonly [number, number]): readonly Option<string>[] {
  const options: Option<string>[] = [];
  let start = from;
  for (const name of resolved.text.slice(from, to).split(',')) {
    const value = name.includes(UNKNOWN_PIECE) ? DYNAMIC : name;
    if (name !== '') options.push(partOption<string>(resolved, start, start + name.length, value));
    start += name.length + 1;
  }
  return options;
}

/** Writes `ro`: instead of `rw`, after other options, or as the first one. */
function shortReadOnly(
  resolved: Resolved,
  parts: VolumeParts,
  readOnly: Setting<boolean>,
): readonly Edit[] | undefined {
  if (readOnly?.value === true) return undefined;
  if (readOnly !== undefined) return [replace(readOnly, 'ro')];
  const end = partSpan(resolved, ...(parts.options ?? parts.target)).end;
  const at = { file: resolved.scalar.file, start: end, end };
  return [
    { span: at, text: parts.options === undefined ? ':ro' : parts.options[0] === parts.options[1] ? 'ro' : ',ro' },
  ];
}

type SourceOfMount = Pick<Mount, 'type' | 'source' | 'sourceSpan' | 'readOnly'>;

function shortSource(resolved: Resolved, parts: VolumeParts, project: ComposeModel): SourceOfMount {
  if (parts.source === undefined) {
    const isUnknown = resolved.text.startsWith(UNKNOWN_PIECE);
    return {
      type: isUnknown ? 'unknown' : 'volume',
      source: isUnknown ? { kind: 'unknown', suffix: '' } : { kind: 'none' },
      sourceSpan: spanOf(resolved.scalar),
      readOnly: undefined,
    };
  }
  const text = resolved.text.slice(...parts.source);
  const sourceSpan = partSpan(resolved, ...parts.source);
  if (isPath(text) || text.includes(UNKNOWN_PIECE)) {
    const source = pathSource(text, firstVariable(resolved));
    return { type: pathType(source, text), source, sourceSpan, readOnly: undefined };
  }
  return namedVolume(text, sourceSpan, project);
}

/** An unknown piece with more path after it can only be a path; alone it may be the name of a volume. */
function pathType({ kind }: MountSource, text: string): Mount['type'] {
  if (kind === 'pipe') return 'npipe';
  return kind === 'unknown' && !isPath(text) && !text.includes('/') ? 'unknown' : 'bind';
}

function firstVariable({ pieces }: Resolved): string | undefined {
  return pieces?.list[0]?.variable;
}

/** A volume of the project may stand for a folder of the host: `driver_opts: {o: bind, device: /folder}`. */
function namedVolume(name: string, sourceSpan: Span, { volumes, variables }: ComposeModel): SourceOfMount {
  const volume: SourceOfMount = { type: 'volume', source: { kind: 'volume', name }, sourceSpan, readOnly: undefined };
  const options = asMapping(entryOf(asMapping(entryOf(volumes, name)?.node), 'driver_opts')?.node);
  const flags = textAt(options, 'o', variables);
  const device = entryOf(options, 'device')?.node;
  if (flags === undefined || device?.kind !== 'scalar') return volume;
  if (flags.value === DYNAMIC) return { ...volume, type: 'unknown', source: { kind: 'unknown', suffix: '' } };
  const words = (flags.value as string).split(',').map((word) => word.trim());
  if (!words.some((word) => word === 'bind' || word === 'rbind')) return volume;
  const resolved = resolve(device, variables);
  const readOnly: Setting<boolean> = words.includes('ro')
    ? { value: true, span: flags.span, entry: flags.span }
    : undefined;
  return {
    type: 'bind',
    source: pathSource(resolved.text, firstVariable(resolved)),
    sourceSpan: spanOf(device),
    readOnly,
  };
}

const TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);

function longMount(node: YamlMapping, entry: Span, project: ComposeModel): Mount {
  const { variables } = project;
  const written = textAt(node, 'type', variables)?.value;
  const type = typeof written === 'string' && TYPES.has(written) ? (written as Mount['type']) : 'unknown';
  const bind = asMapping(entryOf(node, 'bind')?.node);
  const source = longSource(node, type, entry, project);
  const readOnly = booleanSetting(node, 'read_only', variables);
  return {
    ...source,
    target: textAt(node, 'target', variables),
    readOnly: isOn(source.readOnly) ? source.readOnly : readOnly,
    propagation: stringSetting(bind, 'propagation', variables),
    relabel: stringSetting(bind, 'selinux', variables),
    options: [],
    via: 'volumes',
    entry,
    makeReadOnly: isOn(source.readOnly) || type === 'tmpfs' ? undefined : longReadOnly(node, readOnly),
  };
}

function longSource(node: YamlMapping, type: Mount['type'], entry: Span, project: ComposeModel): SourceOfMount {
  const scalar = entryOf(node, 'source')?.node;
  const none: SourceOfMount = { type, source: { kind: 'none' }, sourceSpan: entry, readOnly: undefined };
  if (scalar?.kind !== 'scalar') return none;
  const resolved = resolve(scalar, project.variables);
  const { text } = resolved;
  const sourceSpan = spanOf(scalar);
  if (type === 'bind' || type === 'npipe')
    return { ...none, source: pathSource(text, firstVariable(resolved)), sourceSpan };
  if (type === 'image')
    return { ...none, source: { kind: 'image', text: text.replaceAll(UNKNOWN_PIECE, '${…}') }, sourceSpan };
  if (text.includes(UNKNOWN_PIECE)) return { ...none, source: pathSource(text, firstVariable(resolved)), sourceSpan };
  if (type === 'volume') return namedVolume(text, sourceSpan, project);
  if (type === 'unknown') return { ...none, source: { kind: 'unknown', suffix: text }, sourceSpan };
  return none;
}

function longReadOnly(node: YamlMapping, readOnly: Setting<boolean>): readonly Edit[] | undefined {
  if (readOnly?.value === true || readOnly?.value === DYNAMIC) return undefined;
  if (readOnly !== undefined) return [replace(readOnly, 'true')];
  return appendedToMapping(node, 'read_only', 'true');
}

function tmpfsMount(item: YamlItem | YamlEntry, { variables }: ComposeModel): readonly Mount[] {
  if (item.node.kind !== 'scalar') return [];
  const resolved = resolve(item.node, variables);
  const colon = resolved.text.indexOf(':');
  const end = colon === -1 ? resolved.text.length : colon;
  const options = colon === -1 ? [] : optionsIn(resolved, [colon + 1, resolved.text.length]);
  return [
    {
      type: 'tmpfs',
      source: { kind: 'none' },
      sourceSpan: spanOf(item.node),
      target: partText(resolved, 0, end),
      readOnly: accessOf(options),
      propagation: undefined,
      relabel: undefined,
      options: knownNames(options),
      via: 'tmpfs',
      entry: entrySpan(item),
      makeReadOnly: undefined,
    },
  ];
}

/** A secret or config that comes from a file is a read-only bind mount of it. */
function fileMount(item: YamlItem | YamlEntry, via: 'secrets' | 'configs', project: ComposeModel): readonly Mount[] {
  const { variables } = project;
  const long = asMapping(item.node);
  const name =
    item.node.kind === 'scalar' ? wholeText(resolve(item.node, variables)) : textAt(long, 'source', variables);
  if (name === undefined || name.value === DYNAMIC) return [];
  const file = entryOf(asMapping(entryOf(project[via], name.value as string)?.node), 'file')?.node;
  if (file?.kind !== 'scalar') return [];
  const resolved = resolve(file, variables);
  const entry = entrySpan(item);
  return [
    {
      type: 'bind',
      source: pathSource(resolved.text, firstVariable(resolved)),
      sourceSpan: spanOf(file),
      target: textAt(long, 'target', variables) ?? defaultTarget(name, via),
      readOnly: { value: true, span: name.span, entry },
      propagation: undefined,
      relabel: undefined,
      options: [],
      via,
      entry,
      makeReadOnly: undefined,
    },
  ];
}

function defaultTarget({ value, span }: Text, via: 'secrets' | 'configs'): Text {
  return { value: `${via === 'secrets' ? '/run/secrets/' : '/'}${value as string}`, span };
}

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#use_api_socket */
function apiSocketMount(service: YamlMapping, { variables }: ComposeModel): readonly Mount[] {
  const setting = booleanSetting(service, 'use_api_socket', variables);
  if (!isOn(setting)) return [];
  return [
    {
      type: 'bind',
      source: { kind: 'host', path: '/var/run/docker.sock' },
      sourceSpan: setting.span,
      target: { value: '/var/run/docker.sock', span: setting.span },
      readOnly: undefined,
      propagation: undefined,
      relabel: undefined,
      options: [],
      via: 'use_api_socket',
      entry: setting.entry,
      makeReadOnly: undefined,
    },
  ];
}
