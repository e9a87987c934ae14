import { opensSystemPaths } from '../../model/containers/security-option.ts';
import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'systempaths-unconfined',
  yieldsTo: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [693],
  peers: { 'compose-lint': ['CL-0009'] },
  docs: {
    title: 'Keep the system paths of the kernel masked',
    why: 'The engine hides `/proc/kcore`, `/proc/keys`, `/sys/firmware` and others, and makes `/proc/sys` and `/proc/sysrq-trigger` read-only. Without that, root in the container can write kernel settings that apply to the whole host, such as the program that it runs when a process crashes; only AppArmor, where the host has it, still denies some of these writes.',
    how: 'Remove the entry. For single settings, use `sysctls`.',
    limits:
      'Docker accepts the option only as `systempaths=unconfined`, with `=`; other spellings have no effect and are left alone. Podman calls it `unmask=ALL`. In a privileged container the paths are open anyway.',
    ways: [
      {
        do: 'Remove the entry, and set what the program needs with `sysctls`.',
        trap: 'Only settings of a namespace are allowed there, such as most below `net.`; Docker refuses others.',
      },
      {
        do: 'Set those of the machine on the host, in a file below `/etc/sysctl.d`.',
        trap: 'They apply to the whole machine.',
      },
      {
        do: 'For builds in it, use `buildah --isolation chroot`, which needs no new `/proc`.',
        trap: 'The steps of the build are then not isolated from their container: keep its secrets away from it.',
      },
    ],
    verify: { run: "docker inspect -f '{{len .HostConfig.MaskedPaths}}' NAME", prints: 'A number above 0.' },
    fixTrap: {
      breaks: 'Programs that write settings of the kernel below `/proc/sys`, and nested containers, fail.',
      check: 'Start the container, and look for `Read-only file system` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
      'https://github.com/moby/moby/blob/master/daemon/pkg/oci/defaults.go',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  removes: opensSystemPaths,
  message:
    'has the system paths of the kernel without masks. An attacker who is root in it can write kernel settings that apply to the host.',
  evidence: 'systempaths=unconfined',
  fixTitle: 'Keep the masks of the engine',
  entry: 'systempaths=unconfined',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [no-new-privileges=true, "«systempaths=unconfined»"]
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [no-new-privileges=true]
    `,
  },
});
