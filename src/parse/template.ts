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
