import { OFFICIAL_TAGS } from '../../data/images/official-tags.ts';

const tagsByImage = new Map<string, readonly string[]>();

/** The tags of a Docker Official Image that are still built; undefined for other images. Lines are parsed on demand. */
export function builtTagsOf(image: string): readonly string[] | undefined {
  const known = tagsByImage.get(image);
  if (known !== undefined) return known;
  const name = `\n${image}`;
  // names come from untrusted files
  const start = /^[a-z\d._-]+$/.test(image) ? findLine(name) : -1;
  if (start === -1) return undefined;
  const line = OFFICIAL_TAGS.slice(start + name.length, OFFICIAL_TAGS.indexOf('\n', start + 1));
  const tags = line.split(' ').slice(1).flatMap(tagsOf);
  tagsByImage.set(image, tags);
  return tags;
}

/** An image without built tags has a line that contains only its name. */
function findLine(name: string): number {
  const start = OFFICIAL_TAGS.indexOf(`${name} `);
  return start === -1 ? OFFICIAL_TAGS.indexOf(`${name}\n`) : start;
}

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
