import { pathSource } from '../../analysis/paths/mount-source.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { Subject } from '../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

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
      const { source } = mount;
      const target = source.kind === 'host' || source.kind === 'project' ? links.get(plain(source.path)) : undefined;
      return target === undefined ? mount : { ...mount, source: pathSource(target) };
    });
    return { ...subject, mounts };
  });
}

/** The path of a symbolic link, and its absolute target; a relative one is rarely outside of the repository. */
function linkOf({ program, arguments: words }: Command): readonly (readonly [path: string, target: string])[] {
  if (program !== 'ln' || !words.some(({ pieces }) => isSymbolic(pieces))) return [];
  const [target, path, ...others] = words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-'));
  if (target === undefined || path === undefined || others.length > 0) return [];
  const isKnown = ![target, path].some((word) => word.includes(UNKNOWN_PIECE));
  return isKnown && /^[/~]/.test(target) ? [[plain(path), target]] : [];
}

function isSymbolic(option: string): boolean {
  return option === '--symbolic' || (/^-[a-zA-Z]+$/.test(option) && option.includes('s'));
}

function plain(path: string): string {
  return path.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
}
