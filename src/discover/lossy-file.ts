import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Format } from '../parse/formats.ts';
import type { RepositoryView } from '../parse/repository-view.ts';

/** Shells, make and BuildKit accept any bytes in comments. */
const TAKING_ANY_BYTES: ReadonlySet<Format> = new Set(['shell', 'makefile', 'bake', 'dockerfile']);

/** A file that is not UTF-8 text, decoded with losses, if programs read it nevertheless; undefined if none does. */
export function lossyFile(
  path: string,
  format: Format,
  { gap }: Notification,
  { contentOf }: Pick<RepositoryView, 'contentOf'>,
): SourceFile | undefined {
  const isRead = TAKING_ANY_BYTES.has(format) && gap?.kind === 'unreadable-file';
  const content = isRead ? contentOf(path) : undefined;
  if (content === undefined || !content.isWhole) return undefined;
  const text = content.bytes.toString('utf8');
  // two undecodable characters at the start are the byte order mark of UTF-16, which no builder reads
  if (format === 'dockerfile') return text.startsWith('\uFFFD\uFFFD') ? undefined : { path, text, isLossy: true };
  // shells drop a NUL, even inside a word
  return { path, text: text.replaceAll('\0', ''), isLossy: true };
}
