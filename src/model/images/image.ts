import { detached } from '../../support/detached.ts';
import { remember } from '../../support/remember.ts';
import { rememberByKey } from '../../support/remember-by-key.ts';
import { DYNAMIC, type Dynamic, type Located } from '../located.ts';
import type { NamedSecret } from '../named-secret.ts';
import { SHOWN_PIECE, shownPieces, UNKNOWN_PIECE } from '../unknown-piece.ts';
import type { ImageContents } from './image-contents.ts';
import type { SignatureState } from './signature-state.ts';
import type { TlsState } from './tls-state.ts';
import type { ImageUpdate, ImageVulnerabilities } from './vulnerability.ts';

/** An image reference in its parts, as the distribution grammar has them. */
export interface ImageReference {
  /** As written, after variables; unknown parts read `${…}`. */
  readonly text: string;
  /** Host and port, when one is written; Docker Hub is implied otherwise. */
  readonly registry: string | undefined | Dynamic;
  /** Path without registry, such as `library/alpine` or `acme/app`, as written. */
  readonly repository: string | Dynamic;
  readonly tag: string | undefined | Dynamic;
  /** `sha256:…` */
  readonly digest: string | undefined | Dynamic;
}

/** How a file uses the image that it names. */
export type ImageUse = 'from' | 'copy-from' | 'mount-from' | 'syntax' | 'container';

/** The part of an OCI image config that rules look at: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface ImageConfig {
  /** Name or number, perhaps with a group; empty for root. */
  readonly user: string;
  /** `80/tcp` */
  readonly exposedPorts: readonly string[];
  /** `NAME=value` */
  readonly environment: readonly string[];
  readonly healthcheck: 'none' | 'disabled' | 'set';
  /** `YYYY-MM-DD`; undefined when it does not say, or when it is a fixed time, as reproducible builds write it. */
  readonly created: string | undefined;
}

/** Everything that only a registry or a database can tell. */
export interface ImageFacts {
  /** Whether its registry has exactly what is written. */
  readonly presence: 'found' | 'missing';
  /** What is written; else what the tag, or `latest`, stands for today: that of the index, where there is one. */
  readonly digest: string;
  readonly config: ImageConfig;
  /** All that the tag stands for today: the index and the manifest of each platform; of an image without an index just that one. */
  readonly tagDigests: readonly string[];
  /** All tags of its repository. */
  readonly tags: readonly string[];
  /** `unsaid` for most images: only some tools write it into them. */
  readonly base: ImageBase | 'unsaid';
  /** How its registry can be reached. */
  readonly tls: TlsState;
  /** What its layers say is inside: the system, its packages, and those of languages where somebody asks about vulnerabilities. */
  readonly contents: ImageContents;
  /** What its signatures come to; only where the configuration says who has to have signed. */
  readonly signature: SignatureState;
  /** What is known to be vulnerable of that. */
  readonly vulnerabilities: ImageVulnerabilities;
  /** What moving on to a newer image would change of it; `none` where there is none, or nothing to change. */
  readonly update: ImageUpdate | 'none';
}

/** What the image says that it was built on, and whether that still is what the name stands for. */
export interface ImageBase {
  /** As people write it. */
  readonly name: string;
  readonly isCurrent: boolean;
  /** Provenance names what an image was built with, which is its base, or what its only build stage was built on. */
  readonly saidBy: 'annotation' | 'provenance';
}

export type FactName = keyof ImageFacts;

/** An image that the repository refers to, wherever that is. */
export interface Image {
  readonly kind: 'image';
  readonly use: ImageUse;
  /** The container, or the stage (its name, else its number), that uses it. */
  readonly usedBy: string;
  /** As messages speak of it in the middle of a sentence: `container "web"`, `stage "build"`, `the last stage`. */
  readonly title: string;
  /** Of a stage that no image is made of. */
  readonly isUnused?: true;
  /** The compose file builds it as well, or says that it is never pulled: no registry is asked for it. */
  readonly isBuiltHere?: true;
  /** Somebody asks about the image itself: no file uses it, and no other rule says how its containers run. */
  readonly isAskedFor?: true;
  /** What the container that runs it says itself, so that the image does not decide. */
  readonly overrides?: ReadonlySet<'user' | 'healthcheck'>;
  /** What names it is a record of what is, so that no fix can change it there. */
  readonly cannotEdit?: true;
  /** The profiles of the container that uses it, when none of them is on by default. */
  readonly activatedBy?: readonly string[];
  readonly reference: Located<ImageReference>;
  readonly facts: Partial<ImageFacts>;
  /** All references to the same image in the repository, in the order of the files, this one among them; known once it was looked up. */
  readonly uses?: readonly Located<ImageReference>[];
  /** Somebody tried to find out the facts: what is unknown then has been reported. */
  readonly isLookedUp?: true;
  /** Secrets that are part of the reference. */
  readonly secrets?: readonly NamedSecret[];
}

/** Others come from no registry, or into no image. */
export function isFromRegistry({ isUnused, isBuiltHere }: Image): boolean {
  return !isUnused && !isBuiltHere;
}

/** Several places that name one image are one decision, which is reported at the first. What only builds others is none. */
export function isFirstUse({ reference, use, uses = [reference] }: Image): boolean {
  const [first = reference] = uses;
  return use !== 'syntax' && isSamePlace(first, reference);
}

/** The other places that name the same image. */
export function otherUses({ reference, uses = [] }: Image): readonly Located<ImageReference>[] {
  return uses.filter((use) => !isSamePlace(use, reference));
}

function isSamePlace({ span: one }: Located<unknown>, { span: other }: Located<unknown>): boolean {
  return one.file.path === other.file.path && one.start === other.start;
}

/**
 * Splits a reference; pieces that hold {@link UNKNOWN_PIECE} come out as `DYNAMIC`.
 * Grammar: https://github.com/distribution/reference/blob/main/reference.go
 *
 * Few images are written in many places: what is found out about one of them is kept with it by `remember`, and serves all of these.
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

/** The reference whose `text` this is: another thread cannot give its symbols. */
export function imageReferenceOf(text: string): ImageReference {
  return parseImageReference(text.replaceAll(SHOWN_PIECE, UNKNOWN_PIECE));
}

/** The name of a Docker Official Image, such as `node`, also by way of the mirrors that carry them under a fixed name. */
export const officialName: (reference: ImageReference) => string | undefined = remember(({ registry, repository }) => {
  if (repository === DYNAMIC || registry === DYNAMIC) return undefined;
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  return /^(?:(?:(?:index\.)?docker\.io|mirror\.gcr\.io)\/)?(?:library\/)?([^/]+)$|^public\.ecr\.aws\/docker\/library\/([^/]+)$/
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
