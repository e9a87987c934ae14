import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lazy } from '../support/caches/lazy.ts';
import type { WorkflowContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import type { CacheService, Restored } from './runner-cache.ts';

/** What is known about images from earlier runs, in a folder of this run. */
export interface ImageCache {
  readonly folder: string;
  /** Fills the folder; once, before the first look-up. */
  restore(): Promise<void>;
  /** Saves the folder if this run may do that, and returns what went wrong. */
  save(): Promise<readonly string[]>;
}

/** Undefined if the inputs do not want it, or the runner has none. */
export async function openImageCache(
  { cache, images, offline, lookup }: Inputs,
  context: WorkflowContext,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ImageCache | undefined> {
  if (!cache || offline || lookup === 'never' || images.cacheDir !== undefined) return undefined;
  if (!environment['ACTIONS_RESULTS_URL']) return undefined;
  const { cacheServiceIn } = await import('./runner-cache.ts');
  const service = cacheServiceIn(environment);
  return service && cacheWith(service, context, environment['RUNNER_TEMP'] || tmpdir());
}

function cacheWith(service: CacheService, context: WorkflowContext, temporary: string): ImageCache {
  const folder = join(temporary, `hullcheck-images-${randomBytes(6).toString('hex')}`);
  let restored: Restored | undefined;
  const restore = lazy(async () => {
    const { restoreCache } = await import('./runner-cache.ts');
    restored = await restoreCache(service, folder, (path) => isBelieved(path, context));
  });
  return {
    folder,
    restore,
    async save() {
      // nothing was looked up
      if (restored === undefined) return [];
      const { saveCache } = await import('./runner-cache.ts');
      const problem = isDefaultBranch(context) ? await saveCache(service, folder, restored) : undefined;
      return [
        ...(restored.problem === undefined ? [] : [`The image cache was not used: ${restored.problem}.`]),
        ...(problem === undefined ? [] : [`The image cache was not saved: ${problem}.`]),
      ];
    },
  };
}

/**
 * A run for another branch can find an entry of that branch, which anyone who can push to it could have written. So it only gets files whose
 * name is their digest. In a review, nothing that the change brings is believed, wherever it comes from.
 */
function isBelieved(path: string, context: WorkflowContext): boolean {
  const isReviewed = context.change !== undefined && context.change.kind !== 'push';
  return path.startsWith('content-') || isReviewed || isDefaultBranch(context);
}

function isDefaultBranch({ event, ref, defaultBranch }: WorkflowContext): boolean {
  if (event === 'schedule') return true;
  const isOwn = event === 'push' || event === 'workflow_dispatch';
  return isOwn && defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}
