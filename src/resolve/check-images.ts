import type { SplitRules } from '../check/fact-rules.ts';
import { type Checked, runRules } from '../check/run-rules.ts';
import type { Image } from '../model/image.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { ImageLookups, OnLookup } from './lookups.ts';

/** Finds out about the images of all files at once what the rules want to know, and runs these rules on them. */
export async function checkImages(
  images: readonly Image[],
  { withFacts, wanted }: SplitRules,
  lookups: ImageLookups | undefined,
  context: RuleContext,
  onLookup: OnLookup,
): Promise<Checked> {
  if (lookups === undefined || withFacts.length === 0 || images.length === 0)
    return { findings: [], notifications: [] };
  const resolved = await lookups.lookUp(images, wanted, onLookup);
  const { findings, notifications } = runRules(withFacts, resolved.images, context);
  return { findings, notifications: [...resolved.notifications, ...notifications] };
}
