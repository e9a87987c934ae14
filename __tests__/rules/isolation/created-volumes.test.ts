import { describe, expect, it } from '@jest/globals';
import disk from '../../../src/rules/isolation/device-block.ts';
import root from '../../../src/rules/isolation/host-root-mount.ts';
import system from '../../../src/rules/isolation/host-system-mount-writable.ts';
import socket from '../../../src/rules/isolation/runtime-socket-mount.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const IMAGE = 'ghcr.io/acme/app:1.4';

describe('a volume that is a folder of the machine', () => {
  it.each([
    `docker run --mount type=volume,source=d,target=/h,volume-opt=type=none,volume-opt=o=bind,volume-opt=device=«/» ${IMAGE}`,
    `docker run --mount 'target=/h,"volume-opt=o=bind,rw",volume-opt=type=none,volume-opt=device=«/»' ${IMAGE}`,
    `docker volume create --opt type=none --opt o=bind --opt device=/ data\ndocker run -v «data»:/h ${IMAGE}`,
    `podman volume create -o type=none -o o=bind -o device=/ data\npodman run --mount type=volume,src=«data»,dst=/h ${IMAGE}`,
    `docker run -v «data»:/h ${IMAGE}\ndocker volume create data --opt=device=/ --opt=o=bind`,
    `docker run --mount type=volume,source=d,target=/h,volume-driver=local,volume-opt=o=bind,volume-opt=device=«/» ${IMAGE}`,
    `docker volume create --driver=local -o o=bind,ro -odevice=/ data\ndocker run -v «data»:/h ${IMAGE}`,
    `docker volume create --name data -o type=none -o o=rbind -o device=/\ndocker run -v «data»:/h ${IMAGE}`,
    `docker volume create --name=data -o type=bind -o device=/\ndocker run -v «data»:/h ${IMAGE}`,
    `docker volume create -o type=overlay -o device=overlay -o o=lowerdir=/,upperdir=/tmp/u,workdir=/tmp/w data\ndocker run -v «data»:/h ${IMAGE}`,
    `docker volume create -o type=none -o o=bind -o device=. data\ndocker run -v «data»:/h ${IMAGE}`,
    `V=$(docker volume create -o type=none -o o=bind -o device=/)\ndocker run -v «$V»:/h ${IMAGE}`,
    `V=\`podman volume create -o type=none -o o=bind -o device=/ data\`\npodman run -v "«\${V}»:/h" ${IMAGE}`,
    `export V=$(docker volume create -o type=none -o o=bind -o device=/)\ndocker run --mount "src=«$V»,dst=/h" ${IMAGE}`,
    `docker run -v "«$(docker volume create -o type=none -o o=bind -o device=/)»:/h" ${IMAGE}`,
    `«docker volume create -o o=bind -o device=/ other»\ndocker run -v data:/h ${IMAGE}`,
    '«docker volume create -o type=none -o o=bind -o device=/ data»\ndocker compose up -d',
  ])('is that folder: %s', (text) => expectMarks(root, 'x.sh', `#!/bin/sh\n${text}\n`));

  it('is the socket of the engine', () =>
    expectMarks(
      socket,
      'x.sh',
      `#!/bin/sh\ndocker volume create -d local -o type=none -o o=bind -o device=/var/run/docker.sock sock\ndocker run -v «sock»:/d ${IMAGE}\n`,
    ));

  it.each([
    `docker run --mount type=volume,source=d,target=/h,volume-opt=type=ext4,volume-opt=device=«/dev/sda1» ${IMAGE}`,
    `docker volume create -o type=ext4 -o device=/dev/sda1 data\ndocker run -v «data»:/h ${IMAGE}`,
    `docker volume create -o type=ext4 -o device=dev/sda1 data\ndocker run -v «data»:/h ${IMAGE}`,
  ])('is a disk: %s', (text) => expectMarks(disk, 'x.sh', `#!/bin/sh\n${text}\n`));

  it.each([
    `docker run --mount type=volume,source=d,target=/h,volume-opt=type=«sysfs»,volume-opt=device=sysfs ${IMAGE}`,
    `docker volume create -o type=overlay -o device=overlay -o o=lowerdir=/etc:/srv data\ndocker run -v «data»:/h ${IMAGE}`,
  ])('is a file system of the kernel, or a layer of another one: %s', (text) =>
    expectMarks(system, 'x.sh', `#!/bin/sh\n${text}\n`),
  );

  it.each([
    `docker volume create -o type=nfs -o o=addr=192.0.2.1 -o device=:/srv data\ndocker run -v data:/h ${IMAGE}`,
    `docker volume create -o o=bind -o device=data data\ndocker run -v data:/h ${IMAGE}`,
    `docker volume create -o o=bind -o device=/srv data\ndocker run -v data:/h ${IMAGE}`,
    `docker volume create -o type=cifs -o device=//files.example.com/srv data\ndocker run -v data:/h ${IMAGE}`,
    `docker volume create -d acme/plugin -o o=bind -o device=/ data\ndocker run -v data:/h ${IMAGE}`,
    `docker run --mount type=volume,source=d,target=/h,volume-driver=acme,volume-opt=o=bind,volume-opt=device=/ ${IMAGE}`,
    `docker run --mount type=volume,source=d,target=/h,volume-opt=type=none,volume-opt=device=/ ${IMAGE}`,
    `docker run --mount type=volume,source=d,target=/h,volume-opt=device=tmpfs ${IMAGE}`,
    `docker run --mount type=volume,source=d,target=/device=/ ${IMAGE}`,
    `V=$(docker volume create)\ndocker run -v $V:/h ${IMAGE}`,
    `V=$(docker volume create -o type=none -o o=bind -o device=/)\ndocker run -v $W:/h -v $V/x:/i ${IMAGE}`,
    `V=$(docker volume create -o type=none -o o=bind -o device=/srv/x)\ndocker run -v $V:/h ${IMAGE}`,
    `V=$(docker volume create -d acme/plugin -o o=bind -o device=/)\ndocker run -v $V:/h ${IMAGE}`,
    'docker volume create data\ndocker compose up -d',
    'docker volume create -o type=none -o o=bind -o device=/srv/data data\ndocker compose up -d',
    'docker volume create -o type=none -o o=bind -o device=$PWD/data data\ndocker compose up -d',
    'docker volume create -o type=tmpfs -o device=tmpfs data\ndocker compose up -d',
    'docker volume create -o type=none -o o=bind -o device=/ $NAME\ndocker compose up -d',
  ])('is no other one: %s', (text) => expectMarks(root, 'x.sh', `#!/bin/sh\n${text}\n`));

  it.each([
    ['data', 'VolumeName=data', 'Volume=data:/h'],
    ['data', 'VolumeName=other', 'Volume=data:/h'],
    ['other', 'VolumeName=other', 'Mount=type=volume,source=other,destination=/h'],
  ])('has the name that a unit gives it: %s, %s, %s', (name, key, volume) => {
    const isMarked = key.endsWith(name);
    const unit = `[Container]\nImage=${IMAGE}\n${volume}\n`;
    const files = { 'files.volume': `[Volume]\n${key}\nDevice=/\nType=none\nOptions=bind\n` };
    const { findings } = checkText(root, 'web.container', unit, {}, {}, undefined, files);
    expect(findings.map(({ message }) => message)).toEqual(
      isMarked
        ? [
            'Container "web" mounts the whole file system of the host. An attacker in it can read and change every file of the host. If Podman runs it without root, an attacker gains no more than the user who runs it has.',
          ]
        : [],
    );
  });
});
