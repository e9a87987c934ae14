export const id = 3193;
export const ids = [3193];
export const modules = {

/***/ 7813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ NOT_LOOKED_AT),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   qz: () => (/* binding */ entriesOfChange)
/* harmony export */ });
/* harmony import */ var _triage_finding_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8022);
/* harmony import */ var _triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4373);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(727);
/* harmony import */ var _sarif_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3681);
/* harmony import */ var _shown_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8648);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9929);








const NOT_LOOKED_AT = 'not-looked-at';
/** All entries: the findings in the order of the report, then the gaps. Entries that no program could tell apart appear once. */
function* entriesOf({ findings, notifications }, { failures }) {
    const failing = new Set(failures);
    const seen = new Set();
    for (const entry of candidates(findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_7__/* .isShown */ .aJ), notifications.filter(_tally_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpenGap */ .LM), failing)) {
        if (seen.has(entry.identity))
            continue;
        seen.add(entry.identity);
        yield entry;
    }
}
/** For programs that do not compare reports themselves: of a change only the findings that it brings. */
function entriesOfChange(report, { verdict, fresh }) {
    return entriesOf({ ...report, findings: fresh ?? report.findings }, verdict);
}
function* candidates(findings, gaps, failing) {
    for (const finding of findings)
        yield entryOf(finding, failing.has(finding));
    for (const gap of gaps)
        yield gapEntry(gap, failing.has(gap));
}
function entryOf(finding, isFailure) {
    const { ruleId, severity, span } = finding;
    return {
        ruleId,
        severity,
        level: (0,_sarif_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .levelOf */ .In)(severity),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_shown_message_js__WEBPACK_IMPORTED_MODULE_5__/* .shownMessage */ .zz)(finding)),
        path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(span.file.path),
        region: (0,_region_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRegion */ .oK)(span),
        identity: (0,_triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .contentHash */ .Ae)({ ruleId, subject: span.file.path, evidence: (0,_triage_finding_units_js__WEBPACK_IMPORTED_MODULE_0__/* .entryFingerprint */ .t)(finding) }),
        isFailure,
        finding,
    };
}
const SEVERITIES = { error: 'high', warning: 'medium', note: 'note' };
const FIRST_LINE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function gapEntry({ level, message, span, path = span?.file.path ?? '' }, isFailure) {
    return {
        ruleId: NOT_LOOKED_AT,
        severity: isFailure ? 'high' : SEVERITIES[level],
        level: isFailure ? 'error' : level,
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message),
        path: path === '' ? '.' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path),
        region: span === undefined ? FIRST_LINE : (0,_region_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRegion */ .oK)(span),
        identity: (0,_triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .contentHash */ .Ae)({ ruleId: NOT_LOOKED_AT, subject: path, evidence: message }),
        isFailure,
        finding: undefined,
    };
}


/***/ }),

/***/ 3193:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EXCHANGE_FORMATS: () => (/* binding */ EXCHANGE_FORMATS)
});

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/report/exchange/entry.js
var exchange_entry = __webpack_require__(7813);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/exchange/xml.js

/** Characters that XML 1.0 does not allow at all, in addition to those that {@link visible} replaces. */
const NOT_ALLOWED = /[\ufffe\uffff]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Text by strangers as text, or as the value of an attribute, in XML. */
function xml(text) {
    return (0,report_escape/* visible */.RK)(text)
        .replace(NOT_ALLOWED, '\ufffd')
        .replace(SPECIAL, (character) => ENTITIES[character]);
}
/** `<name key="value"`, without the end of the tag. Attributes without a value are left out. */
function tag(name, attributes) {
    const written = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${xml(String(value))}"`]);
    return `<${name}${written.join('')}`;
}

;// CONCATENATED MODULE: ./build/report/exchange/checkstyle.js



