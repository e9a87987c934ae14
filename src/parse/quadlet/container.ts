import type { Container } from '../../model/containers/container.ts';
import { normalPath, withoutLinks } from '../../model/containers/host-path.ts';
import type { SourceFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { impliedText, joinedText } from '../../syntax/lists/joined.ts';
import type { ParseContext } from '../frontend.ts';
import { containerOf } from '../run-options/container.ts';
import type { Flag, ReadFlags, RunWord } from '../run-options/flags.ts';
import { GLOBAL, PODMAN_RUN } from '../run-options/syntax.ts';
import { unitAdditions } from './additions.ts';
import { buildIn } from './build.ts';
import type { Characters } from './characters.ts';
import { replacedWords } from './commands.ts';
import { CONTAINER_KEYS, SERVICE_KEYS } from './container-keys.ts';
import { environmentIn, type UnitEnvironment } from './environment.ts';
import { environmentFilesOf } from './environment-files.ts';
import { argumentsAt, flagsOf, lastValue, withoutDash } from './keys.ts';
import { type CompanionOf, companionOf, isDropIn, unitName, volumeUnits } from './names.ts';
import { podSettings } from './pod.ts';
import { podmanArguments } from './podman-arguments.ts';
import { userOfPodman } from './podman-user.ts';
import { writtenValue } from './specifiers.ts';
import type { UnitFile, UnitSection } from './unit-file.ts';
import { withVolumeUnits } from './volumes.ts';

/**
 * The container that `[Container]` describes; undefined if it has neither an image nor a root file system, and does not extend another
 * unit.
 */
export function containerIn(unit: UnitFile, file: SourceFile, context: ParseContext): Container | undefined {
  const section = unit.sections.get('Container');
  const image = lastValue(section, 'Image');
  if (section === undefined) return undefined;
  if (!isDropIn(file) && (image ?? lastValue(section, 'Rootfs')) === undefined) return undefined;
  const companion = companionOf(file, context);
  const pod = podSettings(lastValue(section, 'Pod'), companion);
  const options = containerArguments(unit, file, context);
  const container = containerOf({
    format: 'quadlet',
    file,
    span: section.span,
    fallbackName: unitName(file),
    name: unitName(file),
    flags: [...serviceFlags(unit), ...pod.flags, ...declaredFlags(section, companion), ...options.flags],
    // an image that another unit builds or pulls belongs to that unit
    image: image === undefined || /\.(?:build|image)$/.test(image.text) ? undefined : image,
    // Podman looks for these only on the machine
    isBuiltHere: image?.text.startsWith('localhost/') === true,
    command: commandIn(section, unit, file, context),
    partial: isDropIn(file) ? 'the unit that it adds to says more' : partialReason(options, pod.partial, image),
    cannotSay: CANNOT_SAY,
    podman: { runsAsRoot: userOfPodman(unit, file) },
    add: (additions) => unitAdditions(section, additions),
  });
  return {
    ...container,
    build: image === undefined ? undefined : builtBy(image, companion, context.repository),
    mounts: withVolumeUnits(
      container.mounts,
      companion,
      lazy(() => volumeUnits(file, context)),
    ),
    ...(pod.joins && { joins: pod.joins }),
  };
}

/** The words of `Exec`, with the values of variables that `[Service]` sets. */
function commandIn(
  section: UnitSection,
  unit: UnitFile,
  file: SourceFile,
  { repository }: ParseContext,
): readonly RunWord[] {
  if (!hasVariables(section, 'Exec')) return argumentsAt(section, 'Exec');
  const environment = environmentOf(unit, file, repository);
  const known = new Set(environment.all().map(({ name }) => name));
  const isKnown = ({ text }: Characters): boolean =>
    [...text.matchAll(VARIABLE)].some(([, braced, plain]) => known.has(braced ?? plain ?? ''));
  return argumentsAt(section, 'Exec', (word) =>
    isKnown(word) ? replacedWords(word, environment) : [writtenValue(word)],
  );
}

/** systemd replaces `$NAME` only as a whole word. */
const VARIABLE = /\$\{([A-Za-z_]\w*)\}|^\$([A-Za-z_]\w*)$/g;

function hasVariables({ entries }: UnitSection, name: string): boolean {
  return entries.some(({ key, value }) => key === name && value.text.includes('$'));
}

function environmentOf(unit: UnitFile, file: SourceFile, repository: ParseContext['repository']): UnitEnvironment {
  const entries = unit.sections.get('Service')?.entries ?? [];
  const [fromFiles] = environmentFilesOf(entries, file.path, repository);
  return environmentIn(entries, file, fromFiles);
}

/** The options in `PodmanArgs`, with the variables that `[Service]` sets. */
export function containerArguments(unit: UnitFile, file: SourceFile, { repository }: ParseContext): ReadFlags {
  const section = unit.sections.get('Container');
  if (section === undefined) return { flags: [], rest: [], partial: undefined, doubts: [] };
  if (!hasVariables(section, 'PodmanArgs')) return podmanArguments(section, PODMAN_RUN);
  const environment = environmentOf(unit, file, repository);
  return podmanArguments(section, PODMAN_RUN, { replaced: (word) => replacedWords(word, environment) });
}

/** The runtime that `GlobalArgs` sets. */
function globalFlags(section: UnitSection): readonly Flag[] {
  return podmanArguments(section, GLOBAL, { key: 'GlobalArgs' }).flags.filter(({ name }) => name === 'runtime');
}

/** `Image=web.build` is the image that this unit builds. */
function builtBy(
  { text }: PlacedText,
  companion: CompanionOf,
  repository: ParseContext['repository'],
): Container['build'] {
  const found = text.endsWith('.build') ? companion(text) : undefined;
  return found && buildIn(found.unit, found.file, repository)?.build;
}

/** Restarting is up to systemd. */
const CANNOT_SAY: ReadonlySet<keyof Container> = new Set(['restart']);

function ownFlags(section: UnitSection): readonly Flag[] {
  return [
    ...withoutDash(flagsOf(section, CONTAINER_KEYS)).map(withoutHealthcheck),
    ...userFlags(section),
    ...mappingFlags(section),
    ...temporary(section),
    ...hostAsRoot(section),
  ];
}

function declaredFlags(section: UnitSection, companion: CompanionOf): readonly Flag[] {
  return [...ownFlags(section).map((flag) => ofNetworkUnit(flag, companion)), ...globalFlags(section)];
}

/** `Network=x.network` is the network of this unit, which may have the name of a mode: `NetworkName=host` */
function ofNetworkUnit(flag: Flag, companion: CompanionOf): Flag {
  const [unit = ''] = flag.name === 'network' ? (flag.value?.text.split(':') ?? []) : [];
  const name = unit.endsWith('.network')
    ? lastValue(companion(unit)?.unit.sections.get('Network'), 'NetworkName')
    : undefined;
  return name?.text === 'host' ? { ...flag, value: impliedText('host', flag.span) } : flag;
}

/** `HealthCmd=none` switches off the health check of the image. */
function withoutHealthcheck(flag: Flag): Flag {
  return flag.name === 'health-cmd' && flag.value?.text === 'none'
    ? { ...flag, name: 'no-healthcheck', value: undefined }
    : flag;
}

function partialReason(
  { partial, rest }: ReadFlags,
  podReason: string | undefined,
  image: PlacedText | undefined,
): string | undefined {
  if (rest.length > 0) return 'not all of its options could be read';
  if (image?.text.endsWith('.image') === true) return 'the unit that pulls its image was not read';
  return partial ?? podReason;
}

/** `infinity` is not a limit. */
function serviceFlags({ sections }: UnitFile): readonly Flag[] {
  const service = sections.get('Service');
  return service === undefined ? [] : flagsOf(service, SERVICE_KEYS).filter(({ value }) => value?.text !== 'infinity');
}

/** `User=` and `Group=` form one option. */
function userFlags(section: UnitSection): readonly Flag[] {
  const user = lastValue(section, 'User');
  const group = lastValue(section, 'Group');
  if (user === undefined || user.text === '') return [];
  const value = group === undefined ? user : joinedText([user, impliedText(`:${group.text}`, user.span)], user.span);
  return [{ name: 'user', value, span: user.span, entry: entryOf(section, 'User') }];
}

/** Mapped users are different users on the host. */
function mappingFlags(section: UnitSection): readonly Flag[] {
  const entry = section.entries.find(({ key }) => /^(?:Sub)?[UG]IDMap$/.test(key));
  if (entry === undefined) return [];
  const { span } = impliedText('', entry.value.whole);
  return [{ name: 'userns', value: impliedText('private', span), span, entry: entry.entry }];
}

function temporary(section: UnitSection): readonly Flag[] {
  const value = lastValue(section, 'VolatileTmp');
  if (value === undefined || !/^(?:1|yes|true|on)$/i.test(value.text)) return [];
  return [
    { name: 'tmpfs', value: impliedText('/tmp', value.span), span: value.span, entry: entryOf(section, 'VolatileTmp') },
  ];
}

/** `Rootfs=/` runs the container on the file system of the host itself, which is as much as mounting it. `:O` keeps changes apart. */
function hostAsRoot(section: UnitSection): readonly Flag[] {
  const value = lastValue(section, 'Rootfs');
  const [path = '', options = ''] = value?.text.split(':') ?? [];
  if (value === undefined || withoutLinks(normalPath(path)) !== '/') return [];
  const mount = options.split(',').includes('O') ? '/:/:ro' : '/:/';
  return [
    { name: 'volume', value: impliedText(mount, value.span), span: value.span, entry: entryOf(section, 'Rootfs') },
  ];
}

function entryOf(section: UnitSection, key: string): Flag['entry'] {
  return section.entries.findLast((entry) => entry.key === key)?.entry ?? section.span;
}
