import type { Dynamic, Located } from '../../model/located.ts';
import { known } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { isSecretPair } from './secret.ts';
import { type ProviderSecret, providerSecret, providerSecrets } from './secret-formats.ts';

/**
 * Whether a rule about values reports a value as a secret: by its name and its form, or by the format of its issuer. A token that is written
 * as such in a file whose text is searched is left to `secret-literal`, so that each secret has one finding. A token that is put together
 * from variables, escapes or lines is only in the value.
 */
export function isUntoldSecret(name: string, value: Located<string | Dynamic> | undefined): boolean {
  const text = known<string>(value);
  if (value === undefined || text === undefined) return false;
  if (providerSecret(text, name) === undefined) return isSecretPair(name, text);
  return hasUntoldToken(name, value);
}

/** Whether a value is left to `secret-literal`, or its place says that it is public. */
export function isToldToken(value: Located<string>): boolean {
  return providerSecret(value.value) !== undefined && !hasUntoldToken('', value);
}

/** Whether the value of a name contains a token that its file does not contain as such. */
export function hasUntoldToken(name: string, value: Located<string | Dynamic> | undefined): boolean {
  const text = known<string>(value);
  if (value === undefined || text === undefined || text.length < SHORTEST) return false;
  if (providerSecret(text, name) === undefined) return false;
  const token = tokenIn(name, text, value);
  return token !== undefined && !isWrittenIn(value.span.file, token);
}

/** The token without the name that its format may begin with. The line before the value counts: it may say that a key is public. */
function tokenIn(name: string, text: string, { span: { file, start } }: Located<unknown>): string | undefined {
  const line = file.text.slice(Math.max(0, start - LONGEST_LINE), start);
  const before = `${line.slice(line.lastIndexOf('\n') + 1)} ${name}=`;
  const whole = before + text;
  const token = providerSecrets(whole).find(({ end }) => end > before.length);
  return token && whole.slice(Math.max(token.start, before.length), token.end);
}

/** No format has shorter tokens, in characters. */
const SHORTEST = 16;

/** How much of the line before a value is read, in characters. */
const LONGEST_LINE = 200;

function isWrittenIn(file: SourceFile, token: string): boolean {
  return tokensOf(file).some(({ start, end }) => file.text.slice(start, end).endsWith(token));
}

const tokensOf: (file: SourceFile) => readonly ProviderSecret[] = remember(({ text }) => providerSecrets(text));
