import type { SourceFile } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';

/** The variable with the platform of all images that have none: https://docs.docker.com/reference/cli/docker/#environment-variables */
export const DEFAULT_PLATFORM = 'DOCKER_DEFAULT_PLATFORM';

const RUNNERS = /runs-on:.{0,200}\barm/i;

/** Whether a file may run its containers on another platform than that of the machine: by that variable, or on runners with ARM processors. */
export const mayChangePlatform = remember(({ text }: SourceFile): boolean => {
  return text.includes(DEFAULT_PLATFORM) || RUNNERS.test(text);
});
