import { looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import type { Budget } from '../budget.ts';
import { isTelling, passesBuildArguments } from '../telling.ts';

/** What the commands of a function do with the words of a call. A body is searched once, however many calls there are. */
export interface FunctionBody {
  /** Whether they use any of the words. */
  readonly usesWords: () => boolean;
  /** Whether they set a variable whose name they are given. Of these only the variables count. */
  readonly setsNamed: () => boolean;
  /** Whether they read a variable whose name they are given: `local -n o=$1`, `${!1}`, `eval "a \$$1"` */
  readonly readsNamed: () => boolean;
  /** Whether they run the words. */
  readonly runsWords: () => boolean;
  /** Whether an expansion may name what they run, or they set passwords: any word may then be a danger. */
  readonly runsAny: () => boolean;
  /** Whether they may change the settings of a program. */
  readonly setsUp: () => boolean;
  /** Whether they write a file: `save() { echo "token=$1" > ~/.npmrc; }` */
  readonly writesFile: () => boolean;
  /** Whether they write to a file what they read: `save() { cat > "$1"; }` */
  readonly writesInput: () => boolean;
  /** Whether they run a text that they are given: `retry() { eval "$1"; }` */
  readonly runsText: () => boolean;
  /** Whether they run a file that they are given: `load() { . "/lib/$1.sh"; }` */
  readonly runsFile: () => boolean;
  /** Whether they run a program whose path has a word: `go() { "./scripts/$1.sh"; }` */
  readonly runsPath: () => boolean;
  /** Whether they start a project in a file that they are given. */
  readonly namesProject: () => boolean;
  /** Whether they copy a file that they are given: `copy() { cp "$1.example" "$1"; }` */
  readonly copiesFile: () => boolean;
  /** Whether a word begins the path of a mount: `-v "$1/:/host"` is the whole disk with an empty one. */
  readonly beginsMount: () => boolean;
  readonly passesBuildArguments: () => boolean;
  /** Whether they choose the engine: `use() { export DOCKER_HOST="tcp://$1:2375"; }` */
  readonly setsEngine: () => boolean;
  /** The indices of the words that become a secret of a container by its name: `-e DB_PASSWORD="$2"`. All words of a login may be one. */
  readonly secretWords: () => ReadonlySet<number> | 'all';
  readonly defaults: () => WordDefaults;
  /** Whether they start containers, build images or fetch something. */
  readonly startsOrFetches: () => boolean;
  /** The names of the variables that they read, each once. */
  readonly variables: () => readonly string[];
  /** The names of those that are the value of an option: `--privileged=$P` */
  readonly switches: () => ReadonlySet<string>;
  /** The names of those that may be the program behind a pipe: `curl … | $I` */
  readonly readers: () => ReadonlySet<string>;
  /** Whether they use a variable by a name that they make up: `${!name}`, or by `eval`. */
  readonly makesUpNames: () => boolean;
  /** The names of the variables that are their own. */
  readonly locals: () => ReadonlySet<string>;
  /** All words that may be the name of a function. */
  readonly names: () => ReadonlySet<string>;
}

/** The words that are an option, a path of the machine or a file by default: `${1:---privileged}` */
export interface WordDefaults {
  readonly indices: ReadonlySet<number>;
  /** The greatest of them; -1 without any. */
  readonly last: number;
}

const known = new WeakMap<Budget, Map<string, FunctionBody>>();

/** The body with a text, which is kept as long as the script is read. */
export function functionBody(text: string, { ofCalls }: Budget): FunctionBody {
  const bodies = known.get(ofCalls) ?? new Map<string, FunctionBody>();
  known.set(ofCalls, bodies);
  const body = bodies.get(text) ?? bodyOf(text);
  bodies.set(text, body);
  return body;
}

function bodyOf(text: string): FunctionBody {
  const has = (pattern: RegExp): (() => boolean) => lazy(() => pattern.test(text));
  return {
    usesWords: has(USES_WORDS),
    setsNamed: lazy(() => SETS_NAMED.test(text) || readsInto(text)),
    readsNamed: has(READS_NAMED),
    runsWords: has(RUNS_WORDS),
    setsUp: has(SETS_UP),
    writesFile: has(WRITES_FILE),
    writesInput: has(WRITES_INPUT),
    runsText: lazy(() => RUNS_TEXT.test(text) || runsGiven(text)),
    runsAny: lazy(() => SETS_PASSWORD.test(text) || runsGiven(text)),
    runsFile: lazy(() => RUNS_FILE.test(text) || runsBeside(text)),
    runsPath: has(RUNS_PATH),
    namesProject: has(NAMES_PROJECT),
    copiesFile: has(COPIES_FILE),
    beginsMount: has(BEGINS_MOUNT),
    passesBuildArguments: lazy(() => passesBuildArguments(text)),
    setsEngine: has(SETS_ENGINE),
    secretWords: lazy(() => (LOGS_IN.test(text) ? 'all' : secretWordsIn(text))),
    defaults: lazy(() => defaultsIn(text)),
    startsOrFetches: has(STARTS_OR_FETCHES),
    variables: lazy(() => [...new Set(Array.from(text.matchAll(VARIABLE), ([, name = '']) => name))]),
    switches: lazy(() => new Set(Array.from(text.matchAll(SWITCH), ([, name = '']) => name))),
    readers: lazy(() => new Set(Array.from(text.matchAll(READER), ([, name = '']) => name))),
    makesUpNames: has(MAKES_UP_NAMES),
    locals: lazy(() => new Set(Array.from(text.matchAll(LOCALS), ([words]) => words.match(WORD_SET) ?? []).flat())),
    names: lazy(() => new Set(text.match(FUNCTION_NAME))),
  };
}

const STARTS_OR_FETCHES = /docker|podman|nerdctl|buildah|compose|curl|wget/i;
const VARIABLE = /\$\{?[!#]?([A-Za-z_]\w*)/g;
const SWITCH = /--[\w-]{1,40}=["']?\$\{?([A-Za-z_]\w*)/g;
const READER = /\|&?[ \t]{0,9}(?:(?:sudo|env|exec|command|-\w{1,20})[ \t]{1,9}){0,9}"?\$\{?([A-Za-z_]\w*)/g;
const MAKES_UP_NAMES = /\beval\b|\$\{!\w+(?![\w@*[])/;
const LOCALS = /\b(?:local|declare|typeset)[ \t][^\n;&|]*/g;
const WORD_SET = /(?<=[ \t])[A-Za-z_]\w*/g;
const FUNCTION_NAME = /[A-Za-z_][\w-]*/g;

const USES_WORDS = /\$\{?[!@*1-9]|\bfor[ \t]{1,9}\w{1,100}[ \t]{0,9}(?:[;\r\n]|do\b)|\bshift\b|\bgetopts\b/;
const SETS_NAMED = /\b(?:local|declare|typeset)[ \t]+-\w*n|\beval[ \t]|\bprintf[ \t]+-v/;
const READS_NAMED = /\b(?:local|declare|typeset)[ \t]+-\w*n|\$\{!|\beval[ \t]/;
/** `"$@"` in front of a command, or after the words that may come there. */
const RUNS_WORDS = /(?:^|[;&|{(\n!]|\b(?:do|then|else|if|while|until|exec|command|sudo))[ \t]*"?\$[@*1]/;
/** Whether an expansion of a word of the call is in front of a command. */
function runsGiven(text: string): boolean {
  const given = new Set([...text.matchAll(SET_TO_WORD)].map(([, name]) => name));
  return [...text.matchAll(IN_FRONT)].some(([, name = '']) => /^[@*1-9]/.test(name) || given.has(name));
}

const SET_TO_WORD = /\b([A-Za-z_]\w{0,60})=["']?\$\{?[@*1-9]/g;
const IN_FRONT =
  /(?:^|[;&|{\n!]|(?<![=$(\w])\(|\b(?:do|then|else|if|while|until|exec|command|sudo))[ \t]*"?\$\{?([@*]|\w{1,60})/g;
const SETS_UP = /\b(?:config|set|export)\b|[ \t]-[co][ \t]/;
const WRITES_FILE = /(?<![-=<>&\d])>{1,2}[ \t]{0,9}["']?(?!\/dev\/)[~$/\w.]|\btee\b/;
const WRITES_INPUT = /\bcat[ \t]{0,9}(?:-[ \t]{0,9})?>|\btee\b/;
const SETS_PASSWORD = /\bchpasswd\b/;
/** What gives a text to a shell. */
const RUNS_TEXT = /\beval\b|(?<![\w./-])(?:(?:ba|da|z|k)?sh|su|runuser)(?![\w.-])/;
const RUNS_FILE = /(?<![\w./$"'-])(?:\.|source|(?:ba|da|z|k)?sh)[ \t]{1,20}"?[^\s"'$;&|]{0,200}\$\{?[@*1-9]/;
/** Whether they run a file that they are given in a folder that is computed: `load() { . "$(dirname "$0")/lib/$1"; }` */
function runsBeside(text: string): boolean {
  const given = new Set(Array.from(text.matchAll(LOOP_VARIABLE), ([, name]) => name));
  const isGiven = (words: string): boolean =>
    [...words.matchAll(EXPANDED)].some(([, name = '']) => /^[@*1-9]/.test(name) || given.has(name));
  for (const [, name, value = ''] of text.matchAll(SET)) if (isGiven(value)) given.add(name);
  return text.split('\n').some((line) => {
    const at = line.search(STARTS_FILE);
    return at !== -1 && isGiven(line.slice(at));
  });
}

const SET = /\b([A-Za-z_]\w{0,60})=("[^"\n]{0,200}|[^\s;&|"]{1,200})/g;
const LOOP_VARIABLE = /\bfor[ \t]{1,9}([A-Za-z_]\w{0,60})/g;
const STARTS_FILE = /(?<![\w./$"'-])(?:\.|source|(?:ba|da|z|k)?sh)[ \t]{1,20}["$]/;
const EXPANDED = /\$\{?([@*]|\w{1,60})/g;
/** Also with a folder in a variable. */
const RUNS_PATH =
  /(?:^|[;&|{(\n!]|(?<![\w./$"'-])(?:\.|source|do|then|else|if|while|until|exec|command|sudo|(?:ba|da|z|k)?sh)[ \t])[ \t]{0,20}"?[\w./${}-]{0,200}\/[\w.-]{0,100}\$\{?[1-9]/;
const SETS_ENGINE = /\bDOCKER_HOST=/;
const NAMES_PROJECT = /compose|\bstack\b/;
const COPIES_FILE = /\b(?:cat|cp|install|ln|mv)[ \t][^\n$]{0,40}["']?\$\{?\d/;
const BEGINS_MOUNT = /\$(?:[1-9]|\{[1-9]\d{0,4}\})["']?\/["']?:["']?\//;

const LOGS_IN = /\blogin[ \t]/;
const SETS_VARIABLE = /(?<![\w-])(?:-e|--env)[ \t=]["']?([A-Za-z_]\w{0,100})=["']?\$\{?([1-9])/g;

function secretWordsIn(text: string): ReadonlySet<number> {
  const found = [...text.matchAll(SETS_VARIABLE)].filter(([, name = '']) => looksLikeSecretName(name));
  return new Set(found.map(([, , word]) => Number(word) - 1));
}

/** `read -r "$1"` */
function readsInto(text: string): boolean {
  return [...text.matchAll(/\bread[ \t]/g)].some(({ index }) => {
    const [words = ''] = text.slice(index, index + NEAR).split(/[\n;|&]/, 1);
    return words.includes('$');
  });
}

/** How far behind `read` a variable is searched, in characters. */
const NEAR = 100;

function defaultsIn(text: string): WordDefaults {
  const found = [...text.matchAll(DEFAULT)].flatMap(([, name = '', operand = '']) => {
    const value = operand.replaceAll(/["']/g, '');
    return isTelling(value) || namesFile(value) ? [/\d/.test(name) ? Number(name) - 1 : 0] : [];
  });
  return { indices: new Set(found), last: found.reduce((last, one) => Math.max(last, one), -1) };
}

const DEFAULT = /\$\{([@*]|[1-9]\d{0,4}):?[-=]([^}\n]{1,200})/g;

/** Whether a word may be the name of a file. */
export function namesFile(word: string): boolean {
  return /[\w-]\.[A-Za-z]{2,8}$/.test(word);
}
