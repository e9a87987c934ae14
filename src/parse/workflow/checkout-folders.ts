import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { CommandBuild, NamedFile } from '../frontend.ts';

/** The folders into which steps check out the repository itself: https://github.com/actions/checkout */
export function checkoutFolders(steps: readonly TreeMapping[]): readonly string[] {
  const folders = steps.flatMap((step) => {
    if (!CHECKOUT.test(asScalar(entryOf(step, 'uses')?.node)?.value ?? '')) return [];
    const inputs = asMapping(entryOf(step, 'with')?.node);
    const repository = asScalar(entryOf(inputs, 'repository')?.node)?.value ?? OWN;
    const path =
      asScalar(entryOf(inputs, 'path')?.node)
        ?.value.trim()
        .replace(/^(?:\.\/)+/, '') ?? '';
    const folder = path.replace(/(?<!\/)\/+$/, '');
    return OWN_REPOSITORY.test(repository) && FOLDER.test(folder) ? [folder] : [];
  });
  return [...new Set(folders)];
}

const CHECKOUT = /^actions\/checkout@/;
const OWN = '${{ github.repository }}';
const OWN_REPOSITORY = /^\$\{\{\s{0,9}github\.repository\s{0,9}\}\}$/;
const FOLDER = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** The path in the repository of one below such a folder, as written; undefined if it is elsewhere. */
export function inCheckout(written: string, folders: readonly string[]): string | undefined {
  const path = written.replace(START, '');
  for (const folder of folders) {
    if (path === folder || path === `${folder}/`) return '.';
    if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  }
  return undefined;
}

/** The folder where a job begins, also in a variable. */
const START = new RegExp(`^(?:\\./|${UNKNOWN_PIECE}/)`);

/** Files with those that they may be in the repository. */
export function filesInCheckout(named: readonly NamedFile[], folders: readonly string[]): readonly NamedFile[] {
  const own = named.flatMap((one) => {
    const written = inCheckout(one.written, folders);
    return written === undefined ? [] : [{ ...one, written }];
  });
  return own.length === 0 ? named : [...named, ...own];
}

/** Builds with those that they may be in the repository: another job may have a folder of that name. */
export function buildsInCheckout(builds: readonly CommandBuild[], folders: readonly string[]): readonly CommandBuild[] {
  return builds.flatMap((build) => {
    const { files, context } = build;
    const own = files.flatMap((file) => inCheckout(file, folders) ?? []);
    if (own.length === 0) return [build];
    return [build, { ...build, files: own, context: context && (inCheckout(context, folders) ?? context) }];
  });
}
