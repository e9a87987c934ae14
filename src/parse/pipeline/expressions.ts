import { usedPath } from '../../model/source.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { worstText } from '../expressions/possible-texts.ts';
import { type TemplatedScript, templatedScript } from '../scripts/templated-script.ts';
import { parametersOf } from './parameters.ts';
import { type Scope, variablesOf } from './variables.ts';

/** Values that the service fills in before a shell sees the text: `${{ … }}`, `$[[ … ]]`, `<< parameters.name >>`, `$(Build.SourceBranch)`, `$$NAME`. */
const EXPRESSION =
  /\$\{\{[^{}]{0,500}\}\}|\$\[\[[^[\]]{0,500}\]\]|<<\s{0,9}(?:parameters|pipeline|matrix)\.[\w.-]{1,200}\s{0,9}>>|\$\(\w{1,100}(?:\.[\w.]{1,200})?\)|\$\$(?=\{?[A-Za-z_])/g;

/** Expressions and variables of all services, outside of what a shell reads. */
export const OPEN =
  /\$\{\{[^{}]{0,500}\}\}|\$\[\[[^[\]]{0,500}\]\]|<<[^<>]{0,300}>>|\$\([\w.]{1,200}\)|\$\{?\w{1,100}\}?/g;

/** The parts that name a parameter, or a variable. */
const PARAMETER =
  /^(?:<<\s*(?:pipeline\.)?parameters|\$\{\{\s*parameters|\$\[\[\s*inputs)\.([\w-]+)\s*(?:>>|\}\}|\]\])$/;
const VARIABLE = /^(?:\$\((\w+)\)|\$\{\{\s*variables\.(\w+)\s*\}\})$/;

/** The services that read `$$NAME` as `$NAME`; for a shell, `$$` is the number of its process. */
const ESCAPES_DOLLARS = /^\.(?:buildkite|woodpecker)\/|(?:^|\.)(?:drone|woodpecker)\.ya?ml$/;

/** A text of a job, with the values that the file has for its expressions. */
export function jobText(scalar: TreeScalar, scope: Scope): TemplatedScript {
  const variables = variablesOf(scope);
  const parameters = parametersOf(scope);
  const doesEscape = ESCAPES_DOLLARS.test(usedPath(scalar.file));
  const evaluate = (expression: string): string | undefined => {
    if (expression === '$$') return doesEscape ? '$' : expression;
    const parameter = PARAMETER.exec(expression)?.[1];
    if (parameter !== undefined) return parameters(parameter);
    const [, inShell, name = inShell] = VARIABLE.exec(expression) ?? [];
    const value = name === undefined ? undefined : variables(name);
    // otherwise it is the output of a command
    if (inShell !== undefined) return value ?? expression;
    return value ?? worstText(expression);
  };
  return templatedScript(scalar, { expressions: EXPRESSION, evaluate, mark: '${{' });
}
