import type { Dockerfile } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'checks-disabled-wholesale',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL1001'] },
  docs: {
    title: 'Do not switch all checks of a file off',
    why: 'If all checks are switched off for a file, every later mistake in it goes unnoticed as well, and the file does not say why it was accepted.',
    how: 'Switch off the one check that is wrong, where it is wrong, with the reason: `# check=skip=JSONArgsRecommended`.',
    references: ['https://docs.docker.com/build/checks/#skip-checks'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        # syntax=docker/dockerfile:1
        # check=«skip=all»
        FROM debian:12
      `,
      good: `
        # syntax=docker/dockerfile:1
        # check=skip=JSONArgsRecommended
        FROM debian:12
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG «BUILDKIT_DOCKERFILE_CHECK=skip=all»
        # «trivy:ignore:*»
        FROM debian:12
      `,
      good: `
        ARG BUILDKIT_DOCKERFILE_CHECK=error=true
        # trivy:ignore:DS-0002
        FROM debian:12
      `,
    },
  ],

  *check(dockerfile) {
    for (const { at, what } of [...inDirectives(dockerfile), ...inArguments(dockerfile), ...inComments(dockerfile)]) {
      yield { at, message: `All ${what} are switched off for this file, so later mistakes in it go unnoticed.` };
    }
  },
});

interface Switch {
  readonly at: Span;
  readonly what: string;
}

const BUILD_CHECKS = 'build checks';

function* inDirectives({ directives }: Dockerfile): Generator<Switch> {
  for (const { name, value } of directives) {
    if (name === 'check' && skipsAll(value.value)) yield { at: value.span, what: BUILD_CHECKS };
  }
}

function* inArguments({ globalArguments, stages }: Dockerfile): Generator<Switch> {
  const instructions = [...globalArguments, ...stages.flatMap((stage) => stage.instructions)];
  for (const instruction of instructions) {
    if ((instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') || instruction.isTriggered) continue;
    for (const { name, value, span } of instruction.pairs) {
      if (name.value !== 'BUILDKIT_DOCKERFILE_CHECK' || !skipsAll(known(value) ?? '')) continue;
      yield { at: span, what: BUILD_CHECKS };
    }
  }
}

/** `skip=all;error=true` */
function skipsAll(value: string): boolean {
  return value.split(';').some((part) => /^\s*skip\s*=\s*all\s*$/i.test(part));
}

/** Comments that switch a whole scanner off. */
const PRAGMAS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /^[ \t]*#[ \t]{0,8}(trivy:ignore:\*)[ \t]*\r?$/gm, what: 'checks of Trivy' },
  { pattern: /^[ \t]*#[ \t]{0,8}(kics-scan ignore)[ \t]*\r?$/gm, what: 'checks of KICS' },
];

function* inComments({ span }: Dockerfile): Generator<Switch> {
  const text = spanText(span);
  for (const { pattern, what } of PRAGMAS) {
    for (const { 0: line, 1: pragma = '', index } of text.matchAll(pattern)) {
      const start = span.start + index + line.indexOf(pragma);
      yield { at: { file: span.file, start, end: start + pragma.length }, what };
    }
  }
}
