import type { Fix } from '../../../model/findings/fix.ts';
import { isDockerFrontend } from '../../../model/images/docker-frontend.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'syntax-frontend-unpinned',
  on: 'image',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [494],
  docs: {
    title: 'Name the version of the frontend',
    why: 'The builder executes the image after `# syntax=`. Without a version it is the last one that was pushed, so builds change without a commit, and `master` and `labs` contain unreleased features.',
    how: 'Write `docker/dockerfile:1`, which stays compatible, or a version with its digest.',
    references: ['https://docs.docker.com/build/buildkit/frontend/#stable-channel'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        # syntax=«docker/dockerfile»
        FROM debian:12
      `,
      isFixed: true,
      good: `
        # syntax=docker/dockerfile:1
        FROM debian:12
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        # syntax=«docker/dockerfile:labs»
        FROM debian:12
      `,
      isFixed: true,
      good: `
        # syntax=docker/dockerfile:1-labs
        FROM debian:12
      `,
    },
  ],

  check({ use, reference }) {
    const { value, span } = reference;
    const { tag, digest, text } = value;
    if (use !== 'syntax' || tag === DYNAMIC || digest !== undefined || !isDockerFrontend(value)) return [];
    if (tag !== undefined && /^v?\d/.test(tag)) return [];
    const fix = pin(span, tag);
    return [
      {
        at: reference,
        message: `The builder reads this file with "${text}", which names no version, so anyone who can push it decides what the build does.`,
        ...(fix && { fix }),
      },
    ];
  },
});

const VERSIONS: ReadonlyMap<string, string> = new Map(Object.entries({ latest: '1', labs: '1-labs' }));

function pin(span: Span, tag: string | undefined): Fix | undefined {
  const version = tag === undefined ? '1' : VERSIONS.get(tag);
  if (version === undefined) return undefined;
  const name = tag === undefined ? spanText(span) : spanText(span).slice(0, -tag.length - 1);
  return { title: `Use version ${version}`, safety: 'safe', edits: [{ span, text: `${name}:${version}` }] };
}
