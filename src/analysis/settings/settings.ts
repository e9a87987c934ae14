import type { SettingsSyntax } from '../../data/service-files.ts';
import { DYNAMIC, type Text } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { jsonSettings } from './json-settings.ts';
import type { RawSetting } from './raw-setting.ts';
import { settingLines } from './setting-lines.ts';
import { tomlSettings } from './toml-settings.ts';
import { xmlSettings } from './xml-settings.ts';
import { yamlSettings } from './yaml-settings.ts';

/** A setting as a configuration file writes it. */
export interface WrittenSetting {
  /** Its key with the keys above, separated by dots. */
  readonly key: string;
  /** The value without quotes, and with single blanks; the place is that of the key if it is empty. */
  readonly value: Text;
}

/** The settings of a configuration file, in its order, in time proportional to its length. */
export function settingsIn(text: Excerpt, syntax: SettingsSyntax): readonly WrittenSetting[] {
  const read = settingsOf(text);
  const known = read.get(syntax) ?? [...READERS[syntax](text.text)].map((raw) => written(raw, text));
  read.set(syntax, known);
  return known;
}

const settingsOf = remember((_text: Excerpt) => new Map<SettingsSyntax, readonly WrittenSetting[]>());

/** The settings of a text, with their offsets in it. */
export function rawSettings(text: string, syntax: SettingsSyntax): Iterable<RawSetting> {
  return READERS[syntax](text);
}

const READERS: Readonly<Record<SettingsSyntax, (text: string) => Iterable<RawSetting>>> = {
  ini: (text) => settingLines(text, 'assignments'),
  json: jsonSettings,
  toml: tomlSettings,
  words: (text) => settingLines(text, 'words'),
  yaml: yamlSettings,
  xml: xmlSettings,
};

function written({ key, value, start, end }: RawSetting, text: Excerpt): WrittenSetting {
  return { key, value: { value: knownOrNot(value), span: text.span(start, end) } };
}

export function knownOrNot(written: string): Text['value'] {
  return REFERENCE.test(written) || written.includes(UNKNOWN_PIECE) ? DYNAMIC : written;
}

/** `${NAME}`, `$__file{/path}`, `%(name)s`, `{{ name }}`, `<%= name %>`, `__NAME__`, `@NAME@`: only run time knows the value. */
const REFERENCE = /\$|%\(|\{\{|<%|^__\w+__$|^@\w+@$/;
