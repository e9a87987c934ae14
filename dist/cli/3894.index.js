export const id = 3894;
export const ids = [3894,1550,1838,822];
export const modules = {

/***/ 31033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 63894:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/config/load.js + 3 modules
var load = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/discover/index.js + 3 modules
var discover = __webpack_require__(23056);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
// EXTERNAL MODULE: ./build/rules/index.js + 538 modules
var rules = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/support/git/git.js
var git = __webpack_require__(59147);
// EXTERNAL MODULE: ./build/support/link-out.js
var link_out = __webpack_require__(59039);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
;// CONCATENATED MODULE: ./build/commands/init-files.js
/** The workflow that the documents show, too. */
function workflowText({ branch, release }) {
    return `# Finds container security problems: https://github.com/hullcheck/hullcheck
name: hullcheck
on:
  pull_request:
  merge_group:
  push:
    branches: [${branchPattern(branch)}]
  schedule:
    - cron: "17 4 * * 1" # images age while nothing changes

permissions: {}

jobs:
  hullcheck:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for the upload to code scanning; without it everything else works
    steps:
      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
        with:
          persist-credentials: false
      # .github/hullcheck.yml decides what fails the check
      - uses: hullcheck/hullcheck@${release}
`;
}
/** A name as a filter pattern in YAML: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#filter-pattern-cheat-sheet */
function branchPattern(name) {
    return JSON.stringify(name.replaceAll(/[!+*?[\]\\]/g, '\\$&'));
}
/** The key of the configuration that names the baseline, as a line. */
function baselineLine(path) {
    return `baseline: ${path}`;
}
/** A commented configuration; `baseline` is the path of the baseline, if there is one. */
function configurationText(baseline) {
    return CONFIGURATION.replace(BASELINE_PLACE, () => `# Known findings, which do not fail the check:\n${baseline === undefined ? '# ' : ''}${baselineLine(baseline ?? '.github/hullcheck-baseline.json')}`);
}
const BASELINE_PLACE = '# BASELINE';
const CONFIGURATION = `# Configuration of hullcheck: https://github.com/hullcheck/hullcheck/blob/main/docs/configuration.md
# yaml-language-server: $schema=https://raw.githubusercontent.com/hullcheck/hullcheck/main/schema/hullcheck.schema.json

# Which rules run: recommended, or strict for one finding per missing hardening option.
profile: recommended

# The check fails if there is a finding of this severity or above: critical, high, medium, low or none.
fail-on: high

# One rule switched off, another one with a different score (0.1 to 10):
# rules:
#   image-tag-mutable: off
#   network-host: { score: 5.0 }

# Files to scan in addition to those with a usual name, and files not to scan (as in .gitignore):
# include: ["deploy/*.docker"]
# exclude: ["test/fixtures/"]

# Looking images up in their registries, which needs the network: hullcheck scan does so with auto, the Action also by default, and neither of
# them with never. And who must have signed which images: the first entry that covers an image decides; images without one need no signature:
# images:
#   lookup: auto
#   signatures:
#     - images: ghcr.io/acme/**
#       issuer: https://token.actions.githubusercontent.com
#       identity: https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*
#     - images: docker.io/library/*
#       require: digest-pin

# Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too:
# peer-ignores: true

# Builds of Dockerfiles that no compose file, bake file or workflow shows:
# builds:
#   - dockerfile: api/Dockerfile
#     target: dev
#     args: [BASE=ghcr.io/acme/base:1.4]

# BASELINE

# Accepted findings, each with a reason:
# ignore:
#   - rule: runtime-socket-mount
#     path: deploy/compose.traefik.yaml
#     reason: Traefik reads labels through it; the host runs nothing else
#     expires: 2027-06-30
`;

// EXTERNAL MODULE: ./build/commands/output-file.js + 1 modules
var output_file = __webpack_require__(48674);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
// EXTERNAL MODULE: ./build/commands/write-baseline.js
var write_baseline = __webpack_require__(41838);
;// CONCATENATED MODULE: ./build/commands/init.js




















const WORKFLOW_PATH = '.github/workflows/hullcheck.yml';
const CONFIGURATION_PATH = '.github/hullcheck.yml';
const MAXIMUM_WORKFLOW_BYTES = 1024 * 1024;
const BASELINE_PATH = '.github/hullcheck-baseline.json';
/** `hullcheck init`: writes the files that do not exist yet, at the root of the repository, where GitHub reads them. */
async function init(given, surroundings) {
    const { folder, stdout } = surroundings;
    const root = (0,discover/* repositoryRoot */.H)([], folder);
    const branch = await defaultBranch(root);
    const existing = (0,config/* configurationFiles */.K0)(root)[0];
    const configured = existing === undefined ? undefined : (0,load.loadConfig)(root, { file: undefined, cwd: root, rules: rules.rules }).baseline;
    const baseline = given.baseline === true ? (configured?.value ?? BASELINE_PATH) : undefined;
    const files = [
        { path: WORKFLOW_PATH, text: workflowText({ branch, release: releaseOf(surroundings.programFile) }) },
        { path: existing ?? CONFIGURATION_PATH, text: configurationText(baseline) },
    ];
    const shown = (path) => (0,display_path/* displayPath */.G)(root, path, folder);
    for (const path of [...files.map((file) => file.path), ...(baseline === undefined ? [] : [baseline])])
        refuseLinkOut(root, path, shown(path));
    for (const { path, text } of files)
        stdout.write(create(root, path, text, shown(path), given.dryRun === true));
    const accepted = baseline === undefined ? undefined : await acceptAll(root, baseline, given, surroundings);
    if (accepted !== undefined)
        (0,terminal/* say */.cv)(surroundings, accepted, stdout);
    if (given.dryRun === true)
        return;
    const isConfigured = existing === undefined || configured !== undefined;
    const steps = baseline === undefined
        ? [`See what it finds: hullcheck scan${await failingText(root)}`]
        : baselineSteps(baseline, isConfigured, existing ?? CONFIGURATION_PATH, root);
    stdout.write(nextSteps(branch, [...repositorySteps(root), ...steps], (0,terminal/* listWidthOf */.Mg)(surroundings)));
}
/** What to do outside of a checkout; the files are still written, since a repository may be made there. */
function repositorySteps(root) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')))
        return [];
    return [
        'This folder is not in a git repository, and GitHub reads these files only at the root of one. Make it one with git init, or move the folder .github to the root of yours.',
    ];
}
/** The settings that apply to the repository on a push. */
function settingsFor(root, withBaseline) {
    return {
        folder: root,
        paths: [],
        config: undefined,
        profile: undefined,
        failOn: undefined,
        baseline: undefined,
        withBaseline,
        offline: true,
    };
}
/** How many findings fail on a push, as part of a line; empty if none do. */
async function failingText(root) {
    const { verdict } = await (0,run/* run */.eF)(settingsFor(root, true));
    const failing = verdict.failures.filter((one) => 'ruleId' in one).length;
    if (failing === 0)
        return '';
    const [subject, object] = failing === 1 ? ['1 finding fails', 'it'] : [`${failing} findings fail`, 'them'];
    return `. ${subject} the check on a push; hullcheck init --baseline accepts ${object} for ${write_baseline/* BASELINE_DAYS */.q} days.`;
}
/** Nothing is written yet: a repository must not decide which other files of the machine are. */
function refuseLinkOut(root, path, shown) {
    if ((0,link_out/* leadsOut */.q)(root, (0,external_node_path_.join)(root, path)))
        throw new usage_error/* UsageError */.e(`a symbolic link leads from ${shown} out of the repository, so nothing was written`);
}
function create(root, path, text, shown, isDryRun) {
    const file = (0,external_node_path_.join)(root, path);
    if ((0,output_file/* orUsageError */.j)(shown, () => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })) !== undefined)
        return `kept     ${shown} (it exists)\n`;
    if (isDryRun)
        return `would create ${shown}:\n\n${indented(text)}\n`;
    (0,output_file/* orUsageError */.j)(shown, () => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, text, { flag: 'wx' });
    });
    return `created  ${shown}\n`;
}
function indented(text) {
    return text.replaceAll(/^(?=.)/gm, '    ');
}
/** The branch that `origin` calls its default, else one with a usual name, since the current one may be for this change, else the current one. */
async function defaultBranch(root) {
    const ofOrigin = await branchOf(root, 'refs/remotes/origin/HEAD');
    if (ofOrigin !== undefined)
        return ofOrigin.replace(/^origin\//, '');
    const references = USUAL_BRANCHES.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
    const listed = await (0,git/* git */.$Y)(root, ['for-each-ref', '--format=%(refname)', ...references]);
    const existing = new Set(listed?.toString('utf8').split('\n'));
    const usual = USUAL_BRANCHES.find((name) => references.some((one) => one.endsWith(`/${name}`) && existing.has(one)));
    return usual ?? (await branchOf(root, 'HEAD')) ?? 'main';
}
const USUAL_BRANCHES = ['main', 'master'];
async function branchOf(root, reference) {
    const name = (await (0,git/* git */.$Y)(root, ['symbolic-ref', '--short', '--quiet', reference]))?.toString('utf8').trim();
    return name === '' ? undefined : name;
}
/** Beside the program in the package of a release. */
const COMMIT_FILE = 'release-commit.txt';
/** The commit of a release cannot be moved; its tag can. */
function releaseOf(programFile) {
    const tag = `v${version/* VERSION */.x}`;
    if (programFile === undefined)
        return tag;
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(programFile)), COMMIT_FILE);
    const commit = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'latin1').trim() : '';
    return /^[0-9a-f]{40}$/.test(commit) ? `${commit} # ${tag}` : tag;
}
async function acceptAll(root, baseline, { dryRun = false }, { folder }) {
    const { report } = await (0,run/* run */.eF)(settingsFor(root, false));
    const shownCount = report.findings.filter(folding/* isShown */.aJ).length;
    const count = report.findings.filter(({ suppressedBy }) => suppressedBy === undefined).length;
    // reports show findings that are alike, or at one place, as one entry
    const findings = shownCount === count ? `${count} findings` : `${count} findings (${shownCount} entries of a report)`;
    const acceptance = (0,write_baseline.acceptanceForNow)();
    const { expires } = acceptance;
    const shown = (0,display_path/* displayPath */.G)(root, baseline, folder);
    if (dryRun)
        return `would create ${shown} with ${findings} until ${expires}`;
    const isNew = !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, baseline));
    (0,write_baseline.writeBaseline)((0,external_node_path_.join)(root, baseline), report.findings, acceptance);
    return `${isNew ? 'created ' : 'updated '} ${shown} with ${findings} until ${expires}`;
}
/** How a baseline is put to use; a configuration that existed before may not name it. */
function baselineSteps(baseline, isConfigured, configuration, root) {
    const scan = isConfigured ? 'hullcheck scan' : `hullcheck scan --baseline ${baseline}`;
    const isUsed = isConfigured || workflowNames(baseline, (0,external_node_path_.join)(root, WORKFLOW_PATH));
    return [
        `In ${baseline}, give each finding a reason or fix it. What comes later fails, here as well: ${scan}`,
        ...(isUsed ? [] : [`Add this line to ${configuration}: ${baselineLine(baseline)}`]),
    ];
}
/** A workflow that existed before may have it as an input. */
function workflowNames(baseline, workflow) {
    const read = (0,read_text_file/* readTextFile */.Gu)(workflow, MAXIMUM_WORKFLOW_BYTES);
    return read.ok && read.value.text.includes(baseline);
}
function nextSteps(branch, first, width) {
    const steps = [
        ...first,
        `Commit the files and push them. The workflow runs for pull requests, for pushes to ${(0,report_escape/* visible */.RK)(branch)} and once a week.`,
        'Make the job "hullcheck" a required check: https://github.com/hullcheck/hullcheck/blob/main/docs/github/required-check.md',
    ];
    return `\nNext:\n${steps.map((step, index) => `${(0,wrap/* hanging */.rM)(`  ${index + 1}. `, step, width).join('\n')}\n`).join('')}`;
}


