import { ADMIN_PORTS } from '../../data/admin-ports.ts';
import { useOf } from '../../model/images/use-of-image.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'image-exposes-admin-port',
  on: 'image',
  needs: ['config'],
  danger: { attacker: 'login', reach: 'container' },
  profile: 'strict',
  precision: 'medium',
  cwe: [1125],
  cis: ['5.7'],
  docs: {
    title: 'Do not run images that expose a port for logins',
    why: 'The image announces a service for administering machines, such as ssh. Anyone who reaches the container on its network can try to log in, and passwords in images are seldom changed.',
    how: 'Use an image without that service: `docker exec` gives you a shell anyway.',
    limits:
      'The rule relies on EXPOSE, which may not match what the image runs. It checks only images that containers run.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#expose',
      'https://docs.docker.com/reference/cli/docker/container/exec/',
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
        bad: {
          config: {
            user: '',
            exposedPorts: ['22/tcp', '8080/tcp'],
            environment: [],
            healthcheck: 'none',
            created: undefined,
          },
        },
        good: {
          config: { user: '', exposedPorts: ['8080/tcp'], environment: [], healthcheck: 'none', created: undefined },
        },
      },
    },
  ],

  *check(image) {
    const { reference, use, facts } = image;
    if (use !== 'container') return;
    for (const port of facts.config.exposedPorts) {
      const service = /^\d+(?:\/tcp)?$/.test(port) ? ADMIN_PORTS.get(Number.parseInt(port, 10)) : undefined;
      if (service === undefined) continue;
      yield {
        at: reference,
        message: `${useOf(image)} "${reference.value.text}", which exposes port ${port} for ${service}. Anyone who reaches the container can try to log in.`,
        evidence: `${reference.value.text} ${port}`,
      };
    }
  },
});
