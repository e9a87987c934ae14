import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import type { Download } from '../../../analysis/downloads/download.ts';
import { downloadsIn } from '../../../analysis/downloads/downloads.ts';
import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { spanText } from '../../../model/source.ts';
import { hostOf, printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'checksum-same-origin',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [345],
  peers: { sonar: ['docker:S6474'] },
  docs: {
    title: 'Do not fetch the checksum from the same server',
    why: 'Anyone who can replace a file on a server can replace the checksum next to it. Such a check finds broken downloads, not attacks.',
    how: 'Write the checksum into the Dockerfile: `echo "<sha256>  tool.tgz" | sha256sum -c -`, or `ADD --checksum=sha256:…`. Renovate and others can keep it up to date. Or verify a signature of the checksum list.',
    limits:
      'The rule reports nothing if the same RUN also contains a checksum of 64 or 128 digits, or verifies a signature, or if a variable decides the host.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
      'https://cwe.mitre.org/data/definitions/345.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz -O «https://downloads.example.com/tool.tgz.sha256» \\
         && sha256sum -c tool.tgz.sha256
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
        FROM debian:12
        RUN wget https://downloads.example.com/tool.tgz «https://downloads.example.com/SHA256SUMS» && sha256sum -c SHA256SUMS
      `,
      good: `
        FROM debian:12
        RUN wget https://downloads.example.com/tool.tgz https://downloads.example.com/SHA256SUMS https://downloads.example.com/SHA256SUMS.asc \\
         && gpg --verify SHA256SUMS.asc SHA256SUMS && sha256sum -c SHA256SUMS
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const downloads = downloadsIn(stage);
    for (const list of downloads) {
      if (isChecksumList(list) && hasCompanion(list, downloads) && !isSecured(list)) yield problem(stage, list);
    }
  },
});

function isChecksumList({ address }: Download): boolean {
  const path = (address?.pieces ?? '').replace(/[?#].*$/s, '');
  return (
    /\.(?:sha(?:1|256|512)(?:sum|sums)?|md5|sha256\.txt)$|(?:sha(?:1|256|512)?sum|checksum)[\w.-]{0,40}$/i.test(path) &&
    !/\.(?:asc|sig)$/.test(path)
  );
}

/** Whether the same instruction downloads another file from the same host. */
function hasCompanion(list: Download, downloads: readonly Download[]): boolean {
  const host = hostOf(list.address?.pieces ?? '');
  if (host === undefined) return false;
  return downloads.some(
    (other) =>
      other !== list &&
      other.instruction === list.instruction &&
      !isChecksumList(other) &&
      hostOf(other.address?.pieces ?? '') === host,
  );
}

function isSecured({ instruction }: Download): boolean {
  const text = spanText(instruction.entry);
  if (!/sum\b|dgst/.test(text)) return true;
  return /\b(?:[0-9a-f]{64}|[0-9a-f]{128})\b/i.test(text) || /\bgpgv?\b|cosign|minisign|signify/.test(text);
}

function problem({ title }: Stage, { address, command, instruction }: Download): Problem {
  const source = printableAddress(address?.pieces ?? '').replaceAll('\0', '…');
  return {
    at: address?.span ?? command.programSpan,
    message: whenItRuns(
      instruction,
      `${title} verifies a download with the checksum of "${source}", which comes from the same host, so an attacker there can replace both.`,
    ),
    evidence: source,
  };
}
