import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { instructionsOf, isReachable } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'mount-cache-holds-secrets',
  on: 'stage',
  danger: { attacker: 'insider', reach: 'service' },
  profile: 'changes',
  precision: 'high',
  cwe: [524],
  docs: {
    title: 'Do not keep credentials in a build cache',
    why: 'A cache mount stays on the builder after the build, for every later build that names the same path, even one of another project or of a pull request. Such a build can read and replace the credentials in it.',
    how: 'Mount credentials as secrets: `--mount=type=secret,id=aws,target=/root/.aws/credentials`. Keep caches for packages only.',
    limits:
      'The rule decides by the name of the folder; its content is not known. Paths that a variable decides are not seen.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#run---mounttypecache',
      'https://docs.docker.com/build/building/secrets/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN --mount=type=cache,target=«/root/.aws» aws s3 sync s3://acme/data /data
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 sync s3://acme/data /data
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN --mount=type=cache,dst=«/home/app/.docker/» docker login
      `,
      good: `
        FROM debian:12
        RUN --mount=type=cache,dst=/home/app/.cache --mount=type=cache,target=/root/.m2/repository make
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      for (const { options } of run.isTriggered ? [] : run.flags) {
        if (known(options.get('type')) !== 'cache') continue;
        const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
        const path = known(target);
        if (target === undefined || path === undefined || !CREDENTIALS.test(path)) continue;
        yield {
          at: target,
          message: whenItRuns(
            run,
            `${stage.title} keeps "${path}", a folder of credentials, in a cache that every later build on the machine can read.`,
          ),
        };
      }
    }
  },
});

const CREDENTIALS =
  /(?:^|\/)(?:\.(?:aws|azure|docker|ssh|gnupg|kube|password-store|netrc|npmrc|pypirc|git-credentials)|\.config\/(?:gcloud|gh|git)|\.cargo\/credentials(?:\.toml)?|\.m2\/settings\.xml|\.terraform\.d)\/?$|^\/run\/secrets(?:\/|$)|\/secrets?\/?$/;
