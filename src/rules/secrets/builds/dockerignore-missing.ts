import { type Dockerfile, isReachable, isShipped } from '../../../model/dockerfile.ts';
import { defineRule } from '../../define-rule.ts';
import { type ContextCopy, wholeContextCopies } from './context-copies.ts';
import { contextLeaks } from './context-leaks.ts';

export default defineRule({
  id: 'dockerignore-missing',
  on: 'dockerfile',
  score: 3,
  profile: 'recommended',
  precision: 'high',
  cwe: [497],
  docs: {
    title: 'Add a .dockerignore where the context is copied',
    why: 'Without `.dockerignore`, a copy of the whole build context takes whatever is in the folder at that moment: notes, dumps, keys and local settings of the machine that builds, files that git ignores among them. Nobody sees it in a review, since the Dockerfile does not change.',
    how: 'Put a `.dockerignore` into the context folder. Start it with `.git`, `**/.env*`, `**/*.pem`, `**/*.key` and the output of your tools, such as `node_modules` and `dist`. Or copy what the image needs by name.',
    limits:
      'Reported once for a Dockerfile, where its context is known, holds at least eight files, and nothing worse is known about it, which `copy-context-leak` reports. A file named after the Dockerfile, `app.Dockerfile.dockerignore`, counts as well, and so does `.containerignore`.',
    references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  },
  examples: [
    {
      file: 'api/Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY server.js ./
        COPY «.» .
      `,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY server.js ./
        COPY . .
      `,
      files: {
        bad: {
          'api/server.js': '',
          'api/package.json': '',
          'api/lib/a.js': '',
          'api/lib/b.js': '',
          'api/lib/c.js': '',
          'api/test/a.js': '',
          'api/README.md': '',
        },
        good: {
          'api/.dockerignore': 'test\n**/.env*\n',
          'api/server.js': '',
          'api/package.json': '',
          'api/lib/a.js': '',
          'api/lib/b.js': '',
          'api/lib/c.js': '',
          'api/test/a.js': '',
          'api/README.md': '',
        },
      },
    },
  ],

  check(dockerfile) {
    const copy = firstCopy(dockerfile);
    if (copy === undefined || !isWorthwhile(dockerfile, copy)) return [];
    const message = 'The whole build context is copied, and no .dockerignore says what to leave out.';
    return [{ at: copy.source, message, evidence: copy.path }];
  },
});

function firstCopy({ stages }: Dockerfile): ContextCopy | undefined {
  for (const stage of stages.filter(isReachable)) {
    for (const copy of wholeContextCopies(stage)) if (!copy.instruction.isOnbuild) return copy;
  }
  return undefined;
}

/** In a folder with a handful of files there is nothing to leave out. */
const LEAST_FILES = 8;

function isWorthwhile({ stages, context }: Dockerfile, { source }: ContextCopy): boolean {
  if (context === undefined || context.ignoreFile !== undefined) return false;
  if (context.files({ value: '.', span: source.span }).length < LEAST_FILES) return false;
  return !stages.some((stage) => isShipped(stage) && [...contextLeaks(stage)].length > 0);
}
