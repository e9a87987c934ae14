import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Excerpt } from '../../model/source.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { placedIn } from '../recipes/texts.ts';
import { isPosixShell } from '../scripts/unread-shell.ts';
import { type JustCommand, type JustRange, readExpression } from './expressions.ts';
import type { JustRecipe } from './items.ts';
import { type JustFile, moduleNamed } from './just-files.ts';
import { continuedLines, withoutMarks } from './lines.ts';
import { type Dependency, type Header, headerOf, type JustParameter } from './recipe-calls.ts';
import type { HiddenNames } from './values.ts';

/** Commands that just runs in one shell. */
export interface JustScript {
  readonly text: Excerpt;
  /** The absolute folder in which they run. */
  readonly folder: string;
}

/** A recipe with the values of its parameters, undefined for those that are not known. */
interface Call {
  readonly file: JustFile;
  readonly recipe: JustRecipe;
  readonly values: ReadonlyMap<string, string | undefined>;
}

interface Walk {
  readonly request: Pick<RecipeRequest, 'read' | 'folder'>;
  readonly found: JustScript[];
  readonly seen: Map<JustRecipe, Set<string>>;
  readonly files: Set<JustFile>;
  readonly headers: Map<JustRecipe, Header>;
  /** In characters. */
  left: number;
}

/** In characters of recipes and arguments, of one run of just. */
const ALLOWANCE = 1_000_000;
/** The cost of a call. */
const COST = 50;

/** The commands that just runs for recipes with arguments, without one for the first recipe, and for those that they depend on. */
export function commandsForRecipes(
  file: JustFile,
  words: readonly string[],
  request: Walk['request'],
): readonly JustScript[] {
  const walk: Walk = { request, found: [], seen: new Map(), files: new Set(), headers: new Map(), left: ALLOWANCE };
  const open: (Call | (() => void))[] = callsIn(words, file, walk).toReversed();
  // without recursion, since a chain of recipes may have any length
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'function') one();
    else if (isFirst(one, walk)) {
      const call = one;
      addFile(call.file, walk);
      open.push(() => addRecipe(call, walk), ...neededBy(call, walk).toReversed());
    }
  }
  if (walk.left < 0)
    limitReached(file.source.span(0, 0), 'The recipes of the justfile call each other more often than is read.');
  return walk.found;
}

/** `build 'debug' docs serve`: recipes, with the arguments that they take, also of modules. */
function callsIn(words: readonly string[], file: JustFile, walk: Walk): readonly Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < words.length || calls.length === 0; ) {
    const found = recipeAt(words, at, file, walk);
    if (found === undefined) return calls;
    const { parameters } = headerIn(found, walk);
    const taken = parameters.some(({ takesRest }) => takesRest) ? words.length : found.next + parameters.length;
    calls.push({ ...found, values: valuesFor(parameters, words.slice(found.next, taken)) });
    at = Math.max(at + 1, Math.min(taken, words.length));
  }
  return calls;
}

interface FoundRecipe extends Pick<Call, 'file' | 'recipe'> {
  /** The index of the first argument. */
  readonly next: number;
}

/** `name`, `module::name`, `module name`, or `module` for its first recipe */
function recipeAt(words: readonly string[], first: number, from: JustFile, walk: Walk): FoundRecipe | undefined {
  let file: JustFile | undefined = from;
  let at = first;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const found = recipeNamed(word, file, walk);
    if (found !== undefined) return { ...found, next: at + 1 };
    const inner: JustFile | undefined = moduleNamed(word, file, walk.request);
    if (inner === undefined) return undefined;
    file = inner;
  }
  return file.first && { file, recipe: file.first, next: at };
}

/** A recipe by its path, or by another name. */
function recipeNamed(path: string, from: JustFile, walk: Walk): Pick<Call, 'file' | 'recipe'> | undefined {
  const parts = (from.recipes.has(path) ? path : (from.aliases.get(path) ?? path)).split('::');
  const name = parts.pop() ?? '';
  let file: JustFile | undefined = from;
  for (const part of parts) {
    walk.left -= COST;
    if (file === undefined || walk.left < 0) return undefined;
    file = moduleNamed(part, file, walk.request);
  }
  const recipe = file?.recipes.get(name);
  return file === undefined || recipe === undefined ? undefined : { file, recipe };
}

function headerIn({ file, recipe }: Pick<Call, 'file' | 'recipe'>, { headers }: Walk): Header {
  const known = headers.get(recipe) ?? headerOf(textIn(file, recipe.header));
  headers.set(recipe, known);
  return known;
}