/***/ }),

/***/ 48674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ orUsageError),
  B: () => (/* binding */ writeOutputFile)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
;// CONCATENATED MODULE: ./build/support/refusal.js

/** Why the system refuses something, such as `EACCES: permission denied`. @throws the error if it is not one of the system. */
function refusalIn(error) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === undefined)
        throw error;
    // the rest of the message may name a temporary file
    return /\bE[A-Z\d]+: [^,]*/.exec(String(error))?.[0] ?? code;
}

// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/output-file.js




/**
 * Writes a file that an option names, and the folders that it is in. `path` is absolute; messages have it as it was written.
 * @throws {UsageError} if it cannot be written.
 */
function writeOutputFile(path, written, text) {
    orUsageError(written, () => (0,write_file/* writeFileAtomically */.l)(path, text));
}
/** What a function returns that writes a file. @throws {UsageError} if the system refuses that. */
function orUsageError(written, write) {
    try {
        return write();
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`${(0,report_escape/* visible */.RK)(written)} cannot be written: ${refusalIn(error)}`);
    }
}


/***/ }),

/***/ 41838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acceptanceForNow: () => (/* binding */ acceptanceForNow),
/* harmony export */   leftOutText: () => (/* binding */ leftOutText),
/* harmony export */   q: () => (/* binding */ BASELINE_DAYS),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline),
/* harmony export */   writeShrunkBaseline: () => (/* binding */ writeShrunkBaseline)
/* harmony export */ });
/* harmony import */ var _report_tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30654);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1550);
/* harmony import */ var _output_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48674);






