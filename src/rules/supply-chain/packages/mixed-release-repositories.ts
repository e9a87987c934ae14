import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isOfDistribution } from '../../../analysis/hosts/known-hosts.ts';
import { type PackageCommand, packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { type Instruction, isReachable, rootBase, type Stage } from '../../../model/dockerfile.ts';
import { officialName } from '../../../model/images/image.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { aptSourcesOf } from './apt-sources.ts';

export default defineRule({
  id: 'mixed-release-repositories',
  on: 'stage',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'high',
  cwe: [1357],
  docs: {
    title: 'Do not mix releases of a distribution',
    why: 'Packages of an unfinished release bring dependencies that replace those of the stable one. The distribution neither tests that mix nor tracks its security updates: scanners compare versions with the advisories of one release, and miss or invent vulnerabilities in the others. In 2024, the xz backdoor got into exactly these: Debian testing and unstable, Fedora Rawhide, Alpine edge.',
    how: 'Build on a newer stable release, use its backports (`bookworm-backports`), or build the program in a stage of its own and copy it.',
    limits:
      'The rule applies only if the base is an official image whose tag does not name such a release, or an image whose tag names a release of Alpine. It leaves alone addresses that are known only at run time.',
    references: [
      'https://wiki.debian.org/DontBreakDebian#Don.27t_make_a_FrankenDebian',
      'https://wiki.alpinelinux.org/wiki/Repositories#Edge',
      'https://nvd.nist.gov/vuln/detail/CVE-2024-3094',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache -X «https://mirror.example.org/alpine/edge/testing» acme
      `,
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache -X https://mirror.example.org/alpine/v3.22/community acme
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN echo «"deb https://mirror.example.org/debian sid main"» > /etc/apt/sources.list.d/sid.list
      `,
      good: `
        FROM debian:12
        RUN echo "deb https://mirror.example.org/debian bookworm-backports main" > /etc/apt/sources.list.d/backports.list
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    let isStable: boolean | undefined;
    const seen = new Set<Instruction>();
    for (const { release, at, instruction } of unstableSources(stage)) {
      isStable ??= isStableImage(stage);
      if (!isStable) return;
      if (seen.has(instruction)) continue;
      seen.add(instruction);
      const clause = `${stage.title} adds packages of "${release}" to those of a stable release. The distribution does not track security updates for this mix.`;
      yield { at, message: whenItRuns(instruction, clause) };
    }
  },
});

interface UnstableSource {
  readonly release: string;
  readonly at: Span;
  readonly instruction: Instruction;
}

function* unstableSources(stage: Stage): Generator<UnstableSource> {
  for (const { address, suite, at, instruction } of aptSourcesOf(stage)) {
    const host = hostOf(address);
    // other hosts name their suites freely
    const isDebian = host !== undefined && /\/debian\/?$/.test(address) && isOfDistribution(host, '/debian');
    if (isDebian && DEBIAN_SUITES.has(suite)) yield { release: suite, at, instruction };
  }
  for (const { text, span, instruction } of linesWrittenTo(stage, /\/etc\/apk\/repositories$/)) {
    if (EDGE.test(text)) yield { release: 'edge', at: span, instruction };
  }
  for (const command of packageCommandsIn(stage)) yield* fromOptions(command);
}

const DEBIAN_SUITES: ReadonlySet<string> = new Set(['sid', 'unstable', 'testing', 'experimental']);
/** In repository lists, a name for it may come first: `@edge https://…`. */
const EDGE = /^(?:@\w+\s+)?(?:https?:\/\/)?[^\s#]*\/edge\/(?:main|community|testing)\/?$/;
const RAWHIDE = /^(?:fedora-)?rawhide$/;

function* fromOptions({ name, options, operands, instruction }: PackageCommand): Generator<UnstableSource> {
  for (const option of options) {
    const value = option.value ?? '';
    const at = (option.valueWord ?? option.word).span;
    if (name === 'apk' && isOneOf(option.name, '-X', '--repository') && EDGE.test(value) && operands !== undefined)
      yield { release: 'edge', at, instruction };
    if (/^dnf5?$/.test(name) && isOneOf(option.name, '--enablerepo', '--releasever', '--repo') && RAWHIDE.test(value))
      yield { release: 'rawhide', at, instruction };
  }
}

function isOneOf(name: string, ...names: readonly string[]): boolean {
  return names.includes(name);
}

const ALPINE_RELEASE = /(?:^|[-_])alpine-?3\.\d+(?:$|[-_.])/;

/** An official image whose tag does not name an unfinished release, or an image whose tag names a release of Alpine. */
function isStableImage(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image') return false;
  const reference = base.image.reference.value;
  const { tag } = reference;
  if (tag === DYNAMIC || (officialName(reference) === undefined && !ALPINE_RELEASE.test(tag ?? ''))) return false;
  return !/(?:^|[.-])(?:edge|sid|unstable|testing|experimental|rc-buggy|rawhide|forky|duke|\d{8})(?:$|[.-])/.test(
    tag ?? '',
  );
}
