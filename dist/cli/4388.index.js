export const id = 4388;
export const ids = [4388];
export const modules = {

/***/ 54388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPeerMap: () => (/* binding */ listPeerMap)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30173);
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18140);
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47015);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45020);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81083);






/** `hullcheck rules --map trivy`: the ids of another tool, and the rules that find the same problems. */
function listPeerMap(peer, { json = false }, surroundings) {
    const { stdout } = surroundings;
    const entries = (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .peerEntries */ .r)(_rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules, peer);
    if (json) {
        stdout.write(`${JSON.stringify(entries.map(toJson), undefined, 2)}\n`);
        return;
    }
    const widthOf = (texts) => Math.max(0, ...texts.map(({ length }) => length));
    const lineWidth = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .listWidthOf */ .Mg)(surroundings);
    const idWidth = widthOf(entries.map(({ id }) => id));
    const ruleWidth = widthOf(entries.map(({ rule }) => rule.id));
    for (const { id, rule } of entries) {
        const ours = `${rule.id.padEnd(ruleWidth)}  ${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)((0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOf */ .uw)(rule.danger))}`;
        stdout.write(`${(0,_report_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .hanging */ .rM)(`${id.padEnd(idWidth)}  `, ours, lineWidth).join('\n')}\n`);
    }
}
function toJson({ id, rule }) {
    const score = (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOf */ .uw)(rule.danger);
    return { id, rule: rule.id, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)(score), score: score ?? null, profile: rule.profile };
}


/***/ })

};
