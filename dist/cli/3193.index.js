export const id = 3193;
export const ids = [3193];
export const modules = {

/***/ 63193:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EXCHANGE_FORMATS: () => (/* binding */ EXCHANGE_FORMATS)
});

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/report/exchange/entry.js
var exchange_entry = __webpack_require__(47813);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/exchange/xml.js

/** Characters that XML 1.0 does not allow at all, in addition to those that {@link visible} replaces. */
const NOT_ALLOWED = /[\ufffe\uffff]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&apos;'],
]);
/** Text by strangers as text, or as the value of an attribute, in XML. */
function xml(text) {
    return (0,report_escape/* visible */.RK)(text)
        .replace(NOT_ALLOWED, '\ufffd')
        .replace(SPECIAL, (character) => ENTITIES.get(character) ?? character);
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
    for (const [path, entries] of (0,group_by/* groupBy */.$z)([...(0,exchange_entry/* entriesOfChange */.qz)(report, options)], (entry) => entry.path)) {
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
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/subjects.js
var subjects = __webpack_require__(31878);
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
    'subjects',
    'accepted_by',
    'reason',
    'expires',
    'fix',
    'cwe',
    'cis_docker_benchmark',
    'documentation',
    'fingerprint',
];
/**
 * The report as a table for spreadsheets (RFC 4180): findings, what was not looked at, and what is accepted of both, with the reasons.
 * `docs/report-formats.md` explains the columns.
 */
function* csvPieces(report, { verdict, fresh }) {
    const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
    const isNew = new Set(fresh);
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    const rowOf = (entry) => entryRow(entry, rules.get(entry.ruleId), subjectsOf);
    yield line(COLUMNS);
    for (const entry of (0,exchange_entry/* entriesOf */.Mc)(report, verdict)) {
        yield rowLine({ ...rowOf(entry), status: statusOf(entry, fresh && isNew) });
    }
    for (const { entry, ...acceptance } of accepted(report, verdict)) {
        yield rowLine({ ...rowOf(entry), status: 'accepted', ...acceptance });
    }
}
function statusOf({ finding }, isNew) {
    if (finding === undefined)
        return 'not looked at';
    if (isNew === undefined)
        return 'open';
    return isNew.has(finding) ? 'new' : 'existing';
}
/** The entries that reports would have if nobody had accepted them. */
function* accepted({ findings, notifications }, verdict) {
    for (const finding of findings) {
        const { suppressedBy } = finding;
        if (suppressedBy === undefined)
            continue;
        const { kind, reason, expires } = suppressedBy;
        for (const entry of (0,exchange_entry/* entriesOf */.Mc)({ findings: [{ ...finding, suppressedBy: undefined }], notifications: [] }, verdict))
            yield { entry, accepted_by: kind, reason: (0,report_escape/* oneLine */.TN)(reason), expires };
    }
    for (const { gap, ...notification } of notifications) {
        if (gap?.acceptedBy === undefined)
            continue;
        const { acceptedBy, acceptedUntil, ...open } = gap;
        for (const entry of (0,exchange_entry/* entriesOf */.Mc)({ findings: [], notifications: [{ ...notification, gap: open }] }, verdict))
            yield { entry, accepted_by: 'config', reason: (0,report_escape/* oneLine */.TN)(acceptedBy), expires: acceptedUntil };
    }
}
function entryRow({ finding, severity, ruleId, message, path, region, identity }, active, subjectsOf) {
    const place = {
        path,
        line: region.startLine,
        column: region.startColumn,
        end_line: region.endLine,
        end_column: region.endColumn,
    };
    const common = { severity, rule: ruleId, message, ...place, fingerprint: identity };
    if (finding === undefined)
        return common;
    const fix = (0,folding/* shownFix */.$X)(finding);
    return {
        ...common,
        ...ruleColumns(active),
        score: finding.score,
        subjects: subjectsOf(finding)
            .map(({ kind, name }) => (0,report_escape/* oneLine */.TN)(`${kind} ${name}`))
            .join(', '),
        fix: fix && (0,report_escape/* oneLine */.TN)(fix.title),
    };
}
function ruleColumns(active) {
    if (active === undefined)
        return {};
    const { id, docs, cwe, cis = [] } = active.rule;
    return {
        title: (0,report_escape/* plainText */.wh)(docs.title),
        cwe: cwe.map((number) => `CWE-${number}`).join(' '),
        // a spreadsheet takes 5.10 alone for the number 5.1
        cis_docker_benchmark: cis.map((control) => `CIS-${control}`).join(' '),
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
var json_pieces = __webpack_require__(97353);
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

/***/ 97353:
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


/***/ })

};
