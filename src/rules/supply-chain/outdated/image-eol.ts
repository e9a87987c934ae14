import { withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { allEndedOf, releaseGrant } from '../../../analysis/lifetimes/image-lifetime.ts';
import { isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { useTag } from './newer-tag-fix.ts';
import { nextTagOf } from './next-release.ts';
import { releaseFolder } from './release-folder.ts';
import { justEnded, sinceOf } from './since-when.ts';

export default defineRule({
  id: 'image-eol',
  on: 'image',
  mergedInFile: 'uses of this release',
  danger: { attacker: 'login', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not build on releases without updates',
    why: 'A flaw that is found after the end of life of a distribution or a runtime stays in every image that is built on it. Attackers have plenty of time: the flaws are published together with the fix for newer releases.',
    how: 'Upgrade to a supported release, best to the newest one with long-term support, and let a bot such as Renovate or Dependabot propose the next upgrade before support ends.',
    limits:
      'The dates are copied from endoflife.date, Debian and distroless; `docs/data.md` has the age of the copy. For Debian the end of long-term support counts, and `oldstable` and `oldoldstable` are the releases that had these names on that day, until the next release is due; `centos` without a version is CentOS 8, which was the last one; for Ubuntu the end of standard support; the rule does not consider paid support. For distroless images their own support policy counts. `image-minor-eol` reports short-lived minor releases while their major version is supported.',
    ways: [
      {
        do: 'Move to the next supported release, one major version at a time, and read its notes.',
        trap: 'Databases do not read the files of another major version: dump and restore, or use their upgrade tool.',
      },
      {
        do: 'Take the release with the longest support.',
        trap: 'The newest one is not always that: Node.js has it in even numbers only.',
      },
      {
        do: 'If that takes time, accept the finding with an `expires` date.',
        trap: 'Unsupported images get no fixes until then, so publish no port of it.',
      },
    ],
    verify: {
      run: "docker ps --format '{{.Names}} {{.Image}}'",
      prints: 'The new release. A container keeps its old image until it is created again.',
    },
    fixTrap: {
      breaks: 'A newer release may drop functions, and databases do not read the files of another major version.',
      check: 'Back up the data, start it with a copy of them, and run your tests.',
    },
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
      isFixed: true,
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

  check(image, _options, { today }) {
    const { reference } = image;
    const ended = allEndedOf(reference.value, today);
    const over = ended.find((one) => justEnded(one, today) === undefined) ?? ended[0];
    if (over === undefined || !isFromRegistry(image) || image.use === 'syntax') return [];
    const next = withdrawalOf(reference.value) === undefined ? nextTagOf(reference.value, over, today) : undefined;
    const fix = next === undefined ? undefined : useTag(reference, next);
    const message = `${useOf(image)} "${reference.value.text}", and ${over.image} ${over.release} has had no updates ${sinceOf(over)}.`;
    const milder = justEnded(over, today) ?? releaseFolder(image, over);
    const grant = releaseGrant(reference.value, today);
    return [{ at: reference, message, cause: `${over.image} ${over.release}`, grant, milder, ...fix }];
  },
});
