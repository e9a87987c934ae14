export const id = 5101;
export const ids = [5101];
export const modules = {

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

/***/ 67482:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toMarkdown: () => (/* binding */ toMarkdown)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/support/first-sentence.js
var first_sentence = __webpack_require__(6754);
// EXTERNAL MODULE: ./build/triage/alike.js
var alike = __webpack_require__(19365);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/first-to-fix.js
var first_to_fix = __webpack_require__(24294);
// EXTERNAL MODULE: ./build/report/images/image-line.js
var image_line = __webpack_require__(65126);
// EXTERNAL MODULE: ./build/report/images/vulnerability-rows.js
var vulnerability_rows = __webpack_require__(54764);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js






const MESSAGE_LENGTH = 500;
const TITLE_LENGTH = 200;
const PATH_LENGTH = 200;
const SIGNS = { critical: '\ud83d\udfe5', high: '\ud83d\udfe7', medium: '\ud83d\udfe8', low: '\ud83d\udfe6', note: '\u2b1c' };
/** A severity with a coloured sign. */
function severitySign(severity) {
    return `${SIGNS[severity]} ${severity}`;
}
/** A finding in full: its place, the way to fix it and to suppress it, and the attack paths that it opens. */
function findingBlock(finding, rule, linkTo) {
    const { severity, ruleId, span, folded = [] } = finding;
    const head = `**${severitySign(severity)}** \u00b7 ${ruleLink(ruleId)} \u00b7 ${placeLink(span, linkTo)}`;
    const also = folded.length === 0 ? '' : ` Also ${folded.map((other) => ruleLink(other.ruleId)).join(', ')}.`;
    const drawings = [finding, ...folded].filter(({ ruleId: id }) => id.startsWith('escape-path-')).map(mermaid/* pathDrawing */.S);
    return [
        head,
        (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,shown_message/* countedMessage */.q)(finding), MESSAGE_LENGTH)) + also,
        [...fixLines(finding, rule), suppressLine(finding)].map((line) => `- ${line}`).join('\n'),
        ...drawings,
    ].join('\n\n');
}
/** The fix in a cell of a table: what the program would do, or where to read how. */
function fixCell(finding) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    if (fix === undefined)
        return `[how to fix](${(0,links/* rulePageAddress */.AD)(finding.ruleId)}#how-to-fix)`;
    return `${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(fix.title, TITLE_LENGTH))}: ${fixCommand(fix.safety)}`;
}
function fixLines(finding, rule) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    const how = rule === undefined ? [] : [`**Fix:** ${rule.docs.how.replaceAll(/\s+/g, ' ')}`];
    return fix === undefined
        ? how
        : [
            ...how,
            `**Automatic:** ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(fix.title, TITLE_LENGTH))}, by ${fixCommand(fix.safety)}`,
            ...(fix.trap === undefined ? [] : [`**Watch out:** ${fix.trap.breaks} ${fix.trap.check}`]),
        ];
}
function fixCommand(safety) {
    return safety === 'safe' ? '`hullcheck fix`' : '`hullcheck fix --unsafe`, for your review';
}
const SUPPRESSING = `${links/* PROJECT_ADDRESS */.$L}/blob/main/docs/suppressing.md`;
/** For a table of findings, in which each one has no line of its own for it. */
const SUPPRESS_HINT = `To accept a finding, write \`# hullcheck-ignore RULE -- why it is fine here\` on the line above, with its rule ([more ways](${SUPPRESSING})).`;
/** JSON has no comments. */
function suppressLine({ ruleId, span }) {
    if (span.file.path.endsWith('.json'))
        return `**Suppress:** in [the configuration](${SUPPRESSING})`;
    return `**Suppress:** \`# hullcheck-ignore ${ruleId} -- why it is fine here\` on the line above ([more ways](${SUPPRESSING}))`;
}
function ruleLink(ruleId) {
    return `[${(0,report_escape/* gfm */.Te)(ruleId)}](${(0,links/* rulePageAddress */.AD)(ruleId)})`;
}
function placeLink({ file, start }, linkTo) {
    if (file.isName)
        return (0,report_escape/* gfm */.Te)(shortPath(file.path));
    const { line } = (0,position/* positionAt */.t$)(file, start);
    const text = (0,report_escape/* gfm */.Te)(`${shortPath(file.path)}:${line}`);
    return linkTo === undefined ? text : `[${text}](${(0,report_escape/* gfmDestination */.lA)(linkTo(file.path, line))})`;
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    return path.length <= PATH_LENGTH ? path : `\u2026${path.slice(-PATH_LENGTH)}`;
}

