import { compose } from '../parse/compose/index.ts';
import { composeProjects } from '../parse/compose/projects.ts';
import { writtenLists } from '../parse/compose/written-lists.ts';
import { foundComposeFormat } from '../parse/formats.ts';
import { ALONE, type Together } from '../parse/frontend.ts';
import type { CandidateFile, Repository } from './index.ts';

/** A file, with those that are judged together with it. */
export interface Unit extends CandidateFile {
  readonly together: Together;
  /** Left out when it turns out to be a part of another one. */
  readonly isGuess: boolean;
}

export function alone(file: CandidateFile): Unit {
  return { path: file.path, frontend: file.frontend, together: ALONE, isGuess: false };
}

/** The compose projects of a repository, as far as the names of files and `.env` tell. */
export function composeUnits({ files, readFile, isInScope, isCheckout, paths: allPaths }: Repository): readonly Unit[] {
  const paths = files.filter(({ frontend }) => frontend.format === 'compose').map(({ path }) => path);
  const projects = composeProjects({
    paths,
    readFile,
    isComplete: isInScope,
    lists: () => (isCheckout ? writtenLists(allPaths() ?? [], readFile) : []),
  });
  const found = new Set(files.filter(({ frontend }) => frontend === foundComposeFormat).map(({ path }) => path));
  return projects.map(({ path, isGuess, ...together }) => ({
    path,
    frontend: compose,
    together: found.has(path) ? { ...together, isFound: true } : together,
    isGuess,
  }));
}
