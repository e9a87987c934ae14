import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { AUTHORIZATION } from '../../../analysis/secrets/header-secret.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';

/** A word of a command that holds a secret, which the command stores in a file. */
export interface StoredLiteral {
  readonly word: ShellWord;
  readonly value: string;
  /** The file that gets it, if it is known. */
  readonly place?: string;
  /** Commands that take it out of that file again. */
  readonly undo: RegExp;
}

/** The words of a command that such a program would store. Whether they look like a secret is for the caller to say. */
export function* storedLiterals(command: Command): Generator<StoredLiteral> {
  const tool = toolOf(command);
  const words = tool?.arguments ?? [];
  if (tool?.name === 'git') yield* gitHeader(tool);
  else if (tool?.name === 'dotnet' || tool?.name === 'nuget') yield* nugetPassword(words);
  else if (tool?.name === 'htpasswd') yield* htpasswd(words);
}

/** The programs that {@link storedLiterals} knows. */
export const LITERAL_STORERS: ReadonlySet<string> = new Set(['git', 'dotnet', 'nuget', 'htpasswd']);

/** `git config --global http.extraHeader "Authorization: Bearer …"` */
function* gitHeader({ arguments: words }: Tool): Generator<StoredLiteral> {
  if (!words.some(({ pieces }) => pieces === 'config')) return;
  const at = words.findIndex(({ pieces }) => /^http\.(?:.{1,200}\.)?extraheader$/i.test(pieces));
  const word = at === -1 ? undefined : words[at + 1];
  const value = AUTHORIZATION.exec(word?.pieces ?? '')?.[1];
  if (word === undefined || value === undefined) return;
  const place = words.some(({ pieces }) => pieces === '--global') ? '~/.gitconfig' : undefined;
  yield { word, value, ...(place && { place }), undo: /--unset|--remove-section|rm (?:(?!rm ).)*gitconfig/ };
}

/** `dotnet nuget add source … --password …`, `nuget sources add … -Password …` */
function* nugetPassword(words: readonly ShellWord[]): Generator<StoredLiteral> {
  const line = words.slice(0, 3).map(({ pieces }) => pieces);
  if (!/^(?:nuget (?:add|update) source|sources (?:add|update))\b/i.test(line.join(' '))) return;
  for (const [index, { pieces }] of words.entries()) {
    const attached = /^--?password[=:](.{1,500})$/i.exec(pieces)?.[1];
    const word = attached === undefined ? words[index + 1] : words[index];
    if (word === undefined || (attached === undefined && !/^(?:-p|--?password)$/i.test(pieces))) continue;
    yield { word, value: attached ?? word.pieces, undo: /(?:remove|disable) source|rm (?:(?!rm ).)*nuget/i };
  }
}

/** `htpasswd -bc file user password`; with `-n` it only prints. */
function* htpasswd(words: readonly ShellWord[]): Generator<StoredLiteral> {
  const options = words.filter(({ pieces }) => pieces.startsWith('-')).map(({ pieces }) => pieces);
  const [file, , word] = words.filter(({ pieces }) => !pieces.startsWith('-'));
  if (file === undefined || word === undefined) return;
  if (!options.some((one) => /^-\w{0,9}b/.test(one)) || options.some((one) => /^-\w{0,9}n/.test(one))) return;
  yield { word, value: word.pieces, place: file.pieces, undo: /htpasswd -\w{0,9}D/ };
}
