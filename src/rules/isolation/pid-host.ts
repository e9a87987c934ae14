import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'pid-host',
  key: 'pid',
  setting: 'pidNamespace',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  cwe: [653, 668],
  cis: ['5.16'],
  peers: { kics: ['4f31dd9f-2cc3-4751-9b53-67e4af83dac0'], 'docker-bench': ['5.16'], 'compose-lint': ['CL-0010'] },
  message: () =>
    'shares the process ids of the host. An attacker in it sees every process of the host, and can read the environment of those of the same user and kill them.',
  fixSafety: () => 'review',
  besides: 'init: true',
  docs: {
    title: 'Do not share the PID namespace of the host',
    why: 'With `pid: host` the container sees all processes of the host with their command lines, and as root it reads `/proc/<pid>/environ` and `/proc/<pid>/root` of processes that have no more privileges, other containers included, and can kill them. With SYS_PTRACE it takes them over. Docker also switches off the SELinux separation of such a container.',
    how: 'Remove `pid: host`. To watch one other service, use `pid: "service:name"`; for a monitoring agent, mount `/proc` read-only instead.',
    limits:
      'Monitoring agents that list the processes of the host need it: suppress the finding there with that reason. `service:` and `container:` modes are not reported, even where the other container is in the namespace of the host.',
    ways: [
      { do: 'Remove `pid: host`.', trap: 'Monitoring then sees the processes of its container alone.' },
      {
        do: 'To debug another container, join that one: `pid: "service:web"`.',
        trap: 'The two containers can then stop and trace each other.',
      },
      { do: 'Run agents that watch the host as a service of the host.', trap: 'They need updates of their own then.' },
    ],
    verify: { run: "docker inspect -f '{{.HostConfig.PidMode}}' NAME", prints: 'An empty line, not `host`.' },
    fixTrap: {
      breaks: 'Programs that look at processes of the host, such as monitoring and debuggers, see only their own.',
      check: 'Start the container, and check whether its figures of the host are still there.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pid',
      'https://docs.docker.com/engine/containers/run/#pid-settings---pid',
    ],
  },
});
