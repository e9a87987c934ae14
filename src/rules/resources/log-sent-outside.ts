import { outsideHostOf } from '../../analysis/hosts/outside-host.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'log-sent-outside',
  on: 'container',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [532, 319],
  docs: {
    title: 'Look at logs that leave your network',
    why: 'Logs contain addresses, names of users and, by mistake, tokens. Anyone who runs the server, and with `tcp` or `udp` everyone on the way, reads them; and an attacker who changed the address keeps the traces of an attack from you.',
    how: 'Send the logs to a server of your own network, or to a service under contract over TLS.',
    limits:
      'The rule reads the addresses of the drivers syslog, gelf, fluentd, splunk and loki, and reports those outside of private networks.',
    references: ['https://docs.docker.com/engine/logging/configure/#supported-logging-drivers'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: syslog
              options:
                «syslog-address: tcp://203.0.113.9:514»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: syslog
              options:
                syslog-address: tcp://logs.internal:514
      `,
    },
  ],

  *check({ name, logOptions }) {
    for (const option of logOptions) {
      if (!ADDRESS.test(option.name)) continue;
      const host = outsideHostOf((known<string>(option.value) ?? '').replace(/^(?:tcp|udp|tcp\+tls):/, 'http:'));
      if (host === undefined) continue;
      yield {
        at: option.span,
        message: `Container "${name}" sends its log to ${host}, which is outside of private networks.`,
        evidence: host,
      };
    }
  },
});

const ADDRESS = /^(?:(?:syslog|gelf|fluentd)-address|(?:splunk|loki)-url)$/;
