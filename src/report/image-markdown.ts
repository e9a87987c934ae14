import type { ImageContents } from '../model/image-contents.ts';
import { gfm } from './escape.ts';
import { imageSummary, imageTotals } from './image-summary.ts';

/** What an image is, as a chapter in GitHub Flavored Markdown. */
export function imageMarkdown(contents: ImageContents, name: string): string {
  const rows = imageSummary(contents, name).map(([topic, text]) => `| ${topic} | ${gfm(text)} |`);
  return ['### The image', '', '| | |', '| --- | --- |', ...rows, '', `${imageTotals(contents)}.`].join('\n');
}
