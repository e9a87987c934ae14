import type { ImageTally } from '../../model/images/image-tally.ts';
import { cut, oneLine } from '../escape.ts';

/** Naming more reasons would hide the numbers. */
const NAMED_REASONS = 3;
const REASON_LENGTH = 160;

/** `Images: 14 named, 12 looked up (9 from cache), 2 not: …`; undefined if the files name no image. */
export function imageLine(images: ImageTally | undefined): string | undefined {
  if (images === undefined || images.named === 0) return undefined;
  const { named, lookedUp, fromCache, inPart, off } = images;
  if (off !== undefined) return `Images: ${named} named, not looked up; ${off}.`;
  const missing = named - lookedUp - inPart;
  const numbers = [
    `${named} named`,
    `${lookedUp} looked up${fromCache === 0 ? '' : ` (${fromCache} from cache)`}`,
    ...(inPart === 0 ? [] : [`${inPart} in part`]),
    ...(missing === 0 ? [] : [`${missing} not`]),
  ];
  return `Images: ${numbers.join(', ')}${inPart + missing === 0 ? '' : `: ${reasonsOf(images)}`}.`;
}

function reasonsOf({ reasons }: ImageTally): string {
  const shown = reasons.slice(0, NAMED_REASONS).map(({ reason, count }) => {
    return `${oneLine(cut(reason, REASON_LENGTH))}${count === 1 ? '' : ` (${count})`}`;
  });
  const rest = reasons.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}
