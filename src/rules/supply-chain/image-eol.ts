import { type Lifetime, lifetimesOf, nextRelease } from '../../data/image-lifetime.ts';
import type { Fix } from '../../model/fix.ts';
import { type ImageReference, isFromRegistry } from '../../model/image.ts';
import type { Located } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';
import { useOf } from './image-use.ts';

export default defineRule({
  id: 'image-eol',
  on: 'image',
  score: 7,
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not build on releases that get no updates',
    why: 'A flaw that is found after the end of life of a distribution or a runtime stays in every image that is built on it. Attackers have all the time they need: the flaws are published together with the fix for newer releases.',
    how: 'Move on to a release that is supported, best to the newest one with long-term support, and let a bot such as Renovate or Dependabot open the next move before the time is over.',
    limits:
      'The dates are a copy of those of endoflife.date and of Debian, see `docs/data.md` for how old it is. For Debian the end of long-term support counts, for Ubuntu that of standard support; paid support is not known here. Only images with a version in their tag, whose products keep releases alive side by side, are in the table.',
    references: [
      'https://endoflife.date/',
      'https://wiki.debian.org/LTS',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «node:14-alpine»
        CMD ["node", "server.js"]
      `,
      good: `
        FROM node:22-alpine
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM «python:3.13-slim-buster» AS build
        FROM «ubuntu:xenial-20210804»
        COPY --from=build /app /app
        COPY --from=«php:8.4-cli-alpine3.14» /usr/local/bin/php /usr/bin/
      `,
      good: `
        FROM python:3.13-slim-trixie AS build
        FROM ubuntu:24.04
        COPY --from=build /app /app
        COPY --from=php:8.4-cli /usr/local/bin/php /usr/bin/
      `,
    },
  ],

  *check(image, _options, { today }) {
    const { reference, use } = image;
    if (!isFromRegistry(image) || use === 'syntax') return;
    const over = lifetimesOf(reference.value).find(({ until }) => until <= today);
    if (over === undefined) return;
    const message = `${useOf(image)} "${reference.value.text}", and ${over.image} ${over.release} has had no updates ${sinceOf(over)}.`;
    const fix = fixOf(reference, over, today);
    yield fix === undefined ? { at: reference, message } : { at: reference, message, fix };
  },
});

function sinceOf({ until }: Lifetime): string {
  return until === '0000-00-00' ? 'for a long time' : `since ${until}`;
}

/** Tags that exist for each release of an image. */
const SAFE_VARIANT = /^(?:-(?:slim|alpine|fpm|cli|apache|fpm-alpine|cli-alpine|management|management-alpine))?$/;

/** A newer release of these does not start on the files of an older one without a migration. */
const KEEP_DATA: ReadonlySet<string> = new Set(
  'cassandra couchbase couchdb elasticsearch influxdb mariadb mongo mysql neo4j percona postgres redis solr'.split(' '),
);

/** Only where the tag is the version itself, with a variant that all releases have. */
function fixOf({ value, span }: Located<ImageReference>, over: Lifetime, today: string): Fix | undefined {
  const { tag, digest } = value;
  if (typeof tag !== 'string' || digest !== undefined || !tag.startsWith(over.version)) return undefined;
  if (KEEP_DATA.has(over.image)) return undefined;
  const next = nextRelease(over, today);
  const variant = tag.slice(over.version.length);
  if (next === undefined || !/^\d/.test(over.version) || !SAFE_VARIANT.test(variant)) return undefined;
  const written = spanText(span);
  if (!written.endsWith(`:${tag}`)) return undefined;
  const start = span.end - tag.length;
  const edits = [{ span: { file: span.file, start, end: start + over.version.length }, text: next }];
  return { title: `Use ${over.image} ${next}`, safety: 'review', edits };
}
