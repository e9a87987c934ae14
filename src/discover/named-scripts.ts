import type { Content } from '../parse/content.ts';
import { shellFormat } from '../parse/formats.ts';
import type { NamedFile } from '../parse/frontend.ts';
import { mayStartAnything } from '../parse/run-options/may-run-files.ts';
import { scriptByContent } from '../parse/scripts/by-content.ts';
import type { Repository } from './index.ts';
import { findNamed } from './named-paths.ts';

/** Paths of the shell scripts that commands run, of those that may start a container, or run another script. */
export function findNamedScripts(named: readonly NamedFile[], repository: Repository): readonly string[] {
  const { paths, isInScope } = repository;
  const listed = paths();
  const all = listed && new Set(listed);
  return findNamed(named, repository, { isOne, isToldByName: shellFormat.matches }).filter(
    // files that git does not see may contain anything
    (path) => isInScope(path) && all?.has(path) !== false,
  );
}

/** A shell also reads a file without a first line that names an interpreter. */
function isOne(content: Content | undefined): boolean {
  if (content === undefined || content.bytes.includes(0)) return false;
  const isProgram = content.bytes[0] === 0x23 && content.bytes[1] === 0x21;
  if (isProgram && scriptByContent.formatIn(content)?.id !== 'shell') return false;
  return mayStartAnything(content.bytes.toString());
}
