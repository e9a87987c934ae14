/** Sockets by file name, in any folder. Anyone who can connect to one can run anything as root. */
export const SOCKET_NAMES: ReadonlyMap<string, string> = new Map([
  ['docker.sock', 'Docker'],
  ['docker.sock.raw', 'Docker'],
  ['docker.raw.sock', 'Docker'],
  ['docker.proxy.sock', 'Docker'],
  ['dockershim.sock', 'Docker'],
  ['cri-dockerd.sock', 'Docker'],
  ['containerd.sock', 'containerd'],
  ['crio.sock', 'CRI-O'],
  // a plug-in changes the containers that are created: https://github.com/containerd/nri
  ['nri.sock', 'containerd'],
  ['podman.sock', 'Podman'],
  ['podman-machine-default-api.sock', 'Podman'],
  // https://docs.balena.io/learn/develop/runtime/
  ['balena-engine.sock', 'balenaEngine'],
  ['balena.sock', 'balenaEngine'],
  ['buildkitd.sock', 'BuildKit'],
]);

/** Host folders that contain such sockets, without the link `/var/run`. */
export const SOCKET_FOLDERS: readonly { readonly pattern: RegExp; readonly controls: string }[] = [
  { pattern: /^\/run$/, controls: 'Docker' },
  // on hosts where /var/run is a folder, not a link
  { pattern: /^\/var$/, controls: 'Docker' },
  { pattern: /^\/run\/user(?:\/\d+)?$/, controls: 'rootless Docker or Podman' },
  { pattern: /^\/run\/(?:user\/\d+\/)?podman$/, controls: 'Podman' },
  { pattern: /^\/run\/docker$/, controls: 'containerd' },
  { pattern: /^\/run\/host-services$/, controls: 'Docker' },
  { pattern: /^\/run\/(?:docker\/)?containerd(?:\/s(?:\/.*)?)?$/, controls: 'containerd' },
  // rootless: https://github.com/containerd/nerdctl/blob/main/docs/rootless.md
  { pattern: /^\/run\/user\/\d+\/containerd(?:-rootless)?$/, controls: 'containerd' },
  // https://github.com/canonical/docker-snap
  { pattern: /^\/run\/snap\.docker(?:\/containerd)?$/, controls: 'containerd' },
  { pattern: /^\/run\/nri$/, controls: 'containerd' },
  { pattern: /^\/run\/crio$/, controls: 'CRI-O' },
  { pattern: /^\/run\/(?:user\/\d+\/)?buildkit$/, controls: 'BuildKit' },
  { pattern: /^\/run\/k[03]s(?:\/containerd)?$/, controls: 'containerd' },
  { pattern: /^\/var\/(?:lib|snap\/lxd\/common)\/lxd(?:\/unix\.socket)?$/, controls: 'LXD' },
  // systemd opens it for the package: https://documentation.ubuntu.com/lxd/latest/
  { pattern: /^\/run\/lxd(?:\.socket|\/unix\.socket)?$/, controls: 'LXD' },
  { pattern: /^\/(?:var\/lib|run)\/incus(?:\/unix\.socket)?$/, controls: 'Incus' },
  { pattern: /^\/run\/libvirt(?:\/(?:libvirt|virtqemud)-sock)?$/, controls: 'libvirt' },
  { pattern: /^\/run\/snapd\.socket$/, controls: 'snapd' },
  { pattern: /^\/run\/systemd(?:\/private)?$/, controls: 'systemd' },
];

/** Below the home folder of the user who runs Docker Desktop, Colima, Rancher Desktop or OrbStack. */
export const HOME_SOCKET_FOLDERS: ReadonlySet<string> = new Set([
  ...[
    '~/.docker/run',
    '~/.docker/desktop',
    '~/.colima',
    '~/.colima/default',
    '~/.rd',
    '~/.orbstack',
    '~/.orbstack/run',
  ],
]);

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

