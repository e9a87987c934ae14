import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { bypassesIn } from '../../../analysis/downloads/bypasses.ts';
import { SIGNATURE_TABLE } from '../../../analysis/downloads/signature-table.ts';
import { isReachable } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'package-signature-disabled',
  on: 'stage',
  danger: { attacker: 'server', reach: 'users' },
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
      'The rule does not see package managers that are not in its table, and configuration files that are copied from the build context. `repo_gpgcheck=0` alone is accepted, since packages are still checked then.',
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
    return bypassesIn(stage, SIGNATURE_TABLE).map(({ at, how, instruction, edits }): Problem => {
      const message = whenItRuns(
        instruction,
        `${stage.title} ${how}, so anyone on the way can replace packages, whose scripts run as root.`,
      );
      return edits === undefined
        ? { at, message }
        : { at, message, fix: { title: 'Check signatures', safety: 'review', edits } };
    });
  },
});
