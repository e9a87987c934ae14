import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-created-long-ago',
  on: 'image',
  needs: ['config'],
  danger: { attacker: 'login', reach: 'defences' },
  profile: 'strict',
  precision: 'medium',
  cwe: [1104],
  docs: {
    title: 'Do not build on images that are no longer rebuilt',
    why: 'An image contains the packages of the day on which it was built. After a year without a new build it has hundreds of public flaws, and probably no maintainer.',
    how: 'Look for a newer tag, or for an image that is maintained. Rebuild your own images every week, whether or not their sources change.',
    limits:
      'The rule reads the day from the image configuration, and reports more than 365 days. Images with reproducible builds have no meaningful day and are left alone, and so are frontends (`# syntax=`) and images that only a file is copied from.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often',
      'https://reproducible-builds.org/docs/source-date-epoch/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «ghcr.io/acme/base:1.4»
        CMD ["/app"]
      `,
      good: `
        FROM ghcr.io/acme/base:2.0
        CMD ["/app"]
      `,
      facts: {
        bad: {
          config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: '2023-02-11' },
        },
        good: {
          config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: '2026-11-20' },
        },
      },
    },
  ],

  *check(image, _options, { today }) {
    const { reference, use, facts } = image;
    const { created } = facts.config;
    if (created === undefined || (use !== 'from' && use !== 'container')) return;
    const days = (Date.parse(today) - Date.parse(created)) / MILLISECONDS_OF_A_DAY;
    if (!(days > MOST_DAYS)) return;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", which was built on ${created} and lacks all security updates since.`,
    };
  },
});

const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 365;
