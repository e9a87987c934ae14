export const id = 7851;
export const ids = [7851];
export const modules = {

/***/ 57135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectCommand: () => (/* binding */ inspectCommand)
/* harmony export */ });
/* harmony import */ var _parse_inspect_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32311);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72583);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41206);
/* harmony import */ var _image_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18031);
/* harmony import */ var _posture_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59207);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26579);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97879);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81083);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35787);










/** In bytes. A container takes about 10,000. */
const MAXIMUM_BYTES = 128 * 1024 * 1024;
/** `hullcheck inspect`: checks existing containers. Returns the exit status. */
async function inspectCommand(given, surroundings) {
    const matrix = given.posture === true ? matrixFormat(given) : undefined;
    const destinations = matrix === undefined ? (0,_destinations_js__WEBPACK_IMPORTED_MODULE_3__/* .destinationsOf */ .Nu)(given) : [];
    // nothing that a registry knows confines a container
    const asked = matrix === undefined ? given : { ...given, lookup: 'never' };
    const settings = {
        ...settingsOf(asked, surroundings),
        withPostures: matrix !== undefined || destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .showsPostures */ .O0),
        withEvidence: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .showsControls */ .$K),
    };
    const policy = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .tb)(settings);
    const repository = await documentOf(given, settings, policy, surroundings);
    const report = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .scanWith */ .ot)(repository, settings, policy);
    const run = (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedRun */ .V4)(repository, report, settings, policy);
    if (matrix === undefined)
        await (0,_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReports */ .Li)(destinations, run, given, surroundings);
    else
        writeMatrix(matrix, run, given, policy, surroundings);
    return run.verdict.exitCode;
}
function settingsOf(given, { folder }) {
    const { file = '-', config, profile, failOn, failOnVulnerability } = given;
    const paths = file === '-' ? [] : [file];
    const images = (0,_image_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .imageSettingsOf */ .s)(given, folder);
    const thresholds = { failOn, failOnVulnerability };
    return { folder, paths, config, profile, ...thresholds, baseline: undefined, ...images };
}
/** A repository that consists of this document, whatever its name is. */
async function documentOf({ file = '-' }, settings, policy, surroundings) {
    if (file === '-')
        return (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_7__/* .standardInput */ .i)(surroundings, MAXIMUM_BYTES, _parse_inspect_index_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectDocument */ .q);
    const config = { ...policy.config, maxFileSize: Math.max(policy.config.maxFileSize, MAXIMUM_BYTES) };
    const repository = (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .openWith */ .jL)(settings, { ...policy, config });
    if (repository.files.length === 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('inspect takes one file, or - for standard input');
    return { ...repository, files: repository.files.map(({ path }) => ({ path, fileFormat: _parse_inspect_index_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectDocument */ .q })) };
}
const MATRIX_FORMATS = ['terminal', 'json', 'markdown'];
function matrixFormat({ format = ['terminal'], output }) {
    const found = MATRIX_FORMATS.find((name) => format.length === 1 && name === format[0]);
    if (found === undefined || output !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('--posture goes to standard output, in one of the formats terminal, json and markdown');
    }
    return found;
}
function writeMatrix(format, { report, repository }, { verbose = false }, { config }, surroundings) {
    const shown = { postures: report.postures ?? [], root: repository.root, host: config.host };
    surroundings.stdout.write((0,_posture_js__WEBPACK_IMPORTED_MODULE_5__/* .postureText */ .G)({ format, verbose }, shown, surroundings));
    const errors = report.notifications.filter(({ level }) => level === 'error');
    for (const { message } of errors)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)(surroundings, `hullcheck: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)}`);
}


/***/ }),

/***/ 26579:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $K: () => (/* binding */ showsControls),
  O0: () => (/* binding */ showsPostures),
  Li: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/config/config.js
var config_config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
;// CONCATENATED MODULE: ./build/gate/change-numbers.js

