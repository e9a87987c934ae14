import type { Command } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { addToGroup } from '../../support/group-by.ts';

interface Setting {
  readonly name: string;
  readonly text: string;
}

/**
 * The variables that hold all arguments of a script: `A="$@"`, `A=(--rm "$@")`, those that are set from such a variable, and those that grow by
 * one argument at a time, `A="$A $1"`.
 */
export function argumentVariables(commands: readonly Command[]): ReadonlySet<string> {
  const settings = commands.flatMap(({ assignments }) =>
    assignments.map(({ name, span }): Setting => ({ name, text: spanText(span) })),
  );
  const loops = settings.length === 0 ? NONE : loopVariables(commands[0]?.span.file.text ?? '');
  const found = new Set(settings.filter((one) => holdsArguments(one, loops)).map(({ name }) => name));
  if (found.size === 0) return found;
  const setFrom = new Map<string, string[]>();
  for (const { name, text } of settings) for (const used of namesIn(text)) addToGroup(setFrom, used, name);
  // a set also visits what is added meanwhile
  for (const name of found) for (const other of setFrom.get(name) ?? []) found.add(other);
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** The variables that are one argument of a script, which may be several words: `OPTIONS=$1`, `OPTIONS="$OPTARG"`. */
export function singleArgumentVariables(commands: readonly Command[]): ReadonlySet<string> {
  return new Set(
    commands.flatMap(({ assignments }) =>
      assignments.flatMap(({ name, value }) => (ARGUMENT.test(value?.raw ?? '') ? [name] : [])),
    ),
  );
}

const ARGUMENT = /^"?\$(?:[1-9]|OPTARG|\{(?:[1-9]|OPTARG)(?::?-[^{}]{0,100})?\})"?$/;

function holdsArguments({ name, text }: Setting, loops: ReadonlySet<string>): boolean {
  if (HAS_ARGUMENTS.test(text)) return true;
  const names = namesIn(text);
  const grows = text.startsWith(`${name}+=`) || names.includes(name);
  return grows && (ONE_ARGUMENT.test(text) || names.some((one) => loops.has(one)));
}

const HAS_ARGUMENTS = /^[^=]{0,200}=(?:\((?:.*\s)?)?"?\$(?:[@*]|\{[@*](?::[^{}]{0,20})?\})"?/s;
const ONE_ARGUMENT = /\$\{?[1-9]/;

/** The names of variables in the value of a setting. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
}

/** The variables of loops over the arguments: `for a in "$@"`, `for a; do` */
function loopVariables(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(LOOP)].map(([, name = '']) => name));
}

const LOOP = /\bfor[ \t]+(\w{1,100})(?:[ \t]+in[ \t]+"?\$(?:[@*]|\{[@*]\})"?)?[ \t]*[;\n]/g;
