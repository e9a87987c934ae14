export const id = 8373;
export const ids = [8373];
export const modules = {

/***/ 35868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   DL: () => (/* binding */ forgetSecrets),
/* harmony export */   UJ: () => (/* binding */ noteLocal),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   XV: () => (/* binding */ noteSecret),
/* harmony export */   at: () => (/* binding */ isTellable)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78399);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60405);


/** In characters. Shorter texts occur in many words. */
const SHORTEST = 6;
/** From this many secrets with the same beginning on, they are no longer told apart. */
const MOST_ALIKE = 50;
/**
 * The secrets that variables put into texts of the current unit, indexed by their first characters, the longest first. Rules quote these
 * texts, and messages name the variable instead. Scans are sequential, so a module variable is enough.
 */
let secrets = new Map();
/** Called for each variable whose value becomes part of a text. Each known piece of the value is noted separately. */
function noteSecret(name, value) {
    if (!(0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeSecretName */ .FF)(name))
        return;
    for (const piece of value.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        note(name, piece, _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw);
}
/** Called for each variable of a git-ignored file. Its value is kept local on purpose, so it is noted whatever its name. */
function noteLocal(name, value) {
    note(name, value, () => true);
}
function note(name, value, isSecret) {
    if (!isTellable(value))
        return;
    const beginning = value.slice(0, SHORTEST);
    const alike = secrets.get(beginning) ?? { noted: [], longestLeftOut: 0 };
    const { noted } = alike;
    if (noted.some((one) => one.value === value) || !isSecret(name, value))
        return;
    if (noted.length >= MOST_ALIKE) {
        alike.longestLeftOut = Math.max(alike.longestLeftOut, value.length);
        return;
    }
    const at = noted.findIndex((one) => one.value.length < value.length);
    noted.splice(at === -1 ? noted.length : at, 0, { name, value });
    secrets.set(beginning, alike);
}
/**
 * Whether an occurrence of the value in a text is likely to be the secret. Short values, and words such as `password` and `dify-sandbox`,
 * occur in texts for other reasons than being somebody's password.
 */
function isTellable(value) {
    return value.length >= SHORTEST && !/^[a-z._-]{1,16}$/i.test(value) && !value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB);
}
function forgetSecrets() {
    if (secrets.size > 0)
        secrets = new Map();
}
/** The noted secrets that occur in a text. */
function secretsIn(text) {
    const found = new Set();
    replaceSecrets(text, (secret) => {
        found.add(secret);
        return '';
    });
    return [...found];
}
/** The text with each secret replaced by the name of its variable. */
function withNames(text) {
    return replaceSecrets(text, ({ name }) => `\${${name}}`);
}
function replaceSecrets(text, replacement) {
    if (!mayHoldSecret(text))
        return text;
    let result = '';
    let copied = 0;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
        const alike = secrets.get(text.slice(at, at + SHORTEST));
        const secret = alike === undefined ? undefined : secretAt(text, at, alike);
        if (secret === undefined)
            continue;
        result += text.slice(copied, at) + replacement(secret);
        copied = at + secret.value.length;
        at = copied - 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
}
/** If too many secrets begin alike, as many characters as any of them has are hidden, and the word that they end in. */
function secretAt(text, at, { noted, longestLeftOut }) {
    const found = noted.find(({ value }) => text.startsWith(value, at));
    if (noted.length < MOST_ALIKE)
        return found;
    const longest = Math.min(text.length, at + Math.max(SHORTEST, longestLeftOut));
    const end = longest + text.slice(longest).search(/[\s"]|$/);
    return found !== undefined && at + found.value.length >= end
        ? found
        : { name: noted[0].name, value: text.slice(at, end) };
}
/** Searching for a few beginnings is much faster than checking each offset. */
const FEW = 20;
function mayHoldSecret(text) {
    if (secrets.size > FEW)
        return true;
    for (const beginning of secrets.keys())
        if (text.includes(beginning))
            return true;
    return false;
}


/***/ }),

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

/***/ 37196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;
/** Shows the progress of a long scan on one line of a terminal; does nothing elsewhere. */
function progressLine(stream) {
    let next = performance.now() + PATIENCE;
    let isShown = false;
    return {
        update(done, total, what = 'files') {
            if (stream.isTTY !== true || performance.now() < next)
                return;
            next = performance.now() + INTERVAL;
            isShown = true;
            stream.write(`\r\x1b[K${what === 'files' ? 'Scanned' : 'Looked up'} ${done} of ${total} ${what}`);
        },
        clear() {
            if (isShown)
                stream.write('\r\x1b[K');
        },
    };
}


