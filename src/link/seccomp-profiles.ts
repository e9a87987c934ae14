import { posix } from 'node:path';
import { parseSeccompProfile } from '../analysis/posture/seccomp-profile.ts';
import type { Container } from '../model/containers/container.ts';
import type { SeccompProfile } from '../model/containers/seccomp-profile.ts';
import { decidingOption } from '../model/containers/security-option.ts';
import type { RepositoryView } from '../parse/repository-view.ts';

/** The seccomp profile that a container names, if it is a file in the repository. */
export function seccompProfileOf(container: Container, { readFile }: RepositoryView): SeccompProfile | undefined {
  const { securityOptions, file } = container;
  if (securityOptions.items.length === 0) return undefined;
  const written = decidingOption(securityOptions, 'seccomp')?.value.value;
  if (written === undefined || !/^[\w./-]{1,500}\.json$/.test(written) || written.startsWith('/')) return undefined;
  const path = posix.join(posix.dirname(file.path), written);
  const read = path.startsWith('../') ? undefined : readFile(path);
  return read && parseSeccompProfile(path, read.text);
}
