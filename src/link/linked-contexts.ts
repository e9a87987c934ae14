import { posix } from 'node:path';
import type { Build } from '../model/build.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { known, type Text } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { RepositoryView } from '../parse/repository-view.ts';

/** Contexts of a build that a symbolic link leads out of the repository: the builder follows the link. */
export function linkedContexts(
  { context, additionalContexts }: Build,
  view: RepositoryView,
): readonly GapNotification[] {
  const folders = [...additionalContexts.map(({ value }) => value), context];
  return folders.flatMap((folder) => {
    const path = folder && folderIn(folder);
    return folder === undefined || path === undefined ? [] : linkedOutside(path, folder.span, view, 'build context');
  });
}

/** A gap for a path from the folder of a file, or from the root, if a link leads it out of the repository. */
export function linkedOutside(
  path: string,
  span: Span,
  { outsideTarget }: RepositoryView,
  what: string,
): readonly GapNotification[] {
  const [target] = [posix.dirname(span.file.path), ''].flatMap(
    (folder) => outsideTarget(posix.join(folder, path)) ?? [],
  );
  if (target === undefined) return [];
  return [
    notLookedAt({
      kind: 'link-leads-outside',
      message: `This ${what} is behind a symbolic link out of the repository, so it was not checked.`,
      wayOut: 'Put the files into the repository.',
      span,
      evidence: target,
    }),
  ];
}

/** A relative path; images, addresses and absolute paths are not behind links of the repository. */
function folderIn(written: Text): string | undefined {
  const text = known<string>(written);
  return text === undefined || text === '' || /^[/~]|:/.test(text) ? undefined : text;
}
