import type { Command, ShellWord } from '../../model/shell.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { inlineCode, LANGUAGES } from '../downloads/inline-code.ts';

/** Programs whose words are code that may write files: those with code of another language, awk and sed. */
export const CODE_PROGRAMS = {
  has: (name: string): boolean => LANGUAGES.has(name) || FILTERS.test(name),
};

const FILTERS = /^(?:[gmn]?awk|sed)$/;

/** The code that a command runs; undefined for a program of another kind. */
export function codeOf(command: Command): ShellWord | undefined {
  const tool = toolOf(command);
  if (tool === undefined) return undefined;
  return FILTERS.test(tool.name) ? scriptOf(tool) : inlineCode(command);
}

/** The first word that is not an option, or the value of `-e`. */
function scriptOf({ arguments: words }: Tool): ShellWord | undefined {
  const option = words.findIndex(({ pieces }) => /^(?:-\w*e|--expression)$/.test(pieces));
  return option === -1 ? words.find(({ pieces }) => !pieces.startsWith('-')) : words[option + 1];
}

/** The first file that code of any of these languages writes. */
export function fileWrittenBy({ pieces }: ShellWord): string | undefined {
  for (const found of pieces.matchAll(WRITES)) {
    const file = found.slice(1).find((text) => text !== undefined);
    if (file !== undefined) return file;
  }
  return undefined;
}

const FILE = String.raw`["']([^"'\s]{1,200})["']`;

const WRITES = new RegExp(
  [
    // Python, Ruby, PHP
    String.raw`\bf?open\(\s{0,9}${FILE}\s{0,9},\s{0,9}(?:mode=)?["'][wax]`,
    String.raw`\bPath\(${FILE}\)\.write_`,
    String.raw`\b(?:shutil\.\w{1,20}|copy|rename|os\.(?:link|rename|replace))\([^,()]{1,200},\s{0,9}${FILE}`,
    String.raw`\b(?:IO|File)\.(?:bin)?write\(?\s{0,9}${FILE}`,
    String.raw`\bFileUtils\.\w{1,20}\([^,()]{1,200},\s{0,9}${FILE}`,
    String.raw`\bfile_put_contents\(\s{0,9}${FILE}`,
    // JavaScript
    String.raw`\b(?:writeFile|appendFile|createWriteStream|writeTextFile|Bun\.write)(?:Sync)?\(\s{0,9}${FILE}`,
    String.raw`\b(?:copyFile|cp|rename)(?:Sync)?\([^,()]{1,200},\s{0,9}${FILE}`,
    // Perl, awk, sed
    String.raw`["']\+?>{1,2}["']\s{0,9},\s{0,9}${FILE}`,
    String.raw`\bopen[ (]{1,3}[\w$ ]{1,30},\s{0,9}["']\+?>{1,2}\s{0,9}([^"'\s>]{1,200})["']`,
    String.raw`>{1,2}\s{0,9}${FILE}`,
    String.raw`(?:^|[;/{\n])[ \t]{0,9}w[ \t]{1,9}([^\s;'"}]{1,200})`,
  ].join('|'),
  'g',
);
