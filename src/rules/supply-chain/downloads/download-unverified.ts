import { commandsOf, runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../../analysis/commands/tool.ts';
import { MAY_RUN_CODE, repositoryRunBy } from '../../../analysis/downloads/code-runs.ts';
import { type CopiedDownload, copiedDownloadsIn } from '../../../analysis/downloads/copied-downloads.ts';
import type { Download, DownloadUse } from '../../../analysis/downloads/download.ts';
import { downloadsIn, downloadsOfScript } from '../../../analysis/downloads/downloads.ts';
import { isPinnedAddress } from '../../../analysis/downloads/pinned-addresses.ts';
import { packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { windowsDownloadsIn } from '../../../analysis/windows/windows-downloads.ts';
import { RPM_DISTRIBUTION_DOMAINS } from '../../../data/images/distribution-hosts.ts';
import { type Instruction, instructionsOf, isReachable, type Stage, titleBeside } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { sentence } from '../../../model/sentence.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { hostOf, isThisMachine, printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { hostParts, hostsOfChoices } from './fetched-hosts.ts';
import { keepsReleases } from './kept-releases.ts';

export default defineRule({
  id: 'download-unverified',
  on: 'stage',
  remainsOf: { 'remote-script-exec': 'address' },
  danger: { attacker: 'publisher', reach: 'users' },
  // as dangerous as the same script through a pipe
  variants: { script: { attacker: 'server', reach: 'users' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [494],
  cis: ['4.11'],
  peers: { sonar: ['docker:S6474'] },
  docs: {
    title: 'Verify downloads before they are used',
    why: 'The build accepts any file that the server returns at that moment, and runs it or installs it as a program. Anyone who controls the server, the account that publishes there, or a cache in front of it can run code in the build and in every container. In 2021 a changed script of Codecov sent the secrets of thousands of builds to an attacker for two months; a user who compared its checksum noticed.',
    how: 'Compare it with a checksum that is written in the Dockerfile, before it is used: `echo "<sha256>  tool.tgz" | sha256sum -c -`. Or let the builder do it: `ADD --checksum=sha256:… https://… /tmp/`. If the project signs its releases, verify the signature with a key whose fingerprint is written in the Dockerfile.',
    limits:
      'The rule follows a download by its path, through the RUN instructions of its stage and of stages that are built on it, copy its file or mount it, to the place where it is run, made executable, installed, compiled, trusted as an authority for certificates, copied to a program folder, unpacked into a system folder, or put into a file that each shell runs, such as `.bashrc`. What `sed`, `head` and other filters write of it is followed like a copy. An archive that is unpacked elsewhere counts if the same RUN runs or builds its files, if a later one does so in a folder that is called like it, or if another stage copies a program of the same name from it. A branch that git clones is followed like an archive; a tag and a commit are accepted. Packages that pip, npm and the like install from an address count, too. Addresses with a commit or a checksum, downloads from the machine itself, and scripts that are piped into a shell (`remote-script-exec`) are left alone; `add-remote-no-checksum` checks ADD. A program or script that the image starts counts where it runs what it fetches. A script that an interpreter runs as it is counts like one that is piped into a shell, and so does a file that is run under its own name, if that name or its address is one of a script or an installer. Downloads of PowerShell and cmd are followed by file name. A check does not count if what follows runs whether it fails or not, in a function or by the call of one as well, if a variable of the script switches it off, if it names another file, or if it compares a download with its own checksum.',
    ways: [
      {
        do: 'Write the checksum into the Dockerfile: `ADD --checksum=sha256:… https://… /tmp/`.',
        trap: 'It needs the syntax `docker/dockerfile:1.6` or later. Take the checksum from another place than the file, such as the signed release notes.',
      },
      {
        do: 'Or check it in the same RUN: `echo "<sha256>  tool.tgz" | sha256sum -c -`, joined with `&&`.',
        trap: 'A checksum that is downloaded from the same server proves nothing.',
      },
      {
        do: 'Or verify a signature: `gpg --verify tool.tgz.asc tool.tgz`, with a key whose fingerprint is in the Dockerfile.',
        trap: 'A key that is downloaded along with the file proves nothing.',
      },
      { do: 'For several platforms, choose the checksum by `TARGETARCH`.', trap: 'Each file has its own.' },
    ],
    references: [
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
      'https://about.codecov.io/security-update/',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSL -o /usr/local/bin/tool «https://downloads.example.com/1.4/tool» \\
         && chmod +x /usr/local/bin/tool
      `,
      good: `
        FROM debian:12
        RUN curl -fsSL -o /usr/local/bin/tool https://downloads.example.com/1.4/tool \\
         && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  /usr/local/bin/tool" | sha256sum -c - \\
         && chmod +x /usr/local/bin/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ARG VERSION
        RUN wget -q «https://downloads.example.com/app_$VERSION.deb» && dpkg -i app_$VERSION.deb
        RUN curl -fsSL «https://downloads.example.com/tool.tar.gz» | tar -xz -C /opt
        RUN mkdir /src && curl -fsSL «https://downloads.example.com/lib.tar.gz» | tar -xz --strip 1 -C /src && cd /src && make
        RUN pip install «https://downloads.example.com/app.zip»
      `,
      good: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/data.json && jq . data.json
        ADD --checksum=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 https://downloads.example.com/tool.tar.gz /tmp/
        RUN tar -xzf /tmp/tool.tar.gz -C /opt
        RUN pip install "app @ https://downloads.example.com/app.zip#sha256=8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715"
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const download of downloadsIn(stage)) {
      const { use } = download;
      if (use !== undefined && !isLocal(download)) problems.push(problem(stage, download, use));
    }
    for (const download of copiedDownloadsIn(stage)) {
      if (!isLocal(download)) problems.push(copiedProblem(stage, download));
    }
    return [
      ...problems,
      ...atStart(stage),
      ...fromAddresses(stage),
      ...fromRepositories(stage),
      ...fromPackages(stage),
      ...onWindows(stage),
    ];
  },
});

/** What the image fetches and runs each time it starts, or something in it starts a file. */
function* atStart(stage: Stage): Generator<Problem> {
  const when = ' at each start';
  const commands = instructionsOf(stage, 'CMD', 'ENTRYPOINT');
  const starting = commands.map(({ line: { script }, span }) => ({ script, span, when }));
  const files = stage.startedFiles.map(({ script, isOnlyNamed }) => ({
    script,
    span: undefined,
    when: isOnlyNamed ? '' : when,
  }));
  for (const { script, span, when } of [...starting, ...files]) {
    for (const { address, command, isVerified, use } of downloadsOfScript(script)) {
      if (isVerified || use === undefined || !use.action.startsWith('runs') || isLocal({ address })) continue;
      const source = sourceOf(address);
      const isHere = span === undefined || command.span.file === span.file;
      yield {
        at: isHere ? (address?.span ?? command.programSpan) : span,
        message: sentence(
          `${stage.title} downloads ${nameOf(source)}${when} and ${use.action}, and nothing checks what it is.`,
        ),
        evidence: `at start ${source}`,
        ...chosenHosts(address),
        ...(use.isScript && !keepsReleases(source) && AS_SCRIPT),
        ...(!isHere && { related: [{ span: command.span, message: 'the download' }] }),
      };
    }
  }
}

/** `pip install https://…#sha256=…`: pip compares it. */
function hasCheckedHash(name: string, address: string): boolean {
  return /^(?:pip[\d.]*|pipx|uv)$/.test(name) && /#(?:[^#]*&)?sha256=[0-9a-f]{64}(?:&|$)/.test(address);
}

/** `pip install https://…/x.zip`, `npm install -g https://….tgz` */
function* fromAddresses(stage: Stage): Generator<Problem> {
  for (const { name, operands = [], options, command, instruction } of packageCommandsIn(stage)) {
    if (!TAKES_ADDRESSES.has(name) || options.some(({ name: option }) => option === '--require-hashes')) continue;
    for (const { pieces, span: at } of operands) {
      if (/\.git(?:[@#]|$)/.test(pieces) || isPinnedAddress({ pieces }) || hasCheckedHash(name, pieces)) continue;
      if (isInstallable(pieces)) yield problemAt(stage, { at, instruction, ...installedBy(name, command, pieces) });
    }
  }
}

/** `npx github:acme/app`: the newest commit of a repository. */
function* fromRepositories(stage: Stage): Generator<Problem> {
  if (!runsAny(stage, MAY_RUN_CODE)) return;
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const tool = toolOf(command);
    const word = tool && repositoryRunBy(tool);
    if (tool === undefined || word === undefined) continue;
    const use = { span: command.span, action: `runs it with ${tool.name}` };
    yield problemAt(stage, { at: word.span, source: sourceOf(word), instruction, use });
  }
}

/** `rpm -i https://…/x.rpm`: by default rpm only compares the digest that the package itself has. */
function* fromPackages(stage: Stage): Generator<Problem> {
  if (!runsAny(stage, RPM)) return;
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const tool = toolOf(command);
    if (tool?.name !== 'rpm' || !tool.arguments.some(({ pieces }) => INSTALLS.test(pieces))) continue;
    for (const { pieces, span: at } of tool.arguments) {
      if (isInstallable(pieces))
        yield problemAt(stage, { at, instruction, ...installedBy(tool.name, command, pieces) });
    }
  }
}

/** Whether a word is the address of a package on another machine for which nobody vouches. */
function isInstallable(word: string): boolean {
  return /^https?:\/\//.test(word) && !isLocal({ address: { pieces: word } }) && !isOfDistribution(word);
}

function installedBy(name: string, { span }: Command, address: string): Pick<Place, 'source' | 'use'> {
  return { source: sourceOf({ pieces: address }), use: { span, action: `installs it with ${name}` } };
}

/** A package of a distribution, from its own server. */
function isOfDistribution(address: string): boolean {
  const host = address.startsWith('https://') && address.endsWith('.rpm') ? hostOf(address) : undefined;
  return RPM_DISTRIBUTION_DOMAINS.some((domain) => host === domain || host?.endsWith(`.${domain}`) === true);
}

const RPM: ReadonlySet<string> = new Set(['rpm']);
const INSTALLS = /^-[a-zA-Z]*[iUF]|^--(?:install|upgrade|freshen)$/;

/** dnf and yum check no signature of a package that the command line names, as `localpkg_gpgcheck` is off by default. */
const TAKES_ADDRESSES: ReadonlySet<string> = new Set(
  'bun npm pip pip3 pipx pnpm uv yarn yum dnf dnf5 microdnf tdnf conda mamba micromamba luarocks cpan cpanm pecl'.split(
    ' ',
  ),
);

function* onWindows(stage: Stage): Generator<Problem> {
  for (const { use, address, at, instruction } of windowsDownloadsIn(stage)) {
    if (use === undefined || isLocal({ address: address === undefined ? undefined : { pieces: address } })) continue;
    yield problemAt(stage, { at, source: printableAddress(address ?? ''), instruction, use });
  }
}

function isLocal({ address }: { readonly address: { readonly pieces: string } | undefined }): boolean {
  const text = address?.pieces ?? '';
  const host = hostOf(text);
  return text.startsWith('file:') || (host !== undefined && isThisMachine(host));
}

function problem(stage: Stage, { address, command, instruction }: Download, use: DownloadUse): Problem {
  const at = address?.span ?? command.programSpan;
  return { ...problemAt(stage, { at, source: sourceOf(address), instruction, use }), ...chosenHosts(address) };
}

/** The hosts of an address that a loop or a condition decides. */
function chosenHosts(address: ShellWord | undefined): Pick<Problem, 'parts'> {
  if (address?.choices === undefined) return {};
  return hostParts({ host: hostOf(address.pieces), hosts: hostsOfChoices([address]) }, address.span);
}

function sourceOf(address: Pick<ShellWord, 'pieces'> | undefined): string {
  return printableAddress(address?.pieces ?? '').replaceAll('\0', '…');
}

/** An address that comes entirely from a variable has no useful name. */
function nameOf(source: string): string {
  return /^…*$/.test(source) ? 'a file' : `"${source}"`;
}

/** The finding is at the place of the download, unless that is in another Dockerfile. */
function copiedProblem(stage: Stage, { address, command, from, use }: CopiedDownload): Problem {
  const source = sourceOf(address);
  const download = address?.span ?? command.programSpan;
  const isHere = from.file.path === stage.file.path;
  return {
    at: isHere ? download : use.span,
    message: sentence(
      `${titleBeside(from, stage)} downloads ${nameOf(source)}, ${stage.title} ${use.action}, and nothing checks what it is.`,
    ),
    related: [isHere ? { span: use.span, message: 'where it is used' } : { span: download, message: 'the download' }],
    repeats: ['cleartext-fetch'],
    evidence: source,
    ...chosenHosts(address),
    ...(use.isScript && !keepsReleases(source) && AS_SCRIPT),
  };
}

interface Place {
  readonly at: Span;
  readonly source: string;
  readonly instruction: Pick<Instruction, 'isOnbuild'>;
  readonly use: DownloadUse;
}

function problemAt({ title }: Stage, { at, source, instruction, use }: Place): Problem {
  return {
    at,
    message: whenItRuns(
      instruction,
      `${title} downloads ${nameOf(source)} and ${use.action}, and nothing checks what it is.`,
    ),
    related: [{ span: use.span, message: 'where it is used' }],
    repeats: ['cleartext-fetch'],
    evidence: source,
    ...(use.isScript && !keepsReleases(source) && AS_SCRIPT),
  };
}

const AS_SCRIPT = { variant: 'script' };
