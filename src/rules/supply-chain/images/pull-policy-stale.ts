import { OFFICIAL_IMAGES } from '../../../data/images/official-images.ts';
import { type Container, isPulled } from '../../../model/containers/container.ts';
import { officialName } from '../../../model/images/image.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { whyMutable } from './mutable-image.ts';

export default defineRule({
  id: 'pull-policy-stale',
  on: 'container',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'medium',
  cwe: [1104],
  cis: ['5.28'],
  docs: {
    title: 'Do not keep an old image of a moving tag',
    why: 'The tag means the newest version, but the policy never fetches it again: the image stays as it was at the first start, different on each host, with all vulnerabilities that were fixed since.',
    how: 'Name a version and its digest, and update them, best with a bot. Or let Docker Compose look for a newer one: `pull_policy: daily` or `always`.',
    limits:
      'The rule checks only explicit policies: without one, Docker Compose behaves like `missing`. With `never`, names without a registry and an owner are assumed to be images that were built on the host, and left alone.',
    references: ['https://docs.docker.com/reference/compose-file/services/#pull_policy'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:latest
            pull_policy: «missing»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:latest
            pull_policy: always
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          web:
            image: nginx
            pull_policy: «never»
      `,
      good: `
        services:
          web:
            image: nginx:1.29.3
            pull_policy: never
          app:
            image: shop
            pull_policy: never
      `,
    },
  ],

  *check(container) {
    const { name, pullPolicy } = container;
    const policy = known(pullPolicy);
    if (pullPolicy === undefined || policy === undefined || !STALE.has(policy) || !keepsMutable(container, policy))
      return;
    yield {
      at: pullPolicy,
      message: `Container "${name}" keeps the first image that it gets for a tag that moves, and so misses all security fixes.`,
    };
  },
});

const OFFICIAL: ReadonlySet<string> = new Set(OFFICIAL_IMAGES.trim().split(' '));

const STALE: ReadonlySet<string> = new Set(['never', 'missing', 'if_not_present']);

function keepsMutable(container: Container, policy: string): boolean {
  const { image, build } = container;
  if (image === undefined || image.isBuiltHere || (build !== undefined && !isPulled(container))) return false;
  const { value } = image.reference;
  if (whyMutable(value) === undefined) return false;
  return policy !== 'never' || typeof value.registry === 'string' || OFFICIAL.has(officialName(value) ?? '');
}
