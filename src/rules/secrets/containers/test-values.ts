import { isDescription, isNamedForExamples, isTestSecret } from '../../../analysis/secrets/test-secret.ts';
import { known, type Text } from '../../../model/located.ts';
import { type Span, spanText } from '../../../model/source.ts';

/** Whether the name of the file that sets a variable says that it is for tests, and the value is obviously made up for them. */
export function isMadeUpForTests(name: string, value: Text, { file }: Span): boolean {
  return OF_TESTS.test(file.path) && isTestSecret(name, known(value) ?? '');
}

/** `.env.test`, `ci.env` */
const OF_TESTS = /(?:^|[/._-])(?:ci|e2e|tests?|testing)(?:\.env)?$|\.env\.(?:ci|e2e|tests?|testing)\.[\w-]{1,60}$/i;

/** Whether a secret in an example, or in a file for tests, says only what belongs there. */
export function isMadeUpForExamples(secret: Span): boolean {
  return isNamedForExamples(secret.file.path) && isDescription(spanText(secret));
}
