import { packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { unpinnedProblem } from './unpinned-packages.ts';

export default defineRule({
  id: 'os-package-unpinned',
  on: 'stage',
  profile: 'off',
  precision: 'high',
  cwe: [1357],
  peers: {
    hadolint: ['DL3008', 'DL3018', 'DL3033', 'DL3037', 'DL3041'],
    kics: [
      '965a08d7-ef86-4f14-8792-4a3b2098937e',
      'd3499f6d-1651-41bb-a9a7-de925fea487b',
      '6452c424-1d92-4deb-bb18-a03e95d579c4',
      '562952e4-0348-4dea-9826-44f3a2c6117b',
    ],
  },
  docs: {
    title: 'Pin distribution packages to a version',
    why: 'Two builds of one commit contain different packages, so the tested image is not the one that runs. The rule is off by default: mirrors drop a version as soon as the next one is out, so pins break builds exactly when a security update appears, and they do not cover dependencies.',
    how: 'Name the version, `curl=8.14.1-r2`, and let a bot update it. Or leave out the versions and install from a snapshot of the distribution, which pins all packages at once.',
    limits:
      'The rule leaves alone a stage that uses a snapshot or sets `SOURCE_DATE_EPOCH`, local files, addresses, virtual packages, and names that are known only at run time.',
    references: ['https://github.com/moby/buildkit/blob/master/docs/build-repro.md'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y -t stable «curl» git=1:2.39.5-0+deb12u2
      `,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y -t stable curl=7.88.1-10+deb12u14 git=1:2.39.5-0+deb12u2
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache --virtual .build «gcc»
      `,
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache --virtual .build gcc~14
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage) || usesSnapshot(stage)) return;
    for (const command of packageCommandsIn(stage)) {
      if (command.manager.packages !== 'system') continue;
      const problem = unpinnedProblem(stage, command, 'two builds of one commit can differ');
      if (problem !== undefined) yield problem;
    }
  },
});

const SNAPSHOT =
  /\bsnapshot(?:-\w+)?\.(?:debian|ubuntu)\b|\barchive\.archlinux\b|\bSOURCE_DATE_EPOCH\b|\brepro-sources-list/;

/** Whether it, or a stage that it is built from, installs packages of a fixed day. */
function usesSnapshot({ instructions, base, environment }: Stage): boolean {
  if (environment.has('SOURCE_DATE_EPOCH')) return true;
  if (instructions.some(({ entry }) => SNAPSHOT.test(spanText(entry)))) return true;
  return base.kind === 'stage' && usesSnapshot(base.stage);
}
