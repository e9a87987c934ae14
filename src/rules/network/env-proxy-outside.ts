import { outsideHostOf } from '../../analysis/hosts/outside-host.ts';
import { variablesNamed } from '../../model/containers/environment.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';
import { PROXY_VARIABLE } from './proxy-variables.ts';

export default defineRule({
  id: 'env-proxy-outside',
  on: 'container',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [441],
  docs: {
    title: 'Look at proxies outside of your network',
    why: 'All requests of the container go through the proxy. Its operator sees which systems the container talks to, reads and changes all that is not encrypted, and may answer in place of servers whose certificates are not checked.',
    how: 'Name a proxy in your own network, or remove the variable.',
    limits:
      'The rule reads `http_proxy`, `https_proxy`, `all_proxy` and `ftp_proxy` of containers, in upper and lower case. A name without a dot, a name such as `proxy.internal`, and an address in a private network are not outside.',
    references: ['https://docs.docker.com/engine/cli/proxy/', 'https://cwe.mitre.org/data/definitions/441.html'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              «HTTPS_PROXY: http://proxy.example.net:3128»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              HTTPS_PROXY: http://proxy:3128
              http_proxy: http://10.0.0.4:3128
              NO_PROXY: proxy.example.net
      `,
    },
  ],

  *check(container) {
    for (const { name, value, span, isIgnored } of variablesNamed(PROXY_VARIABLE, container)) {
      const host = isIgnored ? undefined : outsideHostOf(known(value) ?? '');
      if (host === undefined) continue;
      yield {
        at: span,
        message: `Container "${container.name}" sends its requests through ${host}, which is outside of private networks. Its operator sees them, and changes all that is not encrypted.`,
        evidence: `${name} ${host}`,
      };
    }
  },
});
