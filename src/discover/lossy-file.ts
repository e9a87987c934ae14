import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Format } from '../parse/formats.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { isPowerShell } from '../parse/scripts/powershell.ts';
import { isUtf16 } from '../support/read-text-file.ts';

/** Shells, make and BuildKit accept any bytes in comments. */
const TAKING_ANY_BYTES: ReadonlySet<Format> = new Set(['shell', 'makefile', 'bake', 'dockerfile']);

/** PowerShell reads both kinds of UTF-16, which its own editor and `>` write; other programs read neither. */
function fromUtf16(bytes: Buffer): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

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
  if (isUtf16(content.bytes))
    return isPowerShell(path) ? { path, text: fromUtf16(content.bytes), isLossy: true } : undefined;
  const text = content.bytes.toString('utf8');
  if (format === 'dockerfile') return { path, text, isLossy: true };
  // shells drop a NUL, even inside a word
  return { path, text: text.replaceAll('\0', ''), isLossy: true };
}
