import { posix } from 'node:path';
import { parseSeccompProfile } from '../analysis/posture/seccomp-profile.ts';
import type { Container } from '../model/containers/container.ts';
import type { SeccompProfile } from '../model/containers/seccomp-profile.ts';
import { decidingOption } from '../model/containers/security-option.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { linkedOutside } from './linked-contexts.ts';

/** The seccomp profile that a container names, if it is a file in the repository. */
export function seccompProfileOf(
  container: Container,
  repository: RepositoryView,
  notify: (notification: Notification) => void,
): SeccompProfile | undefined {
  const { securityOptions, file } = container;
  if (securityOptions.items.length === 0) return undefined;
  const option = decidingOption(securityOptions, 'seccomp');
  const written = option?.value.value;
  if (
    option === undefined ||
    written === undefined ||
    !/^[\w./-]{1,500}\.json$/.test(written) ||
    written.startsWith('/')
  )
    return undefined;
  const path = posix.join(posix.dirname(file.path), written);
  const [outside] = linkedOutside(written, option.span, repository, 'seccomp profile');
  if (outside !== undefined) notify(outside);
  const read = path.startsWith('../') || outside !== undefined ? undefined : repository.readFile(path);
  return read && parseSeccompProfile(path, read.text);
}
