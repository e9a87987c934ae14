export const id = 2567;
export const ids = [2567];
export const modules = {

/***/ 1033:
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

/***/ 2567:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./build/parse/inspect/index.js + 7 modules
var inspect = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(7342);
// EXTERNAL MODULE: ./build/run/run.js
var run_run = __webpack_require__(2583);
// EXTERNAL MODULE: ./build/commands/image-arguments.js
var image_arguments = __webpack_require__(8031);
// EXTERNAL MODULE: ./build/commands/posture.js + 2 modules
var posture = __webpack_require__(612);
// EXTERNAL MODULE: ./build/commands/reports.js
var reports = __webpack_require__(4276);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/commands/standard-input.js



/** What reports call it. No file of a repository is meant by it. */
const PATH = '<stdin>';
/** What is piped into the command, as a repository that has nothing else in it. */
async function standardInput({ stdin, folder }, maximumBytes, frontend) {
    if (stdin === undefined || stdin.isTTY === true) {
        throw new usage_error/* UsageError */.e('nothing is piped in; try: docker inspect $(docker ps -q) | hullcheck inspect -');
    }
    const file = await readAll(stdin, maximumBytes);
    return {
        root: folder,
        files: [{ path: PATH, frontend }],
        notifications: [],
        read: () => file,
        readFile: () => undefined,
        refusals: () => [],
        isCheckout: false,
        paths: () => [],
        isInScope: (path) => path === PATH,
    };
}
async function readAll(stdin, maximumBytes) {
    const pieces = [];
    let length = 0;
    for await (const piece of stdin) {
        length += piece.length;
        if (length > maximumBytes)
            return unreadable(`It is larger than ${maximumBytes} bytes.`, 'Give fewer containers at a time.');
        pieces.push(piece);
    }
    const decoded = (0,read_text_file/* decodeText */.g7)(Buffer.concat(pieces, length));
    if (!decoded.ok)
        return unreadable('It is not UTF-8 text.', 'Pipe in what docker inspect prints.');
    if (decoded.value.text.trim() === '')
        return unreadable('It is empty.', 'Pipe in what docker inspect prints.');
    return { ok: true, value: { path: PATH, text: decoded.value.text } };
}
function unreadable(reason, wayOut) {
    const message = `Standard input was not checked. ${reason}`;
    return { ok: false, error: (0,gap/* notLookedAt */.$)({ kind: 'unreadable-file', message, wayOut, path: PATH }) };
}

;// CONCATENATED MODULE: ./build/commands/inspect.js









/** In bytes. A container takes about 10,000 of them. */
const MAXIMUM_BYTES = 128 * 1024 * 1024;
/** `hullcheck inspect`: judges containers that exist. Gives the exit status. */
async function inspectCommand(given, surroundings) {
    const matrix = given.posture === true ? matrixFormat(given) : undefined;
    const destinations = matrix === undefined ? (0,reports/* destinationsOf */.Nu)(given) : [];
    // what registries know holds no container
    const asked = matrix === undefined ? given : { ...given, lookup: 'never' };
    const settings = settingsOf(asked, surroundings, matrix !== undefined || destinations.some(reports/* showsPostures */.O0));
    const policy = await (0,run_run/* loadPolicy */.tb)(settings);
    const repository = await documentOf(given, settings, policy, surroundings);
    const report = await (0,run_run/* scanWith */.ot)(repository, settings, policy);
    const run = { repository, report, verdict: (0,verdict/* verdict */.W)(report, (0,run_run/* failOnOf */.tC)(settings, policy)) };
    if (matrix === undefined)
        await (0,reports/* writeReports */.Li)(destinations, run, given, surroundings);
    else
        writeMatrix(matrix, run, given, policy, surroundings);
    return run.verdict.exitCode;
}
function settingsOf(given, { folder }, withPostures) {
    const { file = '-', config, profile, failOn } = given;
    const paths = file === '-' ? [] : [file];
    const images = (0,image_arguments/* imageSettingsOf */.s)(given, folder);
    return { folder, paths, config, profile, failOn, baseline: undefined, withPostures, ...images };
}
/** A repository that is nothing but the document, whatever its name is. */
async function documentOf({ file = '-' }, settings, policy, surroundings) {
    if (file === '-')
        return standardInput(surroundings, MAXIMUM_BYTES, inspect/* inspectDocument */.q);
    const config = { ...policy.config, maxFileSize: Math.max(policy.config.maxFileSize, MAXIMUM_BYTES) };
    const repository = (0,run_run/* openWith */.jL)(settings, { ...policy, config });
    if (repository.files.length === 0)
        throw new usage_error/* UsageError */.e('inspect takes one file, or - for standard input');
    return { ...repository, files: repository.files.map(({ path }) => ({ path, frontend: inspect/* inspectDocument */.q })) };
}
const MATRIX_FORMATS = ['terminal', 'json', 'markdown'];
function matrixFormat({ format = ['terminal'], output }) {
    const found = MATRIX_FORMATS.find((name) => format.length === 1 && name === format[0]);
    if (found === undefined || output !== undefined) {
        throw new usage_error/* UsageError */.e('--posture goes to standard output, in one of the formats terminal, json and markdown');
    }
    return found;
}
function writeMatrix(format, { report, repository }, { verbose = false }, { config }, surroundings) {
    const shown = { postures: report.postures ?? [], root: repository.root, host: config.host };
    surroundings.stdout.write((0,posture/* postureText */.G)({ format, verbose }, shown, surroundings));
    const errors = report.notifications.filter(({ level }) => level === 'error');
    for (const { message } of errors)
        surroundings.stderr.write(`hullcheck: ${(0,report_escape/* visible */.RK)(message)}\n`);
}


/***/ }),

