import { positionAt } from '../model/position.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { cut, oneLine } from './escape.ts';

/** What a path leads to: `load code into the kernel of the host`. */
export function endOfPath({ attack }: Pick<TriagedFinding, 'attack'>): string {
  return attack?.gain ?? 'the host';
}

const LABEL_LENGTH = 80;
const STEPS = 12;

/**
 * An attack path as a flow chart in a fence of GitHub Flavored Markdown: the container, each setting with its place, and what they lead to.
 * https://mermaid.js.org/syntax/flowchart.html
 */
export function pathDrawing(finding: TriagedFinding): string {
  const { subject, span, ruleId, flow, attack } = finding;
  const path = flow.length > 0 ? flow : [{ span, message: attack?.start ?? ruleId.replace(/^escape-path-/, '') }];
  const settings = path.slice(0, STEPS).map(({ span: { file, start }, message }, index) => {
    const { line } = positionAt(file, start);
    return `  s${index}["${label(message)}<br>${label(`${fileName(file.path)}:${line}`)}"]`;
  });
  const nodes = [`  c(["${label(subject)}"])`, ...settings, `  h{{"${label(endOfPath(finding))}"}}`];
  const links = ['c', ...settings.map((_, index) => `s${index}`), 'h'].join(' --> ');
  return ['```mermaid', 'flowchart LR', ...nodes, `  ${links}`, '```'].join('\n');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Text by strangers as a label that shows this text and nothing else: everything that could mean something to Mermaid becomes a number. */
function label(text: string): string {
  return oneLine(cut(text, LABEL_LENGTH)).replaceAll(/[^\w .:/,-]/gu, (character) => `#${character.codePointAt(0)};`);
}
