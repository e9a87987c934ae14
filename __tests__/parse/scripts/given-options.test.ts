import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { spanText } from '../../../src/model/source.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';

/** A script in a repository that has one other file, `deploy/f`. */
function parsedWith(text: string, f?: string) {
  const path = 'deploy/f';
  const context = parseContext((asked) => (asked === path && f !== undefined ? { path, text: f } : undefined));
  return parseFile({ path: 'deploy/run.sh', text: `#!/bin/bash\n${text}\n` }, context);
}

function privilegedIn(text: string, f?: string): number {
  const containers = parsedWith(text, f).subjects.filter((one): one is Container => one.kind === 'container');
  return containers.filter(({ privileged }) => privileged?.value === true).length;
}

function toldIn(text: string, f?: string): readonly (string | undefined)[] {
  return parsedWith(text, f).notifications.map(({ span }) => span && spanText(span));
}

const OPTIONS = '--privileged -v /:/host\n';
const IMAGE = 'acme/app:1.4';

describe('options in a file of the repository', () => {
  it.each([
    [`docker run $(<f) ${IMAGE}`, OPTIONS],
    [`docker run $(cat f) ${IMAGE}`, OPTIONS],
    [`docker run $(< "$(dirname "$0")/f") ${IMAGE}`, OPTIONS],
    [`o=$(<f)\ndocker run $o ${IMAGE}`, OPTIONS],
    [`read -r o < f\ndocker run $o ${IMAGE}`, OPTIONS],
    [`read -ra o < f\ndocker run "\${o[@]}" ${IMAGE}`, OPTIONS],
    [`mapfile -t o < f\ndocker run "\${o[@]}" ${IMAGE}`, '--privileged\n--rm\n'],
    [`readarray o < f\ndocker run \${o[@]} ${IMAGE}`, '--privileged\n--rm\n'],
    [`for o in $(cat f); do docker run $o ${IMAGE}; done`, '--privileged\n'],
    ['while read -r line; do docker run $line; done < f', `--rm ${IMAGE}\n--privileged ${IMAGE}\n`],
    ['while read -r image o; do docker run $o "$image"; done < f', `# none\n\n${IMAGE} --privileged\n`],
    ['cat f | while IFS= read -r line; do docker run $line; done', `--privileged ${IMAGE}\n`],
    ['xargs docker run < f', `--privileged ${IMAGE}\n`],
    ['xargs -a f docker run', `--privileged ${IMAGE}\n`],
    ['cat f | xargs docker', `run --privileged ${IMAGE}\n`],
  ])('is read: %j', (text, f) => {
    expect(privilegedIn(text, f)).toBe(1);
    expect(toldIn(text, f)).toEqual([]);
  });

  it.each([
    [`docker run $(<f) ${IMAGE}`, '--rm -it\n'],
    ['docker run --rm $(<f) true', `${IMAGE}\n`],
    [`mapfile -t o < f\ndocker run "\${o[@]}" ${IMAGE}`, '--rm\n-e\nA=b\n'],
    ['while read -r line; do docker run $line; done < f', `--rm ${IMAGE}\n`],
    ['while read -r line; do docker run --rm $line true; done < f', `${IMAGE}\nacme/db:2\n`],
    ['xargs docker run < f', `--rm ${IMAGE} true\n`],
    ['xargs -I{} docker run --rm {} true < f', `${IMAGE}\n`],
    ['cat f | xargs -n1 docker pull', `${IMAGE}\n`],
  ])('is quiet without a danger: %j', (text, f) => {
    expect(privilegedIn(text, f)).toBe(0);
    expect(toldIn(text, f)).toEqual([]);
  });

  it.each([
    [`docker run $(</etc/f) ${IMAGE}`, '$(</etc/f)', undefined],
    [`o=$(</etc/f)\ndocker run $o ${IMAGE}\ndocker run $o acme/db:2`, '$o', undefined],
    [`read -r o\ndocker run $o ${IMAGE}`, '$o', undefined],
    [`printf -v o %s "$X"\ndocker run $o ${IMAGE}`, '$o', undefined],
    ['while read -r line; do docker run $line; done < /etc/f', '$line', undefined],
    [`docker run $1 ${IMAGE}`, '$1', undefined],
    [`while getopts o: x; do o=$OPTARG; done\ndocker run $o ${IMAGE}`, '$o', undefined],
    [`while [ $# -gt 0 ]; do o="$2"; shift 2; done\ndocker run $o ${IMAGE}`, '$o', undefined],
    ['cat /etc/f | xargs docker run --rm', 'xargs docker run --rm', undefined],
    ['xargs -n2 docker run < f', 'xargs -n2 docker run < f', `--rm ${IMAGE}\n`],
    ['xargs -I{} docker run {} true < f', 'xargs -I{} docker run {} true < f', '--privileged\n'],
    [
      `xargs -I{} sh -c 'docker run {} ${IMAGE}' < /etc/f`,
      `xargs -I{} sh -c 'docker run {} ${IMAGE}' < /etc/f`,
      undefined,
    ],
  ])('is told once if only run time knows it: %j', (text, place, f) => {
    expect(toldIn(text, f)).toEqual([place]);
  });

  it.each([
    `while getopts n: x; do name=$OPTARG; done\ndocker run --rm --name $name ${IMAGE}`,
    'while getopts i: x; do image=$OPTARG; done\ndocker run --rm $image true',
    `read -r name\ndocker run --rm --name "$name" ${IMAGE}`,
    'read -r image < /etc/f\ndocker run --rm $image true',
    `printf -v name x-%s "$USER"\ndocker run --name $name ${IMAGE}`,
    'docker run --rm $1',
    'list | xargs -n1 docker rm',
    'list | xargs -I{} docker run --rm {} true',
    `for d in /data /cache; do echo "$d"; done\ndocker run --rm ${IMAGE}`,
  ])('is not asked for in %j', (text) => expect(toldIn(text)).toEqual([]));
});

