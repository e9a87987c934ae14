import { listOfFiles } from '../parse/compose/listed-project.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { isDefaultEnvironment, mayListProjects } from './environment-names.ts';
import type { Repository } from './index.ts';

/** The compose files that environment files with other names list: any such file may be used, wherever it is. */
export function environmentLists(repository: Repository): { readonly lists: readonly ComposeList[] } {
  const files = environmentFiles(repository).filter((path) => !isDefaultEnvironment(path));
  const lists = files.flatMap((path): ComposeList[] => {
    const file = repository.readFile(path, 'guess');
    const list = file === undefined ? undefined : listOfFiles(file);
    return list === undefined || list.names.length === 0 ? [] : [{ files: list.names, folders: [], span: list.span }];
  });
  return { lists };
}

/** The files that may list the compose files of a project. A scan of Dockerfiles alone, named one by one, does not look for them. */
export function environmentFiles({ files, scope, paths }: Repository): readonly string[] {
  const areDockerfiles = scope?.folders.length === 0 && files.every(({ fileFormat }) => fileFormat.id === 'dockerfile');
  return areDockerfiles ? [] : (paths() ?? []).filter(mayListProjects);
}
