import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'uts-host',
  key: 'uts',
  setting: 'utsNamespace',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  cwe: [668],
  cis: ['5.21'],
  peers: { 'docker-bench': ['5.21'], 'compose-lint': ['CL-0010'] },
  message: () =>
    'shares the UTS namespace of the host. An attacker in it reads the name of the host, and changes it if the container has SYS_ADMIN.',
  fixSafety: () => 'review',
  besides: 'read_only: true',
  docs: {
    title: 'Do not share the UTS namespace of the host',
    why: 'With `uts: host` the container sees the host name and domain name of the host, and a change made with SYS_ADMIN applies to the host. An attacker can then forge logs and licences that rely on the host name.',
    how: 'Remove `uts: host`. If the program needs a certain host name, set `hostname`.',
    verify: { run: "docker inspect -f '{{.HostConfig.UTSMode}}' NAME", prints: 'An empty line, not `host`.' },
    fixTrap: {
      breaks: 'The container has a host name of its own, and no longer follows that of the host.',
      check: 'Start the container, and look at the names in its logs and certificates.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#uts',
      'https://docs.docker.com/engine/containers/run/#uts-settings---uts',
    ],
  },
});
