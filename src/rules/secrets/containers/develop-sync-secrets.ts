import { isSecretFile } from '../../../analysis/secrets/secret-file.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'develop-sync-secrets',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'service' },
  profile: 'changes',
  precision: 'high',
  cwe: [538],
  docs: {
    title: 'Do not copy secrets into containers in development',
    why: 'With each change `docker compose watch` copies the file into the running container, where an attacker who takes over the program can read it: credentials of the developer, or the whole history of the repository.',
    how: 'Pass only the secrets that the program needs, with `secrets`, and watch the folders with its sources.',
    limits:
      'The rule reports paths to a file or folder of credentials, by its name. It does not report a watched folder that contains one, as it does not check the content of the folder and of `.dockerignore`.',
    references: ['https://docs.docker.com/reference/compose-file/develop/'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build: .
            develop:
              watch:
                - action: sync
                  path: ./src
                  target: /app/src
                - action: sync+restart
                  path: «./.env»
                  target: /app/.env
      `,
      good: `
        services:
          app:
            build: .
            develop:
              watch:
                - action: sync
                  path: ./src
                  target: /app/src
                - action: rebuild
                  path: ./.env
      `,
    },
  ],

  *check({ name, synchronised = [] }) {
    for (const path of synchronised) {
      const text = known(path)?.replace(/(?<!\/)\/+$/, '');
      if (text !== undefined && OUTSIDE.test(text)) {
        yield {
          at: path,
          message: `Container "${name}" gets "${text}", which is outside of the project, with each change. An attacker in it can read all files there.`,
        };
        continue;
      }
      if (text === undefined || !(isSecretFile(text) || SECRET_FOLDER.test(text))) continue;
      yield {
        at: path,
        message: `Container "${name}" gets "${text}" with each change. An attacker in it can use the credentials there.`,
      };
    }
  },
});

/** A folder far above, a home folder, or a place on the machine. */
const OUTSIDE = /^(?:\.\.\/\.\.(?:\/\.\.)*|~(?:\/.*)?|\/(?:etc|home|root|var|usr)?(?:\/.*)?)$/;

const SECRET_FOLDER = /(?:^|\/)\.(?:git|ssh|aws|gnupg|kube|docker|azure)$|(?:^|\/)secrets?$|\.(?:pem|key)$/;
