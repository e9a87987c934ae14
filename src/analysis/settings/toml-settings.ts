import type { RawSetting } from './raw-setting.ts';
import { plainValue } from './setting-lines.ts';

/**
 * One setting on each line: `key = value` below `[section]`, where the key may be quoted. The items of a list on further lines have its key.
 * Tables in one line are values as they are written.
 */
export function* tomlSettings(text: string): Generator<RawSetting> {
  let section = '';
  let list: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trim();
    const at = start + line.indexOf(content);
    start += line.length + 1;
    if (content === '' || content.startsWith('#')) continue;
    const header = list === undefined ? /^\[{1,2}([^\]]{1,200})\]/.exec(content)?.[1] : undefined;
    if (header !== undefined) {
      section = `${header.trim()}.`;
      continue;
    }
    const pair = list === undefined ? pairIn(content) : { key: '', from: 0 };
    if (pair === undefined) continue;
    const key = list ?? section + pair.key;
    yield located(key, content, pair.from, at);
    list = isOpen(content.slice(pair.from), list !== undefined) ? key : undefined;
  }
}

function pairIn(content: string): { readonly key: string; readonly from: number } | undefined {
  const [whole, key] = /^["']?([\w.@/-]{1,200})["']?\s*=\s*/.exec(content) ?? [];
  return whole === undefined || key === undefined ? undefined : { key, from: whole.length };
}

/** Whether a list goes on below the line. */
function isOpen(value: string, isInList: boolean): boolean {
  return (isInList || value.startsWith('[')) && !value.includes(']');
}

function located(key: string, content: string, from: number, at: number): RawSetting {
  const { value, offset, length } = plainValue(content.slice(from));
  const start = at + from + offset;
  return { key, value, start, end: start + length };
}
