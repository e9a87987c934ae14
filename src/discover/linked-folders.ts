import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { FileFormat } from '../parse/formats.ts';
import { isReadAlike } from '../parse/kind-by-name.ts';
import { startingWith } from '../support/lower-bound.ts';
import { followLinks, type LinkAt } from '../support/symbolic-links.ts';
import type { FileSelection } from './file-selection.ts';
import { isIn } from './select-files.ts';

/** The files behind links to folders, which git does not list. */
export interface LinkedFiles {
  /** From the path that leads through the link to the listed path. */
  readonly files: ReadonlyMap<string, string>;
  readonly notifications: readonly GapNotification[];
}

/** Finds the files behind links to folders. `all` lists the files of the repository, and is only called if one of the paths is a link. */
export function filesBehindLinks(
  paths: readonly string[],
  linkAt: LinkAt,
  all: () => readonly string[] | undefined,
): LinkedFiles {
  const queue = paths.flatMap((path) => linkTo(path, path, linkAt));
  const files = new Map<string, string>();
  const sorted = queue.length === 0 ? [] : all()?.toSorted();
  if (sorted === undefined) return { files, notifications: [tooMany()] };
  let left = MOST_CHARACTERS;
  for (const link of queue) {
    const start = link.target === '.' ? '' : `${link.target}/`;
    for (const listed of startingWith(start, sorted)) {
      const path = `${link.path}/${listed.slice(start.length)}`;
      left -= Math.max(path.length, ORDINARY_LENGTH);
      if (left < 0) return { files, notifications: [tooMany()] };
      files.set(path, listed);
      queue.push(...linkTo(path, listed, linkAt, link));
    }
  }
  return { files, notifications: [] };
}

interface Link {
  readonly path: string;
  readonly target: string;
  /** The link behind which it is. */
  readonly above: Link | undefined;
}

/** The link at a listed path, unless it leads back to where the links before it lead: the files there have a shorter name then. */
function linkTo(path: string, listed: string, linkAt: LinkAt, above?: Link): readonly Link[] {
  if (!mayBeFolder(listed) || linkAt(listed) === undefined) return [];
  const followed = followLinks(linkAt, listed);
  if (followed.leads !== 'inside') return [];
  const target = followed.path.replace(/\/$/, '');
  for (let one = above; one !== undefined; one = one.above) if (one.target === target) return [];
  return [{ path, target, above }];
}

/** Whether a folder may have such a name: without an extension, or with one that folders have. To ask the disk about every path takes time. */
function mayBeFolder(path: string): boolean {
  return FOLDER_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}

const FOLDER_NAME = /^\.?[^.]+$|\.(?:d|modules|\d\w*)$/;

/** In all paths behind links, so that there are at most 200,000. Few repositories have more than some hundred. */
const MOST_CHARACTERS = 20_000_000;

/** A shorter path counts as much as one of this length. */
const ORDINARY_LENGTH = 100;

function tooMany(): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    message:
      'Symbolic links lead to folders with too many files, so not all of these were looked for by the names of the links.',
    wayOut: 'Let fewer links lead to large folders.',
  });
}

/** Selects the wanted files behind links. */
export function selectBehindLinks(
  { files }: LinkedFiles,
  folders: readonly string[],
  selection: FileSelection,
  selected: Map<string, FileFormat>,
): void {
  for (const folder of files.size === 0 ? [] : folders) {
    const start = folder === '' ? 0 : folder.length + 1;
    for (const [path, listed] of files) {
      const format = isIn(folder, path) ? selection.formatFor(path, start) : undefined;
      if (format !== undefined && isUsed(path, listed, format, selection)) selected.set(path, format);
    }
  }
}

/** An excluded file stays left out, unless the link decides how it is read. */
function isUsed(path: string, listed: string, format: FileFormat, { isExcluded }: FileSelection): boolean {
  return !WORKFLOWS.test(path) && !(isExcluded(listed) && isReadAlike(format, listed, path));
}

/** Services read these from git, and follow no links. */
const WORKFLOWS = /^\.(?:github|gitea|forgejo)\/workflows\//;
