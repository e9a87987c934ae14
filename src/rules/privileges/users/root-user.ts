import { serverNeedsRoot } from '../../../analysis/posture/image-needs.ts';
import { accountsOf } from '../../../analysis/processes/accounts.ts';
import { imageUser, runsAsAdministrator } from '../../../analysis/processes/image-users.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { startsWorkers } from '../../../analysis/processes/server-workers.ts';
import { type Instruction, instructionsOf, rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Edit } from '../../../model/findings/fix.ts';
import { insertAfter, insertBefore } from '../../../model/findings/insertion.ts';
import { known } from '../../../model/located.ts';

/**
 * A user other than root that exists in the stage: set earlier, created there, or documented for its base image. Undefined as well where
 * the stage starts the server of a base image such as `nginx`, which needs root unless its configuration is changed.
 */
export function suitableUser(stage: Stage): string | undefined {
  if (startsServerAsRoot(stage)) return undefined;
  return usedUser(stage) ?? createdUser(stage) ?? baseUser(stage);
}

/** The server of the base image would not start as another user. */
function startsServerAsRoot(stage: Stage): boolean {
  const base = rootBase(stage);
  return base.kind === 'image' && serverNeedsRoot(base.image.reference.value) && startsWorkers(stage);
}

function usedUser(stage: Stage): string | undefined {
  const users = [...instructionsOf(stage, 'USER')]
    .filter(({ isOnbuild }) => !isOnbuild)
    .map(({ value }) => known(value));
  return users.findLast((user) => user !== undefined && user !== '' && !isRootUser(user)) ?? inherited(stage, usedUser);
}

function inherited(stage: Stage, find: (stage: Stage) => string | undefined): string | undefined {
  return stage.base.kind === 'stage' ? find(stage.base.stage) : undefined;
}

function baseUser(stage: Stage): string | undefined {
  const base = rootBase(stage);
  // any number will do in an image without a list of users
  if (base.kind === 'scratch') return '65532:65532';
  if (base.kind !== 'image') return undefined;
  const { value } = base.image.reference;
  return runsAsAdministrator(value) ? 'ContainerUser' : imageUser(value)?.other;
}

function createdUser(stage: Stage): string | undefined {
  let found: string | undefined;
  for (const { program, name, instruction } of accountsOf(stage)) {
    if (program !== 'usermod' && !instruction.isOnbuild) found = plainName(name.value) ?? found;
  }
  return found ?? inherited(stage, createdUser);
}

function plainName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z_][\w-]{0,31}$/i.test(value) && value !== 'root' ? value : undefined;
}

/**
 * Inserts `USER …` before the first CMD or ENTRYPOINT after `after`, else at the end of the stage; undefined where the last
 * line is unfinished and would swallow it.
 */
export function insertUser(stage: Stage, user: string, after: Instruction | undefined): Edit | undefined {
  const written = stage.instructions.filter(({ isTriggered }) => !isTriggered);
  const following = after === undefined ? written : written.slice(written.indexOf(after) + 1);
  const command = following.find(
    ({ keyword, isOnbuild }) => !isOnbuild && (keyword === 'CMD' || keyword === 'ENTRYPOINT'),
  );
  if (command !== undefined) return insertBefore(command.entry, `USER ${user}`);
  return insertAfter(written.at(-1)?.entry ?? stage.span, `USER ${user}`);
}
