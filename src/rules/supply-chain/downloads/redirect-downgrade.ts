import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../../analysis/commands/tool.ts';
import { fetcherOf, readFetchArguments } from '../../../analysis/downloads/fetch.ts';
import { isReachable } from '../../../model/dockerfile.ts';
import type { Command } from '../../../model/shell.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'redirect-downgrade',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [757],
  peers: { sonar: ['docker:S6506'] },
  docs: {
    title: 'Follow redirects over https only',
    why: '`curl -L` follows the server anywhere, even to `http://`. After one wrong redirect, or one that an attacker has planted, everyone on the way can read and replace the download, although the address in the Dockerfile says https.',
    how: 'Add `--proto =https`: curl then refuses all other protocols, at the start and after a redirect.',
    limits: 'Only curl is checked. wget has no such option; use curl or `ADD --checksum=…` there.',
    fixTrap: {
      breaks: 'A download whose redirect leads to http fails.',
      check: 'Build the image with `--no-cache`, so that it downloads again.',
    },
    references: ['https://curl.se/docs/manpage.html#--proto', 'https://cwe.mitre.org/data/definitions/757.html'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «curl» -fsSL -o /tmp/tool https://downloads.example.com/tool
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl --proto =https -fsSL -o /tmp/tool https://downloads.example.com/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «curl» --location --fail --remote-name https://downloads.example.com/tool
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl --proto =https --location --fail --remote-name https://downloads.example.com/tool
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      const address = command.program === 'curl' ? downgradable(command) : undefined;
      if (address === undefined) continue;
      const message = whenItRuns(
        instruction,
        `${stage.title} lets curl follow redirects from "${address}" to http, where an attacker on the way can replace the download.`,
      );
      const { file, end } = command.programSpan;
      const edits = [{ span: { file, start: end, end }, text: ' --proto =https' }];
      const at = command.programSpan;
      if (instruction.line.form === 'exec') yield { at, message, evidence: address };
      else yield { at, message, evidence: address, fix: { title: 'Allow https only', safety: 'review', edits } };
    }
  },
});

/** The host of an https address that it follows redirects from. */
function downgradable(command: Command): string | undefined {
  const tool = toolOf(command);
  const fetcher = tool && fetcherOf(tool);
  if (tool === undefined || fetcher === undefined) return undefined;
  const { options, addresses } = readFetchArguments(tool, fetcher);
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  if (!has('-L', '--location', '--location-trusted') || has('--proto', '--proto-redir', '-K', '--config'))
    return undefined;
  const secure = addresses.find(({ pieces }) => /^https:\/\//i.test(pieces));
  const host = secure && hostOf(secure.pieces);
  return host === undefined || isThisMachine(host) ? undefined : host;
}
