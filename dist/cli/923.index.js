export const id = 923;
export const ids = [923];
export const modules = {

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1122);


/** `hullcheck rules`: one line a rule, worst first. */
function listRules({ json = false }, { stdout }) {
    const listed = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules
        .map(({ id, score, profile, docs }) => ({
        id,
        concern: _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.concernOf[id],
        severity: (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(score),
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

/***/ 6939:
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

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lazy),
/* harmony export */   U: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value when it is first asked for. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/**
 * Gives objects a property that is computed when it is first asked for. All objects share its getter. With a getter in the literal of each,
 * V8 keeps every object as a hash table, which takes five times as long to make, and three times as long to read; and it keeps the getter where
 * things are old, so that all that this can see, such as a syntax tree, lives until the next collection of the whole heap.
 */
function lazyProperty(name) {
    const computed = Symbol(name);
    const property = {
        get() {
            return this[computed]();
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, computed, { value: lazy(compute) });
        return Object.defineProperty(object, name, property);
    };
}


/***/ })

};
