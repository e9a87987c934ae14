import { linesWrittenTo } from '../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { isAddress, isOutside } from '../../analysis/hosts/outside-host.ts';
import { isReachable } from '../../model/dockerfile.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-names-changed',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [350],
  docs: {
    title: 'Look at builds that decide where names lead',
    why: 'A line in `/etc/hosts` or `/etc/resolv.conf` sends the requests of the same step to an address that the file names, or asks a name server of its choice. Whatever the step installs may then come from there.',
    how: 'Remove the line and let DNS answer. `docker build --add-host` does the same in the open.',
    limits:
      'The rule reports addresses outside of private networks. The builder replaces both files for the next step.',
    references: ['https://docs.docker.com/reference/cli/docker/buildx/build/#add-host'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        RUN echo «203.0.113.9 registry.example.com» >> /etc/hosts && npm ci
        RUN echo «nameserver 203.0.113.9» > /etc/resolv.conf && npm ci
      `,
      good: `
        FROM node:22
        RUN echo 10.0.0.7 registry.acme.internal >> /etc/hosts && npm ci
        RUN echo options use-vc >> /etc/resolv.conf && npm ci
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { path, text, span, instruction } of linesWrittenTo(stage, /^\/etc\/(?:hosts|resolv\.conf)$/)) {
      const address = /^["']?(?:nameserver[ \t]+)?([\da-f.:]{2,60})(?=["'\s]|$)/i.exec(text)?.[1] ?? '';
      if (!isAddress(address) || !isOutside(address)) continue;
      const clause = `${stage.title} writes ${address} to ${path}, so that names lead to an address outside of private networks. Its owner may answer with their own code.`;
      yield { at: span, message: whenItRuns(instruction, clause), evidence: text.trim() };
    }
  },
});
