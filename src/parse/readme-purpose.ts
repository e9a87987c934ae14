import type { SourceFile } from '../model/source.ts';
import { remember } from '../support/caches/remember.ts';
import { type ReadmeBlock, readmeBlocks } from './readme-text.ts';

/** What a README says that the files around it are for, apart from being deployed: the end of "It says that …". */
export type ReadmePurpose =
  | 'this is a demonstration'
  | 'this is for learning'
  | 'this is a sandbox'
  | 'this is for development'
  | 'this is not for production'
  | 'this is vulnerable on purpose';

/**
 * The purpose that the title of a README, or the text below it, states for everything in its folder; undefined if it states none. A README
 * of a program that people deploy may have examples, a demonstration and a part about its development: these say nothing.
 */
export const readmePurpose: (readme: Pick<SourceFile, 'text'>) => ReadmePurpose | undefined = remember(({ text }) => {
  if (!MAY_STATE.test(text.slice(0, LONGEST_BEGIN))) return undefined;
  const blocks = readmeBlocks(text.slice(0, LONGEST_BEGIN));
  const title = titleOf(blocks)?.text.slice(0, LONGEST_SENTENCE) ?? '';
  const sentences = sentencesOf(introduction(blocks));
  const purpose = purposeOfTitle(title, sentences) ?? purposeIn(sentences, OF_INTRODUCTION);
  const isBegun = purpose === DEMONSTRATION && sentences.some((one) => TO_BEGIN_WITH.test(one));
  return isBegun ? undefined : purpose;
});

/** Examples that people begin with are deployed as they are, or nearly so. */
const TO_BEGIN_WITH = /\b(?:starting (?:point|place)|basis|base) for (?:your|their|our) own\b/i;

/** What a README states about a file next to it, by its name; undefined if it says nothing. */
export function purposeOfFile(readme: Pick<SourceFile, 'text'>, name: string): ReadmePurpose | undefined {
  if (!readme.text.includes(name)) return undefined;
  const sentences = sentencesOf(blocksOf(readme)).filter((sentence) => isAbout(sentence, name));
  return purposeIn(sentences, OF_FILE);
}

/** The names that GitHub, GitLab and their users prefer. */
export const README_NAMES: readonly string[] = [
  'README.md',
  'readme.md',
  'Readme.md',
  'README.rst',
  'README.adoc',
  'README.txt',
  'README',
];

