import { type CommandInstruction, instructionsOf, parentOf, type Stage } from '../../model/dockerfile.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { sentence } from '../../model/sentence.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'entrypoint-shell-form',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [78],
  peers: {
    hadolint: ['DL3025'],
    kics: ['b86987e1-6397-4619-81d5-8807f2387c79'],
    buildkit: ['JSONArgsRecommended'],
    sonar: ['docker:S7019'],
  },
  docs: {
    title: 'Start the program without a shell',
    why: 'In the shell form a shell is the first process and the program is its child: the program does not get the stop signal and is killed with its data half written. The shell also evaluates variables that come from outside, and every such image offers an attacker a shell.',
    how: 'Write JSON: `CMD ["node", "server.js"]`. Where you need a shell, let the program replace it: `CMD exec node server.js "$PORT"`.',
    limits:
      'Commands that begin with `exec` are left alone, and so are stages that choose a shell with SHELL. The rule `exec-form-malformed` reports JSON that is not valid.',
    fixTrap: {
      breaks: 'Without a shell nothing expands variables, globs and `~` at start, and shell built-ins are unknown.',
      check: 'Start the container, and look for `not found` in `docker logs NAME`.',
    },
    references: ['https://docs.docker.com/reference/build-checks/json-args-recommended/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        CMD «node server.js --port 80»
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        CMD ["node", "server.js", "--port", "80"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        ENTRYPOINT «node server.js --port $PORT»
      `,
      good: `
        FROM node:22.21-alpine
        ENTRYPOINT exec node server.js --port $PORT
      `,
    },
  ],

  *check(stage) {
    if (stage.role !== 'target' || stage.shell !== 'posix' || choosesShell(stage)) return;
    for (const instruction of [stage.entrypoint, stage.command]) {
      if (instruction === undefined || !isShellForm(instruction) || !stage.instructions.includes(instruction)) continue;
      if (instruction.isTriggered) continue;
      const fix = asJson(instruction);
      yield {
        at: instruction.line.span,
        message: sentence(`${stage.title} starts its program through a shell, which does not forward signals to it.`),
        ...(fix && { fix }),
      };
    }
  },
});

function choosesShell(stage: Stage): boolean {
  for (const { isOnbuild } of instructionsOf(stage, 'SHELL')) if (!isOnbuild) return true;
  const parent = parentOf(stage);
  return parent !== undefined && choosesShell(parent);
}

function isShellForm({ line, heredocs }: CommandInstruction): boolean {
  return line.form === 'shell' && heredocs.length === 0 && !/^(?:exec\s|\[|$)/.test(line.text);
}

/** Only plain words: nothing that a shell would have to interpret. */
const PLAIN = /^[\w/][\w@%+:,./-]*(?:[ \t]+[\w@%+=:,./-]+)*$/;
const BUILTIN = /^(?:cd|source|set|export|ulimit|umask|trap|eval|wait|if|for|while|case)\b|^\S*=/;

function asJson({ line: { span } }: CommandInstruction): Fix | undefined {
  const text = spanText(span);
  if (text.length > 1000 || !PLAIN.test(text) || BUILTIN.test(text)) return undefined;
  const strings = text.split(/[ \t]+/).map((word) => JSON.stringify(word));
  return { title: 'Start it without a shell', safety: 'review', edits: [{ span, text: `[${strings.join(', ')}]` }] };
}
