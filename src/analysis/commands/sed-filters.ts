import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { substitutionsOf } from './sed-edits.ts';

/** Whether `sed` prints all of its input, except for known texts that it replaces: `sed 's/\r$//' a`, and not `sed 's/=.+/=/' a`. */
export function sedKeepsText({ arguments: words }: Command): boolean {
  const { scripts } = partsOf(words);
  const isOther = words.some(({ pieces }) => OTHER.test(pieces));
  return !isOther && scripts.length > 0 && scripts.every(({ pieces }) => onlyReplacesTexts(pieces));
}

/** Those that print nothing, change files in place, or read their script from a file. */
const OTHER = /^(?:-[EruszlbN]*[nif]|--(?:quiet|silent|in-place|file))/;

export function inputsOfSed({ arguments: words }: Command): readonly ShellWord[] {
  return partsOf(words).inputs;
}

function partsOf(words: readonly ShellWord[]): {
  readonly scripts: readonly ShellWord[];
  readonly inputs: readonly ShellWord[];
} {
  const isOption = (word: ShellWord | undefined): boolean => /^(?:-[Erusz]*e|--expression)$/.test(word?.pieces ?? '');
  const given = words.flatMap((word, at) => (isOption(words[at - 1]) ? word : attachedScript(word)));
  const rest = words.filter((word, at) => !/^-./.test(word.pieces) && !isOption(words[at - 1]));
  return given.length > 0 ? { scripts: given, inputs: rest } : { scripts: rest.slice(0, 1), inputs: rest.slice(1) };
}

/** `-es/a/b/`, `--expression=s/a/b/` */
function attachedScript(word: ShellWord): readonly ShellWord[] {
  const [, script] = /^(?:-[Erusz]*e|--expression=)(.+)$/s.exec(word.pieces) ?? [];
  return script === undefined ? [] : [{ ...word, value: script, pieces: script }];
}

function onlyReplacesTexts(script: string): boolean {
  const all = script.includes(UNKNOWN_PIECE) ? undefined : substitutionsOf(script);
  return (
    all?.every(({ pattern, flags }) => !/[ew]/.test(flags) && !/[*+{?]/.test(pattern.replaceAll(BLANKS, ''))) === true
  );
}

/** Blanks, however many. */
const BLANKS = /(?: |\\[st]|\[(?: |\\t|\[:(?:space|blank):\]){1,3}\])(?:\*|\\?\+)/g;
