export const id = 2400;
export const ids = [2400];
export const modules = {

/***/ 11714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapedCharacter),
/* harmony export */   a: () => (/* binding */ PRINTF_ESCAPE)
/* harmony export */ });
/** What `printf`, and `echo` of many shells, replace in a text. */
const PRINTF_ESCAPE = /\\(?:[abefnrtv\\"']|x[0-9a-fA-F]{1,2}|[0-7]{1,4})/g;
const CHARACTERS = new Map(Object.entries({ a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }));
/** The character that an escape means, without its backslash: `n`, `x41`, `101`. */
function escapedCharacter(code) {
    if (code.startsWith('x'))
        return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code))
        return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return CHARACTERS.get(code) ?? code;
}


/***/ }),

/***/ 45639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writtenFiles),
/* harmony export */   W: () => (/* binding */ isCopying)
/* harmony export */ });
/** The files among the arguments of a program that it writes its input, or the files that it reads, to. */
function writtenFiles(program, words) {
    return WRITTEN.get(String(program))?.(words) ?? NONE;
}
function isCopying(program) {
    return COPYING.includes(String(program));
}
const COPYING = ['cp', 'mv', 'ln', 'install'];
const NONE = [];
const WRITTEN = new Map([
    ['tee', (words) => words],
    ['sponge', (words) => words],
    ['dd', (words) => words.flatMap((word) => part(word, /^of=(.+)$/s))],
    ['sort', (words) => words.filter((_, at) => /^(?:-\w*o|--output)$/.test(words[at - 1]?.pieces ?? ''))],
    ['sed', (words) => (words.some(({ pieces }) => IN_PLACE.test(pieces)) ? words : words.flatMap(bySed))],
    ['split', splitOff],
    ...COPYING.map((name) => [name, moved]),
]);
/** `split -b 1M - /tmp/part.` writes `/tmp/part.aa` and others. */
function splitOff(words) {
    const operands = words.filter(({ pieces }, at) => !/^-./.test(pieces) && !/^-[abClntC]$/.test(words[at - 1]?.pieces ?? ''));
    const prefix = operands[1];
    if (prefix === undefined)
        return NONE;
    const { value, raw, pieces } = prefix;
    return [{ ...prefix, value: typeof value === 'string' ? `${value}*` : value, raw: `${raw}*`, pieces: `${pieces}*` }];
}
const IN_PLACE = /^(?:-[nErsz]*i|--in-place)/;
/** `w file` of a script */
function bySed(word) {
    return part(word, /(?:^|[\d/$;{}])w +([^\s;}]+)$/);
}
function part(word, pattern) {
    const pieces = pattern.exec(word.pieces)?.[1];
    if (pieces === undefined)
        return NONE;
    const raw = pattern.exec(word.raw)?.[1] ?? pieces;
    return [{ ...word, raw, pieces, value: typeof word.value === 'string' ? pieces : word.value }];
}
/** The last operand, and the folder of `-t`. */
function moved(words) {
    return words.filter((_, at) => at === words.length - 1 || /^(?:-\w*t|--target-directory)$/.test(words[at - 1]?.pieces ?? ''));
}


/***/ }),

/***/ 61992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ interpreterBefore),
/* harmony export */   PP: () => (/* binding */ startedLines),
/* harmony export */   SH: () => (/* binding */ mayStart),
/* harmony export */   oR: () => (/* binding */ startedByScript),
/* harmony export */   yo: () => (/* binding */ isShellWithCode)
/* harmony export */ });
/* harmony import */ var _data_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49628);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33589);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60633);
/* harmony import */ var _paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44279);





/** Whether a word of the commands matches the hint. Other commands cannot start the program in question, and need not be parsed. */
function mayStart({ entrypoint, command, stage }, hint) {
    return (isHinted(entrypoint?.words, hint) ||
        isHinted(command?.words, hint) ||
        isHintedInImage(stage?.entrypoint, hint) ||
        isHintedInImage(stage?.command, hint));
}
function isHinted(words = [], hint) {
    return words.some(({ value }) => value === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 || hint.test(value));
}
function isHintedInImage(words = [], hint) {
    return words.some((text) => text === undefined || hint.test(text));
}
/**
 * The processes that a container certainly starts. Entrypoint and command are its own where it has them, otherwise those of the Dockerfile;
 * an entrypoint of the container discards the CMD of the image.
 */
