import { ADMIN_PORTS } from '../../data/admin-ports.ts';
import type { ExposedPort, ExposeInstruction } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { sentence } from '../../model/sentence.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'expose-admin-port',
  on: 'stage',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [284],
  cis: ['5.6'],
  peers: {
    trivy: ['DS-0004'],
    kics: ['5907595b-5b6d-4142-b173-dbb0e73fbff8'],
    checkov: ['CKV_DOCKER_1'],
    sonar: ['docker:S6473'],
  },
  docs: {
    title: 'Do not expose administration ports',
    why: 'A service for logins or for controlling the machine does not belong in the container of an application: it is one more service to attack, often with weak passwords or none. EXPOSE announces it, and `docker run -P` and many tools publish announced ports.',
    how: 'Remove the port, and the server behind it. To look into a container, use `docker exec`. Where the application really is such a server, suppress this finding with the reason.',
    limits:
      'UDP ports and ports that a variable decides are left alone. The rule reports announced ports, not listening ones.',
    fixTrap: {
      breaks: '`docker run -P`, and tools that read EXPOSE, no longer offer the port. Other containers still reach it.',
      check: 'Start it in the usual way, and connect to every port that you use.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#expose'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        EXPOSE 8080 «22»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        EXPOSE 8080
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        EXPOSE «2375/tcp»
        FROM base
        EXPOSE 8443 22/udp
      `,
      isFixed: true,
      good: `
        FROM debian:12 AS base
        FROM base
        EXPOSE 8443 22/udp
      `,
    },
  ],

  check({ role, title, exposes }) {
    if (role !== 'target') return [];
    const problems: Problem[] = [];
    for (const expose of exposes) {
      const found = expose.ports.filter((port) => servicesOf(port).length > 0);
      if (found.length === 0) continue;
      const fix = removePorts(expose);
      for (const port of found) {
        const message = sentence(
          `${title} exposes port ${rangeOf(port)}, which is for ${servicesOf(port).join(', ')}: one more service to attack.`,
        );
        problems.push(
          fix === undefined || port.from !== port.to ? { at: port.span, message } : { at: port.span, message, fix },
        );
      }
    }
    return problems;
  },
});

function servicesOf({ from, to, protocol }: ExposedPort): string[] {
  if (typeof from !== 'number' || typeof to !== 'number' || typeof protocol !== 'string') return [];
  if (protocol.toLowerCase() !== 'tcp') return [];
  return [...ADMIN_PORTS].filter(([port]) => from <= port && port <= to).map(([, service]) => service);
}

function rangeOf({ from, to }: ExposedPort): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}

/**
 * Keeps the other ports, or removes the instruction without any. All findings of an instruction share one fix, since each would move the
 * blanks of the next one. A range may contain ports that are wanted, so it stays.
 */
function removePorts({ ports, entry }: ExposeInstruction): Fix | undefined {
  const title = 'Do not expose administration ports';
  const kept = ports.filter((other) => servicesOf(other).length === 0 || other.from !== other.to);
  if (kept.length === 0) return { title, safety: 'review', edits: [{ span: entry, text: '' }] };
  const [first, last] = [ports[0], ports.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { ...first.span, end: last.span.end };
  // there may be comments between the lines
  if (spanText(span).includes('\n')) return undefined;
  const text = kept.map((other) => spanText(other.span)).join(' ');
  return { title, safety: 'review', edits: [{ span, text }] };
}
