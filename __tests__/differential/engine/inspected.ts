import { homedir } from 'node:os';

/** What matters of a container, in short texts. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly error: string;
  readonly container?: Facts;
}

interface Inspected {
  readonly Config: { readonly User: string; readonly Env: readonly string[] | null };
  readonly HostConfig: {
    readonly Privileged: boolean;
    readonly ReadonlyRootfs: boolean;
    readonly PidMode: string;
    readonly IpcMode: string;
    readonly UTSMode: string;
    readonly UsernsMode: string;
    readonly NetworkMode: string;
    readonly CapAdd: readonly string[] | null;
    readonly CapDrop: readonly string[] | null;
    readonly GroupAdd: readonly string[] | null;
    readonly DeviceCgroupRules: readonly string[] | null;
    readonly SecurityOpt: readonly string[] | null;
    readonly Memory: number;
    readonly NanoCpus: number;
    readonly PidsLimit: number | null;
    readonly OomScoreAdj: number;
    readonly Devices: readonly { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[] | null;
    readonly PortBindings: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null>> | null;
  };
  readonly Mounts: readonly { Type: string; Source: string; Destination: string; RW: boolean; Propagation: string }[];
}

/** What `docker inspect` says of a container of a project in a folder. */
export function inspected({ Config, HostConfig: host, Mounts }: Inspected, folder: string): Facts {
  return {
    privileged: host.Privileged,
    readOnly: host.ReadonlyRootfs,
    user: Config.User,
    pid: host.PidMode,
    ipc: host.IpcMode === 'private' ? '' : host.IpcMode,
    uts: host.UTSMode,
    userns: host.UsernsMode,
    network: host.NetworkMode,
    capAdd: capabilities(host.CapAdd),
    capDrop: capabilities(host.CapDrop),
    groups: sorted(host.GroupAdd),
    rules: sorted(host.DeviceCgroupRules),
    // the engine adds it to privileged containers and to those with namespaces of the host
    security: new Set(host.SecurityOpt?.filter((option) => !/^label[=:]disable$/.test(option))).size,
    memory: host.Memory,
    cpus: host.NanoCpus / 1e9,
    pids: Math.max(host.PidsLimit ?? 0, 0),
    oomScore: host.OomScoreAdj,
    // without permissions it gives no access, which we do not rely on
    devices: sorted(
      host.Devices?.map((one) => [one.PathOnHost, one.PathInContainer, one.CgroupPermissions || 'rwm'].join(' ')),
    ),
    mounts: sorted(
      Mounts.filter(({ Type }) => Type === 'bind').map(
        ({ Source, Destination, RW, Propagation }) =>
          `${placeOf(Source, folder)} ${Destination}${RW ? '' : ' ro'} ${Propagation}`,
      ),
    ),
    ports: sorted(
      Object.entries(host.PortBindings ?? {}).flatMap(([port, bindings]) =>
        (bindings ?? []).map(({ HostIp, HostPort }) => `${HostIp === '0.0.0.0' ? '' : HostIp} ${HostPort} ${port}`),
      ),
    ),
    // a name alone takes a variable of the image away
    environment: sorted(Config.Env?.filter((pair) => pair.includes('='))),
  };
}

/** The engine keeps them as they were written until it starts the container. */
export function capabilities(names: readonly string[] | null): readonly string[] {
  const upper = (names ?? []).map((name) => name.toUpperCase());
  return sorted(upper.map((name) => (name === 'ALL' || name.startsWith('CAP_') ? name : `CAP_${name}`)));
}

function placeOf(source: string, folder: string): string {
  if (source === homedir() || source.startsWith(`${homedir()}/`)) return 'home';
  return folder === source || source.startsWith(`${folder}/`) || folder.startsWith(`${source}/`) ? 'project' : source;
}

export function sorted(texts: readonly string[] | null | undefined): readonly string[] {
  return [...new Set(texts ?? [])].sort();
}
