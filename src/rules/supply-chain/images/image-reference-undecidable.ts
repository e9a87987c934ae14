import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import { withoutPlatformArguments } from '../../../model/platform-arguments.ts';
import { sentence } from '../../../model/sentence.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { SHOWN_PIECE, UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-reference-undecidable',
  on: 'stage',
  danger: { attacker: 'mishap', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357],
  peers: { buildkit: ['UndefinedArgInFrom', 'InvalidDefaultArgInFrom'] },
  docs: {
    title: 'Give the variables of FROM a default',
    why: 'Only the caller of the build knows the image, so hullcheck could not check its version, its end of life and its registry. Without the argument, the build fails, or uses an unintended image.',
    how: 'Give the argument a default before the first FROM: `ARG VERSION=22.21` and `FROM node:${VERSION}`. Or write it into the file that calls the build (`build.args` of a compose file), where hullcheck reads it.',
    limits:
      'The rule leaves alone platform arguments (`TARGETARCH` and the like), which the builder always sets, and names that may be stages.',
    references: [
      'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
      'https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        ARG VERSION
        FROM «node:\${VERSION}»
      `,
      good: `
        ARG VERSION=22.21
        FROM node:\${VERSION}
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG BASE_IMAGE
        FROM «$BASE_IMAGE» AS app
      `,
      good: `
        ARG BASE_IMAGE=debian:12
        FROM $BASE_IMAGE AS app
      `,
    },
  ],

  check(stage) {
    const span = isReachable(stage) ? undecidable(stage) : undefined;
    if (span === undefined) return [];
    return [
      {
        at: span,
        message: sentence(
          `${stage.title} is built from an image that only the caller of the build knows, so it was not checked.`,
        ),
      },
    ];
  },
});

function undecidable({ base }: Stage): Span | undefined {
  if (base.kind === 'image' && base.image.reference.value.text.includes(SHOWN_PIECE))
    return unlessPlatform(base.image.reference.span);
  // a name that also contains text is likely a stage
  return base.kind === 'unknown' && base.pieces?.replaceAll(UNKNOWN_PIECE, '') === ''
    ? unlessPlatform(base.span)
    : undefined;
}

function unlessPlatform(span: Span): Span | undefined {
  const text = spanText(span);
  return withoutPlatformArguments(text) === text ? span : undefined;
}
