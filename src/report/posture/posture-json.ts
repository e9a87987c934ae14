import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import type { HostAssumptions } from '../../model/containers/host-assumptions.ts';
import { jsonText } from '../escape.ts';

/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/posture.md`. */
const FORMAT_VERSION = 1;

interface Options {
  /** The version of hullcheck. */
  readonly version: string;
  readonly host: HostAssumptions;
}

/** The postures as one JSON document for other programs. `at` is null for a value that no file sets. */
export function postureJson(postures: readonly ContainerPosture[], { version, host }: Options): string {
  const document = { version: FORMAT_VERSION, tool: { name: 'hullcheck', version }, host, containers: postures };
  return jsonText(withNulls(document));
}

/** Writes undefined as null, so that every document has the same fields. */
function withNulls(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNulls(part)]));
}
