import { posix } from 'node:path';
import type { Content } from '../parse/content.ts';
import {
  bakeFormat,
  devcontainerFormat,
  engineFormat,
  justfileFormat,
  makefileFormat,
  pipelineFormat,
  quadletFormat,
  shellFormat,
  taskfileFormat,
} from '../parse/formats.ts';
import type { NamedFile } from '../parse/frontend.ts';
import { isReadAlike } from '../parse/kind-by-name.ts';
import { mayStartAnything } from '../parse/run-options/may-run-files.ts';
import { scriptByContent } from '../parse/scripts/by-content.ts';
import { hasJobs } from '../parse/scripts/cron-tables.ts';
import { isLikeShell } from '../parse/scripts/like-shell.ts';
import { submoduleOf } from '../parse/submodules.ts';
import { groupBy } from '../support/group-by.ts';
import type { CandidateFile, Repository } from './index.ts';
import { findNamed, isInOtherEncoding, type NamedKind } from './named-paths.ts';
import { isLfsPointer } from './read-repository-file.ts';

/** The scripts that commands run, of those that may start a container, or run another script. */
export function findNamedScripts(named: readonly NamedFile[], repository: Repository): readonly CandidateFile[] {
  const { paths, isInScope, readFile } = repository;
  const listed = paths();
  const all = listed && new Set(listed);
  // git does not list what is behind the link of a folder
  const isListed = (path: string): boolean =>
    all === undefined || all.has(path) || all.has(readFile(path, 'guess')?.path ?? path);
  // files that git does not see may contain anything, but a commit decides those of a submodule
  const modules = readFile('.gitmodules', 'guess');
  const isWanted = (path: string): boolean =>
    isInScope(path) && (isListed(path) || submoduleOf(path, modules) !== undefined);
  const scripts = KINDS.flatMap(({ fileFormat, ...kind }) => {
    const wanted = named.filter(
      ({ format = shellFormat.id, usedAs }) => format === fileFormat.id && usedAs === undefined,
    );
    const found = findNamed(wanted, repository, kind).filter(isWanted);
    return found.map((path) => ({ path, fileFormat }));
  });
  return [...scripts, ...installed(named, repository).filter(({ path }) => isWanted(path))];
}

/** The files that commands install under another name, which decides how they are read. */
function installed(named: readonly NamedFile[], repository: Repository): readonly CandidateFile[] {
  const byName = groupBy(named, ({ format, usedAs }) => (usedAs === undefined ? '' : `${format} ${usedAs}`));
  byName.delete('');
  return [...byName.values()].flatMap((files): readonly CandidateFile[] => {
    const [{ format, usedAs = '' } = {}] = files;
    const kind = INSTALLED.find(({ fileFormat }) => fileFormat.id === format);
    if (kind === undefined) return [];
    const { fileFormat } = kind;
    return findNamed(files, repository, kind).flatMap((path): readonly CandidateFile[] => {
      const name = posix.join(posix.dirname(path), usedAs);
      return isReadAlike(fileFormat, path, name) ? [] : [{ path, fileFormat, usedAs: name }];
    });
  });
}

const INSTALLED: readonly (NamedKind & Pick<CandidateFile, 'fileFormat'>)[] = [
  { fileFormat: shellFormat, isOne: hasAny(hasJobs), isToldByName: () => false },
  { fileFormat: quadletFormat, isOne: hasAny((text) => UNIT.test(text)), isToldByName: () => false },
  { fileFormat: engineFormat, isOne: isText, isToldByName: () => false },
];

/** A file with something in it, or with what only Git LFS has. */
function hasAny(isOne: (text: string) => boolean): NamedKind['isOne'] {
  return (content) => {
    const text = isText(content) ? (content?.bytes.toString() ?? '') : '';
    return isOne(text) || isLfsPointer(text);
  };
}

const UNIT = /^\[(?:Container|Pod|Build|Kube|Service|Socket)\]/m;

const KINDS: readonly (NamedKind & Pick<CandidateFile, 'fileFormat'>)[] = [
  {
    fileFormat: shellFormat,
    isOne: isShellText,
    isLikely: isLikelyShell,
    isUnread: isUnreadShell,
    isToldByName: shellFormat.matches,
  },
  { fileFormat: makefileFormat, isOne: isText, isToldByName: makefileFormat.matches },
  { fileFormat: justfileFormat, isOne: isText, isToldByName: justfileFormat.matches },
  { fileFormat: taskfileFormat, isOne: isText, isToldByName: taskfileFormat.matches },
  { fileFormat: pipelineFormat, isOne: isText, isToldByName: pipelineFormat.matches },
  { fileFormat: devcontainerFormat, isOne: isJson, isToldByName: devcontainerFormat.matches, readsExcluded: true },
  { fileFormat: bakeFormat, isOne: isText, isToldByName: bakeFormat.matches, readsExcluded: true },
];

/** A file that is named as one of another language, or that a command may only read, is a script of a shell only if that can read it. */
function isLikelyShell(path: string, content: Content | undefined, isNamed: boolean): boolean {
  return (
    (isNamed && !OTHER_LANGUAGES.test(path)) ||
    (isText(content) && isLikeShell({ path, text: content?.bytes.toString() ?? '' }))
  );
}

/** Only the beginning of a file that is too large is known, which may be all comments. */
function isUnreadShell(path: string, content: Content | undefined): boolean {
  if (isInOtherEncoding(path, content)) return true;
  if (content === undefined || content.isWhole || OTHER_LANGUAGES.test(path)) return false;
  return isText(content) && !isForOther(content);
}

const OTHER_LANGUAGES =
  /\.(?:cjs|conf|cs|css|go|html?|java|jsx?|json|kt|lua|mdx?|mjs|php|pl|pm|ps[dm]?1|pyi?|r|rb|rs|rst|scala|sql|swift|toml|tsx?|xml|ya?ml)$/i;

/** A file that may be something else is not worth an error. */
function isJson(content: Content | undefined): boolean {
  return content !== undefined && /^[\s\uFEFF]*(?:\{|\/[/*])/.test(content.bytes.toString('utf8', 0, BEGINNING));
}

/** In bytes. */
const BEGINNING = 4096;

/** Whether a file is not binary. */
export function isText(content: Content | undefined): boolean {
  return content !== undefined && !content.bytes.includes(0);
}

/**
 * Whether a shell may run a file, which may start something; also without a first line that names an interpreter. What a pointer of Git LFS
 * leads to may be one.
 */
export function isShellText(content: Content | undefined): boolean {
  if (content === undefined || content.bytes.includes(0)) return false;
  if (isLfsPointer(content.bytes.toString('utf8', 0, BEGINNING))) return true;
  return !isForOther(content) && mayStartAnything(content.bytes.toString());
}

/** Whether the first line names an interpreter that is not a shell. */
function isForOther(content: Content): boolean {
  const isProgram = content.bytes[0] === 0x23 && content.bytes[1] === 0x21;
  return isProgram && scriptByContent.formatIn(content)?.id !== 'shell';
}
