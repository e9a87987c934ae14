import { detached } from '../../support/caches/detached.ts';
import { remember } from '../../support/caches/remember.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';
import { DYNAMIC, type Dynamic, type Located } from '../located.ts';
import type { NamedSecret } from '../named-secret.ts';
import type { Span } from '../source.ts';
import { SHOWN_PIECE, shownPieces, UNKNOWN_PIECE } from '../unknown-piece.ts';
import type { AskedPlatforms } from './asked-platforms.ts';
import { isDockerHub } from './docker-hub.ts';
import type { ImageBase } from './image-base.ts';
import type { ImageChange } from './image-change.ts';
import type { ImageContents } from './image-contents.ts';
import type { SignatureState } from './signature-state.ts';
import type { TlsState } from './tls-state.ts';
import type { ImageUpdate, ImageVulnerabilities } from './vulnerability.ts';

/** An image reference, split into the parts of the distribution grammar. */
export interface ImageReference {
  /** As written, after variables; unknown parts read `${…}`. */
  readonly text: string;
  /** Host and port, if written; otherwise it is Docker Hub. */
  readonly registry: string | undefined | Dynamic;
  /** Path without registry, such as `library/alpine` or `acme/app`, as written. */
  readonly repository: string | Dynamic;
  readonly tag: string | undefined | Dynamic;
  /** `sha256:…` */
  readonly digest: string | undefined | Dynamic;
}

/** A reference where a file has it. */
export interface WrittenReference extends Located<ImageReference> {
  /** The value, in a file such as `.env`, of the variable at the end of the reference. */
  readonly setAt?: Span;
}

/** How a file uses the image that it names. */
export type ImageUse =
  | 'from'
  | 'copy-from'
  | 'mount-from'
  | 'syntax'
  | 'generator'
  | 'container'
  | 'fetch'
  | ComparedUse;

/** Uses that are only compared with those of a base: a cache that a build takes, and a name that an image is published under. */
export type ComparedUse = 'cache' | 'push';

/** The part of an OCI image config that rules use: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface ImageConfig {
  /** Name or number, perhaps with a group; empty for root. */
  readonly user: string;
  /** `80/tcp` */
  readonly exposedPorts: readonly string[];
  /** `NAME=value` */
  readonly environment: readonly string[];
  readonly healthcheck: 'none' | 'disabled' | 'set';
  /** `YYYY-MM-DD`; undefined when it is missing, or is a fixed time as in reproducible builds. */
  readonly created: string | undefined;
}

/** Everything that only a registry or a database knows. */
export interface ImageFacts {
  /** Whether its registry has exactly the written reference. */
  readonly presence:
    | 'found'
    | 'missing'
    | { /** A platform that the file names, and the image does not have. */ readonly lacks: string };
  /** The written digest; otherwise the digest of the tag, or of `latest`, today. It is that of the index, where there is one. */
  readonly digest: string;
  readonly config: ImageConfig;
  /** All digests of the tag today: the index and the manifest of each platform, or a single manifest for an image without an index. */
  readonly tagDigests: readonly string[];
  /** All tags of its repository. */
  readonly tags: readonly string[];
  /** `unsaid` for most images: only some tools write it into them. */
  readonly base: ImageBase | 'unsaid';
  /** How its registry can be reached. */
  readonly tls: TlsState;
  /** The contents of its layers: the system, its packages and, if vulnerabilities are looked up, the packages of languages. */
  readonly contents: ImageContents;
  /** The result of checking its signatures; only where the configuration requires them. */
  readonly signature: SignatureState;
  /** The known vulnerabilities of those contents. */
  readonly vulnerabilities: ImageVulnerabilities;
  /** The vulnerabilities that a newer image would fix; `none` without a newer image, or without vulnerabilities to fix. */
  readonly update: ImageUpdate | 'none';
}

export type FactName = keyof ImageFacts;

/** Facts about an image that a look-up was to find, and did not. */
export interface UnknownFacts {
  /** Includes facts that are only known in part. */
  readonly facts: readonly FactName[];
  /** Whether anything is known about the image. */
  readonly isPartial: boolean;
  /** The first reason, as a clause without a full stop. */
  readonly reason: string;
  /** A sentence that says how to get the image looked up. */
  readonly wayOut: string;
}

