import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { startedKind } from '../../analysis/paths/started-places.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { startedCommands } from '../started-texts.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { type FoundFile, firstFile, folderOf } from './texts.ts';

/**
 * The programs that supervisord starts: those of the configuration that it is given, and of the files that this includes. Files at the usual
 * places are left out, as they are read without a command. http://supervisord.org/configuration.html
 */
export function supervisedRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const given = configurationIn(words);
  const names = given === undefined ? DEFAULTS : [given];
  const main = firstFile(
    names.map((name) => resolvePath(request.folder, name)),
    request,
  );
  if (main === undefined) return [];
  return [main, ...includedIn(main, request)].flatMap(({ path, source }) => {
    const text = startedKind(path) === undefined ? startedCommands(source, 'settings') : undefined;
    return text === undefined ? [] : [{ name: path, folder: request.folder, text }];
  });
}

/** Where supervisord looks for its configuration. */
const DEFAULTS = [
  'supervisord.conf',
  'etc/supervisord.conf',
  '/etc/supervisord.conf',
  '/etc/supervisor/supervisord.conf',
];

function configurationIn(words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    const [, attached] = OPTION.exec(word) ?? [];
    if (attached !== undefined) return attached === '' ? words[at + 1] : attached;
  }
  return undefined;
}

/** `-c file`, `-cfile`, `-nc file`, `--configuration=file` */
const OPTION = /^(?:-[nstk]{0,4}c|--configuration(?:=|$))(.*)$/s;

/** The files that match the patterns of `[include]`, which are relative to the folder of the configuration. */
function includedIn({ path, source }: FoundFile, { read, matching }: RecipeRequest): readonly FoundFile[] {
  const folder = folderOf(path);
  const patterns = [...source.text.matchAll(INCLUDE)].flatMap(([, files = '']) => files.trim().split(/\s+/));
  return patterns.flatMap((pattern) => {
    const whole = resolvePath(
      folder,
      pattern.replaceAll('%(here)s', () => folder),
    );
    const paths = /[*?[]/.test(whole) ? matching(whole) : [whole];
    return paths.flatMap((one) => {
      const found = read(one);
      return found === undefined ? [] : [{ path: one, source: found }];
    });
  });
}

/** `files = a.ini b/*.ini`, with further lines that begin with blanks. */
const INCLUDE = /^\[include\][^\n]*\n(?:(?!\[)[^\n]*\n)*?files[ \t]*[=:]([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm;
