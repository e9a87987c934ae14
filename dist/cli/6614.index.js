export const id = 6614;
export const ids = [6614];
export const modules = {

/***/ 35868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   DL: () => (/* binding */ forgetSecrets),
/* harmony export */   UJ: () => (/* binding */ noteLocal),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   XV: () => (/* binding */ noteSecret),
/* harmony export */   at: () => (/* binding */ isTellable)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78399);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60405);


/** In characters. Shorter texts occur in many words. */
const SHORTEST = 6;
/** From this many secrets with the same beginning on, they are no longer told apart. */
const MOST_ALIKE = 50;
/**
 * The secrets that variables put into texts of the current unit, indexed by their first characters, the longest first. Rules quote these
 * texts, and messages name the variable instead. Scans are sequential, so a module variable is enough.
 */
let secrets = new Map();
/** Called for each variable whose value becomes part of a text. Each known piece of the value is noted separately. */
function noteSecret(name, value) {
    if (!(0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeSecretName */ .FF)(name))
        return;
    for (const piece of value.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        note(name, piece, _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw);
}
/** Called for each variable of a git-ignored file. Its value is kept local on purpose, so it is noted whatever its name. */
function noteLocal(name, value) {
    note(name, value, () => true);
}
function note(name, value, isSecret) {
    if (!isTellable(value))
        return;
    const beginning = value.slice(0, SHORTEST);
    const alike = secrets.get(beginning) ?? { noted: [], longestLeftOut: 0 };
    const { noted } = alike;
    if (noted.some((one) => one.value === value) || !isSecret(name, value))
        return;
    if (noted.length >= MOST_ALIKE) {
        alike.longestLeftOut = Math.max(alike.longestLeftOut, value.length);
        return;
    }
    const at = noted.findIndex((one) => one.value.length < value.length);
    noted.splice(at === -1 ? noted.length : at, 0, { name, value });
    secrets.set(beginning, alike);
}
/**
 * Whether an occurrence of the value in a text is likely to be the secret. Short values, and words such as `password` and `dify-sandbox`,
 * occur in texts for other reasons than being somebody's password.
 */
function isTellable(value) {
    return value.length >= SHORTEST && !/^[a-z._-]{1,16}$/i.test(value) && !value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB);
}
function forgetSecrets() {
    if (secrets.size > 0)
        secrets = new Map();
}
/** The noted secrets that occur in a text. */
function secretsIn(text) {
    const found = new Set();
    replaceSecrets(text, (secret) => {
        found.add(secret);
        return '';
    });
    return [...found];
}
/** The text with each secret replaced by the name of its variable. */
function withNames(text) {
    return replaceSecrets(text, ({ name }) => `\${${name}}`);
}
function replaceSecrets(text, replacement) {
    if (!mayHoldSecret(text))
        return text;
    let result = '';
    let copied = 0;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
        const alike = secrets.get(text.slice(at, at + SHORTEST));
        const secret = alike === undefined ? undefined : secretAt(text, at, alike);
        if (secret === undefined)
            continue;
        result += text.slice(copied, at) + replacement(secret);
        copied = at + secret.value.length;
        at = copied - 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
}
/** If too many secrets begin alike, as many characters as any of them has are hidden, and the word that they end in. */
function secretAt(text, at, { noted, longestLeftOut }) {
    const found = noted.find(({ value }) => text.startsWith(value, at));
    const [first] = noted;
    if (first === undefined || noted.length < MOST_ALIKE)
        return found;
    const longest = Math.min(text.length, at + Math.max(SHORTEST, longestLeftOut));
    const end = longest + text.slice(longest).search(/[\s"]|$/);
    return found !== undefined && at + found.value.length >= end
        ? found
        : { name: first.name, value: text.slice(at, end) };
}
/** Searching for a few beginnings is much faster than checking each offset. */
const FEW = 20;
function mayHoldSecret(text) {
    if (secrets.size > FEW)
        return true;
    for (const beginning of secrets.keys())
        if (text.includes(beginning))
            return true;
    return false;
}


/***/ }),

