import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { failsCheck } from '../../src/model/findings/gap.ts';
import type { GapKind } from '../../src/model/findings/gap-kinds.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';
import { isHeavy, sampled } from '../support/heavy.ts';

const SOURCE = new URL('../../src/', import.meta.url);

/** Names of constants that say how much of something is looked at. */
const LIMIT =
  /^(?:export )?const ((?:[A-Z0-9]+_)*(?:MAX|MAXIMUM|LIMITS?|BUDGET|ROOM|MOST|LONGEST|DEEPEST|ALLOWANCE|LARGEST|LOOKED_AT|MERGED_KEYS)(?:_[A-Z0-9_]+)?)(?:: [^=]+)? = (?:\d|\{)/gm;

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const compose = (option: string) => ({ 'compose.yaml': `services:\n  a:\n    image: acme/app:1.4\n    ${option}\n` });
const stage = (lines: string) => ({ Dockerfile: `FROM debian:12\n${lines}\n` });
const script = (text: string) => ({ 'run.sh': `${text}\ndocker run a\n` });
const nested = (count: number, open: string, inside: string, close: string) =>
  open.repeat(count) + inside + close.repeat(count);
const variables = (count: number, value: (index: number) => string) => times(count, (at) => `A${at} = ${value(at)}\n`);

/** Few lines, since it is the characters that are counted. */
const LARGE = `${'#'.repeat(8_999)}\n`.repeat(100);

/** What is left out is told as not looked at, so that the check is incomplete: a text beyond the limit, and what is said of it. */
interface Told {
  readonly files: Files;
  readonly kind: GapKind;
  /** A part of the message, where another limit could answer. */
  readonly message: string;
  /** The only rule to run, where the others take long on such a text and do not matter for the limit. */
  readonly only?: string;
  /** Whether a text beyond the limit takes seconds, for which a run of all tests has no time. */
  readonly isSlow?: boolean;
}

/** A pipeline that includes files with a text. */
const includes = (count: number, text: string): Files => {
  const paths = Array.from({ length: count }, (_, at) => `ci/${at}.yml`);
  return {
    '.gitlab-ci.yml': `include: [${paths.join(', ')}]\na:\n  script: [docker run a]\n`,
    ...Object.fromEntries(paths.map((path) => [path, text])),
  };
};
const told = (files: Files, kind: GapKind = 'limit-reached', message = ''): Told => ({ files, kind, message });
const toldWith = (only: string, files: Files): Told => ({ ...told(files), only });
const toldSlowly = (ending: Told): Told => ({ ...ending, isSlow: true });
/** A limit of shell scripts. */
const toldAs = (message: string, files: Files) => told(files, 'limit-reached', message);

/** By file and name: how a limit is told, or why nothing is hidden by it. */
const LIMITS: Readonly<Record<string, Readonly<Record<string, Told | string>>>> = {
  'parse/compose/repeated-items.ts': { MOST_TOLD: 'Notes, which decide nothing.' },
  'analysis/commands/plain-command.ts': {
    DEEPEST: 'Deeper texts stay as written, and are compared so.',
    LONGEST_IDENTITY: 'Longer texts are compared by their hash.',
  },
  'parse/scripts/template-lines.ts': { MOST_PARTS: 'More of them are one part, which changes with each.' },
  'run/possible-projects.ts': {
    MOST_VALUES: 'Told as an ordinary gap: `__tests__/gate/possible-values.test.ts`.',
    MOST_FILES: 'Told as an ordinary gap: `__tests__/gate/possible-values.test.ts`.',
  },
  'parse/compose/variables/open-paths.ts': { LONGEST_PATH: 'No file has a longer path.' },
  'run/idle-things.ts': { MOST_BUILDS: 'What is not compared stays new.' },
  'run/build-variants.ts': {
    MOST_VARIANTS: 'Told as an ordinary gap: `__tests__/run/bake-calls.test.ts`.',
    MOST_CHOICES: 'Told as an ordinary gap: `__tests__/gate/chosen-stages.test.ts`.',
  },
  'analysis/commands/mentioned-files.ts': {
    MOST: 'Told as an ordinary gap: `__tests__/run/mentioned-scripts.test.ts`.',
    MOST_PLACES: 'Told as an ordinary gap: `__tests__/run/mentioned-scripts.test.ts`.',
  },
  'analysis/commands/start-surroundings.ts': {
    MOST_ADDED: 'Told as an ordinary gap: `__tests__/run/mentioned-scripts.test.ts`.',
  },
  'analysis/commands/written-paths.ts': {
    MOST_ENTERED: 'Names without a folder are also read by what follows the commands.',
    MOST_FRAMES: 'No real start puts so many names together.',
  },
  'parse/dockerfile/mentioned-scripts.ts': {
    MOST_LOOK_UPS: 'Told as an ordinary gap: `__tests__/run/mentioned-scripts.test.ts`.',
    MOST_STAGES: 'Scripts that pass through more stages are told by what reads the commands.',
  },
  'parse/pipeline/command-keys.ts': {
    MOST_SHARED: told(
      {
        '.gitlab-ci.yml': `.a: {script: [docker run $O debian ${'a'.repeat(30_000)}]}\n${times(70, (at) => `b${at}: {extends: .a, variables: {O: -e A=${at}}}\n`)}`,
      },
      'limit-reached',
      'Too many jobs of this file share these commands',
    ),
    MOST_REFERRED: told(
      {
        '.gitlab-ci.yml': `.x: {y: [${times(500, () => 'docker ps,')}]}\n${times(250, (at) => `a${at}: {script: [!reference [.x, y]]}\n`)}`,
      },
      'limit-reached',
      'The references of this file',
    ),
  },
  'parse/pipeline/documents.ts': {
    MOST_NODES: told(
      {
        '.gitlab-ci.yml': `.a:\n  variables:\n${times(1_000, (at) => `    A${at}: a\n`)}${times(250, (at) => `b${at}: {variables: !reference [.a, variables], script: [docker run $O debian:${at}]}\n`)}`,
      },
      'limit-reached',
      'The references of this file lead here too often',
    ),
    MOST_REFERENCES: 'GitLab does not follow more.',
  },
  'parse/pipeline/extended-jobs.ts': {
    MOST_JOBS: told(
      {
        '.gitlab-ci.yml': `${times(60, (at) => `.a${at}: {stage: a}\n`)}b: {extends: [${times(60, (at) => `.a${at},`)}], script: [docker run debian]}\n`,
      },
      'limit-reached',
      'This job extends too many others',
    ),
    MOST_LEVELS: 'GitLab does not follow more.',
  },
  'parse/pipeline/included-files.ts': {
    MOST_CHARACTERS: told(includes(5, `a: 1\n#${'x'.repeat(800_000)}\n`)),
    MOST_FILES: told(includes(151, 'a: 1\n')),
  },
  'parse/pipeline/variables.ts': {
    DEEPEST_GROUP: 'No service reads variables in deeper groups.',
  },
  'parse/open-arguments.ts': { MOST_WAYS: 'Further arguments count as unknown.' },
  'parse/run-options/images/fetched-images.ts': { MOST_WORDS: 'No subcommand has more words.' },
  'discover/prepared-files.ts': {
    MOST_COPIES: 'Told as an ordinary gap: `__tests__/run/contexts/prepared.test.ts`.',
    MOST_FILES: 'Told as an ordinary gap, the same.',
    MOST_FOLDERS: 'Told as an ordinary gap, the same.',
    MOST_ROUNDS: 'Told as an ordinary gap, the same.',
  },
  'parse/run-options/given-files.ts': { MOST_FOLDERS: 'No path in a container has more.' },
  'run/base-variants.ts': {
    MOST_BASES: 'Told as an ordinary gap: `__tests__/images/signatures/command-images.test.ts`.',
  },
  'run/named-contexts.ts': {
    LONGEST_NAME: 'No registry takes a longer name of an image.',
    MOST_BASES: 'Told as an ordinary gap: `__tests__/run/contexts/named.test.ts`.',
    MOST_CONTEXTS: 'Told as an ordinary gap, the same.',
    MOST_TEXT: 'Told as an ordinary gap, the same.',
  },
  'analysis/downloads/apt-settings.ts': { DEEPEST: 'apt has no setting in so many blocks.' },
  'run/onbuild-children.ts': { MOST_CHILDREN: 'Told as an ordinary gap: `__tests__/run/onbuild-children.test.ts`.' },
  'run/without-overrides.ts': { MOST_READINGS: 'Told as an ordinary gap: `__tests__/gate/without-overrides.test.ts`.' },
  'run/run.ts': { LARGEST_BOT_FILE: 'A larger configuration of a bot makes no finding milder.' },
  'model/images/refusal-text.ts': { MOST_CHARACTERS: 'It is for a message.' },
  'model/value-bounds.ts': {
    LONGEST_VALUE: told(compose(`user: ${'x'.repeat(131_073)}`)),
    EXPANSION_BUDGET: told({
      ...compose(`environment:\n${times(100, (at) => `      - V${at}=x$A\n`)}`),
      '.env': `A=${'y'.repeat(100_000)}\n`,
    }),
  },
  'syntax/shell/folders.ts': { LONGEST_PATH: 'The kernel takes no longer path.' },
  'syntax/shell/parsed.ts': { ROOM: 'It only limits how many trees are kept.' },
  'syntax/shell/given/later-values.ts': {
    MOST_FUNCTIONS: 'Told as too many calls: `__tests__/parse/scripts/parameters.test.ts`.',
  },
  'syntax/shell/given/code-settings.ts': {
    LONGEST_BLOCK: 'Code writes to a file soon after it has opened it.',
    LONGEST_TEXT: 'A longer value of a variable, or a longer input, is neither a switch nor a password.',
  },
  'syntax/shell/given/code-wrappers.ts': {
    LONGEST_BODY:
      'A function that gives its own argument to a shell is short; in a longer one, the call itself is found.',
  },
  'syntax/shell/given/passed-names.ts': { LONGEST_PASSWORD: 'No token of a registry is longer.' },
  'syntax/shell/given/code-values.ts': {
    MAX_DEPTH: toldAs(
      'brackets in code',
      script(`python3 -c "import os; os.system(${nested(201, '(', `'ls'`, ')')})"`),
    ),
  },
  'syntax/shell/index.ts': {
    MAX_DEPTH: toldAs('substitutions are nested', script(nested(62, 'echo $(', 'a', ')'))),
    MAX_HERE_DOCUMENTS: toldAs('too many here-documents', script(`cat ${'<<A '.repeat(2001)}`)),
    MAX_OPEN: toldAs('the script is nested', script(nested(201, 'echo $(', 'a', ')'))),
    BUDGET_OF_CALLS: 'Ordinary scripts may well reach it: told as `unreadable-commands`.',
    BUDGET: toldAs('more text than is read', script(`A=${'x'.repeat(100_000)}\n${'echo $A\n'.repeat(30)}`)),
  },
  'discover/mentioned-scripts.ts': {
    MOST_TRIES: 'Told as `limit-reached`; real repositories need a thousandth of it.',
    LARGEST_LIST: 'A larger file that starts nothing is data.',
  },
  'discover/linked-folders.ts': {
    MOST_CHARACTERS: 'Told as `limit-reached`: `__tests__/discover/linked-folders.test.ts`.',
  },
  'run/named-scripts.ts': { DEEPEST_SCRIPTS: 'Told as `limit-reached`: `__tests__/run/named-scripts.test.ts`.' },
  'parse/run-options/program-paths.ts': {
    LONGEST_PATH: 'No file has a longer path.',
    DEEPEST: 'A path that is deeper in functions is unknown, as that of any program.',
  },
  'syntax/shell/loop-values.ts': {
    MOST_ROUNDS: 'Ordinary scripts may well reach it: told as `unreadable-commands`.',
  },
  'syntax/shell/inner.ts': {
    MOST_VALUES: toldAs(
      'the variables of a trap change too often',
      script(`trap 'curl $o' EXIT\n${Array.from({ length: 25 }, (_, index) => `o=-m${index}\n`).join('')}`),
    ),
  },
  'syntax/shell/lists.ts': { MOST_PASSED_ON: 'A shell names no more of its arguments by one digit.' },
  'syntax/shell/choices.ts': { LONGEST_WORD: 'No file has a longer path.' },
  'syntax/shell/text-flow.ts': { LONGEST_PATH: 'No file has a longer path.' },
  'syntax/shell/variables.ts': {
    DEEPEST_REFERENCE: 'Bash itself follows no more.',
    LONGEST_CHOICE: 'A longer value counts as any value.',
    MOST_CHOICES: 'More values count as any value.',
    LONGEST_OPTION: 'The first option of a list shows what it is.',
  },
  'syntax/shell/words.ts': {
    MAX_ARITHMETIC: toldAs('an arithmetic expression is too long', script(`docker run $((${'1+'.repeat(6_000)}1))`)),
  },
  'parse/makefile/commands.ts': {
    DEEPEST: told({ Makefile: `run:\n\tdocker ${nested(70, '$(shell ', 'docker run x', ')')}\n` }),
  },
  'parse/makefile/automatic.ts': {
    MOST_READINGS: told({ Makefile: `${times(31, (at) => `d${at}/privileged `)}:\n\tdocker run --$(@F) a\n` }),
    MOST_WORDS: told({
      Makefile: `all: ${times(800, (at) => `x${at} `)}\n${times(800, (at) => `a${at}-%:\n\tdocker run $* a\n`)}`,
    }),
  },
  'parse/makefile/combined.ts': {
    MOST_INCLUDED: 'The variables of further files are unknown: told as `unknown-value` where they may be options.',
  },
  'parse/makefile/expand.ts': {
    DEEPEST: told({ Makefile: `${variables(70, (at) => `$(A${at + 1})`)}A70 = b\nrun:\n\tdocker run $(A0)\n` }),
  },
  'parse/makefile/index.ts': {
    MOST_CHOICES: 'Ordinary files may reach it: told as `unknown-value`.',
    LONGEST_EXPORT: 'A longer value that shells get is unknown.',
    ALLOWANCE: told({ Makefile: `A := ${'$B'.repeat(1_000)}\nB = ${'b'.repeat(10_000)}\nrun:\n\tdocker run $(A)\n` }),
  },
  'parse/makefile/variables.ts': { MOST_VALUES: 'An argument of a build with more values is not known.' },
  'parse/makefile/possible-options.ts': {
    MOST: 'A variable with more values is reported as one that determines options.',
  },
  'parse/makefile/run-files.ts': {
    MOST_CHOICES: 'A variable with more values is unknown.',
    MOST_READINGS: told({ Makefile: `${times(31, (at) => `a${at}.x: ci/${at}.txt\n`)}%.x:\n\tsh $<\n` }),
    ALLOWANCE: told({
      Makefile: `all: ${times(2100, (at) => `x${at} `)}\nx: $<\n\tsh $<\n${times(2100, (at) => `a${at}-%:\n\tsh $<\nx${at}: b\n`)}`,
    }),
  },
  'analysis/commands/sed-edits.ts': {
    LONGEST_SCRIPT: 'A longer script is a change that is told.',
    LONGEST_WITH_DOTS: 'A longer pattern is a change that is told.',
  },
  'parse/compose/template-branches.ts': { DEEPEST: 'A key that is deeper is told.' },
  'link/environment-files.ts': {
    MOST_MATCHES: 'A folder has one file for each place that something runs in, and each is reported.',
    MOST_PATTERNS: told({
      'a.sh': times(101, (at) => `docker run --env-file "e${at}/$1.env" acme/app:1.4\n`),
    }),
    MOST_VARIABLES: told({
      'a.sh': 'docker run --env-file a.env acme/app:1.4\n'.repeat(11),
      'a.env': variables(10_000, () => 'b'),
    }),
  },
  'parse/quadlet/drop-ins.ts': {
    MOST_FILES: told({
      'a.container': '[Container]\nImage=a/b:1\n',
      ...Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`a.container.d/${at}.conf`, '[Container]\nDNS=\n'])),
    }),
  },
  'parse/quadlet/environment-files.ts': { MOST_READINGS: 'Instances of a template differ in few options.' },
  'parse/run-options/calls.ts': { MOST_ENDS: 'A repository keeps few folders of a path on a machine.' },
  'parse/workflow/given.ts': {
    DEEPEST: 'Expressions name no deeper values.',
    MOST_VALUES: 'Expressions with further values are told as `unknown-value` where they may be options.',
  },
  'parse/makefile/targets.ts': {
    ALLOWANCE: told({
      Dockerfile: 'FROM debian:12\nCOPY Makefile /\nRUN make\n',
      Makefile: `A := ${'$B'.repeat(1_000)}\nB = ${'b'.repeat(10_000)}\nrun:\n\techo $(A)\n`,
    }),
  },
  'parse/quadlet/environment.ts': {
    ALLOWANCE: told({
      'app.container': `[Container]\nImage=a/b:1\n[Service]\nEnvironment=A=${'b'.repeat(1_000)}\nExecStart=docker run${' $A'.repeat(101)} acme/app:1.4\n`,
    }),
  },
  'parse/taskfile/task-files.ts': {
    DEEPEST: told({
      Dockerfile: `FROM debian:12\nCOPY Taskfile.yml /\nRUN task ${'a:'.repeat(21)}b\n`,
      'Taskfile.yml': 'includes: {a: ./Taskfile.yml}\ntasks: {c: echo}\n',
    }),
  },
  'parse/taskfile/wanted.ts': {
    ALLOWANCE: told({
      Dockerfile: 'FROM debian:12\nCOPY Taskfile.yml /\nRUN task a\n',
      'Taskfile.yml': `tasks:\n  a: [{for: {matrix: {${times(11, (at) => `K${at}: [a, b, c, d], `)}}}, cmd: echo}]\n`,
    }),
  },
  'parse/justfile/wanted.ts': {
    ALLOWANCE: told({
      Dockerfile: `FROM debian:12\nCOPY justfile /\nRUN just a\n`,
      justfile: `a: ${times(200, (at) => `(b 'c${at}')`)}\nb c:\n${'    echo {{c}} and more words\n'.repeat(300)}`,
    }),
  },
  'parse/recipes/script-names.ts': {
    MOST_COMPARED: told({
      Dockerfile: `FROM debian:12\nCOPY package.json /\nRUN run-s ${times(500, (at) => `a${at}* `)}\n`,
      'package.json': JSON.stringify({
        scripts: Object.fromEntries(Array.from({ length: 401 }, (_, at) => [at, 'a'])),
      }),
    }),
  },
  'parse/justfile/values.ts': {
    LONGEST_VALUE: 'A longer value is unknown, and told as `unknown-value` where it may be an option.',
    DEEPEST: 'A value behind more variables is unknown, and told where it may be an option.',
    ALLOWANCE: 'Further values are unknown, and told where they may be options.',
  },
  'parse/taskfile/values.ts': {
    LONGEST_VALUE: 'A longer value is unknown, and told as `unknown-value` where it may be an option.',
    DEEPEST: 'A value behind more variables is unknown, and told where it may be an option.',
    ALLOWANCE: 'Further values are unknown, and told where they may be options.',
  },
  'syntax/json/located-json.ts': {
    MAXIMUM_DEPTH: told({ 'daemon.json': `{"hosts": ${nested(101, '[', '1', ']')}}` }, 'syntax-error'),
  },
  'syntax/yaml/plain-text.ts': { LONGEST_LINE: 'The text is read a second time then.' },
  'syntax/yaml/scanner-state.ts': { MAXIMUM_DEPTH: told(compose(`x-a: ${nested(101, '[', '1', ']')}`)) },
  'syntax/yaml/located-yaml.ts': { MAXIMUM_KEY: 'It is for a name that nothing looks up, and the key is reported.' },
  'syntax/yaml/merge-keys.ts': {
    MERGED_KEYS: told({
      'compose.yaml': `x-a: &a\n${times(1_000, (at) => `  k${at}: 1\n`)}services:\n${times(700, (at) => `  s${at}:\n    image: a\n    x-a:\n      <<: *a\n`)}`,
    }),
  },
  'discover/disk-paths.ts': { MAXIMUM_MODULES: 'It decides what is advised, and not what is looked at.' },
  'syntax/yaml/reading.ts': { MAXIMUM_PROBLEMS: told(compose(times(102, () => '\n    init: true'))) },
  'syntax/yaml/second-reading.ts': { MAXIMUM_DEPTH: 'The first reading refuses what is nested half as deep.' },
  'syntax/tree/nodes.ts': { MAXIMUM_SIZE: 'A size: larger ones are without bound.' },
  'syntax/yaml/scalar-types.ts': { LARGEST: 'The largest integer that YAML reads as a number.' },
  'syntax/toml/values.ts': {
    MAXIMUM_DEPTH: told({ 'buildkitd.toml': `registry = ${nested(51, '[', '1', ']')}\n` }, 'syntax-error'),
  },
  'syntax/toml/reading.ts': {
    LONGEST_PATH: told({ 'buildkitd.toml': `[registry${'.a'.repeat(60)}]\nb = 1\n` }, 'syntax-error'),
  },
  'parse/dockerfile/windows-files.ts': {
    LONGEST_PATH: 'No file has a longer path.',
  },
  'parse/run-options/builds/undecided-dockerfiles.ts': { LONGEST_LINE: 'A variable that it sets is told.' },
  'analysis/templates/part-contexts.ts': { LONGEST_PATH: 'The keys nearest to a part come first, and identify it.' },
  'parse/run-options/setting-lines.ts': {
    MOST_PARTS: 'All lines together identify the gap then.',
    LONGEST_PART: 'A longer line is compared by its hash.',
  },
  'syntax/hcl/located-hcl.ts': {
    DEEPEST_CALL: 'What is called deeper counts as determined by the file, which is a gap.',
    MOST_TARGETS: 'What the values of the matrix decide is unknown then, and told where a build depends on it.',
    MOST_REPLACED: 'Variables are unknown then, and told where a build depends on them.',
    MOST_TOKENS: told({ 'docker-bake.hcl': `target "a" {\n${'  a = 1\n'.repeat(80_000)}}\n` }),
    MOST_LABELS: 'No block has more than two labels: with more the block is none.',
    DEEPEST: 'A value that is nested deeper is unknown, and no option that is read is a value in a value in a value.',
  },
  'parse/bake/index.ts': {
    MAXIMUM_DEPTH: told({ 'docker-bake.hcl': times(150, (at) => `target "t${at}" { inherits = ["t${at + 1}"] }\n`) }),
  },
  'parse/compose/include.ts': {
    MAXIMUM_DEPTH: told({
      'compose.yaml': 'include: [c0.yml]\nservices: {w: {image: a}}\n',
      ...Object.fromEntries(
        Array.from({ length: 120 }, (_, at) => [
          `c${at}.yml`,
          `include: [c${at + 1}.yml]\nservices: {s${at}: {image: a}}\n`,
        ]),
      ),
    }),
  },
  'parse/compose/extends.ts': {
    MAXIMUM_DEPTH: told({
      'compose.yaml': `services:\n${times(120, (at) => `  s${at}: {extends: s${at + 1}}\n`)}  s120: {image: a}\n`,
    }),
  },
  'discover/git-files.ts': {
    MAXIMUM_OUTPUT_BYTES: 'A list of files that is longer is an error of git, and the folders are searched without it.',
    MAXIMUM_PATHSPECS: 'Everything is listed then.',
  },
  'run/called-projects.ts': {
    DEEPEST_CALLS: told(
      Object.fromEntries([
        ['a0.sh', 'export O=b\n./a1.sh\n'],
        ...Array.from({ length: 25 }, (_, at) => [`a${at + 1}.sh`, `./a${at + 2}.sh\ndocker run $O a\n`]),
      ]),
    ),
  },
  'run/variable-users.ts': {
    MOST_SETS: 'Fewer are read, and told as an ordinary gap: `__tests__/run/loadable-variables.test.ts`.',
  },
  'parse/scripts/deciding-statements.ts': { MOST_LINES: 'A text in a script has fewer lines at the margin.' },
  'parse/expressions/printed-value.ts': { ROOM: 'It only limits how many results are kept.' },
  'parse/dockerfile/index.ts': { ROOM_FOR_STAGES: 'A stage that is not kept is read again.' },
  'parse/dockerfile/instructions.ts': { MOST_FOLDERS: 'No real image is started in so many folders.' },
  'discover/variables/assigned-values.ts': {
    MOST_STEPS: 'Values that scripts write have fewer variables, one after the other or in each other.',
    MOST_VALUES: 'A script gives a variable fewer values.',
  },
  'discover/variables/written-variables.ts': {
    LONGEST_LINE: 'No name of a file comes later in a line.',
    LONGEST_BEFORE: 'Words before a command and the blanks in front of it are shorter.',
    DEEPEST: 'Further marks are lines of a value.',
  },
  'parse/run-options/scripts/other-machines.ts': {
    LONGEST_LINE: 'No command names its machine later in a line.',
    LONGEST_STEP: 'What a longer step starts later is rated as on the runner.',
  },
  'parse/quadlet/written.ts': { MOST_UNITS: 'Told as `limit-reached`: `__tests__/parse/quadlet/written.test.ts`.' },
  'run/files-of-texts.ts': {
    MOST_PATTERNS: 'With more, options of the file itself count: `__tests__/run/gap-files.test.ts`.',
  },
  'run/gap-files.ts': {
    LONGEST_READ: 'A longer file is compared by its whole text: `__tests__/run/gap-files.test.ts`.',
    MOST_OPTIONS: 'A file with more is compared by its whole text, like a long one.',
    MOST_PARTS: 'More of them are compared as one.',
  },
  'parse/pipeline/tools/groovy-texts.ts': {
    DEEPEST_TEXT: 'Told as `limit-reached`: `__tests__/parse/pipeline/groovy.test.ts`.',
    MOST_BEFORE: 'Nobody writes more blanks before a text.',
  },
  'parse/pipeline/tools/groovy-expressions.ts': {
    LONGEST_EXPRESSION: 'Told as `limit-reached`: `__tests__/parse/pipeline/groovy.test.ts`.',
    MOST_BLANKS: 'Nobody writes more blanks before an argument.',
  },
  'parse/pipeline/tools/groovy-definitions.ts': {
    MOST_DEFINITIONS: 'With more, the value is unknown, which is told.',
  },
  'parse/pipeline/tools/groovy-values.ts': {
    MOST_IN_FILE: 'Further values are unknown, which is told.',
    MOST_EXPRESSIONS: 'With more, the value is unknown, which is told.',
    DEEPEST_DEFINITION: 'With more, the value is unknown, which is told.',
    MOST_TEXTS: 'With more, the value is unknown, which is told.',
  },
  'discover/variables/written-environments.ts': {
    LONGEST_LINE: 'Nobody writes a longer command of sed on one line.',
  },
  'discover/variables/copied-examples.ts': {
    MOST_FOLDERS: 'No real script enters as many before it copies such a file.',
  },
  'discover/variables/loading-scripts.ts': { LONGEST_LINE: 'No option that takes protection away is longer.' },
  'parse/workflow/action-users.ts': { MOST_WORKFLOWS: 'With more, its findings count in full.' },
  'parse/justfile/possible-texts.ts': { MOST_IMPORTS: 'With more, the expression is told.' },
  'parse/taskfile/harmless-values.ts': { LONGEST_COMMAND: 'With a longer one, the template is told.' },
  'discover/variables/other-programs.ts': {
    MOST_FILES: 'In a larger folder, a file of variables counts for any program.',
  },
  'discover/readings.ts': {
    MOST_READINGS: 'Further ones are shared.',
    MOST_SHARED: 'Told as an ordinary gap: `__tests__/run/called-projects.test.ts`.',
  },
  'parse/run-options/passed-variables.ts': {
    MOST_VARIABLES: told({
      'compose.yaml': 'services: {}\n',
      'up.sh': `${times(301, (at) => `export A${at}=b\n`)}docker compose up\n`,
    }),
  },
  'discover/listed-files.ts': {
    MAXIMUM_FOLDERS: 'Files are looked for everywhere then, which is told where several may belong together.',
    MAXIMUM_TRIES: 'Files are looked for everywhere then, which is told where several may belong together.',
  },
  'discover/walk-folder.ts': {
    MAXIMUM_ENTRIES: 'Two million files outside of git: told as `too-many-files`.',
    MAXIMUM_PATHS:
      'The list of all files, for build contexts: these are told as unknown then, in `build-contexts.test.ts`.',
    MAXIMUM_GITIGNORE_BYTES: 'A larger file ignores nothing, so that more is looked at.',
  },
  'gate/moved.ts': {
    MOST_UNITS: 'What moves beyond it counts as new.',
    MOST_COMPARISONS: 'What moves beyond it counts as new.',
  },
  'gate/base-policy.ts': { MAXIMUM_BYTES: 'A baseline that is larger is an error.' },
  'gate/git-tree.ts': {
    MAXIMUM_LINKS: 'Links of the base that are not followed: what they lead to is new in the change.',
    MAXIMUM_LINK_BYTES: 'No path is longer.',
    MAXIMUM_SINGLE_READS: 'How objects are read.',
    MAXIMUM_FILE_BYTES: 'A file of the base that is larger is not read, so that what it holds is new in the change.',
  },
  'gate/git-renames.ts': {
    MAXIMUM_RENAME_CANDIDATES: 'A file whose former name is not found is new in the change.',
  },
  'link/namespaces.ts': {
    LONGEST_CHAIN: told({
      'compose.yaml': `services:\n${times(30, (at) => `  s${at}: {image: a, network_mode: "service:s${at + 1}"}\n`)}  s30: {image: a}\n`,
    }),
  },
  'link/volumes-from.ts': {
    MAXIMUM_MOUNTS: told({
      'compose.yaml': `services:\n  s0:\n    image: a\n    volumes: [${times(500, (at) => `"/a${at}:/b${at}", `)}]\n${times(30, (at) => `  t${at}: {image: a, volumes_from: [s0]}\n`)}`,
    }),
    LONGEST_CHAIN: told({
      'compose.yaml': `services:\n${times(30, (at) => `  s${at}: {image: a, volumes_from: [s${at + 1}]}\n`)}  s30: {image: a, volumes: ["/a:/b"]}\n`,
    }),
  },
  'link/stages.ts': {
    MAXIMUM_TEXT: told({
      'compose.yaml': `services:\n${times(30, (at) => `  s${at}: {build: {context: ., args: {A: "${at}"}}}\n`)}`,
      Dockerfile: `FROM debian:12\nARG A\n${LARGE}`,
    }),
  },
  'analysis/downloads/copied-downloads.ts': {
    MAX_FILES: told({
      Dockerfile: `FROM debian:12 AS a\n${times(600, (at) => `RUN curl -o /a${at} https://example.com/a\n`)}FROM debian:12\n${times(600, (at) => `COPY --from=a /a${at} /b${at}\n`)}RUN sh /b599\n`,
    }),
    MAX_COMPARED: told({
      Dockerfile: `FROM debian:12 AS a\n${times(300, (at) => `RUN curl -o /a${at} https://example.com/a\n`)}FROM debian:12\n${times(1_000, (at) => `COPY --from=a /b${at} /c\n`)}COPY --from=a /a0 /b\nRUN sh /b\n`,
    }),
    MAX_COPIES: 'Stages are asked in their order, so only copies in a circle get there, which builders refuse.',
  },
  'analysis/commands/made-links.ts': {
    MOST_LINKS: told(stage(`RUN ${times(600, (at) => `ln -s /a${at} /b${at}; `)}true\nWORKDIR /a\n`)),
  },
  'analysis/paths/open-files.ts': {
    MAX_LENGTH: 'The kernel refuses longer paths.',
    MAX_LINKS: 'The kernel refuses a path with more links.',
  },
  'analysis/processes/entry-script.ts': {
    MAX_WORDS: 'Words of one instruction: those behind the first ones are arguments.',
  },
  'analysis/commands/file-lines.ts': {
    MAX_FILES: told(stage(`RUN echo a ${times(250, (at) => `> /etc/apt/sources.list.d/a${at}.list `)}`)),
  },
  'parse/compose/merge.ts': {
    MAXIMUM_DEPTH: 'YAML that is nested as deep is refused before.',
    MAXIMUM_SOURCES: 'The places that a setting comes from, for messages.',
  },
  'parse/compose/reset.ts': {
    MAXIMUM_DEPTH: 'Nothing that a tag can take away lies deeper.',
    MAXIMUM_VISITS: told({
      'compose.yaml': `x-a: &a\n${times(400, (at) => `  k${at}: {l: 1}\n`)}services:\n  s:\n    image: a\n${times(400, (at) => `    x-${at}: *a\n`)}    ports: !reset []\n`,
    }),
  },
  'parse/devcontainer/name.ts': { LONGEST_NAME: 'It is for a message.' },
  'parse/dockerfile/checked-parts.ts': {
    MAX_STAGES: told({ Dockerfile: times(301, (at) => `FROM debian:12 AS s${at}\nRUN a\n`) }),
  },
  'parse/dockerfile/expand.ts': {
    MAX_LENGTH: told(stage(`ENV A=${'x'.repeat(131_000)}\nENV B=$A$A\nUSER $B`)),
    EXPANSION_BUDGET: told(stage(`ENV A=${'x'.repeat(100_000)}\n${times(100, (at) => `ENV B${at}=x$A\n`)}`)),
    MAX_DEPTH: told(stage(`USER ${nested(30, '${A:-', 'x', '}')}`)),
    MAX_ASSUMPTIONS: 'The defaults that a value takes for granted, for messages.',
  },
  'parse/dockerfile/text/lexer.ts': {
    MAX_DEPTH: told(
      stage(`RUN cat <<A ${nested(120, '${A:-', 'x', '}')}\nA`),
      'limit-reached',
      'the end of this instruction',
    ),
  },
  'parse/dockerfile/text/source.ts': {
    LONGEST_EVIDENCE: 'The text that tells one gap from others.',
    MAX_NOTES: 'Notes, which decide nothing.',
    MAX_GAPS: 'A thousand are told, so the check is incomplete.',
  },
  'parse/dockerfile/copied-scripts.ts': {
    ROOM: 'Valid Dockerfiles may reach it: told as an ordinary gap in `__tests__/run/copied-scripts.test.ts`.',
    MAX_STAGES: 'Told as an ordinary gap in `__tests__/run/copied-scripts.test.ts`.',
  },
  'parse/dockerfile/stage-files.ts': {
    MOST_SHARED: told({
      Dockerfile: times(
        21,
        (at) => `FROM debian:12 AS s${at}\n${'RUN --mount=type=cache,target=/c ls /c\n'.repeat(at === 20 ? 1100 : 1)}`,
      ),
    }),
    ROOM: toldAs('more scripts than can be followed', {
      Dockerfile: `FROM debian:12 AS a\nCOPY <<E /x\n${`true ${'x'.repeat(994)}\n`.repeat(50)}E\n${times(25, (at) => `FROM a AS s${at}\nRUN /x\n`)}`,
    }),
  },
  'parse/dockerfile/stages.ts': {
    MAX_TRIGGERED: told({
      Dockerfile: `FROM debian:12 AS a\n${'ONBUILD RUN b\n'.repeat(300)}${times(10, (at) => `FROM a AS s${at}\nRUN a\n`)}`,
    }),
  },
  'parse/dockerfile/workdir.ts': { MAX_LENGTH: 'Linux has no longer path.' },
  'parse/quadlet/index.ts': {
    MAXIMUM_PROBLEMS: 'It is looked for marks of templates near the first errors, which stay errors without any.',
    MOST_UNITS: told({ 'a.quadlets': '[Volume]\n---\n'.repeat(101) }),
  },
  'parse/compose/document-checks.ts': {
    MAXIMUM_REFUSALS: told(compose(times(1_001, (at) => `\n    key${at}: 1`))),
  },
  'syntax/shell/braces.ts': {
    // few words, in many groups
    MAX_GROUPS: toldAs('too many words', script(`docker ps ${nested(32, '{a,', 'b', '}')}`)),
    MAX_WORDS: toldAs('too many words', script(`docker ps {${'a,'.repeat(2_000)}a}`)),
    LONGEST_SEQUENCE: 'Longer texts between braces are no sequence.',
  },
  'parse/quadlet/names.ts': {
    LONGEST_NAME: 'It is for a message.',
    MOST_UNITS: 'No folder has more units of volumes.',
  },
  'parse/quadlet/unit-file.ts': {
    MAXIMUM_PROBLEMS: told({ 'a.container': `[Container]\nImage=a/b:1\n${'line\n'.repeat(1_001)}` }),
  },
  'parse/workflow/matrix-runs.ts': {
    MOST_RUNS: 'What further runs build is told as `undecided-reference`.',
    MOST_COMBINED: 'What further runs build is told as `undecided-reference`.',
    MOST_STEPS: 'What further steps build is told as `undecided-reference`.',
  },
  'parse/workflow/step-runs.ts': {
    MOST_CHARACTERS: 'Arguments of further runs are unknown, like those of expressions.',
  },
  'parse/workflow/outputs.ts': { MOST_JOBS: 'Jobs that need one another in a circle are not valid.' },
  'parse/workflow/bake-steps.ts': { MOST_RUNS: 'A file of further runs is told as `undecided-reference`.' },
  'parse/workflow/contexts.ts': {
    MOST_EXPRESSIONS: 'A value with more is unknown, which is told where it may be an option.',
    LONGEST: 'A longer value is unknown, which is told where it may be an option.',
  },
  'parse/stated-purpose.ts': {
    LONGEST_BEGIN: 'A statement further down does not count, and nothing becomes milder.',
    MOST_LINES: 'A statement further down does not count, and nothing becomes milder.',
  },
  'parse/readme-purpose.ts': {
    LONGEST_BEGIN: 'A statement further down does not count, and nothing becomes milder.',
    LONGEST_INTRODUCTION: 'A statement further down does not count, and nothing becomes milder.',
    LONGEST_SENTENCE: 'A longer sentence does not count, and nothing becomes milder.',
  },
  'parse/readme-text.ts': {
    LONGEST_README: 'A statement further down does not count, and nothing becomes milder.',
    LONGEST_LINE: 'A statement further right does not count, and nothing becomes milder.',
  },
  'parse/scripts/unread-shell.ts': {
    LONGEST_SHOWN: 'It is for a message.',
    MOST_WORDS: 'It looks whether commands in a shell that is not read are worth telling.',
  },
  'parse/scripts/inline-dockerfiles.ts': {
    MOST_VALUES: toldAs('Variables of this text have more values', {
      'a.sh': `for O in ${times(30, (at) => `-${at} `)}; do\ndocker build - <<E\nFROM debian:12\nRUN curl $O https://a.example\nE\ndone\n`,
    }),
    MOST_READINGS: toldAs('Variables of this text have more values', {
      'a.sh': `for O in ${times(15, (at) => `-${at} `)}; do\n${times(20, () => 'docker build - <<E\nFROM debian:12\nRUN curl $O https://a.example\nE\n')}done\n`,
    }),
  },
  'parse/scripts/given-projects.ts': { MOST_TEXTS: 'A further text is a gap like one that only run time knows.' },
  'parse/scripts/gap-definitions.ts': {
    MOST_WORDS: 'More words are compared as one.',
    MAXIMUM_FOLLOWED: 'The text of the file identifies the others.',
    MOST_TEXT: 'The text of the file identifies the others.',
  },
  'parse/run-options/standard-input.ts': {
    MAXIMUM_FILTERS: 'So many commands before one may make what it reads.',
    LONGEST_LINE: 'Without the names in a longer line, a file that is read anyway is told as not known.',
  },
  'syntax/shell/files/needed-texts.ts': {
    LONGEST_WORD: 'No value of an option that takes isolation away is longer.',
  },
  'syntax/shell/files/output.ts': {
    MOST_ROUNDS: 'What a longer loop prints is not known, like the output of other commands.',
  },
  'syntax/shell/files/plain-patterns.ts': {
    MOST_REPEATED: 'What a longer pattern selects is not known, like the output of other commands.',
  },
  'syntax/shell/files/sed-lines.ts': {
    LONGEST_RESULT: 'What sed makes of a longer line is not known, like the output of other commands.',
  },
  'syntax/shell/files/selected-lines.ts': {
    MOST_FOR_LINE: 'What is selected from a longer line is not known, like the output of other commands.',
  },
  'syntax/shell/files/script-calls.ts': {
    MOST_STARTS: 'A script that starts itself was read with the arguments of its first start.',
  },
  'syntax/shell/files/redirects.ts': { LONGEST_EXPANDED: 'The variables in a longer here-document are not known.' },
  'syntax/shell/files/selected-values.ts': { LONGEST_SETTINGS: 'A value in a longer file is not known.' },
  'syntax/shell/given/argument-loops.ts': {
    LONGEST: 'What a longer argument, pattern or condition decides is not known.',
    MOST_ROUNDS: 'What more arguments set is not known.',
  },
  'parse/run-options/script-names.ts': {
    LONGEST_LINE: 'What a substitution further right prints is taken for commands only if a line ends there.',
  },
  'parse/run-options/scripts/read-files.ts': {
    MOST_FILTERS: 'No pipeline of a person is longer.',
    MOST_BEFORE: 'No group of a person prints more files into one shell.',
  },
  'parse/run-options/given-arguments.ts': { LONGEST_SHOWN: 'It is for a message.' },
  'parse/scripts/sourced-variables.ts': {
    MOST_FILES: 'No script sources that many files; each is also read by itself.',
    MOST_FUNCTIONS: 'No library has that many functions; each is also read in its own file.',
  },
  'parse/scripts/submodule-files.ts': { MOST_SUBMODULES: 'Of more, each text is read for the files of submodules.' },
  'parse/run-options/container.ts': { LONGEST_NAME: 'It is for a message.' },
  'rules/privileges/files/loader-variables.ts': { LONGEST_PATH: 'No file has a longer path.' },
  'rules/hardening/container-not-hardened.ts': { LIMITS: 'No limit: the names of those of containers.' },
  'analysis/commands/brought-files.ts': {
    DEEPEST: toldWith('secret-file-copied', {
      Dockerfile: `FROM debian:12 AS s0\n${times(62, (at) => `FROM debian:12 AS s${at + 1}\nCOPY --from=s${at} / /\n`)}USER 1\n`,
    }),
    MOST_PLACES: toldWith('secret-file-copied', {
      Dockerfile: `FROM debian:12 AS s0\n${times(12, (at) => `FROM debian:12 AS s${at + 1}\n${times(3, (copy) => `COPY --from=s${at} /a${copy} /\n`)}`)}USER 1\n`,
    }),
  },
  'analysis/commands/run-copies.ts': {
    MOST_SOURCES: toldWith('secret-file-copied', stage(`RUN --mount=target=/m cp ${'/m/a '.repeat(1001)}/d`)),
  },
  'link/committed-secrets.ts': {
    LONGEST: 'No secret of one line is longer.',
    MOST_READ: told({
      ...compose(`volumes:\n${times(6, (at) => `      - ./k${at}:/k${at}\n`)}`),
      ...Object.fromEntries(Array.from({ length: 1_200 }, (_, at) => [`k${at % 6}/${at}.key`, 'none\n'])),
    }),
  },
  'analysis/commands/copied-files.ts': {
    MOST_FILES: toldSlowly(
      toldWith('sudoers-nopasswd', {
        ...stage(times(1_010, (at) => `COPY a /etc/sudoers.d/${at}/\n`)),
        ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`a/${at}`, 'x\n'])),
      }),
    ),
    MOST_STAGES: toldWith('sudoers-nopasswd', {
      Dockerfile: `FROM debian:12 AS s0\n${times(12, (at) => `FROM debian:12 AS s${at + 1}\n${`COPY --from=s${at} / /\n`.repeat(3)}`)}USER 1\n`,
    }),
    READ_BUDGET: told({
      ...stage('COPY a /etc/sudoers.d'),
      ...Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`a/${at}`, LARGE])),
    }),
  },
  'rules/secrets/builds/context-copies.ts': {
    MOST_PLAIN: 'The page of the rule says so: in larger folders most files are those of an application.',
    MAXIMUM_READS: told({
      ...stage('COPY . /app'),
      '.dockerignore': 'x\n',
      ...Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`d${at}/.env`, 'A=b\n'])),
    }),
    READ_BUDGET: told({
      ...stage('COPY . /app'),
      '.dockerignore': 'x\n',
      ...Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`d${at}/.env`, LARGE])),
    }),
  },
  'rules/supply-chain/packages/copied-lockfiles.ts': {
    MAXIMUM_SOURCES: told(stage(`${times(2_100, (at) => `COPY a${at} /b/\n`)}RUN npm install`)),
  },
  'parse/compose/loading.ts': {
    MAXIMUM_COPIES: toldWith('privileged', {
      'compose.yaml': `services:\n  s0:\n    image: a\n    environment:\n${times(2_000, (at) => `      A${at}: b\n`)}${times(600, (at) => `  t${at}: {extends: s0, environment: {B: c}}\n`)}`,
    }),
    MAXIMUM_READS: told({
      'compose.yaml': `include:\n${times(1_001, (at) => `  - c${at}.yml\n`)}services: {w: {image: a}}\n`,
      ...Object.fromEntries(
        Array.from({ length: 1_001 }, (_, at) => [`c${at}.yml`, `services: {s${at}: {image: a}}\n`]),
      ),
    }),
  },
  'syntax/yaml/sized-yaml.ts': {
    MAXIMUM_NODES: told({
      '.github/workflows/a.yml': `on: push\nx: &s [${times(2_000, () => '{run: docker ps}, ')}]\njobs:\n${times(4_000, (at) => `  j${at}: {steps: *s}\n`)}`,
    }),
  },
  'parse/compose/load.ts': {
    MAXIMUM_NODES: told({
      'compose.yaml': `x-b: &b [${times(2_000, () => 'x, ')}]\nservices:\n  a:\n    image: a\n    x-l: [${'*b, '.repeat(400)}]\n`,
    }),
  },
  'parse/compose/interpolation.ts': {
    MAXIMUM_NESTING: told(compose(`user: "${nested(101, '${A:-', 'x', '}')}"`)),
    MAXIMUM_SEARCHES: told(compose(`user: "${'${A:-'.repeat(1_100)}x}"`)),
  },
  'parse/compose/variables/unset-variables.ts': {
    MAXIMUM_CONDITIONS: 'Told as an unknown value, which fails a change: hidden-findings.test.ts.',
  },
  'parse/compose/additions.ts': { SERVICES_LOOKED_AT: 'It looks how the file is indented, for a fix.' },
  'analysis/paths/host-glob.ts': {
    MOST_PATHS: 'Each path that a pattern matches is reported, and the first ones are the worst.',
  },
  'analysis/paths/mount-source.ts': {
    DEEPEST_CHECKOUT: 'So far below the root of a machine a repository may lie.',
    DEEPEST_FOLDER: 'So far below the root of a machine a folder may lie that matters.',
  },
  'parse/inspect/index.ts': {
    MOST_CONTAINERS: toldSlowly(
      toldWith('privileged', {
        'inspect.json': JSON.stringify(
          Array.from({ length: 20_001 }, (_, at) => ({
            Id: `a${at}`,
            Name: `/a${at}`,
            Config: {},
            HostConfig: {},
            State: {},
          })),
        ),
      }),
    ),
  },
  'parse/dockerfile/readings/environments.ts': {
    MOST_ENVIRONMENTS: 'Told as an ordinary gap: `__tests__/gate/variables-of-images.test.ts`.',
  },
  'parse/dockerfile/readings/contexts.ts': {
    MOST_COMPARED: 'A Dockerfile that copies more is read with each of its contexts.',
    MOST_CONTEXTS: 'Told as an ordinary gap: `__tests__/run/working-folders.test.ts`.',
  },
  'discover/build-contexts.ts': {
    MAXIMUM_WORK: told({
      Dockerfile: `FROM debian:12\n${times(2_000, (at) => `COPY *${'a*'.repeat(200)}${at} /a\n`)}`,
      ...Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${'a'.repeat(100)}${at}`, 'a\n'])),
    }),
  },
  'parse/run-options/printed/made-commands.ts': {
    MOST_WORDS: toldAs('Calls of functions make more commands than are read.', {
      'a.sh': `run() { docker run "$@"; }\n${times(30, () => `run ${'a '.repeat(4_000)}$X\n`)}`,
    }),
    DEEPEST: toldAs('Calls of functions make more commands than are read.', {
      'a.sh': `f0() { docker run "$@"; }\n${times(60, (at) => `f${at + 1}() { f${at} "$@"; }\n`)}f60 $X\n`,
    }),
  },
  'parse/run-options/command-lines.ts': {
    LONGEST_NAME: 'It is for a message.',
    MOST_WORDS_INSIDE: toldAs('Commands inside of containers start more containers than are read.', {
      'a.sh': `${'docker run a '.repeat(300)}\n`,
    }),
  },
  'link/seccomp-profiles.ts': {
    MOST_ALIKE: 'The profile is not read then, which is told: `__tests__/run/seccomp-profiles.test.ts`.',
  },
  'analysis/templates/plain-template.ts': {
    LONGEST: 'The template is not read then, which is told: `__tests__/run/compose-templates.test.ts`.',
  },
  'analysis/templates/template-kind.ts': {
    MAXIMUM_NEAR: 'It is looked for marks near an error, and without any the error stays one.',
  },
  'parse/engine/commands.ts': { MOST_FLAGS: 'It tells words from flags.' },
  'analysis/downloads/flow.ts': {
    MAX_TRACKED: told(stage(times(1_001, (at) => `RUN curl -o a${at} https://example.com/a && sh a${at}\n`))),
    MAX_FOLDERS: 'A place in more folders is unknown, and so is what is downloaded there.',
    MAX_COMPARED: told(
      stage(
        `RUN ${times(900, (at) => `curl -o a${at} https://example.com/a && `)}true\nRUN ${times(900, () => 'sh a*b*c*d; ')}`,
      ),
    ),
  },
  'discover/possible-lists.ts': {
    MOST_OF_LIST: 'It is told that the name of the file is not known.',
    MOST_LISTS: 'The same.',
  },
  'parse/run-options/projects/compose-files.ts': { MOST_INNER: 'The same.' },
  'parse/run-options/variable-commands.ts': {
    MOST_VARIABLES: 'No command of an image names more variables.',
  },
  'rules/supply-chain/downloads/fetched-hosts.ts': {
    MOST_NAMED: 'A message has the number of the others.',
    MOST_ADDRESSES: 'No person writes a command with more addresses, each of which would be a part of one finding.',
  },
  'analysis/downloads/checks/heeded.ts': {
    MAX_IDLE: 'Longer branches do something, so the check in front of them counts.',
  },
  'analysis/downloads/fetch.ts': {
    MOST_IN_RANGE: told(stage('RUN curl "https://example.com/[1-3000].sh" -o "#1.sh"; sh 1.sh\n')),
  },
  'analysis/windows/windows-downloads.ts': {
    MAX_TRACKED: told({
      Dockerfile: `FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\n${times(501, (at) => `RUN iwr https://example.com/a${at} -OutFile a${at}.exe; .\\a${at}.exe\n`)}`,
    }),
    MAX_WORDS: 'Words behind the first ones are arguments of what is run.',
    LONGEST_TABLE: told({
      Dockerfile: `FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nRUN $p = @{${'a = b; '.repeat(400)}}; iwr @p\n`,
    }),
  },
  'model/findings/gap.ts': { LONGEST_EVIDENCE: 'The text that tells one gap from others.' },
  'analysis/secrets/named-secrets.ts': { MOST_ALIKE: 'Of more secrets that begin alike, no message shows any.' },
  'model/findings/reached-limits.ts': { MAXIMUM_TOLD: 'The others are told as one, which is another with one more.' },
  'model/findings/without-flood.ts': { MAXIMUM_TOLD: 'The others are told as a number.' },
  'analysis/commands/script-gaps.ts': {
    LONGEST_EVIDENCE: 'The text that tells one gap from others.',
  },
  'model/findings/insertion.ts': { MAXIMUM_INDENT: 'It is for a fix.' },
  'parse/run-options/builds/further-names.ts': {
    MOST_NAMES: told(script(`docker build -t a .\n${times(201, (at) => `docker tag a b:${at}\n`)}`)),
  },
  'analysis/packages/nested-requirements.ts': {
    DEEPEST_LISTS: told({
      ...stage('WORKDIR /a\nCOPY . .\nRUN pip install -r r0.txt'),
      ...Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`r${at}.txt`, `-r r${at + 1}.txt\n`])),
    }),
  },
  'analysis/packages/package-commands.ts': { LONGEST_NAME: 'No package has a longer name.' },
  'model/containers/published-port.ts': { MAXIMUM_LOOPBACK_PORTS: 'It is for a message.' },
  'rules/supply-chain/downloads/installer-sources.ts': {
    MOST_SOURCES: 'The installer is reported without them.',
  },
  'rules/secrets/builds/secrets-in-files.ts': {
    MAX_SECRETS: told(stage(times(201, (at) => `RUN echo "$A${at}_TOKEN" > /a${at}\n`))),
    MAX_BODY: 'A here-document that begins farther above is taken for one whose variables are replaced: more is found.',
    MAX_REMOVALS: 'What the further commands remove is taken for kept: more is found.',
  },
  'rules/secrets/builds/removed-files.ts': {
    DEEPEST: 'Folders of a file that are farther up are none that anybody removes.',
  },
  'rules/secrets/builds/copy-context-leak.ts': { MAXIMUM_LINES: 'It is for a fix.' },
  'rules/supply-chain/images/image-writable-file.ts': {
    MOST_NAMES: 'It is for a message.',
    MOST_CHARACTERS: 'It is for a message.',
  },
  'rules/supply-chain/images/image-contains-secret.ts': {
    MOST_NAMES: 'It is for a message.',
    MOST_CHARACTERS: 'It is for a message.',
    LONGEST_STEP: 'No instruction that a person writes is longer.',
    LONGEST_VALUE: 'No secret is longer.',
  },
  'analysis/secrets/file-secret.ts': { LONGEST_LINE: 'No secret is longer.' },
  'analysis/secrets/line-secret.ts': { LONGEST_LINE: 'No command that a person writes is longer.' },
  'analysis/secrets/password-settings.ts': { LONGEST_LINE: 'No setting of a password has a longer line.' },
  'analysis/secrets/test-secret.ts': { LONGEST: 'A longer value counts as a secret.' },
  'analysis/secrets/untold-secret.ts': {
    LONGEST_LINE: 'A key is then not left alone because its line says that it is public.',
  },
  'rules/secrets/builds/image-env-secret.ts': {
    MOST_NAMES: 'It is for a message.',
    MOST_VARIABLES: 'Images have a configuration of bounded size, and no image has so many variables.',
    MOST_CHARACTERS: 'No secret is longer.',
  },
  'rules/escape/conditions.ts': { MAXIMUM_STEPS: 'It is for a message.' },
  'rules/escape/paths/escape-path-dind-tcp.ts': {
    LOOKED_AT: 'Of a thousand daemons in one project one finding is enough.',
  },
  'rules/isolation/volume-shared-writable.ts': { LOOKED_AT: 'They are enough to find one that is separate.' },
  'rules/network/network-flat.ts': { LOOKED_AT: 'What is said of small projects is not said of large ones.' },
  'rules/supply-chain/packages/update-without-install.ts': { MAX_INSTRUCTIONS: 'It is for a fix.' },
  'rules/supply-chain/downloads/windows-tls-bypasses.ts': {
    MAX_VALUE: 'So near stands what is assigned.',
    MAX_BEFORE_SIGN: 'So near stands what is assigned.',
    MAX_BEFORE_BLOCK: 'So near stands what is assigned.',
  },
  'rules/supply-chain/outdated/image-created-long-ago.ts': { MOST_DAYS: 'No limit: the age that the rule is about.' },
  'rules/supply-chain/images/image-writable-folder.ts': {
    MOST_NAMES: 'It is for a message.',
    MOST_CHARACTERS: 'It is for a message.',
  },
  'rules/supply-chain/images/setuid-names.ts': {
    MOST_NAMES: 'It is for a message.',
    MOST_CHARACTERS: 'It is for a message.',
  },
  'rules/build/copy-from-undefined.ts': { MAX_NAME: 'It is for a message.' },
  'rules/vulnerabilities/described.ts': { LONGEST_WORD: 'It is for a message.' },
  'gate/written-secrets.ts': {
    LONGEST_SCHEME: 'A longer scheme is another one, so a password that everyone tries is new.',
  },
  'gate/same-danger.ts': { MAXIMUM_LENGTH: 'Longer texts are taken for different ones, so a finding is new.' },
  'run/parallel/chunks.ts': { LARGEST: 'How much a thread is given at once.' },
  'run/parallel/stored-findings.ts': { MOST_CAUSES: 'How much is remembered.' },
  'run/parallel/threads.ts': { MAXIMUM_THREADS: 'How many threads share the work.' },
  'analysis/secrets/secret.ts': { LONGEST_LOGIN: 'A longer text is a document and no single secret.' },
  'rules/secrets/texts/address-passwords.ts': {
    LONGEST_SETTINGS: 'No address of a database has its host so far away.',
  },
  'rules/secrets/texts/secret-settings.ts': { LONGEST_VERB: 'No command has more words before its key.' },
  'analysis/settings/xml-settings.ts': {
    DEEPEST: 'No setting in the tables has so many names.',
    LONGEST_TAG: 'No element in the tables has so many attributes.',
  },
  'analysis/commands/file-variables.ts': {
    LONGEST_LINE: 'No file of variables has longer lines for those in the tables.',
  },
  'analysis/settings/json-settings.ts': {
    DEEPEST: 'No setting in the tables has so many names.',
    LONGEST_KEY: 'No key in the tables is longer.',
  },
  'analysis/settings/yaml-settings.ts': { DEEPEST: 'No setting in the tables has so many names.' },
  'analysis/settings/yaml-flow.ts': {
    DEEPEST: 'No setting in the tables has so many names.',
    LONGEST_KEY: 'No key in the tables is longer.',
  },
  'check/circumstances.ts': { LONGEST_NAME: 'The rest of a longer name is only left out of the message.' },
  'check/things.ts': { MOST_BEFORE: 'It tells commands of one line apart.' },
  'check/make-targets.ts': {
    MOST_LINES: 'A finding in a longer recipe has its usual severity.',
    LONGEST_LINE: 'A finding in the recipe of more targets has its usual severity.',
  },
  'link/mounted-files.ts': {
    MOST_IN_FOLDER:
      'A folder with more files is neither one of the configuration of a service nor one of scripts that an image starts by itself.',
  },
  'link/container-scripts.ts': {
    MOST_LOOK_UPS: told(
      {
        ...compose(
          `volumes: [${times(400, (at) => `"./a:/b${at}",`)}]\n    command: ${times(300, (at) => `/x/${at} `)}`,
        ),
        'a/b': 'x',
      },
      'limit-reached',
      'were not looked for',
    ),
  },
  'link/mounted-recipes.ts': {
    ROOM: told(
      {
        ...compose('volumes: [".:/app"]\n    working_dir: /app\n    command: make a'),
        Makefile: `a:\n\techo\n${times(100_000, () => '# comment\n')}`,
      },
      'limit-reached',
      'runs of mounted files were not all read',
    ),
  },
  'rules/secrets/containers/weak-credential.ts': { MOST_LOGINS: 'No variable has so many users.' },
  'run/named-files.ts': { LARGEST_NAMED_FILE: 'A larger file is an error in the configuration.' },
};

