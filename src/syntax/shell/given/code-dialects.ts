import { backtickTexts, delimitedTexts, pipedTexts } from './code-literals.ts';
import { withoutEscapes } from './code-values.ts';
import { sedCommands } from './sed-commands.ts';
import { tclCommands } from './tcl-commands.ts';

/** How code of another language gives commands to a shell or starts programs. */
export interface Dialect {
  /** The functions that get a command. */
  readonly calls?: Calls;
  /** A call counts only in code that this matches. */
  readonly needs?: RegExp;
  /** Whether the arguments of a call are always in brackets. */
  readonly needsBrackets?: true;
  readonly isBlankSeparated?: true;
  /** Commands of the language itself, with the text for the shell in a group. */
  readonly lines?: readonly RegExp[];
  /** A method that runs the value in front of it: `"a".execute()`. */
  readonly behind?: RegExp;
  /** Finds the commands where patterns cannot. */
  readonly commandsIn?: (code: string) => readonly string[];
  /** Finds texts that are commands if the quotes around them mean that, as backticks do. */
  readonly guessesIn?: (code: string) => readonly string[];
  /** Present if it writes files and sets variables as programs do: the assignments that rules find in the code itself. */
  readonly setsItself?: { readonly known?: RegExp };
  /** Whether the program reads its standard input also if it has operands. */
  readonly readsInput?: true;
}

export interface Calls {
  readonly names: string;
  /** Finds a call, also as a member in brackets or quotes: `getattr(os, 'system')(`. It ends before the arguments. */
  readonly pattern: RegExp;
  /** Whether a whole name, with those of its owners, is one of them. */
  readonly one: RegExp;
}

/** The calls of functions with these names. */
export function callsOf(names: string): Calls {
  return {
    names,
    pattern: new RegExp(
      `(?<![\\w$])(?<name>${names})(?![\\w$])["'\`]?[\\])]{0,2}(?:\\?\\.)?[ \\t]{0,9}(?=[^\\s=])`,
      'g',
    ),
    one: new RegExp(`(?:^|[.:>])(?:${names})$`),
  };
}

