export const id = 9188;
export const ids = [9188];
export const modules = {

/***/ 42686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namespacesOf),
/* harmony export */   d: () => (/* binding */ NAMESPACES)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95420);


/** In the order of display. */
const NAMESPACES = ['pid', 'ipc', 'network', 'mount', 'uts', 'user', 'cgroup'];
function namespacesOf(container, host) {
    const joinable = (name, setting) => modeOf(setting, container, container.joins?.[name], isPrivate[name]);
    return {
        pid: joinable('pid', container.pidNamespace),
        ipc: joinable('ipc', container.ipcNamespace),
        network: joinable('network', container.networkMode),
        mount: plain(PRIVATE),
        uts: modeOf(container.utsNamespace, container, undefined, isPrivate.pid),
        user: userNamespace(container, host),
        cgroup: cgroupNamespace(container, host),
    };
}
const PRIVATE = { kind: 'private' };
const HOST = { kind: 'host' };
/** The values, apart from an empty one, that request a private namespace; `network_mode` may also name a network. */
const isPrivate = {
    pid: (mode) => mode === 'private',
    ipc: (mode) => ['private', 'shareable', 'none'].includes(mode),
    network: () => true,
};
function plain(value, at, assumes) {
    return { steps: [], ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_1__/* .trait */ .B)(value, at, assumes) };
}
function unknown(reason, at) {
    return plain({ kind: 'unknown', reason }, at);
}
const AT_RUN_TIME = 'a variable decides';
function modeOf(setting, { partial }, joined, isOwn) {
    if (setting === undefined)
        return partial === undefined ? plain(PRIVATE) : unknown(partial);
    const { value, span } = setting;
    if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return unknown(AT_RUN_TIME, span);
    if (value === 'host')
        return plain(HOST, span);
    const other = /^(?:service|container):(.*)$/s.exec(value)?.[1];
    if (other !== undefined) {
        const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other }, steps: [] };
        return { value: joinedMode, at: span, steps };
    }
    return value === '' || isOwn(value) ? plain(PRIVATE, span) : unknown(`no engine supports the mode ${value}`, span);
}
function userNamespace(container, host) {
    const { userNamespace: setting, partial, podman, record } = container;
    const isTold = record?.host.rootless !== undefined || record?.host.usernsRemap !== undefined;
    const assumes = isTold ? undefined : { about: 'userns', text: mappingText(host) };
    const { value, span } = setting ?? { value: '', span: undefined };
    // a container of a rootless engine never has more rights than the user who runs the engine
    if (host.rootless)
        return plain(PRIVATE, span, assumes);
    if (podman !== undefined && podman.runsAsRoot !== 'yes' && (value === '' || value === 'host')) {
        return podman.runsAsRoot === 'no' ? plain(PRIVATE, span, WITHOUT_ROOT) : unknown(PERHAPS_WITHOUT_ROOT, span);
    }
    if (value === 'host')
        return plain(HOST, span);
    if (value !== '' && value !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return podmanMode(value, span);
    if (!host.usernsRemap)
        return plain(HOST, span, assumes);
    const reason = value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? AT_RUN_TIME : partial;
    return reason === undefined ? plain(PRIVATE, span, assumes) : unknown(reason, span);
}
const WITHOUT_ROOT = { about: 'userns', text: 'Podman runs it without root, as the file says.' };
const PERHAPS_WITHOUT_ROOT = 'Podman may run it without root';
function mappingText({ rootless, usernsRemap }) {
    if (rootless)
        return 'The engine runs rootless, as the configuration says.';
    return usernsRemap
        ? 'The engine maps users (userns-remap), as the configuration says.'
        : 'The engine runs as root and maps no users (no userns-remap).';
}
function podmanMode(mode, at) {
    return /^(?:auto|keep-id|nomap|private)(?::|$)/.test(mode)
        ? plain(PRIVATE, at)
        : unknown(`no engine supports the mode ${mode}`, at);
}
/** By default it is private on cgroup v2, and the host's on v1. */
function cgroupNamespace({ cgroupNamespace: setting, partial }, { cgroup }) {
    if (setting !== undefined && setting.value !== '') {
        const { value, span } = setting;
        if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
            return unknown(AT_RUN_TIME, span);
        if (value === 'host' || value === 'private')
            return plain({ kind: value }, span);
        return unknown(`no engine supports the mode ${value}`, span);
    }
    if (partial !== undefined)
        return unknown(partial);
    if (cgroup === 'unknown')
        return unknown('private on hosts with cgroup v2, that of the host with v1');
    const text = `The host has cgroup ${cgroup}, as the configuration says.`;
    return plain(cgroup === 'v2' ? PRIVATE : HOST, undefined, { about: 'cgroup', text });
}


/***/ }),

/***/ 95420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ trait)
/* harmony export */ });
function trait(value, at, assumes) {
    return assumes === undefined ? { value, at } : { value, at, assumes };
}


/***/ }),

/***/ 78495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   x: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const CODES = {
    bold: 1,
    dim: 2,
    underline: 4,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
};
const SEVERITY_STYLES = {
    critical: ['bold', 'red'],
    high: ['red'],
    medium: ['yellow'],
    low: ['blue'],
    note: ['cyan'],
};
function painter(colour) {
    if (!colour)
        return (text) => text;
    return (text, ...styles) => text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
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


/***/ })

};
