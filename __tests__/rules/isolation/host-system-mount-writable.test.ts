import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/host-system-mount-writable.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe('host-system-mount-writable', () => {
  it.each([
    '/etc',
    '/etc/',
    '/etc/cron.d',
    '/etc/passwd',
    '/etc/shadow',
    '/etc/sudoers.d/app',
    '/etc/systemd/system',
    '/etc/ssh',
    '/etc/docker/daemon.json',
    '/etc/kubernetes/manifests',
    '/etc/ld.so.preload',
    '/etc/ssl/certs',
    '/usr/src',
    '/etc/wireguard/wg0.conf',
    '/root',
    '/root/.ssh',
    '/root/.bashrc',
    '/root/.docker',
    '/root/.docker/cli-plugins/docker-a',
    '/root/.cached',
    '/boot',
    '/boot/grub',
    '/usr',
    '/usr/bin/docker',
    '/usr/local/bin',
    '/bin',
    '/sbin',
    '/lib',
    '/lib/modules',
    '/lib64',
    '/proc',
    '/proc/sys/kernel',
    '/sys',
    '/sys/kernel/debug',
    '/sys/fs/cgroup',
    '/var/lib',
    '/var/lib/docker',
    '/var/lib/docker/volumes',
    '/var/lib/containerd',
    '/var/lib/containers/storage',
    '/var/lib/kubelet',
    '/var/spool/cron',
    '/var/run/systemd/system',
    '/var/lib/cloud/scripts/per-boot',
    '/var/lib/dpkg/info',
    '/var/lib/rpm',
    '/var/lib/apt/lists',
    '/var/lib/snapd/snaps',
    '/var/lib/machines',
    '/var/lib/extensions',
    '/var/lib/rancher/k3s/server/manifests',
    '/var/spool',
    '/var/spool/at',
    '/etc/dpkg/dpkg.cfg.d',
    '/etc/tmpfiles.d',
    '/etc/sysusers.d/a.conf',
    '/etc/binfmt.d',
    '/etc/networkd-dispatcher/routable.d',
    '/etc/xdg',
    '/etc/xdg/autostart',
    '/etc/X11/Xsession.d/99a',
    '/etc/gdm3/PostLogin',
    '/etc/cloud/cloud.cfg.d',
    '/etc/rancher/k3s',
    '/etc/local.d',
    '/etc/fail2ban/action.d',
    '/etc/libvirt/hooks',
    '/etc/dhcp/dhclient-exit-hooks.d',
    '/etc/letsencrypt/renewal-hooks/deploy',
    '/run/modprobe.d',
    '/usr/local/share',
    '/usr/share/dbus-1/system-services',
    '/usr/share/oem/grub.cfg',
    '/opt/bin',
    '/opt/cni/bin',
    '/home/kubernetes/bin',
    '/efi',
    '/ostree/deploy',
    '/nix/store',
    '/srv/../etc',
  ])('reports %s', (path) => {
    expectMarks(
      rule,
      'compose.yaml',
      service(`volumes:\n  - «${path}»:/host\n  - type: bind\n    source: «${path}»\n    target: /b`),
    );
  });

  it.each([
    [
      '/sys/fs/cgroup',
      8.2,
      'lift the limits of every process of the host and, if the host uses cgroup v1, run a program there as root',
    ],
    [
      '/etc/wireguard',
      5.5,
      'run commands as root of the host if the host opens the tunnels itself that are set up there',
    ],
    ['/usr/src/linux', 5.5, 'run code in the kernel of the host if the host builds modules from the sources there'],
    ['/lib/modules', 9.5, 'install modules that the kernel of the host loads'],
    ['/var/lib/dpkg', 9.5, 'have the host run commands as root when it changes its packages'],
    [
      '/etc/supervisor/conf.d',
      5.5,
      'run commands as root of the host if the host runs the program that is configured there',
    ],
    [
      '/var/lib/rancher',
      5.5,
      'start containers or pods with any privilege if the host runs the Kubernetes whose files are there',
    ],
    ['/nix', 5.5, 'replace programs of the host that Nix has installed, if the host has it'],
  ])('%s scores %d', (path, score, gain) => {
    const { findings } = checkText(rule, 'compose.yaml', service(`volumes: ["${path}:/x"]`));
    expect(findings.map((one) => [one.score, one.message])).toEqual([
      [score, `Container "app" can write to ${path} of the host. An attacker in it can ${gain}.`],
    ]);
  });

  it.each([
    '/etc/localtime',
    '/etc/timezone',
    '/etc/mysql/conf.d',
    '/etc/prometheus',
    '/etc/xdgs',
    '/etc/X11/xkb',
    '/etc/xdg/mimeapps.list',
    '/etc/dhcp/dhcpd.conf',
    '/etc/libvirt/qemu.conf',
    '/etc/clouds',
    '/var/lib/dpkg-backup',
    '/var/lib/postgresql',
    '/var/lib/grafana',
    '/var/lib/etcd',
    '/var/lib/clouds',
    '/var/spool/anacron',
    '/var/spool/rsyslog',
    '/var/cache/apt/archives',
    '/opt',
    '/opt/app',
    '/opt/binaries',
    '/home/kubernetes/data',
    '/nix/var/log',
    '/run/app',
    '/usr/local/share/app',
    '/etc/machine-id',
    '/usr/share/zoneinfo',
    '/usr/share/zoneinfo/Europe/Berlin',
    '/usr/lib/os-release',
    '/etc/nginx',
    '/etc/letsencrypt',
    '/etc/hosts',
    '/etc/cron.daily-backup',
    '/usr/share/app/config',
    '/usr/local/share/data',
    '/proc/net',
    '/etcetera',
    '/etc-backup',
    '/users',
    '/library',
    '/libraries/x',
    '/rootfs',
    '/root/app/data',
    '/root/.docker/config.json',
    '/root/.netrc',
    '/root/.cache/models',
    '/booted',
    '/procession',
    '/sys/class/gpio',
    '/system',
    '/var/www',
    '/var/www/html',
    '/var/log',
    '/var/lib/app',
    '/var/lib/dockerized',
    '/var/lib/docker/volumes/data/_data',
    '/run/systemd/journal/socket',
    '/home/me',
    '/srv/etc',
    '/opt',
    '/mnt/etc',
    '/',
    '/dev',
    './etc',
    '../etc',
    '~/etc',
    '${ETC}',
    '${ROOT}/etc',
  ])('accepts %s', (path) => {
    expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${path}:/host`));
  });

  it.each(['/etc:/etc:ro', '/etc:/etc:ro,z', '/etc:/etc:${MODE}', '/etc', 'etc:/etc'])(
    'accepts the volume %s',
    (volume) => {
      expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${volume}`, 'volumes: { etc: {} }\n'));
    },
  );

  it.each([
    ['a writable mode that is written', service('volumes: ["«/etc»:/host/etc:rw"]')],
    ['a mode that says something else', service('volumes: ["«/etc»:/host/etc:z"]')],
    [
      'a named volume that stands for it',
      service(
        'volumes: ["etc:/host/etc"]',
        'volumes:\n  etc:\n    driver_opts: { type: none, o: bind, device: «/etc» }\n',
      ),
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    ['read_only: true', service('volumes:\n  - { type: bind, source: /etc, target: /etc, read_only: true }')],
    [
      'a read-only mode that a variable decides',
      service('volumes:\n  - { type: bind, source: /etc, target: /etc, read_only: "${RO}" }'),
    ],
    [
      'a named volume that is read-only itself',
      service(
        'volumes: ["etc:/etc"]',
        'volumes:\n  etc:\n    driver_opts: { type: none, o: "bind,ro", device: /etc }\n',
      ),
    ],
    ['a tmpfs below /etc', service('tmpfs: /etc/app')],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    ['/etc/cron.d', 'schedule commands that the host runs as root'],
    ['/etc', 'change the configuration of the host and add a root user to it'],
    ['/usr/local/bin/tool', 'replace programs and libraries that the host runs as root'],
    ['/root/.ssh', 'run commands when a user logs in to the host'],
    [
      '/var/lib/docker/containers',
      'read the logs and variables of every other container, and change the settings with which the engine starts it again',
    ],
    ['/var/lib/docker/overlay2', 'change the images and files of every other container'],
    ['/var/lib/docker/volumes', 'read and change the data in the volumes of every other container'],
  ])('says what writing to %s gives', (path, gain) => {
    expect(messagesOf(rule, 'compose.yaml', service(`volumes: ["${path}:/host"]`))).toEqual([
      `Container "app" can write to ${path} of the host. An attacker in it can ${gain}.`,
    ]);
  });
});
