import { deviceSource, pathSource } from '../../analysis/paths/mount-source.ts';
import { type VolumeOfHost, volumeOfHost } from '../../analysis/posture/local-volume.ts';
import type { Mount, MountSource } from '../../model/containers/container.ts';
import { type Edit, replace } from '../../model/findings/fix.ts';
import { DYNAMIC, isOn, known, type Setting, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { shownPieces, UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import {
  cleanTarget,
  type NamedVolume,
  plainVolume,
  type SourceOfMount,
  shortMount,
  tmpfsMount,
} from '../../syntax/lists/mounts.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asMapping,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
} from '../../syntax/tree/nodes.ts';
import { appendedToMapping } from './additions.ts';
import { placeOfFile } from './inline-files.ts';
import type { ComposeModel } from './project.ts';
import { type Resolved, resolve, textOfScalar, writtenOf } from './resolved.ts';
import { booleanSetting, itemsOf, stringSetting, textAt, unique } from './values.ts';

/** Everything that is mounted into a service, by any option. */
export function mountsOf(service: TreeMapping, project: ComposeModel): readonly Mount[] {
  const mounts: Mount[] = [];
  const add = (key: string, mountAt: (item: TreeItem | TreeEntry) => Mount | undefined): void => {
    const entry = entryOf(service, key);
    if (entry === undefined) return;
    const written = itemsOf(entry).map(mountAt);
    mounts.push(...uniqueMounts(written.filter((mount) => mount !== undefined)));
  };
  add('volumes', (item) => volumeMount(item, project));
  add('tmpfs', (item) => memoryMount(item, project));
  add('secrets', (item) => fileMount(item, 'secrets', project));
  add('configs', (item) => fileMount(item, 'configs', project));
  const socket = apiSocketMount(service, project);
  if (socket !== undefined) mounts.push(socket);
  return mounts;
}

/** One place in the container takes one mount, the last one. */
function uniqueMounts(mounts: readonly Mount[]): readonly Mount[] {
  return unique(mounts, ({ target }) => {
    const path = known(target);
    return path === undefined || path === '/' ? path : path.replace(/(?<!\/)\/+$/, '');
  });
}

function volumeMount(item: TreeItem | TreeEntry, project: ComposeModel): Mount | undefined {
  if (item.node.kind === 'mapping') return longMount(item.node, entrySpan(item), project);
  if (item.node.kind !== 'scalar') return undefined;
  const written = writtenOf(resolve(item.node, project.variables));
  return shortMount(written, entrySpan(item), volumesOf(project), project.folderOf(item.node));
}

function volumesOf(project: ComposeModel): NamedVolume {
  return (name, sourceSpan) => namedVolume(name, sourceSpan, project);
}

function firstVariable({ pieces }: Resolved): string | undefined {
  return pieces?.list[0]?.variable;
}

/** A volume of the project may be a folder or a disk of the host: `driver_opts: {o: bind, device: /folder}`. */
function namedVolume(name: string, sourceSpan: Span, project: ComposeModel): SourceOfMount {
  const { volumes, variables } = project;
  const volume = plainVolume(name, sourceSpan);
  const declared = asMapping(entryOf(volumes, name)?.node);
  const driver = textAt(declared, 'driver', variables);
  const options = asMapping(entryOf(declared, 'driver_opts')?.node);
  if (!isLocal(driver)) return folderOfDriver(driver, options, project) ?? volume;
  const flags = textAt(options, 'o', variables);
  const device = entryOf(options, 'device')?.node;
  if (device?.kind !== 'scalar') return volume;
  if (flags?.value === DYNAMIC) return { ...volume, type: 'unknown', source: { kind: 'unknown', suffix: '' } };
  const words = flags === undefined ? [] : flags.value.split(',');
  // Docker does not recognise ` ro`
  const readOnly: Setting<boolean> =
    flags !== undefined && words.includes('ro') ? { value: true, span: flags.span, entry: flags.span } : undefined;
  const type = textAt(options, 'type', variables);
  const resolved = resolve(device, variables);
  const shown = volumeOfHost({ fileSystem: known(type) ?? '', flags: words, device: resolved.text });
  if (shown === undefined) return volume;
  const at = { type: type?.span, o: flags?.span, device: spanOf(device) }[shown.namedBy] ?? spanOf(device);
  if (shown.kind === 'disk') return { ...volume, source: pathSource(shown.path), sourceSpan: at, readOnly };
  const source = sourceOfVolume(shown, resolved, flags?.value === 'bind' ? project.folderOf(device) : undefined);
  return { type: 'bind', source, sourceSpan: at, readOnly: shown.namedBy === 'o' ? undefined : readOnly };
}

/** Compose resolves the device itself only if `o` is exactly `bind`; `folder` is then where paths start. */
function sourceOfVolume({ namedBy, path }: VolumeOfHost, device: Resolved, folder: string | undefined): MountSource {
  if (namedBy !== 'device') return pathSource(path);
  const variable = firstVariable(device);
  return folder === undefined ? deviceSource(path, variable) : pathSource(path, variable, folder);
}

/** Only the driver `local` mounts what its options name. A driver that a variable names may be that one. */
function isLocal(driver: Text | undefined): boolean {
  return driver === undefined || driver.value === DYNAMIC || driver.value === 'local' || driver.value === '';
}

/** The folder of the host that a driver of third parties mounts, as its options name it. */
function folderOfDriver(
  driver: Text | undefined,
  options: TreeMapping | undefined,
  { variables }: ComposeModel,
): SourceOfMount | undefined {
  const [, name = ''] = /(?:^|\/)([\w.-]{1,100})(?::[\w.-]{1,100})?$/.exec(known<string>(driver) ?? '') ?? [];
  for (const option of FOLDER_OPTIONS.get(name) ?? []) {
    const node = entryOf(options, option)?.node;
    if (node?.kind !== 'scalar') continue;
    const path = resolve(node, variables);
    const source = deviceSource(path.text, firstVariable(path));
    return { type: 'bind', source, sourceSpan: spanOf(node), readOnly: undefined };
  }
  return undefined;
}

/**
 * The options for such a folder by the last part of the name of the driver: https://github.com/MatchbookLab/local-persist and
 * https://github.com/lebokus/docker-volume-bindfs
 */
const FOLDER_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['local-persist', ['mountpoint']],
  ['docker-local-persist-volume-plugin', ['mountpoint']],
  ['bindfs', ['sourcePath', 'device']],
]);

const TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);

function longMount(node: TreeMapping, entry: Span, project: ComposeModel): Mount {
  const { variables } = project;
  const written = textAt(node, 'type', variables)?.value;
  const type = typeof written === 'string' && TYPES.has(written) ? (written as Mount['type']) : 'unknown';
  const bind = asMapping(entryOf(node, 'bind')?.node);
  const source = longSource(node, type, entry, project);
  const readOnly = booleanSetting(node, 'read_only', variables);
  return {
    type: source.type,
    source: source.source,
    sourceSpan: source.sourceSpan,
    target: targetOf(node, project),
    readOnly: isOn(source.readOnly) ? source.readOnly : readOnly,
    propagation: stringSetting(bind, 'propagation', variables),
    relabel: stringSetting(bind, 'selinux', variables),
    options: [],
    via: 'volumes',
    entry,
    makeReadOnly: isOn(source.readOnly) || type === 'tmpfs' ? undefined : longReadOnly(node, readOnly),
  };
}

function targetOf(node: TreeMapping, { variables }: ComposeModel): Text | undefined {
  const target = textAt(node, 'target', variables);
  return target && cleanTarget(target);
}

function longSource(node: TreeMapping, type: Mount['type'], entry: Span, project: ComposeModel): SourceOfMount {
  const scalar = entryOf(node, 'source')?.node;
  const none: SourceOfMount = { type, source: { kind: 'none' }, sourceSpan: entry, readOnly: undefined };
  if (scalar?.kind !== 'scalar') return none;
  const resolved = resolve(scalar, project.variables);
  const { text } = resolved;
  const sourceSpan = spanOf(scalar);
  if (text === '') return none;
  if (type === 'bind' || type === 'npipe')
    return { ...none, source: pathSource(text, firstVariable(resolved), project.folderOf(scalar)), sourceSpan };
  if (type === 'image') return { ...none, source: { kind: 'image', text: shownPieces(text) }, sourceSpan };
  if (text.includes(UNKNOWN_PIECE)) return { ...none, source: pathSource(text, firstVariable(resolved)), sourceSpan };
  if (type === 'volume') return namedVolume(text, sourceSpan, project);
  if (type === 'unknown') return { ...none, source: { kind: 'unknown', suffix: text }, sourceSpan };
  return none;
}

function longReadOnly(node: TreeMapping, readOnly: Setting<boolean>): readonly Edit[] | undefined {
  if (readOnly?.value === true || readOnly?.value === DYNAMIC) return undefined;
  if (readOnly !== undefined) return [replace(readOnly, 'true')];
  return appendedToMapping(node, 'read_only', 'true');
}

function memoryMount(item: TreeItem | TreeEntry, { variables }: ComposeModel): Mount | undefined {
  if (item.node.kind !== 'scalar') return undefined;
  return tmpfsMount(writtenOf(resolve(item.node, variables)), entrySpan(item));
}

/** A secret or config that comes from a file is a read-only bind mount of it. */
function fileMount(item: TreeItem | TreeEntry, via: 'secrets' | 'configs', project: ComposeModel): Mount | undefined {
  const { variables } = project;
  const long = asMapping(item.node);
  const name = item.node.kind === 'scalar' ? textOfScalar(item.node, variables) : textAt(long, 'source', variables);
  if (name === undefined || name.value === DYNAMIC) return undefined;
  const file = entryOf(asMapping(entryOf(project[via], name.value)?.node), 'file')?.node;
  if (file?.kind !== 'scalar') return undefined;
  const resolved = resolve(file, variables);
  const entry = entrySpan(item);
  return {
    type: 'bind',
    source: pathSource(resolved.text, firstVariable(resolved), project.folderOf(file)),
    sourceSpan: spanOf(file),
    target: fileTarget(textAt(long, 'target', variables), { ...name, value: name.value }, via),
    readOnly: { value: true, span: name.span, entry },
    propagation: undefined,
    relabel: undefined,
    options: [],
    via,
    entry,
    makeReadOnly: undefined,
  };
}

/** The place of a secret or a config. A name without a slash in front of it, given or not, is one in the usual folder. */
function fileTarget(given: Text | undefined, name: Text, via: 'secrets' | 'configs'): Text {
  const target = given === undefined || given.value === '' ? name : given;
  if (target.value === DYNAMIC || target.value.startsWith('/')) return target;
  return { ...target, value: placeOfFile(target.value, via) };
}

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#use_api_socket */
function apiSocketMount(service: TreeMapping, { variables }: ComposeModel): Mount | undefined {
  const setting = booleanSetting(service, 'use_api_socket', variables);
  if (!isOn(setting)) return undefined;
  return {
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
  };
}
