import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Instruction, isShipped, type Stage, titleBeside } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { writtenSecrets } from './secrets-in-files.ts';
import { type ShippedSecret, shippedSecrets } from './shipped-secrets.ts';

export default defineRule({
  id: 'secret-written-to-layer',
  on: 'stage',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [312, 538],
  peers: { trivy: ['DS-0031'], sonar: ['docker:S6437'] },
  docs: {
    title: 'Do not write secrets into files of the image',
    why: 'The files that a RUN instruction leaves behind form a layer, and everyone who can pull the image can unpack it. All of them then have a token in `.npmrc` or `.netrc` that was meant only for the build, and can act in the name of its owner.',
    how: 'Mount the whole file for the one command that needs it: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`. If a command has to write it, delete it again in the same RUN: `… && npm ci && rm -f ~/.npmrc`. Change a secret that is already in an image.',
    limits:
      'The rule decides by the names of variables and of files, and for lines of `.env` files, settings such as `/etc/app.conf` and `/app/config.json`, and `/etc/profile` by the value, too. It knows only a list of programs that write such files by themselves, such as `npm config`, `git config http.extraHeader`, `dotnet nuget add source` and `htpasswd -b`. Files that the same RUN deletes are left alone. In a stage that no image is made of, only the secrets count whose file the image certainly gets: a copy from that stage names the file or a folder with it, and no command deletes it or writes it anew before. It accepts `.crt` files in the folders of trusted authorities.',
    ways: [
      {
        do: 'Change the secret if an image with it was pushed.',
        trap: 'Deleting the tag does not help: layers stay with those who pulled it.',
      },
      {
        do: 'Mount the whole file for the one command: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`.',
        trap: 'Commands that log in, such as `npm login`, write a file of their own: mount that file instead.',
      },
      {
        do: 'Delete it in the same RUN: `… && npm ci && rm -f ~/.npmrc`.',
        trap: 'A token that comes from ARG is still in the history of the image.',
      },
      {
        do: 'Write it in an earlier stage, and copy only the result.',
        trap: 'A cache that is pushed with `mode=max` has the layers of that stage.',
      },
    ],
    verify: {
      run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE",
      prints: 'No line that writes the secret. Then run `hullcheck image IMAGE`, which reads the files of each layer.',
    },
    fixTrap: {
      breaks: 'Later steps, and the program, no longer find the file.',
      check: 'Build the image with `--no-cache`, and start it.',
    },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://cheatsheetseries.owasp.org/cheatsheets/NodeJS_Docker_Cheat_Sheet.html',
      'https://cwe.mitre.org/data/definitions/538.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        ARG NPM_TOKEN
        RUN echo «"//npm.example.com/:_authToken=$NPM_TOKEN"» > .npmrc && npm ci
      `,
      good: `
        FROM node:22
        RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.13
        RUN --mount=type=secret,id=netrc cat /run/secrets/netrc > «/root/.netrc» && pip install acme
      `,
      isFixed: true,
      good: `
        FROM python:3.13
        RUN --mount=type=secret,id=netrc cat /run/secrets/netrc > /root/.netrc && pip install acme && rm /root/.netrc
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        RUN --mount=type=secret,id=token,env=GITHUB_TOKEN git config --global «url."https://x:$GITHUB_TOKEN@github.com/".insteadOf» https://github.com/
      `,
      good: `
        FROM node:22
        RUN echo '//npm.example.com/:_authToken=\${NPM_TOKEN}' > .npmrc
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const problems: Problem[] = [];
    for (const { at, how, evidence, instruction, secrets, holds, path } of writtenSecrets(stage)) {
      if (TRUSTED_CERTIFICATE.test(path ?? '')) continue;
      const message = whenItRuns(
        instruction,
        `${stage.title} ${how}, where everyone who can pull the image can read it.`,
      );
      const fix = secrets.length > 0 ? undefined : deletedAtEnd(instruction, path);
      problems.push({ at, message, evidence, secrets, holds, ...(fix && { fix }) });
    }
    return [...problems, ...shippedSecrets(stage).flatMap((shipped) => problemOfShipped(stage, shipped))];
  },
});

/** Reported where it is written, if that is in the same file, and where it is copied otherwise. */
function problemOfShipped(stage: Stage, { secret, by, copy }: ShippedSecret): readonly Problem[] {
  const { at, how, evidence, secrets, holds, path } = secret;
  if (TRUSTED_CERTIFICATE.test(path ?? '')) return [];
  const isHere = by.file === stage.file;
  const message = sentence(
    `${titleBeside(by, stage)} ${how}, and ${stage.title} copies it into the image, where everyone who can pull the image can read it.`,
  );
  if (!isHere) return [{ at: copy.source, message, evidence }];
  return [{ at, message, evidence, secrets, holds, related: [{ span: copy.source.span, message: 'the copy' }] }];
}

/** Certificates of authorities are public, however a build gets them. */
const TRUSTED_CERTIFICATE =
  /^\/(?:usr\/(?:local\/)?share\/(?:ca-certificates|pki\/ca-trust-source\/anchors)|etc\/(?:ssl\/certs|pki\/ca-trust\/source\/anchors))\/[^/]+\.crt$/;

/** If the secret itself is not in the text and all commands are joined by `&&`, it is deleted before the layer is made. */
function deletedAtEnd(instruction: Instruction, path: string | undefined): Fix | undefined {
  if (instruction.keyword !== 'RUN' || instruction.heredocs.length > 0 || !/^[~/][\w./~-]+$/.test(path ?? ''))
    return undefined;
  const { form, script, span } = instruction.line;
  const last = script?.pipelines.at(-1);
  if (form !== 'shell' || last === undefined || last.span.end !== span.end || last.isConditional) return undefined;
  if (!script?.pipelines.every(({ joinedBy }) => joinedBy === 'start' || joinedBy === '&&')) return undefined;
  const at = { ...span, start: span.end };
  return { title: 'Delete it in the same RUN', safety: 'review', edits: [{ span: at, text: ` && rm ${path}` }] };
}
