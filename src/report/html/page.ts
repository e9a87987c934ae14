import { positionAt } from '../../model/position.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import type { Ranges } from '../masked-line.ts';
import type { Filters } from './filters.ts';
import { html, link, type Markup, NOTHING, shortPath } from './markup.ts';

/** Shared by all parts of the page. */
export interface Page {
  readonly secrets: (file: SourceFile) => Ranges;
  /** The address of a line, for instance on GitHub. */
  readonly linkTo: ((path: string, line: number) => string) | undefined;
  /** The thing that was checked is not in a file: there are neither places nor code to show. */
  readonly isPlaceless: boolean;
  /** The findings that a change brings; undefined when nothing was compared. */
  readonly fresh: ReadonlySet<TriagedFinding> | undefined;
  /** The findings that have a place in the page, with its name. */
  readonly anchors: ReadonlyMap<TriagedFinding, string>;
  readonly filters: Filters;
}

/** Where something is written, as `path:line:column`. */
export function placeOf({ file, start }: Span, page: Page): Markup {
  if (page.isPlaceless) return NOTHING;
  const { line, column } = positionAt(file, start);
  return linkedPlace(`${shortPath(file.path)}:${line}:${column}`, file.path, line, page);
}

export function linkedPlace(text: string, path: string, line: number, { linkTo }: Page): Markup {
  return html`<span class="place">${linkTo === undefined ? html`${text}` : link(linkTo(path, line), text)}</span>`;
}

export function ruleAnchor(ruleId: string): string {
  return `rule-${ruleId}`;
}
