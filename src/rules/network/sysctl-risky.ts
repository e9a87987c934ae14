import { unset } from '../../model/findings/fix.ts';
import { isSetTo, known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'sysctl-risky',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  precision: 'high',
  cwe: [1188],
  docs: {
    title: 'Do not weaken the network of a container',
    why: 'These kernel settings have safe defaults for a reason: with other values the container forwards packets of others, accepts routes from strangers, or exposes its loopback address, where programs listen that ask for no password. Forwarding with `route_localnet` opened ports of Kubernetes nodes in CVE-2020-8558.',
    how: 'Remove the setting. Where the container is a router or a VPN, set only what its documentation names.',
    limits:
      'The rule checks settings of the network namespace of the container. The engine refuses them on the host network, and always refuses settings that would apply to the whole host.',
    fixTrap: {
      breaks: 'Routers and VPNs stop forwarding packets, if they needed the setting.',
      check: 'Start the container, and send traffic through it.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#sysctls',
      'https://docs.kernel.org/networking/ip-sysctl.html',
      'https://nvd.nist.gov/vuln/detail/CVE-2020-8558',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            sysctls:
              net.core.somaxconn: 1024
              «net.ipv4.conf.all.route_localnet: 1»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            sysctls:
              net.core.somaxconn: 1024
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            sysctls:
              - «net.ipv4.tcp_syncookies=0»
              - net.core.somaxconn=1024
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            sysctls:
              - net.core.somaxconn=1024
      `,
    },
  ],

  *check({ name, sysctls, networkMode }) {
    if (sysctls.length === 0 || isSetTo(networkMode, 'host')) return;
    for (const { name: option, value, span, entry } of sysctls) {
      const text = known(value)?.trim();
      const risk = RISKS.find((one) => one.name.test(option) && one.value === text);
      if (risk === undefined) continue;
      yield {
        at: span,
        message: `Container "${name}" sets ${option} to ${risk.value}. It then ${risk.effect}.`,
        evidence: option,
        ...(sysctls.length > 1 && {
          fix: { title: `Do not set ${option}`, safety: 'review', edits: [unset({ entry })] } as const,
        }),
      };
    }
  },
});

const RISKS: readonly { readonly name: RegExp; readonly value: string; readonly effect: string }[] = [
  {
    name: /^net\.ipv4\.ip_forward$|^net\.ipv[46]\.conf\.[\w-]+\.forwarding$/,
    value: '1',
    effect: 'forwards packets of others between its networks',
  },
  {
    name: /^net\.ipv4\.conf\.[\w-]+\.route_localnet$/,
    value: '1',
    effect: 'lets other machines reach programs that listen on its loopback address only',
  },
  {
    name: /^net\.ipv[46]\.conf\.[\w-]+\.(?:accept_redirects|secure_redirects)$/,
    value: '1',
    effect: 'accepts routes from anyone who sends them',
  },
  {
    name: /^net\.ipv[46]\.conf\.[\w-]+\.accept_source_route$/,
    value: '1',
    effect: 'sends packets along the route that their sender chose, around firewalls',
  },
  {
    name: /^net\.ipv4\.conf\.[\w-]+\.rp_filter$/,
    value: '0',
    effect: 'accepts packets with forged senders',
  },
  {
    name: /^net\.ipv4\.tcp_syncookies$/,
    value: '0',
    effect: 'can be stopped by a flood of half-open connections',
  },
];
