import type { SetuidFile } from '../../../model/images/image-contents.ts';

const MOST_NAMES = 5;
const MOST_CHARACTERS = 100;

/** `/usr/bin/su, /usr/bin/mount, 7 more` */
export function setuidNames(files: readonly SetuidFile[]): string {
  const named = files.slice(0, MOST_NAMES).map(({ path }) => `/${path.slice(0, MOST_CHARACTERS)}`);
  const rest = files.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
