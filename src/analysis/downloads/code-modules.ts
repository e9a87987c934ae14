import { resolvePath } from '../paths/shell-paths.ts';

/** The languages whose modules are found by their names in code. */
export const WITH_MODULES: ReadonlySet<string> = new Set('bun deno node perl php pypy python ruby tsx'.split(' '));

/** Where a code is, and the program that was started and has loaded it. */
export interface CodePlace {
  readonly path: string;
  readonly started: string;
}

/** The paths that the modules which a code loads may have. */
export function modulePaths(code: string, language: string, { path, started }: CodePlace): readonly string[] {
  const [folder, main] = [folderOf(path), folderOf(started)];
  if (language === 'python' || language === 'pypy') return pythonPaths(code, folder, main);
  const named = namedFiles(code, folder, ENDINGS.get(language) ?? SCRIPT_ENDINGS);
  return language === 'perl' ? [...perlPaths(code, main), ...named] : named;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.startsWith('/') ? 1 : 0, path.lastIndexOf('/')));
}

const SCRIPT_ENDINGS: readonly string[] = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.ts'];
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ruby', ['', '.rb']],
  ['perl', ['', '.pl']],
  ['php', ['', '.php']],
]);

/** `import a.b, c`, `from a import b, c`, `from . import b` */
const PYTHON_IMPORT = /(?:^|[\n;])[ \t]{0,40}import[ \t]{1,9}([\w.,\t ]{1,300})/g;
const PYTHON_FROM =
  /(?:^|[\n;])[ \t]{0,40}from[ \t]{1,9}(\.{0,9})([\w.]{0,100})[ \t]{1,9}import[ \t]{1,9}(?:\(([^()]{1,500})\)|([^\n#;]{1,300}))/g;

function pythonPaths(code: string, folder: string, main: string): readonly string[] {
  const whole = [...code.matchAll(PYTHON_IMPORT)].flatMap(([, names = '']) =>
    namesIn(names).map((name) => resolvePath(main, name.replaceAll('.', '/'))),
  );
  const parts = [...code.matchAll(PYTHON_FROM)].flatMap(([, dots = '', module = '', listed, line = '']) => {
    const base = dots === '' ? main : resolvePath(folder, '../'.repeat(dots.length - 1) || '.');
    const from = resolvePath(base, module.replaceAll('.', '/'));
    return [...(module === '' ? [] : [from]), ...namesIn(listed ?? line).map((name) => resolvePath(from, name))];
  });
  return [...whole, ...parts].flatMap((one) => [`${one}.py`, `${one}/__init__.py`]);
}

/** The names of a list without those that they get: `a as b, c`. */
function namesIn(list: string): readonly string[] {
  return list.split(',').flatMap((one) => /^\s*([\w.]+)/.exec(one)?.[1] ?? []);
}

/** `require './a'`, `require_relative 'a'`, `import b from './a'`, `include __DIR__ . '/a.php'`, `do './a.pl'` */
const NAMED =
  /\b(?:require(?:_relative|_once)?|include(?:_once)?|import|from|load|do)\b[ \t(]{0,3}(__DIR__\s{0,3}\.\s{0,3})?["']([\w@./-]{1,200})["']/g;

/** The names of packages have no dot in front. */
function namedFiles(code: string, folder: string, endings: readonly string[]): readonly string[] {
  return [...code.matchAll(NAMED)].flatMap(([whole, inFolder, name = '']) => {
    const isPath = /^\.{0,2}\/|\.(?:php|pl|rb)$/.test(name) || /^(?:require_relative|\w+_once|include)\b/.test(whole);
    const path = resolvePath(folder, inFolder === undefined ? name : name.replace(/^\//, ''));
    return isPath ? endings.map((ending) => path + ending) : [];
  });
}

/** `use My::Module;` with `use lib 'lib';` */
const PERL_USE = /(?:^|[\n;])[ \t]{0,20}use[ \t]{1,9}([A-Z]\w{0,60}(?:::\w{1,60}){0,9})/g;

function perlPaths(code: string, main: string): readonly string[] {
  return [...code.matchAll(PERL_USE)].flatMap(([, name = '']) => {
    const path = `${name.replaceAll('::', '/')}.pm`;
    return [resolvePath(main, path), resolvePath(main, `lib/${path}`)];
  });
}
