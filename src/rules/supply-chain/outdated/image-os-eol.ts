import { supportOf } from '../../../analysis/lifetimes/os-lifetime.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from '../images/example-contents.ts';
import { hiddenRelease, releaseName } from '../images/image-system.ts';
import { justEnded, sinceOf } from './since-when.ts';

export default defineRule({
  id: 'image-os-eol',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'login', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not use images on a distribution without updates',
    why: 'Flaws that are published after the end of life of a distribution stay in every image that is built on it. Worse, vulnerability databases stop recording which of its packages they affect: scanners find next to nothing, and the image looks clean.',
    how: 'Use a tag, or your own build, based on a release of the distribution that gets updates.',
    limits:
      'The rule has to read the image (`images.contents` or `images.vulnerabilities`). It takes the release from `/etc/os-release`; the dates are copied from endoflife.date and distro-info-data, see `docs/data.md`. Where the tag names the release, `image-eol` reports it; where another team or a paid service still fixes flaws, `image-os-extended-support` does.',
    ways: [
      {
        do: 'Use a tag of the same image on a newer release, such as `-trixie` instead of `-buster`.',
        trap: 'Libraries such as OpenSSL and glibc change: build native modules again, and test.',
      },
      {
        do: 'If no tag has one, build the image on a release with updates from its own Dockerfile.',
        trap: 'You have to follow its releases then: let a bot update FROM.',
      },
      {
        do: 'For a static program, use an image without a distribution, such as `distroless/static`.',
        trap: 'It has neither a shell nor certificates of your own: copy those.',
      },
    ],
    verify: {
      run: 'docker run --rm --entrypoint cat IMAGE /etc/os-release',
      prints: '`VERSION_ID` of a release that gets updates.',
    },
    references: [
      'https://endoflife.date/',
      'https://www.freedesktop.org/software/systemd/man/latest/os-release.html',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.5
      `,
      facts: {
        bad: { contents: contentsOn({ id: 'debian', versionId: '10' }) },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image, _options, { today }) {
    const { reference, facts } = image;
    const release = hiddenRelease(image, facts.contents);
    if (release === undefined || supportOf(release, today) !== 'none') return;
    const until = release.extendedEnd ?? release.end;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", and ${releaseName(release)}, which it contains, has had no updates ${sinceOf({ until })}. Scanners do not know later flaws in its packages either.`,
      milder: justEnded({ until }, today),
    };
  },
});
