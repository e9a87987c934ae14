/**
 * Lines of `image versions:rests …`, where each version with each rest is a tag. A rest begins with the number of characters it shares with
 * the one before, in base 36: `node 22,22.1:0,0-alpine,73.24 :0lts,3-slim` has `22.1-alpine3.24` and `lts-slim`.
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
  return [...versionsByRests].map(([rests, versions]) => `${versions.join(',')}:${shortened(rests.split(','))}`);
}

const MOST_SHARED = 35;

function shortened(rests) {
  return rests.map((rest, index) => {
    const before = rests[index - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < rest.length && rest[shared] === before[shared]) shared += 1;
    return shared.toString(36) + rest.slice(shared);
  });
}
