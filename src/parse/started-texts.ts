import type { StartedKind } from '../analysis/paths/started-places.ts';
import type { Excerpt } from '../model/source.ts';
import { part } from '../model/spliced.ts';
import { joinedLines } from '../syntax/shell/files/files-of-script.ts';
import { isForShell } from '../syntax/shell/index.ts';

/** The text that a shell reads; undefined if none does. */
export function startedCommands(excerpt: Excerpt, kind: StartedKind): Excerpt | undefined {
  if (kind === 'script') return isForShell(excerpt.text) ? excerpt : undefined;
  const { span } = excerpt;
  const text = kind === 'settings' ? excerpt.text.replaceAll(VALUES, ({ length }) => 'x'.repeat(length)) : excerpt.text;
  const lines = LINES[kind];
  const parts = [...text.matchAll(lines)].map(({ 0: line, 1: command = '', index }) => {
    const start = index + line.lastIndexOf(command);
    return part({ text, span }, start, start + command.length);
  });
  return parts.length === 0 ? undefined : joinedLines(parts);
}

/** `%(ENV_X)s` of supervisord: a shell would not understand it. */
const VALUES = /%\([^()\r\n]*\)[a-z]?/g;
const SETTING = /^[ \t]*(?:command|Exec(?:Start(?:Pre|Post)?|Reload|Stop))[ \t]*=[ \t]*[-@:+!]*([^\r\n]*)/gm;
/** When cron starts the command of a line. */
export const CRON_TIMES = String.raw`^[ \t]*(?:@[a-z]+|[\d*][^\s#]{0,60}(?:[ \t]+[\w*/,-]{1,60}){4})[ \t]+`;
const JOB = new RegExp(String.raw`${CRON_TIMES}([^\r\n]*)`, 'gm');
const JOB_OF_USER = new RegExp(String.raw`${CRON_TIMES}[\w$-]+[ \t]+([^\r\n]*)`, 'gm');

const LINES: Readonly<Record<Exclude<StartedKind, 'script'>, RegExp>> = {
  settings: SETTING,
  table: JOB,
  'table-with-users': JOB_OF_USER,
  // terminal, runlevels, action, command
  'table-of-init': /^(?!#)[^:\r\n]{0,60}:[^:\r\n]{0,60}:[a-z]{1,20}:[ \t]*([^\r\n]*)/gm,
  // every value: without a hook, a value has no command in it
  'hooks-of-apt': /"([^"\n]*)"/g,
  'hooks-of-git':
    /^[ \t]*(?:(?:askpass|clean|cmd|driver|editor|external|fsmonitor|pager|process|smudge|sshCommand|textconv)[ \t]*=[ \t]*"?!?|[\w-]+[ \t]*=[ \t]*"?!)([^"\n]*)/gim,
  'hooks-of-ssh': /^[ \t]*(?:KnownHostsCommand|LocalCommand|ProxyCommand)[ \t=]+(.*)/gim,
};
