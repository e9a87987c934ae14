import { engineAccess, systemPath } from '../../analysis/posture/host-access.ts';
import { hostCredential } from '../../analysis/secrets/host-secret.ts';
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
      'The rule reports whole home folders, and files and folders in them with credentials; other folders, public keys, `known_hosts`, caches and files that are passed as secrets are left alone. `host-system-mount-writable` reports a writable `/root` or `/root/.ssh`.',
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
  ],
  judge: credential,
});

function credential(mount: Mount): MountProblem | undefined {
  const found = isReportedElsewhere(mount) ? undefined : hostCredential(mount);
  return found && { path: found.path, message: `mounts ${found.path}. An attacker in it can use ${found.holds}.` };
}

function isReportedElsewhere({ source, readOnly, via }: Mount): boolean {
  if (via === 'secrets' || engineAccess(source) !== undefined) return true;
  return source.kind === 'host' && isOff(readOnly) && systemPath(withoutLinks(source.path)) !== undefined;
}