/***/ }),

/***/ 34276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ writeReports),
/* harmony export */   O: () => (/* binding */ showsPostures)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45169);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18140);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27602);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77580);
/* harmony import */ var _display_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31033);
/* harmony import */ var _exchange_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13777);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81083);
/* harmony import */ var _write_to_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29668);








/** The code for each format is loaded when that format is asked for. */
async function writeReports(destinations, run, given, surroundings) {
    const shown = given.severity === undefined ? run : withoutMilder(run, given.severity);
    await (0,_write_to_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTo */ .j)(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
}
function withoutMilder(run, least) {
    const isKept = ({ severity }) => (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtLeast */ .du)(severity, least);
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
async function render(format, { report, repository, verdict, gate, policy, leftOutOfChange }, given, surroundings, isFile) {
    const { includeSuppressed = false } = given;
    switch (format) {
        case 'sarif': {
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 1974).then(__webpack_require__.bind(__webpack_require__, 1974));
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349)]).then(__webpack_require__.bind(__webpack_require__, 90349));
            return sarifPieces(report, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 438).then(__webpack_require__.bind(__webpack_require__, 438));
            return toJson(report, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x, fresh: gate?.fresh, allRules: await rulesOf(report) });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 8516).then(__webpack_require__.bind(__webpack_require__, 18516));
            return [toMarkdown(report, verdict, { change: gate })];
        }
        case 'html': {
            const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(2738), __webpack_require__.e(8567)]).then(__webpack_require__.bind(__webpack_require__, 52738));
            const { coverOf } = await __webpack_require__.e(/* import() */ 3161).then(__webpack_require__.bind(__webpack_require__, 53161));
            const { folder } = surroundings;
            const cover = policy && (await coverOf(repository, policy, { folder, config: given.config }));
            return [
                toHtml(report, verdict, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x, fresh: gate?.fresh, allRules: await rulesOf(report), cover }),
            ];
        }
        case 'terminal': {
            const brought = gate && { findings: [...gate.fresh, ...gate.undecided], leftOut: leftOutOfChange };
            const shown = { ...report, ...brought };
            const page = {
                colour: !isFile && given.color !== false && (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .wantsColour */ .M)(surroundings),
                pathOf: (path) => (0,_display_path_js__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .G)(repository.root, path, surroundings.folder),
                verdict,
                isChange: gate !== undefined,
                configuration: given.config ?? (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configurationFiles */ .K0)(repository.root)[0],
            };
            if (given.quiet === true)
                return (await Promise.all(/* import() */[__webpack_require__.e(7813), __webpack_require__.e(7715)]).then(__webpack_require__.bind(__webpack_require__, 57715))).quietPieces(shown, page);
            const { verbose = false, groupBy, sort } = given;
            const width = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .widthOf */ .q)(surroundings.stdout);
            return (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalPieces */ .YS)(shown, { ...page, width, verbose, arrangement: { groupBy, sort } });
        }
        default:
            return (0,_exchange_report_js__WEBPACK_IMPORTED_MODULE_7__/* .exchangeReport */ .w)(format, report, { verdict, fresh: gate?.fresh });
    }
}
/** All rules that exist; they are not loaded for a scan without anything to check. */
async function rulesOf({ rules }) {
    return rules.length === 0 ? [] : (await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349)]).then(__webpack_require__.bind(__webpack_require__, 90349))).rules;
}


/***/ }),

/***/ 42758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72583);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77580);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41206);
/* harmony import */ var _image_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18031);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37196);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34276);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35787);
/* harmony import */ var _vex_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37022);










