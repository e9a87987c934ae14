import type { Excerpt } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
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
  return JOB.test(text) && (mentionsEngine(text) || mayCall(text)) ? shellFormat : undefined;
}

/** Whether a text has a job, whatever that starts. */
export function hasJobs(text: string): boolean {
  return JOB.test(text);
}

/** The commands of a table; undefined for a file of another kind. */
export function jobsOf(path: string, whole: Excerpt): Excerpt | undefined {
  const { text } = whole;
  if (!isCronTable(path) || text.startsWith('#!')) return undefined;
  const jobs = [...text.matchAll(JOBS)].map(({ 0: line, index }) => {
    const command = line.replace(BEFORE, '').replace(USER, '');
    return part(whole, index + line.length - command.length, index + line.length);
  });
  return jobs.length === 0 ? undefined : joinedLines(jobs);
}

const JOB = new RegExp(`${CRON_TIMES}\\S`, 'm');
const JOBS = new RegExp(`${CRON_TIMES}[^\\r\\n]+`, 'gm');
const BEFORE = new RegExp(CRON_TIMES);

/** Tables of the system name a user in front of the command. */
const USER =
  /^(?!(?:docker|podman|nerdctl|sudo|cd|sh|bash|env|flock|timeout|test)\b)[a-z_][\w-]{0,31}[ \t]+(?=[/([A-Za-z])/;
