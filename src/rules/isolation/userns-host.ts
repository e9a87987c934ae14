import type { Container } from '../../model/containers/container.ts';
import { isOff, isSetTo } from '../../model/located.ts';
import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'userns-host',
  key: 'userns_mode',
  setting: 'userNamespace',
  danger: { attacker: 'weakness', reach: 'part' },
  profile: 'recommended',
  cwe: [250],
  cis: ['5.31'],
  peers: { kics: ['8af7162d-6c98-482f-868e-0d33fb675ca8'], 'docker-bench': ['5.31'], 'compose-lint': ['CL-0010'] },
  message: () =>
    'opts out of user namespaces. An attacker who is root in it is root on the host too, even where the engine maps users.',
  fixSafety: (container) => (needsHostUsers(container) ? undefined : 'review'),
  besides: 'read_only: true',
  docs: {
    title: 'Do not opt out of user namespaces',
    why: 'Where the engine is set up with `userns-remap`, root in a container is an ordinary user of the host. `userns_mode: host` undoes that for this container: an attacker who escapes from it as root is root on the host.',
    how: 'Remove `userns_mode: host`, and give the files that the container mounts to the mapped user.',
    limits:
      'On an engine without `userns-remap` the option changes nothing. The engine requires it for containers that are privileged or share the PID or network namespace of the host; then no fix is offered, as those options have to go first.',
    verify: { run: "docker inspect -f '{{.HostConfig.UsernsMode}}' NAME", prints: 'An empty line, not `host`.' },
    fixTrap: {
      breaks: 'Where the engine maps users, files in volumes belong to other numbers than before.',
      check: 'Start the container, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#userns_mode',
      'https://docs.docker.com/engine/security/userns-remap/',
    ],
  },
});

/** With `userns-remap` the engine refuses such containers unless they opt out. */
function needsHostUsers({ privileged, pidNamespace, networkMode }: Container): boolean {
  return !isOff(privileged) || isSetTo(pidNamespace, 'host') || isSetTo(networkMode, 'host');
}
