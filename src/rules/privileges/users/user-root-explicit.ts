import { dropsPrivileges, setsRoot } from '../../../analysis/processes/process-user.ts';
import { instructionsOf, rootBase, type Stage, type UserInstruction } from '../../../model/dockerfile.ts';
import type { Problem, Related } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { AS_ANOTHER_USER, DROPPED_BY_ENTRY_POINT } from './root-docs.ts';
import { insertUser, suitableUser } from './root-user.ts';

export default defineRule({
  id: 'user-root-explicit',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  cis: ['4.1'],
  peers: {
    hadolint: ['DL3002'],
    trivy: ['DS-0002'],
    kics: ['67fd0c4a-68cf-46d7-8c41-bc9fba7e40ae'],
    checkov: ['CKV_DOCKER_8'],
    semgrep: ['dockerfile.security.last-user-is-root.last-user-is-root'],
    sonar: ['docker:S6471'],
    dockle: ['CIS-DI-0001'],
    'docker-bench': ['4.1'],
  },
  docs: {
    title: 'Do not switch the image to root',
    why: 'Processes of the container run as root. A flaw in the application then gives an attacker all files of the container and every capability that it has, and through anything that the container shares with the host, such as a mount or a kernel flaw, root inside is root outside.',
    how: 'Install as root, then switch to another user before CMD or ENTRYPOINT: `RUN useradd --uid 10001 app` and `USER 10001`. A process that needs root to start can drop it with `gosu`, `su-exec` or `setpriv`.',
    limits:
      'The rule checks the stages that are built into an image; other stages may run as root. It reports nothing if ENTRYPOINT or CMD starts through `gosu`, `su-exec`, `setpriv`, `runuser`, `s6-setuidgid` or the like, or a script in the repository that does, if the user is known only during the build, or if the base is an operating system that boots (`centos-bootc` and the like).',
    ways: [
      {
        do: 'Move `USER root` up to the instructions that install something, and end with `USER 10001`.',
        trap: 'The last USER of the stage counts, also for `docker exec`.',
      },
      DROPPED_BY_ENTRY_POINT,
    ],
    ...AS_ANOTHER_USER,
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd --uid 10001 app
        USER app
        WORKDIR /srv
        USER «root»
        RUN apt-get update && apt-get install -y curl
        CMD ["/srv/app"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN useradd --uid 10001 app
        USER app
        WORKDIR /srv
        USER root
        RUN apt-get update && apt-get install -y curl
        USER app
        CMD ["/srv/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        USER root
        RUN go build -o /app .

        FROM gcr.io/distroless/static-debian12:nonroot
        COPY --from=build /app /app
        USER «0:0»
        ENTRYPOINT ["/app"]
      `,
      good: `
        FROM golang:1.26 AS build
        USER root
        RUN go build -o /app .

        FROM gcr.io/distroless/static-debian12:nonroot
        COPY --from=build /app /app
        USER 65532:65532
        ENTRYPOINT ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/base:1.4
        ARG RUN_AS=root
        USER «$RUN_AS»
      `,
      good: `
        FROM registry.example.com/base:1.4
        ARG RUN_AS=10001
        USER $RUN_AS
      `,
    },
  ],

  check(stage) {
    const { role, user, title } = stage;
    const name = known(user?.value);
    if (role !== 'target' || user === undefined || name === undefined) return [];
    if (!setsRoot(user) || isOperatingSystem(stage) || dropsPrivileges(stage)) return [];
    if (isOfOther(stage, user)) return [inherited(stage, user)];
    const assumed = user.value.assumes ?? [];
    const because = assumed.length > 0 ? ', unless the build sets another value than the default' : '';
    const fix = assumed.length > 0 ? undefined : switchUser(stage, user);
    const message = sentence(
      `${title} runs as root: USER is "${name}"${because}. An attacker in the application has every file and capability of the container.`,
    );
    const related = assumed.map(({ span }): Related => ({ span, message: 'the default that is used here' }));
    return [{ at: user.value, message, related, ...(fix && { fix }) }];
  },
});

/** Whether neither the stage nor one of its parents in the same file has the USER; ONBUILD of another file adds it to them. */
function isOfOther(stage: Stage, user: UserInstruction): boolean {
  if (stage.instructions.includes(user)) return false;
  return stage.base.kind !== 'stage' || isOfOther(stage.base.stage, user);
}

/** The USER is reported in its own Dockerfile; here, what the stage is built on. */
function inherited({ title, span }: Stage, { value }: UserInstruction): Problem {
  const message = sentence(
    `${title} sets no USER, and the Dockerfile that makes its base image sets root. An attacker in the application has every file and capability of the container.`,
  );
  return { at: span, message, related: [{ span: value.span, message: 'where it is set' }] };
}

/**
 * Whether the image boots as a machine, with an init that runs as root, instead of a container: https://bootc.dev/. Only images of these
 * publishers count, as any image can have such a name.
 */
function isOperatingSystem(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image') return false;
  const { registry, repository } = base.image.reference.value;
  return typeof registry === 'string' && typeof repository === 'string' && BOOTABLE.test(`${registry}/${repository}`);
}

const BOOTABLE =
  /^(?:quay\.io\/(?:centos-bootc\/centos|fedora\/fedora|almalinuxorg\/almalinux)-bootc|registry\.redhat\.io\/rhel\d+\/rhel-bootc)$/;

/** Replaces root with another user, or adds that user after it where commands have to run as root first. */
function switchUser(stage: Stage, user: UserInstruction): Fix | undefined {
  const suitable = suitableUser(stage);
  // a stage that is built on this one inherits the user, and its commands may need root
  if (suitable === undefined || stage.isBase || !stage.instructions.includes(user) || user.isTriggered)
    return undefined;
  const edit = worksAsRoot(stage, user) ? insertUser(stage, suitable, user) : { span: user.value.span, text: suitable };
  return edit && { title: `Run as ${suitable}`, safety: 'review', edits: [edit] };
}

function worksAsRoot(stage: Stage, user: UserInstruction): boolean {
  const following = stage.instructions.slice(stage.instructions.indexOf(user) + 1);
  return [...instructionsOf({ instructions: following }, 'RUN', 'COPY', 'ADD', 'WORKDIR')].length > 0;
}
