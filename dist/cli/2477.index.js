export const id = 2477;
export const ids = [2477];
export const modules = {

/***/ 21160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ ruleFiles),
/* harmony export */   JQ: () => (/* binding */ filesGiven),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   Y8: () => (/* binding */ formatRunBy)
/* harmony export */ });
const MAKE = {
    attached: /^(?:--(?:make)?file=|-f=?)(.+)$/s,
    separate: /^(?:--(?:make)?file|-[a-zA-Z]*f)$/,
};
const JUST = { attached: /^(?:--justfile=|-f=?)(.+)$/s, separate: /^(?:--justfile|-[a-zA-Z]*f)$/ };
const TASK = { attached: /^(?:--taskfile=|-t=?)(.+)$/s, separate: /^(?:--taskfile|-[a-zA-Z]*t)$/ };
/** Programs that run the commands in a file of their own format, whatever the name of the file is. */
const RUNNERS = [
    { program: /^(?:g|gnu|b|re)?make$/, format: 'makefile', option: MAKE, isRule: () => false },
    { program: /^just$/, format: 'justfile', option: JUST, isRule: isRecipe },
    { program: /^(?:go-)?task$/, format: 'taskfile', option: TASK, isRule: () => false },
];
/** The files that a command gives to make, just or Task: `make -f build.txt`, `just --justfile=build.txt`, `task -t build.txt`. */
function ruleFiles(program, words) {
    const runner = runnerOf(program);
    if (runner === undefined)
        return undefined;
    const all = words();
    const end = all.findIndex((word, at) => word === '--' || runner.isRule(all, at));
    return { format: runner.format, files: filesGiven(end === -1 ? all : all.slice(0, end), runner.option) };
}
/** Whether the name of such a file means the standard input. */
function isInput(file) {
    return /^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(file);
}
/** The format of the files that a program runs, if it is make, just or Task. */
function formatRunBy(program) {
    return runnerOf(program)?.format;
}
function runnerOf(name) {
    return RUNNERS.find(({ program }) => program.test(name));
}
/** The files that an option gives to a program, as written. */
function filesGiven(words, { attached, separate }) {
    return words.flatMap((word, at) => {
        const [, file] = attached.exec(word) ?? [];
        if (file !== undefined)
            return [file];
        return separate.test(word) ? words.slice(at + 1, at + 2) : [];
    });
}
/** just gives all words after its first recipe or variable to recipes. */
function isRecipe(words, at) {
    const isValue = MAY_TAKE_VALUE.test(words[at - 1] ?? '') || words[at - 2] === '--set';
    return !isValue && /^[\w./@]/.test(words[at] ?? '');
}
const MAY_TAKE_VALUE = /^(?:--[a-z-]+|-[a-zA-Z]*[Ecdfls])$/;


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hr: () => (/* binding */ isProgramFolder),
/* harmony export */   mY: () => (/* binding */ isSystemFolder),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);
/* harmony import */ var _model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14159);
/* harmony import */ var _support_paired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53879);



/** The name of a word: its value, or its text where a variable decides. Equal names in one script mean the same file. */
function nameOf({ value, raw }) {
    return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}
