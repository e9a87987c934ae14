import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Finding, Related, SharedCause } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { rememberRecent } from '../../support/caches/remember-recent.ts';
import type { ShareText } from '../../support/caches/string-pool.ts';
import { contentHash } from '../../triage/fingerprint.ts';
import type { Undecided } from '../../triage/undecided.ts';

/** The first findings stay as they are: for small repositories the room is not worth the time. */
const PLAIN_FINDINGS = 2000;

/** Findings are compressed together, since they are alike. */
const BLOCK = 128;
/** Blocks that are kept as they are, since reports go through the findings in the order of the files, and each thread fills its own. */
const OPEN_BLOCKS = 16;
/** Faster than the default, and worse by a fifth. */
const LEVEL = 1;

/** What only some of the findings have, or only reports read. */
const DETAILS = [
  'message',
  'related',
  'flow',
  'attack',
  'fix',
  'download',
  'evidence',
  'secrets',
  'holds',
  'thing',
  'grant',
  'reached',
  'declaredIn',
  'parts',
] as const satisfies readonly (keyof Finding)[];

type Details = Pick<Finding, (typeof DETAILS)[number]>;

/** A span whose file is a number in its block. */
interface NumberedSpan extends Omit<Span, 'file'> {
  readonly file: number;
}

interface Block {
  /** The details of each finding as JSON, until it is full. */
  texts: string[];
  /** All of them, once it is full. */
  packed: Uint8Array | undefined;
  readonly files: SourceFile[];
}

/** The place of a finding's details. The keys are symbols, so that no report sees them. */
const BLOCK_OF = Symbol('block');
const INDEX_OF = Symbol('index in the block');

interface Stored {
  readonly [BLOCK_OF]: Block;
  readonly [INDEX_OF]: number;
}

/** Replaces a finding by one that reads its details from a store; `fileOf` replaces the files of its places. */
export type StoreFinding = (finding: Finding, fileOf: (file: SourceFile) => SourceFile) => Finding;

/** `shared` is as in `compactUnit`. */
export function findingStore(shared: ShareText, plain = PLAIN_FINDINGS): StoreFinding {
  const define = detailsDefiner();
  const causeOf = sharedCauses(shared);
  let count = 0;
  let block: Block = { texts: [], packed: undefined, files: [] };
  return (finding, fileOf) => {
    if (count++ < plain) return finding;
    const { files, texts } = block;
    const stored = define(shellOf(finding, { block, index: texts.length, fileOf, shared, causeOf }));
    texts.push(JSON.stringify(placedAnew(finding, (span) => numbered(span, files, fileOf))));
    if (texts.length === BLOCK) {
      // a copy, since the buffer is a part of a larger one
      block.packed = new Uint8Array(deflateRawSync(`[${texts.join(',')}]`, { level: LEVEL }));
      block.texts = [];
      block = { texts: [], packed: undefined, files: [] };
    }
    return stored;
  };
}

interface ShellOptions {
  readonly block: Block;
  readonly index: number;
  readonly fileOf: (file: SourceFile) => SourceFile;
  readonly shared: ShareText;
  readonly causeOf: (cause: SharedCause) => SharedCause;
}

/** Without a question mark, so that the compiler misses what is not copied. */
type Each<T> = { [K in keyof Required<T>]: T[K] };

type Shell = Each<Omit<Undecided, keyof Details>> & Stored;

