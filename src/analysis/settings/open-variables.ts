import { IMAGE_OPEN_SETTINGS, type OpenSetting } from '../../data/open-settings.ts';
import { instructionsOf, lineageOf, type PairsInstruction, rootBase, type Stage } from '../../model/dockerfile.ts';
import { officialName } from '../../model/images/image.ts';
import { known } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** A variable of ENV that opens a service of the image to everyone. */
export interface OpenVariable {
  readonly instruction: PairsInstruction;
  readonly pair: PairsInstruction['pairs'][number];
  readonly row: OpenSetting;
}

/**
 * The variables with which the service of an image is open to everyone: those of the stage, and for a target, whose variables are final, those
 * that a password would close, also of the stages of the file that it starts from.
 */
export function* openVariables(stage: Stage): Generator<OpenVariable> {
  const lineage = [...lineageOf(stage)];
  const last = lineage.at(-1) ?? stage;
  for (const one of lineage) {
    if (one.file.path !== stage.file.path) return;
    for (const { instruction, pair } of pairsIn(one)) {
      const row = rowOf(pair, stage, last);
      if (row !== undefined && isReportedHere(row, one, stage)) yield { instruction, pair, row };
    }
  }
}

function pairsIn(stage: Stage): readonly Omit<OpenVariable, 'row'>[] {
  return instructionsOf(stage, 'ENV')
    .filter(({ isTriggered }) => !isTriggered)
    .flatMap((instruction) => instruction.pairs.map((pair) => ({ instruction, pair })));
}

/** A password may come in a later stage, so what one would close is reported for the target. */
function isReportedHere({ unless }: OpenSetting, one: Stage, stage: Stage): boolean {
  return unless === undefined ? one === stage : stage.role === 'target';
}

function rowOf({ name, value }: OpenVariable['pair'], stage: Stage, last: Stage): OpenSetting | undefined {
  const text = known<string>(value);
  if (text === undefined || known(stage.environment.get(name.value)?.value) !== text) return undefined;
  return IMAGE_OPEN_SETTINGS.find(
    (row) =>
      row.name.test(name.value) && row.value.test(text) && isOfBase(row, last) && !isClosed(row, name.value, stage),
  );
}

function isOfBase({ images }: OpenSetting, last: Stage): boolean {
  if (images === undefined) return true;
  const base = rootBase(last);
  if (base.kind !== 'image') return false;
  const { tag } = base.image.reference.value;
  return images.test(`${officialName(base.image.reference.value) ?? ''}:${typeof tag === 'string' ? tag : ''}`);
}

/** Whether another variable closes it: one of the image, or one of each container that runs it. */
function isClosed(row: OpenSetting, name: string, { environment, starts }: Stage): boolean {
  const { unless } = row;
  if (unless === undefined) return false;
  const closes = (other: string, value: string | undefined): boolean =>
    other === name
      ? value?.includes(UNKNOWN_PIECE) !== false || !row.value.test(value)
      : unless.test(other) && value !== '';
  for (const [other, { value }] of environment) if (other !== name && closes(other, known<string>(value))) return true;
  if (starts.length === 0) return false;
  return starts.every(
    ({ variables, mayHaveMore }) =>
      mayHaveMore === true || [...variables].some(([other, value]) => closes(other, value)),
  );
}