const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' };
/** The report as Checkstyle writes it: https://checkstyle.org/config.html, "XMLLogger". */
function* checkstylePieces(report, options) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `${tag('checkstyle', { version: '4.3' })}>\n`;
    for (const [path, entries] of (0,group_by/* groupBy */.$)([...(0,exchange_entry/* entriesOfChange */.qz)(report, options)], (entry) => entry.path)) {
        yield `  ${tag('file', { name: path })}>\n`;
        for (const entry of entries)
            yield `    ${errorTag(entry)}/>\n`;
        yield '  </file>\n';
    }
    yield '</checkstyle>\n';
}
function errorTag({ region, level, message, ruleId }) {
    return tag('error', {
        line: region.startLine,
        column: region.startColumn,
        severity: SEVERITIES[level],
        message,
        source: `hullcheck.${ruleId}`,
    });
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(1006);
;// CONCATENATED MODULE: ./build/report/exchange/csv.js




const COLUMNS = [
    'status',
    'severity',
    'score',
    'rule',
    'title',
    'message',
    'path',
    'line',
    'column',
    'end_line',
    'end_column',
    'reason',
    'fix',
    'cwe',
    'cis_docker_benchmark',
    'documentation',
    'fingerprint',
];
/** The report as a table for spreadsheets (RFC 4180): findings, suppressed ones with their reasons, and what was not looked at. */
function* csvPieces(report, { verdict, fresh }) {
    const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
    const isNew = new Set(fresh);
    yield line(COLUMNS);
    for (const entry of (0,exchange_entry/* entriesOf */.Mc)(report, verdict)) {
        const status = statusOf(entry, fresh && isNew);
        yield rowLine({ ...entryRow(entry, rules.get(entry.ruleId)), status });
    }
    for (const finding of report.findings) {
        const { suppressedBy } = finding;
        if (suppressedBy === undefined)
            continue;
        const [entry] = (0,exchange_entry/* entriesOf */.Mc)({ findings: [{ ...finding, suppressedBy: undefined }], notifications: [] }, verdict);
        if (entry === undefined)
            continue;
        yield rowLine({
            ...entryRow(entry, rules.get(entry.ruleId)),
            status: `suppressed by ${suppressedBy.kind}`,
            reason: (0,report_escape/* oneLine */.TN)(suppressedBy.reason),
        });
    }
}
function statusOf({ finding }, isNew) {
    if (finding === undefined)
        return 'not looked at';
    if (isNew === undefined)
        return 'open';
    return isNew.has(finding) ? 'new' : 'existing';
}
function entryRow({ finding, severity, ruleId, message, path, region, identity }, active) {
    const place = {
        path,
        line: region.startLine,
        column: region.startColumn,
        end_line: region.endLine,
        end_column: region.endColumn,
    };
    if (finding === undefined)
        return { severity, message, ...place, fingerprint: identity };
    const fix = (0,folding/* shownFix */.$X)(finding);
    return {
        ...ruleColumns(active),
        severity,
        score: finding.score,
        rule: ruleId,
        message,
        ...place,
        fix: fix && (0,report_escape/* oneLine */.TN)(fix.title),
        fingerprint: identity,
    };
}
function ruleColumns(active) {
    if (active === undefined)
        return {};
    const { id, docs, cwe, cis = [] } = active.rule;
    return {
        title: (0,report_escape/* plainText */.wh)(docs.title),
        cwe: cwe.map((number) => `CWE-${number}`).join(' '),
        cis_docker_benchmark: cis.join(' '),
        documentation: (0,links/* rulePageAddress */.AD)(id),
    };
}
function rowLine(row) {
    return line(COLUMNS.map((column) => row[column] ?? ''));
}
function line(cells) {
    return `${cells.map(cellText).join(',')}\r\n`;
}
/** Spreadsheets run a text that begins like a formula; an apostrophe stops them: https://owasp.org/www-community/attacks/CSV_Injection */
function cellText(cell) {
    if (typeof cell === 'number')
        return String(cell);
    const text = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./build/report/exchange/gcc.js


/** One line for each entry, as compilers print it and editors read it: `file:line:column: error: text [rule]`. */
function* gccPieces(report, options) {
    for (const { path, region, level, message, ruleId } of (0,exchange_entry/* entriesOfChange */.qz)(report, options)) {
        const line = `${path}:${region.startLine}:${region.startColumn}: ${level}: ${message} [${ruleId}]`;
        yield `${(0,report_escape/* withoutWorkflowCommands */.CA)(line)}\n`;
    }
}

// EXTERNAL MODULE: ./build/report/json-pieces.js
var json_pieces = __webpack_require__(7353);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/exchange/gitlab.js






const QUALITY = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor', note: 'info' };
/** GitLab compares the reports of both branches itself: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function codeQualityPieces(report, { verdict }) {
    return (0,json_pieces/* jsonPieces */.M)(() => (0,json_pieces/* mapped */.C)((0,exchange_entry/* entriesOf */.Mc)(report, verdict), issueOf));
}
function issueOf({ message, ruleId, identity, severity, path, region }) {
    return {
        description: message,
        check_name: ruleId,
        fingerprint: identity,
        severity: QUALITY[severity],
        location: { path, lines: { begin: region.startLine, end: region.endLine } },
    };
}
/** The version of the schema, which GitLab 18 accepts: https://gitlab.com/gitlab-org/security-products/security-report-schemas */
const SAST_VERSION = '15.2.1';
const NAME_LENGTH = 255;
const SOLUTION_LENGTH = 7000;
const DESCRIPTION_LENGTH = 100_000;
const MESSAGES = 1000;
/** The report for the security tab and the merge request widget of GitLab. */
function sastPieces(report, options) {
    const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
    const findings = { ...report, notifications: [] };
    return (0,json_pieces/* jsonPieces */.M)({
        version: SAST_VERSION,
        scan: scanOf(report, options),
        vulnerabilities: () => (0,json_pieces/* mapped */.C)((0,exchange_entry/* entriesOf */.Mc)(findings, options.verdict), (entry) => vulnerabilityOf(entry, rules.get(entry.ruleId))),
    });
}
const LEVELS = { error: 'fatal', warning: 'warn', note: 'info' };
function scanOf({ notifications }, { version, verdict, started, ended }) {
    const program = {
        id: 'hullcheck',
        name: 'hullcheck',
        url: links/* PROJECT_ADDRESS */.$L,
        version,
        vendor: { name: 'The hullcheck authors' },
    };
    return {
        analyzer: program,
        scanner: program,
        type: 'sast',
        start_time: timeOf(started),
        end_time: timeOf(ended),
        status: verdict.conclusion === 'error' ? 'failure' : 'success',
        messages: notifications
            .filter(tally/* isOpenGap */.LM)
            .slice(0, MESSAGES)
            .map(({ level, message }) => ({ level: LEVELS[level], value: (0,report_escape/* gfm */.Te)(message) })),
    };
}
function timeOf(date) {
    return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}
