/** Longer names are not compared: the work grows with the product of the lengths. */
const LONGEST_NAME = 64;

/** The candidate that `name` most likely means; undefined when none is similar. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const written = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    // each character more or less is a change
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best ?? sameWords(written, candidates) ?? similarWords(written, candidates);
}

/** A candidate with all words of the name, or the other way round: `network` or `network-host` means `host-network-mode`. */
function sameWords(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 4) return undefined;
  const words = name.split('-');
  return candidates.find((candidate) => {
    const others = candidate.toLowerCase().split('-');
    return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  });
}

/** The first candidate in which each of at least two words has one that differs in one place: `runtime-sokcet` means `runtime-socket-mount`. */
function similarWords(name: string, candidates: readonly string[]): string | undefined {
  const words = name.split('-').filter((word) => word.length >= 3);
  if (words.length < 2) return undefined;
  return candidates.find((candidate) => {
    const others = candidate.toLowerCase().split('-');
    return words.every((word) => others.some((other) => isOneApart(word, other)));
  });
}

function isOneApart(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}

/** The number of insertions, deletions, replacements and swaps of neighbouring characters. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, row, last, beforeLast));
    beforeLast = last;
    last = row;
  }
  return valueAt(last, b.length);
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const isSame = a[i - 1] === b[j - 1];
  const replaced = valueAt(last, j - 1) + (isSame ? 0 : 1);
  const oneMore = Math.min(valueAt(row, j - 1), valueAt(last, j)) + 1;
  const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swapped = isSwapped ? valueAt(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(replaced, oneMore, swapped);
}

/** Nothing leads through cells outside of the table. */
function valueAt(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
