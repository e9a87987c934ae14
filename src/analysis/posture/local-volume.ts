import { DISK } from '../../data/devices.ts';
import { devicePath } from '../../model/containers/host-path.ts';
import { engineAccess, systemPath } from './host-access.ts';

/** The options of a volume with the driver `local`, which are those of `mount`; empty where one is not given. */
export interface VolumeOptions {
  /** `type` */
  readonly fileSystem: string;
  /** `o`, split at its commas. */
  readonly flags: readonly string[];
  readonly device: string;
}

/** What a volume shows of the machine. */
export interface VolumeOfHost {
  readonly kind: 'folder' | 'disk';
  readonly path: string;
  /** The option that names it. */
  readonly namedBy: 'type' | 'o' | 'device';
}

/** File systems of the kernel: wherever one is mounted, it is that of the host. */
const KERNEL_FILE_SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['proc', '/proc'],
  ['sysfs', '/sys'],
  ['devtmpfs', '/dev'],
  ['cgroup', '/sys/fs/cgroup'],
  ['cgroup2', '/sys/fs/cgroup'],
  ['bpf', '/sys/fs/bpf'],
  ['debugfs', '/sys/kernel/debug'],
  ['tracefs', '/sys/kernel/tracing'],
  ['securityfs', '/sys/kernel/security'],
  ['selinuxfs', '/sys/fs/selinux'],
  ['configfs', '/sys/kernel/config'],
  ['efivarfs', '/sys/firmware/efi/efivars'],
  ['pstore', '/sys/fs/pstore'],
  ['binfmt_misc', '/proc/sys/fs/binfmt_misc'],
]);

/**
 * The folder or the disk of the machine that a volume is: `type=none,o=bind,device=/srv`. Undefined for a volume of its own, or one on a server.
 * https://docs.docker.com/reference/cli/docker/volume/create/#opt
 */
export function volumeOfHost({ fileSystem, flags, device }: VolumeOptions): VolumeOfHost | undefined {
  const kernel = KERNEL_FILE_SYSTEMS.get(fileSystem);
  if (kernel !== undefined) return { kind: 'folder', path: kernel, namedBy: 'type' };
  const layer = fileSystem === 'overlay' ? worstLayer(flags) : undefined;
  if (layer !== undefined) return { kind: 'folder', path: layer, namedBy: 'o' };
  if ([fileSystem, ...flags].some((flag) => /^\s*r?bind\s*$/.test(flag)))
    return { kind: 'folder', path: device, namedBy: 'device' };
  const disk = devicePath(device);
  return DISK.test(disk) ? { kind: 'disk', path: disk, namedBy: 'device' } : undefined;
}

/** The most dangerous folder that an overlay shows or writes to, otherwise the one highest up. */
function worstLayer(flags: readonly string[]): string | undefined {
  const [highest, ...others] = flags
    .flatMap((flag) => LAYER.exec(flag)?.[1]?.split(':') ?? [])
    // the kernel reads `\\x` as `x`
    .map((path) => devicePath(path.replaceAll('\\', '')))
    .sort((one, other) => one.length - other.length);
  return highest === '/' ? highest : (others.find(givesHostAway) ?? highest);
}

const LAYER = /^(?:(?:lower|data)dir\+?|upperdir)=(.*)$/;

function givesHostAway(path: string): boolean {
  return engineAccess({ kind: 'host', path }) !== undefined || systemPath(path) !== undefined;
}