const PYTHON: Dialect = {
  setsItself: { known: /\bPYTHONHTTPSVERIFY\b["'\]]{0,2}\s{0,9}=/ },
  calls: callsOf(
    'system|popen[234]?|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|getoutput|getstatusoutput|check_call|check_output|Popen|create_subprocess_(?:shell|exec)|(?:subprocess|sp|pty|pexpect)\\.(?:run|call|spawn)|run|call|spawn',
  ),
  needs: /system|subprocess|popen|commands|pexpect|pty|\bos\b/,
  needsBrackets: true,
};

const PERL: Dialect = {
  setsItself: {},
  calls: callsOf('system|exec|readpipe|open|capturex?'),
  guessesIn: (code) => [...backtickTexts(code), ...delimitedTexts(code, /\bqx\s?(?=[^\w\s])/g)],
};

const RUBY: Dialect = {
  setsItself: {},
  calls: callsOf(
    'system|exec|spawn|popen[23]?e?|capture[23]e?|pipeline(?:_rw?|_w|_start)?|open|sh|IO\\.(?:read|readlines|foreach)',
  ),
  guessesIn: (code) => [...backtickTexts(code), ...delimitedTexts(code, /%x\s?(?=[^\w\s])/g)],
};

const PHP: Dialect = {
  setsItself: {},
  calls: callsOf('(?<!(?:->|::))(?:shell_exec|exec|system|passthru|popen|proc_open|pcntl_exec)'),
  needsBrackets: true,
  guessesIn: backtickTexts,
};

const JAVASCRIPT: Dialect = {
  setsItself: { known: /\bNODE_TLS_REJECT_UNAUTHORIZED\b["'\]]{0,2}\s{0,9}=/ },
  calls: callsOf(
    'exec(?:Sync|File|FileSync)?|spawn(?:Sync)?|execa(?:Sync|Command|CommandSync)?|Deno\\.(?:Command|run)|Bun\\.spawn(?:Sync)?',
  ),
  needs: /child_process|\bDeno\b|\bBun\b|execa|shelljs|cross-spawn/,
  needsBrackets: true,
  guessesIn: (code) => delimitedTexts(code, /\$\s?(?=`)/g),
};

const LUA: Dialect = { calls: callsOf('os\\.execute|io\\.popen|execute|popen') };
const R: Dialect = { calls: callsOf('system2?|shell|pipe'), needsBrackets: true };
const JULIA: Dialect = { guessesIn: backtickTexts };

const ERLANG: Dialect = {
  calls: callsOf('os:cmd|:os\\.cmd|System\\.(?:cmd|shell)'),
  needsBrackets: true,
};

const AWK: Dialect = {
  calls: callsOf('system'),
  needsBrackets: true,
  commandsIn: pipedTexts,
};

const JVM: Dialect = {
  calls: callsOf('(?:getRuntime\\(\\)|rt|runtime)\\.exec|ProcessBuilder|Process'),
  needsBrackets: true,
  behind: /\s{0,9}\.\s{0,9}(?:execute\b|!!?(?!=)|lazyLines)/y,
};

const LISP: Dialect = {
  calls: callsOf(
    'system\\*?|(?:async-)?shell-command(?:-to-string)?|call-process(?:-shell-command)?|start-process(?:-shell-command)?|run-program|run-shell-command|compile|process',
  ),
  isBlankSeparated: true,
};

const HASKELL: Dialect = {
  calls: callsOf(
    'callCommand|callProcess|system|rawSystem|readProcess|readProcessWithExitCode|spawnCommand|spawnProcess|shell|command|open_process_in',
  ),
  isBlankSeparated: true,
  lines: [/^[ \t]*:!(.*)/gm],
};

const VIM: Dialect = {
  calls: callsOf('system(?:list)?|termopen|jobstart|job_start'),
  needsBrackets: true,
  lines: [
    /^[ \t:%rw\d]*!(.*)/gm,
    /[|+][ \t:%rw\d]*!(.*)/g,
    /\b(?:silent!?|exec(?:ute)?) ["']?!(.*)/g,
    /^:?ter(?:minal|m)? (.*)/gm,
  ],
};

const ED: Dialect = { lines: [/^[\d,.$]*[erw]?[ \t]*!(.*)/gm], readsInput: true };

/** GDB and LLDB, with Python in them. */
const DEBUGGER: Dialect = {
  ...PYTHON,
  lines: [/^[ \t]*(?:shell|!|platform shell|pipe \S+ \|)[ \t]*(.*)/gm],
};

const SQLITE: Dialect = {
  lines: [/^[ \t]*\.(?:shell|system)[ \t]+(.*)/gm, /^[ \t]*\.(?:output|once|import)[ \t]+["']?\|(.*)/gm],
  readsInput: true,
};

const PSQL: Dialect = {
  lines: [/\\!(.*)/g, /\\[go][ \t]{0,9}["']?\|(.*)/g, /\bPROGRAM\s+(?:E?'((?:[^']|'')*)'|\$\$([^$]*)\$\$)/gi],
  readsInput: true,
};

const MYSQL: Dialect = {
  lines: [/\\!(.*)/g, /^[ \t]*(?:system|pager)[ \t]+(.*)/gim, /\\P[ \t]+(.*)/g],
  readsInput: true,
};

const SED: Dialect = { commandsIn: sedCommands };

const TCL: Dialect = { commandsIn: tclCommands, readsInput: true };

/** `exec { 'command': }`, `command => 'command'` */
function puppetCommands(code: string): readonly string[] {
  return [...delimitedTexts(code, PUPPET_NAME), ...delimitedTexts(code, PUPPET_COMMAND)].map(withoutEscapes);
}

const PUPPET_NAME = /\bexec\s{0,9}\{\s{0,9}(?=["'])/g;
const PUPPET_COMMAND = /\bcommand\s{0,9}=>\s{0,9}(?=["'])/g;

/** Shells with a syntax of their own. Their simple commands and pipes are those of other shells. */
const OTHER_SHELL: Dialect = { guessesIn: (code) => [`;${code}`.replaceAll(CONTROL_WORDS, '$1').slice(1)] };
const CONTROL_WORDS =
  /([;\n])[ \t]*(?:and|begin|case|else if|else|endif|endsw|end|foreach|for|function|if|not|or|switch|then|while)\b/g;

const rows = (dialect: Dialect, programs: string): readonly (readonly [string, Dialect])[] =>
  programs.split(' ').map((program) => [program, dialect] as const);

/** To support another program, add its name, without a version. */
export const CODE_DIALECTS: ReadonlyMap<string, Dialect> = new Map([
  ...rows(PYTHON, 'python pypy'),
  ...rows({ ...PYTHON, lines: [/^[ \t]*!(.*)/gm] }, 'ipython'),
  ...rows(PERL, 'perl'),
  ...rows(RUBY, 'ruby irb jruby crystal rails'),
  ...rows(PHP, 'php'),
  ...rows(JAVASCRIPT, 'node nodejs bun deno tsx zx'),
  ...rows(LUA, 'lua luajit texlua'),
  ...rows(R, 'R Rscript'),
  ...rows({ calls: callsOf('system|shell_cmd|unix|dos|shell'), needsBrackets: true }, 'octave octave-cli matlab swipl'),
  ...rows(JULIA, 'julia'),
  ...rows(ERLANG, 'erl elixir iex mix'),
  ...rows(AWK, 'awk gawk mawk nawk'),
  ...rows(JVM, 'groovy scala kotlin jshell'),
  ...rows(LISP, 'guile emacs sbcl clisp ecl racket'),
  ...rows(HASKELL, 'ghc ghci runghc ocaml'),
  ...rows({ calls: callsOf('system'), lines: [/^[ \t]*!(.*)/gm] }, 'gnuplot'),
  ...rows(VIM, 'vim vi nvim view'),
  ...rows({ ...VIM, readsInput: true }, 'ex'),
  ...rows(ED, 'ed'),
  ...rows(DEBUGGER, 'gdb lldb'),
  ...rows(SQLITE, 'sqlite3'),
  ...rows(PSQL, 'psql'),
  ...rows(MYSQL, 'mysql mariadb'),
  ...rows(SED, 'sed gsed'),
  ...rows(OTHER_SHELL, 'csh elvish fish nu tcsh xonsh yash'),
  ...rows(TCL, 'tclsh wish expect'),
  ...rows({ lines: [/\be?syscmd\([`']?([^)'\n]*)/g], readsInput: true }, 'm4'),
  ...rows({ calls: callsOf('do shell script') }, 'osascript'),
  ...rows({ commandsIn: puppetCommands }, 'puppet'),
]);
