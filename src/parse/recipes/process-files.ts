import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { part } from '../../model/spliced.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { folderOf } from './texts.ts';

/** The commands of a Procfile that foreman, honcho and the like start: all, or those of the processes that they are given. */
export function procfileRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const { file, folder, operands } = wordsOf(words);
  if (NEEDS_VERB.has(request.program) && !STARTS.has(operands[0] ?? '')) return [];
  const names = operands.slice(NEEDS_VERB.has(request.program) ? 1 : 0);
  const root = resolvePath(request.folder, folder ?? '.');
  const own = request.program === 'hivemind' ? names.shift() : undefined;
  const path = resolvePath(file === undefined ? root : request.folder, file ?? own ?? 'Procfile');
  const source = request.read(path);
  if (source === undefined) return [];
  const wanted = new Set(names.flatMap((name) => name.split(',').map((one) => one.replace(/=.*$/s, ''))));
  return [...source.text.matchAll(PROCESS)].flatMap(({ 0: whole, 1: name = '', 2: command = '', index }) => {
    if (wanted.size > 0 && !wanted.has(name) && !wanted.has('all')) return [];
    const end = index + whole.length;
    const text = part(source, end - command.length, end);
    return [{ name: `${path} ${name}`, folder: folder === undefined ? folderOf(path) : root, text }];
  });
}

const PROCESS = /^([\w-]{1,100}):[ \t]*(\S[^\r\n]*)/gm;
const NEEDS_VERB: ReadonlySet<string> = new Set(['foreman', 'forego', 'goreman', 'honcho', 'nf', 'overmind']);
const STARTS: ReadonlySet<string> = new Set(['start', 's']);

interface ProcfileWords {
  readonly file: string | undefined;
  readonly folder: string | undefined;
  readonly operands: string[];
}

function wordsOf(words: readonly string[]): ProcfileWords {
  const optionAt = (option: RegExp): string | undefined => {
    const at = words.findIndex((word) => option.test(word));
    const [, attached] = /=(.+)$/s.exec(words[at] ?? '') ?? [];
    return at === -1 ? undefined : (attached ?? words[at + 1]);
  };
  return {
    file: optionAt(/^(?:-f|-j|--procfile)(?:=|$)/),
    folder: optionAt(/^(?:-d|--root|--app-root)(?:=|$)/),
    operands: words.filter((word, at) => !word.startsWith('-') && !TAKES_VALUE.test(words[at - 1] ?? '')),
  };
}

/** Options whose value is the next word. */
const TAKES_VALUE =
  /^(?:-[a-zA-Z]|--(?:procfile|root|app-root|env|port|formation|concurrency|processes|timeout|title|socket))$/;
