import type { Notification } from '../../model/finding.ts';
import type { RemoteReference } from '../../model/project.ts';
import { spanOf, type YamlScalar } from '../yaml/nodes.ts';
import { knownText, type Loading, type Scope } from './loading.ts';
import { repositoryPath } from './mount-source.ts';

/** What Docker Compose fetches instead of reading it: https://docs.docker.com/reference/compose-file/include/ */
const REMOTE = /^(?:(?:oci|git|ssh|https?):\/\/|git@|github\.com\/)/i;
const PINNED = /#[0-9a-f]{40}(?::|$)|#[0-9a-f]{64}(?::|$)|@sha256:[0-9a-f]{64}$/;

/** The path from the root of a file that another one names; undefined, and reported, when it cannot be read here. */
export function namedFile(
  scalar: YamlScalar,
  via: RemoteReference['via'],
  scope: Scope,
  loading: Loading,
): string | undefined {
  const text = knownText(scalar, scope);
  if (text === undefined) {
    loading.notify(notRead(scalar, via, 'a variable says which file it is'));
    return undefined;
  }
  if (REMOTE.test(text)) {
    loading.remotes.push({ via, address: { value: text, span: spanOf(scalar) }, isPinned: PINNED.test(text) });
    loading.notify(notRead(scalar, via, 'it is not in this repository, and nothing is fetched'));
    return undefined;
  }
  const path = repositoryPath(scope.folder, text);
  if (path === undefined) loading.notify(notRead(scalar, via, 'it is outside of the repository'));
  return path;
}

export function notRead(scalar: YamlScalar, via: RemoteReference['via'], reason: string): Notification {
  const consequence =
    via === 'include'
      ? 'What this `include` adds was not merged, so missing options of the services here were not reported'
      : 'What this `extends` adds was not merged, so missing options of the service were not reported';
  return { level: 'note', code: 'not-checked', message: `${consequence}: ${reason}.`, span: spanOf(scalar) };
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
