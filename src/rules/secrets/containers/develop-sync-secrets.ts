import { isSecretFile } from '../../../data/secret-files.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'develop-sync-secrets',
  on: 'container',
  sets: ['synchronised'],
  score: 3.0,
  profile: 'strict',
  precision: 'high',
  cwe: [538],
  docs: {
    title: 'Do not copy secrets into containers while you develop',
    why: 'With each change `docker compose watch` copies the file into the running container, where everyone who takes the program over reads it: credentials of the developer, or the history of the repository with all that was ever in it.',
    how: 'Hand over just what the program needs, with `secrets`, and watch the folders that hold its sources.',
    limits:
      'Reported are paths that name a file or folder of credentials, by its name. That a whole folder is watched which holds one is not, as what is in it, and what `.dockerignore` keeps out, is not asked.',
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
      if (text === undefined || !(isSecretFile(text) || SECRET_FOLDER.test(text))) continue;
      yield { at: path, message: `Container "${name}" is sent "${text}" with each change, which holds credentials.` };
    }
  },
});

const SECRET_FOLDER = /(?:^|\/)\.(?:git|ssh|aws|gnupg|kube|docker|azure)$|(?:^|\/)secrets?$|\.(?:pem|key)$/;
