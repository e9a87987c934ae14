import { writtenLines } from '../../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { type Instruction, instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'startup-code-added',
  on: 'stage',
  yieldsTo: { 'loader-path-hijack': 'place' },
  danger: { attacker: 'contributor', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [426, 829],
  docs: {
    title: 'Look at code that every program loads',
    why: 'A library in `/etc/ld.so.preload` becomes part of each program of the container, and a file such as `sitecustomize.py` of each Python program. No command names it, so that it is the usual place for code that is to stay unseen.',
    how: 'Load the library or the module in the program that needs it.',
    limits:
      'The rule reads lines that RUN writes, and the names of files that COPY and ADD bring: `ld.so.preload`, and `sitecustomize.py`, `usercustomize.py` and `*.pth` in folders of Python packages.',
    references: [
      'https://man7.org/linux/man-pages/man8/ld.so.8.html',
      'https://docs.python.org/3/library/site.html',
      'https://attack.mitre.org/techniques/T1574/006/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14
        RUN echo «/usr/lib/hook.so» > /etc/ld.so.preload
        COPY «hook.py» /usr/local/lib/python3.14/site-packages/sitecustomize.py
      `,
      good: `
        FROM python:3.14
        RUN echo /opt/lib > /etc/ld.so.conf.d/app.conf
        COPY hook.py /usr/local/lib/python3.14/site-packages/hook.py
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) ? [...inLines(stage), ...inCopies(stage)] : [];
  },
});

const LOADED = /^\/etc\/ld\.so\.preload$|\/(?:site|dist)-packages\/(?:(?:site|user)customize\.py|[^/]+\.pth)$/;

function* inLines(stage: Stage): Generator<Problem> {
  const seen = new Set<string>();
  for (const { path, span, instruction } of writtenLines(stage)) {
    if (!LOADED.test(path) || seen.has(path)) continue;
    seen.add(path);
    yield problem(stage, instruction, path, span);
  }
}

function* inCopies(stage: Stage): Generator<Problem> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    const destination = known(copy.destination) ?? '';
    for (const source of copy.isTriggered ? [] : copy.sources) {
      const path = destination.endsWith('/') ? destination + baseName(known(source) ?? '') : destination;
      if (LOADED.test(path)) yield problem(stage, copy, path, source.span);
    }
  }
}

function problem({ title }: Stage, instruction: Instruction, path: string, at: Span): Problem {
  const what = path.startsWith('/etc/') ? 'every program' : 'every Python program';
  const clause = `${title} writes ${path}, whose code ${what} loads. An attacker who changes it gets their code run everywhere.`;
  return { at, message: whenItRuns(instruction, clause), evidence: path };
}