/** A reference to an image anywhere in the repository. */
export interface Image {
  readonly kind: 'image';
  readonly use: ImageUse;
  /** The container, or the stage (by name, otherwise by number), that uses it. */
  readonly usedBy: string;
  /** Path of the file that declares the container, where another file names the image: that of a service which the container extends. */
  readonly usedIn?: string;
  /** The user of the image in the middle of a sentence: `container "web"`, `stage "build"`, `the last stage`. */
  readonly title: string;
  /** It belongs to a stage that no image is built from. */
  readonly isUnused?: true;
  /** Only builds use it: a stage that is not part of the result, or files that are copied from it. After a look-up, this is about all references to it. */
  readonly isOnlyForBuilds?: boolean;
  /** A job on a machine of GitHub runs it. */
  readonly isOnHostedRunner?: true;
  /** Only a container runs it that publishes no port and ends with the command that starts it. */
  readonly isForOneTask?: true;
  /** The stages that are built from it upgrade its packages, such as with `apt-get upgrade`. After a look-up, this is about all references to it. */
  readonly isUpgraded?: boolean;
  /** The compose file also builds it, or says that it is never pulled, so it is not looked up in a registry. */
  readonly isBuiltHere?: true;
  /** An engine that does not have the image yet asks the registry for it, although it is also built here. So only its signature is checked. */
  readonly isPulledIfMissing?: true;
  /** The project builds an image of this name, and does without the registry that has none. */
  readonly isAlsoBuilt?: true;
  /**
   * Only rules that enforce a policy of the configuration check it, and only its signature is looked up: a command fetches it, or it is the base
   * of a build for which the Dockerfile is not checked as a whole.
   */
  readonly isOnlyForPolicies?: true;
  /** The scan is about the image itself: no file uses it, and no other rule says how its containers run. */
  readonly isAskedFor?: true;
  /** The settings that the container overrides, so that the image does not decide them. */
  readonly overrides?: ReadonlySet<'user' | 'healthcheck'>;
  /** It comes from a record of an existing container, so no fix can change it. */
  readonly cannotEdit?: true;
  /** Undefined where the file does not name a platform. */
  readonly platforms?: AskedPlatforms;
  /** The profiles of the container that uses it, when none of them is on by default. */
  readonly activatedBy?: readonly string[];
  readonly reference: WrittenReference;
  readonly facts: Partial<ImageFacts>;
  /** What a change does to it. Only rules about changes check such an image. */
  readonly change?: ImageChange;
  /** All references to the same image in the repository, including this one, in the order of the files; known after the look-up. */
  readonly uses?: readonly WrittenReference[];
  /**
   * Those references, and others to the same contents under another tag or by digest. Findings about the contents are reported at the first
   * of them.
   */
  readonly sameUses?: readonly WrittenReference[];
  /** The look-up was attempted, and unknown facts were reported. */
  readonly isLookedUp?: true;
  /** The facts that the look-up did not find, or only in part. */
  readonly unknown?: UnknownFacts;
  /** Secrets that are part of the reference. */
  readonly secrets?: readonly NamedSecret[];
}

/** Whether a registry is involved: the image is used, not built here, and more than a policy applies to it. */
export function isFromRegistry({ isUnused, isBuiltHere, isOnlyForPolicies }: Image): boolean {
  return !isUnused && !isBuiltHere && !isOnlyForPolicies;
}

/** Whether an engine may get the image from a registry, so that a policy on signatures applies to it. */
export function mayBePulled(image: Image): boolean {
  const { isPulledIfMissing, isOnlyForPolicies, isUnused } = image;
  return isFromRegistry(image) || (!isUnused && (isPulledIfMissing === true || isOnlyForPolicies === true));
}

/** Whether to report the image here: several references to one image are reported at the first, and a `syntax` image never is. */
export function isFirstUse({ reference, use, uses = [reference], sameUses = uses }: Image): boolean {
  const [first = reference] = sameUses;
  return use !== 'syntax' && isSamePlace(first, reference);
}

/** The other references to the same image. */
export function otherUses({ reference, uses = [], sameUses = uses }: Image): readonly Located<ImageReference>[] {
  return sameUses.filter((use) => !isSamePlace(use, reference));
}

function isSamePlace({ span: one }: Located<unknown>, { span: other }: Located<unknown>): boolean {
  return one.file.path === other.file.path && one.start === other.start;
}

/**
 * Splits a reference; parts that contain {@link UNKNOWN_PIECE} become `DYNAMIC`.
 * Grammar: https://github.com/distribution/reference/blob/main/reference.go
 *
 * A few images occur in many places. `remember` keeps results with the reference object, so equal texts share one object.
 */
export const parseImageReference: (text: string) => ImageReference = rememberByKey((text) => text, readReference);

function readReference(written: string): ImageReference {
  const text = detached(written);
  const [name = '', digest] = splitOnce(text, '@');
  const colon = name.lastIndexOf(':');
  const hasTag = colon > name.lastIndexOf('/');
  const path = hasTag ? name.slice(0, colon) : name;
  const [first = '', rest] = splitOnce(path, '/');
  const hasRegistry =
    rest !== undefined && (first === 'localhost' || /[.:]/.test(first) || first.includes(UNKNOWN_PIECE));
  return {
    text: shownPieces(text),
    // `${PREFIX}alpine` may well expand to `ghcr.io/alpine`
    registry: hasRegistry ? piece(first) : path.startsWith(UNKNOWN_PIECE) ? DYNAMIC : undefined,
    repository: piece(hasRegistry ? rest : path),
    // `nginx${SUFFIX}` may well expand to `nginx:1.29`
    tag: hasTag ? piece(name.slice(colon + 1)) : name.endsWith(UNKNOWN_PIECE) ? DYNAMIC : undefined,
    digest: digest === undefined ? (name.endsWith(UNKNOWN_PIECE) ? DYNAMIC : undefined) : piece(digest),
  };
}

/** Restores a reference from its `text`: symbols cannot be sent to another thread. */
export function imageReferenceOf(text: string): ImageReference {
  return parseImageReference(text.replaceAll(SHOWN_PIECE, UNKNOWN_PIECE));
}

/** The name of a Docker Official Image, such as `node`, including references through mirrors with fixed names. */
export const officialName: (reference: ImageReference) => string | undefined = remember(({ registry, repository }) => {
  if (repository === DYNAMIC || registry === DYNAMIC) return undefined;
  const path = isDockerHub(registry) ? repository : `${registry}/${repository}`;
  return /^(?:mirror\.gcr\.io\/)?(?:library\/)?([^/]+)$|^public\.ecr\.aws\/docker\/library\/([^/]+)$/
    .exec(path)
    ?.slice(1)
    .find((name) => name !== undefined);
});

function piece(text: string): string | Dynamic {
  return text.includes(UNKNOWN_PIECE) ? DYNAMIC : text;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
