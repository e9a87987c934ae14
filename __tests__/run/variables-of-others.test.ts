import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from '../gate/failures.ts';

const PROJECT: Files = {
  'compose.yaml': `services:\n  web:\n    image: ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}\n    volumes: ["\${DATA_DIR:-data}:/data"]\nvolumes: {data: {}}\n`,
};
const BACKUP: Files = { 'backup/run.sh': '#!/bin/sh\n. ./restic.env\nrestic backup "$DATA_DIR"\n' };
const RESTIC: Files = { 'backup/restic.env': 'DATA_DIR=/home\n' };
const ENV_CMD: Files = { '.env-cmdrc': '{"vm":{"DATA_DIR":"/etc"}}\n' };
const UP = '#!/bin/sh\ndocker compose up -d\n';
const WRITES = '#!/bin/sh\necho DATA_DIR=/etc > vm/vm.env\n';

function packageWith(command: string): Files {
  return { 'package.json': `{"scripts":{"up":"docker compose up -d",\n"vm":"${command}"}}\n` };
}

/** `base` has what reads the file, and `change` the file. */
type Row = readonly [name: string, base: Files, change: Files];

describe('variables for a program that starts no containers', () => {
  it.each<Row>([
    ['a script beside the file', BACKUP, RESTIC],
    ['a script beside a file that comes with it', {}, { ...BACKUP, ...RESTIC }],
    [
      'a unit of systemd',
      { 'deploy/agent.service': '[Service]\nEnvironmentFile=/srv/agent.env\nExecStart=/usr/bin/vector\n' },
      { 'deploy/agent.env': 'DATA_DIR=/etc\n' },
    ],
    [
      'Vagrant',
      { 'vagrant/Vagrantfile': 'Vagrant.configure("2") do |c|\nend\n' },
      { 'vagrant/vm.env': 'DATA_DIR=/etc\n' },
    ],
    [
      'a script beside the file, and one elsewhere that loads others',
      { ...BACKUP, 'up.sh': '#!/bin/sh\nset -a\n. "env/$1.env"\n. "$HERE/lib.sh"\ndocker compose up -d\n' },
      RESTIC,
    ],
    ['env-cmd before another program', packageWith('env-cmd -e vm node vm.js'), ENV_CMD],
    ['a file that a script only writes', { 'up.sh': UP }, { 'up.sh': `${WRITES}docker compose up -d\n` }],
    [
      'a here-document that it only writes',
      { 'up.sh': UP },
      { 'up.sh': '#!/bin/sh\ncat > generated/app.env <<EOF\nDATA_DIR=/etc\nEOF\ndocker compose up -d\n' },
    ],
  ])('do not matter: %s', async (_name, base, change) => {
    expect(await failuresOf({ ...PROJECT, ...base }, change)).toEqual([]);
  });

  it.each<Row>([
    ['nothing that reads the file', {}, RESTIC],
    [
      'a script elsewhere',
      { ...BACKUP, 'up.sh': '#!/bin/sh\ncp backup/restic.env .env\ndocker compose up -d\n' },
      RESTIC,
    ],
    [
      'an engine beside the file',
      { 'backup/run.sh': '#!/bin/sh\nset -a\n. ./restic.env\ndocker compose -f ../compose.yaml up -d\n' },
      RESTIC,
    ],
    [
      'another script that it runs',
      { 'backup/run.sh': '#!/bin/sh\n. ./restic.env\nsh ../up.sh\n', 'up.sh': UP },
      RESTIC,
    ],
    [
      'make',
      { 'backup/run.sh': '#!/bin/sh\n. ./restic.env\nmake up\n', Makefile: 'up:\n\tdocker compose up -d\n' },
      RESTIC,
    ],
    ['words that it is given', { 'backup/run.sh': '#!/bin/sh\n. ./restic.env\nexec "$@"\n' }, RESTIC],
    [
      'a name for any program',
      { 'backup/run.sh': '#!/bin/sh\n. ./prod.env\nrestic backup "$DATA_DIR"\n' },
      { 'backup/prod.env': 'DATA_DIR=/home\n' },
    ],
    [
      'a folder for any program',
      { 'env/run.sh': '#!/bin/sh\n. ./prod.sh\nrestic backup "$DATA_DIR"\n' },
      { 'env/restic.sh': 'export DATA_DIR=/home\n' },
    ],
    [
      'the folder of the project',
      { 'run.sh': '#!/bin/sh\n. ./restic.env\nrestic backup\n' },
      { 'restic.env': 'DATA_DIR=/home\n' },
    ],
    ...[
      '. "backup/$1.env"',
      '. "../backup/$1.env"',
      '. "$DIR/$1.env"',
      '. "$1"',
      'source "${FILE}"',
      'for f in backup/*.env; do . "./$f"; done',
    ].map(
      (line): Row => [
        `a script elsewhere with ${line}`,
        { ...BACKUP, 'up.sh': `#!/bin/sh\nset -a\n${line}\ndocker compose up -d\n` },
        RESTIC,
      ],
    ),
    [
      'a command with a file that a variable names',
      { ...BACKUP, 'up.sh': '#!/bin/sh\ndocker compose --env-file "$1" up -d\n' },
      RESTIC,
    ],
    ['env-cmd without a command', packageWith('node vm.js'), ENV_CMD],
    ['env-cmd before Compose', packageWith('env-cmd -e vm docker compose up -d'), ENV_CMD],
    ['env-cmd before npm', packageWith('env-cmd -e vm npm run up'), ENV_CMD],
    ['env-cmd before a shell', packageWith('env-cmd -e vm sh up'), ENV_CMD],
    [
      'a file that another script reads',
      { 'up.sh': '#!/bin/sh\ndocker compose --env-file vm/vm.env up -d\n' },
      { 'vm.sh': WRITES },
    ],
    [
      'a file for production that a script writes',
      { 'up.sh': UP },
      { 'up.sh': '#!/bin/sh\necho DATA_DIR=/etc > vm/prod.env\ndocker compose up -d\n' },
    ],
  ])('matter: %s', async (_name, base, change) => {
    expect(await failuresOf({ ...PROJECT, ...base }, change)).not.toEqual([]);
  });
});
