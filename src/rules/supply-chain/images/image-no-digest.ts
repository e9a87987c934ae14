import { append } from '../../../model/findings/fix.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { isFloating } from './floating-tag.ts';

export default defineRule({
  id: 'image-no-digest',
  on: 'image',
  uses: ['digest'],
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [1357, 494],
  cis: ['5.28'],
  peers: { 'docker-bench': ['5.28'], 'compose-lint': ['CL-0019'] },
  docs: {
    title: 'Pin the images of containers by digest',
    why: 'A tag, even one with a version, can be moved to other content at any time: by its owner, or by an attacker who took over their account or the registry. The next pull then runs that content, in your network and with your data. A digest cannot be moved: the engine refuses any other image.',
    how: 'Keep the tag for people and add the digest for machines: `name:tag@sha256:…`. Let a bot such as Renovate or Dependabot keep both up to date. Use the digest of the index, so that all platforms still work.',
    limits:
      '`image-tag-mutable` reports images without a tag, or with a tag that names no version. Images that the same file builds are left alone, and so are references that a variable decides. `image-not-digest-pinned` checks FROM.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#image',
      'https://docs.docker.com/dhi/core-concepts/digests/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          web:
            image: «nginx:1.29.3»
      `,
      isFixed: true,
      good: `
        services:
          web:
            image: nginx:1.29.3@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
      `,
      facts: { bad: { digest: 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715' } },
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: «registry.example.com:5000/acme/app:1.4»
          tool:
            build: .
            image: acme/tool:1.4
      `,
      good: `
        services:
          app:
            image: registry.example.com:5000/acme/app:1.4@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
          tool:
            build: .
            image: acme/tool:1.4
      `,
    },
  ],

  check({ use, title, isBuiltHere, reference, facts }) {
    const { text, repository, tag, digest } = reference.value;
    if (use !== 'container' || isBuiltHere || digest !== undefined || repository === DYNAMIC) return [];
    // a more specific rule reports those without a version
    if (typeof tag !== 'string' || isFloating(reference.value)) return [];
    const message = sentence(
      `${title} runs "${text}", which is not pinned to a digest, so anyone who takes over its account decides what runs.`,
    );
    // a digest after a variable would fit only one of its values
    if (facts.digest === undefined || spanText(reference.span) !== text) return [{ at: reference, message }];
    const edits = [append(reference, `@${facts.digest}`)];
    return [{ at: reference, message, fix: { title: 'Pin the current digest', safety: 'safe', edits } }];
  },
});
