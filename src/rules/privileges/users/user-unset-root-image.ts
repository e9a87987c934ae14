import { postureOf } from '../../../analysis/posture/index.ts';
import type { Container } from '../../../model/containers/container.ts';
import { canLack } from '../../../model/containers/missing-options.ts';
import type { Related } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-unset-root-image',
  on: 'container',
  mergedInFile: 'containers that run as root',
  danger: { attacker: 'container', reach: 'container' },
  // most containers use such images
  profile: 'strict',
  precision: 'high',
  cwe: [250],
  cis: ['4.1'],
  docs: {
    title: 'Set a user where the image runs as root',
    why: 'Without a user, a container runs as the user of its image, and many images name none, so it runs as root: it is also root of the host for all files and devices that it reaches, and through a runtime flaw such as CVE-2019-5736.',
    how: 'Set `user` to a number other than 0, add `USER` to the Dockerfile, or use a variant of the image that sets its own user.',
    limits:
      'The rule reports containers whose scanned Dockerfile ends as root, or whose image is well known to run as root. It reports nothing about other images, about those that switch to another user when they start, and where users are mapped to others.',
    verify: {
      run: "docker inspect -f '{{.Config.User}}' NAME",
      prints: 'A user. An empty line, `0` and `root` all mean root.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#user',
      'https://docs.docker.com/reference/dockerfile/#user',
      'https://nvd.nist.gov/vuln/detail/CVE-2019-5736',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «web»:
            image: httpd:2.4
      `,
      good: `
        services:
          web:
            image: httpd:2.4
            user: www-data
      `,
    },
    {
      file: 'compose.yaml',
      files: {
        bad: { 'app/Dockerfile': 'FROM alpine:3.22\nUSER root\nCMD ["/app"]\n' },
        good: { 'app/Dockerfile': 'FROM alpine:3.22\nUSER 10001\nCMD ["/app"]\n' },
      },
      bad: `
        services:
          «app»:
            build: app
      `,
      good: `
        services:
          app:
            build: app
      `,
    },
  ],

  *check(container, _options, { host }) {
    if (container.user !== undefined || !canLack(container, 'user')) return;
    const { user, namespaces } = postureOf(container, host);
    if (user.value !== 'root' || user.assumes !== undefined || namespaces.user.value.kind !== 'host') return;
    const related = reason(container, user.at);
    yield {
      at: container.span,
      message: `Container "${container.name}" runs as root, as ${because(container)}. An attacker in it is root for every file and device of the host that it reaches.`,
      ...(related && { related: [related] }),
      evidence: 'root',
    };
  },
});

function because({ stage, image }: Container): string {
  if (stage?.user !== undefined) return `stage "${stage.label}" sets it and the container sets no other user`;
  if (stage !== undefined) return `neither it nor stage "${stage.label}" sets a user`;
  return `neither it nor the image ${image?.reference.value.text ?? ''} sets a user`;
}

function reason({ stage, file }: Container, at: Related['span'] | undefined): Related | undefined {
  if (stage !== undefined) return { span: stage.user?.span ?? stage.span, message: 'the stage that it is built from' };
  return at !== undefined && at.file === file ? { span: at, message: 'the image' } : undefined;
}
