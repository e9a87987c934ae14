import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { isShipped, type RunInstruction } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { defineRule } from '../../define-rule.ts';
import { isRemovedBy } from './secrets-in-files.ts';

export default defineRule({
  id: 'ssh-key-generated-in-image',
  on: 'stage',
  danger: { attacker: 'server', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [321],
  peers: { sonar: ['docker:S6437'] },
  docs: {
    title: 'Do not generate private keys in the build',
    why: 'A private key that a RUN instruction generates is part of the image: all containers share it, and everyone who can pull the image has it. An attacker with the host key of a server, or the key of its certificate, can pose as that server, or read its traffic. In 2015 researchers found millions of devices that shared keys in this way.',
    how: 'Generate the key when the container first starts, in its entry point, and keep it on a volume. Or pass a key from outside as a secret.',
    limits:
      'Keys that the same RUN deletes again are left alone, as are parameters (`openssl dhparam`), public keys, and stages that no image is made of. The rule does not see packages that generate keys in their installation scripts, such as `openssh-server`.',
    verify: {
      run: "docker run --rm --user 0 --entrypoint find IMAGE /etc/ssh /root -name '*_key' -o -name 'id_*'",
      prints: 'Nothing.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/321.html',
      'https://www.kb.cert.org/vuls/id/566724',
      'https://docs.docker.com/build/building/secrets/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «ssh-keygen» -t ed25519 -N "" -f /etc/ssh/ssh_host_ed25519_key
        RUN «openssl» req -x509 -nodes -newkey rsa:2048 -subj /CN=app -keyout /etc/ssl/app.key -out /etc/ssl/app.crt
      `,
      good: `
        FROM debian:12
        RUN openssl dhparam -out /etc/ssl/dhparam.pem 2048
        ENTRYPOINT ["/entrypoint.sh"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y openssh-server && «dpkg-reconfigure» openssh-server
      `,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y openssh-server && rm -f /etc/ssh/ssh_host_*
        RUN ssh-keygen -f /tmp/key -N "" && ./test.sh /tmp/key && rm /tmp/key
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const problems: Problem[] = [];
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      const tool = toolOf(command);
      const key = tool && keyMadeBy(tool);
      if (tool === undefined || key === undefined || isRemoved(instruction, key)) continue;
      problems.push({
        at: command.programSpan,
        message: whenItRuns(
          instruction,
          `${stage.title} generates a private key with ${tool.name}, which all containers share and everyone who can pull the image has.`,
        ),
        evidence: `${tool.name} ${key.replaceAll('\0', '…')}`,
      });
    }
    return problems;
  },
});

/** The path of the key, with its known parts; undefined for a command that makes no key. */
function keyMadeBy({ name, arguments: words }: Tool): string | undefined {
  switch (name) {
    case 'ssh-keygen':
      return words.some(({ pieces }) => OTHER_USES.test(pieces))
        ? undefined
        : (optionValue(words, '-f') ?? '/etc/ssh/ssh_host_key');
    case 'openssl':
      return opensslKey(words);
    case 'dpkg-reconfigure':
      return words.some(({ value }) => value === 'openssh-server') ? '/etc/ssh/ssh_host_key' : undefined;
    case 'keytool':
      return words.some(({ value }) => value === '-genkey' || value === '-genkeypair')
        ? (optionValue(words, '-keystore') ?? '.keystore')
        : undefined;
    case 'make-ssl-cert':
      return words.some(({ value }) => value === 'generate-default-snakeoil')
        ? '/etc/ssl/private/ssl-cert-snakeoil.key'
        : undefined;
    case 'mkcert':
      return words.some(({ pieces }) => /^[^-]/.test(pieces))
        ? (optionValue(words, '-key-file') ?? 'key.pem')
        : undefined;
    case 'cfssljson':
      return cfsslKey(words);
    default:
      return undefined;
  }
}

/** `ssh-keygen` that looks up, prints, converts, signs or changes existing keys. */
const OTHER_USES = /^-(?:[FRHlyeipcBLQYskM]|-help)/;

const GENERATING: ReadonlySet<unknown> = new Set(['genrsa', 'genpkey', 'gendsa', 'ecparam', 'req']);

function opensslKey(words: readonly ShellWord[]): string | undefined {
  const subcommand = words[0]?.value;
  if (!GENERATING.has(subcommand)) return undefined;
  const has = (option: string): boolean => words.some(({ value }) => value === option);
  if (subcommand === 'ecparam' && !has('-genkey')) return undefined;
  if (subcommand === 'genpkey' && has('-genparam')) return undefined;
  if (subcommand === 'req') return has('-newkey') ? (optionValue(words, '-keyout') ?? 'privkey.pem') : undefined;
  const output = optionValue(words, '-out');
  // without a file the key is printed, for the next command
  return output;
}

/** `cfssl gencert … | cfssljson -bare ca`. */
function cfsslKey(words: readonly ShellWord[]): string | undefined {
  return words.some(({ value }) => value === '-bare') ? `${words.at(-1)?.pieces}-key.pem` : undefined;
}

function optionValue(words: readonly ShellWord[], option: string): string | undefined {
  const index = words.findIndex(({ value }) => value === option);
  return index === -1 ? undefined : words[index + 1]?.pieces;
}

/** Whether another command of the same RUN deletes it. For patterns of host keys their folder counts. */
function isRemoved(instruction: RunInstruction, key: string): boolean {
  if (isRemovedBy(instruction, key)) return true;
  return (
    key.startsWith('/etc/ssh/') &&
    ['*', '*key*', '*_key*', '*_key', '*key'].some((end) => isRemovedBy(instruction, `/etc/ssh/ssh_host_${end}`))
  );
}
