import type { SourceFile } from '../model/source.ts';
import { remember } from '../support/caches/remember.ts';

/** In characters and lines: statements about a whole file are at its beginning. */
const LONGEST_BEGIN = 4000;
const MOST_LINES = 30;

/** Whether the comment at the beginning of a file says that the whole file is for development or tests only. */
export const isStatedForDevelopment: (file: Pick<SourceFile, 'text'>) => boolean = remember(({ text }) => {
  const comment = firstComment(text);
  return MAY_STATE.some((words) => words.every((word) => word.test(comment))) && isStated(comment);
});

/** The words of each kind of statement: most comments lack them, and searching for them takes less time. */
const MAY_STATE: readonly (readonly RegExp[])[] = [
  [/only/i, /test|dev|debug|demo|experiment|evaluation|ci\b/i],
  [/production/i, /not|never|don't/i],
  [/this/i, / is /i, /for/i, /test|dev|debug|demo|experiment|evaluation/i],
  [/this/i, /set|purpose/i, /dev|test|debug/i],
  [/^.{0,100}local/i, /dev|test/i, /stack|environment|setup|service|infrastructure|compose/i],
  [/^.{0,100}(?:compose|stack|services|infrastructure|environment|setup)\b/i, /for .{0,20}(?:dev|test)/i],
];

function isStated(comment: string): boolean {
  return STATEMENTS.some((pattern) => pattern.test(comment));
}

/** The lines of the comment before everything else, as one line. */
function firstComment(text: string): string {
  const words: string[] = [];
  for (const line of text.slice(0, LONGEST_BEGIN).split('\n', MOST_LINES)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed === '---' || trimmed.startsWith('#!')) continue;
    if (!trimmed.startsWith('#')) break;
    words.push(
      ...trimmed
        .split(/\s+/)
        .map(withoutFrame)
        .filter((word) => word !== ''),
    );
  }
  return words.join(' ');
}

/** Without the signs of a frame, of a line between paragraphs, or of emphasis. */
function withoutFrame(marked: string): string {
  const word = marked.replace(/[*`]+|__/g, '');
  let start = 0;
  let end = word.length;
  while (start < end && FRAME.has(word.charAt(start))) start++;
  while (end > start && FRAME.has(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

const FRAME: ReadonlySet<string> = new Set('#=~-_');

const PURPOSE =
  '(?:(?:local|internal|integration|unit|e2e|manual|automated) )?(?:tests?|testing|dev|development|debugging|debug|demos?|demonstrations?|experiments?|experimentation|evaluation|ci)';
const PURPOSES = `${PURPOSE}(?:(?:, and |, or |, | and | or | & ?| ?/ ?)${PURPOSE}){0,3}`;
const USE = '(?: (?:purposes?|use|usage|environments?|setups?))?';

/** What makes it fit for production is the subject of such a sentence, not the file. */
const NO_CONDITION = '(?!,? (?:without|unless|until|before|if|as is)\\b)';

/** `this compose file`, `this configuration file`, `this setup` */
const THIS_FILE =
  'this (?:(?:docker|podman|compose|docker-compose|configuration|config|sample) ){0,2}(?:file|image|setup|stack|script|configuration|compose|docker-compose|dockerfile|environment|project|deployment)';

/** What a comment begins with, as the title of the file: `Core local-dev stack`, `Docker Compose file for local development`. */
const TITLE = '^(?:(?:the|an?|our) )?(?:[\\w-]{1,20} ){0,2}';
const THING = '(?:stack|environment|setup|services?|infrastructure|docker-compose|docker compose|compose)';
const NO_PRODUCTION = '(?!.{0,80}\\bprod(?:uction)?\\b)';

const STATEMENTS: readonly RegExp[] = [
  `${TITLE}local[- ](?:dev|development|testing)(?: and testing)? ${THING}\\b${NO_PRODUCTION}`,
  `${TITLE}${THING}(?: (?:file|configuration|setup|stack))? for (?:local )?(?:(?:dev|development)\\b|testing(?=$|[.!;:,(]| (?:and|purposes|with|on)\\b))${NO_PRODUCTION}`,
  `${TITLE}${THING}(?: (?:file|configuration|setup|stack))? for (?:the |our )?(?:integration|unit|e2e|end-to-end|acceptance|smoke) tests?(?=$|[.!;:,(])${NO_PRODUCTION}`,
  `\\b${THIS_FILE} is (?:only |just )?(?:meant |intended |used |designed |here )?(?:to be used )?(?:only )?for (?:the |a |an |your )?${PURPOSES}${USE}(?=$|[.!;)]|, (?:it|so|not|and not|do not|don't|please|you)\\b)`,
  `\\b${THIS_FILE} (?:is (?:meant|intended|here|used) to set up|sets up) (?:an? |the |your )?(?:local )?(?:developer|development|dev|test) environment\\b`,
  `\\b${THIS_FILE} is (?:provided|meant|intended|here) (?:with|for) the purposes? of (?:locally |local )?(?:testing|developing|development|debugging)\\b`,
  `\\bfor ${PURPOSES}${USE},? only\\b`,
  `\\bonly (?:to be used |be used |used |meant |intended |suitable |use (?:this|it) )?(?:for|in|during) ${PURPOSES}\\b`,
  `(?:^|[.!:;(] )${PURPOSES}${USE} only(?=$|[.!:;,)])`,
  `\\b(?:do not|don't|never|must not|should not|not to) (?:be )?(?:use|used|run|deploy|deployed|start)(?: (?:this|it)(?: (?:compose |docker )?(?:file|image|setup|stack|script|configuration|deployment))?)? (?:in|for|on) (?:a )?production\\b${NO_CONDITION}`,
  `\\bnot (?:(?:to be used|intended|meant|suitable|suited|recommended|ready|designed|safe|hardened)(?: to be used)?(?: for use)? )?(?:for|in) (?:a )?production\\b${NO_CONDITION}`,
].map((source) => new RegExp(source, 'i'));
