import { moveText, removesAll } from '../../analysis/lifetimes/update-advice.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { type Image, isFirstUse } from '../../model/images/image.ts';
import { kindOf, RATINGS, type Vulnerability } from '../../model/images/vulnerability.ts';
import { groupBy } from '../../support/group-by.ts';
import { defineRule, type RuleContext } from '../define-rule.ts';
import {
  buildText,
  type CountedRating,
  caveats,
  counted,
  countedRating,
  DEFAULT_UNRATED,
  evidenceOf,
  fixableParts,
  listOf,
  packageText,
  relatedUses,
  short,
  spaced,
  subjectOf,
  updatedByBot,
  updateFix,
} from './described.ts';
import { FIXABLE } from './examples.ts';
import { loadedText } from './loaded.ts';

export default defineRule({
  id: 'image-vulnerable',
  on: 'image',
  needs: ['vulnerabilities'],
  uses: ['contents', 'update'],
  danger: { attacker: 'login', reach: 'container' },
  // the ratings of databases
  variants: {
    critical: { attacker: 'network', reach: 'service' },
    high: { attacker: 'network', reach: 'container' },
    medium: { attacker: 'login', reach: 'container' },
    low: { attacker: 'weakness', reach: 'container' },
  },
  profile: 'recommended',
  precision: 'medium',
  cwe: [1395],
  docs: {
    title: 'Switch to an image with fewer vulnerabilities',
    why: 'The image has packages with public vulnerabilities that newer packages fix. An attacker can look up how to exploit them, and often finds ready-made code.',
    how: 'Switch to the newer image that the message names; where it names none, build the image again on the newest image of its version. For the remaining vulnerabilities the distribution already has fixed packages: update them when you build, or wait for the next image.',
    limits:
      'It needs `images.vulnerabilities`. One finding lists all vulnerabilities of an image that have a fix, without those that are known to be exploited, which have a finding of their own; `images.vulnerability-detail` splits it. Its severity is that of the worst one; `images.unrated-vulnerabilities` sets how severe one without a rating is. An image that only builds use counts one step milder: as the base of a stage that is not part of the result, or because files are copied from it. If a configuration of Renovate or Dependabot keeps the reference up to date, the finding says so. It is a note then if the newer image removes all of these vulnerabilities and none of them is critical. Where a stage upgrades all packages of the system after FROM, those that it may fix count as low. The rule does not know whether the image uses the vulnerable part of a package. It leaves out kernel headers, and vulnerabilities that Debian calls unimportant or Ubuntu negligible; one that only Ubuntu Pro fixes counts as not fixed. Databases drop releases that get no updates any more, so the list is incomplete then, and says so.',
    fixTrap: { breaks: 'A newer image may change a default.', check: 'Build or start it, and run your tests.' },
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
    const fixable = image.facts.vulnerabilities.found.filter((one) => kindOf(one) === 'fixable');
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

function problemOf(image: Image, own: readonly Vulnerability[], part: string, context: RuleContext): Problem {
  const { unratedVulnerabilities: unrated = DEFAULT_UNRATED, today } = context;
  const { update, vulnerabilities } = image.facts;
  const ratings = new Set(own.map((one) => countedRating(one, unrated, image)));
  const worst = RATINGS.find((rating) => rating !== 'unknown' && ratings.has(rating));
  const newer = typeof update === 'object' ? update : undefined;
  const fix = newer && updateFix(image, newer, own);
  const found = vulnerabilities?.found ?? [];
  const unfixed = found.filter((one) => kindOf(one) === 'unfixed').length;
  return {
    at: image.reference,
    message: [
      `${subjectOf(image)}, which has ${whatOf(own, part)}.`,
      newer === undefined ? '' : spaced(moveText(newer, own, found)),
      part === '' || part.startsWith('package ') ? ` The most urgent: ${listOf(own)}.` : '',
      unratedText(own, unrated),
      buildText(image, own),
      part === '' && unfixed > 0 ? ` ${unfixed} more ${unfixed === 1 ? 'has' : 'have'} no fix.` : '',
      loadedText(image, own),
      caveats(image, today),
    ].join(''),
    related: relatedUses(image),
    evidence: evidenceOf(image, part),
    parts: fixableParts(own, unrated, image),
    ...(newer && { outdated: updatedByBot(image, newer, worst !== 'critical' && removesAll(newer, own, found)) }),
    ...(worst !== undefined && { variant: worst }),
    ...(fix && { fix }),
  };
}

function whatOf(own: readonly Vulnerability[], part: string): string {
  const [first] = own;
  if (part === '') return `${counted(own.length)} that newer packages fix`;
  if (part.startsWith('package ')) return `${counted(own.length)} in ${short(part.slice('package '.length))}`;
  const [installed] = first?.packages ?? [];
  const where = installed === undefined ? '' : ` in ${packageText(installed)}`;
  const summary = first?.summary === undefined ? '' : `: ${short(first.summary)}`;
  return `${short(part)}${where}${summary}`;
}

/** The severity of these is a choice of the configuration, not a fact. */
function unratedText(own: readonly Vulnerability[], unrated: CountedRating): string {
  const count = own.filter(({ rating }) => rating === 'unknown').length;
  if (count === 0) return '';
  const who = own.length === 1 ? 'It' : `${count} of them`;
  return ` ${who} ${count === 1 ? 'has' : 'have'} no rating and ${count === 1 ? 'counts' : 'count'} as ${unrated}.`;
}

/** Groups them by the first package that has each of them, the most urgent first. */
function byPackage(fixable: readonly Vulnerability[]): ReadonlyMap<string, readonly Vulnerability[]> {
  return groupBy(fixable, ({ packages }) => packages[0]?.name ?? '');
}
