import { listOfFiles } from '../parse/compose/listed-project.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { isDefaultEnvironment, mayListProjects } from './environment-names.ts';
import type { Repository } from './index.ts';

/** The compose files that environment files with other names list: any such file may be used, wherever it is. */
export function environmentLists({ paths, readFile }: Repository): { readonly lists: readonly ComposeList[] } {
  const files = (paths() ?? []).filter((path) => mayListProjects(path) && !isDefaultEnvironment(path));
  const lists = files.flatMap((path): ComposeList[] => {
    const file = readFile(path, 'guess');
    const list = file === undefined ? undefined : listOfFiles(file);
    return list === undefined || list.names.length === 0 ? [] : [{ files: list.names, folders: [], span: list.span }];
  });
  return { lists };
}
