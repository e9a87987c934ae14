import { type Command, everyCommand, type Script } from '../model/shell.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';
import type { Frontend } from '../parse/frontend.ts';
import { runScripts } from '../parse/workflow/run-steps.ts';
import { heredocsOf } from '../syntax/hcl/located-hcl.ts';
import { parseScript } from '../syntax/shell/index.ts';
import { asMapping, type TreeNode } from '../syntax/tree/nodes.ts';
import { parseYaml } from '../syntax/yaml/located-yaml.ts';
import type { OffsetRange } from './offset-range.ts';

/** The innermost text of several lines that an offset is in; undefined where it is in none. */
export type TextAround = (offset: number) => OffsetRange | undefined;

/**
 * The texts of a file that go on over several lines: scalars of YAML, here-documents of HCL, and strings and here-documents of shells. What looks like a comment in one of them
 * is a part of it.
 */
export function textsOf(file: SourceFile, format: Frontend['format']): TextAround {
  const texts = rangesIn(file, format).filter(({ start, end }) => file.text.slice(start, end).includes('\n'));
  return (offset) =>
    texts
      .filter(({ start, end }) => start <= offset && offset < end)
      .reduce<OffsetRange | undefined>(
        (inner, one) => (inner === undefined || isWithin(one, inner) ? one : inner),
        undefined,
      );
}

function isWithin(one: OffsetRange, other: OffsetRange): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function rangesIn(file: SourceFile, format: Frontend['format']): readonly OffsetRange[] {
  switch (format) {
    case 'shell':
      return wordsIn(parseScript(wholeFile(file), () => undefined));
    case 'compose':
    case 'workflow': {
      const documents = parseYaml(file);
      if ('reason' in documents) return [];
      const scripts = format === 'workflow' ? runScripts(asMapping(documents.roots[0]), true) : [];
      return [...documents.roots.flatMap((root) => [...scalarsIn(root)]), ...scripts.flatMap(wordsIn)];
    }
    case 'bake':
      return file.path.endsWith('.json') ? [] : heredocsOf(file.text);
    // comments in instructions are comments of the Dockerfile, and no text of the others goes on over several lines
    case 'dockerfile':
    case 'devcontainer':
    case 'quadlet':
    case 'makefile':
    case 'inspect':
    case 'engine':
      return [];
  }
}

function* scalarsIn(node: TreeNode): Generator<OffsetRange> {
  const left: TreeNode[] = [node];
  const seen = new Set<TreeNode>();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'scalar') yield next;
    else if (next.kind === 'sequence') for (const item of next.items) left.push(item.node);
    else for (const entry of next.written) left.push(entry.key, entry.node);
  }
}

function wordsIn(script: Script): readonly OffsetRange[] {
  return everyCommand(script).flatMap(textsIn);
}

function textsIn({ arguments: words, assignments, redirects }: Command): readonly Span[] {
  return [
    ...words.map(({ span }) => span),
    ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value.span])),
    ...redirects.flatMap(({ target, body }) => [target, body].flatMap((one) => (one === undefined ? [] : [one.span]))),
  ];
}
