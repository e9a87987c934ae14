import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, type Script, type ScriptProblem, type ShellWord } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { isShell, isSourced } from './inner.ts';
import {
  keysBehind,
  type Origin,
  ownTexts,
  type Step,
  type TextFlow,
  textFlow,
  variableKeys,
  wordKeys,
} from './text-flow.ts';

/**
 * Adds a problem for each command that runs a text, or has options, which are not known, if another command of the script gives it a text that
 * looks like commands, or like options that matter: `x=$(echo 'docker run a' | tr a b); eval "$x"`.
 */
export function reportPutTogether(script: Script): void {
  if (!mayHave(script)) return;
  const flow = textFlow(script);
  const ends = flow.steps.flatMap((step) => endAt(step) ?? []);
  for (const end of ends.slice(0, MAX_ENDS)) {
    if (!reaches(end, flow)) continue;
    const { owner, command } = end.step;
    // the modules around this one made the array, and nothing has used the script yet
    (owner.problems as ScriptProblem[]).push({
      kind: 'unreadable-commands',
      value: `${end.isOptions ? 'the options of this command are' : 'what this command runs is'} put together by other commands`,
      span: command.span,
      rest: spanText(command.span),
    });
  }
}

/** More than any real script has. */
const MAX_ENDS = 50;
/** How much text is searched for each of them, in characters. */
const MOST_TEXT = 200_000;

function mayHave(script: Script): boolean {
  if (MENTIONS.test(spanText(script.span))) return true;
  return everyCommand(script).some(
    ({ inner }) => inner !== undefined && inner.span.file !== script.span.file && MENTIONS.test(spanText(inner.span)),
  );
}

/** A command that runs a text, or has options, which are not known. */
interface End {
  readonly step: Step;
  readonly isOptions: boolean;
  /** The keys of what decides. */
  readonly keys: readonly string[];
  /** The commands whose output decides. */
  readonly from: readonly Step[];
}

function endAt(step: Step): End | undefined {
  const { program, programSpan, arguments: words, inner, redirects, wrappers } = step.command;
  const isFilledIn = wrappers.some((one) => one.program === 'xargs' || one.program === 'parallel');
  if (program === DYNAMIC) return expandedEnd(step, spanText(programSpan), isFilledIn);
  if (isEngine(program)) return engineEnd(step, isFilledIn);
  if (inner !== undefined) return undefined;
  if (isFilledIn && FILLED_IN.test(program)) return { step, isOptions: false, keys: [], from: step.before };
  const isMake = program === 'make' && words.some(({ pieces }) => /^(?:-f|--(?:make)?file)/.test(pieces));
  if (!isMake && program !== 'eval' && !isSourced(program) && !isShell(program)) return undefined;
  const inputs = redirects.flatMap(({ operator, target }) => (operator.startsWith('<') && target ? [target] : []));
  const keys = [...words, ...inputs].flatMap(wordKeys);
  return { step, isOptions: false, keys, from: [...step.before, ...step.inside.map((one) => one.step)] };
}

/** What `xargs` replaces, or a program that runs its arguments. */
const FILLED_IN = /^(?:|\W+|env|sudo|nice|nohup|timeout|command|time)$/;

function expandedEnd(step: Step, raw: string, isFilledIn: boolean): End | undefined {
  if (!EXPANDED.test(raw)) return undefined;
  return {
    step,
    isOptions: false,
    keys: variableKeys({ raw }),
    from: [...(isFilledIn ? step.before : []), ...insideOf(step, PROGRAM)],
  };
}

/** A program that an expansion names. */
const EXPANDED = /^"?(?:\$\{?[A-Za-z_!@*1-9]|\$\(|`)[^=]*$/;

function engineEnd(step: Step, isFilledIn: boolean): End | undefined {
  const words = step.command.arguments;
  const from = firstOptions(words);
  const unknown = new Set(words.flatMap((word, at) => (at >= from && mayBeOptions(word) ? [at] : [])));
  const isReplaced = isFilledIn || words.some(({ pieces }) => /^(?:\{\}|%)$/.test(pieces));
  if (unknown.size === 0 && !isReplaced) return undefined;
  return {
    step,
    isOptions: true,
    keys: words.flatMap((word, at) => (unknown.has(at) ? variableKeys(word) : [])),
    from: [...(isReplaced ? step.before : []), ...insideOf(step, unknown)],
  };
}

