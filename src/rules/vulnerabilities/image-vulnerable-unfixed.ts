import { isFirstUse } from '../../model/images/image.ts';
import { kindOf } from '../../model/images/vulnerability.ts';
import { defineRule } from '../define-rule.ts';
import {
  caveats,
  counted,
  countedRating,
  DEFAULT_UNRATED,
  evidenceOf,
  factsOf,
  listOf,
  relatedUses,
  subjectOf,
} from './described.ts';
import { UNFIXED } from './examples.ts';
import { loadedText } from './loaded.ts';

export default defineRule({
  id: 'image-vulnerable-unfixed',
  on: 'image',
  needs: ['vulnerabilities'],
  uses: ['contents'],
  profile: 'strict',
  precision: 'medium',
  cwe: [1395],
  docs: {
    title: 'Know the vulnerabilities without a fix',
    why: 'The image has public vulnerabilities that no package of its distribution fixes, often because the distribution considers them minor. Most images have some. An attacker who finds a way to reach one meets no obstacle.',
    how: 'Use an image with fewer packages, such as a slim or distroless one, or remove the package where nothing needs it.',
    limits:
      'It needs `images.vulnerabilities`. All of an image are in one note, as no update needs a decision. Alpine records only fixed vulnerabilities, so the others are unknown. Vulnerabilities that only Ubuntu Pro fixes are included.',
    references: [
      'https://github.com/docker-library/faq#why-does-my-security-scanner-show-that-an-image-has-cves',
      'https://cwe.mitre.org/data/definitions/1395.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «debian:12.12»
        CMD ["/server"]
      `,
      good: `
        FROM gcr.io/distroless/static-debian12
        CMD ["/server"]
      `,
      facts: { bad: UNFIXED.before, good: UNFIXED.after },
    },
  ],

  *check(image, _options, { today, unratedVulnerabilities: unrated = DEFAULT_UNRATED }) {
    const unfixed = image.facts.vulnerabilities.found.filter((one) => kindOf(one) === 'unfixed');
    if (unfixed.length === 0 || !isFirstUse(image)) return;
    const message = `${subjectOf(image)}, which has ${counted(unfixed.length)} that no newer package fixes.`;
    yield {
      at: image.reference,
      message: `${message} The most urgent: ${listOf(unfixed)}.${loadedText(image, unfixed)}${caveats(image, today)}`,
      related: relatedUses(image),
      evidence: evidenceOf(image),
      parts: unfixed.map((one) => ({
        key: one.id,
        vulnerability: factsOf(one, countedRating(one, unrated, image), image),
      })),
    };
  },
});
