import { type Withdrawal, withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { endedOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { type ImageReference, isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import type { Located } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-deprecated',
  on: 'image',
  mergedInFile: 'uses of this image',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [1104],
  docs: {
    title: 'Do not use deprecated images',
    why: 'Their maintainers recommend a replacement: these images get no updates any more, or soon will not. Public flaws in them and in the underlying distribution stay. Some were withdrawn because their name changed; users of the old name never get the fixes.',
    how: 'Use the image that the message names.',
    limits:
      'The rule knows official images of Docker Hub whose pages declare it, and some other well-known ones. `image-eol` reports images whose release has an end of life instead.',
    verify: {
      run: "docker ps --format '{{.Names}} {{.Image}}'",
      prints: 'The new image. A container keeps its old image until it is created again.',
    },
    fixTrap: {
      breaks: 'The successor may differ in its user, its paths and its options.',
      check: 'Build or start it, and run your tests.',
    },
    references: [
      'https://github.com/docker-library/docs',
      'https://hub.docker.com/_/openjdk',
      'https://hub.docker.com/_/centos',
      'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
      'https://github.com/bitnami/containers/issues/83267',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «k8s.gcr.io/pause:3.9»
      `,
      isFixed: true,
      good: `
        FROM registry.k8s.io/pause:3.9
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM «openjdk:17-jdk-slim» AS build
        FROM «java»
        COPY --from=build /app.jar /
      `,
      good: `
        FROM eclipse-temurin:17-jdk AS build
        FROM eclipse-temurin:21-jre
        COPY --from=build /app.jar /
      `,
    },
  ],

  check(image, _options, { today }) {
    const { reference } = image;
    const withdrawal = withdrawalOf(reference.value);
    if (withdrawal === undefined || !isFromRegistry(image)) return [];
    if (endedOf(reference.value, today) !== undefined) return [];
    const { replacement } = withdrawal;
    const message = `${useOf(image)} "${reference.value.text}", which is deprecated: use ${replacement}${replacement.endsWith('/') ? '…' : ''} instead.`;
    const fix = fixOf(reference, withdrawal);
    return [{ at: reference, message, cause: reference.value.text, ...(fix && { fix }) }];
  },
});

/** Only if nothing but the name changes, and the file contains it. */
function fixOf({ value, span }: Located<ImageReference>, { replacement, isRenamed }: Withdrawal): Fix | undefined {
  const written = spanText(span);
  if (!isRenamed || written !== value.text || typeof value.repository !== 'string') return undefined;
  const name = replacement.endsWith('/') ? replacement + value.repository : replacement;
  const length = written.search(/[:@](?!.*\/)/);
  const end = length === -1 ? span.end : span.start + length;
  return { title: `Use ${name}`, safety: 'review', edits: [{ span: { ...span, end }, text: name }] };
}
