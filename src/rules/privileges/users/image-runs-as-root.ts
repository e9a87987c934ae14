import { imageProcessUser } from '../../../analysis/processes/image-users.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { type ImageReference, officialName } from '../../../model/images/image.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-runs-as-root',
  on: 'image',
  needs: ['config'],
  danger: { attacker: 'container', reach: 'container' },
  profile: 'strict',
  precision: 'medium',
  cwe: [250],
  cis: ['4.1'],
  peers: { dockle: ['CIS-DI-0001'], 'docker-bench': ['4.1'] },
  docs: {
    title: 'Set a user where the image would run as root',
    why: 'A flaw in the application gives an attacker all files of the container and every capability that it has, and through anything that the container shares with the host, such as a mount or a kernel flaw, root inside is root outside.',
    howForImage:
      'Set a user in the image: `USER 10001:10001`. If it is not yours, start it with `docker run --user 10001:10001` if it works with that, or ask its maintainers for a USER.',
    how: 'Set `user: "10001:10001"` if the image works with it, or ask its maintainers for a USER. Some images have a variant that does not need root.',
    limits:
      'The rule reads the user from the image configuration in the registry. An entry point may still switch to another user, which the configuration does not show. `user-unset-root-image` covers Docker Official Images, and others that are known without a look-up.',
    verify: { run: 'docker top NAME -eo pid,user,args', prints: 'No `root` and no `0` in the second column.' },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#user',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html#rule-2-set-a-user',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001:10001"
      `,
      facts: {
        bad: { config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: undefined } },
        good: { config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: undefined } },
      },
    },
  ],

  *check({ reference, use, title, overrides, isAskedFor, facts }) {
    if (use !== 'container' || overrides === undefined || overrides.has('user')) return;
    if (!isAskedFor && isKnownToOthers(reference.value)) return;
    const { user } = facts.config;
    if (user !== '' && !isRootUser(user)) return;
    const why = user === '' ? 'the image sets no other user' : 'the image sets that user';
    const { text } = reference.value;
    const who = isAskedFor
      ? `a container of "${text}" runs as root, unless it is given another user: ${why}`
      : `${title} runs "${text}" as root: ${why}, and the container sets none`;
    const harm = 'An attacker in it has every file and capability of the container.';
    yield { at: reference, message: sentence(`${who}. ${harm}`) };
  },
});

/** `user-unset-root-image` covers these images. */
function isKnownToOthers(reference: ImageReference): boolean {
  return officialName(reference) !== undefined || imageProcessUser(reference) !== undefined;
}
