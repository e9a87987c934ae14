/** Shells, by the names under which they are started. */
export const SHELL = /^(?:sh|bash|dash|ash|ksh|mksh|zsh)$/;

/** Programs that run a program in a language of its own, which loads what it wants. */
export const INTERPRETER =
  /^(?:python|pypy|perl|ruby|node|nodejs|deno|bun|java|php|php-fpm|php-cgi|lua|luajit|tclsh|guile|R|Rscript|julia|dotnet|mono|pwsh|erl|beam\.smp|elixir|ghc|awk|gawk|mawk|make|busybox)[\d.-]*$/;

/** A program that starts the program that its arguments name. */
export interface Starter {
  /** Arguments before the program that are not options. */
  readonly skipped: number;
  /** Options without values. */
  readonly options: readonly string[];
}

const WITHOUT_OPTIONS: Starter = { skipped: 0, options: [] };

const STARTERS: ReadonlyMap<string, Starter> = new Map([
  ['tini', { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'] }],
  ['tini-static', { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'] }],
  ['docker-init', { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'] }],
  ['dumb-init', { skipped: 0, options: ['-c', '--single-child', '-v', '--verbose'] }],
  ['catatonit', { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'] }],
  ['env', { skipped: 0, options: ['-i', '-S'] }],
  ['nohup', WITHOUT_OPTIONS],
  ['nice', WITHOUT_OPTIONS],
  ['setsid', { skipped: 0, options: ['-w', '--wait'] }],
  ['gosu', { skipped: 1, options: [] }],
  ['su-exec', { skipped: 1, options: [] }],
  ['timeout', { skipped: 1, options: ['--foreground'] }],
]);

/**
 * The words of the program that a program starts: undefined for a program that does not start its arguments, and `unclear` for one with
 * options that this does not know.
 */
export function startedBy(name: string, given: readonly string[]): readonly string[] | undefined | 'unclear' {
  const starter = STARTERS.get(name);
  if (starter === undefined) return undefined;
  let words = given;
  while (words[0]?.startsWith('-')) {
    const [option = ''] = words;
    if (option !== '--' && !starter.options.includes(option)) return 'unclear';
    words = words.slice(1);
    if (option === '--') break;
  }
  if (name === 'env')
    words = words.slice(
      Math.max(
        0,
        words.findIndex((word) => !/^\w+=/.test(word)),
      ),
    );
  const program = words.slice(starter.skipped);
  return program.length === 0 ? 'unclear' : program;
}
