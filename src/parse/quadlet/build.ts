import type { Build } from '../../model/build.ts';
import type { Container } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known, type ListSetting, type Text } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import { pairEntry } from '../../syntax/lists/values.ts';
import { contextFolder, dockerfilePathOf } from '../build-paths.ts';
import type { BuildReference } from '../frontend.ts';
import { givenArguments } from '../open-arguments.ts';
import { builtNames } from '../plain-name.ts';
import { containerOf } from '../run-options/container.ts';
import { byName, textFlag } from '../run-options/flag-values.ts';
import type { Flag } from '../run-options/flags.ts';
import { isForBuildContainer, ONLY_FOR_BUILD } from '../run-options/host-options.ts';
import { BUILD } from '../run-options/syntax.ts';
import { argumentsAt, flagsOf, type KeyRule, lastValue } from './keys.ts';
import { folderOf, unitName } from './names.ts';
import { podmanArguments } from './podman-arguments.ts';
import { userOfPodman } from './podman-user.ts';
import type { UnitFile, UnitSection } from './unit-file.ts';

export interface UnitBuild {
  readonly build: Build;
  readonly reference: BuildReference | undefined;
  /** The container that it works in, if it gets more of the host than others. */
  readonly container: Container | undefined;
}

const KEYS: ReadonlyMap<string, KeyRule> = new Map([
  ['Network', { flag: 'network', reads: 'all' }],
  ['BuildArg', { flag: 'build-arg', reads: 'arguments' }],
  ['Volume', { flag: 'volume', reads: 'all' }],
]);

/** `[Build]`: https://docs.podman.io/en/latest/markdown/podman-build.unit.5.html */
export function buildIn(unit: UnitFile, file: SourceFile): UnitBuild | undefined {
  const section = unit.sections.get('Build');
  if (section === undefined) return undefined;
  const written = [...flagsOf(section, KEYS), ...podmanArguments(section, BUILD).flags];
  const flags = byName(written);
  const dockerfile = textAt(section, 'File');
  const folder = folderOf(file);
  const directory = textAt(section, 'SetWorkingDirectory');
  const base = dockerfile === undefined ? folderIn(directory) : undefined;
  const dockerfilePath = dockerfilePathOf(base, dockerfile, folder);
  const context = contextOf(directory, dockerfilePath, folder);
  const args = (flags.get('build-arg') ?? []).flatMap(({ value, entry }): readonly Entry[] =>
    value === undefined ? [] : [pairEntry(value, ['='], entry)],
  );
  const build: Build = {
    kind: 'build',
    format: 'quadlet',
    file,
    name: unitName(file),
    span: section.span,
    context: undefined,
    dockerfile,
    dockerfilePath,
    inline: undefined,
    target: textAt(section, 'Target'),
    arguments: args,
    privileged: undefined,
    network: textFlag(flags, 'network'),
    entitlements: NOTHING,
    ssh: NOTHING,
    additionalContexts: [],
  };
  const reference = referenceOf(build, context, tagsOf(section));
  return { build, reference, container: containerIn(unit, section, written, file) };
}

function containerIn(
  unit: UnitFile,
  { span }: UnitSection,
  written: readonly Flag[],
  file: SourceFile,
): Container | undefined {
  const flags = written.filter(isForBuildContainer);
  if (flags.length === 0) return undefined;
  const name = unitName(file);
  return containerOf({
    format: 'quadlet',
    file,
    span,
    fallbackName: name,
    name,
    flags,
    image: undefined,
    isBrief: true,
    partial: ONLY_FOR_BUILD,
    podman: { runsAsRoot: userOfPodman(unit, file) },
  });
}

const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };

/** `ImageTag=` may be there several times. */
function tagsOf(section: UnitSection): readonly string[] {
  return builtNames(argumentsAt(section, 'ImageTag').map(({ text }) => text));
}

function referenceOf(
  { dockerfilePath, target, arguments: args, span }: Build,
  context: string | undefined,
  tags: readonly string[],
) {
  if (dockerfilePath === undefined) return undefined;
  return {
    dockerfilePath,
    target: known<string>(target),
    ...givenArguments(args),
    context,
    tags,
    span,
    isGuess: true,
  };
}

/** `unit` is the folder of the unit, `file` that of the Dockerfile; anything else is the context itself. */
function contextOf(
  directory: Text | undefined,
  dockerfilePath: string | undefined,
  folder: string,
): string | undefined {
  const written = known<string>(directory);
  if (written === undefined) return undefined;
  if (written === 'unit') return folder;
  if (written === 'file') return dockerfilePath?.split('/').slice(0, -1).join('/');
  return contextFolder(directory, folder);
}

/** The folder that has the Dockerfile if no key names one. */
function folderIn(directory: Text | undefined): Text | undefined {
  const written = known<string>(directory);
  return written === 'unit' || written === 'file' ? undefined : directory;
}

function textAt(section: UnitSection, key: string): Text | undefined {
  const value = lastValue(section, key);
  return value === undefined || value.text === '' ? undefined : wholeValue(value);
}