describe('options in a file that the script has written', () => {
  it.each([
    `echo --privileged > list\ndocker run $(cat list) ${IMAGE}`,
    `echo '--privileged b' > list\nwhile read -r a b; do docker run $a ${IMAGE}; done < list`,
    `cat > list <<E\n--init b\n--privileged b\nE\nwhile read -r a b; do docker run $a ${IMAGE}; done < list`,
    `echo --init > list\necho --privileged >> list\nmapfile -t o < list\ndocker run "\${o[@]}" ${IMAGE}`,
    `f=/tmp/list\necho --privileged > "$f"\nread -r o < "$f"\ndocker run $o ${IMAGE}`,
    `o() { echo '--privileged b'; }\nwhile read -r a b; do docker run $a ${IMAGE}; done < <(o)`,
    `echo '--privileged ${IMAGE}' > list\nxargs docker run < list`,
    `echo '--privileged ${IMAGE}' > list\nxargs -a list docker run`,
    `echo 'docker run --privileged ${IMAGE}' > list\nread -r a < list\nsh list`,
  ])('is read: %j', (text) => {
    expect(privilegedIn(text)).toBe(1);
    expect(toldIn(text)).toEqual([]);
  });

  it.each([
    `echo '--init b' > list\nwhile read -r a b; do docker run $a ${IMAGE}; done < list`,
    `echo --privileged > list\necho --init > list\nmapfile -t o < list\ndocker run "\${o[@]}" ${IMAGE}`,
    `echo --init > list\nxargs -a list docker run ${IMAGE}`,
  ])('is quiet without a danger: %j', (text) => {
    expect(privilegedIn(text)).toBe(0);
    expect(toldIn(text)).toEqual([]);
  });
});

