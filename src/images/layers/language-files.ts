import { isBitnamiSbom, parseBitnamiSbom } from '../packages/bitnami.ts';
import { isComposerList, parseComposerList } from '../packages/composer.ts';
import { isCondaRecord, parseCondaRecord } from '../packages/conda.ts';
import { isDotnetList, parseDotnetList } from '../packages/dotnet.ts';
import { isJavaArchive, parseJavaArchive } from '../packages/java/index.ts';
import { isInstalledNpmPackage, parsePackageJson } from '../packages/npm.ts';
import { parseGoBuild } from '../packages/program/go.ts';
import { parseRustDependencies } from '../packages/program/rust.ts';
import { isPythonMetadata, parsePythonMetadata } from '../packages/python.ts';
import { gemOf, parseGem } from '../packages/ruby.ts';
import type { FoundPackage } from './contents.ts';
import type { Fact, WantedFile } from './wanted-file.ts';

const MEGABYTE = 1024 * 1024;

const NPM: WantedFile = {
  kind: 'language',
  maximumBytes: MEGABYTE,
  read: (content) => named(parsePackageJson(content)),
};

const PYTHON: WantedFile = {
  kind: 'language',
  maximumBytes: 4 * MEGABYTE,
  read: (content) => named(parsePythonMetadata(content.toString('utf8'))),
};

const DOTNET: WantedFile = {
  kind: 'language',
  maximumBytes: 8 * MEGABYTE,
  read: (content) => named(parseDotnetList(content)),
};

const COMPOSER: WantedFile = {
  kind: 'language',
  maximumBytes: 16 * MEGABYTE,
  read: (content) => named(parseComposerList(content)),
};

const BITNAMI: WantedFile = {
  kind: 'language',
  maximumBytes: 8 * MEGABYTE,
  read: (content) => named(parseBitnamiSbom(content)),
};

const CONDA: WantedFile = {
  kind: 'language',
  maximumBytes: 16 * MEGABYTE,
  read: (content) => named(parseCondaRecord(content)),
};

const JAVA: WantedFile = {
  kind: 'language',
  maximumBytes: 96 * MEGABYTE,
  read: (content, path) => named(parseJavaArchive(content, path)),
};

const GEM: WantedFile = {
  kind: 'language',
  maximumBytes: MEGABYTE,
  read: (content, path) => named([parseGem(content, path) ?? []].flat()),
};

/** The build information that the Go linker writes into programs. */
export const GO_PROGRAM: WantedFile = {
  kind: 'language',
  maximumBytes: 4 * MEGABYTE,
  read: (content) => named(parseGoBuild(content)),
};

/** The list of crates that cargo-auditable writes into programs. */
export const RUST_CRATES: WantedFile = {
  kind: 'language',
  maximumBytes: 4 * MEGABYTE,
  read: (content) => named(parseRustDependencies(content)),
};

/** How to read a file of a language package; undefined for other paths. Most paths are others, so the checks are cheap. */
export function languageFile(path: string): WantedFile | undefined {
  if (path.endsWith('.json')) return jsonFile(path);
  if (path.endsWith('/METADATA') || path.endsWith('/PKG-INFO') || path.endsWith('.egg-info'))
    return isPythonMetadata(path) ? PYTHON : undefined;
  if (path.endsWith('.gemspec')) return gemOf(path) === undefined ? undefined : GEM;
  if (path.endsWith('.spdx')) return isBitnamiSbom(path) ? BITNAMI : undefined;
  return isJavaArchive(path) ? JAVA : undefined;
}

function jsonFile(path: string): WantedFile | undefined {
  if (path.endsWith('/package.json')) return isInstalledNpmPackage(path) ? NPM : undefined;
  if (isDotnetList(path)) return DOTNET;
  if (isComposerList(path)) return COMPOSER;
  return isCondaRecord(path) ? CONDA : undefined;
}

function named(packages: readonly FoundPackage[]): Fact[] {
  return packages.map((found) => ({ package: found }));
}
