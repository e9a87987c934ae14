/** Numbers that look random and are the same for the same seed. */
export function randomOf(seed) {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** In turn from each folder of src and each kind of change; none within another one. */
export function chosen(changes, count, random) {
  const strata = new Map();
  for (const change of changes) {
    const name = `${change.path.split('/')[1]} ${change.kind}`;
    strata.set(name, [...(strata.get(name) ?? []), change]);
  }
  const picked = [];
  const isApart = (change) =>
    picked.every(({ path, start, end }) => path !== change.path || end <= change.start || change.end <= start);
  while (picked.length < count && strata.size > 0) {
    for (const [name, stratum] of strata) {
      if (picked.length === count) break;
      picked.push(...stratum.splice(random(stratum.length), 1).filter(isApart));
      if (stratum.length === 0) strata.delete(name);
    }
  }
  return picked;
}
