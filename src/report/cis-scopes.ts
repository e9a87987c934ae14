import { CONTAINER_CONTROLS } from '../analysis/benchmark/container-controls.ts';
import type { Evidence } from '../analysis/benchmark/evidence.ts';
import { STAGE_CONTROLS } from '../analysis/benchmark/stage-controls.ts';

/** Something that does not show whether a control is met. */
export interface Unknown extends Pick<Evidence, 'kind'> {
  readonly why: string;
}

/** What a control is about, and what does not show that it is met. */
export interface Scope {
  readonly containers: number;
  readonly stages: number;
  /** The files of the stages. */
  readonly dockerfiles: number;
  readonly notMet: readonly Evidence[];
  readonly unknown: readonly Unknown[];
}

/** The scopes of the controls about which anything says something, by number. */
export function controlScopes(evidence: readonly Evidence[]): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Growing>();
  for (const one of evidence) {
    const controls = one.kind === 'container' ? CONTAINER_CONTROLS : STAGE_CONTROLS;
    for (const id of Object.keys(controls)) if (!one.unrelated.includes(id)) add(one, scopeIn(scopes, id));
    for (const id of one.notMet) scopeIn(scopes, id).notMet.set(one.key, one);
    for (const { id, why } of one.unknown) scopeIn(scopes, id).unknown.set(one.key, { kind: one.kind, why });
  }
  return new Map([...scopes].map(([id, scope]) => [id, plain(scope)]));
}

/** A container that several projects share counts once, and what one of them does not show is not shown. */
interface Growing {
  readonly containers: Set<string>;
  readonly stages: Set<string>;
  readonly dockerfiles: Set<string>;
  readonly notMet: Map<string, Evidence>;
  readonly unknown: Map<string, Unknown>;
}

function scopeIn(scopes: Map<string, Growing>, id: string): Growing {
  const known = scopes.get(id);
  if (known !== undefined) return known;
  const fresh = {
    containers: new Set<string>(),
    stages: new Set<string>(),
    dockerfiles: new Set<string>(),
    notMet: new Map<string, Evidence>(),
    unknown: new Map<string, Unknown>(),
  };
  scopes.set(id, fresh);
  return fresh;
}

function add({ kind, key, path }: Evidence, { containers, stages, dockerfiles }: Growing): void {
  if (kind === 'container') containers.add(key);
  else {
    stages.add(key);
    dockerfiles.add(path);
  }
}

function plain({ containers, stages, dockerfiles, notMet, unknown }: Growing): Scope {
  return {
    containers: containers.size,
    stages: stages.size,
    dockerfiles: dockerfiles.size,
    notMet: [...notMet.values()],
    unknown: [...unknown].flatMap(([key, why]) => (notMet.has(key) ? [] : [why])),
  };
}
