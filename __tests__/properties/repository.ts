import type { CandidateFile, FileResult, Repository } from '../../src/discover/index.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { frontends } from '../../src/parse/index.ts';

/** Path and text of each file. */
export type Files = Readonly<Record<string, string>>;

/** A repository that is only in memory. */
export function repositoryOf(files: Files): Repository {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }] as const));
  const readFile = (path: string): SourceFile | undefined => sources.get(path);
  return {
    root: '/repository',
    files: [...sources.keys()].sort().flatMap(candidate),
    notifications: [],
    read: (path) => readResult(path, readFile(path)),
    readFile,
    contentOf: () => undefined,
    outsideTarget: () => undefined,
    onRecalled() {},
    refusals: () => [],
    isCheckout: true,
    paths: () => [...sources.keys()].sort(),
    isInScope: () => true,
  };
}

function candidate(path: string): CandidateFile[] {
  const frontend = frontends.find(({ matches }) => matches(path));
  return frontend === undefined ? [] : [{ path, fileFormat: frontend }];
}

function readResult(path: string, file: SourceFile | undefined): FileResult {
  if (file !== undefined) return { ok: true, value: file };
  return { ok: false, error: { level: 'error', code: 'unreadable-file', message: `${path} does not exist.`, path } };
}
