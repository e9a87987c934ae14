import { type Build, buildLabel } from '../../model/build.ts';
import { known, type Text } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-context-outside-repo',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'part' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [668],
  docs: {
    title: 'Keep build contexts inside the repository',
    why: 'The build context is a folder outside of the repository, such as other projects, or a home folder with its keys and tokens. One `COPY . .` copies them into the image, where everyone who can pull it can read them. A review of the repository does not show these files.',
    how: 'Move the files that the build needs into the repository, as a submodule if they are a separate project, and name just that folder.',
    limits:
      'The rule reports `/`, `~`, system folders, and paths that lead above the root of the scan. It leaves alone paths that are known only at run time, and in workflows the folders below `/home/runner`, which only the job fills. When a folder of a larger repository is scanned alone, its neighbours count as outside.',
    references: [
      'https://docs.docker.com/build/concepts/context/',
      'https://docs.docker.com/reference/compose-file/build/#context',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build:
              context: «..»
              dockerfile: shop/Dockerfile
      `,
      good: `
        services:
          app:
            build:
              context: .
              dockerfile: shop/Dockerfile
      `,
    },
    {
      file: 'deploy/compose.yaml',
      bad: `
        services:
          app:
            build:
              context: ..
              additional_contexts:
                home: '«~»'
                shared: «../../shared»
      `,
      good: `
        services:
          app:
            build:
              context: ..
              additional_contexts:
                shared: ../shared
      `,
    },
  ],

  *check(build) {
    for (const folder of foldersOf(build)) {
      const text = known(folder);
      if (text === undefined || !leadsOutside(text, folder.span.file.path)) continue;
      yield {
        at: folder,
        message: `The build of ${buildLabel(build)} gets "${text}", a folder outside of the repository. Anything in it can end up in the image, where everyone who can pull it can read it.`,
      };
    }
  },
});

function foldersOf({ context, additionalContexts }: Build): readonly Text[] {
  const others = additionalContexts.flatMap(({ value }) => value ?? []);
  return context === undefined ? others : [context, ...others];
}

const SYSTEM =
  /^(?:\/|~)\/*$|^\/(?:etc|root|home|var|usr|proc|sys|boot)(?:\/|$)|^~\/\.(?:ssh|aws|docker|kube|gnupg|config)(?:\/|$)/;

const OF_WORKFLOW = /^\.(?:github|gitea|forgejo)\//;

/** A folder in the home of a hosted runner, which contains what the steps of the job put there, such as the checkout. */
const OF_JOB = /^\/home\/runner\/[^./]/;

function leadsOutside(text: string, file: string): boolean {
  if (OF_WORKFLOW.test(file) && OF_JOB.test(text) && !text.includes('..')) return false;
  if (text.startsWith('/') || text.startsWith('~')) return SYSTEM.test(text);
  return text.startsWith('.') && depthOf(`${file.slice(0, file.lastIndexOf('/') + 1)}${text}`) < 0;
}

/** How deep below the root a path ends; negative when it leaves the root on the way. */
function depthOf(path: string): number {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return depth;
  }
  return depth;
}
