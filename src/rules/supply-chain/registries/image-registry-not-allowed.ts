import { canonicalRegistry, isDockerHub } from '../../../model/images/docker-hub.ts';
import type { ImageReference } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { matchesStars } from '../../../model/star-pattern.ts';
import { SHOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

const IMAGES = {
  item: 'an image without its tag, or the start of its name, such as `ghcr.io/acme/*`',
  pattern: /^[A-Za-z0-9*][A-Za-z0-9._*:/-]{0,199}$/,
} as const;

export default defineRule({
  id: 'image-registry-not-allowed',
  on: 'image',
  enforcesPolicy: true,
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'off',
  precision: 'very-high',
  cwe: [829],
  cis: ['4.2'],
  peers: { hadolint: ['DL3026'], 'docker-bench': ['4.2'] },
  options: {
    allowed: {
      ...IMAGES,
      description: 'Allowed origins of images: `ghcr.io/acme`, `docker.io/library/*`, `*.example.com`.',
      default: [],
      isRequired: true,
    },
    denied: {
      ...IMAGES,
      description: 'Origins that are not allowed, even if `allowed` matches them.',
      default: [],
    },
  },
  docs: {
    title: 'Use images only from trusted registries',
    why: 'An image from an unknown source can run code of anyone: in 2024 nearly three million repositories on Docker Hub were found that contained no image, but led to malware and phishing. A short, maintained list of registries and owners keeps them out.',
    how: 'Use the image, or a copy of it, from a place on the list. Or add its place to the list in the configuration.',
    limits:
      'The rule runs once the configuration lists the allowed places. A name without a registry belongs to `docker.io`, one without an owner to `docker.io/library`. Registries that a variable decides are left alone, and so are images that a compose file builds itself.',
    references: [
      'https://jfrog.com/blog/attacks-on-docker-with-millions-of-malicious-repositories-spread-malware-and-phishing-scams/',
      'https://www.cisecurity.org/benchmark/docker',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      options: { allowed: ['docker.io/library/*', 'ghcr.io/acme'], denied: ['docker.io/library/centos'] },
      bad: `
        FROM «quay.io/acme/base:1.4» AS build
        FROM «centos:7»
        COPY --from=build /app /app
        COPY --from=«somebody/tool:1.4» /tool /
      `,
      good: `
        FROM ghcr.io/acme/base:1.4 AS build
        FROM alpine:3.22
        COPY --from=build /app /app
      `,
    },
    {
      file: 'compose.yaml',
      options: { allowed: ['*.example.com', 'nginx'] },
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
          web:
            image: nginx:1.29
      `,
      good: `
        services:
          app:
            image: registry.example.com/acme/app:1.4
          web:
            image: docker.io/library/nginx:1.29
      `,
    },
  ],

  check(image, { allowed, denied }) {
    const name = allowed.length === 0 || image.isUnused ? undefined : nameOf(image.reference.value);
    if (name === undefined) return [];
    const isAllowed =
      allowed.some((pattern) => mayCover(pattern, name)) && !denied.some((pattern) => covers(pattern, name));
    if (isAllowed) return [];
    const message = `${useOf(image)} "${image.reference.value.text}", which does not come from ${listed(allowed)}.`;
    return [{ at: image.reference, message }];
  },
});

/** The message contains the list, as it shows the remedy. */
function listed(allowed: readonly string[]): string {
  const shown = allowed.slice(0, 5).join(', ');
  return allowed.length > 5 ? `${shown} or another allowed place` : shown;
}

/** The parts of a name, with registry and owner. */
interface Name {
  readonly parts: readonly string[];
  /** Whether a variable decides what follows. */
  readonly isOpen: boolean;
}

/** Undefined when a variable decides the registry. */
function nameOf({ registry, repository, text }: ImageReference): Name | undefined {
  if (registry === DYNAMIC) return undefined;
  const host = registry?.toLowerCase();
  if (repository !== DYNAMIC) return { parts: completed(host, repository).split('/'), isOpen: false };
  const parts = text.split('/');
  const known = parts.slice(
    0,
    parts.findIndex((part) => part.includes(SHOWN_PIECE)),
  );
  if (known.length === 0) return undefined;
  const owners = host === undefined ? known : known.slice(1);
  return { parts: [canonicalRegistry(host), ...owners], isOpen: true };
}

function completed(registry: string | undefined, repository: string): string {
  if (!isDockerHub(registry)) return `${registry}/${repository}`;
  return `docker.io/${repository.includes('/') ? repository : `library/${repository}`}`;
}

/** Whether the pattern matches the name, or its start up to a slash. A star matches any text without a slash. */
function covers(pattern: string, { parts }: Name): boolean {
  const wanted = partsOf(pattern);
  return wanted.length <= parts.length && matchesParts(wanted, parts);
}

/** The same; true as well where it depends on a variable. */
function mayCover(pattern: string, name: Name): boolean {
  return (
    covers(pattern, name) || (name.isOpen && matchesParts(partsOf(pattern).slice(0, name.parts.length), name.parts))
  );
}

function matchesParts(wanted: readonly string[], parts: readonly string[]): boolean {
  return wanted.every((part, index) => part === '**' || matchesStars(part, parts[index] ?? ''));
}

function partsOf(pattern: string): readonly string[] {
  const parts = pattern
    .toLowerCase()
    .replace(/(?<!\/)\/+$/, '')
    .split('/');
  const [first = ''] = parts;
  const hasRegistry = /[.:*]/.test(first) || first === 'localhost';
  if (hasRegistry) return [canonicalRegistry(first), ...parts.slice(1)];
  return ['docker.io', ...(parts.length === 1 ? ['library'] : []), ...parts];
}
