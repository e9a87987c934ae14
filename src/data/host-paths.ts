/** Sockets by file name, wherever they are: whoever connects can have anything run as root. */
export const SOCKET_NAMES: ReadonlyMap<string, string> = new Map([
  ['docker.sock', 'Docker'],
  ['docker.sock.raw', 'Docker'],
  ['docker.raw.sock', 'Docker'],
  ['dockershim.sock', 'Docker'],
  ['cri-dockerd.sock', 'Docker'],
  ['containerd.sock', 'containerd'],
  ['crio.sock', 'CRI-O'],
  ['podman.sock', 'Podman'],
  ['buildkitd.sock', 'BuildKit'],
]);

/** Folders of the host that hold such sockets, without the link `/var/run`. A folder of one is one, too, in `/run/user/1000`. */
export const SOCKET_FOLDERS: readonly { readonly pattern: RegExp; readonly controls: string }[] = [
  { pattern: /^\/run$/, controls: 'Docker' },
  // on hosts where /var/run is a folder, not a link
  { pattern: /^\/var$/, controls: 'Docker' },
  { pattern: /^\/run\/user(?:\/\d+)?$/, controls: 'rootless Docker or Podman' },
  { pattern: /^\/run\/(?:user\/\d+\/)?podman$/, controls: 'Podman' },
  { pattern: /^\/run\/(?:docker\/)?containerd(?:\/s(?:\/.*)?)?$/, controls: 'containerd' },
  { pattern: /^\/run\/crio$/, controls: 'CRI-O' },
  { pattern: /^\/run\/(?:user\/\d+\/)?buildkit$/, controls: 'BuildKit' },
  { pattern: /^\/run\/systemd(?:\/private)?$/, controls: 'systemd' },
];

/** Below the home folder of whoever runs Docker Desktop. */
export const HOME_SOCKET_FOLDERS: ReadonlySet<string> = new Set(['~/.docker/run', '~/.docker/desktop']);

/** Named pipes of Windows, in lower case and without `//./pipe/`. */
export const PIPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['docker_engine', 'Docker'],
  ['docker_engine_windows', 'Docker'],
  ['docker_engine_linux', 'Docker'],
  ['dockerdesktopengine', 'Docker'],
  ['dockerdesktoplinuxengine', 'Docker'],
  ['dockerdesktopwindowsengine', 'Docker'],
  ['containerd-containerd', 'containerd'],
  ['podman-machine-default', 'Podman'],
]);

/** A place of the host, and what whoever writes there can do: the end of a sentence that begins `can`. */
export interface SystemPath {
  readonly path: string;
  /** Only the path itself, nothing below it. */
  readonly isExact?: true;
  readonly gain: string;
}

/**
 * Places where writing is as good as being root of the host. The longest one that covers a path decides, so put exceptions into
 * {@link HARMLESS_PATHS}. A line for `/root` itself is here; below it only hidden files and folders are run by programs.
 */
export const SYSTEM_PATHS: readonly SystemPath[] = [
  { path: '/etc', gain: 'change the configuration that the services of the host obey' },
  { path: '/etc/cron.d', gain: 'schedule commands that the host runs as root' },
  { path: '/etc/crontab', gain: 'schedule commands that the host runs as root' },
  { path: '/etc/kubernetes', gain: 'start pods with any privilege on the host' },
  { path: '/etc/ld.so.preload', gain: 'load code into every program of the host' },
  { path: '/etc/passwd', gain: 'add a root user to the host' },
  { path: '/etc/shadow', gain: 'set the password of root of the host' },
  { path: '/etc/sudoers', gain: 'make any user of the host root' },
  { path: '/etc/systemd', gain: 'add services that the host runs as root' },
  { path: '/root', isExact: true, gain: 'add an SSH key or a start-up command for root of the host' },
  { path: '/boot', gain: 'change the kernel that the host starts next' },
  { path: '/usr', gain: 'replace programs that the host runs as root' },
  { path: '/bin', gain: 'replace programs that the host runs as root' },
  { path: '/sbin', gain: 'replace programs that the host runs as root' },
  { path: '/lib', gain: 'replace libraries and kernel modules that the host loads' },
  { path: '/lib32', gain: 'replace libraries that the host loads' },
  { path: '/lib64', gain: 'replace libraries that the host loads' },
  { path: '/libx32', gain: 'replace libraries that the host loads' },
  { path: '/proc', isExact: true, gain: 'have the kernel run a program as root of the host through core_pattern' },
  { path: '/proc/1', gain: 'reach the files of the host through its first process' },
  { path: '/proc/sys', gain: 'have the kernel run a program as root of the host through core_pattern' },
  { path: '/proc/sysrq-trigger', gain: 'crash and restart the host' },
  { path: '/sys', isExact: true, gain: 'have the kernel run a program as root of the host through uevent_helper' },
  { path: '/sys/kernel', gain: 'change settings of the kernel of the host and have it run a program as root' },
  {
    path: '/sys/fs/cgroup',
    gain: 'lift the limits of every process and, with cgroup v1, run a program as root of the host',
  },
  { path: '/run/systemd', isExact: true, gain: 'add services that the host runs as root' },
  { path: '/run/systemd/generator', gain: 'add services that the host runs as root' },
  { path: '/run/systemd/system', gain: 'add services that the host runs as root' },
  { path: '/run/systemd/transient', gain: 'add services that the host runs as root' },
  { path: '/var/lib', isExact: true, gain: 'change the files of every other container and service of the host' },
  { path: '/var/lib/docker', gain: 'change the images and files of every other container' },
  { path: '/var/lib/containerd', gain: 'change the images and files of every other container' },
  { path: '/var/lib/containers', gain: 'change the images and files of every other container' },
  { path: '/var/lib/kubelet', gain: 'change the volumes and secrets of every pod on the host' },
  { path: '/var/spool/cron', gain: 'schedule commands that the host runs as root' },
];

/** Exceptions, with all below them: data that no program runs and no service obeys. */
export const HARMLESS_PATHS: readonly string[] = [
  '/etc/hostname',
  '/etc/localtime',
  '/etc/machine-id',
  '/etc/os-release',
  '/etc/timezone',
  '/usr/lib/os-release',
  '/usr/share/zoneinfo',
];

/** The data of one named volume is that of its containers. */
export const VOLUME_DATA = /^\/var\/lib\/(?:docker|containers\/storage)\/volumes\/[^/]+(?:\/|$)/;
