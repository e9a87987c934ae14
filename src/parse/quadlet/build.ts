import { repositoryPath } from '../../analysis/paths/mount-source.ts';
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
import type { RepositoryView } from '../repository-view.ts';
import { containerOf } from '../run-options/container.ts';
import { byName, type Flags, textFlag, valuesOf } from '../run-options/flag-values.ts';
import type { Flag } from '../run-options/flags.ts';
import { isForBuildContainer, ONLY_FOR_BUILD } from '../run-options/host-options.ts';
import { BUILD } from '../run-options/syntax.ts';
import { folderContext } from '../written-contexts.ts';
import { flagsOf, type KeyRule, lastValue } from './keys.ts';
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
  ['Label', { flag: 'label', reads: 'arguments' }],
  ['Annotation', { flag: 'annotation', reads: 'arguments' }],
  ['Volume', { flag: 'volume', reads: 'all' }],
  ['ImageTag', { flag: 'tag', reads: 'all' }],
]);

/** `[Build]`: https://docs.podman.io/en/latest/markdown/podman-build.unit.5.html */
export function buildIn(
  unit: UnitFile,
  file: SourceFile,
  repository: Pick<RepositoryView, 'readFile'>,
): UnitBuild | undefined {
  const section = unit.sections.get('Build');
  if (section === undefined) return undefined;
  const written = [...flagsOf(section, KEYS), ...podmanArguments(section, BUILD).flags];
  const flags = byName(written);
  const paths = pathsOf(section, folderOf(file), repository);
  const options = valuesOf(flags, 'target').map(({ value }) => wholeValue(value));
  const build: Build = {
    kind: 'build',
    format: 'quadlet',
    file,
    name: unitName(file),
    span: section.span,
    context: undefined,
    dockerfile: textAt(section, 'File'),
    dockerfilePath: paths.dockerfile,
    inline: undefined,
    target: options.at(-1) ?? textAt(section, 'Target'),
    arguments: pairsIn(flags, 'build-arg'),
    labels: [...pairsIn(flags, 'label'), ...pairsIn(flags, 'annotation')],
    privileged: undefined,
    network: textFlag(flags, 'network'),
    entitlements: NOTHING,
    ssh: NOTHING,
    additionalContexts: pairsIn(flags, 'build-context'),
  };
  const tags = builtNames(valuesOf(flags, 'tag').map(({ value }) => value.text));
  const reference = referenceOf(build, paths, tags);
  return { build, reference, container: containerIn(unit, section, written, file) };
}

function pairsIn(flags: Flags, name: string): readonly Entry[] {
  return valuesOf(flags, name).map(({ value, entry }) => pairEntry(value, ['='], entry));
}

/** Relative to the root of the repository. */
interface Paths {
  /** The folder of the unit. */
  readonly folder: string;
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
}

function pathsOf(section: UnitSection, folder: string, { readFile }: Pick<RepositoryView, 'readFile'>): Paths {
  const written = textAt(section, 'File');
  const named = dockerfilePathOf(undefined, written, folder);
  const context = contextOf(textAt(section, 'SetWorkingDirectory'), named, folder);
  return { folder, context, dockerfile: written === undefined ? usualFile(context ?? folder, readFile) : named };
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

function referenceOf(
  { target, arguments: args, additionalContexts, span }: Build,
  { dockerfile, context, folder }: Paths,
  tags: readonly string[],
): BuildReference | undefined {
  if (dockerfile === undefined) return undefined;
  const contexts = additionalContexts.flatMap(({ name, value }) =>
    folderContext(name, known<string>(value) ?? '', folder),
  );
  return {
    dockerfilePath: dockerfile,
    target: known<string>(target),
    ...givenArguments(args),
    context,
    ...(tags.length > 0 && { tags }),
    ...(contexts.length > 0 && { contexts }),
    span,
    isGuess: true,
    isForPodman: true,
  };
}

/** The file that Podman looks for in the context. */
function usualFile(context: string, readFile: RepositoryView['readFile']): string | undefined {
  const [first, second] = ['Containerfile', 'Dockerfile'].map((name) => repositoryPath(context, name));
  return first !== undefined && readFile(first, 'guess') !== undefined ? first : second;
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

function textAt(section: UnitSection, key: string): Text | undefined {
  const value = lastValue(section, key);
  return value === undefined || value.text === '' ? undefined : wholeValue(value);
}
