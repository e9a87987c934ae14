export const id = 665;
export const ids = [665];
export const modules = {

/***/ 7353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mapped),
/* harmony export */   M: () => (/* binding */ jsonPieces)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} in it is written as an array. */
function* jsonPieces(value) {
    yield* piecesOf(value, '\n');
    yield '\n';
}
/** `lineBreak` has the blanks that the lines of the value begin with. */
function* piecesOf(value, lineBreak) {
    if (isLazyList(value))
        yield* listPieces(value(), lineBreak);
    else if (!holdsLazyList(value))
        yield (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(value).slice(0, -1).replaceAll('\n', lineBreak);
    else if (Array.isArray(value))
        yield* listPieces(value, lineBreak);
    else
        yield* objectPieces(value, lineBreak);
}
function* listPieces(items, lineBreak) {
    const inner = `${lineBreak}  `;
    let isEmpty = true;
    for (const item of items) {
        yield isEmpty ? `[${inner}` : `,${inner}`;
        isEmpty = false;
        yield* piecesOf(item, inner);
    }
    yield isEmpty ? '[]' : `${lineBreak}]`;
}
function* objectPieces(value, lineBreak) {
    const inner = `${lineBreak}  `;
    let separator = '{';
    for (const [key, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${separator}${inner}${JSON.stringify(key)}: `;
        separator = ',';
        yield* piecesOf(member, inner);
    }
    yield `${lineBreak}}`;
}
function isLazyList(value) {
    return typeof value === 'function';
}
function holdsLazyList(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}
/** For lazy lists: each item is gone when the next one is made. */
function* mapped(items, change) {
    for (const item of items)
        yield change(item);
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toJson: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _json_pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7353);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);



/** Grows when a field is removed or changes its meaning; new fields may come at any time. See `docs/json-format.md`. */
const FORMAT_VERSION = 1;
/** The report as one JSON document for other programs, in pieces. */
function toJson(report, { version }) {
    const { bySeverity, suppressed, notChecked } = (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .tally */ .N4)(report);
    return (0,_json_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonPieces */ .M)({
        version: FORMAT_VERSION,
        tool: { name: 'hullcheck', version },
        scanned: report.counts,
        counts: { ...bySeverity, suppressed, notChecked },
        rules: report.rules.map(({ rule, severity, score }) => ({ id: rule.id, severity, score: score ?? null })),
        findings: () => (0,_json_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .C)(report.findings, findingOf),
        notifications: () => (0,_json_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .C)(report.notifications, notificationOf),
    });
}
function notificationOf({ level, code, message, span, path }) {
    const place = span === undefined ? { path: path ?? null, start: null, end: null } : placeOf(span);
    return { level, code, message, ...place };
}
function findingOf(finding) {
    const { ruleId, severity, score, message, span, related, flow, fix, fingerprint, suppressedBy, foldedInto } = finding;
    return {
        rule: ruleId,
        severity,
        score: score ?? null,
        message,
        ...placeOf(span),
        fingerprint,
        related: related.map((place) => ({ message: place.message, ...placeOf(place.span) })),
        flow: flow.map((place) => ({ message: place.message, ...placeOf(place.span) })),
        fix: fix === undefined
            ? null
            : {
                title: fix.title,
                safety: fix.safety,
                edits: fix.edits.map(({ span: replaced, text }) => ({ ...placeOf(replaced), text })),
            },
        suppressed: suppressedBy === undefined ? null : { kind: suppressedBy.kind, reason: suppressedBy.reason },
        foldedInto: foldedInto?.ruleId ?? null,
    };
}
function placeOf({ file, start, end }) {
    return { path: file.path, start: pointAt(file, start), end: pointAt(file, end) };
}
function pointAt(file, offset) {
    return { ...(0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t)(file, offset), offset };
}


/***/ })

};
