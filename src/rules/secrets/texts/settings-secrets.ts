import { isCommonPassword } from '../../../analysis/secrets/common-password.ts';
import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { hasUntoldToken } from '../../../analysis/secrets/untold-secret.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import { known, type Text } from '../../../model/located.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { passwordsIn } from './address-passwords.ts';
import { writtenDefault } from './written-default.ts';

/** A secret within a text that holds several settings. */
export interface SettingsSecret {
  readonly span: Span;
  /** The name of the setting, or the address that it is the password for. */
  readonly key: string;
}

/** `key: value`, `key = "value"`, `"key": "value",`; no part can match the end of the previous one. */
const LINES = /^([ \t\-"']*)([A-Za-z][\w.-]+)(["']?[ \t]*[:=][ \t]*["']?)([^\s"'`,;]+)["']?[,;]?[ \t]*$/gm;

/** `{"key": "value"}` in one line, also within quotes. */
const MEMBERS = /(\\?")([A-Za-z][\w.-]{1,60})(\\?"[ \t]{0,9}:[ \t]{0,9}\\?")([^"\\\s]{4,400})\\?"/g;

/** `username=app,password=…`, as options of mounts are written. */
const OPTIONS = /(^|,)([A-Za-z][\w.-]{1,60})(=)([^,\s"']{4,400})(?=,|$)/g;

/** `-Ddb.password=…`, `--db.password=…` and `--api-token …`, as in `JAVA_OPTS`. */
const FLAGS = /(^|[\s"'])((?:-D|--)[A-Za-z][\w.-]{1,80})(=["']?|[ \t]{1,3})(?!-)([^\s"'`,;]{4,400})/g;

/** Whether a text may be a configuration with several settings: lines, JSON, or options of a program. */
export const MAY_BE_SETTINGS = /\n|^["']?\s{0,9}[{[]|(?:^|[\s"'])(?:-D|--)[A-Za-z]/;

/** The end of a line that the builder joins with the next one. */
const CONTINUED = /[\\`][ \t]{0,99}\r?\n/;

/** The secrets of a value. Where only its lines together have one, that has the place of the whole value. */
export function* secretsOfValue(value: Text): Generator<SettingsSecret> {
  const written = [...secretsOfSettings(value.span)];
  yield* written;
  const text = known<string>(value);
  if (written.length > 0 || text === undefined || !CONTINUED.test(spanText(value.span))) return;
  const whole = { file: { path: '', text }, start: 0, end: text.length };
  for (const { key } of secretsOfSettings(whole)) yield { span: value.span, key };
}

/** The secrets in a text of settings, at their places in the file: in lines, JSON, a list of options, or options of a program. */
export function* secretsOfSettings(span: Span): Generator<SettingsSecret> {
  const text = spanText(span);
  const found = new Set<number>();
  for (const pattern of [LINES, MEMBERS, OPTIONS, FLAGS]) {
    for (const { index, 1: before = '', 2: key = '', 3: sign = '', 4: written = '' } of text.matchAll(pattern)) {
      const { text: value, at } = writtenDefault(written) ?? { text: written, at: 0 };
      const start = span.start + index + before.length + key.length + sign.length + at;
      const name = key.replace(/^(?:-D|--)/, '');
      if (found.has(start) || !isSettingSecret(name, value)) continue;
      found.add(start);
      yield { span: { file: span.file, start, end: start + value.length }, key: name };
    }
  }
}

/** The same, and the passwords of addresses. */
export function* secretsWithin(span: Span): Generator<SettingsSecret> {
  for (const { span: at, address } of passwordsIn(span)) yield { span: at, key: address };
  yield* secretsOfSettings(span);
}

/** The secrets in the values of named settings, or within these values. */
export function* secretsOfEntries(entries: readonly Entry[]): Generator<SettingsSecret> {
  for (const { name, value } of entries) {
    const text = known(value);
    if (value === undefined || text === undefined) continue;
    if (isSettingSecret(name, text) || hasUntoldToken(name, value)) yield { span: value.span, key: name };
    else for (const { span, key } of secretsWithin(value.span)) yield { span, key: `${name} ${key}` };
  }
}

/** Whether the value of a setting is a secret that its format does not show, by name and value together. */
function isSettingSecret(key: string, value: string): boolean {
  return (
    !/[$<{%]/.test(value) &&
    isSecretPair(nameOf(key), value) &&
    !isCommonPassword(value) &&
    providerSecret(value, key) === undefined
  );
}

/** As a variable would be called; `pass` is the password of `mount.cifs` and of many configurations. */
function nameOf(key: string): string {
  return /^pass$/i.test(key) ? 'password' : key.replaceAll(/[.-]/g, '_');
}
