/** Items with the same key. There is at least one. */
export type Group<T> = [T, ...T[]];

/** The items by their keys. Keys are in the order in which they first appear, and the items of a key in the order that they had. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, Group<T>> {
  const groups = new Map<K, Group<T>>();
  let index = 0;
  for (const item of items) addToGroup(groups, keyOf(item, index++), item);
  return groups;
}

export function addToGroup<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** The items in groups of neighbours. Each item of a group belongs with the first one. */
export function* neighbours<T>(items: Iterable<T>, belongsTo: (first: T, item: T) => boolean): Generator<Group<T>> {
  let group: Group<T> | undefined;
  for (const item of items) {
    if (group !== undefined && belongsTo(group[0], item)) {
      group.push(item);
      continue;
    }
    if (group !== undefined) yield group;
    group = [item];
  }
  if (group !== undefined) yield group;
}
