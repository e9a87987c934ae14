const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * The title of a stage in the middle of a sentence. Messages do not show the number of a stage without a name: COPY counts from 0, readers
 * from 1.
 */
export function stageTitle(name: string | undefined, index: number, count: number): string {
  if (name !== undefined) return `stage "${name}"`;
  if (count === 1) return 'this Dockerfile';
  if (index === count - 1) return 'the last stage';
  const ordinal = ORDINALS[index];
  return ordinal === undefined ? `stage ${index + 1} of ${count}` : `the ${ordinal} stage`;
}
