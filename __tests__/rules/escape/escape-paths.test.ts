import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST, type HostAssumptions } from '../../../src/model/containers/host-assumptions.ts';
import { rules } from '../../../src/rules/index.ts';
import { service } from '../../support/compose.ts';
import { checkText, withMarks, withoutMarks } from '../../support/example.ts';
import { podmanContainer } from '../../support/inspect.ts';

type Verdict = 'open' | 'defeated' | 'unknown';

/**
 * Each path open, defeated and unknown: the options of the service, what else its project has, and what is known about the host.
 * `«…»` marks the setting that completes it.
 */
const TABLE: readonly (readonly [
  id: string,
  verdict: Verdict,
  options: string,
  host?: Partial<HostAssumptions>,
  rest?: string,
])[] = [
  ['escape-path-privileged-device', 'open', 'privileged: «true»'],
  ['escape-path-privileged-device', 'open', 'privileged: «true»\nuser: "1000"'],
  ['escape-path-privileged-device', 'open', 'privileged: «true»\nuser: root\nsecurity_opt: [no-new-privileges]'],
  ['escape-path-privileged-device', 'open', 'privileged: «true»\nuser: ${UID}'],
  ['escape-path-privileged-device', 'defeated', 'privileged: true\nuser: "1000"\nsecurity_opt: [no-new-privileges]'],
  ['escape-path-privileged-device', 'defeated', 'privileged: true\nuser: root', { rootless: true }],
  ['escape-path-privileged-device', 'defeated', 'privileged: true\nruntime: runsc'],
  ['escape-path-privileged-device', 'unknown', 'privileged: true\nuser: ${UID}\nsecurity_opt: [no-new-privileges]'],
  ['escape-path-privileged-device', 'unknown', 'privileged: ${P}'],
  ['escape-path-socket', 'open', 'user: root\nvolumes: ["«/run»:/run:ro"]'],
  ['escape-path-socket', 'open', 'use_api_socket: «true»'],
  ['escape-path-socket', 'open', 'user: "1000"\ngroup_add: ["999"]\nvolumes: ["«/var/run/docker.sock»:/s"]'],
  ['escape-path-socket', 'open', 'volumes: ["«/»:/rootfs:ro"]'],
  ['escape-path-socket', 'open', 'user: "1000"\ngroup_add: [docker]\nvolumes: ["«/»:/rootfs"]'],
  ['escape-path-socket', 'open', 'volumes: ["«/var/snap/lxd/common/lxd/unix.socket»:/s"]'],
  ['escape-path-socket', 'open', 'volumes: ["«/run/k3s»:/k3s:ro"]'],
  ['escape-path-socket', 'defeated', 'volumes: ["/:/rootfs"]'],
  ['escape-path-socket', 'defeated', 'user: "1000"\nvolumes: ["/:/rootfs:ro"]'],
  ['escape-path-socket', 'defeated', 'volumes: ["/run/libvirt/libvirt-sock:/s"]'],
  ['escape-path-socket', 'defeated', 'runtime: runsc\nvolumes: [/var/run/docker.sock:/s]'],
  ['escape-path-socket', 'defeated', 'user: "1000"\nvolumes: [/var/run/docker.sock:/s]'],
  ['escape-path-socket', 'defeated', 'user: "1000"\ngroup_add: [audio]\nvolumes: [/var/run/docker.sock:/s]'],
  ['escape-path-socket', 'defeated', 'volumes: [/var/run/docker.sock:/s]', { usernsRemap: true }],
  ['escape-path-socket', 'defeated', 'volumes: [/var/run/docker.sock:/s]', { selinux: 'yes' }],
  ['escape-path-socket', 'defeated', 'volumes: [/run/user/1000/docker.sock:/s]'],
  ['escape-path-socket', 'defeated', 'volumes: ["${XDG_RUNTIME_DIR}/docker.sock:/s"]'],
  ['escape-path-socket', 'unknown', 'user: ${UID}\nvolumes: [/var/run/docker.sock:/s]'],
  ['escape-path-socket', 'unknown', 'user: "1000"\ngroup_add: ["${DOCKER_GID}"]\nvolumes: [/var/run/docker.sock:/s]'],
  [
    'escape-path-dind-tcp',
    'open',
    'privileged: true\ncommand: dockerd «--host=tcp://0.0.0.0:2375»\nports: ["2375:2375"]',
  ],
  [
    'escape-path-dind-tcp',
    'open',
    'privileged: true\ncommand: dockerd «--host=tcp://0.0.0.0:2375»\nnetwork_mode: host',
  ],
  [
    'escape-path-dind-tcp',
    'open',
    'privileged: true\ncommand: [dockerd, -H, «tcp://:2375»]',
    {},
    '  ci: { image: "a:1" }',
  ],
  ['escape-path-dind-tcp', 'defeated', 'privileged: true\ncommand: [dockerd, -H, tcp://:2375]'],
  [
    'escape-path-dind-tcp',
    'defeated',
    'privileged: true\ncommand: [dockerd, -H, tcp://:2375]',
    {},
    '  ci: { image: "a:1", networks: [other] }',
  ],
  ['escape-path-dind-tcp', 'defeated', 'command: [dockerd, -H, tcp://:2375]\nports: ["2375:2375"]'],
  [
    'escape-path-dind-tcp',
    'defeated',
    'privileged: true\ncommand: [dockerd, -H, tcp://:2375]\nports: ["127.0.0.1:2375:2375"]',
  ],
  ['escape-path-dind-tcp', 'unknown', 'privileged: true\ncommand: ["${COMMAND}"]\nports: ["2375:2375"]'],
  ['escape-path-sys-module', 'open', 'cap_drop: [ALL]\ncap_add: [«CAP_SYS_MODULE»]'],
  ['escape-path-sys-module', 'open', 'cap_add: [«ALL»]'],
  ['escape-path-sys-module', 'open', 'cap_add: [«SYS_MODULE»]\nsecurity_opt: [seccomp=unconfined]'],
  ['escape-path-sys-module', 'defeated', 'cap_add: [SYS_MODULE]\nsecurity_opt: [seccomp=./mine.json]'],
  ['escape-path-sys-module', 'defeated', 'cap_add: [ALL]\ncap_drop: [SYS_MODULE]'],
  ['escape-path-sys-module', 'defeated', 'privileged: true\ncap_add: [SYS_MODULE]'],
  ['escape-path-sys-module', 'unknown', 'cap_add: ["${CAP}"]'],
  ['escape-path-sys-admin-mount', 'open', 'cap_add: [«SYS_ADMIN»]'],
  ['escape-path-sys-admin-mount', 'open', 'cap_add: [«SYS_ADMIN»]', { apparmor: 'no', cgroup: 'v1' }],
  [
    'escape-path-sys-admin-mount',
    'open',
    'cap_add: [«SYS_ADMIN»]\nsecurity_opt: [apparmor=unconfined]',
    { apparmor: 'yes' },
  ],
  ['escape-path-sys-admin-mount', 'defeated', 'cap_add: [SYS_ADMIN]', { apparmor: 'yes' }],
  ['escape-path-sys-admin-mount', 'defeated', 'cap_add: [SYS_ADMIN]', { selinux: 'yes' }],
  ['escape-path-sys-admin-mount', 'defeated', 'cap_add: [SYS_ADMIN]', { cgroup: 'v2' }],
  ['escape-path-sys-admin-mount', 'defeated', 'cap_add: [SYS_ADMIN]\nuser: app'],
  ['escape-path-sys-admin-mount', 'unknown', 'cap_add: [SYS_ADMIN]\nuser: ${UID}'],
  ['escape-path-sys-admin-proc', 'open', 'cap_add: [«SYS_ADMIN»]', { cgroup: 'v2' }],
  ['escape-path-sys-admin-proc', 'defeated', 'cap_add: [SYS_ADMIN]', { cgroup: 'v2', apparmor: 'yes' }],
  ['escape-path-sys-admin-proc', 'unknown', 'cap_add: [SYS_ADMIN]', { cgroup: 'unknown' }],
  ['escape-path-sys-admin-device', 'open', 'cap_add: [«SYS_ADMIN»]\ndevices: [/dev/nvme0n1]'],
  ['escape-path-sys-admin-device', 'open', 'cap_add: [«SYS_ADMIN»]\ndevice_cgroup_rules: ["a *:* rwm"]'],
  ['escape-path-sys-admin-device', 'defeated', 'cap_add: [SYS_ADMIN]\ndevices: [/dev/fuse]'],
  ['escape-path-sys-admin-device', 'defeated', 'cap_add: [SYS_ADMIN]\ndevices: [/dev/sda]', { apparmor: 'yes' }],
  ['escape-path-sys-admin-device', 'unknown', 'cap_add: [SYS_ADMIN]\ndevices: ["${DISK}"]'],
  ['escape-path-device-mknod', 'open', 'devices: ["«/dev/mapper/data:/dev/x:r»"]\ncap_drop: [ALL]'],
  ['escape-path-device-mknod', 'open', 'device_cgroup_rules: ["«a *:* rwm»"]'],
  ['escape-path-device-mknod', 'open', 'cap_drop: [ALL]\nvolumes: ["/dev:/dev"]\ndevice_cgroup_rules: ["«b 8:* rw»"]'],
  ['escape-path-device-mknod', 'open', 'user: "1000"\ngroup_add: [disk]\ndevices: [«/dev/sda»]'],
  ['escape-path-device-mknod', 'defeated', 'user: "1000"\ngroup_add: [video]\ndevices: [/dev/sda]'],
  ['escape-path-device-mknod', 'defeated', 'device_cgroup_rules: ["b 8:* rw"]'],
  ['escape-path-device-mknod', 'defeated', 'volumes: ["/dev:/dev"]\ndevice_cgroup_rules: ["c 1:1 rw"]'],
  ['escape-path-device-mknod', 'defeated', 'device_cgroup_rules: ["a *:* rwm"]\ncap_drop: [MKNOD]'],
  ['escape-path-device-mknod', 'defeated', 'device_cgroup_rules: ["c *:* rwm", "b 8:* r"]'],
  ['escape-path-device-mknod', 'defeated', 'devices: ["/dev/sda:/dev/sda:m"]'],
  ['escape-path-device-mknod', 'unknown', 'device_cgroup_rules: ["a *:* rwm"]\ncap_drop: ["${CAP}"]'],
  ['escape-path-pid-ptrace', 'open', 'pid: host\ncap_add: [«SYS_PTRACE»]'],
  [
    'escape-path-pid-ptrace',
    'open',
    'pid: "service:agent"\ncap_add: [«SYS_PTRACE»]',
    {},
    '  agent: { image: "a:1", pid: host }',
  ],
  [
    'escape-path-pid-ptrace',
    'defeated',
    'pid: "service:agent"\ncap_add: [SYS_PTRACE]',
    {},
    '  agent: { image: "a:1" }',
  ],
  ['escape-path-pid-ptrace', 'defeated', 'pid: host\ncap_add: [SYS_PTRACE]', { apparmor: 'yes' }],
  ['escape-path-pid-ptrace', 'defeated', 'pid: host\ncap_add: [SYS_PTRACE, SYS_ADMIN]'],
  ['escape-path-pid-ptrace', 'unknown', 'pid: ${PID}\ncap_add: [SYS_PTRACE]'],
  ['escape-path-pid-nsenter', 'open', 'pid: host\ncap_add: [SYS_PTRACE, «SYS_ADMIN»]'],
  ['escape-path-pid-nsenter', 'defeated', 'pid: host\ncap_add: [SYS_PTRACE, SYS_ADMIN]\ncap_drop: [SYS_CHROOT]'],
  ['escape-path-pid-nsenter', 'unknown', 'pid: host\ncap_add: [SYS_PTRACE, SYS_ADMIN]\ncap_drop: ["${CAP}"]'],
  ['escape-path-pid-root-peek', 'open', 'pid: «host»'],
  ['escape-path-pid-root-peek', 'defeated', 'pid: host\ncap_drop: [NET_RAW]'],
  ['escape-path-pid-root-peek', 'defeated', 'pid: host\nuser: "1000"'],
  ['escape-path-pid-root-peek', 'unknown', 'pid: host\ncap_drop: ["${CAP}"]'],
  ['escape-path-pid-boot', 'open', 'pid: host\ncap_add: [«SYS_BOOT»]'],
  ['escape-path-pid-boot', 'defeated', 'cap_add: [SYS_BOOT]'],
  ['escape-path-pid-boot', 'unknown', 'pid: host\ncap_add: ["${CAP}"]'],
  ['escape-path-dac-read-search', 'open', 'cap_add: [«dac_read_search»]'],
  ['escape-path-dac-read-search', 'defeated', 'cap_add: [DAC_READ_SEARCH]', { usernsRemap: true }],
  ['escape-path-dac-read-search', 'unknown', 'cap_add: [DAC_READ_SEARCH]\nsecurity_opt: ["${OPT}"]'],
  ['escape-path-core-pattern', 'open', 'volumes: ["«/proc/sys»:/s"]', { apparmor: 'yes' }],
  ['escape-path-core-pattern', 'open', 'volumes: ["«/proc»:/proc"]'],
  ['escape-path-core-pattern', 'defeated', 'volumes: ["/proc:/proc"]', { apparmor: 'yes' }],
  ['escape-path-core-pattern', 'open', 'security_opt: [«systempaths=unconfined»]'],
  ['escape-path-core-pattern', 'defeated', 'security_opt: [systempaths=unconfined]', { apparmor: 'yes' }],
  ['escape-path-core-pattern', 'defeated', 'volumes: ["/proc:/p:ro"]'],
  ['escape-path-core-pattern', 'unknown', 'volumes: ["/proc:/p:${MODE}"]'],
  ['escape-path-sys-uevent', 'open', 'volumes: ["«/sys»:/s"]'],
  ['escape-path-sys-uevent', 'open', 'volumes: ["«/sys/kernel»:/k"]', { apparmor: 'yes' }],
  ['escape-path-sys-uevent', 'open', 'volumes: ["«/sys»:/sys"]'],
  ['escape-path-sys-uevent', 'defeated', 'volumes: ["/sys:/sys"]', { apparmor: 'yes' }],
  ['escape-path-sys-uevent', 'defeated', 'volumes: ["/sys/kernel/debug:/d", "/sys/kernel/security:/s"]'],
  ['escape-path-sys-uevent', 'defeated', 'volumes: ["/sys:/s:ro", "/sys/fs/cgroup:/c"]'],
  ['escape-path-sys-uevent', 'unknown', 'user: ${UID}\nvolumes: ["/sys:/s"]'],
  ['escape-path-etc-cron', 'open', 'volumes: ["«/etc/cron.d»:/c", "/usr/bin:/b"]'],
  ['escape-path-etc-cron', 'defeated', 'volumes: ["/etc/wireguard:/w", "/usr/src:/s"]'],
  [
    'escape-path-etc-cron',
    'open',
    'volumes_from: [«agent»]',
    {},
    '  agent: { image: "postgres:18", volumes: ["/etc:/e"] }',
  ],
  [
    'escape-path-etc-cron',
    'defeated',
    'volumes_from: ["agent:ro"]',
    {},
    '  agent: { image: "postgres:18", volumes: ["/etc:/e"] }',
  ],
  ['escape-path-etc-cron', 'defeated', 'volumes: [/etc/localtime:/etc/localtime, /proc:/p, /var/lib/docker:/d]'],
  ['escape-path-etc-cron', 'open', 'volumes: ["«/run/udev»:/run/udev"]'],
  ['escape-path-etc-cron', 'defeated', 'volumes: ["/run/udev:/run/udev:ro", "/run/udev/data:/d"]'],
  ['escape-path-etc-cron', 'unknown', 'volumes: ["${DIR}:/etc"]'],
  ['escape-path-docker-data', 'open', 'volumes: ["«/var/lib/containerd»:/c"]'],
  ['escape-path-docker-data', 'defeated', 'volumes: [/var/lib/docker/volumes/x/_data:/c]'],
  ['escape-path-docker-data', 'defeated', 'volumes: [/var/lib/docker/containers:/c]'],
  ['escape-path-etc-cron', 'defeated', 'volumes: [/var/lib/docker/containers:/c]'],
  ['escape-path-docker-data', 'unknown', 'volumes: ["/var/lib/docker:/d:${MODE}"]'],
  ['escape-path-shared-propagation', 'open', 'cap_add: [«SYS_ADMIN»]\nvolumes: ["/mnt:/mnt:shared"]'],
  ['escape-path-shared-propagation', 'open', 'cap_add: [«SYS_ADMIN»]\nvolumes: ["$DATA/mnt:/mnt:shared"]'],
  ['escape-path-shared-propagation', 'defeated', 'cap_add: [SYS_ADMIN]\nvolumes: ["/mnt:/mnt:rslave"]'],
  ['escape-path-shared-propagation', 'unknown', 'cap_add: [SYS_ADMIN]\nvolumes: ["/mnt:/mnt:${MODE}"]'],
  ['escape-path-net-host-shim', 'open', 'network_mode: «host»'],
  ['escape-path-net-host-shim', 'defeated', 'network_mode: host\nuser: "1000"'],
  ['escape-path-net-host-shim', 'unknown', 'network_mode: ${MODE}'],
  ['escape-path-net-host-admin', 'open', 'network_mode: host\ncap_add: [«NET_ADMIN»]'],
  [
    'escape-path-net-host-admin',
    'open',
    'network_mode: "service:vpn"\ncap_add: [«NET_ADMIN»]',
    {},
    '  vpn: { image: "a:1", network_mode: host }',
  ],
  [
    'escape-path-net-host-admin',
    'defeated',
    'network_mode: "service:vpn"\ncap_add: [NET_ADMIN]',
    {},
    '  vpn: { image: "a:1" }',
  ],
  [
    'escape-path-net-host-admin',
    'unknown',
    'network_mode: "service:vpn"\ncap_add: [NET_ADMIN]',
    {},
    '  vpn: { image: "a:1", network_mode: "${M}" }',
  ],
  ['escape-path-net-host-sniff', 'open', 'network_mode: «host»'],
  ['escape-path-net-host-sniff', 'defeated', 'network_mode: host\ncap_drop: [NET_RAW]'],
  ['escape-path-net-host-sniff', 'unknown', 'network_mode: host\ncap_drop: ["${CAP}"]'],
  [
    'escape-path-net-host-loopback',
    'open',
    'network_mode: «host»\nuser: "1000"',
    {},
    '  db: { image: "a:1", ports: ["127.0.0.1:5432:5432"] }',
  ],
  [
    'escape-path-net-host-loopback',
    'defeated',
    'network_mode: host',
    {},
    '  db: { image: "a:1", ports: ["5432:5432"] }',
  ],
  [
    'escape-path-net-host-loopback',
    'unknown',
    'network_mode: host',
    {},
    '  db: { image: "a:1", ports: ["${IP}:5432:5432"] }',
  ],
  ['escape-path-ipc-host', 'open', 'ipc: «host»'],
  ['escape-path-ipc-host', 'defeated', 'ipc: shareable'],
  ['escape-path-ipc-host', 'unknown', 'ipc: ${IPC}'],
  ['escape-path-uts-admin', 'open', 'uts: host\ncap_add: [«SYS_ADMIN»]'],
  ['escape-path-uts-admin', 'defeated', 'uts: host'],
  ['escape-path-uts-admin', 'unknown', 'uts: ${UTS}\ncap_add: [SYS_ADMIN]'],
  ['escape-path-userns-unconfined', 'open', 'user: "1000"\nsecurity_opt: [«seccomp=unconfined»]'],
  ['escape-path-userns-unconfined', 'defeated', 'security_opt: [seccomp=unconfined]', { apparmor: 'yes' }],
  ['escape-path-userns-unconfined', 'unknown', 'security_opt: [seccomp=unconfined, "${OPT}"]'],
  ['escape-path-lxcfs', 'open', 'volumes: ["«/var/lib/lxcfs/cgroup»:/c"]'],
  ['escape-path-lxcfs', 'defeated', 'volumes: ["/var/lib/lxcfs:/l:ro"]'],
  ['escape-path-lxcfs', 'unknown', 'volumes: ["/var/lib/lxcfs:/l:${MODE}"]'],
  ['escape-path-kubelet-log', 'open', 'volumes: ["«/var/log»:/var/log", "/etc/kubernetes:/k:ro"]'],
  ['escape-path-kubelet-log', 'defeated', 'volumes: ["/var/log:/var/log"]'],
  ['escape-path-kubelet-log', 'unknown', 'volumes: ["/var/log:/var/log:${MODE}", "/etc/kubernetes:/k:ro"]'],
  ['escape-path-systemd-private', 'open', 'volumes: ["«/run/systemd/private»:/p:ro"]'],
  ['escape-path-systemd-private', 'defeated', 'user: "1000"\nvolumes: ["/run/systemd:/s"]'],
  ['escape-path-systemd-private', 'unknown', 'user: ${UID}\nvolumes: ["/run/systemd:/s"]'],
  ['escape-path-bpf-perf', 'open', 'cap_add: [«BPF», PERFMON]'],
  ['escape-path-bpf-perf', 'defeated', 'cap_add: [BPF, PERFMON, SYS_ADMIN]'],
  ['escape-path-bpf-perf', 'unknown', 'cap_add: [BPF, "${CAP}"]'],
  ['escape-path-rawio-mem', 'open', 'devices: [/dev/mem]\ncap_add: [«SYS_RAWIO»]'],
  ['escape-path-rawio-mem', 'defeated', 'devices: [/dev/mem]'],
  ['escape-path-rawio-mem', 'unknown', 'devices: ["${DEVICE}"]\ncap_add: [SYS_RAWIO]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«$SSH_AUTH_SOCK»:/a"]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«/run/host-services/ssh-auth.sock»:/a"]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«/run/user/1000/ssh-agent.socket»:/a"]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«/run/user/1000/keyring/ssh»:/a"]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«~/.1password/agent.sock»:/a"]'],
  ['escape-path-agent-socket', 'open', 'volumes: ["«~/.ssh/agent/s.1a2b»:/a"]'],
  ['escape-path-agent-socket', 'defeated', 'volumes: ["/run/user/1000/keyring/pkcs11:/a"]'],
  ['escape-path-agent-socket', 'defeated', 'user: "1000"\nvolumes: ["$SSH_AUTH_SOCK:/a"]'],
  ['escape-path-agent-socket', 'unknown', 'volumes: ["${AGENT}:/a"]'],
  ['escape-path-agent-socket', 'defeated', 'volumes: ["/run/dbus/system_bus_socket:/b"]'],
  ['escape-path-system-bus', 'open', 'volumes: ["«/var/run/dbus/system_bus_socket»:/b"]'],
  [
    'escape-path-system-bus',
    'open',
    'volumes: ["«/run/dbus»:/run/dbus:ro"]\nsecurity_opt: [apparmor=unconfined]',
    { apparmor: 'yes' },
  ],
  ['escape-path-system-bus', 'defeated', 'volumes: ["/run/dbus:/run/dbus:ro"]', { apparmor: 'yes' }],
  ['escape-path-system-bus', 'defeated', 'user: "1000"\nvolumes: ["/run/dbus:/run/dbus:ro"]'],
  ['escape-path-system-bus', 'defeated', 'volumes: ["/run/user/1000/bus:/b"]'],
  ['escape-path-system-bus', 'unknown', 'user: ${UID}\nvolumes: ["/run/dbus:/run/dbus:ro"]'],
  ['escape-path-home-folder', 'open', 'volumes: ["«~»:/h"]'],
  ['escape-path-home-folder', 'open', 'volumes: ["«/home/dev»:/h"]'],
  ['escape-path-home-folder', 'open', 'volumes: ["«/Users/dev/.ssh»:/h"]'],
  ['escape-path-home-folder', 'open', 'volumes: ["«~/.bashrc»:/h"]'],
  ['escape-path-home-folder', 'defeated', 'volumes: ["~:/h:ro", "/home/dev/.ssh:/s:ro"]'],
  ['escape-path-home-folder', 'defeated', 'volumes: ["~/data:/h", "~/.ssh/known_hosts:/s", "/home/dev/.cache:/c"]'],
  ['escape-path-home-folder', 'defeated', 'user: "1000"\nvolumes: ["~:/h"]'],
  ['escape-path-home-folder', 'unknown', 'volumes: ["~:/h:${MODE}"]'],
  ['dos-unbounded-root', 'open', 'restart: «unless-stopped»'],
  ['dos-unbounded-root', 'defeated', 'restart: always\nmem_limit: 1g'],
  ['dos-unbounded-root', 'defeated', 'restart: on-failure'],
  ['dos-unbounded-root', 'unknown', 'restart: ${RESTART}'],
  ['persist-restart-privileged', 'open', 'restart: «always»\nvolumes: ["/:/host"]'],
  ['persist-restart-privileged', 'open', 'restart: «always»\nvolumes: ["/:/host:ro"]'],
  ['persist-restart-privileged', 'defeated', 'restart: on-failure\nvolumes: ["/:/host:ro"]'],
  ['persist-restart-privileged', 'unknown', 'restart: always\nprivileged: ${P}'],
];

