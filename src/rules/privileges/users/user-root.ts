import { postureOf } from '../../../analysis/posture/index.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import type { Container } from '../../../model/containers/container.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-root',
  on: 'container',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  cis: ['4.1'],
  peers: { 'compose-lint': ['CL-0018'] },
  docs: {
    title: 'Do not run containers as root',
    why: 'Root in a container is root of the host for everything that it reaches: mounted files, devices, and anything that a flaw of the kernel or the runtime opens. In 2019, CVE-2019-5736 let root in a container, but not an ordinary user, replace `runc` on the host.',
    how: 'Remove the option where the image sets its own user, or set a number other than 0. Give that user the files that the program writes to.',
    limits:
      'The rule reports files that set root. `user-unset-root-image` reports images that run as root by themselves. Root is left alone where users are mapped to others, by the options of the container or by `host` in the configuration, and so are containers that end with the command or the job that starts them.',
    verify: {
      run: "docker inspect -f '{{.Config.User}}' NAME",
      prints: 'A user. An empty line, `0` and `root` all mean root.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2019-5736',
      'https://docs.docker.com/reference/compose-file/services/#user',
      'https://docs.docker.com/engine/security/userns-remap/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: «root»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "«0:0»"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check(container, _options, { host }) {
    const { name, user, isBrief } = container;
    const written = known(user);
    if (isBrief || user === undefined || written === undefined || !isRootUser(written)) return;
    if (postureOf(container, host).namespaces.user.value.kind !== 'host') return;
    yield {
      at: user,
      message: [
        `Container "${name}" runs as root.`,
        'An attacker in it is root for every file and device of the host that it reaches.',
        ...(isRefused(container, written) ? ['Compose refuses a number without quotes as a user.'] : []),
      ].join(' '),
      evidence: 'root',
    };
  },
});

/** The schema of compose files requires a string. */
function isRefused({ format, user }: Container, written: string): boolean {
  if (format !== 'compose' || user === undefined || !/^\d+$/.test(written)) return false;
  const { file, start, end } = user.span;
  return file.text.slice(start, end) === written && !/["']/.test(file.text.charAt(start - 1));
}
