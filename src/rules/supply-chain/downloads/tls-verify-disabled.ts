import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Bypass, bypassesIn, bypassTable } from '../../../analysis/downloads/bypasses.ts';
import { TLS_BYPASSES } from '../../../data/tls-bypasses.ts';
import { type Instruction, isReachable, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem, ProblemPart } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { distinctHosts } from './fetched-hosts.ts';
import { switchedOff } from './switched-off.ts';
import { windowsTlsBypasses } from './windows-tls-bypasses.ts';

const table = bypassTable(TLS_BYPASSES);

export default defineRule({
  id: 'tls-verify-disabled',
  on: 'stage',
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [295],
  peers: {
    checkov: [
      'CKV2_DOCKER_2',
      'CKV2_DOCKER_3',
      'CKV2_DOCKER_4',
      'CKV2_DOCKER_5',
      'CKV2_DOCKER_6',
      'CKV2_DOCKER_12',
      'CKV2_DOCKER_13',
      'CKV2_DOCKER_14',
      'CKV2_DOCKER_15',
      'CKV2_DOCKER_16',
    ],
    sonar: ['docker:S4830'],
  },
  docs: {
    title: 'Check the certificates of servers',
    why: 'Without the check, everyone between the build and the server can answer in its place: a mirror, a proxy, a poisoned name. The build then installs and runs their files. An environment variable or a configuration file disables the check for every later command, too, often even in the shipped container.',
    how: 'Remove the switch. If the server has a certificate from a private authority, add that authority: copy it below `/usr/local/share/ca-certificates` and run `update-ca-certificates`, or pass it with `--cacert`, `NODE_EXTRA_CA_CERTS`, `PIP_CERT` or `SSL_CERT_FILE`.',
    limits:
      'The rule does not see programs that are not in its table, and configuration files that Windows shells write. Code of Python, Node, Deno, Ruby, Perl and PHP is searched for texts such as `verify=False` where the Dockerfile itself has it, except in lines that are comments, and unless it only names this machine. Of files that are copied from the repository, it reads those that a program in its table looks for by their place or their name, except in folders of dependencies, tests and examples. HEALTHCHECK and downloads from the machine itself (`localhost`) are left alone.',
    ways: [
      {
        do: 'Remove the switch, and build with `--no-cache`. Often the reason is gone.',
        trap: 'Tools keep the setting in files: look for `.curlrc`, `.npmrc`, `pip.conf` and `git config` of earlier lines.',
      },
      {
        do: 'Install the authorities: `apt-get install -y ca-certificates`.',
        trap: '`--no-install-recommends` leaves them out unless they are named.',
      },
      {
        do: 'For a private authority, copy its certificate below `/usr/local/share/ca-certificates`, and run `update-ca-certificates`.',
        trap: 'Node, Java and Python of requests have lists of their own: `NODE_EXTRA_CA_CERTS`, `keytool`, `REQUESTS_CA_BUNDLE`.',
      },
    ],
    verify: {
      run: "docker run --rm --entrypoint env IMAGE | grep -iE 'TLS_REJECT_UNAUTHORIZED|SSL_NO_VERIFY'",
      prints: 'Nothing: the switch is not in the image.',
    },
    fixTrap: {
      breaks: 'Downloads from servers with a certificate that nothing in the image trusts fail.',
      check: 'Build the image with `--no-cache`: it downloads again, and a wrong certificate is an error.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/295.html',
      'https://curl.se/docs/sslcerts.html',
      'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl «-fsSLk» -o /tmp/tool https://downloads.example.com/tool
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl -fsSL -o /tmp/tool https://downloads.example.com/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        ENV «NODE_TLS_REJECT_UNAUTHORIZED=0»
        RUN npm ci «--strict-ssl=false»
      `,
      isFixed: true,
      good: `
        FROM node:22
        RUN npm ci
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.13
        RUN git «config --global http.sslVerify false»
        RUN echo «"insecure"» >> ~/.curlrc
      `,
      good: `
        FROM python:3.13
        RUN git config --global http.sslCAInfo /etc/ssl/certs/internal.pem
        RUN echo "Use curl -k or --insecure for tests only." > /usr/share/doc/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command"]
        RUN «[Net.ServicePointManager]::ServerCertificateValidationCallback» = { $true }; \
            Invoke-WebRequest https://downloads.example.com/tool.zip -OutFile tool.zip «-SkipCertificateCheck»
        RUN curl.exe -fsSL «-k» -o tool.msi https://downloads.example.com/tool.msi
      `,
      good: `
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command"]
        RUN Invoke-WebRequest https://downloads.example.com/tool.zip -OutFile tool.zip
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const bypass of bypassesIn(stage, table)) {
      const { at, how, instruction, edits, evidence } = bypass;
      const message = messageFor(stage, instruction, how);
      const parts = instruction.keyword === 'ENV' ? { parts: placesOf(stage) } : partsOf(bypass);
      const own = evidence === undefined ? parts : { ...parts, evidence };
      const one = { at, message, ...own, grant: switchedOff(bypass, stage) };
      if (edits === undefined) problems.push(one);
      else problems.push({ ...one, fix: { title: 'Check certificates', safety: 'review', edits } });
    }
    for (const { at, how, instruction } of windowsTlsBypasses(stage, table)) {
      problems.push({ at, message: messageFor(stage, instruction, how) });
    }
    return problems;
  },
});

/** A variable of a stage that is only copied from applies to its build alone. Once it is in an image, it applies to containers, too. */
function placesOf(stage: Stage): readonly ProblemPart[] {
  return [{ key: 'the build' }, ...(isShipped(stage) ? [{ key: 'the image' }] : [])];
}

/** A download from another host is another problem, and so is any download after it. */
function partsOf({ words = [], isLasting }: Bypass): Pick<Problem, 'parts'> {
  if (isLasting) return { parts: [{ key: 'the commands after it' }] };
  const trusted = words.flatMap(({ pieces }, at) => (pieces === '--trusted-host' ? (words[at + 1]?.pieces ?? []) : []));
  const hosts = new Set([
    ...distinctHosts(words.map(({ pieces }) => pieces)),
    ...trusted.filter((host) => HOST.test(host)).map((host) => host.toLowerCase()),
  ]);
  return hosts.size === 0 ? {} : { parts: [...hosts].map((key) => ({ key })) };
}

const HOST = /^[\w.-]{1,253}(?::\d{1,5})?$/;

function messageFor({ title }: Stage, instruction: Instruction, how: string): string {
  return whenItRuns(
    instruction,
    `${title} ${how}, so anyone on the way can pose as the server and replace what it sends.`,
  );
}
