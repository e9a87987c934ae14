import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { asMapping, asScalar, entryOf } from '../../syntax/tree/nodes.ts';
import { plainName } from '../plain-name.ts';
import type { ComposeModel } from './project.ts';
import { resolve } from './resolved.ts';

/** Plain names of the images that services with `build` produce: they do not come from a registry. */
export const builtImages = remember(({ services, variables }: ComposeModel): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { node } of services) {
    const service = asMapping(node);
    const image = asScalar(entryOf(service, 'image')?.node);
    if (image === undefined || entryOf(service, 'build') === undefined) continue;
    const { text } = resolve(image, variables);
    if (text !== '' && !text.includes(UNKNOWN_PIECE)) names.add(plainName(text));
  }
  return names;
});
