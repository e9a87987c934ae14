import { imageUser, runsAsAdministrator } from '../../../analysis/processes/image-users.ts';
import { dropsPrivileges } from '../../../analysis/processes/process-user.ts';
import { startsWorkers } from '../../../analysis/processes/server-workers.ts';
import { rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { AS_ANOTHER_USER, DROPPED_BY_ENTRY_POINT } from './root-docs.ts';
import { insertUser, suitableUser } from './root-user.ts';

export default defineRule({
  id: 'user-root-implicit',
  on: 'stage',
  mergedInFile: 'stages that run as root for this reason',
  danger: { attacker: 'container', reach: 'container' },
  variants: { 'workers-without-root': { attacker: 'weakness', reach: 'container' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [250],
  cis: ['4.1'],
  peers: {
    trivy: ['DS-0002'],
    kics: ['fd54f200-402c-4333-a5a4-36ef6709af2f'],
    checkov: ['CKV_DOCKER_3'],
    semgrep: [
      'dockerfile.security.missing-user.missing-user',
      'dockerfile.security.missing-user-entrypoint.missing-user-entrypoint',
    ],
    sonar: ['docker:S6471'],
    dockle: ['CIS-DI-0001'],
    'docker-bench': ['4.1'],
  },
  docs: {
    title: 'Set a user other than root for the image',
    why: 'Without USER the image runs as the user of its base image, and that is root. A flaw in the application then gives an attacker all files of the container and every capability that it has, and through anything that the container shares with the host, such as a mount or a kernel flaw, root inside is root outside.',
    how: 'Create a user and switch to it before CMD or ENTRYPOINT: `RUN useradd --uid 10001 app` and `USER 10001`. Some base images bring one, such as `node`. From `scratch`, `USER 65532:65532` works without a list of users.',
    limits:
      'The rule knows which base images run as root, or as ContainerAdministrator of Windows, from a list of common public images, based on their Dockerfiles in November 2026; it does not read the image itself. Images with IIS, and those that start ServiceMonitor, run the application as another user. The servers of `httpd`, `nginx` and `php`, with Apache or FPM, start as root and run the application as another user: they have a low severity unless ENTRYPOINT or CMD starts something else, or the Dockerfile or a configuration that it copies makes root that user. It reports nothing about images that are not in the list, images from `scratch` without ENTRYPOINT and CMD, and images that switch the user in their own entry point, or if ENTRYPOINT or CMD starts through `gosu`, `su-exec`, `setpriv` or the like, or a script in the repository that does.',
    ways: [
      {
        do: 'Use the user that the base image brings, such as `USER node`, or one you create: `RUN useradd --uid 10001 app` and `USER 10001`.',
        trap: 'Instructions after USER run as that user: install packages before it.',
      },
      {
        do: 'Give it the files that it writes: `COPY --chown=10001 data /data`.',
        trap: 'Leave programs to root, so that an attacker cannot replace them. Volumes that exist already still belong to root.',
      },
      {
        do: 'Listen on a port from 1024 on, such as 8080.',
        trap: 'Health checks, proxies and `ports` name the old port.',
      },
      DROPPED_BY_ENTRY_POINT,
    ],
    ...AS_ANOTHER_USER,
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        «FROM node:22.21-alpine»
        WORKDIR /app
        COPY . .
        CMD ["node", "server.js"]
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY . .
        USER node
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        USER 10001
        RUN go build -o /app .

        «FROM scratch»
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
      `,
      isFixed: true,
      good: `
        FROM golang:1.26 AS build
        USER 10001
        RUN go build -o /app .

        FROM scratch
        COPY --from=build /app /app
        USER 65532:65532
        ENTRYPOINT ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        RUN useradd --uid 10001 app
        «FROM base»
        CMD ["/app"]
      `,
      isFixed: true,
      good: `
        FROM debian:12 AS base
        RUN useradd --uid 10001 app
        FROM base
        USER app
        CMD ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        «FROM mcr.microsoft.com/windows/servercore:ltsc2025»
        COPY app.exe C:/
        ENTRYPOINT ["C:/app.exe"]
      `,
      isFixed: true,
      good: `
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        COPY app.exe C:/
        USER ContainerUser
        ENTRYPOINT ["C:/app.exe"]
      `,
    },
  ],

  check(stage) {
    const { role, user, title, span } = stage;
    if (role !== 'target' || user !== undefined) return [];
    const because = whyRoot(stage);
    if (because === undefined || isFilesOnly(stage) || dropsPrivileges(stage)) return [];
    const isShielded = startsWorkers(stage);
    const message = sentence(`${title} sets no USER, and ${because}. ${harm(stage, isShielded)}`);
    const fix = addUser(stage);
    const variant = isShielded && { variant: 'workers-without-root' };
    return [{ at: span, message, cause: because, ...variant, ...(fix && { fix }) }];
  },
});

function harm(stage: Stage, isShielded: boolean): string {
  if (isShielded)
    return 'Its server runs the application as another user, so an attacker in it needs one more flaw to get every file and capability of the container.';
  const power = isOnWindows(stage) ? 'can change every file and setting' : 'has every file and capability';
  return `An attacker in the application ${power} of the container.`;
}

/** Not where other stages would inherit the user: their commands may need root. */
function addUser(stage: Stage): Fix | undefined {
  if (stage.isBase) return undefined;
  const suitable = suitableUser(stage);
  const edit = suitable === undefined ? undefined : insertUser(stage, suitable, undefined);
  return edit && { title: `Run as ${suitable}`, safety: 'review', edits: [edit] };
}

/** From scratch and without a program: it carries files for `--output` or for other builds, and cannot be started. */
function isFilesOnly(stage: Stage): boolean {
  return rootBase(stage).kind === 'scratch' && stage.entrypoint === undefined && stage.command === undefined;
}

function isOnWindows(stage: Stage): boolean {
  const base = rootBase(stage);
  return base.kind === 'image' && runsAsAdministrator(base.image.reference.value);
}

/** Waits for a service of Windows, which runs as the user of its own: https://github.com/microsoft/IIS.ServiceMonitor. */
function waitsForService({ entrypoint, command }: Stage): boolean {
  return [entrypoint, command].some((one) => one !== undefined && /\bServiceMonitor(?:\.exe)?\b/i.test(one.line.text));
}

function whyRoot(stage: Stage): string | undefined {
  const base = rootBase(stage);
  if (base.kind === 'scratch') return 'an image from scratch runs as root';
  if (base.kind !== 'image' || waitsForService(stage)) return undefined;
  const { value } = base.image.reference;
  const user = runsAsAdministrator(value) ? 'ContainerAdministrator' : imageUser(value) && 'root';
  return user && `its base image "${value.text}" is known to run as ${user}`;
}
