import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { Command } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { type AptSource, aptSourcesOf } from './apt-sources.ts';

export default defineRule({
  id: 'apt-key-used',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [347],
  docs: {
    title: 'Do not trust a key for all repositories',
    why: 'A key that `apt-key` adds is trusted for every repository, including those of the distribution. The owner of the key of one small third-party repository can then replace packages such as `openssl`. apt-key is deprecated and was removed from Debian 13.',
    how: 'Keep the key in a separate file and name it in its repository: `curl -fsSL https://…/key.asc -o /etc/apt/keyrings/acme.asc` and `deb [signed-by=/etc/apt/keyrings/acme.asc] https://… stable main`.',
    limits: 'Only adding keys counts, not `apt-key list` and the like.',
    verify: {
      run: 'docker run --rm --entrypoint ls IMAGE /etc/apt/trusted.gpg /etc/apt/trusted.gpg.d',
      prints: 'The keys of the distribution alone.',
    },
    fixTrap: {
      breaks:
        '`apt-get update` refuses the repository if its `signed-by` names another file than the one with the key, or if the key is not in a format that its suffix names.',
      check: 'Build the image: `apt-get update` prints no `NO_PUBKEY`.',
    },
    references: [
      'https://manpages.debian.org/bookworm/apt/apt-key.8.en.html',
      'https://wiki.debian.org/DebianRepository/UseThirdParty',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:11
        RUN curl -fsSL https://apt.example.com/key.asc | «apt-key» add - \\
         && echo "deb [arch=amd64] https://apt.example.com stable main" > /etc/apt/sources.list.d/acme.list
      `,
      isFixed: true,
      good: `
        FROM debian:11
        RUN curl -fsSL https://apt.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/apt.example.com.gpg \\
         && echo "deb [signed-by=/usr/share/keyrings/apt.example.com.gpg arch=amd64] https://apt.example.com stable main" > /etc/apt/sources.list.d/acme.list
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM ubuntu:22.04
        RUN «apt-key» adv --keyserver hkps://keyserver.example.com --recv-keys 8A1F59FFB675680D47DB6337B49D22281A139E9D
      `,
      good: `
        FROM ubuntu:22.04
        RUN gpg --no-default-keyring --keyring /etc/apt/keyrings/acme.gpg --keyserver hkps://keyserver.example.com --recv-keys 8A1F59FFB675680D47DB6337B49D22281A139E9D && apt-key list
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      if (command.program !== 'apt-key' || !command.arguments.some(({ value }) => value === 'add' || value === 'adv'))
        continue;
      const fix = signedBy(stage, command, instruction);
      yield {
        ...(fix && { fix }),
        at: command.programSpan,
        message: whenItRuns(
          instruction,
          `${stage.title} adds a key with apt-key, so the owner of that key can replace packages of all repositories.`,
        ),
      };
    }
  },
});

const onlySource = remember((stage: Stage): AptSource | undefined => {
  const [source, ...others] = aptSourcesOf(stage);
  return others.length > 0 ? undefined : source;
});

/** If a key is piped into it and the stage adds one repository: writes the key into a separate file, which the repository names. */
function signedBy(stage: Stage, command: Command, instruction: RunInstruction): Fix | undefined {
  const text = spanText(command.span);
  if (!/^apt-key add -$/.test(text) || instruction.line.form === 'exec') return undefined;
  const source = onlySource(stage);
  if (source === undefined) return undefined;
  const host = hostOf(source.address);
  const line = spanText(source.at);
  const start = /^["']?deb[ \t]+(?:\[[ \t]*)?/.exec(line)?.[0];
  if (host === undefined || start === undefined || line.includes('signed-by')) return undefined;
  const keyring = `/usr/share/keyrings/${host}.gpg`;
  const at = source.at.start + start.length;
  const option = start.includes('[') ? `signed-by=${keyring} ` : `[signed-by=${keyring}] `;
  const edits = [
    { span: command.span, text: `gpg --dearmor -o ${keyring}` },
    { span: { ...source.at, start: at, end: at }, text: option },
  ];
  return { title: 'Trust the key for its repository only', safety: 'review', edits };
}
