import { matchesStars } from '../../model/star-pattern.ts';
import { addToGroup } from '../../support/group-by.ts';
import type { DefinitionsAt } from '../scripts/gap-definitions.ts';
import { assignmentIn } from './assignments.ts';
import { logicalLines } from './lines.ts';
import { partsOf } from './parts.ts';

/**
 * In references of make, and in those of shells to variables that make exports: names, which other references may be parts of, as in
 * `$(OPTIONS_$(STAGE))`.
 */
export const MAKE_NAMES = /\$?\$[({]?((?:[\w.-]|\$[@*<^]|\$[({][\w@*<^.]{1,100}[)}]){1,200})/g;

/** All values that a Makefile gives to variables, on any condition and for any target. */
export function definitionsIn(text: string): DefinitionsAt {
  const found = new Map<string, string[]>();
  for (const { start, end, body } of partsOf(text, logicalLines(text)).statements) {
    const line = text.slice(start, end);
    const assigned = assignmentIn(line, start);
    if (assigned !== undefined) addToGroup(found, assigned.name, text.slice(assigned.value.start, assigned.value.end));
    const name = DEFINED.exec(line)?.[1];
    if (name !== undefined) for (const part of body ?? []) addToGroup(found, name, text.slice(part.start, part.end));
  }
  const get = (written: string): readonly string[] => {
    const pattern = written.replaceAll(INNER, '*');
    if (!pattern.includes('*')) return found.get(pattern) ?? [];
    if (!/[\w.-]{2}/.test(pattern)) return [];
    return [...found].flatMap(([name, texts]) => (matchesStars(pattern, name) ? texts : []));
  };
  return () => ({ get });
}

const INNER = /\$(?:[@*<^]|[({][^(){}]{1,100}[)}])/g;
const DEFINED = /^ *(?:(?:export|override) +)*define[ \t]+([\w.-]+)/;
