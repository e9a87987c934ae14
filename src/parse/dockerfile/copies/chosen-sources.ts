import { DYNAMIC, type Located, type Text } from '../../../model/located.ts';
import { PLATFORM_ARGUMENTS } from '../../../model/platform-arguments.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';
import { piecesOf } from '../expand.ts';
import type { DockerfileSource } from '../text/source.ts';

/**
 * The patterns of the files that arguments of the build choose: `scripts/*.sh` for `scripts/$NAME.sh`, where nothing gives NAME a value. Those
 * of the platform are left out, since a Dockerfile is read for each platform.
 */
export function chosenSources(sources: readonly Text[], source: DockerfileSource): readonly Located<string>[] {
  return sources.flatMap((one) => {
    const { value, span } = one;
    if (value !== DYNAMIC) return [];
    const word = span.file.text.slice(span.start, span.end);
    const names = [...word.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
    const declared = argumentsOf(source);
    const isChoice = names.every((name) => declared.has(name) && !PLATFORM_ARGUMENTS.has(name));
    return names.length > 0 && isChoice ? [{ value: piecesOf(one).replaceAll(UNKNOWN_PIECE, '*'), span }] : [];
  });
}

/** The names of the arguments that a Dockerfile declares. */
const argumentsOf = remember(({ text }: DockerfileSource): ReadonlySet<string> => {
  const words = [...text.matchAll(/^[ \t]{0,99}ARG[ \t]([^\n]*)/gim)].flatMap(([, rest = '']) =>
    rest.trim().split(/\s+/),
  );
  return new Set(words.map((word) => word.split('=', 1)[0] ?? ''));
});
