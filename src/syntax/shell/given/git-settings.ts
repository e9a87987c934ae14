import type { ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { quotedWord } from './code-values.ts';

/** A command line in a word. */
export interface CommandLine {
  readonly text: string;
  readonly span: Span;
}

/** `git submodule foreach 'commands'`, `git bisect run command` */
function givenTo(words: readonly ShellWord[], head: number): readonly CommandLine[] {
  const at = words.findIndex(
    ({ pieces }, index) =>
      index > head && /^(?:submodule foreach|bisect run)$/.test(`${words[index - 1]?.pieces} ${pieces}`),
  );
  const given = at === -1 ? [] : words.slice(at + 1);
  const rest = given.slice(given.findIndex(({ pieces }) => !pieces.startsWith('-')));
  const [first] = rest;
  if (first === undefined) return [];
  const text = rest.length === 1 ? first.pieces : rest.map(({ pieces }) => quotedWord(pieces)).join(' ');
  return [{ text, span: { ...first.span, end: rest.at(-1)?.span.end ?? first.span.end } }];
}

/**
 * The commands in settings of git: `git config alias.x '!commands'`, `git -c core.sshCommand=command fetch`, and in options of its commands:
 * https://git-scm.com/docs/git-config
 */
export function gitCommands(words: readonly ShellWord[], head: number): readonly CommandLine[] {
  const found = [...givenTo(words, head)];
  for (let index = head + 1; index < words.length; index += 1) {
    const { pieces, span } = words[index] as ShellWord;
    const next = words[index + 1];
    const setting = SETTING.exec(pieces);
    const transport = TRANSPORT.exec(pieces)?.[1];
    if (transport !== undefined) found.push({ text: commandOfTransport(transport), span });
    else if (setting !== null) found.push(...settingOf(setting, { pieces, span }, next));
    else if (OPTION.test(pieces)) found.push(...attached(pieces, span, next));
  }
  return found.filter(({ text }) => text !== '');
}

/** Keys whose value is a command, and others whose value is one behind `!`. */
const COMMANDS =
  'core\\.(?:sshcommand|fsmonitor|pager|editor|askpass|gitproxy)|sequence\\.editor|pager\\.\\w+|diff\\.external|interactive\\.difffilter|uploadpack\\.packobjectshook|gpg\\.(?:\\w+\\.)?program|(?:diff|merge|difftool|mergetool|filter|browser|man|guitool|trailer)\\.[^=]{1,99}\\.(?:command|textconv|driver|cmd|clean|smudge|process|path)';
const SETTING = new RegExp(`^(?:(${COMMANDS})|alias\\.[\\w-]+|credential\\.(?:[^=]{1,99}\\.)?helper)(?:=(.*))?$`, 'is');
const TRANSPORT = /^ext::(.*)/s;
const OPTION =
  /^(?:-u|--upload-pack|--receive-pack|-x|--exec|--extcmd|--(?:tree|index|parent|msg|commit|tag-name|env)-filter|--open-files-in-pager)(?:=|$)/;

/** In the address of an external command, `% ` is a blank in a word, and other letters behind `%` are parts of the request. */
function commandOfTransport(address: string): string {
  const words = address.split(/(?<!%) /).map((word) => word.replaceAll(/%([ %])/g, '$1'));
  return words.map(quotedWord).join(' ');
}

function settingOf(
  [, isCommand, value]: RegExpExecArray,
  { span }: Pick<ShellWord, 'pieces' | 'span'>,
  next: ShellWord | undefined,
): readonly CommandLine[] {
  const text = value ?? next?.pieces ?? '';
  if (isCommand === undefined && !text.startsWith('!')) return [];
  return [{ text: text.replace(/^!/, ''), span: value === undefined ? (next?.span ?? span) : span }];
}

function attached(pieces: string, span: Span, next: ShellWord | undefined): readonly CommandLine[] {
  const equals = pieces.indexOf('=');
  if (equals !== -1) return [{ text: pieces.slice(equals + 1), span }];
  return next === undefined ? [] : [{ text: next.pieces, span: next.span }];
}
