import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { downloadsIn } from '../../../analysis/downloads/downloads.ts';
import { isVerification } from '../../../analysis/downloads/fetch.ts';
import type { WindowsToken } from '../../../analysis/windows/powershell-tokens.ts';
import { commandAt, statementsOf, windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import {
  type Instruction,
  instructionsOf,
  isReachable,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Text } from '../../../model/located.ts';
import type { Command } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'checksum-weak',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [328],
  peers: { sonar: ['docker:S4790'] },
  docs: {
    title: 'Verify downloads with SHA-256 or better',
    why: 'For MD5 and SHA-1, two files with the same checksum can be made, for MD5 within seconds on a laptop. The publisher of a file can have another one ready that passes the check. In 2012 the malware Flame got a Microsoft signature in this way.',
    how: 'Use the SHA-256 checksum that most projects publish: `sha256sum -c -`, or `ADD --checksum=sha256:…`. If the project publishes none, compute it once from a copy that you trust.',
    limits:
      'Only checks of files that the stage downloads count: MD5 and SHA-1 for other purposes, such as names of cached files, are left alone.',
    references: [
      'https://cwe.mitre.org/data/definitions/328.html',
      'https://shattered.io/',
      'https://www.kb.cert.org/vuls/id/836068',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz \\
         && echo "8a1f59ffb675680d47db6337b49d2228  tool.tgz" | «md5sum» -c -
      `,
      good: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz \\
         && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  tool.tgz" | sha256sum -c -
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD https://downloads.example.com/tool.tgz /
        RUN «sha1sum» --check --status sums.txt && «shasum» -c sums.txt
      `,
      good: `
        FROM alpine:3.22
        ADD https://downloads.example.com/tool.tgz /
        RUN sha512sum --check --status sums.txt && shasum -a 256 -c sums.txt && md5sum tool.tgz
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      const algorithm = isVerification(command) ? weakAlgorithm(command) : undefined;
      if (algorithm === undefined || !concernsDownload(stage, instruction)) continue;
      const evidence = `${String(command.program)} ${command.arguments
        .map(({ pieces }) => pieces)
        .join(' ')
        .replaceAll('\0', '…')
        .slice(0, 200)}`;
      yield { at: command.programSpan, message: messageFor(stage, instruction, algorithm), evidence };
    }
    for (const { instruction, tokens } of windowsScripts(stage)) {
      for (const { at, algorithm } of weakFileHashes(tokens)) {
        yield { at, message: messageFor(stage, instruction, algorithm) };
      }
    }
  },
});

function messageFor({ title }: Stage, instruction: Pick<Instruction, 'isOnbuild'>, algorithm: string): string {
  return whenItRuns(
    instruction,
    `${title} verifies a file with ${algorithm}, for which an attacker can make two files with the same checksum.`,
  );
}

const FETCHES = /^(?:iwr|curl|wget|invoke-webrequest|start-bitstransfer)(?:\.exe)?$|\.downloadfile$/i;

/** `Get-FileHash … -Algorithm MD5` after a download in the same RUN. */
function weakFileHashes(tokens: readonly WindowsToken[]): { readonly at: Span; readonly algorithm: string }[] {
  const fetch = tokens.findIndex(({ text }) => FETCHES.test(text));
  if (fetch === -1) return [];
  return statementsOf(tokens.slice(fetch)).flatMap((statement) => {
    const command = statement[commandAt(statement, /^get-filehash$/i)];
    const option = statement.findIndex(({ text }) => /^-algorithm$/i.test(text));
    const name = /^(?:md5|sha1)$/i.exec(statement[option + 1]?.text ?? '')?.[0].toUpperCase();
    if (command === undefined || option === -1 || name === undefined) return [];
    return [{ at: command.span, algorithm: name === 'SHA1' ? 'SHA-1' : name }];
  });
}

/** Checksums of files that were there before detect changes, not attacks. */
function concernsDownload(stage: Stage, instruction: RunInstruction): boolean {
  const text = spanText(instruction.entry);
  const isOwn = downloadsIn(stage).some((one) => one.instruction === instruction || names(text, one.file));
  return isOwn || [...instructionsOf(stage, 'ADD')].some(({ sources }) => sources.some(isRemote));
}

function names(text: string, file: string | undefined): boolean {
  return file !== undefined && text.includes(file.slice(file.lastIndexOf('/') + 1));
}

function isRemote({ value }: Text): boolean {
  return /^https?:/.test(String(value));
}

function weakAlgorithm({ program, arguments: words }: Command): string | undefined {
  if (program === 'md5sum') return 'MD5';
  if (program === 'sha1sum') return 'SHA-1';
  // its default is SHA-1; a variable may change that
  const hasAlgorithm = words.some(({ pieces }) => /^-a|^--algorithm|\0/.test(pieces));
  const isOne = words.some(
    ({ pieces }, index) => /^-a1$/.test(pieces) || (pieces === '1' && words[index - 1]?.value === '-a'),
  );
  return program === 'shasum' && (isOne || !hasAlgorithm) ? 'SHA-1' : undefined;
}