/** The power of write access to a path: the end of a sentence that begins `An attacker in it can`. */
interface Gain {
  readonly gain: string;
  /** Only these paths themselves. */
  readonly exact?: readonly string[];
  /** These paths and everything below them. */
  readonly below?: readonly string[];
  /** Only if the host uses the files itself. They often belong to the program in the container alone. */
  readonly ifUsed?: true;
  /** Only hosts with an older interface of the kernel are lost. */
  readonly ifOld?: true;
  /** Other containers are lost, but not the host. */
  readonly isDataOnly?: true;
}

/** Where Docker keeps what belongs to containers; the second is that of its snap: https://github.com/canonical/docker-snap */
const ENGINE_ROOTS: readonly string[] = [
  ...['/var/lib/docker', '/var/snap/docker/common/var-lib-docker', '/var/lib/balena-engine'],
];

/** Paths where write access amounts to root on the host, some only if it uses them. Data of single programs is not included. */
const GAINS: readonly Gain[] = [
  { gain: 'change the configuration of the host and add a root user to it', exact: ['/etc'] },
  {
    gain: 'add a root user to the host or make an ordinary one root',
    below: [
      ...under(
        '/etc',
        'passwd shadow group gshadow sudoers sudoers.d doas.conf pam.d security polkit-1 nsswitch.conf subuid subgid',
      ),
      ...under('', 'etc/sysusers.d run/sysusers.d usr/share/polkit-1 var/lib/polkit-1'),
    ],
  },
  {
    gain: 'schedule commands that the host runs as root',
    // `/var/spool/anacron` only has dates: https://man7.org/linux/man-pages/man8/anacron.8.html
    exact: ['/var/spool'],
    below: [
      ...under(
        '/etc',
        'crontab anacrontab cron.d cron.hourly cron.daily cron.weekly cron.monthly logrotate.conf logrotate.d incron.d',
      ),
      ...under('/var/spool', 'cron at atjobs incron'),
    ],
  },
  {
    gain: 'add services and commands that the host runs as root when it starts',
    exact: ['/run/systemd'],
    below: [
      ...under(
        '/etc',
        'systemd init init.d rc.local rc.d rc0.d rc1.d rc2.d rc3.d rc4.d rc5.d rc6.d rcS.d inittab default sysconfig',
      ),
      ...under(
        '/etc',
        'dbus-1 udev network netplan NetworkManager fstab crypttab initramfs-tools dracut.conf.d grub.d kernel',
      ),
      // OpenRC and runit
      ...under('/etc', 'local.d conf.d runlevels sv service runit s6'),
      ...under('/etc', 'tmpfiles.d networkd-dispatcher dhcpcd.enter-hook dhcpcd.exit-hook nixos'),
      ...under('/run', 'tmpfiles.d NetworkManager/conf.d'),
      ...under('/run/systemd', 'system generator generator.early generator.late transient'),
      // https://docs.cloud-init.io/en/latest/reference/modules.html#scripts-per-boot, and the agents of clouds
      ...under('', 'etc/cloud var/lib/cloud var/lib/waagent var/lib/amazon/ssm etc/amazon/ssm var/lib/boot2docker'),
      ...under('/usr/share', 'dbus-1 initramfs-tools'),
    ],
  },
  {
    // https://www.freedesktop.org/software/systemd/man/latest/systemd-nspawn.html, portablectl.html
    gain: 'add and change containers and services of systemd that the host runs as root',
    below: [...under('/var/lib', 'machines portables'), '/etc/portables'],
  },
  {
    gain: 'add commands that udev runs as root of the host when a device appears',
    exact: ['/run/udev'],
    below: ['/run/udev/rules.d'],
  },
  {
    gain: 'run commands when a user logs in to the host',
    exact: ['/root', '/etc/X11', '/etc/xdg'],
    below: [
      ...under('/etc', 'profile profile.d bashrc bash.bashrc zsh zshrc environment environment.d update-motd.d ssh'),
      ...under('/etc', 'skel fish csh.cshrc csh.login xdg/autostart xdg/systemd X11/Xsession.d X11/xinit X11/Xsession'),
      ...under('/etc', 'gdm gdm3 lightdm sddm.conf sddm.conf.d'),
      '/usr/share/bash-completion',
    ],
  },
  {
    gain: 'load code into programs of the host',
    below: under('/etc', 'ld.so.preload ld.so.conf ld.so.conf.d ld.so.cache'),
  },
  {
    gain: 'change settings and modules of the kernel of the host and have it run a program as root',
    exact: ['/proc', '/sys'],
    below: [
      ...under('/etc', 'modprobe.d modules modules-load.d sysctl.conf sysctl.d binfmt.d apparmor.d selinux'),
      ...under('/run', 'modprobe.d modules-load.d sysctl.d binfmt.d'),
      ...under('/proc', 'sys sysrq-trigger'),
      '/sys/kernel',
    ],
  },
  { gain: 'install modules that the kernel of the host loads', below: ['/lib/modules', '/usr/lib/modules'] },
  {
    gain: 'run code in the kernel of the host if the host builds modules from the sources there',
    below: ['/usr/src', '/var/lib/dkms'],
    ifUsed: true,
  },
  {
    // `PostUp` and `up` are commands: https://man7.org/linux/man-pages/man8/wg-quick.8.html
    gain: 'run commands as root of the host if the host opens the tunnels itself that are set up there',
    below: ['/etc/wireguard', '/etc/openvpn', '/etc/ppp'],
    ifUsed: true,
  },
  {
    // programs that run commands as root which their files name
    gain: 'run commands as root of the host if the host runs the program that is configured there',
    exact: ['/etc/dhcp', '/etc/libvirt'],
    below: [
      ...under(
        '/etc',
        'acpi apm audit audisp monit monit.d monitrc supervisor supervisord.conf supervisord.d fail2ban',
      ),
      ...under('/etc', 'rsyslog.conf rsyslog.d smartd.conf smartmontools puppet puppetlabs chef salt nomad.d consul.d'),
      ...under('/etc', 'libvirt/hooks dhcp/dhclient-enter-hooks.d dhcp/dhclient-exit-hooks.d resolvconf'),
      '/etc/letsencrypt/renewal-hooks',
    ],
    ifUsed: true,
  },
  {
    // https://docs.k3s.io/installation/packaged-components, https://docs.k0sproject.io/stable/manifests/
    gain: 'start containers or pods with any privilege if the host runs the Kubernetes whose files are there',
    below: [...under('/etc', 'rancher k0s'), ...under('/var', 'lib/rancher lib/k0s snap/microk8s')],
    ifUsed: true,
  },
  {
    gain: 'trace and change the behaviour of the kernel of the host',
    below: ['/sys/kernel/debug', '/sys/kernel/tracing'],
  },
  { gain: 'reach the files of the host through its first process', below: ['/proc/1'] },
  {
    // `release_agent` exists in version 1 only: https://www.kernel.org/doc/html/latest/admin-guide/cgroup-v1/cgroups.html
    gain: 'lift the limits of every process of the host and, if the host uses cgroup v1, run a program there as root',
    below: ['/sys/fs/cgroup'],
    ifOld: true,
  },
  {
    gain: 'start containers or pods with any privilege',
    below: [
      ...under('/etc', 'docker containerd containers crio kubernetes cni'),
      ...under('', 'usr/share/containers run/containers'),
    ],
  },
  {
    // scripts of installed packages, commands around a change, and the list of packages that are known to be good
    gain: 'have the host run commands as root when it changes its packages',
    below: [...under('/var/lib', 'dpkg rpm apt pacman'), '/etc/dpkg'],
  },
  {
    gain: 'make the host trust certificates and packages of the attacker',
    exact: ['/usr/local/share'],
    below: [
      ...under(
        '/etc',
        'ssl pki ca-certificates ca-certificates.conf apt apk yum yum.conf yum.repos.d dnf zypp pacman.conf pacman.d',
      ),
      ...under('/usr', 'share/ca-certificates local/share/ca-certificates'),
    ],
  },
  {
    gain: 'replace programs and libraries that the host runs as root',
    exact: ['/usr', '/usr/local', '/usr/share'],
    below: [
      // extensions of the system: https://www.freedesktop.org/software/systemd/man/latest/systemd-sysext.html
      ...under('/etc', 'extensions'),
      ...under('/run', 'extensions confexts'),
      ...under('/var/lib', 'extensions confexts snapd'),
      // folders of programs on systems whose `/usr` is read-only
      ...under('', 'opt/bin opt/cni opt/containerd home/kubernetes/bin usr/etc'),
      ...under('', 'bin sbin lib lib32 lib64 libx32 etc/alternatives'),
      ...under(
        '/usr',
        'bin sbin lib lib32 lib64 libx32 libexec local/bin local/sbin local/lib local/lib64 local/libexec',
      ),
    ],
  },
  {
    // https://www.flatcar.org/docs/latest/setup/customization/other-settings/
    gain: 'change the kernel that the host starts next',
    below: ['/boot', '/efi', '/oem', '/usr/share/oem'],
  },
  { gain: 'change the system that the host starts next', below: ['/ostree', '/sysroot'] },
  {
    gain: 'replace programs of the host that Nix has installed, if the host has it',
    exact: ['/nix', '/nix/var', '/nix/var/nix'],
    below: ['/nix/store', '/nix/var/nix/profiles'],
    ifUsed: true,
  },
  {
    gain: 'read the logs and variables of every other container, and change the settings with which the engine starts it again',
    below: ENGINE_ROOTS.map((root) => `${root}/containers`),
  },
  { gain: 'change the files of every other container and service of the host', exact: ['/var/lib'] },
  {
    gain: 'read and change the data in the volumes of every other container',
    exact: [...ENGINE_ROOTS, '/var/lib/containers/storage'].map((root) => `${root}/volumes`),
    isDataOnly: true,
  },
  {
    gain: 'change the images and files of every other container',
    // `docker` below `/var/snap` also has its settings
    below: [
      ...under('/var/lib', 'docker balena-engine containerd containers nerdctl crio lxc lxd incus kubelet'),
      ...under('/var/snap', 'docker lxd'),
    ],
  },
];

