import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { looksRandom } from '../../analysis/secrets/secret.ts';
import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'expose-invalid',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: {
    hadolint: ['DL3011'],
    trivy: ['DS-0008'],
    kics: ['71bf8cf8-f0a1-42fa-b9d2-d10525e0a38e'],
    buildkit: ['ExposeInvalidFormat'],
  },
  docs: {
    title: 'Expose only valid ports',
    why: 'EXPOSE takes ports of the container from 0 to 65535, over tcp, udp or sctp. Anything else fails the build or does not do what the author meant: a host port that is written here is not published at all, or `docker run -P` publishes it under another number.',
    how: 'Write the port of the container alone: `EXPOSE 8080/tcp`. Host ports belong in `docker run -p` or in a compose file.',
    limits: 'Ports that a variable decides are left alone.',
    references: ['https://docs.docker.com/reference/build-checks/expose-invalid-format/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        EXPOSE «80:8080» «70000» 53/udp «53/dns»
      `,
      good: `
        FROM debian:12
        EXPOSE 8080 7000 53/udp 53/tcp
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const expose of instructionsOf(stage, 'EXPOSE')) {
      for (const { span, text: written } of expose.isTriggered ? [] : expose.ports) {
        const text = written.replaceAll(/["']/g, '');
        const why = whyInvalid(text);
        if (why === undefined) continue;
        problems.push({
          at: span,
          message: whenItRuns(
            expose,
            `${stage.title} exposes "${looksRandom(text) ? '…' : text.slice(0, 40)}", ${why}.`,
          ),
        });
      }
    }
    return problems;
  },
});

function whyInvalid(text: string): string | undefined {
  // variables and template placeholders
  if (text === '' || /[$%]|\{\{/.test(text)) return undefined;
  if (text.includes(':')) return 'which also names a port or an address of the host';
  const [ports = '', protocol = 'tcp'] = text.split('/');
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(ports);
  if (parts === null) return 'which is not a port';
  const [from, to] = [Number(parts[1]), Number(parts[2] ?? parts[1])];
  if (from > 65_535 || to > 65_535) return 'which is above 65535';
  if (from > to) return 'a range that ends before it begins';
  return /^(?:tcp|udp|sctp)$/i.test(protocol) ? undefined : 'with a protocol other than tcp, udp or sctp';
}
