type Json = { readonly [name: string]: unknown };

/** An id of 64 digits that starts with the given ones. */
export function containerId(start: string): string {
  return start.padEnd(64, '0');
}

/** Docker's description of a container without options: `docker run -d --name web ghcr.io/acme/web:1.4`. */
export function dockerContainer(overrides: { readonly [part: string]: unknown } = {}): Json {
  const id = containerId('4fa6e0f0c678');
  const folder = `/var/lib/docker/containers/${id}`;
  return merged(
    {
      Id: id,
      Created: '2026-11-20T08:00:00.000000000Z',
      Path: '/web',
      Args: [],
      State: {
        Status: 'running',
        Running: true,
        Paused: false,
        Restarting: false,
        OOMKilled: false,
        Dead: false,
        Pid: 4711,
        ExitCode: 0,
        Error: '',
        StartedAt: '2026-11-20T08:00:01.000000000Z',
        FinishedAt: '0001-01-01T00:00:00Z',
      },
      Image: `sha256:${'a'.repeat(64)}`,
      ResolvConfPath: `${folder}/resolv.conf`,
      HostnamePath: `${folder}/hostname`,
      HostsPath: `${folder}/hosts`,
      LogPath: `${folder}/${id}-json.log`,
      Name: '/web',
      RestartCount: 0,
      Driver: 'overlay2',
      Platform: 'linux',
      MountLabel: '',
      ProcessLabel: '',
      AppArmorProfile: 'docker-default',
      ExecIDs: null,
      HostConfig: {
        Binds: null,
        ContainerIDFile: '',
        LogConfig: { Type: 'json-file', Config: {} },
        NetworkMode: 'bridge',
        PortBindings: {},
        RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
        AutoRemove: false,
        VolumeDriver: '',
        VolumesFrom: null,
        ConsoleSize: [0, 0],
        CapAdd: null,
        CapDrop: null,
        CgroupnsMode: 'private',
        Dns: [],
        DnsOptions: [],
        DnsSearch: [],
        ExtraHosts: null,
        GroupAdd: null,
        IpcMode: 'private',
        Cgroup: '',
        Links: null,
        OomScoreAdj: 0,
        PidMode: '',
        Privileged: false,
        PublishAllPorts: false,
        ReadonlyRootfs: false,
        SecurityOpt: null,
        UTSMode: '',
        UsernsMode: '',
        ShmSize: 67108864,
        Runtime: 'runc',
        Isolation: '',
        CpuShares: 0,
        Memory: 0,
        NanoCpus: 0,
        CgroupParent: '',
        BlkioWeight: 0,
        BlkioWeightDevice: [],
        CpuPeriod: 0,
        CpuQuota: 0,
        CpuRealtimePeriod: 0,
        CpuRealtimeRuntime: 0,
        CpusetCpus: '',
        CpusetMems: '',
        Devices: [],
        DeviceCgroupRules: null,
        DeviceRequests: null,
        MemoryReservation: 0,
        MemorySwap: 0,
        MemorySwappiness: null,
        OomKillDisable: null,
        PidsLimit: null,
        Ulimits: [],
        CpuCount: 0,
        CpuPercent: 0,
        IOMaximumIOps: 0,
        IOMaximumBandwidth: 0,
        MaskedPaths: ['/proc/asound', '/proc/kcore', '/sys/firmware'],
        ReadonlyPaths: ['/proc/bus', '/proc/sys', '/proc/sysrq-trigger'],
      },
      GraphDriver: { Data: { MergedDir: '/var/lib/docker/overlay2/x/merged' }, Name: 'overlay2' },
      Mounts: [],
      Config: {
        Hostname: '4fa6e0f0c678',
        Domainname: '',
        User: '',
        AttachStdin: false,
        ExposedPorts: { '8080/tcp': {} },
        Tty: false,
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
        Cmd: ['/web'],
        Image: 'ghcr.io/acme/web:1.4',
        Volumes: null,
        WorkingDir: '/',
        Entrypoint: null,
        OnBuild: null,
        Labels: {},
      },
      NetworkSettings: {
        Bridge: '',
        SandboxID: 'b'.repeat(64),
        Ports: { '8080/tcp': null },
        Networks: { bridge: { IPAMConfig: null, Links: null, Aliases: null, IPAddress: '172.17.0.2' } },
      },
    },
    overrides,
  );
}

/** Podman's description of the same container, run by a user other than root. */
export function podmanContainer(overrides: { readonly [part: string]: unknown } = {}): Json {
  const folder = '/run/user/1000/containers/overlay-containers/x/userdata';
  const bounding = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID'];
  const capabilities = [...bounding, 'SETPCAP', 'SETUID', 'SYS_CHROOT'].map((name) => `CAP_${name}`);
  return merged(
    {
      Id: containerId('9e1c'),
      State: { OciVersion: '1.2.1', Status: 'running', Running: true, Paused: false, Pid: 4711 },
      Image: 'a'.repeat(64),
      ImageName: 'ghcr.io/acme/web:1.4',
      ResolvConfPath: `${folder}/resolv.conf`,
      OCIRuntime: 'crun',
      Name: 'web',
      MountLabel: '',
      ProcessLabel: '',
      AppArmorProfile: '',
      EffectiveCaps: capabilities,
      BoundingCaps: capabilities,
      Mounts: [],
      NetworkSettings: { Ports: {}, Networks: {} },
      IsInfra: false,
      Config: {
        User: '',
        Env: ['PATH=/usr/bin:/bin', 'container=podman'],
        Cmd: ['/web'],
        Image: 'ghcr.io/acme/web:1.4',
        Entrypoint: '',
        Annotations: { 'io.container.manager': 'libpod', 'org.opencontainers.image.stopSignal': '15' },
        CreateCommand: ['podman', 'run', '-d', 'ghcr.io/acme/web:1.4'],
      },
      HostConfig: {
        Binds: [],
        CgroupManager: 'systemd',
        CgroupMode: 'private',
        LogConfig: { Type: 'journald', Config: null, Path: '', Tag: '', Size: '0B' },
        NetworkMode: 'pasta',
        PortBindings: {},
        RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
        CapAdd: [],
        CapDrop: [],
        Dns: [],
        ExtraHosts: [],
        GroupAdd: [],
        IpcMode: 'shareable',
        Cgroup: '',
        Cgroups: 'default',
        Links: null,
        OomScoreAdj: 0,
        PidMode: 'private',
        Privileged: false,
        PublishAllPorts: false,
        ReadonlyRootfs: false,
        SecurityOpt: [],
        Tmpfs: {},
        UTSMode: 'private',
        UsernsMode: '',
        ShmSize: 65536000,
        Runtime: 'oci',
        Memory: 0,
        NanoCpus: 0,
        CgroupParent: 'user.slice',
        CpuQuota: 0,
        CpusetCpus: '',
        Devices: [],
        MemorySwap: 0,
        OomKillDisable: false,
        PidsLimit: 2048,
        Ulimits: [
          { Name: 'RLIMIT_NOFILE', Soft: 1048576, Hard: 1048576 },
          { Name: 'RLIMIT_NPROC', Soft: 4194304, Hard: 4194304 },
        ],
      },
    },
    overrides,
  );
}

/** Objects are merged, everything else is replaced; undefined removes a name. */
function merged(base: Json, overrides: Json): Json {
  const result: { [name: string]: unknown } = { ...base };
  for (const [name, value] of Object.entries(overrides)) {
    const before = base[name];
    if (value === undefined) delete result[name];
    else result[name] = isObject(before) && isObject(value) ? merged(before, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