describe('options that builtins put into variables', () => {
  it.each([
    `o=x\ndeclare -n r=o\nr=--privileged\ndocker run $o ${IMAGE}`,
    `o=--privileged\ndeclare -n r=o\ndocker run $r ${IMAGE}`,
    `f() { local -n r=$1; r=--privileged; }\nf o\ndocker run $o ${IMAGE}`,
    `f() { local -n r=$1; r+=(--privileged); }\no=(--rm)\nf o\ndocker run "\${o[@]}" ${IMAGE}`,
    `n=o\neval "$n=--privileged"\ndocker run $o ${IMAGE}`,
    `f() { eval "$1=\\"$2\\""; }\nf o --privileged\ndocker run $o ${IMAGE}`,
    `n=o\nprintf -v "$n" %s --privileged\ndocker run $o ${IMAGE}`,
    `printf -v o '%s %s' --rm --privileged\ndocker run $o ${IMAGE}`,
    `read -r o <<< --privileged\ndocker run $o ${IMAGE}`,
    `read -r o <<E\n--privileged\nE\ndocker run $o ${IMAGE}`,
    `mapfile -t o < <(printf '%s\\n' --privileged --rm)\ndocker run "\${o[@]}" ${IMAGE}`,
    `while read -r o; do docker run $o ${IMAGE}; done <<E\n--rm\n--privileged\nE`,
    `for o in '--rm -i' '--rm --privileged'; do docker run $o ${IMAGE}; done`,
    `set --\nfor o in --rm --privileged; do set -- "$@" "$o"; done\ndocker run "$@" ${IMAGE}`,
  ])('are read: %j', (text) => expect(privilegedIn(text)).toBeGreaterThan(0));

  it('are read for each round of a loop over paths', () => {
    const text = `set --\nfor v in / /etc; do set -- "$@" -v "$v:/host$v"; done\ndocker run "$@" ${IMAGE}`;
    const { subjects } = parsedWith(text);
    const mounts = subjects.flatMap((one) => (one.kind === 'container' ? one.mounts : []));
    expect(mounts.map(({ source }) => (source.kind === 'host' ? source.path : undefined))).toEqual(
      expect.arrayContaining(['/', '/etc']),
    );
  });

  it.each([
    `f() { local -n r=$1; r=--privileged; }\nf p\ndocker run $o ${IMAGE}`,
    `f() { local -n r=o; r=--rm; }\nf\nr=--privileged\ndocker run $o ${IMAGE}`,
    `declare -n a=b b=a\na=--privileged\ndocker run $o ${IMAGE}`,
    `printf %s --privileged\ndocker run $o ${IMAGE}`,
    `while read -r o; do docker run --rm ${IMAGE} $o; done <<E\n--privileged\nE`,
  ])('are not in %j', (text) => expect(privilegedIn(text)).toBe(0));

  it('are told where a loop has more rounds than are read', () => {
    const text = `for o in ${Array.from({ length: 40 }, (_, at) => `/data/${at}`).join(' ')}; do docker run -v $o:/x ${IMAGE}; done`;
    const [gap] = parsedWith(text).notifications;
    expect(gap?.message).toBe(
      'Commands at this place may not have been checked: a loop has more rounds with options than are read. Write the commands so that a POSIX shell or bash can read them.',
    );
  });

  it('are read in linear time', () => {
    const loop = (rounds: number) =>
      `while read -r o; do ${'docker run $o a; '.repeat(20)} done <<E\n${'-e A=b\n-e C=d\n'.repeat(rounds)}E`;
    const nested = `${'for a in /1 /2 /3 /4 /5 /6 /7 /8; do x=$a; '.repeat(8)} docker run $x a${'; done'.repeat(8)}`;
    inTime(2_000, () => {
      parsedWith(loop(2_000));
      parsedWith(nested);
    });
  });

  it('are bounded where loops contain each other', () => {
    const loops = `${'for a in /1 /2 /3 /4 /5 /6 /7 /8; do x=$a; '.repeat(6)} docker run $x a${'; done'.repeat(6)}`;
    const { subjects, notifications } = parsedWith(loops);
    expect(subjects.length).toBeLessThan(450);
    expect(notifications.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('it calls functions, or repeats loops, more often than is read'),
    );
  });
});
