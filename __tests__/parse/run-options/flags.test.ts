import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { applyEdits, unset } from '../../../src/model/findings/fix.ts';
import { DYNAMIC, known, type Option } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { containerOf, containersOf } from './lines.ts';

/** https://docs.docker.com/reference/cli/docker/container/run/, and cmd/docker in https://github.com/docker/cli */
const SWITCHES = `
  detach interactive tty rm publish-all privileged read-only init no-healthcheck oom-kill-disable sig-proxy quiet use-api-socket
  disable-content-trust help`;
const VALUES = `
  add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile cpu-count cpu-percent
  cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems detach-keys device device-cgroup-rule
  device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt dns-option dns-search domainname entrypoint env
  env-file expose gpus group-add health-cmd health-interval health-retries health-start-interval health-start-period health-timeout
  hostname io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver log-opt
  mac-address memory memory-reservation memory-swap memory-swappiness mount name net network net-alias network-alias oom-score-adj pid
  pids-limit platform publish pull restart runtime security-opt shm-size stop-signal stop-timeout storage-opt sysctl tmpfs ulimit user
  userns uts volume volume-driver volumes-from workdir`;
const LETTERS_WITH_VALUE = [...'aelpuvwhcm'];
const LETTERS_WITHOUT = [...'ditPq'];

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

function imageOf(container: Container): string | undefined {
  return container.image?.reference.value.text;
}

/** A value that no flag refuses to be read with, and that is no image. */
const VALUE = '1234';

describe('every flag of docker run is known with or without its value', () => {
  it.each(list(VALUES))('--%s takes a value', (flag) => {
    for (const text of [
      `docker run --${flag} ${VALUE} acme/app:1.4 --help`,
      `docker run --${flag}=${VALUE} acme/app:1.4`,
    ]) {
      const container = containerOf(text);
      expect([imageOf(container), container.partial]).toEqual(['acme/app:1.4', undefined]);
    }
  });

  it.each(list(SWITCHES))('--%s takes none', (flag) => {
    for (const text of [`docker run --${flag} acme/app:1.4`, `docker create --${flag}=true acme/app:1.4`]) {
      const container = containerOf(text);
      expect([imageOf(container), container.partial]).toEqual(['acme/app:1.4', undefined]);
    }
  });

  it.each(LETTERS_WITH_VALUE)(
    '-%s takes a value, apart, attached, after a sign, and at the end of a bundle',
    (letter) => {
      for (const option of [
        `-${letter} ${VALUE}`,
        `-${letter}${VALUE}`,
        `-${letter}=${VALUE}`,
        `-it${letter} ${VALUE}`,
      ]) {
        const container = containerOf(`docker run ${option} acme/app:1.4`);
        expect([option, imageOf(container), container.partial]).toEqual([option, 'acme/app:1.4', undefined]);
      }
    },
  );

  it.each(LETTERS_WITHOUT)('-%s takes none', (letter) => {
    expect(imageOf(containerOf(`docker run -${letter} acme/app:1.4`))).toBe('acme/app:1.4');
    expect(imageOf(containerOf(`docker run -${letter}it acme/app:1.4`))).toBe('acme/app:1.4');
  });
});

type Read = (container: Container) => Option<unknown> | undefined;

describe('the options of Podman itself', () => {
  it.each([
    '--noout',
    '--trace',
    '--tls-cert c.pem',
    '--pull-option x=y',
    '--max-workers 3',
    '--registries-conf r.conf',
    '--cdi-spec-dir=/c',
    '--unheard-of 3',
    '--unheard-of',
    '--unheard-of=3 --debug',
  ])('%s does not hide the command', (options) => {
    const container = containerOf(`podman ${options} run --privileged acme/app:1.4`);
    expect([imageOf(container), container.privileged?.value]).toEqual(['acme/app:1.4', true]);
  });

  it.each(['podman --unheard-of images run --privileged', 'podman --unheard-of run ps', 'docker --context a ps run'])(
    '%s starts no container with an option',
    (text) => {
      expect(containersOf(text).map(({ privileged }) => privileged?.value)).not.toContain(true);
    },
  );
});

