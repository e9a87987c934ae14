import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { knownOr } from './expansion.ts';
import type { Gathered } from './reading.ts';
import { getVariable, setVariable, type Variables } from './variables.ts';

/** Aliases live where variables do, under names that no variable can have. */
const KEY = 'alias ';

/** `alias name=value …` */
export function setAliases(words: readonly ShellWord[], variables: Variables): void {
  for (const { pieces } of words) {
    const sign = pieces.indexOf('=');
    if (sign < 1) continue;
    const value = pieces.slice(sign + 1);
    setVariable(variables, KEY + pieces.slice(0, sign), value.includes(UNKNOWN_PIECE) ? DYNAMIC : value);
  }
}

/** Text in which nothing but blanks means anything to a shell. */
const PLAIN = /^[\w\s./:=@%+,-]*$/;

/**
 * Puts the words of an alias where its name stands, as shells do that are not bash, and bash as `sh`. Gives the text to read instead where
 * the value is more than words.
 */
export function replaceAlias({ words, nodes, variables }: Gathered): string | undefined {
  const used = new Set<string>();
  for (let word = words[0]; word !== undefined; word = words[0]) {
    const name = word.raw;
    const value = word.pieces === name && !used.has(name) ? getVariable(variables, KEY + name) : undefined;
    if (value === undefined) return undefined;
    used.add(name);
    if (value !== DYNAMIC && !PLAIN.test(value)) return [value, ...words.slice(1).map(({ raw }) => raw)].join(' ');
    const texts = value === DYNAMIC ? [UNKNOWN_PIECE] : value.split(/\s+/).filter((text) => text !== '');
    const { span } = word;
    words.splice(0, 1, ...texts.map((pieces): ShellWord => ({ value: knownOr(pieces), span, raw: '$', pieces })));
    nodes.splice(0, 1, ...texts.map(() => nodes[0]));
  }
  return undefined;
}
