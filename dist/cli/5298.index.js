export const id = 5298;
export const ids = [5298];
export const modules = {

/***/ 30173:
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

/***/ 18140:
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
/** The placeholder for the checksum of a file or the digest of an image that was not fetched yet. */
const CHECKSUM = 'sha256:\u2026';
/** The place of a problem of a whole file: its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 69919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GAP_THINGS),
/* harmony export */   z: () => (/* binding */ GAP_KINDS)
/* harmony export */ });
/** The units in which gaps are counted, from large to small. */
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
/** The kinds of gaps, with their default weight and the unit they are counted in. `docs/not-looked-at.md` explains each. */
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
    // things that files refer to
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

/***/ 71539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ startOfLine),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_caches_remember_recent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51267);
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);


/** Reports go through the files in their order, and come back to few of them. */
const RECENT_FILES = 64;
/** The offsets where the lines of a file start. */
const linesOf = (0,_support_caches_remember_recent_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberRecent */ .r)(RECENT_FILES, ({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
/** The offset where a line starts, by its index; the end of the text for a line after the last one. */
function startOfLine(file, line) {
    return linesOf(file)[line] ?? file.text.length;
}
function positionAt(file, offset) {
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(linesOf(file), offset);
    return { line: line + 1, column: offset - startOfLine(file, line) + 1 };
}


/***/ }),

/***/ 2120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ PEERS),
/* harmony export */   K: () => (/* binding */ defineRule)
/* harmony export */ });
/** Other tools whose rules have separate ids. */
const PEERS = [
    'hadolint',
    'trivy',
    'checkov',
    'kics',
    'semgrep',
    'buildkit',
    'dockle',
    'sonar',
    'docker-bench',
    'compose-lint',
];
/** Gives a rule its type. It does nothing at run time. */
function defineRule(rule) {
    return rule;
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
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36143);
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


/***/ }),

/***/ 51267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rememberRecent)
/* harmony export */ });
/** Computes a value for an object on first use, and keeps the values for the last ones: unlike `remember` it takes no more room with each object. */
function rememberRecent(most, compute) {
    // oldest first, which nobody asked for since
    const known = new Map();
    let last;
    return (about) => {
        if (last?.about === about)
            return last.value;
        const found = known.get(about) ?? { value: compute(about) };
        known.delete(about);
        const [oldest] = known.size >= most ? known.keys() : [];
        if (oldest !== undefined)
            known.delete(oldest);
        known.set(about, found);
        last = { about, value: found.value };
        return found.value;
    };
}


/***/ }),

/***/ 1913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   Mr: () => (/* binding */ addToGroup)
/* harmony export */ });
/** The items by their keys. Keys are in the order in which they first appear, and the items of a key in the order that they had. */
function groupBy(items, keyOf) {
    const groups = new Map();
    let index = 0;
    for (const item of items)
        addToGroup(groups, keyOf(item, index++), item);
    return groups;
}
function addToGroup(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}
/** The items in groups of neighbours. Each item of a group belongs with the first one. */
function* neighbours(items, belongsTo) {
    let group;
    for (const item of items) {
        if (group !== undefined && belongsTo(group[0], item)) {
            group.push(item);
            continue;
        }
        if (group !== undefined)
            yield group;
        group = [item];
    }
    if (group !== undefined)
        yield group;
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54439);

/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    return Math.max(0, (0,_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReached */ .d)(starts, (start) => start > offset) - 1);
}


/***/ }),

