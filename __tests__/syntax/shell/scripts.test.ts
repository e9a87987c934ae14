import { describe, expect, it } from '@jest/globals';
import { render } from './render.ts';

type Case = readonly [text: string, lines: readonly string[]];

const LISTS: readonly Case[] = [
  [
    'apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    ['start apt-get@0 update@8', '&& apt-get@18 install@26 -y@34 curl@37', '&& rm@45 -rf@48 /var/lib/apt/lists/*@52'],
  ],
  ['a; b & c || d\ne', ['start a@0', '; b@3', '& c@7', '|| d@12', '; e@14']],
  ['a | b |& c', ['start a@0 | b@4 | c@9']],
  ['! a && ! b | c', ['start! a@2', '&&! b@9 | c@13']],
  ['(a; b) && { c; d; }', ['start a@1', '; b@4', '&& c@12', '; d@15']],
  ['(a; b | c) | d | (e; f)', ['start a@1', '; b@4 | c@8 | d@13 | e@18', '; f@21']],
  [
    'if a; then b; elif c; then d; else e; fi; f',
    ['start a@3', 'start? b@11', 'start? c@19', 'start? d@27', 'start? e@35', '; f@42'],
  ],
  ['while a; do b; done', ['start a@6', 'start? b@12']],
  ['until a | b; do c; done && d', ['start a@6 | b@10', 'start? c@16', '&& d@27']],
  ['for x in 1 $(ls /d); do a $x; done | b', ['start ls@13 /d@16', 'start? a@24 §@26 | b@37']],
  ['for ((i=0; i<$(nproc); i++)); do a; done', ['start nproc@15', 'start? a@33']],
  ['case $(uname -m) in x86) a;; *) b; c;; esac', ['start uname@7 -m@13', 'start? a@25', 'start? b@32', ';? c@35']],
  ['f() { a; }; f', ['start? a@6', '; f@12']],
  ['function g { a | b; }', ['start? a@13 | b@17']],
  ['{ a; b; } > /f 2>&1', ['start a@2 >/f@12 2>&1@18', '; b@5 >/f@12 2>&1@18']],
  [
    'while read l; do a $l; done < <(curl x)',
    ['start read@6 l@11 <§@30 <-1(start curl@32 x@37)', 'start? a@17 §@19 <§@30'],
  ],
  ['[[ -n $(a) && $HOST == b ]] || ((i + 1))', ['start [[@0 §@6 example.com@14 b@23 $0(start a@8)', '|| ((@31']],
  ['coproc a', ['start a@7', 'problem 0-8: what reads from a coprocess is not known']],
  [
    ': <<"E\nF"\nE\nF\na',
    [
      'start :@0 <<"E\\nF\\na"@10',
      'problem 0-15: bash and dash see the end of a here-document whose delimiter has a line break at different places',
    ],
  ],
  [
    "{ b; } <<-E'\n'\nE\na",
    [
      'start b@2 <<-"E\\na"@15',
      'problem 0-18: bash and dash see the end of a here-document whose delimiter has a line break at different places',
    ],
  ],
  [': <<"E F"\n"\nE F\na', ['start :@0 <<"\\"\\n"@10', '; a@16']],
  ["b <<<'E\nF'; a", ['start b@0 <<<E\\nF@5', '; a@12']],
  ['make -f -', ['start make@0 -f@5 -@8', 'problem 0-9: make reads its rules from another command']],
  ['make -f a', ['start make@0 -f@5 a@8']],
  ['task -t -', ['start task@0 -t@5 -@8', 'problem 0-9: task reads its rules from another command']],
  ['just -f /dev/stdin', ['start just@0 -f@5 /dev/stdin@8', 'problem 0-18: just reads its rules from another command']],
  ['just -f - a', ['start just@0 -f@5 -@8 a@10', 'problem 0-11: just reads its rules from another command']],
  ['just apply -f -', ['start just@0 apply@5 -f@11 -@14']],
  [
    'make --file=/dev/stdin',
    ['start make@0 --file=/dev/stdin@5', 'problem 0-22: make reads its rules from another command'],
  ],
  ['select x in a b; do c; done', ['start? c@20']],
  ['a &', ['start a@0']],
  ['# only a comment', []],
  ['', []],
  ['a # comment\nb', ['start a@0', '; b@12']],
  ['a \\\n  -b \\\n  c', ['start a@0 -b@6 c@13']],
  ['a &&\n\n  b', ['start a@0', '&& b@8']],
];

const WORDS: readonly Case[] = [
  ['a \'b c\' "d e" f\\ g h\'i\'"j"', ['start a@0 "b c"@2 "d e"@8 "f g"@14 hij@19']],
  [
    'a $HOST ${HOST} "${HOST}:80" \'$HOST\' \\$HOST',
    ['start a@0 example.com@2 example.com@8 example.com:80@16 $HOST@29 $HOST@37'],
  ],
  ['a $UNSET x$UNSET/y "$1" $@ ${#} $? $$', ['start a@0 §@2 x§/y@9 §@19 §@24 §@27 §@32 §@35']],
  ['a *.txt {b,c} ~/d [e-f]* @(g|h)', ['start a@0 *.txt@2 b@8 c@8 ~/d@14 [e-f]*@18 @(g|h)@25']],
  ['a ${UNSET:-b} ${UNSET-b} ${EMPTY:-b} ${EMPTY-b}', ['start a@0 b@2 b@14 b@25']],
  [
    'a ${HOST:+b} ${EMPTY:+b} ${EMPTY+b} ${UNSET:+b} ${HOST:?b} ${UNSET:?b}',
    ['start a@0 b@2 b@25 §@36 example.com@48 §@59'],
  ],
  ['a ${UNSET:+--bb} ${UNSET:+-v /c} ${UNSET:+-rc1}', ['start a@0 --bb@2 -v@17 /c@17 §@33']],
  [
    'a ${#HOST} ${HOST#*.} ${HOST##*e} ${HOST%.*} ${HOST%%[.]*} ${HOST/e/E} ${HOST//e/E} ${HOST/#e/E}',
    ['start a@0 11@2 com@11 .com@22 example@34 §@45 Example.com@59 ExamplE.com@71 §@84'],
  ],
  ['a ${HOST^^} ${HOST:1:2} ${!HOST} ${HOST[1]} ${HOST@Q}', ["start a@0 EXAMPLE.COM@2 xa@12 §@24 'example.com'@44"]],
  [
    'A=HOST; b ${!A} ${!UNSET} ${A,} ${A,,[H]} ${A: -2} ${A:1:-1} ${UNSET:0:0}c',
    ['start A=HOST@2 -', '; b@8 example.com@10 §@16 hOST@26 §@32 ST@42 OS@51 c@61'],
  ],
  ['A=b; c $A-$A', ['start A=b@2 -', '; c@5 b-b@7']],
  [
    'A="b c$X d"; e $A "$A" ${#A} ${A%d} ${A//b/e} ${A:-f} ${A:+g}',
    ['start A="b c§ d"@2 -', '; e@13 b@15 c§@15 d@15 "b c§ d"@18 §@23 §@29 §@36 b@46 c§@46 d@46 g@54'],
  ],
  ['A=$X; b ${A:-c}', ['start A=§@2 -', '; b@6 §@8']],
  ['IFS=,$X; A=b,c; d $A', ['start IFS=,§@4 -', '; A=b,c@11 -', '; d@16 §@18']],
  ['A+=b; A+=$X; c "$A"', ['start A=§b@3 -', '; A=§b§@9 -', '; c@13 §b§@15']],
  ['for A in "b$X"; do c $A; done', ['start? c@19 b§@21']],
  [
    'A=b$X sh -c \'c $A\'; A="c $X"; eval "$A"; eval "$X"',
    [
      'start A=b§@2 sh@6 -c@9 "c $A"@12 => (start c@13 b§@15)',
      '; A="c §"@22 -',
      '; eval@30 "c §"@35 => (start c@35 §@35)',
      '; eval@41 §@46',
    ],
  ],
  ['A=b && B=$A/c && d $B', ['start A=b@2 -', '&& B=b/c@9 -', '&& d@17 b/c@19']],
  ['A=b\nA=$(c)\nd $A ${A:-e}', ['start A=b@2 -', '; A=§@6 - $-1(start c@8)', '; d@11 §@13 §@16']],
  ['export A=b C; d $A', ['start A=b@9 export@0 A=b@7 C@11', '; d@14 b@16']],
  ['A=b c $A', ['start A=b@2 c@4 §@6']],
  ['A=b; if c; then A=d; fi; e $A', ['start A=b@2 -', '; c@8', 'start? A=d@18 -', '; e@25 §@27']],
  ['A=b; if c; then A=b; fi; e $A', ['start A=b@2 -', '; c@8', 'start? A=b@18 -', '; e@25 b@27']],
  ['A=b; (A=c; d $A); e $A', ['start A=b@2 -', '; A=c@8 -', '; d@11 c@13', '; e@18 b@20']],
  ['c || A=b; d $A', ['start c@0', '|| A=b@7 -', '; d@10 §@12']],
  ['c && A=b && d $A', ['start c@0', '&& A=b@7 -', '&& d@12 b@14']],
  ['read HOST; a $HOST', ['start read@0 HOST@5', '; a@11 §@13']],
  ['unset HOST; a $HOST', ['start unset@0 HOST@6', '; a@12 §@14']],
  ['A=(b c); d $A', ['start A=[] -', '; d@9 b@11']],
  ['a ${1:-b} ${2} "$#" ${C[0]:-d} "${C[@]:-d}"', ['start a@0 b@2 §@10 §@15 d@20 d@31']],
  [
    'set -- "b c" d; a "$@" ${1:-e} ${3:-e} ${3-e}',
    ['start set@0 --@4 "b c"@7 d@13', '; a@16 "b c"@18 d@18 b@23 c@23 e@31 e@39'],
  ],
  ['A=(b); if c; then A+=(d); fi; e "${A[@]}"', ['start A=[] -', '; c@10', 'start? A=[] -', '; e@30 §@32']],
  // a list without elements is not set
  ['set --; a ${@:-b} ${@:+c}', ['start set@0 --@4', '; a@8 b@10 §@18']],
  ['set -- d; a ${@:-b} ${@:+c}', ['start set@0 --@4 d@7', '; a@10 §@12 c@20']],
  // each element of a quoted list is one word, and an unknown list is any number of words
  ['A=("a$X" b); set -- "${A[@]}"; c "$2"', ['start A=[] -', '; set@13 --@17 a§@20 b@20', '; c@31 b@33']],
  ['set -- "$@" b; c "$2"', ['start set@0 --@4 §@7 b@12', '; c@15 §@17']],
  ['set -- "a$*" b; c "$2"', ['start set@0 --@4 a§@7 b@13', '; c@16 §@18']],
  // an element behind one with a key
  ['A=([1]=a b); c "${A[1]}"', ['start A=[] -', '; c@13 a@15']],
  ['A=([3]=a b); c "${A[0]}" "${A[@]}"', ['start A=[] -', '; c@13 §@15 §@25']],
  ['A=(); A+=(b); c "${A[0]}"', ['start A=[] -', '; A=[] -', '; c@14 b@16']],
  ['A=(b\u0002--c); d "${A[@]}"', ['start A=[] -', '; d@11 b\ufffd--c@13']],
  ['read -a A; b "${A[@]}"', ['start read@0 -a@5 A@8', '; b@11 §@13']],
  ['A=(b); A[$i]=c; d "${A[@]}"', ['start A=[] -', '; A=§@13 -', '; d@16 §@18']],
  ['xargs sh -c \'a "$@"\' _', ['start {xargs } sh@6 -c@9 "a "$@""@12 _@21 => (start a@13 §@15)']],
  ['A=b; A+=c; d $A', ['start A=b@2 -', '; A=bc@8 -', '; d@11 bc@13']],
  ['for HOST in a; do b $HOST; done', ['start? b@18 a@20']],
  ['for A in b/*; do c $A; done', ['start? c@17 §@19']],
  ["for A in 'b*'; do c $A; done", ['start? c@18 b*@20']],
  ["A='b?'; for B in $A; do c $B; done", ['start A=b?@2 -', 'start? c@24 §@26']],
  ['for A in b c; do d $A; done', ['start? d@17 §@19']],
  ['for A in; do b $A; done', ['start? b@13 §@15']],
  ['select A in b; do c $A; done', ['start? c@18 §@20']],
  ['A=b | c; d $A', ['start A=b@2 - | c@6', '; d@9 §@11']],
  ['a $\'b\\tc\' $"d"', ['start a@0 b\tc@2 d@10']],
  ['$EMPTY a $EMPTY b "$EMPTY"', ['start a@7 b@16 ""@18']],
  ['a ${UNSET:=b} $UNSET', ['start a@0 b@2 b@14']],
  ['{a,b} x{c,"d e"}', ['start a@0 b@0 xc@6 "xd e"@6']],
  ['a {${UNSET:-b "c d"},e}', ['start a@0 b@2 "c d"@2 e@2']],
  ["A='b c'; d {$A,e}", ['start A="b c"@2 -', '; d@9 b@11 c@11 e@11']],
  ['IFS=$X; A=b; c x$A "$A"', ['start IFS=§@4 -', '; A=b@10 -', '; c@13 x§@15 b@19']],
  ['IFS=$X; a {${HOST:+b},c}', ['start IFS=§@4 -', '; a@8 §@10 c@10']],
  ['a {b\u0001c,d}', ['start a@0 b\ufffdc@2 d@2']],
  ['A=b; c $A{d,e} {d,$A}e {$A,d}', ['start A=b@2 -', '; c@5 §@7 §@15 b@23 d@23']],
  ['A=b,c; IFS=,; d x$A "$A"', ['start A=b,c@2 -', '; IFS=,@11 -', '; d@14 xb@16 c@16 b,c@20']],
  ["alias a='b -c'\na d", ['start a="b -c"@8 alias@0 "a=b -c"@6', '; a@15 d@17 => (start b@15 -c@15 d@15)']],
  ['alias a=:\na b', ['start a=:@8 alias@0 a=:@6', '; a@10 b@12 => (start :@10 b@10)']],
  ['a() { b "$@"; c; }; a -d', ['start? b@6 §@8', ';? c@14', '; a@20 -d@22 => (start b@20 -d@20)']],
  ['a() { b "$@"; }; a d', ['start? b@6 §@8', '; a@17 d@19']],
  ['a() { b; }; a -d', ['start? b@6', '; a@12 -d@14']],
  ['a() { a "$@"; }; a -b', ['start? a@6 §@8', '; a@17 -b@19 => (start a@17 -b@17)']],
  ['set -- b; a() { c $1; }; d $1', ['start set@0 --@4 b@7', 'start? c@16 §@18', '; d@25 b@27']],
  ["alias a='sudo a'\na b", ['start a="sudo a"@8 alias@0 "a=sudo a"@6', '; a@17 b@19 => ()']],
  ['alias a="$X"\na b', ['start a=§@8 alias@0 a=§@6', '; a@13 b@15 => (start §@13 b@13)']],
  [
    "alias a='b ' c=d\na c e",
    ['start a="b "@8 c=d@15 alias@0 "a=b "@6 c=d@13', '; a@17 c@19 e@21 => (start b@17 d@17 e@17)'],
  ],
  [
    "alias sh=a\nsh -c 'b'",
    ['start sh=a@9 alias@0 sh=a@6', '; sh@11 -c@14 b@17 => (start b@18, start a@11 -c@11 b@11)'],
  ],
  ['((a b | c))', ['start ((@0', 'start? a@2 b@4 | c@8']],
  ['a {$HOST,b}', ['start a@0 example.com@2 b@2']],
  ['a $((1 + 2)) $((1 + $(b)))', ['start a@0 §@2 §@13 $1(start b@22)']],
  ['a "b\\"c\\$d\\e\\\nf"', ['start a@0 b"c$d\\ef@2']],
  ['a=\'b\'; c "${a}"d', ['start a=b@2 -', '; c@7 bd@9']],
];

const SUBSTITUTIONS: readonly Case[] = [
  ['a $(b c) `d`', ['start a@0 §@2 §@9 $0(start b@4 c@6) $1(start d@10)']],
  ['a "x $(b | c) y"', ['start a@0 "x § y"@2 $0(start b@7 | c@11)']],
  ['$(a) b', ['start §@0 b@5 $-1(start a@2)']],
  ['A=$(b) c', ['start A=§@2 c@7 $-1(start b@4)']],
  ['A=$(b)', ['start A=§@2 - $-1(start b@4)']],
  ['a > $(b)', ['start a@0 >§@4 $-1(start b@6)']],
  ['a <(b) >(c)', ['start a@0 §@2 §@7 <0(start b@4) <1(start c@9)']],
  ['a $(b $(c))', ['start a@0 §@2 $0(start b@4 §@6 $0(start c@8))']],
  ['a `b \\`c\\``', ['start a@0 §@2 $0(start b@2 §@2 $0(start c@2))']],
  ['a <<E\n$(b) $C `d`\nE', ['start a@0 <<"$(b) $C `d`\\n"@6 $-1(start b@8) $-1(start d@15)']],
  ["a <<'E'\n$(b)\nE", ['start a@0 <<"$(b)\\n"@8']],
  ['a ${B:-$(c)} ${HOST/x/$(d)}', ['start a@0 §@2 e§ample.com@13 $0(start c@9) $1(start d@24)']],
  ['a "$(b "$(c)")"', ['start a@0 §@2 $0(start b@5 §@7 $0(start c@10))']],
  ['a ${1:-$(b)} ${C#$(d)} ${E[$(f)]}', ['start a@0 §@2 §@13 §@23 $0(start b@9) $1(start d@19) $2(start f@29)']],
  ['A=(b $(c))', ['start A=[] - $-1(start c@7)']],
  ['sudo -u $(a) b $(c)', ['start {sudo -u $(a) } b@13 §@15 $-1(start a@10) $0(start c@17)']],
  ['a {b,$(c)}', ['start a@0 b@2 §@2 $0(start c@7)']],
  ['export A=$(b)', ['start A=§@9 export@0 A=§@7 $0(start b@11)']],
];

const WRAPPERS: readonly Case[] = [
  ['sudo a -b', ['start {sudo } a@5 -b@7']],
  ['sudo -E A=b -u root a c', ['start {sudo -E A=b -u root } A=b@10 a@20 c@22']],
  ['sudo -u root -- a', ['start {sudo -u root -- } a@16']],
  ['sudo -nH A=b a', ['start {sudo -nH } A=b@11 a@13']],
  ['env -i A=b C=d a e', ['start {env -i } A=b@9 C=d@13 a@15 e@17']],
  ['env -u X a', ['start {env -u X } a@9']],
  ['env', ['start env@0']],
  ["env -S 'a b'", ['start env@0 -S@4 "a b"@7 => (start a@8 b@10)']],
  ["git config alias.x '!a b'", ['start git@0 config@4 alias.x@11 "!a b"@19 => (start a@19 b@19)']],
  ["git -c alias.x='!a' x", ['start git@0 -c@4 alias.x=!a@7 x@20 => (start a@7)']],
  ['git config alias.x status', ['start git@0 config@4 alias.x@11 status@19']],
  ['timeout 10 a b', ['start {timeout 10 } a@11 b@13']],
  ['timeout -k 5 -s KILL 10 a', ['start {timeout -k 5 -s KILL 10 } a@24']],
  ['timeout --signal=KILL 10 a', ['start {timeout --signal=KILL 10 } a@25']],
  ['timeout --kill-after 5 10 a', ['start {timeout --kill-after 5 10 } a@26']],
  ['nice -n 5 nohup ionice -c2 -n 7 a', ['start {nice -n 5 } {nohup } {ionice -c2 -n 7 } a@32']],
  ['exec a', ['start {exec } a@5']],
  ['exec -a name a', ['start {exec -a name } a@13']],
  ['exec > f', ['start exec@0 >f@7']],
  ['command a', ['start {command } a@8']],
  ['command -v a', ['start command@0 -v@8 a@11']],
  ['builtin cd x', ['start {builtin } cd@8 x@11']],
  ['a | xargs -n 1 -r b -c', ['start a@0 | {xargs -n 1 -r } b@18 -c@20']],
  ['xargs -I {} a {}', ['start {xargs -I {} } a@12 {}@14']],
  ['xargs', ['start xargs@0']],
  ['gosu app:app a', ['start {gosu app:app } a@13']],
  ['su-exec app a b', ['start {su-exec app } a@12 b@14']],
  ['setpriv --reuid=1 --regid 1 --clear-groups a', ['start {setpriv --reuid=1 --regid 1 --clear-groups } a@43']],
  ['stdbuf -oL a', ['start {stdbuf -oL } a@11']],
  ['setsid -w a', ['start {setsid -w } a@10']],
  ['chroot /mnt a', ['start {chroot /mnt } a@12']],
  ['doas -u app a', ['start {doas -u app } a@12']],
  ['busybox wget -q x', ['start {busybox } wget@8 -q@13 x@16']],
  ['busybox', ['start busybox@0']],
  ['tini -g -- a b', ['start {tini -g -- } a@11 b@13']],
  ['dumb-init a', ['start {dumb-init } a@10']],
  ['eatmydata a', ['start {eatmydata } a@10']],
  ['time -p a', ['start {time -p } a@8']],
  ['time a | b', ['start {time } a@5 | b@9']],
  ['/usr/bin/time -f %e a', ['start {/usr/bin/time -f %e } a@20']],
  ['/usr/bin/sudo /usr/local/bin/a.exe', ['start {/usr/bin/sudo } a@14']],
  ['sudo $X a', ['start {sudo } §@5 a@8']],
  ['sudo -$X a', ['start sudo@0 -§@5 a@9']],
  ['$SUDO a', ['start §@0 a@6']],
  ['$HOME/bin/a', ['start a@0']],
  ['"$HOME"/a/b$X', ['start §@0']],
  ['SUDO=sudo; $SUDO a', ['start SUDO=sudo@5 -', '; {$SUDO } a@17']],
  ["A='b c'; $A d", ['start A="b c"@2 -', '; b@9 c@9 d@12']],
  ['sudo env A=b nice a', ['start {sudo } {env } {nice } A=b@11 a@18']],
  ['! sudo a', ['start! {sudo } a@7']],
];

const INNER: readonly Case[] = [
  ["sh -c 'a b | c'", ['start sh@0 -c@3 "a b | c"@6 => (start a@7 b@9 | c@13)']],
  [
    'bash -exc "a -k \\"$HOST/x\\""',
    ['start bash@0 -exc@5 "a -k "example.com/x""@10 => (start a@11 -k@13 example.com/x@17)'],
  ],
  [
    "/bin/bash -o pipefail -euo nounset -c 'a'",
    ['start bash@0 -o@10 pipefail@13 -euo@22 nounset@27 -c@35 a@38 => (start a@39)'],
  ],
  ['bash -c a b c', ['start bash@0 -c@5 a@8 b@10 c@12 => (start a@8)']],
  ['sh -c "a $(b) c"', ['start sh@0 -c@3 "a § c"@6 $1(start b@11) => (start a@7 §@9 c@14)']],
  ['sh -c "$(curl x)"', ['start sh@0 -c@3 §@6 $1(start curl@9 x@14)']],
  ['sh -c "$X"', ['start sh@0 -c@3 §@6']],
  ['A=\'b c\'; sh -c "$A"', ['start A="b c"@2 -', '; sh@9 -c@12 "b c"@15 => (start b@15 c@15)']],
  ["sh -c 'it'\"'\"'s a'\"'\"", ['start sh@0 -c@3 "it\'s a\'"@6 => (start its a@7)']],
  ["sh -c $'a\\tb'", ['start sh@0 -c@3 a\tb@6 => (start a@8 b@8)']],
  ['. /dev/stdin <<E\na\nE', ['start .@0 /dev/stdin@2 <<"a\\n"@17 => (start a@17)']],
  ["su - app --command='a b'", ['start su@0 -@3 app@5 "--command=a b"@9 => (start a@9 b@9)']],
  ["bash <(echo 'a b')", ['start bash@0 §@5 <0(start echo@7 "a b"@12) => (start a@13 b@15)']],
  [
    "bash <(echo 'a b'; printf %s c)",
    ['start bash@0 §@5 <0(start echo@7 "a b"@12, ; printf@19 %s@26 c@29) => (start a@13 b@15, ; c@29)'],
  ],
  ['bash < <(cat <<E\na b\nE\n)', ['start bash@0 <§@7 <-1(start cat@9 <<"a b\\n"@17) => (start a@17 b@19)']],
  ["bash <(echo 'a b'; c)", ['start bash@0 §@5 <0(start echo@7 "a b"@12, ; c@19) => (start a@13 b@15, ; §@19)']],
  ["bash >(echo 'a b')", ['start bash@0 §@5 <0(start echo@7 "a b"@12)']],
  ["bash <(echo 'a b' >f)", ['start bash@0 §@5 <0(start echo@7 "a b"@12 >f@19)']],
  ['. <(echo "X=a b$Y"); c $X', ['start .@0 §@2 <0(start echo@4 "X=a b§"@9) => (start X=a@12 §@14)', '; c@21 §@23']],
  [
    'eval "$(cat <<E\na $HOST\nE\n)"',
    ['start eval@0 "a example.com"@5 $0(start cat@8 <<"a $HOST\\n"@16) => (start a@16 example.com@18)'],
  ],
  ['X=$(cat <<E\na b\nE\n); $X c', ['start X="a b"@2 - $-1(start cat@4 <<"a b\\n"@12)', '; a@21 b@21 c@24']],
  [
    'X=`echo "a \\`echo b\\` $Y"`; c "$X"',
    ['start X="a b §"@2 - $-1(start echo@2 "a b §"@2 $0(start echo@2 b@2))', '; c@28 "a b §"@30'],
  ],
  [
    'X=$(echo "a$(b)c" | cat); c "$X"',
    ['start X=a§c@2 - $-1(start echo@4 a§c@9 $0(start b@13) | cat@20)', '; c@26 a§c@28'],
  ],
  ['X=$(echo a >f); c "$X"', ['start X=§@2 - $-1(start echo@4 a@9 >f@12)', '; c@16 §@18']],
  ['X=$(echo a 2>f); c "$X"', ['start X=a@2 - $-1(start echo@4 a@9 2>f@13)', '; c@17 a@19']],
  ['X=$(echo a &); c "$X"', ['start X=a@2 - $-1(start echo@4 a@9)', '; c@15 a@17']],
  ['X=$(echo a | d); c "$X"', ['start X=§@2 - $-1(start echo@4 a@9 | d@13)', '; c@17 §@19']],
  [
    "echo 'a b' >f; cp f g; sh g; sh f",
    ['start echo@0 "a b"@5 >f@12', '; cp@15 f@18 g@20', '; sh@23 g@26 => (start a@6 b@8)', '; sh@29 f@32'],
  ],
  [
    'echo a >f; cp -m 1 f /g/; echo b >f; sh /g/f; sh f',
    [
      'start echo@0 a@5 >f@8',
      '; cp@11 -m@14 1@17 f@19 /g/@21',
      '; echo@26 b@31 >f@34',
      '; sh@37 /g/f@40 => (start a@5)',
      '; sh@46 f@49 => (start b@31)',
    ],
  ],
  [
    'echo a >f; mv f g; cat g | sh',
    ['start echo@0 a@5 >f@8', '; mv@11 f@14 g@16', '; cat@19 g@23 | sh@27 => (start a@5)'],
  ],
  ['echo a >f; cp f g; c', ['start echo@0 a@5 >f@8', '; cp@11 f@14 g@16', '; c@19']],
  [
    'echo a >f; echo b >g; cat f g >h; sh h',
    [
      'start echo@0 a@5 >f@8',
      '; echo@11 b@16 >g@19',
      '; cat@22 f@26 g@28 >h@31',
      '; sh@34 h@37 => (start a@5, ; b@16)',
    ],
  ],
  ['echo a | cat -u | sh', ['start echo@0 a@5 | cat@9 -u@13 | sh@18 => (start a@5)']],
  ['echo a | cat /dev/stdin | sh', ['start echo@0 a@5 | cat@9 /dev/stdin@13 | sh@26 => (start a@5)']],
  [
    'echo a >f; echo b | cat f - | sh',
    ['start echo@0 a@5 >f@8', '; echo@11 b@16 | cat@20 f@24 -@26 | sh@30 => (start a@5, ; b@16)'],
  ],
  ['echo a | cat - /b - | sh', ['start echo@0 a@5 | cat@9 -@13 /b@15 -@18 | sh@22 => (start a@5)']],
  ['/bin/echo a | sh', ['start echo@0 a@10 | sh@14 => (start a@10)']],
  [
    'command echo a | sudo -u b cat | sh',
    ['start {command } echo@8 a@13 | {sudo -u b } cat@27 | sh@33 => (start a@13)'],
  ],
  ['nohup sudo echo a | sh', ['start {nohup } {sudo } echo@11 a@16 | sh@20 => (start a@16)']],
  ['echo a | sudo -u b tee f; sh f', ['start echo@0 a@5 | {sudo -u b } tee@19 f@23', '; sh@26 f@29 => (start a@5)']],
  ['echo a | /usr/bin/tee f; sh f', ['start echo@0 a@5 | tee@9 f@22', '; sh@25 f@28 => (start a@5)']],
  ['echo a | { cat; cat; } | sh', ['start echo@0 a@5 | cat@11', '; cat@16 | sh@25 => (start a@5, ; §@16)']],
  ['echo a | (echo b; cat) | sh', ['start echo@0 a@5 | echo@10 b@15', '; cat@18 | sh@25 => (start b@15, ; a@5)']],
  ['{ b && echo a; } | sh', ['start b@2', '&& echo@7 a@12 | sh@19 => (start §@2, ; a@12)']],
  [
    '{ if b; then echo a; else echo c; fi; } | sh',
    ['start b@5', 'start? echo@13 a@18', 'start? echo@26 c@31 | sh@42 => (start a@18, ; c@31)'],
  ],
  ['echo a | xargs echo | sh', ['start echo@0 a@5 | {xargs } echo@15 | sh@22']],
  ['X=$(b && echo a); c $X', ['start X=§@2 - $-1(start b@4, && echo@9 a@14)', '; c@18 §@20']],
  ['X=$(echo a | cat f -); c $X', ['start X=§@2 - $-1(start echo@4 a@9 | cat@13 f@17 -@19)', '; c@23 §@25']],
  ['echo a >f; cat -u f | sh', ['start echo@0 a@5 >f@8', '; cat@11 -u@15 f@18 | sh@22 => (start a@5)']],
  ['echo a >f; cat <f | sh', ['start echo@0 a@5 >f@8', '; cat@11 <f@16 | sh@20 => (start a@5)']],
  [
    'echo a >f; X=$(cat f); $X; bash <(cat f)',
    [
      'start echo@0 a@5 >f@8',
      '; X=§@13 - $-1(start cat@15 f@19)',
      '; §@23',
      '; bash@27 §@32 <0(start cat@34 f@38) => (start a@5)',
    ],
  ],
  ['{ echo a; b; } | sh', ['start echo@2 a@7', '; b@10 | sh@17 => (start a@7, ; §@10)']],
  ['(printf a; echo b) | cat | sh', ['start printf@1 a@8', '; echo@11 b@16 | cat@21 | sh@27 => (start ab@8)']],
  ['X=$(a; echo "$Y"); b "$X"', ['start X=§@2 - $-1(start a@4, ; echo@7 §@12)', '; b@19 §@21']],
  ['X=$(a; echo "c"); b "$X"', ['start X=§\\nc@2 - $-1(start a@4, ; echo@7 c@12)', '; b@18 §\\nc@20']],
  ['cat <(echo a) | sh', ['start cat@0 §@4 <0(start echo@6 a@11) | sh@16 => (start a@11)']],
  [
    "echo 'a b' >f; eval $(cat f)",
    ['start echo@0 "a b"@5 >f@12', '; eval@15 §@20 $0(start cat@22 f@26) => (start a@6 b@8)'],
  ],
  [
    'echo \'run "a b"\' | xargs -r docker -D',
    ['start echo@0 "run "a b""@5 | {xargs -r } docker@28 -D@35 run@6 "a b"@10'],
  ],
  [
    'X=ps; echo $X -a | xargs sudo docker',
    ['start X=ps@2 -', '; echo@6 ps@11 -a@14 | {xargs } {sudo } docker@30 ps@11 -a@14'],
  ],
  ['xargs docker rm <<E\na\nb\nE', ['start {xargs } docker@6 rm@13 a@20 b@22 <<"a\\nb\\n"@20']],
  [
    'a | xargs docker',
    ['start a@0 | {xargs } docker@10', 'problem 4-16: what the engine runs comes from the input of xargs'],
  ],
  [
    'parallel docker run {} a ::: -P b',
    [
      'start {parallel } docker@9 run@16 {}@20 a@23 :::@25 -P@29 b@32',
      'problem 0-33: what the engine runs comes from the input of parallel',
    ],
  ],
  ['parallel docker run -P a {} ::: -b', ['start {parallel } docker@9 run@16 -P@20 a@23 {}@25 :::@28 -b@32']],
  ["sh -c 'a $0' -b c", ['start sh@0 -c@3 "a $0"@6 -b@13 c@16 => (start a@7 -b@9)']],
  ['a | xargs docker rm', ['start a@0 | {xargs } docker@10 rm@17']],
  ['echo a | xargs -n 1 docker rm', ['start echo@0 a@5 | {xargs -n 1 } docker@20 rm@27']],
  ['echo a | xargs b', ['start echo@0 a@5 | {xargs } b@15']],
  ["/bin/d?cker a; [ -e a* ]; 'b?' c", ['start §@0 a@12', '; [@15 -e@17 a*@20 ]@23', '; b?@26 c@31']],
  ["sh -c $'a b'", ['start sh@0 -c@3 "a b"@6 => (start a@8 b@10)']],
  ["sudo bash -lc 'a'", ['start {sudo } bash@5 -lc@10 a@14 => (start a@15)']],
  ["su - app -c 'a; b'", ['start su@0 -@3 app@5 -c@9 "a; b"@12 => (start a@13, ; b@16)']],
  ["su app -s /bin/sh -c 'a'", ['start su@0 app@3 -s@7 /bin/sh@10 -c@18 a@21 => (start a@22)']],
  ["su -lc 'a' app", ['start su@0 -lc@3 a@7 app@11 => (start a@8)']],
  ["su --command 'a' app", ['start su@0 --command@3 a@13 app@17 => (start a@14)']],
  ['eval "$(cat <<E\na\nE\n)" b', ['start eval@0 a@5 b@23 $0(start cat@8 <<"a\\n"@16) => (start a@6 b@23)']],
  ['eval "$(cat <<E\na\nE\n)"b', ['start eval@0 ab@5 $0(start cat@8 <<"a\\n"@16) => (start ab@6)']],
  ["eval 'a b' c", ['start eval@0 "a b"@5 c@11 => (start a@6 b@8 c@11)']],
  ['eval "A=b"; c $A', ['start eval@0 A=b@5 => (start A=b@8 -)', '; c@12 b@14']],
  ['eval "$X=()"; c', ['start eval@0 §=()@5 => (start __=[] -)', '; c@14']],
  ['eval "${X}+=(b); c"', ['start eval@0 "§+=(b); c"@5 => (start ____=[] -, ; c@17)']],
  ['eval "[[ $X \\$A $X 1 ]]"; c', ['start eval@0 "[[ § $A § 1 ]]"@5', '; c@26']],
  ['eval "$(ssh-agent)"', ['start eval@0 §@5 $0(start ssh-agent@8)']],
  ['bash <<E\na | b\nE', ['start bash@0 <<"a | b\\n"@9 => (start a@9 | b@13)']],
  ["bash -s x <<'E'\na $HOST\nE", ['start bash@0 -s@5 x@8 <<"a $HOST\\n"@16 => (start a@16 example.com@18)']],
  ['sudo sh <<-E\n\ta\n\tE', ['start {sudo } sh@5 <<-"a\\n"@13 => (start a@14)']],
  ["bash <<< 'a b'", ['start bash@0 <<<"a b"@9 => (start a@10 b@12)']],
  ['bash script.sh <<E\na\nE', ['start bash@0 script.sh@5 <<"a\\n"@19']],
  ["bash -c 'a' <<E\nb\nE", ['start bash@0 -c@5 a@8 <<"b\\n"@16 => (start a@9)']],
  ['cat <<E | bash\na\nE', ['start cat@0 <<"a\\n"@15 | bash@10 => (start a@15)']],
  ['cat <<E | tee f | sudo sh\na\nE', ['start cat@0 <<"a\\n"@26 | tee@10 f@14 | {sudo } sh@23 => (start a@26)']],
  ['cat f <<E | sh\na\nE', ['start cat@0 f@4 <<"a\\n"@15 | sh@12']],
  ["echo -n 'a b' | sh", ['start echo@0 -n@5 "a b"@8 | sh@16 => (start a@9 b@11)']],
  ['echo "$X" | sh', ['start echo@0 §@5 | sh@12']],
  ["printf 'a\\nb\\n' | sh", ['start printf@0 a\\nb\\n@7 | sh@18 => (start a@8, ; b@11)']],
  ["printf '%s\\n' a 'b c' | sh", ['start printf@0 %s\\n@7 a@14 "b c"@16 | sh@24 => (start a@14, ; b@17 c@19)']],
  [
    "printf '%s %%%b' a '\\x62\\nc' | sh",
    ['start printf@0 "%s %%%b"@7 a@17 \\x62\\nc@19 | sh@31 => (start a@17 %b@11, ; c@26)'],
  ],
  ["echo -e 'a\\nb' | sh", ['start echo@0 -e@5 a\\nb@8 | sh@17 => (start a@9, ; b@12)']],
  [
    'X=\'a b\'; echo "$X" | sh; printf \'%s\' "$X" >f; X=; sh f',
    [
      'start X="a b"@2 -',
      '; echo@9 "a b"@14 | sh@21 => (start a@14 b@14)',
      '; printf@25 %s@32 "a b"@37 >f@43',
      '; X=""@48 -',
      '; sh@50 f@53 => (start a@37 b@37)',
    ],
  ],
  [
    'cat > a/f <<E\nb\nE\ncd a; ./f; f',
    ['start cat@0 >a/f@6 <<"b\\n"@14', '; cd@18 a@21', '; f@24 => (start b@14)', '; f@29'],
  ],
  ['cat > /bin/f <<E\nb\nE\nf', ['start cat@0 >/bin/f@6 <<"b\\n"@17', '; f@21 => (start b@17)']],
  ["printf '%s' 'a b' | sh", ['start printf@0 %s@7 "a b"@12 | sh@20 => (start a@13 b@15)']],
  [
    'cat >f <<E\na\nE\nsh ./f; sh f',
    ['start cat@0 >f@5 <<"a\\n"@11', '; sh@15 ./f@18 => (start a@11)', '; sh@23 f@26 => ()'],
  ],
  ["echo 'A=b' >f; . f; c $A", ['start echo@0 A=b@5 >f@12', '; .@15 f@17 => (start A=b@8 -)', '; c@20 b@22']],
  ['tee "$A" <<E\na\nE\n$A', ['start tee@0 §@4 <<"a\\n"@13', '; §@17']],
  ["echo 'a' >/b/f; /b/f", ['start echo@0 a@5 >/b/f@10', '; f@16 => (start a@6)']],
  ['exec 3<<E\na\nE\nsh <&3', ['start exec@0 3<<"a\\n"@10', '; sh@14 <&3@19 => (start a@10)']],
  ['sh <f', ['start sh@0 <f@4']],
  ["busybox sh -c 'a'", ['start {busybox } sh@8 -c@11 a@14 => (start a@15)']],
  ["A=b sh -c 'c $A'", ['start A=b@2 sh@4 -c@7 "c $A"@10 => (start c@11 b@13)']],
  ["sh -c 'A=b'; c $A", ['start sh@0 -c@3 A=b@6 => (start A=b@9 -)', '; c@13 §@15']],
  [
    'sh -c "sh -c \'a $HOST\'"',
    [
      'start sh@0 -c@3 "sh -c \'a example.com\'"@6 => (start sh@7 -c@10 "a example.com"@13 => (start a@14 example.com@16))',
    ],
  ],
  ['sh -c "a \\$X"', ['start sh@0 -c@3 "a $X"@6 => (start a@7 §@10)']],
  [
    'bash <<E\na \\$(b) $(c)\nE',
    ['start bash@0 <<"a \\\\$(b) $(c)\\n"@9 $-1(start c@19) => (start a@9 §@12 §@17 $0(start b@14))'],
  ],
  ["zsh --rcfile f -c 'a'", ['start zsh@0 --rcfile@4 f@13 -c@15 a@18 => (start a@19)']],
  ['sh -c', ['start sh@0 -c@3']],
  ["xargs sh -c 'a' _", ['start {xargs } sh@6 -c@9 a@12 _@16 => (start a@13)']],
  ["timeout 5 sh -c 'a'", ['start {timeout 5 } sh@10 -c@13 a@16 => (start a@17)']],
];

const REDIRECTS: readonly Case[] = [
  ['a > f 2>&1', ['start a@0 >f@4 2>&1@9']],
  ['a >> f', ['start a@0 >>f@5']],
  ['a < f', ['start a@0 <f@4']],
  ['a &> f', ['start a@0 &>f@5']],
  ['a >| f', ['start a@0 >|f@5']],
  ['a <<< b', ['start a@0 <<<b@6']],
  ['> f', ['start - >f@2']],
  ['a 2>/dev/null | b', ['start a@0 2>/dev/null@4 | b@16']],
  ['a <<E > f && b\nx $HOST\nE\nc', ['start a@0 <<"x $HOST\\n"@15 >f@8', '&& b@13', '; c@25']],
  ['a <<-E\n\tx\n\t\ty\n\tE', ['start a@0 <<-"x\\ny\\n"@7']],
  ['a <<E <<F\nx\nE\ny\nF', ['start a@0 <<"x\\n"@10 <<"y\\n"@14']],
  ['a {fd}> f', ['start a@0 >f@8']],
  ["a 3<<'E'\nx\nE", ['start a@0 3<<"x\\n"@9']],
];

const PROBLEMS: readonly Case[] = [
  ['a )', ['start a@0', "problem 2-3: unexpected token ')'"]],
  ["a 'b\nc", ['start a@0 b\\nc@2', 'problem 2-4: unterminated single quote']],
  ['if a; then b', ['start a@3', 'start? b@11', "problem 12-12: expected 'fi' to close 'if'"]],
  ['a | ', ['start a@0', "problem 3-4: expected command after '|'"]],
  ['token-of-someone ( a', ['start token-of-someone@0 a@19']],
  ['a $(b', ['start a@0 §@2 $0(start b@4)', 'problem 2-3: unterminated command substitution']],
];

const WINDOWS: readonly Case[] = [
  ['a \\\r\n  b &&\r\nc', ['start a@0 b@7', '&& c@13', '; b@7']],
  ["a \\\r\nsh -c 'b'\r\n", ['start a@0 sh@5 -c@8 b@11 => (start sh@5 -c@8 b@11 => (start b@12))']],
  [
    "sh -c 'a \\\r\nb'\r\n",
    ['start sh@0 -c@3 "a  \\\\nb"@6 => (start a@7 b@12)', 'start sh@0 -c@3 "a \\\r\\nb"@6 => (start a@7 \r@9, ; b@12)'],
  ],
  ['a \\\\\r\nb', ['start a@0 \\@2', '; b@6']],
  ['a <<E\r\nx\r\ny\r\nE\r\nb', ['start a@0 <<"x\\ny\\n"@7', '; b@16']],
  ["a 'b\r\n\r\nc'", ['start a@0 b\\n\\nc@2']],
  ['a\rb c', ['start a\rb@0 c@4']],
  ['a b\r# ; c', ['start a@0 b\r#@2', '; c@8']],
  ['a \r\n# b\r; c', ['start a@0']],
  // with its \r, the first line runs a program, and does not set the variable
  ['A=b \r\na$A c', ['start A=b@2 -', '; ab@6 c@10', '; §@6 c@10']],
  // the delimiter has no \r
  ["a <<E\nE\r\n'\nE\nb\n#'\r\n", ['start a@0 <<""@6', '; \nE\nb\n#@9', '; b@13']],
  ["a 'b\r\nc'\r\nd\r\n", ['start a@0 b\\nc@2', '; d@10']],
];

describe('parseScript', () => {
  it.each(LISTS)('flattens %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(WORDS)('resolves the words of %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(SUBSTITUTIONS)('finds what %j substitutes', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(WRAPPERS)('takes the wrappers off %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(INNER)('reads the script inside of %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(REDIRECTS)('reads the redirects of %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(PROBLEMS)('tells what is wrong with %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });

  it.each(WINDOWS)('keeps the offsets of %j', (text, lines) => {
    expect(render(text)).toEqual(lines);
  });
});
