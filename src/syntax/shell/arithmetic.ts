import { DYNAMIC } from '../../model/located.ts';
import { setVariable, type Variables } from './variables.ts';

/** Notes that the variables that an arithmetic expression assigns are unknown numbers: `((x = 1))`, `$((x++))`. */
export function noteArithmetic(expression: string, variables: Variables): void {
  if (!/=|\+\+|--/.test(expression)) return;
  for (const [, assigned, increased] of expression.matchAll(ASSIGNED))
    setVariable(variables, assigned ?? increased ?? '', DYNAMIC);
}

const ASSIGNED =
  /(?<!\w)([A-Za-z_]\w*)(?:\[[^\][]{0,50}\])?\s{0,20}(?:\+\+|--|(?:<<|>>|[-+*/%&|^])?=(?!=))|(?:\+\+|--)\s{0,20}([A-Za-z_]\w*)/g;
