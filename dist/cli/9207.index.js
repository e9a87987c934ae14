export const id = 9207;
export const ids = [9207];
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

/***/ 59207:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postureCommand: () => (/* binding */ postureCommand),
  G: () => (/* binding */ postureText)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/posture/posture-json.js

/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/posture.md`. */
const FORMAT_VERSION = 1;
/** The postures as one JSON document for other programs. `at` is null for a value that no file sets. */
function postureJson(postures, { version, host }) {
    const document = { version: FORMAT_VERSION, tool: { name: 'hullcheck', version }, host, containers: postures };
    return (0,report_escape/* jsonText */.s$)(withNulls(document));
}
/** Writes undefined as null, so that every document has the same fields. */
function withNulls(value) {
    if (value === undefined)
        return null;
    if (Array.isArray(value))
        return value.map(withNulls);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNulls(part)]));
}

// EXTERNAL MODULE: ./build/report/posture/posture-markdown.js
var posture_markdown = __webpack_require__(83968);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(78495);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
// EXTERNAL MODULE: ./build/report/posture/posture-cells.js
var posture_cells = __webpack_require__(93204);
// EXTERNAL MODULE: ./build/report/posture/posture-lines.js
var posture_lines = __webpack_require__(32606);
// EXTERNAL MODULE: ./build/report/posture/posture-words.js
var posture_words = __webpack_require__(62760);
;// CONCATENATED MODULE: ./build/report/posture/posture-terminal.js








/** The matrix fills 93 of them; narrower terminals get words. */
const LEAST_WIDTH = 100;
const NAME_WIDTH = 30;
const USER_WIDTH = 8;
const CAPABILITIES_WIDTH = 8;
const HARDENING_WIDTH = 6;
const TEXT_LENGTH = 500;
/** `effective capabilities` is the longest topic. */
const TOPIC_WIDTH = 23;
const INDENT = '      ';
/**
 * What confines each container: the legend and a matrix with a row each, by file, or the same in words on a narrow terminal; with
 * `verbose` every detail and its place.
 */
function postureMatrix(postures, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    if (postures.length === 0)
        return 'No containers found.\n';
    const isNarrow = options.width < LEAST_WIDTH;
    const lines = isNarrow ? [] : [...legendLines(options.width, paint), ''];
    for (const [path, ofFile] of (0,group_by/* groupBy */.$z)(postures, (posture) => posture.path)) {
        lines.push(paint((0,report_escape/* visible */.RK)(options.pathOf(path)), 'bold', 'underline'));
        if (!isNarrow)
            lines.push(paint(header(), 'dim'));
        for (const posture of ofFile) {
            lines.push(...(isNarrow ? wordLines : rowOf)(posture, options.width, paint));
            if (options.verbose)
                lines.push(...detailsOf(posture, options, paint), '');
        }
        if (lines.at(-1) !== '')
            lines.push('');
    }
    const withPaths = postures.filter(({ escapePaths }) => escapePaths.length > 0).length;
    lines.push(`${(0,tally/* counted */.hS)(postures.length, 'container')}, ${withPaths} with a way out.`);
    return `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
