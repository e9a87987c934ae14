export const id = 5498;
export const ids = [5498];
export const modules = {

/***/ 3655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A path of the repository as a terminal can open it from where the user is. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;
/** One line on a terminal that says how far a long scan is; nothing elsewhere. */
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

/***/ 2026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   O0: () => (/* binding */ showsPostures)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7602);
/* harmony import */ var _support_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8888);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(822);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8508);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6052);
/* harmony import */ var _display_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3655);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8565);








const FORMATS = ['terminal', 'sarif', 'json', 'markdown', 'html'];
/** Writers of formats are loaded when they are asked for. */
async function writeReports(destinations, run, given, surroundings) {
    for (const { format, file } of destinations) {
        const text = await render(format, run, given, surroundings, file !== undefined);
        if (file === undefined)
            for (const batch of (0,_support_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .batches */ .X)(text))
                surroundings.stdout.write(batch);
        else
            (0,_support_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .l)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.folder, file), text);
    }
}
/** Whether the format has the matrix of what holds the containers. */
function showsPostures({ format }) {
    return format === 'markdown' || format === 'html';
}
/** @throws {UsageError} for what cannot be written together. */
function destinationsOf(given) {
    return (0,_destinations_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDestinations */ .d)(given, FORMATS);
}
async function render(format, { report, repository, verdict, gate }, { includeSuppressed = false, verbose = false }, surroundings, isFile) {
    switch (format) {
        case 'sarif': {
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 5672).then(__webpack_require__.bind(__webpack_require__, 5672));
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(7588), __webpack_require__.e(4933), __webpack_require__.e(9494)]).then(__webpack_require__.bind(__webpack_require__, 9494));
            return sarifPieces(report, { version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 438).then(__webpack_require__.bind(__webpack_require__, 438));
            return toJson(report, { version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, fresh: gate?.fresh });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 4902));
            return [toMarkdown(report, verdict, { change: gate })];
        }
        case 'html': {
            const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(7877), __webpack_require__.e(834)]).then(__webpack_require__.bind(__webpack_require__, 7877));
            return [toHtml(report, verdict, { version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, fresh: gate?.fresh })];
        }
        case 'terminal':
            return (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalPieces */ .Y)(gate === undefined ? report : { ...report, findings: gate.fresh }, {
                colour: !isFile && (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .wantsColour */ .M)(surroundings),
                width: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .q)(surroundings.stdout),
                pathOf: (path) => (0,_display_path_js__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .G)(repository.root, path, surroundings.folder),
                verbose,
                verdict,
            });
    }
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6501);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(822);
/* harmony import */ var _image_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3601);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(902);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2026);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8137);







/** `hullcheck scan`: gives the exit status. */
async function scanCommand(given, surroundings) {
    const destinations = (0,_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .destinationsOf */ .Nu)(given);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .progressLine */ .o)(surroundings.stderr);
    if (given.base !== undefined && given.writeBaseline !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .e('--base and --write-baseline do not go together: a baseline has all findings.');
    }
    const settings = {
        folder: surroundings.folder,
        paths: given.paths,
        config: given.config,
        profile: given.profile,
        failOn: given.failOn,
        baseline: given.baseline,
        withPostures: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .showsPostures */ .O0),
        ...(0,_image_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .imageSettingsOf */ .s)(given, surroundings.folder),
        threads: threadsFor(given, surroundings),
        onProgress: progress.update,
    };
    const result = given.base === undefined
        ? await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(settings)
        : await (await Promise.all(/* import() */[__webpack_require__.e(7588), __webpack_require__.e(4933), __webpack_require__.e(9494), __webpack_require__.e(7250), __webpack_require__.e(8266)]).then(__webpack_require__.bind(__webpack_require__, 8266))).scanChange(settings, given.base);
    progress.clear();
    await (0,_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .writeReports */ .Li)(destinations, result, given, surroundings);
    if (given.writeBaseline !== undefined) {
        const { baselineText } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
        (0,_support_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .l)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.folder, given.writeBaseline), baselineText(result.report.findings));
        surroundings.stderr.write(`Wrote the findings of this run to ${given.writeBaseline}.\n`);
        return 0;
    }
    return result.verdict.exitCode;
}
const MAXIMUM_THREADS = 64;
/** The main thread is one of them. */
function threadsFor({ threads: wanted }, { threads }) {
    if (wanted === undefined)
        return threads;
    const count = /^\d+$/.test(wanted) ? Number(wanted) : 0;
    if (count < 1 || count > MAXIMUM_THREADS) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .e(`--threads takes a whole number from 1 to ${MAXIMUM_THREADS}.`);
    }
    return threads && { ...threads, maximum: count - 1 };
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


/** Where the lines of a file start; kept as long as the file is. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** Offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** Where all lines end with `\n`, as they do in most files. */
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
