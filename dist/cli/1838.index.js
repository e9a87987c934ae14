export const id = 1838;
export const ids = [1838];
export const modules = {

/***/ 41838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acceptanceForNow: () => (/* binding */ acceptanceForNow),
/* harmony export */   leftOutText: () => (/* binding */ leftOutText),
/* harmony export */   q: () => (/* binding */ BASELINE_DAYS),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline),
/* harmony export */   writeShrunkBaseline: () => (/* binding */ writeShrunkBaseline)
/* harmony export */ });
/* harmony import */ var _report_tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30654);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1550);
/* harmony import */ var _output_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48674);






/** Long enough to work through the findings, short enough to be remembered. */
const BASELINE_DAYS = 90;
/** For findings that a baseline takes in: somebody has to fill in the reason. */
function acceptanceForNow() {
    return { reason: 'TODO: fix it, or say why it is accepted', expires: (0,_support_day_js__WEBPACK_IMPORTED_MODULE_5__/* .dayAfter */ .P)(new Date(), BASELINE_DAYS) };
}
/** Writes a baseline with all findings. The reasons and days of an existing one stay where its entries do. */
function writeBaseline(file, findings, acceptance) {
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineText */ .BW)(findings, { acceptance, last: lastBaseline(file) }));
}
/**
 * Writes the baseline that applied to a run without what no longer occurs; returns how many findings it does not have.
 * @throws {ConfigurationError} if the baseline cannot be read.
 */
function writeShrunkBaseline(file, { report, repository }, { path, written }) {
    const ran = new Set(report.rules.map(({ rule }) => rule.id));
    const idle = new Set(_rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id).filter((id) => !ran.has(id)));
    const isLookedFor = (entry) => repository.isInScope(entry.path) && !idle.has(entry.rule);
    const { text, missing } = (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .shrunkBaseline */ .Jv)(report.findings, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineTextAt */ .eK)(path, written), isLookedFor);
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, text);
    return missing;
}
/** The findings that were left out, and how to take them in. */
function leftOutText(missing, isConfigured) {
    if (missing === 0)
        return '';
    const [findings, verb] = [(0,_report_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(missing, 'new finding'), missing === 1 ? ['is', 'was'] : ['are', 'were']];
    const way = isConfigured ? 'hullcheck init --baseline adds all' : `--write-baseline without --baseline writes all`;
    return `${findings} ${verb[0]} not in the baseline and ${verb[1]} not added; ${way}.`;
}
/** Undefined without a file, or if the file has something else that is about to be replaced. */
function lastBaseline(file) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(file, _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .MAXIMUM_BASELINE_BYTES */ .fx);
    if (!read.ok)
        return undefined;
    try {
        (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseline */ .nk)(read.value.text, file);
        return read.value.text;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   Jv: () => (/* binding */ shrunkBaseline),
/* harmony export */   eK: () => (/* binding */ baselineTextAt),
/* harmony export */   fx: () => (/* binding */ MAXIMUM_BASELINE_BYTES),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83050);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3239);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30654);
/* harmony import */ var _support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6754);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60225);
/* harmony import */ var _finding_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98022);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54373);
/* harmony import */ var _folding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55108);