describe('single values', () => {
  const cases: readonly (readonly [options: string, read: Read, value: unknown, span: string, entry: string])[] = [
    ['--privileged', (c) => c.privileged, true, '--privileged', ' --privileged'],
    ['--privileged=true', (c) => c.privileged, true, 'true', ' --privileged=true'],
    ['--privileged=0', (c) => c.privileged, false, '0', ' --privileged=0'],
    ['--privileged=$ON', (c) => c.privileged, DYNAMIC, '$ON', ' --privileged=$ON'],
    ['--read-only', (c) => c.readOnlyRootfs, true, '--read-only', ' --read-only'],
    ['--init', (c) => c.hasInit, true, '--init', ' --init'],
    ['--oom-kill-disable', (c) => c.isOomKillDisabled, true, '--oom-kill-disable', ' --oom-kill-disable'],
    ['--no-healthcheck', (c) => c.healthcheckDisabled, true, '--no-healthcheck', ' --no-healthcheck'],
    ['--use-api-socket', (c) => c.usesApiSocket, true, '--use-api-socket', ' --use-api-socket'],
    ['--pid host', (c) => c.pidNamespace, 'host', 'host', ' --pid host'],
    ['--pid="host"', (c) => c.pidNamespace, 'host', 'host', ' --pid="host"'],
    ['--pid=container:db', (c) => c.pidNamespace, 'container:db', 'container:db', ' --pid=container:db'],
    ['--ipc=host', (c) => c.ipcNamespace, 'host', 'host', ' --ipc=host'],
    ['--uts=host', (c) => c.utsNamespace, 'host', 'host', ' --uts=host'],
    ['--userns=host', (c) => c.userNamespace, 'host', 'host', ' --userns=host'],
    ['--cgroupns=host', (c) => c.cgroupNamespace, 'host', 'host', ' --cgroupns=host'],
    ['--cgroup-parent=/x', (c) => c.cgroupParent, '/x', '/x', ' --cgroup-parent=/x'],
    ['--network=host', (c) => c.networkMode, 'host', 'host', ' --network=host'],
    ['--net host', (c) => c.networkMode, 'host', 'host', ' --net host'],
    ['--network name=host', (c) => c.networkMode, 'host', 'host', ' --network name=host'],
    ['--network NAME=host', (c) => c.networkMode, 'host', 'host', ' --network NAME=host'],
    ["--network 'alias=a, Name = HOST'", (c) => c.networkMode, 'host', 'HOST', " --network 'alias=a, Name = HOST'"],
    ['--network ns:/proc/1/ns/net', (c) => c.networkMode, 'host', 'ns:/proc/1/ns/net', ' --network ns:/proc/1/ns/net'],
    ['--pid ns:/proc/1/ns/pid', (c) => c.pidNamespace, 'host', 'ns:/proc/1/ns/pid', ' --pid ns:/proc/1/ns/pid'],
    [
      '--ipc=ns:/proc//self/ns/ipc',
      (c) => c.ipcNamespace,
      'host',
      'ns:/proc//self/ns/ipc',
      ' --ipc=ns:/proc//self/ns/ipc',
    ],
    [
      '--pid ns:/proc/47/ns/pid',
      (c) => c.pidNamespace,
      'ns:/proc/47/ns/pid',
      'ns:/proc/47/ns/pid',
      ' --pid ns:/proc/47/ns/pid',
    ],
    [
      '--network ns:/run/netns/a',
      (c) => c.networkMode,
      'ns:/run/netns/a',
      'ns:/run/netns/a',
      ' --network ns:/run/netns/a',
    ],
    ['--network container:db', (c) => c.networkMode, 'container:db', 'container:db', ' --network container:db'],
    ['-u root', (c) => c.user, 'root', 'root', ' -u root'],
    ['-uroot', (c) => c.user, 'root', 'root', ' -uroot'],
    ['-itu root', (c) => c.user, 'root', 'root', 'u root'],
    ["--user '0:0'", (c) => c.user, '0:0', '0:0', " --user '0:0'"],
    ['--user a --user b', (c) => c.user, 'b', 'b', ' --user b'],
    ['--runtime runc', (c) => c.runtime, 'runc', 'runc', ' --runtime runc'],
    ['--gpus all', (c) => c.gpus, 'all', 'all', ' --gpus all'],
    ['--shm-size 1g', (c) => c.sharedMemorySize, '1g', '1g', ' --shm-size 1g'],
    ['-m 512m', (c) => c.memoryLimit, '512m', '512m', ' -m 512m'],
    ['--memory-swap -1', (c) => c.memorySwapLimit, '-1', '-1', ' --memory-swap -1'],
    ['--cpus 1.5', (c) => c.cpuLimit, '1.5', '1.5', ' --cpus 1.5'],
    ['--cpuset-cpus 0', (c) => c.cpuLimit, 'CPUs 0', '0', ' --cpuset-cpus 0'],
    ['--cpuset-cpus ""', (c) => c.cpuLimit, '0', '""', ' --cpuset-cpus ""'],
    ['--pids-limit 100', (c) => c.pidsLimit, 100, '100', ' --pids-limit 100'],
    ['--pids-limit many', (c) => c.pidsLimit, DYNAMIC, 'many', ' --pids-limit many'],
    ['--oom-score-adj=-500', (c) => c.oomScoreAdjustment, -500, '-500', ' --oom-score-adj=-500'],
    ['--restart unless-stopped', (c) => c.restart, 'unless-stopped', 'unless-stopped', ' --restart unless-stopped'],
    ['--log-driver none', (c) => c.logDriver, 'none', 'none', ' --log-driver none'],
    ['--pull always', (c) => c.pullPolicy, 'always', 'always', ' --pull always'],
    ['--name web', (c) => c.containerName, 'web', 'web', ' --name web'],
  ];

  it.each(cases)('%s', (options, read, value, span, entry) => {
    const setting = read(containerOf(`docker run ${options} acme/app:1.4`));
    expect(setting && [setting.value, spanText(setting.span), spanText(setting.entry)]).toEqual([value, span, entry]);
  });
});

