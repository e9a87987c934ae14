import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { downloadsIn } from '../../../analysis/downloads/downloads.ts';
import { fetchedBy } from '../../../analysis/downloads/fetch.ts';
import { instructionsOf, isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { type Command, everyPipeline, type Pipeline, type ShellWord } from '../../../model/shell.ts';
import { printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'repo-key-unverified',
  on: 'stage',
  danger: { attacker: 'server', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [347],
  docs: {
    title: 'Verify the owner of a key',
    why: 'A signature is only as trustworthy as its key. An attacker on the way can replace a key that comes over http, and a short id matches many keys: for 8 digits, a key with the same id takes seconds to make. In 2016 such look-alikes of the keys of Linus Torvalds and many kernel developers were on the key servers.',
    how: 'Request keys from key servers by the full fingerprint of 40 digits. Fetch keys over `https://`, or better copy them from the repository, and compare the fingerprint: `gpg --show-keys --with-fingerprint`.',
    limits:
      'A key that is fetched over https is accepted, although only the fingerprint identifies its owner. Ids that a variable decides are left alone, as are downloads that a checksum verifies.',
    references: [
      'https://lkml.org/lkml/2016/8/15/445',
      'https://evil32.com/',
      'https://docs.docker.com/build/building/best-practices/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN gpg --keyserver hkps://keys.openpgp.org --recv-keys «1A139E9D»
        RUN wget -qO- «http://apt.example.com/key.asc» | gpg --dearmor -o /etc/apt/keyrings/acme.gpg
      `,
      good: `
        FROM debian:12
        RUN gpg --keyserver hkps://keys.openpgp.org --recv-keys 8A1F59FFB675680D47DB6337B49D22281A139E9D
        RUN wget -qO- https://apt.example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/acme.gpg
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM fedora:43
        RUN rpm --import «http://rpm.example.com/RPM-GPG-KEY»
      `,
      good: `
        FROM fedora:43
        RUN rpm --import https://rpm.example.com/RPM-GPG-KEY
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      if (run.isTriggered || !MENTIONS.test(run.line.text)) continue;
      for (const pipeline of everyPipeline(run.line.script)) yield* inPipeline(stage, run, pipeline);
    }
  },
});

/** Most instructions have nothing to do with keys. */
const MENTIONS = /\b(?:gpg2?|apt-key|rpm|rpmkeys)\b/;

function* inPipeline(stage: Stage, run: RunInstruction, { commands }: Pipeline): Generator<Problem> {
  for (const command of commands) {
    for (const id of shortIds(command)) yield shortId(stage, run, id);
    const address = importedAddress(command);
    if (address !== undefined) yield cleartext(stage, run, address);
  }
  if (!commands.some(isImporter)) return;
  const verified = new Set(downloadsIn(stage).flatMap((one) => (one.isVerified ? [one.command] : [])));
  const piped = commands.filter((one) => !verified.has(one)).flatMap(cleartextAddress);
  if (piped[0] !== undefined) yield cleartext(stage, run, piped[0]);
}

function cleartextAddress(command: Command): ShellWord[] {
  return fetchedBy(command).flatMap(({ address }) => (address && /^http:\/\//i.test(address.pieces) ? [address] : []));
}

/** Whether it imports keys from its input. */
function isImporter({ program, arguments: words }: Command): boolean {
  if (program === 'apt-key') return words.some(({ value }) => value === 'add');
  return /^gpg2?$/.test(String(program)) && words.some(({ pieces }) => pieces === '--import' || pieces === '--dearmor');
}

/** `rpm --import http://…` and `apt-key adv --fetch-keys http://…`. */
function importedAddress({ program, arguments: words }: Command): ShellWord | undefined {
  if (!/^(?:rpm|rpmkeys|apt-key|gpg2?)$/.test(String(program))) return undefined;
  const index = words.findIndex(({ pieces }) => pieces === '--import' || pieces === '--fetch-keys');
  const address = index === -1 ? undefined : words.slice(index + 1).find(({ pieces }) => /^http:\/\//i.test(pieces));
  return address;
}

/** Ids of 8 or 16 digits after `--recv-keys`. */
function shortIds({ program, arguments: words }: Command): readonly ShellWord[] {
  if (!/^(?:gpg2?|apt-key)$/.test(String(program))) return [];
  const index = words.findIndex(({ pieces }) => /^--rec(?:v|eive)-keys?$|^--recv$/.test(pieces));
  if (index === -1) return [];
  return words.slice(index + 1).filter(({ pieces }) => /^(?:0x)?(?:[0-9a-f]{8}|[0-9a-f]{16})$/i.test(pieces));
}

/** In digits. */
const SHORT = 8;

function shortId({ title }: Stage, run: RunInstruction, { pieces, span }: ShellWord): Problem {
  return {
    at: span,
    message: whenItRuns(
      run,
      pieces.replace(/^0x/i, '').length > SHORT
        ? `${title} requests a key by an id of 64 bits. Only the whole fingerprint tells one key from all others.`
        : `${title} requests a key by its short id "${pieces}", which an attacker can give to another key.`,
    ),
    evidence: pieces,
  };
}

function cleartext({ title }: Stage, run: RunInstruction, { pieces, span }: ShellWord): Problem {
  const printable = printableAddress(pieces).replaceAll('\0', '…');
  return {
    at: span,
    message: whenItRuns(
      run,
      `${title} trusts a key that comes from "${printable}" without encryption, where an attacker on the way can replace it.`,
    ),
    evidence: printable,
  };
}
