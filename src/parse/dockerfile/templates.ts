import { templateKind } from '../../analysis/templates/template-kind.ts';
import type { Located } from '../../model/located.ts';
import { shortText } from '../../support/short-text.ts';
import type { PlacedGap } from './text/source.ts';

/** What no image reference and no platform has in it. */
const PLACEHOLDER = /\{\{|\{%|<%|%%\w+%%|@[A-Z_]+@/;

/** What no instruction is called: a line of a template language, or a placeholder that another program replaces. */
const MARK = /^[!%&*+,./:;<=>?@[\]^_{|}~-]|[{}$@%<(]|__/;

export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** Whether a line that begins with this word belongs to a template rather than to a Dockerfile. Builders refuse all of them. */
export function isTemplateMark(word: string): boolean {
  return MARK.test(word);
}

export function templateGap({ value, span }: Located<string>, wholeText: string): PlacedGap {
  const kind = templateKind(value) ?? templateKind(wholeText) ?? 'placeholders';
  return {
    kind: 'template',
    thing: 'instruction',
    message: `This is a template (${kind}), so what is built here is not known.`,
    wayOut: 'Scan what it renders to, and list the template under `exclude` in .github/hullcheck.yml.',
    span,
    evidence: shortText(value, 1000),
  };
}
