import { type CopyInstruction, instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Image } from '../../../model/images/image.ts';

/** What `COPY --from=b / /` puts into an image as a whole: stages by their labels, and other images. */
export interface WholeCopies {
  readonly stages: ReadonlySet<string>;
  readonly images: ReadonlySet<Image['reference']>;
}

/** The stages and images whose whole file system ends up in an image that people run. */
export function wholeCopies(stages: readonly Stage[]): WholeCopies {
  const copied = new Set<Stage>();
  const images = new Set<Image['reference']>();
  const waiting = stages.filter(isShipped);
  for (let stage = waiting.pop(); stage !== undefined; stage = waiting.pop()) {
    for (const { from } of instructionsOf(stage, 'COPY').filter(copiesAll)) {
      if (from?.kind === 'image') images.add(from.image.reference);
      const whole = from?.kind === 'stage' ? [...ofSameFile(from.stage)] : [];
      const fresh = whole.filter((one) => !copied.has(one));
      for (const one of fresh) copied.add(one);
      waiting.push(...fresh);
    }
  }
  return { stages: new Set([...copied].map(({ label }) => label)), images };
}

function copiesAll({ from, sources }: CopyInstruction): boolean {
  return (
    from !== undefined && sources.some(({ value }) => typeof value === 'string' && /^\/{1,9}(?:\.\/?|\*)?$/.test(value))
  );
}

/** The stage, and those of the file that it starts from. */
function* ofSameFile(stage: Stage): Generator<Stage> {
  yield stage;
  for (let { base } = stage; base.kind === 'stage'; { base } = base.stage) yield base.stage;
}
