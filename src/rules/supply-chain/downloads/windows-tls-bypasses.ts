import { type Bypass, type BypassTable, bypassesOfTool } from '../../../analysis/downloads/bypasses.ts';
import type { WindowsToken } from '../../../analysis/windows/powershell-tokens.ts';
import { startsCommand, windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import type { Stage } from '../../../model/dockerfile.ts';
import type { ShellWord } from '../../../model/shell.ts';

const SWITCH = /^-skip(?:certificatecheck|cacheck|cncheck)(?::\$true)?$/i;
const DEFAULT_SWITCH = /:skipcertificatecheck$/i;
const CALLBACK = /(?:^|\.|::)server(?:certificatevalidationcallback|certificatecustomvalidationcallback)$/i;

/** Code that disables certificate checks in PowerShell and .NET, and options of programs that a Windows shell runs. */
export function windowsTlsBypasses(stage: Stage, table: BypassTable): readonly Omit<Bypass, 'edits'>[] {
  return windowsScripts(stage).flatMap(({ instruction, tokens }) =>
    tokens.flatMap((token, index): readonly Omit<Bypass, 'edits'>[] => {
      const how = howOf(token, tokens, index);
      if (how !== undefined) return [{ at: token.span, how, instruction }];
      const name = programName(token);
      if (!table.byProgram.has(name) || !startsCommand(tokens, index)) return [];
      return bypassesOfTool({ name, arguments: argumentsAfter(tokens, index) }, instruction, table);
    }),
  );
}

/** `C:\tools\curl.exe` is `curl`. */
function programName({ kind, text }: WindowsToken): string {
  return kind === 'sign'
    ? ''
    : text
        .slice(text.lastIndexOf('\\') + 1)
        .toLowerCase()
        .replace(/\.exe$/, '');
}

/** The words up to the next sign. */
function argumentsAfter(tokens: readonly WindowsToken[], index: number): readonly ShellWord[] {
  const words: ShellWord[] = [];
  for (let at = index + 1; at < tokens.length && tokens[at]?.kind !== 'sign'; at++) {
    const { text, span } = tokens[at] as WindowsToken;
    words.push({ value: text, raw: text, pieces: text, span });
  }
  return words;
}

function howOf({ kind, text }: WindowsToken, tokens: readonly WindowsToken[], index: number): string | undefined {
  if (kind === 'word' && SWITCH.test(text)) return `uses ${text.replace(/:.*$/s, '')}`;
  const value = tokens.slice(index + 1, index + MAX_VALUE);
  if (kind === 'string' && DEFAULT_SWITCH.test(text) && isTrue(value)) return 'makes -SkipCertificateCheck the default';
  if (kind === 'word' && CALLBACK.test(text) && isTrue(value)) return 'accepts every certificate in a callback';
  return undefined;
}

/** `= { param($a, $b) return $true }` has fewer. */
const MAX_VALUE = 40;

/** `= $true`, `= { $true }`, `= [Type]{ return $true }`: nothing else decides. */
function isTrue(tokens: readonly WindowsToken[]): boolean {
  const sign = tokens.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
  if (sign === -1 || sign > MAX_BEFORE_SIGN) return false;
  const rest = tokens.slice(sign + 1).map(({ text }) => text.toLowerCase());
  const open = rest.indexOf('{');
  if (open === -1 || open > MAX_BEFORE_BLOCK) return rest[0] === '$true';
  const body = rest.slice(open + 1, rest.indexOf('}', open));
  const end = body[0] === 'param' ? body.indexOf(')') + 1 : 0;
  return (
    body
      .slice(end)
      .filter((text) => text !== ';' && text !== 'return')
      .join(' ') === '$true'
  );
}

/** The `]` of `$PSDefaultParameterValues['…'] =`. */
const MAX_BEFORE_SIGN = 1;
/** A type, and a parenthesis. */
const MAX_BEFORE_BLOCK = 2;
