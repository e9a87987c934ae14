import { mayHoldSecret } from '../../../analysis/secrets/command-hints.ts';
import { passwordsSetIn } from '../../../analysis/secrets/set-passwords.ts';
import type { Container } from '../../../model/containers/container.ts';
import type { ContainerCommand } from '../../../model/containers/container-command.ts';
import { known } from '../../../model/located.ts';
import { everyCommand, everyPipeline, type Script } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { MAY_HOLD_PASSWORD, passwordsIn } from './address-passwords.ts';
import { mayReadPassword, pipedSecretsIn, secretsIn } from './command-secrets.ts';
import type { CommandSecret } from './secret-settings.ts';

export default defineRule({
  id: 'command-secret',
  on: 'container',
  holdsSecret: true,
  danger: { attacker: 'insider', reach: 'service' },
  variants: { token: { attacker: 'reader', reach: 'accounts' }, entered: { attacker: 'reader', reach: 'service' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [214],
  docs: {
    title: 'Keep secrets out of the commands of containers',
    why: 'Everyone who can read the repository knows a password in a command, now or in its history. While the program runs, everyone on the host can see it with `ps`, and `docker inspect` shows it for as long as the container exists; health checks repeat it every few seconds. An attacker who finds it logs in as its owner.',
    how: 'Change the secret, as it is no longer secret. Pass the new one as a file with `secrets`, and let the program read it, or take it from a variable of the container: `--requirepass "$$REDIS_PASSWORD"` inside of `sh -c`.',
    limits:
      'The rule reads entrypoint, command, health check and hooks, and what scripts run in a container that is already there, such as `docker exec db mysqldump -p…`, which is rated like a variable with the secret. Only literal values count, and the default of `${X:-…}`, not variables. Placeholders and well-known words such as `postgres` are left alone, except where the option sets the password of a server or an administrator, as `--requirepass` does. What `chpasswd` and the like are given counts, too. `secret-literal` reports tokens whose format shows their issuer.',
    verify: { run: "docker inspect -f '{{.Path}} {{.Args}}' NAME", prints: 'A command without the secret.' },
    references: [
      'https://cwe.mitre.org/data/definitions/214.html',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          cache:
            image: redis:8
            command: redis-server --requirepass «blue-Kettle-71»
            healthcheck:
              test: redis-cli -a «blue-Kettle-71» ping
      `,
      good: `
        services:
          cache:
            image: redis:8
            command: sh -c 'exec redis-server --requirepass "$$REDIS_PASSWORD"'
            healthcheck:
              test: redis-cli -a "$$REDIS_PASSWORD" ping
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: ["serve", "--db=postgres://shop:«blue-Kettle-71»@db/shop"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: ["serve", "--db-file=/run/secrets/db"]
      `,
    },
  ],

  *check(container) {
    for (const [command, place] of commandsOf(container)) {
      for (const { span, name, isToken } of secretsOf(command)) {
        yield {
          at: span,
          message: `The ${place} of container "${container.name}" contains a secret in ${name}. An attacker who reads the repository, or lists processes, can use it.`,
          evidence: `${place} ${name}`,
          ...(isToken ? { variant: 'token' } : container.isEntered && { variant: 'entered' }),
          secrets: [span],
        };
      }
    }
  },
});

const OF_USER = 'the password of a user';

/** `echo root:password | chpasswd` */
function literalPasswords(script: Script | undefined): readonly Span[] {
  return passwordsSetIn(script).flatMap(({ at, isEmpty }) => (isEmpty ? [] : [at]));
}

/** Commands that may contain a secret; most need not be parsed for this. */
function commandsOf(container: Container): readonly (readonly [ContainerCommand, string])[] {
  const found: [ContainerCommand, string][] = [];
  const add = (command: ContainerCommand | undefined, place: string): void => {
    if (command?.words.some((word) => mayHoldSecret(known<string>(word) ?? 'token'))) found.push([command, place]);
  };
  add(container.entrypoint, 'entrypoint');
  add(container.command, 'command');
  add(container.healthcheck, 'health check');
  for (const hook of container.hooks) add(hook.command, 'hook');
  return found;
}

function* secretsOf({ span, script }: ContainerCommand): Generator<CommandSecret> {
  for (const command of everyCommand(script)) yield* secretsIn(command);
  if (mayReadPassword(spanText(span))) {
    for (const pipeline of everyPipeline(script)) yield* pipedSecretsIn(pipeline);
  }
  for (const at of literalPasswords(script)) yield { span: at, name: OF_USER };
  if (!MAY_HOLD_PASSWORD.test(spanText(span))) return;
  for (const { span: at, address } of passwordsIn(span)) yield { span: at, name: `the address "${address}"` };
}
