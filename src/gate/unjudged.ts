import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { FactName, UnknownFacts } from '../model/images/image.ts';
import type { ImageKnowledge } from '../model/images/image-knowledge.ts';
import type { Span } from '../model/source.ts';
import type { Group } from '../support/group-by.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** An image of one side that could not be looked up, so that findings of the other side count neither as new nor as fixed. */
export interface Unjudged {
  readonly image: ImageKnowledge;
  /** Whether it is the image of the base, which the change replaces. */
  readonly isOfBase: boolean;
  /** The number of findings. */
  readonly count: number;
  /** A place in the change. */
  readonly span: Span;
}

export interface UndecidedFindings {
  readonly fresh: ReadonlySet<TriagedFinding>;
  readonly fixed: ReadonlySet<TriagedFinding>;
  readonly unjudged: readonly Unjudged[];
}

interface Differences {
  readonly fresh: readonly TriagedFinding[];
  readonly fixed: readonly TriagedFinding[];
}

/** The differences that may come from a look-up that failed on one side, instead of from the change. */
export function unjudgedBy(
  base: ScanReport,
  head: ScanReport,
  mapPath: (path: string) => string,
  { fresh, fixed }: Differences,
): UndecidedFindings {
  const own: Side = { images: head.knowledge ?? [], pathOf: (path) => path };
  const old: Side = { images: base.knowledge ?? [], pathOf: mapPath };
  const facts = factsByRule(head.rules);
  const inBase = byImage(fresh, unknownOnOtherSide(facts, own, old));
  const inHead = byImage(fixed, unknownOnOtherSide(facts, old, own));
  return {
    fresh: new Set([...inBase.values()].flat()),
    fixed: new Set([...inHead.values()].flat()),
    unjudged: [
      ...[...inBase].map(([image, findings]) => {
        const [{ span }] = findings;
        return { image, isOfBase: true, count: findings.length, span };
      }),
      ...[...inHead].map(([image, findings]) => ({
        image,
        isOfBase: false,
        count: findings.length,
        span: image.span,
      })),
    ],
  };
}

/** A note for each image: the failure itself never decides. */
export function notesOn(unjudged: readonly Unjudged[]): readonly Notification[] {
  return unjudged.map(({ image, isOfBase, count, span }) => {
    const { reason, wayOut, isPartial } = image.unknown as UnknownFacts;
    const how = isPartial ? 'could only be looked up in part' : 'could not be looked up';
    const findings = count === 1 ? '1 finding' : `${count} findings`;
    const verb = count === 1 ? 'does' : 'do';
    const effect = isOfBase
      ? `${findings} about the image that replaces it ${verb} not count as new`
      : `${findings} of the base ${verb} not count as fixed`;
    const gap = notLookedAt({
      kind: 'image-not-looked-up',
      message: `The image ${image.text} of the ${isOfBase ? 'base' : 'change'} ${how}: ${reason}. So ${effect}.`,
      wayOut: isOfBase ? `${wayOut} With images.fail-on-unavailable they count.` : wayOut,
      span,
      evidence: `${isOfBase ? 'base' : 'change'} ${image.text}`,
    });
    // it explains the verdict, so people see it without asking for notes
    return { ...gap, level: 'warning' };
  });
}

interface Side {
  readonly images: readonly ImageKnowledge[];
  /** From a path of this side to the path in the change. */
  readonly pathOf: (path: string) => string;
}

type FindUnknown = (finding: TriagedFinding) => ImageKnowledge | undefined;

function byImage(
  findings: readonly TriagedFinding[],
  unknownFor: FindUnknown,
): ReadonlyMap<ImageKnowledge, Group<TriagedFinding>> {
  const found = new Map<ImageKnowledge, Group<TriagedFinding>>();
  for (const finding of findings) {
    const image = unknownFor(finding);
    if (image !== undefined) addToGroup(found, image, finding);
  }
  return found;
}

/** The facts that findings of a rule rest on. A policy on signatures decides by itself, also where nothing is known. */
function factsByRule(rules: ScanReport['rules']): ReadonlyMap<string, readonly FactName[]> {
  return new Map(
    rules.flatMap(({ rule: { id, needs = [], findsMoreWith = [] } }) => {
      const facts = [...needs, ...findsMoreWith].filter((fact) => fact !== 'signature');
      return facts.length === 0 ? [] : [[id, facts] as const];
    }),
  );
}

/** Finds the image that a finding's image replaces, or is replaced by, if what the finding rests on is unknown there. */
function unknownOnOtherSide(facts: ReadonlyMap<string, readonly FactName[]>, own: Side, other: Side): FindUnknown {
  if (other.images.every(({ unknown }) => unknown === undefined)) return () => undefined;
  const [ownFiles, otherFiles] = [imagesByFile(own), imagesByFile(other)];
  return ({ ruleId, span }) => {
    const wanted = facts.get(ruleId);
    const path = own.pathOf(span.file.path);
    const here = ownFiles.get(path);
    const there = otherFiles.get(path);
    if (wanted === undefined || here === undefined || there === undefined) return undefined;
    return (here.byStart.get(span.start) ?? [])
      .flatMap((image) => counterparts(image, here, there))
      .find(({ unknown }) => unknown?.facts.some((fact) => wanted.includes(fact)));
  };
}

/** The images of a file on one side. */
interface FileImages {
  readonly byStart: ReadonlyMap<number, readonly ImageKnowledge[]>;
  readonly bySlot: ReadonlyMap<string, readonly ImageKnowledge[]>;
  readonly byName: ReadonlyMap<string, readonly ImageKnowledge[]>;
  readonly identities: ReadonlySet<string>;
}

function imagesByFile({ images, pathOf }: Side): ReadonlyMap<string, FileImages> {
  const byPath = groupBy(images, ({ span }) => pathOf(span.file.path));
  return new Map(
    [...byPath].map(([path, inFile]) => [
      path,
      {
        byStart: groupBy(inFile, ({ span }) => span.start),
        bySlot: groupBy(inFile, slotOf),
        byName: groupBy(inFile, ({ name }) => name),
        identities: new Set(inFile.map(identityOf)),
      },
    ]),
  );
}

/**
 * The images of the other side that this one may have replaced: those that the same stage or container uses in the same way; those of the same
 * repository; and, where it belongs to a stage or container that only this side has, those of one that only the other side has.
 */
function counterparts(image: ImageKnowledge, here: FileImages, there: FileImages): readonly ImageKnowledge[] {
  const slot = slotOf(image);
  const inSlot = new Set(here.bySlot.get(slot)?.map(identityOf));
  const before = (there.bySlot.get(slot) ?? []).filter((one) => !inSlot.has(identityOf(one)));
  const isGone = (one: ImageKnowledge): boolean => !here.identities.has(identityOf(one));
  const namesakes = (there.byName.get(image.name) ?? []).filter(isGone);
  return [...before, ...namesakes, ...(there.bySlot.has(slot) ? [] : ofGoneSlots(here, there))];
}

function ofGoneSlots(here: FileImages, there: FileImages): readonly ImageKnowledge[] {
  return [...there.bySlot].flatMap(([slot, images]) =>
    here.bySlot.has(slot) ? [] : images.filter((one) => !here.identities.has(identityOf(one))),
  );
}

function slotOf({ use, usedBy }: ImageKnowledge): string {
  return `${use} ${usedBy}`;
}

function identityOf({ text, platforms }: ImageKnowledge): string {
  return JSON.stringify([text, platforms]);
}
