import type { Content } from '../parse/content.ts';
import { isDockerfilePath, mayBeDockerfilePath } from '../parse/dockerfile/file-names.ts';
import { beginsJson, mayBeDockerfileText } from '../parse/dockerfile/recognised.ts';
import type { NamedFile } from '../parse/frontend.ts';
import type { Repository } from './index.ts';
import { findNamed } from './named-paths.ts';

/** Paths of the Dockerfiles that commands and inputs name, and that do not have a name of a Dockerfile, but begin like one. */
export function findNamedDockerfiles(named: readonly NamedFile[], repository: Repository): readonly string[] {
  return findNamed(named, repository, { isOne, isToldByName, readsExcluded: true });
}

/** Enough of a file to recognise it: most matches of a pattern are something else. In bytes. */
const BEGINNING = 4096;

function isOne(content: Content | undefined): boolean {
  if (content === undefined) return false;
  const { bytes, isWhole } = content;
  const beginning = bytes.toString('utf8', 0, BEGINNING);
  const isCut = bytes.length > BEGINNING;
  if (isCut && !beginsJson(beginning) && !mayBeDockerfileText(beginning, false, 'whole')) return false;
  return mayBeDockerfileText(isCut ? bytes.toString() : beginning, isWhole, 'whole');
}

/** Files with such a name are found by it, unless they are behind a link, or vendored. */
function isToldByName(path: string): boolean {
  return isDockerfilePath(path) || mayBeDockerfilePath(path);
}