function vulnerabilityOf(entry, active) {
    const { ruleId, identity, severity, message, path, region, finding } = entry;
    const docs = active?.rule.docs;
    const fix = finding && (0,folding/* shownFix */.$X)(finding);
    return {
        id: uuidOf(identity),
        name: (0,report_escape/* cut */.Jj)(docs === undefined ? ruleId : (0,report_escape/* plainText */.wh)(docs.title), NAME_LENGTH),
        description: (0,report_escape/* cut */.Jj)([(0,report_escape/* gfm */.Te)(message), ...(docs === undefined ? [] : [docs.why])].join('\n\n'), DESCRIPTION_LENGTH),
        severity: severityName(severity),
        ...(docs === undefined
            ? {}
            : { solution: (0,report_escape/* cut */.Jj)([...(fix ? [`${(0,report_escape/* gfm */.Te)(fix.title)}.`] : []), docs.how].join('\n\n'), SOLUTION_LENGTH) }),
        identifiers: identifiersOf(ruleId, active),
        location: { file: path, start_line: region.startLine, end_line: region.endLine },
    };
}
function severityName(severity) {
    return severity === 'note' ? 'Info' : `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}
/** GitLab takes the first for the identity of the kind of problem. */
function identifiersOf(ruleId, active) {
    const own = { type: 'hullcheck_rule', name: `hullcheck ${ruleId}`, value: ruleId, url: (0,links/* rulePageAddress */.AD)(ruleId) };
    const weaknesses = (active?.rule.cwe ?? []).map((cwe) => ({
        type: 'cwe',
        name: `CWE-${cwe}`,
        value: String(cwe),
        url: (0,links/* cweAddress */.wc)(cwe),
    }));
    return [own, ...weaknesses];
}
/** A name-based UUID (RFC 9562, version 8) of a hash. */
function uuidOf(hash) {
    return [
        hash.slice(0, 8),
        hash.slice(8, 12),
        `8${hash.slice(13, 16)}`,
        `8${hash.slice(17, 20)}`,
        hash.slice(20, 32),
    ].join('-');
}

;// CONCATENATED MODULE: ./build/report/exchange/junit.js


/**
 * The report as JUnit's XML, as Jenkins and its like read it. What fails the check is a failure, or an error where something was not
 * looked at; everything else is a skipped test with its message, so that the colour of the build is that of the check.
 */
function* junitPieces(report, options) {
    const entries = [...(0,exchange_entry/* entriesOfChange */.qz)(report, options)];
    const totals = {
        tests: Math.max(entries.length, 1),
        failures: entries.filter((entry) => resultOf(entry) === 'failure').length,
        errors: entries.filter((entry) => resultOf(entry) === 'error').length,
    };
    const skipped = entries.filter((entry) => resultOf(entry) === 'skipped').length;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `${tag('testsuites', { name: 'hullcheck', ...totals })}>\n`;
    yield `  ${tag('testsuite', { name: 'hullcheck', ...totals, skipped })}>\n`;
    // Jenkins takes a report without tests for a mistake
    if (entries.length === 0)
        yield `    ${tag('testcase', { name: options.verdict.sentence, classname: 'hullcheck' })}/>\n`;
    for (const entry of entries)
        yield testCase(entry);
    yield '  </testsuite>\n</testsuites>\n';
}
function resultOf({ isFailure, ruleId }) {
    if (!isFailure)
        return 'skipped';
    return ruleId === exchange_entry/* NOT_LOOKED_AT */.JT ? 'error' : 'failure';
}
function testCase(entry) {
    const { ruleId, severity, message, path, region } = entry;
    const place = `${path}:${region.startLine}:${region.startColumn}`;
    const result = resultOf(entry);
    return [
        `    ${tag('testcase', { name: `${ruleId} at ${place}`, classname: path })}>`,
        `      ${tag(result, { type: severity, message })}>${xml(`${place}: ${message}`)}</${result}>`,
        '    </testcase>\n',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/report/exchange/index.js





/** Formats that other programs define. */
const EXCHANGE_FORMATS = {
    gitlab: codeQualityPieces,
    'gitlab-sast': sastPieces,
    junit: junitPieces,
    checkstyle: checkstylePieces,
    gcc: gccPieces,
    csv: csvPieces,
};


/***/ }),

/***/ 7353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mapped),
/* harmony export */   M: () => (/* binding */ jsonPieces)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** How many items are made and written at once: few enough to be released soon. */
const BATCH = 32;
/**
 * The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} inside, though not inside another one, is written as an
 * array.
 */
function* jsonPieces(value) {
    yield* piecesOf(value, 0);
    yield '\n';
}
/** `depth` is the number of objects and lists around the value. */
function* piecesOf(value, depth) {
    if (isLazyList(value))
        yield* lazyPieces(value(), depth);
    else if (!holdsLazyList(value))
        yield plainText(value, depth);
    else if (Array.isArray(value))
        yield* listPieces(value, depth);
    else
        yield* objectPieces(value, depth);
}
function* lazyPieces(items, depth) {
    let isEmpty = true;
    for (const batch of inBatches(items)) {
        yield isEmpty ? '[' : ',';
        isEmpty = false;
        yield itemsText(batch, depth + 1);
    }
    yield isEmpty ? '[]' : `${lineBreak(depth)}]`;
}
function* inBatches(items) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
/**
 * The items of a list at a depth, with a line break before each of them and commas between them. To get the indentation right, they are
 * written inside as many lists, which are then stripped.
 */
function itemsText(items, depth) {
    let nested = items;
    for (let level = 1; level < depth; level++)
        nested = [nested];
    const frame = depth * (depth + 1);
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(nested).slice(frame - 1, -frame - 1);
}
function plainText(value, depth) {
    return depth === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(value).slice(0, -1) : itemsText([value], depth).slice(lineBreak(depth).length);
}
function* listPieces(items, depth) {
    let separator = '[';
    for (const item of items) {
        yield separator + lineBreak(depth + 1);
        separator = ',';
        yield* piecesOf(item, depth + 1);
    }
    yield `${lineBreak(depth)}]`;
}
function* objectPieces(value, depth) {
    let separator = '{';
    for (const [key, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${separator}${lineBreak(depth + 1)}${JSON.stringify(key)}: `;
        separator = ',';
        yield* piecesOf(member, depth + 1);
    }
    yield `${lineBreak(depth)}}`;
}
function lineBreak(depth) {
    return `\n${'  '.repeat(depth)}`;
}
function isLazyList(value) {
    return typeof value === 'function';
}
function holdsLazyList(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}
/** For lazy lists: each item can be released before the next ones are made. */
function* mapped(items, change) {
    for (const item of items)
        yield change(item);
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

/***/ 8069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ruleHelp)
/* harmony export */ });
/* unused harmony export rulePage */
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1006);


