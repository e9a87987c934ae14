import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { type CommandLine, type Instruction, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { defineRule } from '../define-rule.ts';
import { readLooseArray } from './loose-array.ts';

export default defineRule({
  id: 'exec-form-malformed',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { sonar: ['docker:S7030'] },
  docs: {
    title: 'Write commands as valid JSON',
    why: 'A command that is not valid JSON, because of single quotes or an extra comma, is given to a shell as it is. The shell then looks for a program whose name begins with `[`, so the image does not start, or starts something else, and quotes do not protect the text between them.',
    how: 'Use double quotes, a comma between two strings and none after the last: `CMD ["node", "server.js"]`.',
    fixTrap: {
      breaks: 'The words run without a shell, in the way they were meant, and no longer through `sh -c`.',
      check: 'Build the image, and start it: the instruction runs as written now.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «['make', 'install']»
        ENTRYPOINT «["/app", "--port", "80",]»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN ["make", "install"]
        ENTRYPOINT ["/app", "--port", "80"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        HEALTHCHECK CMD «["curl" "-f", "http://127.0.0.1/"]»
        CMD «[node, server.js]»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        HEALTHCHECK CMD ["curl", "-f", "http://127.0.0.1/"]
        CMD ["node", "server.js"]
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const instruction of stage.instructions) {
      if (instruction.isTriggered || !('line' in instruction) || instruction.line === undefined) continue;
      const strings = meant(instruction, instruction.line);
      if (strings === undefined) continue;
      const { span } = instruction.line;
      const text = `[${strings.map((string) => JSON.stringify(string)).join(', ')}]`;
      problems.push({
        at: span,
        message: whenItRuns(
          instruction,
          `${stage.title} has a command that looks like JSON but is not valid, so a shell interprets it.`,
        ),
        fix: { title: 'Make it valid JSON', safety: 'review', edits: [{ span, text }] },
      });
    }
    return problems;
  },
});

/** The strings that the author meant. `[ -f a ]` is a shell test. */
function meant({ keyword, heredocs }: Instruction, { form, text }: CommandLine): readonly string[] | undefined {
  if (form === 'exec' || heredocs.length > 0 || !text.startsWith('[')) return undefined;
  // template placeholders
  const array = text.includes('{{') ? undefined : readLooseArray(text);
  if (array === undefined) return undefined;
  const { strings, areAllQuoted, commas } = array;
  const isSeparated = commas >= strings.length - 1 && commas > 0;
  if (keyword === 'RUN') return areAllQuoted && isSeparated ? strings : undefined;
  return areAllQuoted || isSeparated ? strings : undefined;
}
