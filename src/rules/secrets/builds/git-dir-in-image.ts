import { contextCopies, contextOf } from '../../../analysis/commands/context-copies.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type CopyInstruction, type Flag, instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'git-dir-in-image',
  on: 'stage',
  danger: { attacker: 'reader', reach: 'defences' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [527],
  docs: {
    title: 'Keep the Git history out of the image',
    why: 'With `.git` the image contains the whole history of the project: every secret that was ever committed and removed again, unpublished code, names and addresses of the authors. A web server that serves the folder exposes it to everyone.',
    how: 'Drop `--keep-git-dir`, or do not copy `.git`. Where the build needs the commit id, pass it as a build argument (`--build-arg REVISION=$(git rev-parse HEAD)`), or read it in a stage that only provides files to others.',
    limits:
      'The build argument `BUILDKIT_CONTEXT_KEEP_GIT_DIR` does the same for contexts that are Git repositories; it is given on the command line, which the rule does not see. Single files such as `.git/HEAD` are left alone, and so are stages that only provide files to others. `copy-context-leak` reports copies of the whole context.',
    fixTrap: {
      breaks: 'A program or step that reads the history, such as one that computes its version, fails.',
      check: 'Build the image with `--no-cache`, and print the version of the program.',
    },
    references: [
      'https://docs.docker.com/reference/dockerfile/#add---keep-git-dir',
      'https://docs.docker.com/build/concepts/context/#keep-git-directory',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD «--keep-git-dir=true» https://git.example.com/acme/app.git#v1.4 /src
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22
        ADD https://git.example.com/acme/app.git#v1.4 /src
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM php:8.4-apache
        COPY «.git» /var/www/html/.git
      `,
      good: `
        FROM php:8.4-cli AS version
        COPY .git /src/.git
        RUN git -C /src describe > /version
        FROM php:8.4-apache
        COPY --from=version /version /var/www/html/version
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const add of instructionsOf(stage, 'ADD')) if (!add.isTriggered) yield* keptFolders(stage, add);
    yield* copiedFolders(stage);
  },
});

function* keptFolders({ title }: Stage, add: CopyInstruction): Generator<Problem> {
  for (const flag of add.flags.filter(isKeepGitDir)) {
    yield {
      at: flag,
      message: whenItRuns(
        add,
        `${title} keeps the .git folder of a repository that it adds, with every secret that was ever committed.`,
      ),
      fix: { title: 'Leave .git out', safety: 'review', edits: [{ span: flag.entry, text: '' }] },
    };
  }
}

function isKeepGitDir({ name, value }: Flag): boolean {
  return name === 'keep-git-dir' && (value === undefined || /^(?:1|t|true)$/i.test(String(value.value)));
}

function* copiedFolders(stage: Stage): Generator<Problem> {
  for (const { instruction, source, path } of contextCopies(stage)) {
    const gitConfig = { value: '.git/config', span: source.span };
    const isGitFolder = /(?:^|\/)\.git(?:\/(?:objects|\.)?)?\/?$/.test(path);
    if (!isGitFolder || contextOf(stage, instruction)?.ignores(gitConfig) === true) continue;
    const message = whenItRuns(
      instruction,
      `${stage.title} copies the .git folder into the image, with every secret that was ever committed.`,
    );
    yield { at: source, message };
  }
}
