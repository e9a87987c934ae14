export const id = 2521;
export const ids = [2521];
export const modules = {

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

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toMarkdown: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8140);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _image_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8377);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1006);
/* harmony import */ var _posture_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9025);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9929);







const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const MESSAGE_LENGTH = 500;
const SENTENCE_LENGTH = 200;
const PATH_LENGTH = 200;
/** Room for the sentences about what was cut. */
const RESERVE = 512;
const VERDICTS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The report as a job summary in GitHub Flavored Markdown. */
function toMarkdown(report, verdict, options = {}) {
    const counts = (0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .tally */ .N4)(report);
    const head = [headOf(report, counts, verdict, options.change), deliveryOf(options.delivery ?? [])];
    const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - bytesOf(head.join('\n\n')) - RESERVE;
    const notifications = notificationsOf(report.notifications, options, budget / 4);
    const findings = chaptersOf(counts.open, options, budget - bytesOf(notifications));
    // findings matter most: everything else gets the room that they leave
    const left = budget - bytesOf([...findings, notifications].join('\n\n'));
    const sections = takeWhileRoom(options.sections ?? [], (section) => section.trim(), left);
    const containers = (0,_posture_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .postureTable */ .x)(report.postures ?? [], {
        linkTo: options.linkTo,
        maxBytes: left - bytesOf(sections.join('\n\n')),
    });
    const [summary, delivery] = head;
    const blocks = [summary, ...findings, ...sections, containers, notifications, delivery];
    return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
function headOf({ counts, images }, { open, bySeverity, suppressed, gaps }, { conclusion, sentence }, change) {
    const extras = [
        ...(change === undefined
            ? []
            : [`${change.fresh.length} new, ${changedCount(change)}${change.fixed.length} fixed, ${open.length} in all.`]),
        `Scanned ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .scannedFiles */ .UG)(counts)}.`,
        ...(suppressed > 0 ? [`${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(suppressed, 'finding')} suppressed.`] : []),
        ...(gaps.length > 0 ? [`Not looked at: ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .thingList */ .x1)(gaps)}; see below.`] : []),
    ];
    const line = (0,_image_line_js__WEBPACK_IMPORTED_MODULE_2__/* .imageLine */ .E)(images);
    const table = change === undefined ? countsTable(bySeverity) : changeTable(open, change);
    return [
        `## hullcheck: ${VERDICTS[conclusion]}`,
        `**${sentence}** ${extras.join(' ')}`,
        ...(line === undefined ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(line)]),
        table,
    ].join('\n\n');
}
function changedCount({ changed }) {
    return changed.length === 0 ? '' : `${changed.length} changed, `;
}
function countsTable(bySeverity) {
    return [
        row(_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map(capitalized)),
        row(_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map(() => '---:')),
        row(_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map((severity) => String(bySeverity[severity]))),
    ].join('\n');
}
function changeTable(open, { fresh, fixed }) {
    const line = (name, findings) => row([name, ..._model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map((severity) => String(findings.filter((one) => one.severity === severity).length))]);
    return [
        row(['', ..._model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map(capitalized)]),
        row(['---', ..._model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map(() => '---:')]),
        line('New', fresh),
        line('Fixed', fixed),
        line('All', open),
    ].join('\n');
}
function deliveryOf(lines) {
    return lines.length === 0 ? '' : ['### Delivery', '', ...lines.map((line) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(line)}`)].join('\n');
}
function chaptersOf(open, options, budget) {
    const { change } = options;
    if (change === undefined)
        return [findingsOf('### Findings', open, options, budget)];
    const isFresh = new Set(change.fresh);
    const before = open.filter((finding) => !isFresh.has(finding));
    const fresh = findingsOf('### New findings', change.fresh, options, budget);
    const accepted = findingsOf('### Accepted in this change', change.accepted, options, budget - bytesOf(fresh));
    const changed = changedOf(change, options, budget - bytesOf(fresh) - bytesOf(accepted));
    const left = budget - bytesOf(fresh) - bytesOf(accepted) - bytesOf(changed);
    const known = findingsOf(`<details><summary>${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(before.length, 'known finding')}</summary>`, before, options, left);
    return [fresh, accepted, changed, known === '' ? '' : `${known}\n\n</details>`];
}
/** The findings that a change moves to another version and leaves as bad as they were: both places. */
function changedOf({ changed }, options, budget) {
    if (changed.length === 0)
        return '';
    const items = takeWhileRoom(changed, ({ before, after }) => `- [${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(after.ruleId)}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_6__/* .rulePageAddress */ .AD)(after.ruleId)}) (${placeOf(after.span, options)}): ${sentenceOf(after)} Before: ${sentenceOf(before)}`, budget);
    const left = changed.length - items.length;
    const rest = left > 0 ? [`- ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(left, 'more')} had no room in this summary.`] : [];
    return ['### Changed, and no worse than before', '', ...items, ...rest].join('\n');
}
function sentenceOf({ message }) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message), SENTENCE_LENGTH));
}
function findingsOf(title, findings, options, budget) {
    if (findings.length === 0)
        return '';
    const head = [title, '', row(['Severity', 'Rule', 'Finding', 'Place']), row(['---', '---', '---', '---'])];
    const rows = takeWhileRoom((0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .worstFirst */ .md)(findings), (finding) => findingRow(finding, options), budget);
    const left = findings.length - rows.length;
    const rest = left > 0 ? ['', `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(left, 'more finding')}, the mildest ones, had no room in this summary.`] : [];
    return [...head, ...rows, ...rest].join('\n');
}
function findingRow({ severity, ruleId, message, span, suppressedBy, folded = [] }, options) {
    return row([
        severity,
        `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(ruleId)}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_6__/* .rulePageAddress */ .AD)(ruleId)})`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, MESSAGE_LENGTH)) + alsoOf(folded) + reasonOf(suppressedBy),
        placeOf(span, options),
    ]);
}
/** The rules whose findings are folded into this one. */
function alsoOf(folded) {
    if (folded.length === 0)
        return '';
    return ` Also ${folded.map(({ ruleId }) => `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(ruleId)}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_6__/* .rulePageAddress */ .AD)(ruleId)})`).join(', ')}.`;
}
/** Why a change accepts it, in the words of its author. */
function reasonOf(suppression) {
    return suppression === undefined ? '' : ` Accepted: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(suppression.reason, MESSAGE_LENGTH))}`;
}
function notificationsOf(notifications, options, budget) {
    if (notifications.length === 0)
        return '';
    const fresh = new Set(options.change?.freshGaps);
    const ordered = [...fresh, ...(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .errorsFirst */ .wz)(notifications).filter((one) => !fresh.has(one))];
    const items = takeWhileRoom(ordered, (item) => notificationItem(item, options, fresh.has(item)), budget);
    const left = ordered.length - items.length;
    const rest = left > 0 ? [`- ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(left, 'more message')} had no room in this summary.`] : [];
    return ['### About this scan', '', ...items, ...rest].join('\n');
}
function notificationItem({ level, message, span, path }, options, isFresh) {
    const place = span !== undefined ? placeOf(span, options) : path !== undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(shortPath(path)) : undefined;
    const word = isFresh ? 'New, and not looked at' : capitalized(level);
    return `- ${word}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
}
function placeOf({ file, start }, { linkTo }) {
    const { line } = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t)(file, start);
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .Te)(`${shortPath(file.path)}:${line}`);
    return linkTo === undefined ? text : `[${text}](${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .gfmDestination */ .lA)(linkTo(file.path, line))})`;
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}
/** The first lines that fit into this many bytes. */
function takeWhileRoom(items, write, bytes) {
    const lines = [];
    let left = bytes;
    for (const item of items) {
        const line = write(item);
        left -= bytesOf(line) + 1;
        if (left < 0)
            break;
        lines.push(line);
    }
    return lines;
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function capitalized(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
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
/** Room for the sentence about rows that did not fit. */
const RESERVE = 100;
/** The matrix as a table in GitHub Flavored Markdown; empty when there is nothing to show, or no room for a row. */
function postureTable(postures, options) {
    const head = [
        '### What confines the containers',
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
