/** Returns the same path for all paths that common sets connect: https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
export function joinedPaths(sets: Iterable<readonly string[]>): (path: string) => string {
  const parents = new Map<string, string>();
  const leader = (path: string): string => {
    let current = path;
    for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
      const grandparent = parents.get(parent);
      if (grandparent !== undefined) parents.set(current, grandparent);
      current = parent;
    }
    return current;
  };
  for (const [first, ...others] of sets) {
    if (first === undefined) continue;
    for (const other of others) {
      const [one, another] = [leader(first), leader(other)];
      if (one !== another) parents.set(another, one);
    }
  }
  return leader;
}
