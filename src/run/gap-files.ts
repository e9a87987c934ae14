import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { Repository } from '../discover/index.ts';
import { filesFitting } from '../discover/variables/loaded-names.ts';
import { weakeningOptions } from '../discover/variables/weakening-values.ts';
import { WRITERS } from '../discover/variables/written-variables.ts';
import { baseName } from '../model/containers/host-path.ts';
import type { Notification } from '../model/findings/notification.ts';
import { lazy } from '../support/caches/lazy.ts';
import { rememberByKey } from '../support/caches/remember-by-key.ts';
import { foldersAbove } from '../support/paths.ts';
import { shortText } from '../support/short-text.ts';

/** How many names that depend on variables are tried for a file. With more, options in the file itself count as well. */
const MOST_PATTERNS = 1000;

function itself(path: string): string {
  return path;
}

/** In characters. A longer file that is mentioned is compared by its whole text, and so is one with more options. */
const LONGEST_READ = 200_000;
const MOST_OPTIONS = 100;

function bounded(path: string, text: string, options: readonly string[] | undefined): readonly string[] {
  if (options === undefined || options.length > MOST_OPTIONS) return [`${path} ${shortText(text, 0)}`];
  return options.map((option) => `${path} ${option}`);
}

/**
 * The notifications, where those about options that are not known are identified by the options in the files as well which their own file
 * mentions: one of these, such as `conf/prod.opts` for `docker run $(cat "conf/$1.opts")`, may be what decides. The options of a recipe may
 * come from any command that runs it.
 */
export function withFilesOfGaps(
  notifications: readonly Notification[],
  { paths, readFile, files }: Pick<Repository, 'paths' | 'readFile' | 'files'>,
): readonly Notification[] {
  const fitting = lazy(() => filesFitting(paths() ?? []));
  const textOf = (path: string): string => readFile(path, 'guess')?.text ?? '';
  const optionsIn = rememberByKey(itself, (path: string): readonly string[] => {
    const text = textOf(path);
    const options = text.length > LONGEST_READ ? undefined : weakeningOptions(text);
    return bounded(path, text, options);
  });
  const callers = lazy(() =>
    files
      .filter(({ fileFormat }) => WRITERS.has(fileFormat.id))
      .flatMap(({ path }) => bounded(path, textOf(path), argumentsIn(textOf(path)))),
  );
  const partsFor = rememberByKey(itself, (path: string): readonly string[] => {
    const found = filesIn(path, textOf(path), fitting()).flatMap(optionsIn);
    return RECIPES.test(path) ? [...found, ...callers()] : found;
  });
  return notifications.map((one) => {
    const { gap, span } = one;
    if (gap?.kind !== 'unknown-value' || gap.weight !== 'ordinary' || span === undefined) return one;
    const parts = partsFor(span.file.path);
    return parts.length === 0 ? one : { ...one, gap: { ...gap, parts: [...(gap.parts ?? [gap.evidence]), ...parts] } };
  });
}

const RECIPES = /(?:^|\/)\.?(?:justfile|taskfile(?:\.dist)?\.ya?ml)$|\.just$/i;

/** The options that commands give to recipes and tasks: `just run --privileged`, `task run -- --privileged`. */
function argumentsIn(text: string): readonly string[] {
  if (!CALL.test(text)) return [];
  return text.split('\n').flatMap((line) => (CALL.test(line) ? weakeningOptions(line) : []));
}

const CALL = /(?<![\w./-])(?:just|go-task|task)[ \t]/;

/** The files that a text mentions, but for those that are read by themselves. */
function filesIn(path: string, text: string, fitting: (pattern: string) => readonly string[]): readonly string[] {
  const words = new Set(text.replaceAll(VARIABLE, '*').match(WORD) ?? []);
  const names = [...words].filter((word) => MAY_BE_FILE.test(word)).map((word) => word.replace(/^(?:\.{0,2}\/)+/, ''));
  const [patterns, plain] = [names.filter((name) => name.includes('*')), names.filter((name) => !name.includes('*'))];
  const folders = [...foldersAbove(path), ''];
  const found = [...plain, ...patterns.slice(0, MOST_PATTERNS)].flatMap((name) =>
    folders
      .flatMap((folder) => repositoryPath(folder, name) ?? [])
      .flatMap((one) => [one, ...ACTIONS.map((action) => `${one}/${action}`)])
      .flatMap(fitting),
  );
  const others = [...new Set(found)].filter((one) => one !== path && !isReadAlone(baseName(one)));
  return patterns.length > MOST_PATTERNS ? [...others, path] : others;
}

const VARIABLE = /\$?\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|\$(?:\w{1,100}|[@*])/g;
const WORD = /[\w*./-]{3,300}/g;
const MAY_BE_FILE = /\w[./*]|[./*]\w/;
const ACTIONS = ['action.yml', 'action.yaml'];

/** Whether a file is read for its own sake, or by no command, by its name. */
function isReadAlone(name: string): boolean {
  return BUILT.test(name) || OTHER.test(name) || (/compose/i.test(name) && /\.ya?ml$/i.test(name));
}

const BUILT = /(?:^|[.-])(?:docker|container)file/i;
const OTHER = /\.(?:(?:ba|z|k)?sh|bats|md|rst|adoc|svg|png|lock)$/i;
