import type { BuildReference } from '../frontend.ts';
import type { BuiltStage } from './stages.ts';

/** Sets what becomes of each stage, and which others build on: targets are those that some file asks for, and the last one, which is built by default. */
export function assignRoles(built: readonly BuiltStage[], builds: readonly BuildReference[]): void {
  const [only] = built;
  if (only !== undefined && built.length === 1) {
    only.stage.role = 'target';
    return;
  }
  const targets = targetsOf(
    built,
    builds.filter(({ isPart }) => isPart !== true),
  );
  const parts = stagesNamed(
    built,
    builds.filter(({ isPart }) => isPart === true),
  );
  for (const { stage } of built) {
    const parent = stage.base.kind === 'stage' ? built[stage.base.stage.index] : undefined;
    if (parent !== undefined) parent.stage.isBase = true;
  }
  const shipped = reach(targets, built, ['base']);
  const reached = reach([...shipped, ...parts], built, ['base', 'content']);
  for (const { stage } of reached) stage.role = 'contributor';
  for (const { stage } of shipped) stage.role = 'ancestor';
  for (const { stage } of targets) stage.role = 'target';
}

function targetsOf(built: readonly BuiltStage[], builds: readonly BuildReference[]): BuiltStage[] {
  const last = built.at(-1);
  return [...stagesNamed(built, builds), ...(last === undefined ? [] : [last])];
}

function stagesNamed(built: readonly BuiltStage[], builds: readonly BuildReference[]): BuiltStage[] {
  return builds.flatMap(({ target }) => (target === undefined ? [] : (stageNamed(built, target) ?? [])));
}

function stageNamed(built: readonly BuiltStage[], target: string): BuiltStage | undefined {
  const name = target.toLowerCase();
  const byName = built.findLast(({ stage }) => stage.name?.value.toLowerCase() === name);
  return byName ?? (/^\d{1,6}$/.test(target) ? built[Number(target)] : undefined);
}

function reach(
  from: readonly BuiltStage[],
  built: readonly BuiltStage[],
  kinds: readonly string[],
): ReadonlySet<BuiltStage> {
  const reached = new Set(from);
  // A set yields what is added while it is walked
  for (const { edges } of reached) {
    for (const [to, kind] of edges) {
      const stage = built[to];
      if (stage !== undefined && kinds.includes(kind)) reached.add(stage);
    }
  }
  return reached;
}
