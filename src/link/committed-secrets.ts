import { isCommonPassword } from '../analysis/secrets/common-password.ts';
import {
  FOLDER_OF_TESTS,
  holdsUsableSecret,
  isHarmlessByName,
  isPlain,
  plainKind,
  type SecretFileKind,
  secretFileKind,
} from '../analysis/secrets/copied-secrets.ts';
import { isSecretPair, looksRandom } from '../analysis/secrets/secret.ts';
import type { CommittedSecret } from '../model/containers/committed-secret.ts';
import { limitReached } from '../model/findings/reached-limits.ts';
import { spanText } from '../model/source.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { beginsInProject } from '../parse/run-options/projects/project-folder.ts';
import { type MountedFile, mountedFiles, type RepositoryMount } from './mounted-files.ts';

/** Real projects mount fewer files with such names. */
const MOST_READ = 1000;

type OfMounts = (mounts: readonly RepositoryMount[]) => readonly CommittedSecret[];

/** Finds the files with secrets that containers of a project get. Each file is read once. */
export function committedSecrets(repository: RepositoryView): OfMounts {
  const texts = new Map<string, string>();
  const found = new Set<string>();
  const textOf = (path: string, { at }: RepositoryMount): string => {
    if (!texts.has(path) && texts.size >= MOST_READ)
      limitReached(at, 'Too many files are mounted to read all of them.');
    else if (!texts.has(path)) texts.set(path, repository.readFile(path, 'guess')?.text ?? '');
    return texts.get(path) ?? '';
  };
  return (mounts) =>
    mounts.filter(isCertain).flatMap((mount) => {
      const secrets = secretsIn(mount, repository, (path) => textOf(path, mount));
      const key = `${mount.at.start} ${mount.at.file.path}`;
      const isReadBefore = found.has(key);
      if (secrets.length > 0) found.add(key);
      return secrets.map((one) => ({ ...one, at: mount.at, milder: whyMilder(one.path), isReadBefore }));
    });
}

/** Of the paths below a variable, those below the working folder. The whole repository is what somebody works on. */
function isCertain({ isGuess, source, at }: RepositoryMount): boolean {
  return source !== '' && (!isGuess || beginsInProject(spanText(at)));
}

type Found = Pick<CommittedSecret, 'path' | 'what'>;

function secretsIn(
  mount: RepositoryMount,
  repository: RepositoryView,
  textOf: (path: string) => string,
): readonly Found[] {
  return mountedFiles(mount, repository).flatMap((file) => {
    const what = whatIn(file, mount, textOf);
    return what === undefined ? [] : [{ path: file.source, what }];
  });
}

function whatIn(
  { source, path }: MountedFile,
  { isFile, via }: RepositoryMount,
  textOf: (path: string) => string,
): string | undefined {
  const kind = isFile ? kindOfFile(source, path) : kindInFolder(source);
  if (kind !== undefined && holdsUsableSecret(kind, textOf(source))) return kind.what;
  if (!isFile || via !== 'secrets' || (kind !== undefined && !isPlain(kind))) return undefined;
  const text = textOf(source);
  return looksRandom(text.trim()) || [path, source].some((name) => isValueOf(name, text)) ? 'a secret' : undefined;
}

/** A file that is named counts by its own name, and by the one in the container unless its own is that of an example. */
function kindOfFile(source: string, path: string): SecretFileKind | undefined {
  const inContainer = isHarmlessByName(source) ? undefined : secretFileKind(path.slice(1));
  return secretFileKind(source) ?? inContainer ?? plainKind(source);
}

/** Most folders are those of an application. */
function kindInFolder(source: string): SecretFileKind | undefined {
  const kind = FOLDER_OF_TESTS.test(source) ? undefined : secretFileKind(source);
  return kind !== undefined && /\bkey\b/.test(kind.what) && kind.holds !== undefined ? kind : undefined;
}

/** A file with nothing but the value of a secret: `/run/secrets/db_password`, `secrets/db-password.txt`. A default that everyone knows does not count. */
function isValueOf(path: string, text: string): boolean {
  const value = text.trim();
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
  if (/\s/.test(value) || value.length >= LONGEST || isCommonPassword(value)) return false;
  return isSecretPair(name.replaceAll('-', '_'), value);
}

const LONGEST = 500;

function whyMilder(path: string): string | undefined {
  if (FOLDER_OF_TESTS.test(path)) return 'the file is in a folder of tests or examples';
  return OF_DEVELOPMENT.test(path) ? 'the file is for development by its name' : undefined;
}

const OF_DEVELOPMENT =
  /(?:^|[-_./])(?:localhost|local|dev|develop|development|tests?|testing|self-?signed|snakeoil|dummy|example)(?:[-_./]|$)/i;
