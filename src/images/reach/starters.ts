/** Shells whose scripts are followed, by the names under which they are started. */
export const SHELL = /^(?:sh|bash|dash|ash)$/;

/** Programs that run a program in a language of its own, or what a folder or a file of theirs names. */
export const INTERPRETER =
  /^(?:python|pypy|perl|ruby|node|nodejs|deno|bun|java|php|php-fpm|php-cgi|lua|luajit|tclsh|wish|expect|guile|racket|sbcl|ocaml|R|Rscript|julia|dotnet|mono|pwsh|erl|beam\.smp|elixir|ghc|awk|gawk|mawk|make|busybox|toybox|coreutils|zsh|ksh|ksh93|mksh|csh|tcsh|fish|nu|elvish|execlineb|gdb|emacs|vim|init|openrc-init|systemd|procd|crond|cron|anacron|atd|run-parts|runsvdir|runsv|runit|runit-init|s6-svscan|s6-supervise|s6-rc|s6-init|supervisord|monit|inetd|xinetd|sshd|dropbear|dbus-daemon|start-stop-daemon|openrc-run|ldconfig|make)[\d.-]*$/;

/** Programs that start nothing, and neither write files nor remove them in a way that matters here: their arguments are data. */
export const HARMLESS =
  /^(?:\[|basename|cat|chgrp|chown|cut|date|df|dirname|du|echo|egrep|expr|false|fgrep|free|getconf|getent|grep|head|hostname|id|ls|md5sum|mkdir|nproc|printf|ps|pwd|readlink|realpath|seq|sha256sum|sha512sum|sleep|sort|stat|tail|test|touch|tr|true|tty|uname|uniq|wc|which|whoami)$/;

/** A program that starts the program that its arguments name. */
interface Starter {
  /** Arguments before the program that are not options. */
  readonly skipped: number;
  /** Options without values. */
  readonly options: readonly string[];
  /** Options with a value in the next word. */
  readonly valued?: readonly string[];
}

const WITHOUT_OPTIONS: Starter = { skipped: 0, options: [] };
const AS_USER: Starter = { skipped: 1, options: [] };
const TINI: Starter = { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'], valued: ['-p', '-e'] };

const STARTERS: ReadonlyMap<string, Starter> = new Map([
  ['tini', TINI],
  ['tini-static', TINI],
  ['docker-init', TINI],
  ['catatonit', TINI],
  ['dumb-init', { skipped: 0, options: ['-c', '--single-child', '-v', '--verbose'], valued: ['-r', '--rewrite'] }],
  ['env', { skipped: 0, options: ['-i', '-', '-S', '--ignore-environment'], valued: ['-u', '--unset'] }],
  ['nohup', WITHOUT_OPTIONS],
  ['nice', { skipped: 0, options: [], valued: ['-n'] }],
  ['ionice', { skipped: 0, options: ['-t'], valued: ['-c', '-n'] }],
  ['setsid', { skipped: 0, options: ['-c', '-f', '-w', '--ctty', '--fork', '--wait'] }],
  ['gosu', AS_USER],
  ['su-exec', AS_USER],
  ['s6-setuidgid', AS_USER],
  ['setuidgid', AS_USER],
  ['timeout', { skipped: 1, options: ['--foreground', '--preserve-status'], valued: ['-k', '-s'] }],
  ['chpst', { skipped: 0, options: ['-P', '-0', '-1', '-2'], valued: ['-u', '-U', '-n', '-m', '-d', '-o', '-p'] }],
]);

/**
 * The words of the program that a program starts: undefined for a program that does not start its arguments, and `unclear` for one with
 * options that this does not know.
 */
export function startedBy(name: string, given: readonly string[]): readonly string[] | undefined | 'unclear' {
  const starter = STARTERS.get(name);
  if (starter === undefined) return undefined;
  const words = withoutOptions(given, starter);
  if (words === undefined) return 'unclear';
  const program = (name === 'env' ? withoutVariables(words) : words)?.slice(starter.skipped) ?? [];
  // a value of several words would move the program
  const before = given.slice(0, given.length - program.length);
  return program.length === 0 || before.some((word) => word.includes(UNKNOWN)) ? 'unclear' : program;
}

/** Marks a part of a word that is not known. No argument of a program can contain it. */
export const UNKNOWN = '\0';

function withoutOptions(given: readonly string[], { options, valued = [] }: Starter): readonly string[] | undefined {
  let words = given;
  while (words[0]?.startsWith('-')) {
    const [option = ''] = words;
    if (option === '--') return words.slice(1);
    if (valued.includes(option)) words = words.slice(2);
    else if (options.includes(option)) words = words.slice(1);
    else return undefined;
  }
  return words;
}

/** Undefined where they change where programs and libraries are found. */
function withoutVariables(words: readonly string[]): readonly string[] | undefined {
  const count = words.findIndex((word) => !/^\w+=/.test(word));
  const variables = words.slice(0, count === -1 ? words.length : count);
  return variables.some(decidesSearch) ? undefined : words.slice(variables.length);
}

/** `NAME=value` that decides where programs and libraries are found, or what a shell runs before its script. */
function decidesSearch(variable: string): boolean {
  return /^(?:PATH|LD_\w+|BASH_ENV|SHELLOPTS|BASHOPTS|PS4|BASH_FUNC_.*|GCONV_PATH|GLIBC_TUNABLES)=/.test(variable);
}
