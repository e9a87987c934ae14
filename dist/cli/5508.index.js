export const id = 5508;
export const ids = [5508];
export const modules = {

/***/ 95508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanText: () => (/* binding */ scanText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83050);
/* harmony import */ var _discover_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47244);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75844);
/* harmony import */ var _discover_select_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2190);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19189);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72583);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28620);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97879);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81083);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35787);













/**
 * `hullcheck scan -`: checks the text on standard input as if it were a file of the repository, for instance one that an editor has not
 * saved yet. Files that it names are read from the disk.
 */
async function scanText(given, settings, surroundings) {
    const only = given.paths.length === 1 && given.base === undefined && given.writeBaseline === undefined;
    if (!only)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e('- is standard input: it goes without other paths, --base and --write-baseline.');
    const ofFolder = { ...settings, paths: [] };
    const policy = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .loadPolicy */ .tb)(ofFolder);
    const { maxFileSize } = policy.config;
    const bytes = await (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_10__/* .pipedIn */ .o)(surroundings, maxFileSize, 'hullcheck scan - < Dockerfile');
    const around = (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .openWith */ .jL)(ofFolder, policy);
    const name = given.stdinFilename ?? usualName(bytes, maxFileSize);
    const path = pathInRepository(name, around.root, surroundings.folder);
    if (given.stdinFilename === undefined && given.quiet !== true) {
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_11__/* .say */ .cv)(surroundings, `hullcheck: standard input is checked as ${name}; --stdin-filename says which file it is.`);
    }
    const repository = withText(around, path, bytes, maxFileSize);
    const report = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .scanWith */ .ot)(repository, settings, policy);
    return (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .judgedRun */ .V4)(repository, report, settings, policy);
}
/**
 * What a text most likely is, if nobody says. One that cannot be read may be anything.
 * @throws {UsageError} if it is empty, or looks like nothing that hullcheck reads.
 */
function usualName(bytes, maxFileSize) {
    const text = bytes.toString('utf8');
    if (COMPOSE_KEY.test(text))
        return 'compose.yaml';
    if (text.trim() === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e('standard input is empty.');
    if (INSTRUCTION.test(text) || !(0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_9__/* .decodeText */ .g7)(bytes).ok)
        return 'Dockerfile';
    // a name without an ending is that of a script, whose first line says what runs it
    if ((0,_discover_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .formatByContent */ .aU)('script', () => (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .beginningOf */ .VI)(bytes, maxFileSize)) !== undefined)
        return 'script';
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e('standard input looks like neither a Dockerfile, a compose file nor a script; --stdin-filename says which file it is, for instance --stdin-filename Makefile.');
}
const COMPOSE_KEY = /^(?:services|include):/m;
/** Also one with a typing error in its name. */
const INSTRUCTION = /^[ \t]*(?:[A-Z]{3,12}|from)[ \t]/m;
function pathInRepository(written, root, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, written);
    if (!(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .isWithin */ .UO)(root, path))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e(`--stdin-filename leads out of the repository: ${(0,_config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}`);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e(`--stdin-filename names a folder, not a file: ${(0,_config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(written)}`);
    return (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .fromRoot */ .tc)(root, path);
}
function withText(around, path, bytes, maxFileSize) {
    const result = resultOf(path, bytes, maxFileSize);
    const file = result.ok ? result.value : undefined;
    const content = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .beginningOf */ .VI)(bytes, maxFileSize);
    const contentOf = (asked) => (asked === path ? content : around.contentOf(asked));
    return {
        ...around,
        files: [{ path, fileFormat: (0,_discover_select_files_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOfNamed */ .ac)(path, path, contentOf) }],
        notifications: [],
        disk: undefined,
        read: (asked) => (asked === path ? result : around.read(asked)),
        readFile: (asked, certainty) => (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(asked) === path ? file : around.readFile(asked, certainty)),
        contentOf,
        scope: { written: [path], folders: [] },
        startsProjects: () => false,
        isInScope: (asked) => asked === path,
    };
}
function resultOf(path, bytes, maxFileSize) {
    if (bytes.length > maxFileSize)
        return unreadable(path, `It is larger than ${maxFileSize} bytes.`);
    const decoded = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_9__/* .decodeText */ .g7)(bytes);
    if (!decoded.ok)
        return unreadable(path, 'It is not UTF-8 text.');
    const file = { path, text: decoded.value.text };
    return { ok: true, value: file };
}
function unreadable(path, reason) {
    const message = `Standard input was not checked. ${reason}`;
    return { ok: false, error: (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_6__/* .notLookedAt */ .$h)({ kind: 'unreadable-file', message, wayOut: 'Pipe in a text file.', path }) };
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


/***/ })

};
