import type { RawSetting } from './raw-setting.ts';

/** One setting on each line: `key = value` or `key: value` below `[section]`, or a key and its value as words. */
export function* settingLines(text: string, form: 'assignments' | 'words'): Generator<RawSetting> {
  let section = '';
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trim();
    const header = /^\[{1,2}([^\]]{1,200})\]/.exec(content)?.[1];
    if (header !== undefined && form === 'assignments') section = `${header.trim()}.`;
    else if (content !== '' && !/^(?:[#;]|\/\/)/.test(content)) {
      const found = (form === 'words' ? words : assignment)(content, start + line.indexOf(content));
      if (found !== undefined) yield { ...found, key: section + found.key };
    }
    start += line.length + 1;
  }
}

function assignment(content: string, start: number): RawSetting | undefined {
  // a program with Qt writes groups as `WebUI\Port`
  const [, key, gap] = /^([\w.\\-]{1,200})(\s*[=:]\s*|$)/.exec(content) ?? [];
  if (key === undefined || gap === undefined) return undefined;
  return located(key, content.slice(key.length + gap.length), start, key.length + gap.length);
}

function words(content: string, start: number): RawSetting | undefined {
  const [, key, gap] = /^([\w.-]{1,200})(\s+|$)/.exec(content) ?? [];
  if (key === undefined || gap === undefined) return undefined;
  return located(key, content.slice(key.length + gap.length), start, key.length + gap.length);
}

function located(key: string, rest: string, start: number, at: number): RawSetting {
  const { value, offset, length } = plainValue(rest);
  const isEmpty = length === 0;
  const from = isEmpty ? start : start + at + offset;
  return { key, value, start: from, end: from + (isEmpty ? key.length : length) };
}

/** A value without quotes and the comment after it, with its place in the text. */
export function plainValue(text: string): {
  readonly value: string;
  readonly offset: number;
  readonly length: number;
} {
  const quote = text[0];
  const close = quote === '"' || quote === "'" ? text.indexOf(quote, 1) : -1;
  if (close !== -1 && /^\s*(?:$|[#;,])/.test(text.slice(close + 1, close + 100)))
    return { value: text.slice(1, close), offset: 1, length: close - 1 };
  const comment = text.search(/(?:^|\s)[#;]/);
  const plain = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  return { value: plain.replaceAll(/\s+/g, ' '), offset: 0, length: plain.length };
}
