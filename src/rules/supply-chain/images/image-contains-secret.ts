import { AUTHORIZATION } from '../../../analysis/secrets/header-secret.ts';
import { hasPassword } from '../../../analysis/secrets/line-secret.ts';
import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import type { ImageContents, ImageSecret } from '../../../model/images/image-contents.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';

export default defineRule({
  id: 'image-contains-secret',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [538, 798],
  docs: {
    title: 'Do not use images that contain a secret',
    why: 'A layer of the image has a file with a private key, cloud credentials or a token, or a label, a command or a build argument in its history shows one. Everyone who can pull the image can read it. A later layer that deletes the file only hides it: the layer below is still pulled.',
    how: 'Change the secret, then build the image without it: mount it with `RUN --mount=type=secret`, or copy the result from a stage that is not shipped. If the image is not yours, tell its maintainers.',
    limits:
      'The rule has to read the layers (`images.contents` or `images.vulnerabilities`; all of them only with the latter, or with `hullcheck image`). It looks into files of up to 1 MiB whose names belong to keys, credentials, configuration, code or histories of shells, outside of the folders of packages, tests and examples, and skips files that a system package owns. It decides by the formats of common issuers, in code only by those of tokens, and by names and values in known files. It never keeps or prints a secret. `image-env-secret` reports the variables of the image; those of its history, build arguments and ONBUILD instructions belong here.',
    ways: [
      {
        do: 'Change the secret, and delete the image from the registry.',
        trap: 'Other tags may have the same layer: look for its digest in each.',
      },
      {
        do: 'Build it with `RUN --mount=type=secret`, or copy the result from a stage that is not shipped.',
        trap: 'A build from the old cache brings the layer back: use `--no-cache` once.',
      },
      {
        do: 'If the image is not yours, report it to its maintainers, and use a version without it.',
        trap: 'A private key in a public image is known to all: a service that still uses it can be impersonated.',
      },
    ],
    verify: {
      run: 'docker save --output image.tar IMAGE && hullcheck image image.tar',
      prints:
        'No finding about a secret: hullcheck reads the files of each layer, also those that a later layer deletes.',
    },
    references: ['https://docs.docker.com/build/building/secrets/', 'https://cwe.mitre.org/data/definitions/538.html'],
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
          contents: {
            ...contentsOn({ id: 'debian', versionId: '13' }),
            secrets: [{ path: 'root/.ssh/id_rsa', what: 'a private key', layer: '' }],
          },
        },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image) {
    const { reference, use, facts } = image;
    const found = [...inFiles(facts.contents), ...inConfiguration(facts.contents)];
    if (use === 'syntax' || found.length === 0) return;
    const named = found.slice(0, MOST_NAMES);
    const rest = found.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    yield {
      at: reference,
      message: `${useOf(image, 'uses')} "${reference.value.text}", which contains secrets for everyone who can pull it: ${list}.`,
    };
  },
});

const MOST_NAMES = 5;
const MOST_CHARACTERS = 100;

function inFiles({ secrets, layers }: ImageContents): string[] {
  const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
  const byPath = new Map<string, ImageSecret>();
  for (const one of secrets)
    if (byPath.get(one.path)?.isHidden !== undefined || !byPath.has(one.path)) byPath.set(one.path, one);
  return [...byPath.values()].map(({ path, what, layer, isHidden }) => {
    const number = numbers.get(layer);
    const where = number === undefined ? '' : ` of layer ${number}`;
    const later = isHidden ? ' (a later layer removes or replaces it; the layer is still pulled)' : '';
    return `${what} in /${path.slice(0, MOST_CHARACTERS)}${where}${later}`;
  });
}

function inConfiguration({ configuration, layers }: ImageContents): string[] {
  const { labels, entrypoint, command, healthcheck, onbuild } = configuration;
  return [
    ...Object.entries(labels).flatMap(([name, value]) =>
      named(name, value, `the label ${name.slice(0, MOST_CHARACTERS)}`),
    ),
    ...inWords(entrypoint, 'the entry point'),
    ...inWords(command, 'the command'),
    ...inWords(healthcheck, 'the health check'),
    ...onbuild.flatMap((step) => inWords([step.slice(0, LONGEST_VALUE)], 'an ONBUILD instruction')),
    ...layers.flatMap(({ createdBy = '' }, index) => inWords(wordsOf(createdBy), `the history of layer ${index + 1}`)),
    ...inHistory(configuration),
  ];
}

/** Variables and build arguments of the history, other than those that the image still has: `image-env-secret` reports these. */
function inHistory({ history, environment, labels }: ImageContents['configuration']): string[] {
  const kept = new Set([...environment, ...Object.entries(labels).map(([name, value]) => `${name}=${value}`)]);
  const steps = history.filter((step) => SETS.test(step));
  const words = steps.flatMap(wordsOf).filter((word) => !kept.has(word));
  return inWords(words, 'the history');
}

const SETS = /^(?:\/bin\/sh -c #\(nop\)\s+)?(?:ENV|ARG)\s/;

/** Build arguments are at the beginning of a step, as in `|1 NPM_TOKEN=… /bin/sh -c …`. A line of a script ends as with `;`. */
function wordsOf(step: string): string[] {
  const lines = step.slice(0, LONGEST_STEP).replaceAll('\\\n', ' ');
  return lines.replaceAll('\n', ' ; ').split(/\s+/);
}

const LONGEST_STEP = 65_536;

/** Only the first one: a step may repeat it. */
function inWords(words: readonly string[], place: string): string[] {
  const parts = words.flatMap(partsOf);
  for (const [at, word] of parts.entries()) {
    const [found] = [...inHeader(word, place), ...inOption(parts[at - 1] ?? '', word, place), ...inPair(word, place)];
    if (found !== undefined) return [found];
  }
  return hasPassword(words.join(' ')) ? [`a password or token in ${place}`] : [];
}

function inHeader(word: string, place: string): string[] {
  const header = AUTHORIZATION.exec(word)?.[1];
  return header === undefined ? [] : named('token', header, place);
}

/** `--password` and the word after it */
function inOption(before: string, word: string, place: string): string[] {
  const [, option] = /^--?([A-Za-z][\w.-]{0,99})$/.exec(before) ?? [];
  return option === undefined || word.startsWith('-') ? [] : named(option, word, place);
}

function inPair(word: string, place: string): string[] {
  const [, name = '', value = ''] = /^-{0,2}([A-Za-z][\w.-]{0,99})=(.+)$/s.exec(word) ?? [];
  return named(name, name === '' ? word : value, place);
}

/** The word, and where it is a command line, the words and the quoted texts in it. */
function partsOf(word: string): readonly string[] {
  if (word.length > LONGEST_VALUE || !/\s/.test(word)) return [word];
  const quoted = word.split(/["']/).map((part) => part.trim());
  return [word, ...quoted, ...quoted.flatMap((part) => part.split(/\s+/))];
}

function named(name: string, value: string, place: string): string[] {
  if (value.length > LONGEST_VALUE) return [];
  const what = providerSecret(value, name === '' ? undefined : name)?.format.name;
  if (what !== undefined) return [`${what} in ${place}`];
  return name !== '' && isSecretPair(name, value) ? [`a password or token in ${place}`] : [];
}

const LONGEST_VALUE = 16_384;
