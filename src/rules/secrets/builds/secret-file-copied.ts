import { type ContextCopy, contextCopies, contextOf } from '../../../analysis/commands/context-copies.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type BuildContext, isWholeContext } from '../../../model/build-context.ts';
import {
  type CopyInstruction,
  instructionsOf,
  isShipped,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { Grant } from '../../../model/findings/grant.ts';
import { known } from '../../../model/located.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { type BroughtSecrets, broughtSecrets, isWhole, originOf } from './brought-secrets.ts';
import { filesOfCopy, listed, normalPath, type SecretFile, secretFilesCopied } from './context-copies.ts';
import { secretMount } from './mount-secret.ts';

export default defineRule({
  id: 'secret-file-copied',
  on: 'stage',
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [538],
  cis: ['4.10'],
  peers: { trivy: ['DS-0031'], dockle: ['CIS-DI-0010'], 'docker-bench': ['4.10'] },
  docs: {
    title: 'Keep files with secrets out of the image',
    why: 'Everyone who can pull the image can read every file in it, even one that a later instruction deletes: it stays in its layer. A private key, a token for a registry or a file of passwords in an image has to be replaced everywhere it is used.',
    how: 'Mount a secret of the build for the one command that needs it: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`. Mount a secret of the container when it starts, as a secret of Compose or Kubernetes. Then replace the secret, and list the file in `.dockerignore`.',
    limits:
      'Where the build context is known, the rule reads its files: a `.env`, `.npmrc`, `.pem` or `.key` without a secret in it is not reported, and neither are files that `.dockerignore` excludes. In settings such as `application.properties`, `pip.conf` and `settings.xml`, a password counts if its name shows it, or an address has it, and it has letters and digits; files for development and tests by their names are left alone. In programs and other files, only private keys and tokens in the format of their provider count. Both count only where the file or a folder with at most 300 such files is copied. For a file that is not in the repository, the name decides; where the context is not known, only unmistakable names are reported, such as `id_ed25519`. What another stage copies from the context, what a RUN copies from a mount of it, and what `--from` copies from a folder that a build passes under a name counts where it gets into the image, unless options leave it out or a command deletes it before the layer ends. There, too, a file that is not in the repository counts by its name, if an instruction names it. Stages that only provide other files are left alone, and so are copies of the whole context, which `copy-context-leak` reports.',
    ways: [
      {
        do: 'Replace the secret if an image with it was pushed.',
        trap: 'Deleting the tag does not help: layers stay in the registry, and with those who pulled it.',
      },
      {
        do: 'Mount it for the one command: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`.',
        trap: 'Without `--secret` the command runs without the file: add `required=true`.',
      },
      {
        do: 'Mount it when the container is started, with `secrets`.',
        trap: 'The program has to read it at that path, and as its user.',
      },
      {
        do: 'List it in `.dockerignore`: `.env`, `*.pem`, `.npmrc`.',
        trap: 'The list is relative to the build context: `*.pem` covers its top only, `**/*.pem` all folders.',
      },
    ],
    verify: {
      run: 'docker save --output image.tar IMAGE && hullcheck image image.tar',
      prints:
        'No finding about a secret: hullcheck reads the files of each layer, also those that a later layer deletes.',
    },
    fixTrap: {
      breaks: 'The file exists only while that command runs, and only for a build that passes it with `--secret`.',
      check: 'Build with `docker build --secret`, and start the container: a program that reads the file later fails.',
    },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json «.npmrc» ./
        RUN npm ci
      `,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        COPY package.json package-lock.json ./
        COPY «.npmrc» /root/.npmrc
        RUN npm ci
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        COPY package.json package-lock.json ./
        RUN --mount=type=secret,id=.npmrc,target=/root/.npmrc npm ci
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-slim
        COPY «config» /srv/config
        COPY «id_ed25519» /root/.ssh/
      `,
      good: `
        FROM python:3.14-slim
        COPY config /srv/config
      `,
      files: {
        bad: { 'config/.env.production': 'DB_HOST=db\nDB_PASSWORD=vivid-otter-climbs-42\n', 'config/app.toml': '' },
        good: { 'config/.env.production': 'DB_HOST=db\nDB_PASSWORD_FILE=/run/secrets/db\n', 'config/app.toml': '' },
      },
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const problems: Problem[] = [];
    for (const copy of contextCopies(stage)) {
      if (isWholeContext(copy.path)) continue;
      const context = contextOf(stage, copy.instruction);
      const files = secretFilesCopied(context, copy);
      if (files.length > 0) problems.push(problemOf(stage, context, copy, files));
    }
    for (const brought of broughtSecrets(stage)) {
      if (!isWhole(brought)) problems.push(problemOfBrought(stage, brought));
    }
    return problems;
  },
});

/** A secret of the build is one file. */
function isFolder(context: BuildContext | undefined, copy: ContextCopy): boolean {
  const files = context === undefined ? [] : filesOfCopy(context, copy);
  return files.some((file) => file.startsWith(`${normalPath(copy.path)}/`));
}

function problemOf(
  stage: Stage,
  context: BuildContext | undefined,
  copy: ContextCopy,
  files: readonly SecretFile[],
): Problem {
  const message = whenItRuns(
    copy.instruction,
    `${stage.title} copies ${clauseFor(files, 'into the image')}. Everyone who can pull the image gets a copy.`,
  );
  const fix = isFolder(context, copy) || files.some((file) => file.isPlain) ? undefined : mountInstead(stage, copy);
  const milder = files.every((file) => file.isForDevelopment) ? BY_NAME : undefined;
  const grant = context && grantOf(context, files);
  const parts = isFolder(context, copy) || PATTERN.test(copy.path) ? eachOf(files) : undefined;
  return { at: copy.source, message, evidence: copy.path, ...(fix && { fix }), milder, grant, ...parts };
}

const PATTERN = /[*?[]/;

/** One more file in a folder is one more secret. */
function eachOf(files: readonly SecretFile[]): Pick<Problem, 'parts'> {
  return files.length === 0 ? {} : { parts: files.map(({ path }) => ({ key: path })) };
}

function problemOfBrought(stage: Stage, brought: BroughtSecrets): Problem {
  const { source, path, files } = brought;
  const copied = clauseFor(files, `from ${originOf(brought, stage)} into the image`);
  const message = whenItRuns(
    brought.instruction,
    `${stage.title} copies ${copied}. Everyone who can pull the image gets a copy.`,
  );
  return {
    at: source.span,
    message,
    evidence: path,
    milder: files.every((file) => file.isForDevelopment) ? BY_NAME : undefined,
    grant: brought.context && grantOf(brought.context, files),
  };
}

/** The files by their paths in the repository, so that a change that only moves them, or names them in another way, brings no secret. */
function grantOf({ folder }: BuildContext, files: readonly SecretFile[]): Grant {
  return { kind: 'files', paths: files.map(({ path }) => (folder === '' ? path : `${folder}/${path}`)) };
}

/** Which of the files contain what. */
function clauseFor(files: readonly SecretFile[], to: string): string {
  const [first] = files;
  if (first !== undefined && files.length === 1)
    return `${first.path} ${to}, which ${first.isByName ? 'by its name ' : ''}contains ${first.what}`;
  return `files with secrets ${to}: ${listed(files.map((file) => file.path))}`;
}

const BY_NAME = 'the file is for development by its name';

/** If a single RUN follows, it can mount the file at the destination of the copy. */
function mountInstead(stage: Stage, { instruction, path }: ContextCopy): Fix | undefined {
  const target = known(instruction.destination);
  const { sources, isOnbuild, entry, heredocs } = instruction;
  if (sources.length !== 1 || heredocs.length > 0 || isOnbuild || target === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const run = onlyRunAfter(stage, instruction);
  if (run === undefined || SERVED.test(name) || !/^[\w.-]+$/.test(name) || !/^[\w./~-]+$/.test(target))
    return undefined;
  const file = target.endsWith('/') ? `${target}${name}` : target;
  // another name may be the name of a folder
  if (!file.startsWith('/') || !(file.endsWith(`/${name}`) || /\.[^./]*$/.test(file))) return undefined;
  const mount = secretMount(run, `id=${name},target=${file}`);
  return mount && { title: 'Mount the file', safety: 'review', edits: [{ span: entry, text: '' }, mount] };
}

/** A server reads its key when it runs, not when it is built. */
const SERVED = /^(?!id_)[^.].*\.(?:key|pem|p12|pfx|jks|keystore)$/i;

function onlyRunAfter(stage: Stage, { span }: CopyInstruction): RunInstruction | undefined {
  const [only, second] = lastRuns(stage).filter((run) => run.span.start > span.start);
  return second === undefined ? only : undefined;
}

const lastRuns = remember((stage: Stage) => instructionsOf(stage, 'RUN').slice(-2));
