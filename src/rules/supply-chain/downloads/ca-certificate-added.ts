import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { namesOwnAuthorities, TRUST_FOLDER, trustOption } from '../../../analysis/downloads/added-authorities.ts';
import {
  type CopyInstruction,
  type Instruction,
  instructionsOf,
  isReachable,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'ca-certificate-added',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [295, 296],
  docs: {
    title: 'Look at authorities that an image trusts in addition',
    why: 'Anyone who has the key of the authority can pose as any server: of packages, of your data, of your users. Build steps that follow trust it as well, so that it decides what they install.',
    how: 'Find out whose certificate it is, and whether one server is all that it is for: then give it to the one program that talks to that server.',
    limits:
      'The rule reports that an authority is added, and not whose it is. It reads files that COPY, ADD and RUN put where systems look for authorities, `keytool`, `trust`, `certutil`, settings of npm, pip and git, and variables such as `NODE_EXTRA_CA_CERTS`.',
    references: [
      'https://wiki.debian.org/Self-Signed_Certificate',
      'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
      'https://attack.mitre.org/techniques/T1553/004/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:13
        COPY «acme.crt» /usr/local/share/ca-certificates/
        RUN update-ca-certificates
        ENV «NODE_EXTRA_CA_CERTS=/app/ca.pem»
        RUN npm config set cafile «/app/ca.pem»
        RUN «keytool» -importcert -noprompt -cacerts -file /app/ca.pem
      `,
      good: `
        FROM debian:13
        COPY acme.crt /app/tls/acme.crt
        RUN update-ca-certificates
        ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
        RUN npm config set fund false
        RUN keytool -list -cacerts
      `,
    },
  ],

  check(stage) {
    return isReachable(stage)
      ? [...inCopies(stage), ...inVariables(stage), ...inCommands(stage), ...inFiles(stage)]
      : [];
  },
});

function* inCopies(stage: Stage): Generator<Problem> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    const [source] = copy.sources;
    if (copy.isTriggered || source === undefined || isOfSystem(copy)) continue;
    if (TRUST_FOLDER.test(known(copy.destination) ?? '')) yield problem(stage, copy, source.span);
  }
}

/** The authorities of the distribution, as images without a package manager get them from another stage. */
function isOfSystem({ from, sources }: CopyInstruction): boolean {
  return from !== undefined && sources.every((source) => TRUST_FOLDER.test(known(source) ?? ''));
}

function* inVariables(stage: Stage): Generator<Problem> {
  for (const env of instructionsOf(stage, 'ENV')) {
    for (const { name, value, span } of env.isTriggered ? [] : env.pairs) {
      if (namesOwnAuthorities(name.value, known(value))) yield problem(stage, env, span);
    }
  }
}

function* inCommands(stage: Stage): Generator<Problem> {
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const at = trustOption(command);
    if (at !== undefined) yield problem(stage, instruction, at);
  }
}

/** One finding for each file. */
function* inFiles(stage: Stage): Generator<Problem> {
  const seen = new Set<string>();
  for (const { path, span, instruction } of linesWrittenTo(stage, TRUST_FOLDER)) {
    if (!seen.has(path)) yield problem(stage, instruction, span);
    seen.add(path);
  }
}

function problem({ title }: Stage, instruction: Instruction, at: Span): Problem {
  const clause = `${title} trusts an authority of its own for certificates. Anyone who has its key can pose as any server.`;
  return { at, message: whenItRuns(instruction, clause) };
}
