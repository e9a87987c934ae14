import { resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { fileNearby, textAt } from '../files/files-of-script.ts';
import { fileOf } from '../files/places-meant.ts';
import { folderNow } from '../folders.ts';
import { withUnknownPieces } from '../masked.ts';
import type { Gathered } from '../reading.ts';
import { getVariable, unlessUnknown } from '../variables.ts';

/** Adds the options that a program reads from files and variables to its words: `curl -K f`, `WGETRC=f wget`, `GIT_CONFIG_KEY_0=… git`. */
export function addOptions(program: string | Dynamic, head: number, gathered: Gathered): void {
  if (program === DYNAMIC || !PROGRAMS.has(program)) return;
  const { words, nodes } = gathered;
  const options = program === 'git' ? settingsOfGit(gathered) : optionsFromFiles(program, head, gathered);
  const [first] = words.slice(head);
  if (options.length === 0 || first === undefined) return;
  // git has the options for its settings in front of the action
  const at = program === 'git' ? head + 1 : words.length;
  words.splice(at, 0, ...options.map((text) => wordOf(text, first)));
  nodes.splice(at, 0, ...options.map(() => undefined));
}

const PROGRAMS: ReadonlySet<string> = new Set(['curl', 'wget', 'wget2', 'git']);

/** It is written elsewhere, so that no edit may remove it. */
function wordOf(text: string, { span }: ShellWord): ShellWord {
  const value = unlessUnknown(text);
  return { value: value === DYNAMIC ? DYNAMIC : text, span, raw: '$()', pieces: text };
}

function optionsFromFiles(program: string, head: number, gathered: Gathered): readonly string[] {
  const files = program === 'curl' ? givenFiles(gathered, head, CURL_FILE) : filesOfWget(gathered, head);
  const read = program === 'curl' ? optionOfCurl : optionOfWget;
  return files.flatMap((file) => linesOf(file, gathered).flatMap(read));
}

const CURL_FILE = /^(?:-[a-zA-Z]*K|--config(?:=|$))/;
const WGET_FILE = /^--config(?:=|$)/;

/** The values of an option: attached, or the next word. */
function givenFiles({ words }: Gathered, head: number, option: RegExp): readonly ShellWord[] {
  return words.flatMap((word, at) => {
    const start = at > head ? option.exec(word.pieces)?.[0] : undefined;
    if (start === undefined) return [];
    const pieces = word.pieces.slice(start.length);
    return pieces === '' ? words.slice(at + 1, at + 2) : [{ ...word, value: pieces, raw: pieces, pieces }];
  });
}

/** https://www.gnu.org/software/wget/manual/wget.html#Wgetrc-Location */
function filesOfWget(gathered: Gathered, head: number): readonly ShellWord[] {
  const given = givenFiles(gathered, head, WGET_FILE);
  const path = settingOf('WGETRC', gathered);
  const [first] = gathered.words;
  if (given.length > 0 || path === undefined || first === undefined) return given;
  return [{ ...first, value: path, raw: path, pieces: path }];
}

/** The value of a variable in front of the command, or of one that was set before. */
function settingOf(name: string, { assignments, variables }: Gathered): string | undefined {
  const own = assignments.findLast((one) => one.name === name)?.value?.pieces;
  const value = own ?? getVariable(variables, name);
  return typeof value === 'string' ? value : undefined;
}

function linesOf(file: ShellWord, { reading, variables }: Gathered): readonly string[] {
  const { files, budget } = reading;
  const folder = folderNow(variables, files);
  const name = fileOf(file);
  const path = name.startsWith('/') || folder === DYNAMIC ? name : resolvePath(folder, name);
  const text = (textAt(path, files) ?? textAt(resolvePath(files.folder, name), files) ?? fileNearby(file, reading))
    ?.text;
  if (text === undefined) return [];
  budget.left -= text.length;
  return budget.left < 0 ? [] : withUnknownPieces(text).split(/\r?\n/);
}

/** `output = /a`, `--url "https://…"`, `-k`, `insecure`: https://curl.se/docs/manpage.html#-K */
function optionOfCurl(line: string): readonly string[] {
  const [, name = '', value = ''] = /^\s*(-?[\w-]{1,60})\s*[=:\s]?\s*(.*)$/s.exec(line) ?? [];
  if (name === '') return [];
  const option = name.startsWith('-') ? name : `--${name}`;
  const text = value.trim().replace(/^"(.*)"$/s, '$1');
  return text === '' ? [option] : [option, text];
}

/** `check-certificate = off` is `-e check_certificate=off`. */
function optionOfWget(line: string): readonly string[] {
  const [, name, value] = /^\s*([\w-]{1,60})\s*=\s*(.*)$/s.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : ['-e', `${name}=${value.trim()}`];
}

/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT */
function settingsOfGit(gathered: Gathered): readonly string[] {
  const found: string[] = [];
  const { budget } = gathered.reading;
  for (let at = 0; budget.left >= 0; at += 1) {
    budget.left -= 1;
    const [key, value] = [settingOf(`GIT_CONFIG_KEY_${at}`, gathered), settingOf(`GIT_CONFIG_VALUE_${at}`, gathered)];
    if (key === undefined || value === undefined) break;
    found.push('-c', `${key}=${value}`);
  }
  const listed = settingOf('GIT_CONFIG_PARAMETERS', gathered) ?? '';
  const settings = listed.match(/'[^']{1,300}'(?:='[^']{0,300}')?/g) ?? [];
  return [...found, ...settings.flatMap((text) => ['-c', text.replaceAll("'", '')])];
}
