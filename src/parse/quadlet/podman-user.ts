import { isRootUser } from '../../analysis/processes/process-user.ts';
import type { PodmanUse } from '../../model/containers/container.ts';
import type { SourceFile } from '../../model/source.ts';
import { lastValue } from './keys.ts';
import type { UnitFile } from './unit-file.ts';

/** The folders for units of users: https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html#podman-rootless-unit-search-path */
const OF_USERS = /(?:^|\/)(?:\.?config\/containers\/systemd|(?:etc|share|run)\/containers\/systemd\/users)\//;
const OF_ROOT = /(?:^|\/)(?:etc|share|run)\/containers\/systemd\//;

/** The user who runs Podman, by the folder of the unit, its `User=`, or its target. Only the system has a `multi-user.target`. */
export function userOfPodman({ sections }: UnitFile, { path }: SourceFile): PodmanUse['runsAsRoot'] {
  const user = lastValue(sections.get('Service'), 'User')?.text;
  if (user !== undefined && user !== '') return user.includes('\0') ? 'unknown' : isRootUser(user) ? 'yes' : 'no';
  if (OF_USERS.test(path)) return 'no';
  if (OF_ROOT.test(path)) return 'yes';
  return isForSystem(sections) ? 'yes' : 'unknown';
}

/** Whether the service manager of the system runs the unit, also if its processes are those of another user. */
export function isOfSystem({ sections }: UnitFile, { path }: SourceFile): boolean {
  if (OF_USERS.test(path) || USER_UNITS.test(path)) return false;
  if (OF_ROOT.test(path) || SYSTEM_UNITS.test(path)) return true;
  return isForSystem(sections);
}

function isForSystem(sections: UnitFile['sections']): boolean {
  const targets = lastValue(sections.get('Install'), 'WantedBy')?.text.split(/\s+/) ?? [];
  return targets.includes('multi-user.target') && !targets.includes('default.target');
}

const USER_UNITS = /(?:^|\/)systemd\/user\//;
const SYSTEM_UNITS = /(?:^|\/)systemd\/system\//;
