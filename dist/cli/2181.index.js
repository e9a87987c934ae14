export const id = 2181;
export const ids = [2181];
export const modules = {

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   DL: () => (/* binding */ forgetSecrets),
/* harmony export */   UJ: () => (/* binding */ noteLocal),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   XV: () => (/* binding */ noteSecret),
/* harmony export */   at: () => (/* binding */ isTellable)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8399);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);


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
    const alike = secrets.get(beginning) ?? [];
    if (alike.length >= MOST_ALIKE || alike.some((one) => one.value === value) || !isSecret(name, value))
        return;
    const at = alike.findIndex((one) => one.value.length < value.length);
    alike.splice(at === -1 ? alike.length : at, 0, { name, value });
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
/** If too many secrets begin alike, some were not noted, so any word with that beginning is hidden to its end. */
function secretAt(text, at, alike) {
    const found = alike.find(({ value }) => text.startsWith(value, at));
    if (alike.length < MOST_ALIKE)
        return found;
    const end = at + SHORTEST + text.slice(at + SHORTEST).search(/[\s"]|$/);
    return found !== undefined && at + found.value.length >= end
        ? found
        : { name: alike[0].name, value: text.slice(at, end) };
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

/***/ 1033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 7196:
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

/***/ 2758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2583);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7580);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1206);
/* harmony import */ var _image_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8031);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7196);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4276);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5787);









/** `hullcheck scan`. Returns the exit status. */
async function scanCommand(given, surroundings) {
    const destinations = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_5__/* .destinationsOf */ .N)(given);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .progressLine */ .o)(surroundings.stderr);
    if (given.base !== undefined && given.writeBaseline !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('--base and --write-baseline do not go together: a baseline has all findings.');
    }
    const only = await ruleIds(given.rule);
    const settings = {
        folder: surroundings.folder,
        paths: given.paths,
        config: given.config,
        profile: given.profile,
        failOn: given.failOn,
        baseline: given.baseline,
        ...(only && { alsoRun: only }),
        onlyRules: only,
        withoutRules: await ruleIds(given.skipRule),
        exclude: given.exclude,
        withPostures: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .showsPostures */ .O),
        ...(0,_image_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .imageSettingsOf */ .s)(given, surroundings.folder),
        threads: threadsFor(given, surroundings),
        onProgress: progress.update,
    };
    const result = await resultOf(given, settings, surroundings);
    progress.clear();
    await (0,_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .writeReports */ .L)(destinations, result, given, surroundings);
    if (given.writeBaseline !== undefined) {
        const { writeBaseline } = await __webpack_require__.e(/* import() */ 1838).then(__webpack_require__.bind(__webpack_require__, 1838));
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
        return (await __webpack_require__.e(/* import() */ 5508).then(__webpack_require__.bind(__webpack_require__, 5508))).scanText(given, settings, surroundings);
    }
    if (given.stdinFilename !== undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('--stdin-filename needs - as the path.');
    if (given.base === undefined)
        return (0,_run_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)(settings);
    return (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(8710), __webpack_require__.e(2933), __webpack_require__.e(523)]).then(__webpack_require__.bind(__webpack_require__, 523))).scanChange(settings, given.base);
}
const STANDARD_INPUT = '-';
/** Most runs need the rules only once there is something to scan. */
async function ruleIds(names) {
    if (names === undefined)
        return undefined;
    const { knownRule } = await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(8710), __webpack_require__.e(1931)]).then(__webpack_require__.bind(__webpack_require__, 1931));
    return names.map((name) => knownRule(name).id);
}
/** What was read, for a report about hullcheck itself. */
function debugText({ repository, report }, { paths }) {
    const { arch, platform, version } = process;
    return [
        `hullcheck ${_support_version_js__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x}, Node.js ${version}, ${platform} ${arch}`,
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
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--threads takes a whole number from 1 to ${MAXIMUM_THREADS}.`);
    }
    return threads && { ...threads, maximum: count - 1 };
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** https://no-color.org; `FORCE_COLOR` is what CI services set when their log shows colour. */
function wantsColour({ stdout, environment }) {
    const { NO_COLOR: noColour, FORCE_COLOR: forceColour, TERM: terminal } = environment;
    if (noColour !== undefined && noColour !== '')
        return false;
    if (forceColour !== undefined && forceColour !== '' && forceColour !== '0')
        return true;
    return stdout.isTTY === true && terminal !== 'dumb';
}
const DEFAULT_WIDTH = 100;
function widthOf({ columns }) {
    return columns === undefined || columns < 40 ? DEFAULT_WIDTH : columns;
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);


/** The offsets where the lines of a file start; cached as long as the file exists. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 8495:
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

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ })

};
