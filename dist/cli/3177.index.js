export const id = 3177;
export const ids = [3177];
export const modules = {

/***/ 5576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1108);


/** `hullcheck rules`: a line for each rule, worst first. */
function listRules({ json = false }, { stdout }) {
    const listed = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules
        .map(({ id, score, profile, docs }) => ({
        id,
        concern: _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.concernOf[id],
        severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(score),
        score: score ?? null,
        profile,
        title: docs.title,
    }))
        .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1));
    if (json) {
        stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
        return;
    }
    const width = Math.max(...listed.map(({ id }) => id.length));
    for (const { id, severity, score, profile, title } of listed) {
        const place = profile === 'strict' || profile === 'off' ? ` (${profile})` : '';
        stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)} ${(score?.toFixed(1) ?? '').padStart(4)}  ${title}${place}\n`);
    }
}


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/** From worst to mildest. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
function severityOf(score) {
    if (score === undefined)
        return 'note';
    if (score > 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
/** The placeholder for the checksum of a file or the digest of an image that was not fetched yet. */
const CHECKSUM = 'sha256:…';
/** The place of a problem of a whole file: its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GAP_THINGS),
/* harmony export */   z: () => (/* binding */ GAP_KINDS)
/* harmony export */ });
/** The units in which gaps are counted, from large to small. */
const GAP_THINGS = [
    'file',
    'folder',
    'project',
    'service',
    'container',
    'stage',
    'image',
    'reference',
    'instruction',
    'command',
    'value',
    'rule',
];
/** The kinds of gaps, with their default weight and the unit they are counted in. `docs/not-looked-at.md` explains each. */
const GAP_KINDS = {
    // files as a whole
    'unreadable-file': { weight: 'severe', thing: 'file', code: 'unreadable-file', hides: 'file' },
    'unreadable-folder': { weight: 'severe', thing: 'folder', code: 'unreadable-file' },
    'syntax-error': { weight: 'severe', thing: 'file', code: 'syntax-error', hides: 'file' },
    'too-many-files': { weight: 'severe', thing: 'file', code: 'not-checked' },
    template: { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'lfs-pointer': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'link-leads-outside': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'link-leads-nowhere': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'undecodable-name': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'unknown-format': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'unlisted-files': { weight: 'expected', thing: 'folder', code: 'not-checked' },
    // parts of files
    'limit-reached': { weight: 'severe', thing: 'value', code: 'not-checked', hides: 'file' },
    'refused-by-engine': { weight: 'ordinary', thing: 'project', code: 'parse-problem' },
    'unknown-instruction': { weight: 'severe', thing: 'instruction', code: 'parse-problem' },
    'unknown-shell': { weight: 'ordinary', thing: 'command', code: 'not-checked' },
    'unreadable-commands': { weight: 'ordinary', thing: 'command', code: 'parse-problem' },
    'foreign-frontend': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'ambiguous-text': { weight: 'severe', thing: 'value', code: 'parse-problem' },
    // things that files refer to
    'missing-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'outside-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'undecided-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'environment-elsewhere': { weight: 'expected', thing: 'reference', code: 'not-checked' },
    'unknown-value': { weight: 'expected', thing: 'value', code: 'not-checked' },
    // images
    'image-not-looked-up': { weight: 'expected', thing: 'image', code: 'lookup-failed' },
    'image-not-verified': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'image-not-read': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'fix-not-completed': { weight: 'expected', thing: 'value', code: 'lookup-failed' },
    // hullcheck itself
    'rule-crashed': { weight: 'severe', thing: 'rule', code: 'rule-crashed' },
};


/***/ }),

/***/ 9189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ notLookedAt),
/* harmony export */   k: () => (/* binding */ failsCheck)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1116);
/* harmony import */ var _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9919);


const LEVELS = {
    severe: 'error',
    ordinary: 'warning',
    expected: 'note',
};
/** In characters. Longer texts are compared by their hash. */
const LONGEST_EVIDENCE = 1000;
/** The only way to report that something was not checked. */
function notLookedAt(report) {
    const { kind, message, wayOut, span, path } = report;
    const { code, ...plain } = _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP_KINDS */ .z[kind];
    const { weight = plain.weight, thing = plain.thing, count = 1 } = report;
    const { evidence = 'hides' in plain ? fileEvidence(span) : evidenceAt(span) } = report;
    return {
        level: LEVELS[weight],
        code,
        message: `${message} ${wayOut}`,
        ...(span !== undefined && { span }),
        ...(path !== undefined && span === undefined && { path }),
        gap: { weight, thing, count, kind, evidence },
    };
}
function fileEvidence(span) {
    if (span === undefined)
        return '';
    const known = FILE_EVIDENCE.get(span.file) ?? (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text, 0);
    FILE_EVIDENCE.set(span.file, known);
    return known;
}
const FILE_EVIDENCE = new WeakMap();
function evidenceAt(span) {
    return span === undefined ? '' : (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text.slice(span.start, span.end), LONGEST_EVIDENCE);
}
/** Whether a gap fails a check of everything, or a check of what a change adds. */
function failsCheck({ gap, level }, scope) {
    if (gap === undefined)
        return level === 'error';
    if (gap.acceptedBy !== undefined)
        return false;
    return gap.weight === 'severe' || (scope === 'change' && gap.weight === 'ordinary');
}


/***/ }),

/***/ 3589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wholeFile),
/* harmony export */   C: () => (/* binding */ spanText)
/* harmony export */ });
function wholeFile(file) {
    return { text: file.text, span: (start, end) => ({ file, start, end }) };
}
function spanText({ file, start, end }) {
    return file.text.slice(start, end);
}


/***/ }),

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ valueIfComputed),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Uk: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value on first use. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/** The value of a {@link lazyProperty}; undefined as long as it was not used. */
function valueIfComputed(object, name) {
    const cell = object[keyOf(name)];
    // copies have the value as a plain property
    if (cell === undefined)
        return object[name];
    return cell.compute === undefined ? cell.value : undefined;
}
/**
 * Defines a property that is computed on first use. All objects share its getter. With a getter in each object literal, V8 would store every
 * object as a hash table, which takes five times as long to create and three times as long to read. It would also keep the getter in the old
 * generation, so that everything the getter refers to, such as a syntax tree, would live until the next full collection.
 */
function lazyProperty(name) {
    const key = keyOf(name);
    const property = {
        get() {
            return computedValue(this[key]);
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, key, { value: { compute, value: undefined } });
        return Object.defineProperty(object, name, property);
    };
}
function computedValue(cell) {
    if (cell.compute !== undefined) {
        cell.value = cell.compute();
        cell.compute = undefined;
    }
    return cell.value;
}
const KEYS = new Map();
function keyOf(name) {
    let key = KEYS.get(name);
    if (key === undefined) {
        key = Symbol(name);
        KEYS.set(name, key);
    }
    return key;
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shortText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The text itself when it is short, otherwise its hash. */
function shortText(text, longest) {
    return text.length <= longest ? text : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
