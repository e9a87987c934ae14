import { looksLikeSecretName } from './secret.ts';

/** Words that say that a value is made up for tests. */
const MARKS = wordsOf('ci test tests testing dummy fake mock mocked fixture fixtures e2e example sample integration');

/** Words that may come beside them. */
const OTHERS = wordsOf(
  `a an and any api app auth build cookie database db django encryption env flask for github gitlab in insecure jwt key keys local
  my not of only our pass passphrase passwd password pipeline private pw pwd rails random real run runs salt secret session signing
  some string the token unsafe use used user value very web with workflow long enough smoke unit access id`,
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

const LONGEST = 200;

/** Whether a variable for a secret has a value that consists of words for tests: `SECRET_KEY=ci-test-key`. */
export function isTestSecret(name: string, value: string): boolean {
  if (!looksLikeSecretName(name) || value.length > LONGEST) return false;
  const words = value
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => (MARKS.has(word) ? word : word.replace(/(?<!\d)\d{1,3}$/, '')));
  return words.some(isMark) && words.every((word) => isMark(word) || OTHERS.has(word) || word === '');
}

/** `test`, `testsecret` */
function isMark(word: string): boolean {
  return MARKS.has(word) || [...MARKS].some((mark) => word.startsWith(mark) && OTHERS.has(word.slice(mark.length)));
}
