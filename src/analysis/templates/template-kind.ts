import type { SourceFile } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';

interface Marker {
  readonly kind: string;
  /** Text that cannot occur there in a Dockerfile or in YAML. */
  readonly pattern: RegExp;
}

/** The most specific first; each pattern looks at one line. */
const MARKERS: readonly Marker[] = [
  { kind: 'cookiecutter', pattern: /\{[{%]-? ?(?:(?:el)?if )?cookiecutter\./ },
  { kind: 'Helm', pattern: /\{\{-?\s*(?:include\s+"|\.(?:Values|Release|Chart)\b)/ },
  { kind: 'Jinja', pattern: /^[ \t-]*\{%[-+]?\s/m },
  { kind: 'ERB', pattern: /<%[-=#]?\s(?:(?!<%[-=#]?\s)[^\n])*%>/ },
  {
    kind: 'Go template',
    pattern: /^[ \t]*\{\{-?\s*(?:if|range|with|end|define|template|block|else|\$\w+\s*:=|\/\*|\.)/m,
  },
  { kind: 'Jinja or Go template', pattern: /^[ \t]*(?:"?[\w.-][\w. -]*"?:[ \t]+|FROM[ \t]+|- )?\{\{/m },
  { kind: 'placeholders', pattern: /%%[A-Z][A-Z0-9_]*%%|^[ \t]*@[A-Z][A-Z0-9_]*@/m },
  { kind: 'placeholders for envsubst', pattern: /^[ \t]*\$(?:\w+|\{\w+\})[ \t]*\r?$/m },
];

/** The template language of a text that could not be parsed; undefined when it shows no sign of one. */
export function templateKind(text: string): string | undefined {
  return MARKERS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** File name endings that only templates have. */
const TEMPLATE_NAME = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template)(?:\.|$)/i;

/** Whether a path is that of a template. */
export function isTemplateName(path: string): boolean {
  return TEMPLATE_NAME.test(path);
}

/** Whether a file may be a template, whose rendered text is unknown. Asked for each fix, so each file is searched once. */
export const mayBeTemplate: (file: SourceFile) => boolean = remember(
  ({ path, text }) => TEMPLATE_NAME.test(path) || templateKind(text) !== undefined,
);

/** Whether parts of a template depend on conditions or are repeated, so that an edit may be in another part than it seems. */
export const hasBranches: (file: SourceFile) => boolean = remember(({ text }) => BRANCH.test(text));

const BRANCH = /\{%[-+]? *(?:if|for)\b|<%-? *(?:if|unless|for)\b|\{\{-? *(?:if|range|with|#)/;

/** How many lines around an error may contain its cause. */
const LINES_BEFORE = 3;
const LINES_AFTER = 1;

/**
 * The template language that explains a syntax error at an offset. Its marks must be near the offset, outside of comments, or anywhere if
 * the file's name is that of a template.
 */
export function templateAt({ path, text }: SourceFile, at: number): string | undefined {
  if (TEMPLATE_NAME.test(path)) return templateKind(text) ?? 'by its name';
  let start = text.lastIndexOf('\n', at - 1);
  for (let lines = 0; lines < LINES_BEFORE && start > 0; lines++) start = text.lastIndexOf('\n', start - 1);
  let end = text.indexOf('\n', at);
  for (let lines = 0; lines < LINES_AFTER && end !== -1; lines++) end = text.indexOf('\n', end + 1);
  const near = text.slice(start + 1, end === -1 ? text.length : end).slice(0, MAXIMUM_NEAR);
  return templateKind(near.replaceAll(COMMENT, ''));
}

const MAXIMUM_NEAR = 10_000;
const COMMENT = /(?:^|[ \t])#[^\n]*/gm;
