export const id = 7715;
export const ids = [7715];
export const modules = {

/***/ 57715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quietPieces: () => (/* binding */ quietPieces)
/* harmony export */ });
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _exchange_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47813);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74178);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78495);





/** One line for each finding and each gap, and nothing else: `compose.yaml:4:17: critical: text [rule]`. */
function* quietPieces(report, { colour, verdict, pathOf, arrangement = {} }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(colour);
    for (const { path, region, severity, message, ruleId } of arranged(report, verdict, arrangement)) {
        const place = paint(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(pathOf(path))}:${region.startLine}:${region.startColumn}:`, 'cyan');
        const line = `${place} ${paint(`${severity}:`, ..._paint_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITY_STYLES */ .x[severity])} ${message} ${paint(`[${ruleId}]`, 'dim')}`;
        yield `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)(line)}\n`;
    }
}
/** Each group by itself: containers that share a finding are a line each, in the group of each. */
function* arranged(report, verdict, arrangement) {
    const { findings, notifications } = report;
    for (const group of (0,_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(report, findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_4__/* .isShown */ .aJ), arrangement))
        yield* (0,_exchange_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)({ findings: group.findings, notifications: [] }, verdict);
    yield* (0,_exchange_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)({ findings: [], notifications }, verdict);
}


/***/ })

};
