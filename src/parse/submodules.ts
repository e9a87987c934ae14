import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import { remember } from '../support/caches/remember.ts';
import { foldersAbove } from '../support/paths.ts';
import type { RepositoryView, Submodule } from './repository-view.ts';

/** The paths of the submodules that a `.gitmodules` lists. */
export const submodulesIn = remember((modules: Pick<SourceFile, 'text'>): ReadonlySet<string> => {
  const paths = modules.text.split('\n').flatMap((line) => PATH.exec(line)?.[1] ?? []);
  return new Set(paths.map((path) => path.trim().replace(/(?<!\/)\/+$/, '')).filter((path) => path !== ''));
});

/** Git ignores the case of a key, and accepts the first one behind the name of its section. */
const PATH = /^\s*(?:\[[^\]\n]{0,300}\][ \t]*)?path[ \t]*=[ \t]*"?([^"\n]+)/i;

/** The submodule that a path is in or is, by `.gitmodules`. */
export function submoduleOf(path: string, modules: Pick<SourceFile, 'text'> | undefined): string | undefined {
  const all = modules && submodulesIn(modules);
  return all?.has(path) ? path : all && [...foldersAbove(path)].find((folder) => all.has(folder));
}

/** How to get a file in a submodule looked at, as a whole sentence. */
export function checkOutSubmodule(module: string, otherwise: string): string {
  return `It is in the submodule ${module}: check that out before the scan (submodules: true of actions/checkout), or ${otherwise}.`;
}

export interface FoundSubmodule {
  readonly module: string;
  readonly state: Submodule;
}

/** The submodule that a path is in, and whether its files are there; undefined for another path. */
export function submoduleWith(path: string, repository: RepositoryView): FoundSubmodule | undefined {
  const module = submoduleOf(path, repository.readFile('.gitmodules', 'guess'));
  return module === undefined ? undefined : { module, state: repository.submodule?.(module) ?? 'missing' };
}

/**
 * A gap for files that are not there. If the change gives the submodule that they are in another commit, the gap of the base is a different
 * one, as nobody knows what the other commit has.
 */
export function asOfSubmodules<Found extends Notification>(
  notification: Found,
  paths: readonly string[],
  repository: RepositoryView,
): Found {
  const { gap } = notification;
  const changed = paths.filter((path) => submoduleWith(path, repository)?.state === 'changed');
  if (gap === undefined || changed.length === 0) return notification;
  const evidence = [gap.evidence, ...changed.map((path) => `${path} before the change`)].join('\n');
  return { ...notification, gap: { ...gap, evidence } };
}
