import { nearestPath } from '../support/nearest-path.ts';
import { printable } from './configuration-error.ts';

/** ` Did you mean compose.yaml?`, to follow a sentence about a path without a file; undefined if nothing has a similar name. */
export function nearestHint(path: string, written: string): string | undefined {
  const meant = nearestPath(path, written);
  return meant === undefined ? undefined : ` Did you mean ${printable(meant)}?`;
}
