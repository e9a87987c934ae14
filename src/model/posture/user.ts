import { imageProcessUser } from '../../data/image-users.ts';
import type { Container } from '../container.ts';
import type { ImageReference } from '../image.ts';
import { DYNAMIC, type Dynamic, type Located } from '../located.ts';
import { isRootUser } from '../process-user.ts';
import type { StageSummary } from '../stage-summary.ts';
import { type Assumption, type Trait, trait } from './trait.ts';

/** As whom the programs of a container run. */
export interface UserTrait extends Trait<'root' | 'other' | 'unknown'> {
  /** As written, where it is. */
  readonly name: string | undefined;
}

const IMAGE_DECIDES: Assumption = {
  about: 'user',
  text: 'No file that was read sets a user, and images run as root unless they say otherwise.',
};

/** What the container says wins over the stage that it is built from, and that over the image. */
export function userOf({ user, stage, image, build, partial, record }: Container): UserTrait {
  if (user !== undefined && user.value !== '') return written(user);
  if (partial !== undefined) return { name: undefined, ...trait('unknown' as const) };
  if (stage !== undefined) return stageUser(stage);
  if (build !== undefined) return { name: undefined, ...trait('root' as const, undefined, IMAGE_DECIDES) };
  const ofImage = imageUser(image?.reference);
  // the engine takes the user of the image over, so none in both is root; a program may still change it
  return record === undefined || ofImage.value !== 'root' ? ofImage : { name: undefined, ...trait('root' as const) };
}

function written({ value, span }: Located<string | Dynamic>): UserTrait {
  if (value === DYNAMIC) return { value: 'unknown', at: span, name: undefined };
  const name = value as string;
  return { value: isRootUser(name) ? 'root' : 'other', at: span, name };
}

function stageUser({ user, userChange, baseImage, isFromScratch }: StageSummary): UserTrait {
  const start = user === undefined ? undefined : written(user);
  if (start?.value === 'other' || start?.value === 'unknown') return start;
  if (userChange !== undefined) return { value: 'other', at: userChange, name: undefined };
  if (start !== undefined) return start;
  return isFromScratch ? { name: undefined, ...trait('root' as const) } : imageUser(baseImage);
}

function imageUser(reference: Located<ImageReference> | undefined): UserTrait {
  const known = reference && imageProcessUser(reference.value);
  if (known === undefined) return { name: undefined, ...trait('root' as const, undefined, IMAGE_DECIDES) };
  return { name: undefined, ...trait(known, reference?.span) };
}
