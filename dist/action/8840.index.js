export const id = 8840;
export const ids = [8840];
export const modules = {

/***/ 30173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ peerRules)
/* harmony export */ });
/* unused harmony export peerEntries */
const NONE = [];
function peerRules(rules) {
    const byId = new Map();
    const byPeer = new Map();
    for (const { id, profile, peers = {} } of rules) {
        for (const [peer, theirs] of Object.entries(peers)) {
            addTo(byPeer, peer, id);
            if (profile === 'recommended-only')
                continue;
            for (const their of theirs)
                addTo(byId, `${peer} ${normalized(peer, their)}`, id);
        }
    }
    return {
        rulesFor: (peer, id) => byId.get(`${peer} ${normalized(peer, id)}`) ?? NONE,
        allOf: (peer) => byPeer.get(peer) ?? NONE,
    };
}
/** The mapping for readers: sorted by the tool's ids, with numbers sorted by value. */
function peerEntries(rules, peer) {
    return rules
        .flatMap((rule) => (rule.peers?.[peer] ?? []).map((id) => ({ id, rule })))
        .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.rule.id < b.rule.id ? -1 : 1));
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else if (!list.includes(value))
        list.push(value);
}
function normalized(peer, id) {
    const lower = id.toLowerCase();
    if (peer === 'trivy')
        return lower.replace(/^(?:avd-)?([a-z]+)-?(\d{1,4})$/, trivyId);
    // a rule may be named with or without its folders
    return peer === 'semgrep' ? lower.slice(lower.lastIndexOf('.') + 1) : lower;
}
/** `DS002`, `AVD-DS-0002` and `DS-0002` are the same. */
function trivyId(_whole, letters, digits) {
    return `${letters}-${digits.padStart(4, '0')}`;
}


/***/ }),

/***/ 28840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plainChecked: () => (/* binding */ plainChecked),
/* harmony export */   serveThread: () => (/* binding */ serveThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30173);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75844);
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20948);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96720);
/* harmony import */ var _check_unit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62159);






/** Runs a thread that checks units: the main thread sends its data, and then questions, in order. */
function serveThread() {
    let answer;
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (message) => {
        if ('units' in message)
            node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(answer?.(message));
        else
            answer = answererFor(message);
    });
}
function answererFor({ rules, withPeers, repository, ...options }) {
    const { isCheckout, paths } = repository;
    const reader = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fileReader */ .q2)(repository.root, repository.maxFileSize, new Set(repository.files));
    const checkUnit = (0,_check_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .unitChecker */ ._t)({ ...reader, isCheckout, paths: () => paths, onRecalled() { } }, { ...options, rules: rules.map(activeRule), peers: withPeers ? (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .peerRules */ .O)(_rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules) : undefined }, { repeatsTexts: false });
    return ({ units }) => ({
        checked: units.map(({ builds, format, ...unit }) => plainChecked(checkUnit({ ...unit, fileFormat: (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNamed */ .vq)(format) }, () => builds))),
        refusals: units.length === 0 ? reader.refusals() : [],
    });
}
function plainChecked({ images, ...rest }) {
    const plain = images.map(({ reference: { value, span }, ...image }) => ({
        ...image,
        reference: { value: value.text, span },
    }));
    return { ...rest, images: plain };
}
function activeRule({ id, ...rest }) {
    return { ...rest, rule: ruleById.get(id) };
}
const ruleById = new Map(_rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules.map((rule) => [rule.id, rule]));


/***/ })

};