/** `hullcheck scan`. Returns the exit status. */
async function scanCommand(given, surroundings) {
    const destinations = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_3__/* .destinationsOf */ .Nu)(given);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progressLine */ .o)(surroundings.stderr);
    if (given.base !== undefined && given.writeBaseline !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e('--base and --write-baseline do not go together: a baseline has all findings.');
    }
    const only = await ruleIds(given.rule);
    const settings = {
        folder: surroundings.folder,
        paths: given.paths,
        config: given.config,
        profile: given.profile,
        failOn: given.failOn,
        failOnVulnerability: given.failOnVulnerability,
        baseline: given.baseline,
        ...(only && { alsoRun: only }),
        onlyRules: only,
        withoutRules: await ruleIds(given.skipRule),
        exclude: given.exclude,
        withPostures: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .showsPostures */ .O),
        ...(0,_image_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .imageSettingsOf */ .s)(given, surroundings.folder),
        vex: await (0,_vex_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readVexFiles */ .d)(given.vex, surroundings.folder),
        threads: threadsFor(given, surroundings),
        onProgress: progress.update,
    };
    const result = await resultOf(given, settings, surroundings);
    progress.clear();
    await (0,_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .writeReports */ .L)(destinations, result, given, surroundings);
    if (given.writeBaseline !== undefined) {
        const { writeBaseline } = await __webpack_require__.e(/* import() */ 1838).then(__webpack_require__.bind(__webpack_require__, 41838));
        writeBaseline((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.folder, given.writeBaseline), result.report.findings);
        surroundings.stderr.write(`Wrote the findings of this run to ${given.writeBaseline}.\n`);
        return 0;
    }
    if (given.debug === true)
        surroundings.stderr.write(debugText(result, given));
    return given.exitZero === true && result.verdict.exitCode === EXIT_FINDINGS ? 0 : result.verdict.exitCode;
}
const EXIT_FINDINGS = 1;
async function resultOf(given, settings, surroundings) {
    if (given.paths.includes(STANDARD_INPUT)) {
        return (await __webpack_require__.e(/* import() */ 3127).then(__webpack_require__.bind(__webpack_require__, 95508))).scanText(given, settings, surroundings);
    }
    if (given.stdinFilename !== undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e('--stdin-filename needs - as the path.');
    if (given.base === undefined)
        return (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)(settings);
    return (await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349), __webpack_require__.e(6115), __webpack_require__.e(1281)]).then(__webpack_require__.bind(__webpack_require__, 61281))).scanChange(settings, given.base);
}
const STANDARD_INPUT = '-';
/** Most runs need the rules only once there is something to scan. */
async function ruleIds(names) {
    if (names === undefined)
        return undefined;
    const { knownRule } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349), __webpack_require__.e(1931)]).then(__webpack_require__.bind(__webpack_require__, 41931));
    return names.map((name) => knownRule(name).id);
}
/** What was read, for a report about hullcheck itself. */
function debugText({ repository, report }, { paths }) {
    const { arch, platform, version } = process;
    return [
        `hullcheck ${_support_version_js__WEBPACK_IMPORTED_MODULE_9__/* .VERSION */ .x}, Node.js ${version}, ${platform} ${arch}`,
        `root ${repository.root}${repository.isCheckout ? ', a checkout' : ''}; asked for ${paths.join(' ') || '.'}`,
        `${report.rules.length} rules, ${repository.files.length} files, ${Math.round(performance.now())} ms:`,
        ...repository.files.map(({ path, fileFormat }) => `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(path)}  ${fileFormat.name}`),
        '',
    ].join('\n');
}
const MAXIMUM_THREADS = 64;
/** Includes the main thread. */
function threadsFor({ threads: wanted }, { threads }) {
    if (wanted === undefined)
        return threads;
    const count = /^\d+$/.test(wanted) ? Number(wanted) : 0;
    if (count < 1 || count > MAXIMUM_THREADS) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e(`--threads takes a whole number from 1 to ${MAXIMUM_THREADS}.`);
    }
    return threads && { ...threads, maximum: count - 1 };
}


/***/ }),

/***/ 37022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readVexFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6554);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35787);




/**
 * The VEX documents that the user names, relative to the working directory.
 * @throws {UsageError} if one of them cannot be read.
 */
async function readVexFiles(paths = [], folder) {
    if (paths.length === 0)
        return [];
    const { LARGEST_VEX, readVex } = await __webpack_require__.e(/* import() */ 8663).then(__webpack_require__.bind(__webpack_require__, 28663));
    return paths.map((path) => {
        const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path) ?? 'the file';
        const text = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path), LARGEST_VEX);
        if (!text.ok)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--vex: ${name} cannot be read; it must be a file of at most ${LARGEST_VEX / 1024 / 1024} MiB`);
        const read = readVex(path, text.value.text);
        if ('problem' in read)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--vex ${name}: ${read.problem}`);
        return read;
    });
}


/***/ })

};
