import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-net-admin',
  danger: { attacker: 'root', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0011'] },
  gains: {
    NET_ADMIN:
      'change addresses, routes and firewall rules of its network and pose as its neighbours on a shared bridge',
  },
  docs: {
    title: 'Do not add the capability NET_ADMIN',
    why: 'NET_ADMIN configures interfaces, routes, firewall rules and promiscuous mode in the network namespace of the container: on a shared bridge that is enough to redirect and read the traffic of its neighbours. With `network_mode: host` it controls the firewall of the host. Neither seccomp nor AppArmor limits it.',
    how: 'Remove NET_ADMIN. A VPN or a firewall needs it: give it a separate network without any other service, and do not combine it with `network_mode: host`.',
    limits: 'VPN containers need it by design: suppress the finding there with that reason.',
    ways: [
      {
        do: 'Set from outside what the program sets: `sysctls: {net.ipv4.ip_forward: 1}`, `ipv4_address`, `dns`, `extra_hosts`.',
        trap: 'Entry scripts that still call `sysctl -w`, `ip` or `iptables` fail, and with `set -e` end the container.',
      },
      {
        do: 'Keep NET_ADMIN for the VPN or the firewall alone, and let the others join it: `network_mode: "service:vpn"`.',
        trap: 'They share its ports, and lose the network each time it is created again.',
      },
      {
        do: 'Run the VPN or the firewall on the host.',
        trap: 'Docker writes rules of its own: put yours into the chain `DOCKER-USER`, or traffic of containers passes them.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `NET_ADMIN` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that changes interfaces, routes or firewall rules, such as a VPN, a router or `tc`, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
});
