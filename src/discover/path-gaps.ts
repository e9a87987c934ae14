import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { checkOutSubmodule, submoduleOf } from '../parse/submodules.ts';
import { firstLink, followLinks, type LinkAt } from '../support/symbolic-links.ts';

/** Matches a part of a name that is not valid UTF-8: `splitNul` of `support/git.ts` puts half a surrogate pair for each such byte. */
const UNDECODED = /\p{Surrogate}/u;

export function isUndecodable(path: string): boolean {
  return UNDECODED.test(path);
}

export function undecodableName(path: string): GapNotification {
  return notLookedAt({
    kind: 'undecodable-name',
    message: 'The name of the file is not valid UTF-8, so the file was not checked.',
    wayOut: 'Rename it, or exclude it.',
    path: path.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
    // two different names may look the same
    evidence: JSON.stringify(path),
  });
}

export function leadsOutside(path: string, linkAt: LinkAt): GapNotification {
  return notLookedAt({
    kind: 'link-leads-outside',
    message: 'The symbolic link leads out of the repository, so its target was not checked.',
    wayOut: 'Put the file into the repository, or exclude the link.',
    path,
    evidence: firstLink(linkAt, path)?.target,
  });
}

/** `modules` is `.gitmodules`. */
export function leadsNowhere(path: string, linkAt: LinkAt, modules?: { readonly text: string }): GapNotification {
  const followed = followLinks(linkAt, path);
  const module = followed.leads === 'inside' ? submoduleOf(followed.path, modules) : undefined;
  return notLookedAt({
    kind: 'link-leads-nowhere',
    message: 'The symbolic link leads nowhere, so there was nothing to check.',
    wayOut:
      module === undefined
        ? 'Point it at a file, or remove or exclude it.'
        : checkOutSubmodule(module, 'exclude the link'),
    path,
    evidence: firstLink(linkAt, path)?.target,
  });
}

export function specialFile(path: string): GapNotification {
  return notLookedAt({
    kind: 'unreadable-file',
    message: 'This is not a regular file, so it was not checked.',
    wayOut: 'Exclude it.',
    path,
  });
}

export function unreadableFile(path: string): GapNotification {
  return notLookedAt({
    kind: 'unreadable-file',
    message: 'The file cannot be read, so it was not checked.',
    wayOut: 'Make it readable, or exclude it.',
    path,
  });
}
