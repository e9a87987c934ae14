import { posix } from 'node:path';

/** The languages whose modules are looked for in the folder of a program. */
export const WITH_MODULES: ReadonlySet<string> = new Set('bun deno node perl php python ruby tsx'.split(' '));

/** The paths that the modules which a program loads may have, from its own path and the folder of the program that was started. */
export function modulePaths(code: string, language: string, path: string, started: string): readonly string[] {
  const folder = posix.dirname(path);
  if (language === 'python') return pythonPaths(code, folder, posix.dirname(started));
  if (language === 'perl')
    return [...perlPaths(code, posix.dirname(started)), ...namedFiles(code, folder, ['', '.pl'])];
  return namedFiles(code, folder, ENDINGS.get(language) ?? SCRIPT_ENDINGS);
}

const SCRIPT_ENDINGS: readonly string[] = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.ts'];
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ruby', ['', '.rb']],
  ['php', ['']],
]);

/** `import a.b, c`, `from a import b, c`, `from . import b` */
const PYTHON_IMPORT = /^[ \t]{0,40}import[ \t]{1,9}([\w.,\t ]{1,300})/gm;
const PYTHON_FROM =
  /^[ \t]{0,40}from[ \t]{1,9}(\.{0,9})([\w.]{0,100})[ \t]{1,9}import[ \t]{1,9}(?:\(([^()]{1,500})\)|([^\n#]{1,300}))/gm;

function pythonPaths(code: string, folder: string, started: string): readonly string[] {
  const whole = [...code.matchAll(PYTHON_IMPORT)].flatMap(([, names = '']) =>
    namesIn(names).map((name) => posix.join(started, name.replaceAll('.', '/'))),
  );
  const parts = [...code.matchAll(PYTHON_FROM)].flatMap(([, dots = '', module = '', listed, line = '']) => {
    const base = dots === '' ? started : posix.join(folder, ...Array.from({ length: dots.length - 1 }, () => '..'));
    const from = posix.join(base, module.replaceAll('.', '/'));
    return [...(module === '' ? [] : [from]), ...namesIn(listed ?? line).map((name) => posix.join(from, name))];
  });
  return [...whole, ...parts].flatMap((one) => [`${one}.py`, `${one}/__init__.py`]);
}

/** The names of a list without those that they get: `a as b, c`. */
function namesIn(list: string): readonly string[] {
  return list.split(',').flatMap((one) => /^\s*([\w.]+)/.exec(one)?.[1] ?? []);
}

/** `require './a'`, `require_relative 'a'`, `import b from './a'`, `include __DIR__ . '/a.php'`, `do './a.pl'` */
const NAMED =
  /\b(?:require(?:_relative|_once)?|include(?:_once)?|import|from|load|do)\b[ \t(]{0,3}(?:__DIR__\s{0,3}\.\s{0,3})?["']([\w@./-]{1,200})["']/g;

/** The names of packages have no dot in front. */
function namedFiles(code: string, folder: string, endings: readonly string[]): readonly string[] {
  return [...code.matchAll(NAMED)].flatMap(([whole, name = '']) => {
    const isPath =
      name.startsWith('.') || /^require_relative|_once|^include|__DIR__/.test(whole) || /\.(?:php|pl)$/.test(name);
    return isPath ? endings.map((ending) => posix.join(folder, name) + ending) : [];
  });
}

/** `use My::Module;` with `use lib 'lib';` */
const PERL_USE = /^[ \t]{0,20}use[ \t]{1,9}([A-Z]\w{0,60}(?:::\w{1,60}){0,9})/gm;

function perlPaths(code: string, started: string): readonly string[] {
  return [...code.matchAll(PERL_USE)].flatMap(([, name = '']) => {
    const path = `${name.replaceAll('::', '/')}.pm`;
    return [posix.join(started, path), posix.join(started, 'lib', path)];
  });
}
