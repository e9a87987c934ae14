import { comesAfter } from '../../analysis/commands/run-order.ts';
import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../analysis/commands/tool.ts';
import { fetchedBy, fetcherOf, isVerification, readFetchArguments } from '../../analysis/downloads/fetch.ts';
import { isReachable } from '../../model/dockerfile.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'curl-no-fail',
  on: 'stage',
  profile: 'strict',
  precision: 'high',
  cwe: [754],
  docs: {
    title: 'Let curl fail when the server reports an error',
    why: 'Without `--fail`, curl accepts the error page of a server: it saves that page or passes it on, and the build continues with it. The mistake shows up much later, or never.',
    how: 'Add `-f` (`--fail`), or `--fail-with-body` where the response helps to find the reason.',
    limits:
      'Only RUN is checked. Requests that check the status themselves (`--write-out`, `--head`) are left alone, and so are those before a command of the same RUN that verifies a checksum or a signature.',
    fixTrap: {
      breaks: 'A download that got an error page until now ends the build.',
      check: 'Build the image with `--no-cache`, so that it downloads again.',
    },
    references: ['https://curl.se/docs/manpage.html#-f'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «curl» -sSLo /tmp/tool https://downloads.example.com/tool
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl -f -sSLo /tmp/tool https://downloads.example.com/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «curl» https://downloads.example.com/tool.tgz | tar -xz -C /srv
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl -f https://downloads.example.com/tool.tgz | tar -xz -C /srv
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      if (command.program !== 'curl' || !acceptsErrors(command)) continue;
      if (isVerifiedAfter(command, instruction.line.script)) continue;
      const message = whenItRuns(
        instruction,
        `${stage.title} accepts the error page of a server as the file that curl should fetch.`,
      );
      const at = command.programSpan;
      const { file, end } = at;
      const edits = [{ span: { file, start: end, end }, text: ' -f' }];
      if (instruction.line.form === 'exec') yield { at, message };
      else yield { at, message, fix: { title: 'Fail on errors', safety: 'review', edits } };
    }
  },
});

/** A checksum or a signature does not match an error page. */
function isVerifiedAfter({ span }: Command, script: Script | undefined): boolean {
  const last = script && lastVerification(script);
  return last !== undefined && comesAfter(script, last.span, span);
}

/** The last one; remembered, as many commands of a script ask for it. */
const lastVerification = remember((script: Script) => everyCommand(script).findLast(isVerification));

const ASKING: ReadonlySet<string> = new Set(
  '-f --fail --fail-with-body --fail-early -w --write-out -I --head -K --config -V --version --help -h -M --manual'.split(
    ' ',
  ),
);

function acceptsErrors(command: Command): boolean {
  const tool = toolOf(command);
  const fetcher = tool && fetcherOf(tool);
  if (tool === undefined || fetcher === undefined || fetchedBy(command).length === 0) return false;
  // a variable may add the option
  if (command.arguments.some(({ pieces, raw }) => pieces === '\0' && raw.startsWith('$'))) return false;
  return !readFetchArguments(tool, fetcher).options.some(({ name }) => ASKING.has(name));
}
