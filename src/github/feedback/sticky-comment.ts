import { type Client, madeId } from '../client.ts';
import { ownComments } from './own-comments.ts';

/** On a pull request with more comments than these pages hold, we write a second one. */
const PAGES = 10;

export interface StickyComment {
  readonly pull: number;
  /** Comments of several categories can exist side by side. */
  readonly category: string;
  readonly body: string;
  /** Whether to write the comment if it does not exist yet. */
  readonly isWanted: boolean;
}

/** Keeps one comment up to date; an invisible mark identifies it. */
export async function publishComment(
  client: Client,
  { pull, category, body, isWanted }: StickyComment,
): Promise<string> {
  const mark = `<!-- hullcheck:summary:${category} -->`;
  const comments = await client.list(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issue_number: pull },
    PAGES,
  );
  const [found] = await ownComments(client, comments, (text) => text.startsWith(mark));
  const text = `${mark}\n${body}`;
  if (found !== undefined) {
    await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      comment_id: found.id,
      body: text,
    });
    return 'The comment in the pull request was updated.';
  }
  if (!isWanted) return 'No comment was needed.';
  madeId(
    await client.request(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { issue_number: pull, body: text },
      'once',
    ),
  );
  return 'A comment was written into the pull request.';
}
