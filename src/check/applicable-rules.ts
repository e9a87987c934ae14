import type { Subject, SubjectKind } from '../model/subject.ts';
import { groupBy } from '../support/group-by.ts';
import { remember } from '../support/remember.ts';
import type { ActiveRule } from './active-rules.ts';

/** The rules on the kind of a subject, in order. */
export function applicableRules(rules: readonly ActiveRule[], { kind }: Subject): readonly ActiveRule[] {
  return byKind(rules).get(kind) ?? NONE;
}

const NONE: readonly ActiveRule[] = [];

const byKind = remember(
  (rules: readonly ActiveRule[]): ReadonlyMap<SubjectKind, readonly ActiveRule[]> =>
    groupBy(rules, ({ rule }) => rule.on),
);
