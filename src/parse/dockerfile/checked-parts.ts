import { isDockerFrontend } from '../../model/images/docker-frontend.ts';
import type { Image } from '../../model/images/image.ts';
import { shortText } from '../../support/short-text.ts';
import type { StageBlocks } from './stages.ts';
import { isTemplateMark, templateGap } from './templates.ts';
import type { Block } from './text/blocks.ts';
import { isInstructionName, meantInstruction, unknownInstruction } from './text/instruction-names.ts';
import { type DockerfileSource, reportRefused } from './text/source.ts';

/** The parts of a file that are read. */
export interface CheckedParts {
  /** The blocks before the first FROM. */
  readonly before: readonly Block[];
  readonly stages: readonly StageBlocks[];
}

/** Inheritance is followed through all stages; nobody writes this many. */
const MAX_STAGES = 300;

const NOTHING: CheckedParts = { before: [], stages: [] };

/** Splits a file into its stages, and reports the parts that are not looked at. */
export function checkedParts(
  blocks: readonly Block[],
  frontends: readonly Image[],
  source: DockerfileSource,
): CheckedParts {
  const parts = limited(splitStages(blocks), source);
  const frontend = frontends.find(({ reference }) => !isDockerFrontend(reference.value));
  const isRead = parts.stages.length > 0 && blocks.every(({ name }) => isInstructionName(name));
  if (frontend !== undefined) reportFrontend(frontend, isRead, source);
  // a file that we cannot read as a Dockerfile may be valid input for that frontend
  if (frontend !== undefined && !isRead) return parts;
  if (blocks.length > 0 && blocks.every(isForeign)) {
    reportFormat(source);
    return NOTHING;
  }
  for (const block of blocks) if (!isInstructionName(block.name)) reportUnknown(block, source);
  reportOrder(parts, source);
  return parts;
}

function splitStages(blocks: readonly Block[]): CheckedParts {
  const before: Block[] = [];
  const stages: StageBlocks[] = [];
  let current = before;
  for (const block of blocks) {
    if (block.name === 'FROM') {
      current = [];
      stages.push({ from: block, blocks: current });
    } else current.push(block);
  }
  return { before, stages };
}

function limited({ before, stages }: CheckedParts, { report }: DockerfileSource): CheckedParts {
  const extra = stages[MAX_STAGES]?.from;
  if (extra === undefined) return { before, stages };
  report.gap({
    kind: 'limit-reached',
    thing: 'stage',
    count: stages.length - MAX_STAGES,
    message: `Only the first ${MAX_STAGES} stages of this Dockerfile were checked.`,
    wayOut: 'Use fewer stages.',
    span: extra.line.span(0, extra.name.length),
  });
  return { before, stages: stages.slice(0, MAX_STAGES) };
}

function reportFrontend({ reference }: Image, isRead: boolean, { report }: DockerfileSource): void {
  report.gap({
    kind: 'foreign-frontend',
    message: isRead
      ? 'The builder lets this image decide what the file means, so it may build something else than what was checked.'
      : 'The builder lets this image decide what the file means. It is not a Dockerfile, so it was not checked.',
    wayOut: 'Use `docker/dockerfile:1`, or look at what the frontend does.',
    span: reference.span,
    ...(!isRead && { evidence: shortText(reference.span.file.text, 0) }),
  });
}

/** Whether a word is neither an instruction nor similar to one. */
function isForeign({ name }: Block): boolean {
  return !isInstructionName(name) && meantInstruction(name) === undefined;
}

function reportFormat({ report, excerpt }: DockerfileSource): void {
  report.gap({
    kind: 'unknown-format',
    message: 'This is not a Dockerfile in spite of its name, so it was not checked.',
    wayOut: 'List it under `exclude` in .github/hullcheck.yml.',
    span: excerpt.span(0, 0),
  });
}

function reportUnknown({ name, line }: Block, { report, text }: DockerfileSource): void {
  const isTemplate = isTemplateMark(name);
  const whole = { value: line.text, span: line.span(0, line.text.length) };
  report.gap(isTemplate ? templateGap(whole, text) : unknownInstruction(name, line.span(0, name.length), line.text));
}

function reportOrder({ before, stages }: CheckedParts, source: DockerfileSource): void {
  const { excerpt, report } = source;
  const misplaced = before.find(({ name }) => isInstructionName(name) && name !== 'ARG');
  if (stages.length === 0) {
    report.gap({
      kind: 'refused-by-engine',
      thing: 'file',
      message: 'This Dockerfile does not contain a FROM instruction, so there is nothing to check.',
      wayOut: 'Add one, or exclude the file if it is only a part of another.',
      span: excerpt.span(0, 0),
      evidence: shortText(excerpt.text, 0),
    });
  } else if (misplaced !== undefined) {
    const span = misplaced.line.span(0, misplaced.name.length);
    reportRefused(
      source,
      span,
      'Only ARG is allowed before the first FROM, so other instructions there were not checked.',
    );
  }
}
