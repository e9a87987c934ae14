export const id = 1931;
export const ids = [1931];
export const modules = {

/***/ 41931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35787);




/** The rule with an id, current or former. */
function knownRule(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.find((candidate) => candidate.id === id || candidate.aliases?.includes(id));
    if (rule === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(unknownRule(id));
    return rule;
}
function unknownRule(id) {
    const guess = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map((rule) => rule.id));
    const hint = guess === undefined ? 'hullcheck rules lists them' : `did you mean ${guess}?`;
    return `unknown rule "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(id)}"; ${hint}`;
}


/***/ })

};