function under(folder: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${folder}/${name}`);
}

/** A host path where write access amounts to root on the host. */
export interface SystemPath {
  readonly gain: string;
  /** Applies only to the path itself, not to anything below it. */
  readonly isExact: boolean;
  /** Only if the host uses the files itself. */
  readonly ifUsed?: true;
  /** Only hosts with an older interface of the kernel are lost. */
  readonly ifOld?: true;
  /** Other containers are lost, but not the host. */
  readonly isDataOnly?: true;
}

/** The system paths by path. */
export const SYSTEM_PATHS: ReadonlyMap<string, SystemPath> = new Map(
  GAINS.flatMap(({ exact = [], below = [], ...gain }): [string, SystemPath][] => [
    ...exact.map((path): [string, SystemPath] => [path, { ...gain, isExact: true }]),
    ...below.map((path): [string, SystemPath] => [path, { ...gain, isExact: false }]),
  ]),
);

/** Paths below a system path whose data no program runs and no service uses as configuration, and APIs that LXD makes for its guests. */
export const HARMLESS_PATHS: readonly string[] = [
  '/usr/lib/os-release',
  ...['/var/lib/lxd/devlxd', '/var/lib/lxd/devlxd/sock', '/var/lib/incus/guestapi', '/var/lib/incus/guestapi/sock'],
];

/** The data of a named volume, which belongs to its containers. */
export const VOLUME_DATA =
  /^\/var\/(?:lib\/(?:docker|balena-engine|containers\/storage)|snap\/docker\/common\/var-lib-docker)\/volumes\/[^/]+(?:\/|$)/;
