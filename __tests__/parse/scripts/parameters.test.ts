import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { parseContext } from '../../support/repository-view.ts';

function parsed(text: string) {
  return parseFile({ path: 'run.sh', text: `#!/bin/bash\n${text}\n` }, parseContext());
}

/** The containers that lose their isolation: `privileged`, or the source of a mount. */
function dangersIn(text: string): readonly string[] {
  const containers = parsed(text).subjects.filter((one): one is Container => one.kind === 'container');
  return containers.flatMap(({ privileged, mounts }) => [
    ...(privileged?.value === true ? ['privileged'] : []),
    ...mounts.flatMap(({ source }) => (source.kind === 'host' && source.path === '/' ? ['/'] : [])),
  ]);
}

describe('a function may call one that is defined after it', () => {
  it.each([
    'main() { d --privileged; }\nd() { docker run "$@" a:1; }\nmain "$@"',
    'main() { if [ $# = 0 ]; then d --privileged; fi; }\nd() { docker run "$@" a:1; }\nmain',
    'main() { b; }\nb() { d --privileged; }\nfunction d { docker run "$@" a:1; }\nmain',
    'main() { d --privileged a:1; }\nd() { local o=$1 i=$2; docker run $o $i; }\nmain',
    'main() { d --privileged; }\nd() { docker run "$@" a:1; }\nd() { true; }\nmain',
    'main() { d --privileged; }\nif true; then d() { docker run "$@" a:1; }; fi\nmain',
    'main() { b; }\nb() { d --privileged; }\nif true; then d() { docker run "$@" a:1; }; fi\nmain',
  ])('with arguments: %s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    'main() { d --rm; }\nd() { docker run "$@" a:1; }\nmain "$@"',
    'd --privileged\nd() { docker run "$@" a:1; }',
    'main() { a --privileged; }\na() { b "$@"; }\nb() { a "$@"; }\nmain',
  ])('and is not made one by others: %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });

  it('and a program of that name stays what it is before', () => {
    expect(dangersIn('docker run --privileged a:1\ndocker() { true; }')).toEqual(['privileged']);
    expect(dangersIn('main() { docker run --privileged a:1; }\nmain\ndocker() { true; }')).toEqual(['privileged']);
  });
});

