import { mayHoldSecret, secretInFile } from '../../analysis/secrets/file-secret.ts';
import { collect } from '../tar/collect.ts';
import type { ContentSink, TarEntry } from '../tar/entry.ts';

/** Keys, configuration and code that people write are smaller. */
const MAXIMUM_BYTES = 1024 * 1024;
const MINIMUM_BYTES = 16;

/** A sink for a small file whose name promises a secret; undefined for others. `found` gets the name of the secret. */
export function secretSink({ size }: TarEntry, path: string, found: (what: string) => void): ContentSink | undefined {
  if (size < MINIMUM_BYTES || size > MAXIMUM_BYTES || !mayHoldSecret(path)) return undefined;
  return collect(size, (content) => {
    const what = secretInFile(path, content.toString('latin1'));
    if (what !== undefined) found(what);
  });
}
