import { PRIVILEGED_GROUPS } from '../../data/privileged-groups.ts';
import type { Stage } from '../../model/dockerfile.ts';
import { remember } from '../../support/caches/remember.ts';
import { type FileLine, linesWrittenTo } from '../commands/file-lines.ts';
import { type Membership, membershipsOf } from './accounts.ts';

/**
 * Whether the build puts a user into a further group or lets one use sudo, so that a process that is not root may have more rights than its
 * user. The number of a user does not show which one it is.
 */
export const givesRights: (stage: Stage) => boolean = remember((stage) => {
  if ([...membershipsOf(stage)].some(isFurther) || grantsOfSudo(stage).length > 0) return true;
  return stage.base.kind === 'stage' && givesRights(stage.base.stage);
});

/** A user needs a first group. That of root is the one of a number without a name anyway. */
function isFurther({ user, group, isSupplementary }: Membership): boolean {
  if (user === 'root') return false;
  return isSupplementary || (PRIVILEGED_GROUPS.has(group) && group !== 'root' && group !== '0');
}

/** The lines of sudo's files that the build writes, without those about root, comments and settings. */
export function grantsOfSudo(stage: Stage): readonly FileLine[] {
  return [...linesWrittenTo(stage, SUDOERS)].filter(({ text }) => isGrant(text));
}

/** `#1000` is a user by its number. */
export function isGrant(line: string): boolean {
  return !/^\s*["']?(?:#(?!\d)|$)/.test(line) && !/^["']?(?:root\b|Defaults)/.test(line);
}

const SUDOERS = /^\/etc\/sudoers(?:$|\.d\/|\.)/;
