import { instructionsOf, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { insertAfter } from '../../../model/findings/insertion.ts';
import type { Located } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'labels-provenance',
  on: 'stage',
  profile: 'off',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3049'], sonar: ['docker:S7028'] },
  options: {
    required: {
      item: 'the name of a label',
      pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
      description: 'The labels that every image must have, such as `org.opencontainers.image.source`.',
      default: [],
      isRequired: true,
    },
  },
  docs: {
    title: 'Label images with their origin',
    why: 'Labels such as `org.opencontainers.image.source` and `org.opencontainers.image.revision` show which code an image was built from. Without them, you cannot tell in an incident whether a running container has the flaw, or whether its image is one of yours at all.',
    how: 'Set the labels in the last stage. Values that change with each build come in as arguments: `ARG REVISION` and `LABEL org.opencontainers.image.revision=$REVISION`.',
    limits:
      'The rule runs once the configuration lists the required labels. It does not see labels that the build command adds (`--label`, a metadata action), and labels of the base image do not count, since they describe the base image.',
    fixTrap: {
      breaks:
        'The build fails if the arguments that the labels use are required elsewhere; without them the labels are empty.',
      check: 'Build the image, and read the labels with `docker image inspect IMAGE`.',
    },
    references: [
      'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html#rule-13-enhance-supply-chain-security',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      options: { required: ['org.opencontainers.image.source', 'org.opencontainers.image.revision'] },
      bad: `
        FROM golang:1.26 AS build
        «FROM debian:12»
        LABEL org.opencontainers.image.source=https://github.com/acme/app
      `,
      isFixed: true,
      good: `
        FROM golang:1.26 AS build
        FROM debian:12
        LABEL org.opencontainers.image.source=https://github.com/acme/app
        ARG IMAGE_REVISION
        LABEL org.opencontainers.image.revision=$IMAGE_REVISION
      `,
    },
    {
      file: 'Dockerfile',
      options: { required: ['org.opencontainers.image.source'] },
      bad: `
        FROM debian:12 AS base
        ONBUILD LABEL org.opencontainers.image.source=https://github.com/acme/base
        «FROM debian:12»
      `,
      isFixed: true,
      good: `
        FROM debian:12 AS base
        ONBUILD LABEL org.opencontainers.image.source=https://github.com/acme/base
        FROM debian:12
        ARG IMAGE_SOURCE
        LABEL org.opencontainers.image.source=$IMAGE_SOURCE
      `,
    },
  ],

  *check(stage, { required }) {
    if (stage.role !== 'target' || stage.isUnasked || required.length === 0) return;
    const names = labelsOf(stage).map(({ value }) => value);
    // a name can contain a variable, too
    if (names.some((name) => name.includes('$'))) return;
    const missing = required.filter((name) => !names.includes(name));
    if (missing.length === 0) return;
    const list = missing.map((name) => `"${name}"`).join(', ');
    const message = sentence(
      `${stage.title} does not have the required ${missing.length > 1 ? 'labels' : 'label'} ${list}.`,
    );
    const fix = fixOf(stage, missing);
    yield { at: stage.span, message, evidence: missing.join(' '), ...(fix && { fix }) };
  },
});

/** Build arguments provide the values that the Dockerfile cannot know. */
function fixOf(stage: Stage, missing: readonly string[]): Fix | undefined {
  if (!missing.every((name) => /^[\w.-]{1,100}$/.test(name))) return undefined;
  const lines = missing.map((name) => {
    const variable = `IMAGE_${name
      .slice(name.lastIndexOf('.') + 1)
      .replaceAll(/\W/g, '_')
      .toUpperCase()}`;
    return `ARG ${variable}\nLABEL ${name}=$${variable}`;
  });
  const edit = insertAfter(
    stage.instructions.findLast(({ isTriggered }) => !isTriggered)?.entry ?? stage.span,
    lines.join('\n'),
  );
  return edit && { title: 'Add the labels', safety: 'review', edits: [edit] };
}

/** The labels of the stage and its parent stages. */
function labelsOf(stage: Stage): Located<string>[] {
  const labels: Located<string>[] = [];
  for (let current: Stage | undefined = stage; current !== undefined; current = parentOf(current)) {
    for (const { pairs, isOnbuild } of instructionsOf(current, 'LABEL')) {
      if (!isOnbuild) labels.push(...pairs.map(({ name }) => name));
    }
  }
  return labels;
}

function parentOf({ base }: Stage): Stage | undefined {
  return base.kind === 'stage' ? base.stage : undefined;
}
