import type { BuildContext } from '../../../model/build-context.ts';
import type { Instruction, Stage } from '../../../model/dockerfile.ts';
import { DYNAMIC, type Text } from '../../../model/located.ts';
import { mentionsPlatform } from '../../../model/platform-arguments.ts';
import type { Excerpt, Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { piecesOf } from '../expand.ts';

/** The values of BuildKit's platform arguments for one platform. */
export interface PlatformValues {
  /** `linux/arm/v7` */
  readonly platform: string;
  readonly values: ReadonlyMap<string, string>;
}

const PLATFORMS: readonly string[] = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/ppc64le',
  'linux/s390x',
  'linux/riscv64',
  'linux/mips64le',
  'linux/loong64',
  'windows/amd64',
];

/**
 * The platforms for which a Dockerfile may have files or stages of their own: those whose architecture is in the name of a stage, or of a file
 * that a platform argument may choose. Where the variant chooses, also the most common platform, which has none.
 */
export function platformsNamed(
  { text }: Excerpt,
  stages: readonly Stage[],
  /** Those that the Dockerfile may have. */
  contexts: readonly BuildContext[],
): readonly PlatformValues[] {
  if (!mentionsPlatform(text)) return [];
  const depths = /PLATFORM\b/.test(text) ? DEPTHS : ['*'];
  const chosen = stages.flatMap((stage) => contexts.flatMap((context) => filesChosen(stage, context, depths)));
  const names = [...stages.map(({ label }) => label), ...chosen];
  const words = new Set(names.flatMap((name) => name.match(WORD) ?? []));
  const hasVariant = /(?:TARGET|BUILD)VARIANT\b/.test(text) && chosen.length > 0;
  return PLATFORMS.filter((platform, index) => (index === 0 && hasVariant) || isNamed(platform.split('/'), words)).map(
    valuesOf,
  );
}

/** `linux`, `linux/amd64` and `linux/arm/v7` */
const DEPTHS: readonly string[] = ['*', '*/*', '*/*/*'];

/** By the operating system unless it is Linux, by the architecture, or by its variant. */
function isNamed([os = '', ...architecture]: readonly string[], words: ReadonlySet<string>): boolean {
  const spellings = [...architecture, architecture.join('')];
  return (os !== 'linux' && words.has(os)) || spellings.some((one) => words.has(one));
}

const WORD = /[a-z]*\d+[a-z\d]*|[a-z]+/g;

function valuesOf(platform: string): PlatformValues {
  const [os = '', architecture = '', variant = ''] = platform.split('/');
  const parts = { PLATFORM: platform, OS: os, ARCH: architecture, VARIANT: variant };
  const values = ['TARGET', 'BUILD'].flatMap((side) =>
    Object.entries(parts).map(([part, value]) => [side + part, value] as const),
  );
  return { platform, values: new Map(values) };
}

/** The paths in the context that sources with unknown parts may be, and all that are copied where commands choose among them. */
function filesChosen({ instructions }: Stage, context: BuildContext, depths: readonly string[]): readonly string[] {
  const isChosenLater = instructions.some(choosesPath);
  return instructions.flatMap(sourcesOf).flatMap((source) => {
    const pieces = piecesOf(source);
    if (source.value !== DYNAMIC && !isChosenLater) return [];
    const patterns = new Set(depths.map((any) => pieces.replaceAll(UNKNOWN_PIECE, any)));
    return [...patterns].flatMap((value) => context.files({ value, span: source.span }));
  });
}

/** `RUN sh /k/install-$TARGETARCH.sh` */
function choosesPath({ keyword, span }: Instruction): boolean {
  return keyword === 'RUN' && PATH.test(span.file.text.slice(span.start, span.end));
}

const PATH = /\/[\w.-]{0,100}\$\{?TARGET(?:PLATFORM|OS|ARCH)\b/;

/** The sources of COPY and ADD, and of mounts, that are in the build context. */
function sourcesOf(instruction: Instruction): readonly Text[] {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
    return instruction.from === undefined ? instruction.sources : [];
  if (instruction.keyword !== 'RUN') return [];
  return instruction.flags.flatMap(({ options }) =>
    options.has('from') ? [] : (options.get('source') ?? options.get('src') ?? []),
  );
}

/** The words of a Dockerfile with a platform argument. */
export function platformPlaces(excerpt: Excerpt): readonly Span[] {
  return [...excerpt.text.matchAll(PLACE)].flatMap(({ 0: word, index }) =>
    mentionsPlatform(word) ? [excerpt.span(index, index + word.length)] : [],
  );
}

const PLACE = /[^\s|;&<>]+/g;
