import { isSecretPair } from './secret.ts';

/** Whether a variable of an image, given as `NAME=value`, holds a secret. */
export function isSecretVariable(entry: string): boolean {
  const equals = entry.indexOf('=');
  return equals !== -1 && isSecretPair(entry.slice(0, equals), entry.slice(equals + 1));
}
