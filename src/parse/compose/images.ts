import { asksRegistry } from '../../model/containers/container.ts';
import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import { known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { isLocalName } from '../local-name.ts';
import { plainName } from '../plain-name.ts';
import type { VariablesOf } from './pieces.ts';
import type { ComposeModel } from './project.ts';
import { resolve } from './resolved.ts';
import { itemsOf, textAt } from './values.ts';

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

/** The image that a key of a service names, and where it comes from. */
export function imageAt(
  mapping: TreeMapping | undefined,
  key: string,
  usedBy: string,
  project: ComposeModel,
  platforms?: OptionalPlatforms,
): Image | undefined {
  const scalar = asScalar(entryOf(mapping, key)?.node);
  if (scalar === undefined) return undefined;
  const { text } = resolve(scalar, project.variables);
  if (text === '') return undefined;
  const setAt = tagVariable(scalar, project.variables);
  const reference = { value: parseImageReference(text), span: spanOf(scalar), ...(setAt && { setAt }) };
  const asks = asksRegistry(known(textAt(mapping, 'pull_policy', project.variables)));
  const isBuilt = builtImages(project).has(plainName(text));
  const isBuiltHere = !asks && isBuilt;
  // without a policy, Compose asks the registry first, and builds what it could not pull
  const isPulledIfMissing = isBuiltHere && asks === undefined && !isLocalName(plainName(text));
  return {
    kind: 'image',
    use: 'container',
    usedBy,
    title: `container "${usedBy}"`,
    reference,
    facts: {},
    ...(isBuiltHere && { isBuiltHere }),
    ...(isPulledIfMissing && { isPulledIfMissing }),
    // whatever the policy, what could not be pulled is built
    ...(isBuilt && asks !== false && { isAlsoBuilt: true as const }),
    ...(platforms && { platforms }),
  };
}

/** The images of `volumes` with `type: image`. */
export function mountedImages(service: TreeMapping, name: string, project: ComposeModel): readonly Image[] {
  return itemsOf(entryOf(service, 'volumes')).flatMap(({ node }) => {
    const long = asMapping(node);
    const image =
      textAt(long, 'type', project.variables)?.value === 'image' ? imageAt(long, 'source', name, project) : undefined;
    return image === undefined ? [] : [image];
  });
}

/**
 * Where a file such as `.env` sets the variable at the end of a reference: `nginx:${VERSION}`. Undefined where none does, and where git ignores the
 * file, because everyone has another one then.
 */
function tagVariable({ value, file }: TreeScalar, variables: VariablesOf): Span | undefined {
  const last = value.lastIndexOf('$');
  const [, braced, plain] = last === -1 ? [] : (LAST_VARIABLE.exec(value.slice(last)) ?? []);
  const name = braced ?? plain;
  const place = name === undefined ? undefined : variables(file).placeOf?.(name);
  return place === undefined || place.isIgnored ? undefined : place.span;
}

const LAST_VARIABLE = /^\$(?:\{([A-Za-z_]\w*)(?::?[-?][^{}]*)?\}|([A-Za-z_]\w*))(?:@sha256:[0-9a-f]{64})?$/;
