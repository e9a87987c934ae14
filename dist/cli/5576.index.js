export const id = 5576;
export const ids = [5576];
export const modules = {

/***/ 78586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rulesOfPeers),
/* harmony export */   q: () => (/* binding */ rulesWith)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30173);
/* harmony import */ var _rules_define_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2120);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45020);



/** Our rules for an id of another tool, whichever tool that is. */
function rulesOfPeers(id) {
    const { rulesFor } = (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .peerRules */ .O)(_rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules);
    const ids = new Set(_rules_define_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .PEERS */ .I.flatMap((peer) => rulesFor(peer, id)));
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.filter((rule) => ids.has(rule.id));
}
/** The rules with all of some words in their id, title, concern, or their ids in other tools. Case does not matter. */
function rulesWith(words) {
    const wanted = words.map((word) => word.toLowerCase());
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.filter((rule) => {
        const text = searchedText(rule);
        return wanted.every((word) => text.includes(word));
    });
}
function searchedText({ id, docs, peers = {}, aliases = [] }) {
    return [id, docs.title, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.concernOf[id], ...aliases, ...Object.values(peers).flat()].join(' ').toLowerCase();
}


/***/ }),

/***/ 95576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18140);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47015);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45020);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21500);
/* harmony import */ var _rule_search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78586);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81083);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35787);









/** `hullcheck rules`: a line for each rule, worst first. @throws {UsageError} if none matches the words, unless it writes JSON. */
function listRules({ json = false, words = [] }, surroundings) {
    const { stdout } = surroundings;
    const listed = [...(0,_rule_search_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesWith */ .q)(words)]
        .map(({ id, danger, profile, docs }) => ({
        id,
        concern: _rules_index_js__WEBPACK_IMPORTED_MODULE_3__.concernOf[id],
        severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .severityOf */ .xJ)((0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger)),
        score: (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger) ?? null,
        attacker: danger?.attacker ?? null,
        reach: danger?.reach ?? null,
        profile,
        title: docs.title,
    }))
        .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1));
    if (json) {
        stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
        return;
    }
    if (listed.length === 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(noneText(words));
    const lineWidth = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .listWidthOf */ .Mg)(surroundings);
    const width = Math.max(0, ...listed.map(({ id }) => id.length));
    for (const { id, severity, score, profile, title } of listed) {
        const place = profile === 'strict' || profile === 'changes' || profile === 'off' ? ` (${profile})` : '';
        const prefix = `${id.padEnd(width)}  ${severity.padEnd(8)} ${(score?.toFixed(1) ?? '').padStart(4)}  `;
        stdout.write(`${(0,_report_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .hanging */ .rM)(prefix, `${title}${place}`, lineWidth).join('\n')}\n`);
    }
}
function noneText(words) {
    const ids = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules.map(({ id }) => id);
    return `no rule matches "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(words.join(' '))}".${(0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMean */ .a)(words.join('-'), ids)}`;
}


/***/ })

};
