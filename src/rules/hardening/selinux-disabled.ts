import type { SecurityOption } from '../../model/containers/container.ts';
import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'selinux-disabled',
  remainsOf: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [693],
  cis: ['5.3'],
  peers: {
    semgrep: ['yaml.docker-compose.security.selinux-separation-disabled.selinux-separation-disabled'],
    'docker-bench': ['5.3'],
    'compose-lint': ['CL-0009'],
  },
  docs: {
    title: 'Keep the SELinux separation on',
    why: 'SELinux gives each container a unique label, so a compromised container reaches neither the files of the host nor those of other containers, even as root. `label=disable`, or an unconfined type such as `spc_t`, removes that barrier.',
    how: 'Remove the entry. To give a container access to a folder of the host, relabel that folder with `:z` or `:Z`, or set a type that allows only that.',
    limits:
      'On hosts without SELinux the entry changes nothing, which the file does not show. `pid: host`, `ipc: host` and `privileged` also switch off labels, and separate rules report them. `label=nested` of Podman keeps the label and is left alone. Docker Compose refuses a bare `disable`.',
    ways: [
      {
        do: 'Remove the entry, and add `:Z` to bind mounts of one container, `:z` to those of several.',
        trap: 'On `/home`, `/etc` or `/usr` they relabel files of the host, and its logins and services fail.',
      },
      {
        do: 'Make a policy for the container with `udica`, and name its type: `label=type:my_app.process`.',
        trap: 'Each host has to load the policy, and new mounts and ports need a new one.',
      },
      {
        do: 'For one right that is missing, set a boolean of the host, such as `setsebool -P container_use_devices on`.',
        trap: 'It applies to all containers of the machine.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.ProcessLabel}}' NAME",
      prints: 'A label with `container_t`. It is empty if the protection is off, or if the host has no SELinux.',
    },
    fixTrap: {
      breaks: 'On hosts with SELinux, files from bind mounts without `:z` or `:Z` are refused.',
      check: 'Start the container on such a host, and look for `denied` in its audit log.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#security-configuration',
      'https://docs.docker.com/reference/compose-file/services/#security_opt',
    ],
  },
  removes: isUnconfined,
  milderUnless: ({ selinux }) => (selinux === 'yes' ? undefined : 'most hosts do not enforce SELinux'),
  message:
    'runs without the SELinux separation. No label stops an attacker in it who reaches files of the host or of other containers.',
  fixTitle: 'Use the default SELinux label',
  entry: 'label:disable',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt:
            - «label=type:spc_t»
            - no-new-privileges=true
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt:
            - no-new-privileges=true
    `,
  },
});

/** Types that the policy does not confine: `spc_t` means super-privileged container. */
const UNCONFINED = new Set(['disable', 'type:spc_t', 'type:unconfined_t']);

function isUnconfined({ name, value }: SecurityOption): boolean {
  return name === 'label' && value !== undefined && UNCONFINED.has(value);
}