const PATHS = rules.filter(({ id }) => /^(?:escape-path|dos|persist)-/.test(id));

function ruleOf(id: string) {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
}

describe('a path', () => {
  it.each(TABLE)('%s is %s: %s', (id, verdict, options, host = {}, rest = '') => {
    const marked = service(options, rest);
    expect(marked.includes('«')).toBe(verdict === 'open');
    const checked = checkText(ruleOf(id), 'compose.yaml', withoutMarks(marked), {}, {}, { ...DEFAULT_HOST, ...host });
    expect(withMarks(checked)).toBe(marked);
  });

  it.each([
    ['escape-path-sys-module', 'cap_add: [SYS_MODULE]', 'SCMP_ACT_ALLOW', 1],
    ['escape-path-sys-module', 'cap_add: [SYS_MODULE]', 'SCMP_ACT_ERRNO', 0],
    ['escape-path-userns-unconfined', 'user: "1000"', 'SCMP_ACT_LOG', 1],
    ['escape-path-userns-unconfined', 'user: "1000"', 'SCMP_ACT_ERRNO', 0],
  ])('%s: %s with a seccomp profile that does %s otherwise', (id, options, defaultAction, count) => {
    const files = { 'profile.json': JSON.stringify({ defaultAction, syscalls: [] }) };
    const text = service(`${options}\nsecurity_opt: [seccomp=./profile.json]`);
    expect(checkText(ruleOf(id), 'compose.yaml', text, {}, {}, DEFAULT_HOST, files).findings).toHaveLength(count);
  });

  it.each(PATHS.map(({ id }) => id))('%s is tried open, defeated and unknown', (id) => {
    const verdicts = TABLE.filter(([tried]) => tried === id).map(([, verdict]) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['open', 'defeated', 'unknown']));
  });

  it.each(PATHS.map((rule) => [rule.id, rule] as const))('%s says nothing where a file was not read', (_id, rule) => {
    const text = service('extends: { file: other.yaml, service: base }');
    expect(checkText(rule, 'compose.yaml', text).findings).toEqual([]);
  });
});