/***/ 96730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer names are not compared: the work grows with the product of the lengths. */
const LONGEST_NAME = 64;
/** The candidate that `name` most likely means; undefined when none is similar. */
function nearest(name, candidates) {
    if (name === '' || name.length > LONGEST_NAME)
        return undefined;
    const written = name.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        // each character more or less is a change
        if (Math.abs(candidate.length - name.length) >= bestDistance)
            continue;
        const distance = editDistance(written, candidate.toLowerCase());
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best ?? sameWords(written, candidates) ?? similarWords(written, candidates);
}
/** A candidate with all words of the name, or the other way round: `network` or `network-host` means `host-network-mode`. */
function sameWords(name, candidates) {
    if (name.length < 4)
        return undefined;
    const words = name.split('-');
    return candidates.find((candidate) => {
        const others = candidate.toLowerCase().split('-');
        return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
    });
}
/** The first candidate in which each of at least two words has one that differs in one place: `runtime-sokcet` means `runtime-socket-mount`. */
function similarWords(name, candidates) {
    const words = name.split('-').filter((word) => word.length >= 3);
    if (words.length < 2)
        return undefined;
    return candidates.find((candidate) => {
        const others = candidate.toLowerCase().split('-');
        return words.every((word) => others.some((other) => isOneApart(word, other)));
    });
}
function isOneApart(a, b) {
    return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}
/** The number of insertions, deletions, replacements and swaps of neighbouring characters. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++)
            row.push(cell(a, b, i, j, row, last, beforeLast));
        beforeLast = last;
        last = row;
    }
    return valueAt(last, b.length);
}
function cell(a, b, i, j, row, last, beforeLast) {
    const isSame = a[i - 1] === b[j - 1];
    const replaced = valueAt(last, j - 1) + (isSame ? 0 : 1);
    const oneMore = Math.min(valueAt(row, j - 1), valueAt(last, j)) + 1;
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwapped ? valueAt(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
    return Math.min(replaced, oneMore, swapped);
}
/** Nothing leads through cells outside of the table. */
function valueAt(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 53879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ paired)
/* harmony export */ });
/** The items of two lists in pairs, in their order. The list that is longer has no pairs for the rest of its items. */
function paired(ones, others) {
    const rest = others.values();
    return ones.flatMap((one) => {
        const next = rest.next();
        return next.done ? [] : [[one, next.value]];
    });
}


/***/ }),

/***/ 54439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstReached)
/* harmony export */ });
/**
 * The index of the first sorted item that has reached something; the number of items if none has. All items after such an item have reached
 * it, too. `from` is the index of the first item to ask about.
 */
function firstReached(items, isReached, from = 0) {
    let low = from;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isReached(items[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 2922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   cm: () => (/* binding */ isFlowText),
/* harmony export */   dw: () => (/* binding */ asMapping),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   l: () => (/* binding */ isUnreadKey),
/* harmony export */   tb: () => (/* binding */ MAXIMUM_SIZE)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);

/** Sizes are exact up to here and then stop growing, far from overflow. */
const MAXIMUM_SIZE = 1e12;
function spanOf({ file, start, end }) {
    return { file, start, end };
}
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
function isNull(node) {
    if (node?.kind !== 'scalar' || node.value.length > 4 || !NULLS.has(node.value))
        return false;
    const { tag, style } = node;
    return tag === '!!null' || (style === 'plain' && (tag === undefined || tag === '!' || tag === '!reset'));
}
/** Whether a key is not a text, such as a list. It is reported as a problem, and gets a name that nothing looks up. */
function isUnreadKey({ style, value }) {
    return style === 'plain' && (value === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB || isFlowText(value));
}
/** Whether a text is a list or a mapping in the flow style, as plain scalars begin with neither character. */
function isFlowText(text) {
    return text.startsWith('{') || text.startsWith('[');
}
function asMapping(node) {
    return node?.kind === 'mapping' ? node : undefined;
}
function asScalar(node) {
    return node?.kind === 'scalar' ? node : undefined;
}
/** The entry of a key, unless it is null, or `!reset`, which removes the key. */
function entryOf(mapping, key) {
    const entry = mapping?.entries.get(key);
    return entry === undefined || isNull(entry.node) || entry.node.tag === '!reset' ? undefined : entry;
}


/***/ })

};
