import type { WindowsToken } from '../../../analysis/windows/powershell-tokens.ts';
import { commandAt, statementsOf } from '../../../analysis/windows/windows-commands.ts';
import type { Span } from '../../../model/source.ts';

/** Passwords that are written into a Windows script. */
export function windowsPasswords(tokens: readonly WindowsToken[]): readonly Span[] {
  return statementsOf(tokens).flatMap((statement) => [...secureStrings(statement), ...netUsers(statement)]);
}

/** `ConvertTo-SecureString 'secret' -AsPlainText -Force` */
function secureStrings(statement: readonly WindowsToken[]): readonly Span[] {
  const at = commandAt(statement, /^convertto-securestring$/i);
  if (at === -1 || !statement.some(({ text }) => /^-asplaintext$/i.test(text))) return [];
  const value = statement.slice(at + 1).find(({ text }) => !/^-(?:string|asplaintext|force)$/i.test(text));
  return value !== undefined && isLiteral(value) ? [value.span] : [];
}

/** `net user NAME PASSWORD [/add]` */
function netUsers(statement: readonly WindowsToken[]): readonly Span[] {
  const at = commandAt(statement, /^net1?(?:\.exe)?$/i);
  if (at === -1 || !/^users?$/i.test(statement[at + 1]?.text ?? '')) return [];
  const end = statement.findIndex(({ kind }, index) => index > at && kind === 'sign');
  const words = statement.slice(at + 2, end === -1 ? undefined : end).filter(({ text }) => !text.startsWith('/'));
  const password = words[1];
  return password !== undefined && isLiteral(password) ? [password.span] : [];
}

/** A literal password; `*` prompts for one. */
function isLiteral({ kind, text, isExpanded }: WindowsToken): boolean {
  if (kind === 'sign' || text === '' || text === '*' || /%[^%]+%/.test(text)) return false;
  return (kind === 'string' && !isExpanded) || (!/[$`]/.test(text) && !text.startsWith('-'));
}