const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;
/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
function readBaseline(path, written) {
    return parseBaseline(baselineTextAt(path, written), written);
}
/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
function baselineTextAt(path, written) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BASELINE_BYTES);
    if (read.ok)
        return read.value.text;
    if (read.error === 'missing')
        throw wrong(written, `The baseline does not exist.${WRITE_ONE}${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)(path, written) ?? ''}`);
    throw wrong(written, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`);
}
const WRITE_ONE = ' Write one with --write-baseline.';
function parseBaseline(text, file) {
    const entries = entriesOf(parseJson(text, file), file);
    return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}
/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
function baselineText(findings, { acceptance = {}, last } = {}) {
    const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
    return textOf([...currentEntries(findings).values()].map((entry) => {
        const before = known.get(keyOf(entry.path, entry.fingerprint));
        return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }));
}
/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
function shrunkBaseline(findings, last, isLookedFor) {
    const now = currentEntries(findings);
    const known = entriesByKey(last);
    const entries = [...known.values()].flatMap((entry) => {
        if (!isLookedFor(entry))
            return [entry];
        const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
        return count === 0 ? [] : [{ ...entry, count }];
    });
    const counts = new Map([...known].map(([key, { count }]) => [key, count]));
    const isMissing = (finding) => (0,_folding_js__WEBPACK_IMPORTED_MODULE_5__/* .isShown */ .aJ)(finding) && hashesOf(finding, counts).size === 0;
    return { text: textOf(entries), missing: findings.filter(isMissing).length };
}
/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings) {
    const entries = new Map();
    for (const finding of findings) {
        const { suppressedBy, span, ruleId } = finding;
        if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline')
            continue;
        for (const unit of (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding)) {
            const { hash } = unit;
            const key = keyOf(span.file.path, hash);
            const count = (entries.get(key)?.count ?? 0) + 1;
            const about = aboutOf(finding, unit);
            entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
        }
    }
    return entries;
}
function textOf(entries) {
    // one entry per line, so that changes stay small, and merge
    const lines = [...entries].sort(byPath).map((entry) => `\n    ${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleJson */ .$)(JSON.stringify(entry))}`);
    return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** No secret is in a message. */
function aboutOf({ message, subject: first }, { part, subject }) {
    // the message names the first of those that share the finding
    const told = (0,_support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .firstSentence */ .q)(message)
        .replace(`"${first}"`, () => `"${subject}"`)
        .slice(0, ABOUT_LENGTH);
    return part === undefined ? told : `${part}: ${told}`;
}
const NO_ENTRIES = new Map();
function entriesByKey(text) {
    const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
    return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}
/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }) {
    return {
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
    };
}
function byPath(a, b) {
    return sortKey(a) < sortKey(b) ? -1 : 1;
}
function sortKey({ path, rule, fingerprint }) {
    return [path, rule, fingerprint].join('\0');
}
/** Drops the message of the parser, which quotes the text. */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
    }
}
function entriesOf(document, file) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
        throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
    }
    if (document['version'] !== VERSION) {
        throw wrong(file, `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`);
    }
    return document['findings'];
}
function readEntry(entry, index, file) {
    if (!isEntry(entry)) {
        const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
        throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
    }
    return entry;
}
function isEntry(entry) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(entry))
        return false;
    const { path, rule, fingerprint, count, about, reason, expires } = entry;
    return (typeof path === 'string' &&
        typeof rule === 'string' &&
        typeof fingerprint === 'string' &&
        _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_PATTERN */ .wF.test(fingerprint) &&
        typeof count === 'number' &&
        Number.isInteger(count) &&
        count >= 1 &&
        (about === undefined || typeof about === 'string') &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
        (expires === undefined || (typeof expires === 'string' && (0,_support_day_js__WEBPACK_IMPORTED_MODULE_9__/* .isDay */ .N)(expires))));
}
/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries) {
    const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
    const knownHashes = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__/* .remember */ .k)((finding) => hashesOf(finding, counts));
    return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
        kind: 'baseline',
        span: undefined,
        ruleIds: [rule],
        reason: reason ?? 'It is in the baseline.',
        ...(expires !== undefined && { expires }),
        path,
        covers: (finding) => knownHashes(finding).has(fingerprint),
    }));
}
const NO_HASHES = new Set();
/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding, counts) {
    const { occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .splitFingerprint */ .DB)(finding.fingerprint);
    const hashes = (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding).map(({ hash }) => hash);
    const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
    return isKnown ? new Set(hashes) : NO_HASHES;
}
/** The hash already contains the rule. */
function keyOf(path, hash) {
    return JSON.stringify([path, hash]);
}
function wrong(path, message) {
    return new _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(message, { path });
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
function unitsOf(finding) {
    const { setBy } = finding;
    const units = unitsOfSubjects(finding);
    if (setBy === undefined)
        return units;
    return units.flatMap((unit) => causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })));
}
/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;
function causesIn(setBy) {
    const others = setBy.length - MOST_CAUSES;
    return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}
function unitsOfSubjects(finding) {
    const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
    const isOptional = isSometimes(finding);
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            subject: one.subject,
            score: one.score,
            isOptional: isSometimes(one),
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
function isSometimes({ isOptional, isIdle }) {
    return isOptional === true || isIdle === true;
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

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


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
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
