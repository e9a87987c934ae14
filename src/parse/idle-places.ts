import type { SourceFile, Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { groupBy } from '../support/group-by.ts';
import { firstReached } from '../support/sorted.ts';

/** Marks the containers in places that never run as idle: once a change lets such a place run, its problems are new. No place contains another. */
export function withIdle(subjects: readonly Subject[], places: readonly Span[]): readonly Subject[] {
  if (places.length === 0) return subjects;
  const ordered = [...places].sort((one, other) => one.start - other.start);
  const byFile: ReadonlyMap<SourceFile, readonly Span[]> = groupBy(ordered, ({ file }) => file);
  const isWithin = ({ file, start, end }: Span): boolean => {
    const all = byFile.get(file) ?? [];
    const place = all[firstReached(all, (one) => one.start > start) - 1];
    return place !== undefined && end <= place.end;
  };
  return subjects.map((subject) =>
    subject.kind === 'container' && isWithin(subject.span) ? { ...subject, isIdle: true } : subject,
  );
}
