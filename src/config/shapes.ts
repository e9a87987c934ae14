import { nearestRule } from '../check/rule-names.ts';
import type { Located } from '../model/located.ts';
import { positionAt } from '../model/position.ts';
import type { Span } from '../model/source.ts';
import { isDay } from '../support/day.ts';
import { nearest } from '../support/nearest.ts';
import { shown } from '../support/quoted-if-harmless.ts';
import { isNull, spanOf, type TreeEntry, type TreeNode } from '../syntax/tree/nodes.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { ConfigurableRule, KnownRules } from './known-rules.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** One kind of value: how to read it, and how a JSON schema and the documentation describe it. */
export interface Shape<T> {
  /** Completes `Expected …`. */
  readonly expected: string;
  /** @throws {ConfigurationError} if the node is not of this shape. */
  read(node: TreeNode, rules: KnownRules): T;
  jsonSchema(rules: KnownRules): JsonSchema;
}

export type ValueOf<S> = S extends Shape<infer T> ? T : never;

/** One key of a mapping. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly description: string;
  readonly isRequired?: true;
  /** The default as a user would write it; for the documentation. */
  readonly default?: string;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type ReadFields<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly isRequired: true }
    ? ValueOf<F[K]['shape']>
    : ValueOf<F[K]['shape']> | undefined;
};

/** One of a few words. */
export function choice<const T extends string>(
  values: readonly T[],
  expected = orList(values.map((value) => `\`${value}\``)),
): Shape<T> {
  return {
    expected,
    read(node) {
      const text = scalar(node, expected);
      const value = values.find((each) => each === text);
      if (value === undefined) throw unexpected(node, text, expected, nearest(text, values));
      return value;
    },
    jsonSchema: () => ({ enum: values }),
  };
}

/** A text that `parse` accepts; `parse` returns undefined for any other. */
export function scalarShape<T>(expected: string, parse: (text: string) => T | undefined, schema: JsonSchema): Shape<T> {
  return {
    expected,
    read(node) {
      const text = scalar(node, expected);
      const value = parse(text);
      if (value === undefined) throw unexpected(node, text, expected);
      return value;
    },
    jsonSchema: () => schema,
  };
}

export const text = scalarShape('a text', (value) => (value.trim() === '' ? undefined : value.trim()), {
  type: 'string',
  pattern: '\\S',
});

export const date = scalarShape('a day as YYYY-MM-DD', (value) => (isDay(value) ? value : undefined), {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
});

/** The id of a rule. Former ids are accepted as well, and read as the current one. */
export const ruleId: Shape<string> = {
  expected: 'the id of a rule',
  read(node, rules) {
    const text = scalar(node, 'the id of a rule');
    const id = rules.names.get(text);
    if (id === undefined) throw unknownRule(node, text, rules);
    return id;
  },
  jsonSchema: (rules) => ({ enum: [...rules.byId.keys()] }),
};

export function list<T>(item: Shape<T>, maximum: number): Shape<readonly T[]> {
  const expected = `a list; each item is ${item.expected}`;
  return {
    expected,
    read(node, rules) {
      if (node.kind !== 'sequence') throw unexpected(node, undefined, expected);
      if (node.items.length > maximum) throw errorAt(node, `The list has more than ${maximum} entries.`);
      return node.items.map((each) => item.read(each.node, rules));
    },
    jsonSchema: (rules) => ({ type: 'array', items: item.jsonSchema(rules), maxItems: maximum }),
  };
}

/** The same, with its place in the file. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    ...shape,
    read: (node, rules) => ({ value: shape.read(node, rules), span: spanOf(node) }),
  };
}

/** A list, or a single value. */
export function oneOrMore<T>(item: Shape<T>, maximum: number): Shape<readonly T[]> {
  const several = list(item, maximum);
  return {
    expected: `${item.expected}, or a list`,
    read: (node, rules) => (node.kind === 'sequence' ? several.read(node, rules) : [item.read(node, rules)]),
    jsonSchema: (rules) => ({ anyOf: [item.jsonSchema(rules), several.jsonSchema(rules)] }),
  };
}

