import type { Container } from '../../model/containers/container.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { DYNAMIC, type Dynamic, known, type Located } from '../../model/located.ts';
import type { StageSummary } from '../../model/stage-summary.ts';
import { imageProcessUser } from '../processes/image-users.ts';
import { isRootUser } from '../processes/process-user.ts';
import { type Assumption, type Trait, trait } from './trait.ts';

/** The user that the programs of a container run as. */
export interface UserTrait extends Trait<'root' | 'other' | 'unknown'> {
  /** As written; undefined where no file names it. */
  readonly name: string | undefined;
}

const IMAGE_DECIDES: Assumption = {
  about: 'user',
  text: 'No file that was read sets a user, and images run as root unless they say otherwise.',
};

/** The container's own setting wins over that of the stage it is built from, which wins over the image's. */
export function userOf(container: Container): UserTrait {
  const { user, stage, image, build, partial, record } = container;
  if (user !== undefined && user.value !== '') return written(user);
  if (partial !== undefined) return { name: undefined, ...trait('unknown' as const) };
  if (stage !== undefined) return stageUser(stage, container);
  if (build !== undefined) return { name: undefined, ...trait('root' as const, undefined, IMAGE_DECIDES) };
  const ofImage = imageUser(image?.reference, container);
  // the engine's record includes the user of the image, so no user means root; a program may still change it
  return record === undefined || ofImage.value !== 'root' ? ofImage : { name: undefined, ...trait('root' as const) };
}

function written({ value, span }: Located<string | Dynamic>): UserTrait {
  if (value === DYNAMIC) return { value: 'unknown', at: span, name: undefined };
  return { value: value === '' || isRootUser(value) ? 'root' : 'other', at: span, name: value };
}

type Started = Pick<Container, 'entrypoint' | 'command'>;

function stageUser({ user, userChange, baseImage, isFromScratch }: StageSummary, started: Started): UserTrait {
  const start = user === undefined ? undefined : written(user);
  if (start?.value === 'other' || start?.value === 'unknown') return start;
  if (userChange !== undefined && started.entrypoint === undefined)
    return { value: 'other', at: userChange, name: undefined };
  if (start !== undefined) return start;
  return isFromScratch ? { name: undefined, ...trait('root' as const) } : imageUser(baseImage, started);
}

function imageUser(reference: Located<ImageReference> | undefined, started: Started): UserTrait {
  const byTable = reference && imageProcessUser(reference.value);
  if (byTable === 'other' && isStartedOtherwise(started)) return { name: undefined, ...trait('unknown' as const) };
  if (byTable === undefined) return { name: undefined, ...trait('root' as const, undefined, IMAGE_DECIDES) };
  return { name: undefined, ...trait(byTable, reference?.span) };
}

/**
 * Whether the container bypasses the image's entry point, which often is what changes the user, or starts a program for which the entry
 * point does not change it, as in `redis:8` with `sh -c "redis-server …"`.
 */
function isStartedOtherwise({ entrypoint, command }: Started): boolean {
  if (entrypoint?.words.every((word) => !OWN.test(String(known(word) ?? '')))) return true;
  return SHELL.test(String(known(command?.words[0]) ?? ''));
}

/** The image's entry point script, which an engine's record of a container names as well. */
const OWN = /entrypoint(?:\.sh)?$/;

const SHELL = /^(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:ba|da|a|z|k)?sh$/;
