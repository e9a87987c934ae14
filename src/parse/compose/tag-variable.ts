import type { Span } from '../../model/source.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import type { VariablesOf } from './pieces.ts';

/**
 * Where a file such as `.env` sets the variable at the end of a reference: `nginx:${VERSION}`. Undefined where none does, and where git ignores the
 * file, because everyone has another one then.
 */
export function tagVariable({ value, file }: TreeScalar, variables: VariablesOf): Span | undefined {
  const last = value.lastIndexOf('$');
  const [, braced, plain] = last === -1 ? [] : (LAST_VARIABLE.exec(value.slice(last)) ?? []);
  const name = braced ?? plain;
  const place = name === undefined ? undefined : variables(file).placeOf?.(name);
  return place === undefined || place.isIgnored ? undefined : place.span;
}

const LAST_VARIABLE = /^\$(?:\{([A-Za-z_]\w*)(?::?[-?][^{}]*)?\}|([A-Za-z_]\w*))(?:@sha256:[0-9a-f]{64})?$/;
