import { isSecretPair } from './secret.ts';

/** Whether a variable of an image, given as `NAME=value`, holds a secret. */
export function isSecretVariable(entry: string): boolean {
  const equals = entry.indexOf('=');
  return equals !== -1 && isSecretPair(entry.slice(0, equals), entry.slice(equals + 1));
}

/** The name of a variable, written as in the configuration of an image. */
export function nameOfVariable(entry: string): string {
  const [name = ''] = entry.split('=', 1);
  return name;
}
