import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-keeps-net-raw',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'] },
  gains: {
    NET_RAW: 'forge packets, impersonate other containers of its network and read their traffic',
  },
  docs: {
    title: 'Do not add raw sockets',
    why: 'With NET_RAW a process can send arbitrary packets: it answers for the address or the name of another container of the same network, and reads passing traffic. `ping` does not need it: Docker opens `ping_group_range` in every container.',
    how: 'Remove NET_RAW from the added capabilities, and add it, or all, to the dropped ones.',
    limits: 'The rule reports containers that add it. Where it is merely not dropped, `cap-drop-missing` reports that.',
    fixTrap: {
      breaks: 'Programs that send raw packets fail: `ping` in old images, DHCP and ARP tools, `tcpdump`.',
      check: 'Start the container, and try its health check and its monitoring.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://attack.mitre.org/techniques/T1557/',
    ],
  },
});