/***/ 22785:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zu: () => (/* binding */ merged),
  j_: () => (/* binding */ secretsInAddresses),
  Sd: () => (/* binding */ secretsInText)
});

// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
;// CONCATENATED MODULE: ./build/analysis/secrets/occurrences.js
/**
 * Where any of some texts occurs in another one, in time that is proportional to the lengths of all: the algorithm of Aho and Corasick,
 * https://doi.org/10.1145/360825.360855. Of the texts that end at the same place, only the longest counts.
 */
function* occurrences(wanted, text) {
    const trie = trieOf(wanted);
    linkSuffixes(trie);
    let node = trie.root;
    for (let at = 0; at < text.length; at += 1) {
        node = step(trie, node, text.charCodeAt(at));
        if (node.longest > 0)
            yield { start: at + 1 - node.longest, end: at + 1 };
    }
}
/** A beginning of a text. */
class Beginning {
    /** The number of beginnings that are older. */
    id;
    /** The beginning without the last UTF-16 code unit. The empty one is its own parent. */
    parent;
    unit;
    depth;
    /** The longest other beginning that this one ends with. */
    suffix;
    /** The length of the longest text that this one ends with. */
    longest = 0;
    constructor(id, unit, above) {
        this.id = id;
        this.unit = unit;
        this.parent = above?.parent ?? this;
        this.depth = above === undefined ? 0 : above.parent.depth + 1;
        this.suffix = above?.root ?? this;
    }
}
function trieOf(wanted) {
    const trie = { root: new Beginning(0, 0), nodes: [], edges: new Map() };
    for (const text of wanted) {
        let node = trie.root;
        for (let at = 0; at < text.length; at += 1)
            node = childOf(trie, node, text.charCodeAt(at));
        node.longest = text.length;
    }
    return trie;
}
function childOf({ root, nodes, edges }, parent, unit) {
    const key = edge(parent, unit);
    const known = edges.get(key);
    if (known !== undefined)
        return known;
    const child = new Beginning(nodes.length + 1, unit, { parent, root });
    edges.set(key, child);
    nodes.push(child);
    return child;
}
const UNITS = 0x1_00_00;
function edge(node, unit) {
    return node.id * UNITS + unit;
}
/** Shorter beginnings first, since longer ones build on them. */
function linkSuffixes(trie) {
    for (const node of trie.nodes.sort((one, other) => one.depth - other.depth)) {
        if (node.parent !== trie.root)
            node.suffix = step(trie, node.parent.suffix, node.unit);
        node.longest ||= node.suffix.longest;
    }
}
function step({ edges, root }, from, unit) {
    for (let node = from;; node = node.suffix) {
        const next = edges.get(edge(node, unit));
        if (next !== undefined)
            return next;
        if (node === root)
            return root;
    }
}

// EXTERNAL MODULE: ./build/analysis/secrets/secret.js
var secret = __webpack_require__(60405);
// EXTERNAL MODULE: ./build/analysis/secrets/secret-formats.js + 1 modules
var secret_formats = __webpack_require__(86893);
;// CONCATENATED MODULE: ./build/analysis/secrets/secrets-in-text.js




/**
 * The ranges that look like secrets in a text of any format, in order and without overlaps. Reports must not print them, whichever rules
 * run. When in doubt, a range is included.
 */
