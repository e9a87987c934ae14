import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Bypass, bypassesIn } from '../../../analysis/downloads/bypasses.ts';
import type { Download } from '../../../analysis/downloads/download.ts';
import { savedFilesOf } from '../../../analysis/downloads/downloads.ts';
import { SIGNATURE_TABLE } from '../../../analysis/downloads/signature-table.ts';
import { baseName, nameOf } from '../../../analysis/paths/shell-paths.ts';
import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import type { ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'package-signature-disabled',
  on: 'stage',
  danger: { attacker: 'server', reach: 'users' },
  variants: { 'key-accepted': { attacker: 'server', reach: 'container' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [347],
  cis: ['4.11'],
  peers: {
    checkov: ['CKV2_DOCKER_7', 'CKV2_DOCKER_8', 'CKV2_DOCKER_9', 'CKV2_DOCKER_10', 'CKV2_DOCKER_11'],
    'docker-bench': ['4.11'],
  },
  docs: {
    title: 'Check the signatures of packages',
    why: 'The signature ties a package to the distribution that built it. Without the check, a mirror, a proxy or anyone else on the way can send any package, and its installation scripts run as root in the build.',
    how: 'Remove the switch. Where a key is missing, install the key of the repository and name it: `signed-by=` for apt, `/etc/apk/keys` for apk, `gpgkey=` for dnf and yum.',
    limits:
      'The rule does not see package managers that are not in its table, and configuration files that are copied from the build context. What an entry point writes at each start counts like what RUN writes. `repo_gpgcheck=0` alone is accepted, since packages are still checked then.',
    ways: [
      {
        do: 'Remove the switch: repositories of distributions are signed, and the base image has their keys.',
        trap: 'An image that is too old has expired keys: update the base, and not the switch.',
      },
      {
        do: 'For another repository, copy its key into the repository of your code, and name it: `signed-by=/etc/apt/keyrings/acme.asc`.',
        trap: 'A key that is downloaded in the same RUN from the same server proves nothing: compare its fingerprint.',
      },
      {
        do: 'For a package of your own, sign it, or install it with its checksum.',
        trap: 'A new version needs the new checksum in the same change.',
      },
    ],
    verify: {
      run: "docker run --rm --entrypoint sh IMAGE -c 'apt-config dump | grep -iE AllowUnauthenticated; grep -rE trusted=yes /etc/apt'",
      prints: 'Nothing, here for apt. For dnf, `grep -r gpgcheck=0 /etc/yum.repos.d /etc/dnf` prints nothing.',
    },
    fixTrap: {
      breaks: 'Repositories and packages without a valid signature are refused.',
      check: 'Build the image with `--no-cache`: a missing key is an error of the package manager.',
    },
    references: [
      'https://wiki.debian.org/SecureApt',
      'https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper',
      'https://dnf.readthedocs.io/en/latest/conf_ref.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y «--allow-unauthenticated» acme
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y acme
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM fedora:43
        COPY <<EOF /etc/yum.repos.d/acme.repo
        [acme]
        baseurl=https://rpm.example.com/
        «gpgcheck=0»
        EOF
        RUN echo «"deb [trusted=yes] https://apt.example.com stable main"» > /etc/apt/sources.list.d/acme.list
      `,
      good: `
        FROM fedora:43
        COPY <<EOF /etc/yum.repos.d/acme.repo
        [acme]
        baseurl=https://rpm.example.com/
        gpgcheck=1
        EOF
        RUN echo "deb [signed-by=/etc/apt/keyrings/acme.gpg] https://apt.example.com stable main" > /etc/apt/sources.list.d/acme.list
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const bypasses = bypassesIn(stage, SIGNATURE_TABLE).filter(
      (bypass) => !isOfVerifiedFiles(bypass, stage) && !isOfBuiltFiles(bypass),
    );
    return bypasses.map(({ at, how, instruction, edits, operands, line, evidence }): Problem => {
      const takesKeys = how.endsWith(' --gpg-auto-import-keys');
      const harm = takesKeys
        ? 'so it trusts whatever key a new repository shows first'
        : 'so anyone on the way can replace packages, whose scripts run as root';
      return {
        at,
        message: whenItRuns(instruction, `${stage.title} ${how}, ${harm}.`),
        ...(takesKeys && { variant: 'key-accepted' }),
        ...packageParts(operands),
        ...(evidence !== undefined && { evidence }),
        ...sourceOf(line),
        ...(edits && { fix: { title: 'Check signatures', safety: 'review', edits } }),
      };
    });
  },
});

/** A source of apt is the same danger for every release, and wherever its line is written. */
function sourceOf(line = ''): Pick<Problem, 'evidence'> {
  const [, given = '', address = ''] = SOURCE.exec(line) ?? [];
  const option = /(?:trusted|allow-insecure)=yes/i.exec(given)?.[0];
  return option === undefined ? {} : { evidence: `deb [${option}] ${address.replace(/\/$/, '')}` };
}

const SOURCE = /^\s*deb(?:-src)?\s+\[([^\]]*)\]\s*([^\s"'\\]+)/;

/** Another package is another problem, and another version of it is not. */
function packageParts(operands: readonly ShellWord[] = []): Pick<Problem, 'parts'> {
  const texts = operands.map((word) => known(word)).filter((text) => text !== undefined && !VERBS.has(text));
  const names = new Set(
    texts.map((text) => `${text}`.replace(/(?<=[^<>=~])[<>=~].*/, '').replaceAll(/\d+(?:\.\d+)*/g, '#')),
  );
  return names.size === 0 ? {} : { parts: [...names].map((key) => ({ key })) };
}

const VERBS: ReadonlySet<string> = new Set(
  'install add in localinstall reinstall upgrade update dist-upgrade full-upgrade dup makecache refresh'.split(' '),
);

/** Whether it installs only files that commands checked before, such as with `gpg --verify`: their manager need not know the key. */
function isOfVerifiedFiles({ operands = [], instruction }: Bypass, stage: Stage): boolean {
  const files = operands
    .filter((word) => known(word) !== undefined || isNamedAsBefore(word, instruction.span))
    .map(nameOf)
    .filter((text) => PACKAGE_FILE.test(text));
  if (files.length === 0 || files.length < operands.length - 1) return false;
  const checked = new Set(savedFilesOf(stage).flatMap((one) => (isChecked(one.download) ? [baseName(one.path)] : [])));
  return files.every((file) => checked.has(baseName(file)));
}

/** Whether it installs only files that another stage of the Dockerfile built, and that RUN mounts. */
function isOfBuiltFiles({ operands = [], instruction }: Bypass): boolean {
  const folders =
    instruction.keyword === 'RUN' ? instruction.stageMounts.map(({ target }) => `${target.replace(/\/$/, '')}/`) : [];
  const files = operands.filter(({ pieces }) => PACKAGE_FILE.test(pieces));
  if (files.length === 0 || files.length < operands.length - 1) return false;
  return files.every(({ pieces }) => !pieces.includes('/../') && folders.some((folder) => pieces.startsWith(folder)));
}

/** Whether the variables in a word have the values that they had where the same commands, or those of its file, first read them. */
function isNamedAsBefore({ raw, span }: ShellWord, { file, start }: Span): boolean {
  const names = raw.match(/\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})/g) ?? [];
  const before = span.file.text.slice(file === span.file ? start : 0, span.start);
  const isPlain = !/[$`]/.test(names.reduce((rest, name) => rest.replace(name, ''), raw));
  return isPlain && names.every((name) => isOnlyRead(name.replaceAll(/[${}]/g, ''), before));
}

/** Whether a text reads a variable, and names it in no other way from there on, as an assignment does. */
function isOnlyRead(name: string, text: string): boolean {
  const uses = [...text.matchAll(VARIABLE)].filter(([, braced, plain, other]) => (braced ?? plain ?? other) === name);
  const first = uses.findIndex(([, , , other]) => other === undefined);
  const [firstUse, ...later] = first === -1 ? [] : uses.slice(first);
  if (firstUse === undefined || later.some(([, , , other]) => other !== undefined)) return false;
  return !/\beval\b/.test(text.slice(firstUse.index));
}

/** `${NAME}`, `$NAME`, and any other word. */
const VARIABLE = /\$\{(\w+)\}|\$(\w+)|(\w+)/g;

function isChecked({ isVerified, use }: Download): boolean {
  return isVerified && use === undefined;
}

const PACKAGE_FILE = /^[^:]+\.(?:apk|deb|rpm)$/;
