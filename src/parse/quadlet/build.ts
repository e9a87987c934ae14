import type { Build } from '../../model/build.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known, type ListSetting, type Text } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import { pairEntry } from '../../syntax/lists/values.ts';
import { contextFolder, dockerfilePathOf, knownValues } from '../build-paths.ts';
import type { BuildReference } from '../frontend.ts';
import { byName, textFlag } from '../run-options/flag-values.ts';
import { flagsOf, type KeyRule, lastValue } from './keys.ts';
import { folderOf, unitName } from './names.ts';
import type { UnitFile, UnitSection } from './unit-file.ts';

export interface UnitBuild {
  readonly build: Build;
  readonly reference: BuildReference | undefined;
}

const KEYS: ReadonlyMap<string, KeyRule> = new Map([
  ['Network', { flag: 'network', reads: 'all' }],
  ['BuildArg', { flag: 'build-arg', reads: 'arguments' }],
]);

/** `[Build]`: https://docs.podman.io/en/latest/markdown/podman-build.unit.5.html */
export function buildIn({ sections }: UnitFile, file: SourceFile): UnitBuild | undefined {
  const section = sections.get('Build');
  if (section === undefined) return undefined;
  const flags = byName(flagsOf(section, KEYS));
  const dockerfile = textAt(section, 'File');
  const folder = folderOf(file);
  const directory = textAt(section, 'SetWorkingDirectory');
  const dockerfilePath = dockerfilePathOf(undefined, dockerfile, folder);
  const context = contextOf(directory, dockerfilePath, folder);
  const args = (flags.get('build-arg') ?? []).flatMap(
    ({ value, entry }) => value && pairEntry(value, ['='], entry),
  ) as readonly Entry[];
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
  return { build, reference: referenceOf(build, context) };
}

const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };

function referenceOf({ dockerfilePath, target, arguments: args, span }: Build, context: string | undefined) {
  if (dockerfilePath === undefined) return undefined;
  return { dockerfilePath, target: known<string>(target), arguments: knownValues(args), context, span, isGuess: true };
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
