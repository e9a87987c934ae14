import { isFormerOfficialName } from '../../../analysis/lifetimes/deprecated-images.ts';
import { OFFICIAL_IMAGES } from '../../../data/images/official-images.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { isDockerHub } from '../../../model/images/docker-hub.ts';
import { type Image, type ImageReference, isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-typosquat',
  on: 'image',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357],
  docs: {
    title: 'Spell the name of the image correctly',
    why: 'Attackers publish images, and run registries, under names that differ from well-known ones by one letter, and wait for typos. The code of such an image runs in the build and in production. In 2025 `ghrc.io` was found to answer like a registry and to ask clients for their `ghcr.io` credentials.',
    how: 'Correct the name. If it is intended, accept the finding with a reason.',
    limits:
      'The rule compares with popular official images of Docker Hub, well-known publishers there, and well-known registries. Short names count only if two letters are swapped.',
    fixTrap: {
      breaks: 'If the name was meant, another image runs.',
      check: 'Compare the publisher of the image with the one that you wanted, then start it.',
    },
    references: ['https://attack.mitre.org/techniques/T1195/002/', 'https://cwe.mitre.org/data/definitions/1357.html'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «memcahed:1.6»
        COPY --from=«ghrc.io/acme/tool:1.4» /tool /usr/bin/
      `,
      isFixed: true,
      good: `
        FROM memcached:1.6
        COPY --from=ghcr.io/acme/tool:1.4 /tool /usr/bin/
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: «postgress:18»
          web:
            image: «linuxsever/nginx:1.28»
      `,
      isFixed: true,
      good: `
        services:
          db:
            image: postgres:18
          web:
            image: linuxserver/nginx:1.28
      `,
    },
  ],

  check(image) {
    const { reference } = image;
    const meant = meantBy(reference.value);
    if (meant === undefined || !isFromRegistry(image)) return [];
    const fix = fixOf(reference, meant);
    return [{ at: reference, message: messageFor(image, meant), ...(fix && { fix }) }];
  },
});

function messageFor(image: Image, meant: string): string {
  return `${useOf(image)} "${image.reference.value.text}", whose name is almost "${meant}": attackers publish images under such names.`;
}

/** Corrects the registry, the owner or the name, if the file contains it. */
function fixOf({ value, span }: Image['reference'], meant: string): Fix | undefined {
  const { registry, repository } = value;
  if (spanText(span) !== value.text || typeof registry === 'symbol' || typeof repository !== 'string') return undefined;
  const isRegistry = registry !== undefined && !isDockerHub(registry);
  const path = repository.replace(/^library\//, '');
  const misspelled = isRegistry ? registry : (path.split('/')[0] ?? '');
  const start = span.start + (isRegistry ? 0 : value.text.indexOf(path));
  const edits = [{ span: { ...span, start, end: start + misspelled.length }, text: meant }];
  return { title: `Use ${meant}`, safety: 'review', edits };
}

/** Popular names that nobody varies on purpose. */
const POPULAR: readonly string[] =
  'alpine cassandra composer debian eclipse-temurin elasticsearch golang grafana haproxy httpd kibana logstash mariadb memcached mongo mysql nextcloud nginx node php postgres python rabbitmq redis ruby telegraf tomcat traefik ubuntu wordpress zookeeper'.split(
    ' ',
  );
const PUBLISHERS: readonly string[] =
  'bitnami confluentinc grafana hashicorp linuxserver nvidia rancher selenium jenkins'.split(' ');
const REGISTRIES: readonly string[] =
  'docker.io gcr.io ghcr.io icr.io mcr.microsoft.com public.ecr.aws quay.io registry.access.redhat.com registry.gitlab.com registry.k8s.io'.split(
    ' ',
  );

/** Names that are close to a popular one but mean something else. */
const OTHERS: ReadonlySet<string> = new Set(['mssql', 'psql', 'mango', 'https', 'postgis', 'postgrest']);

const meantBy: (reference: ImageReference) => string | undefined = remember(({ registry, repository }) => {
  if (typeof registry === 'symbol' || typeof repository !== 'string') return undefined;
  if (registry !== undefined && !isDockerHub(registry)) return nearest(registry, REGISTRIES);
  const [first = '', ...rest] = repository.replace(/^library\//, '').split('/');
  if (rest.length > 0) return nearest(first, PUBLISHERS);
  if (isOfficial(first) || isFormerOfficialName(first) || OTHERS.has(first)) return undefined;
  return nearest(first, POPULAR);
});

function isOfficial(name: string): boolean {
  return /^[a-z\d._-]+$/.test(name) && ` ${OFFICIAL_IMAGES.trim()} `.includes(` ${name} `);
}

function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name) || name.length > 40) return undefined;
  return names.find((other) => isSlip(name, other));
}

/** In shorter names, a different letter often makes another word. */
const LONG = 6;

function isSlip(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === other[start]) start += 1;
  let end = 0;
  while (end < name.length - start && end < other.length - start && name.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [name.slice(start, name.length - end), other.slice(start, other.length - end)];
  const isSwap = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  // another digit, or an additional one, is another version: `python3`
  return isSwap || (other.length >= LONG && a.length <= 1 && b.length <= 1 && !/\d/.test(a + b));
}