/** What a change brings, keeps and removes, for reports; `base` is its name for people. */
function changeNumbers({ findings }, { fresh, undecided, fixed }, base) {
    const isApart = new Set([...fresh, ...undecided]);
    return { base, fresh, known: findings.filter((one) => (0,folding/* isShown */.aJ)(one) && !isApart.has(one)), fixed };
}

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/report/terminal.js + 3 modules
var terminal = __webpack_require__(49700);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
// EXTERNAL MODULE: ./build/commands/exchange-report.js
var exchange_report = __webpack_require__(36158);
// EXTERNAL MODULE: ./build/commands/terminal.js
var commands_terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/write-to.js
var write_to = __webpack_require__(29668);
;// CONCATENATED MODULE: ./build/commands/reports.js









/** The code for each format is loaded when that format is asked for. */
async function writeReports(destinations, run, given, surroundings) {
    const shown = given.severity === undefined ? run : withoutMilder(run, given.severity);
    await (0,write_to/* writeTo */.j)(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
    if (given.quiet !== true)
        (0,write_to/* sayWritten */.l)(destinations, surroundings, (0,terminal/* verdictLine */.MT)(run.verdict, false));
}
function withoutMilder(run, least) {
    const isKept = ({ severity }) => (0,finding/* isAtLeast */.du)(severity, least);
    const leftOut = (findings) => {
        return { findings: findings.filter((finding) => !isKept(finding)), by: '--severity' };
    };
    const { report, gate } = run;
    return {
        ...run,
        report: { ...report, findings: report.findings.filter(isKept), leftOut: leftOut(report.findings) },
        ...(gate && {
            gate: { ...gate, fresh: gate.fresh.filter(isKept), undecided: gate.undecided.filter(isKept) },
            leftOutOfChange: leftOut([...gate.fresh, ...gate.undecided]),
        }),
    };
}
/** Whether the format includes the matrix of what confines the containers. */
function showsPostures({ format }) {
    return format === 'markdown' || format === 'html';
}
/** Whether the format includes the controls of the CIS Docker Benchmark. */
function showsControls({ format }) {
    return format === 'json' || format === 'html';
}
async function render(format, shown, given, surroundings, isFile) {
    const { report, verdict, gate } = shown;
    const { includeSuppressed = false } = given;
    switch (format) {
        case 'sarif': {
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 5833).then(__webpack_require__.bind(__webpack_require__, 5833));
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143)]).then(__webpack_require__.bind(__webpack_require__, 36143));
            return sarifPieces(report, { version: version/* VERSION */.x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(6323), __webpack_require__.e(4837)]).then(__webpack_require__.bind(__webpack_require__, 44837));
            return toJson(report, { version: version/* VERSION */.x, fresh: gate?.fresh, allRules: await rulesOf(report) });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 7482).then(__webpack_require__.bind(__webpack_require__, 67482));
            return [toMarkdown(report, verdict, { change: gate, policy: policyOf(shown, given) })];
        }
        case 'html':
            return [await htmlPage(shown, given, surroundings)];
        case 'terminal':
            return terminalReport(shown, given, surroundings, isFile);
        default:
            return (0,exchange_report/* exchangeReport */.w)(format, report, { verdict, fresh: gate?.fresh });
    }
}
async function htmlPage({ report, repository, verdict, gate, policy, overrides = [] }, { config, base = 'the base' }, { folder }) {
    const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(6323), __webpack_require__.e(2738), __webpack_require__.e(7622)]).then(__webpack_require__.bind(__webpack_require__, 52738));
    const { coverOf } = await __webpack_require__.e(/* import() */ 3161).then(__webpack_require__.bind(__webpack_require__, 53161));
    const cover = policy && (await coverOf(repository, policy, { folder, config }, { overrides }));
    return toHtml(report, verdict, {
        version: version/* VERSION */.x,
        fresh: gate?.fresh,
        change: gate && changeNumbers(report, gate, base),
        allRules: await rulesOf(report),
        cover,
    });
}
async function terminalReport({ report, repository, verdict, gate, leftOutOfChange, overrides }, given, surroundings, isFile) {
    const { includeSuppressed = false, base = 'the base' } = given;
    const brought = gate && { findings: [...gate.fresh, ...gate.undecided], leftOut: leftOutOfChange };
    const shown = { ...report, ...brought };
    const page = {
        colour: !isFile && given.color !== false && (0,commands_terminal/* wantsColour */.Ml)(surroundings),
        pathOf: (path) => (0,display_path/* displayPath */.G)(repository.root, path, surroundings.folder),
        verdict,
        ...(gate && { change: changeNumbers(report, gate, base) }),
        paths: given.paths ?? [],
        includeSuppressed,
        verboseOption: '--verbose',
        policy: policyOf({ repository, overrides }, given),
    };
    const { verbose = false, full = false, groupBy, sort } = given;
    if (given.quiet === true) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7813), __webpack_require__.e(7715)]).then(__webpack_require__.bind(__webpack_require__, 57715))).quietPieces(shown, { ...page, arrangement: { groupBy, sort } });
    }
    const width = (0,commands_terminal/* widthOf */.qz)(surroundings);
    const isShort = !full && !isFile && groupBy === undefined && sort === undefined;
    const arrangement = { groupBy, sort: sort ?? 'severity' };
    return (0,terminal/* terminalPieces */.YS)(shown, { ...page, width, verbose, isShort, arrangement });
}
/** What decides, for the beginning of a report. */
function policyOf({ repository, overrides }, { config }) {
    return { configuration: config ?? (0,config_config/* configurationFiles */.K0)(repository.root)[0], overrides: overrides ?? [] };
}
/** All rules that exist; they are not loaded for a scan without anything to check. */
async function rulesOf({ rules }) {
    return rules.length === 0 ? [] : (await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143)]).then(__webpack_require__.bind(__webpack_require__, 36143))).rules;
}


