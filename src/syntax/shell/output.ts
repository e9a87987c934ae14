import type { PipelineNode as AnyNode, Command as CommandNode, ParsedScript, Statement } from 'unbash';
import type { Excerpt } from '../../model/source.ts';
import { concatenated } from '../../model/spliced.ts';
import { lineEndAfter, type Printed, printedBy } from './files-of-script.ts';
import { valuesPrinted } from './given-values.ts';
import type { Reading } from './reading.ts';
import type { Expand } from './unquoted.ts';
import type { Variables } from './variables.ts';

/** What the commands of a substitution print, if the script contains all of it. */
export function readOutput({ commands }: ParsedScript, reading: Reading, variables: Variables): Excerpt | undefined {
  if (commands.length === 0 || reading.budget.left < 0) return undefined;
  const expand = valuesPrinted(reading, variables);
  const printed: Excerpt[] = [];
  for (const [index, statement] of commands.entries()) {
    const one = outputOf(statement, reading, expand);
    if (one === undefined) return undefined;
    reading.budget.left -= one.text.length;
    printed.push(one);
    if (index + 1 < commands.length && !isPrintf(statement)) printed.push(lineEndAfter(one));
  }
  return printed.length === 1 ? printed[0] : concatenated(printed);
}

function outputOf({ command }: Statement, reading: Reading, expand: Expand): Excerpt | undefined {
  const nodes: readonly (AnyNode | Statement['command'])[] = command.type === 'Pipeline' ? command.commands : [command];
  let printed: Printed;
  for (const node of nodes) {
    if (node.type !== 'Command' || writesElsewhere(node)) return undefined;
    printed = printedBy(node, printed, reading, expand);
    if (printed === undefined) return undefined;
  }
  return printed?.();
}

function isPrintf({ command }: Statement): boolean {
  return command.type === 'Command' && command.name?.value === 'printf';
}

/** Whether its output goes to a file: `echo a >f`, but not `echo a 2>f`. */
function writesElsewhere({ redirects }: CommandNode): boolean {
  return redirects.some(
    ({ type, operator, descriptor }) =>
      type === 'Redirect' &&
      operator.includes('>') &&
      (descriptor === undefined || descriptor.type !== 'FileDescriptor' || descriptor.value === 1),
  );
}
