import { isTestSecret } from '../analysis/secrets/test-secret.ts';
import { isNamedLikeScriptOfDevelopment } from '../check/file-context.ts';
import { targetsAt } from '../check/make-targets.ts';
import type { CalledUnit } from '../discover/readings.ts';
import type { Unit } from '../discover/units.ts';
import { baseName } from '../model/containers/host-path.ts';
import type { Span } from '../model/source.ts';

/** A unit as a command for tests starts it, without secrets that are obviously made up for tests. */
export function withoutTestSecrets({ unit, caller }: CalledUnit): Unit {
  const { variables } = unit.companions;
  const real = variables?.filter(({ name, value }) => !isTestSecret(name, value));
  if (real === undefined || real.length === variables?.length || !isForTests(caller)) return unit;
  return { ...unit, companions: { ...unit.companions, variables: real } };
}

/** Whether the name of the script, or of the target of make, says that it is for tests. */
function isForTests(caller: Span): boolean {
  const { path } = caller.file;
  if (SCRIPT.test(path)) return isNamedLikeScriptOfDevelopment(baseName(path));
  const targets = MAKEFILE.test(path) ? (targetsAt(caller) ?? []) : [];
  return targets.length > 0 && targets.every((name) => name === 'it' || isNamedLikeScriptOfDevelopment(name));
}

const SCRIPT = /\.(?:ba|z|k)?sh$/;
const MAKEFILE = /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$/;
