import type { Stage } from '../../model/dockerfile.ts';
import type { BuildReference } from '../frontend.ts';
import type { EdgeKind } from './stage-context.ts';
import type { BuiltStage } from './stages.ts';
import { lowerCase } from './text/letter-case.ts';

/**
 * Sets the role of each stage, and which others build on it. Targets are the stages that some file asks for, and the last one, which is
 * built by default. A named stage that none of these needs must be there for someone who asks for it, so it is a target as well.
 */
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
  const needed = reach([...targets, ...parts], built, ['base', 'content']);
  for (const one of built) {
    one.stage.isIdle = !needed.has(one);
    one.stage.needs = needsOf(one, built);
  }
  const isChoice = builds.some((build) => build.isChoice === true);
  const unasked = isChoice ? [] : unaskedTargets(built, reach([...targets, ...parts], built, ANY_EDGE));
  for (const { stage } of unasked) stage.isUnasked = true;
  targets.push(...unasked);
  const shipped = reach(targets, built, ['base', 'base-option']);
  const reached = reach([...shipped, ...parts], built, ANY_EDGE);
  for (const { stage } of reached) stage.role = 'contributor';
  for (const { stage } of shipped) stage.role = 'ancestor';
  for (const { stage } of targets) stage.role = 'target';
}

const ANY_EDGE = ['base', 'base-option', 'content', 'option'] as const;

/** The stages that it begins with, and takes files from, with the values that variables have in this reading. */
function needsOf({ edges }: BuiltStage, built: readonly BuiltStage[]): readonly Stage[] {
  return [...edges].flatMap(([to, kind]) => (kind === 'base' || kind === 'content' ? (built[to]?.stage ?? []) : []));
}

function targetsOf(built: readonly BuiltStage[], builds: readonly BuildReference[]): BuiltStage[] {
  const last = built.at(-1);
  return [...stagesNamed(built, builds), ...(last === undefined ? [] : [last])];
}

/** Later stages come first: an earlier stage that they need is not a separate target. */
function unaskedTargets(built: readonly BuiltStage[], reached: ReadonlySet<BuiltStage>): BuiltStage[] {
  const seen = new Set(reached);
  return built.toReversed().filter((one) => {
    if (seen.has(one) || one.stage.name === undefined) return false;
    for (const other of reach([one], built, ANY_EDGE)) seen.add(other);
    return true;
  });
}

function stagesNamed(built: readonly BuiltStage[], builds: readonly BuildReference[]): BuiltStage[] {
  return builds.flatMap(({ target }) => (target === undefined ? [] : (stageNamed(built, target) ?? [])));
}

function stageNamed(built: readonly BuiltStage[], target: string): BuiltStage | undefined {
  const name = lowerCase(target);
  const byName = built.findLast(({ stage }) => stage.name !== undefined && lowerCase(stage.name.value) === name);
  return byName ?? (/^\d{1,6}$/.test(target) ? built[Number(target)] : undefined);
}

function reach(
  from: readonly BuiltStage[],
  built: readonly BuiltStage[],
  kinds: readonly EdgeKind[],
): ReadonlySet<BuiltStage> {
  const reached = new Set(from);
  // a set also yields items that are added during the iteration
  for (const { edges } of reached) {
    for (const [to, kind] of edges) {
      const stage = built[to];
      if (stage !== undefined && kinds.includes(kind)) reached.add(stage);
    }
  }
  return reached;
}
