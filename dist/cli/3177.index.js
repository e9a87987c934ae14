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
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7118);


/** `hullcheck rules`: one line a rule, worst first. */
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
/** Stands for the checksum of a file, or the digest of an image, that nobody asked for yet. */
const CHECKSUM = 'sha256:…';
/** A problem in `file` as a whole: it points at its beginning. */
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
/** What a gap is counted in, from large to small. */
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
/** Kinds of gaps, with the weight that each has unless its place says otherwise, and what it is counted in. `docs/not-looked-at.md` explains each. */
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
    // what files name
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
/** In characters. A longer text is told apart by its hash. */
const LONGEST_EVIDENCE = 1000;
/** The one way to say that something was not looked at. */
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
/** Whether a gap fails a check that looks at everything, or one that looks at what a change brings. */
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
/** Computes a value when it is first asked for. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/** What a property of {@link lazyProperty} has come to; undefined as long as nobody asked for it. */
function valueIfComputed(object, name) {
    const cell = object[keyOf(name)];
    // copies have the value as a plain property
    if (cell === undefined)
        return object[name];
    return cell.compute === undefined ? cell.value : undefined;
}
/**
 * Gives objects a property that is computed when it is first asked for. All objects share its getter. With a getter in the literal of each,
 * V8 keeps every object as a hash table, which takes five times as long to make, and three times as long to read; and it keeps the getter where
 * things are old, so that all that this can see, such as a syntax tree, lives until the next collection of the whole heap.
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

/** The text itself when it is short, else what only that text gives. */
function shortText(text, longest) {
    return text.length <= longest ? text : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