// EXTERNAL MODULE: ./build/report/policy-text.js
var policy_text = __webpack_require__(43381);
// EXTERNAL MODULE: ./build/report/posture/posture-markdown.js
var posture_markdown = __webpack_require__(83968);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/report/verdict.js + 1 modules
var report_verdict = __webpack_require__(33886);
;// CONCATENATED MODULE: ./build/report/markdown.js













const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const markdown_MESSAGE_LENGTH = 500;
const SENTENCE_LENGTH = 200;
/** More of them are a table: GitHub draws each attack path. */
const MOST_IN_FULL = 25;
/** Room for the sentences about what was cut. */
const RESERVE = 512;
/** The report as a job summary in GitHub Flavored Markdown. */
function toMarkdown(report, verdict, options = {}) {
    const counts = (0,tally/* tally */.N4)(report);
    const head = [headOf(report, counts, verdict, options), deliveryOf(options.delivery ?? [])];
    const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - bytesOf(head.join('\n\n')) - RESERVE;
    const notifications = notificationsOf(report.notifications, options, budget / 4);
    const findings = chaptersOf(report, counts.open, options, budget - bytesOf(notifications));
    // findings matter most: everything else gets the room that they leave
    const left = budget - bytesOf([...findings, notifications].join('\n\n'));
    const sections = takeWhileRoom(options.sections ?? [], (section) => section.trim(), left);
    const containers = (0,posture_markdown/* postureChapter */.m)(report.postures ?? [], {
        linkTo: options.linkTo,
        maxBytes: left - bytesOf(sections.join('\n\n')),
        ...openContainers(options.change),
    });
    const [summary, delivery] = head;
    const blocks = [summary, ...findings, ...sections, containers, notifications, delivery];
    return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
/** The containers that the new findings are about; without a comparison those with a way out. */
function openContainers(change) {
    if (change === undefined)
        return { isOpen: ({ escapePaths }) => escapePaths.length > 0, others: 'without a way out' };
    const touched = new Set(change.fresh
        .flatMap(alike/* inOrderOfPlaces */.hb)
        .flatMap(({ span, subject, sharedBy = [{ subject }] }) => sharedBy.map((one) => JSON.stringify([span.file.path, one.subject]))));
    return { isOpen: ({ path, name }) => touched.has(JSON.stringify([path, name])), others: 'without a new finding' };
}
function headOf(report, numbers, verdict, { change, policy = {} }) {
    const { open, bySeverity, suppressed, gaps } = numbers;
    const hidden = (0,tally/* hiddenText */.CZ)(report, numbers);
    const extras = [
        ...(change === undefined
            ? []
            : [
                `${change.fresh.length} new, ${changedCount(change)}${undecidedCount(change)}${change.fixed.length} fixed, ${open.length} in all.`,
            ]),
        `Scanned ${(0,tally/* scannedFiles */.UG)(report.counts)}.`,
        ...(hidden === undefined ? [] : [`${hidden}.`]),
        ...(suppressed > 0 ? [`${(0,tally/* counted */.hS)(suppressed, 'finding')} suppressed.`] : []),
        ...(gaps.length > 0 ? [`Not looked at: ${(0,tally/* thingList */.x1)(gaps)}; see below.`] : []),
    ];
    const lines = [(0,image_line/* imageLine */.E)(report.images) ?? [], (0,vulnerability_rows/* decidedLine */.ls)(report.vulnerable ?? []) ?? []].flat();
    const decides = (0,policy_text/* policyText */.MJ)(policy);
    const table = change === undefined ? countsTable(bySeverity) : changeTable(open, change);
    return [
        `## hullcheck: ${(0,report_verdict/* verdictWord */.E)(verdict)}`,
        `**${verdict.sentence}** ${extras.join(' ')}`,
        ...lines.map(report_escape/* gfm */.Te),
        ...(decides === undefined ? [] : [(0,report_escape/* gfm */.Te)(decides)]),
        table,
    ].join('\n\n');
}
function changedCount({ changed }) {
    return changed.length === 0 ? '' : `${changed.length} changed, `;
}
function undecidedCount({ undecided }) {
    return undecided.length === 0 ? '' : `${undecided.length} not compared, `;
}
function countsTable(bySeverity) {
    return [
        row(finding/* SEVERITIES */.oC.map(capitalized)),
        row(finding/* SEVERITIES */.oC.map(() => '---:')),
        row(finding/* SEVERITIES */.oC.map((severity) => String(bySeverity[severity]))),
    ].join('\n');
}
function changeTable(open, { fresh, fixed }) {
    const line = (name, findings) => row([name, ...finding/* SEVERITIES */.oC.map((severity) => String(findings.filter((one) => one.severity === severity).length))]);
    return [
        row(['', ...finding/* SEVERITIES */.oC.map(capitalized)]),
        row(['---', ...finding/* SEVERITIES */.oC.map(() => '---:')]),
        line('New', fresh),
        line('Fixed', fixed),
        line('All', open),
    ].join('\n');
}
function deliveryOf(lines) {
    return lines.length === 0 ? '' : ['### Delivery', '', ...lines.map((line) => `- ${(0,report_escape/* gfm */.Te)(line)}`)].join('\n');
}
function chaptersOf(report, open, options, budget) {
    const { change } = options;
    if (change === undefined) {
        const first = firstOf(open, options);
        const hint = open.length === 0 ? '' : SUPPRESS_HINT;
        return [first, findingsOf('### Findings', open, options, budget - bytesOf(first) - bytesOf(hint)), hint];
    }
    const isApart = new Set([...change.fresh, ...change.undecided]);
    const before = open.filter((finding) => !isApart.has(finding));
    const fresh = freshOf(report, change.fresh, options, budget);
    const accepted = findingsOf('### Accepted in this change', change.accepted, options, budget - bytesOf(fresh));
    const judged = bytesOf(fresh) + bytesOf(accepted);
    const undecided = findingsOf(UNDECIDED, change.undecided, options, budget - judged);
    const changed = changedOf(change, options, budget - judged - bytesOf(undecided));
    const left = budget - judged - bytesOf(undecided) - bytesOf(changed);
    const known = findingsOf(`<details><summary>${(0,tally/* counted */.hS)(before.length, 'known finding')}</summary>`, before, options, left);
    return [fresh, accepted, undecided, changed, known === '' ? '' : `${known}\n\n</details>`];
}
/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstOf(open, { linkTo }) {
    if (open.length <= first_to_fix/* MANY */.qz)
        return '';
    const items = (0,first_to_fix/* firstToFix */.pd)(open, first_to_fix/* MOST_FIRST */.Fx).map((one, index) => {
        const { severity, ruleId, span, message } = one.finding;
        const told = (0,report_escape/* gfm */.Te)(`${(0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)((0,first_sentence/* firstSentence */.q)(message)), SENTENCE_LENGTH)} ${(0,first_to_fix/* effectOf */.$x)(one)}`.trimEnd());
        return `${index + 1}. ${severitySign(severity)} ${ruleLink(ruleId)} (${placeLink(span, linkTo)}): ${told}`;
    });
    return ['### Fix these first', '', ...items, '', (0,report_escape/* gfm */.Te)(first_to_fix/* TAKE_IN */.E3)].join('\n');
}
/** The new findings: the worst in full while there is room for half of the summary, the others in a table. */
function freshOf({ rules }, fresh, options, budget) {
    if (fresh.length === 0)
        return '';
    const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
    const ordered = (0,tally/* worstFirst */.md)(fresh);
    const write = (finding) => findingBlock(finding, byId.get(finding.ruleId), options.linkTo);
    const blocks = takeWhileRoom(ordered.slice(0, MOST_IN_FULL), write, budget / 2);
    const chapter = ['### New findings', ...blocks].join('\n\n');
    const others = findingsOf('#### More new findings', ordered.slice(blocks.length), options, budget - bytesOf(chapter));
    return [chapter, ...(others === '' ? [] : [others])].join('\n\n');
}
const UNDECIDED = '### Not compared, because an image of the base could not be looked up';
/** The findings that a change moves to another version, name or file and leaves as bad as they were. */
function changedOf({ changed }, options, budget) {
    if (changed.length === 0)
        return '';
    const items = takeWhileRoom(changed, ({ before, after }) => `- ${ruleLink(after.ruleId)} (${placeLink(after.span, options.linkTo)}): ${sentenceOf(after)} ${formerly(before, after)}`, budget);
    const left = changed.length - items.length;
    const rest = left > 0 ? [`- ${(0,tally/* counted */.hS)(left, 'more')} had no room in this summary.`] : [];
    return ['### Changed, and no worse than before', '', ...items, ...rest].join('\n');
}
/** What it was before: another text, or the same in another file. */
function formerly(before, after) {
    const [old, now] = [sentenceOf(before), sentenceOf(after)];
    const { path } = before.span.file;
    return old === now && path !== after.span.file.path ? `Before, it was in ${(0,report_escape/* gfm */.Te)(path)}.` : `Before: ${old}`;
}
function sentenceOf({ message }) {
    return (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(message), SENTENCE_LENGTH));
}
function findingsOf(title, findings, options, budget) {
    if (findings.length === 0)
        return '';
    const head = [
        title,
        '',
        row(['Severity', 'Rule', 'Finding', 'Place', 'Fix']),
        row(['---', '---', '---', '---', '---']),
    ];
    const ordered = (0,tally/* worstFirst */.md)(findings);
    const rows = takeWhileRoom(ordered, (finding) => findingRow(finding, options), budget - bytesOf(head.join('\n')));
    const left = ordered.slice(rows.length);
    const rest = left.length > 0
        ? [
            '',
            `${(0,tally/* counted */.hS)(left.length, 'more finding')} had no room in this summary: ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(left))}.`,
        ]
        : [];
    return [...head, ...rows, ...rest].join('\n');
}
function findingRow(finding, options) {
    const { severity, ruleId, span, suppressedBy, folded = [] } = finding;
    return row([
        severitySign(severity),
        ruleLink(ruleId),
        (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,shown_message/* countedMessage */.q)(finding), markdown_MESSAGE_LENGTH)) + alsoOf(folded) + reasonOf(suppressedBy),
        placeLink(span, options.linkTo),
        suppressedBy === undefined ? fixCell(finding) : '',
    ]);
}
/** The rules whose findings are folded into this one. */
function alsoOf(folded) {
    if (folded.length === 0)
        return '';
    return ` Also ${folded.map(({ ruleId }) => ruleLink(ruleId)).join(', ')}.`;
}
/** Why a change accepts it, in the words of its author. */
function reasonOf(suppression) {
    return suppression === undefined ? '' : ` Accepted: ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(suppression.reason, markdown_MESSAGE_LENGTH))}`;
}
function notificationsOf(notifications, options, budget) {
    if (notifications.length === 0)
        return '';
    const fresh = new Set(options.change?.freshGaps);
    const ordered = [...fresh, ...(0,tally/* errorsFirst */.wz)(notifications).filter((one) => !fresh.has(one))];
    const items = takeWhileRoom(ordered, (item) => notificationItem(item, options, fresh.has(item)), budget);
    const left = ordered.length - items.length;
    const rest = left > 0 ? [`- ${(0,tally/* counted */.hS)(left, 'more message')} had no room in this summary.`] : [];
    return ['### About this scan', '', ...items, ...rest].join('\n');
}
function notificationItem({ level, message, span, path }, options, isFresh) {
    const place = span !== undefined ? placeLink(span, options.linkTo) : path !== undefined ? (0,report_escape/* gfm */.Te)(shortPath(path)) : undefined;
    const word = isFresh ? 'New, and not looked at' : capitalized(level);
    return `- ${word}: ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(message, markdown_MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
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

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pathDrawing),
/* harmony export */   k: () => (/* binding */ endOfPath)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);


/** What a path leads to: `load code into the kernel of the host`. */
function endOfPath({ attack }) {
    return attack?.gain ?? 'the host';
}
const LABEL_LENGTH = 80;
const STEPS = 12;
/**
 * An attack path as a flow chart in a fence of GitHub Flavored Markdown: the container, each setting with its place, and what they lead to.
 * https://mermaid.js.org/syntax/flowchart.html
 */
function pathDrawing(finding) {
    const { subject, span, ruleId, flow, attack } = finding;
    const path = flow.length > 0 ? flow : [{ span, message: attack?.start ?? ruleId.replace(/^escape-path-/, '') }];
    const settings = path.slice(0, STEPS).map(({ span: { file, start }, message }, index) => {
        const { line } = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start);
        return `  s${index}["${label(message)}<br>${label(`${fileName(file.path)}:${line}`)}"]`;
    });
    const nodes = [`  c(["${label(subject)}"])`, ...settings, `  h{{"${label(endOfPath(finding))}"}}`];
    const links = ['c', ...settings.map((_, index) => `s${index}`), 'h'].join(' --> ');
    return ['```mermaid', 'flowchart LR', ...nodes, `  ${links}`, '```'].join('\n');
}
function fileName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Text by strangers as a label that shows this text and nothing else: everything that could mean something to Mermaid becomes a number. */
function label(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, LABEL_LENGTH)).replaceAll(/[^\w .:/,-]/gu, (character) => `#${character.codePointAt(0)};`);
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
