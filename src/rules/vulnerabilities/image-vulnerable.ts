import type { Problem } from '../../model/findings/finding.ts';
import { type Image, isFirstUse } from '../../model/images/image.ts';
import {
  fixesIn,
  type ImageUpdate,
  isFixable,
  type PackageVulnerability,
  RATINGS,
  type Vulnerability,
} from '../../model/images/vulnerability.ts';
import { groupBy } from '../../support/group-by.ts';
import { defineRule, type RuleContext } from '../define-rule.ts';
import {
  caveats,
  counted,
  evidenceOf,
  fixableParts,
  listOf,
  packageText,
  relatedUses,
  short,
  subjectOf,
  updateFix,
} from './described.ts';
import { FIXABLE } from './examples.ts';

export default defineRule({
  id: 'image-vulnerable',
  on: 'image',
  needs: ['vulnerabilities'],
  uses: ['contents', 'update'],
  score: 5,
  variants: { critical: 9.1, high: 7.5, medium: 5.5, low: 2.5 },
  profile: 'recommended',
  precision: 'medium',
  cwe: [1395],
  docs: {
    title: 'Switch to an image with fewer vulnerabilities',
    why: 'The image has packages with public vulnerabilities that newer packages fix. An attacker can look up how to exploit them, and often finds ready-made code.',
    how: 'Switch to the image that the message names, or build on the newest image of the version. For the remaining vulnerabilities the distribution already has fixed packages: update them when you build, or wait for the next image.',
    limits:
      'It needs `images.vulnerabilities`. One finding lists all vulnerabilities of an image that have a fix, each counted in each package that needs one; `images.vulnerability-detail` splits it. Its severity is that of the worst one, and medium where none is rated. The rule does not know whether the image uses the vulnerable part of a package. It leaves out kernel headers, and vulnerabilities that Debian calls unimportant or Ubuntu negligible; one that only Ubuntu Pro fixes counts as not fixed. Databases drop releases that get no updates any more, so the list is incomplete then, and says so.',
    references: [
      'https://google.github.io/osv.dev/',
      'https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often',
      'https://cwe.mitre.org/data/definitions/1395.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «debian:12.8»
        CMD ["/server"]
      `,
      isFixed: true,
      good: `
        FROM debian:12.12
        CMD ["/server"]
      `,
      facts: { bad: FIXABLE.before, good: FIXABLE.after },
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          database:
            image: «postgres:17.1»
      `,
      good: `
        services:
          database:
            image: postgres:17.6
      `,
      facts: { bad: FIXABLE.withoutUpdate, good: FIXABLE.after },
    },
  ],

  *check(image, _options, context) {
    const fixable = image.facts.vulnerabilities.found.filter(isFixable);
    if (fixable.length === 0 || !isFirstUse(image)) return;
    switch (context.vulnerabilityDetail) {
      case 'package':
        for (const [name, own] of byPackage(fixable)) yield problemOf(image, own, `package ${name}`, context);
        return;
      case 'cve':
        for (const one of fixable) yield problemOf(image, [one], one.id, context);
        return;
      default:
        yield problemOf(image, fixable, '', context);
    }
  },
});

function problemOf(image: Image, own: readonly Vulnerability[], part: string, { today }: RuleContext): Problem {
  const { update, vulnerabilities } = image.facts;
  const worst = RATINGS.find((rating) => own.some((one) => one.rating === rating));
  const fixes = fixesIn(own);
  const moved = update === undefined || update === 'none' ? undefined : removedBy(update, fixes);
  const fix = moved !== undefined && moved > 0 && typeof update === 'object' ? updateFix(image, update) : undefined;
  const unfixed = (vulnerabilities?.found ?? []).filter((one) => !isFixable(one)).length;
  return {
    at: image.reference,
    message: [
      `${subjectOf(image)}, which has ${whatOf(own, fixes.length, part)}.`,
      typeof update === 'object' && moved !== undefined ? moveText(update, moved, fixes.length) : '',
      part === '' || part.startsWith('package ') ? ` The most urgent: ${listOf(own)}.` : '',
      part === '' && unfixed > 0 ? ` ${unfixed} more ${unfixed === 1 ? 'has' : 'have'} no fix.` : '',
      caveats(image, today),
    ].join(''),
    related: relatedUses(image),
    evidence: evidenceOf(image, part),
    parts: fixableParts(own),
    ...(worst !== undefined && worst !== 'unknown' && { variant: worst }),
    ...(fix && { fix }),
  };
}

function whatOf(own: readonly Vulnerability[], fixes: number, part: string): string {
  const [first] = own;
  const exploited = own.filter(({ exploitedSince }) => exploitedSince !== undefined).length;
  const known = exploited === 0 ? '' : `, ${exploited} of them known to be exploited`;
  if (part === '') return `${counted(fixes)} that newer packages fix${known}`;
  const [installed] = first?.packages ?? [];
  const where = installed === undefined ? '' : ` in ${packageText(installed)}`;
  if (part.startsWith('package ')) return `${counted(own.length)} in ${short(part.slice('package '.length))}${known}`;
  const summary = first?.summary === undefined ? '' : `: ${short(first.summary)}`;
  return `${short(part)}${where}${exploited > 0 ? ', known to be exploited' : ''}${summary}`;
}

function removedBy({ removed }: ImageUpdate, fixes: readonly PackageVulnerability[]): number {
  const keys = new Set(removed.map(keyOf));
  return fixes.filter((fix) => keys.has(keyOf(fix))).length;
}

function keyOf({ id, package: name }: PackageVulnerability): string {
  return `${id} ${name}`;
}

function moveText({ kind, tag, added }: ImageUpdate, removed: number, all: number): string {
  const move = kind === 'patch' ? `Moving to ${tag}` : `Moving to the current digest of ${tag}`;
  const news = added.length === 0 ? '' : `, and ${added.length} come${added.length === 1 ? 's' : ''} with it`;
  if (all === 1) return removed === 1 ? ` ${move} removes it${news}.` : ` ${move} does not remove it.`;
  if (removed === all) return ` ${move} removes all of them${news}.`;
  const staying = all - removed;
  return ` ${move} removes ${removed}, and ${staying} ${staying === 1 ? 'stays' : 'stay'}${news}.`;
}

/** Groups them by the first package that has each of them, the most urgent first. */
function byPackage(fixable: readonly Vulnerability[]): ReadonlyMap<string, readonly Vulnerability[]> {
  return groupBy(fixable, ({ packages }) => packages[0]?.name ?? '');
}
