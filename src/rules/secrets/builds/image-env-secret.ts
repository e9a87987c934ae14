import { isAccountName, isSecretPair } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-env-secret',
  on: 'image',
  needs: ['config'],
  danger: { attacker: 'insider', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [526, 798],
  peers: { dockle: ['CIS-DI-0010'] },
  docs: {
    title: 'Do not use images that carry a secret',
    why: 'The configuration of the image sets a variable to a value that looks like a password or a token. Everyone who can pull the image can read it, and every container of it passes it to every program.',
    how: 'If the image is yours, change the secret, and pass it when the container starts. Otherwise tell the maintainers, and set the variable to your own value: if all containers of an image share a default password, everyone who has the image knows it.',
    limits:
      'The rule decides by name and value together, and by the formats of common issuers. It never prints the value. Frontends (`# syntax=`) are left alone.',
    references: ['https://docs.docker.com/build/building/secrets/', 'https://cwe.mitre.org/data/definitions/526.html'],
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
            image: ghcr.io/acme/app:1.5
      `,
      facts: {
        bad: {
          config: {
            user: '10001',
            exposedPorts: [],
            environment: ['PATH=/usr/bin', 'DB_PASSWORD=fictional-for-this-page'],
            healthcheck: 'none',
            created: undefined,
          },
        },
        good: {
          config: {
            user: '10001',
            exposedPorts: [],
            environment: ['PATH=/usr/bin', 'DB_PASSWORD_FILE=/run/secrets/db'],
            healthcheck: 'none',
            created: undefined,
          },
        },
      },
    },
  ],

  *check(image) {
    const { reference, use, facts } = image;
    if (use === 'syntax') return;
    const names = secretNames(facts.config.environment);
    if (names.length === 0) return;
    const shownNames = names.slice(0, MOST_NAMES).join(', ');
    yield {
      at: reference,
      message: `${useOf(image, 'uses')} "${reference.value.text}", whose configuration contains a secret for everyone who can pull it: ${shownNames}.`,
    };
  },
});

const MOST_NAMES = 3;

function secretNames(environment: readonly string[]): readonly string[] {
  const pairs = environment.slice(0, MOST_VARIABLES).map(splitPair);
  const isSecret = ({ name, value }: Pair): boolean => {
    if (!/^[A-Za-z_][\w.-]{0,63}$/.test(name) || value.length > MOST_CHARACTERS) return false;
    const isNamed = isSecretPair(name, value) && !isAccountName(name, pairs);
    return isNamed || providerSecret(value, name) !== undefined;
  };
  return pairs.filter(isSecret).map(({ name }) => name);
}

const MOST_VARIABLES = 500;
const MOST_CHARACTERS = 4096;

interface Pair {
  readonly name: string;
  readonly value: string;
}

function splitPair(entry: string): Pair {
  const at = entry.indexOf('=');
  return at === -1 ? { name: entry, value: '' } : { name: entry.slice(0, at), value: entry.slice(at + 1) };
}
