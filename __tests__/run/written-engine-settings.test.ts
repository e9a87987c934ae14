import { expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

const OPEN = '{"hosts": ["tcp://0.0.0.0:2375"]}';
const PLACE = '/etc/docker/daemon.json';
const START = '#!/bin/sh\ndocker run --rm alpine:3.22 true\n';

it.each([
  ['a here-document', { Dockerfile: `FROM docker:29-dind\nCOPY <<EOF ${PLACE}\n${OPEN}\nEOF\n` }, 'Dockerfile:3'],
  ['echo', { Dockerfile: `FROM docker:29-dind\nRUN echo '${OPEN}' > ${PLACE}\n` }, 'Dockerfile:2'],
  [
    'a copy of another name',
    { '.dockerignore': '', Dockerfile: `FROM docker:29-dind\nCOPY a.json ${PLACE}\n`, 'a.json': OPEN },
    'a.json:1',
  ],
  ['a script', { 'a.sh': `${START}cat > ${PLACE} <<'EOF'\n${OPEN}\nEOF\n` }, 'a.sh:4'],
  ['tee', { 'a.sh': `${START}echo '${OPEN}' | sudo tee ${PLACE}\n` }, 'a.sh:3'],
  [
    'a workflow',
    {
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: big\n    steps:\n      - run: |\n          echo '${OPEN}' | sudo tee ${PLACE}\n          docker build .\n`,
    },
    '.github/workflows/a.yml:7',
  ],
  ['other settings', { 'a.sh': `${START}echo '{"debug": true}' > ${PLACE}\n` }, undefined],
  ['another file', { 'a.sh': `${START}echo '${OPEN}' > /srv/hosts.json # no daemon.json\n` }, undefined],
  ['a text that only a variable completes', { 'a.sh': `${START}echo "{$HOSTS" > ${PLACE}\n` }, undefined],
])('settings of an engine: %s', async (_name, files, place) => {
  const { findings } = await scanFiles(files as Record<string, string>);
  const found = findings.filter(({ ruleId }) => ruleId === 'daemon-tcp-without-tls');
  expect(
    found.map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`),
  ).toEqual(place === undefined ? [] : [place]);
});

const CONF = '[containers]\nprivileged = true\n';
const podman = (text: string) => ({ 'a.sh': `#!/bin/sh\n${text}\n` });

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['a variable', { ...podman('CONTAINERS_CONF=x.txt podman run --rm a'), 'x.txt': CONF }, ['x.txt']],
  ['an exported one', { ...podman('export CONTAINERS_CONF_OVERRIDE=$PWD/x\npodman run --rm a'), x: CONF }, ['x']],
  ['an option', { ...podman('podman --module "$PWD/x.txt" run --rm a'), 'x.txt': CONF }, ['x.txt']],
  ['an option with a sign', { ...podman('podman --module=c/x.txt run --rm a'), 'c/x.txt': CONF }, ['c/x.txt']],
  [
    'its folder',
    { 'etc/containers/containers.conf.modules/a/x.conf': CONF },
    ['etc/containers/containers.conf.modules/a/x.conf'],
  ],
  [
    'its usual name',
    { ...podman('CONTAINERS_CONF=containers.conf podman run a'), 'containers.conf': CONF },
    ['containers.conf'],
  ],
  ['no command', { ...podman('podman run --rm a'), 'x.txt': CONF }, []],
  ['another option', { ...podman('podman run --rm a --module x.txt'), 'x.txt': CONF }, []],
  ['another variable', { ...podman('A=x.txt podman run --rm a # CONTAINERS_CONF'), 'x.txt': CONF }, []],
  [
    'harmless settings',
    { ...podman('CONTAINERS_CONF=x.txt podman run --rm a'), 'x.txt': '[containers]\nlog_size_max = 5\n' },
    [],
  ],
  ['a text', { ...podman('CONTAINERS_CONF=x.txt podman run --rm a'), 'x.txt': 'privileged = true]\n' }, []],
])('settings of Podman that it reads by %s', async (_name, files, places) => {
  const { findings } = await scanFiles(files);
  const found = findings.filter(({ ruleId }) => ruleId === 'engine-isolation-off');
  expect(found.map(({ span }) => span.file.path)).toEqual(places);
});
