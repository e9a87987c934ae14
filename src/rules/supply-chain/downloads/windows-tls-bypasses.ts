import { type Bypass, type BypassTable, bypassesOfTool, switchesOff } from '../../../analysis/downloads/bypasses.ts';
import type { WindowsToken } from '../../../analysis/windows/powershell-tokens.ts';
import { startsCommand, windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import type { Stage } from '../../../model/dockerfile.ts';
import type { ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';

const SWITCH = /^-skip(?:certificatecheck|cacheck|cncheck)(?::\$true)?$/i;
const DEFAULT_SWITCH = /:skipcertificatecheck$/i;
const CALLBACK = /(?:^|\.|::)server(?:certificatevalidationcallback|certificatecustomvalidationcallback)$/i;

/** Code that disables certificate checks in PowerShell and .NET, and options of programs that a Windows shell runs. */
export function windowsTlsBypasses(stage: Stage, table: BypassTable): readonly Omit<Bypass, 'edits'>[] {
  return windowsScripts(stage).flatMap(({ instruction, tokens }) => {
    // the end of the last arguments, so that no word is read twice: `curl a,curl a,curl a`
    let end = 0;
    return tokens.flatMap((token, index): readonly Omit<Bypass, 'edits'>[] => {
      const how = howOf(token, tokens, index);
      if (how !== undefined) return [{ at: token.span, how, instruction }];
      const variable = variableSetAt(tokens, index);
      if (variable !== undefined && switchesOff(table.variables(variable.name), variable.value))
        return [{ at: variable.span, how: `sets ${variable.name}`, instruction }];
      const name = programName(token);
      if (token.span.start < end || !table.byProgram.has(name) || !startsCommand(tokens, index)) return [];
      const words = argumentsAfter(tokens, index);
      end = words.at(-1)?.span.end ?? end;
      return bypassesOfTool({ name, arguments: words }, instruction, table);
    });
  });
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

/** The words up to the next sign that ends a command: `a=b` and `a,b` are words. */
function argumentsAfter(tokens: readonly WindowsToken[], index: number): readonly ShellWord[] {
  const words: ShellWord[] = [];
  let isJoined = false;
  for (let at = index + 1, token = tokens[at]; token !== undefined; token = tokens[++at]) {
    const isJoint = token.kind === 'sign' && '=,'.includes(token.text);
    if (token.kind === 'sign' && !isJoint) break;
    const last = words.at(-1);
    // a quote may be between them
    const isNext = last !== undefined && (isJoint || isJoined) && token.span.start <= last.span.end + 1;
    if (isNext) words[words.length - 1] = joinedWord(last, token);
    else words.push(wordOf(token));
    isJoined = isJoint;
  }
  return words;
}

function wordOf({ text, span }: Pick<WindowsToken, 'text' | 'span'>): ShellWord {
  return { value: text, raw: text, pieces: text, span };
}

function joinedWord({ raw, span }: ShellWord, token: WindowsToken): ShellWord {
  return wordOf({ text: raw + token.text, span: { ...span, end: token.span.end } });
}

interface SetVariable {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** `$env:NAME = 'value'`, `SetEnvironmentVariable('NAME', 'value')`, and what cmd has for it. */
function variableSetAt(tokens: readonly WindowsToken[], index: number): SetVariable | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const { text, span } = token;
  const [one, two, three, four] = tokens.slice(index + 1, index + 5);
  const [, name] = /^\$env:(\w+)$/i.exec(text) ?? [];
  if (name !== undefined && one?.text === '=') return setVariable(name, two, span);
  if (SETTER.test(text) && two !== undefined && three?.text === ',') return setVariable(two.text, four, two.span);
  if (one === undefined || !startsCommand(tokens, index)) return undefined;
  if (/^setx(?:\.exe)?$/i.test(text)) return setVariable(one.text, two, one.span);
  return /^set$/i.test(text) ? setByCmd(one, two, three) : undefined;
}

/** `set NAME=value`, `set "NAME=value"` */
function setByCmd(one: WindowsToken, sign?: WindowsToken, value?: WindowsToken): SetVariable | undefined {
  if (sign?.text === '=' && one.kind === 'word') return setVariable(one.text, value, one.span);
  const [, name, text] = (one.kind === 'string' && /^(\w+)=(.*)$/.exec(one.text)) || [];
  return name === undefined || text === undefined ? undefined : { name, value: text, span: one.span };
}

const SETTER = /::setenvironmentvariable$/i;

function setVariable(name: string, value: WindowsToken | undefined, from: Span): SetVariable | undefined {
  if (value === undefined || value.kind === 'sign') return undefined;
  return { name, value: value.text, span: { ...from, end: value.span.end } };
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