/** Long enough to work through the findings, short enough to be remembered. */
const BASELINE_DAYS = 90;
/** For findings that a baseline takes in: somebody has to fill in the reason. */
function acceptanceForNow() {
    return { reason: 'TODO: fix it, or say why it is accepted', expires: (0,_support_day_js__WEBPACK_IMPORTED_MODULE_5__/* .dayAfter */ .P)(new Date(), BASELINE_DAYS) };
}
/** Writes a baseline with all findings. The reasons and days of an existing one stay where its entries do. */
function writeBaseline(file, findings, acceptance) {
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineText */ .BW)(findings, { acceptance, last: lastBaseline(file) }));
}
/**
 * Writes the baseline that applied to a run without what no longer occurs; returns how many findings it does not have.
 * @throws {ConfigurationError} if the baseline cannot be read.
 */
function writeShrunkBaseline(file, { report, repository }, { path, written }) {
    const ran = new Set(report.rules.map(({ rule }) => rule.id));
    const idle = new Set(_rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id).filter((id) => !ran.has(id)));
    const isLookedFor = (entry) => repository.isInScope(entry.path) && !idle.has(entry.rule);
    const { text, missing } = (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .shrunkBaseline */ .Jv)(report.findings, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineTextAt */ .eK)(path, written), isLookedFor);
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, text);
    return missing;
}
/** The findings that were left out, and how to take them in. */
function leftOutText(missing, isConfigured) {
    if (missing === 0)
        return '';
    const [findings, verb] = [(0,_report_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(missing, 'new finding'), missing === 1 ? ['is', 'was'] : ['are', 'were']];
    const way = isConfigured ? 'hullcheck init --baseline adds all' : `--write-baseline without --baseline writes all`;
    return `${findings} ${verb[0]} not in the baseline and ${verb[1]} not added; ${way}.`;
}
/** Undefined without a file, or if the file has something else that is about to be replaced. */
function lastBaseline(file) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(file, _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .MAXIMUM_BASELINE_BYTES */ .fx);
    if (!read.ok)
        return undefined;
    try {
        (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseline */ .nk)(read.value.text, file);
        return read.value.text;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 33886:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict),
  E: () => (/* binding */ verdictWord)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/model/findings/vulnerability-threshold.js

/** Whether the vulnerability fails the check. */
function reaches(facts, threshold) {
    const { severity, isExploited, epss } = threshold;
    if (!counts(facts, threshold))
        return false;
    return ((severity !== undefined && (0,findings_finding/* isAtLeast */.du)(facts.severity, severity)) ||
        (isExploited === true && facts.isExploited) ||
        (epss !== undefined && facts.epss !== undefined && facts.epss >= epss));
}
function counts({ isFixable, isExploited }, { withoutFix }) {
    if (isFixable || withoutFix === 'always')
        return true;
    return isExploited && withoutFix !== 'never';
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/verdict.js





const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The verdict in a word or two. */
function verdictWord({ conclusion, isUnenforced = false }) {
    return isUnenforced ? 'not enforced' : WORDS[conclusion];
}
/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, thresholds, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,folding/* isShown */.aJ)(finding) && fails(finding, thresholds));
    const failures = [...failing, ...gaps];
    const isChange = fresh !== undefined;
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
    }
    const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(folding/* isShown */.aJ);
    const sentence = passed(report, thresholds, isChange);
    return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}
