import { mayHarm } from '../../model/harmful-values.ts';
import { weakeningIn } from '../run-options/given-arguments.ts';

/** A danger that an expression has as one of its results: `${{ vars.PRIVILEGED || 'true' }}`, `${{ github.ref == 'a' && '/' || './data' }}`. */
export function possibleDanger(expression: string): string | undefined {
  return resultsOf(expression).find((text) => text === 'true' || mayHarm(text));
}

/** Options among them that may take protection away: `docker run ${{ vars.OPTIONS || '--privileged' }} app`. */
export function possibleOption(expression: string): string | undefined {
  return resultsOf(expression).find((text) => text.startsWith('-') && weakeningIn(text).length > 0);
}

/** The results of an expression that chooses between two texts: `${{ runner.debug && '-it' || '-i' }}`; undefined for another one. */
export function chosenTexts(expression: string): readonly string[] | undefined {
  const [all, ...texts] = CHOICE.exec(expression) ?? [];
  return all === undefined ? undefined : texts;
}

const CHOICE = /^\$\{\{(?:[^&|']|'[^']*')+&&\s*'([^']*)'\s*\|\|\s*'([^']*)'\s*\}\}$/;

function resultsOf(expression: string): readonly string[] {
  if (!WHOLE.test(expression)) return [];
  return [...expression.matchAll(RESULT)].map(([, text = '']) => text.replaceAll("''", "'"));
}

const WHOLE = /^\$\{\{[^}]{1,500}\}\}$/;
const RESULT = /(?:&&|\|\|)\s{0,9}'((?:[^']|'')*)'/g;
