import { type Build, buildLabel } from '../model/build.ts';
import type { Entry } from '../model/containers/entry.ts';
import { type Image, type ImageUse, parseImageReference } from '../model/images/image.ts';
import { DYNAMIC } from '../model/located.ts';
import { type Span, spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { CONTEXT_IMAGE, FRONTEND_ARGUMENT } from '../parse/run-options/builds/context-images.ts';

/** The images that builds pass to Dockerfiles under other names, and those that they are built by instead of the one that they name. */
export function contextImages(subjects: readonly Subject[]): readonly Image[] {
  return subjects.flatMap((subject) => (subject.kind === 'build' ? imagesOf(subject) : []));
}

function imagesOf(build: Build): readonly Image[] {
  return [
    ...build.additionalContexts.flatMap((entry) => imageIn(entry, CONTEXT_IMAGE, 'from', build) ?? []),
    ...build.arguments
      .filter(({ name }) => name === FRONTEND_ARGUMENT)
      .flatMap((entry) => imageIn(entry, /^/, 'syntax', build) ?? []),
    ...(build.generators ?? []).flatMap((value) => imageIn({ value }, /^/, 'generator', build) ?? []),
  ];
}

/** The image after a scheme, also one that only run time knows. */
function imageIn({ value }: Pick<Entry, 'value'>, scheme: RegExp, use: ImageUse, build: Build): Image | undefined {
  if (value === undefined) return undefined;
  const text = value.value === DYNAMIC ? unknownAfter(scheme, value.span) : textAfter(scheme, value.value);
  if (text === '') return undefined;
  return {
    kind: 'image',
    use,
    usedBy: build.name,
    title: buildLabel(build),
    ...(use === 'generator' && { isOnlyForBuilds: true }),
    ...(use === 'from' && build.platforms && { platforms: build.platforms }),
    reference: { value: parseImageReference(text), span: placeOf(text, value.span) },
    facts: {},
  };
}

function textAfter(scheme: RegExp, value: string): string {
  const written = scheme.exec(value)?.[0];
  return written === undefined ? '' : (value.slice(written.length).trim().split(/\s/, 1)[0] ?? '');
}

function unknownAfter(scheme: RegExp, span: Span): string {
  return scheme.test(spanText(span).replace(/^["']/, '')) ? UNKNOWN_PIECE : '';
}

/** The place of the reference alone, without its scheme, because fixes replace it. If variables hide it, the place of the whole value. */
function placeOf(text: string, span: Span): Span {
  const at = spanText(span).indexOf(text);
  if (at === -1 || text.includes(UNKNOWN_PIECE)) return span;
  return { ...span, start: span.start + at, end: span.start + at + text.length };
}