function secretsInText(text) {
    const provided = (0,secret_formats/* likeProviderSecrets */.Kc)(text).filter(({ format }) => format.isKeyed === undefined);
    const found = merged([...provided, ...namedSecrets(text), ...placedSecrets(text)]);
    return found.length === 0 ? found : merged([...found, ...repeated(text, found)]);
}
/** Further occurrences of a secret, without a name or a place that identifies it. A long one is recognised by its beginning. */
function* repeated(text, secrets) {
    const lengths = new Map();
    for (const { start, end } of secrets) {
        const beginning = text.slice(start, Math.min(end, start + JUDGED_VALUE));
        if ((0,named_secrets/* isTellable */.at)(beginning))
            lengths.set(beginning, Math.max(lengths.get(beginning) ?? 0, end - start));
    }
    let covered = 0;
    for (const { start, end } of occurrences(lengths.keys(), text)) {
        const isLong = end - start === JUDGED_VALUE && start >= covered;
        covered = Math.max(covered, isLong ? start + (lengths.get(text.slice(start, end)) ?? 0) : end);
        yield { start, end: isLong ? covered : end };
    }
}
/** Sorts the ranges, and joins those that touch or overlap. */
function merged(ranges) {
    const result = [];
    for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
        const last = result.at(-1);
        if (last === undefined || last.end < start)
            result.push({ start, end });
        else if (last.end < end)
            result[result.length - 1] = { start: last.start, end };
    }
    return result;
}
const MAY_NAME_A_SECRET = /pass|pwd|secret|token|key|cred|auth|bearer|pat$/i;
/** Names that count as secret here, although no rule would report them. */
const ALSO_NAMES = /(?:^|[-_.])(?:pwd|bearer|authorization|creds|basic-?auth(?:\.users)?)$|pass$|auth$/i;
/** Only the end of a name and the beginning of a value are checked, so that no text takes quadratic time. In characters. */
const JUDGED_NAME = 100;
const JUDGED_VALUE = 1000;
/** `DB_PASSWORD=\u2026`, `"password": "\u2026"`, `--api-key \u2026`, `ENV NPM_TOKEN \u2026`. */
function* namedSecrets(text) {
    const names = /[A-Za-z_][\w.-]*/g;
    for (let match = names.exec(text); match !== null; match = names.exec(text)) {
        const name = match[0].slice(-JUDGED_NAME);
        const value = MAY_NAME_A_SECRET.test(name) && name !== 'NOPASSWD'
            ? writtenValue(text, match.index, names.lastIndex)
            : undefined;
        if (value === undefined)
            continue;
        const secret = withoutQuotes(text, value);
        if (!isSecret(name, text.slice(secret.start, secret.end)))
            continue;
        const end = Math.max(secret.end, endOfQuotes(text, value), value.isOfKey ? endOfEntry(text, match.index, secret.end) : 0);
        yield { start: secret.start, end };
        names.lastIndex = end;
    }
}
/** The end of a quoted text that goes on below its first line; 0 for any other. */
function endOfQuotes(text, { start, end }) {
    const quote = text[start];
    if ((quote !== '"' && quote !== "'") || (end - start > 1 && text[end - 1] === quote))
        return 0;
    const closing = quote === '"' ? /(?:\\[\s\S]|[^"\\])*/y : /[^']*/y;
    return past(closing, text, start + 1);
}
/** The end of the lines below a key that are empty, or begin deeper than it. */
function endOfEntry(text, key, from) {
    const column = key - (text.lastIndexOf('\n', key - 1) + 1);
    let end = from;
    for (let next = endOfLine(text, from); next < text.length;) {
        const line = next + 1;
        const word = past(/[ \t\r]*/y, text, line);
        next = endOfLine(text, word);
        if (word === next)
            continue;
        if (word - line <= column)
            break;
        end = next;
    }
    return end;
}
/** The value without its quotes. One of the maximum length is extended to the end of its line. */
function withoutQuotes(text, { start, end }) {
    if (end - start >= JUDGED_VALUE)
        return { start, end: Math.max(end, endOfLine(text, end)) };
    const quote = /^\\?["']/.exec(text.slice(start, start + 2))?.[0] ?? '';
    const isQuoted = quote !== '' && end - start > 2 * quote.length && text.startsWith(quote, end - quote.length);
    if (isQuoted)
        return { start: start + quote.length, end: end - quote.length };
    // the quote began before the name
    const closing = quote === '' ? (/.(\\?["'])$/.exec(text.slice(Math.max(start, end - 3), end))?.[1] ?? '') : '';
    return { start, end: end - closing.length };
}
function isSecret(name, written) {
    const value = written.slice(0, JUDGED_VALUE);
    if (/^(?:id|type|src|source|env|target)=|^(?:write|read|inherit)[}\]]?$/i.test(value))
        return false;
    return (0,secret/* isSecretPair */.tw)(ALSO_NAMES.test(name) ? 'PASSWORD' : name, value);
}
/** The value, including quotes, for the name between two offsets. */
function writtenValue(text, start, end) {
    const assigned = after(/\\?["']?(?:[ \t]*(?:[:?+]{0,3}=>?|:-?)|\r?\n[ \t]*:(?=\s))/y, text, end);
    if (assigned !== undefined)
        return assignedValue(text, assigned, isFirstOfLine(text, start));
    const next = after(/\\?["']?(?:,\s*|[ \t]+)(?:\\\r?\n[ \t]*)?|\\?["']?\r?\n[ \t]*-[ \t]+/y, text, end);
    return next === undefined ? undefined : nextWord(text, { start, end }, next);
}
/** Whether only blanks, a dash, a quote or a bracket come before it on its line. */
function isFirstOfLine(text, start) {
    return /(?:^|[\n{,])[ \t]*(?:-[ \t]+)?["']?$/.test(text.slice(Math.max(0, start - 80), start));
}
function assignedValue(text, assigned, isFirst) {
    const isYaml = text[assigned - 1] === ':';
    const isOfKey = isYaml && isFirst;
    if (isOfKey) {
        const below = after(/[ \t]{0,80}(?:[!&]\S{1,60}[ \t]{0,80})?(?:[|>][-+\d]{0,3}[ \t]{0,80})?(?:#[^\n]{0,200})?\r?\n/y, text, assigned);
        if (below !== undefined)
            return linesBelow(text, below);
    }
    const gap = past(/(?:[ \t]|[\\`]\r?\n)*/y, text, assigned);
    const start = after(/[!&][^\s"']{1,60}[ \t]+/y, text, gap) ?? gap;
    const scheme = after(/["']?(?:Basic|Bearer|Token)[ \t]+/iy, text, start);
    const isPlain = isOfKey && start > assigned && scheme === undefined && !/["']/.test(text[start] ?? '');
    const value = isPlain ? plainScalar(text, start) : word(text, scheme ?? start);
    return value && { ...value, isOfKey };
}
/** An unquoted YAML scalar, up to the end of its line or entry. */
function plainScalar(text, start) {
    const end = past(/(?:(?!,\s|\s#)[^\r\n]){0,1000}/y, text, start);
    return end === start ? undefined : { start, end: start + text.slice(start, end).trimEnd().length };
}
/** The first line of a block below a YAML key, unless it is a mapping or a list. */
function linesBelow(text, below) {
    const first = after(/(?:[ \t]*\r?\n){0,200}[ \t]+/y, text, below);
    if (first === undefined || /^(?:-\s|["']?[\w./-]{1,100}["']?:(?:\s|$))/.test(text.slice(first, first + 110))) {
        return undefined;
    }
    return { start: first, end: endOfLine(text, first), isOfKey: true };
}
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
/** The word after an option, or after the name in `ENV NAME value`. Elsewhere it must not look like a word of a sentence. */
function nextWord(text, name, next) {
    const before = text.slice(Math.max(0, name.start - 20), name.start);
    const value = word(text, next);
    if (value === undefined || text.startsWith('-', value.start))
        return undefined;
    const isOption = /(?:^|[\s"'=[])--?$/.test(before) && !text.slice(name.start, name.end).endsWith('-stdin');
    if (isOption || /(?:^|\n|\s)ENV\s+$/i.test(before))
        return value;
    const written = text.slice(value.start, value.end);
    return /^["']?(?=\D*\d)(?=[^A-Za-z]*[A-Za-z])[^\s"',=:]{8,}["']?$/.test(written) ? value : undefined;
}
const QUOTED = /(?:\\"(?:[^"\n\\]|\\[^"]){0,1000}\\"|"(?:\\[\s\S]|[^"\\\n]){0,1000}"|'(?:''|[^'\n]){0,1000}')(?=[\s,}\]:;|&)]|$)/y;
const WORD = /(?:\\[\s\S]|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\S){1,1000}/y;
const OPEN = /(?:"(?:\\[\s\S]|[^"\\\n]){0,1000}|'[^'\n]{0,1000})(?!["'])/y;
/** A shell or JSON word, including quotes. The rest of a line where they are not closed on it. */
function word(text, start) {
    const end = after(QUOTED, text, start) ?? after(OPEN, text, start) ?? after(WORD, text, start);
    return end === undefined ? undefined : { start, end };
}
/** What matches the patterns below of a longer word. In characters. */
const LONG_WORD = 300;
function endOfWord(text, at) {
    return past(/[^\s"'@]*/y, text, at);
}
/** Places in addresses that hold secrets; the capturing group is the secret. */
const PLACES_IN_ADDRESSES = [
    // https://user:password@host, and a token as the user
    /:\/\/[^\s/:@"'`<>]{0,200}:([^\s/@"'`<>]+)@/dg,
    /:\/\/([^\s/:@"'`<>]{12,})@/dg,
    // user:password@tcp(host:3306)/db
    /[\w.-]:([^\s/:@"'`]{3,200})@(?=tcp\(|unix\(|localhost\b|[\w.-]{1,100}:\d{2,5}\b(?![a-f\d]))(?!sha\d)/dg,
];
/** Other places that hold secrets. */
const PLACES = [
    ...PLACES_IN_ADDRESSES,
    // ${NAME-default}
    /\$\{\w*(?:PASS|PASSWORD|SECRET|TOKEN|KEY|PWD)[-+=]([^}\s]{1,300})/dgi,
    // curl -u user:password
    /(?:curl|wget|http)[^\n]{0,300}?[\s"'](?:-u|-U|--user|--proxy-user|--creds)(?:["'],)?[\s=]["']?[\w.@-]{0,100}:([^\s"']{3,300})/dg,
    /--creds(?:["'],)?[\s=]["']?[^\s:"']{1,100}:([^\s"']{1,300})/dg,
    // mysql -pPASSWORD, sshpass -p PASSWORD
    /\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-dump|mariadb-admin)\b[^\n]{0,200}?\s-p([^\s"']{3,300})/dg,
    /\b(?:sshpass|login|mongo|mongosh|mongodump|mongorestore)\b[^\n]{0,200}?\s-p\s?([^\s/-]\S{2,300})/dg,
    /\b(?:redis-cli\b[^\n]{0,200}?\s-a|ldap(?:add|modify|search)\b[^\n]{0,200}?\s-w|(?:un)?zip\b[^\n]{0,200}?\s-P)\s?([^\s-]\S{2,300})/dg,
];
/** The passwords and tokens in the addresses of a text: `https://user:password@host`. */
function secretsInAddresses(text) {
    return text.includes('@') ? merged([...placedSecrets(text, PLACES_IN_ADDRESSES)]) : [];
}
function* placedSecrets(text, places = PLACES) {
    for (const pattern of places) {
        for (const match of text.matchAll(pattern)) {
            const [start, end] = match.indices?.[1] ?? [0, 0];
            if (!(0,secret/* isPlaceholder */.wK)(match[1] ?? ''))
                yield { start, end: end - start < LONG_WORD ? end : endOfWord(text, end) };
        }
    }
}
/** The end of a sticky pattern's match at an offset; undefined without a match. */
/** The end of the text at an offset that a pattern matches; the offset itself if it matches none. */
function past(pattern, text, at) {
    return after(pattern, text, at) ?? at;
}
function after(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}


/***/ }),

/***/ 31033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 37196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;
/** Shows the progress of a long scan on one line of a terminal; does nothing elsewhere. */
function progressLine(stream) {
    let next = performance.now() + PATIENCE;
    let isShown = false;
    return {
        update(done, total, what = 'files') {
            if (stream.isTTY !== true || performance.now() < next)
                return;
            next = performance.now() + INTERVAL;
            isShown = true;
            stream.write(`\r\x1b[K${what === 'files' ? 'Scanned' : 'Looked up'} ${done} of ${total} ${what}`);
        },
        clear() {
            if (isShown)
                stream.write('\r\x1b[K');
        },
    };
}


/***/ }),

/***/ 26579:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $K: () => (/* binding */ showsControls),
  O0: () => (/* binding */ showsPostures),
  Li: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
;// CONCATENATED MODULE: ./build/gate/change-numbers.js

/** What a change brings, keeps and removes, for reports; `base` is its name for people. */
function changeNumbers({ findings }, { fresh, undecided, fixed }, base) {
    const isApart = new Set([...fresh, ...undecided]);
    return { base, fresh, known: findings.filter((one) => (0,folding/* isShown */.aJ)(one) && !isApart.has(one)), fixed };
}

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/report/terminal.js + 3 modules
var terminal = __webpack_require__(49700);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
// EXTERNAL MODULE: ./build/commands/exchange-report.js
var exchange_report = __webpack_require__(13777);
// EXTERNAL MODULE: ./build/commands/terminal.js
var commands_terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/write-to.js
var write_to = __webpack_require__(29668);
;// CONCATENATED MODULE: ./build/commands/reports.js









/** The code for each format is loaded when that format is asked for. */
async function writeReports(destinations, run, given, surroundings) {
    const shown = given.severity === undefined ? run : withoutMilder(run, given.severity);
    await (0,write_to/* writeTo */.j)(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
}
function withoutMilder(run, least) {
    const isKept = ({ severity }) => (0,finding/* isAtLeast */.du)(severity, least);
    const leftOut = (findings) => {
        return { findings: findings.filter((finding) => !isKept(finding)), by: '--severity' };
    };
    const { report, gate } = run;
    return {
        ...run,
        report: { ...report, findings: report.findings.filter(isKept), leftOut: leftOut(report.findings) },
        ...(gate && {
            gate: { ...gate, fresh: gate.fresh.filter(isKept), undecided: gate.undecided.filter(isKept) },
            leftOutOfChange: leftOut([...gate.fresh, ...gate.undecided]),
        }),
    };
}
/** Whether the format includes the matrix of what confines the containers. */
function showsPostures({ format }) {
    return format === 'markdown' || format === 'html';
}
/** Whether the format includes the controls of the CIS Docker Benchmark. */
function showsControls({ format }) {
    return format === 'json' || format === 'html';
}
async function render(format, shown, given, surroundings, isFile) {
    const { report, verdict, gate } = shown;
    const { includeSuppressed = false } = given;
    switch (format) {
        case 'sarif': {
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 1974).then(__webpack_require__.bind(__webpack_require__, 1974));
            const { concernOf } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706)]).then(__webpack_require__.bind(__webpack_require__, 5706));
            return sarifPieces(report, { version: version/* VERSION */.x, concernOf, includeSuppressed, fresh: gate?.fresh });
        }
        case 'json': {
            const { toJson } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(6323), __webpack_require__.e(438)]).then(__webpack_require__.bind(__webpack_require__, 438));
            return toJson(report, { version: version/* VERSION */.x, fresh: gate?.fresh, allRules: await rulesOf(report) });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 8516).then(__webpack_require__.bind(__webpack_require__, 18516));
            return [toMarkdown(report, verdict, { change: gate })];
        }
        case 'html':
            return [await htmlPage(shown, given, surroundings)];
        case 'terminal':
            return terminalReport(shown, given, surroundings, isFile);
        default:
            return (0,exchange_report/* exchangeReport */.w)(format, report, { verdict, fresh: gate?.fresh });
    }
}
async function htmlPage({ report, repository, verdict, gate, policy }, { config, base = 'the base' }, { folder }) {
    const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(6323), __webpack_require__.e(2738), __webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__, 52738));
    const { coverOf } = await __webpack_require__.e(/* import() */ 3161).then(__webpack_require__.bind(__webpack_require__, 53161));
    const cover = policy && (await coverOf(repository, policy, { folder, config }));
    return toHtml(report, verdict, {
        version: version/* VERSION */.x,
        fresh: gate?.fresh,
        change: gate && changeNumbers(report, gate, base),
        allRules: await rulesOf(report),
        cover,
    });
}
async function terminalReport({ report, repository, verdict, gate, leftOutOfChange }, given, surroundings, isFile) {
    const { includeSuppressed = false, base = 'the base' } = given;
    const brought = gate && { findings: [...gate.fresh, ...gate.undecided], leftOut: leftOutOfChange };
    const shown = { ...report, ...brought };
    const page = {
        colour: !isFile && given.color !== false && (0,commands_terminal/* wantsColour */.M)(surroundings),
        pathOf: (path) => (0,display_path/* displayPath */.G)(repository.root, path, surroundings.folder),
        verdict,
        ...(gate && { change: changeNumbers(report, gate, base) }),
        paths: given.paths ?? [],
        includeSuppressed,
        verboseOption: '--verbose',
        configuration: given.config ?? (0,config/* configurationFiles */.K0)(repository.root)[0],
    };
    if (given.quiet === true)
        return (await Promise.all(/* import() */[__webpack_require__.e(7813), __webpack_require__.e(7715)]).then(__webpack_require__.bind(__webpack_require__, 57715))).quietPieces(shown, page);
    const { verbose = false, full = false, groupBy, sort } = given;
    const width = (0,commands_terminal/* widthOf */.q)(surroundings.stdout);
    const isShort = !full && !isFile && groupBy === undefined && sort === undefined;
    const arrangement = { groupBy, sort: sort ?? 'severity' };
    return (0,terminal/* terminalPieces */.YS)(shown, { ...page, width, verbose, isShort, arrangement });
}
/** All rules that exist; they are not loaded for a scan without anything to check. */
async function rulesOf({ rules }) {
    return rules.length === 0 ? [] : (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706)]).then(__webpack_require__.bind(__webpack_require__, 5706))).rules;
}


/***/ }),

/***/ 42758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _report_tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72583);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77580);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41206);
/* harmony import */ var _image_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18031);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37196);
/* harmony import */ var _reports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26579);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35787);
/* harmony import */ var _vex_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37022);











/** `hullcheck scan`. Returns the exit status. */
async function scanCommand(given, surroundings) {
    const destinations = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_4__/* .destinationsOf */ .Nu)(given);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .progressLine */ .o)(surroundings.stderr);
    if (given.base !== undefined && given.writeBaseline !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('--base and --write-baseline do not go together: a baseline has all findings.');
    }
    const only = await ruleIds(given.rule);
    const settings = {
        folder: surroundings.folder,
        paths: given.paths,
        config: given.config,
        profile: given.profile,
        failOn: given.failOn,
        failOnVulnerability: given.failOnVulnerability,
        baseline: given.baseline,
        withBaseline: true,
        ...(only && { alsoRun: only }),
        onlyRules: only,
        withoutRules: await ruleIds(given.skipRule),
        exclude: given.exclude,
        withPostures: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .showsPostures */ .O0),
        withEvidence: destinations.some(_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .showsControls */ .$K),
        ...(0,_image_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .imageSettingsOf */ .s)(given, surroundings.folder),
        vex: await (0,_vex_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readVexFiles */ .d)(given.vex, surroundings.folder),
        threads: threadsFor(given, surroundings),
        onProgress: progress.update,
    };
    const result = await resultOf(given, settings, surroundings);
    progress.clear();
    await (0,_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReports */ .Li)(destinations, result, given, surroundings);
    if ((0,_report_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(result.report))
        surroundings.stderr.write(`hullcheck: ${(0,_report_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingFound */ .Sb)(given.paths)}\n`);
    if (given.writeBaseline !== undefined) {
        const isShrunk = await replaceBaseline(given.writeBaseline, result, settings, surroundings);
        if (!isShrunk)
            return 0;
    }
    if (given.debug === true)
        surroundings.stderr.write(debugText(result, given));
    return given.exitZero === true && result.verdict.exitCode === EXIT_FINDINGS ? 0 : result.verdict.exitCode;
}
const EXIT_FINDINGS = 1;
/** Where a baseline applies, it only loses entries, so that a new finding still fails. Returns whether one applies. */
async function replaceBaseline(written, result, settings, { folder, stderr }) {
    const { acceptanceForNow, leftOutText, writeBaseline, writeShrunkBaseline } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(1838)]).then(__webpack_require__.bind(__webpack_require__, 41838));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, written);
    const known = result.policy && (0,_run_run_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineFile */ ._S)(settings, result.policy.config, result.repository.root);
    if (known === undefined) {
        writeBaseline(file, result.report.findings, acceptanceForNow());
        stderr.write(`Wrote the findings of this run to ${written}.\n`);
        return false;
    }
    const missing = writeShrunkBaseline(file, result, known);
    stderr.write(`Wrote the known findings that still occur to ${written}.\n`);
    stderr.write(leftOutText(missing, result.policy?.config.baseline !== undefined));
    return true;
}
async function resultOf(given, settings, surroundings) {
    if (given.paths.includes(STANDARD_INPUT)) {
        return (await __webpack_require__.e(/* import() */ 5508).then(__webpack_require__.bind(__webpack_require__, 95508))).scanText(given, settings, surroundings);
    }
    if (given.stdinFilename !== undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('--stdin-filename needs - as the path.');
    if (given.base === undefined)
        return (0,_run_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)({ ...settings, isOnlyReported: true });
    return (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6115), __webpack_require__.e(4929)]).then(__webpack_require__.bind(__webpack_require__, 84929))).scanChange(settings, given.base);
}
const STANDARD_INPUT = '-';
/** Most runs need the rules only once there is something to scan. */
async function ruleIds(names) {
    if (names === undefined)
        return undefined;
    const { knownRule } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(1931)]).then(__webpack_require__.bind(__webpack_require__, 41931));
    return names.map((name) => knownRule(name).id);
}
/** What was read, for a report about hullcheck itself. */
function debugText({ repository, report }, { paths }) {
    const { arch, platform, version } = process;
    return [
        `hullcheck ${_support_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x}, Node.js ${version}, ${platform} ${arch}`,
        `root ${repository.root}${repository.isCheckout ? ', a checkout' : ''}; asked for ${paths.join(' ') || '.'}`,
        `${report.rules.length} rules, ${repository.files.length} files, ${Math.round(performance.now())} ms:`,
        ...repository.files.map(({ path, fileFormat }) => `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(path)}  ${fileFormat.name}`),
        '',
    ].join('\n');
}
const MAXIMUM_THREADS = 64;
/** Includes the main thread. */
function threadsFor({ threads: wanted }, { threads }) {
    if (wanted === undefined)
        return threads;
    const count = /^\d+$/.test(wanted) ? Number(wanted) : 0;
    if (count < 1 || count > MAXIMUM_THREADS) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(`--threads takes a whole number from 1 to ${MAXIMUM_THREADS}.`);
    }
    return threads && { ...threads, maximum: count - 1 };
}


/***/ }),

/***/ 37022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readVexFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6554);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35787);




/**
 * The VEX documents that the user names, relative to the working directory.
 * @throws {UsageError} if one of them cannot be read.
 */
async function readVexFiles(paths = [], folder) {
    if (paths.length === 0)
        return [];
    const { LARGEST_VEX, readVex } = await __webpack_require__.e(/* import() */ 8663).then(__webpack_require__.bind(__webpack_require__, 28663));
    return paths.map((path) => {
        const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path) ?? 'the file';
        const text = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path), LARGEST_VEX);
        if (!text.ok)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--vex: ${name} cannot be read; it must be a file of at most ${LARGEST_VEX / 1024 / 1024} MiB`);
        const read = readVex(path, text.value.text);
        if ('problem' in read)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--vex ${name}: ${read.problem}`);
        return read;
    });
}


/***/ })

};