function fails(finding, { failOn, vulnerabilities }) {
    if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
        return failOn !== 'none' && (0,findings_finding/* isAtLeast */.du)(finding.severity, failOn);
    }
    return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}
function isAboutVulnerabilities({ parts = [] }) {
    return parts.some(({ vulnerability }) => vulnerability !== undefined);
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,gap/* failsCheck */.k2)(one, 'all')) };
}
function failedBy(failing, { failOn, vulnerabilities }, isChange) {
    const verb = failing.length === 1 ? 'fails' : 'fail';
    const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
    const others = failing.length - own;
    const noun = nounOf(isChange);
    const parts = [
        ...(others > 0 ? [`${(0,tally/* counted */.hS)(others, noun)} of ${threshold(failOn)}`] : []),
        ...(own > 0 ? [`${others > 0 ? own : (0,tally/* counted */.hS)(own, noun)} about vulnerabilities`] : []),
    ];
    return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}
function nounOf(isChange) {
    return isChange ? 'new finding' : 'finding';
}
function settingText(vulnerabilities) {
    return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}
function incomplete(gaps, isChange) {
    const things = (0,tally/* thingList */.x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed(report, { failOn, vulnerabilities }, isChange) {
    if ((0,tally/* isNothing */.qv)(report))
        return 'Nothing to scan was found.';
    const { rules } = report;
    const none = failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
    const off = report.vulnerabilitiesOff;
    if (off !== undefined)
        return `${none}. Vulnerabilities were not looked up: ${off}`;
    if (vulnerabilities === undefined)
        return `${none}.`;
    if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
        return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
    const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
    return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
function overridesOf(settings, { config }, root) {
    return given(settings).flatMap(({ key, to, path }) => {
        const from = config.writtenTexts.get(key);
        if (from === undefined || to === undefined)
            return [];
        const isSame = path === undefined ? from === to : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, from) === path;
        return isSame ? [] : [{ key, from, to }];
    });
}
function given(settings) {
    const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
    const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
    // asking for vulnerabilities implies looking up images
    const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
    return [
        { key: 'profile', to: profile },
        { key: 'fail-on', to: failOn },
        { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
        { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline) }) },
        { key: 'images.lookup', to: lookup },
        { key: 'images.vulnerabilities', to: vulnerabilities },
        { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
        { key: 'images.cache-dir', to: cacheDir },
    ];
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   _S: () => (/* binding */ baselineFile),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33886);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62214);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43304);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59039);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7699);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16489);











