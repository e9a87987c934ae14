import { AGENT_PLACE } from '../../analysis/secrets/host-secrets.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { takesIsolation } from './given/worse-values.ts';
import { hasTellingWord } from './telling.ts';

/** The value of a variable that the shell inherits; undefined when it is not known to be set. */
export type LookUp = (name: string) => string | undefined;

/**
 * The variables that a script has set so far, on top of those it inherits. A subshell uses a child that is dropped afterwards; a branch uses
 * a child that is merged afterwards. Variables set by files that `.` or `source` read are not known.
 */
export interface Variables {
  readonly parent: Variables | undefined;
  readonly lookUp: LookUp;
  /** Whether an empty value may be replaced by a later function call before it is used. */
  readonly isSetLater: (name: string) => boolean;
  /** Created with the first variable, as most scripts set none. */
  own: Map<string, string | Dynamic> | undefined;
  /** Whether a script has declared references, which is asked for each variable. Shared with all children. */
  readonly references: { isAny: boolean };
  /** The same for variables with several values. */
  readonly choices: { isAny: boolean };
  /** Told before the variable of a name changes. Shared with all children. */
  readonly observers: Map<string, Set<Observer>>;
}

export type Observer = (variables: Variables) => void;

export const NAME = /^[A-Za-z_]\w*$/;

/** A value, which may have unknown pieces; `DYNAMIC` after an assignment that cannot be evaluated, undefined when it is not set. */
export function getVariable(variables: Variables, name: string): string | Dynamic | undefined {
  const meant = targetOf(variables, name);
  return ownValue(variables, meant) ?? variables.lookUp(meant) ?? STARTING_VALUES.get(meant);
}

/** What shells set, and paths of a person: whatever they are, they are the home folder, and the socket of an agent for keys. */
const STARTING_VALUES: ReadonlyMap<string, string> = new Map([
  ['HOME', '~'],
  ['SSH_AUTH_SOCK', AGENT_PLACE],
  ['IFS', ' \t\n'],
]);

/** The variable that is read and set for a name, which may be a reference of `declare -n`. */
function targetOf(variables: Variables, name: string): string {
  if (!variables.references.isAny) return name;
  const end = name.endsWith(LIST) ? LIST : '';
  let target = name.slice(0, name.length - end.length);
  for (let depth = 0; depth < DEEPEST_REFERENCE; depth += 1) {
    const next = ownValue(variables, REFERENCE + target) ?? ownValue(variables, LOCAL_REFERENCE + target);
    if (typeof next !== 'string') break;
    target = next;
  }
  return target + end;
}

/** `NAMEREF_MAX` of bash, which refuses circles. */
const DEEPEST_REFERENCE = 8;

/** `declare -n name=target` */
export function setReference(variables: Variables, name: string, target: string, isLocal: boolean): void {
  variables.references.isAny = true;
  setOwn(variables, (isLocal ? LOCAL_REFERENCE : REFERENCE) + name, target);
}

/** References are kept like variables, under names that no variable can have. */
const REFERENCE = 'reference ';
/** The same until a function ends. */
const LOCAL_REFERENCE = 'reference here ';

