import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isThisMachine } from '../model/web-address.ts';
import { choice, list, mapping, scalarShape } from './shapes.ts';
import { namedFile, signaturePolicy } from './signature-policy.ts';

const MAXIMUM_HOSTS = 100;
const MAXIMUM_POLICIES = 100;
const MAXIMUM_SECONDS = 3600;
const MAXIMUM_CONCURRENCY = 32;

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const onOrOff = scalarShape('`true` or `false`', (value) => SWITCH.get(value), { type: 'boolean' });

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const PLATFORM = /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9]{1,10})?$/;

const host = scalarShape(
  'a host with its port, such as `registry.example.com:5000`',
  (value) => (HOST.test(value) ? value.toLowerCase() : undefined),
  { type: 'string', pattern: HOST.source },
);

const platform = scalarShape(
  'a platform such as `linux/amd64`',
  (value) => (PLATFORM.test(value) ? value : undefined),
  { type: 'string', pattern: PLATFORM.source },
);

/** In the repository, whoever opens a pull request could put there what images are said to hold. */
const folder = scalarShape(
  'an absolute path, or one that begins with `~/`',
  (value) => (value.startsWith('~/') ? join(homedir(), value.slice(2)) : isAbsolute(value) ? value : undefined),
  { type: 'string', minLength: 1 },
);

const address = scalarShape(
  'an address that begins with `https://`, or, on this machine, with `http://`',
  (value) => (isServiceAddress(value) ? value : undefined),
  { type: 'string', pattern: '^https?://' },
);

function isServiceAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

function upTo(maximum: number, expected: string) {
  const read = (value: string): number | undefined => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    return number >= 1 && number <= maximum ? number : undefined;
  };
  return scalarShape(expected, read, { type: 'integer', minimum: 1, maximum });
}

/** What `images` says. */
export const imageSettings = mapping(
  {
    lookup: {
      shape: choice(['auto', 'never']),
      description: '`auto`: images are looked up when a rule that runs wants to know something about them.',
    },
    'tls-check': {
      shape: onOrOff,
      description: 'Whether to try how registries encrypt: it takes connections of their own.',
    },
    'allow-private-registries': {
      shape: list(host, MAXIMUM_HOSTS),
      description: 'Hosts, with their ports, that may be at private addresses or on this machine.',
    },
    'insecure-registries': {
      shape: list(host, MAXIMUM_HOSTS),
      description: 'The same, and they are spoken to without encryption.',
    },
    'fail-on-unavailable': {
      shape: onOrOff,
      description: 'Whether it fails the check when an image cannot be looked up.',
    },
    'time-budget': {
      shape: upTo(MAXIMUM_SECONDS, `a number of seconds from 1 to ${MAXIMUM_SECONDS}`),
      description: 'Seconds that all look-ups may take together; 120 unless given.',
    },
    concurrency: {
      shape: upTo(MAXIMUM_CONCURRENCY, `a number from 1 to ${MAXIMUM_CONCURRENCY}`),
      description: 'How many images are looked up at a time; 8 unless given.',
    },
    platform: {
      shape: platform,
      description: 'Which one is looked at of an image that there is for several; `linux/amd64` unless given.',
    },
    contents: {
      shape: onOrOff,
      description:
        'Whether layers of images are read, for rules about what is inside; `vulnerabilities` does so anyway.',
    },
    'image-analysis': {
      shape: choice(['auto', 'layers', 'sbom']),
      description:
        '`layers`: packages are looked for in the layers; `sbom`: in the SBOM beside the image; `auto`, unless given: in the SBOM where a layer cannot be read.',
    },
    'cache-dir': {
      shape: folder,
      description: 'A folder outside of the repository that keeps what is known of layers, so that none is read twice.',
    },
    vulnerabilities: {
      shape: choice(['auto', 'online', 'offline', 'off']),
      description: 'Where known vulnerabilities of packages in images are looked up; `off` unless given.',
    },
    signatures: {
      shape: list(signaturePolicy, MAXIMUM_POLICIES),
      description: 'Who has to have signed which images. The first entry that covers an image decides.',
    },
    'trusted-root': {
      shape: namedFile,
      description: 'A file with the authorities and logs that are believed, instead of those of the public Sigstore.',
    },
    'vulnerability-database': {
      shape: folder,
      description:
        'A folder outside of the repository with records of OSV, `{ecosystem}/all.zip`, or with their index.',
    },
    'vulnerability-detail': {
      shape: choice(['image', 'package', 'cve']),
      description:
        'What becomes a finding of its own: an image, unless given, or each vulnerable package, or each vulnerability.',
    },
    'osv-address': { shape: address, description: 'Where OSV is asked; `https://api.osv.dev/` unless given.' },
    epss: {
      shape: onOrOff,
      description: 'Whether to ask how likely vulnerabilities are exploited: that changes their order.',
    },
    'epss-address': {
      shape: address,
      description: 'Where that is asked; `https://api.first.org/data/v1/epss` unless given.',
    },
  },
  'a mapping with what to do about registries',
);
