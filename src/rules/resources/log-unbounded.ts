import type { Container } from '../../model/containers/container.ts';
import { canLack } from '../../model/containers/missing-options.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'log-unbounded',
  on: 'container',
  mergedInFile: 'containers without a limit on their log',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'strict',
  precision: 'medium',
  cwe: [400, 779],
  docs: {
    title: 'Limit the size of the log',
    why: 'By default Docker keeps all output of a container in one file that grows without limit. Anyone who can make the program log, for instance with failing requests, can fill the disk of the host, which stops the engine and all other services.',
    how: 'Set `logging: {driver: local}`, which rotates by itself, or `max-size` and `max-file` of `json-file`. `daemon.json` can do that for all containers of a host; then switch this rule off.',
    limits:
      'The rule does not know the `daemon.json` of the host. It leaves alone drivers that send the log elsewhere, and options that a variable decides.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.LogConfig}}' NAME",
      prints: 'The driver `local`, which has a limit of its own, or a `max-size`.',
    },
    references: [
      'https://docs.docker.com/engine/logging/configure/',
      'https://docs.docker.com/engine/logging/drivers/json-file/',
      'https://docs.docker.com/engine/logging/drivers/local/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: local
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: json-file
              options:
                max-file: "3"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: json-file
              options:
                max-size: 10m
                max-file: "3"
      `,
    },
  ],

  *check(container) {
    if (!growsWithoutEnd(container)) return;
    yield {
      at: container.span,
      message: `Container "${container.name}" does not limit its log. Anyone who makes it log can fill the disk of the host, unless the engine sets a limit.`,
    };
  },
});

function growsWithoutEnd(container: Container): boolean {
  const { podman, logDriver, logOptions } = container;
  if (!canLack(container, 'logDriver') || !canLack(container, 'logOptions')) return false;
  // Podman sends its log to the journal
  if (logDriver === undefined ? podman !== undefined : known(logDriver) !== 'json-file') return false;
  const size = logOptions.findLast(({ name }) => name === 'max-size')?.value;
  return size === undefined || known(size) === '-1';
}
