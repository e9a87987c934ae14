import { TELLING_PROGRAMS } from '../../analysis/downloads/interpreters.ts';
import { baseName, nameOf } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { trimMatch } from './glob.ts';
import { choicesOf, OTHER_CHOICES, type Variables } from './variables.ts';

const NO_CHOICES: readonly string[] = [];

type Choices = Pick<ShellWord, 'choices' | 'mayBeOther'>;

/** Some values of a word, as it is written: of one with a variable that a loop or a condition decides, and of `$(ls a b)`. */
export function choicesIn(raw: string, variables: Variables): Choices {
  if (raw.length > LONGEST_WORD) return NONE;
  const listed = LISTED.exec(raw)?.[1];
  if (listed !== undefined) return some(listed.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-')));
  if (!variables.choices.isAny) return NONE;
  const [, before = '', name, plain, after = ''] = ONE_VARIABLE.exec(raw) ?? [];
  const values = choicesOf(variables, name?.replaceAll(/["']/g, '') ?? plain ?? '');
  const choices = values
    .filter((value) => value !== OTHER_CHOICES)
    .map((value) => (value === UNKNOWN_PIECE ? value : before + value + after));
  return choices.length === values.length ? some(choices) : { ...some(choices), mayBeOther: true };
}

function some(choices: readonly string[]): Choices {
  return choices.length === 0 ? NONE : { choices };
}

/** In characters, as that of a path of Linux. */
const LONGEST_WORD = 4_096;
const LISTED = /^["']?\$\((?:ls|echo|printf '%s\\n')[ \t]([^()|;&<>"'`$]*)\)["']?$/;
const ONE_VARIABLE =
  /^["']?([^$"'`\\]*)["']?\$(?:\{(\w+(?:\[["']?[\w.-]+["']?\])?)\}|(\w+)(?!\w))["']?([^$"'`\\]*)["']?$/;

/** What a loop goes through, by the names of its words. */
export function choicesOfLoop(words: readonly ShellWord[]): readonly string[] {
  return words.flatMap((word) => [...(word.choices ?? [nameOf(word)]), ...(word.mayBeOther ? [OTHER_CHOICES] : [])]);
}

/** The programs that a word may name whose value is not known, as written. */
export function programChoices(
  program: string | Dynamic,
  word: ShellWord | undefined,
): { readonly programChoices?: readonly string[] } {
  if (program !== DYNAMIC || word === undefined) return NONE;
  const choices = word.choices ?? matching(word);
  return choices.length === 0 ? NONE : { programChoices: choices };
}

const NONE = {};

/** `/bin/b?sh`, `cur[l]` */
function matching({ pieces, raw }: ShellWord): readonly string[] {
  const pattern = baseName(pieces).replaceAll(/\[[^\][]+\]/g, '?');
  if (!/[*?]/.test(pattern) || /["'\\]/.test(raw)) return NO_CHOICES;
  return TELLING_PROGRAMS.filter((name) => trimMatch(name, pattern, 'start', true) === '');
}
