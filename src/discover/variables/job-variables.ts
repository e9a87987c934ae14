import type { SourceFile } from '../../model/source.ts';
import { sharedVariables } from '../../parse/pipeline/shared-variables.ts';
import { type PlacedVariable, variablesMatching } from './assignments.ts';

/** The variables of a pipeline, or of a file of a tool, that jobs of another file may get, with their places. */
export function variablesForOthers(file: SourceFile): readonly PlacedVariable[] {
  if (!MAY_SET.test(file.text)) return [];
  const written = variablesMatching(file, SET);
  if (written.length === 0 || !/\.ya?ml$/.test(file.path)) return written;
  const shared = new Set(sharedVariables(file).map(keyOf));
  return written.filter((variable) => shared.has(keyOf(variable)));
}

function keyOf({ name, value }: Pick<PlacedVariable, 'name' | 'value'>): string {
  return JSON.stringify([name, value]);
}

const MAY_SET = /variables|env/;
const SET =
  /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})(?:["']?[ \t]{0,9}:[ \t]{1,9}|[ \t]?=[ \t]?)(?:"(?<quoted>[^"\n]{0,2000})"|'(?<single>[^'\n]{0,2000})'|(?<plain>[^\s"'{}[\],#|>&][^"'\n{}[\],#]{0,2000}))/g;