/***/ }),

/***/ 97879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ standardInput),
/* harmony export */   o: () => (/* binding */ pipedIn)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35787);



/** The path that reports show. It does not refer to a file of the repository. */
const PATH = '<stdin>';
/** The text piped into the command, as a repository with nothing else in it. */
async function standardInput(surroundings, maximumBytes, frontend) {
    const bytes = await pipedIn(surroundings, maximumBytes, 'docker inspect $(docker ps -q) | hullcheck inspect -');
    const file = textOf(bytes, maximumBytes);
    return {
        root: surroundings.folder,
        files: [{ path: PATH, fileFormat: frontend }],
        notifications: [],
        read: () => file,
        readFile: () => undefined,
        contentOf: () => undefined,
        outsideTarget: () => undefined,
        onRecalled() { },
        refusals: () => [],
        isCheckout: false,
        paths: () => [],
        isInScope: (path) => path === PATH,
    };
}
/**
 * What is piped into the command, and no more of it than one byte above the maximum.
 * @throws {UsageError} if nothing is; `example` shows how to do it.
 */
async function pipedIn({ stdin }, maximumBytes, example) {
    if (stdin === undefined || stdin.isTTY === true)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`nothing is piped in; try: ${example}`);
    const pieces = [];
    let length = 0;
    for await (const piece of stdin) {
        length += piece.length;
        pieces.push(piece);
        if (length > maximumBytes)
            break;
    }
    return Buffer.concat(pieces, length).subarray(0, maximumBytes + 1);
}
function textOf(bytes, maximumBytes) {
    if (bytes.length > maximumBytes) {
        return unreadable(`It is larger than ${maximumBytes} bytes.`, 'Give fewer containers at a time.');
    }
    const decoded = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes);
    if (!decoded.ok)
        return unreadable('It is not UTF-8 text.', 'Pipe in what docker inspect prints.');
    if (decoded.value.text.trim() === '')
        return unreadable('It is empty.', 'Pipe in what docker inspect prints.');
    return { ok: true, value: { path: PATH, text: decoded.value.text } };
}
function unreadable(reason, wayOut) {
    const message = `Standard input was not checked. ${reason}`;
    return { ok: false, error: (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'unreadable-file', message, wayOut, path: PATH }) };
}


/***/ }),

/***/ 67589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ grantedCapabilities),
/* harmony export */   IN: () => (/* binding */ capabilityName),
/* harmony export */   PJ: () => (/* binding */ unusedCapabilities),
/* harmony export */   Uz: () => (/* binding */ userWithoutCapabilities)
/* harmony export */ });
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3239);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _security_option_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93435);