const PROFILES = {
    recommended: 'recommended (runs by default)',
    'recommended-only': 'recommended only (strict reports its parts one by one)',
    strict: 'strict',
    off: 'off (runs when the configuration names it)',
};
const SUBJECTS = {
    text: 'the text of a file',
    dockerfile: 'a Dockerfile as a whole',
    stage: 'a build stage',
    container: 'a container',
    project: 'containers that are started together',
    build: 'how an image is built',
    engine: 'settings of an engine or a builder',
    image: 'an image reference',
};
const PEERS = {
    hadolint: 'hadolint',
    trivy: 'Trivy',
    checkov: 'Checkov',
    kics: 'KICS',
    semgrep: 'Semgrep',
    buildkit: 'BuildKit checks',
    dockle: 'Dockle',
    sonar: 'SonarQube',
    'docker-bench': 'Docker Bench',
    'compose-lint': 'compose-lint',
};
/** The documentation page of a rule, `docs/rules/<id>.md`. */
function rulePage(rule, concern) {
    const active = { rule, score: rule.score, severity: severityOf(rule.score) };
    const blocks = [
        '<!-- Generated by `npm run generate`. Do not edit. -->',
        `# \`${rule.id}\``,
        `${rule.docs.title}.`,
        facts(active, concern),
        ...sections(rule),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a code scanning alert, which shows the title itself. */
function ruleHelp(active, concern) {
    const { rule } = active;
    const link = `[Documentation of \`${rule.id}\`](${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .rulePageAddress */ .AD)(rule.id)})`;
    return `${[facts(active, concern), ...sections(rule), link].join('\n\n')}\n`;
}
function severityText({ variants = {} }, score, severity) {
    const own = score === undefined ? severity : `${severity} (${score.toFixed(1)})`;
    const others = Object.values(variants).map((other) => `${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(other)} (${other.toFixed(1)})`);
    return others.length === 0 ? own : `${own}; depending on the finding ${others.join(', ')}`;
}
function facts({ rule, score, severity }, concern) {
    const rows = [
        ['Concern', concern],
        ['Severity', severityText(rule, score, severity)],
        ['Profile', PROFILES[rule.profile]],
        ['Precision', rule.precision.replace('-', ' ')],
        ['Weakness', nonEmpty(rule.cwe.map((cwe) => `[CWE-${cwe}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .cweAddress */ .wc)(cwe)})`))],
        ['CIS Docker Benchmark 1.6.0', nonEmpty(rule.cis ?? [])],
        ['Checks', SUBJECTS[rule.on]],
        ['Needs from the registry', nonEmpty((rule.needs ?? []).map(code))],
        ['Uses from the registry', nonEmpty((rule.uses ?? []).map(code))],
        ['Former ids', nonEmpty((rule.aliases ?? []).map(code))],
    ];
    const written = rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`]));
    return ['| | |', '| --- | --- |', ...written].join('\n');
}
function nonEmpty(parts) {
    return parts.length > 0 ? parts.join(', ') : undefined;
}
function code(text) {
    return `\`${text}\``;
}
function sections(rule) {
    const { why, how, limits, references } = rule.docs;
    const peers = Object.entries(rule.peers ?? {});
    return [
        ...section('Why', why),
        ...section('How to fix', how),
        ...section('Examples', rule.examples.map(exampleText).join('\n\n')),
        ...section('Options', options(rule)),
        ...section('Known limits', limits),
        ...section('How to suppress', suppression(rule)),
        ...section('In other tools', list(peers.map(([peer, ids]) => `${PEERS[peer]}: ${ids.map(code).join(', ')}`))),
        ...section('References', list(references.map((address) => `<${address}>`))),
    ];
}
function options({ id, options: declared = {}, examples }) {
    const rows = Object.entries(declared).map(([name, { item, description, default: value, isRequired }]) => {
        const unless = isRequired ? 'required' : (nonEmpty(value.map(code)) ?? 'none');
        return `| \`${name}\` | a list; each item is ${item}. ${description} | ${unless} |`;
    });
    if (rows.length === 0)
        return undefined;
    const given = examples.find((example) => example.options !== undefined)?.options ?? {};
    const lines = Object.entries(given).map(([name, values]) => `    ${name}: [${values.join(', ')}]`);
    return [
        ['| option | | default |', '| --- | --- | --- |', ...rows].join('\n'),
        fence('hullcheck.yaml', ['rules:', `  ${id}:`, ...lines].join('\n')),
    ].join('\n\n');
}
function section(title, body) {
    return body === undefined || body === '' ? [] : [`## ${title}`, body];
}
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
function exampleText({ file, host = {}, bad, good, files = {} }) {
    const companions = companionsOf(files);
    const beside = companions.length === 0 ? '' : `, beside ${companions.map(code).join(', ')}`;
    const known = Object.entries(host).map(([name, value]) => `${name}: ${value}`);
    const given = known.length === 0 ? '' : `, with \`host: { ${known.join(', ')} }\` in the configuration`;
    const changed = companions.filter((path) => files.bad?.[path] !== files.good?.[path] && files.good?.[path]);
    const texts = changed.flatMap((path) => [`and in \`${path}\`:`, fence(path, files.good?.[path] ?? '')]);
    return [`Bad, in \`${file}\`${beside}${given}:`, fence(file, bad), 'Good:', fence(file, good), ...texts].join('\n\n');
}
function companionsOf({ bad = {}, good = {} }) {
    return [...new Set([...Object.keys(bad), ...Object.keys(good)])].sort();
}
/** The fence is longer than any run of back-quotes in the text, so that nothing in it can end the block. */
function fence(file, text) {
    const runs = text.match(/`+/g) ?? [];
    const ticks = '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
    return `${ticks}${languageOf(file)}\n${dedent(text.replaceAll(/[«»]/g, ''))}\n${ticks}`;
}
function languageOf(file) {
    if (/ignore$|\.env/.test(file))
        return 'text';
    return /\.ya?ml$/.test(file) ? 'yaml' : 'dockerfile';
}
/** Examples are indented as the code around them. */
function dedent(text) {
    const lines = text.replace(/^\n/, '').trimEnd().split('\n');
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const indent = indents.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
    return lines.map((line) => line.slice(indent)).join('\n');
}
function suppression({ id, examples: [{ file }] }) {
    return [
        'In a comment on the line above the instruction or the option, in YAML also at the end of its line:',
        fence(file, `# hullcheck-ignore ${id} -- why it is fine here`),
        'For more than one place, in `.hullcheck.yml`:',
        fence('hullcheck.yaml', `ignore:\n  - rule: ${id}\n    path: legacy/**\n    reason: why it is fine there`),
    ].join('\n\n');
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ sarifId),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   OA: () => (/* binding */ descriptorsOf),
/* harmony export */   i6: () => (/* binding */ sarifIds)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8140);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1006);
/* harmony import */ var _rule_help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);




