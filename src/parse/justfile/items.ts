import type { PassedVariable } from '../frontend.ts';
import { type JustCommand, type JustExpression, type JustRange, readExpression } from './expressions.ts';

export interface JustAssignment {
  readonly name: string;
  readonly isExported: boolean;
  readonly value: JustExpression;
}

export interface JustRecipe {
  /** Its name, parameters and dependencies. */
  readonly header: JustRange;
  /** Its lines without indentation and without line ends. */
  readonly lines: readonly JustRange[];
  /** Names that hide variables in it. It may be more than the parameters. */
  readonly parameters: ReadonlySet<string>;
  /** The parameters that shells get as variables. */
  readonly exported: ReadonlySet<string>;
  /** The values that those have unless the caller gives others, if they are plain texts. */
  readonly defaults: readonly PassedVariable[];
  /** The program that reads all lines at once; undefined if a shell runs each of them. */
  readonly interpreter: string | undefined;
  /** The lines with attributes in front of it, as written. */
  readonly attributes: string;
}

export interface JustItems {
  readonly assignments: readonly JustAssignment[];
  readonly recipes: readonly JustRecipe[];
  /** The commands of just itself, outside of the lines of recipes. */
  readonly commands: readonly JustCommand[];
  /** The paths of files that it imports, as written. */
  readonly imports: readonly string[];
  /** The program that runs lines. */
  readonly shell: string;
  /** The program with its arguments, wherever a setting names it. */
  readonly shellWords: readonly (readonly JustRange[])[];
  readonly exportsAll: boolean;
}

interface Line extends JustRange {
  /** The offset of the next line. */
  readonly next: number;
  readonly text: string;
}

/** What was found so far. */
interface Found {
  readonly assignments: JustAssignment[];
  readonly recipes: JustRecipe[];
  readonly commands: JustCommand[];
  readonly imports: string[];
  readonly shell: string;
  /** The program that reads recipes with `[script]`. */
  readonly scriptShell: string;
  readonly exportsAll: boolean;
  /** The attributes of the next recipe. */
  attributes: string;
}

