import { supportOf } from '../../../analysis/lifetimes/os-lifetime.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from '../images/example-contents.ts';
import { hiddenRelease, releaseName } from '../images/image-system.ts';

export default defineRule({
  id: 'image-os-extended-support',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Leave distributions without regular support',
    why: 'After the regular support of a distribution another team continues with limited resources (LTS of Debian), or only paying customers get updates (ESM of Ubuntu, ELS of Red Hat, LTSS of SUSE). Fewer packages are maintained then, and images that are built without a subscription get nothing.',
    how: 'Plan the move to a release with regular support. Until then, make sure that the image really gets the extended updates.',
    limits:
      'The rule has to read the image (`images.contents` or `images.vulnerabilities`). It takes the release from `/etc/os-release`; the dates are copied from endoflife.date and distro-info-data, see `docs/data.md`. It reports nothing where the tag names the release.',
    references: [
      'https://wiki.debian.org/LTS',
      'https://ubuntu.com/about/release-cycle',
      'https://cwe.mitre.org/data/definitions/1104.html',
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
        bad: { contents: contentsOn({ id: 'debian', versionId: '12' }) },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image, _options, { today }) {
    const { reference, facts } = image;
    const release = hiddenRelease(image, facts.contents);
    if (release === undefined || supportOf(release, today) !== 'extended') return;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", and regular support of ${releaseName(release)}, which it contains, ended on ${release.end}; extended support, for fewer packages or for pay, ends on ${release.extendedEnd}.`,
    };
  },
});
