import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isThisMachine } from '../model/web-address.ts';
import { ignoredVulnerability } from './ignored-vulnerability.ts';
import { choice, list, mapping, scalarShape } from './shapes.ts';
import { namedFile, signaturePolicy } from './signature-policy.ts';

const MAXIMUM_HOSTS = 100;
const MAXIMUM_POLICIES = 100;
/** Each of them is compared with the vulnerabilities of each image. */
const MAXIMUM_IGNORED = 1000;
const MAXIMUM_DOCUMENTS = 100;
const MAXIMUM_SECONDS = 3600;
const MAXIMUM_CONCURRENCY = 32;

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const onOrOff = scalarShape('`true` or `false`', (value) => SWITCH.get(value), { type: 'boolean' });

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const PLATFORM = /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,10})?$/;

const host = scalarShape(
  'a host with its port, such as `registry.example.com:5000`',
  (value) => (HOST.test(value) ? value.toLowerCase() : undefined),
  { type: 'string', pattern: HOST.source },
);

const platform = scalarShape('a platform such as `linux/amd64`', (value) => (isPlatform(value) ? value : undefined), {
  type: 'string',
  pattern: PLATFORM.source,
});

/** If the folder were in the repository, a pull request could bring one that forges what images contain. */
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

/** The fields of `images`. */
export const imageSettings = mapping(
  {
    lookup: {
      shape: choice(['auto', 'never']),
      description: '`auto`: look up images when a rule that runs needs to know something about them.',
    },
    'tls-check': {
      shape: onOrOff,
      description: 'Whether to test the encryption of registries, which takes extra connections.',
    },
    'allow-private-registries': {
      shape: list(host, MAXIMUM_HOSTS),
      description: 'Hosts, with their ports, that may have private addresses or be on this machine.',
    },
    'insecure-registries': {
      shape: list(host, MAXIMUM_HOSTS),
      description: 'Hosts like these that are contacted without encryption.',
    },
    'fail-on-unavailable': {
      shape: onOrOff,
      description: 'Whether the check fails if an image cannot be looked up.',
    },
    'time-budget': {
      shape: upTo(MAXIMUM_SECONDS, `a number of seconds from 1 to ${MAXIMUM_SECONDS}`),
      description: 'Seconds that all look-ups may take together; 120 by default.',
    },
    concurrency: {
      shape: upTo(MAXIMUM_CONCURRENCY, `a number from 1 to ${MAXIMUM_CONCURRENCY}`),
      description: 'How many images are looked up at a time; 8 by default.',
    },
    platform: {
      shape: platform,
      description:
        'Which platform of a multi-platform image is checked where the file names none; `linux/amd64` by default.',
    },
    contents: {
      shape: onOrOff,
      description:
        'Whether to read the layers of images, for rules about their contents; `vulnerabilities` reads them anyway.',
    },
    'image-analysis': {
      shape: choice(['auto', 'layers', 'sbom']),
      description:
        '`layers`: packages are found in the layers; `sbom`: in the SBOM next to the image; `auto`, the default: in the SBOM if a layer cannot be read.',
    },
    'cache-dir': {
      shape: folder,
      description: 'A folder outside the repository that caches the analysis of layers, so that none is read twice.',
    },
    vulnerabilities: {
      shape: choice(['auto', 'online', 'offline', 'off']),
      description: 'Where known vulnerabilities of packages in images are looked up; `off` by default.',
    },
    signatures: {
      shape: list(signaturePolicy, MAXIMUM_POLICIES),
      description: 'Who must have signed which images. The first entry that covers an image decides.',
    },
    'trusted-root': {
      shape: namedFile,
      description: 'A file with the authorities and logs to trust, instead of those of the public Sigstore.',
    },
    'vulnerability-database': {
      shape: folder,
      description: 'A folder outside the repository with OSV records, `{ecosystem}/all.zip`, or with their index.',
    },
    'vulnerability-detail': {
      shape: choice(['image', 'package', 'cve']),
      description:
        'Whether each image, the default, or each vulnerable package or each vulnerability is a separate finding.',
    },
    'unrated-vulnerabilities': {
      shape: choice(['critical', 'high', 'medium', 'low']),
      description: 'How severe a vulnerability without a rating is; `medium` by default.',
    },
    'ignore-vulnerabilities': {
      shape: list(ignoredVulnerability, MAXIMUM_IGNORED),
      description:
        'Accepted vulnerabilities: by `id`, with a `reason`, and optionally for a `package`, an `image` and until a day (`expires`).',
    },
    vex: {
      shape: list(namedFile, MAXIMUM_DOCUMENTS),
      description:
        'VEX documents of the repository (OpenVEX, CSAF or CycloneDX): vulnerabilities that do not affect an image do not count.',
    },
    'osv-address': { shape: address, description: 'The address of OSV; `https://api.osv.dev/` by default.' },
    epss: {
      shape: onOrOff,
      description: 'Whether to ask how likely vulnerabilities are to be exploited: that changes their order.',
    },
    'epss-address': {
      shape: address,
      description: 'The address of EPSS; `https://api.first.org/data/v1/epss` by default.',
    },
  },
  'a mapping with what to do about registries',
);

/** Whether a text is a platform such as `linux/arm64/v8`. */
export function isPlatform(text: string): boolean {
  return PLATFORM.test(text);
}
