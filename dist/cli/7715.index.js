export const id = 7715;
export const ids = [7715];
export const modules = {

/***/ 57715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quietPieces: () => (/* binding */ quietPieces)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _exchange_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47813);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78495);



/** One line for each finding and each gap, and nothing else: `compose.yaml:4:17: critical: text [rule]`. */
function* quietPieces(report, { colour, verdict, pathOf }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .painter */ .C)(colour);
    for (const { path, region, severity, message, ruleId } of (0,_exchange_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(report, verdict)) {
        const place = paint(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(pathOf(path))}:${region.startLine}:${region.startColumn}:`, 'cyan');
        const line = `${place} ${paint(`${severity}:`, ..._paint_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITY_STYLES */ .x[severity])} ${message} ${paint(`[${ruleId}]`, 'dim')}`;
        yield `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)(line)}\n`;
    }
}


/***/ })

};
