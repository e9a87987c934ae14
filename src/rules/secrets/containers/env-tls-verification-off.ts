import type { VariableBypass } from '../../../data/safeguard.ts';
import { TLS_BYPASSES } from '../../../data/tls-bypasses.ts';
import { anyPattern } from '../../../model/any-pattern.ts';
import type { Container } from '../../../model/containers/container.ts';
import { effectiveEnvironment, variablesNamed } from '../../../model/containers/environment.ts';
import { unset } from '../../../model/findings/fix.ts';
import { DYNAMIC, known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'env-tls-verification-off',
  on: 'container',
  sets: ['environment'],
  score: 6.5,
  profile: 'recommended',
  precision: 'high',
  cwe: [295],
  cis: ['4.5'],
  docs: {
    title: 'Let programs check who they talk to',
    why: 'The variable makes the program accept every certificate, or none at all. Whoever is on the way, in another container of the network, a router or a resolver of names, answers in place of the server, reads passwords and tokens, and hands out data or code of their own.',
    how: 'Remove the variable. Where a server has a certificate of its own authority, mount that and name it: `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`, `SSL_CERT_FILE`.',
    limits:
      'Known are variables of common programs. `PGSSLMODE=disable` is accepted where `PGHOST` names another container of the project. What only run time knows is not reported.',
    references: [
      'https://cwe.mitre.org/data/definitions/295.html',
      'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              «NODE_TLS_REJECT_UNAUTHORIZED: "0"»
              LOG_LEVEL: info
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              LOG_LEVEL: info
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - LOG_LEVEL=info
              - «PYTHONHTTPSVERIFY=0»
              - «PGSSLMODE=disable»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - LOG_LEVEL=info
      `,
    },
  ],

  *check(container) {
    for (const entry of variablesNamed(SOME_NAME, container)) {
      const { name, value, span, isInherited, isIgnored } = entry;
      if (value === undefined || value.value === DYNAMIC || isInherited || isIgnored) continue;
      const row = ROWS.find((one) => one.name.test(name) && one.value.test(value.value as string));
      if (
        row === undefined ||
        (name === 'PGSSLMODE' && isNeighbour(container, known(effectiveEnvironment(container).get('PGHOST')?.value)))
      )
        continue;
      yield {
        at: span,
        message: `Container "${container.name}" sets ${name}, so it does not check who it talks to. An attacker on the way reads and changes what it sends and receives.`,
        evidence: name,
        fix: { title: `Remove ${name}`, safety: 'review', edits: [unset(entry)] },
      };
    }
  },
});

type Row = Pick<VariableBypass, 'name' | 'value'>;

/** Those of downloads whose content has a checksum are none of these. */
const ROWS: readonly Row[] = [
  ...TLS_BYPASSES.filter(
    (row): row is VariableBypass => row.kind === 'variable' && !row.name.test('GOSUMDB') && !row.name.test('GONOSUMDB'),
  ),
  { name: /^(?:REQUESTS_CA_BUNDLE|SSL_CERT_FILE)$/, value: /^$/ },
  { name: /^PGSSLMODE$/, value: /^disable$/ },
  { name: /^CURL_INSECURE$/, value: /^(?:true|1|yes|on)$/i },
];

const SOME_NAME = anyPattern(ROWS.map(({ name }) => name));

function isNeighbour({ project }: Container, host: string | undefined): boolean {
  return host !== undefined && (project?.some(({ name }) => name === host) ?? false);
}