/** What the triage and summaries ask each finding for, and room for what the triage adds. */
function shellOf(finding: Finding, { block, index, fileOf, shared, causeOf }: ShellOptions): Shell {
  const { span, cause, impliedBy, repeats = NONE, outdated } = finding;
  return {
    ruleId: shared(finding.ruleId),
    severity: shared(finding.severity),
    score: finding.score,
    variant: finding.variant && shared(finding.variant),
    span: { file: fileOf(span.file), start: span.start, end: span.end },
    subject: shared(finding.subject),
    impliedBy: impliedBy.length === 0 ? NONE : impliedBy.map(shared),
    repeats: repeats.length === 0 ? NONE : repeats.map(shared),
    isOptional: finding.isOptional,
    isIdle: false,
    cause: cause && causeOf(cause),
    outdated: outdated && { ...outdated, name: shared(outdated.name) },
    sharedBy: finding.sharedBy,
    setBy: finding.setBy,
    fingerprint: contentHash(finding),
    suppressedBy: undefined,
    foldedInto: undefined,
    folded: NONE,
    alike: NONE,
    [BLOCK_OF]: block,
    [INDEX_OF]: index,
  };
}

const NONE: readonly never[] = [];

/** Most findings of a rule have one of a few causes. */
function sharedCauses(shared: ShareText): (cause: SharedCause) => SharedCause {
  const known = new Map<string, SharedCause>();
  return ({ key, counts }) => {
    const name = `${counts}\n${key}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= MOST_CAUSES) known.clear();
    const cause = { key: shared(key), counts: shared(counts) };
    known.set(name, cause);
    return cause;
  };
}

const MOST_CAUSES = 1000;

/** Defines the details so that copies of the finding have them as plain members. All findings share the getters. */
function detailsDefiner(): (shell: Shell) => Finding {
  const allOf = rememberRecent(OPEN_BLOCKS, ({ files, packed = NOTHING }: Block) =>
    detailsIn(`${inflateRawSync(packed)}`, files),
  );
  const detailsOf = ({ [BLOCK_OF]: block, [INDEX_OF]: index }: Stored): Details | undefined => {
    const { packed, texts, files } = block;
    return packed === undefined ? detailsIn(`[${texts[index]}]`, files)[0] : allOf(block)[index];
  };
  const getters = DETAILS.map((name): [string, PropertyDescriptor & ThisType<Stored>] => [
    name,
    {
      get() {
        return detailsOf(this)?.[name];
      },
      enumerable: true,
    },
  ]);
  return (shell) => {
    for (const [name, getter] of getters) Object.defineProperty(shell, name, getter);
    return shell as unknown as Finding;
  };
}

const NOTHING = new Uint8Array();

/** Places in the JSON name their file by its number. */
function numbered({ file, start, end }: Span, files: SourceFile[], fileOf: ShellOptions['fileOf']): NumberedSpan {
  const kept = fileOf(file);
  // the newest file is the likeliest
  const known = files.lastIndexOf(kept);
  return { file: known === -1 ? files.push(kept) - 1 : known, start, end };
}

/** In the JSON, the file of each place is its number. */
function detailsIn(json: string, files: readonly SourceFile[]): readonly Details[] {
  const all: readonly Details[] = JSON.parse(json);
  const placed = ({ file, start, end }: NumberedSpan): Span => ({ file: files[file] as SourceFile, start, end });
  return all.map((details) => placedAnew(details, placed as unknown as (span: Span) => Span) as Details);
}

/** The details with other places. */
function placedAnew(details: Details, at: (span: Span) => Span | NumberedSpan) {
  const places = (some: readonly Related[]) => some.map(({ span, message }) => ({ span: at(span), message }));
  const fixAt = (fix: Fix) => ({ ...fix, edits: fix.edits.map(({ span, text }) => ({ span: at(span), text })) });
  const { related, flow, fix, download, secrets } = details;
  return {
    message: details.message,
    related: places(related),
    flow: places(flow),
    attack: details.attack,
    fix: fix && fixAt(fix),
    download: download && { ...download, fix: fixAt(download.fix) },
    evidence: details.evidence,
    secrets: secrets.map(at),
    holds: details.holds,
    thing: details.thing,
    grant: details.grant,
    reached: details.reached,
    declaredIn: details.declaredIn,
    parts: details.parts,
  } satisfies Record<keyof Details, unknown>;
}
