import { type ContextCopy, wholeContextCopies } from '../../../analysis/commands/context-copies.ts';
import { type Dockerfile, isReachable, isShipped, type Stage } from '../../../model/dockerfile.ts';
import { defineRule } from '../../define-rule.ts';
import { contextLeaks } from './context-leaks.ts';

export default defineRule({
  id: 'dockerignore-missing',
  on: 'dockerfile',
  danger: { attacker: 'mishap', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [497],
  docs: {
    title: 'Add a .dockerignore if you copy the context',
    why: 'Without `.dockerignore`, a copy of the whole build context takes every file that is in the folder at that moment: notes, dumps, keys and local settings of the build machine, including files that git ignores. A review does not show it, since the Dockerfile does not change.',
    how: 'Put a `.dockerignore` into the context folder. Start it with `.git`, `**/.env*`, `**/*.pem`, `**/*.key` and the output of your tools, such as `node_modules` and `dist`. Or copy the files that the image needs by name.',
    limits:
      'The rule reports a Dockerfile once, if its context is known and has at least eight files, and if `copy-context-leak` reports nothing worse about it. A file named after the Dockerfile, `app.Dockerfile.dockerignore`, counts as well, and so does `.containerignore` unless Docker builds it.',
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
    const [first] = wholeCopies(dockerfile);
    if (first === undefined || !isWorthwhile(dockerfile, first.copy)) return [];
    const { stage, copy } = first;
    const end = isShipped(stage) ? 'the image' : 'the build and in what is copied out of it';
    const message = `The whole build context is copied without a .dockerignore, so local keys and settings can end up in ${end}.`;
    return [{ at: copy.source, message, evidence: copy.path }];
  },
});

/** Those into the image before those that only the build keeps. */
function wholeCopies({ stages }: Dockerfile): readonly { readonly stage: Stage; readonly copy: ContextCopy }[] {
  const found = stages.filter(isReachable).flatMap((stage) => {
    const copies = [...wholeContextCopies(stage)].filter(({ instruction }) => !instruction.isOnbuild);
    return copies.map((copy) => ({ stage, copy }));
  });
  return found.sort((one, other) => Number(isShipped(other.stage)) - Number(isShipped(one.stage)));
}

/** A folder with a handful of files hardly contains anything to leave out. */
const LEAST_FILES = 8;

function isWorthwhile({ stages, context }: Dockerfile, { source }: ContextCopy): boolean {
  if (context === undefined || context.ignoreFile !== undefined) return false;
  if (context.files({ value: '.', span: source.span }).length < LEAST_FILES) return false;
  return !stages.some((stage) => isShipped(stage) && [...contextLeaks(stage)].length > 0);
}
