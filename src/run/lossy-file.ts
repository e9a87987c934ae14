import type { Repository } from '../discover/index.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Format } from '../parse/formats.ts';

/** A shell does not mind what is in a comment, nor do make and BuildKit. */
const TAKING_ANY_BYTES: ReadonlySet<Format> = new Set(['shell', 'makefile', 'bake', 'dockerfile']);

/** A file that is not text in UTF-8, read as far as it is, for programs that read it all the same; undefined for what nobody reads. */
export function lossyFile(
  path: string,
  format: Format,
  { gap }: Notification,
  { contentOf }: Pick<Repository, 'contentOf'>,
): SourceFile | undefined {
  const isRead = TAKING_ANY_BYTES.has(format) && gap?.kind === 'unreadable-file';
  const content = isRead ? contentOf(path) : undefined;
  if (content === undefined || !content.isWhole) return undefined;
  const text = content.bytes.toString('utf8');
  // where every second byte of a text is NUL, it is UTF-16, which no builder reads
  if (format === 'dockerfile') return text.startsWith('\uFFFD\uFFFD') ? undefined : { path, text, isLossy: true };
  // shells leave a NUL out, also inside of a word
  return { path, text: text.replaceAll('\0', ''), isLossy: true };
}
