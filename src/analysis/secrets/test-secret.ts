import { looksLikeSecretName } from './secret.ts';

/** Words that say that a value is made up for tests. */
const MARKS = wordsOf('ci test tests testing dummy fake mock mocked fixture fixtures e2e example sample integration');

/** Words that may come beside them. */
const OTHERS = wordsOf(
  `a an and any api app auth build cookie database db django encryption env flask for github gitlab in insecure jwt key keys local
  my not of only our pass passphrase passwd password pipeline private pw pwd rails random real run runs salt secret session signing
  some string the token unsafe use used user value very web with workflow long enough smoke unit access id`,
);

/** Words that only say what belongs there, or that it has to be replaced. */
const DESCRIPTIONS = wordsOf(
  'admin change default dev development enter here insert is please production put replace super this very your',
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

const LONGEST = 200;

/** Whether a variable for a secret has a value that consists of words for tests: `SECRET_KEY=ci-test-key`. */
export function isTestSecret(name: string, value: string): boolean {
  if (!looksLikeSecretName(name) || value.length > LONGEST) return false;
  const words = wordsIn(value);
  return words.some(isMark) && words.every((word) => isMark(word) || OTHERS.has(word) || word === '');
}

/** Whether a value consists of words that do not identify anything, also without something between them: `super-secret-key`, `mysecretpassword`. */
export function isDescription(value: string): boolean {
  return value.length <= LONGEST && wordsIn(value).every(isJoined);
}

/** Whether the name of a file or of its folder says that it is an example, or that it is for tests. */
export function isNamedForExamples(path: string): boolean {
  return EXAMPLES.test(path);
}

const EXAMPLES =
  /(?:^|[-_./])(?:examples?|samples?|templates?|tmpl|dist|defaults?|ci|tests?|testing|testdata|fixtures?)(?:[-_./]|$)/i;

const PARTS = [...MARKS, ...OTHERS, ...DESCRIPTIONS].filter(({ length }) => length > 1);

function isJoined(word: string): boolean {
  const reached = new Set([0]);
  for (const at of reached) for (const part of PARTS) if (word.startsWith(part, at)) reached.add(at + part.length);
  return reached.has(word.length) || OTHERS.has(word);
}

function wordsIn(value: string): readonly string[] {
  return value
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => (MARKS.has(word) ? word : word.replace(/(?<!\d)\d{1,3}$/, '')));
}

/** `test`, `testsecret` */
function isMark(word: string): boolean {
  return MARKS.has(word) || [...MARKS].some((mark) => word.startsWith(mark) && OTHERS.has(word.slice(mark.length)));
}
