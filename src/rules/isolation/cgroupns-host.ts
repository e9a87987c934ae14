import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'cgroupns-host',
  key: 'cgroup',
  setting: 'cgroupNamespace',
  danger: { attacker: 'weakness', reach: 'part' },
  profile: 'recommended',
  cwe: [668],
  cis: ['5.25'],
  message: () =>
    'shares the cgroup namespace of the host. An attacker in it sees the control groups of all containers, a step towards an escape through a writable cgroup file system.',
  fixSafety: () => 'review',
  besides: 'read_only: true',
  docs: {
    title: 'Do not share the cgroup namespace of the host',
    why: 'With `cgroup: host` the container sees the whole tree of control groups: names of services and containers, their processes and limits. Together with SYS_ADMIN or a writable `/sys/fs/cgroup` this enables the known escapes through control groups.',
    how: 'Remove `cgroup: host`, or set `cgroup: private`.',
    limits: 'On hosts with cgroup v1 the namespace of the host is the default, which the file does not show.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CgroupnsMode}}' NAME",
      prints: '`private`. On hosts with version 1 of cgroups, where `host` is the default, set `cgroup: private`.',
    },
    fixTrap: {
      breaks: 'Programs that read the control groups of other containers, such as cAdvisor, see only their own.',
      check: 'Start the container, and check whether its figures of other containers are still there.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#cgroup',
      'https://man7.org/linux/man-pages/man7/cgroup_namespaces.7.html',
    ],
  },
});
