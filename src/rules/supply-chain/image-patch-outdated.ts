import type { Fix } from '../../model/fix.ts';
import { type ImageReference, officialName } from '../../model/image.ts';
import type { Located } from '../../model/located.ts';
import { newerPatch } from '../../model/newer-tag.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';
import { useOf } from './image-use.ts';

export default defineRule({
  id: 'image-patch-outdated',
  on: 'image',
  needs: ['tags'],
  score: 4,
  profile: 'recommended',
  precision: 'medium',
  cwe: [1104],
  docs: {
    title: 'Use the newest patch of the version',
    why: 'Patches of a version mend what was found in it, security flaws among them, and change as little else as they can. Who stays behind keeps flaws that are public.',
    how: 'Move on to the newest patch, and let a bot such as Renovate or Dependabot open the next move.',
    limits:
      'Tags are compared when they are `1.2.3`, with the same suffix, such as `-alpine`; for `debian` also point releases such as `12.8`. Nothing is said about newer minor or major versions, or about tags without a version. Whether the newer tag has what you need is for you to try.',
    references: [
      'https://docs.renovatebot.com/modules/versioning/docker/',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «node:22.11.0-alpine»
        CMD ["node", "server.js"]
      `,
      good: `
        FROM node:22.11.2-alpine
        CMD ["node", "server.js"]
      `,
      facts: {
        bad: { tags: ['22', '22.11.0-alpine', '22.11.1-alpine', '22.11.2-alpine', '22.11.9-slim', '22.12.0-alpine'] },
        good: { tags: ['22', '22.11.0-alpine', '22.11.1-alpine', '22.11.2-alpine', '22.11.9-slim', '22.12.0-alpine'] },
      },
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:v1.4.0»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:v1.4.10
      `,
      facts: { bad: { tags: ['v1.4.0', 'v1.4.9', 'v1.4.10', '1.4.11'] }, good: { tags: ['v1.4.10', '1.4.11'] } },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    const { tag } = reference.value;
    if (typeof tag !== 'string') return;
    const newest = newerPatch(tag, facts.tags, officialName(reference.value) === 'debian' ? 2 : 3);
    if (newest === undefined) return;
    const message = `${useOf(image)} "${reference.value.text}", and the same version has the patch ${newest}.`;
    const fix = fixOf(reference, tag, newest);
    yield { at: reference, message, ...(fix && { fix }) };
  },
});

/** Only where the tag is written, and no digest beside it that would have to change, too. */
function fixOf({ value, span }: Located<ImageReference>, tag: string, newest: string): Fix | undefined {
  if (value.digest !== undefined || !spanText(span).endsWith(`:${tag}`)) return undefined;
  const edits = [{ span: { ...span, start: span.end - tag.length }, text: newest }];
  return { title: `Use ${newest}`, safety: 'review', edits };
}
