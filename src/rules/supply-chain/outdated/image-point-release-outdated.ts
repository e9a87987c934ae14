import { osReleaseOf, pointReleaseBehind, supportOf } from '../../../analysis/lifetimes/os-lifetime.ts';
import { DATA_DATE } from '../../../data/images/data-date.ts';
import type { Image } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from '../images/example-contents.ts';
import { releaseName, systemOf } from '../images/image-system.ts';

export default defineRule({
  id: 'image-point-release-outdated',
  on: 'image',
  needs: ['contents'],
  uses: ['tagDigests'],
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Build on the newest point release',
    why: 'Distributions collect their fixes in point releases. An image on an older one was built before the newest, so its packages lack all security updates since then and have public flaws.',
    how: 'Pull the tag again and pin its current digest, or switch to a tag that is built on the newest point release. Rebuild your own images with `--pull` and without cache.',
    limits:
      'The rule has to read the image (`images.contents` or `images.vulnerabilities`). It knows Debian, Alpine, and the Red Hat family, whose point release is in `/etc/debian_version`, `/etc/alpine-release` or `/etc/os-release`; the message has the age of the copied list of newest ones. It reports nothing about releases that get no updates any more, where the tag is the version, see `image-patch-outdated`, or where the digest is behind its tag, see `image-digest-outdated`.',
    references: [
      'https://www.debian.org/releases/stable/releasenotes',
      'https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «ghcr.io/acme/base:1.4»
      `,
      good: `
        FROM ghcr.io/acme/base:1.5
      `,
      facts: {
        bad: { contents: contentsOn({ id: 'debian', versionId: '12', pointRelease: '12.8' }) },
        good: { contents: contentsOn({ id: 'debian', versionId: '12', pointRelease: '12.99' }) },
      },
    },
  ],

  *check(image, _options, { today }) {
    const { reference, facts } = image;
    const system = systemOf(image, facts.contents);
    const release = system && osReleaseOf(system);
    if (system === undefined || release === undefined || supportOf(release, today) === 'none') return;
    const behind = pointReleaseBehind(system);
    if (behind === undefined || namesVersion(reference.value.tag, behind.own) || isBehindTag(image)) return;
    const name = releaseName({ id: system.id, version: behind.own });
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", which is built on ${name}; the newest point release is ${behind.latest} (as of ${DATA_DATE}).`,
    };
  },
});

/** `image-digest-outdated` then offers the current digest. */
function isBehindTag({ reference, facts }: Image): boolean {
  const { tag, digest } = reference.value;
  if (typeof tag !== 'string' || typeof digest !== 'string' || facts.tagDigests === undefined) return false;
  return !facts.tagDigests.includes(digest);
}

/** `image-patch-outdated` then offers a newer tag. */
function namesVersion(tag: unknown, version: string): boolean {
  return typeof tag === 'string' && (tag === version || tag.startsWith(`${version}-`));
}
