import { OFFICIAL_TAGS } from '../../data/images/official-tags.ts';
import { lazy } from '../../support/caches/lazy.ts';

const tagsByImage = new Map<string, readonly string[]>();

/** The tags of a Docker Official Image that are still built; undefined for other images. Lines are parsed on demand. */
export function builtTagsOf(image: string): readonly string[] | undefined {
  const known = tagsByImage.get(image);
  if (known !== undefined) return known;
  const line = image === '' ? undefined : lines().get(image);
  if (line === undefined) return undefined;
  const tags = line.split(' ').slice(1).flatMap(tagsOf);
  tagsByImage.set(image, tags);
  return tags;
}

/** By image, since a file may name many others. An image without built tags has a line that contains only its name. */
const lines = lazy(
  () => new Map(OFFICIAL_TAGS.split('\n').map((line) => [line.split(' ', 1)[0] ?? '', line] as const)),
);

/** `1,1.2:0,0-slim` */
function tagsOf(group: string): string[] {
  const [versions = '', shortened = ''] = group.split(':');
  let before = '';
  const rests = shortened.split(',').map((rest) => {
    before = before.slice(0, Number.parseInt(rest.charAt(0), 36)) + rest.slice(1);
    return before;
  });
  return versions.split(',').flatMap((version) => rests.map((rest) => version + rest));
}
