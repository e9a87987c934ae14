import { describe, expect, it } from '@jest/globals';
import { shellCommands } from '../../../src/images/reach/shell-commands.ts';
import { inTime } from '../../support/in-time.ts';

/** The commands on a line each, with `exec` before those that replace the shell, and `…` where there may be others. */
function shown(text: string): string {
  const { commands, isWhole, functions = [], argumentLists = [] } = shellCommands(text);
  return [
    ...commands.map(({ words, isLast, hasMoved }) =>
      [...(hasMoved ? ['cd'] : []), ...(isLast ? ['exec'] : []), ...words].join(' '),
    ),
    ...functions.map((name) => `${name}()`),
    ...argumentLists.map((words) => `$@=${words.join(' ')}`),
    ...(isWhole ? [] : ['…']),
  ].join('\n');
}

describe('commands', () => {
  it.each<[string, string, string]>([
    ['one', 'nginx -g "daemon off;"', 'nginx -g daemon off;'],
    ['the last one', '#!/bin/sh\nset -e\nexec "$@"\n', 'exec $@'],
    ['several', 'cd /app && /bin/migrate; exec node server.js', 'cd /bin/migrate\ncd exec node server.js'],
    ['continued', 'java \\\n  -jar app.jar', 'java -jar app.jar'],
    ['continued in a word', 'ec\\\nho x; ngi\\\nnx', 'nginx'],
    ['assignments', 'export A=1\nB=2 C=3\nD=$E exec app $F "${G}"', 'exec app $* $!'],
    ['comments', '# exec a\nexec b # c', 'exec b'],
    ['a condition', 'if [ -f x ]; then\n  a\nelse c; fi\nb\nexec d', 'a\nc\nb\nexec d'],
    ['a pipe', 'a | b', 'a\nb'],
    ['an alternative', 'a || b && ! c', 'a\nb\nc'],
    ['a substitution', 'exec a $(b "$(c)") "x$(d)"', 'c\nb $!\nd\nexec a $* x$!'],
    ['a subshell and a group', '(a; b) || { c; }', 'a\nb\nc'],
    ['loops', 'while a; do b; done; for f in x $(c); do d "$f"; done', 'a\nb\nc\nd $!'],
    ['a choice', 'case "$1" in\n  -*|"") a ;;\n  (b) c;;\n  *) d\nesac\ne', 'a\nc\nd\ne'],
    ['a choice in a substitution', 'x=$(case $y in a) b;; esac); c', 'b\nc'],
    ['a test', 'if [[ $a == b* && -n "$c" ]]; then d; fi', 'd'],
    ['redirections', 'a >/dev/null 2>&1 <x', 'a'],
    ['a file that is written', 'a > b; echo >&2; c 2>> "$d"', '> b\na\n> $!\nc'],
    ['in the background', 'a & exec b', 'a\nexec b'],
    ['a function', 'log() { echo "$@"; logger "$1"; }\nlog x', 'logger $*\nlog x\nlog()'],
    ['other files', '. /lib.sh; source "$(dirname "$0")/b.sh"', '. /lib.sh\n. $0/../b.sh'],
    [
      'beside the script',
      '"${0%/*}/x" "$1" $@; exec "$0" "$2" "$(dirname -- "$0")"',
      '$0/../x $1 $@@\nexec $0 $2 $0/..',
    ],
    ['other arguments', 'set -- redis "$@"\nshift 2; exec "$@"', 'exec $@\n$@=redis $@\n$@=shift\n$@=shift'],
    ['looked for', 'command -v a || command b', 'b'],
    ['on signals', "trap 'a; b' TERM; trap c EXIT; trap - INT", 'a\nb\nc'],
    ['options', 'set -eu -o pipefail; set +x; exec a', 'exec a'],
    ['patterns and home folders', 'a *.txt ~/x {b,c} [ab]', 'a $* $!/x $* $*'],
    ['literal dollars', `a '$1' "b"'$@' \\$2`, 'a $! b$! $!2'],
    ['text of a variable before a number', 'a "$X"1', 'a $!1'],
    ['reading', 'b | while IFS= read -r line; do a; done', 'b\na'],
    ['none', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what is not followed', () => {
  it.each<[string, string, string]>([
    ['a variable program', 'exec "$SERVER"', '…'],
    ['another path', 'export PATH=/x:$PATH\nexec a', 'exec a\n…'],
    ['another path by a default', ': ${PATH:=/x}\na', '…'],
    ['another path that is read', 'read -r PATH </x\na', '…'],
    ['another path in a loop', 'for PATH in /x; do a; done', '…'],
    ['no path', 'unset PATH; a', '…'],
    ['a preloaded library', 'LD_PRELOAD=x a', '…'],
    ['a prompt for traces', "PS4='+ '; set -x; a", '…'],
    ['a text that is run', 'eval a\nexec b', 'exec b\n…'],
    ['a text that may be run', "x='$(a)'; b", '…'],
    ['an escaped text that may be run', 'x="\\$(a)"; b', '…'],
    ['arithmetic', 'x=$((y)); b', '…'],
    ['arithmetic in a test', '[[ $a -eq 1 ]]; b', '…'],
    ['subscripts', 'echo ${a[x]}', '…'],
    ['prompts', 'echo ${a@P}', '…'],
    ['indirect texts', 'a <<X\n$(b)\nX\nexec c', 'exec c\n…'],
    ['processes as files', 'a <(b)', '…'],
    ['backticks', 'a `b`', '…'],
    ['an alias', 'alias a=b; a', '…'],
    ['arguments by set', 'set a\nexec "$@"', 'exec $@\n…'],
    ['arguments in a loop', 'while a; do shift; done; exec "$@"', 'exec $@\n$@=shift\n…'],
    ['arguments of a function', 'f() { "$@"; }; f a', 'f()\n…'],
    ['a function that replaces the shell', 'f() { exec "$@"; }; f a', 'f()\n…'],
    ['builtins by name', 'builtin a; hash -p a b', '…'],
    ['a hidden keyword', 'i\\\nf a', '…'],
    ['an open quote', "exec a 'b", '…'],
    ['an open function', 'f() { a', 'f()\n…'],
    ['too many', 'a\n'.repeat(65), '…'],
    ['a pattern with a quote', 'case $x in "a)") true;; *) b;; esac', '…'],
    ['a carriage return', 'a\r\nb', '…'],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

it('takes time in proportion to the text', () => {
  const texts = [
    ' ',
    "'",
    '\\\n',
    'a ',
    '"$',
    '$(',
    '(',
    '[[ ',
    'case a in ',
    ';;',
    '${',
    'f() { ',
    '"a" ',
    '# ',
    'exec a;(',
    '>',
    '$(dirname ',
  ];
  for (const text of texts) {
    inTime(500, () => {
      shellCommands(text.repeat(Math.ceil(60_000 / text.length)));
      shellCommands(`exec a\n${`${text}\n`.repeat(Math.ceil(60_000 / (text.length + 1)))}`);
    });
  }
});
