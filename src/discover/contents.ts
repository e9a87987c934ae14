import { composeByContent } from '../parse/compose/by-content.ts';
import type { Content, ContentFormat } from '../parse/content.ts';
import { dockerfileByContent } from '../parse/dockerfile/by-content.ts';
import type { FileFormat } from '../parse/formats.ts';
import { groovyByContent } from '../parse/pipeline/tools/groovy-by-content.ts';
import { unitByContent, unitTemplateByContent } from '../parse/quadlet/by-content.ts';
import { scriptByContent } from '../parse/scripts/by-content.ts';
import { cronByContent } from '../parse/scripts/cron-tables.ts';
import type { FileSelection } from './file-selection.ts';

/** Reads the content of a file by its path from the root; undefined if the file is missing or unreadable. */
export type ContentOf = (path: string) => Content | undefined;

/** The formats of files that were opened because their names are ambiguous; undefined for a file that is not ours. */
export type ToldByContent = ReadonlyMap<string, FileFormat | undefined>;

/**
 * A selection that also includes compose files and scripts with other names, and those files with names similar to a Dockerfile that are
 * one: it opens all files with ambiguous names.
 */
export function withContents(
  selection: FileSelection,
  contentOf: ContentOf,
  told: Map<string, FileFormat | undefined> = new Map(),
): FileSelection {
  return {
    ...selection,
    formatFor(path, start) {
      if (isToldByContent(path) && !selection.isLeftOut(path, start)) {
        const format = formatByContent(path, contentOf);
        told.set(path, format);
        if (format !== undefined) return format;
      }
      return selection.formatFor(path, start);
    },
  };
}

const BY_CONTENT: readonly ContentFormat[] = [
  dockerfileByContent,
  scriptByContent,
  cronByContent,
  composeByContent,
  unitByContent,
  unitTemplateByContent,
  groovyByContent,
];

/** Whether the name of a file leaves its format open. */
export function isToldByContent(path: string): boolean {
  return BY_CONTENT.some(({ mayBe }) => mayBe(path));
}

/** The format that the content of a file shows where its name leaves it open. */
export function formatByContent(path: string, contentOf: ContentOf): FileFormat | undefined {
  const possible = BY_CONTENT.filter(({ mayBe }) => mayBe(path));
  if (possible.length === 0) return undefined;
  const content = contentOf(path);
  for (const { formatIn, unreadable } of possible) {
    const format = content === undefined ? unreadable : formatIn(content);
    if (format !== undefined) return format;
  }
  return undefined;
}
