/**
 * The index of the first sorted item that has reached something; the number of items if none has. All items after such an item have reached
 * it, too. `from` is the index of the first item to ask about.
 */
export function firstReached<T>(items: ArrayLike<T>, isReached: (item: T) => boolean, from = 0): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
