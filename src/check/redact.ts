import { withNames } from '../analysis/secrets/named-secrets.ts';
import { isSecretPair, looksRandom } from '../analysis/secrets/secret.ts';
import { likeProviderSecrets } from '../analysis/secrets/secret-formats.ts';
import { merged, secretsInAddresses } from '../analysis/secrets/secrets-in-text.ts';
import { shownPieces } from '../model/unknown-piece.ts';

const MASK = '••••••••';
const MAY_NAME_A_SECRET = /pass|pwd|secret|token|key|cred/i;
/** After blanks, as in `ENV NAME value`, only text that does not look like a word of a sentence counts as a value. */
const PAIR =
  /(?<![\w.-])([\w.-]+)(?:(=["']?)([^\s"',]+)|([ \t]+["']?)((?=[^\s"',=]*\d)(?=[^\s"',=]*[A-Za-z])[^\s"',=]{8,}(?!=)))/g;

/** Rules quote names, and no name looks like a password. */
const QUOTED = /"([A-Za-z\d+/=]{12,})"/g;

/** A text as reports show it: without secrets, and without the mark of unknown pieces. */
export function shownText(text: string): string {
  return withoutSecrets(withNames(shownPieces(text)));
}

/**
 * A message without the secrets that it quotes. Rules mark the secrets that they look for; this is for other quoted texts, such as an
 * invalid EXPOSE value that contains half of the next instruction.
 */
export function withoutSecrets(message: string): string {
  const named = MAY_NAME_A_SECRET.test(message) ? message.replace(PAIR, masked) : message;
  const plain = named.replace(QUOTED, (quoted, text: string) => (looksRandom(text) ? '"…"' : quoted));
  const secrets = merged([...likeProviderSecrets(plain), ...secretsInAddresses(plain)]);
  if (secrets.length === 0) return plain;
  return secrets.toReversed().reduce((text, { start, end }) => text.slice(0, start) + MASK + text.slice(end), plain);
}

function masked(
  pair: string,
  name: string,
  equals: string | undefined,
  value: string | undefined,
  blanks: string | undefined,
  word: string | undefined,
): string {
  return isSecretPair(name.replace(/^[\d.-]+/, ''), value ?? word ?? '')
    ? `${name}${equals ?? blanks ?? ''}${MASK}`
    : pair;
}