/***/ 612:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postureCommand: () => (/* binding */ postureCommand),
  G: () => (/* binding */ postureText)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/posture-json.js

/** Grows when a field is removed or changes its meaning; new fields may come at any time. See `docs/posture.md`. */
const FORMAT_VERSION = 1;
/** The postures as one JSON document for other programs. Where nothing is written, `at` is null. */
function postureJson(postures, { version, host }) {
    const document = { version: FORMAT_VERSION, tool: { name: 'hullcheck', version }, host, containers: postures };
    return (0,report_escape/* jsonText */.s$)(withNulls(document));
}
/** What JSON would leave out is written, so that every document has the same fields. */
function withNulls(value) {
    if (value === undefined)
        return null;
    if (Array.isArray(value))
        return value.map(withNulls);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNulls(part)]));
}

// EXTERNAL MODULE: ./build/report/posture-markdown.js
var posture_markdown = __webpack_require__(9025);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(8495);
// EXTERNAL MODULE: ./build/report/posture-cells.js
var posture_cells = __webpack_require__(4187);
// EXTERNAL MODULE: ./build/report/posture-lines.js
var posture_lines = __webpack_require__(361);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/posture-terminal.js





/** Together they fill 93 columns. */
const NAME_WIDTH = 30;
const USER_WIDTH = 8;
const CAPABILITIES_WIDTH = 8;
const HARDENING_WIDTH = 6;
const TEXT_LENGTH = 500;
/** `effective capabilities` is the longest topic. */
const TOPIC_WIDTH = 23;
const INDENT = '      ';
/** What holds each container: a row each, by file, and the legend; with `verbose` every detail and where it is written. */
function postureMatrix(postures, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    if (postures.length === 0)
        return 'There is no container here.\n';
    const lines = [];
    let path;
    for (const posture of postures) {
        if (posture.path !== path) {
            path = posture.path;
            lines.push(...(lines.length > 0 ? [''] : []), paint((0,report_escape/* visible */.RK)(options.pathOf(path)), 'bold', 'underline'), paint(header(), 'dim'));
        }
        lines.push(...rowOf(posture, options.width, paint));
        if (options.verbose)
            lines.push(...detailsOf(posture, options, paint), '');
    }
    const withPaths = postures.filter(({ escapePaths }) => escapePaths.length > 0).length;
    lines.push('', ...posture_cells/* LEGEND */.Ix.flatMap((text) => wrapped(text, options.width)).map((text) => paint(text, 'dim')), '');
    lines.push(`${(0,tally/* counted */.hS)(postures.length, 'container')}, ${withPaths} with a way out.`);
    return `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
function header() {
    const namespaces = posture_cells/* NAMESPACE_COLUMNS */.sh.map(([, title]) => title).join(' ');
    const columns = ['user'.padEnd(USER_WIDTH), 'caps'.padEnd(CAPABILITIES_WIDTH), 'harden', 'limits'];
    return `  ${'container'.padEnd(NAME_WIDTH)} ${namespaces}  ${columns.join(' ')}`;
}
/** A row, and below it the ways out, if there are any. */
function rowOf(posture, width, paint) {
    const cells = (0,posture_cells/* cellsOf */.nc)(posture);
    const namespaces = cells.namespaces.map((cell) => painted(cell, paint) + ' '.repeat(4 - cell.length)).join('');
    const columns = [
        shown(cells.user, USER_WIDTH),
        shown(cells.capabilities, CAPABILITIES_WIDTH),
        cells.hardening.padEnd(HARDENING_WIDTH),
        cells.limits,
    ];
    const paths = cells.paths.length === 0 ? [] : wrapped(`ways out: ${cells.paths.join(', ')}`, width - INDENT.length);
    return [
        `  ${paint(shown(posture.name, NAME_WIDTH), 'bold')} ${namespaces} ${columns.join(' ')}`,
        ...paths.map((line) => `${INDENT}${paint(line, 'red')}`),
    ];
}
function painted(cell, paint) {
    if (cell === 'H')
        return paint(cell, 'red');
    return cell === '?' ? paint(cell, 'yellow') : cell;
}
function shown(text, width) {
    return (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(text), width).padEnd(width);
}
function detailsOf(posture, { pathOf, width }, paint) {
    return (0,posture_lines/* linesOf */.D)(posture).flatMap(({ topic, text, at }) => {
        const place = at === undefined ? '' : `  ${placeText(at, pathOf)}`;
        const [first = '', ...others] = wrapped((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, TEXT_LENGTH)), width - INDENT.length - TOPIC_WIDTH);
        const rest = others.map((line) => `${INDENT}${' '.repeat(TOPIC_WIDTH)}${line}`);
        const rows = [`${INDENT}${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${first}`, ...rest];
        return rows.map((row, index) => (index === rows.length - 1 ? `${row}${paint(place, 'cyan')}` : row));
    });
}
function placeText({ path, line, column }, pathOf) {
    return `${(0,report_escape/* visible */.RK)(pathOf(path))}:${line}:${column}`;
}
function wrapped(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}

// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(2583);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(1033);
// EXTERNAL MODULE: ./build/commands/progress.js
var commands_progress = __webpack_require__(7196);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(1083);
;// CONCATENATED MODULE: ./build/commands/posture.js









/** `hullcheck posture`: what holds each container. Gives 3 when something could not be read, else 0. */
async function postureCommand(given, surroundings) {
    const { stdout, stderr, folder } = surroundings;
    const progress = (0,commands_progress/* progressLine */.o)(stderr);
    const settings = {
        folder,
        paths: given.paths,
        config: given.config,
        profile: undefined,
        failOn: 'none',
        baseline: undefined,
        withPostures: true,
        // what registries know holds no container
        lookup: 'never',
        onProgress: progress.update,
    };
    const policy = await (0,run/* loadPolicy */.tb)(settings);
    const repository = (0,run/* openWith */.jL)(settings, policy);
    const report = await (0,run/* scanWith */.ot)(repository, settings, policy);
    progress.clear();
    const postures = report.postures ?? [];
    stdout.write(postureText(given, { postures, root: repository.root, host: policy.config.host }, surroundings));
    const errors = report.notifications.filter(({ level }) => level === 'error');
    for (const { message } of errors)
        stderr.write(`hullcheck: ${(0,report_escape/* visible */.RK)(message)}\n`);
    return errors.length > 0 ? 3 : 0;
}
/** The matrix in the format that is asked for. */
function postureText({ format, verbose = false }, { postures, root, host }, surroundings) {
    switch (format) {
        case 'json':
            return postureJson(postures, { version: version/* VERSION */.x, host });
        case 'markdown':
            return `${(0,posture_markdown/* postureTable */.x)(postures, { maxBytes: Number.POSITIVE_INFINITY })}\n`;
        case 'terminal':
            return postureMatrix(postures, {
                colour: (0,terminal/* wantsColour */.M)(surroundings),
                width: (0,terminal/* widthOf */.q)(surroundings.stdout),
                pathOf: (path) => (0,display_path/* displayPath */.G)(root, path, surroundings.folder),
                verbose,
            });
    }
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

/***/ 4276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   O0: () => (/* binding */ showsPostures)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7602);
/* harmony import */ var _support_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8888);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7580);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(822);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1206);
/* harmony import */ var _display_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1033);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1083);








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
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(9633), __webpack_require__.e(127), __webpack_require__.e(2184)]).then(__webpack_require__.bind(__webpack_require__, 2184));
            return sarifPieces(report, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 438).then(__webpack_require__.bind(__webpack_require__, 438));
            return toJson(report, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, fresh: gate?.fresh });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 4902));
            return [toMarkdown(report, verdict, { change: gate })];
        }
        case 'html': {
            const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(7877), __webpack_require__.e(6868)]).then(__webpack_require__.bind(__webpack_require__, 7877));
            return [toHtml(report, verdict, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, fresh: gate?.fresh })];
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

/***/ 1006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 4187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ LEGEND),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   sh: () => (/* binding */ NAMESPACE_COLUMNS)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1927);

const NAMESPACE_COLUMNS = [
    ['pid', 'pid'],
    ['ipc', 'ipc'],
    ['network', 'net'],
    ['mount', 'mnt'],
    ['uts', 'uts'],
    ['user', 'usr'],
    ['cgroup', 'cgr'],
];
const LEGEND = [
    'namespaces: . of its own, H of the host, C of another container, ? unknown; mnt: how many mounts come from the host',
    `caps: how many capabilities the program has, of how many it could get; ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq.length} by default, ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_CAPABILITIES */ .JH.length} in all`,
    'harden: S seccomp filter, A AppArmor or SELinux, P protected system paths, N no new privileges, R read-only root; - off, ? unknown',
    'limits: M memory, C CPU, P processes, F open files; - none, ? unknown',
    'user: * assumed, as no file that was read sets one',
];
function cellsOf(posture) {
    return {
        namespaces: NAMESPACE_COLUMNS.map(([name]) => name === 'mount' ? mountCell(posture) : namespaceCell(posture.namespaces[name])),
        user: userCell(posture.user),
        capabilities: capabilityCell(posture),
        hardening: hardeningCell(posture),
        limits: limitCell(posture),
        paths: posture.escapePaths.map((id) => id.replace(/^escape-path-/, '')),
    };
}
/** Without the group. */
function userCell({ value }) {
    if (value === 'other')
        return 'non-root';
    return value.replace(/^(\w+) \(assumed\)$/, '$1*').replace(/:.*/s, '');
}
function namespaceCell({ value }) {
    if (value === 'private')
        return '.';
    if (value === 'host')
        return 'H';
    return value.startsWith('container ') ? 'C' : '?';
}
const FROM_HOST = new Set(['engine socket', 'host root', 'system folder', 'home', 'host folder']);
function mountCell({ mounts }) {
    const count = mounts.filter(({ class: kind }) => FROM_HOST.has(kind)).length;
    return count === 0 ? '.' : String(Math.min(count, 99));
}
function capabilityCell({ capabilities: { bounding, effective, reachable } }) {
    const has = count(effective);
    const couldGet = count(reachable);
    return has === couldGet ? has : `${has} of ${count(bounding)}`;
}
function count({ certain, perhaps }) {
    return perhaps.length === 0 ? String(certain.length) : '?';
}
function hardeningCell({ seccomp, apparmor, selinux, systemPaths, noNewPrivileges, rootfs }) {
    const modules = [apparmor.enforced, selinux.enforced];
    const isConfined = modules.includes('yes') ? 'yes' : modules.includes('unknown') ? 'unknown' : 'no';
    return [
        mark('S', seccomp.value, ['default', 'custom']),
        mark('A', isConfined, ['yes']),
        mark('P', systemPaths.value, ['masked']),
        mark('N', noNewPrivileges.value, ['yes']),
        mark('R', rootfs.value, ['read-only']),
    ].join('');
}
function limitCell({ limits }) {
    const limit = (letter, { value }) => value === 'unlimited' ? '-' : value === 'unknown' ? '?' : letter;
    return [limit('M', limits.memory), limit('C', limits.cpu), limit('P', limits.pids), limit('F', limits.files)].join('');
}
function mark(letter, value, on) {
    if (value === 'unknown')
        return '?';
    return on.includes(value) ? letter : '-';
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var _analysis_posture_namespaces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2686);

/** Everything that is known about what holds a container. */
function linesOf(posture) {
    const { namespaces, mounts, devices, limits, ports, overridden, assumptions, escapePaths } = posture;
    return [
        ..._analysis_posture_namespaces_js__WEBPACK_IMPORTED_MODULE_0__/* .NAMESPACES */ .d.map((name) => line(`${name} namespace`, namespaces[name])),
        line('user', posture.user),
        line('privileged', posture.privileged),
        ...capabilityLines(posture),
        line('seccomp', posture.seccomp),
        line('AppArmor', withEnforcement(posture.apparmor)),
        line('SELinux', withEnforcement(posture.selinux)),
        line('no new privileges', posture.noNewPrivileges),
        line('system paths', posture.systemPaths),
        line('root file system', posture.rootfs),
        ...mounts.map(mountLine),
        ...devices.map((device) => line('device', device)),
        ...Object.entries(limits).map(([name, limit]) => line(LIMITS[name], limit)),
        ...ports.map((port) => line('published', port)),
        ...overridden.map((option) => line('without effect', option)),
        ...escapePaths.map((id) => ({ topic: 'way out', text: id, at: undefined })),
        ...assumptions.map(({ text }) => ({ topic: 'assumed', text, at: undefined })),
    ];
}
const LIMITS = {
    memory: 'memory limit',
    cpu: 'CPU limit',
    pids: 'process limit',
    files: 'file limit',
    restart: 'restart',
};
function line(topic, { value, at }) {
    return { topic, text: value, at };
}
function withEnforcement({ value, at, enforced }) {
    const words = { yes: 'enforced', no: 'not enforced', unknown: 'enforced if the host has it' };
    return { value: `${value}, ${words[enforced]}`, at };
}
function capabilityLines({ capabilities }) {
    return ['bounding', 'effective', 'reachable'].map((name) => {
        const { certain, perhaps } = capabilities[name];
        const known = certain.length === 0 ? 'none' : certain.join(' ');
        const text = perhaps.length === 0 ? known : `${known}; perhaps ${perhaps.length} more`;
        return { topic: `${name} capabilities`, text, at: undefined };
    });
}
function mountLine({ class: kind, path, target, access, propagation, at, }) {
    const words = [
        kind,
        path,
        target === undefined ? '' : `at ${target}`,
        access,
        propagation === 'private' ? '' : propagation,
    ];
    return { topic: 'mount', text: words.filter((word) => word !== '').join(' '), at };
}


/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ postureTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1006);
/* harmony import */ var _posture_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4187);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);




const NAME_LENGTH = 100;
const PATH_LENGTH = 200;
/** For the sentence about rows that had no room. */
const RESERVE = 100;
/** The matrix as a table in GitHub Flavored Markdown; empty when there is nothing to show, or no room for a row. */
function postureTable(postures, options) {
    const head = [
        '### What holds the containers',
        '',
        row(['Container', ..._posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .NAMESPACE_COLUMNS */ .sh.map(([, title]) => title), 'User', 'Caps', 'Harden', 'Limits', 'Ways out']),
        row([...Array.from({ length: _posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .NAMESPACE_COLUMNS */ .sh.length + 6 }, () => '---')]),
    ];
    const legend = ['', ..._posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .LEGEND */ .Ix.map((text) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(text)}`)];
    let left = options.maxBytes - bytesOf([...head, ...legend].join('\n')) - RESERVE;
    const rows = [];
    for (const posture of postures) {
        const line = rowOf(posture, options);
        left -= bytesOf(line) + 1;
        if (left < 0)
            break;
        rows.push(line);
    }
    if (rows.length === 0)
        return '';
    const missing = postures.length - rows.length;
    const rest = missing > 0 ? ['', `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(missing, 'more container')} had no room in this table.`] : [];
    return [...head, ...rows, ...rest, ...legend].join('\n');
}
function rowOf(posture, { linkTo }) {
    const { path, line, name } = posture;
    const cells = (0,_posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellsOf */ .nc)(posture);
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, NAME_LENGTH)} (${shortPath(path)}:${line})`);
    const container = linkTo === undefined ? text : `[${text}](${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfmDestination */ .lA)(linkTo(path, line))})`;
    const paths = posture.escapePaths.map((id, index) => `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(cells.paths[index] ?? id)}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .rulePageAddress */ .AD)(id)})`);
    const columns = [...cells.namespaces, cells.user, cells.capabilities, cells.hardening, cells.limits];
    return row([container, ...columns.map((cell) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(cell, NAME_LENGTH))), paths.join(', ')]);
}
function shortPath(path) {
    return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}


/***/ })

};
