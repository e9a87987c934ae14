import { isPinnedAddress } from '../downloads/pinned-addresses.ts';
import type { WindowsToken } from './powershell-tokens.ts';

/** Whether a statement of PowerShell or cmd fetches only from addresses that fix the content, and from hosts whose certificate it checks. */
export function fetchesOnlyPinned(statement: readonly WindowsToken[], fetcher: RegExp): boolean {
  const words = statement.filter(
    ({ kind, isExpanded, text }) => kind !== 'sign' && !(isExpanded && text.includes('$(')),
  );
  const addresses = words.flatMap(({ text }, index) => (ADDRESS.test(text) ? [index] : []));
  const fetchers = words.filter(({ kind, text }) => kind === 'word' && fetcher.test(text));
  return (
    addresses.length >= Math.max(fetchers.length, 1) &&
    addresses.every((index) => {
      const before = words[index - 1]?.text ?? '';
      return isPinnedAddress({ pieces: words[index]?.text ?? '' }) && (fetcher.test(before) || TAKES_IT.test(before));
    }) &&
    !words.some(({ text }) => BELIEVES_ANYONE.test(text))
  );
}

const ADDRESS = /(?:https?|ftp):\/\//i;

/** Options before an address to fetch, not one of a proxy or a referrer. */
const TAKES_IT = /^-(?:u(?:ri?)?|s(?:ource)?|useb[a-z]*|urlcache|split|[fgLsS#]{1,6})$/i;

const BELIEVES_ANYONE =
  /^-(?:skipcert[a-z]*|-?insecure|[fgls#]{0,6}k[fgls#]{0,6})$|ServerCertificateValidationCallback/i;
