import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';

/** In bash the quote goes on, elsewhere it ends here. A script that says it is for bash is read as bash does. */
const ESCAPED_QUOTE = /\$'[^']*\\'/;
const OWN_SHELL = /^#![^\n]*\b(?:bash|zsh|ksh)\b/;

/**
 * Whether a shell that does not know `$'…'`, such as dash, finds other commands in a text than bash does. What it finds an error in it does not
 * run.
 */
export function hasTwoReadings(source: string, parsed: ParsedScript): boolean {
  if (!ESCAPED_QUOTE.test(source) || OWN_SHELL.test(source)) return false;
  const other = parse(source.replaceAll("$'", "_'"));
  return other.errors === undefined && programsOf(other) !== programsOf(parsed);
}

function programsOf(script: ParsedScript): string {
  const programs: string[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') programs.push(node.name?.text.replaceAll("$'", "_'") ?? '');
    forEachChild(node, visit);
  };
  visit(script);
  return programs.join('\n');
}