/** The value that the script has set. */
function ownValue(variables: Variables, name: string): string | Dynamic | undefined {
  for (let scope: Variables | undefined = variables; scope !== undefined; scope = scope.parent) {
    const value = scope.own?.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The names of variables that the script has set, and that begin with a text, sorted. */
export function namesSet(variables: Variables, start: string, budget: { left: number }): readonly string[] {
  const found = new Set<string>();
  for (let scope: Variables | undefined = variables; scope !== undefined; scope = scope.parent) {
    budget.left -= scope.own?.size ?? 0;
    if (budget.left < 0) return [];
    for (const name of scope.own?.keys() ?? []) if (name.startsWith(start) && NAME.test(name)) found.add(name);
  }
  return [...found].sort();
}

/** A variable that is local to a function is set by nothing else. Without effect for a variable that is read-only, at which other shells than bash stop. */
export function setVariable(variables: Variables, written: string, value: string | Dynamic, isLocal = false): void {
  const name = targetOf(variables, written);
  const attribute = attributeOf(variables, name);
  if (attribute === 'read-only') return;
  const observers = variables.observers.get(name);
  // what they read may add others
  if (observers !== undefined) for (const observe of [...observers]) observe(variables);
  const isUnknown =
    attribute !== undefined ||
    (value === '' && !isLocal && variables.isSetLater(name) && !areOptions(ownValue(variables, name)));
  if (variables.choices.isAny && ownValue(variables, CHOICES + name) !== undefined)
    setOwn(variables, CHOICES + name, '');
  setOwn(variables, name, isUnknown ? DYNAMIC : value);
}

/** Notes values that a variable may have, where a loop or a condition decides. Setting the variable ends this. */
export function setChoices(variables: Variables, name: string, values: readonly string[]): void {
  const known = values.filter((value) => value !== '');
  if (known.every((value) => value === OTHER_CHOICES)) return;
  const some = new Set(
    known.map((value) => (value.length > LONGEST_CHOICE || value.includes('\n') ? UNKNOWN_PIECE : value)),
  );
  variables.choices.isAny = true;
  setOwn(variables, CHOICES + name, some.size > MOST_CHOICES ? UNKNOWN_PIECE : [...some].join('\n'));
}

export function choicesOf(variables: Variables, name: string): readonly string[] {
  const choices = variables.choices.isAny ? ownValue(variables, CHOICES + name) : undefined;
  return typeof choices === 'string' && choices !== '' ? choices.split('\n') : NO_CHOICES;
}

/** Marks among the choices of a variable that it may have other values, too. */
export const OTHER_CHOICES = '\u0001';

/** They are kept like variables, under names that no variable can have: one value a line. */
const CHOICES = 'choices ';
const NO_CHOICES: readonly string[] = [];
/** `a`, `a[key]`, and a whole list. */
const NAME_OR_ELEMENT = /^[A-Za-z_]\w*(?:\[(?:[\w.-]+|@)\])?$/;
/** Longer values, in characters, and more of them count as any value. */
const LONGEST_CHOICE = 200;
const MOST_CHOICES = 100;

function setOwn(variables: Variables, name: string, value: string | Dynamic): void {
  variables.own ??= new Map();
  variables.own.set(name, value);
}

/** What later assignments do: nothing after `readonly name`, and something unknown after `declare -l name` and the like. */
export type Attribute = 'read-only' | 'changed';

export function setAttribute(variables: Variables, name: string, attribute: Attribute, isLocal: boolean): void {
  setOwn(variables, (isLocal ? LOCAL_ATTRIBUTE : ATTRIBUTE) + name, attribute);
}

function attributeOf(variables: Variables, name: string): string | Dynamic | undefined {
  return ownValue(variables, ATTRIBUTE + name) ?? ownValue(variables, LOCAL_ATTRIBUTE + name);
}

/** Attributes are kept like variables, under names that no variable can have. */
const ATTRIBUTE = 'attribute ';
/** The same until a function ends. */
const LOCAL_ATTRIBUTE = 'attribute here ';

/** A text with unknown pieces, or `DYNAMIC` if it has nothing else. A long text is not checked, as `+=` would search it each time. */
export function unlessUnknown(pieces: string | Dynamic): string | Dynamic {
  if (pieces === DYNAMIC || pieces === '' || pieces.length > LONGEST_VALUE) return pieces;
  return pieces.replaceAll(UNKNOWN_PIECE, '') === '' ? DYNAMIC : pieces;
}

export function rootVariables(lookUp: LookUp, isSetLater: Variables['isSetLater']): Variables {
  const [references, choices] = [{ isAny: false }, { isAny: false }];
  return { parent: undefined, lookUp, isSetLater, own: undefined, references, choices, observers: new Map() };
}

/** What a shell that the script starts inherits: variables of its own environment, those that are exported, and the folder. */
export function newShell(variables: Variables): Variables {
  const lookUp: LookUp = (name) => {
    const isInherited = PLACES.has(name) || isExported(variables, name);
    const outer = variables.lookUp(name);
    if (name === STEPS && ownValue(variables, name) === DYNAMIC) return UNKNOWN_PIECE;
    const value = isInherited || outer !== undefined ? ownValue(variables, name) : undefined;
    return typeof value === 'string' ? value : value === undefined ? outer : undefined;
  };
  return rootVariables(lookUp, variables.isSetLater);
}

function isExported(variables: Variables, name: string): boolean {
  return [EXPORTED + name, EXPORTED].some((one) => ownValue(variables, one) !== undefined);
}

/** Without a name, all variables are exported: `set -a`. */
export function setExported(variables: Variables, name = ''): void {
  setOwn(variables, EXPORTED + name, '');
}

const EXPORTED = 'exported ';

/** The current folder, which is kept among the variables, as it changes and is restored with them. No script can use this name. */
export const FOLDER = '/';

/** The folder that `cd -` goes back to, which is kept in the same way. */
export const FOLDER_BEFORE = '/ before';

/** The steps from the folder in which the script starts to the current one, which are kept in the same way. */
export const STEPS = '/ steps';

/** The folders that a loop enters one after the other, a line each. */
export const FOLDERS = '/ folders';

const PLACES: ReadonlySet<string> = new Set([FOLDER, FOLDER_BEFORE, FOLDERS, STEPS, 'PWD']);

export function childOf(parent: Variables): Variables {
  const { lookUp, isSetLater, references, choices, observers } = parent;
  return { parent, lookUp, isSetLater, own: undefined, references, choices, observers };
}

/** Functions are stored like variables, under names that no variable can have. */
export const FUNCTION = 'function ';
/** The same for aliases. */
export const ALIAS = 'alias ';

/**
 * After a branch that may not have run, its changed variables are unknown. Options that a script may choose are all assumed to be given, and so
 * are functions and aliases that only the branch defines.
 */
export function mergeBranch(branch: Variables, into: Variables): void {
  for (const [name, value] of branch.own ?? []) {
    if (name.startsWith(CHOICES)) continue;
    const before = getVariable(into, name);
    if (isKept(name, before, value, branch) || addsOptions(before, value)) continue;
    const choices = choicesOfBoth(name, before, value, { branch, into });
    if (before === undefined && DEFINES.test(name)) setVariable(into, name, value);
    else {
      const isMore = addsOptions(value, before) || addsToUnknown(value, before);
      setVariable(into, name, isMore ? value : bothOptions(name, orOff(name, before, into), value));
    }
    setChoices(into, name, choices);
  }
}

const DEFINES = new RegExp(`^(?:${FUNCTION}|${ALIAS})`);

/** After commands that certainly have run. */
export function keepAll(branch: Variables, into: Variables): void {
  for (const [name, value] of branch.own ?? []) setOwn(into, name, value);
}

/** The same for what another shell has set, except for functions that are being called: such a call is not followed again. */
export function defineAnew({ own = new Map() }: Variables, into: Variables): void {
  for (const [name, value] of own)
    if (!name.startsWith(FUNCTION) || getVariable(into, name) !== DYNAMIC) setOwn(into, name, value);
}

/** The variables that a branch gives another value, or only those to which it gives options. What counts rounds tells nothing. */
export function changesForLater(branch: Variables, into: Variables, onlyOptions: boolean): readonly string[] {
  return [...(branch.own ?? [])].flatMap(([name, value]) => {
    const before = getVariable(into, name);
    const plain = name.endsWith(LIST) ? name.slice(0, -LIST.length) : name;
    if (!NAME.test(plain) || before === value || (isNumber(before) && (value === DYNAMIC || isNumber(value))))
      return [];
    const texts = value === DYNAMIC ? choicesOf(branch, name) : [value.replaceAll('\u0002', ' ')];
    return !onlyOptions || texts.some(hasTellingWord) ? [plain] : [];
  });
}

function isNumber(value: string | Dynamic | undefined): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

/** Whether the branch leaves the value as it is. One that is not known may still lose its choices. */
function isKept(
  name: string,
  before: string | Dynamic | undefined,
  value: string | Dynamic,
  { own }: Variables,
): boolean {
  return before === value && (value !== DYNAMIC || own?.get(CHOICES + name) === undefined);
}

/** The values that a variable may have after a branch. */
function choicesOfBoth(
  name: string,
  before: string | Dynamic | undefined,
  value: string | Dynamic,
  { branch, into }: { readonly branch: Variables; readonly into: Variables },
): readonly string[] {
  if (!NAME_OR_ELEMENT.test(name)) return NO_CHOICES;
  const known = before === DYNAMIC ? choicesOf(into, name) : before === undefined ? NO_CHOICES : [before];
  const added = value === DYNAMIC ? choicesOf(branch, name) : [value];
  if (known.length + added.length === 0) return NO_CHOICES;
  const isOpen = (before === DYNAMIC && known.length === 0) || (value === DYNAMIC && added.length === 0);
  return [...known, ...added, ...(isOpen ? [OTHER_CHOICES] : [])];
}

/** A switch that is off in some runs, and not set in others: `a && p=false || p=true` */
function orOff(name: string, value: string | Dynamic | undefined, into: Variables): string | Dynamic | undefined {
  if (value !== DYNAMIC) return value;
  const known = choicesOf(into, name).filter((choice) => choice !== OTHER_CHOICES);
  return known.length > 0 && known.every((choice) => choice === 'false') ? 'false' : value;
}

/** The options of two values, or the one that takes isolation away in some runs; `DYNAMIC` if they are something else. */
function bothOptions(name: string, before: string | Dynamic | undefined, value: string | Dynamic): string | Dynamic {
  if (takesIsolation(value, before)) return value;
  if (before !== undefined && takesIsolation(before, value)) return before;
  if (before === DYNAMIC && isMoreOptions(value)) return afterUnknown(value);
  if (value === DYNAMIC && isMoreOptions(before)) return afterUnknown(before);
  if (typeof before !== 'string' || typeof value !== 'string') return DYNAMIC;
  if (before.length + value.length > LONGEST_VALUE || !areOptions(before) || !areOptions(value)) return DYNAMIC;
  return name.endsWith(LIST) ? before + value : `${before} ${value}`;
}

/** Whether a value that only some runs have is options, as with `a) o="" ;; b) o=-k ;;`: other runs have none, or others. */
function isMoreOptions(value: string | Dynamic | undefined): value is string {
  return typeof value === 'string' && areOptions(value) && !value.includes('\u0002');
}

function afterUnknown(options: string): string {
  return options.startsWith(UNKNOWN_PIECE) ? options : `${UNKNOWN_PIECE} ${options}`;
}

/** The mark before each element of a list, see `lists.ts`, counts as a blank. Something unknown may be before the options. */
function areOptions(text: string | Dynamic | undefined): boolean {
  return (
    typeof text === 'string' &&
    isOption(text.slice(text.startsWith(UNKNOWN_PIECE) ? 1 : 0, LONGEST_OPTION).replaceAll('\u0002', ' '))
  );
}

/** Whether one value is the other with added options, as in some runs. */
function addsOptions(more: string | Dynamic | undefined, less: string | Dynamic = ''): boolean {
  if (typeof more !== 'string' || less === DYNAMIC || !more.startsWith(less)) return false;
  const added = more.slice(less.length);
  return areOptions(added) && (less === '' || ' \t\u0002'.includes(added.charAt(0)));
}

/** Whether a value is one that is not known, with added options: `o="$o -v a:/b"`, where nothing has set `o`. */
function addsToUnknown(more: string | Dynamic, less: string | Dynamic | undefined): boolean {
  if (typeof more !== 'string' || typeof less === 'string' || !more.startsWith(UNKNOWN_PIECE)) return false;
  return /^[ \t]/.test(more.slice(1, 2)) && !more.includes(UNKNOWN_PIECE, 1) && areOptions(more.slice(1));
}

/** Whether a text begins with an option; `-rc1` is part of a name. */
export function isOption(text: string): boolean {
  return OPTION.test(text);
}

/** In characters. The first option of a list shows what it is. */
const LONGEST_OPTION = 200;

const OPTION = /^[ \t]*-(?:-[a-z][a-z-]+(?:[=\s]|$)|(?:[A-Za-z]{1,6}|[46])(?:\s|$))/;

/** A child for the body of a function. */
export function functionScope(parent: Variables): Variables {
  const scope = childOf(parent);
  setVariable(scope, IN_FUNCTION, '');
  return scope;
}

/** Whether `local` has an effect. */
export function isInFunction(variables: Variables): boolean {
  return ownValue(variables, IN_FUNCTION) !== undefined;
}

/** The variables around the function that is called first. */
export function outsideFunctions(variables: Variables): Variables {
  let outside = variables;
  for (let each: Variables | undefined = variables; each !== undefined; each = each.parent)
    if (isInFunction(each) && each.parent !== undefined) outside = each.parent;
  return outside;
}

const IN_FUNCTION = 'in function';

/** The same after a function, whose positional parameters are local, and so are attributes that it declares. */
export function mergeFunction(branch: Variables, into: Variables): void {
  for (const name of branch.own?.keys() ?? [])
    if (name === POSITIONAL_LIST || name === IN_FUNCTION || ENDS_WITH_FUNCTION.test(name)) branch.own?.delete(name);
  mergeBranch(branch, into);
}

/** The same after a call that has run. Options that it certainly gave are known, where the definition alone left them open: `o=$1` */
export function mergeCall(branch: Variables, into: Variables, locals: ReadonlySet<string>): void {
  const given = [...(branch.own ?? [])].filter(
    ([name, value]) =>
      NAME.test(name) && !locals.has(name) && areOptions(value) && typeof getVariable(into, name) !== 'string',
  );
  mergeFunction(branch, into);
  for (const [name, value] of given) setVariable(into, name, value);
}

const ENDS_WITH_FUNCTION = new RegExp(`^(?:${LOCAL_ATTRIBUTE}|${LOCAL_REFERENCE})`);

/** See `lists.ts`. */
const LIST = '[@]';
const POSITIONAL_LIST = `@${LIST}`;
