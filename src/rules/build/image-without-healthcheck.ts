import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'image-without-healthcheck',
  on: 'image',
  needs: ['config'],
  profile: 'off',
  precision: 'high',
  cwe: [],
  cis: ['4.6', '5.26'],
  docs: {
    title: 'Define a health check if the image has none',
    why: 'Neither the image nor the container defines how to check that the service works. A service that hangs stays in use, and services that depend on it start too early.',
    howForImage: 'Add a `HEALTHCHECK` to the Dockerfile of the image, with a program that the image has.',
    how: 'Add a `healthcheck` to the service, with a program that the image has.',
    limits: 'Orchestrators such as Kubernetes have their own checks and ignore this one.',
    references: ['https://docs.docker.com/reference/compose-file/services/#healthcheck'],
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
            image: ghcr.io/acme/app:1.4
            healthcheck:
              test: ["CMD", "/app", "health"]
      `,
      facts: {
        bad: { config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: undefined } },
        good: { config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: undefined } },
      },
    },
  ],

  *check({ reference, use, title, overrides, isAskedFor, facts }) {
    if (use !== 'container' || overrides === undefined || overrides.has('healthcheck')) return;
    if (facts.config.healthcheck === 'set') return;
    const { text } = reference.value;
    const clause = isAskedFor
      ? `the image "${text}" has no health check, so a container of it that hangs stays in use.`
      : `${title} runs "${text}" without a health check of the image or the service, so one that hangs stays in use.`;
    yield { at: reference, message: sentence(clause) };
  },
});
