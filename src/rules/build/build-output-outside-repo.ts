import { systemPath } from '../../analysis/posture/host-access.ts';
import { type Build, type BuildExchange, buildLabel } from '../../model/build.ts';
import { isHostRoot, normalPath, withoutLinks } from '../../model/containers/host-path.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-output-outside-repo',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'host' },
  variants: { 'other-folder': { attacker: 'contributor', reach: 'part' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [73, 552],
  docs: {
    title: 'Keep the results of builds inside the repository',
    why: 'A build with a local output writes files of the image to the machine that builds it, with the rights of the person or the job that starts it. Anyone who can change a file of the build decides what they contain: a table of cron, a profile that a shell reads, an authorised key. The machine runs them without asking.',
    how: 'Write the result to a folder of the repository: `type=local,dest=./out`. Copy single files from there, after a look at them.',
    limits:
      'The rule reports `/`, folders of the system, the home folder and its settings, hooks of Git, and paths that lead above the root of the scan. It leaves alone `/usr/local` and folders of data, such as `/tmp` and `/srv`, and paths that are known only at run time, also relative ones in a folder that is. A folder next to the repository is less severe, as nothing says what reads it.',
    ways: [
      {
        do: 'Write it to a folder of the repository that git ignores: `--output type=local,dest=./out`.',
        trap: 'A `COPY . .` of the next build takes that folder along, unless `.dockerignore` lists it.',
      },
      {
        do: 'Copy the one file that the machine needs from there: `install -m 755 out/tool /usr/local/bin/tool`.',
        trap: 'A pattern such as `out/*` copies whatever the build adds later.',
      },
    ],
    verify: {
      run: 'grep -n output docker-bake.hcl',
      prints: 'Only paths below the repository.',
    },
    references: [
      'https://docs.docker.com/build/exporters/local-tar/',
      'https://docs.docker.com/build/bake/reference/#targetoutput',
    ],
  },
  examples: [
    {
      file: 'docker-bake.hcl',
      bad: `
        target "tools" {
          output = ["«type=local,dest=/etc/cron.d»"]
        }
      `,
      good: `
        target "tools" {
          output = ["type=local,dest=./out"]
        }
      `,
    },
    {
      file: 'build.sh',
      bad: `
        docker build --output «../../..» .
      `,
      good: `
        docker build --output out .
      `,
    },
  ],

  check(build) {
    return (build.exchanges ?? []).flatMap((one) => problemsOf(one, build));
  },
});

function problemsOf({ use, written }: BuildExchange, build: Build): readonly Problem[] {
  const path = use === 'push' ? folderIn(known(written) ?? '') : undefined;
  const place = path === undefined ? undefined : placeOf(path, written.span.file.path, build.folder);
  if (path === undefined || place === undefined) return [];
  return [
    {
      at: written,
      message: `The build of ${buildLabel(build)} writes its output to "${path}", ${place.what}. Anyone who can change the build decides what those files contain.`,
      evidence: path,
      ...(place.isOther && { variant: 'other-folder' as const }),
    },
  ];
}

/** The destination of an exporter, or a path alone. A name of an image is neither. */
function folderIn(text: string): string | undefined {
  if (!text.includes('=')) return /^[./~]/.test(text) ? text : undefined;
  return DESTINATION.exec(text)?.[1]?.trim();
}

const DESTINATION = /(?:^|,)"?(?:dest|destination)=([^,"]+)/;

interface Place {
  /** What the folder is, in a sentence. */
  readonly what: string;
  readonly isOther?: true;
}

/** Undefined for a folder that may be used for results. */
function placeOf(path: string, file: string, start: Build['folder'] = ''): Place | undefined {
  if (path.startsWith('~'))
    return OF_HOME.test(path) ? { what: 'where programs of the user find their settings' } : undefined;
  if (path.startsWith('/')) return placeOfHost(withoutLinks(normalPath(path)));
  if (GIT.test(path)) return { what: 'where Git finds the commands that it runs' };
  if (start === DYNAMIC || start.startsWith('~')) return undefined;
  if (start.startsWith('/')) return placeEntered(normalPath(`${start}/${path}`));
  // a command may run next to its file
  const folder = OF_WORKFLOW.test(file) ? '' : file.slice(0, file.lastIndexOf('/') + 1);
  return placeAbove(path, `${folder}/${start}`);
}

/** A folder that is not below the root may be entered to come back, so only what leaves it again is surely outside. */
function placeAbove(path: string, start: string): Place | undefined {
  const above = climb(`${start}/${path}`);
  const isSure = climb(start) === 0 || climb(`${start}/..`) > climb(start);
  if (above === 0 || !isSure || climb(path) === 0) return undefined;
  const isFar = above > 1 && ONLY_UP.test(path);
  return isFar
    ? { what: 'a folder far above the repository, such as the home folder' }
    : { what: 'a folder outside the repository', isOther: true };
}

function placeOfHost(path: string): Place | undefined {
  if (isHostRoot(path)) return { what: 'the root folder of the machine that runs the build' };
  if (OF_LOCAL.test(path) || systemPath(path) === undefined) return undefined;
  return { what: 'a system folder of the machine that runs the build' };
}

/** Builds may run in folders such as `/root` and `/usr/src`, and write next to their files. */
function placeEntered(path: string): Place | undefined {
  return OF_COMMANDS.test(path) ? placeOfHost(path) : undefined;
}

const OF_COMMANDS = /^\/(?:$|(?:usr\/)?s?bin(?:\/|$)|etc(?:\/|$))/;

/** The home folder itself, and settings in it. */
const OF_HOME = /^~\/*$|^~\/\.(?!local\/(?:bin|share\/(?!systemd|applications))|cache)/;
const OF_LOCAL = /^\/usr\/local(?:\/|$)/;
const GIT = /(?:^|\/)\.git(?:\/(?:hooks|config)(?:\/|$)|\/*$)/;
const OF_WORKFLOW = /^\.(?:github|gitea|forgejo)\//;
const ONLY_UP = /^(?:\.\.\/)*\.\.\/?$/;

/** How many folders above the root of the repository a path leads. */
function climb(path: string): number {
  let depth = 0;
  let lowest = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    lowest = Math.min(lowest, depth);
  }
  return -lowest;
}
