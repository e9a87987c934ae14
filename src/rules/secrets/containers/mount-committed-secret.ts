import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'mount-committed-secret',
  on: 'container',
  isAboutFile: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [312, 538],
  docs: {
    title: 'Keep keys that containers mount out of the repository',
    why: 'A private key that a service gets from a file of the repository is known to everyone who can read the repository, now or in its history. That it reaches the container as a secret or read-only changes nothing about that. An attacker with the key of a server can pretend to be it, and one with a password or a token logs in as the service.',
    how: 'Replace the key, as it is no longer secret. Remove the file from the repository (`git rm --cached`), list it in `.gitignore`, and put it on the machine another way.',
    limits:
      'The rule reads files that `secrets`, `configs` and mounts name, and private keys in mounted folders with at most 200 files. It knows private keys, key stores, files with credentials by their names, tokens in the format of their provider, passwords in settings such as `app.yaml` if a name or an address shows them and they have letters and digits, and files of `secrets` that hold one value that is random or has the name of a secret. Files that git ignores exist only on this machine and are left alone, and so are placeholders, defaults that everyone knows, encrypted files, examples by their names, and a mount of the whole repository. Keys in folders of tests and examples, and those for development by their names, are milder. If several containers get one file, the finding names the first, and a further one does not count as new.',
    ways: [
      {
        do: 'Replace the key or the secret where it is used.',
        trap: 'Deleting the file does not remove it from the history.',
      },
      {
        do: 'Remove the file from git and keep it: `git rm --cached server.key`, and a line in `.gitignore`.',
        trap: 'It is deleted for others when they pull: tell them.',
      },
      {
        do: 'Let each machine make a key of its own for development: `openssl req -x509 -newkey rsa:2048 -nodes …`.',
        trap: 'Compose makes a folder in place of a mounted file that is missing, so create it before `docker compose up`.',
      },
    ],
    verify: {
      run: 'git ls-files --error-unmatch server.key',
      prints:
        'An error: git does not know the file any more. Its old versions remain in the history, so replace the key.',
    },
    references: [
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.docker.com/reference/compose-file/secrets/',
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      files: {
        bad: { 'server.key': `-----BEGIN ${'PRIVATE'} KEY-----\nnone\n` },
        good: { 'server.crt': '-----BEGIN CERTIFICATE-----\nnone\n' },
      },
      bad: `
        services:
          web:
            image: ghcr.io/acme/web:1.4
            secrets: [tls]
        secrets:
          tls:
            file: «./server.key»
      `,
      good: `
        services:
          web:
            image: ghcr.io/acme/web:1.4
            secrets: [tls]
        secrets:
          tls:
            file: ./server.key
      `,
    },
    {
      file: 'up.sh',
      files: {
        bad: { 'certs/server.key': `-----BEGIN ${'PRIVATE'} KEY-----\nnone\n` },
        good: { 'certs/server.crt': '-----BEGIN CERTIFICATE-----\nnone\n' },
      },
      bad: `
        docker run -d -v «./certs»:/etc/certs:ro ghcr.io/acme/web:1.4
      `,
      good: `
        docker run -d -v ./certs:/etc/certs:ro ghcr.io/acme/web:1.4
      `,
    },
  ],

  *check({ name, committedSecrets = [] }) {
    for (const { path, what, at, milder, isReadBefore } of committedSecrets) {
      if (isReadBefore) continue;
      yield {
        at,
        message: `Container "${name}" gets ${path} from the repository, which contains ${what}. An attacker who reads the repository can use it.`,
        evidence: path,
        milder,
      };
    }
  },
});
