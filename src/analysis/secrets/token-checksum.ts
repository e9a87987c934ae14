/**
 * Whether the last six characters of a token are the CRC-32 of those before them, after its prefix, in base 62. GitHub and npm make
 * tokens like this, so that a text without it is certainly not one:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function hasTokenChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return inBase62(crc32(body.slice(0, -DIGITS))) === body.slice(-DIGITS);
}

const DIGITS = 6;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function inBase62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / ALPHABET.length)) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
  }
  return text.padStart(DIGITS, '0');
}

/** The CRC-32 of ISO 3309, of ASCII. Tokens are short, so no table is needed. Node 20 has none in `zlib`. */
function crc32(text: string): number {
  let sum = 0xffffffff;
  for (const character of text) {
    sum ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