describe('lists', () => {
  const cases: readonly (readonly [options: string, read: (container: Container) => unknown, expected: unknown])[] = [
    ['--cap-add SYS_ADMIN --cap-add=NET_ADMIN', (c) => texts(c.addedCapabilities), ['SYS_ADMIN', 'NET_ADMIN']],
    ['--cap-drop all', (c) => texts(c.droppedCapabilities), ['all']],
    [
      '--security-opt seccomp=unconfined --security-opt label:disable',
      (c) => c.securityOptions.items.map(({ value }) => value),
      [
        { name: 'seccomp', value: 'unconfined', separator: '=' },
        { name: 'label', value: 'disable', separator: ':' },
      ],
    ],
    ['--group-add docker --group-add 998', (c) => texts(c.additionalGroups), ['docker', '998']],
    ['--volumes-from db:ro', (c) => texts(c.volumesFrom), ['db:ro']],
    ['--device-cgroup-rule="c 1:3 mr"', (c) => texts(c.deviceCgroupRules), ['c 1:3 mr']],
    ['--dns 8.8.8.8', (c) => texts(c.dns), ['8.8.8.8']],
    ['--link db:database', (c) => texts(c.links), ['db:database']],
    ['--network front --net back', (c) => texts(c.networks), ['front', 'back']],
    ['--ulimit nofile=1024:2048', (c) => pairs(c.ulimits), ['nofile=2048']],
    ['--ulimit nproc=64', (c) => pairs(c.ulimits), ['nproc=64']],
    ['--sysctl net.core.somaxconn=1024', (c) => pairs(c.sysctls), ['net.core.somaxconn=1024']],
    ['--network NAME=back', (c) => texts(c.networks), ['back']],
    ['--add-host db:10.0.0.1', (c) => pairs(c.extraHosts), ['db=10.0.0.1']],
    ['--log-opt max-size=10m', (c) => pairs(c.logOptions), ['max-size=10m']],
    ['--annotation a.b=c', (c) => pairs(c.annotations), ['a.b=c']],
    ['-e A=1 -e B --env "C=x y"', (c) => pairs(c.environment), ['A=1', 'B', 'C=x y']],
    [
      '--device /dev/sda:/dev/xvda:rwm --device vendor.com/gpu=all',
      (c) => c.devices.map(({ source, target, permissions }) => [source, target, permissions].map(known)),
      [
        ['/dev/sda', '/dev/xvda', 'rwm'],
        ['vendor.com/gpu=all', undefined, undefined],
      ],
    ],
    [
      '-p 127.0.0.1:8080:80/udp -p 90',
      (c) => c.ports.map(({ hostIp, published, target, protocol }) => [known(hostIp), published, target, protocol]),
      [
        ['127.0.0.1', { from: 8080, to: 8080 }, { from: 80, to: 80 }, 'udp'],
        [undefined, undefined, { from: 90, to: 90 }, 'tcp'],
      ],
    ],
    ['--health-cmd "curl localhost"', (c) => c.healthcheck?.script?.pipelines[0]?.commands[0]?.program, 'curl'],
    ['--entrypoint /bin/sh', (c) => c.entrypoint?.words.map(known), ['/bin/sh']],
  ];

  it.each(cases)('%s', (options, read, expected) => {
    expect(read(containerOf(`docker run ${options} acme/app:1.4`))).toEqual(expected);
  });

  it.each([
    ['podman run -p 127.0.0.1:80:80,2375:2375', ['127.0.0.1:80:80', '2375:2375']],
    ['podman run -p 127.0.0.1:80:80,127.0.0.1:81:81', ['127.0.0.1:80:80', '127.0.0.1:81:81']],
  ])('%s publishes each port', (command, expected) => {
    const { ports } = containerOf(`${command} acme/app:1.4`);
    expect(ports.map(({ span }) => spanText(span))).toEqual(expected);
  });

  it('says that a list with an unknown item is not complete', () => {
    const { droppedCapabilities } = containerOf('docker run --cap-drop $CAPS acme/app:1.4');
    expect([droppedCapabilities.items, droppedCapabilities.complete]).toEqual([[], false]);
  });
});

