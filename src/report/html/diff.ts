import type { Fix } from '../../model/findings/fix.ts';
import { type ShownChange, shownChanges } from '../fix-diff.ts';
import { html, type Markup, NOTHING, shortPath } from './markup.ts';
import { linkedPlace, type Page } from './page.ts';

/** The lines that a fix removes and adds; nothing where they must not be printed. */
export function diffOf(fix: Fix, path: string, page: Page): Markup {
  const changes = shownChanges(fix, page.secrets);
  if (changes === undefined) return NOTHING;
  return html`${changes.map((change) => changeOf(change, path, page))}`;
}

function changeOf({ path, line, removed, added }: ShownChange, own: string, page: Page): Markup {
  const elsewhere =
    path === own
      ? NOTHING
      : html`<p class="place">${linkedPlace(`${shortPath(path)}:${line}`, path, line, page)}</p>
`;
  const minus = removed.map(
    (text) => html`<span class="number">−</span><code><del>${text}</del></code>
`,
  );
  const plus = added.map(
    (text) => html`<span class="number">+</span><code><ins>${text}</ins></code>
`,
  );
  return html`${elsewhere}<pre class="diff">${minus}${plus}</pre>
`;
}