/** Bounds of a hundred and more within the regular expressions of rules: why nothing is hidden behind them. */
const INLINE_BOUNDS: Readonly<Record<string, string>> = {
  'analysis/commands/start-surroundings.ts': 'No path or name of a variable that a person writes is longer.',
  'analysis/commands/written-paths.ts': 'No file of an image has a longer name, and no folder a longer path.',
  'analysis/downloads/apt-settings.ts': 'No value of a setting is longer.',
  'analysis/downloads/pinned-addresses.ts': 'No name of a package is longer.',
  'check/starters.ts': 'No name of a task or of a script is longer.',
  'check/evidence.ts': 'Longer credentials of an address only make another finding of another value.',
  'analysis/downloads/inline-code.ts':
    'No call gives a shell longer words before its input, and an address that is longer has its host at the start.',
  'analysis/downloads/checks/function-bodies.ts': 'No function has a longer name.',
  'analysis/downloads/code-checks.ts': 'No name, and no line of such code in front of one, is longer.',
  'analysis/downloads/checks/partial-checks.ts': 'No name of a variable, and no usual value of one, is longer.',
  'analysis/downloads/checks/verified.ts': 'No checksum, no name of a variable and no path of a file is longer.',
  'analysis/downloads/code-modules.ts': 'No name of a module, and no path of one, is longer.',
  'analysis/secrets/written-by-code.ts': 'No name of a file in such code is longer.',
  'data/secret-files.ts': 'Nothing has to follow: what begins as a secret is one, whatever its length.',
  'analysis/secrets/secret-formats.ts': 'The lengths of the formats of providers.',
  'analysis/secrets/secret.ts': 'Logins in JSON are recognised by the first one, and none is longer.',
  'rules/supply-chain/downloads/command-downloads-code.ts': 'No name of a variable is longer.',
  'rules/supply-chain/downloads/tls-verify-disabled.ts': 'No host has a longer name.',
  'rules/supply-chain/downloads/fetched-hosts.ts': 'The host is at the beginning of an address.',
  'rules/privileges/users/sql-passwords.ts':
    'Longer names of users, and longer passwords, are none that a person writes into a statement.',
  'rules/secrets/texts/address-passwords.ts': 'No address of a database is longer.',
  'rules/secrets/texts/secret-in-url.ts': 'No name of a variable is longer.',
  'rules/secrets/texts/settings-secrets.ts': 'No name of a setting is longer; longer tokens are told by their format.',
  'rules/privileges/files/loader-variables.ts': 'No path that an option names is longer.',
  'rules/secrets/containers/weak-credential.ts': 'No name of a user is longer.',
  'analysis/commands/file-variables.ts': 'No name and no value in the tables is longer.',
  'analysis/settings/toml-settings.ts': 'No key in the tables is longer.',
  'data/package-settings.ts': 'No package manager accepts longer names; of an address its beginning is enough.',
  'rules/supply-chain/downloads/cleartext-settings.ts': 'Nothing has to follow.',
  'analysis/settings/setting-lines.ts': 'No key in the tables is longer.',
  'analysis/settings/yaml-settings.ts': 'No key in the tables is longer.',
  'analysis/settings/yaml-flow.ts': 'No key and no value in the tables is longer.',
  'data/open-services.ts': 'No list of addresses or names of classes that opens a service is longer.',
  'data/tls-bypasses.ts':
    'No host that a setting of a program names, and no line of options before the one in question, is longer.',
  'analysis/settings/xml-settings.ts': 'No name and no password in the tables is longer.',
  'rules/secrets/texts/written-default.ts': 'No default password is longer.',
  'rules/secrets/texts/secret-settings.ts': 'No key of a setting is longer.',
  'data/ssh-bypasses.ts': 'A line with longer names of hosts is none that anybody writes for them.',
  'analysis/processes/entry-script.ts': 'No file has a longer path.',
  'analysis/posture/host-access.ts': 'No pipe has a longer name.',
  'analysis/posture/nested-engine.ts': 'No host has a longer name.',
  'analysis/secrets/file-secret.ts': 'The first characters of a secret are enough to find it.',
  'analysis/secrets/line-secret.ts': 'The first characters of a secret are enough to find it.',
  'analysis/secrets/password-settings.ts': 'No password in settings is longer.',
  'analysis/secrets/secrets-in-text.ts':
    'Finds what reports mask, and hides nothing else; named values that are longer are masked to the end of the line.',
  'analysis/commands/shell-options.ts': 'Linux reads no longer line of an interpreter.',
  'model/web-address.ts': 'Nothing has to follow.',
  'rules/escape/paths/escape-path-dind-tcp.ts': 'No host has a longer name.',
  'analysis/posture/engine-client.ts': 'No host has a longer name.',
  'analysis/posture/engine-options.ts': 'No host has a longer name.',
  'rules/build/build-context-outside-repo.ts': 'No path below a home folder is longer.',
  'rules/network/port-docker-api.ts': 'No host has a longer name.',
  'rules/privileges/files/loader-path-hijack.ts': 'Nothing has to follow.',
  'rules/privileges/users/open-logins.ts': 'No line that these programs accept has longer names or hashes.',
  'rules/secrets/builds/mounted-secrets.ts': 'Only the message has the rest of a longer path.',
  'rules/secrets/builds/secrets-in-files.ts': 'Nothing has to follow.',
  'rules/secrets/builds/stored-literals.ts': 'Nothing has to follow.',
  'rules/supply-chain/downloads/cleartext-fetch.ts': 'Nothing has to follow.',
  'rules/supply-chain/registries/image-registry-not-allowed.ts': 'It is for an option, which is refused otherwise.',
  'rules/supply-chain/images/labels-provenance.ts': 'It is for an option, which is refused otherwise, and for a fix.',
  'rules/supply-chain/downloads/sent-secrets.ts': 'A longer name does not count as public, so it is reported.',
  'rules/supply-chain/downloads/code-dangers.ts': 'What is farther away belongs to another call.',
  'analysis/downloads/plain-code.ts': 'A longer text stays the name of a variable, which counts as unknown.',
  'rules/supply-chain/downloads/obfuscated-exec.ts':
    'No command line of PowerShell has more before its encoded command.',
  'rules/supply-chain/images/syntax-frontend-untrusted.ts': 'It is for an option, which is refused otherwise.',
};

