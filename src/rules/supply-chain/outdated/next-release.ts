import { builtTagsOf } from '../../../analysis/lifetimes/built-tags.ts';
import { type Lifetime, nextRelease } from '../../../analysis/lifetimes/image-lifetime.ts';
import { type ImageReference, officialName } from '../../../model/images/image.ts';
import { remember } from '../../../support/caches/remember.ts';

/** A newer release of these needs a migration of the files of an older one. */
const KEEP_DATA: ReadonlySet<string> = new Set(
  'arangodb cassandra couchbase couchdb elasticsearch influxdb mariadb mongo mysql neo4j nextcloud percona postgres rabbitmq redis solr sonarqube'.split(
    ' ',
  ),
);

/** The same tag with the oldest release after it that gets updates; undefined where such a tag is not known to be built. */
export function nextTagOf(reference: ImageReference, over: Lifetime, today: string): string | undefined {
  const known = nextTags(over);
  if (known.has(today)) return known.get(today);
  const next = findNextTag(reference, over, today);
  known.set(today, next);
  return next;
}

/** Remembered tags, by day and reference. */
const nextTags = remember((_over: Lifetime) => new Map<string, string | undefined>());

function findNextTag(reference: ImageReference, over: Lifetime, today: string): string | undefined {
  const image = officialName(reference);
  const { tag } = reference;
  if (image === undefined || over.image !== image || KEEP_DATA.has(image) || typeof tag !== 'string') return undefined;
  const prefix = tag.startsWith('v') ? 'v' : '';
  const next = /^\d/.test(over.version) && tag.startsWith(prefix + over.version) ? nextRelease(over, today) : undefined;
  if (next === undefined) return undefined;
  const text = prefix + next + tag.slice(prefix.length + over.version.length);
  return builtTagsOf(image)?.includes(text) ? text : undefined;
}