/** GitHub rejects longer descriptions, and keeps ten tags. */
const DESCRIPTION_LENGTH = 1024;
const TAGS = 10;
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', note: 'note' };
function levelOf(severity) {
    return LEVELS[severity];
}
/** GitHub reads the severity from rules only, so a rule with several severities gets a descriptor for each, in addition to its own. */
function descriptorsOf(active, concern) {
    const variants = [...active.variants].map(([variant, score]) => {
        const rated = { ...active, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .severityOf */ .xJ)(score) };
        return {
            ...descriptorOf(rated, concern),
            id: sarifId({ ruleId: active.rule.id, variant }),
            ...nameOf(`${active.rule.id}-${variant}`),
        };
    });
    return [descriptorOf(active, concern), ...variants];
}
/** The ids of {@link descriptorsOf}, in their order. */
function sarifIds({ rule, variants }) {
    return [rule.id, ...[...variants.keys()].map((variant) => sarifId({ ruleId: rule.id, variant }))];
}
function sarifId({ ruleId, variant }) {
    return variant === undefined ? ruleId : `${ruleId}/${variant}`;
}
function descriptorOf(active, concern) {
    const { rule, severity } = active;
    const { title, why, how } = rule.docs;
    const page = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .rulePageAddress */ .AD)(rule.id);
    return {
        id: rule.id,
        ...nameOf(rule.id),
        shortDescription: { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(withFullStop((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(title)), DESCRIPTION_LENGTH) },
        fullDescription: { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(why), DESCRIPTION_LENGTH) },
        help: {
            text: `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(why)}\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(how)}\n\nDocumentation: ${page}`,
            markdown: (0,_rule_help_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleHelp */ .y)(active, concern),
        },
        helpUri: page,
        defaultConfiguration: { level: levelOf(severity) },
        properties: { precision: rule.precision, ...weight(active), tags: tagsOf(active, concern) },
    };
}
/** GitHub treats a rule with a score as a security rule. */
function weight({ score }) {
    return score === undefined ? { 'problem.severity': 'recommendation' } : { 'security-severity': numeral(score) };
}
/** Always with a decimal, as GitHub writes it; never rounded, since that could move it to another band. */
function numeral(score) {
    return Number.isInteger(score) ? score.toFixed(1) : String(score);
}
function tagsOf({ rule, score }, concern) {
    const tags = [
        ...(score === undefined ? [] : ['security']),
        ...(concern === undefined ? [] : [concern]),
        ...rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
    ];
    return [...new Set(tags)].slice(0, TAGS);
}
/** A name in Pascal case, as SARIF asks for; left out where it differs from the id only by case, as SARIF asks for, too. */
function nameOf(id) {
    const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, first) => first.toUpperCase());
    return name.toLowerCase() === id ? {} : { name };
}
function withFullStop(text) {
    return text.endsWith('.') ? text : `${text}.`;
}


/***/ }),

/***/ 8022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4373);

/** Every problem that a finding reports: each part for each subject. */
function unitsOf(finding) {
    const { ruleId, subject, score, evidence, fingerprint, isOptional = false, sharedBy, parts } = finding;
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional }];
    return subjects.flatMap((one) => {
        const whole = { ...one, hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }), part: undefined };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ }),

/***/ 4373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return `${hash}:${occurrence}`;
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