function startedLines({ entrypoint, command, stage }) {
    const ofImage = [
        entrypoint === undefined ? stage?.startedByEntrypoint : undefined,
        entrypoint === undefined && command === undefined ? stage?.startedByCommand : undefined,
    ];
    return [
        startedByCommand(entrypoint),
        startedByCommand(command, isShellWithCode(entrypoint)),
        ...ofImage.map((processes) => processes ?? []),
    ].filter((processes) => processes.length > 0);
}
/** `["sh", "-c"]`, `["tini", "--", "bash", "-euo", "pipefail", "-c"]`: the first word after it is a script. */
function isShellWithCode(entrypoint) {
    const words = (entrypoint?.words ?? []).map((word) => (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(word) ?? '');
    const shell = words.findLastIndex((word) => SHELL.test(word));
    if (shell === -1)
        return false;
    let isCode = false;
    for (let index = shell + 1, option = words[index]; option !== undefined; option = words[++index]) {
        if (!/^[-+]./.test(option))
            return false;
        isCode ||= /^-[a-z]*c/i.test(option);
        // the value of each `o`, as in `-euo pipefail`
        if (!option.startsWith('--'))
            index += option.match(/o/gi)?.length ?? 0;
    }
    return isCode;
}
const SHELL = /^(?:[^\s=]*\/)?(?:ba|da|a|z|k)?sh$/;
/** The interpreter that an entrypoint ends in, so that a command such as `-c "\u2026"` has its options and its code. */
function interpreterBefore(entrypoint) {
    const last = entrypoint?.words.at(-1);
    const name = (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(last) ?? '');
    return INTERPRETING.has(name.replace(/[\d.]{1,20}$/, '')) ? name : undefined;
}
const INTERPRETING = new Set(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .INTERPRETERS */ .q1.flatMap(({ programs }) => programs));
/** No shell reads the words of a container, so only their first command runs, and any script it passes to a shell. */
function startedByCommand(command, isShellText = false) {
    const script = command?.script;
    if (script === undefined)
        return [];
    if (isShellText)
        return startedByScript(script);
    const first = script.pipelines[0];
    const processes = [];
    if (first !== undefined)
        addCommand(first, { isInBackground: false, isLast: true, wrappers: [] }, processes);
    return processes;
}
/** The processes that a script starts unconditionally, in order. */
function startedByScript(script) {
    const processes = [];
    addProcesses(script, { isInBackground: false, isLast: true, wrappers: [] }, processes);
    return processes;
}
function addProcesses({ pipelines }, outer, found) {
    const certain = pipelines.filter(({ isConditional }) => !isConditional);
    for (const [index, pipeline] of certain.entries()) {
        const isInBackground = pipelines[pipelines.indexOf(pipeline) + 1]?.joinedBy === '&';
        const isLast = outer.isLast && index === certain.length - 1 && !isInBackground;
        addCommand(pipeline, { isInBackground, isLast, wrappers: outer.wrappers }, found);
    }
}
/** Adds the first command of a pipeline; the others only read its output. */
function addCommand({ commands: [command] }, outer, found) {
    if (command === undefined)
        return;
    const place = { ...outer, wrappers: [...outer.wrappers, ...command.wrappers.map(({ program }) => program)] };
    if (command.inner !== undefined && !place.isInBackground)
        addProcesses(command.inner, place, found);
    else
        found.push(processOf(command, place));
}
const INIT_SYSTEM = /\/sbin\/init["']?$/;
function processOf({ program, arguments: words, programSpan }, place) {
    const line = words.map(({ pieces }) => pieces).join(' ');
    return {
        program: program === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 ? '' : program,
        words: line.slice(0, _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_VALUE */ .PE),
        ...place,
        isInitScript: (0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .C)(programSpan).includes('/init.d/'),
        ...(INIT_SYSTEM.test((0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .C)(programSpan)) && { isInitSystem: true }),
        span: programSpan,
    };
}


/***/ }),

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
var exchange_report = __webpack_require__(13777);
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
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 2457).then(__webpack_require__.bind(__webpack_require__, 2457));
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(5485), __webpack_require__.e(9496), __webpack_require__.e(9862)]).then(__webpack_require__.bind(__webpack_require__, 9862));
            return sarifPieces(report, { version: version/* VERSION */.x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(5485), __webpack_require__.e(6323), __webpack_require__.e(4837)]).then(__webpack_require__.bind(__webpack_require__, 44837));
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
    const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(5485), __webpack_require__.e(6323), __webpack_require__.e(2738), __webpack_require__.e(3763)]).then(__webpack_require__.bind(__webpack_require__, 52738));
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
    return rules.length === 0 ? [] : (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(5485), __webpack_require__.e(9496), __webpack_require__.e(9862)]).then(__webpack_require__.bind(__webpack_require__, 9862))).rules;
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

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   GU: () => (/* binding */ takeReachedLimits),
/* harmony export */   QW: () => (/* binding */ tellGap)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19189);


/**
 * Limits reached deep inside a computation that cannot return a gap. The code that runs the rules collects them afterwards. Scans are
 * sequential, so a module variable is enough.
 */
let reached = [];
/** Further ones are told as one. */
const MAXIMUM_TOLD = 100;
let further;
/** `what` describes the part that is skipped from here on. A repeated message for the same file is dropped. */
function limitReached(span, what) {
    const last = reached.at(-1);
    if (last?.span?.file.path === span.file.path && last.message.startsWith(what))
        return;
    tellGap((0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message: what, wayOut: 'Split this into smaller parts.', span }));
}
function tellGap(gap) {
    if (reached.length < MAXIMUM_TOLD)
        reached.push(gap);
    else
        further = furtherGap(gap, further);
}
/** With one more its evidence is another. */
function furtherGap({ gap, span, path }, before) {
    const message = 'There are more places that were not checked than are listed.';
    const evidence = (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(`${before?.gap.evidence}\0${gap.evidence}`, 0);
    const wayOut = 'Deal with the listed ones first.';
    return (0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message, wayOut, span, path, evidence });
}
/** The limits reached since the last call. */
function takeReachedLimits() {
    const taken = further === undefined ? reached : [...reached, further];
    further = undefined;
    if (taken.length > 0)
        reached = [];
    return taken;
}


/***/ }),

/***/ 60633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ LONGEST_VALUE),
/* harmony export */   ch: () => (/* binding */ TOO_LONG),
/* harmony export */   sA: () => (/* binding */ EXPANSION_BUDGET)
/* harmony export */ });
/**
 * In characters. Linux does not pass longer arguments or variables to programs, so no working project needs a longer word or value. A longer
 * one counts as unknown, is not seen by rules, and is reported as not checked.
 */
const LONGEST_VALUE = 131_072;
/** In characters: how much text the variables of one file may produce. Repeating `A=$A$A` or `B=x$A` must not exhaust memory. */
const EXPANSION_BUDGET = 8_000_000;
/** The message about a longer value. */
const TOO_LONG = 'This value is longer than any program can receive, or its variables expand to more text than is read, so it was not checked.';


/***/ })

};
