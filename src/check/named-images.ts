import { imagePublisher } from '../analysis/hosts/image-publisher.ts';
import { withNames } from '../analysis/secrets/named-secrets.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import type { Subject } from '../model/subject.ts';

/** The images among the subjects whose publisher is known. */
export function namedImages(subjects: readonly Subject[]): readonly NamedImage[] {
  return subjects.flatMap((subject): readonly NamedImage[] => {
    if (subject.kind !== 'image' || subject.isUnused || subject.isOnlyForPolicies) return [];
    const { use, usedBy, title, reference } = subject;
    const source = imagePublisher(reference.value);
    if (source === undefined) return [];
    const text = withNames(reference.value.text);
    const isFixed = reference.value.digest !== undefined;
    return [{ use, usedBy, title, text, source, isFixed, isOwn: subject.isBuiltHere === true, span: reference.span }];
  });
}
