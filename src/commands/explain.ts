import { scoreOf } from '../model/findings/danger.ts';
import { severityOf } from '../model/findings/finding.ts';
import { markdownToTerminal } from '../report/markdown-terminal.ts';
import { painter } from '../report/paint.ts';
import { ruleHelp } from '../report/rule-help.ts';
import { hanging } from '../report/wrap.ts';
import type { Rule } from '../rules/define-rule.ts';
import { concernOf, rules } from '../rules/index.ts';
import { knownRule } from './known-rule.ts';
import { rulesOfPeers, rulesWith } from './rule-search.ts';
import { listWidthOf, type Surroundings, wantsColour, widthOf } from './terminal.ts';

/** If more rules match, only their titles are listed. */
const PAGES = 3;

/** In columns. Longer lines are hard to read. */
const WIDEST = 100;

/**
 * `hullcheck explain RULE`: the documentation of the rules that an id, an id of another tool, or words name. It is laid out on a terminal,
 * and Markdown for a program or a file.
 */
export function explain(words: readonly string[], surroundings: Surroundings): void {
  const { stdout } = surroundings;
  const listed = idsOnly(words);
  const found = listed ?? named(words);
  if (listed === undefined && found.length > PAGES) {
    stdout.write(`${found.length} rules match. hullcheck explain one of them:\n\n`);
    for (const { id, docs } of found)
      stdout.write(`${hanging(`  ${id}  `, docs.title, listWidthOf(surroundings)).join('\n')}\n`);
    return;
  }
  const markdown = found.map(page).join('\n');
  const colour = wantsColour(surroundings);
  const width = Math.min(widthOf(surroundings), WIDEST);
  const isForPeople = stdout.isTTY === true || colour;
  stdout.write(isForPeople ? markdownToTerminal(markdown, { paint: painter(colour), colour, width }) : markdown);
}

/** The rules of several words that are all ids, ours or those of other tools; undefined for anything else. */
function idsOnly(words: readonly string[]): readonly Rule[] | undefined {
  if (words.length < 2) return undefined;
  const groups = words.map((word) => {
    const own = rules.filter(({ id, aliases = [] }) => id === word || aliases.includes(word));
    return own.length > 0 ? own : rulesOfPeers(word);
  });
  return groups.every((group) => group.length > 0) ? [...new Set(groups.flat())] : undefined;
}

function named(words: readonly string[]): readonly Rule[] {
  const [word = ''] = words;
  if (words.length === 1) {
    const ofPeers = rulesOfPeers(word);
    if (ofPeers.length > 0) return ofPeers;
  }
  const found = words.length === 1 && /^[a-z\d]+(?:-[a-z\d]+)+$/.test(word) ? [] : rulesWith(words);
  const exact = words.length === 1 ? found.filter(({ id }) => id === word) : [];
  if (exact.length > 0) return exact;
  return found.length > 0 ? found : [knownRule(words.join('-'))];
}

function page(rule: Rule): string {
  const score = scoreOf(rule.danger);
  const active = { rule, score, severity: severityOf(score) };
  return `# ${rule.id}\n\n${rule.docs.title}.\n\n${ruleHelp(active, concernOf[rule.id])}`;
}
