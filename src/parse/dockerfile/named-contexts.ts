import { posix } from 'node:path';
import type { BuildContext } from '../../model/build-context.ts';
import type { SourceFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import type { BuildReference, FindContext, NamedContext, SecretFile, WrittenContext } from '../frontend.ts';
import { mayMatch, plainName, untagged } from '../plain-name.ts';
import { type EndedStage, type FindNamed, type FindSecret, isOuterStage, type NamedFiles } from './stage-files.ts';

interface NamedOptions {
  readonly findContext: FindContext | undefined;
  /** The stage that a build of a Dockerfile makes, with the contexts of that build. */
  readonly stageOf: (build: BuildReference, contexts: readonly NamedContext[]) => EndedStage | undefined;
}

export const NOTHING_NAMED: FindNamed = () => [];

export function namedFiles(contexts: readonly NamedContext[], options: NamedOptions): FindNamed {
  if (contexts.length === 0) return NOTHING_NAMED;
  const found = contexts.map((context) => ({ ...context, files: lazy(() => filesOf(context, options)) }));
  const likely = found.filter(({ isLikely }) => isLikely);
  const all = groupBy(
    found.filter(({ isLikely }) => !isLikely),
    ({ name }) => name,
  );
  const find = (name: string) =>
    all.get(name) ??
    // names of stages are the same in capitals
    all.get(name.toLowerCase()) ??
    likely.filter((one) => mayMatch(one.name, untagged(name)));
  return (name) => find(plainName(name)).map(({ files }) => files);
}

function filesOf(
  { folder, build, contexts = [] }: NamedContext,
  { findContext, stageOf }: NamedOptions,
): ReturnType<NamedFiles> {
  if (build !== undefined) return stageOf(referenceTo(build), contexts);
  if (folder === undefined) return undefined;
  return folderAsContext(folder, findContext);
}

function folderAsContext(folder: string, findContext: FindContext | undefined) {
  const dockerfilePath = posix.join(folder, 'Dockerfile');
  return findContext?.({ dockerfilePath, builds: [], sources: [], folders: [folder] });
}

/**
 * The names of the contexts that all of these builds pass, or only some of them. A context takes the place of a stage with its name:
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function contextNames(builds: readonly BuildReference[], whose: 'all' | 'some'): ReadonlySet<string> {
  const passed = builds.map(({ contexts = [] }) => new Set(contexts.map(({ name }) => name)));
  const names = passed.flatMap((some) => [...some]);
  const isWanted = (name: string): boolean => whose === 'some' || passed.every((some) => some.has(name));
  return new Set(names.filter(isWanted));
}

/** The files that builds give as secrets, those of files that declare builds before those of commands. */
export function secretFiles(
  builds: readonly BuildReference[],
  ofCommands: readonly SecretFile[] | undefined,
  findContext: FindContext | undefined,
): FindSecret {
  const paths = new Map([...(ofCommands ?? []), ...builds.flatMap(({ secretFiles: files }) => [...(files ?? [])])]);
  return (id) => {
    const path = paths.get(id);
    if (path === undefined) return undefined;
    const at = path.lastIndexOf('/');
    return { from: lazy(() => folderAsContext(path.slice(0, Math.max(0, at)), findContext)), name: path.slice(at + 1) };
  };
}

const NOWHERE: SourceFile = { path: '', text: '' };

function referenceTo({ arguments: given, ...build }: NonNullable<NamedContext['build']>): BuildReference {
  return { ...build, arguments: new Map(given), span: { file: NOWHERE, start: 0, end: 0 } };
}

/** The folders alone that a build passes. */
export function namedFolders(
  contexts: readonly WrittenContext[] | undefined,
  findContext: FindContext | undefined,
): FindNamed {
  const folders = contexts?.filter(({ folder }) => folder !== undefined) ?? [];
  return namedFiles(folders, { findContext, stageOf: () => undefined });
}

/** The folders among these. */
export function contextsAmong(found: readonly NamedFiles[]): readonly BuildContext[] {
  return found.flatMap((files) => {
    const one = files();
    return one === undefined || isOuterStage(one) ? [] : [one];
  });
}

/** The stage that FROM or `from=` names in another Dockerfile. */
export function outerStage(found: readonly NamedFiles[]): EndedStage | undefined {
  for (const files of found) {
    const one = files();
    if (one !== undefined && isOuterStage(one)) return one;
  }
  return undefined;
}
