import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import { concatenated, part } from '../../model/spliced.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { folderOf } from './texts.ts';

/** The programs that PM2 starts: those that its settings list, or the script that it is given. https://pm2.keymetrics.io/docs/usage/application-declaration/ */
export function pm2Recipes(request: RecipeRequest): readonly NamedRecipe[] {
  const { program, words, folder } = request;
  const operands = words.filter(
    ({ pieces }, at) => !pieces.startsWith('-') && !VALUE.test(words[at - 1]?.pieces ?? ''),
  );
  const isStart = STARTS.has(operands[0]?.pieces ?? '');
  if (program === 'pm2' && !isStart) return [];
  const given = operands[isStart ? 1 : 0];
  if (given === undefined) return [];
  const path = resolvePath(folder, given.pieces);
  if (SETTINGS.test(path)) {
    const source = request.read(path);
    return source === undefined ? [] : appsIn(source).map((app) => recipeOf(app, path));
  }
  const option = words.findIndex(({ pieces }) => pieces === '--interpreter');
  const interpreter = option === -1 ? byEnding(given.pieces) : words[option + 1]?.pieces;
  if (interpreter === undefined || interpreter === 'none') return [];
  const text = { text: `${interpreter} ${given.pieces}`, span: () => given.span };
  return [{ name: path, folder, text }];
}

const STARTS: ReadonlySet<string> = new Set(['start', 'restart', 'reload', 'startOrRestart', 'startOrReload']);
const SETTINGS = /\.(?:json5?|config\.[cm]?js|ya?ml)$/;
/** Options whose value is the next word. */
const VALUE =
  /^(?:-[nioelpu]|--(?:name|instances|output|error|log|interpreter|cwd|env|only|node-args|interpreter-args|max-memory-restart|uid|gid))$/;

/** A program of the settings, with the texts as they are written. */
interface App {
  readonly script: Excerpt;
  readonly arguments: Excerpt | undefined;
  readonly interpreter: string | undefined;
  readonly folder: string | undefined;
}

function appsIn(source: Excerpt): readonly App[] {
  return blocksIn(source).flatMap((block) => {
    const script = textAt(block, SCRIPT);
    if (script === undefined) return [];
    return {
      script,
      arguments: textAt(block, ARGUMENTS),
      interpreter: textAt(block, INTERPRETER)?.text,
      folder: textAt(block, FOLDER)?.text,
    };
  });
}

/** The innermost brackets but for those of variables; in YAML, the items of lists. */
function blocksIn({ text, span }: Excerpt): readonly Excerpt[] {
  const plain = { text: text.replaceAll(VARIABLES, ({ length }) => ' '.repeat(length)), span };
  const blocks = text.includes('{') ? /\{[^{}]*\}/g : /^[ \t]{0,40}(?:- )?\S[^\n]*(?:\n(?![ \t]{0,40}- )[^\n]*)*/gm;
  return [...plain.text.matchAll(blocks)].map(({ 0: block, index }) => part(plain, index, index + block.length));
}

const VARIABLES = /\benv\w{0,40}["']?[ \t]{0,9}:[ \t]{0,9}\{[^{}]*\}/g;

/** `"script": "./run.sh"` in JSON and JavaScript, `script: ./run.sh` in YAML */
function key(names: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[{,\s-])["']?(?:${names})["']?[ \t]{0,9}:[ \t]{0,9}(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'{}[\],][^\n{}[\],"']{0,500}))`,
    'm',
  );
}

const SCRIPT = key('script');
const ARGUMENTS = key('args');
const INTERPRETER = key('interpreter|exec_interpreter');
const FOLDER = key('cwd');

function textAt(source: Excerpt, pattern: RegExp): Excerpt | undefined {
  const found = pattern.exec(source.text);
  if (found === null) return undefined;
  const value = found.slice(1).find((text) => text !== undefined) ?? '';
  const end = found.index + found[0].length - (found[3] === undefined ? 1 : 0);
  return part(source, end - value.length, end);
}

/** A text with blanks is one for a shell. */
function recipeOf({ script, arguments: given, interpreter, folder }: App, path: string): NamedRecipe {
  const isLine = /\s/.test(script.text.trim());
  const program = isLine || interpreter === 'none' ? undefined : (interpreter ?? byEnding(script.text));
  const text = concatenated([
    ...(program === undefined ? [] : [fixed(`${program} `, script)]),
    script,
    ...(given === undefined ? [] : [fixed(' ', given), given]),
  ]);
  return { name: `${path} ${text.text}`, folder: resolvePath(folderOf(path), folder ?? '.'), text };
}

function fixed(text: string, { span }: Excerpt): Excerpt {
  return { text, span: () => span(0, 0) };
}

/** The interpreter that PM2 takes for a file. */
function byEnding(script: string): string | undefined {
  return INTERPRETERS.get(/\.\w{1,4}$/.exec(script)?.[0] ?? '');
}

const INTERPRETERS: ReadonlyMap<string, string> = new Map([
  ['.sh', 'bash'],
  ['.py', 'python3'],
  ['.rb', 'ruby'],
  ['.php', 'php'],
  ['.pl', 'perl'],
]);
