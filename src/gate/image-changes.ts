import { type Image, imageReferenceOf } from '../model/images/image.ts';
import type { ImageChange } from '../model/images/image-change.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import { groupBy } from '../support/group-by.ts';

/** The images that the files of both sides name. */
export interface ImagesOfSides {
  readonly base: readonly NamedImage[];
  readonly head: readonly NamedImage[];
  /** From a path of the base to the path in the change. */
  readonly mapPath: (path: string) => string;
}

/** The images of publishers that the base takes nothing from, and those that lose their digest. */
export function changedImages(sides: ImagesOfSides): readonly Image[] {
  const lost = lostDigests(sides);
  const added = newSources(sides);
  return [...new Set([...added.keys(), ...lost.keys()])].map((image) => {
    const { use, usedBy, title, text, span } = image;
    const change: ImageChange = {
      ...(added.has(image) && { newSource: image.source }),
      ...(lost.has(image) && { fixedBefore: lost.get(image) }),
    };
    return { kind: 'image', use, usedBy, title, reference: { value: imageReferenceOf(text), span }, facts: {}, change };
  });
}

/** The first image of each new publisher. Where the base names no image at all, nobody is known, and so nobody is new. */
function newSources({ base, head }: ImagesOfSides): ReadonlyMap<NamedImage, string> {
  const known = new Set(base.map(({ source }) => source));
  if (known.size === 0) return new Map();
  for (const { isOwn, source } of head) if (isOwn) known.add(source);
  const found = new Map<NamedImage, string>();
  for (const image of head) {
    if (known.has(image.source)) continue;
    known.add(image.source);
    found.set(image, image.source);
  }
  return found;
}

/** The images without a digest where the base has one at the same place, each with the reference there. */
function lostDigests({ base, head, mapPath }: ImagesOfSides): ReadonlyMap<NamedImage, string> {
  const keyOf = ({ use, usedBy }: NamedImage, path: string): string => JSON.stringify([path, use, usedBy]);
  const before = groupBy(base, (image) => keyOf(image, mapPath(image.span.file.path)));
  const found = new Map<NamedImage, string>();
  for (const [key, images] of groupBy(head, (image) => keyOf(image, image.span.file.path))) {
    const were = before.get(key) ?? [];
    const fixed = were.filter(({ isFixed }) => isFixed);
    const open = images.filter(isOpen);
    const lost = Math.min(
      fixed.length - images.filter(({ isFixed }) => isFixed).length,
      open.length - were.filter(isOpen).length,
    );
    for (const image of open.slice(0, Math.max(0, lost))) found.set(image, fixed[0]?.text ?? '');
  }
  return found;
}

function isOpen({ isFixed, isOwn }: NamedImage): boolean {
  return !isFixed && !isOwn;
}
