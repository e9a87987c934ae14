import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'network-host',
  key: 'network_mode',
  setting: 'networkMode',
  danger: { attacker: 'container', reach: 'part' },
  profile: 'recommended',
  cwe: [653, 1327],
  cis: ['5.10'],
  peers: { kics: ['071a71ff-f868-47a4-ac0b-3c59e4ab5443'], 'docker-bench': ['5.10'], 'compose-lint': ['CL-0008'] },
  message: ({ ports }) =>
    `shares the network of the host. An attacker in it reaches services that listen on the loopback address of the host only.${
      ports.length > 0 ? ' Its ports option has no effect: every port that the program opens is open on the host.' : ''
    }`,
  besides: 'restart: on-failure',
  docs: {
    title: 'Do not share the network of the host',
    why: 'With `network_mode: host` the container has all interfaces of the host. It reaches services that listen only on 127.0.0.1, such as databases, debug ports and abstract sockets of the container runtime, listens on any port of the host, and with NET_RAW, a default capability, reads its traffic. Published ports are ignored.',
    how: 'Remove `network_mode: host` and publish the ports that are needed with `ports`. To reach a service of the host, use `host.docker.internal` with `extra_hosts`.',
    limits:
      'The rule offers no fix, as it does not know which ports the program needs. It does not see `service:` modes that lead to a container on the network of the host.',
    ways: [
      {
        do: 'Remove `network_mode: host` and publish the ports: `ports: ["127.0.0.1:8080:8080"]`.',
        trap: 'A program that listens on `127.0.0.1` in the container is not reached any more: let it listen on `0.0.0.0` there.',
      },
      {
        do: 'To reach a service of the host, add `extra_hosts: ["host.docker.internal:host-gateway"]`.',
        trap: 'That service has to listen on the address of the bridge, not only on `127.0.0.1`.',
      },
      {
        do: 'For multicast or discovery, give the container an address of its own with a `macvlan` network.',
        trap: 'The host itself cannot reach that address.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.NetworkMode}}' NAME",
      prints: 'The name of a network, not `host`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#network_mode',
      'https://docs.docker.com/engine/network/drivers/host/',
      'https://nvd.nist.gov/vuln/detail/CVE-2020-15257',
    ],
  },
});
