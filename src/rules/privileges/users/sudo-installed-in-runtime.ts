import { commandsOf, type PlacedCommand, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { packageChange, packageName } from '../../../analysis/packages/installed-package.ts';
import type { RunInstruction } from '../../../model/dockerfile.ts';
import { isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { removeWord } from '../../../model/findings/removal.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'sudo-installed-in-runtime',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  docs: {
    title: 'Do not install sudo in the image',
    why: 'sudo runs as root, no matter who starts it, so every flaw in it, such as CVE-2021-3156, lets any user of the container become root. A container that starts as the right user does not need it.',
    how: 'Switch with USER while the image is built. To start as root and continue as another user, use `setpriv`, `gosu` or `su-exec`, which cannot raise rights.',
    limits:
      'A package that a later command of the stage removes is left alone. Packages that a variable names are not seen.',
    ways: [
      {
        do: 'Install as root first, then switch with USER, and remove sudo.',
        trap: 'Scripts that call `sudo` fail: call the command itself.',
      },
      {
        do: 'Start as root and drop it with `setpriv`, `gosu` or `su-exec`.',
        trap: 'Use `exec`, so that signals arrive.',
      },
    ],
    verify: { run: 'docker run --rm --entrypoint ls IMAGE /usr/bin/sudo', prints: '`No such file or directory`.' },
    fixTrap: {
      breaks: 'Scripts that call `sudo` fail with `not found`.',
      check: 'Build the image, start it, and look for `sudo` in `docker logs NAME`.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2021-3156',
      'https://docs.docker.com/build/building/best-practices/#user',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y --no-install-recommends curl «sudo»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y --no-install-recommends curl
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache «doas=6.8.2-r8»
      `,
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache --virtual sudo su-exec && apk add doas && apk del doas
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const [name, { word, instruction, isAlone }] of installed(stage)) {
      const fix = isAlone || instruction.line.form === 'exec' ? undefined : withoutPackage(word, name);
      yield {
        at: word,
        message: whenItRuns(
          instruction,
          `${stage.title} installs ${name}. A flaw in it lets any user of the container become root.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
});

/** Only where the name is a separate word, and the command installs other packages, too. */
function withoutPackage(word: ShellWord, name: string): Fix | undefined {
  if (word.raw.includes('$') || spanText(word.span) !== word.raw) return undefined;
  return { title: `Do not install ${name}`, safety: 'review', edits: [removeWord(word.span)] };
}

interface Place {
  readonly word: ShellWord;
  /** Its command installs no other package. */
  readonly isAlone: boolean;
  readonly instruction: RunInstruction;
}

const PROGRAMS: ReadonlySet<string> = new Set(['sudo', 'doas', 'opendoas', 'sudo-rs']);

/** The packages that are installed at the end of the stage. */
function installed(stage: Stage): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const placed of commandsOf(stage, 'RUN')) note(placed, found);
  return found;
}

function note({ command, instruction }: PlacedCommand<RunInstruction>, found: Map<string, Place>): void {
  const change = packageChange(command);
  for (const word of change?.packages ?? []) {
    const name = packageName(word);
    if (!PROGRAMS.has(name)) continue;
    if (change?.kind === 'remove') found.delete(name);
    else if (!found.has(name)) found.set(name, { word, instruction, isAlone: change?.packages.length === 1 });
  }
}