/** Folders with limits of another kind. */
const FOLDERS: Readonly<Record<string, string>> = {
  'commands/': 'A larger input of a command is an error, and more threads are refused.',
  'config/': 'A configuration beyond a limit is an error.',
  'fix/': 'Fixes that are too many are left to the next run.',
  'github/': 'What GitHub takes, and how long it is waited for.',
  'images/layers/': 'An image beyond a limit is not read, and told by name: `__tests__/images/layers/hostile.test.ts`.',
  'images/packages/': 'An image beyond a limit is not read, and told by name.',
  'images/reach/':
    'Beyond a limit, what an image loads is not known, and that is told: `__tests__/images/reach/reach.test.ts`.',
  'images/sbom/': 'An image beyond a limit is not read, and told by name.',
  'images/sources/': 'An image beyond a limit is not read, and told by name.',
  'images/tar/': 'An image beyond a limit is not read, and told by name.',
  'images/registry/': 'What a registry answers beyond a limit is a failed look-up, and told.',
  'report/': 'How much is shown; the number of what is not is shown, too.',
  'images/resolve/': 'What a registry answers beyond a limit is a failed look-up, and told.',
  'images/signatures/': 'A signature beyond a limit does not verify.',
  'support/': 'How much is remembered, or an error.',
  'triage/': 'A comment beyond a limit suppresses nothing.',
  'images/vex/': 'A larger document is an error, and what is beyond another limit accepts nothing.',
  'images/versions/': 'No version is longer.',
  'images/vulnerabilities/': 'What a database says beyond a limit is an error.',
  'images/zip/': 'An archive beyond a limit is an error of the image or the database that is named.',
};

