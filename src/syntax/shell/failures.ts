import type { Command as CommandNode, Redirection } from 'unbash';

/**
 * Whether a shell may report an error for a part of a command, and go on without the command: for a file that it cannot open, or an expansion
 * that is invalid. It keeps variables that the command would have set.
 */
export function mayFail(part: Redirection | CommandNode['prefix'][number] | CommandNode['suffix'][number]): boolean {
  if (part.type === 'HereDoc') return false;
  if (part.type === 'Redirect') return !ALWAYS_OPENS.test(part.target?.text ?? '');
  const text = (part.type === 'HereString' ? part.target?.text : part.text) ?? '';
  return MAY_BE_INVALID.test(text) && MAY_BE_INVALID.test(withoutLiterals(text));
}

/** A shell expands nothing in single quotes, unless double ones are around them. */
function withoutLiterals(text: string): string {
  return text.replaceAll(QUOTED, (quoted) => (quoted.startsWith('"') ? quoted : ''));
}

const QUOTED = /"(?:[^"\\]|\\.)*"|\\.|'[^']*'/gs;

const ALWAYS_OPENS = /^(?:\d+|-|\/dev\/null)$/;

/** Arithmetic, an indirect name, an unknown operator: `$((1/0))`, `${!x}`, `${;}`, `${x@Z}`. */
const MAY_BE_INVALID = /\$\(\(|\$\[|\$\{(?:[^\w@*#?$!-]|!|\w+(?:[^\w}:=+?#%/^,[-]|:[^-=+?\d ]|\[[^@*\d]))/;
