import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import { cellsOf, fromHost } from './posture-cells.ts';
import { type Wall, type WallState, wallsOf } from './posture-walls.ts';

/** A fact that matters about the isolation of a container, in words. */
export interface PostureWords {
  readonly topic: string;
  readonly text: string;
}

const MOUNTS = 5;

/** What confines a container, in words: only what is open, missing or unknown. Texts may quote the file. */
export function wordsOf(posture: ContainerPosture): readonly PostureWords[] {
  const { mounts, escapePaths, noNewPrivileges } = posture;
  const hostMounts = mounts.filter(fromHost);
  const sources = hostMounts
    .slice(0, MOUNTS)
    .map(({ path, access }) => (access === 'ro' ? `${path} (read-only)` : path));
  const others = hostMounts.length > MOUNTS ? [`${hostMounts.length - MOUNTS} more`] : [];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['opened', openedOf(posture).map(({ text }) => text)],
    ['mounts from the host', [...sources, ...others]],
    ['joins', wallTexts(posture, 'shared')],
    ['not set', [...wallTexts(posture, 'missing'), ...(noNewPrivileges.value === 'no' ? ['no new privileges'] : [])]],
    ['unknown', wallTexts(posture, 'unknown')],
    ['no limit on', unlimited(posture)],
    ['ways out', escapePaths.map((id) => id.replace(/^escape-path-/, ''))],
  ];
  return rows.flatMap(([topic, texts]) => (texts.length === 0 ? [] : [{ topic, text: texts.join(', ') }]));
}

/** `root (assumed), 14 capabilities`; of a user who has fewer than a program with the set-user-id bit would get, both numbers. */
export function identityOf(posture: ContainerPosture): string {
  const { user, capabilities } = cellsOf(posture);
  const name = user.endsWith('*') ? `${user.slice(0, -1)} (assumed)` : user === 'unknown' ? 'unknown user' : user;
  if (capabilities === '?') return `${name}, unknown capabilities`;
  const [has = '', most] = capabilities.split(' of ');
  const now = has === '0' ? 'no capabilities' : has === '1' ? '1 capability' : `${has} capabilities`;
  return `${name}, ${now}${most === undefined ? '' : ` (up to ${most} through a set-user-id program)`}`;
}

/** What settings take away, apart from mounts. */
export function openedOf(posture: ContainerPosture): readonly Pick<Wall, 'text' | 'at'>[] {
  const { systemPaths } = posture;
  const walls = wallsOf(posture).filter(({ state, id }) => state === 'opened' && id !== 'mount');
  return [...walls, ...(systemPaths.value === 'open' ? [{ text: 'protected system paths', at: systemPaths.at }] : [])];
}

function wallTexts(posture: ContainerPosture, state: WallState): readonly string[] {
  return wallsOf(posture).flatMap((wall) => (wall.state === state ? [wall.text] : []));
}

const LIMITS = [
  ['memory', 'memory'],
  ['cpu', 'CPU'],
  ['pids', 'processes'],
  ['files', 'open files'],
] as const;

function unlimited({ limits }: ContainerPosture): readonly string[] {
  return LIMITS.flatMap(([name, title]) => (limits[name].value === 'unlimited' ? [title] : []));
}