/** `path` resolved from `folder`, without `.` and `..`. A path that begins with a variable or `~` is not resolved. */
function resolvePath(folder, path) {
    if (/^[~$`]/.test(path))
        return path.replace(/(?<!\/)\/+$/, '');
    const start = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
    return start + (0,_model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether `path` is `folder`, or below it. */
function isWithin(path, folder) {
    // without a new text for each comparison
    return (path.startsWith(folder) &&
        (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH));
}
const SLASH = 47;
/** Whether a path matches a pattern with stars. */
function matchesPattern(path, pattern) {
    // a quick check that rejects most paths
    if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    const parts = path.split('/');
    const wanted = pattern.split('/');
    return parts.length === wanted.length && (0,_support_paired_js__WEBPACK_IMPORTED_MODULE_1__/* .paired */ .i)(wanted, parts).every(([name, part]) => (0,_model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesStars */ .b)(name, part));
}
/** Whether shells search the folder for programs. */
function isProgramFolder(folder) {
    return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}
/** Whether the folder contains programs of the whole system. */
function isSystemFolder(folder) {
    return (/^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
        !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder));
}


/***/ }),

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

/***/ 54388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPeerMap: () => (/* binding */ listPeerMap)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30173);
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18140);
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47015);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91683);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81083);






/** `hullcheck rules --map trivy`: the ids of another tool, and the rules that find the same problems. */
function listPeerMap(peer, { json = false }, surroundings) {
    const { stdout } = surroundings;
    const entries = (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .peerEntries */ .r)(_rules_index_js__WEBPACK_IMPORTED_MODULE_2__.rules, peer);
    if (json) {
        stdout.write(`${JSON.stringify(entries.map(toJson), undefined, 2)}\n`);
        return;
    }
    const widthOf = (texts) => Math.max(0, ...texts.map(({ length }) => length));
    const lineWidth = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .listWidthOf */ .Mg)(surroundings);
    const idWidth = widthOf(entries.map(({ id }) => id));
    const ruleWidth = widthOf(entries.map(({ rule }) => rule.id));
    for (const { id, rule } of entries) {
        const ours = `${rule.id.padEnd(ruleWidth)}  ${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)((0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger))}`;
        stdout.write(`${(0,_report_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .hanging */ .rM)(`${id.padEnd(idWidth)}  `, ours, lineWidth).join('\n')}\n`);
    }
}
function toJson({ id, rule }) {
    const score = (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger);
    return { id, rule: rule.id, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)(score), score: score ?? null, profile: rule.profile };
}


/***/ }),

/***/ 75638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   HF: () => (/* binding */ milderVariant),
/* harmony export */   II: () => (/* binding */ milderScore),
/* harmony export */   b$: () => (/* binding */ scoreAfter),
/* harmony export */   rE: () => (/* binding */ NOTE_VARIANT),
/* harmony export */   uw: () => (/* binding */ scoreOf)
/* harmony export */ });
/* unused harmony exports ATTACKERS, REACHES, SCORES */
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18140);

/** The things that an attacker must already have. The words follow "An attacker needs \u2026". */
const ATTACKERS = {
    network: 'nothing but the network: a port to connect to, or a program that already belongs to the attacker',
    login: 'the network, and a password or a published flaw of the service',
    reader: 'a copy to read: of the repository, or of the image',
    insider: 'a look at records that few see: the history of an image, a list of processes, the log of a build',
    server: 'control of a server that nothing verifies, or of the way to it',
    publisher: 'the right to publish something that the next build or start takes without a check',
    release: 'a bad release, or a changed one, in a registry or index that checks who publishes',
    contributor: 'a pull request, or another way to change a file of the build',
    container: 'code in the container, for instance through a flaw of its program',
    root: 'code in the container that runs as root there, which is the default',
    weakness: 'code in the container, and one more weakness: a flaw of the kernel, or a setting that not every host has',
    neighbour: 'code in another container of the same network, or an account on the same machine',
    mishap: 'nothing: a mistake, a failure or a full disk is enough',
};
/** How far it reaches, from far to near. The words follow "It reaches \u2026". */
const REACHES = {
    host: 'the machine that runs or builds the container, as root',
    users: 'everyone who runs the image',
    accounts: 'other systems, with a credential that they accept',
    part: 'a part of the host: some of its files, its network, or its processes',
    service: 'the service itself, with its data and its secrets',
    neighbours: 'other containers of the host',
    outage: 'the host and all its containers, which become slow or stop',
    container: 'the container, as root or for as long as it exists',
    defences: 'nothing by itself, but it removes a defence: another attack is easier, or harder to notice',
};
/**
 * GitHub's `security-severity` for each place that rules use: critical above 9.0, high from 7.0, medium from 4.0, low below. A place that
 * no rule uses has no score.
 */
const SCORES = {
    network: { host: 9.9, users: 9.8, service: 9.1, container: 7.5, defences: 4.3 },
    login: { service: 7.5, container: 5.3, defences: 3.3 },
    reader: { accounts: 9.3, service: 7.5, defences: 4.3 },
    insider: { service: 6.5 },
    server: { host: 8.6, users: 7.5, service: 6.5, container: 5.9, defences: 3.5 },
    publisher: { host: 7.2, users: 5.5 },
    release: { users: 3.5 },
    contributor: { host: 8, part: 5.5, defences: 3 },
    container: { host: 9.6, accounts: 7.6, part: 7.4, outage: 5.9, container: 5.9, defences: 4.3 },
    root: { host: 9.5, part: 7.3 },
    weakness: { host: 8.2, part: 5.5, neighbours: 3.5, container: 3.5, defences: 2 },
    neighbour: { host: 8.4, service: 7 },
    mishap: { users: 4, service: 3, outage: 3, defences: 2 },
};
function scoreOf(danger) {
    const scores = SCORES;
    return danger && scores[danger.attacker][danger.reach];
}
/** Why a danger has its severity, as two sentences. */
function reasonOf({ attacker, reach }) {
    return `An attacker needs ${ATTACKERS[attacker]}. It reaches ${REACHES[reach]}.`;
}
/**
 * The score one severity lower, for a danger that its circumstances make milder. A low one stays as it is. It keeps the order within a
 * severity, and lands in the band below: 9.1 to 10.0 in 7.1 to 8.0, 7.0 to 8.9 in 4.0 to 5.9, 4.0 to 6.9 in 1.0 to 3.9.
 */
function milderScore(score) {
    const severity = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOf */ .xJ)(score);
    if (severity === 'low')
        return score;
    return Number((score - (severity === 'critical' ? 2 : 3)).toFixed(1));
}
/** The score after one step of {@link milderScore}, or after two. */
function scoreAfter(steps, score) {
    const less = milderScore(score);
    return steps === 1 ? less : milderScore(less);
}
/** The name of the variant for such findings, after that of the rule's own variant, if any. */
function milderVariant(variant, steps = 1) {
    const milder = steps === 1 ? 'milder' : 'twice-milder';
    return variant === undefined ? milder : `${variant}-${milder}`;
}
/** The name of the variant for findings that their circumstances make notes, which have no score. */
const NOTE_VARIANT = 'note';


/***/ }),

/***/ 19189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ notLookedAt),
/* harmony export */   b4: () => (/* binding */ asOrdinary),
/* harmony export */   k2: () => (/* binding */ failsCheck)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69919);


const LEVELS = {
    severe: 'error',
    ordinary: 'warning',
    expected: 'note',
};
/** In characters. Longer texts are compared by their hash. */
const LONGEST_EVIDENCE = 1000;
/** The only way to report that something was not checked. */
function notLookedAt(report) {
    const { kind, message, wayOut, span, path, parts } = report;
    const { code, ...plain } = _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP_KINDS */ .z[kind];
    const { weight = plain.weight, thing = plain.thing, count = 1 } = report;
    const { evidence = 'hides' in plain ? fileEvidence(span) : evidenceAt(span) } = report;
    return {
        level: LEVELS[weight],
        code,
        message: `${message} ${wayOut}`,
        ...(span !== undefined && { span }),
        ...(path !== undefined && span === undefined && { path }),
        gap: { weight, thing, count, kind, evidence, ...(parts !== undefined && { parts }) },
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

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
function pathSteps(path) {
    const steps = [];
    for (const name of path.split('/')) {
        if (name === '..')
            steps.pop();
        else if (name !== '' && name !== '.')
            steps.push(name);
    }
    return steps;
}


/***/ }),

/***/ 33589:
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

/***/ 14159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesStars)
/* harmony export */ });
/** Whether a pattern matches a whole text. A star matches anything, and every other character matches itself. */
function matchesStars(pattern, text) {
    const [start = '', ...pieces] = pattern.split('*');
    const end = pieces.pop();
    if (end === undefined)
        return text === start;
    if (!text.startsWith(start))
        return false;
    let at = start.length;
    // the first match of each piece leaves the most text for the others
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
}


/***/ }),

/***/ 62214:
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

/***/ 95636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** Whether a value is an object in JSON, and not a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The fields of a value that others wrote; without any if it is not an object. */
function fieldsOf(value) {
    return isJsonObject(value) ? value : {};
}


/***/ }),

/***/ 31116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shortText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The text itself when it is short, otherwise its hash. */
function shortText(text, longest) {
    return text.length <= longest ? text : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