/** The parts of a justfile: https://github.com/casey/just/blob/master/GRAMMAR.md */
export function itemsOf(text: string): JustItems {
  const found: Found & Pick<JustItems, 'shellWords'> = {
    shellWords: shellWordsIn(text),
    ...{ assignments: [], recipes: [], commands: [], imports: [] },
    ...{ shell: shellIn(text, 'shell'), scriptShell: shellIn(text, 'script-interpreter') },
    ...{ exportsAll: /^set[ \t]+export[ \t]*(?:$|#|\r|:=[ \t]*true\b)/m.test(text), attributes: '' },
  };
  for (let at = 0; at < text.length; ) at = readItem(text, lineAt(text, at), found);
  return found;
}

/** The first text of a list, which may have several lines: `set shell := ["bash", "-c"]`. */
function shellIn(text: string, setting: string): string {
  for (const [, name, shell = ''] of text.matchAll(SHELL)) if (name === setting) return shell;
  return 'sh';
}

/** The texts of each list, without their quotes. */
function shellWordsIn(text: string): JustItems['shellWords'] {
  return [...text.matchAll(SHELL_LIST)].map(({ 0: list, index }) =>
    [...list.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].map((word) => {
      const start = index + word.index + 1;
      return { start, end: start + word[0].length - 2 };
    }),
  );
}

const SHELL_LIST = /^set[ \t]+(?:shell|script-interpreter)[ \t]*:=\s*\[[^\]]{0,300}\]/gm;
const SHELL = /^set[ \t]+([\w-]+)[ \t]*:=\s*\[\s*["']([^"'\n]+)["']/gm;

/** Returns where the next item begins. */
function readItem(text: string, line: Line, found: Found): number {
  const assignment = ASSIGNMENT.exec(line.text);
  if (assignment !== null) return readAssignment(text, line, found, assignment);
  if (IMPORT.test(line.text)) found.imports.push(...(QUOTED.exec(line.text)?.slice(1) ?? []));
  if (line.text.startsWith('[')) found.attributes += line.text;
  if (NO_RECIPE.test(line.text) || isOtherItem(line.text)) return line.next;
  return readRecipe(text, line, found);
}

function readAssignment(text: string, line: Line, found: Found, [mark, exported, name = '']: RegExpExecArray): number {
  const value = readExpression(text, { start: line.start + mark.length, end: text.length }, 'line');
  found.assignments.push({ name, isExported: exported !== undefined, value });
  found.commands.push(...value.commands);
  return lineAt(text, value.end).next;
}

const ASSIGNMENT = /^(export[ \t]+)?(?:(?:eager|lazy|private)[ \t]+)?([A-Za-z_][\w-]*)[ \t]*:=/;
const IMPORT = /^(?:import|mod)\b/;
const QUOTED = /["']([^"'\n]+)["']/;
/** Blank lines, comments, lines that belong to nothing, and attributes. */
const NO_RECIPE = /^(?:[ \t#[]|\r?$)/;

/** Whether a line is an item without commands. A recipe may have the same name: `import file:`. */
function isOtherItem(line: string): boolean {
  return OTHER.test(line) && !/(?<!:):(?![:=])/.test(line.replaceAll(TEXT_OR_COMMENT, ' '));
}

const OTHER = /^(?:alias|import\??|mod\??|set|unexport)[ \t]/;
const TEXT_OR_COMMENT = /"[^"]*"|'[^']*'|#.*/g;

function lineAt(text: string, start: number): Line {
  const found = text.indexOf('\n', start);
  const next = found === -1 ? text.length : found + 1;
  const end = found === -1 ? text.length : found - (text[found - 1] === '\r' && found > start ? 1 : 0);
  return { start, end, next, text: text.slice(start, end) };
}

/** Returns where the next item begins. */
function readRecipe(text: string, first: Line, found: Found): number {
  const header = wholeHeader(text, first);
  const lines: JustRange[] = [];
  let at = header.next;
  for (let line = lineAt(text, at); at < text.length && IN_RECIPE.test(line.text); line = lineAt(text, at)) {
    lines.push({ start: line.start, end: line.end });
    at = line.next;
  }
  found.commands.push(...readExpression(text, header, 'line').commands);
  if (header.text.includes(':')) {
    const interpreter = interpreterOf(text, lines, found);
    const [parameters, exported] = parametersOf(header.text, found.exportsAll);
    const defaults = defaultsOf(header.text, exported);
    const { attributes } = found;
    const own = withoutIndentation(text, lines);
    found.recipes.push({ header, lines: own, parameters, exported, defaults, interpreter, attributes });
  }
  found.attributes = '';
  return at;
}

const IN_RECIPE = /^(?:[ \t]|$)/;

/** A line that ends with a backslash continues. */
function wholeHeader(text: string, first: Line): Line {
  let { end, next } = first;
  while (text[end - 1] === '\\' && next < text.length) ({ end, next } = lineAt(text, next));
  return { start: first.start, end, next, text: text.slice(first.start, end) };
}

/** All words up to the dependencies, apart from texts; and those of them that are exported. */
function parametersOf(header: string, exportsAll: boolean): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const [before = ''] = header.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, ' ').split(':', 1);
  const [, ...names] = before.match(/\$?[A-Za-z_][\w-]*/g) ?? [];
  const exported = exportsAll ? names : names.filter((name) => name.startsWith('$'));
  return [new Set(names.map(withoutSign)), new Set(exported.map(withoutSign))];
}

/** `$NAME="value"` */
function defaultsOf(header: string, exported: ReadonlySet<string>): readonly PassedVariable[] {
  return [...header.matchAll(DEFAULT)].flatMap(([, name = '', double, single]) =>
    exported.has(name) ? [{ name, value: double ?? single ?? '' }] : [],
  );
}

const DEFAULT = /(?<![\w$])\$?([A-Za-z_]\w*)=(?:"([^"\\]*)"|'([^']*)')/g;

function withoutSign(name: string): string {
  return name.replace('$', '');
}

/** `#!/usr/bin/env bash` in the first line, `[script("python3")]` or `[script]` */
function interpreterOf(
  text: string,
  lines: readonly JustRange[],
  { attributes, scriptShell }: Found,
): string | undefined {
  const first = lines.map(({ start, end }) => text.slice(start, end).trim()).find((line) => line !== '');
  if (first?.startsWith('#!')) return first.slice(2).trim();
  const script = [...attributes.matchAll(ATTRIBUTE)].find(({ 1: name }) => name !== undefined);
  return script === undefined ? undefined : (script[2] ?? scriptShell);
}

/** `script`, or the text of another attribute, such as `doc("runs a script")`. */
const ATTRIBUTE = /"[^"\n]*"|'[^'\n]*'|\b(script)\b(?:[ \t]*[(:][ \t]*["']([^"'\n]+)["'])?/g;

/** Without the indentation that all lines have, so that here-documents end where they do in just. */
function withoutIndentation(text: string, lines: readonly JustRange[]): readonly JustRange[] {
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
  if (first === undefined) return [];
  const indentation = /^[ \t]*/.exec(text.slice(first.start, first.end))?.[0] ?? '';
  return lines.map(({ start, end }) => ({
    start: text.startsWith(indentation, start) ? Math.min(start + indentation.length, end) : end,
    end,
  }));
}
