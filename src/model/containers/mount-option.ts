import type { Edit } from '../findings/fix.ts';
import type { Option } from '../located.ts';

/** The edit that removes an option such as `z` from `SOURCE:TARGET:OPTIONS`; undefined where it is written in another way. */
export function withoutMountOption({ span, entry }: Option<string>): Edit | undefined {
  const { file, start, end } = span;
  const before = file.text.charAt(entry.start);
  if (entry.end !== end || entry.start !== start - 1 || (before !== ':' && before !== ',')) return undefined;
  // the first of several leaves its colon to the next one
  const isFirstOfSeveral = before === ':' && file.text.charAt(end) === ',';
  return { span: isFirstOfSeveral ? { file, start, end: end + 1 } : entry, text: '' };
}
