import { fieldsOf } from '../../support/json-fields.ts';
import type { Client } from '../client.ts';

/** A comment of a pull request that has one of our marks. */
export interface MarkedComment {
  readonly id: number;
  readonly body: string;
}

/**
 * The comments that have a mark and that the owner of the token wrote. Everyone can write the mark, and a bot may quote it: such a comment is
 * not ours, and stays as it is.
 * @throws {ApiError}
 */
export async function ownComments(
  client: Client,
  comments: readonly unknown[],
  isMarked: (body: string) => boolean,
): Promise<readonly MarkedComment[]> {
  const marked = comments.flatMap((comment) => {
    const { id, body, user } = fieldsOf(comment);
    const isComment = typeof id === 'number' && typeof body === 'string';
    return isComment && isMarked(body) ? [{ id, body, login: fieldsOf(user)['login'] }] : [];
  });
  if (marked.length === 0) return [];
  const own = await client.login();
  return marked.filter(({ login }) => login === own);
}
