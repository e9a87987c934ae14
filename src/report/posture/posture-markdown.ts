import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import { cut, gfm, gfmDestination } from '../escape.ts';
import { rulePageAddress } from '../links.ts';
import { counted } from '../tally.ts';
import { identityOf, wordsOf } from './posture-words.ts';

export interface PostureOptions {
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** For all of it. */
  readonly maxBytes: number;
  /** The containers that are not folded away; all of them unless given. */
  readonly isOpen?: (posture: ContainerPosture) => boolean;
  /** What the others have in common, such as `without a way out`. */
  readonly others?: string;
}

const NAME_LENGTH = 100;
const PATH_LENGTH = 200;
const TEXT_LENGTH = 500;
/** Room for the heading, for what folds containers, and for the sentence about those that did not fit. */
const RESERVE = 300;

/**
 * What confines the containers, in words, in GitHub Flavored Markdown: those that are open first, the others folded away. Empty when there
 * is nothing to show, or no room for a container.
 */
export function postureChapter(postures: readonly ContainerPosture[], options: PostureOptions): string {
  const { maxBytes, isOpen = () => true, others = '' } = options;
  const ordered = [...postures.filter(isOpen), ...postures.filter((posture) => !isOpen(posture))];
  const open: string[] = [];
  const folded: string[] = [];
  let left = maxBytes - RESERVE;
  for (const posture of ordered) {
    const text = containerText(posture, options);
    left -= bytesOf(text) + 1;
    if (left < 0) break;
    (isOpen(posture) ? open : folded).push(text);
  }
  const shown = open.length + folded.length;
  if (shown === 0) return '';
  const missing = postures.length - shown;
  const rest = missing > 0 ? [`${counted(missing, 'more container')} had no room here.`] : [];
  return ['### What confines the containers', ...listOf(open), ...foldedList(folded, others), ...rest].join('\n\n');
}

function listOf(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.join('\n')];
}

function foldedList(items: readonly string[], others: string): readonly string[] {
  if (items.length === 0) return [];
  return [
    `<details><summary>${counted(items.length, 'container')} ${others}</summary>`,
    ...listOf(items),
    '</details>',
  ];
}

/** A container, and below it what is open, missing or unknown. */
function containerText(posture: ContainerPosture, { linkTo }: PostureOptions): string {
  const { path, line, name } = posture;
  const place = gfm(`${shortPath(path)}:${line}`);
  const link = linkTo === undefined ? place : `[${place}](${gfmDestination(linkTo(path, line))})`;
  const rows = wordsOf(posture).map(({ topic, text }) => {
    return `  - ${topic}: ${topic === 'ways out' ? waysOut(posture) : gfm(cut(text, TEXT_LENGTH))}`;
  });
  return [`- **${gfm(cut(name, NAME_LENGTH))}** (${link}): ${gfm(identityOf(posture))}`, ...rows].join('\n');
}

function waysOut({ escapePaths }: ContainerPosture): string {
  return escapePaths.map((id) => `[${gfm(id.replace(/^escape-path-/, ''))}](${rulePageAddress(id)})`).join(', ');
}

function shortPath(path: string): string {
  return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
