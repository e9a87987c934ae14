import { linesAtStart } from '../../../analysis/commands/lines-at-start.ts';
import { bypassesOfCommand, bypassTable } from '../../../analysis/downloads/bypasses.ts';
import { neighbourNamed } from '../../../analysis/posture/neighbours.ts';
import type { VariableBypass } from '../../../data/safeguard.ts';
import { SSH_BYPASSES } from '../../../data/ssh-bypasses.ts';
import { TLS_BYPASSES } from '../../../data/tls-bypasses.ts';
import { anyPattern } from '../../../model/any-pattern.ts';
import type { Container } from '../../../model/containers/container.ts';
import { effectiveEnvironment, variablesNamed } from '../../../model/containers/environment.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { unset } from '../../../model/findings/fix.ts';
import { DYNAMIC, known } from '../../../model/located.ts';
import { type Command, everyCommand } from '../../../model/shell.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'env-tls-verification-off',
  on: 'container',
  danger: { attacker: 'server', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [295, 322],
  cis: ['4.5'],
  docs: {
    title: 'Let programs verify their servers',
    why: 'The variable makes the program accept any certificate or host key, or connect without one. An attacker on the way, in another container of the network, a router or a name server, can answer in place of the server, read passwords and tokens, and deliver their own data or code.',
    how: 'Remove the variable. Where a server uses a private certificate authority, mount its certificate and name it: `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`, `SSL_CERT_FILE`. For ssh, mount a `known_hosts` file.',
    limits:
      'The rule knows the variables of common programs, names such as `SKIP_TLS_VERIFY` of any program, and options such as `curl -k` in entrypoint and command if they name a host outside of the project. It accepts `PGSSLMODE=disable` where `PGHOST` names another container of the project. A value that is known only at run time is not reported.',
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints: 'No line that switches the check off.',
    },
    fixTrap: {
      breaks: 'Connections to servers with a certificate that nothing in the image trusts fail.',
      check: 'Start the container, and let it connect to every server that it uses.',
    },
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
              - «GIT_SSH_COMMAND=ssh -o StrictHostKeyChecking=no»
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
    yield* inCommands(container);
    for (const entry of variablesNamed(SOME_NAME, container)) {
      const { name, value, span, isInherited, isIgnored } = entry;
      if (value === undefined || value.value === DYNAMIC || isInherited || isIgnored) continue;
      const { value: text } = value;
      const row = ROWS.find((one) => one.name.test(name) && one.value.test(text));
      if (row === undefined || (name === 'PGSSLMODE' && connectsToNeighbour(container))) continue;
      yield {
        at: span,
        message: `Container "${container.name}" sets ${name}, so it does not verify its servers. An attacker on the way can read and change its traffic.`,
        evidence: name,
        fix: { title: `Remove ${name}`, safety: 'review', edits: [unset(entry)] },
      };
    }
  },
});

/** `curl -k https://…` and the like, but not between containers of the project. */
function* inCommands(container: Container): Generator<Problem> {
  for (const { words, line } of linesAtStart(container)) {
    if (!words.some((word) => FETCHES.test(known<string>(word) ?? word.pieces ?? ''))) continue;
    for (const command of everyCommand(line.script)) {
      if (!goesOutside(container, command)) continue;
      for (const { at, how } of bypassesOfCommand(command, table)) {
        yield {
          at,
          message: `Container "${container.name}" ${how}, so anyone on the way can pose as the server and replace what it sends.`,
          evidence: how,
        };
      }
    }
  }
}

const table = bypassTable(TLS_BYPASSES);
const FETCHES = new RegExp([...table.byProgram.keys()].join('|'));

function goesOutside(container: Container, { arguments: words }: Command): boolean {
  return words.some(({ pieces }) => {
    const host = hostOf(pieces);
    return (
      host?.includes('.') === true && !isThisMachine(host) && neighbourNamed(host, container.project) === undefined
    );
  });
}

function connectsToNeighbour(container: Container): boolean {
  const host = known(effectiveEnvironment(container).get('PGHOST')?.value);
  return host !== undefined && neighbourNamed(host, container.project) !== undefined;
}

type Row = Pick<VariableBypass, 'name' | 'value'>;

/** Without variables for downloads whose content has a checksum. */
const ROWS: readonly Row[] = [
  ...[...TLS_BYPASSES, ...SSH_BYPASSES].filter(
    (row): row is VariableBypass => row.kind === 'variable' && !row.name.test('GOSUMDB') && !row.name.test('GONOSUMDB'),
  ),
  { name: /^(?:REQUESTS_CA_BUNDLE|SSL_CERT_FILE)$/, value: /^$/ },
  { name: /^PGSSLMODE$/, value: /^disable$/ },
  { name: /^CURL_INSECURE$/, value: /^(?:true|1|yes|on)$/i },
];

const SOME_NAME = anyPattern(ROWS.map(({ name }) => name));
