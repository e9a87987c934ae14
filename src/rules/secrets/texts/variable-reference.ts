import type { Pair } from '../../../model/dockerfile.ts';

/** The variable that a value consists of: `$TOKEN`, `${TOKEN}`, `${TOKEN:-default}`. */
export function referencedVariable({ rawValue }: Pick<Pair, 'rawValue'>): string | undefined {
  return /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?[-?][^}]*)?\})$/
    .exec(rawValue ?? '')
    ?.slice(1)
    .find(Boolean);
}
