import type { ContextCopy } from '../../../analysis/commands/context-copies.ts';
import {
  FOLDER_OF_TESTS,
  holdsUsableSecret,
  isHarmlessByName,
  isPlain,
  PLAIN_FILE,
  plainKind,
  type SecretFileKind,
  secretFileKind,
} from '../../../analysis/secrets/copied-secrets.ts';
import { providerSecrets } from '../../../analysis/secrets/secret-formats.ts';
import { type BuildContext, isWholeContext } from '../../../model/build-context.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import { remember } from '../../../support/caches/remember.ts';

/** A file that a copy brings, and the kind of secret in it. */
export interface SecretFile {
  readonly path: string;
  readonly what: string;
  /** Whether it is a program or a file with settings, which has other uses. */
  readonly isPlain: boolean;
  /** Whether it has variables for development or tests by its name, and no credential that others accept. */
  readonly isForDevelopment: boolean;
  /** The text is not known, so that only its name shows it. */
  readonly isByName?: true;
}

/** Folders of descriptions of interfaces, with examples of all values. */
const DESCRIPTIONS = /(?:^|\/)(?:schemas?|openapi|swagger)\//i;

/** `.env.development`, `.env.test`; a `.env.local` is for any machine. */
const OF_DEVELOPMENT = /(?:^|\/)\.env\.(?:dev|develop|development|tests?|testing|e2e)$/i;

/** Limits the time that reading takes. */
const MAXIMUM_READS = 1000;

/** The total size of the files of a context that are searched, in characters. */
const READ_BUDGET = 20_000_000;

/** A path of the context, and where it is copied to. */
export type CopiedPath = Pick<ContextCopy, 'source' | 'path' | 'target' | 'exclude' | 'excludedFrom'> & {
  /** The name under which a build passes the context: then the whole of it is a folder like others. */
  readonly named?: string | undefined;
};

/**
 * The files with secrets that a source brings: by their texts, and by its name one that is not in the repository, because git ignores it or
 * something writes it before the build. Where the context is not known, only unmistakable names count.
 */
export function secretFilesCopied(context: BuildContext | undefined, copy: CopiedPath): readonly SecretFile[] {
  if (context === undefined) return fileByName(copy, 'always');
  const files = secretFilesOf(context, copy);
  if (files.length > 0) return files;
  const { path, source } = copy;
  const isThere =
    filesOfCopy(context, copy).length > 0 || context.ignores({ value: normalPath(path), span: source.span });
  return isThere ? [] : fileByName(copy, 'absent');
}

/** `absent`: the file is not in the repository. */
function fileByName({ path }: CopiedPath, presence: 'always' | 'absent'): readonly SecretFile[] {
  if (/[*?[]/.test(path)) return [];
  const kind = secretFileKind(normalPath(path));
  const isEnough = kind?.byName === 'always' || (presence === 'absent' && kind?.byName === 'absent');
  if (kind === undefined || !isEnough) return [];
  return [{ path: normalPath(path), what: kind.what, isPlain: false, isForDevelopment: false, isByName: true }];
}

/** Without `./` or `/` at the start, and without slashes at the end. */
export function normalPath(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
}

/** All files that the source brings. */
export function filesOfCopy(context: BuildContext, copy: Omit<CopiedPath, 'target'>): readonly string[] {
  const { source, path, exclude, excludedFrom } = copy;
  return context.files({ value: path, span: source.span }, exclude, excludedFrom);
}

/** The files with secrets among those that the source brings. */
export function secretFilesOf(context: BuildContext, copy: CopiedPath): readonly SecretFile[] {
  const { path, named } = copy;
  const files = filesOfCopy(context, copy);
  const candidates = [
    ...candidatesAmong(files),
    ...(isWholeContext(path) && named === undefined ? [] : plainAmong(files, copy)),
  ].filter(({ file, isOfTests }) => !isOfTests || file === withoutDot(path));
  if (candidates.length > MAXIMUM_READS) toldPartly(copy);
  const found: SecretFile[] = [];
  for (const { file, kind } of candidates.slice(0, MAXIMUM_READS)) {
    const holds = kind.holds === undefined || holdsSecret(context, file, kind);
    if (holds === undefined) toldPartly(copy);
    if (holds !== true) continue;
    const isForDevelopment = OF_DEVELOPMENT.test(file) && providerSecrets(context.read(file) ?? '').length === 0;
    found.push({ path: file, what: kind.what, isPlain: isPlain(kind), isForDevelopment });
  }
  return found;
}

function toldPartly({ source }: CopiedPath): void {
  limitReached(source.span, 'Some of the copied files were not searched for secrets: they are too many or too large.');
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '');
}

interface Candidate {
  readonly file: string;
  readonly kind: SecretFileKind;
  readonly isOfTests: boolean;
}

/** Remembered: a context returns the same list whenever the same source is copied. */
const candidatesAmong: (files: readonly string[]) => readonly Candidate[] = remember((files) =>
  files.flatMap((file) => {
    const kind = secretFileKind(file);
    return kind === undefined ? [] : [{ file, kind, isOfTests: FOLDER_OF_TESTS.test(file) }];
  }),
);

/** In a larger folder, most files are those of an application. */
const MOST_PLAIN = 300;

/** Programs and settings, a file of any kind that is named, and one that gets the name of another kind in the image: `COPY docker.json /root/.docker/config.json`. */
function plainAmong(files: readonly string[], { target, path }: CopiedPath): readonly Candidate[] {
  const others = files.filter((file) => secretFileKind(file) === undefined);
  const [only] = others;
  const isOne = files.length === 1 && only === withoutDot(path);
  if (isOne && only !== undefined && target !== undefined && !isHarmlessByName(only)) {
    const placed = target.endsWith('/') ? target + only.slice(only.lastIndexOf('/') + 1) : target;
    const kind = secretFileKind(placed.replace(/^\//, ''));
    if (kind?.holds !== undefined) return [{ file: only, kind, isOfTests: false }];
  }
  const plain = others.filter((file) => plainKind(file) !== undefined || (isOne && !isIllustration(file)));
  if (plain.length > MOST_PLAIN) return [];
  return plain.map((file) => ({
    file,
    kind: plainKind(file) ?? PLAIN_FILE,
    isOfTests: FOLDER_OF_TESTS.test(file) || DESCRIPTIONS.test(file),
  }));
}

/** By its name, whatever its kind: `token.example.bin`. */
function isIllustration(file: string): boolean {
  return PLAIN_FILE.unless?.test(file.slice(file.lastIndexOf('/') + 1).toLowerCase()) === true;
}

/** The results for the files of a context, as many instructions may copy the same files. */
const searchOf = remember((_context: BuildContext) => ({ verdicts: new Map<string, boolean>(), left: READ_BUDGET }));

/** Undefined when the budget is used up. */
function holdsSecret(context: BuildContext, file: string, kind: SecretFileKind): boolean | undefined {
  const search = searchOf(context);
  const known = search.verdicts.get(file);
  if (known !== undefined || search.left <= 0) return known;
  const text = context.read(file) ?? '';
  search.left -= text.length;
  const verdict = holdsUsableSecret(kind, text);
  search.verdicts.set(file, verdict);
  return verdict;
}

/** A few of the names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
