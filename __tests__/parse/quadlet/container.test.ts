import { describe, expect, it } from '@jest/globals';
import { createLink } from '../../../src/link/index.ts';
import type { Container } from '../../../src/model/containers/container.ts';
import { applyEdits } from '../../../src/model/findings/fix.ts';
import { spanText } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { mountsIn, readText, said } from '../../support/declared.ts';
import { repositoryView } from '../../support/repository-view.ts';

const IMAGE = 'Image=ghcr.io/acme/app:1.4';

function read(lines: string, path = 'deploy/app.container', files: Readonly<Record<string, string>> = {}) {
  return readText(path, `[Container]\n${IMAGE}\n${lines}`, files);
}

function container(lines: string, path?: string, files?: Readonly<Record<string, string>>): Container {
  const found = read(lines, path, files).containers[0];
  if (found === undefined) throw new Error('there is no container');
  return found;
}

describe('a container unit', () => {
  // each as pkg/systemd/quadlet/quadlet.go of Podman turns it into an option of `podman run`
  it.each<[string, keyof Container, readonly string[]]>([
    ['AddCapability=SYS_ADMIN', 'addedCapabilities', ['SYS_ADMIN @ SYS_ADMIN']],
    ['AddCapability=CAP_A "CAP_B"\nAddCapability=C', 'addedCapabilities', ['CAP_A @ CAP_A', 'CAP_B @ CAP_B', 'C @ C']],
    ['AddCapability=NET_RAW,SYS_ADMIN', 'addedCapabilities', ['NET_RAW @ NET_RAW', 'SYS_ADMIN @ SYS_ADMIN']],
    ['AddCapability=A\nAddCapability=\nAddCapability=B', 'addedCapabilities', ['B @ B']],
    ['DropCapability=all', 'droppedCapabilities', ['all @ all']],
    ['AddCapability=A \\\n  # why\n  B', 'addedCapabilities', ['A @ A', 'B @ B']],
    ['SeccompProfile=unconfined', 'securityOptions', ['seccomp=unconfined @ unconfined']],
    ['AppArmor=unconfined', 'securityOptions', ['apparmor=unconfined @ unconfined']],
    ['SecurityLabelDisable=true', 'securityOptions', ['label=disable @ true']],
    ['SecurityLabelDisable=false', 'securityOptions', []],
    ['SecurityLabelNested=yes', 'securityOptions', ['label=nested @ yes']],
    ['SecurityLabelType=spc_t', 'securityOptions', ['label=type:spc_t @ spc_t']],
    ['NoNewPrivileges=1', 'securityOptions', ['no-new-privileges @ 1']],
    ['NoNewPrivileges=true\nNoNewPrivileges=false', 'securityOptions', []],
    ['Unmask=ALL', 'securityOptions', ['unmask=ALL @ ALL']],
    ['Mask=/proc/a:/proc/b', 'securityOptions', ['mask=/proc/a:/proc/b @ /proc/a:/proc/b']],
    ['ReadOnly=true', 'readOnlyRootfs', ['true @ true']],
    ['ReadOnly=maybe', 'readOnlyRootfs', ['false @ maybe']],
    ['User=1000', 'user', ['1000 @ 1000']],
    ['User=1000\nGroup=1001', 'user', ['1000:1001 @ 1000']],
    ['UserNS=keep-id:uid=200', 'userNamespace', ['keep-id:uid=200 @ keep-id:uid=200']],
    ['UIDMap=0:10000:10', 'userNamespace', ['private @ 0:10000:10']],
    ['Network=host', 'networkMode', ['host @ host']],
    ['Network=web.network', 'networks', ['web.network @ web.network']],
    ['PidsLimit=100', 'pidsLimit', ['100 @ 100']],
    ['Memory=1g', 'memoryLimit', ['1g @ 1g']],
    ['PodmanArgs=--privileged', 'privileged', ['true @ --privileged']],
    ['PodmanArgs=--cpus 2\nPodmanArgs="--pid=host"', 'cpuLimit', ['2 @ 2']],
    ['PodmanArgs=--log-level info \\\n  --privileged', 'privileged', ['true @ --privileged']],
    ['PodmanArgs=--unheard-of 1 --privileged', 'privileged', ['true @ --privileged']],
    ['PodmanArgs=-y 1 -m 2g', 'memoryLimit', ['2g @ 2g']],
    ['PodmanArgs=--cpus 2\nPodmanArgs="--pid=host"', 'pidNamespace', ['host @ host']],
    ['AddHost=a:127.0.0.1', 'extraHosts', ['a=127.0.0.1 @ a:127.0.0.1']],
    ['Environment=A=1 "B=2 3"\nEnvironment=C=%i', 'environment', ['A=1 @ A=1', 'B=2 3 @ B=2 3', 'C=? @ C=%i']],
    ['RunInit=yes', 'hasInit', ['true @ yes']],
    ['LogDriver=none', 'logDriver', ['none @ none']],
    ['HealthCmd=none', 'healthcheckDisabled', ['true @ none']],
    [
      'Sysctl=net.ipv4.ip_forward=1 a.b=2',
      'sysctls',
      ['net.ipv4.ip_forward=1 @ net.ipv4.ip_forward=1', 'a.b=2 @ a.b=2'],
    ],
    ['GroupAdd=docker', 'additionalGroups', ['docker @ docker']],
    ['ContainerName="web"', 'containerName', ['web @ web']],
  ])('%j', (lines, option, expected) => {
    const found = said(container(lines), option);
    expect(found).toEqual(expected);
  });

  it.each([
    ['Volume=/etc:/host:ro,Z', ['host:/etc @ /etc > /host ro']],
    ['Volume=./conf:/conf', ['project:./conf @ ./conf > /conf']],
    ['Volume=%h/data:/data', ['home:~/data @ %h/data > /data']],
    ['Volume=%t/podman/podman.sock:/sock', ['unknown:/podman/podman.sock @ %t/podman/podman.sock > /sock']],
    ['Volume=/anonymous', ['none: @ /anonymous > /anonymous']],
    ['Mount=type=bind,source=/,target=/host,ro', ['host:/ @ / > /host ro']],
    ['Mount=type=bind,source=%h/.ssh,target=/s', ['home:~/.ssh @ %h/.ssh > /s']],
    ['Tmpfs=/tmp', ['none: @ /tmp > /tmp']],
    ['VolatileTmp=true', ['none: @ true > /tmp']],
  ])('%s mounts', (lines, expected) => {
    expect(mountsIn(container(lines))).toEqual(expected);
  });

  it.each([
    ['Volume=%E:/h', ['host:/etc @ %E > /h']],
    ['Volume=%S/docker:/h', ['host:/var/lib/docker @ %S/docker > /h']],
    ['Volume=%t/..:/h', ['host:/ @ %t/.. > /h']],
    ['Volume=%V/%N:/h', ['host:/var/tmp/app @ %V/%N > /h']],
    ['Volume=/%p/%%E:/h', ['host:/app/%E @ /%p/%%E > /h']],
    ['Mount=type=bind,source=%E,target=/h', ['host:/etc @ %E > /h']],
    ['Volume=${O}:/h\n[Service]\nEnvironment=O=/srv', ['host:/srv @ ${O} > /h']],
    ['Volume=$O\n[Service]\nEnvironment="O=/srv:/h --pid host"', ['host:/srv @ $O > /h']],
    ['Rootfs=%t/..', ['host:/ @ %t/.. > /']],
  ])('of the system mounts what specifiers and variables say: %j', (lines, expected) => {
    expect(mountsIn(container(lines, 'etc/containers/systemd/app.container'))).toEqual(expected);
  });

  it.each([
    ['Volume=%E:/h', '.config/containers/systemd/app.container', ['unknown: @ %E > /h']],
    ['Volume=%E:/h', 'deploy/app.container', ['unknown: @ %E > /h']],
    ['Volume=/srv/%N:/h\nServiceName=web', 'etc/containers/systemd/app.container', ['unknown: @ /srv/%N > /h']],
    ['Volume=/srv/%i:/h', 'etc/containers/systemd/app@.container', ['unknown: @ /srv/%i > /h']],
    ['Volume=${O}:/h', 'etc/containers/systemd/app.container', ['unknown: @ ${O} > /h']],
    [
      'Volume=${O}:/h\n[Service]\nEnvironment="O=/a /b"',
      'etc/containers/systemd/app.container',
      ['unknown: @ ${O} > /h'],
    ],
    ['Volume=/srv/%i:/h\n[Install]\nDefaultInstance=a', 'deploy/app@.container', ['host:/srv/a @ /srv/%i > /h']],
    ['Volume=/%I:/h\n[Install]\nDefaultInstance=etc-cron.d', 'deploy/app@.container', ['host:/etc/cron.d @ /%I > /h']],
  ])('knows only certain specifiers: %j in %s', (lines, path, expected) => {
    expect(mountsIn(container(lines, path))).toEqual(expected);
  });

  it.each<[string, unknown, unknown]>([
    ['Image=$O\n[Service]\nEnvironment="O=--privileged ghcr.io/acme/other:1.4"', 'ghcr.io/acme/other:1.4', true],
    ['Image=$O\n[Service]\nEnvironment="O=ghcr.io/acme/other:1.4 --privileged"', 'ghcr.io/acme/other:1.4', undefined],
    ['HostName=$O\n[Service]\nEnvironment="O=x --privileged"', 'ghcr.io/acme/app:1.4', true],
    ['HostName=${O}\n[Service]\nEnvironment="O=x --privileged"', 'ghcr.io/acme/app:1.4', undefined],
    ['\u00a0PodmanArgs=--privileged', 'ghcr.io/acme/app:1.4', true],
    ['PodmanArgs=--privileged\u2003', 'ghcr.io/acme/app:1.4', true],
    ['\u00a0# PodmanArgs=--privileged', 'ghcr.io/acme/app:1.4', undefined],
    ['PodmanArgs=--privileged\nPodmanArgs=\\\n# end\n', 'ghcr.io/acme/app:1.4', true],
    ['PodmanArgs=--privileged\nPodmanArgs=\\\n', 'ghcr.io/acme/app:1.4', undefined],
  ])('has the options of the command that systemd runs: %j', (lines, image, privileged) => {
    const found = container(lines);
    expect([found.image?.reference.value.text, found.privileged?.value]).toEqual([image, privileged]);
  });

  it('follows a volume unit to the folder that it stands for', () => {
    const files = { 'deploy/data.volume': '[Volume]\nDevice=/etc\nType=none\nOptions=bind' };
    expect(mountsIn(container('Volume=data.volume:/data', undefined, files))).toEqual(['host:/etc @ /etc > /data']);
    const plain = { 'deploy/data.volume': '[Volume]\nVolumeName=data' };
    expect(mountsIn(container('Volume=data.volume:/data', undefined, plain))).toEqual([
      'volume:data.volume @ data.volume > /data',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['below', { 'deploy/v/data.volume': '[Volume]\nDevice=/etc\nOptions=bind' }, ['host:/etc @ /etc > /data']],
    ['above', { 'data.volume': '[Volume]\nDevice=/etc\nOptions=bind' }, ['host:/etc @ /etc > /data']],
    [
      'nearest',
      {
        'other/data.volume': '[Volume]\nDevice=/etc\nOptions=bind',
        'deploy/v/data.volume': '[Volume]',
      },
      ['volume:data.volume @ data.volume > /data'],
    ],
    ['with a path for a name', { 'deploy/data.volume': '[Volume]\nVolumeName=/etc' }, ['host:/etc @ /etc > /data']],
    [
      'with another name',
      { 'deploy/data.volume': '[Volume]\nVolumeName=etc' },
      ['volume:data.volume @ data.volume > /data'],
    ],
  ])('finds the volume unit %s', (_, files, expected) => {
    expect(mountsIn(container('Volume=data.volume:/data', undefined, files))).toEqual(expected);
  });

  it.each([
    ['NetworkName=host', 'host'],
    ['NetworkName=backend', undefined],
    ['', undefined],
  ])('has the network of a network unit: %j', (keys, mode) => {
    const files = { 'deploy/n/web.network': `[Network]\n${keys}` };
    expect(container('Network=web.network:alias=a', undefined, files).networkMode?.value).toBe(mode);
  });

  it.each([
    ['Device=/dev/sda1\nType=ext4', 'volume', '/dev/sda1'],
    ['Device=/srv\nType=bind', 'bind', '/srv'],
    ['Device=overlay\nType=overlay\nOptions=lowerdir=/,upperdir=/srv/u,workdir=/srv/w', 'bind', '/'],
    ['Device=proc\nType=proc', 'bind', '/proc'],
  ])('knows what a volume unit shows of the host: %j', (keys, type, path) => {
    const files = { 'deploy/data.volume': `[Volume]\n${keys}` };
    const found = container('Volume=data.volume:/data', undefined, files).mounts;
    expect(found.map((mount) => [mount.type, mount.source])).toEqual([[type, { kind: 'host', path }]]);
  });

  it.each([
    'Device=tmpfs\nType=tmpfs\nOptions=size=64m',
    'Device=files.example.com:/x\nType=nfs',
    'Driver=image\nImage=x.image',
  ])('leaves a volume unit alone that shows nothing of the host: %j', (keys) => {
    const files = { 'deploy/data.volume': `[Volume]\n${keys}` };
    const found = container('Volume=data.volume:/data', undefined, files).mounts;
    expect(found.map(({ source }) => source)).toEqual([{ kind: 'volume', name: 'data.volume' }]);
  });

  it.each([
    ['systemd-data', 'host'],
    ['data', 'volume'],
    ['systemd-other', 'volume'],
  ])('follows the name of a volume to its unit: %s', (name, kind) => {
    const files = { 'deploy/data.volume': `[Volume]\nDevice=/etc\nType=none\nOptions=bind` };
    const found = container(`Volume=${name}:/data`, undefined, files).mounts;
    expect(found.map(({ source }) => source.kind)).toEqual([kind]);
  });

  it('runs what a build unit builds, as the user of its stage', () => {
    const files = {
      'deploy/web.build': '[Build]\nImageTag=localhost/web\nFile=./Dockerfile',
      'deploy/Dockerfile': 'FROM alpine:3.22\nUSER app',
    };
    const found = container('Image=web.build', undefined, files);
    expect([found.image, found.build?.dockerfilePath, found.stage?.user?.value]).toEqual([
      undefined,
      'deploy/Dockerfile',
      'app',
    ]);
  });

  it('takes images of localhost for built here, as no registry is asked for them', () => {
    const [first, second] = ['Image=localhost/web', 'Image=localhost:5000/web'].map((line) => container(line));
    expect([first?.image?.isBuiltHere, second?.image?.isBuiltHere]).toEqual([true, undefined]);
  });

  it('takes the limits of its service, as both are in one control group', () => {
    const found = container('[Service]\nMemoryMax=1G\nCPUQuota=50%\nTasksMax=infinity');
    expect([said(found, 'memoryLimit'), said(found, 'cpuLimit'), said(found, 'pidsLimit')]).toEqual([
      ['1G @ 1G'],
      ['50% @ 50%'],
      [],
    ]);
  });

  it('is called as its file, and declared by its section', () => {
    const found = container('');
    expect([found.name, spanText(found.span), found.format, found.image?.reference.value.text]).toEqual([
      'app',
      'Container',
      'quadlet',
      'ghcr.io/acme/app:1.4',
    ]);
  });

  it.each([
    ['Image=web.build', undefined, undefined],
    ['Image=web.image', undefined, 'the unit that pulls its image was not read'],
    ['PodmanArgs=something', 'ghcr.io/acme/app:1.4', 'not all of its options could be read'],
    ['PodmanArgs=--unheard-of=1', 'ghcr.io/acme/app:1.4', undefined],
    ['Pod=web.pod', 'ghcr.io/acme/app:1.4', 'the pod that it is in was not read'],
  ])('with %s says what is not known', (lines, image, partial) => {
    const found = container(lines);
    expect([found.image?.reference.value.text, found.partial]).toEqual([image, partial]);
  });

  it.each([
    ['deploy/app.container', '', 'unknown'],
    ['.config/containers/systemd/app.container', '', 'no'],
    ['etc/containers/systemd/users/1000/app.container', '', 'no'],
    ['files/etc/containers/systemd/app.container', '', 'yes'],
    ['app.container', '[Install]\nWantedBy=multi-user.target', 'yes'],
    ['app.container', '[Install]\nWantedBy=multi-user.target default.target', 'unknown'],
    ['app.container', '[Install]\nWantedBy=default.target', 'unknown'],
    ['etc/containers/systemd/app.container', '[Service]\nUser=app', 'no'],
    ['app.container', '[Service]\nUser=root', 'yes'],
  ])('at %s with %j is run as root: %s', (path, lines, expected) => {
    expect(container(lines, path).podman).toEqual({ runsAsRoot: expected });
  });

  it('takes a fix as lines at the end of its section', () => {
    const { containers } = read('User=1000\n\n[Service]\nRestart=always');
    const [found] = containers;
    const edits = found?.add([
      { option: 'cap_drop', value: 'ALL' },
      { option: 'security_opt', value: 'no-new-privileges=true' },
      { option: 'read_only', value: true },
      { option: 'pids_limit', value: 512 },
    ]);
    expect(applyEdits(found?.file.text ?? '', edits ?? [])).toBe(
      `[Container]\n${IMAGE}\nUser=1000\nDropCapability=ALL\nNoNewPrivileges=true\nReadOnly=true\nPidsLimit=512\n\n[Service]\nRestart=always\n`,
    );
    expect(found?.add([{ option: 'security_opt', value: 'seccomp=unconfined' }])).toBeUndefined();
  });

  it('takes a fix at the end of a file without a line end', () => {
    const [found] = readText('a.container', '[Container]\nImage=a:1').containers;
    const edits = found?.add([{ option: 'read_only', value: true }]) ?? [];
    expect(applyEdits(found?.file.text ?? '', edits)).toBe('[Container]\nImage=a:1\nReadOnly=true\n');
  });
});

describe('a pod', () => {
  const pod = { 'deploy/web.pod': '[Pod]\nNetwork=host\nPublishPort=8080:80' };

  it('gives its network to the containers in it', () => {
    const found = container('Pod=web.pod', 'deploy/app.container', pod);
    expect(found.joins?.network?.mode).toEqual({ kind: 'host' });
    expect(found.joins?.network?.steps.map(({ span }) => spanText(span))).toEqual(['host']);
    expect(said(found, 'networkMode')).toEqual(['container:web @ web.pod']);
    expect(found.ports).toEqual([]);
  });

  it('may have the name of a container in it, and leads to nowhere but itself', () => {
    const found = container('ContainerName=web\nPod=web.pod', 'deploy/web.container', {
      'deploy/web.pod': '[Pod]\nPodName=web',
    });
    const { subjects, notifications } = createLink(repositoryView())([found]);
    expect(notifications).toEqual([]);
    expect(subjects).toMatchObject([{ joins: { network: { mode: { kind: 'container', name: 'web' }, steps: [] } } }]);
  });

  it('has what it says itself, and no more is asked of it', () => {
    const [found] = readText('web.pod', '[Pod]\nNetwork=host\nPublishPort=8080:80\nPodmanArgs=--pid=host').containers;
    expect([found?.name, found?.partial]).toEqual(['web', 'the containers in it say more']);
    expect([said(found, 'networkMode'), said(found, 'pidNamespace')]).toEqual([['host @ host'], ['host @ host']]);
    expect(found?.ports.map(({ span }) => spanText(span))).toEqual(['8080:80']);
  });
});

describe('a build unit', () => {
  it('says how a Dockerfile is built', () => {
    const text =
      '[Build]\nImageTag=localhost/web\nFile=./Dockerfile\nSetWorkingDirectory=unit\nBuildArg=A=1 B=%i\nTarget=prod\nNetwork=host';
    const { builds, subjects } = readText('deploy/web.build', text);
    expect(builds.map(({ span, arguments: args, ...rest }) => ({ ...rest, args: [...args] }))).toEqual([
      {
        dockerfilePath: 'deploy/Dockerfile',
        target: 'prod',
        context: 'deploy',
        tags: ['localhost/web'],
        isGuess: true,
        isForPodman: true,
        args: [['A', '1']],
        openArguments: new Map(Object.entries({ A: ['1'], B: [UNKNOWN_PIECE] })),
      },
    ]);
    const build = subjects.find((subject) => subject.kind === 'build');
    expect([build?.name, build?.network?.value]).toEqual(['web', 'host']);
  });
});

describe('other files', () => {
  it.each([
    ['notes.container', 'plain text'],
    ['a.container', '[Service]\nExecStart=/bin/true'],
    ['podman/perl.pod', '=head1 NAME'],
    ['a.container', ''],
  ])('such as %s with %j are none of our business', (path, text) => {
    expect(readText(path, text)).toEqual({ containers: [], subjects: [], builds: [], notifications: [] });
  });

  it.each([
    ['lib/Module.pod', '=head1 [Pod]'],
    ['lib/Module.pod', '[Build]\nFile=x'],
    ['web.build', '[Kube]\nYaml=x'],
    ['app.kube', '[Pod]\nNetwork=host'],
  ])('such as %s with %j are no units of the kind that their names say', (path, text) => {
    expect(readText(path, text)).toEqual({ containers: [], subjects: [], builds: [], notifications: [] });
  });

  it('that are templates are not checked', () => {
    const { notifications, subjects } = readText('a.container', '[Container]\n{% if x %}\nImage=a:1\n{% endif %}');
    expect(subjects).toEqual([]);
    expect(notifications.map(({ message }) => message)).toEqual([
      'a.container is a template (Jinja), so it was not checked. Scan what it renders to.',
    ]);
  });

  it('that Podman refuses are checked as far as they go', () => {
    const { notifications, containers } = read('what is this');
    expect(containers.length).toBe(1);
    expect(notifications.map(({ code, span }) => [code, span && spanText(span)])).toEqual([
      ['parse-problem', 'what is this'],
    ]);
  });

  it('that run Kubernetes YAML say that it is not checked', () => {
    const { notifications } = readText('deploy/web.kube', '[Kube]\nYaml=web.yml');
    expect(notifications.map(({ message }) => message)).toEqual([
      'The Kubernetes YAML that deploy/web.kube runs was not checked. Write containers as `.container` files to have them checked.',
    ]);
  });
});
