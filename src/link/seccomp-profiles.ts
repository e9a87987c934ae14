import { posix } from 'node:path';
import { parseSeccompProfile } from '../analysis/posture/seccomp-profile.ts';
import type { Container } from '../model/containers/container.ts';
import type { SeccompProfile } from '../model/containers/seccomp-profile.ts';
import { decidingOption } from '../model/containers/security-option.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Span } from '../model/source.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { shortText } from '../support/short-text.ts';
import { linkedOutside } from './linked-contexts.ts';

/** The names of an engine's own profile, and the file that packages of Podman install for it. */
const OF_ENGINE: ReadonlySet<string> = new Set([
  '',
  'builtin',
  'default',
  'runtime/default',
  'unconfined',
  '/usr/share/containers/seccomp.json',
]);

/** The seccomp profile that a container names, if it can be read here; otherwise this is reported. */
export function seccompProfileOf(
  container: Container,
  repository: RepositoryView,
  notify: (notification: Notification) => void,
): SeccompProfile | undefined {
  if (container.securityOptions.items.length === 0) return undefined;
  const option = decidingOption(container.securityOptions, 'seccomp');
  const written = option?.value.value;
  if (option === undefined || written === undefined || OF_ENGINE.has(written)) return undefined;
  // docker inspect prints the profile itself
  if (written.startsWith('{')) return parseSeccompProfile('its own', written);
  const [outside] = linkedOutside(written, option.span, repository, 'seccomp profile');
  const profile = outside === undefined ? mostOpen(profilesAt(written, container, repository)) : undefined;
  if (profile === undefined) notify(outside ?? unreadProfile(written, option.span));
  return profile;
}

/**
 * The folder that a path starts from is that of the project, or the one where a command runs: each that is possible counts. A command may
 * run in any other folder, too.
 */
function profilesAt(
  written: string,
  { format, file, mounts }: Container,
  repository: RepositoryView,
): readonly SeccompProfile[] {
  if (written.startsWith('/')) return [];
  const folders = mounts.flatMap(({ source }) => (source.kind === 'project' ? (source.folder ?? []) : []));
  const paths = new Set([posix.dirname(file.path), '', ...folders].map((folder) => posix.join(folder, written)));
  const near = profilesIn([...paths], repository);
  return near.length > 0 || format === 'compose' ? near : profilesIn(pathsEndingWith(written, repository), repository);
}

function profilesIn(paths: readonly string[], { readFile }: RepositoryView): readonly SeccompProfile[] {
  return paths.flatMap((path) => {
    const read = path.startsWith('../') ? undefined : readFile(path);
    return (read && parseSeccompProfile(path, read.text)) ?? [];
  });
}

/** More files of that name say nothing about which one is meant. */
const MOST_ALIKE = 20;

function pathsEndingWith(written: string, { paths }: RepositoryView): readonly string[] {
  const end = `/${posix.normalize(written).replace(/^(?:\.\.\/)+/, '')}`;
  const alike = (paths() ?? []).filter((path) => path.endsWith(end));
  return alike.length > MOST_ALIKE ? [] : alike;
}

function mostOpen(profiles: readonly SeccompProfile[]): SeccompProfile | undefined {
  return profiles.toSorted(
    (one, other) => Number(other.isOpen) - Number(one.isOpen) || other.allowed.length - one.allowed.length,
  )[0];
}

function unreadProfile(written: string, span: Span): Notification {
  return notLookedAt({
    kind: written.startsWith('/') ? 'outside-reference' : 'missing-reference',
    message:
      'The file with this seccomp profile is not in the repository, or is not a profile, so what it allows was not checked.',
    wayOut: 'Put the profile into the repository, and write its path from there.',
    span,
    evidence: shortText(written, 0),
  });
}
