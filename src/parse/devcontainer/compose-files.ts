import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { usedPath } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { asScalar, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { folderOf } from '../compose/file-path.ts';
import type { ComposeList } from '../frontend.ts';
import type { RepositoryView } from '../repository-view.ts';
import { partsAt } from '../run-options/yaml-flags.ts';
import { asOfSubmodules } from '../submodules.ts';
import { readVariables } from './variables.ts';

export interface NamedComposeFiles {
  readonly lists: readonly ComposeList[];
  readonly notifications: readonly Notification[];
}

/** `dockerComposeFile`: one file or several, from the folder of the configuration. */
export function composeFilesOf(config: TreeMapping, repository: RepositoryView): NamedComposeFiles {
  const named = partsAt(config, 'dockerComposeFile').flatMap(({ node }) => asScalar(node) ?? []);
  const [first] = named;
  const paths = named.map(pathOf);
  const isThere = paths.map((path) => path !== undefined && repository.readFile(path) !== undefined);
  const files = paths.flatMap((path, at) => (path !== undefined && isThere[at] === true ? [path] : []));
  const notifications = named.flatMap((scalar, at) => (isThere[at] ? [] : [unread(scalar, paths[at], repository)]));
  const lists = first === undefined || files.length === 0 ? [] : [{ files, folders: [], span: spanOf(first) }];
  return { lists, notifications };
}

const WORKSPACE = '${localWorkspaceFolder}';

/** Relative to the root; undefined if it is unknown, or outside. */
function pathOf(scalar: TreeScalar): string | undefined {
  if (scalar.value.startsWith(WORKSPACE)) return repositoryPath('', `.${scalar.value.slice(WORKSPACE.length)}`);
  return repositoryPath(folderOf(usedPath(scalar.file)), readVariables(scalar).text);
}

function unread(scalar: TreeScalar, path: string | undefined, repository: RepositoryView): Notification {
  const span = spanOf(scalar);
  const wayOut = 'Name a file that is in the repository.';
  if (readVariables(scalar).text.includes(UNKNOWN_PIECE)) {
    const message = 'The compose file that this dev container starts depends on a variable, so it was not checked.';
    return notLookedAt({ kind: 'undecided-reference', message, wayOut, span });
  }
  if (path === undefined) {
    const message =
      'The compose file that this dev container starts is outside of the repository, so it was not checked.';
    return notLookedAt({ kind: 'outside-reference', message, wayOut, span });
  }
  const message = `The compose file that this dev container starts (${path}) cannot be read, so it was not checked.`;
  return asOfSubmodules(notLookedAt({ kind: 'missing-reference', message, wayOut, span }), [path], repository);
}
