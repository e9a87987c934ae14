import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount } from '../../model/containers/container.ts';
import { type Command, everyCommand, type Script, type ShellWord } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { foldersAbove } from '../../support/paths.ts';
import { beginsInProject } from '../run-options/projects/project-folder.ts';

/**
 * The containers of scripts that also make a symbolic link which they mount, with the target of the link in its place: the engine follows it.
 * `ln -s /var/run/docker.sock /tmp/s; docker run -v /tmp/s:/s …`
 */
export function withLinkedPaths(subjects: readonly Subject[], scripts: readonly Script[]): readonly Subject[] {
  const links = new Map(scripts.flatMap(everyCommand).flatMap(linkOf));
  if (links.size === 0) return subjects;
  return subjects.map((subject) => {
    if (subject.kind !== 'container') return subject;
    const mounts = subject.mounts.map((mount) => {
      const target = targetOf(pathOf(mount), links);
      return target === undefined ? mount : { ...mount, source: pathSource(target) };
    });
    return { ...subject, mounts };
  });
}

/** The path as a script writes it, from the folder where it runs. */
function pathOf({ source, sourceSpan }: Mount): string | undefined {
  if (source.kind === 'host' || source.kind === 'project') return source.path;
  const isHere = source.kind === 'unknown' && source.suffix !== '' && beginsInProject(spanText(sourceSpan));
  return isHere ? `.${source.suffix}` : undefined;
}

/** The target of a link, or a path below it. */
function targetOf(path: string | undefined, links: ReadonlyMap<string, string>): string | undefined {
  if (path === undefined) return undefined;
  const own = plain(path);
  const link = [own, ...foldersAbove(own)].find((one) => links.has(one));
  const target = link === undefined ? undefined : links.get(link);
  return target && `${target}${own.slice(link?.length)}`;
}

/** The path of a symbolic link, and its absolute target; a relative one is rarely outside of the repository. */
function linkOf({ program, arguments: words }: Command): readonly (readonly [path: string, target: string])[] {
  if (program !== 'ln' || !words.some(({ pieces }) => isSymbolic(pieces))) return [];
  const [target, path, ...others] = words.map(written).filter((word) => !word.startsWith('-'));
  if (target === undefined || path === undefined || others.length > 0) return [];
  const isKnown = ![target, path].some((word) => word.includes(UNKNOWN_PIECE));
  return isKnown && /^[/~]/.test(target) ? [[plain(path), target]] : [];
}

/** A path below the working directory from there on: `$PWD/l` */
function written({ pieces, raw }: ShellWord): string {
  const isHere = pieces.startsWith(`${UNKNOWN_PIECE}/`) && beginsInProject(raw);
  return isHere ? `.${pieces.slice(UNKNOWN_PIECE.length)}` : pieces;
}

function isSymbolic(option: string): boolean {
  return option === '--symbolic' || (/^-[a-zA-Z]+$/.test(option) && option.includes('s'));
}

function plain(path: string): string {
  return path.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
}