/** Whether a README is at a path. */
export function isReadme(path: string): boolean {
  return README_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** The name of what the README at a path states about a file next to it; the path itself is the name of what it states about its folder. */
export function statementAbout(readme: string, name: string): string {
  return `${readme}: ${name}`;
}

/** The names of all that the README at a path says. */
export function statementsIn(readme: Pick<SourceFile, 'text'>, path: string): readonly string[] {
  const stated = [...new Set(namesIn(readme.text))].filter((name) => purposeOfFile(readme, name) !== undefined);
  return [...(readmePurpose(readme) === undefined ? [] : [path]), ...stated.map((name) => statementAbout(path, name))];
}

/** The names of compose files and Dockerfiles that a text mentions, without their folders. */
function namesIn(text: string): readonly string[] {
  const words = text.match(/[\w./-]+/g) ?? [];
  return words
    .map((word) => word.slice(word.lastIndexOf('/') + 1).replace(/\.$/, ''))
    .filter((name) => NAME.test(name));
}

const NAME = /\.ya?ml$|^Dockerfile/;

const blocksOf = remember(({ text }: Pick<SourceFile, 'text'>) => readmeBlocks(text));

/** In characters. */
const LONGEST_BEGIN = 8_000;
const LONGEST_INTRODUCTION = 2_500;
const LONGEST_SENTENCE = 400;

/** One of these is in every statement. */
const MAY_STATE =
  /course|curriculum|zoomcamp|bootcamp|demo|example|sample|tutorial|workshop|sandbox|playground|development|local|production|test|debug|proof of concept|\bpoc\b|(?:pet|toy|hobby) project|to show\b|vulnerable|insecure/i;

/** The first heading of the first level, or the heading that a README begins with; a notice may come before it. */
function titleOf(blocks: readonly ReadmeBlock[]): ReadmeBlock | undefined {
  const [first, ...rest] = blocks.filter(({ level, text }) => level === undefined || !NOTICE.test(text));
  if (first === undefined) return undefined;
  return [first, ...rest].find(({ level }) => level === 1) ?? (first.level === undefined ? undefined : first);
}

/** `# DEPRECATED` */
const NOTICE =
  /^\W{0,8}(?:deprecat(?:ed|ion)|archived|unmaintained|obsolete|note|notice|warning|attention|important|disclaimer)(?: notice)?\W{0,8}$/i;

/** The paragraphs up to the first heading of a subject, and those under a heading such as "Overview". */
function introduction(blocks: readonly ReadmeBlock[]): readonly ReadmeBlock[] {
  const taken: ReadmeBlock[] = [];
  let length = 0;
  let isWithin = true;
  const title = titleOf(blocks);
  for (const block of blocks) {
    const { level, text } = block;
    if (level !== undefined) {
      isWithin = block === title || GENERAL.test(text) || (isWithin && NOTICE.test(text));
    } else if (isWithin && length < LONGEST_INTRODUCTION) {
      length += text.length;
      taken.push(block);
    }
  }
  return taken;
}

/** Headings of what is still the introduction. */
const GENERAL =
  /^\W{0,8}(?:overview|introduction|intro|about|description|summary|purpose|what(?: is|'s) .{1,80})\W{0,3}$/i;

function sentencesOf(blocks: readonly ReadmeBlock[]): readonly string[] {
  return blocks
    .flatMap(({ level, text }) => (level === undefined ? text.split(/(?<=[.!?:;])\s/) : []))
    .filter(({ length }) => length <= LONGEST_SENTENCE);
}

function purposeOfTitle(title: string, sentences: readonly string[]): ReadmePurpose | undefined {
  if (IS_DEMONSTRATION.some((pattern) => pattern.test(title))) return 'this is a demonstration';
  if (LEARNING_TITLE.test(title)) return 'this is for learning';
  if (DEVELOPMENT_TITLE.test(title)) return 'this is for development';
  const isToTry = SANDBOX_TITLE.test(title) && sentences.some((sentence) => TO_TRY.test(sentence));
  return isToTry && !sentences.some((sentence) => OF_OTHERS.test(sentence)) ? 'this is a sandbox' : undefined;
}

const AFTER =
  '(?: (?:app|application|project|repository|repo|code|stack|scene|store|shop|environment|cluster|files)s?)?';

const IS_DEMONSTRATION = [
  `\\b(?:demos?|demonstrations?|samples?|examples?|proof of concept|poc)${AFTER}\\W{0,6}$`,
  '\\b(?:sample|example|demo|demonstration) (?:[\\w.-]{1,30} ){0,2}(?:app|application|project|microservice|service|shop|store)s?\\b',
  '^\\W{0,6}(?:(?:an? )?(?:simple |basic )?)(?:demo|demonstration|sample|example)s? (?:of|for|with|using|on|to)\\b',
].map((source) => new RegExp(source, 'i'));

const LEARNING_TITLE =
  /\b(?:tutorials?|workshops?|bootcamp|hands-on labs?|curriculum|zoomcamp|courses?(?: (?:materials?|repository|repo|files|code))?)\W{0,6}$|^\W{0,6}(?:tutorials?|workshops?)(?::| for | on )/i;

/** `Acme development on Docker Compose`, `Acme development environment`, `Acme (local testing only)` */
const DEVELOPMENT_TITLE =
  /\bdevelopment (?:on|with|in|using) docker\b|^\W{0,6}(?:local )?development (?:[\w-]{1,30} )?(?:setup|environment|stack|proxy|tools)\W{0,6}$|\bdevelopment tools\W{0,6}$|^\W{0,6}(?:how to )?debug(?:ging)? (?:with|using) (?:an? )?local\b|\b(?:local|docker) (?:development|dev|test) (?:environment|setup|stack)\W{0,6}$|\blocal (?:[\w-]{1,30} ){0,2}stack\W{0,6}$|\blocal (?:development|testing) only\W{0,6}$/i;

const SANDBOX_TITLE = /\b(?:sandbox|playgrounds?)\W{0,6}$/i;
const TO_TRY =
  /\b(?:try|trying|explore|exploring|experiment|experiments|experimenting|learn|learning|quick way|play|playing)\b/i;
/** A sandbox for the programs of others is deployed. */
const OF_OTHERS = /\b(?:untrusted|isolated?|isolation|secure|agents?|llms?|execut\w{1,8} code|code execution)\b/i;

/** Patterns that one sentence matches, each. */
type Statement = readonly [patterns: RegExp | readonly RegExp[], purpose: ReadmePurpose];

function purposeIn(sentences: readonly string[], statements: readonly Statement[]): ReadmePurpose | undefined {
  const candidates = sentences.filter((one) => MAY_BE_STATEMENT.test(one));
  for (const [patterns, purpose] of statements) {
    if (candidates.some((one) => [patterns].flat().every((each) => each.test(one)))) return purpose;
  }
  return undefined;
}

/** One of these is in every sentence that is a statement. Most sentences have none, and the patterns are long. */
const MAY_BE_STATEMENT =
  /demo|example|sample|proof of concept|\bpoc\b|tutorial|workshop|exercise|dev|local|production|test|debug|experiment|evaluation|learning|education|illustrat|shows?\b|useful|project|vulnerable|insecure/i;

const PURPOSE =
  '(?:(?:local|internal|integration|e2e|manual) )?(?:tests?|testing|dev|development|debugging|demos?|demonstrations?|experiments?|experimentation|experimenting|evaluation|learning|education|educational)';
const PURPOSES = `${PURPOSE}(?:(?:, and |, or |, | and | or | & ?| ?/ ?)${PURPOSE}){0,3}`;
const USE = '(?: (?:purposes?|use|usage|environments?|setups?|scenarios?))?';
const END = '(?=$|[.!;,)])';
const KINDS = '(?:demos?|demonstrations?|examples?|samples?|tutorials?|workshops?|exercises)';
/** A sample of a configuration is for people to deploy. */
const NO_SETTING =
  '(?! (?:data|configurations?|configs?|deployments?|setups?|files?|compose|docker|docker-compose|environments?|values)\\b)';
const FEW = "(?:[\\w.'-]{1,30} ){0,3}";
const REPOSITORY =
  '(?:repository|repo|project|folder|directory|app|application|stack|setup|environment|compose file|docker-compose file|docker compose file|code)';
const NOT_PRODUCTION =
  '\\b(?:not|never)(?: to be)? (?:(?:intended|meant|suitable|suited|recommended|designed|supported|fit|safe|hardened|used)(?: to be used)?(?: for use)? )?(?:for|in) (?:an? )?production\\b(?! (?:data|traffic|without))(?!,? (?:without|unless|until|before|if|as is)\\b)';

const pattern = (source: string): RegExp => new RegExp(source, 'i');

const DEMONSTRATION: ReadmePurpose = 'this is a demonstration';
const DEVELOPMENT: ReadmePurpose = 'this is for development';
const NO_PRODUCTION: ReadmePurpose = 'this is not for production';

/** Statements about a whole folder; each is about "this", or begins the sentence. */
const OF_INTRODUCTION: readonly Statement[] = [
  [
    pattern(
      `\\bthis ${REPOSITORY} (?:demonstrates|illustrates|shows)\\b(?! how to (?:use|configure|set up|deploy|run|install)\\b)`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `^\\W{0,4}this (?:[\\w-]{1,20} )?(?:demo|demonstration|example|sample) (?:app |application |project )?(?:shows|demonstrates|illustrates|uses|is|runs|deploys|contains|creates|consists|sets up|walks)\\b`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `\\bthis(?: ${REPOSITORY})? is (?:an? |the |just an? |only an? )${FEW}(?:demo|demonstration|example|sample|proof of concept|poc)\\b${NO_SETTING}`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `^[^.]{1,80} is an? ${FEW}(?:demo|demonstration|sample|example) (?:[\\w-]{1,30} )?(?:app|application|project|microservices?|shop|store)\\b`,
    ),
    DEMONSTRATION,
  ],
  [pattern(`\\bthis(?: ${REPOSITORY})? is (?:an? |the )${FEW}(?:tutorial|workshop)\\b`), 'this is for learning'],
  [
    pattern(
      `^[^.]{1,60} is an? ${FEW}(?:pet|toy|hobby|practice|learning) project\\b|\\b(?:pet|toy|hobby) project (?:that )?(?:aims?|aimed|meant|made) (?:at|to|for) (?:practi[cs]\\w{1,4}|learn\\w{0,3})\\b`,
    ),
    'this is for learning',
  ],
  [pattern(`\\bthe purpose of this ${REPOSITORY} is to (?:show|demonstrate|illustrate)\\b`), DEMONSTRATION],
  [
    pattern(
      `\\b(?:primarily|mainly|only|solely) used for ${PURPOSES}${USE}${END}|^\\W{0,4}(?:(?:this|it) is )?useful (?:if|when) you want to (?:test|try|debug)\\b`,
    ),
    DEVELOPMENT,
  ],
  [
    pattern(
      `\\bthis ${REPOSITORY} (?:contains|provides|hosts|holds|has|includes|offers|is) (?:an? |the |our |two |three |\\(\\w{1,6}\\) )?(?:collections? of |set of |series of |list of )?(?:(?!and\\b|or\\b|source\\b)[\\w.()!-]{1,30} ){0,4}${KINDS}(?=$|[.:!;,)]| (?:of|for|to|that|which|showing|demonstrating|illustrating|on|using|with|from|and|in|apps?|applications?|code|projects?)\\b)`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `^\\W{0,4}(?:(?:an? |the )?(?:curated |small )?(?:collection|list|set|series) of |scripts and |various |multiple |several |some )(?:[\\w.-]{1,30} ){0,3}(?:demos|demonstrations|examples|samples|tutorials)\\b`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `^\\W{0,4}(?:an? |the )(?:simple |small |basic |minimal |full |complete |microservices? ){0,2}(?:demo|demonstration|sample|example) (?:app|application|project|microservices?|shop|store|stack|of)\\b`,
    ),
    DEMONSTRATION,
  ],
  [
    pattern(
      `\\b(?:it|this(?: ${REPOSITORY})?|they|these(?: \\w{1,20})?) (?:is|are) (?:only |solely |primarily |mainly )?(?:intended|meant|designed|here|provided) (?:only |solely )?(?:for (?:use in |use as )?(?:the |an? |your )?|to be used for |to (?:aid|support) (?:the |in )?)${PURPOSES}${USE}(?=$|[.!;,)]| of )`,
    ),
    DEMONSTRATION,
  ],
  [
    [
      /\b(?:this|these|it|use|uses)\b/i,
      pattern(
        `\\b(?:run|running|start|starting|launch|spin up|spins up|spinning up|set up|sets up|bring up|deploy|create|creates) (?:an? |the |your )?(?:[\\w.-]{1,30} ){0,2}local (?:[\\w.-]{1,30} )?(?:instance|environment|stack|cluster|setup|network)\\b`,
      ),
    ],
    DEVELOPMENT,
  ],
  [
    pattern(
      `\\b(?:is|this is) an? (?:(?!cloud|remote|hosted|self-hosted|browser)[\\w.-]{1,30} ){0,3}(?:development|dev) (?:environment|stack|setup) (?:for|based on|using|with|built on|in|on|powered by) (?:[\\w.-]{1,30} ){0,3}docker\\b`,
    ),
    DEVELOPMENT,
  ],
  [
    pattern(
      `\\b(?:docker|local|compose)(?:-based|-powered)? (?:[\\w.-]{1,30} ){0,2}(?:local )?development (?:environment|stack|setup)\\b(?=$|[.!;,)]| for | of )`,
    ),
    DEVELOPMENT,
  ],
  [
    pattern(
      `^\\W{0,4}(?:(?:an?|the|our) )?(?:(?!(?:an?|build|create|creating|for|get|getting|how|in|run|see|set|setup|start|the|to|up|use|using|with|your)\\b)[\\w.-]{1,30} ){0,3}(?:local )?development (?:environment|stack|setup) (?:using|with|in|on|based on|built on|powered by) (?:[\\w.-]{1,30} ){0,2}docker\\b`,
    ),
    DEVELOPMENT,
  ],
  [
    pattern(
      `^[^.]{1,80} (?:is|are) (?:an? )?(?:(?:[\\w-]{1,20} ){0,3}(?:deliberately|intentionally|purposely|purposefully|purposedly) (?:vulnerable|insecure)|(?:[\\w-]{1,20} ){0,4}(?:vulnerable|insecure) (?:by design|on purpose))\\b`,
    ),
    'this is vulnerable on purpose',
  ],
  [[/\b(?:this|these|they|it|compose|setup|stack)\b/i, pattern(NOT_PRODUCTION)], NO_PRODUCTION],
  [
    pattern(
      `\\bnone of (?:these|them|the)(?: (?!passwords?|settings?|options?|defaults?)[\\w-]{1,30}){0,2} (?:is|are) (?:meant |intended |suitable |suited |ready |fit )?(?:for|in) production\\b`,
    ),
    NO_PRODUCTION,
  ],
  [
    pattern(
      `^\\W{0,4}(?:(?:note|warning|important|caution|attention|disclaimer|please note)\\W{1,4})?${NOT_PRODUCTION.replace('\\b', '')}`,
    ),
    NO_PRODUCTION,
  ],
  [
    pattern(
      `\\b(?:do not|don't|never) (?:use|run|deploy) (?:this|it|these|them)(?: ${REPOSITORY}| files?)? (?:in|for|on|to) (?:an? )?production\\b(?!,? (?:without|unless|until|before|if|as is)\\b)`,
    ),
    NO_PRODUCTION,
  ],
  [
    pattern(
      `^\\W{0,4}(?:the )?(?:methods|scripts|files|tools|compose files)(?:,? (?:and |or )?(?:methods|scripts|files|tools)){0,2} (?:for|to) [a-z]{3,12} (?:up )?(?:an? |the )?(?:[\\w-]{1,30} ){0,2}(?:test|testing|development|dev) (?:environment|stack|network|cluster|pool)s?\\b`,
    ),
    DEVELOPMENT,
  ],
  [pattern(`(?:^|[.!:;(] )(?:for )?${PURPOSES}${USE} only${END}`), DEVELOPMENT],
  [
    pattern(
      `\\bthis (?:docker )?(?:image|file|setup|stack) is (?:only )?(?:meant |intended )?for ${PURPOSES}${USE},? only\\b`,
    ),
    DEVELOPMENT,
  ],
];

/** Statements about the only file that a sentence names. */
const OF_FILE: readonly Statement[] = [
  [
    pattern(
      `\\b(?:is|are) (?:only |just |mainly |primarily )?(?:meant |intended |used |designed |provided )?(?:to be used )?(?:only )?for (?:the |an? |your )?${PURPOSES}${USE}${END}`,
    ),
    DEVELOPMENT,
  ],
  [pattern(`\\bfor ${PURPOSES}${USE},? only\\b`), DEVELOPMENT],
  [
    pattern(
      `\\b(?:for|during) (?:the |your )?(?:local )?(?:development|testing|demonstration)(?: purposes)?,? (?:you can |please |just )?(?:use|run|start)\\b`,
    ),
    DEVELOPMENT,
  ],
  [
    pattern(
      `\\b(?:run|start|launch|spin up|set up|bring up|create)s? (?:an? |the |your )?(?:[\\w.-]{1,30} ){0,2}local (?:[\\w.-]{1,30} )?(?:instance|environment|stack|cluster|setup)\\b`,
    ),
    DEVELOPMENT,
  ],
  [pattern(NOT_PRODUCTION), NO_PRODUCTION],
];

/** Whether a sentence names this file, and no other one of its kind. */
function isAbout(sentence: string, name: string): boolean {
  const named = namesIn(sentence);
  return named.length > 0 && named.every((one) => one === name);
}