/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return judgedRun(repository, report, settings, policy);
    }
    finally {
        await early?.dismiss();
    }
}
/** A whole scan with its verdict. */
function judgedRun(repository, report, settings, policy) {
    const overrides = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_9__/* .overridesOf */ .F)(settings, policy, repository.root);
    return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy, overrides };
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationFiles */ .K0)(root).length === 0;
    const written = isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1105)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 36143));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, newBaseline, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, configured.value);
    if (path === newBaseline && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return undefined;
    return { path, written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_8__/* .leadsOut */ .q)(root, path)) {
        const { errorAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9461));
        throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
    }
    const { readBaseline } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, written);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    const isEmpty = isNothingToDo(repository, policy);
    // the change may have deleted all that there was
    if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0)
        return NOTHING;
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(5279), __webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6924), __webpack_require__.e(6427), __webpack_require__.e(2311), __webpack_require__.e(4790), __webpack_require__.e(2159), __webpack_require__.e(2374), __webpack_require__.e(3817), __webpack_require__.e(6307)]).then(__webpack_require__.bind(__webpack_require__, 3817));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681), __webpack_require__.e(2919), __webpack_require__.e(9551)]).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    const given = [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline];
    return given.every(({ length }) => length === 0) && startsProjects?.() !== true;
}
const NOTHING = {
    rules: [],
    findings: [],
    notifications: [],
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
    postures: [],
    checkedTogether: [],
};
/** Settings take precedence over the configuration. */
function thresholdsOf({ failOn, failOnVulnerability }, { config }) {
    return {
        failOn: failOn ?? config.failOn,
        vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
    };
}


