import { listOfFiles } from '../parse/compose/listed-project.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { isDefaultEnvironment, mayListProjects } from './environment-names.ts';
import type { Repository } from './index.ts';
import { environmentFinder } from './listed-environments.ts';

/**
 * The compose files that environment files with other names list: any such file may be used, wherever it is, and one of any name that a command
 * gives to Compose, as with `--env-file`.
 */
export function environmentLists(
  repository: Repository,
  declaring: readonly { readonly lists: readonly ComposeList[] }[],
): { readonly lists: readonly ComposeList[] } {
  const files = [...environmentFiles(repository), ...filesGiven(repository, declaring)];
  const lists = [...new Set(files)].flatMap((path): ComposeList[] => {
    const file = isDefaultEnvironment(path) ? undefined : repository.readFile(path, 'guess');
    const list = file === undefined ? undefined : listOfFiles(file);
    return list === undefined || list.names.length === 0 ? [] : [{ files: list.names, folders: [], span: list.span }];
  });
  return { lists };
}

function filesGiven(
  repository: Repository,
  declaring: readonly { readonly lists: readonly ComposeList[] }[],
): readonly string[] {
  const find = environmentFinder(repository);
  const lists = declaring.flatMap((one) => one.lists);
  // files that the command names replace the list
  const given = lists.filter(({ files, environmentFiles: named = [] }) => files.length === 0 && named.length > 0);
  return given.flatMap((list) => find(list).files);
}

/** The files that may list the compose files of a project. A scan of Dockerfiles alone, named one by one, does not look for them. */
export function environmentFiles({ files, scope, paths }: Repository): readonly string[] {
  const areDockerfiles = scope?.folders.length === 0 && files.every(({ fileFormat }) => fileFormat.id === 'dockerfile');
  return areDockerfiles ? [] : (paths() ?? []).filter(mayListProjects);
}
