import { looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import type { Pair } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';

/** The variable that a value consists of: `$TOKEN`, `${TOKEN}`, `${TOKEN:-default}`. */
export function referencedVariable({ rawValue }: Pick<Pair, 'rawValue'>): string | undefined {
  return /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?[-?][^}]*)?\})$/
    .exec(rawValue ?? '')
    ?.slice(1)
    .find(Boolean);
}

/**
 * Whether a value is that of another variable, which is checked where it is set, as its name tells what it is. Its own default is written
 * here.
 */
export function isCopy(pair: Pick<Pair, 'rawValue' | 'value'>): boolean {
  const source = referencedVariable(pair);
  return source !== undefined && looksLikeSecretName(source) && !isOwnDefault(pair);
}

/** Whether the value is the default of `${TOKEN:-default}`. */
function isOwnDefault({ rawValue = '', value }: Pick<Pair, 'rawValue' | 'value'>): boolean {
  const text = known(value);
  if (value === undefined || text === undefined || text === '') return false;
  const { file, start, end } = value.span;
  const isAssumed = value.assumes?.some(({ span: at }) => at.file === file && start <= at.start && at.end <= end);
  return isAssumed === true || rawValue.includes(text);
}
