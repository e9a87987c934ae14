import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import * as lines from '../run-options/lines.ts';

const RUN = 'acme/app:1.4 true';

function sourceOf(text: string, path = 'run.sh') {
  return lines.containerOf(text, path).mounts[0]?.source;
}

describe('mounts after a script has entered a folder', () => {
  it.each([
    [`cd /etc && docker run -v "$(pwd)":/h ${RUN}`, '/etc'],
    [`cd /; docker run -v "$PWD:/h" ${RUN}`, '/'],
    [`cd /\ndocker run -v "\${PWD}:/h" ${RUN}`, '/'],
    [`cd / || exit 1\ndocker run -v .:/h ${RUN}`, '/'],
    [`cd /root && docker run -v ./.ssh:/h ${RUN}`, '/root/.ssh'],
    [`cd /root/a; docker run -v ../.ssh:/h ${RUN}`, '/root/.ssh'],
    [`cd -P -- /etc; docker run --mount type=bind,src=.,dst=/h ${RUN}`, '/etc'],
    [`cd /; cd etc; docker run -v "$PWD:/h" ${RUN}`, '/etc'],
    [`cd "$X"; cd /etc; docker run -v "$PWD:/h" ${RUN}`, '/etc'],
    [`pushd /etc; docker run -v "$PWD":/h ${RUN}; popd`, '/etc'],
    [`cd /etc; pushd /srv; popd; docker run -v "$PWD":/h ${RUN}`, '/etc'],
    [`(cd /etc; docker run -v $PWD:/h ${RUN})`, '/etc'],
    [`if true; then cd /etc; docker run -v $PWD:/h ${RUN}; fi`, '/etc'],
    [`R=/; cd "$R"; docker run -v "$(pwd -P):/h" ${RUN}`, '/'],
    [`cd /etc; sh -c 'docker run -v "$PWD:/h" ${RUN}'`, '/etc'],
    [`cd /etc; cd -; docker run -v "$OLDPWD:/h" ${RUN}`, '/etc'],
    [`cd /etc; cd /srv; cd -; docker run -v "$PWD:/h" ${RUN}`, '/etc'],
    [`docker run -v "$(cd / && pwd):/h" ${RUN}`, '/'],
    [`docker run -v "$(cd /etc; pwd -P):/h" ${RUN}`, '/etc'],
    [`docker run -v "$(dirname /etc):/h" ${RUN}`, '/'],
    [`D=/etc/ssl; docker run -v "$(dirname "$D"):/h" ${RUN}`, '/etc'],
    [`docker run -v "/$(basename /x/etc):/h" ${RUN}`, '/etc'],
    [`docker run -v "$(realpath /var/run/docker.sock):/s" ${RUN}`, '/var/run/docker.sock'],
    [`docker run -v "$(readlink -f /srv/../etc):/h" ${RUN}`, '/etc'],
    [`cd ~/..; docker run -v "$PWD/../etc:/h" ${RUN}`, '/etc'],
  ])('%s', (text, path) => {
    expect(sourceOf(text)).toEqual({ kind: 'host', path });
  });

  it.each([
    [`cd; docker run -v .:/h ${RUN}`, '~'],
    [`cd ~; docker run -v ./.ssh:/h ${RUN}`, '~/.ssh'],
    [`cd ~/.aws; docker run -v "$PWD":/h ${RUN}`, '~/.aws'],
  ])('in a home folder: %s', (text, path) => {
    expect(sourceOf(text)).toEqual({ kind: 'home', path });
  });

  it('knows the folder in a recipe of a Makefile', () => {
    expect(sourceOf(`x:\n\tcd / && docker run -v $$PWD:/h ${RUN}\n`, 'Makefile')).toEqual({ kind: 'host', path: '/' });
  });

  it.each([
    `cd "$(dirname "$0")/.."; docker run -v "$PWD:/h" ${RUN}`,
    `docker run -v "$(pwd):/h" ${RUN}`,
    `cd build && docker run -v "$PWD:/h" ${RUN}`,
    `cd "$(git rev-parse --show-toplevel)"; docker run -v "$(pwd)":/h ${RUN}`,
    `cd /etc; cd "$X"; docker run -v "$PWD:/h" ${RUN}`,
    `(cd /etc); docker run -v "$PWD:/h" ${RUN}`,
    `pushd /etc; popd; docker run -v "$PWD:/h" ${RUN}`,
    `pushd /etc; popd; popd; docker run -v "$PWD:/h" ${RUN}`,
    `cd /etc | true; docker run -v "$PWD:/h" ${RUN}`,
    `H=$(dirname "$(readlink -f /usr/bin/java)"); docker run -v "$H:/h" ${RUN}`,
    `docker run -v "$(dirname "$0"):/h" ${RUN}`,
    `docker run -v "$(dirname -z /etc):/h" ${RUN}`,
    `docker run -v "$(cd /etc && ./folder):/h" ${RUN}`,
    `docker run -v "$(cd /etc && pwd > f):/h" ${RUN}`,
    `docker run -v "$(ls /etc; pwd):/h" ${RUN}`,
  ])('does not guess one: %s', (text) => {
    expect(sourceOf(text)).toEqual({ kind: 'unknown', suffix: '' });
    expect(lines.notificationsOf(text, 'run.sh')).toEqual([]);
  });

  it.each([
    [`cd build; docker run -v .:/h ${RUN}`, '.'],
    [`(cd /etc); docker run -v ./data:/h ${RUN}`, './data'],
    [`cd /etc; cd "$X"; docker run -v ./data:/h ${RUN}`, './data'],
  ])('leaves folders of the repository alone: %s', (text, path) => {
    expect(sourceOf(text)).toEqual({ kind: 'project', path });
  });

  it('points at the word that names the folder where it is mounted', () => {
    const [mount] = lines.containerOf(`cd /etc\ndocker run -v "$PWD:/h" ${RUN}\n`, 'run.sh').mounts;
    expect(mount && spanText(mount.sourceSpan)).toBe('$PWD');
  });
});
