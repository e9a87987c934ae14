import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Client } from '../../src/github/client.ts';
import { publishSuggestions } from '../../src/github/feedback/review-suggestions.ts';
import type { Edit } from '../../src/model/findings/fix.ts';
import { finding, span } from '../report/reports.ts';

const own = span('a: 1\nb: «2»\n', 'compose.yaml');
const other = span('a: «1»\n', 'other.yaml');

/** The bodies of the comments that are made for a safe fix. */
async function commentsFor(edits: readonly Edit[]): Promise<readonly string[]> {
  const { text } = own.file;
  const sha = createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');
  const patch = '@@ -1,2 +1,2 @@\n-a: 0\n+a: 1\n b: 2';
  const made: string[] = [];
  const client: Client = {
    request: (_route, { comments = [] } = {}) => {
      made.push(...(comments as readonly { readonly body: string }[]).map(({ body }) => body));
      return Promise.resolve({ status: 200, data: {} });
    },
    list: (route) => Promise.resolve(route.endsWith('/files') ? [{ filename: own.file.path, sha, patch }] : []),
    login: () => Promise.resolve('octocat'),
  };
  const fresh = [finding({ span: own, fix: { title: 'Mend it', safety: 'safe', edits } })];
  await publishSuggestions(client, { pull: 7, commit: 'a'.repeat(40), fresh, open: fresh });
  return made;
}

it('suggests a fix in the file of the finding alone', async () => {
  expect(await commentsFor([{ span: own, text: '3' }])).toEqual([expect.stringContaining('```suggestion\nb: 3\n```')]);
  expect(await commentsFor([{ span: other, text: '3' }])).toEqual([]);
  expect(
    await commentsFor([
      { span: own, text: '3' },
      { span: other, text: '3' },
    ]),
  ).toEqual([]);
});