/***/ }),

/***/ 28888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** In characters; large enough to make each write efficient. */
const LENGTH = 65_536;
/** Joins small texts into large ones. */
function* batches(pieces) {
    let batch = [];
    let length = 0;
    for (const piece of pieces) {
        batch.push(piece);
        length += piece.length;
        if (length < LENGTH)
            continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0)
        yield batch.join('');
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ firstSentence)
/* harmony export */ });
/** The first sentence of a message says what is wrong; the others say why that matters. */
function firstSentence(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? message : message.slice(0, end);
}


/***/ }),

/***/ 59039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leadsOut)
/* harmony export */ });
/* unused harmony export realPathOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28620);



/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
function leadsOut(folder, path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(folder, path) && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(realPathOf(folder), realPathOf(path));
}
/** The real path of the part that exists, followed by the rest. */
function realPathOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28888);




/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
function writeFileAtomically(path, text, mode) {
    if (isSpecial(path)) {
        writePieces(path, text, 'w');
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flag);
    try {
        for (const batch of (0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .X)(typeof text === 'string' ? [text] : text))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;
function isSpecial(path) {
    if (DEVICES.test(path))
        return true;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   Jv: () => (/* binding */ shrunkBaseline),
/* harmony export */   eK: () => (/* binding */ baselineTextAt),
/* harmony export */   fx: () => (/* binding */ MAXIMUM_BASELINE_BYTES),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83050);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3239);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30654);
/* harmony import */ var _support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6754);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60225);
/* harmony import */ var _finding_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98022);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54373);
/* harmony import */ var _folding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55108);











