import type { SourceFile } from '../model/source.ts';
import {
  purposeOfFile,
  README_NAMES,
  type ReadmePurpose,
  readmePurpose,
  statementAbout,
} from '../parse/readme-purpose.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { foldersAbove } from '../support/paths.ts';

/** What a README says about a file below it. */
export interface StatedPurpose {
  /** The path of the README. */
  readonly readme: string;
  readonly purpose: ReadmePurpose;
}

/** What a pipeline does is as it is, whatever the repository is for. */
export const OF_PIPELINES = /^\.(?:github|gitlab|gitea|forgejo|circleci|woodpecker|buildkite)\//;

/** What the READMEs of the folders of a file say about it; undefined if nothing. */
export type PurposeOf = (path: string) => StatedPurpose | undefined;

/** What READMEs say that no change made them say; they are read when a file is asked about. */
export function readmesIn(
  { readFile }: Pick<RepositoryView, 'readFile'>,
  newStatements: readonly string[] = [],
): PurposeOf {
  const isNew = (statement: string): boolean => newStatements.includes(statement);
  const readmeIn = (folder: string): SourceFile | undefined => {
    const paths = README_NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`));
    for (const path of paths) {
      const readme = readFile(path, 'guess');
      if (readme !== undefined) return readme;
    }
    return undefined;
  };
  const purposeIn = (readme: SourceFile, name: string | undefined): ReadmePurpose | undefined => {
    const whole = isNew(readme.path) ? undefined : readmePurpose(readme);
    if (whole !== undefined || name === undefined || isNew(statementAbout(readme.path, name))) return whole;
    return purposeOfFile(readme, name);
  };
  const statedOf = (path: string): StatedPurpose | undefined => {
    const slash = path.lastIndexOf('/');
    const own = path.slice(0, Math.max(slash, 0));
    for (const folder of new Set([...foldersAbove(path), ''])) {
      const readme = readmeIn(folder);
      const purpose = readme && purposeIn(readme, folder === own ? path.slice(slash + 1) : undefined);
      if (readme !== undefined && purpose !== undefined) return { readme: readme.path, purpose };
    }
    return undefined;
  };
  const known = new Map<string, StatedPurpose | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, statedOf(path));
    return known.get(path);
  };
}
