import type { Problem } from '../../../model/findings/finding.ts';
import { isDockerFrontend, isDockerGenerator } from '../../../model/images/docker-frontend.ts';
import type { Image, ImageReference } from '../../../model/images/image.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { SHOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'syntax-frontend-untrusted',
  on: 'image',
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [829],
  options: {
    allowed: {
      item: 'the name of an image without its version, such as `registry.example.com/docker/dockerfile`',
      pattern: /^[a-z0-9][a-zA-Z0-9._:/-]{0,254}$/,
      description: 'Trusted frontends in addition to those of Docker.',
      default: [],
    },
  },
  docs: {
    title: 'Do not build with an untrusted frontend',
    why: 'The builder downloads and executes the image after `# syntax=`, which decides what every instruction of the file does. Its owner controls the image that is built, and all secrets that the build mounts, without a trace in the Dockerfile. A frontend could also leave its container: in BuildKit before 0.28.1 it could write files outside of the folder of the builder (CVE-2026-33747, March 2026), and before 0.31.1 it could turn off seccomp and AppArmor for what the build runs (GHSA-7236-3392-c5c6, August 2026).',
    how: 'Use `docker/dockerfile:1`, or leave the line out. Add your own frontend, or a copy of the Docker frontend in your registry, to the option `allowed`.',
    limits:
      'The rule also reports images that the builder runs to list the packages of a result, `generator=…` of `sbom` and `attest`: it reads those of compose and bake files, of steps of workflows, and of commands.',
    ways: [
      {
        do: 'Remove the line: BuildKit then uses the frontend that it brings.',
        trap: 'An old engine may not know newer instructions: use `docker/dockerfile:1` there.',
      },
      {
        do: 'Use `# syntax=docker/dockerfile:1` with a digest.',
        trap: 'A digest gets no updates of security: let a bot update it.',
      },
      {
        do: 'Copy the frontend into your registry, and add that to the option `allowed`.',
        trap: 'Anyone who may push to that repository decides over all builds: restrict it.',
      },
    ],
    verify: {
      run: "git grep -nE '^# *syntax *=' -- '*Dockerfile*'",
      prints: 'Only `docker/dockerfile:1`, or names of the option `allowed`.',
    },
    references: [
      'https://docs.docker.com/build/buildkit/frontend/',
      'https://docs.docker.com/reference/dockerfile/#syntax',
      'https://github.com/moby/buildkit/security/advisories/GHSA-4c29-8rgm-jvjj',
      'https://github.com/moby/buildkit/security/advisories/GHSA-7236-3392-c5c6',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      options: { allowed: ['registry.example.com/docker/dockerfile'] },
      bad: `
        # syntax=«docker.io/stranger/dockerfile:1»
        FROM debian:12
      `,
      good: `
        # syntax=registry.example.com/docker/dockerfile:1
        FROM debian:12
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        # syntax=«mirror.example.org/docker/dockerfile:1.20»
        FROM debian:12
      `,
      good: `
        # syntax=docker.io/docker/dockerfile:1.20
        FROM debian:12
      `,
    },
  ],

  check(image, { allowed }) {
    const { use, reference } = image;
    const { value } = reference;
    // what only run time knows may be Docker's own
    if (value.text === SHOWN_PIECE || allowed.includes(nameOf(value))) return [];
    if (use === 'generator') return isDockerGenerator(value) ? [] : [generatorProblem(image)];
    if (use !== 'syntax' || isDockerFrontend(value)) return [];
    return [
      {
        at: reference,
        message: `The builder runs "${value.text}" to read this file, a frontend from outside Docker that controls the image and the secrets of the build.`,
      },
    ];
  },
});

function generatorProblem({ title, reference }: Image): Problem {
  return {
    at: reference,
    message: `The builder runs "${reference.value.text}" to list the packages of ${title}, a program from outside Docker that reads all files of the result and decides what scanners see of it.`,
  };
}

function nameOf({ registry, repository }: ImageReference): string {
  if (registry === DYNAMIC || repository === DYNAMIC) return '';
  return registry === undefined ? repository : `${registry}/${repository}`;
}