describe('a function has the values of its call', () => {
  const START = 'd() { docker run --rm $o a:1; }';

  it.each([
    `${START}\no=--privileged\nd`,
    `${START}\nmain() { d; }\no=--privileged\nmain`,
    `${START}\nmain() { o=--privileged; d; }\nmain`,
    `${START}\nmain() { local o=--privileged; d; }\nmain`,
    `main() { d; }\n${START}\no=--privileged\nmain`,
    `p() { o=$1; }\n${START}\np --privileged\nd`,
    `p() { o=$1; }\n${START}\nmain() { p --privileged; d; }\nmain`,
    `main() { p; d; }\np() { o=--privileged; }\n${START}\nmain`,
    'd() { docker run "${o[@]}" a:1; }\no=(--rm --privileged)\nd',
    `${START}\nmain() { d; o=x; }\no=--privileged\nmain`,
    `${START}\nmain() { echo "o=x"; d; }\no=--privileged\nmain`,
    'd() { docker run --privileged=$p a:1; }\np=true\nd',
  ])('which are set after its definition: %s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it('through a thousand others, and says so where there are more', () => {
    const chain = (length: number) =>
      `${Array.from({ length }, (_, at) => `f${at}() { f${at + 1}; }`).join('\n')}\nf${length}() { docker run $o a:1; }\no=--privileged\nf0`;
    expect(dangersIn(chain(20))).toEqual(['privileged']);
    expect(parsed(chain(1001)).notifications.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('more often than is read'),
    );
  });

  it.each([
    `${START}\no=--init\nd`,
    `${START}\no=--privileged\no=--init\nd`,
    `p() { o=$1; }\n${START}\np --init\nd`,
    `main() { p; d; }\np() { o=--init; }\n${START}\nmain`,
    `${START}\no=--privileged`,
  ])('and no others: %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

describe('a function that is exported is known to shells that the script starts', () => {
  it.each([
    'd() { docker run "$@" a:1; }\nexport -f d\ntimeout 30 bash -c "d --privileged"',
    "d() { docker run $1 a:1; }\nexport -f d\nbash -c 'd --privileged'",
    "d() { docker run $1 a:1; }\nexport -f d\nsu app -c 'd --privileged'",
    'd() { docker run $1 a:1; }\nexport -f d\nenv A=b bash -c "d --privileged"',
    'd() { docker run $1 a:1; }\ndeclare -fx d\nbash -c "d --privileged"',
    'd-a() { docker run $1 a:1; }\nexport -f d-a\nbash -c "d-a --privileged"',
    'd() { docker run $o a:1; }\nexport -f d\nexport o=--privileged\nbash -c d',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    'd() { docker run $1 a:1; }\nbash -c "d --privileged"',
    'd() { docker run $1 a:1; }\nexport d\nbash -c "d --privileged"',
    'd() { docker run $1 a:1; }\nexport -f d\nbash -c "d --init"',
    'd() { docker run $1 a:1; }\nexport -f e\nbash -c "d --privileged"',
  ])('and no others: %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

describe('an element that is counted from the end', () => {
  it.each([
    ['o=(--init --privileged)\ndocker run "${o[-1]}" a:1', ['privileged']],
    ['o=(--privileged --init)\ndocker run ${o[-2]} a:1', ['privileged']],
    ['o=($X --privileged)\ndocker run ${o[-1]} a:1', ['privileged']],
    ['o=(--privileged --init)\ndocker run "${o[-1]}" a:1', []],
    ['o=(--privileged $X)\ndocker run ${o[-2]} a:1', []],
  ])('is known: %s', (text, dangers) => {
    expect(dangersIn(text)).toEqual(dangers);
  });
});

describe('an element that a key, a variable or the end selects', () => {
  const d = 'docker run';
  it.each([
    [`declare -A m=([a]=--privileged)\nfor k in "\${m[@]}"; do ${d} $k a:1; done`, ['privileged']],
    [`declare -A m=([--privileged]=1)\n${d} "\${!m[@]}" a:1`, ['privileged']],
    [`declare -A m\nm[x]=--init\nm[y]=--privileged\n${d} "\${m[@]}" a:1`, ['privileged']],
    [`m=([a]=--init)\nm+=([b]=--privileged)\n${d} "\${m[@]}" a:1`, ['privileged']],
    [`declare -A m=([x]=--privileged)\nn=x\n${d} \${m[$n]} a:1`, ['privileged']],
    [`o=(--init --privileged)\ni=1\n${d} \${o[i]} a:1`, ['privileged']],
    [`o=(--init --privileged)\nfor i in "\${!o[@]}"; do ${d} "\${o[$i]}" a:1; done`, ['privileged']],
    [`o=(--init --privileged)\nfor i in 0 1; do ${d} "\${o[i]}" a:1; done`, ['privileged']],
    [`o=(--init --privileged)\nfor ((i=0; i<\${#o[@]}; i++)); do ${d} \${o[$i]} a:1; done`, ['privileged']],
    [`o=(--init --privileged)\n${d} "\${o[@]: -1}" a:1`, ['privileged']],
    [`set -- --init --privileged\n${d} \${@: -1} a:1`, ['privileged']],
    [`f() { ${d} "\${!#}" a:1; }\nf --init --privileged`, ['privileged']],
    [`declare -A m=([x]=--privileged [y]=--init)\n${d} \${m[y]} a:1`, []],
    [`m=([a]=--privileged)\nm=([a]=--init)\n${d} "\${m[@]}" a:1`, []],
    [`m=([a]=--privileged)\nm=(--init)\n${d} "\${m[@]}" a:1`, []],
    [`m=([a]=--privileged)\nunset m\n${d} "\${m[@]}" a:1`, []],
    [`o=(--privileged --init)\ni=1\n${d} \${o[$i]} a:1`, []],
    [`o=(--privileged --init)\nfor i in 1 2; do ${d} \${o[$i]} a:1; done`, []],
    [`o=(--privileged --init)\n${d} "\${o[@]: -1}" a:1`, []],
    [`set -- --privileged --init\n${d} \${@: -1} a:1`, []],
    [`f() { ${d} "\${!#}" a:1; }\nf --privileged --init`, []],
  ])('is known: %s', (text, dangers) => {
    expect(dangersIn(text)).toEqual(dangers);
  });
});

describe('what a function prints is the value of a substitution', () => {
  it.each([
    'o() { echo --privileged; }\ndocker run $(o) a:1',
    'o() { echo "--privileged"; }\nx=$(o)\ndocker run $x a:1',
    "o() { printf '%s' --privileged; }\ndocker run `o` a:1",
    'o() { printf -- "--%s\\n" "$@"; }\ndocker run $(o init privileged) a:1',
    'o() { local p=--privileged; echo "$p"; }\ndocker run $(o) a:1',
    'o() { echo "--$1"; }\ndocker run "$(o privileged)" a:1',
    'o() ( echo --privileged )\ndocker run $(o) a:1',
    'o() { cat <<E\n--privileged\nE\n}\ndocker run $(o) a:1',
    'o() { inner; }\ninner() { echo --privileged; }\ndocker run $(o) a:1',
    'main() { docker run $(o) a:1; }\no() { echo --privileged; }\nmain',
    'log() { echo a >&2; }\no() { log; cd /srv; echo --privileged; }\ndocker run $(o) a:1',
    'o() { [ "$X" ] && echo --privileged; }\ndocker run $(o) a:1',
    'o() { if [ "$X" ]; then echo --init; else echo --privileged; fi; }\ndocker run $(o) a:1',
    'o() { echo --privileged; }\nread -r x < <(o)\ndocker run $x a:1',
    'o() { echo --privileged; }\nmapfile -t x < <(o)\ndocker run "${x[@]}" a:1',
    'o() { echo \'docker run --privileged a:1\'; }\neval "$(o)"',
    'a() { echo --init; }\no() { a; }\nx=$(o)\na() { echo --privileged; }\ndocker run $(o) a:1',
    'declare -A m=([x]=--init)\no() { echo "${m[x]}"; }\nx=$(o)\nm[x]=--privileged\ndocker run $(o) a:1',
    'm=(--init)\no() { echo "${m[@]}"; }\nx=$(o)\nm=(--privileged)\ndocker run $(o) a:1',
    'o() { echo "$p"; }\np=--init\nx=$(o)\np=--privileged\ndocker run $(o) a:1',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    'o() { echo --init; }\ndocker run $(o) a:1',
    'o() { echo --privileged >&2; echo --init; }\ndocker run $(o) a:1',
    'o() { echo --init; return; echo --privileged; }\ndocker run $(o) a:1',
    'o() { echo --privileged; }\no() { echo --init; }\ndocker run $(o) a:1',
    'o() { echo $(o); }\ndocker run $(o) a:1',
    'o() { if [ "$X" ]; then echo /data; else echo /srv; fi; }\ndocker run -v $(o):/h a:1',
    'o() { echo "--$1"; }\ndocker run $(o init) a:1',
  ])('but not for %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

describe('the default of a parameter applies where nothing sets it', () => {
  it.each([
    'docker run ${1:---privileged} a:1',
    'docker run "${1---privileged}" a:1',
    'docker run ${10:---privileged} a:1',
    'docker run ${1:=--privileged} a:1',
    'docker run "${@:---privileged}" a:1',
    'docker run ${*:---privileged} a:1',
    'set -- "${@:---privileged}"; docker run "$@" a:1',
    'set -- --rm; docker run ${2:---privileged} a:1',
    'o=${1:---privileged}; docker run $o a:1',
    'a=${1-}; docker run ${a:---privileged} a:1',
    'a=$1; docker run ${a:---privileged} a:1',
    'docker run "${o[@]:---privileged}" a:1',
    'docker run ${o[0]:---privileged} a:1',
    'o=(--rm); docker run ${o[1]:---privileged} a:1',
    'docker run ${0:+--privileged} a:1',
    'docker run ${?:+--privileged} a:1',
    'docker run ${$:+--privileged} a:1',
    'docker run ${1:+--privileged} a:1',
    'd() { docker run ${1:---privileged} a:1; }; d',
    'd() { docker run ${1:---privileged} a:1; }; d ""',
    'd() { local o="${1:---privileged}"; docker run $o a:1; }; d',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    'docker run -v ${1:-/}:/h a:1',
    'docker run -v "${2-/}:/h" a:1',
    'd() { docker run -v ${1:-/}:/h a:1; }; d',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['/']);
  });

  it.each([
    'd() { docker run ${1:---privileged} a:1; }; d --rm',
    'd() { docker run -v ${1:-/}:/h a:1; }; d /srv/a',
    'd() { docker run ${1:---privileged} a:1; }',
    'set -- --rm; docker run ${1:---privileged} a:1',
    'set -- $X; docker run ${1:---privileged} a:1',
    'o=(--rm); docker run "${o[@]:---privileged}" a:1',
    'o=(--rm); docker run ${o[0]:---privileged} a:1',
    'o=($X); docker run ${o[0]:---privileged} a:1',
    'read -ra o; docker run ${o[0]:---privileged} a:1',
    'a=$(cat f); docker run ${a:---privileged} a:1',
    'docker run ${1:---rm} a:1',
    'docker run -v ${1:-/srv}:/h a:1',
    'docker run -v "${1:-}/:/h" a:1',
    'docker run "${1:?--privileged}" a:1',
    'docker run ${?:---privileged} a:1',
    'docker run ${0:---privileged} a:1',
  ])('not for %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

describe('a mount of the host that a condition sets counts', () => {
  it.each([
    ['if [ "$A" ]; then v=/:/h; fi; docker run -v "$v" a:1', ['/']],
    ['v=/srv:/h; [ "$A" ] && v=/:/h; docker run -v $v a:1', ['/']],
    ['if [ "$A" ]; then v=/srv:/h; fi; docker run -v "$v" a:1', []],
  ])('%s', (text, dangers) => {
    expect(dangersIn(text)).toEqual(dangers);
  });
});

describe('a function gets what its callers give it', () => {
  it.each([
    'd() { docker run $o a:1; }; o=--privileged d',
    'd() { e; }; e() { docker run $o a:1; }; o=--privileged d',
    'd() { for v; do docker run $v a:1; done; }; d --privileged',
    'd() { for v do docker run $v a:1; done; }; d --rm --privileged',
    'd() { docker run "${@:1:1}" a:1; }; d --privileged --rm',
    'd() { docker run "${@:2:1}" a:1; }; d --rm --privileged',
    'd() { local -n r=$1; docker run "${r[@]}" a:1; }; q=(--privileged); d q',
    'd() { docker run ${!1} a:1; }; q=--privileged; d q',
    'd() { eval "docker run \\$$1 a:1"; }; q=--privileged; d q',
    'set -- --privileged; for v; do docker run $v a:1; done',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    'd() { docker run -v "$o":/h a:1; }; o=/ d',
    'd() { docker run -v $1/:/h a:1; }; d ""',
    `d() { docker run -v "$1/:/h" a:1; }; d ''`,
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['/']);
  });

  it.each([
    'd() { docker run $o a:1; }; o=--rm d',
    'd() { docker run a:1; }; o=--privileged d',
    'd() { docker run $o a:1; }; o=--privileged e',
    'd() { docker run $o a:1; }; o=--privileged d() { true; }; d',
    'd() { for v; do docker run $v a:1; done; }; d --rm',
    'd() { for v; do docker run a:1 $v; done; }; d --privileged',
    'd() { docker run "${@:2:1}" a:1; }; d --privileged --rm',
    'd() { docker run "${@:1:1}" a:1 "${@:2}"; }; d --rm --privileged',
    'd() { docker run ${!1} a:1; }; q=--rm; d q',
    'd() { echo ${!1}; docker run a:1; }; q=--privileged; d q',
    'd() { docker run -v "$1/:/h" a:1; }; d /srv',
    'd() { docker run -v "$1/:/h" a:1; }; d "$X"',
    'd() { docker run -e A="$1/:/h" a:1; }; d ""',
  ])('not for %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });

  it('starts no further containers where the variable in front of a call does not matter', () => {
    const { subjects } = parsed('d() { docker run --name $n a:1; }; DEBUG=1 d; DEBUG=true d');
    expect(subjects.filter(({ kind }) => kind === 'container')).toHaveLength(1);
  });
});

describe('a function that takes its arguments one after the other', () => {
  const VOLUME = 'docker run -v "$v" a:1; }';
  const shifting = (condition: string, cases: string): string =>
    `d() { ${condition}; do case $1 in ${cases} esac; shift; done; ${VOLUME}`;
  const OPTIONS = '-v|--volume) v=$2; shift ;; -n) n=$2; shift ;;';

  it.each([
    `d() { case $1 in -v) v=$2 ;; esac; ${VOLUME}; d -v /:/h`,
    `d() { case "$1" in -n) n=$2 ;; -*) v=$2 ;; esac; ${VOLUME}; d -v /:/h`,
    `${shifting('while [ $# -gt 0 ]', OPTIONS)}; d -n a -v /:/h`,
    `${shifting('while [ "$#" != 0 ]', OPTIONS)}; d -n a --volume /:/h`,
    `${shifting('while [[ $# > 0 ]]', OPTIONS)}; d -n a -v /:/h`,
    `${shifting('while (($#))', OPTIONS)}; d -n a -v /:/h`,
    `${shifting('while [ -n "$1" ]', OPTIONS)}; d -n a -v /:/h`,
    `${shifting('until [ -z "${1:-}" ]', OPTIONS)}; d -n a -v /:/h`,
    `${shifting('while :', `${OPTIONS} *) break ;;`)}; d -n a -v /:/h`,
    `d() { while [ $# -gt 0 ]; do case $1 in -v) v=$2; shift 2 ;; *) shift ;; esac; done; ${VOLUME}; d a -v /:/h b`,
    `d() { while getopts v:n:q f; do case $f in v) v=$OPTARG ;; n) n=$OPTARG ;; esac; done; ${VOLUME}; d -qn a -v /:/h`,
    `d() { while getopts ":v:" f; do case "$f" in v) v="$OPTARG" ;; esac; done; ${VOLUME}; d -v/:/h`,
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['/']);
  });

  it.each([
    'd() { local o=; while [ -n "$1" ]; do o="$o $1"; shift; done; docker run $o a:1; }; d --rm --privileged',
    'd() { local o=(); while (( $# )); do o+=("$1"); shift; done; docker run "${o[@]}" a:1; }; d --rm --privileged',
    'd() { local o=; for v in "$@"; do o="$o $v"; done; docker run $o a:1; }; d --rm --privileged',
  ])('%s', (text) => {
    expect(dangersIn(text)).toEqual(['privileged']);
  });

  it.each([
    `d() { case $1 in -v) v=$2 ;; -n) n=$2 ;; esac; ${VOLUME}; d -n /:/h`,
    `${shifting('while [ $# -gt 0 ]', OPTIONS)}; d -v /srv:/h -n /:/h`,
    `${shifting('while [ $# -gt 0 ]', OPTIONS)}; d -v /:/h -v /srv:/h`,
    `${shifting('while :', `${OPTIONS} --) break ;; *) break ;;`)}; d -v /srv:/h -- -v /:/h`,
    `d() { while getopts v:n: f; do case $f in v) v=$OPTARG ;; n) n=$OPTARG ;; esac; done; ${VOLUME}; d -v /srv:/h -n /:/h`,
    `d() { while getopts v: f; do case $f in v) v=$OPTARG ;; esac; done; ${VOLUME}; d -v /srv:/h -- -v /:/h`,
    'd() { local o=; while [ -n "$1" ]; do o="$o $1"; shift; done; docker run a:1 $o; }; d --rm --privileged',
  ])('not for %s', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

describe('values that only look unknown', () => {
  it.each([
    ['o=--rm:--privileged; IFS=: a=($o); docker run "${a[@]}" a:1', ['privileged']],
    ['a=--privileged o=$a; docker run $o a:1', ['privileged']],
    ['o=(x --privileged); unset "o[0]"; docker run "${o[@]}" a:1', ['privileged']],
    ['o=(--privileged x); unset "o[-1]"; docker run "${o[@]}" a:1', ['privileged']],
    ['docker run --privileged$(:) a:1', ['privileged']],
    ['docker run $(true)--privileged a:1', ['privileged']],
    ['docker run --privi``leged a:1', ['privileged']],
    ['docker run -v ${PWD:0:1}:/h a:1', ['/']],
    ['docker run -v "${PATH::1}:/h" a:1', ['/']],
    ['docker run -v "${HOME%%[!/]*}:/h" a:1', ['/']],
    ['docker run -v "${PWD%"${PWD#?}"}:/h" a:1', ['/']],
    ['docker run -v "${PWD///*}/:/h" a:1', ['/']],
    ['o=(--privileged --rm); unset "o[0]"; docker run "${o[@]}" a:1', []],
    ['o=(--rm); unset "o[$X]"; docker run "${o[@]}" a:1', []],
    ['a=--privileged; a=--rm o=$a; docker run $o a:1', []],
    ['docker run -v "${PWD:0:9}:/h" a:1', []],
    ['docker run -v "${PWD:1:1}:/h" a:1', []],
    ['docker run -v "${X:0:1}:/h" a:1', []],
    ['docker run -v "${PWD%"${X#?}"}:/h" a:1', []],
    ['docker run --name a$(:) a:1', []],
  ])('%s', (text, dangers) => {
    expect(dangersIn(text)).toEqual(dangers);
  });
});

describe('programs that only run another one', () => {
  it.each([
    ...[
      'i386',
      'x86_64',
      'systemd-inhibit --what sleep',
      'systemd-cat -t a',
      'runcon a',
      'numactl -N 0',
      'proxychains',
    ],
    ...['torify', 'nocache', 'trickle -d 3', 'timelimit -t 3', 'gtimeout 3', 'aa-exec -p a', 'authbind', 'lckdo a'],
    ...['annotate-output', 'dtach -n a', 'nq', 'envuidgid root', 'setuidgid root', 'toolbox run -c a', 'ifne'],
    ...['flatpak-spawn --host', 'rootlesskit --net host'],
  ])('%s', (program) => {
    expect(dangersIn(`${program} docker run --privileged a:1`)).toEqual(['privileged']);
    expect(dangersIn(`${program} echo docker run --privileged a:1`)).toEqual([]);
  });
});
