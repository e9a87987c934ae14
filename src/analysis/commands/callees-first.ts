import { type Command, everyCommand, type Pipeline } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';

/** Pipelines that follow each other, of one function or of none. */
interface Group {
  readonly inFunction: string | undefined;
  readonly pipelines: Pipeline[];
}

/**
 * Pipelines where each function comes before those that call it: `main() { get a | sh; }`, `get() { curl "$1"; }`, `main`. A function runs when it is
 * called, so that the order of the definitions decides nothing. All other commands stay where they are.
 */
export const calleesFirst: (pipelines: readonly Pipeline[]) => readonly Pipeline[] = remember((pipelines) => {
  const groups = groupsOf(pipelines);
  const functions = new Map<string, Group[]>();
  for (const group of groups) if (group.inFunction !== undefined) addToGroup(functions, group.inFunction, group);
  if (functions.size < 2) return pipelines;
  return withCalleesBefore(groups, functions).flatMap((group) => group.pipelines);
});

function groupsOf(pipelines: readonly Pipeline[]): readonly Group[] {
  const groups: Group[] = [];
  for (const pipeline of pipelines) {
    const last = groups.at(-1);
    if (last !== undefined && last.inFunction === pipeline.inFunction) last.pipelines.push(pipeline);
    else groups.push({ inFunction: pipeline.inFunction, pipelines: [pipeline] });
  }
  return groups;
}

/** Without recursion, since a stranger decides how deep the calls are. */
function withCalleesBefore(groups: readonly Group[], functions: Map<string, readonly Group[]>): readonly Group[] {
  const entered = new Set<Group>();
  const ordered = new Set<Group>();
  const waitingFor = (group: Group): readonly Group[] => {
    if (entered.has(group)) return [];
    entered.add(group);
    return calleesOf(group).flatMap((name) => {
      const left = functions.get(name)?.filter((one) => !entered.has(one)) ?? [];
      // nobody has to look for it again
      if (left.length === 0) functions.delete(name);
      return left;
    });
  };
  for (const group of groups) {
    const waiting = [group];
    for (let one = waiting.at(-1); one !== undefined; one = waiting.at(-1)) {
      const callees = waitingFor(one);
      waiting.push(...callees);
      if (callees.length > 0) continue;
      ordered.add(one);
      waiting.pop();
    }
  }
  return [...ordered];
}

function calleesOf({ inFunction, pipelines }: Group): readonly string[] {
  if (inFunction === undefined) return [];
  return [...new Set(pipelines.flatMap(({ commands }) => commands.flatMap(programsIn)))];
}

/** The program of a command, and those in its words. */
function programsIn({ program, substitutions }: Command): readonly string[] {
  const inside = substitutions.flatMap(({ script }) => everyCommand(script).map((one) => one.program));
  return [program, ...inside].flatMap((one) => (typeof one === 'string' ? [one] : []));
}
