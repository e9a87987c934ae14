import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { effectiveEnvironment } from '../../../model/containers/environment.ts';
import { known } from '../../../model/located.ts';

/** The variable that says whether Docker checks signatures, where the container itself gives it such a value. */
export function contentTrustSetTo(container: Container, value: RegExp): EnvironmentEntry | undefined {
  if (container.environment.length === 0) return undefined;
  const entry = effectiveEnvironment(container).get('DOCKER_CONTENT_TRUST');
  return entry !== undefined && !entry.isInherited && value.test(known(entry.value) ?? '') ? entry : undefined;
}
