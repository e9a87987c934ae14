import { isNeededByImage } from '../../analysis/posture/image-needs.ts';
import type { Container } from '../../model/containers/container.ts';
import type { Related } from '../../model/findings/finding.ts';
import { unset } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'privileged',
  on: 'container',
  danger: { attacker: 'root', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  cis: ['5.5'],
  peers: {
    kics: ['ae5b6871-7f45-42e0-bb4c-ab300c4d2026'],
    semgrep: ['yaml.docker-compose.security.privileged-service.privileged-service'],
    'docker-bench': ['5.5'],
    'compose-lint': ['CL-0002'],
  },
  docs: {
    title: 'Do not run privileged containers',
    why: 'A privileged container has every capability, all devices of the host, and neither seccomp nor AppArmor nor SELinux nor masked paths around it. An attacker in it mounts the disk of the host or loads a kernel module, and owns the host. `cap_drop` and `device_cgroup_rules` do not restrict it again.',
    how: 'Remove `privileged`. Grant only what is needed: one device with `devices`, one capability with `cap_add`, one kernel setting with `sysctls`.',
    limits:
      'Capabilities in `cap_add` are not reported separately, as they add nothing; the finding points at them. Options that remain after the fix, such as `security_opt` or mounts, are reported by their own rules. A value that is known only at run time is not reported. Images whose documentation asks for the option have no automatic fix, such as `docker:dind`.',
    ways: [
      {
        do: 'Remove `privileged`, start the container, and read its error. It often works already.',
        trap: '`EPERM` does not say which capability or device is missing.',
      },
      {
        do: 'Give the one device that it opens: `devices: [/dev/ttyUSB0]`.',
        trap: 'A disk, `/dev/mem` or all of `/dev` gives the host away again.',
      },
      {
        do: 'Add the one capability that it needs: `cap_drop: [ALL]` and `cap_add: [NET_ADMIN]`.',
        trap: 'SYS_ADMIN, SYS_MODULE and SYS_PTRACE are ways out of their own.',
      },
      {
        do: 'Set the kernel setting from outside: `sysctls: {net.ipv4.ip_forward: 1}`.',
        trap: 'Only settings of a namespace can be set for a container; others belong to the host.',
      },
      {
        do: 'To build images in it, use a rootless builder such as BuildKit or Buildah.',
        trap: 'Rootless builders need a seccomp profile that allows user namespaces, not `seccomp=unconfined`.',
      },
    ],
    verify: { run: "docker inspect -f '{{.HostConfig.Privileged}}' NAME", prints: '`false`.' },
    fixTrap: {
      breaks:
        'Programs that use devices, mount, change settings of the kernel or start containers fail. `EPERM` does not say which capability or device is missing.',
      check:
        'Start the container, use all its functions, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://docs.docker.com/reference/compose-file/services/#privileged',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: «yes»
            devices:
              - /dev/ttyUSB0
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices:
              - /dev/ttyUSB0
      `,
    },
    {
      file: 'Makefile',
      bad: `
        test:
        \tdocker run --rm «--privileged» -v $(CURDIR):/src ghcr.io/acme/test:1.4
      `,
      isFixed: true,
      good: `
        test:
        \tdocker run --rm -v $(CURDIR):/src ghcr.io/acme/test:1.4
      `,
    },
  ],

  *check(container) {
    const { name, privileged } = container;
    if (!isOn(privileged)) return;
    yield {
      at: privileged,
      message: `Container "${name}" runs privileged, which removes all isolation from the host. An attacker who is root in it reads and writes the disks of the host and loads code into its kernel.`,
      related: superfluousCapabilities(container),
      evidence: 'privileged',
      ...(isNeededByImage(container, 'privileged')
        ? {}
        : { fix: { title: 'Drop privileged mode', safety: 'review', edits: [unset(privileged)] } }),
    };
  },
});

function superfluousCapabilities({ addedCapabilities }: Container): readonly Related[] {
  return addedCapabilities.items.map(({ span }) => ({
    span,
    message: 'a capability that a privileged container has anyway',
  }));
}
