import { rootBase, type Stage } from '../../model/dockerfile.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'healthcheck-missing',
  on: 'stage',
  profile: 'off',
  precision: 'medium',
  cwe: [],
  cis: ['4.6'],
  peers: {
    hadolint: ['DL3057'],
    trivy: ['DS-0026'],
    kics: ['b03a748a-542d-44f4-bb86-9199ab4fd2d5'],
    checkov: ['CKV_DOCKER_2'],
    dockle: ['CIS-DI-0006'],
    'docker-bench': ['4.6'],
  },
  docs: {
    title: 'Define a health check for the service',
    why: 'Without HEALTHCHECK Docker only sees whether the process runs. A service that hangs, for instance because an attacker overloads it, is not replaced and keeps getting requests.',
    how: 'Add `HEALTHCHECK CMD …` with a command that queries the service. `HEALTHCHECK NONE` states that this is decided elsewhere.',
    limits:
      'The rule runs only where the configuration switches it on: Kubernetes and compose files have their own checks. It reports only images that start something and expose a port, and not those for functions, from `scratch` or without a shell. It does not see a check of the base image.',
    references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        «FROM node:22.21-alpine»
        EXPOSE 8080
        CMD ["node", "server.js"]
      `,
      good: `
        FROM node:22.21-alpine
        EXPOSE 8080
        HEALTHCHECK CMD wget -qO- http://127.0.0.1:8080/health
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        EXPOSE 8080
        «FROM base»
        CMD ["/app"]
      `,
      good: `
        FROM debian:12 AS base
        EXPOSE 8080
        HEALTHCHECK NONE
        FROM base
        CMD ["/app"]
      `,
    },
  ],

  *check(stage) {
    const { role, exposes, entrypoint, command, healthcheck, title, span } = stage;
    if (role !== 'target' || healthcheck !== undefined || exposes.length === 0) return;
    if ((entrypoint === undefined && command === undefined) || hasNoShell(stage)) return;
    yield {
      at: span,
      message: sentence(`${title} starts a service without a HEALTHCHECK, so one that hangs keeps getting requests.`),
    };
  },
});

function hasNoShell(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image') return true;
  return /distroless|chiseled|\/static|lambda|functions|azure-functions/i.test(base.image.reference.value.text);
}
