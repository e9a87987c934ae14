import { MALICIOUS_IMAGES, type MaliciousImages } from '../../data/images/malicious-images.ts';
import { canonicalRegistry } from '../../model/images/docker-hub.ts';
import { type Image, type ImageReference, isFromRegistry } from '../../model/images/image.ts';
import { remember } from '../../support/caches/remember.ts';
import { defineRule } from '../define-rule.ts';
import { subjectOf } from './described.ts';

export default defineRule({
  id: 'image-known-malicious',
  on: 'image',
  uses: ['digest'],
  danger: { attacker: 'network', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [506],
  docs: {
    title: 'Do not run images that attackers published',
    why: 'Attackers took over the accounts of publishers and pushed images with code that steals credentials, or an image was built while a package in it had a backdoor. Caches and mirrors of registries keep such images long after their removal, and a digest in a file asks for exactly that image.',
    how: 'Use a version from before or after the attack. If the image ran, replace every credential that it had access to.',
    limits:
      'The rule knows the images of a few incidents that their publishers or finders described, by their tags and digests. Tags that attackers moved and publishers repaired are only recognized by the digest that they had: in the file, or in the registry with `images.lookup`.',
    ways: [
      {
        do: 'Stop the containers, and replace every secret that they and their builds had access to.',
        trap: 'Replace them from another machine, and after the image is gone.',
      },
      {
        do: 'Use a version from before or after the attack, by its digest.',
        trap: 'A tag may still lead to the bad image in a mirror or a cache: compare the digest with that of the publisher.',
      },
      {
        do: 'Delete it from machines, caches and mirrors.',
        trap: 'A cluster with `imagePullPolicy: IfNotPresent` keeps using the copy of a node.',
      },
    ],
    verify: {
      run: "docker ps --all --no-trunc --format '{{.Names}} {{.Image}}'",
      prints:
        'No container with the image, stopped ones included. `docker image inspect IMAGE` has to fail on each machine.',
    },
    references: [
      ...new Set(MALICIOUS_IMAGES.map(({ source }) => source)),
      'https://attack.mitre.org/techniques/T1195/002/',
      'https://cwe.mitre.org/data/definitions/506.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        COPY --from=«aquasec/trivy:0.69.4» /usr/local/bin/trivy /usr/local/bin/
      `,
      good: `
        FROM alpine:3.22
        COPY --from=aquasec/trivy:0.72.0 /usr/local/bin/trivy /usr/local/bin/
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          scan:
            image: «registry.example.com/mirror/kics:latest@sha256:a0d9366f6f0166dcbf92fcdc98e1a03d2e6210e8d7e8573f74d50849130651a0»
      `,
      good: `
        services:
          scan:
            image: registry.example.com/mirror/kics:v2.1.19
      `,
    },
  ],

  *check(image) {
    if (!isFromRegistry(image)) return;
    const known = incidentOf(image.reference.value) ?? incidentOfToday(image);
    if (known === undefined) return;
    yield { at: image.reference, message: `${subjectOf(image)}, which ${known.what}.` };
  },
});

/** A digest decides which image is pulled; without one, the tag does. */
const incidentOf: (reference: ImageReference) => MaliciousImages | undefined = remember((reference) => {
  const { registry, repository, tag, digest } = reference;
  if (typeof digest === 'string') return incidentWith(digest);
  if (typeof tag !== 'string' || typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  if (digest !== undefined) return undefined;
  const name = fullName(registry, repository);
  return MALICIOUS_IMAGES.find(({ names, tags }) => tags.includes(tag) && names.includes(name));
});

/** The digest that the tag has today, where it was looked up. */
function incidentOfToday({ facts: { digest } }: Image): MaliciousImages | undefined {
  return digest === undefined ? undefined : incidentWith(digest);
}

function incidentWith(digest: string): MaliciousImages | undefined {
  const hash = digest.replace(/^sha256:/, '').toLowerCase();
  return MALICIOUS_IMAGES.find(({ digests }) => digests.includes(hash));
}

function fullName(registry: string | undefined, repository: string): string {
  const host = canonicalRegistry(registry?.toLowerCase());
  const isShort = host === 'docker.io' && !repository.includes('/');
  return `${host}/${isShort ? 'library/' : ''}${repository}`;
}
