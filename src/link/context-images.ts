import { type Build, buildLabel } from '../model/build.ts';
import type { Entry } from '../model/containers/entry.ts';
import { type Image, parseImageReference } from '../model/images/image.ts';
import { DYNAMIC } from '../model/located.ts';
import { type Span, spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';

/** https://docs.docker.com/reference/cli/docker/buildx/build/#build-context */
const SCHEME = 'docker-image://';

/** The images that builds pass to Dockerfiles under other names. */
export function contextImages(subjects: readonly Subject[]): readonly Image[] {
  return subjects.flatMap((subject) => (subject.kind === 'build' ? imagesOf(subject) : []));
}

function imagesOf(build: Build): readonly Image[] {
  return build.additionalContexts.flatMap((entry) => imageIn(entry, build) ?? []);
}

function imageIn({ value }: Entry, build: Build): Image | undefined {
  if (value === undefined || value.value === DYNAMIC || !value.value.startsWith(SCHEME)) return undefined;
  const text = value.value.slice(SCHEME.length);
  return {
    kind: 'image',
    use: 'from',
    usedBy: build.name,
    title: buildLabel(build),
    ...(build.platforms && { platforms: build.platforms }),
    reference: { value: parseImageReference(text), span: placeOf(text, value.span) },
    facts: {},
  };
}

/** The place of the reference alone, without its scheme, because fixes replace it. If variables hide it, the place of the whole value. */
function placeOf(text: string, span: Span): Span {
  const at = spanText(span).indexOf(text);
  if (at === -1 || text === '' || text.includes(UNKNOWN_PIECE)) return span;
  return { ...span, start: span.start + at, end: span.start + at + text.length };
}
