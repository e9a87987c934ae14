/** The items of two lists in pairs, in their order. The list that is longer has no pairs for the rest of its items. */
export function paired<A, B>(ones: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] {
  const rest = others.values();
  return ones.flatMap((one): readonly (readonly [A, B])[] => {
    const next = rest.next();
    return next.done ? [] : [[one, next.value]];
  });
}
