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
