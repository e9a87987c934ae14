import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'provider-host-exec',
  on: 'container',
  danger: { attacker: 'contributor', reach: 'part' },
  profile: 'recommended',
  precision: 'high',
  cwe: [829],
  docs: {
    title: 'Know which programs compose starts on the host',
    why: 'A service with a `provider` is not a container: `docker compose up` starts a Docker plugin, or any program of that name in `PATH`, on the machine itself, with the rights of the user who runs it. Its output sets variables of the other services. Anyone who can put a program of that name there, or change the options, runs code on the host.',
    how: 'Use a container where that is enough. Otherwise install the program from a source that you trust, in a fixed version, and suppress the finding with the reason.',
    limits:
      'The provider `model`, which is the model runner of Docker, is left alone, and so is one that is known only at run time.',
    references: [
      'https://docs.docker.com/compose/how-tos/provider-services/',
      'https://docs.docker.com/reference/compose-file/services/#provider',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            provider:
              type: «awesomecloud»
              options:
                size: 256
          app:
            image: ghcr.io/acme/app:1.4
            depends_on: [db]
      `,
      good: `
        services:
          db:
            image: postgres:18
          app:
            image: ghcr.io/acme/app:1.4
            depends_on: [db]
      `,
    },
  ],

  *check({ name, provider }) {
    const type = known(provider);
    if (provider === undefined || type === undefined || type === '' || type === 'model') return;
    yield {
      at: provider,
      message: `Service "${name}" starts the program "${type}" on the host instead of a container. Anyone who can replace that program or change its options runs code there.`,
    };
  },
});
