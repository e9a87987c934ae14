import type { Excerpt } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { joinedLines } from '../../syntax/shell/files/files-of-script.ts';
import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, shellFormat } from '../formats.ts';
import { mayCall } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { CRON_TIMES } from '../started-texts.ts';

/** Tables of cron, whose lines have commands: `deploy/cron.d/backup`, `crontab`, `backup.cron`. */
export const cronByContent: ContentFormat = {
  mayBe: (path) => isCronTable(path) && formatOf(path) === undefined,
  formatIn,
};

const TABLE_FOLDER = /(?:^|\/)(?:cron\.d|crontabs?)\/[^/.]+$/;
const TABLE_NAME = /(?:crontab(?:\.(?:txt|in|j2|tmpl))?|\.cron(?:\.(?:in|j2|tmpl))?)$/;

/** Whether a file is a table of cron by its name. */
export function isCronTable(path: string): boolean {
  return TABLE_FOLDER.test(path) || TABLE_NAME.test(path);
}

function formatIn({ bytes }: Content): FileFormat | undefined {
  if (bytes.includes(0) || bytes.subarray(0, 2).toString('latin1') === '#!') return undefined;
  const text = bytes.toString();
  return (JOB.test(text) || JOB_OF_ANACRON.test(text)) && (mentionsEngine(text) || mayCall(text))
    ? shellFormat
    : undefined;
}

/** Whether a text has a job, whatever that starts. */
export function hasJobs(text: string): boolean {
  return JOB.test(text);
}

/** The commands of a table; undefined for a file of another kind. */
export function jobsOf(path: string, whole: Excerpt): Excerpt | undefined {
  const { text } = whole;
  if (!isCronTable(path) || text.startsWith('#!')) return undefined;
  const [jobs, before] = /anacrontab/.test(path) ? [LINES_OF_ANACRON, BEFORE_OF_ANACRON] : [LINES, BEFORE];
  const lines = [...text.matchAll(jobs)];
  const parts = lines.map(({ 0: line, 1: name, 2: value = '', index }) => {
    const end = index + line.length;
    if (name !== undefined)
      return assignmentOf(whole, name, { start: end - value.length, end: end - value.length + value.trimEnd().length });
    const command = line.replace(before, '').replace(USER, '');
    return part(whole, end - command.length, end);
  });
  return lines.every(([, name]) => name !== undefined) ? undefined : joinedLines(parts);
}

/** `NAME = a text` as a shell writes it: cron takes a text in quotes without these, and replaces no variables. */
function assignmentOf(
  { text, span }: Excerpt,
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
): Excerpt {
  const isQuoted = /^(["']).*\1$/.test(text.slice(start, end));
  const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end];
  const implied = (implies: string): Run => ({ text: implies, span: () => span(start, end) });
  const value: Run = {
    text: text.slice(from, to).replaceAll("'", ' '),
    span: (at, last) => span(from + at, from + last),
  };
  return excerptOf([implied(`export ${name}='`), value, implied("'")]);
}

const JOB = new RegExp(`${CRON_TIMES}\\S`, 'm');
const BEFORE = new RegExp(CRON_TIMES);
/** Days, minutes and a name are in front of a command of anacron. */
const TIMES_OF_ANACRON = String.raw`^[ \t]*(?:\d{1,9}|@[a-z]{1,20})[ \t]+\d{1,9}[ \t]+[^\s#]{1,99}[ \t]+`;
const BEFORE_OF_ANACRON = new RegExp(TIMES_OF_ANACRON);
const JOB_OF_ANACRON = new RegExp(`${TIMES_OF_ANACRON}\\S`, 'm');
const ASSIGNMENT = String.raw`^[ \t]*([A-Za-z_]\w{0,100})[ \t]{0,9}=[ \t]{0,9}(\S[^\r\n]{0,2000})$`;
const LINES = new RegExp(`${ASSIGNMENT}|${CRON_TIMES}[^\\r\\n]+`, 'gm');
const LINES_OF_ANACRON = new RegExp(`${ASSIGNMENT}|${TIMES_OF_ANACRON}[^\\r\\n]+`, 'gm');

/** Tables of the system name a user in front of the command. */
const USER =
  /^(?!(?:docker|podman|nerdctl|sudo|cd|sh|bash|env|flock|timeout|test)\b)[a-z_][\w-]{0,31}[ \t]+(?=[/([A-Za-z])/;
