import { isThisMachine } from '../../model/web-address.ts';
import { isCommonPassword } from './common-password.ts';
import { isPlaceholder, isSecretPair } from './secret.ts';

/** Whether a file of settings has a password that is surely somebody's: in an address, a setting, or an element of XML. */
export function holdsPassword(text: string): boolean {
  const xml = text.includes('<') ? withoutComments(text) : text;
  return (
    text.split('\n').some((line) => !COMMENT.test(line) && (holdsLogin(line) || setsPassword(line))) ||
    [...xml.matchAll(ELEMENTS)].some(([, element, attribute]) => isStrong(element ?? attribute ?? ''))
  );
}

/** Whether a line of settings has such a password: `password = …`, `"apiKey": "…",`, `export DB_PASSWORD=…`. */
export function setsPassword(line: string): boolean {
  const [, key = '', value = ''] = SETTING.exec(line.slice(0, LONGEST_LINE)) ?? [];
  return isPassword(key, value);
}

/** Whether a line of JSON, which may have several settings, sets such a password. */
export function setsJsonPassword(line: string): boolean {
  return [...line.slice(0, LONGEST_LINE).matchAll(MEMBER)].some(([, key = '', value = '']) => isPassword(key, value));
}

const MEMBER = /"([A-Za-z][\w.-]{1,100})"\s{0,9}:\s{0,9}"([^\s"'`,;]{1,200})"/g;

function isPassword(key: string, value: string): boolean {
  const name = key.replaceAll(/[.-]/g, '_');
  return isStrong(value) && ENDS_AS_SECRET.test(name) && !OF_CLUSTER.test(name) && isSecretPair(name, value);
}

/** `https://user:password@host` */
function holdsLogin(line: string): boolean {
  if (!line.includes('@')) return false;
  return [...line.slice(0, LONGEST_LINE).matchAll(LOGIN)].some(
    ([, user = '', password = '', host = '']) => password !== user && isStrong(password) && !isThisMachine(host),
  );
}

/** The lines that are comments in some format of settings. */
const COMMENT = /^\s*(?:[#;!]|\/\/|<!--)/;

const SETTING =
  /^[ \t\-"']*(?:export[ \t]+)?([A-Za-z][\w.-]{1,100})["']?[ \t]{0,9}[:=][ \t]{0,9}["']?([^\s"'`,;=][^\s"'`,;]{1,200})["']?[,;]?[ \t]{0,9}(?=#|\r?$)/;

const LOGIN = /:\/\/([^\s/:@"'`<>]{0,100}):([^\s/:@"'`<>]{1,200})@([\w.-]{1,200})/g;

/** `<password>…</password>`, `<add key="ClearTextPassword" value="…" />`, `<user password="…"/>` */
const ELEMENTS =
  /<(?:password|passphrase)>\s{0,9}([^<\s]{1,200})\s{0,9}<|(?:\bkey="ClearTextPassword"[ \t]{1,9}value|\bpassword)="([^"\s]{1,200})"/gi;

/** `token_throttle_rate` is a setting of tokens. */
const ENDS_AS_SECRET = /(?:pass|password|passwd|passphrase|pwd|psw|secret|token|key|credentials?)_?\d{0,2}$/i;

/** Settings that name a secret of a cluster. */
const OF_CLUSTER = /(?:existing|pull|tls|image|ref)_?secrets?$/i;

/** In characters. Settings are shorter. */
const LONGEST_LINE = 1000;

/** Letters and digits, as no word of a language, no name of something else and no value to be replaced has them. */
function isStrong(value: string): boolean {
  if (value.length < SHORTEST || !/[A-Za-z]/.test(value) || !/\d/.test(value)) return false;
  return !/[$%<>{}[\]()*\\]/.test(value) && !NAME.test(value) && !isPlaceholder(value) && !isCommonPassword(value);
}

const SHORTEST = 8;

/** `app-db-1`, `registry.example.com`, `my_secret_2` */
const NAME = /^[a-z\d]+(?:[-_.:][a-z\d]+)+$/;

/** The text without the comments of XML. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    kept += text.slice(from, at);
    const end = text.indexOf('-->', at);
    if (end === -1) return kept;
    from = end + '-->'.length;
  }
  return kept + text.slice(from);
}
