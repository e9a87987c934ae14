import { type ImageUpdate, isRemovedBy, type Vulnerability } from '../../model/images/vulnerability.ts';

/**
 * `Moving to 12.15 removes 52, and 15 stay.` It names the nearest image, and others that leave fewer of the vulnerabilities `own`. An image
 * that does not help is not offered. `all` are those of the current image.
 */
export function moveText(
  update: ImageUpdate,
  own: readonly Vulnerability[],
  all: readonly Vulnerability[],
  /** Which of those that come with an image count. */
  isCounted: (added: Vulnerability) => boolean = () => true,
): string {
  const news = (one: ImageUpdate): string => newsText(one.added.filter(isCounted).length);
  const offered: string[] = [];
  let least = own.length;
  for (const one of [update, ...(update.others ?? [])]) {
    const left = own.length - removedBy(one, own);
    if (left >= least || !helps(one, own, all)) continue;
    least = left;
    offered.push(offer(one, own, news(one)));
  }
  return [...(helps(update, own, all) ? [] : useless(update, own, news(update))), ...offered].join(' ');
}

/** Whether moving removes some of the vulnerabilities `own`, and no worse ones, or as many, come with it. */
export function helps(update: ImageUpdate, own: readonly Vulnerability[], all: readonly Vulnerability[]): boolean {
  if (removedBy(update, own) === 0) return false;
  const gone = all.filter(({ id }) => isRemovedBy(update, id));
  for (const isBad of [isUsed, atLeast('critical'), atLeast('critical', 'high'), () => true]) {
    const [less, more] = [gone.filter(isBad).length, update.added.filter(isBad).length];
    if (less !== more) return less > more;
  }
  return false;
}

/** Whether moving to the nearest image removes all of the vulnerabilities `own`, and helps. */
export function removesAll(update: ImageUpdate, own: readonly Vulnerability[], all: readonly Vulnerability[]): boolean {
  return removedBy(update, own) === own.length && helps(update, own, all);
}

function isUsed({ isMalicious, exploitedSince }: Vulnerability): boolean {
  return isMalicious === true || exploitedSince !== undefined;
}

function atLeast(...ratings: readonly Vulnerability['rating'][]): (one: Vulnerability) => boolean {
  return ({ rating }) => ratings.includes(rating);
}

function removedBy(update: ImageUpdate, own: readonly Vulnerability[]): number {
  return own.filter(({ id }) => isRemovedBy(update, id)).length;
}

function offer(update: ImageUpdate, own: readonly Vulnerability[], news: string): string {
  const removed = removedBy(update, own);
  const { kind, repository, tag } = update;
  const name = repository === undefined ? tag : `${repository}:${tag}`;
  const move = `Moving to ${MOVES[kind].replace('TAG', () => name)} removes`;
  if (removed === own.length) return `${move} ${own.length === 1 ? 'it' : 'all of them'}${news}.`;
  const staying = own.length - removed;
  return `${move} ${removed}, and ${staying} ${staying === 1 ? 'stays' : 'stay'}${news}.`;
}

const MOVES: Readonly<Record<ImageUpdate['kind'], string>> = {
  patch: 'TAG',
  minor: 'the later minor version TAG',
  slim: 'TAG, which has fewer packages,',
  rebuilt: 'the current digest of TAG',
};

function newsText(count: number): string {
  return count === 0 ? '' : `, and ${count} ${count === 1 ? 'comes' : 'come'} with it`;
}

/** About the image that a user would try first. */
function useless(update: ImageUpdate, own: readonly Vulnerability[], news: string): readonly string[] {
  const { kind, tag } = update;
  if (kind === 'minor' || kind === 'slim') return [];
  const newest = kind === 'patch' ? `The newest patch, ${tag},` : `The current digest of ${tag}`;
  const removed = removedBy(update, own);
  if (removed === 0) return [`${newest} does not help: it has ${own.length === 1 ? 'it' : 'all of them'}, too.`];
  return [`${newest} does not help: it removes ${removed}${news}.`];
}