const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;
/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
function readBaseline(path, written) {
    return parseBaseline(baselineTextAt(path, written), written);
}
/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
function baselineTextAt(path, written) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BASELINE_BYTES);
    if (read.ok)
        return read.value.text;
    if (read.error === 'missing')
        throw wrong(written, `The baseline does not exist.${WRITE_ONE}${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)(path, written) ?? ''}`);
    throw wrong(written, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`);
}
const WRITE_ONE = ' Write one with --write-baseline.';
function parseBaseline(text, file) {
    const entries = entriesOf(parseJson(text, file), file);
    return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}
/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
function baselineText(findings, { acceptance = {}, last } = {}) {
    const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
    return textOf([...currentEntries(findings).values()].map((entry) => {
        const before = known.get(keyOf(entry.path, entry.fingerprint));
        return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }));
}
/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
function shrunkBaseline(findings, last, isLookedFor) {
    const now = currentEntries(findings);
    const known = entriesByKey(last);
    const entries = [...known.values()].flatMap((entry) => {
        if (!isLookedFor(entry))
            return [entry];
        const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
        return count === 0 ? [] : [{ ...entry, count }];
    });
    const counts = new Map([...known].map(([key, { count }]) => [key, count]));
    const isMissing = (finding) => (0,_folding_js__WEBPACK_IMPORTED_MODULE_5__/* .isShown */ .aJ)(finding) && hashesOf(finding, counts).size === 0;
    return { text: textOf(entries), missing: findings.filter(isMissing).length };
}
/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings) {
    const entries = new Map();
    for (const finding of findings) {
        const { suppressedBy, span, ruleId } = finding;
        if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline')
            continue;
        for (const unit of (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding)) {
            const { hash } = unit;
            const key = keyOf(span.file.path, hash);
            const count = (entries.get(key)?.count ?? 0) + 1;
            const about = aboutOf(finding, unit);
            entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
        }
    }
    return entries;
}
function textOf(entries) {
    // one entry per line, so that changes stay small, and merge
    const lines = [...entries].sort(byPath).map((entry) => `\n    ${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleJson */ .$)(JSON.stringify(entry))}`);
    return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** No secret is in a message. */
function aboutOf({ message, subject: first }, { part, subject }) {
    // the message names the first of those that share the finding
    const told = (0,_support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .firstSentence */ .q)(message)
        .replace(`"${first}"`, () => `"${subject}"`)
        .slice(0, ABOUT_LENGTH);
    return part === undefined ? told : `${part}: ${told}`;
}
const NO_ENTRIES = new Map();
function entriesByKey(text) {
    const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
    return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}
/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }) {
    return {
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
    };
}
function byPath(a, b) {
    return sortKey(a) < sortKey(b) ? -1 : 1;
}
function sortKey({ path, rule, fingerprint }) {
    return [path, rule, fingerprint].join('\0');
}
/** Drops the message of the parser, which quotes the text. */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
    }
}
function entriesOf(document, file) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
        throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
    }
    if (document['version'] !== VERSION) {
        throw wrong(file, `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`);
    }
    return document['findings'];
}
function readEntry(entry, index, file) {
    if (!isEntry(entry)) {
        const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
        throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
    }
    return entry;
}
function isEntry(entry) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(entry))
        return false;
    const { path, rule, fingerprint, count, about, reason, expires } = entry;
    return (typeof path === 'string' &&
        typeof rule === 'string' &&
        typeof fingerprint === 'string' &&
        _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_PATTERN */ .wF.test(fingerprint) &&
        typeof count === 'number' &&
        Number.isInteger(count) &&
        count >= 1 &&
        (about === undefined || typeof about === 'string') &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
        (expires === undefined || (typeof expires === 'string' && (0,_support_day_js__WEBPACK_IMPORTED_MODULE_9__/* .isDay */ .N)(expires))));
}
/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries) {
    const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
    const knownHashes = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__/* .remember */ .k)((finding) => hashesOf(finding, counts));
    return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
        kind: 'baseline',
        span: undefined,
        ruleIds: [rule],
        reason: reason ?? 'It is in the baseline.',
        ...(expires !== undefined && { expires }),
        path,
        covers: (finding) => knownHashes(finding).has(fingerprint),
    }));
}
const NO_HASHES = new Set();
/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding, counts) {
    const { occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .splitFingerprint */ .DB)(finding.fingerprint);
    const hashes = (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding).map(({ hash }) => hash);
    const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
    return isKnown ? new Set(hashes) : NO_HASHES;
}
/** The hash already contains the rule. */
function keyOf(path, hash) {
    return JSON.stringify([path, hash]);
}
function wrong(path, message) {
    return new _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(message, { path });
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
function unitsOf(finding) {
    const { setBy } = finding;
    const units = unitsOfSubjects(finding);
    if (setBy === undefined)
        return units;
    return units.flatMap((unit) => causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })));
}
/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;
function causesIn(setBy) {
    const others = setBy.length - MOST_CAUSES;
    return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}
function unitsOfSubjects(finding) {
    const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
    const isOptional = isSometimes(finding);
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            subject: one.subject,
            score: one.score,
            isOptional: isSometimes(one),
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
function isSometimes({ isOptional, isIdle }) {
    return isOptional === true || isIdle === true;
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ }),

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
