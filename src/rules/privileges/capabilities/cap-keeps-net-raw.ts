import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-keeps-net-raw',
  score: 3.9,
  profile: 'strict',
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'] },
  gains: {
    NET_RAW: 'forge packets, pose as other containers of its network and read traffic that is not its own',
  },
  docs: {
    title: 'Do not ask for raw sockets',
    why: 'With NET_RAW a process writes packets as it likes: it answers for the address or the name of another container of the same network, and reads what comes by. `ping` does not need it: Docker opens `ping_group_range` in every container.',
    how: 'Remove NET_RAW from the added capabilities, and drop it, or all, with the dropped ones.',
    limits: 'Reported where it is added. Where it is merely not dropped, `cap-drop-missing` says so.',
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://attack.mitre.org/techniques/T1557/',
    ],
  },
});
