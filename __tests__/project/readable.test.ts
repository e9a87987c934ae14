import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const ROOT = new URL('../../src/', import.meta.url);

/** In lines. */
const LONG = 40;
/** Longer functions, by file: a literal of many fields, or an object whose methods share their state. Only remove entries. */
const LONG_ONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'discover/read-repository-file.ts': 47,
    'discover/readings.ts': 44,
    'gate/observed-repository.ts': 47,
    'images/registry/client.ts': 50,
    'parse/compose/build.ts': 57,
    'parse/compose/container.ts': 93,
    'run/check-unit.ts': 46,
    'run/journal.ts': 47,
  }),
);

/** In one folder, without those in its subfolders. */
const MOST_FILES = 40;

/** Casts hide mistakes from the compiler. These numbers may only fall. */
const MOST_CASTS = { all: 145, toStringOrNumber: 21 };

const FUNCTION =
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty|Constructor|GetterProperty)$/;

interface Measured {
  readonly path: string;
  readonly longest: number;
  /** The types that values are cast to. */
  readonly casts: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

type Node = Readonly<Record<string, unknown>> & { readonly type?: string; readonly span?: Span };

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  const node: Node = { ...value };
  if (typeof node.type === 'string') yield node;
  for (const [name, child] of Object.entries(node)) if (name !== 'span') yield* nodesIn(child);
}

function measured(path: string): Measured {
  const text = readFileSync(new URL(path, ROOT));
  const program = parseSync(text.toString(), { syntax: 'typescript', target: 'es2022' });
  // the parser counts bytes from its first file on; the program ends with the text, without the blanks at its end
  const start = program.span.end - Buffer.byteLength(text.toString().trimEnd());
  const source = ({ start: from, end }: Span): string => text.subarray(from - start, end - start).toString();
  let longest = 0;
  const casts: string[] = [];
  for (const { type = '', span, function: inner, typeAnnotation } of nodesIn(program.body)) {
    const own = span ?? (inner as Node | undefined)?.span;
    if (FUNCTION.test(type) && own !== undefined) longest = Math.max(longest, source(own).split('\n').length);
    const to = (typeAnnotation as Node | undefined)?.span;
    if (type === 'TsAsExpression' && to !== undefined) casts.push(source(to));
  }
  return { path, longest, casts };
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => measured(path.replaceAll('\\', '/')));

it('has short functions', () => {
  const long = files.filter(({ longest }) => longest > LONG).map(({ path, longest }) => [path, longest] as const);
  const unexpected = long.filter(([path, longest]) => longest > (LONG_ONES.get(path) ?? LONG));
  expect(unexpected).toEqual([]);
  // an entry that is no longer needed is removed
  expect([...LONG_ONES.keys()].filter((path) => !long.some(([one]) => one === path))).toEqual([]);
});

it('has few casts', () => {
  const casts = files.flatMap((file) => file.casts);
  expect(casts.length).toBeLessThanOrEqual(MOST_CASTS.all);
  expect(casts.filter((type) => /^(?:string|number)$/.test(type)).length).toBeLessThanOrEqual(
    MOST_CASTS.toStringOrNumber,
  );
});

it('has no folder of more files than a reader takes in', () => {
  const counts = new Map<string, number>();
  for (const path of readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const folder = path.replace(/[^/]*$/, '');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, files]) => files > MOST_FILES)).toEqual([]);
});
