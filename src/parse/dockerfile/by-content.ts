import type { ContentFormat } from '../content.ts';
import { dockerfileFormat, formatOf } from '../formats.ts';
import { mayBeDockerfilePath } from './file-names.ts';
import { mayBeDockerfileText } from './recognised.ts';

/** A file whose name is similar to that of a Dockerfile. */
export const dockerfileByContent: ContentFormat = {
  mayBe: (path) => mayBeDockerfilePath(path) && formatOf(path) !== dockerfileFormat,
  formatIn: ({ bytes, isWhole }) => (mayBeDockerfileText(bytes.toString(), isWhole) ? dockerfileFormat : undefined),
  unreadable: dockerfileFormat,
};
