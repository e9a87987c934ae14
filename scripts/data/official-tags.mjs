/**
 * Lines of `image versions:rests …`, which stand for all tags that a version and a rest make: `node 22,22.1:,-slim :lts,lts-slim`.
 */
export function officialTagLines(officialTags) {
  return [...officialTags].map(([image, tags]) => [image, ...groupsOf(tags)].join(' '));
}

function groupsOf(tags) {
  const restsByVersion = new Map();
  for (const tag of tags) {
    const version = /^v?\d+(?:\.\d+)*/.exec(tag)?.[0] ?? '';
    const rests = restsByVersion.get(version) ?? [];
    rests.push(tag.slice(version.length));
    restsByVersion.set(version, rests);
  }
  const versionsByRests = new Map();
  for (const [version, rests] of restsByVersion) {
    const key = rests.join(',');
    versionsByRests.set(key, [...(versionsByRests.get(key) ?? []), version]);
  }
  return [...versionsByRests].map(([rests, versions]) => `${versions.join(',')}:${rests}`);
}
