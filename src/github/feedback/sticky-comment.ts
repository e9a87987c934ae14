import { type Client, madeId } from '../client.ts';

/** A pull request with more comments than these gets a second one of ours. */
const PAGES = 10;

export interface StickyComment {
  readonly pull: number;
  /** Several of ours can stand side by side. */
  readonly category: string;
  readonly body: string;
  /** Whether to write one where there is none yet. */
  readonly isWanted: boolean;
}

/** One comment that is kept up to date, found by a mark that nobody sees. */
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
  const found = comments.find((comment) => isOurs(comment, mark, 'start')) as { readonly id: number } | undefined;
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

/** A person could write the mark, too, and would find the comment overwritten; a bot may quote it in the middle of its own words. */
export function isOurs(comment: unknown, mark: string, place: 'start' | 'end'): boolean {
  const { body, user } = (comment ?? {}) as {
    readonly body?: unknown;
    readonly user?: { readonly type?: unknown } | null;
  };
  if (typeof body !== 'string' || user?.type !== 'Bot') return false;
  return place === 'start' ? body.startsWith(mark) : body.trimEnd().endsWith(mark);
}