function textIn({ file: { text } }: JustFile, { start, end }: JustRange): string {
  return text.slice(start, end);
}

function valuesFor(
  parameters: readonly JustParameter[],
  given: readonly (string | undefined)[],
): ReadonlyMap<string, string | undefined> {
  return new Map(
    parameters.map(({ name, usual, takesRest }, at) => {
      if (at >= given.length) return [name, usual];
      const rest = given.slice(at);
      return [name, takesRest && !rest.includes(undefined) ? rest.join(' ') : takesRest ? undefined : given[at]];
    }),
  );
}

function isFirst({ recipe, values }: Call, walk: Walk): boolean {
  const key = JSON.stringify([...values]);
  walk.left -= COST + key.length;
  const known = walk.seen.get(recipe) ?? new Set();
  if (walk.left < 0 || known.has(key)) return false;
  walk.seen.set(recipe, known.add(key));
  return true;
}

function neededBy(call: Call, walk: Walk): readonly Call[] {
  return headerIn(call, walk).dependencies.flatMap(({ path, args }) => {
    const found = walk.left < 0 ? undefined : recipeNamed(path, call.file, walk);
    if (found === undefined) return [];
    const { parameters } = headerIn(found, walk);
    walk.left -= COST * (parameters.length + args.length);
    return [{ ...found, values: valuesFor(parameters, argumentsOf(args, call)) }];
  });
}

function argumentsOf(args: Dependency['args'], { file, values }: Call): readonly (string | undefined)[] {
  return args.map((one) => {
    if (one === undefined || 'text' in one) return one?.text;
    return values.has(one.name) ? values.get(one.name) : file.values.textOf(one.name);
  });
}

/** just evaluates all variables of a file before it runs a recipe. */
function addFile(file: JustFile, walk: Walk): void {
  if (walk.files.has(file)) return;
  walk.files.add(file);
  if (!isPosixShell(file.items.shell)) return;
  for (const { value } of file.items.assignments) addPrinted(value.commands, file, NO_NAMES, walk);
}

const NO_NAMES: HiddenNames = new Map();

/** Commands whose output just reads. */
function addPrinted(commands: readonly JustCommand[], file: JustFile, hidden: HiddenNames, walk: Walk): void {
  for (const { start, end, expression } of commands) {
    const written: Run = {
      text: textIn(file, { start, end }),
      span: (from, to) => ({ file: file.file, start: start + from, end: start + to }),
    };
    const place = { start, end };
    const runs = expression === undefined ? [written] : file.values.evaluatorOf(hidden)(expression, place).runs;
    add(excerptOf(runs), file.folder, file, walk);
  }
}

function add(text: Excerpt, folder: string, { source }: JustFile, walk: Walk): void {
  walk.left -= text.text.length;
  if (walk.left >= 0) walk.found.push({ text: placedIn(source, text), folder });
}

function addRecipe({ file, recipe, values }: Call, walk: Walk): void {
  const { lines, interpreter, parameters } = recipe;
  if (!isPosixShell(interpreter ?? file.items.shell)) return;
  const hidden = new Map([...[...parameters].map((name) => [name, undefined] as const), ...values]);
  const folder = folderIn(recipe, file, walk);
  addPrinted(readExpression(file.file.text, recipe.header, 'line').commands, file, hidden, walk);
  const scripts = interpreter === undefined ? continuedLines(file.file.text, lines) : [lines];
  for (const ranges of scripts) {
    const replaced = ranges.map((range) => file.values.replace(range, hidden));
    for (const { commands } of replaced) addPrinted(commands, file, hidden, walk);
    const runs = replaced.flatMap((one, at): readonly Run[] => {
      const start = ranges[at]?.start ?? 0;
      const end: Run = { text: '\n', span: () => ({ file: file.file, start, end: start }) };
      return at === 0 ? one.runs : [end, ...one.runs];
    });
    const whole = excerptOf(runs);
    add(interpreter === undefined ? withoutMarks(whole) : whole, folder, file, walk);
  }
}

/** `[no-cd]`, `[working-directory: 'ci']` */
function folderIn({ attributes }: JustRecipe, { folder }: JustFile, { request }: Walk): string {
  if (/\bno-cd\b/.test(attributes)) return request.folder;
  const [, written] = /\bworking-directory[ \t]*[:(][ \t]*["']([^"'\n]+)["']/.exec(attributes) ?? [];
  return written === undefined ? folder : resolvePath(folder, written);
}