function limitsOf(path: string): readonly string[] {
  return [...readFileSync(new URL(path, SOURCE), 'utf8').matchAll(LIMIT)].map(([, name = '']) => `${path} ${name}`);
}

const written = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !Object.keys(FOLDERS).some((folder) => path.startsWith(folder)))
  .flatMap(limitsOf);

const known = Object.entries(LIMITS).flatMap(([path, limits]) => Object.keys(limits).map((name) => `${path} ${name}`));

const TOLD = Object.entries(LIMITS).flatMap(([path, limits]) =>
  Object.entries(limits).flatMap(([name, ending]) =>
    typeof ending === 'string' || (ending.isSlow && !isHeavy) ? [] : [[`${path} ${name}`, ending] as const],
  ),
);

describe('limits', () => {
  it('are all known, with how each ends', () => {
    expect(written.toSorted()).toEqual(known.toSorted());
  });

  it('within the regular expressions of rules are all known', () => {
    const bounded = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^(?:analysis|check|data|link|model|rules)\/.*\.ts$/.test(path))
      .filter((path) => /\{\d+,\d{3,}\}/.test(readFileSync(new URL(path, SOURCE), 'utf8')));
    expect(bounded.toSorted()).toEqual(Object.keys(INLINE_BOUNDS).toSorted());
  });

  it.each(sampled(TOLD))(
    'fail the check when they are reached: %s',
    async (_name, { files, kind, message, only }) => {
      const rules = scanOptions.rules.filter(({ rule }) => only === undefined || rule.id === only);
      const { notifications } = await scanFiles(files, { ...scanOptions, rules });
      const failing = notifications.filter((one) => failsCheck(one, kind === 'syntax-error' ? 'change' : 'all'));
      expect({ kinds: failing.map(({ gap }) => gap?.kind), all: kind }).toEqual({
        kinds: expect.arrayContaining([kind]),
        all: kind,
      });
      expect(failing.map((one) => one.message)).toContainEqual(expect.stringContaining(message));
    },
    60_000,
  );
});
