import { requiredAttributes } from '../analysis/signers/subject-attributes.ts';
import type { SignaturePolicy } from '../model/images/signature-policy.ts';
import type { Located } from '../model/located.ts';
import { spanOf } from '../syntax/tree/nodes.ts';
import { choice, errorAt, located, mapping, type Shape, scalarShape, type ValueOf } from './shapes.ts';

const MOST_CHARACTERS = 512;
/** The part before the first slash must be a host, as in a full reference. */
const IMAGES =
  /^(?:\*\*|(?:localhost|[a-z0-9-]*[.*][a-z0-9.*-]*|[a-z0-9.*-]+:\d{1,5})(?::\d{1,5})?\/[a-z0-9*._/-]{1,255})$/;
const ISSUER = /^https:\/\/[^\s*]{1,500}$/;
const SOURCE = /^https:\/\/[^\s]{1,500}$/;
const GITHUB = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;

const images = scalarShape(
  'a pattern for host and path of images, such as `ghcr.io/acme/**` or `docker.io/library/*`',
  (value) => (IMAGES.test(value) ? value : undefined),
  { type: 'string', pattern: IMAGES.source },
);

const issuer = scalarShape(
  'the address of who vouches for identities, such as `https://token.actions.githubusercontent.com`',
  (value) => (ISSUER.test(value) ? value : undefined),
  { type: 'string', pattern: ISSUER.source },
);

const identity = scalarShape(
  'a whole identity, with `*` for the parts that vary, such as `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*`; it is not a regular expression',
  (value) => (isIdentity(value) ? value : undefined),
  { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS },
);

/** Rejects values that look like regular expressions, which would match literally, and patterns that match every identity. */
function isIdentity(value: string): boolean {
  const isExpression = /^\^|\$$|\\|\.[*+]/.test(value);
  return value.length <= MOST_CHARACTERS && !isExpression && /[^*/\s]/.test(value) && !/\s/.test(value);
}

const subject = scalarShape(
  'attributes of a name with their values, such as `C=DE, O=acme, CN=release`; known are C, ST, L, O, OU and CN',
  (value) => (value.length <= MOST_CHARACTERS && requiredAttributes(value) !== undefined ? value : undefined),
  { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS },
);

const github = scalarShape(
  'a repository of GitHub, as `owner/name`',
  (value) => (GITHUB.test(value) ? value : undefined),
  { type: 'string', pattern: GITHUB.source },
);

const source = scalarShape(
  'all of the address of a repository, with `*` for what varies, such as `https://github.com/acme/*`',
  (value) => (SOURCE.test(value) && isIdentity(value) ? value : undefined),
  { type: 'string', pattern: SOURCE.source },
);

/** A file of the repository, by its path from the root. */
export const namedFile: Shape<Located<string>> = located(
  scalarShape('the path of a file, from the root of the repository', (value) => (isPath(value) ? value : undefined), {
    type: 'string',
    minLength: 1,
  }),
);

function isPath(value: string): boolean {
  return value !== '' && !value.startsWith('/') && !value.split('/').includes('..');
}

const entry = mapping(
  {
    images: { shape: images, isRequired: true, description: 'A pattern for the host and path of images.' },
    require: {
      shape: choice(['signature', 'provenance', 'sbom', 'digest-pin']),
      description:
        'The thing that must be signed; `signature` by default. `digest-pin`: nothing, but references need a digest.',
    },
    issuer: { shape: issuer, description: 'The exact issuer that vouches for the identity.' },
    identity: { shape: identity, description: 'The identity that must have signed: a pattern for all of it.' },
    'source-repository': {
      shape: source,
      description: 'The repository of the source that was built: a pattern for its whole address.',
    },
    key: {
      shape: namedFile,
      description: 'The file with the public key of the signer, instead of an identity.',
    },
    authority: {
      shape: namedFile,
      description: 'The file with the certificate of the authority of a Notation signature, instead of a key.',
    },
    subject: {
      shape: subject,
      description: 'The attributes that the name in the certificate of a Notation signature has to have.',
    },
    github: { shape: github, description: 'The repository of GitHub whose attestations are asked for, too.' },
  },
  'a mapping with `images`, and with `key`, or `issuer` and `identity`, or `authority` and `subject`',
);

type Written = ValueOf<typeof entry>;

/** One entry of `images.signatures`. */
export const signaturePolicy: Shape<SignaturePolicy> = {
  ...entry,
  read(node, rules) {
    const written = entry.read(node, rules);
    const policy = toPolicy(written);
    if (typeof policy === 'string') throw errorAt(spanOf(node), policy);
    return policy;
  },
};

/** The policy, or the problem with it. */
function toPolicy(written: Written): SignaturePolicy | string {
  const {
    images,
    require = 'signature',
    issuer,
    identity,
    key,
    authority,
    subject: name,
    github,
    'source-repository': sourceRepository,
  } = written;
  if (require === 'digest-pin') {
    const all = [issuer, identity, sourceRepository, key, authority, name, github];
    const isMore = all.some((value) => value !== undefined);
    return isMore
      ? '`digest-pin` asks for a digest alone: remove who signs, or ask for a signature.'
      : { images, require };
  }
  if (authority !== undefined || name !== undefined) return byAuthority(written);
  const more = github === undefined ? {} : { github };
  if (key !== undefined) {
    const isBoth = [issuer, identity, sourceRepository].some((value) => value !== undefined);
    return isBoth
      ? 'There is a `key` together with fields of an identity: name one kind of signer.'
      : { images, require, by: { kind: 'key', path: key }, ...more };
  }
  if (issuer !== undefined && identity !== undefined)
    return {
      images,
      require,
      by: { kind: 'identity', issuer, identity, ...(sourceRepository && { sourceRepository }) },
      ...more,
    };
  if (issuer !== undefined) return '`identity` is missing: the issuer vouches for many.';
  if (identity !== undefined) return '`issuer` is missing: an identity says little without who vouches for it.';
  return 'The signer is missing: name a `key`, an `issuer` and an `identity`, or an `authority` and a `subject`.';
}

/** Signatures of Notation are about images alone. */
function byAuthority({
  images,
  require = 'signature',
  authority,
  subject: name,
  ...others
}: Written): SignaturePolicy | string {
  if (Object.values(others).some((value) => value !== undefined))
    return 'There is an `authority` together with another kind of signer: name one of them.';
  if (authority === undefined) return '`authority` is missing: a name says little without who vouches for it.';
  if (name === undefined) return '`subject` is missing: an authority vouches for many.';
  if (require !== 'signature') return 'Notation signs images, so an `authority` can only be asked for a `signature`.';
  return { images, require, by: { kind: 'authority', path: authority, subject: name } };
}
