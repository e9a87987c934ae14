import type { ImageContents } from '../../model/images/image-contents.ts';
import type { VerifiedImage } from '../../model/images/signature-state.ts';
import { gfm } from '../escape.ts';
import { imageSummary, imageTotals } from './image-summary.ts';

/** A description of the image, as a chapter in GitHub Flavored Markdown. */
export function imageMarkdown(contents: ImageContents, name: string, verified: readonly VerifiedImage[] = []): string {
  const rows = imageSummary(contents, name, verified).map(([topic, text]) => `| ${topic} | ${gfm(text)} |`);
  return ['### The image', '', '| | |', '| --- | --- |', ...rows, '', `${imageTotals(contents)}.`].join('\n');
}
