import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import type { BuildContext } from '../../../model/build-context.ts';
import { isShipped } from '../../../model/dockerfile.ts';
import { type Problem, startOf } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { listed } from './context-copies.ts';
import { contextLeaks } from './context-leaks.ts';

export default defineRule({
  id: 'copy-context-leak',
  on: 'stage',
  danger: { attacker: 'insider', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [497],
  peers: { sonar: ['docker:S6470'] },
  docs: {
    title: 'Keep secrets and history out of the context',
    why: 'A copy of the whole build context brings every file that `.dockerignore` does not name, including those that were never meant to be shipped. With `.git` comes the whole history, with every secret that was ever committed and removed again; a `.env` or a private key contains the secrets in use now. Everyone who can pull the image can read them.',
    how: 'List files that must not be shipped in `.dockerignore`, starting with `.git` and `**/.env*`; or exclude everything with `*` in the first line and re-include paths such as `!src` below it; or copy the files that the image needs by name.',
    limits:
      'The rule reads the context as git sees it. A compose file may name the context folder; otherwise it is the only folder, from that of the Dockerfile upwards, that contains all copied files. Where that is not clear, nothing is reported. Files of tests and examples are left alone. If the context is the top of a checkout, the rule counts `.git` as part of it: a local build copies it, and a build directly from the address of a repository does not.',
    verify: { run: 'docker run --rm --entrypoint ls IMAGE -a .', prints: 'No `.git`, no `.env`, and no key.' },
    fixTrap: {
      breaks: 'A step that needs the file no longer finds it.',
      check: 'Build the image with `--no-cache`: a missing file ends `COPY` and most commands with an error.',
    },
    references: [
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      'https://docs.docker.com/build/building/best-practices/#exclude-with-dockerignore',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM php:8.4-apache
        COPY «.» /var/www/html
      `,
      isFixed: true,
      good: `
        FROM php:8.4-apache
        COPY . /var/www/html
      `,
      files: {
        bad: {
          '.dockerignore': 'node_modules\n',
          '.env': 'APP_SECRET=vivid-otter-climbs-42\n',
          'index.php': '',
        },
        good: {
          '.dockerignore': 'node_modules\n.git\n.env\n',
          '.env': 'APP_SECRET=vivid-otter-climbs-42\n',
          'index.php': '',
        },
      },
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-slim
        WORKDIR /srv
        COPY requirements.txt .
        COPY «.» .
      `,
      good: `
        FROM python:3.14-slim
        WORKDIR /srv
        COPY requirements.txt .
        COPY app ./app
      `,
      files: {
        bad: { 'requirements.txt': '', 'app/main.py': '' },
        good: { 'requirements.txt': '', 'app/main.py': '' },
      },
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const problems: Problem[] = [];
    for (const { copy, context, paths, from } of contextLeaks(stage)) {
      const { ignoreFile } = context;
      const fix = fixFor(context, paths);
      problems.push({
        at: copy.source,
        message: whenItRuns(
          copy.instruction,
          `${stage.title} copies the whole build context ${from === undefined ? '' : `from ${from} `}into the image, and with it ${listed(paths)}, which everyone who can pull it can read.`,
        ),
        evidence: `${copy.path} ${paths.slice(0, 200).join(' ')}`.slice(0, 200),
        ...(ignoreFile && { related: [{ span: startOf(ignoreFile), message: 'the ignore file of the context' }] }),
        ...(fix && { fix }),
      });
    }
    return problems;
  },
});

/** The fix does not write more lines than these. */
const MAXIMUM_LINES = 20;

function fixFor({ ignoreFile: file }: BuildContext, paths: readonly string[]): Fix | undefined {
  if (file === undefined || paths.length > MAXIMUM_LINES || !paths.every((path) => /^[\w./@+-]+$/.test(path))) {
    return undefined;
  }
  const end = file.text.length;
  const before = file.text === '' || file.text.endsWith('\n') ? '' : '\n';
  const text = `${before}${paths.join('\n')}\n`;
  return { title: `List it in ${file.path}`, safety: 'review', edits: [{ span: { file, start: end, end }, text }] };
}