describe('the finding', () => {
  function only(id: string, options: string, host: Partial<HostAssumptions> = {}, rest = '') {
    const { findings } = checkText(
      ruleOf(id),
      'compose.yaml',
      service(options, rest),
      {},
      {},
      { ...DEFAULT_HOST, ...host },
    );
    expect(findings).toHaveLength(1);
    return findings[0] as (typeof findings)[number];
  }

  it.each([
    [
      'names what may be in the way',
      'escape-path-sys-admin-mount',
      'user: root\ncap_add: [SYS_ADMIN]',
      {},
      'An attacker in container "app" can mount kernel file systems and have the kernel run a program as root of the host, because it runs as root and has SYS_ADMIN; blocked only by the AppArmor profile docker-default, if the host has it.',
    ],
    [
      'says nothing is in the way where nothing is',
      'escape-path-sys-admin-mount',
      'user: root\ncap_add: [SYS_ADMIN]\nsecurity_opt: [apparmor=unconfined]',
      {},
      'An attacker in container "app" can mount kernel file systems and have the kernel run a program as root of the host, because it runs as root and has SYS_ADMIN.',
    ],
    [
      'names a profile that the file names',
      'escape-path-pid-ptrace',
      'user: root\npid: host\ncap_add: [SYS_PTRACE]\nsecurity_opt: [apparmor=mine]',
      { apparmor: 'yes' as const },
      'An attacker in container "app" can attach to a process of root on the host and run code in it, because it runs as root, shares the process ids of the host and has SYS_PTRACE; blocked only by the AppArmor profile that it names.',
    ],
    [
      'says what is assumed about the user',
      'escape-path-sys-module',
      'cap_add: [SYS_MODULE]',
      {},
      'An attacker in container "app" can load code into the kernel of the host, because it has SYS_MODULE. It is assumed to run as root, as no scanned file sets its user.',
    ],
    [
      'says that another user needs a program first',
      'escape-path-privileged-device',
      'privileged: true\nuser: app',
      {},
      'An attacker in container "app" can mount the disks of the host, load code into its kernel and so own it, because it may raise its privileges and is privileged. Its user is not root, so an attacker needs a set-user-id program first. Milder here: its process is not root.',
    ],
    [
      'takes the gain of the mount',
      'escape-path-etc-cron',
      'user: root\nvolumes: ["/etc:/a", "/root:/b", "/boot:/c", "/usr/bin:/d"]',
      {},
      'An attacker in container "app" can change the configuration of the host and add a root user to it, because it runs as root and can write to /etc, /root, /boot and 1 more.',
    ],
    [
      'names the socket as it is written',
      'escape-path-socket',
      'user: root\nvolumes: ["/var/run/docker.sock:/s"]',
      {},
      'An attacker in container "app" can start a container with the whole disk of the host and be root there, because it runs as root and mounts /var/run/docker.sock.',
    ],
  ])('%s', (_name, id, options, host, message) => {
    expect(only(id, options, host).message).toBe(message);
  });

  it('walks from setting to setting, also through other containers', () => {
    const finding = only(
      'escape-path-net-host-admin',
      'user: root\nnetwork_mode: "service:vpn"\ncap_add: [NET_ADMIN]',
      {},
      '  vpn: { image: "a:1", network_mode: host }',
    );
    const text = ({ span: { file, start, end } }: { span: (typeof finding)['span'] }) => file.text.slice(start, end);
    expect(finding.flow?.map((step) => [text(step), step.message])).toEqual([
      ['root', 'the user'],
      ['service:vpn', 'the container whose namespace it is in'],
      ['host', 'the network mode of "vpn"'],
      ['NET_ADMIN', 'the capability NET_ADMIN'],
    ]);
    expect(finding.related.map(text)).toEqual(['root', 'service:vpn', 'host']);
  });

  it('has no walk of one step, and no identity but its container', () => {
    const { flow, related, evidence, subject } = only('escape-path-sys-module', 'cap_add: [SYS_MODULE]');
    expect({ flow, related, evidence, subject }).toEqual({
      flow: [],
      related: [],
      evidence: 'path',
      subject: 'app',
    });
  });

  it.each([
    ['the only grant', 'escape-path-sys-module', 'cap_add: [SYS_MODULE]', ['cap-add-all', 'cap-add-sys-module']],
    ['a grant and a user', 'escape-path-pid-root-peek', 'user: root\npid: host', ['pid-host']],
    [
      'one mount',
      'escape-path-docker-data',
      'volumes: [/var/lib/docker:/d]',
      ['volumes-from', 'host-system-mount-writable'],
    ],
    ['two grants', 'escape-path-pid-boot', 'pid: host\ncap_add: [SYS_BOOT]', []],
    ['two mounts', 'escape-path-etc-cron', 'volumes: [/etc:/e, /root:/r]', []],
  ])('is implied by the rules about %s', (_name, id, options, impliedBy) => {
    expect(only(id, options).impliedBy).toEqual(impliedBy);
  });

  it.each([
    ['the only grant', 'escape-path-sys-module', 'cap_add: [SYS_MODULE]', ['cap-add-all', 'cap-add-sys-module']],
    [
      'the one of two that completes it',
      'escape-path-pid-boot',
      'pid: host\ncap_add: [SYS_BOOT]',
      ['cap-add-all', 'cap-add-sys-boot'],
    ],
    [
      'a default that is added all the same',
      'escape-path-net-host-sniff',
      'network_mode: host\ncap_add: [NET_RAW]',
      ['cap-add-all', 'cap-keeps-net-raw'],
    ],
    [
      'the namespace, where the capability is a default',
      'escape-path-net-host-sniff',
      'network_mode: host',
      ['network-host'],
    ],
  ])('repeats the rules about %s', (_name, id, options, repeats) => {
    expect(only(id, options).repeats).toEqual(repeats);
  });
});

describe('capabilities that Podman lists, and no option adds', () => {
  const capabilities = ['BPF', 'DAC_READ_SEARCH', 'PERFMON', 'SYS_ADMIN', 'SYS_MODULE'];

  it.each<[string, readonly string[], Partial<HostAssumptions>]>([
    ['escape-path-bpf-perf', ['BPF', 'PERFMON'], {}],
    ['escape-path-dac-read-search', ['DAC_READ_SEARCH'], {}],
    ['escape-path-sys-admin-mount', ['SYS_ADMIN'], { cgroup: 'v1' }],
    ['escape-path-sys-admin-proc', ['SYS_ADMIN'], { cgroup: 'v2' }],
    ['escape-path-sys-module', capabilities, {}],
  ])('make %s point at the name of the container', (id, names, host) => {
    const text = JSON.stringify([
      podmanContainer({
        ResolvConfPath: '/run/containers/x/resolv.conf',
        BoundingCaps: names.map((name) => `CAP_${name}`),
      }),
    ]);
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) throw new Error(id);
    const checked = checkText(rule, 'inspect.json', text, {}, {}, { ...DEFAULT_HOST, ...host });
    expect(checked.findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['web']);
  });
});
