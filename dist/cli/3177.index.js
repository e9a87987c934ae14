export const id = 3177;
export const ids = [3177];
export const modules = {

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ peerRules),
/* harmony export */   r: () => (/* binding */ peerEntries)
/* harmony export */ });
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

/***/ 8586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rulesOfPeers),
/* harmony export */   q: () => (/* binding */ rulesWith)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(173);
/* harmony import */ var _rules_define_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2120);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1896);



/** Our rules for an id of another tool, whichever tool that is. */
function rulesOfPeers(id) {
    const { rulesFor } = (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .peerRules */ .O)(_rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules);
    const ids = new Set(_rules_define_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .PEERS */ .I.flatMap((peer) => rulesFor(peer, id)));
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules.filter((rule) => ids.has(rule.id));
}
/** The rules with all of some words in their id, title, concern, or their ids in other tools. Case does not matter. */
function rulesWith(words) {
    const wanted = words.map((word) => word.toLowerCase());
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules.filter((rule) => {
        const text = searchedText(rule);
        return wanted.every((word) => text.includes(word));
    });
}
function searchedText({ id, docs, peers = {}, aliases = [] }) {
    return [id, docs.title, _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.concernOf[id], ...aliases, ...Object.values(peers).flat()].join(' ').toLowerCase();
}


/***/ }),

/***/ 5576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8140);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1896);
/* harmony import */ var _rule_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8586);



/** `hullcheck rules`: a line for each rule, worst first. */
function listRules({ json = false, words = [] }, { stdout }) {
    const listed = [...(0,_rule_search_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesWith */ .q)(words)]
        .map(({ id, score, profile, docs }) => ({
        id,
        concern: _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.concernOf[id],
        severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .severityOf */ .xJ)(score),
        score: score ?? null,
        profile,
        title: docs.title,
    }))
        .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1));
    if (json) {
        stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
        return;
    }
    const width = Math.max(0, ...listed.map(({ id }) => id.length));
    for (const { id, severity, score, profile, title } of listed) {
        const place = profile === 'strict' || profile === 'off' ? ` (${profile})` : '';
        stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)} ${(score?.toFixed(1) ?? '').padStart(4)}  ${title}${place}\n`);
    }
}


/***/ }),

/***/ 9189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ notLookedAt),
/* harmony export */   b4: () => (/* binding */ asOrdinary),
/* harmony export */   k2: () => (/* binding */ failsCheck)
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
/** The same gap, where valid projects have it. */
function asOrdinary(notification) {
    const { gap } = notification;
    return gap?.weight === 'severe'
        ? { ...notification, level: 'warning', gap: { ...gap, weight: 'ordinary' } }
        : notification;
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
