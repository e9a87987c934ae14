import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { GapKind } from '../../model/findings/gap-kinds.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { RemoteReference } from '../../model/project.ts';
import { spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { asOfSubmodules } from '../submodules.ts';
import { knownPath, type Loading, type Scope } from './loading.ts';

/** Files that Docker Compose fetches instead of reading: https://docs.docker.com/reference/compose-file/include/ */
const REMOTE = /^(?:(?:oci|git|ssh|https?):\/\/|git@|github\.com\/)/i;
const PINNED = /#[0-9a-f]{40}(?::|$)|#[0-9a-f]{64}(?::|$)|@sha256:[0-9a-f]{64}$/;

/** The path, from the root, of a file that another one names; undefined, and reported, if it cannot be read here. */
export function namedFile(
  scalar: TreeScalar,
  via: RemoteReference['via'],
  scope: Scope,
  loading: Loading,
): string | undefined {
  const text = knownPath(scalar, scope, loading);
  if (text === undefined) {
    loading.notify(notRead(scalar, via, UNREAD.variable));
    return undefined;
  }
  if (REMOTE.test(text)) {
    loading.remotes.push({ via, address: { value: text, span: spanOf(scalar) }, isPinned: PINNED.test(text) });
    loading.notify(notRead(scalar, via, UNREAD.remote));
    return undefined;
  }
  const path = repositoryPath(scope.folder, text);
  if (path === undefined) loading.notify(notRead(scalar, via, UNREAD.outside));
  return path;
}

/** The reason why a named file was not read. */
export interface Unread {
  readonly kind: GapKind;
  readonly why: string;
}

export const UNREAD = {
  variable: { kind: 'undecided-reference', why: 'a variable says which file it is' },
  variableService: { kind: 'undecided-reference', why: 'a variable says which service it is' },
  variableFolder: { kind: 'undecided-reference', why: 'a variable says which folder its paths start from' },
  remote: { kind: 'outside-reference', why: 'it is not in this repository, and nothing is fetched' },
  outside: { kind: 'outside-reference', why: 'it is outside of the repository' },
  outsideFolder: { kind: 'outside-reference', why: 'its paths start outside of the repository' },
  missing: { kind: 'missing-reference', why: 'the compose file does not exist or cannot be read' },
} as const satisfies Readonly<Record<string, Unread>>;

export function notRead(scalar: TreeScalar, via: RemoteReference['via'], { kind, why }: Unread): Notification {
  const consequence =
    via === 'include'
      ? 'The files of this `include` were not merged, so missing options of the services here were not reported'
      : 'The options from this `extends` were not merged, so missing options of the service were not reported';
  const wayOut =
    kind === 'limit-reached' ? 'Shorten the chain.' : 'Put the file into the repository, and write its path out.';
  return notLookedAt({ kind, message: `${consequence}: ${why}.`, wayOut, span: spanOf(scalar) });
}

/** The same for files that are not there, or cannot be read. */
export function missingFiles(
  scalar: TreeScalar,
  via: RemoteReference['via'],
  paths: readonly string[],
  { context }: Loading,
): Notification {
  return asOfSubmodules(notRead(scalar, via, UNREAD.missing), paths, context.repository);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
