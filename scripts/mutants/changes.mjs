import { parseSync } from '@swc/core';

/** What an operator is replaced with. */
const OPERATORS = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
};
const METHODS = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  toLowerCase: 'toUpperCase',
};
const TEXTS = new Set(['StringLiteral', 'TemplateLiteral']);

/**
 * The changes that a node of a type allows: the span that is replaced, the expression that takes its place, the kind, and what differs, for
 * people. `textOf` gives the text of a span.
 */
const CHANGES = {
  BinaryExpression({ operator, left, right, span }, textOf) {
    const to = OPERATORS[operator];
    if (!Object.hasOwn(OPERATORS, operator)) return [];
    const isText = [left, right].some((side) => TEXTS.has(side.type) || side.operator === '+');
    if (isText && /^[+-]$/.test(operator)) return [];
    const text = `(${textOf(left.span)}) ${to} (${textOf(right.span)})`;
    return [{ span, text, kind: 'operator', from: operator, to }];
  },
  UnaryExpression: ({ operator, span, argument }, textOf) =>
    operator === '!' ? [{ span, text: textOf(argument.span), kind: 'negation', from: textOf(span), to: '' }] : [],
  IfStatement: ({ test }) => [{ span: test.span, text: 'false', kind: 'condition', to: 'false' }],
  ConditionalExpression: ({ test }) => [{ span: test.span, text: 'true', kind: 'condition', to: 'true' }],
  BooleanLiteral: ({ span, value }) => [{ span, text: String(!value), kind: 'constant', to: String(!value) }],
  NumericLiteral: ({ span, raw }) => [{ span, text: `${raw} + 1`, kind: 'constant', to: `${raw} + 1` }],
  ArrayExpression({ elements: [first, second], span }, textOf) {
    if (!first || !second) return [];
    const start = (second.spread ?? second.expression.span).start;
    const text = `[${textOf({ start, end: span.end })}`;
    return [{ span, text, kind: 'element', from: textOf(first.expression.span), to: '' }];
  },
  CallExpression({ callee }, textOf) {
    const name = callee.type === 'MemberExpression' ? callee.property : undefined;
    const to = METHODS[name?.value];
    if (name === undefined || !Object.hasOwn(METHODS, name.value ?? '')) return [];
    return [{ span: name.span, text: to, kind: 'method', from: textOf(name.span), to }];
  },
};

/** Types do nothing when the program runs, and texts for people are read by people. */
const LEFT_OUT = /^(?:Ts(?!AsExpression|SatisfiesExpression|NonNullExpression|ConstAssertion)|ImportDeclaration)/;
const FOR_PEOPLE = new Set(['docs', 'examples', 'cwe', 'cis', 'references']);
/** A name of a property is not an expression. */
const KEYS = new Set(['KeyValueProperty', 'KeyValuePatternProperty', 'ClassProperty', 'MethodProperty']);

function partsOf(node) {
  if (typeof node !== 'object' || node === null || LEFT_OUT.test(node.type ?? '')) return [];
  if (node.type === 'KeyValueProperty' && FOR_PEOPLE.has(node.key.value)) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === 'key' && KEYS.has(node.type) ? [] : [value]));
}

/** The places of a file, in UTF-16 offsets. */
export function changesIn(path, source) {
  // swc counts bytes, from a number of its own; the last character tells which
  const bytes = Buffer.from(`${source};`);
  const module = parseSync(String(bytes), { syntax: 'typescript', target: 'es2022' });
  const base = module.span.end - bytes.length;
  const textOf = ({ start, end }) => String(bytes.subarray(start - base, end - base));
  const found = [];
  const visit = (node) => {
    for (const part of partsOf(node)) visit(part);
    found.push(...(CHANGES[node?.type]?.(node, textOf) ?? []));
  };
  visit(module);
  const offsetOf = (place) => String(bytes.subarray(0, place - base)).length;
  return found.map(({ span, from = textOf(span), ...change }) => {
    const start = offsetOf(span.start);
    return { path, ...change, from, start, end: offsetOf(span.end), ...placeOf(source, start) };
  });
}

function placeOf(source, start) {
  const before = source.slice(0, start).split('\n');
  return { line: before.length, lineText: source.split('\n')[before.length - 1].trim() };
}

/** Names a change for people and for the list of those that were judged, wherever in the file it moves. */
export function described({ path, kind, from, to, lineText }) {
  return `${path} ${kind}: ${JSON.stringify(from)} becomes ${JSON.stringify(to)} in ${JSON.stringify(lineText)}`;
}

/** The text with a switch for each of the changes, which must not overlap: `globalThis.mutantIsOn(number)`. */
export function withSwitches(text, changes) {
  let [result, end] = ['', 0];
  for (const change of changes.toSorted((one, other) => one.start - other.start)) {
    result += switched(text.slice(end, change.start), text.slice(change.start, change.end), change);
    end = change.end;
  }
  return result + text.slice(end);
}

function switched(before, original, { kind, number, text }) {
  const condition = `globalThis.mutantIsOn?.(${number})`;
  if (kind !== 'method') return `${before}(${condition} ? (${text}) : (${original}))`;
  const object = before.endsWith('?.') ? before : before.slice(0, before.lastIndexOf('.'));
  return `${object}[${condition} ? '${text}' : '${original}']`;
}