function texts({ items }: { readonly items: readonly Option<string>[] }): readonly unknown[] {
  return items.map(({ value }) => value);
}

function pairs(entries: readonly { readonly name: string; readonly value?: Parameters<typeof known>[0] }[]) {
  return entries.map(({ name, value }) => (value === undefined ? name : `${name}=${known(value)}`));
}

describe('mounts', () => {
  const cases: readonly (readonly [options: string, type: string, source: object, at: string, readOnly: unknown])[] = [
    ['-v /etc:/host/etc', 'bind', { kind: 'host', path: '/etc' }, '/etc', undefined],
    ['-v /etc:/host/etc:ro', 'bind', { kind: 'host', path: '/etc' }, '/etc', true],
    [
      '--volume="/run/docker.sock:/x:rw"',
      'bind',
      { kind: 'host', path: '/run/docker.sock' },
      '/run/docker.sock',
      false,
    ],
    ['-v data:/data', 'volume', { kind: 'volume', name: 'data' }, 'data', undefined],
    ['-v "$PWD:/src"', 'unknown', { kind: 'unknown', suffix: '' }, '$PWD', undefined],
    ['-v "${PWD}/x":/src:ro', 'bind', { kind: 'unknown', suffix: '/x' }, '${PWD}/x', true],
    ['-v $HOME/.ssh:/root/.ssh', 'bind', { kind: 'home', path: '~/.ssh' }, '$HOME/.ssh', undefined],
    ['-v ~/.aws:/root/.aws', 'bind', { kind: 'home', path: '~/.aws' }, '~/.aws', undefined],
    ['-v ~root/.ssh:/h', 'bind', { kind: 'host', path: '/root/.ssh' }, '~root/.ssh', undefined],
    ['-v ~deploy/.ssh:/h', 'bind', { kind: 'host', path: '/home/deploy/.ssh' }, '~deploy/.ssh', undefined],
    ['-v ~/../../etc:/h', 'bind', { kind: 'host', path: '/etc' }, '~/../../etc', undefined],
    ['-v $HOME/../..:/h', 'bind', { kind: 'host', path: '/' }, '$HOME/../..', undefined],
    ['-v ./data:/data', 'bind', { kind: 'project', path: './data' }, './data', undefined],
    ['--mount type=bind,source=/etc,target=/x', 'bind', { kind: 'host', path: '/etc' }, '/etc', undefined],
    ['--mount type=bind,src=/etc,dst=/x,readonly', 'bind', { kind: 'host', path: '/etc' }, '/etc', true],
    ['--mount type=bind,src=/etc,dst=/x,readonly=0', 'bind', { kind: 'host', path: '/etc' }, '/etc', false],
    ['--mount type=bind,src=/etc,dst=/x,readonly=yes', 'bind', { kind: 'host', path: '/etc' }, '/etc', DYNAMIC],
    ['--mount type=bind,src=/etc,dst=/x,ro=$RO', 'bind', { kind: 'host', path: '/etc' }, '/etc', DYNAMIC],
    ['--mount "type=bind,src=/etc,dst=/x,ro=false"', 'bind', { kind: 'host', path: '/etc' }, '/etc', false],
    ['--mount TYPE=Bind,SRC=/a,src=/etc,dst=/x', 'bind', { kind: 'host', path: '/etc' }, '/etc', undefined],
    ['--mount \'"type=bind","src=/etc",dst=/x\'', 'bind', { kind: 'host', path: '/etc' }, '/etc', undefined],
    ['--mount \'type=bind,"src=/etc,x",dst=/x\'', 'bind', { kind: 'host', path: '/etc,x' }, '/etc,x', undefined],
    [
      "--mount 'type=volume,type=bind,src=/etc,dst=/x,ro,readonly=false'",
      'bind',
      { kind: 'host', path: '/etc' },
      '/etc',
      false,
    ],
    ['--mount source=data,target=/x', 'volume', { kind: 'volume', name: 'data' }, 'data', undefined],
    ['--tmpfs /run:rw,size=64m', 'tmpfs', { kind: 'none' }, '/run:rw,size=64m', false],
    ['--use-api-socket', 'bind', { kind: 'host', path: '/var/run/docker.sock' }, '--use-api-socket', undefined],
  ];

  it.each(cases)('%s', (options, type, source, at, readOnly) => {
    const [mount] = containerOf(`docker run ${options} acme/app:1.4`).mounts;
    expect(mount && [mount.type, mount.source, spanText(mount.sourceSpan), mount.readOnly?.value]).toEqual([
      type,
      source,
      at,
      readOnly,
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['/e*', ['/efi', '/etc']],
    ['/et?', ['/etc']],
    ['/[e]tc/*', ['/etc']],
    ['/*', ['/']],
    ['/*/*', ['/']],
    ['/etc/*', ['/etc']],
    ['/etc/sha*', ['/etc/shadow']],
    ['/run/d*.sock', ['/run/docker.raw.sock', '/run/docker.sock']],
    ['/srv/data/*.txt', []],
    ['/home/*/.config', []],
    ['/*/x', []],
    ['*', []],
    ['conf/*', []],
  ])('Podman mounts what the pattern %s matches', (pattern, expected) => {
    const { mounts } = containerOf(`podman run --mount 'type=glob,src=${pattern},dst=/h' acme/app:1.4`);
    const paths = mounts.flatMap(({ source }) => (source.kind === 'host' ? [source.path] : []));
    expect(paths.sort()).toEqual(expected);
  });

  it.each([
    ['-v /etc:/x', '-v /etc:/x:ro'],
    ['-v "/etc:/x:z"', '-v "/etc:/x:z,ro"'],
    ['-v /etc:/x:rw', '-v /etc:/x:ro'],
    ['-v "$DIR/etc":/x', '-v "$DIR/etc":/x:ro'],
    ['--mount type=bind,src=/etc,dst=/x', '--mount type=bind,src=/etc,dst=/x,readonly'],
  ])('can make %s read-only', (options, expected) => {
    const text = `docker run ${options} acme/app:1.4`;
    const edits = containerOf(text).mounts[0]?.makeReadOnly ?? [];
    expect(applyEdits(text, edits)).toBe(`docker run ${expected} acme/app:1.4`);
  });
});

describe('what can be deleted', () => {
  it.each([
    ['docker run --privileged -d acme/app:1.4', 'docker run -d acme/app:1.4'],
    ['docker run -d --privileged acme/app:1.4', 'docker run -d acme/app:1.4'],
    ['docker run \\\n  -d \\\n  --privileged \\\n  acme/app:1.4', 'docker run \\\n  -d \\\n  acme/app:1.4'],
  ])('%s', (text, expected) => {
    const { privileged } = containerOf(text);
    expect(privileged && applyEdits(text, [unset(privileged)])).toBe(expected);
  });
});

describe('where options end', () => {
  it('leaves what comes after the image to the container', () => {
    const container = containerOf('docker run --rm acme/app:1.4 --privileged -v /:/host');
    expect(container.privileged).toBeUndefined();
    expect(container.mounts).toEqual([]);
    expect(container.command?.words.map(known)).toEqual(['--privileged', '-v', '/:/host']);
  });

  it('ends at two dashes', () => {
    const container = containerOf('docker run -- acme/app:1.4 --privileged');
    expect([imageOf(container), container.privileged]).toEqual(['acme/app:1.4', undefined]);
  });
});

describe('what only run time knows', () => {
  it.each([
    ['docker run $OPTIONS --privileged acme/app:1.4', true, 'a variable may contain more options'],
    ['docker run "$@" --privileged acme/app:1.4', true, 'a variable may contain more options'],
    ['docker run "${OPTIONS[@]}" --privileged acme/app:1.4', true, 'a variable may contain more options'],
    ['docker run $(options) --privileged acme/app:1.4', true, 'a variable may contain more options'],
    // what follows an image is its command
    ['docker run $IMAGE --privileged acme/app:1.4', undefined, 'a variable may contain more options'],
    ['docker run "$APP" --privileged', undefined, undefined],
    ['docker run $APP sh', undefined, 'a variable may contain more options'],
    ['docker run --privileged $APP', true, undefined],
    // the next word is its value if a known option follows
    ['docker run --new-flag --privileged acme/app:1.4', true, 'not all of its options are known'],
    ['docker run --new-flag something --privileged acme/app:1.4', true, 'not all of its options are known'],
    ['docker run --new-flag acme/app:1.4 --unheard-of --privileged', undefined, 'not all of its options are known'],
    ['docker run --new-flag=x --privileged acme/app:1.4', true, undefined],
    ['docker run --$FLAG --privileged acme/app:1.4', true, 'not all of its options are known'],
  ])('%s', (text, privileged, partial) => {
    const container = containerOf(text);
    expect([container.privileged?.value, container.partial]).toEqual([privileged, partial]);
  });

  it.each([
    ['IFS=,\nN="x --privileged"\ndocker run --name $N acme/app:1.4', undefined],
    ['IFS=,\nN="x,--privileged"\ndocker run --name $N acme/app:1.4', true],
    ['N="x --privileged"\ndocker run --name $N acme/app:1.4', true],
    ['N="x --privileged"\ndocker run --name "$N" acme/app:1.4', undefined],
  ])('splits a variable as the shell does: %j', (text, privileged) => {
    expect(containerOf(text).privileged?.value).toBe(privileged);
  });

  it('splits a variable that the script sets, but changes nothing in it', () => {
    const container = containerOf('OPTIONS="--privileged --cap-add SYS_ADMIN"\ndocker run $OPTIONS acme/app:1.4\n');
    expect(container.privileged && spanText(container.privileged.span)).toBe('$OPTIONS');
    expect(texts(container.addedCapabilities)).toEqual(['SYS_ADMIN']);
    expect([imageOf(container), container.cannotEdit]).toEqual(['acme/app:1.4', true]);
  });
});
