import { DATA_DATE } from '../../data/images/data-date.ts';
import { replacedTexts, type ShownPolicy } from '../policy-text.ts';
import { counted } from '../tally.ts';
import { html, type Markup, sentence } from './markup.ts';

/** What was scanned, and by which settings. */
export interface Cover {
  /** Its name. */
  readonly repository: string;
  /** The commit that is checked out, if it is a checkout. */
  readonly commit?: { readonly id: string; readonly date: string } | undefined;
  /** The paths that were asked for; the whole repository if empty. */
  readonly paths: readonly string[];
  /** Patterns of files, and descriptions of others, that were left out. */
  readonly leftOut: readonly string[];
  /** The path of the configuration, if there is one. */
  readonly configuration?: string | undefined;
  /** What options or inputs replace in it. */
  readonly replaced?: Omit<ShownPolicy, 'configuration'> | undefined;
  /** How many findings the baseline accepts. */
  readonly known: number;
  /** The day on which this version of hullcheck, and of its rules, was released; undefined before. */
  readonly released?: string | undefined;
}

export interface RuleCounts {
  readonly ran: number;
  /** How many exist; undefined if that is not known. */
  readonly all: number | undefined;
}

const TEXT_LENGTH = 400;

/** The facts that an auditor asks for first. */
export function coverList(cover: Cover, rules: RuleCounts, version: string): Markup {
  const { repository, paths, leftOut, known } = cover;
  const rows: readonly (readonly [string, string])[] = [
    ['repository', repository],
    ['commit', commitText(cover)],
    ['scanned', paths.length === 0 ? 'all of it' : paths.join(', ')],
    ['left out', leftOut.length === 0 ? 'nothing' : leftOut.join(', ')],
    ['checked by', `hullcheck ${version} ${releaseText(cover)} with ${rulesText(rules)}`],
    ['data of the rules', `releases, images and vulnerabilities as known on ${DATA_DATE}`],
    ['policy', settingsText(cover, known)],
  ];
  const written = rows.map(
    ([topic, text]) => html`<dt>${topic}</dt><dd>${sentence(text, TEXT_LENGTH)}</dd>
`,
  );
  return html`<dl class="cover">
${written}</dl>
`;
}

function releaseText({ released }: Cover): string {
  return released === undefined ? '(not released yet)' : `of ${released}`;
}

function rulesText({ ran, all }: RuleCounts): string {
  return all === undefined ? counted(ran, 'rule') : `${ran} of ${counted(all, 'rule')}`;
}

function commitText({ commit }: Cover): string {
  if (commit === undefined) return 'not known';
  return `${commit.id} of ${commit.date}; the files were read from the folder, not from the commit`;
}

function settingsText({ configuration, replaced }: Cover, known: number): string {
  const settings = [configuration ?? 'the defaults', ...replacedTexts({ configuration, ...replaced })].join('; ');
  return known === 0 ? settings : `${settings}, with ${counted(known, 'finding')} of a baseline`;
}