/** Normalises a name as the engine does: case does not matter, and it may begin with `CAP_`, except for `ALL`. */
function capabilityName(written) {
    const name = written.toUpperCase();
    return name.startsWith('CAP_') && name !== 'CAP_ALL' ? name.slice('CAP_'.length) : name;
}
/**
 * The entries of `cap_add` that have an effect. A privileged container has all capabilities anyway, and without root and privilege
 * escalation no process can use them. `ALL` makes the other names superfluous. A name that is also dropped stays, as the engine adds last.
 */
const grantedCapabilities = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)((container) => {
    if (container.addedCapabilities.items.length === 0)
        return [];
    if ((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isOn */ .Mp)(container.privileged) || neverRaisesPrivileges(container))
        return [];
    const granted = namedCapabilities(container);
    const everything = granted.filter(({ name }) => name === 'ALL');
    return everything.length > 0 ? everything : granted;
});
/** The entries of `cap_add` that have no effect as long as no process of the container is root. */
function unusedCapabilities(container) {
    if (container.addedCapabilities.items.length === 0 || (0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isOn */ .Mp)(container.privileged))
        return [];
    return neverRaisesPrivileges(container) ? namedCapabilities(container) : [];
}
function namedCapabilities({ addedCapabilities }) {
    return addedCapabilities.items.flatMap((option) => {
        const written = (0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(option);
        return written === undefined ? [] : [{ name: capabilityName(written), option }];
    });
}
/**
 * The user id, when the container certainly starts without the capabilities that it adds. Docker sets no ambient capabilities: without root,
 * only a set-user-id program or file capabilities bring them back. Podman gives them to any user: https://github.com/containers/podman/pull/6949
 */
function userWithoutCapabilities({ user, podman }) {
    return podman === undefined ? /^0*([1-9]\d*)(?::|$)/.exec((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(user) ?? '')?.[1] : undefined;
}
function neverRaisesPrivileges(container) {
    return userWithoutCapabilities(container) !== undefined && (0,_security_option_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNoNewPrivileges */ .Ai)(container.securityOptions);
}


/***/ }),

/***/ 15328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   U6: () => (/* binding */ itemsThat),
/* harmony export */   yo: () => (/* binding */ asksRegistry)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** Whether the engine pulls its image from a registry. An image that is also built is pulled only if a policy says so. */
function isPulled({ build, image, pullPolicy }) {
    if (image?.isBuiltHere === true)
        return false;
    return asksRegistry((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(pullPolicy)) ?? build === undefined;
}
/** Whether a pull policy makes Compose ask the registry; undefined if the policy is not known. */
function asksRegistry(policy) {
    return policy === undefined ? undefined : policy !== 'never' && policy !== 'build';
}
/** The known items that match. */
function itemsThat(list, matches) {
    return list.items.filter(({ value }) => matches(value));
}


/***/ }),

/***/ 93435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidingOption),
/* harmony export */   Ai: () => (/* binding */ hasNoNewPrivileges),
/* harmony export */   Ph: () => (/* binding */ opensSystemPaths),
/* harmony export */   dY: () => (/* binding */ refusesNoNewPrivileges)
/* harmony export */ });
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15328);

/** The entry that decides: the engine uses the last one of a name. */
function decidingOption(options, name) {
    if (options.items.length === 0)
        return undefined;
    return (0,_container_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsThat */ .U6)(options, (option) => option.name === name).at(-1);
}
/** Whether `no-new-privileges` is set, with `:true` or `=true` or on its own. */
function hasNoNewPrivileges(options) {
    const option = decidingOption(options, 'no-new-privileges')?.value;
    return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}
/** Whether the option is `no-new-privileges`, disabled explicitly. */
function refusesNoNewPrivileges({ name, value }) {
    return name === 'no-new-privileges' && value !== undefined && /^(?:0|f|false)$/i.test(value);
}
/**
 * Whether the option removes the engine's masks from `/proc` and `/sys`. Docker's client accepts exactly this text, with `=`, and no later
 * option with the name reverts it. Podman's option is `unmask`.
 */
function opensSystemPaths({ name, value, separator }) {
    if (name === 'systempaths')
        return value === 'unconfined' && separator === '=';
    return name === 'unmask' && value?.toUpperCase() === 'ALL';
}


/***/ })

};