function legendLines(width, paint) {
    return posture_cells/* LEGEND */.Ix.flatMap((text) => (0,wrap/* wrap */.LV)(text, width)).map((text) => paint(text, 'dim'));
}
/** A container in words, for a narrow terminal. */
function wordLines(posture, width, paint) {
    const [first = '', ...others] = (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)(`${posture.name}: ${(0,posture_words/* identityOf */.cu)(posture)}`), width - MARGIN.length);
    const rows = (0,posture_words/* wordsOf */.Z9)(posture).flatMap(({ topic, text }) => (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${topic}: ${text}`, TEXT_LENGTH)), width - INDENT.length - MARGIN.length).map((line, index) => {
        const indented = `${INDENT}${index === 0 ? '' : MARGIN}`;
        return `${indented}${topic === 'ways out' ? paint(line, 'red') : line}`;
    }));
    return [`${MARGIN}${paint(first, 'bold')}`, ...others.map((line) => `${INDENT}${paint(line, 'bold')}`), ...rows];
}
const MARGIN = '  ';
function header() {
    const namespaces = posture_cells/* NAMESPACE_COLUMNS */.sh.map(([, title]) => title).join(' ');
    const columns = ['user'.padEnd(USER_WIDTH), 'caps'.padEnd(CAPABILITIES_WIDTH), 'harden', 'limits'];
    return `  ${'container'.padEnd(NAME_WIDTH)} ${namespaces}  ${columns.join(' ')}`;
}
/** A row, and below it the ways out, if any. */
function rowOf(posture, width, paint) {
    const cells = (0,posture_cells/* cellsOf */.nc)(posture);
    const namespaces = cells.namespaces.map((cell) => painted(cell, paint) + ' '.repeat(4 - cell.length)).join('');
    const columns = [
        shown(cells.user, USER_WIDTH),
        shown(cells.capabilities, CAPABILITIES_WIDTH),
        cells.hardening.padEnd(HARDENING_WIDTH),
        cells.limits,
    ];
    const paths = cells.paths.length === 0 ? [] : (0,wrap/* wrap */.LV)(`ways out: ${cells.paths.join(', ')}`, width - INDENT.length);
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
    const room = width - INDENT.length - TOPIC_WIDTH;
    const more = `${INDENT}${' '.repeat(TOPIC_WIDTH)}`;
    return (0,posture_lines/* linesOf */.D)(posture).flatMap(({ topic, text, at }) => {
        const [first = '', ...others] = (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, TEXT_LENGTH)), room);
        const rows = [`${INDENT}${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${first}`, ...others.map((line) => more + line)];
        if (at === undefined)
            return rows;
        const place = placeText(at, pathOf);
        const last = others.at(-1) ?? first;
        if (last.length + 2 + place.length > room)
            return [...rows, (place.length > room ? INDENT : more) + paint(place, 'cyan')];
        return rows.with(-1, `${rows.at(-1)}  ${paint(place, 'cyan')}`);
    });
}
function placeText({ path, line, column }, pathOf) {
    return `${(0,report_escape/* visible */.RK)(pathOf(path))}:${line}:${column}`;
}

// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
// EXTERNAL MODULE: ./build/commands/progress.js
var commands_progress = __webpack_require__(37196);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
;// CONCATENATED MODULE: ./build/commands/posture.js









/** `hullcheck posture`: what confines each container. Returns 3 if something could not be read, otherwise 0. */
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
        // nothing that a registry knows confines a container
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
        (0,terminal/* say */.cv)(surroundings, `hullcheck: ${(0,report_escape/* visible */.RK)(message)}`);
    return errors.length > 0 ? 3 : 0;
}
/** The matrix in the requested format. */
function postureText({ format, verbose = false }, { postures, root, host }, surroundings) {
    switch (format) {
        case 'json':
            return postureJson(postures, { version: version/* VERSION */.x, host });
        case 'markdown':
            return `${(0,posture_markdown/* postureChapter */.m)(postures, { maxBytes: Number.POSITIVE_INFINITY })}\n`;
        case 'terminal':
            return postureMatrix(postures, {
                colour: (0,terminal/* wantsColour */.Ml)(surroundings),
                width: (0,terminal/* widthOf */.qz)(surroundings),
                pathOf: (path) => (0,display_path/* displayPath */.G)(root, path, surroundings.folder),
                verbose,
            });
    }
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

/***/ 71927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ALL_CAPABILITIES),
/* harmony export */   pu: () => (/* binding */ PODMAN_OMITS),
/* harmony export */   tq: () => (/* binding */ DEFAULT_CAPABILITIES)
/* harmony export */ });
/** The capabilities of a container that neither adds nor drops any: https://docs.docker.com/engine/security/#linux-kernel-capabilities */
const DEFAULT_CAPABILITIES = [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'NET_RAW',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
];
/** The defaults that Podman omits: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
const PODMAN_OMITS = ['AUDIT_WRITE', 'MKNOD', 'NET_RAW'];
/** All capabilities of the kernel: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const ALL_CAPABILITIES = [
    ...DEFAULT_CAPABILITIES,
    'AUDIT_CONTROL',
    'AUDIT_READ',
    'BLOCK_SUSPEND',
    'BPF',
    'CHECKPOINT_RESTORE',
    'DAC_READ_SEARCH',
    'IPC_LOCK',
    'IPC_OWNER',
    'LEASE',
    'LINUX_IMMUTABLE',
    'MAC_ADMIN',
    'MAC_OVERRIDE',
    'NET_ADMIN',
    'NET_BROADCAST',
    'PERFMON',
    'SYSLOG',
    'SYS_ADMIN',
    'SYS_BOOT',
    'SYS_MODULE',
    'SYS_NICE',
    'SYS_PACCT',
    'SYS_PTRACE',
    'SYS_RAWIO',
    'SYS_RESOURCE',
    'SYS_TIME',
    'SYS_TTY_CONFIG',
    'WAKE_ALARM',
];


/***/ }),

/***/ 51006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   A$: () => (/* binding */ SEVERITY_PAGE),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   s9: () => (/* binding */ withAbsoluteLinks),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
/** The text of a page of `docs/rules` for places outside of the repository. */
function withAbsoluteLinks(markdown) {
    return markdown.replaceAll('](../', `](${PROJECT_ADDRESS}/blob/main/docs/`);
}
/** The page with the matrix of severities. */
const SEVERITY_PAGE = `${PROJECT_ADDRESS}/blob/main/docs/severity.md`;
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 93204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ LEGEND),
/* harmony export */   RB: () => (/* binding */ fromHost),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   sh: () => (/* binding */ NAMESPACE_COLUMNS)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71927);

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
    'namespaces: . private, H of the host, C of another container, ? unknown; mnt: how many mounts come from the host',
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
/** The user without the group. */
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
function fromHost({ class: kind }) {
    return FROM_HOST.has(kind);
}
function mountCell({ mounts }) {
    const count = mounts.filter(fromHost).length;
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

/***/ 32606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var _analysis_posture_namespaces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42686);

/** Everything that is known about what confines a container. */
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

/***/ 83968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ postureChapter)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51006);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9929);
/* harmony import */ var _posture_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62760);




const NAME_LENGTH = 100;
const PATH_LENGTH = 200;
const TEXT_LENGTH = 500;
/** Room for the heading, for what folds containers, and for the sentence about those that did not fit. */
const RESERVE = 300;
/**
 * What confines the containers, in words, in GitHub Flavored Markdown: those that are open first, the others folded away. Empty when there
 * is nothing to show, or no room for a container.
 */
function postureChapter(postures, options) {
    const { maxBytes, isOpen = () => true, others = '' } = options;
    const ordered = [...postures.filter(isOpen), ...postures.filter((posture) => !isOpen(posture))];
    const open = [];
    const folded = [];
    let left = maxBytes - RESERVE;
    for (const posture of ordered) {
        const text = containerText(posture, options);
        left -= bytesOf(text) + 1;
        if (left < 0)
            break;
        (isOpen(posture) ? open : folded).push(text);
    }
    const shown = open.length + folded.length;
    if (shown === 0)
        return '';
    const missing = postures.length - shown;
    const rest = missing > 0 ? [`${(0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(missing, 'more container')} had no room here.`] : [];
    return ['### What confines the containers', ...listOf(open), ...foldedList(folded, others), ...rest].join('\n\n');
}
function listOf(items) {
    return items.length === 0 ? [] : [items.join('\n')];
}
function foldedList(items, others) {
    if (items.length === 0)
        return [];
    return [
        `<details><summary>${(0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(items.length, 'container')} ${others}</summary>`,
        ...listOf(items),
        '</details>',
    ];
}
/** A container, and below it what is open, missing or unknown. */
function containerText(posture, { linkTo }) {
    const { path, line, name } = posture;
    const place = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(`${shortPath(path)}:${line}`);
    const link = linkTo === undefined ? place : `[${place}](${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfmDestination */ .lA)(linkTo(path, line))})`;
    const rows = (0,_posture_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(posture).map(({ topic, text }) => {
        return `  - ${topic}: ${topic === 'ways out' ? waysOut(posture) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, TEXT_LENGTH))}`;
    });
    return [`- **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, NAME_LENGTH))}** (${link}): ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_posture_words_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .cu)(posture))}`, ...rows].join('\n');
}
function waysOut({ escapePaths }) {
    return escapePaths.map((id) => `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(id.replace(/^escape-path-/, ''))}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .rulePageAddress */ .AD)(id)})`).join(', ');
}
function shortPath(path) {
    return path.length <= PATH_LENGTH ? path : `\u2026${path.slice(-PATH_LENGTH)}`;
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ wallsOf)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71927);
/* harmony import */ var _posture_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93204);


/** The walls of a container, in the order of a picture. */
function wallsOf(posture) {
    const { seccomp, rootfs } = posture;
    return [
        namespaceWall('pid', 'PID', posture),
        namespaceWall('ipc', 'IPC', posture),
        namespaceWall('network', 'NET', posture),
        mountWall(posture),
        namespaceWall('uts', 'UTS', posture),
        namespaceWall('user', 'USER', posture),
        namespaceWall('cgroup', 'CGROUP', posture),
        wall('seccomp', 'seccomp', stateOf(seccomp, ['default', 'custom']), seccomp.at, 'seccomp filter'),
        moduleWall(posture),
        capabilityWall(posture),
        wall('root', 'read-only', stateOf(rootfs, ['read-only']), rootfs.at, 'read-only root file system'),
    ];
}
function wall(id, label, state, at, text) {
    return { id, label, state, at, text };
}
function stateOf({ value, at }, closed) {
    if (value === 'unknown')
        return 'unknown';
    if (closed.includes(value))
        return 'closed';
    return at === undefined ? 'missing' : 'opened';
}
function namespaceWall(name, label, { namespaces }) {
    const { value, at } = namespaces[name];
    const text = `${name === 'network' || name === 'user' || name === 'cgroup' ? name : label} namespace`;
    if (value.startsWith('container '))
        return wall(name, label, 'shared', at, `${text} of ${value}`);
    if (value === 'private')
        return wall(name, label, 'closed', at, text);
    if (value !== 'host')
        return wall(name, label, 'unknown', at, text);
    return wall(name, label, at === undefined ? 'missing' : 'opened', at, text);
}
function mountWall({ mounts }) {
    const [first, ...others] = mounts.filter(_posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHost */ .RB);
    if (first !== undefined) {
        const text = `${others.length + 1} ${others.length === 0 ? 'mount' : 'mounts'} from the host`;
        return wall('mount', 'MNT', 'opened', first.at, text);
    }
    const unsure = mounts.find(({ class: kind }) => kind === 'unknown');
    return wall('mount', 'MNT', unsure === undefined ? 'closed' : 'unknown', unsure?.at, 'mounts');
}
/** One of AppArmor and SELinux is enough. */
function moduleWall({ apparmor, selinux }) {
    const enforced = [apparmor.enforced, selinux.enforced];
    const at = apparmor.at ?? selinux.at;
    const text = 'AppArmor or SELinux';
    if (enforced.includes('yes'))
        return wall('module', 'LSM', 'closed', at, text);
    if (enforced.includes('unknown'))
        return wall('module', 'LSM', 'unknown', at, text);
    return wall('module', 'LSM', at === undefined ? 'missing' : 'opened', at, text);
}
function capabilityWall({ capabilities: { reachable }, privileged }) {
    const added = reachable.certain.filter((name) => !isDefault(name));
    if (added.length > 0)
        return wall('capabilities', 'caps', 'opened', privileged.at, capabilityText(added));
    const state = reachable.perhaps.some((name) => !isDefault(name)) ? 'unknown' : 'closed';
    return wall('capabilities', 'caps', state, undefined, 'capabilities beyond the default');
}
const NAMED = 3;
function capabilityText(added) {
    if (added.length === _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_CAPABILITIES */ .JH.length - DEFAULT.size)
        return 'all capabilities';
    const rest = added.length - NAMED;
    const named = added.slice(0, NAMED).join(', ');
    return rest > 0
        ? `${named} and ${rest} more capabilities`
        : `${added.length === 1 ? 'capability' : 'capabilities'} ${named}`;
}
const DEFAULT = new Set(_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq);
function isDefault(name) {
    return DEFAULT.has(name);
}


/***/ }),

/***/ 62760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   dW: () => (/* binding */ openedOf)
/* harmony export */ });
/* harmony import */ var _posture_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93204);
/* harmony import */ var _posture_walls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(812);


const MOUNTS = 5;
/** What confines a container, in words: only what is open, missing or unknown. Texts may quote the file. */
function wordsOf(posture) {
    const { mounts, escapePaths, noNewPrivileges } = posture;
    const hostMounts = mounts.filter(_posture_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHost */ .RB);
    const sources = hostMounts
        .slice(0, MOUNTS)
        .map(({ path, access }) => (access === 'ro' ? `${path} (read-only)` : path));
    const others = hostMounts.length > MOUNTS ? [`${hostMounts.length - MOUNTS} more`] : [];
    const rows = [
        ['opened', openedOf(posture).map(({ text }) => text)],
        ['mounts from the host', [...sources, ...others]],
        ['joins', wallTexts(posture, 'shared')],
        ['not set', [...wallTexts(posture, 'missing'), ...(noNewPrivileges.value === 'no' ? ['no new privileges'] : [])]],
        ['unknown', wallTexts(posture, 'unknown')],
        ['no limit on', unlimited(posture)],
        ['ways out', escapePaths.map((id) => id.replace(/^escape-path-/, ''))],
    ];
    return rows.flatMap(([topic, texts]) => (texts.length === 0 ? [] : [{ topic, text: texts.join(', ') }]));
}
/** `root (assumed), 14 capabilities`; of a user who has fewer than a program with the set-user-id bit would get, both numbers. */
function identityOf(posture) {
    const { user, capabilities } = (0,_posture_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cellsOf */ .nc)(posture);
    const name = user.endsWith('*') ? `${user.slice(0, -1)} (assumed)` : user === 'unknown' ? 'unknown user' : user;
    if (capabilities === '?')
        return `${name}, unknown capabilities`;
    const [has = '', most] = capabilities.split(' of ');
    const now = has === '0' ? 'no capabilities' : has === '1' ? '1 capability' : `${has} capabilities`;
    return `${name}, ${now}${most === undefined ? '' : ` (up to ${most} through a set-user-id program)`}`;
}
/** What settings take away, apart from mounts. */
function openedOf(posture) {
    const { systemPaths } = posture;
    const walls = (0,_posture_walls_js__WEBPACK_IMPORTED_MODULE_1__/* .wallsOf */ .J)(posture).filter(({ state, id }) => state === 'opened' && id !== 'mount');
    return [...walls, ...(systemPaths.value === 'open' ? [{ text: 'protected system paths', at: systemPaths.at }] : [])];
}
function wallTexts(posture, state) {
    return (0,_posture_walls_js__WEBPACK_IMPORTED_MODULE_1__/* .wallsOf */ .J)(posture).flatMap((wall) => (wall.state === state ? [wall.text] : []));
}
const LIMITS = [
    ['memory', 'memory'],
    ['cpu', 'CPU'],
    ['pids', 'processes'],
    ['files', 'open files'],
];
function unlimited({ limits }) {
    return LIMITS.flatMap(([name, title]) => (limits[name].value === 'unlimited' ? [title] : []));
}


/***/ })

};
