import { templateKind } from '../../analysis/templates/template-kind.ts';
import type { Located } from '../../model/located.ts';
import { shortText } from '../../support/short-text.ts';
import type { PlacedGap } from './text/source.ts';

/** Marks that cannot occur in an image reference or a platform. */
const PLACEHOLDER = /\{\{|\{%|<%|%%\w+%%|@[A-Z_]+@/;

/** Marks that cannot occur in the name of an instruction: from a template language, or a placeholder that another program replaces. */
const MARK = /^[!%&*+,./:;<=>?@[\]^_{|}~-]|[{}$@%<(]|__/;

/** `[ -f a ]` after a line that lost its backslash. */
const SHELL_TEST = /^\[{1,2}$/;

export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** Whether a line that begins with this word belongs to a template rather than to a Dockerfile. Builders refuse all such words. */
export function isTemplateMark(word: string): boolean {
  return MARK.test(word) && !SHELL_TEST.test(word);
}

export function templateGap({ value, span }: Located<string>, wholeText: string): PlacedGap {
  const kind = templateKind(value) ?? templateKind(wholeText) ?? 'placeholders';
  return {
    kind: 'template',
    thing: 'instruction',
    message: `This is a template (${kind}), so it is not known what is built here.`,
    wayOut: 'Scan what it renders to, and list the template under `exclude` in .github/hullcheck.yml.',
    span,
    evidence: shortText(value, 1000),
  };
}
