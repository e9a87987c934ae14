import { imagePublisher } from '../analysis/hosts/image-publisher.ts';
import { withNames } from '../analysis/secrets/named-secrets.ts';
import { type Build, type BuildExchange, buildLabel } from '../model/build.ts';
import { parseImageReference } from '../model/images/image.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import { known, type Text } from '../model/located.ts';
import type { Subject } from '../model/subject.ts';

/** The images among the subjects whose publisher is known. */
export function namedImages(subjects: readonly Subject[]): readonly NamedImage[] {
  return subjects.flatMap((subject): readonly NamedImage[] => {
    if (subject.kind === 'build') return (subject.exchanges ?? NONE).flatMap((one) => exchanged(one, subject));
    if (subject.kind === 'engine') return (subject.published ?? NONE).flatMap(published);
    if (subject.kind !== 'image' || subject.isUnused || subject.isOnlyForPolicies) return [];
    const { use, usedBy, title, reference } = subject;
    const source = imagePublisher(reference.value);
    if (source === undefined) return [];
    const text = withNames(reference.value.text);
    const isFixed = reference.value.digest !== undefined;
    return [{ use, usedBy, title, text, source, isFixed, isOwn: subject.isBuiltHere === true, span: reference.span }];
  });
}

const NONE: readonly never[] = [];

/** `type=registry,ref=acme/cache`, or a name alone; caches and results that stay on the machine have none. */
function exchanged({ use, written }: BuildExchange, build: Build): readonly NamedImage[] {
  const text = known(written) ?? '';
  const name = text.includes('=') ? NAMED.exec(text)?.[1] : text;
  return name === undefined ? NONE : compared(name, written, { use, usedBy: build.name, title: buildLabel(build) });
}

const NAMED = /(?:^|,)"?(?:ref|name)=([^,"]+)/;

function published(written: Text): readonly NamedImage[] {
  return compared(known(written) ?? '', written, { use: 'push', usedBy: '', title: 'this command' });
}

function compared(
  name: string,
  { span }: Text,
  of: Pick<NamedImage, 'use' | 'usedBy' | 'title'>,
): readonly NamedImage[] {
  const reference = parseImageReference(name.trim().replace(SCHEME, ''));
  const source = reference.text === '' ? undefined : imagePublisher(reference);
  if (source === undefined) return NONE;
  return [{ ...of, text: withNames(reference.text), source, isFixed: false, isOwn: false, span }];
}

/** Of skopeo and Podman: `docker://acme/app`. */
const SCHEME = /^(?:docker|oci|registry):\/\//;
