import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-platform-constant',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: {
    hadolint: ['DL3029', 'DL3065'],
    buildkit: ['FromPlatformFlagConstDisallowed', 'RedundantTargetPlatform'],
    kics: ['b16e8501-ef3c-44e1-a543-a093238099c9'],
    semgrep: ['dockerfile.best-practice.avoid-platform-with-from.avoid-platform-with-from'],
  },
  docs: {
    title: 'Let the caller of the build choose the platform',
    why: 'With a platform in FROM, the image always has that platform, regardless of the requested one: on other machines it runs emulated, or not at all, and a multi-platform image has the same one in all its variants. `$TARGETPLATFORM` is the default anyway.',
    how: 'Remove the flag and build with `--platform`, or set `platform` in the compose file. For stages that compile for another platform, use `--platform=$BUILDPLATFORM`.',
    limits: 'Stages that name a platform, and Windows images, are left alone.',
    fixTrap: {
      breaks: 'The build takes the platform of the machine, and steps for one architecture fail on another.',
      check: 'Build the image for every platform that you publish.',
    },
    references: [
      'https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/',
      'https://docs.docker.com/reference/build-checks/redundant-target-platform/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «--platform=linux/amd64» node:22.21-alpine
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM --platform=$BUILDPLATFORM golang:1.26 AS build
        FROM «--platform=$TARGETPLATFORM» alpine:3.22
        COPY --from=build /app /app
      `,
      isFixed: true,
      good: `
        FROM --platform=$BUILDPLATFORM golang:1.26 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const platform = stage.platform?.rawValue;
    if (stage.platform === undefined || platform === undefined || !isConstant(platform, stage)) return [];
    const { span: at, entry } = stage.platform;
    return [
      {
        at,
        message: sentence(
          `${stage.title} is built for ${platform}, ${platform.startsWith('$') ? 'which is the default anyway' : 'regardless of the platform that the build requests'}.`,
        ),
        fix: {
          title: 'Remove the platform',
          safety: 'review',
          edits: [{ span: entry, text: '' }],
        },
      },
    ];
  },
});

function isConstant(platform: string, { name }: Stage): boolean {
  if (/^\$\{?TARGETPLATFORM\}?$/.test(platform)) return true;
  if (platform.includes('$') || /^windows/i.test(platform)) return false;
  const parts = platform.toLowerCase().split('/');
  const label = name?.value.toLowerCase() ?? '';
  return !parts.some((part) => label.includes(part));
}
