import { engineAccess, systemPath } from '../../analysis/posture/host-access.ts';
import { type HostCredential, hostCredential } from '../../analysis/secrets/host-secret.ts';
import { isFolderOfSecrets, isOwnSecret } from '../../analysis/secrets/host-secrets.ts';
import type { Mount } from '../../model/containers/container.ts';
import { withoutLinks } from '../../model/containers/host-path.ts';
import { isOff } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-credential-mount',
  danger: { attacker: 'container', reach: 'accounts' },
  cwe: [522],
  composeLint: ['CL-0013'],
  docs: {
    title: 'Do not mount the credentials of a user',
    why: 'With the home folder of a user, or a folder in it that contains keys, tokens or logins, a container can impersonate that user: on servers, in clouds and clusters, in registries and git. One dependency that looks for such files, as the worm Shai-Hulud did in 2025, is enough to lose them.',
    how: 'Give the program separate credentials that can do nothing else, as a secret: `secrets` with `file`, or a variable that the platform fills. For builds use `build.ssh` and `build.secrets`. Where only a setting is needed, mount that one file.',
    limits:
      'The rule reports whole home folders, and files and folders in them with credentials; other folders, public keys, `known_hosts` and caches are left alone. Of what `secrets` and `configs` pass, it reports whole folders, and the files that the programs of the user read, such as `~/.aws/credentials`. `host-system-mount-writable` reports a writable `/root` or `/root/.ssh`.',
    ways: [
      {
        do: 'Create a credential for the program that can do only its work, and pass it as a file with `secrets`.',
        trap: 'One without an end date is forgotten: set a date, and note who renews it.',
      },
      {
        do: 'In a cloud, give the machine or the workload a role instead of mounting `~/.aws`.',
        trap: 'Every container of the machine reaches its role at 169.254.169.254, unless the hop limit of the metadata service is 1.',
      },
      {
        do: 'For builds, use `build.ssh` and `build.secrets`.',
        trap: 'While the step runs, it can use each key of the agent: forward a deploy key that only reads.',
      },
      {
        do: 'If only a setting is needed, mount that one file, read-only.',
        trap: '`.npmrc`, `.gitconfig` and `.docker/config.json` often contain tokens: look first.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No folder with keys or logins, such as `.ssh`, `.aws` or `.docker`.',
    },
    references: [
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.docker.com/reference/compose-file/build/#ssh',
      'https://www.cisa.gov/news-events/alerts/2025/09/23/widespread-supply-chain-compromise-impacting-npm-ecosystem',
      'https://attack.mitre.org/techniques/T1552/001/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          deploy:
            image: ghcr.io/acme/deploy:1.4
            volumes:
              - «~/.aws»:/home/app/.aws:ro
              - ./plans:/plans
      `,
      good: `
        services:
          deploy:
            image: ghcr.io/acme/deploy:1.4
            secrets: [aws]
            volumes:
              - ./plans:/plans
        secrets:
          aws:
            file: ~/.aws/deploy
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          editor:
            image: ghcr.io/acme/editor:1.4
            volumes:
              - type: bind
                source: «/home/dev»
                target: /home/dev
      `,
      good: `
        services:
          editor:
            image: ghcr.io/acme/editor:1.4
            volumes:
              - type: bind
                source: /home/dev/project
                target: /home/dev/project
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          deploy:
            image: ghcr.io/acme/deploy:1.4
            secrets: [keys, aws]
        secrets:
          keys:
            file: «~/.ssh»
          aws:
            file: «\${HOME}/.aws/credentials»
      `,
      good: `
        services:
          deploy:
            image: ghcr.io/acme/deploy:1.4
            secrets: [keys, aws]
        secrets:
          keys:
            file: ~/.ssh/deploy
          aws:
            file: \${HOME}/.aws/deploy
      `,
    },
  ],
  judge: credential,
});

function credential(mount: Mount): MountProblem | undefined {
  const found = isReportedElsewhere(mount) ? undefined : hostCredential(mount);
  if (found === undefined || isMeant(mount, found)) return undefined;
  const message = `mounts ${found.path}. An attacker in it can use ${found.holds}.`;
  return { path: found.path, message };
}

function isReportedElsewhere({ source, readOnly }: Mount): boolean {
  if (engineAccess(source) !== undefined) return true;
  return source.kind === 'host' && isOff(readOnly) && systemPath(withoutLinks(source.path)) !== undefined;
}

/** A file that was made for the container, and is given to it as a secret. */
function isMeant({ via }: Mount, { inHome }: HostCredential): boolean {
  if (via !== 'secrets') return false;
  return inHome === undefined || !(isFolderOfSecrets(inHome) || isOwnSecret(inHome));
}
