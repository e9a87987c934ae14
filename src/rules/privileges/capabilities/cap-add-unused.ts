import { DEFAULT_CAPABILITIES } from '../../../data/capabilities.ts';
import { unusedCapabilities } from '../../../model/containers/capability.ts';
import { unsetItem } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'cap-add-unused',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not add capabilities that no process can use',
    why: 'The user of the container cannot use the capability, so the program does not need it. But `docker exec --user root`, and the next change of the user, give it to anyone who runs code there.',
    how: 'Remove the capability.',
    limits:
      'The rule reports capabilities outside of the default set, of containers with a `user` other than 0 and `no-new-privileges`. Other rules report those that processes can use.',
    fixTrap: {
      breaks: 'Commands that an administrator runs in the container as root no longer have the capability.',
      check: 'Run those commands with `docker exec --user root`.',
    },
    references: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            security_opt:
              - no-new-privileges:true
            cap_add:
              - «SYS_ADMIN»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            security_opt:
              - no-new-privileges:true
      `,
    },
  ],

  *check(container) {
    for (const { name, option } of unusedCapabilities(container)) {
      if (USUAL.has(name)) continue;
      yield {
        at: option,
        message: `Container "${container.name}" adds ${name === 'ALL' ? 'all capabilities' : `the capability ${name}`}, which its user cannot use. A command that runs in it as root can.`,
        evidence: name,
        fix: {
          title: `Do not add ${name}`,
          safety: 'review',
          edits: [unsetItem(container.addedCapabilities, option)],
        },
      };
    }
  },
});

/** NET_RAW is one that attacks in networks use. */
const USUAL: ReadonlySet<string> = new Set(DEFAULT_CAPABILITIES.filter((name) => name !== 'NET_RAW'));
