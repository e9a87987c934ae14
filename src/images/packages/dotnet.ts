import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';
import { isPlausible, parseJson } from './json.ts';

/** The limits of NuGet. */
const MAXIMUM_NAME_LENGTH = 128;
const MAXIMUM_VERSION_LENGTH = 256;
/** The runtime that a self-contained program brings. */
const RUNTIME_PREFIX = /^runtimepack\./;
/** What a program loads from a package. */
const FILE_KEYS = ['runtime', 'runtimeTargets', 'native', 'resources'];

/** Whether a path is that of the list of packages that a .NET program uses. */
export function isDotnetList(path: string): boolean {
  return path.endsWith('.deps.json');
}

/**
 * The packages in `*.deps.json`. Packages without files of their own are left out: the framework has newer ones, or only the build needed
 * them. https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md
 */
export function parseDotnetList(content: Buffer): FoundPackage[] {
  const { libraries, targets, runtimeTarget } = fieldsOf(parseJson(content));
  const { name: targetName = runtimeTarget } = fieldsOf(runtimeTarget);
  const target = typeof targetName === 'string' ? fieldsOf(fieldsOf(targets)[targetName]) : {};
  return Object.entries(fieldsOf(libraries)).flatMap(([key, library]) => {
    const { type } = fieldsOf(library);
    if ((type !== 'package' && type !== 'runtimepack') || !hasFiles(target[key])) return [];
    const [name = '', version = ''] = key.split('/');
    const isReal = isPlausible(name, MAXIMUM_NAME_LENGTH) && isPlausible(version, MAXIMUM_VERSION_LENGTH);
    return isReal ? [{ type: 'nuget' as const, name: name.replace(RUNTIME_PREFIX, ''), version }] : [];
  });
}

/** Also where nothing says which files there are. */
function hasFiles(entry: unknown): boolean {
  if (entry === undefined) return true;
  const files = fieldsOf(entry);
  return FILE_KEYS.some((key) => Object.keys(fieldsOf(files[key])).some((path) => !path.endsWith('/_._')));
}
