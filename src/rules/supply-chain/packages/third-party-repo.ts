import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isOfDistribution } from '../../../analysis/hosts/known-hosts.ts';
import { type Instruction, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { addedRepositories, aptSourcesOf } from './apt-sources.ts';

export default defineRule({
  id: 'third-party-repo',
  on: 'stage',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'high',
  cwe: [829],
  docs: {
    title: 'Do not add third-party repositories',
    why: 'Anyone who runs the repository, or breaks into it, can install any package as root: its packages can replace those of the distribution, and bring scripts that run when they are installed. Anyone can open a personal package archive (PPA), and its packages are not reviewed.',
    how: 'Take the package from the distribution, or from an official image of the program. Where that is not possible, name the key with `signed-by`, allow only the needed packages of the repository in `/etc/apt/preferences.d`, and suppress the finding with the reason.',
    limits:
      'The rule covers only apt repositories: those of `add-apt-repository`, and lines `deb …` that the Dockerfile writes into source lists. Addresses that look like mirrors of a distribution, such as `https://mirror.example.org/debian`, are left alone, and so are hosts that a variable decides.',
    references: [
      'https://wiki.debian.org/DebianRepository/UseThirdParty',
      'https://documentation.ubuntu.com/server/explanation/software/third-party-repository-usage/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM ubuntu:24.04
        RUN add-apt-repository -y «ppa:acme/tools» && apt-get update && apt-get install -y --no-install-recommends jq
      `,
      good: `
        FROM ubuntu:24.04
        RUN apt-get update && apt-get install -y --no-install-recommends jq
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        COPY <<EOF /etc/apt/sources.list.d/acme.list
        «deb [signed-by=/etc/apt/keyrings/acme.asc] https://apt.example.com stable main»
        EOF
      `,
      good: `
        FROM debian:12
        COPY <<EOF /etc/apt/sources.list.d/mirror.list
        deb https://mirror.example.org/debian bookworm main
        EOF
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const seen = new Set<string>();
    for (const { name, at, instruction } of repositoriesOf(stage)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const clause = `${stage.title} adds the repository "${name}", which is not the distribution's and can install any package as root.`;
      yield { at, message: whenItRuns(instruction, clause) };
    }
  },
});

interface Repository {
  /** The name of the archive, or the host. */
  readonly name: string;
  readonly at: Span;
  readonly instruction: Instruction;
}

function* repositoriesOf(stage: Stage): Generator<Repository> {
  for (const { word, instruction } of addedRepositories(stage)) {
    const isArchive = /^ppa:[\w.+-]+\/[\w.+-]+$/.test(word.pieces);
    const host = isArchive ? undefined : foreignHost(word.pieces);
    const name = isArchive ? word.pieces : host;
    if (name !== undefined) yield { name, at: word.span, instruction };
  }
  for (const { address, at, instruction } of aptSourcesOf(stage)) {
    const name = foreignHost(address);
    if (name !== undefined) yield { name, at, instruction };
  }
}

function foreignHost(address: string): string | undefined {
  const host = hostOf(address);
  if (host === undefined || isThisMachine(host)) return undefined;
  const path = /^\w+:\/\/[^/]*([^?#]*)/.exec(address)?.[1] ?? '';
  const isUnknown = path.startsWith(`/${UNKNOWN_PIECE}`);
  return isUnknown || isOfDistribution(host, path) ? undefined : host;
}
