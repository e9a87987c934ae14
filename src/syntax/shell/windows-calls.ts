import { runsInput } from '../../analysis/downloads/interpreters.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import type { WrittenFiles } from './files/script-files.ts';

/** Takes note of a command that PowerShell or cmd runs: `pwsh -File a.ps1`, `C:\a.cmd`. */
export function noteWindowsCall(
  program: string,
  words: readonly ShellWord[],
  folder: string | Dynamic,
  { files: { windows }, input }: { readonly files: WrittenFiles; readonly input: () => Excerpt | undefined },
): void {
  if (windows === undefined || !runsWindowsScripts(program)) return;
  const name = program.toLowerCase();
  const given = runsInput({ name, arguments: words.slice(1) }) && isPowerShell(name) ? input() : undefined;
  if (given !== undefined) windows.scripts.push(given);
  windows.commands.push({ words: words.map(({ pieces }) => pieces), folder: folder === DYNAMIC ? '/' : folder });
}

/** Whether a program is one that PowerShell or cmd runs, or one of them. */
export function runsWindowsScripts(program: string): boolean {
  return RUNS_WINDOWS_SCRIPTS.test(program);
}

function isPowerShell(name: string): boolean {
  return name === 'powershell' || name === 'pwsh';
}

const RUNS_WINDOWS_SCRIPTS = /(?:^|\\)(?:powershell|pwsh|cmd)(?:\.exe)?$|\.(?:ps1|bat|cmd)$/i;

/** Takes note of programs whose first line names PowerShell. */
export function noteScripts(texts: readonly (Excerpt | undefined)[], { windows }: WrittenFiles): void {
  if (windows === undefined) return;
  for (const text of texts) if (text !== undefined && NAMES_POWERSHELL.test(text.text)) windows.scripts.push(text);
}

const NAMES_POWERSHELL = /^#![^\r\n]{0,300}\b(?:pwsh|powershell)\b/;
