import type { SourceFile } from '../../model/source.ts';

interface Marker {
  readonly kind: string;
  /** A mark that no Dockerfile and no YAML has there. */
  readonly pattern: RegExp;
}

/** In the order of how much they say; each pattern looks at one line. */
const MARKERS: readonly Marker[] = [
  { kind: 'cookiecutter', pattern: /\{[{%] ?cookiecutter\./ },
  { kind: 'Helm', pattern: /\{\{-?\s*(?:include\s+"|\.(?:Values|Release|Chart)\b)/ },
  { kind: 'Jinja', pattern: /^[ \t-]*\{%[-+]?\s/m },
  { kind: 'ERB', pattern: /<%[-=#]?\s(?:(?!<%[-=#]?\s)[^\n])*%>/ },
  {
    kind: 'Go template',
    pattern: /^[ \t]*\{\{-?\s*(?:if|range|with|end|define|template|block|else|\$\w+\s*:=|\/\*|\.)/m,
  },
  { kind: 'Jinja or Go template', pattern: /^[ \t]*(?:[\w.-][\w. -]*:[ \t]+|FROM[ \t]+|- )?\{\{/m },
  { kind: 'placeholders', pattern: /%%[A-Z][A-Z0-9_]*%%|^[ \t]*@[A-Z][A-Z0-9_]*@/m },
  { kind: 'placeholders for envsubst', pattern: /^[ \t]*\$(?:\w+|\{\w+\})[ \t]*\r?$/m },
];

/** Which template language a text that is not what it ought to be is written in; undefined when none shows. */
export function templateKind(text: string): string | undefined {
  return MARKERS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** Endings of names that only templates have. */
const TEMPLATE_NAME = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template)(?:\.|$)/i;

/** Whether a file may be a template, of which nobody knows what is made of it. */
export function mayBeTemplate({ path, text }: SourceFile): boolean {
  return TEMPLATE_NAME.test(path) || templateKind(text) !== undefined;
}

/** How many lines around an error may contain its cause. */
const LINES_BEFORE = 3;
const LINES_AFTER = 1;

/**
 * Which template language explains that a text is broken at an offset: one that shows near it, outside of comments, or anywhere where the name of the
 * file says that it is a template.
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
