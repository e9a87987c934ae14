import { describe, expect, it } from '@jest/globals';
import { everyCommand, everyProblem } from '../../../src/model/shell.ts';
import { spanText, wholeFile } from '../../../src/model/source.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

/** The commands that are said to run, or to have, what other commands put together. */
function toldIn(text: string): readonly string[] {
  const script = parseScript(wholeFile({ path: 'a.sh', text }), () => undefined, { isBash: true });
  const told = everyProblem(script).filter(({ value }) => value.endsWith('put together by other commands'));
  return told.map(({ value, span }) => `${value.startsWith('the options') ? 'options' : 'text'}: ${spanText(span)}`);
}

const FILES = Array.from({ length: 1_000 }, (_, at) => `f${at} `).join('');

describe('a text that other commands put together', () => {
  it.each([
    ['$(echo ZG9ja2VyIHJ1biA= | base64 -d) a', ['text: $(echo ZG9ja2VyIHJ1biA= | base64 -d) a']],
    ['docker ps; $(echo qbpxre eha | tr a-z n-za-m) a', ['text: $(echo qbpxre eha | tr a-z n-za-m) a']],
    ['$(sed -n "s/^#//p" "$0") a\n#docker run', ['text: $(sed -n "s/^#//p" "$0") a']],
    ['x=$(echo \'docker run a\' | tr a b); eval "$x"', ['text: eval "$x"']],
    ["x=$(echo 'docker run a' | tr a b); $x", ['text: $x']],
    ["echo 'docker run a' | sed s/a/b/ | sh", ['text: sh']],
    ["{ echo 'docker run a'; echo; } | sed s/a/b/ | sh", ['text: sh']],
    ["while a; do echo 'docker run a'; b; done | sh", ['text: sh']],
    ["f() { echo 'docker run a'; }; f | sh", ['text: sh']],
    ['f() { echo \'docker run a\' | rev; }; eval "$(f)"', ['text: eval "$(f)"']],
    ["f() { echo 'docker run a'; }; f >/d/g; cat /d/g | sed s/a/b/ | sh", ['text: sh']],
    ['echo \'docker run a\' | while read -r x; do eval "$x"; done', ['text: eval "$x"']],
    ["read -r x <<'E'\ndocker run a\nE\n$x", ['text: $x']],
    ['mapfile -t x < <(echo \'docker run a\'); "${x[0]}"', ['text: "${x[0]}"']],
    ["for x in 'docker run a' 'docker run b'; do eval \"$x\"; done", ['text: eval "$x"']],
    ['set -- a \'docker run a\'; eval "${@: -n}"', ['text: eval "${@: -n}"']],
    ["echo 'docker run a' | dd of=/d/f; sh /d/f", ['text: sh /d/f']],
    ["echo 'docker run a' | sort -o /d/f; sh /d/f", ['text: sh /d/f']],
    ["echo 'docker run a' | sed 'w /d/f'; sh /d/f", ['text: sh /d/f']],
    ["echo 'docker run a' >/d/f; ln -s /d /e; sh /e/f", ['text: sh /e/f']],
    ["exec 3>/d/f; echo 'docker run a' >&3; sh /d/f", ['text: sh /d/f']],
    ["printf 'a:\\n\\tdocker run a\\n' >/d/m; make -f /d/m", ['text: make -f /d/m']],
    ["echo 'docker run a' | tr a b >'/d e/f'; sh '/d e/f'", ["text: sh '/d e/f'"]],
    ['echo \'docker run a\' | tr a b >"$(d)/f"; sh "$(d)/f"', ['text: sh "$(d)/f"']],
    ["echo 'docker run a' | tr a b >f; ./f; sudo ./f", ['text: ./f', 'text: sudo ./f']],
    ["f=$(mktemp); echo 'docker run a' >$f; $f", ['text: $f']],
    ["echo 'docker run a' | tr a b >/usr/bin/f; f", ['text: f']],
    ["echo a >f; echo 'docker run a' | tr a b >f; sh f", ['text: sh f']],
    ["echo a >f; echo 'docker run a' | tr a b >>f; sh f", ['text: sh f']],
    ["echo a >f; sh f; echo 'docker run a' | tr a b | tee f; sh <f", ['text: sh f', 'text: sh <f']],
    ["echo a >f; echo 'docker run a' | tr a b >g; cat g >>f; sh f", ['text: sh f']],
    ['echo a >f; base64 -d g >>f; sh f', ['text: sh f']],
    ["echo a >f; sed -i 's/a/docker run b/' f; sh f", ['text: sh f']],
    ["echo 'docker run a' | tee >(sh)", ['text: sh']],
    ["echo 'docker run a' > >(sh)", ['text: sh']],
    ["echo 'docker run a' | tr a b | su - a", ['text: su - a']],
    ["echo 'docker run a' | tr a b | ssh a", ['text: ssh a']],
    ['sh -c "a; $(echo \'docker run a\' | tr a b)"', ["text: $(echo 'docker run a' | tr a b)"]],
    ["sh <<E\n$(echo 'docker run a' | tr a b)\nE", ["text: $(echo 'docker run a' | tr a b)"]],
    ["x=$(echo 'docker run a' | tr a b)\nsh <<E\n$x\nE", ['text: $x']],
    ['awk \'{ print "docker run a" }\' | sh', ['text: sh']],
    ['python3 -c \'print("docker run a")\' | sh', ['text: sh']],
    ['f() { eval "$1"; }; f "$(echo \'docker run a\' | tr a b)"', ['text: eval "$1"']],
    ['x=$(echo \'docker run a\' | tr a b); f() { local y="$1"; "$y"; }; f a "$x"', ['text: "$y"']],
    ['f() { g "$@"; }; g() { "$@"; }; f $(echo \'docker run a\' | tr a b)', ['text: "$@"']],
    ['echo ZG9ja2Vy | base64 -d | sh', ['text: sh']],
    ["echo 'a nur rekcod' | rev | sh", ['text: sh']],
    ["x=$(echo 'docker run a' | tr a b); sh -c '$x'", ['text: $x']],
    ["x=$(echo 'docker run a' | tr a b); y='$x'; eval \"$y\"", ['text: "$y"']],
    ["echo 'docker run a' | xargs env", ['text: xargs env']],
    ['x=$(echo \'docker --context b rm c; docker run a\' | tr a b); eval "$x"', ['text: eval "$x"']],
    ['x=$(echo "docker $y run a" | tr a b); eval "$x"', ['text: eval "$x"']],
    ["echo 'ZG9j' | openssl base64 -d | sh", ['text: sh']],
    ['x=$(b); for y in 1 2; do x="$x --privileged"; done; a=(docker run "$x"); "${a[@]}" c', ['options: "${a[@]}" c']],
    ['x=\'curl b\'; x="$x | c"; [ -n "$y" ] && x=\'wget b\'; sh -c "$x"', ['text: sh -c "$x"']],
    ['x=$(echo --privileged | tr a a); docker run $x a', ['options: docker run $x a']],
    ['s=(/var/run/docker.s*); docker run -v "${s[0]}:/s" a', ['options: docker run -v "${s[0]}:/s" a']],
    ['for s in /run/*.sock; do docker run -v "$s:/s" a; done', ['options: docker run -v "$s:/s" a']],
    ['s=$(ls /run/*.sock); docker run -v $s:/s a', ['options: docker run -v $s:/s a']],
    ['s=$(docker context inspect); docker run -v "${s#unix://}:/s" a', ['options: docker run -v "${s#unix://}:/s" a']],
    ['for d in /*; do docker run -v "$d:/h" a; done', ['options: docker run -v "$d:/h" a']],
    ['IFS=:, read -r y x <<<a:--privileged; docker run "$x" a', ['options: docker run "$x" a']],
    ['x=(a --privileged); x[$((1 + 1))]=b; docker run "${x[@]}"', ['options: docker run "${x[@]}"']],
    ['echo --privileged | xargs -I{} docker run {} a', ['options: xargs -I{} docker run {} a']],
    ["echo --privileged | xargs -I{} sh -c 'docker run {} a'", ['options: docker run {} a']],
    ['f() { echo --privileged | tr a b; }; docker run $(f) a', ['options: docker run $(f) a']],
    ['echo --privileged | tr a b >f; docker run $(cat f) a', ['options: docker run $(cat f) a']],
  ])('is said to be not followed: %s', (text, told) => expect(toldIn(text)).toEqual(told));

  it.each([
    "echo 'docker run a' >/d/g; cp -t /d/f /d/g; sh /d/f/g",
    "echo 'docker run a'",
    'echo \'docker run a\'; eval "$x"',
    'x=\'docker run a\'; eval "$x"',
    "echo 'docker run a' >f; sh f; sh f; cat f | sh; ./f",
    'x=\'docker run a\'; f() { "$@"; }; f $x; f $(b); f a',
    'log() { echo "$1"; }; f() { "$@"; }; log "$(echo \'docker run a\' | tr a b)"; f "$(b)"',
    'x=/d/docker.sock; f() { docker -H unix://$1 volume create "$2"; }; f "$x" "$(g "$x")"',
    'f() { "$@"; }; echo \'docker run a\' | tr a b | f $(b)',
    "echo 'docker run a' >f; if a; then sh f; else bash f; fi",
    "echo 'docker run a' >f; echo b >>f; cp f g; . g",
    "echo 'docker run a' >/d/f; sh /d/*",
    "echo 'docker run a' >/d/f; for x in /d/*; do sh $x; done",
    "echo 'docker run a' | tr a b >f; g/h; DIR=/d/f",
    "echo 'docker run a' | tr a b >test; test -f a",
    'x=$(echo \'docker run a\' | tr a b); sh -c "echo $x"',
    'sh -c "echo $(echo \'docker run a\' | tr a b)"',
    "echo 'docker run a' > >(tee f)",
    'docker ps -q | awk \'{ print "docker rm " $1 }\' | sh',
    'x=\'docker run a\'; echo "$x" >f; sh g',
    'x=$(docker inspect a); eval "$x"',
    'x=$(curl -s "http://example.com/a" | sed "s/a/b/"); . "/d/$x/f"',
    'eval "$(ssh-agent -s)"',
    'apt-get install -y curl git; sh f',
    'curl -o f http://example.com/a; sha256sum -c g; sh f',
    'x="docker compose"; a || x="docker-compose"; $x up',
    'a || set -- docker "$@"; exec "$@"',
    'x=--rm; a || x=$(b); docker run $x c',
    'echo --privileged; docker run $x c',
    'x=$(echo --privileged | tr a a); docker inspect $x',
    'log() { echo "$@" >&2; }; log \'docker run a\'; x=$(b); $x',
    'x=$(echo --net | tr a a); a=(docker run --privileged "$(b)" c); "${a[@]}"',
    'x="$(cat <<E\nf() { \\"\\$@\\"; }\ncurl -o a http://example.com/$1\nf a\nE\n)"; su a -c "$x"',
    'x=$(openssl s_client -connect a:1 -starttls imap); until $(curl -so /dev/null "http://a.$x:80"); do b; done',
    'echo "docker run $x" >/dev/null; until $(curl -so /dev/null http://a); do b; done',
    'x=$(openssl version -d | cut -c 1); $x',
    'for x in $(docker images | sed 1d); do "$x"; done',
    'x=$(echo "docker compose exec a b" | tr a a); sh -c "$x"',
    'x=$(echo "podman machine ssh" | tr a a); $x b',
    'a || x="curl -s http://localhost:9200"; $x',
    'sed -n /a/p /d/f >g; for x in \'docker run a\'; do sed -n "/$x/p" /d/f; done; . /d/f',
    'openssl rand -base64 8 >f; x=$(cat f); a "$x" | sh -c "cat"',
  ])('is not suspected: %s', (text) => expect(toldIn(text)).toEqual([]));

  it('is said of a value that becomes a prompt', () => {
    const script = parseScript(wholeFile({ path: 'a.sh', text: 'x=$(a); : "${x@P}"' }), () => undefined);
    expect(everyProblem(script).map(({ value, span }) => [value, spanText(span)])).toEqual([
      ['the commands in a value that becomes a prompt are not read', '${x@P}'],
    ]);
  });

  it.each([
    'read -r x <<<\'docker run a\'; eval "$x"',
    "printf -v x '%s' 'docker run a'; eval \"$x\"",
    'x[3]=\'docker run a\'; eval "${x[3]}"',
    'declare -A x=([b]="docker run a"); eval "${x[b]}"',
    'x=\'docker run a\'; y=x; eval "${!y}"',
    'x=\'DOCKER RUN a\'; eval "${x,,}"',
    'x=\'x docker run a\'; eval "${x:2}"',
    'env -S "docker run" a',
    'f() { "$@"; }; f docker run a',
  ])('is read, so that nothing is said: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
    const script = parseScript(wholeFile({ path: 'a.sh', text }), () => undefined, { isBash: true });
    expect(everyCommand(script).map(({ program }) => program)).toContain('docker');
  });

  it.each([
    ["PS4='$(a)'; set -x", 'a shell runs the commands in PS4'],
    ["PS4='$(a)' bash -xc b", 'a shell runs the commands in PS4'],
    ['BASH_ENV=/a bash -c b', 'a shell runs the commands in BASH_ENV'],
    ['export BASH_ENV=/a', 'a shell runs the commands in BASH_ENV'],
    ['hash -p "$(command -v docker)" a', 'the commands that call docker by another name are not known'],
    ['ln -s /usr/bin/podman /usr/local/bin/a', 'the commands that call podman by another name are not known'],
    ['hash -p /usr/bin/curl a', 'the commands that call curl by another name are not known'],
    ["a='b[$(c)]'; (( a ))", 'a shell runs the commands in a'],
    ['cp /bin/sh /bin/a', 'the commands that call sh by another name are not known'],
  ])('is said: %s', (text, told) => {
    const script = parseScript(wholeFile({ path: 'a.sh', text }), () => undefined);
    expect(everyProblem(script).map(({ value, span }) => [value, spanText(span)])).toEqual([
      [told, text.replace(/;.*/, '')],
    ]);
  });

  it.each([
    'docker ps; `openssl req -x509 -out /a.pem`',
    'docker ps; $(sed -i "$@")',
    'docker ps; $(sed s/a/b/ c)/bin/tool run a',
    "PS1='a$ '; PS4='+ '",
    'BASH_ENV=; ENV=production a',
    'ln -sf /bin/bash /bin/sh',
    'ln -s /usr/bin/podman /usr/bin/docker',
    'mv /usr/bin/docker /usr/bin/docker.orig',
    'cp /a/docker /b/',
    'cp bin/docker a',
    'hash -r; hash docker',
  ])('is not said: %s', (text) => {
    const script = parseScript(wholeFile({ path: 'a.sh', text }), () => undefined);
    expect(everyProblem(script)).toEqual([]);
  });

  it('is found behind many others', () => {
    const others = 'docker run $x a; eval "$y"\n'.repeat(100);
    const filler = `echo ${'a '.repeat(150_000)}`;
    const text = `${others}{ echo 'docker run a'; ${filler}; } | sed s/a/b/ | sh\n`;
    expect(toldIn(text)).toEqual(['text: sh']);
  });

  it.each([
    ['values', 'x=$(echo "docker $x $y" | tr a b); y=$x; eval "$x"; f >g; sh g\n'.repeat(shortened(3_000))],
    ['a group into many shells', `{ ${'a;'.repeat(shortened(5_000))} } ${'| sh '.repeat(shortened(5_000))}# docker\n`],
    ['a group into many pipes', `{ ${'a;'.repeat(shortened(40_000))} } ${'| b '.repeat(shortened(40_000))}# docker\n`],
    ['many files for many shells', `a | tee ${FILES}\n${`sh ${FILES}\n`.repeat(50)}# docker\n`],
    [
      'a list of many variables for many engines',
      `${Array.from({ length: shortened(1_500) }, (_, at) => `A+=($x${at})\n`).join('')}${'docker run "${A[@]}" a\n'.repeat(shortened(1_500))}`,
    ],
    [
      'many values for many engines',
      `${Array.from({ length: shortened(8_000) }, (_, at) => `A="$x${at} privileged"\n`).join('')}${'docker run $A a\n'.repeat(shortened(8_000))}`,
    ],
    ['many variables at once', `declare ${FILES.replaceAll(' ', '=$a ')}\n${'eval "$f1"\n'.repeat(50)}# docker\n`],
  ])('is looked for in linear time: %s', (_name, text) => {
    inTime(3_000, () => parseScript(wholeFile({ path: 'a.sh', text }), () => undefined));
  });
});
