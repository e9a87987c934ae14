import { pathSource } from '../../analysis/paths/mount-source.ts';
import { credentialAt } from '../../analysis/secrets/host-secret.ts';
import { secretPlace } from '../../analysis/secrets/host-secrets.ts';
import { type Build, buildLabel } from '../../model/build.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import { known, type Text } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-context-outside-repo',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'part' },
  variants: { credentials: { attacker: 'contributor', reach: 'accounts' } },
  profile: 'recommended',
  precision: 'medium',
  cwe: [668],
  docs: {
    title: 'Keep build contexts inside the repository',
    why: 'The build context is a folder outside of the repository, such as other projects, or a home folder with its keys and tokens. One `COPY . .` copies them into the image, where everyone who can pull it can read them. A review of the repository does not show these files.',
    how: 'Move the files that the build needs into the repository, as a submodule if they are a separate project, and name just that folder.',
    limits:
      'The rule reports `/`, `~`, system folders, and paths that lead above the root of the scan. Folders with keys, tokens or logins, such as `/`, `~` and `~/.aws`, are more severe. It leaves alone paths that are known only at run time, and in workflows the folders below `/home/runner`, which only the job fills. When a folder of a larger repository is scanned alone, its neighbours count as outside.',
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
                keys: «\${HOME}/.ssh»
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
      const text = known(folder) ?? belowHome(spanText(folder.span));
      const { path } = folder.span.file;
      if (text === undefined || !leadsOutside(text, path)) continue;
      const holds = secretsIn(text, path);
      const what = holds === undefined ? 'Anything in it' : `What it contains, such as ${holds},`;
      yield {
        at: folder,
        message: `The build of ${buildLabel(build)} gets "${text}", a folder outside of the repository. ${what} can end up in the image, where everyone who can pull it can read it.`,
        ...(holds !== undefined && { variant: 'credentials' as const }),
      };
    }
  },
});

/** `${HOME}/.ssh` and `/home/$USER/.ssh` as `~/.ssh`: only a run knows the variable, but its meaning is known. */
function belowHome(written: string): string | undefined {
  const [, rest] = OF_HOME.exec(written.replaceAll(/["']/g, '')) ?? [];
  return rest === undefined ? undefined : `~${rest}`;
}

const OF_HOME =
  /^(?:[\w.-]{1,100}=)?(?:\$(?:HOME|\{HOME(?::?[-?][^{}$]{0,100})?\})|\/(?:home|Users)\/\$(?:\w{1,100}|\{\w{1,100}\}))((?:\/[\w./-]{0,300})?)$/;

/** The keys, tokens or logins in a folder of the machine; undefined if none are known to be there. */
function secretsIn(text: string, file: string): string | undefined {
  const source = pathSource(text, undefined, file.slice(0, Math.max(0, file.lastIndexOf('/'))));
  if (source.kind === 'home') return credentialAt(source.path)?.holds;
  if (source.kind !== 'host') return undefined;
  const path = withoutLinks(source.path);
  if (isHostRoot(path)) return 'the keys and tokens of the host';
  return credentialAt(path)?.holds ?? secretPlace(path)?.holds;
}

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
  if (text.startsWith('/') || text.startsWith('~')) return SYSTEM.test(text) || secretsIn(text, file) !== undefined;
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
