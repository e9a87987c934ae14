import { ENGINES } from '../model/containers/engine-programs.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { hiddenPrograms, withoutCuts } from '../parse/run-options/may-mention.ts';

/** A line that may start or build something; if `programs` are given, then only if one of them is the name of an engine. */
export interface StartingLine {
  readonly line: string;
  readonly programs?: readonly string[];
}

/**
 * The lines of scripts or of files of make, just or Task that may be commands of an engine that start or build something. A variable may be
 * the name of the engine, or the command.
 */
export function startingLines(lines: readonly string[]): readonly StartingLine[] {
  return lines.flatMap((line): readonly StartingLine[] => {
    if (!mentionsEngine(line) || onlyHandlesFiles(line)) return [];
    const whole = withoutCuts(line);
    const [, engine = '', after = ''] = ENGINE.exec(whole) ?? [];
    if (COMMANDS.test(after) || mayBecomeCommand(after.trimStart(), engine) || FETCHES.test(whole)) return [{ line }];
    const programs = [...hiddenPrograms(whole)];
    return programs.length === 0 ? [] : [{ line, programs }];
  });
}

/** The first engine of a line, and what follows it. */
const ENGINE =
  /(docker|podman|nerdctl|finch|buildah|buildctl|kaniko|compose)(?:-(?:compose|remote)[\w.-]{0,30}|\.exe)?(?![\w./:@-])[)}\]]{0,5}(.*)/i;
const COMMANDS =
  /\b(?:run|create|start|compose|up|build|bake|play|stack|service|exec|container|pod|pull|from|imagetools)\b/;
/** Clients of registries that only copy images. */
const FETCHES =
  /\b(?:skopeo|g?crane|krane|oras|regctl|ctr|crictl)[ \t].{0,300}\b(?:copy|cp|sync|pull|export|append|mutate|flatten|rebase)\b/;

/** `docker $COMMAND`, `$(DOCKER) $(COMMAND)`, `docker --host $HOST $COMMAND` */
function mayBecomeCommand(after: string, engine: string): boolean {
  return /^[${]/.test(after) || (/^-.*[${]/.test(after) && engine === engine.toLowerCase());
}

/** Whether a line is one command that runs nothing: `install -m 755 bin/podman $(DESTDIR)`. */
function onlyHandlesFiles(line: string): boolean {
  return FILE_PROGRAM.test(line) && !RUNS_MORE.test(line);
}

const FILE_PROGRAM = /^[ \t@+-]*(?:install|ln|rm|cp|mv|mkdir|rmdir|chmod|chown|touch)[ \t]/;
/** Also a substitution, unless it is a variable of make or a list of files. */
const RUNS_MORE = /[;&|`<>]|\$\((?!wildcard |[\w.-]+\))/;

/** How many variables the name of a program may go through. */
const STEPS = 5;

/** Values of variables, by their names. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/** The variables that lines set. */
export function definitionsIn(lines: readonly string[]): Definitions {
  const values = new Map<string, string[]>();
  for (const line of lines) {
    const [, indent = '', name, space = '', value = ''] = DEFINES.exec(line) ?? [];
    if (name === undefined) continue;
    const isPrefix = indent !== '' && space === '';
    const set = isPrefix ? (FIRST_WORD.exec(value)?.[0] ?? '') : value.trim();
    values.set(name, [...(values.get(name) ?? []), set]);
  }
  return values;
}

/** Whether the name of a program that only a shell or make knows is not that of an engine: `$(GO) build` after `GO ?= go`. */
export function otherPrograms(definitions: readonly Definitions[]): (program: string) => boolean {
  const isOther = (name: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const values = definitions.flatMap((some) => some.get(name) ?? []);
    if (name === 'MAKE' || seen.has(name)) return true;
    const both = new Set([...seen, name]);
    const isOtherValue = (value: string): boolean =>
      value !== '' &&
      !mentionsEngine(value) &&
      [...value.matchAll(REFERENCES)].every(([, next = '']) => isOther(next, both));
    return values.length > 0 && both.size < STEPS && values.every(isOtherValue);
  };
  return (program) => {
    const [, before = '', name = '', inBraces, plain = ''] = ONE_VARIABLE.exec(program.replace(/^[@+-]+/, '')) ?? [];
    const after = inBraces ?? plain;
    return name !== '' && (isOther(name) || !mayBecomeEngine(before.replace(/^.*\//, ''), after));
  };
}

const DEFINES = /^([ \t]*)(?:(?:export|override|readonly|local)[ \t]+)*([A-Za-z_]\w*)([ \t]*)[:?+!]{0,3}=(.*)/;
const FIRST_WORD = /^(?:"[^"]*"|'[^']*'|[^\s;&|])*/;
const REFERENCES = /\$[({]?(\w+)(?![\w \t,-])/g;
const ONE_VARIABLE = /^([\w./-]*)\$[({]?(\w+)(?:[)}]([\w.-]*)|([.-][\w.-]*))?$/;

/** Whether the name of an engine may begin and end like this. */
function mayBecomeEngine(before: string, after: string): boolean {
  return NAMES.some((name) => before.startsWith(name) || (name.startsWith(before) && name.endsWith(after)));
}

const NAMES = [...ENGINES, 'docker-compose', 'podman-compose', 'buildah'];
