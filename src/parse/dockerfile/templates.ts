import type { Notification } from '../../model/finding.ts';
import { templateKind } from '../template.ts';
import type { Block } from './blocks.ts';
import type { DockerfileSource } from './source.ts';

/** What begins a line of a template language, where an instruction would stand. */
const MARK = /^(?:\{\{|\{%|<%|%%|@[A-Z])/;

/** What no image reference has in it. */
const PLACEHOLDER = /\{\{|\{%|<%|%%\w+%%|@[A-Z_]+@/;

/** Says that a file is not yet a Dockerfile; undefined when it is one. What only arguments of RUN look like is left to their shell. */
export function templateOf(blocks: readonly Block[], { text, excerpt }: DockerfileSource): Notification | undefined {
  if (!PLACEHOLDER.test(text) || !blocks.some((block) => isTemplated(block, text))) return undefined;
  const kind = templateKind(text) ?? 'placeholders';
  return {
    level: 'warning',
    code: 'not-checked',
    message: `This Dockerfile is a template (${kind}), so it was not checked: scan what it renders to, and list it under \`exclude\` in .github/hullcheck.yml.`,
    span: excerpt.span(0, 0),
  };
}

function isTemplated({ name, start, end }: Block, text: string): boolean {
  return MARK.test(name) || (name.toUpperCase() === 'FROM' && PLACEHOLDER.test(text.slice(start, end)));
}
