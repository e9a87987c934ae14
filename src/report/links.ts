export const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';

/** The page that explains a rule. */
export function rulePageAddress(ruleId: string): string {
  return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}

/** The text of a page of `docs/rules` for places outside of the repository. */
export function withAbsoluteLinks(markdown: string): string {
  return markdown.replaceAll('](../', `](${PROJECT_ADDRESS}/blob/main/docs/`);
}

/** The page with the matrix of severities. */
export const SEVERITY_PAGE = `${PROJECT_ADDRESS}/blob/main/docs/severity.md`;

export function cweAddress(cwe: number): string {
  return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}
