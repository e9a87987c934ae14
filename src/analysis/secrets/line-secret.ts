import { isCommonPassword } from './common-password.ts';
import { commandsWithPasswords } from './password-commands.ts';
import { isPlaceholder, isSecretPair, looksLikeSecretValue } from './secret.ts';
import { secretsInPlaces, secretsOfProgram } from './secrets-in-text.ts';
import type { TextRange } from './text-range.ts';

/** Whether a command line has a password at a usual place: `mysql -p…`, `redis-cli -a …`, `https://user:password@host`. */
export function hasPassword(line: string): boolean {
  const text = line.slice(0, LONGEST_LINE);
  if (!MAY_HOLD.test(text)) return false;
  return (
    hasReal(text, secretsInPlaces(text)) ||
    commandsWithPasswords(text).some((command) => hasReal(command, secretsOfProgram(command)))
  );
}

function hasReal(text: string, secrets: readonly TextRange[]): boolean {
  return secrets.some(({ start, end }) => isReal(text.slice(start, end)));
}

/** The same for a line that somebody entered in a shell or a database, which may also set a variable, an option or a password. */
export function isEnteredWithSecret(line: string): boolean {
  if (hasPassword(line)) return true;
  const text = line.slice(0, LONGEST_LINE);
  const [, set] = IN_SQL.exec(text) ?? [];
  if (set !== undefined && isReal(set)) return true;
  return text.split(/\s+/).some((word) => {
    const [, name, value = ''] = PAIR.exec(word) ?? [];
    const plain = value.replaceAll(/^["']|["']$/g, '');
    return name !== undefined && !plain.includes('$') && isSecretPair(name, plain) && !isCommonPassword(plain);
  });
}

/** A line without any of these has none of those places. */
const MAY_HOLD =
  /:\/\/|@tcp\(|\b(?:curl|wget|http|mysql\w*|mariadb[\w-]*|sshpass|login|mongo\w*|redis-cli|ldap\w+|(?:un)?zip)\b|--creds/;

/** `IDENTIFIED BY '…'`, `PASSWORD '…'`, `SET PASSWORD = '…'` */
const IN_SQL = /\b(?:identified\s{1,9}by|password)\s{0,9}(?:=\s{0,9})?'([^']{1,200})'/i;
const PAIR = /^-{0,2}([A-Za-z_][\w.-]{0,99})=(.+)$/s;

/** In characters. No command that a person writes is longer. */
const LONGEST_LINE = 8_192;

function isReal(password: string): boolean {
  if (password.length < 4 || /[$`{}<]|^[%:]/.test(password)) return false;
  return !isPlaceholder(password) && !isCommonPassword(password) && looksLikeSecretValue(password);
}
