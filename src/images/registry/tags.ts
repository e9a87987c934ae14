import type { Api } from './api.ts';
import { readBody } from './body.ts';
import { parseObject, textsIn } from './json.ts';
import { LookupError } from './lookup-error.ts';
import { nextQuery } from './pages.ts';
import { isTag, type Repository } from './target.ts';

const PAGE = 1000;
/** The largest public repositories have some ten thousand tags. */
const MOST_PAGES = 100;
const MOST_TAGS = 100_000;
const PAGE_BYTES = 4 * 1024 * 1024;

export async function listTags(api: Api, repository: Repository): Promise<readonly string[]> {
  const tags: string[] = [];
  let path: string | undefined = `tags/list?n=${PAGE}`;
  for (let page = 0; path !== undefined; page++) {
    if (page === MOST_PAGES || tags.length > MOST_TAGS)
      throw new LookupError('too-large', `${repository.name} has too many tags`);
    const answer = await api.get(repository, { path, accept: 'application/json' });
    const list = parseObject(await readBody(answer, PAGE_BYTES), answer.url.host);
    for (const tag of textsIn(list, 'tags')) if (isTag(tag)) tags.push(tag);
    const next = nextQuery(answer);
    path = next && `tags/list${next}`;
  }
  return tags;
}