/** A word, or a mapping with details. */
export function either<A, B>(
  word: Shape<A>,
  mapping: Shape<B>,
  expected = `${word.expected} or ${mapping.expected}`,
): Shape<A | B> {
  return {
    expected,
    read(node, rules) {
      if (node.kind === 'mapping') return mapping.read(node, rules);
      if (node.kind === 'sequence') throw unexpected(node, undefined, expected);
      return word.read(node, rules);
    },
    jsonSchema: (rules) => ({ anyOf: [word.jsonSchema(rules), mapping.jsonSchema(rules)] }),
  };
}

/** A mapping from ids of rules; the values depend on the rule. */
export function byRule<T>(shapeOf: (rule: ConfigurableRule) => Shape<T>): Shape<ReadonlyMap<string, T>> {
  const expected = 'a mapping from ids of rules';
  return {
    expected,
    read(node, rules) {
      const values = new Map<string, T>();
      for (const { key, node: valueNode } of entriesOf(node, expected)) {
        const id = ruleId.read(key, rules);
        if (values.has(id)) throw errorAt(key, `The rule "${id}" is configured twice, once by its former id.`);
        values.set(id, shapeOf(rules.byId.get(id) ?? { id }).read(valueNode, rules));
      }
      return values;
    },
    jsonSchema(rules) {
      const special = [...rules.byId.values()].filter(({ options }) => options !== undefined);
      return {
        type: 'object',
        propertyNames: ruleId.jsonSchema(rules),
        properties: Object.fromEntries(special.map((rule) => [rule.id, shapeOf(rule).jsonSchema(rules)])),
        additionalProperties: shapeOf({ id: '' }).jsonSchema(rules),
      };
    },
  };
}

/** A mapping with known keys. */
export function mapping<const F extends Fields>(fields: F, expected: string): Shape<ReadFields<F>> {
  return {
    expected,
    read(node, rules) {
      const values = new Map<string, unknown>();
      for (const { key, node: valueNode } of entriesOf(node, expected)) {
        const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
        if (field === undefined) throw unknownKey(key, key.value, Object.keys(fields));
        // an option without a value counts as unset
        if (!isNull(valueNode)) values.set(key.value, field.shape.read(valueNode, rules));
      }
      const missing = Object.keys(fields).find((name) => fields[name]?.isRequired && !values.has(name));
      if (missing !== undefined) throw errorAt(node, `\`${missing}\` is missing: ${fields[missing]?.description}`);
      // each field was read by its own shape
      return Object.fromEntries(values) as ReadFields<F>;
    },
    jsonSchema: (rules) => mappingSchema(fields, rules),
  };
}

function mappingSchema(fields: Fields, rules: KnownRules): JsonSchema {
  const names = Object.keys(fields);
  const properties = Object.entries(fields).map(([name, { shape, description }]) => [
    name,
    { description, ...shape.jsonSchema(rules) },
  ]);
  const required = names.filter((name) => fields[name]?.isRequired);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

export function errorAt({ file, start }: Pick<Span, 'file' | 'start'>, message: string): ConfigurationError {
  return new ConfigurationError(message, { path: file.path, ...positionAt(file, start) });
}

function scalar(node: TreeNode, expected: string): string {
  if (node.kind === 'scalar' && !isNull(node)) return node.value;
  throw unexpected(node, undefined, expected);
}

function entriesOf(node: TreeNode, expected: string): Iterable<TreeEntry> {
  if (node.kind !== 'mapping') throw unexpected(node, undefined, expected);
  return node.entries.values();
}

/** Values are shown only if they cannot be a misplaced secret. */
function unexpected(node: TreeNode, text: string | undefined, expected: string, meant?: string): ConfigurationError {
  const value = (text !== undefined && shown(text)) || 'This';
  return errorAt(node, `${value} is not expected here. Expected ${expected}${didYouMean(meant)}`);
}

function unknownKey(node: TreeNode, key: string, known: readonly string[]): ConfigurationError {
  const name = shown(key);
  const what = name === undefined ? 'This key is not known' : `The key ${name} is not known`;
  const verb = known.length === 1 ? 'is' : 'are';
  return errorAt(node, `${what}. Known ${verb} ${andList(known)}${didYouMean(nearest(key, known))}`);
}

function unknownRule(node: TreeNode, text: string, rules: KnownRules): ConfigurationError {
  return errorAt(
    node,
    `${shown(text) === undefined ? 'This rule' : `The rule ${shown(text)}`} does not exist${didYouMean(nearestRule(text, rules.names))}`,
  );
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '.' : `; did you mean "${meant}"?`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
