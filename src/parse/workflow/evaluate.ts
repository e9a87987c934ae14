import { worstText } from '../expressions/possible-texts.ts';

/** The text of `env.NAME` or `matrix.name`; undefined if the file does not determine it. */
export type Contexts = (name: string) => string | undefined;

export const NO_CONTEXTS: Contexts = () => undefined;

/** The first of them that knows a text. */
export function inOrder(first: Contexts, second: Contexts): Contexts {
  return (name) => first(name) ?? second(name);
}

/**
 * The result of an expression, without `${{` and `}}`; undefined if only a run can know it. Constants, contexts and `format` are evaluated, and a
 * result that takes isolation away in some runs counts: https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function evaluate(expression: string, contexts: Contexts): string | undefined {
  return certainResult(expression, contexts) ?? worstText(expression);
}

function certainResult(expression: string, contexts: Contexts): string | undefined {
  const text = expression.trim().replaceAll(/\['([\w-]+)'\]/g, '.$1');
  const [, first, second] = OTHERWISE.exec(text) ?? [];
  if (first !== undefined && second !== undefined)
    return constantOf(first, contexts) || (isKnown(first, contexts) ? constantOf(second, contexts) : undefined);
  const called = FORMAT.exec(text)?.[1];
  if (called === undefined) return constantOf(text, contexts);
  const [pattern, ...args] = (called.match(ARGUMENT) ?? []).map((argument) => constantOf(argument.trim(), contexts));
  // any remaining text contains operators, or other calls
  const isWhole = called.replaceAll(ARGUMENT, '').replaceAll(/[\s,]/g, '') === '';
  if (!isWhole || pattern === undefined || args.includes(undefined)) return undefined;
  return pattern.replaceAll(/\{(\d{1,3})\}|\{\{|\}\}/g, (mark, index?: string) =>
    index === undefined ? mark.slice(1) : (args[Number(index)] ?? mark),
  );
}

function isKnown(text: string, contexts: Contexts): boolean {
  return constantOf(text, contexts) !== undefined;
}

/** `inputs.name || 'value'` */
const OTHERWISE = /^([\w.-]+)\s*\|\|\s*('(?:[^']|'')*'|[\w.-]+)$/;
const FORMAT = /^format\s*\((.*)\)$/is;
const ARGUMENT = /'(?:[^']|'')*'|[\w.-]+/g;

function constantOf(text: string, contexts: Contexts): string | undefined {
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text)) return text;
  if (text === 'null') return '';
  return /^[A-Za-z_][\w-]*(?:\.[\w-]+)+$/.test(text) ? contexts(text) : undefined;
}