const ACTION = /^(?:run|create|exec|update)$/;

/** The index from which an unknown word may be options for a container: behind `run`, in front of it, or if it may be `run` itself. */
function firstOptions(words: readonly ShellWord[]): number {
  const action = words.findIndex(({ pieces }) => ACTION.test(pieces));
  const mayBeAction = action !== -1 || words.slice(1).every(({ pieces }) => !/^\w/.test(pieces));
  if (mayBeAction && words[0] !== undefined && mayBeOptions(words[0])) return 0;
  return action === -1 ? words.length : action;
}

function mayBeOptions({ pieces }: ShellWord): boolean {
  return pieces.startsWith(UNKNOWN_PIECE);
}

function insideOf({ inside }: Step, places: ReadonlySet<number>): readonly Step[] {
  return inside.flatMap(({ argument, step }) => (places.has(argument) ? [step] : []));
}

const PROGRAM: ReadonlySet<number> = new Set([-1]);

/** Whether a text that looks bad comes to the end. */
function reaches({ step, isOptions, keys, from }: End, { origins }: TextFlow): boolean {
  const next: Origin[] = from.map(outputOf);
  const known = new Set<Step | string>([step]);
  const follow = (some: readonly string[]): void => {
    for (const key of some) {
      if (!known.has(key)) for (const origin of origins.get(key) ?? []) next.push(origin);
      known.add(key);
    }
  };
  follow(keys);
  let room = MOST_TEXT;
  for (let origin = next.pop(); origin !== undefined && room > 0; origin = next.pop()) {
    if (looksBad(origin, isOptions)) return true;
    room -= COST;
    for (const { length } of ownTexts(origin)) room -= length;
    follow(keysBehind(origin));
    if (origin.kind !== 'loop' && !known.has(origin.step))
      for (const one of printersBehind(origin.step)) next.push(one);
    if (origin.kind !== 'loop') known.add(origin.step);
  }
  return false;
}

/** Of one step, in characters. */
const COST = 16;

function printersBehind({ before, inside }: Step): readonly Origin[] {
  return [...before, ...inside.map(({ step }) => step)].map(outputOf);
}

function outputOf(step: Step): Origin {
  return { kind: 'output', step };
}

function looksBad(origin: Origin, isOptions: boolean): boolean {
  if (!isOptions && origin.kind === 'output' && isDecoder(origin.step.command)) return true;
  const pattern = isOptions ? OPTIONS : COMMANDS;
  return ownTexts(origin).some((text) => pattern.test(text));
}

/** `rev`, `base64 -d`, `xxd -r -p`, `openssl enc -d` */
function isDecoder({ program, arguments: words }: Command): boolean {
  if (program === 'rev' || program === 'uudecode') return true;
  return (
    DECODERS.test(String(program)) && words.some(({ pieces }) => /^(?:-\w*[dDr]\w*|--decode|-base64)$/.test(pieces))
  );
}

const MENTIONS = /docker|podman|nerdctl|curl|wget|chmod|privileged|base64|xxd|\brev\b|openssl/i;
/** Programs with arguments. `docker compose` alone is a way to call Compose, whose files are read. */
const COMMANDS = new RegExp(
  `(?:docker|podman|nerdctl|curl|wget|chmod|chpasswd|useradd|usermod|setcap)["']?[ \\t,]+["']?(?!compose["')\\s]*$)(?:[\\w@/$-]|${UNKNOWN_PIECE}[^\\n]*[\\w/-])|(?<![\\w.-])(?:ba|da|z)?sh[ \\t]+(?:-\\w+[ \\t]+)*["']?[\\w$.]*\\/`,
  'i',
);
const OPTIONS =
  /privileged\b|cap-add|security-opt|--device\b|(?:userns|pid|ipc|uts|net|network)["']?[ =]["']?host\b|\bdocker\.sock\b|(?<![\w.])\/:\//i;
const DECODERS = /^(?:base64|base32|xxd|openssl)$/;
