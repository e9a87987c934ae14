export const id = 8023;
export const ids = [8023];
export const modules = {

/***/ 41127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   r: () => (/* binding */ pathSource),
/* harmony export */   uf: () => (/* binding */ isPath)
/* harmony export */ });
/* harmony import */ var _model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16949);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);


const DRIVE = /^[A-Za-z]:(?:[\\/]|$)/;
const PIPE = /^(?:\\\\|\/\/)\.[\\/]pipe[\\/](.+)$/i;
/** Whether the source of a short volume is a path rather than the name of a volume. */
function isPath(source) {
    return /^(?:[./~\\]|\p{L}:)/u.test(source);
}
/** Assumed maximum depth of a checkout; a path that climbs further reaches the root of the host. */
const DEEPEST_CHECKOUT = 6;
/** The assumed depth of the folder that a path starts from, where it is not known. */
const DEEPEST_FOLDER = 4;
/**
 * The source that a host path refers to. `variable` is the unknown variable that the text starts with, if any; `folder` is the folder of
 * the repository that the path starts from, if it is known.
 */
function pathSource(text, variable, folder) {
    if (text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
        return unknownSource(text, variable);
    const [, pipe] = PIPE.exec(text) ?? [];
    if (pipe !== undefined)
        return { kind: 'pipe', path: `\\\\.\\pipe\\${pipe.replaceAll('/', '\\')}` };
    if (text === '~' || text.startsWith('~/'))
        return { kind: 'home', path: relative(text) };
    if (DRIVE.test(text))
        return { kind: 'host', path: drivePath(text) };
    if (text.startsWith('/'))
        return { kind: 'host', path: (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPath */ .FE)(text) };
    if (text.startsWith('\\'))
        return { kind: 'host', path: (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPath */ .FE)(text.replaceAll('\\', '/')) };
    const path = relative(text.replaceAll('\\', '/'));
    const climb = /^(?:\.\.\/)*(?:\.\.$)?/.exec(path)?.[0] ?? '';
    if (climb.split('..').length - 1 >= depthOf(folder) + DEEPEST_CHECKOUT)
        return { kind: 'host', path: `/${path.slice(climb.length)}` };
    const written = path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
    return { kind: 'project', path: written, ...(folder !== undefined && { folder }) };
}
function depthOf(folder) {
    if (folder === undefined)
        return DEEPEST_FOLDER;
    return folder === '' ? 0 : folder.split('/').length;
}
/** The variables whose meaning is known without their values: `$HOME`, and that of the sockets of a user. */
function unknownSource(text, variable) {
    const last = text.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB);
    const suffix = text.slice(last + 1);
    const isHome = (variable === 'HOME' || variable === 'USERPROFILE') && last === 0;
    if (isHome && (suffix === '' || suffix.startsWith('/')))
        return { kind: 'home', path: relative(`~${suffix}`) };
    return variable === 'XDG_RUNTIME_DIR' && last === 0
        ? { kind: 'unknown', suffix, isOfUser: true }
        : { kind: 'unknown', suffix };
}
function relative(path) {
    return segments(path, true).join('/');
}
function drivePath(path) {
    const rest = segments(path.slice(2).replaceAll('\\', '/'), false).join('/');
    return `${path.charAt(0).toUpperCase()}:/${rest}`;
}
function segments(path, keepsAbove) {
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (keepsAbove)
            kept.push('..');
    }
    return kept;
}
/** The path from the repository root, for a path written relative to one of its folders; undefined when it leads outside. */
function repositoryPath(folder, path) {
    if (path.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) || path.startsWith('/') || path.startsWith('~') || DRIVE.test(path))
        return undefined;
    const joined = relative(`${folder}/${path.replaceAll('\\', '/')}`);
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
}


/***/ }),

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

/***/ 92123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jq: () => (/* binding */ isComposer),
/* harmony export */   p7: () => (/* binding */ isEngine),
/* harmony export */   ug: () => (/* binding */ ENGINES)
/* harmony export */ });
/** Programs that start containers. https://docs.docker.com/reference/cli/docker/ and the like. */
const ENGINES = new Set(['docker', 'podman', 'podman-remote', 'nerdctl', 'finch']);
/** Whether a program can start containers. */
function isEngine(program) {
    return typeof program === 'string' && (ENGINES.has(program) || isComposer(program));
}
/** Also accepts `docker-compose-v1` and similar names. */
function isComposer(program) {
    return typeof program === 'string' && /^(?:docker|podman)-compose/.test(program);
}


/***/ }),

/***/ 69796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   OI: () => (/* binding */ moreProblems),
/* harmony export */   Z0: () => (/* binding */ withoutFlood)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19189);



/** Further ones of a file are reported as a number: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;
/** The file has so many problems that the rest of them is not known: any change to it is a new gap. */
function moreProblems(span) {
    const message = 'This file has more problems than are reported.';
    return (0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message, wayOut: 'Correct them.', span });
}
const COMMANDS = {
    thing: 'command',
    messageFor: (count) => `Commands at ${count} further places were not checked either.`,
    wayOut: 'Write the options out.',
};
/** The first ones of a file, and the others as one for each kind, which are compared part by part. */
function withoutFlood(gaps, further = COMMANDS) {
    const rest = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(gaps.slice(MAXIMUM_TOLD), ({ gap }) => `${gap.kind} ${gap.weight}`);
    const numbers = [...rest.values()].map((some) => numberOf(some, further));
    return numbers.length === 0 ? gaps : [...gaps.slice(0, MAXIMUM_TOLD), ...numbers];
}
/** The first of those that are written alike. */
function eachOnce(gaps) {
    const seen = new Set();
    return gaps.filter(({ gap: { evidence } }) => {
        const isNew = !seen.has(evidence);
        seen.add(evidence);
        return isNew;
    });
}
function numberOf(gaps, further) {
    const [{ gap, span }] = gaps;
    const { thing, messageFor, wayOut } = typeof further === 'function' ? further(gap.kind) : further;
    const parts = gaps.flatMap((one) => one.gap.parts ?? [one.gap.evidence]);
    return (0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({
        kind: gap.kind,
        weight: gap.weight,
        thing,
        count: parts.length,
        message: messageFor(parts.length),
        wayOut,
        span,
        evidence: (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(parts.join('\0'), 0),
        parts,
    });
}


/***/ }),

/***/ 87246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ isHarmfulWord),
/* harmony export */   _O: () => (/* binding */ mayHarm),
/* harmony export */   em: () => (/* binding */ maySetHarm)
/* harmony export */ });
/**
 * Whether a value may be a danger wherever it is put: an option, a path of the machine, more than a word for a shell, the name of an engine,
 * or a word that takes isolation away as the value of an option. Versions, platforms and numbers are not.
 */
function mayHarm(value) {
    return (value.split(/\s+/).some((word) => SPECIAL.test(word)) || value.split(/[\s:=,]+/).some((word) => WORDS.test(word)));
}
const SPECIAL = /^(?:-|\/|~|\.\.?(?:\/|$))|\.\.|[$`{}*;&|<>"'\\@\0]|^(?!https:).*:/;
/** Names of namespaces, users, capabilities and settings. `true`, `1` and the like switch most things, and say nothing by themselves. */
const WORDS = /^(?:host|root|all|privileged|unconfined|disabled?|unlimited|none|r?shared|r?slave|rw|docker|podman|nerdctl|bpf|perfmon|syslog|setuid|setgid|chown|fowner|mknod|(?:cap|sys|net|dac|mac|audit|ipc|wake|block|checkpoint)_\w+)$/i;
/** Whether it is one word that takes isolation away as the value of an option. */
function isHarmfulWord(text) {
    return WORDS.test(text);
}
/** Whether a text may set a variable to such a value: right after a sign, a quote, or the beginning of a value of YAML. */
function maySetHarm(text) {
    return SETS.test(text);
}
const SETS = /(?:[=:'"]|[>|][+-]?[ \t]*\n)\s{0,40}["']?(?:-\w|--|\/|~\/|\.\.\/|(?:host|root|all|unconfined|disable|docker|podman|nerdctl|(?:cap|sys|net|dac)_\w)\b)/i;


/***/ }),

/***/ 85069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ hashComments)
/* harmony export */ });
/* harmony import */ var _syntax_yaml_last_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19553);

/** `# comment` in YAML and formats like it. */
const hashComments = { mark: /(?<!#)#+[ \t]*$/, lastLine: _syntax_yaml_last_line_js__WEBPACK_IMPORTED_MODULE_0__/* .lastYamlLine */ .g };


/***/ }),

/***/ 61305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ listedCommand),
/* harmony export */   GW: () => (/* binding */ splitCommand),
/* harmony export */   K4: () => (/* binding */ healthCommand),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   q$: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var _analysis_processes_started_processes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61992);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78399);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16036);
/* harmony import */ var _syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91932);
/* harmony import */ var _syntax_shell_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19321);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2922);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32863);








/** `command` or `entrypoint`: a text that is split into words, or a list of words. An entrypoint may read a command as its code. */
function commandOf(node, variables, lookUp, entrypoint) {
    if (node === undefined || (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(node))
        return undefined;
    if (node.kind === 'scalar')
        return splitCommand((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(node, variables), lookUp, entrypoint);
    if (node.kind !== 'sequence')
        return undefined;
    return listedCommand(node.items, (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(node), (scalar) => (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(scalar, variables), lookUp, entrypoint);
}
/** `healthcheck.test`: a text or `CMD-SHELL` runs in a shell, `CMD` without one. `NONE` does not run anything. */
function healthCommand(node, variables, lookUp) {
    if (node?.kind === 'scalar' && !(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(node))
        return shellCommand((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(node, variables), lookUp);
    if (node?.kind !== 'sequence')
        return undefined;
    const [first, ...rest] = node.items;
    const kind = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .asScalar */ .T7)(first?.node)?.value;
    const text = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .asScalar */ .T7)(rest[0]?.node);
    if (kind === 'CMD-SHELL' && text !== undefined)
        return shellCommand((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(text, variables), lookUp);
    if (kind !== 'CMD')
        return undefined;
    return listedCommand(rest, (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(node), (scalar) => (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(scalar, variables), lookUp);
}
/** A text that a shell runs: its operators do not end it. */
function shellCommand(resolved, lookUp) {
    const text = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeText */ .r0)(resolved);
    return lazyCommand(text.span, text.value === '' ? [] : [text], () => (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .runsOf */ .ky)(resolved), lookUp);
}
/** A text that is split into words. */
function splitCommand(resolved, lookUp, entrypoint) {
    const span = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(resolved.scalar);
    const words = splitWords(resolved);
    const runs = () => [...interpreterRuns(words, entrypoint, span), ...asShellReads((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .runsOf */ .ky)(resolved))];
    return lazyCommand(span, words, runs, lookUp);
}
/** The interpreter of an entrypoint in front of a command that begins with its options. */
function interpreterRuns([first], entrypoint, place) {
    const program = /^[-+]/.test((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(first) ?? '') ? (0,_analysis_processes_started_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .interpreterBefore */ .Iy)(entrypoint) : undefined;
    return program === undefined ? [] : [{ text: `${program} `, span: () => place }];
}
/** A list of words, where the first may be a script; `read` resolves each of them. */
function listedCommand(items, span, read, lookUp, entrypoint) {
    const resolved = items.map(({ node }) => (node.kind === 'scalar' ? read(node) : undefined));
    const words = items.map(({ node }, index) => wholeTextOf(resolved[index]) ?? { value: _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5, span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(node) });
    const [script] = resolved;
    const runs = () => (0,_analysis_processes_started_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .isShellWithCode */ .yo)(entrypoint) && script !== undefined && items[0]?.node.holder === items[0]
        ? (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .runsOf */ .ky)(script)
        : [
            ...interpreterRuns(words, entrypoint, span),
            ...items.flatMap((item, index) => wordRuns(item, resolved[index])),
        ];
    return lazyCommand(span, words, runs, lookUp);
}
function wholeTextOf(resolved) {
    return resolved === undefined ? undefined : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeText */ .r0)(resolved);
}
const withScript = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazyProperty */ .Uk)('script');
/** Most commands are never examined, so the script is parsed only when a rule asks for it. */
function lazyCommand(span, words, runs, lookUp) {
    return withScript({ span, words }, () => (words.length === 0 ? undefined : (0,_syntax_shell_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseScript */ .tl)((0,_syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_6__/* .excerptOf */ .z)(runs()), lookUp)));
}
/** A list item quoted as a shell would need it: nothing in it is special, except the variables that are left. */
function wordRuns(item, resolved) {
    const { node, start, end, owner } = item;
    // an alias leads to another place in the file, but a command must be in one place
    const isAlias = node.holder !== item;
    const place = isAlias ? { file: owner.file, start, end } : (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(node);
    const mark = (text) => ({ text, span: () => place });
    // Compose refuses a list or a mapping here; a shell sees a value that only run time knows
    if (resolved === undefined)
        return [mark(' "$?"')];
    const runs = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .runsOf */ .ky)(resolved).flatMap((run) => (run.isUnknown ? unquoted(run, mark) : escaped(run)));
    return [mark(" '"), ...(isAlias ? runs.map(({ text }) => mark(text)) : runs), mark("'")];
}
function unquoted(run, mark) {
    return [mark(`'"`), run, mark(`"'`)];
}
function escaped({ text, span }) {
    const runs = [];
    let from = 0;
    for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
        runs.push(slice({ text, span }, from, at), { text: "'\\''", span: () => span(at, at + 1) });
        from = at + 1;
    }
    return [...runs, slice({ text, span }, from, text.length)];
}
function slice({ text, span }, from, to) {
    return { text: text.slice(from, to), span: (start, end) => span(from + start, from + end) };
}
/**
 * The text without the backslashes that Compose's splitter drops within double quotes and a shell keeps: `sh -c "a \| b"` runs a pipe.
 */
function asShellReads(runs) {
    // an unknown value is one in which a shell drops none
    const text = runs.map((run) => (run.isUnknown ? '$'.repeat(run.text.length) : run.text)).join('');
    const dropped = Array.from(text.matchAll(QUOTED), ({ 0: quoted, index }) => quoted.startsWith('"') ? keptIn(quoted).map((at) => index + at) : []).flat();
    return dropped.length === 0 ? runs : withoutPlaces(runs, dropped);
}
const QUOTED = /'[^']*'?|"(?:[^"\\]|\\.)*"?|\\./gs;
/** The offsets of backslashes in double quotes that a shell keeps. */
function keptIn(quoted) {
    return Array.from(quoted.matchAll(/\\./gs)).flatMap(({ 0: pair, index }) => (/[$`"\\]$/.test(pair) ? [] : [index]));
}
/** The runs without single characters at some offsets. */
function withoutPlaces(runs, places) {
    let start = 0;
    let next = 0;
    return runs.flatMap((run) => {
        const pieces = [];
        let from = 0;
        for (let at = places[next]; at !== undefined && at < start + run.text.length; at = places[++next]) {
            pieces.push(slice(run, from, at - start));
            from = at - start + 1;
        }
        start += run.text.length;
        return from === 0 ? [run] : [...pieces, slice(run, from, run.text.length)];
    });
}
/** The operators of a shell end the text: Compose's splitter stops at them. */
const OPERATORS = new Set([';', '&', '|', '<', '>']);
/** Splits like the shellwords library that Compose uses: quotes and backslashes, no variables. */
function splitWords(resolved) {
    const { text } = resolved;
    const words = [];
    let at = 0;
    while (at < text.length) {
        const char = text.charAt(at);
        if (OPERATORS.has(char))
            break;
        if (isSpace(char)) {
            at++;
            continue;
        }
        const { value, end } = wordAt(text, at);
        const { span, assumes } = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .partText */ .Rn)(resolved, at, end);
        words.push({ value: value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_7__/* .UNKNOWN_PIECE */ .YB) ? _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 : value, span, ...(assumes && { assumes }) });
        at = end;
    }
    return words;
}
function wordAt(text, from) {
    let value = '';
    let quote = '';
    let at = from;
    for (; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === '\\' && quote !== "'" && at + 1 < text.length)
            value += text[++at];
        else if (quote !== '') {
            if (char === quote)
                quote = '';
            else
                value += char;
        }
        else if (char === '"' || char === "'")
            quote = char;
        else if (isSpace(char) || OPERATORS.has(char))
            break;
        else
            value += char;
    }
    return { value, end: at };
}
function isSpace(char) {
    return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}


/***/ }),

/***/ 48065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ interpolate),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   RT: () => (/* binding */ cutPiece),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35868);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78399);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60633);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16036);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20264);
/* harmony import */ var _unset_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5694);






/** Deeper nested defaults are left unknown; real files stay below 5. */
const MAXIMUM_NESTING = 100;
/** Limits backward searches for `}`, so that many unclosed `${` stay linear. */
const MAXIMUM_SEARCHES = 1000;
/**
 * Replaces `$X`, `${X}`, `${X:-default}`, `${X-default}`, `${X:?message}`, `${X?message}`, `${X:+other}`, `${X+other}` and `$$`. Undefined
 * if there is nothing to replace.
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
function interpolate(text, variables) {
    if (!text.includes('$'))
        return undefined;
    const budget = budgets.get(variables) ?? _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPANSION_BUDGET */ .sA;
    const most = Math.min(budget, _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_VALUE */ .PE);
    const template = templateOf(text, variables, most);
    const pieces = expand(template, { from: 0, to: text.length }, 0);
    if (template.left < most)
        budgets.set(variables, budget - (most - Math.max(0, template.left)));
    if (template.fault === 'too-deep')
        return [cutPiece(text)];
    return variables.unset === undefined ? pieces : (0,_unset_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUnset */ .sZ)(pieces);
}
/** The remaining budget of all texts with the same variables. */
const budgets = new WeakMap();
/** Replaces a text that, with or without its variables, is longer than any value can be. */
function cutPiece({ length }) {
    return { ...replaced(undefined, { from: 0, to: length }, undefined), isCut: true };
}
/** The problem with a text whose variables are replaced; undefined without one. */
function faultOf(text, variables) {
    if (!text.includes('${'))
        return undefined;
    const template = templateOf(text, variables, _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_VALUE */ .PE);
    expand(template, { from: 0, to: text.length }, 0);
    return template.fault;
}
function templateOf(text, variables, left) {
    const conditions = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(() => (0,_unset_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .conditionsIn */ .AV)(text));
    return { text, variables, closings: closingBraces(text), conditions, searches: 0, left, fault: undefined };
}
function textOf(pieces) {
    const [first] = pieces;
    if (first !== undefined && pieces.length === 1)
        return first.text;
    return pieces.map(({ text }) => text).join('');
}
function expand(template, { from, to }, depth) {
    const { text } = template;
    const pieces = [];
    let literalFrom = from;
    let at = text.indexOf('$', from);
    while (at !== -1 && at < to) {
        const piece = pieceAt(template, at, to, depth);
        if (piece !== undefined) {
            if (at > literalFrom)
                pieces.push((0,_pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .literalPiece */ .i)(text, literalFrom, at));
            pieces.push(piece);
            literalFrom = piece.to;
        }
        at = text.indexOf('$', piece?.to ?? at + 1);
    }
    if (literalFrom < to)
        pieces.push((0,_pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .literalPiece */ .i)(text, literalFrom, to));
    return pieces;
}
/** The piece that the `$` at an offset begins; undefined if it is a plain `$`. */
function pieceAt(template, at, to, depth) {
    const { text } = template;
    const next = text[at + 1];
    if (next === '$' && at + 1 < to) {
        return { text: '$', from: at, to: at + 2, isLiteral: false, variable: undefined, defaults: _pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_DEFAULTS */ .p };
    }
    if (next === '{' && at + 1 < to)
        return braced(template, at, to, depth) ?? refuse(template);
    const end = nameEnd(text, at + 1, to);
    if (end === at + 1)
        return undefined;
    const name = text.slice(at + 1, end);
    return replaced(name, { from: at, to: end }, takeValue(template, name));
}
function takeValue(template, name) {
    const value = template.variables(name);
    template.left -= value?.length ?? 0;
    if (template.left >= 0)
        return value;
    template.fault = 'too-deep';
    return undefined;
}
function replaced(variable, { from, to }, value, defaults = _pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_DEFAULTS */ .p) {
    if (variable !== undefined && value !== undefined)
        (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .noteSecret */ .XV)(variable, value);
    return { text: value ?? _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_PIECE */ .YB, from, to, isLiteral: false, variable, defaults };
}
/** Compose refuses the file; here the `$` is a plain character. */
function refuse(template) {
    template.fault ??= 'refused';
    return undefined;
}
/** `${\u2026}` on one line, up to the `}` that closes it; without one, up to the last `}` of the line, as in Compose. */
function braced(template, at, to, depth) {
    const { text } = template;
    const end = nameEnd(text, at + 2, to);
    if (end === at + 2 || end >= to)
        return undefined;
    const name = text.slice(at + 2, end);
    const value = takeValue(template, name);
    if (text[end] === '}')
        return replaced(name, { from: at, to: end + 1 }, value);
    const isEmptyUnset = text[end] === ':';
    const operatorAt = isEmptyUnset ? end + 1 : end;
    const close = closingAt(template, at + 1, operatorAt + 1, to);
    if (close === undefined)
        return undefined;
    const isSet = value !== undefined && !(isEmptyUnset && value === '');
    const operand = { from: operatorAt + 1, to: close };
    return operated(template, { name, value, isSet }, { from: at, to: close + 1 }, operand, depth);
}
/** Applies the operator before an operand to a variable; undefined if the character is not an operator. */
function operated(template, { name, value, isSet }, whole, operand, depth) {
    switch (template.text[operand.from - 1]) {
        case '-':
            return isSet ? replaced(name, whole, value) : defaulted(template, name, whole, operand, depth);
        case '?':
            return isSet ? replaced(name, whole, value) : { ...replaced(name, whole, undefined), isRequired: true };
        case '+':
            if (value === undefined && template.variables.unset === undefined)
                return replaced(name, whole, undefined);
            return replaced(name, whole, isSet || isAssumed(template, name) ? nested(template, operand, depth)?.text : '');
        default:
            return undefined;
    }
}
/** Whether we assume that the caller sets a variable that the project does not set. */
function isAssumed({ conditions, variables }, name) {
    const { unset } = variables;
    if (unset === undefined || unset.set === 0 || variables(name) !== undefined)
        return false;
    return ((unset.set >> (conditions().get(name) ?? 0)) & 1) === 1;
}
/** `${X:-default}` of a variable that the project does not set: the default applies unless the caller sets it. */
function defaulted(template, name, whole, operand, depth) {
    const inner = nested(template, operand, depth);
    if (inner === undefined)
        return replaced(name, whole, undefined);
    return replaced(name, whole, inner.text, inner.defaults.length > 0 ? inner.defaults : [operand]);
}
function nested(template, operand, depth) {
    if (depth >= MAXIMUM_NESTING) {
        template.fault = 'too-deep';
        return undefined;
    }
    const { text } = template;
    const variable = text.indexOf('$', operand.from);
    if (variable === -1 || variable >= operand.to) {
        return { text: text.slice(operand.from, operand.to), defaults: _pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_DEFAULTS */ .p };
    }
    const pieces = expand(template, operand, depth + 1);
    return { text: textOf(pieces), defaults: pieces.flatMap(({ defaults }) => defaults) };
}
function nameEnd(text, from, to) {
    let at = from;
    while (at < to && isNameCode(text.charCodeAt(at), at > from))
        at++;
    return at;
}
function isNameCode(code, allowsDigit) {
    const letter = code | 32;
    if ((letter >= 97 && letter <= 122) || code === 95)
        return true;
    // the long s and the Kelvin sign are letters if case is ignored
    return (allowsDigit && code >= 48 && code <= 57) || code === 0x17f || code === 0x212a;
}
/** The `}` for the `{` at an offset, on the same line and before `to`. */
function closingAt(template, open, from, to) {
    const { text, closings } = template;
    const close = closings.get(open);
    const last = close === undefined || close >= to ? lastBrace(template, from, to) : close;
    if (last === undefined)
        return undefined;
    const feed = text.indexOf('\n', from);
    return feed === -1 || feed > last ? last : lastBrace(template, from, feed);
}
function lastBrace(template, from, to) {
    if (++template.searches > MAXIMUM_SEARCHES) {
        template.fault = 'too-deep';
        return undefined;
    }
    const last = template.text.lastIndexOf('}', to - 1);
    return last < from ? undefined : last;
}
/** In one pass. The character after a `{` is skipped, as in Compose. */
function closingBraces(text) {
    const closings = new Map();
    const open = [];
    for (let at = text.indexOf('{'); at !== -1 && at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === OPEN)
            open.push(at++);
        else if (code === CLOSE) {
            const opened = open.pop();
            if (opened !== undefined)
                closings.set(opened, at);
        }
    }
    return closings;
}
const OPEN = 123;
const CLOSE = 125;


/***/ }),

/***/ 20264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ literalPiece),
/* harmony export */   p: () => (/* binding */ NO_DEFAULTS)
/* harmony export */ });
const NO_DEFAULTS = [];
function literalPiece(text, from, to) {
    return { text: text.slice(from, to), from, to, isLiteral: true, variable: undefined, defaults: NO_DEFAULTS };
}


/***/ }),

/***/ 32863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   Jb: () => (/* binding */ textOfScalar),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   lu: () => (/* binding */ writtenOf),
/* harmony export */   n7: () => (/* binding */ resolvedFrom),
/* harmony export */   r0: () => (/* binding */ wholeText)
/* harmony export */ });
/* harmony import */ var _model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3620);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78399);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60633);
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(685);
/* harmony import */ var _syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93260);
/* harmony import */ var _syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91932);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2922);
/* harmony import */ var _syntax_yaml_scalar_offsets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38647);
/* harmony import */ var _syntax_yaml_scalar_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79130);
/* harmony import */ var _interpolation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48065);
/* harmony import */ var _unset_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5694);











function resolve(written, variables) {
    const scalar = (0,_syntax_yaml_scalar_types_js__WEBPACK_IMPORTED_MODULE_4__/* .canonical */ .$N)(written);
    return resolvedFrom(scalar, replacedIn(scalar, variables));
}
function replacedIn({ value, file, start, end }, variables) {
    if (!value.includes('$'))
        return undefined;
    const known = variables(file);
    const pieces = (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_5__/* .interpolate */ .GW)(value, known);
    if (known.unset !== undefined)
        known.unset.places.push({ file, start, end });
    else if (pieces !== undefined)
        (0,_unset_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .noteUndecided */ .Sf)(value, (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(pieces));
    return pieces;
}
/** Like {@link resolve}, for a format with different variables. */
function resolvedFrom(scalar, replaced) {
    const list = bounded(scalar, replaced);
    if (list === undefined)
        return { scalar, text: scalar.value, pieces: undefined };
    return { scalar, text: (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(list), pieces: { list, starts: (0,_syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .startsOf */ .j)(list) } };
}
/** Replaces a value that is too long to be examined by one unknown piece. */
function bounded(scalar, list) {
    if (list === undefined ? scalar.value.length <= _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_8__/* .LONGEST_VALUE */ .PE : lengthOf(list) <= _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_8__/* .LONGEST_VALUE */ .PE)
        return list;
    (0,_model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitReached */ .Cf)((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(scalar), _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_8__/* .TOO_LONG */ .ch);
    return [(0,_interpolation_js__WEBPACK_IMPORTED_MODULE_5__/* .cutPiece */ .RT)(scalar.value)];
}
function lengthOf(list) {
    let length = 0;
    for (const { text, isCut } of list)
        length += isCut === true ? Number.POSITIVE_INFINITY : text.length;
    return length;
}
/** The original text, where variables are not replaced. */
function verbatim(scalar) {
    return { scalar, text: scalar.value, pieces: undefined };
}
function wholeText({ scalar, text, pieces }) {
    return located(scalar, text, (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(scalar), pieces?.list);
}
/** The whole text of a scalar, for callers that do not need parts of it. */
function textOfScalar(written, variables) {
    const scalar = (0,_syntax_yaml_scalar_types_js__WEBPACK_IMPORTED_MODULE_4__/* .canonical */ .$N)(written);
    const pieces = bounded(scalar, replacedIn(scalar, variables));
    return located(scalar, pieces === undefined ? scalar.value : (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(pieces), (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(scalar), pieces);
}
/** A part of the text as a separate value. */
function partText(resolved, from, to) {
    const text = resolved.text.slice(from, to);
    return located(resolved.scalar, text, partSpan(resolved, from, to), piecesWithin(resolved, from, to));
}
/** The text in the form that all formats share. */
function writtenOf(resolved) {
    return {
        text: resolved.text,
        span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(resolved.scalar),
        variable: resolved.pieces?.list[0]?.variable,
        variableAt: (offset) => variableAt(resolved, offset),
        part: (from, to) => partText(resolved, from, to),
    };
}
/** The variable that the piece starting at an offset replaces. */
function variableAt({ pieces }, offset) {
    if (pieces === undefined)
        return undefined;
    const index = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_9__/* .lineAt */ .m)(pieces.starts, offset);
    return pieces.starts[index] === offset ? pieces.list[index]?.variable : undefined;
}
function located(scalar, text, span, pieces) {
    const value = (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text);
    if (pieces === undefined)
        return { value, span };
    const assumes = [];
    for (const { defaults } of pieces) {
        for (const { from, to } of defaults) {
            assumes.push({ value: scalar.value.slice(from, to), span: writtenSpan(scalar, from, to) });
        }
    }
    return assumes.length === 0 ? { value, span } : { value, span, assumes };
}
/** The place of a part of the text; a variable counts as a whole. */
function partSpan({ scalar, pieces }, from, to) {
    if (pieces === undefined)
        return writtenSpan(scalar, from, to);
    const first = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_9__/* .lineAt */ .m)(pieces.starts, from);
    const last = to > from ? (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_9__/* .lineAt */ .m)(pieces.starts, to - 1) : first;
    const start = writtenOffset(pieces, first, from, 'from');
    return writtenSpan(scalar, start, Math.max(start, writtenOffset(pieces, last, to, 'to')));
}
function writtenOffset({ list, starts }, index, offset, side) {
    const piece = list[index];
    if (piece === undefined)
        return 0;
    return piece.isLiteral ? piece.from + offset - starts[index] : piece[side];
}
function piecesWithin({ pieces }, from, to) {
    if (pieces === undefined || from === to)
        return undefined;
    return pieces.list.slice((0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_9__/* .lineAt */ .m)(pieces.starts, from), (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_9__/* .lineAt */ .m)(pieces.starts, to - 1) + 1);
}
/** The place of a range of the scalar's value; the whole scalar when escapes hide it. */
function writtenSpan(scalar, from, to) {
    const offsets = (0,_syntax_yaml_scalar_offsets_js__WEBPACK_IMPORTED_MODULE_3__/* .offsetsOf */ .w)(scalar);
    if (offsets === undefined)
        return (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(scalar);
    const start = offsets.at(from);
    // use the last character: the next one may be on another line
    const end = to > from ? offsets.at(to - 1) + 1 : start;
    return { file: scalar.file, start, end };
}
/** The runs of a text for a parser that knows variables itself: an unknown variable remains as written, such as `${TAG}`. */
function runsOf(resolved) {
    const { scalar, pieces, text } = resolved;
    if (pieces === undefined)
        return [{ text, span: (from, to) => writtenSpan(scalar, from, to) }];
    return pieces.list.map((piece) => ({
        isUnknown: piece.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__/* .UNKNOWN_PIECE */ .YB),
        text: piece.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__/* .UNKNOWN_PIECE */ .YB) ? scalar.value.slice(piece.from, piece.to) : piece.text,
        span: piece.isLiteral
            ? (from, to) => writtenSpan(scalar, piece.from + from, piece.from + to)
            : () => writtenSpan(scalar, piece.from, piece.to),
    }));
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ conditionsIn),
/* harmony export */   Nt: () => (/* binding */ takeReadings),
/* harmony export */   Sf: () => (/* binding */ noteUndecided),
/* harmony export */   Vs: () => (/* binding */ unsetCaller),
/* harmony export */   m: () => (/* binding */ MAXIMUM_CONDITIONS),
/* harmony export */   sZ: () => (/* binding */ withoutUnset)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);

/** The variables of a caller that sets none, apart from those in `set`. */
function unsetCaller(set) {
    return Object.assign(() => undefined, { unset: { set, places: [] } });
}
/** For this many variables of `${X+text}`, every combination of set and unset is tried; any further ones are set together. */
const MAXIMUM_CONDITIONS = 3;
let readings = 0;
/** Notes how many further readings a text needs, zero for most texts; `replaced` is the text with its variables replaced. */
function noteUndecided(written, replaced) {
    if (!replaced.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
        return;
    const conditions = conditionsIn(written).size;
    if (conditions > 0)
        readings = Math.max(readings, 2 ** Math.min(conditions, MAXIMUM_CONDITIONS));
    else if (readings === 0 && droppedFrom(replaced).size > 0)
        readings = 1;
}
/** How many readings are needed for the texts that were read since the last call. */
function takeReadings() {
    const taken = readings;
    readings = 0;
    return taken;
}
const CONDITION = /\$\{([\w\u017f\u212a]+):?\+(?!\})/g;
/** The variables of `${X+text}`, with their numbers. */
function conditionsIn(written) {
    const conditions = new Map();
    for (const { 1: name = '' } of written.matchAll(CONDITION)) {
        if (!conditions.has(name))
            conditions.set(name, Math.min(conditions.size, MAXIMUM_CONDITIONS - 1));
    }
    return conditions;
}
/** The pieces without the unknown ones that are next to a text. */
function withoutUnset(pieces) {
    const dropped = droppedFrom(pieces.map(({ text }) => text).join(''));
    if (dropped.size === 0)
        return pieces;
    let offset = 0;
    return pieces.map((piece) => {
        const start = offset;
        offset += piece.text.length;
        if (piece.isRequired || !piece.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
            return piece;
        return { ...piece, text: Array.from(piece.text, (char, at) => (dropped.has(start + at) ? '' : char)).join('') };
    });
}
/** Matches one value in a text. A variable that makes up a whole value is not part of another. */
const VALUE = /[^\s:=,@"'`()[\]{}<>;|&]+/g;
/** The offsets of the unknown pieces that are next to a text. */
function droppedFrom(text) {
    const dropped = new Set();
    for (const { 0: value, index } of text.matchAll(VALUE)) {
        if (!isMixed(value))
            continue;
        for (let at = value.indexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB); at !== -1; at = value.indexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB, at + 1)) {
            dropped.add(index + at);
        }
    }
    return dropped;
}
/** `${DATA}/db/files`: the root of a host does not have such a folder. */
function isOwnFolder(value) {
    return OWN_FOLDER.test(value) && !HOST_FOLDER.test(value) && !ENGINE.test(value);
}
const OWN_FOLDER = new RegExp(`^${_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB}(?:/[A-Za-z0-9_][\\w-]*)+/?$`);
const HOST_FOLDER = /^.\/(?:bin|boot|dev|etc|home|host\w*|lib\w*|lost|media|mnt|nix|opt|private|proc|root\w*|run|sbin|snap|srv|sys\w*|tmp|usr|var|Users|Volumes)(?:\/|$)/;
const ENGINE = /sock|docker|podman|containerd|crio|kube/i;
/** With separators only, just a folder with one variable before or after it counts: `${A}/${B}` and `${A}-${B}` are two values. */
function isMixed(value) {
    if (!value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
        return false;
    const rest = value.replaceAll(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB, '');
    if (rest === '' || isOwnFolder(value))
        return false;
    return !/^[-_./~\\]+$/.test(rest) || !(value.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) && value.endsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB));
}


/***/ }),

/***/ 81801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   G_: () => (/* binding */ numberSetting),
/* harmony export */   Mg: () => (/* binding */ uniqueListSetting),
/* harmony export */   NJ: () => (/* binding */ isBooleanWord),
/* harmony export */   Qs: () => (/* binding */ uniqueEntriesAt),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   UT: () => (/* binding */ stringSetting),
/* harmony export */   vF: () => (/* binding */ booleanSetting),
/* harmony export */   ws: () => (/* binding */ entriesAt),
/* harmony export */   y7: () => (/* binding */ settingOf),
/* harmony export */   zs: () => (/* binding */ listSetting)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _syntax_lists_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98748);
/* harmony import */ var _syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99976);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2922);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32863);





const ON = new Set(['true', 'y', 'yes', 'on']);
const OFF = new Set(['false', 'n', 'no', 'off']);
/** The words that Compose casts to a boolean, in any case and also in quotes; a word that it would refuse is unknown. */
function toBoolean(text) {
    const word = text.toLowerCase();
    if (ON.has(word))
        return true;
    return OFF.has(word) ? false : _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
}
function isBooleanWord(text) {
    return toBoolean(text) !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
}
function toNumber(text) {
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : number;
}
/** A setting of a key; `convert` is called for known texts only. Undefined if the key is missing or null. */
function setting(mapping, key, variables, convert) {
    const entry = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(mapping, key);
    return entry === undefined ? undefined : settingOf(entry, variables, convert);
}
function settingOf(entry, variables, convert) {
    const { node } = entry;
    const removal = (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(entry);
    if (node.kind !== 'scalar')
        return { value: _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5, span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(node), entry: removal };
    const { value, span } = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfScalar */ .Jb)(node, variables);
    return { value: value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : convert(value), span, entry: removal };
}
function booleanSetting(mapping, key, variables) {
    return setting(mapping, key, variables, toBoolean);
}
function numberSetting(mapping, key, variables) {
    return setting(mapping, key, variables, toNumber);
}
function stringSetting(mapping, key, variables) {
    return setting(mapping, key, variables, asWritten);
}
function asWritten(text) {
    return text;
}
/** The text of a key, if it is present. */
function textAt(mapping, key, variables) {
    const scalar = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .asScalar */ .T7)((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(mapping, key)?.node);
    return scalar === undefined ? undefined : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfScalar */ .Jb)(scalar, variables);
}
const NOTHING = { items: [], entry: undefined, complete: true };
/** A list of texts, or one text, or the keys of a mapping. */
function listSetting(mapping, key, variables, convert = asWritten) {
    const entry = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(mapping, key);
    if (entry === undefined) {
        const missing = mapping?.entries.get(key);
        return missing === undefined ? NOTHING : { ...NOTHING, entry: (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(missing) };
    }
    const items = [];
    let complete = true;
    for (const part of partsOf(entry)) {
        const scalar = partScalar(part, entry);
        const text = scalar && (0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfScalar */ .Jb)(scalar, variables);
        const value = text === undefined || text.value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : convert(text.value);
        if (text === undefined || value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
            complete = false;
        else
            items.push({ value, span: text.span, entry: (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(part) });
    }
    return { items, entry: (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(entry), complete };
}
/** Like {@link listSetting}; of equal texts the last one counts. */
function uniqueListSetting(mapping, key, variables) {
    const list = listSetting(mapping, key, variables);
    const items = unique(list.items, ({ value }) => value);
    return items === list.items ? list : { ...list, items };
}
/** Each key once: the last item takes the place of the first. */
function unique(items, keyOf) {
    if (items.length < 2)
        return items;
    const kept = [];
    const places = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const place = key === undefined ? undefined : places.get(key);
        if (place !== undefined)
            kept[place] = item;
        else if (key !== undefined)
            places.set(key, kept.push(item) - 1);
        else
            kept.push(item);
    }
    return kept.length === items.length ? items : kept;
}
/** The items of a list, the keys of a mapping, or the one text. */
function partsOf(entry) {
    const { node } = entry;
    return node.kind === 'mapping' ? node.entries.values() : itemsOf(entry);
}
/** The text of a part of an entry; undefined for a list or a mapping. */
function partScalar(part, whole) {
    return 'key' in part && part !== whole ? part.key : (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .asScalar */ .T7)(part.node);
}
const NO_ITEMS = [];
/** The items of a list whose parts matter, each with its text; one text counts as a list of one. */
function itemsOf(entry) {
    if (entry === undefined)
        return NO_ITEMS;
    return entry.node.kind === 'sequence' ? entry.node.items : [entry];
}
/** `key: value` of a mapping, or `key=value` of a list. */
function entriesAt(mapping, key, variables, separators = EQUALS) {
    const entry = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(mapping, key);
    if (entry === undefined)
        return NO_ENTRIES;
    const { node } = entry;
    const entries = [];
    if (node.kind === 'mapping') {
        for (const part of node.entries.values())
            entries.push(mappedEntry(part, variables));
        return entries;
    }
    for (const item of itemsOf(entry)) {
        // a mapping that was merged with a list
        if ('key' in item && node.kind === 'sequence')
            entries.push(mappedEntry(item, variables));
        else if (item.node.kind === 'scalar' && !(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(item.node))
            entries.push((0,_syntax_lists_values_js__WEBPACK_IMPORTED_MODULE_1__/* .pairEntry */ .jo)((0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenOf */ .lu)((0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .resolve */ .hd)(item.node, variables)), separators, (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(item)));
    }
    return entries;
}
const EQUALS = ['='];
const NO_ENTRIES = [];
/** Like {@link entriesAt}; of equal names the last one counts. */
function uniqueEntriesAt(mapping, key, variables) {
    return unique(entriesAt(mapping, key, variables), ({ name }) => name);
}
function mappedEntry(part, variables) {
    const { key, node } = part;
    return {
        name: key.value,
        value: mappedValue(node, variables),
        span: { file: key.file, start: part.start, end: part.end },
        entry: (0,_syntax_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(part),
    };
}
function mappedValue(node, variables) {
    if (node.kind !== 'scalar')
        return { value: _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5, span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(node) };
    return (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(node) ? undefined : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfScalar */ .Jb)(node, variables);
}


/***/ }),

/***/ 25664:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ containerSubjects),
  u: () => (/* binding */ isContainer)
});

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/syntax/json/values.js
var values = __webpack_require__(87627);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/syntax/lists/values.js
var lists_values = __webpack_require__(98748);
// EXTERNAL MODULE: ./build/parse/compose/values.js
var compose_values = __webpack_require__(81801);
// EXTERNAL MODULE: ./build/model/containers/capability.js
var capability = __webpack_require__(67589);
;// CONCATENATED MODULE: ./build/parse/inspect/record.js


/** https://github.com/containers/podman/blob/main/libpod/define/container_inspect.go */
const OF_PODMAN = ['OCIRuntime', 'ImageName', 'BoundingCaps', 'EffectiveCaps'];
function isPodman(container) {
    return OF_PODMAN.some((name) => container?.entries.has(name));
}
function recordOf(container) {
    return { id: (0,values/* wordAt */.E7)(container, 'Id'), host: hostOf(container), boundingCapabilities: boundingSet(container) };
}
/** Only Podman records it: the capabilities that are left, its own defaults included, or null for none. */
function boundingSet(container) {
    if (container?.entries.has('BoundingCaps') !== true)
        return undefined;
    return new Set((0,values/* stringsAt */.kp)(container, 'BoundingCaps').map(({ node }) => (0,capability/* capabilityName */.IN)(node.value)));
}
function hostOf(container) {
    const apparmor = apparmorOf(container);
    const selinux = selinuxOf(container);
    return {
        ...(apparmor !== undefined && { apparmor }),
        ...(selinux !== undefined && { selinux }),
        ...mappingOf(container),
    };
}
/** The engine records the profile when it starts the container, and leaves it empty on a host without AppArmor. */
function apparmorOf(container) {
    const profile = (0,values/* scalarAt */.C_)(container, 'AppArmorProfile')?.value;
    if (profile === undefined)
        return undefined;
    if (profile !== '')
        return profile === 'unconfined' ? undefined : 'yes';
    return hasStarted(container) ? 'no' : undefined;
}
/** Without a label, the host lacks SELinux, or it is switched off for this container, which its options show. */
function selinuxOf(container) {
    const label = (0,values/* scalarAt */.C_)(container, 'ProcessLabel')?.value;
    if (label === undefined)
        return undefined;
    if (label !== '')
        return 'yes';
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    const isOff = (0,values/* wordAt */.E7)(options, 'Privileged') === 'true' ||
        (0,values/* stringsAt */.kp)(options, 'SecurityOpt').some(({ node }) => /^label[=:]|^disable$/.test(node.value));
    return isOff || !hasStarted(container) ? undefined : 'no';
}
function hasStarted(container) {
    const state = (0,values/* objectAt */.lJ)(container, 'State');
    return (0,values/* partAt */.l0)(state, 'Status') !== undefined && (0,values/* wordAt */.E7)(state, 'Status') !== 'created';
}
/** The places where the engine keeps its files for the container. */
const PATHS = ['ResolvConfPath', 'HostnamePath', 'HostsPath', 'StaticDir', 'LogPath'];
/** Below the folder of a user, or `/run/user`. */
const OF_A_USER = /^\/run\/user\/\d+\/|\/\.local\/share\/(?:docker|containers)\//;
/** With `userns-remap`, the daemon separates the files of each mapping: `/var/lib/docker/100000.100000/containers`. */
const OF_A_MAPPING = /\/\d+\.\d+\/containers\/[0-9a-f]{64}\//;
const OF_A_DAEMON = /\/containers\/[0-9a-f]{64}\//;
function mappingOf(container) {
    const paths = PATHS.flatMap((name) => (0,values/* wordAt */.E7)(container, name) ?? []);
    if (paths.length === 0)
        return {};
    if (paths.some((path) => OF_A_USER.test(path)))
        return { rootless: true };
    if (isPodman(container))
        return { rootless: false, usernsRemap: false };
    if (paths.some((path) => OF_A_MAPPING.test(path)))
        return { rootless: false, usernsRemap: true };
    return paths.some((path) => OF_A_DAEMON.test(path)) ? { rootless: false, usernsRemap: false } : {};
}

;// CONCATENATED MODULE: ./build/parse/inspect/isolation.js






/** The user it runs as, and everything that isolates it from the host. */
function isolationOf(container) {
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    const config = (0,values/* objectAt */.lJ)(container, 'Config');
    return {
        privileged: (0,values/* flagSetting */.jv)(options, 'Privileged'),
        addedCapabilities: distinct((0,values/* listAt */.gT)(options, 'CapAdd')),
        droppedCapabilities: droppedOf(container),
        securityOptions: securityOptionsOf(container),
        user: (0,values/* wordSetting */.h7)(config, 'User'),
        additionalGroups: (0,values/* listAt */.gT)(options, 'GroupAdd'),
        runtime: runtimeOf(container),
        annotations: [...(0,values/* entriesAt */.ws)(options, 'Annotations'), ...(0,values/* entriesAt */.ws)(config, 'Annotations')].filter(isAsked),
        pidNamespace: (0,values/* wordSetting */.h7)(options, 'PidMode'),
        ipcNamespace: (0,values/* wordSetting */.h7)(options, 'IpcMode'),
        utsNamespace: (0,values/* wordSetting */.h7)(options, 'UTSMode', 'private'),
        userNamespace: (0,values/* wordSetting */.h7)(options, 'UsernsMode'),
        cgroupNamespace: (0,values/* wordSetting */.h7)(options, 'CgroupnsMode') ?? (0,values/* wordSetting */.h7)(options, 'CgroupMode'),
        cgroupParent: (0,values/* wordSetting */.h7)(options, 'CgroupParent', ...PARENTS),
        networkMode: (0,values/* wordSetting */.h7)(options, 'NetworkMode'),
        networks: networksOf(container),
        readOnlyRootfs: (0,values/* flagSetting */.jv)(options, 'ReadonlyRootfs'),
    };
}
/**
 * Podman lists which of its defaults are missing, whether they were dropped one by one, or all were dropped and some added again. Only the
 * command that created the container shows which.
 */
function droppedOf(container) {
    const dropped = distinct((0,values/* listAt */.gT)((0,values/* objectAt */.lJ)(container, 'HostConfig'), 'CapDrop'));
    if (!isPodman(container) || dropped.items.length === 0)
        return dropped;
    const words = (0,values/* stringsAt */.kp)((0,values/* objectAt */.lJ)(container, 'Config'), 'CreateCommand');
    const all = words.find(({ node }, index) => dropsAll(node.value, words[index + 1]?.node.value));
    if (all === undefined)
        return { ...dropped, complete: words.length > 0 && dropped.complete };
    const option = { value: 'ALL', span: (0,nodes/* spanOf */.ee)(all.node), entry: (0,values/* entryOf */.Ms)(all) };
    return { ...dropped, items: [...dropped.items, option] };
}
function dropsAll(word, next) {
    return /^--cap-drop=all$/i.test(word) || (word === '--cap-drop' && next?.toLowerCase() === 'all');
}
function distinct(list) {
    return { ...list, items: (0,compose_values/* unique */.Am)(list.items, (item) => (0,located/* known */.eO)(item)) };
}
/** The values that Podman writes if no parent was set. */
const PARENTS = ['/libpod_parent', 'machine.slice', 'user.slice'];
/** Engines add labels of these names themselves. */
function isAsked({ name }) {
    return !/^(?:io\.podman\.|io\.container\.manager$|org\.opencontainers\.|org\.systemd\.)/.test(name);
}
/** The names of the default runtimes of the engines. */
const RUNTIMES = ['runc', 'crun', 'oci', 'io.containerd.runc.v2', 'io.containerd.runc.v1'];
function runtimeOf(container) {
    return isPodman(container)
        ? (0,values/* wordSetting */.h7)(container, 'OCIRuntime', ...RUNTIMES)
        : (0,values/* wordSetting */.h7)((0,values/* objectAt */.lJ)(container, 'HostConfig'), 'Runtime', ...RUNTIMES);
}
function networksOf(container) {
    const settings = (0,values/* objectAt */.lJ)(container, 'NetworkSettings');
    const list = (0,values/* partAt */.l0)(settings, 'Networks');
    const items = (0,values/* membersAt */.n7)(settings, 'Networks').map((part) => ({
        value: part.key.value,
        span: (0,nodes/* spanOf */.ee)(part.key),
        entry: (0,values/* entryOf */.Ms)(part),
    }));
    return { items, entry: list === undefined || items.length === 0 ? undefined : (0,values/* entryOf */.Ms)(list), complete: true };
}
/** The options, and settings that the engine records elsewhere although an option caused them. */
function securityOptionsOf(container) {
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    const isLabelImplied = SHARES_LABEL.some(([name, word]) => (0,values/* wordAt */.E7)(options, name) === word);
    const list = (0,values/* listAt */.gT)(options, 'SecurityOpt', (text) => {
        const option = writtenOption(text);
        return isLabelImplied && option.name === 'label' && option.value === 'disable' ? undefined : option;
    });
    const noted = [systemPaths(options), apparmor(container, list)].filter((option) => option !== undefined);
    return { ...list, items: [...noted, ...list.items], entry: list.entry ?? noted[0]?.entry };
}
/** With these options the engine itself adds `label=disable`. */
const SHARES_LABEL = [
    ['Privileged', 'true'],
    ['PidMode', 'host'],
    ['IpcMode', 'host'],
];
/** The engine accepts two of them as a single word, too. */
function writtenOption(text) {
    if (text === 'disable')
        return { name: 'label', value: text, separator: '' };
    if (text === 'writable-cgroups')
        return { name: text, value: 'true', separator: '' };
    return (0,lists_values/* securityOption */.Ii)(text);
}
/** `systempaths=unconfined` leaves two empty lists; without it they are full, or null if the container is privileged. */
function systemPaths(options) {
    const [masked, readOnly] = [(0,values/* partAt */.l0)(options, 'MaskedPaths'), (0,values/* partAt */.l0)(options, 'ReadonlyPaths')];
    if (masked?.node.kind !== 'sequence' || readOnly?.node.kind !== 'sequence')
        return undefined;
    if ((0,values/* itemsAt */.Ct)(options, 'MaskedPaths').length > 0 || (0,values/* itemsAt */.Ct)(options, 'ReadonlyPaths').length > 0)
        return undefined;
    if ((0,values/* wordAt */.E7)(options, 'Privileged') === 'true')
        return undefined;
    const value = { name: 'systempaths', value: 'unconfined', separator: '=' };
    return { value, span: (0,nodes/* spanOf */.ee)(masked.node), entry: (0,values/* entryOf */.Ms)(masked) };
}
/** A profile that is not named by an option comes from the configuration of the engine. */
function apparmor(container, list) {
    const profile = (0,values/* scalarAt */.C_)(container, 'AppArmorProfile');
    const isPrivileged = (0,values/* wordAt */.E7)((0,values/* objectAt */.lJ)(container, 'HostConfig'), 'Privileged') === 'true';
    if (profile === undefined || profile.value === '' || isPrivileged || isDefaultProfile(profile.value))
        return undefined;
    if (list.items.some(({ value }) => typeof value === 'object' && value.name === 'apparmor'))
        return undefined;
    const value = { name: 'apparmor', value: profile.value, separator: '=' };
    const span = (0,nodes/* spanOf */.ee)(profile);
    return { value, span, entry: span };
}
function isDefaultProfile(name) {
    return name === 'docker-default' || name.startsWith('containers-default');
}

// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
;// CONCATENATED MODULE: ./build/parse/inspect/mounts.js




/** `Mounts` lists everything that is mounted, whichever option asked for it, even through another container; tmpfs has a separate list. */
function mountsOf(container) {
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    const effective = (0,values/* partAt */.l0)(container, 'Mounts') === undefined
        ? (0,values/* stringsAt */.kp)(options, 'Binds').map((part) => bind(part.node, part))
        : (0,values/* itemsAt */.Ct)(container, 'Mounts').flatMap(mountOf);
    return [...effective, ...tmpfsOf(options)];
}
function mountOf(part) {
    const object = (0,nodes/* asMapping */.dw)(part.node);
    if (object === undefined)
        return [];
    const type = typeOf((0,values/* wordAt */.E7)(object, 'Type'));
    const source = (0,values/* textAt */.$6)(object, type === 'volume' ? 'Name' : 'Source');
    return [
        {
            type,
            source: sourceOf(type, (0,located/* known */.eO)(source)),
            sourceSpan: source?.span ?? (0,nodes/* spanOf */.ee)(part.node),
            target: (0,values/* textAt */.$6)(object, 'Destination'),
            readOnly: (0,values/* settingAt */.OZ)(object, 'RW', (text) => (text === 'false' ? true : undefined)),
            propagation: (0,values/* wordSetting */.h7)(object, 'Propagation', 'rprivate', 'private'),
            relabel: (0,values/* settingAt */.OZ)(object, 'Mode', (text) => text.split(',').find((option) => option === 'z' || option === 'Z')),
            options: optionsOf(object),
            via: type === 'tmpfs' ? 'tmpfs' : 'volumes',
            entry: (0,values/* entryOf */.Ms)(part),
            makeReadOnly: undefined,
        },
    ];
}
/** Docker writes them in one string, Podman lists those of the file system separately. */
function optionsOf(object) {
    const mode = ((0,values/* wordAt */.E7)(object, 'Mode') ?? '').split(',').filter((option) => option !== '');
    return [...mode, ...(0,values/* stringsAt */.kp)(object, 'Options').map(({ node }) => node.value)];
}
const TYPES = ['bind', 'volume', 'tmpfs', 'npipe', 'image'];
function typeOf(word) {
    return TYPES.find((type) => type === word) ?? 'unknown';
}
function sourceOf(type, text) {
    if (type === 'tmpfs' || text === undefined || text === '')
        return { kind: 'none' };
    if (type === 'volume')
        return { kind: 'volume', name: text };
    if (type === 'image')
        return { kind: 'image', text };
    return (0,mount_source/* pathSource */.r)(text);
}
const OPTIONS = new Set(['z', 'Z']);
const PROPAGATION = /^r?(?:private|shared|slave)$/;
/** `SOURCE:TARGET[:OPTIONS]`, for documents without `Mounts`. The source is a volume, or the engine has made it absolute. */
function bind(scalar, part) {
    const drive = /^[A-Za-z]:[\\/]/.test(scalar.value) ? 2 : 0;
    const first = endOfPart(scalar.value, drive);
    const second = endOfPart(scalar.value, first + 1);
    const source = (0,values/* partText */.Rn)(scalar, 0, first);
    const options = scalar.value.slice(second + 1).split(',');
    const isPath = /^[/\\]|^[A-Za-z]:/.test(scalar.value);
    return {
        type: isPath ? 'bind' : 'volume',
        source: isPath ? (0,mount_source/* pathSource */.r)((0,located/* known */.eO)(source) ?? '') : { kind: 'volume', name: (0,located/* known */.eO)(source) ?? '' },
        sourceSpan: source.span,
        target: (0,values/* partText */.Rn)(scalar, first + 1, second),
        readOnly: optionOf(scalar, second, options.includes('ro') ? true : undefined),
        propagation: optionOf(scalar, second, options.find((option) => PROPAGATION.test(option))),
        relabel: optionOf(scalar, second, options.find((option) => OPTIONS.has(option))),
        options: options.filter((option) => option !== ''),
        via: 'volumes',
        entry: (0,values/* entryOf */.Ms)(part),
        makeReadOnly: undefined,
    };
}
function endOfPart(text, from) {
    const end = text.indexOf(':', from);
    return end === -1 ? text.length : end;
}
function optionOf(scalar, from, value) {
    if (value === undefined)
        return undefined;
    const span = (0,values/* partSpan */.Ww)(scalar, Math.min(from + 1, scalar.value.length));
    return { value, span, entry: span };
}
/** `{"/run": "rw,noexec,size=65536k"}` */
function tmpfsOf(options) {
    return (0,values/* membersAt */.n7)(options, 'Tmpfs').map((part) => {
        const written = part.node.kind === 'scalar' ? (0,values/* wholeText */.r0)(part.node) : undefined;
        const words = ((0,located/* known */.eO)(written) ?? '').split(',').filter((word) => word !== '');
        return {
            type: 'tmpfs',
            source: { kind: 'none' },
            sourceSpan: (0,nodes/* spanOf */.ee)(part.key),
            target: (0,values/* wholeText */.r0)(part.key),
            readOnly: words.includes('ro') ? readOnly(written) : undefined,
            propagation: undefined,
            relabel: undefined,
            options: words,
            via: 'tmpfs',
            entry: (0,values/* entryOf */.Ms)(part),
            makeReadOnly: undefined,
        };
    });
}
function readOnly(written) {
    return written && { value: true, span: written.span, entry: written.span };
}

;// CONCATENATED MODULE: ./build/parse/inspect/ports.js



/**
 * The addresses at which the engine listens for a running container, otherwise those it was asked to use. The engine chooses ports and
 * addresses that were not given, and only `NetworkSettings` shows those.
 */
function portsOf(container) {
    const bound = (0,values/* membersAt */.n7)((0,values/* objectAt */.lJ)(container, 'NetworkSettings'), 'Ports');
    const asked = (0,values/* membersAt */.n7)((0,values/* objectAt */.lJ)(container, 'HostConfig'), 'PortBindings');
    const listening = bound.filter((port) => bindingsOf(port).length > 0);
    const names = new Set(listening.map(({ key }) => key.value));
    const idle = asked.filter(({ key }) => !names.has(key.value));
    return [...listening, ...idle].flatMap(portOf);
}
function bindingsOf({ node }) {
    return node.kind === 'sequence' ? node.items : [];
}
/** `{"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}` */
function portOf(port) {
    const [number = '', protocol] = port.key.value.split('/');
    const target = rangeOf(number);
    const seen = new Set();
    return bindingsOf(port).flatMap((binding) => {
        const object = (0,nodes/* asMapping */.dw)(binding.node);
        const hostPort = (0,values/* wordAt */.E7)(object, 'HostPort');
        const address = (0,values/* textAt */.$6)(object, 'HostIp');
        // one published port listens on all addresses of IPv4 and of IPv6
        const key = `${ANY.has(String(address?.value ?? '')) ? '' : String(address?.value)} ${hostPort}`;
        if (object === undefined || seen.has(key))
            return [];
        seen.add(key);
        return [
            {
                hostIp: address === undefined || address.value === '' ? undefined : address,
                published: hostPort === undefined || hostPort === '0' ? undefined : rangeOf(hostPort),
                target,
                protocol: protocol || 'tcp',
                span: (0,nodes/* spanOf */.ee)(object),
                entry: (0,values/* entryOf */.Ms)(binding),
            },
        ];
    });
}
const ANY = new Set(['', '0.0.0.0', '::']);
const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/;
function rangeOf(text) {
    const match = RANGE.exec(text);
    if (match === null)
        return located/* DYNAMIC */.u5;
    const from = Number(match[1]);
    return { from, to: match[2] === undefined ? from : Number(match[2]) };
}

// EXTERNAL MODULE: ./build/parse/compose/commands.js
var commands = __webpack_require__(61305);
// EXTERNAL MODULE: ./build/parse/compose/resolved.js
var resolved = __webpack_require__(32863);
;// CONCATENATED MODULE: ./build/parse/inspect/processes.js





/** The processes in it, their environment, and its ways to reach other containers. */
function processesOf(container) {
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    const config = (0,values/* objectAt */.lJ)(container, 'Config');
    const logging = (0,values/* objectAt */.lJ)(options, 'LogConfig');
    const environment = environmentOf(config);
    const lookUp = lookUpIn(environment);
    const entrypoint = commandAt(config, 'Entrypoint', lookUp);
    return {
        environment,
        entrypoint,
        command: commandAt(config, 'Cmd', lookUp, entrypoint),
        hasInit: (0,values/* flagSetting */.jv)(options, 'Init'),
        ...healthOf(config, lookUp),
        logDriver: (0,values/* wordSetting */.h7)(logging, 'Type'),
        logOptions: (0,values/* entriesAt */.ws)(logging, 'Config'),
        sysctls: (0,values/* entriesAt */.ws)(options, 'Sysctls'),
        extraHosts: (0,values/* pairsAt */.d5)(options, 'ExtraHosts', ':'),
        dns: (0,values/* listAt */.gT)(options, 'Dns'),
        links: (0,values/* listAt */.gT)(options, 'Links', linkOf),
        externalLinks: (0,values/* listAt */.gT)(options, 'ExternalLinks'),
    };
}
function environmentOf(config) {
    return (0,values/* pairsAt */.d5)(config, 'Env', '=').map((entry) => ({ ...entry, isDefault: false, via: 'environment' }));
}
function lookUpIn(environment) {
    let values;
    return (name) => {
        values ??= new Map(environment.map((entry) => [entry.name, (0,located/* known */.eO)(entry.value)]));
        return values.get(name);
    };
}
/** `/db:/web/database`: the other container, and its name in this one. */
function linkOf(text) {
    const [other = '', alias = ''] = text.split(':');
    return `${other.replace(/^\//, '')}:${alias.slice(alias.lastIndexOf('/') + 1)}`;
}
/** A list of words; older versions of Podman join those of the entrypoint. */
function commandAt(config, name, lookUp, entrypoint) {
    const node = detached((0,values/* partAt */.l0)(config, name));
    if (node?.kind === 'scalar')
        return node.value === '' ? undefined : (0,commands/* splitCommand */.GW)((0,resolved/* verbatim */.Bj)(node), lookUp, entrypoint);
    if (node?.kind !== 'sequence' || node.items.length === 0)
        return undefined;
    return (0,commands/* listedCommand */.$n)(node.items, (0,nodes/* spanOf */.ee)(node), resolved/* verbatim */.Bj, lookUp, entrypoint);
}
/** Commands are read when a rule asks for them; until then they must not keep the rest of the document in memory. */
function detached(part) {
    if (part !== undefined)
        part.node.holder = undefined;
    return part?.node;
}
/** `["NONE"]`, `["CMD", \u2026]` or `["CMD-SHELL", "\u2026"]`. */
function healthOf(config, lookUp) {
    const part = (0,values/* partAt */.l0)((0,values/* objectAt */.lJ)(config, 'Healthcheck'), 'Test');
    const node = detached(part);
    const [first, ...rest] = node?.kind === 'sequence' ? node.items : [];
    if (part === undefined || first === undefined)
        return { healthcheckDisabled: undefined, healthcheck: undefined };
    const kind = (0,nodes/* asScalar */.T7)(first.node)?.value;
    if (kind === 'NONE') {
        const span = (0,nodes/* spanOf */.ee)(first.node);
        return { healthcheckDisabled: { value: true, span, entry: (0,values/* entryOf */.Ms)(part) }, healthcheck: undefined };
    }
    const script = (0,nodes/* asScalar */.T7)(rest[0]?.node);
    const healthcheck = kind === 'CMD-SHELL' && script !== undefined
        ? (0,commands/* shellCommand */.q$)((0,resolved/* verbatim */.Bj)(script), lookUp)
        : (0,commands/* listedCommand */.$n)(rest, (0,nodes/* spanOf */.ee)(part.node), resolved/* verbatim */.Bj, lookUp);
    return { healthcheckDisabled: undefined, healthcheck };
}

;// CONCATENATED MODULE: ./build/parse/inspect/resources.js




/** The resources of the machine that it may use. */
function resourcesOf(container) {
    const options = (0,values/* objectAt */.lJ)(container, 'HostConfig');
    return {
        volumesFrom: (0,values/* listAt */.gT)(options, 'VolumesFrom'),
        usesApiSocket: undefined,
        devices: (0,values/* itemsAt */.Ct)(options, 'Devices').flatMap(deviceOf),
        deviceCgroupRules: (0,values/* listAt */.gT)(options, 'DeviceCgroupRules'),
        gpus: gpusOf(options),
        sharedMemorySize: bytesSetting(options, 'ShmSize', ...SHARED_MEMORY),
        storageSize: (0,values/* wordSetting */.h7)((0,values/* objectAt */.lJ)(options, 'StorageOpt'), 'size'),
        memoryLimit: bytesSetting(options, 'Memory'),
        memorySwapLimit: swapLimit(options),
        cpuLimit: cpuLimit(options),
        cpuRealtimeRuntime: (0,values/* settingAt */.OZ)(options, 'CpuRealtimeRuntime', (text) => (text === '0' ? undefined : text)),
        pidsLimit: isPodman(container) ? (0,values/* settingAt */.OZ)(options, 'PidsLimit', Number) : (0,values/* numberSetting */.G_)(options, 'PidsLimit'),
        isOomKillDisabled: (0,values/* flagSetting */.jv)(options, 'OomKillDisable'),
        oomScoreAdjustment: (0,values/* numberSetting */.G_)(options, 'OomScoreAdj'),
        ulimits: (0,values/* itemsAt */.Ct)(options, 'Ulimits').flatMap((part) => ulimitOf(part, isPodman(container))),
        restart: restartOf(options),
    };
}
/** The defaults of Docker and of Podman, in bytes. */
const SHARED_MEMORY = ['67108864', '65536000'];
const UNITS = [
    ['g', 1024 ** 3],
    ['m', 1024 ** 2],
    ['k', 1024],
];
/** In the form that people write: `512m`. */
function bytesSetting(options, name, ...defaults) {
    return (0,values/* settingAt */.OZ)(options, name, (text) => (text === '0' || defaults.includes(text) ? undefined : bytesText(text)));
}
function bytesText(text) {
    const bytes = Number(text);
    if (!Number.isSafeInteger(bytes))
        return located/* DYNAMIC */.u5;
    const unit = UNITS.find(([, size]) => bytes > 0 && bytes % size === 0);
    return unit === undefined ? text : `${bytes / unit[1]}${unit[0]}`;
}
/** The engine sets twice the memory if only the memory was given. */
function swapLimit(options) {
    const memory = Number((0,values/* wordAt */.E7)(options, 'Memory') ?? 0);
    return bytesSetting(options, 'MemorySwap', String(memory * 2));
}
function cpuLimit(options) {
    return ((0,values/* settingAt */.OZ)(options, 'NanoCpus', (text) => (text === '0' ? undefined : String(Number(text) / 1e9))) ??
        (0,values/* settingAt */.OZ)(options, 'CpuQuota', (text) => (Number(text) <= 0 ? undefined : quotaText(text, options))) ??
        (0,values/* settingAt */.OZ)(options, 'CpusetCpus', (text) => (text === '' ? undefined : `CPUs ${text}`)));
}
/** The engine's default period is 100 ms; both are in microseconds. */
function quotaText(text, options) {
    const period = Number((0,values/* wordAt */.E7)(options, 'CpuPeriod') ?? 0) || 100_000;
    return String(Number(text) / period);
}
function restartOf(options) {
    const policy = (0,values/* objectAt */.lJ)(options, 'RestartPolicy');
    const attempts = (0,values/* wordAt */.E7)(policy, 'MaximumRetryCount') ?? '0';
    return (0,values/* settingAt */.OZ)(policy, 'Name', (name) => {
        if (name === '' || name === 'no')
            return undefined;
        return name === 'on-failure' && attempts !== '0' ? `${name}:${attempts}` : name;
    });
}
function deviceOf(part) {
    const object = (0,nodes/* asMapping */.dw)(part.node);
    const source = (0,values/* textAt */.$6)(object, 'PathOnHost');
    if (source === undefined)
        return [];
    return [
        {
            source,
            target: (0,values/* textAt */.$6)(object, 'PathInContainer'),
            permissions: (0,values/* textAt */.$6)(object, 'CgroupPermissions'),
            span: source.span,
            entry: (0,values/* entryOf */.Ms)(part),
        },
    ];
}
/** Requests for devices: `{"Count": -1, "Capabilities": [["gpu"]]}` takes all. */
function gpusOf(options) {
    const request = (0,values/* itemsAt */.Ct)(options, 'DeviceRequests').find(({ node }) => isForGpus((0,nodes/* asMapping */.dw)(node)));
    if (request === undefined)
        return undefined;
    const object = (0,nodes/* asMapping */.dw)(request.node);
    const ids = (0,values/* listAt */.gT)(object, 'DeviceIDs').items.map((item) => (0,located/* known */.eO)(item) ?? '');
    const count = (0,values/* wordAt */.E7)(object, 'Count') ?? '0';
    const value = count === '-1' || ids.includes('all') ? 'all' : ids.length > 0 ? ids.join(',') : count;
    return { value, span: (0,nodes/* spanOf */.ee)(request.node), entry: (0,values/* entryOf */.Ms)(request) };
}
function isForGpus(request) {
    const words = (0,values/* itemsAt */.Ct)(request, 'Capabilities').flatMap(({ node }) => (node.kind === 'sequence' ? node.items : []));
    return (words.some(({ node }) => node.kind === 'scalar' && (node.value === 'gpu' || node.value === 'nvidia')) ||
        (0,values/* listAt */.gT)(request, 'DeviceIDs').items.some((item) => /\/gpu=/.test((0,located/* known */.eO)(item) ?? '')));
}
/** Podman calls them `RLIMIT_NOFILE`, and lists its defaults, which hardly limit anything. */
function ulimitOf(part, isOfPodman) {
    const object = (0,nodes/* asMapping */.dw)(part.node);
    const name = (0,values/* wordAt */.E7)(object, 'Name');
    if (name === undefined)
        return [];
    const value = (0,values/* textAt */.$6)(object, 'Hard') ?? (0,values/* textAt */.$6)(object, 'Soft');
    if (isOfPodman && isPodmanDefault(value))
        return [];
    const span = (0,nodes/* spanOf */.ee)(part.node);
    return [{ name: name.replace(/^RLIMIT_/, '').toLowerCase(), value, span, entry: (0,values/* entryOf */.Ms)(part) }];
}
function isPodmanDefault(value) {
    return Number((0,located/* known */.eO)(value) ?? 0) >= 1_048_576;
}

;// CONCATENATED MODULE: ./build/parse/inspect/container.js









/** Other objects that an engine inspects do not have these options. */
function isContainer(object) {
    return (0,values/* objectAt */.lJ)(object, 'HostConfig') !== undefined && (0,values/* partAt */.l0)(object, 'RepoTags') === undefined;
}
/** An existing container, and its image. */
function containerSubjects(object) {
    const name = nameOf(object);
    const image = imageOf(object, name.value);
    const record = recordOf(object);
    const container = {
        kind: 'container',
        format: 'inspect',
        file: object.file,
        name: name.value,
        span: name.span,
        containerName: name,
        partial: (0,values/* objectAt */.lJ)(object, 'Config') === undefined ? 'the document leaves its Config out' : undefined,
        cannotSay: unsaid(object),
        cannotEdit: true,
        record,
        ...(isPodman(object) && { podman: { runsAsRoot: record.host.rootless === true ? 'no' : 'yes' } }),
        image,
        build: undefined,
        ...isolationOf(object),
        mounts: mountsOf(object),
        ...resourcesOf(object),
        ports: portsOf(object),
        ...processesOf(object),
        models: NOTHING,
        credentialSpec: [],
        pullPolicy: undefined,
        hooks: [],
        profiles: [],
        provider: undefined,
        stage: undefined,
        add: () => undefined,
    };
    return image === undefined || image.isBuiltHere ? [container] : [container, image];
}
const NOTHING = { items: [], entry: undefined, complete: true };
/** Without the slash that Docker puts before names. */
function nameOf(object) {
    const name = (0,values/* scalarAt */.C_)(object, 'Name');
    if (name !== undefined && name.value.length > 1) {
        const from = name.value.startsWith('/') ? 1 : 0;
        return { value: name.value.slice(from), span: (0,values/* partSpan */.Ww)(name, from), entry: (0,nodes/* spanOf */.ee)(name) };
    }
    const id = (0,values/* scalarAt */.C_)(object, 'Id');
    const span = id === undefined ? firstOf(object) : (0,nodes/* spanOf */.ee)(id);
    return { value: id?.value.slice(0, SHORT_ID) || 'without a name', span, entry: span };
}
/** The length to which engines shorten ids. */
const SHORT_ID = 12;
function firstOf({ file, start }) {
    return { file, start, end: start + 1 };
}
function imageOf(object, usedBy) {
    const config = (0,values/* objectAt */.lJ)(object, 'Config');
    const written = [(0,values/* scalarAt */.C_)(object, 'ImageName'), (0,values/* scalarAt */.C_)(config, 'Image')].find(isReference);
    if (written === undefined)
        return undefined;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(written.value), span: (0,nodes/* spanOf */.ee)(written) };
    const isBuiltHere = composeBuilds((0,values/* objectAt */.lJ)(config, 'Labels')).includes(written.value);
    return {
        kind: 'image',
        use: 'container',
        usedBy,
        title: `container "${usedBy}"`,
        reference,
        facts: {},
        cannotEdit: true,
        ...(isBuiltHere && { isBuiltHere }),
    };
}
/** The names that Compose gives the image that it builds for a service, now and formerly. */
function composeBuilds(labels) {
    const project = (0,values/* wordAt */.E7)(labels, 'com.docker.compose.project');
    const service = (0,values/* wordAt */.E7)(labels, 'com.docker.compose.service');
    if (project === undefined || service === undefined)
        return [];
    return [`${project}-${service}`, `${project}_${service}`];
}
/** A container can be started from the id of an image, which does not show where the image comes from. */
function isReference(scalar) {
    return scalar !== undefined && scalar.value !== '' && !/^(?:sha256:)?[0-9a-f]{12,64}$/.test(scalar.value);
}
/** Options with their places in the output of an engine, which lists them even if nobody set them. */
const PLACES = [
    ['privileged', 'HostConfig', 'Privileged'],
    ['addedCapabilities', 'HostConfig', 'CapAdd'],
    ['droppedCapabilities', 'HostConfig', 'CapDrop'],
    ['securityOptions', 'HostConfig', 'SecurityOpt'],
    ['readOnlyRootfs', 'HostConfig', 'ReadonlyRootfs'],
    ['pidNamespace', 'HostConfig', 'PidMode'],
    ['ipcNamespace', 'HostConfig', 'IpcMode'],
    ['networkMode', 'HostConfig', 'NetworkMode'],
    ['memoryLimit', 'HostConfig', 'Memory'],
    ['cpuLimit', 'HostConfig', 'NanoCpus', 'CpuQuota'],
    ['pidsLimit', 'HostConfig', 'PidsLimit'],
    ['restart', 'HostConfig', 'RestartPolicy'],
    ['logDriver', 'HostConfig', 'LogConfig'],
    ['user', 'Config', 'User'],
    ['environment', 'Config', 'Env'],
    ['command', 'Config', 'Cmd'],
];
/** Engines do not record these. */
const NEVER_SAID = ['build', 'pullPolicy', 'hooks', 'profiles', 'provider', 'models'];
/** Options cut out of the document may be set nevertheless. */
function unsaid(object) {
    const missing = PLACES.filter(([, part, ...names]) => {
        const entries = (0,values/* objectAt */.lJ)(object, part)?.entries;
        return entries === undefined || names.every((name) => !entries.has(name));
    });
    return missing.length === 0 ? SAID : new Set([...NEVER_SAID, ...missing.map(([option]) => option)]);
}
const SAID = new Set(NEVER_SAID);


/***/ }),

/***/ 32311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect),
/* harmony export */   q: () => (/* binding */ inspectDocument)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18140);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_findings_without_flood_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69796);
/* harmony import */ var _syntax_json_located_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20594);
/* harmony import */ var _syntax_json_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87627);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2922);
/* harmony import */ var _comment_syntax_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85069);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20948);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25664);









/**
 * The output of `docker inspect` and `podman inspect` for containers: https://docs.docker.com/reference/cli/docker/inspect/. Other files
 * with such a name are of no interest.
 */
const inspect = {
    ..._formats_js__WEBPACK_IMPORTED_MODULE_6__/* .inspectFormat */ .uk,
    comments: _comment_syntax_js__WEBPACK_IMPORTED_MODULE_5__/* .hashComments */ .p,
    parse: (file) => (HOST_CONFIG.test(file.text) ? parseNamed(file) : NOTHING),
};
/** The key, or any escape that may hide it. */
const HOST_CONFIG = /"HostConfig"|\\u/;
/** For a document that the user passed as such: without a container in it, the check fails. */
const inspectDocument = {
    ...inspect,
    parse(file) {
        const parsed = parseInspect(file);
        if (parsed.subjects.some(({ kind }) => kind === 'container'))
            return parsed;
        if (parsed.notifications.some(({ level }) => level === 'error'))
            return parsed;
        return { ...parsed, notifications: [nothingIn(file), ...parsed.notifications] };
    },
};
function parseNamed(file) {
    const parsed = parseInspect(file);
    const isOne = file.text.includes('"HostConfig"') || parsed.subjects.some(({ kind }) => kind === 'container');
    return isOne ? parsed : NOTHING;
}
const NOTHING = { subjects: [], builds: [], notifications: [] };
/** Far more than a single machine runs. */
const MOST_CONTAINERS = 20_000;
function parseInspect(file) {
    const subjects = [{ kind: 'text', file }];
    const counts = { containers: 0, others: 0, idle: 0 };
    const document = (0,_syntax_json_located_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonValues */ .B)(file);
    for (const value of document.values) {
        const object = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .asMapping */ .dw)(value);
        if (!(0,_container_js__WEBPACK_IMPORTED_MODULE_7__/* .isContainer */ .u)(object))
            counts.others++;
        else if (counts.containers++ < MOST_CONTAINERS) {
            subjects.push(...(0,_container_js__WEBPACK_IMPORTED_MODULE_7__/* .containerSubjects */ .l)(object));
            if (isIdle(object))
                counts.idle++;
        }
    }
    const notifications = [
        ...(document.error === undefined ? [] : [broken(file, document.error, counts.containers)]),
        ...document.problems.map(duplicate),
        ...about(file, counts),
    ];
    return { subjects, builds: [], notifications };
}
/** The container does not run now, but it can be started as it is. */
function isIdle(object) {
    const state = (0,_syntax_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(object, 'State');
    return (0,_syntax_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .wordAt */ .E7)(state, 'Running') === 'false' && (0,_syntax_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .wordAt */ .E7)(state, 'Paused') !== 'true';
}
function broken(file, { reason, span }, read) {
    const rest = read === 0
        ? 'so it was not checked'
        : `so nothing after ${read === 1 ? 'the first container' : `the first ${read} containers`} was checked`;
    const message = `${file.path} is not valid JSON, ${rest}: ${reason}.`;
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'syntax-error', message, wayOut: 'Create it again.', span });
}
function duplicate({ code, span }) {
    if (code === 'too-many-problems')
        return (0,_model_findings_without_flood_js__WEBPACK_IMPORTED_MODULE_1__/* .moreProblems */ .OI)(span);
    const message = 'This name occurs twice in one object. The last one was checked; engines read no other.';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'ambiguous-text', weight: 'ordinary', message, wayOut: 'Create the file again.', span });
}
function about(file, { containers: found, others, idle }) {
    const at = (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .startOf */ .GH)(file);
    const notes = [];
    if (found > MOST_CONTAINERS) {
        const message = `Only the first ${containers(MOST_CONTAINERS)} of ${found} were checked.`;
        const count = found - MOST_CONTAINERS;
        const wayOut = 'Inspect the others separately.';
        notes.push((0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'limit-reached', thing: 'container', count, message, wayOut, span: at }));
    }
    if (others > 0) {
        const message = `Not checked, because it is not a container: ${others === 1 ? 'one object' : `${others} objects`}.`;
        const wayOut = 'Inspect containers only.';
        notes.push((0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'unknown-format', weight: 'expected', count: others, message, wayOut, span: at }));
    }
    if (idle > 0) {
        const message = `Not running, but checked as if started: ${containers(idle)}.`;
        const wayOut = 'Remove them if they are not needed.';
        notes.push((0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'unknown-value', thing: 'container', count: idle, message, wayOut, span: at }));
    }
    return notes;
}
function nothingIn(file) {
    const message = `${file.path} does not describe a container.`;
    const wayOut = 'Pass the output of docker inspect or podman inspect for containers.';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'unknown-format', weight: 'severe', message, wayOut, span: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .startOf */ .GH)(file) });
}
function containers(count) {
    return count === 1 ? 'one container' : `${count} containers`;
}


/***/ }),

/***/ 32103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ mayMatchGlob),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/**
 * Whether a pattern matches a whole text. `*` matches anything except a slash, `**` matches anything, and every other character matches
 * itself. The pattern is not converted to a regular expression, so the time is bounded by the product of the two lengths.
 */
function matchesGlob(pattern, text) {
    const first = pattern.indexOf('*');
    if (first === -1)
        return pattern === text;
    // a quick check that rejects most texts
    if (!text.startsWith(pattern.slice(0, first)) || !text.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    return mayMatchGlob(pattern, [text]);
}
/** Whether a pattern may match a text with known pieces; anything may come between them. */
function mayMatchGlob(pattern, pieces) {
    const tokens = pattern.split(/(\*+)/).flatMap((part) => (/^\*/.test(part) ? [part] : [...part]));
    let places = beyondWildcards(new Set([0]), tokens);
    for (const [index, piece] of pieces.entries()) {
        if (index > 0)
            places = anywhereFrom(places, tokens);
        for (const character of piece)
            places = placesAfter(character, places, tokens);
    }
    return places.has(tokens.length);
}
function placesAfter(character, places, tokens) {
    const next = new Set();
    for (const place of places) {
        const token = tokens[place];
        if (token === character && character !== '*')
            next.add(place + 1);
        else if (token?.startsWith('*') && (character !== '/' || token !== '*'))
            next.add(place);
    }
    return beyondWildcards(next, tokens);
}
/** An unknown part may match any number of the next tokens. */
function anywhereFrom(places, tokens) {
    const first = Math.min(...places);
    return new Set([...tokens.keys(), tokens.length].filter((place) => place >= first));
}
/** Adds the places after each wildcard, which may match nothing. */
function beyondWildcards(places, tokens) {
    for (const place of places)
        if (tokens[place]?.startsWith('*'))
            places.add(place + 1);
    return places;
}


/***/ }),

/***/ 61682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ recentResults)
/* harmony export */ });
/* harmony import */ var _detached_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35584);

/**
 * Keeps the results for the last texts, as long as these together have at most `room` characters. A longer text is computed each time.
 * `compute` gets the text in separate memory, since parts of it may be in the result, which outlives the file.
 */
function recentResults(room) {
    // oldest first, which nobody asked for since
    const known = new Map();
    let left = room;
    return (text, compute) => {
        const found = known.get(text);
        if (found !== undefined) {
            known.delete(text);
            known.set(found.own, found);
            return found.result;
        }
        if (text.length > room)
            return compute(text);
        const own = (0,_detached_js__WEBPACK_IMPORTED_MODULE_0__/* .detached */ .h)(text);
        const result = compute(own);
        known.set(own, { own, result });
        left -= text.length;
        for (const [oldest] of known) {
            if (left >= 0)
                break;
            known.delete(oldest);
            left += oldest.length;
        }
        return result;
    };
}


/***/ }),

/***/ 20594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readJsonValues),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _yaml_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98386);
/* harmony import */ var _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(232);


/** How deep values may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;
/** Ends the reading. Its message contains no text of the file. */
class JsonSyntaxError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
/** The only value of a file, in the same tree as YAML. Never throws. */
function parseJson(file, options = {}) {
    const reading = startReading(file, options);
    try {
        const { node } = readValue(reading);
        skipBlanks(reading);
        if (reading.at < reading.text.length)
            throw new JsonSyntaxError('there is more after the value', reading.at);
        return { root: node, problems: reading.problems };
    }
    catch (error) {
        return errorOf(file, error);
    }
}
/**
 * The values of a file. Items of top-level lists are returned one by one, so that the caller can drop each before the next. Never throws:
 * an error ends the values.
 */
function readJsonValues(file, options = {}) {
    const reading = startReading(file, options);
    const result = { values: valuesOf(), problems: reading.problems, error: undefined };
    function* valuesOf() {
        try {
            yield* topValues(reading);
        }
        catch (error) {
            result.error = errorOf(file, error);
        }
    }
    return result;
}
function startReading(file, { isLenient = false }) {
    return { file, text: file.text, isLenient, problems: [], at: 0, depth: 0 };
}
function errorOf(file, error) {
    if (!(error instanceof JsonSyntaxError))
        throw error;
    return { reason: error.message, span: { file, start: error.at, end: error.at } };
}
function* topValues(reading) {
    for (;;) {
        skipBlanks(reading);
        if (reading.at >= reading.text.length)
            return;
        if (reading.text.charCodeAt(reading.at) !== OPEN_BRACKET)
            yield readValue(reading).node;
        else
            yield* itemsAtTop(reading);
    }
}
function* itemsAtTop(reading) {
    reading.at++;
    while (!isClosed(reading, CLOSE_BRACKET)) {
        yield readValue(reading).node;
        endPart(reading, CLOSE_BRACKET);
    }
}
function readValue(reading) {
    skipBlanks(reading);
    const start = reading.at;
    switch (reading.text.charCodeAt(start)) {
        case OPEN_BRACE:
            return nested(reading, readObject);
        case OPEN_BRACKET:
            return nested(reading, readList);
        case QUOTE: {
            const node = readString(reading);
            return { node, start, end: reading.at };
        }
        default: {
            const node = readWord(reading);
            return { node, start, end: reading.at };
        }
    }
}
function nested(reading, read) {
    const start = reading.at;
    if (++reading.depth > MAXIMUM_DEPTH)
        throw new JsonSyntaxError('values are nested too deep', start);
    const node = read(reading);
    reading.depth--;
    return { node, start, end: reading.at };
}
function readObject(reading) {
    const written = [];
    const entries = new Map();
    const node = {
        kind: 'mapping',
        file: reading.file,
        start: reading.at,
        end: reading.at,
        isFlow: true,
        entries,
        written,
        lacks: undefined,
        size: 1,
        tag: undefined,
        isAnchored: false,
        holder: undefined,
    };
    reading.at++;
    while (!isClosed(reading, CLOSE_BRACE)) {
        const entry = readEntry(reading, node);
        written.push(entry);
        if (entries.has(entry.key.value))
            report(reading, entry.key);
        entries.set(entry.key.value, entry);
        node.size += sizeOf(entry.node);
        endPart(reading, CLOSE_BRACE);
    }
    node.end = reading.at;
    return node;
}
function readEntry(reading, owner) {
    const start = reading.at;
    if (reading.text.charCodeAt(start) !== QUOTE)
        throw new JsonSyntaxError('a name in quotes is expected', start);
    const key = readString(reading);
    skipBlanks(reading);
    if (reading.text.charCodeAt(reading.at) !== COLON)
        throw new JsonSyntaxError('a colon is expected', reading.at);
    reading.at++;
    const { node, end } = readValue(reading);
    const entry = { key, node, start, end, owner, index: owner.written.length, isAlias: false };
    node.holder = entry;
    return entry;
}
function readList(reading) {
    const items = [];
    const node = {
        kind: 'sequence',
        file: reading.file,
        start: reading.at,
        end: reading.at,
        isFlow: true,
        items,
        size: 1,
        tag: undefined,
        isAnchored: false,
        holder: undefined,
    };
    reading.at++;
    while (!isClosed(reading, CLOSE_BRACKET)) {
        const { node: child, start, end } = readValue(reading);
        const item = { node: child, start, end, dash: -1, owner: node, index: items.length };
        child.holder = item;
        items.push(item);
        node.size += sizeOf(child);
        endPart(reading, CLOSE_BRACKET);
    }
    node.end = reading.at;
    return node;
}
function sizeOf(node) {
    return node.kind === 'scalar' ? 1 : node.size;
}
/** Whether the collection ends here; if so, the closing mark is read. */
function isClosed(reading, mark) {
    skipBlanks(reading);
    if (reading.text.charCodeAt(reading.at) !== mark)
        return false;
    reading.at++;
    return true;
}
/** Reads the comma after a part; the closing mark is not read. */
function endPart(reading, mark) {
    skipBlanks(reading);
    const code = reading.text.charCodeAt(reading.at);
    if (code === mark)
        return;
    if (code !== COMMA)
        throw new JsonSyntaxError('a comma or the end of the collection is expected', reading.at);
    const comma = reading.at++;
    skipBlanks(reading);
    if (!reading.isLenient && reading.text.charCodeAt(reading.at) === mark)
        throw new JsonSyntaxError('nothing comes after the comma', comma);
}
function readString(reading) {
    const start = reading.at + 1;
    const { end, isVerbatim } = endOfString(reading.text, start);
    reading.at = end + 1;
    const written = reading.text.slice(start, end);
    const value = isVerbatim ? written : unescaped(written, start);
    return scalar(reading.file, start, end, value, isVerbatim, 'double');
}
/** The offset of the closing quote, and whether the string has no escapes. */
function endOfString(text, start) {
    let isVerbatim = true;
    for (let at = start;; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            return { end: at, isVerbatim };
        // also false after the end of the text
        if (!(code >= FIRST_PRINTABLE))
            throw new JsonSyntaxError('the string is not closed on its line', start - 1);
        if (code !== BACKSLASH)
            continue;
        isVerbatim = false;
        at++;
    }
}
function unescaped(written, start) {
    try {
        return String(JSON.parse(`"${written}"`));
    }
    catch {
        throw new JsonSyntaxError('the string has an invalid escape', start - 1);
    }
}
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
function readWord(reading) {
    const start = reading.at;
    WORD.lastIndex = start;
    if (!WORD.test(reading.text)) {
        const isEnd = start >= reading.text.length;
        throw new JsonSyntaxError(isEnd ? 'the file ends too early' : 'this is not a JSON value', start);
    }
    reading.at = WORD.lastIndex;
    return scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true, 'plain');
}
function scalar(file, start, end, value, isVerbatim, style) {
    return {
        kind: 'scalar',
        file,
        start,
        end,
        tag: undefined,
        isAnchored: false,
        holder: undefined,
        value,
        style,
        isVerbatim,
    };
}
function skipBlanks(reading) {
    const { text } = reading;
    for (;;) {
        let code = text.charCodeAt(reading.at);
        while (code === 32 || code === 10 || code === 13 || code === 9)
            code = text.charCodeAt(++reading.at);
        if (code !== SLASH || !reading.isLenient)
            return;
        reading.at = endOfComment(text, reading.at);
    }
}
function endOfComment(text, start) {
    if (text[start + 1] === '/')
        return (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEnd */ .kd)(text, start);
    const end = text[start + 1] === '*' ? text.indexOf('*/', start + 2) : -1;
    if (end === -1)
        throw new JsonSyntaxError('this is not a complete comment', start);
    return end + '*/'.length;
}
function report({ problems }, key) {
    const { file, start, end } = key;
    const span = { file, start, end };
    (0,_yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, { code: 'duplicate-key', reason: 'the key is written twice in one object', span });
}
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const SLASH = 47;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;


/***/ }),

/***/ 87627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   C_: () => (/* binding */ scalarAt),
/* harmony export */   Ct: () => (/* binding */ itemsAt),
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   G_: () => (/* binding */ numberSetting),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   OZ: () => (/* binding */ settingAt),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   Ww: () => (/* binding */ partSpan),
/* harmony export */   d5: () => (/* binding */ pairsAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   h7: () => (/* binding */ wordSetting),
/* harmony export */   jv: () => (/* binding */ flagSetting),
/* harmony export */   kp: () => (/* binding */ stringsAt),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   n7: () => (/* binding */ membersAt),
/* harmony export */   r0: () => (/* binding */ wholeText),
/* harmony export */   ws: () => (/* binding */ entriesAt)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99976);
/* harmony import */ var _tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _yaml_scalar_offsets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38647);





/** Undefined when it is missing or null, which is how an engine writes an option that was not set. */
function partAt(object, name) {
    const entry = object?.entries.get(name);
    return entry === undefined || (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(entry.node) ? undefined : entry;
}
function objectAt(object, name) {
    return (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(partAt(object, name)?.node);
}
/** The last member of each name, as engines read JSON. */
function membersAt(object, name) {
    return [...(objectAt(object, name)?.entries.values() ?? [])];
}
function scalarAt(object, name) {
    const node = partAt(object, name)?.node;
    return node?.kind === 'scalar' ? node : undefined;
}
function textAt(object, name) {
    const scalar = scalarAt(object, name);
    return scalar && wholeText(scalar);
}
/** A string, or a number as written; undefined when it is missing or empty. */
function wordAt(object, name) {
    return scalarAt(object, name)?.value || undefined;
}
function wholeText(scalar) {
    return { value: knownText(scalar.value), span: (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(scalar) };
}
/** A part of a string as a separate value. */
function partText(scalar, from, to = scalar.value.length) {
    return { value: knownText(scalar.value.slice(from, to)), span: partSpan(scalar, from, to) };
}
/** The span of a part, or the whole string where escapes hide the place. */
function partSpan(scalar, from, to = scalar.value.length) {
    const offsets = (0,_yaml_scalar_offsets_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetsOf */ .w)(scalar);
    if (offsets === undefined)
        return (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(scalar);
    const start = offsets.at(from);
    return { file: scalar.file, start, end: to > from ? offsets.at(to - 1) + 1 : start };
}
/** No engine writes the character that marks an unknown piece. */
function knownText(text) {
    return text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : text;
}
/** The text to delete to remove the part. */
function entryOf(part) {
    return (0,_tree_entry_span_js__WEBPACK_IMPORTED_MODULE_4__/* .entrySpan */ .h)(part);
}
/**
 * A setting. `convert` returns undefined for the engine's default, which is always written out. An engine only writes strings and numbers,
 * so any other value is unknown.
 */
function settingAt(object, name, convert) {
    const part = partAt(object, name);
    if (part === undefined)
        return undefined;
    const { node } = part;
    const value = node.kind === 'scalar' && knownText(node.value) !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? convert(node.value) : _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    return value === undefined ? undefined : { value, span: (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node), entry: entryOf(part) };
}
/** Undefined for words that mean the default. */
function wordSetting(object, name, ...defaults) {
    return settingAt(object, name, (text) => (text === '' || defaults.includes(text) ? undefined : text));
}
function flagSetting(object, name) {
    return settingAt(object, name, (text) => (text === 'true' ? true : text === 'false' ? undefined : _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5));
}
/** Undefined for 0, which an engine writes when no number is set. */
function numberSetting(object, name) {
    return settingAt(object, name, (text) => {
        const number = Number(text);
        return Number.isNaN(number) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : number === 0 ? undefined : number;
    });
}
function itemsAt(object, name) {
    const node = partAt(object, name)?.node;
    return node?.kind === 'sequence' ? node.items : [];
}
/** The items of a list that are strings. */
function stringsAt(object, name) {
    return itemsAt(object, name).filter((part) => part.node.kind === 'scalar');
}
/** `convert` returns undefined for items that the engine adds by itself. */
function listAt(object, name, convert = (text) => text) {
    const list = partAt(object, name);
    const isEmpty = list === undefined || itemsAt(object, name).length === 0;
    const items = stringsAt(object, name).flatMap((part) => {
        const value = knownText(part.node.value) === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : convert(part.node.value);
        return value === undefined ? [] : [{ value, span: (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(part.node), entry: entryOf(part) }];
    });
    const known = items.filter(_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnown */ .qE);
    return { items: known, entry: isEmpty ? undefined : entryOf(list), complete: known.length === items.length };
}
/** `{"name": "value"}` */
function entriesAt(object, name) {
    return membersAt(object, name).map((part) => {
        const span = entryOf(part);
        const { node } = part;
        if ((0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(node))
            return { name: part.key.value, value: undefined, span, entry: span };
        const value = node.kind === 'scalar' ? wholeText(node) : { value: _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5, span: (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node) };
        return { name: part.key.value, value, span, entry: span };
    });
}
/** `["name=value"]`, in which the value can be missing. */
function pairsAt(object, name, separator) {
    return stringsAt(object, name).map((part) => {
        const { node } = part;
        const at = node.value.indexOf(separator);
        const value = at === -1 ? undefined : partText(node, at + separator.length);
        const entry = { span: (0,_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node), entry: entryOf(part) };
        return { name: at === -1 ? node.value : node.value.slice(0, at), value, ...entry };
    });
}


/***/ }),

/***/ 52133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ lastDeeperLine),
/* harmony export */   PU: () => (/* binding */ nextContentLine),
/* harmony export */   Sr: () => (/* binding */ lastContinuedLine),
/* harmony export */   WZ: () => (/* binding */ isItem),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   bz: () => (/* binding */ isBlankOrComment)
/* harmony export */ });
/** The last line of a command that is continued with backslashes. */
function lastContinuedLine(lineText, count, line) {
    let last = line;
    while (last + 1 < count && /\\\r?\n$/.test(lineText(last)))
        last++;
    return last;
}
/** The last line before one that is not indented deeper; a `-` at the same indentation may still belong to the list. */
function lastDeeperLine(lineText, count, line, indent, withItems) {
    let last = line;
    for (let next = line + 1; next < count; next++) {
        const text = lineText(next);
        if (isBlankOrComment(text))
            continue;
        const nextIndent = indentOf(text);
        if (nextIndent < indent || (nextIndent === indent && !(withItems && isItem(text))))
            break;
        last = next;
    }
    return last;
}
function nextContentLine(lineText, count, from) {
    let next = from;
    while (next < count && isBlankOrComment(lineText(next)))
        next++;
    return next;
}
function isBlankOrComment(text) {
    return /^\s*(?:#|;|\/\/|$)/.test(text);
}
function indentOf(text) {
    return text.search(/[^ \t]|$/);
}
function isItem(text) {
    return /^ *-(?:\s|$)/.test(text);
}


/***/ }),

/***/ 93260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ partOption),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   jT: () => (/* binding */ wholeValue)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78399);


/** An unknown piece makes the whole text unknown. */
function knownText(text) {
    return text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : text;
}
/** The whole text as a value. */
function wholeValue(written) {
    return written.part(0, written.text.length);
}
/** A part of it as a separate written value. */
function sliceOf(written, from, to = written.text.length) {
    if (from === 0 && to === written.text.length)
        return written;
    return {
        text: written.text.slice(from, to),
        span: written.part(from, to).span,
        variable: from === 0 ? written.variable : written.variableAt?.(from),
        variableAt: (offset) => written.variableAt?.(from + offset),
        part: (start, end) => written.part(from + start, from + end),
    };
}
/** An option that is part of a text, such as `ro` at the end of a volume; `entry` also includes the separator before it. */
function partOption(written, from, to, value) {
    return { value, span: written.part(from, to).span, entry: written.part(Math.max(from - 1, 0), to).span };
}
/** The parts between separators of one character, each as a slice. */
function splitAt(written, separator, limit = Number.POSITIVE_INFINITY) {
    const parts = [];
    let from = 0;
    while (parts.length + 1 < limit) {
        const at = written.text.indexOf(separator, from);
        if (at === -1)
            break;
        parts.push(sliceOf(written, from, at));
        from = at + 1;
    }
    parts.push(sliceOf(written, from));
    return parts;
}


/***/ }),

/***/ 91932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ startsOf),
/* harmony export */   z: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(685);

/** The runs joined into one text, with all places. */
function excerptOf(runs) {
    const [only] = runs;
    if (runs.length === 1 && only !== undefined)
        return { text: only.text, span: only.span };
    const starts = startsOf(runs);
    return { text: runs.map(({ text }) => text).join(''), span: (start, end) => spanAcross(runs, starts, start, end) };
}
function spanAcross(runs, starts, start, end) {
    const first = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(starts, start);
    const last = end > start ? (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(starts, end - 1) : first;
    const head = runs[first];
    const tail = runs[last];
    const headStart = start - starts[first];
    const tailEnd = end - starts[last];
    if (first === last)
        return head.span(headStart, tailEnd);
    const from = head.use ?? head.span(headStart, head.text.length);
    const to = tail.use ?? tail.span(0, tailEnd);
    return to.file === from.file ? { ...from, end: Math.max(from.end, to.end) } : from;
}
/** The offset of each text in the joined text. */
function startsOf(runs) {
    let length = 0;
    return runs.map(({ text }) => {
        length += text.length;
        return length - text.length;
    });
}


/***/ }),

/***/ 98748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ securityOption),
/* harmony export */   _n: () => (/* binding */ shortPort),
/* harmony export */   fs: () => (/* binding */ namedProcessors),
/* harmony export */   ji: () => (/* binding */ portRange),
/* harmony export */   jo: () => (/* binding */ pairEntry),
/* harmony export */   ru: () => (/* binding */ shortDevice)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93260);



/** A list of processors as a limit; an empty list means no limit. */
function namedProcessors(names) {
    return names.trim() === '' ? '0' : `CPUs ${names}`;
}
/** `[HOST_IP:][PUBLISHED:]TARGET[/PROTOCOL]`; an IPv6 address may be in brackets. */
function shortPort(written, entry) {
    const { text, span } = written;
    const slash = text.indexOf('/');
    const end = slash === -1 ? text.length : slash;
    const colon = text.lastIndexOf(':', end - 1);
    // the engine ignores everything after a second slash
    const protocol = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text.split('/', 2)[1]?.toLowerCase() || 'tcp');
    const target = portRange(text.slice(colon + 1, end));
    if (colon === -1) {
        const isOpen = text.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB);
        const hostIp = isOpen ? written.part(0, end) : undefined;
        return { hostIp, published: isOpen ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : undefined, target, protocol, span, entry };
    }
    const publishedStart = publishedAt(text, colon);
    const published = publishedStart === colon ? undefined : portRange(text.slice(publishedStart, colon));
    // a variable at the beginning may hold an address with its colon, as in `${BIND}8080:80`
    const mayHoldAddress = publishedStart === 0 && published === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    const hostIp = addressText(written, mayHoldAddress ? colon : publishedStart - 1);
    const isNamedPort = mayHoldAddress && isPort(written, text.slice(0, colon));
    return { hostIp, published, target, protocol, span, entry, ...(isNamedPort && { isNamedPort }) };
}
/** Whether the text before the last colon begins with a variable that is a port by its name, and has nothing else but a range. */
function isPort({ variable = '' }, before) {
    return (/^(?:-.*)?$/s.test(before.slice(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB.length)) && /PORT/i.test(variable) && !ADDRESS_NAME.test(variable));
}
/** `PORT_BIND`, `LISTEN_PORT_ADDRESS`. */
const ADDRESS_NAME = /ADDR|BIND|(?:^|_)IP(?:_|$)/i;
/** The start of the published port in the text before the last colon: `IP:PUBLISHED`, `PUBLISHED`, or `IP:`. */
function publishedAt(text, end) {
    const colon = end === 0 ? -1 : text.lastIndexOf(':', end - 1);
    const bracket = text.indexOf(']');
    return bracket > colon && bracket < end ? 0 : colon + 1;
}
function addressText(written, end) {
    const { text } = written;
    if (end <= 0)
        return undefined;
    const isBracketed = text.startsWith('[') && text[end - 1] === ']';
    return isBracketed ? written.part(1, end - 1) : written.part(0, end);
}
const RANGE = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/;
function portRange(text) {
    const match = RANGE.exec(text);
    if (match === null)
        return _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    const from = Number(match[1]);
    return { from, to: match[2] === undefined ? from : Number(match[2]) };
}
/**
 * `SOURCE[:TARGET[:PERMISSIONS]]`; a name such as `vendor.example/gpu=all` is not split. Command lines may omit the target,
 * https://github.com/docker/cli/blob/master/cli/command/container/opts.go, whereas Compose always reads the second part as one.
 */
function shortDevice(written, entry, mayOmitTarget = true) {
    const [source = written, second, third] = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(written, ':');
    const isShort = mayOmitTarget && third === undefined && second !== undefined && /^[rwm]{1,3}$/.test(second.text);
    const [target, permissions] = isShort ? [undefined, second] : [second, third];
    return {
        source: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(source),
        target: writtenValue(target),
        permissions: writtenValue(permissions),
        span: written.span,
        entry,
    };
}
/** Undefined when nothing is written between the colons. */
function writtenValue(part) {
    return part === undefined || part.text === '' ? undefined : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(part);
}
/** `name=value`; the first separator of the list that occurs in the text counts. */
function pairEntry(written, separators, entry) {
    const { text, span } = written;
    const at = firstOf(text, separators);
    if (at === -1)
        return { name: (0,_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPieces */ .HZ)(text), value: undefined, span, entry };
    return { name: (0,_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPieces */ .HZ)(text.slice(0, at)), value: written.part(at + 1, text.length), span, entry };
}
function firstOf(text, separators) {
    for (const separator of separators) {
        const at = text.indexOf(separator);
        if (at !== -1)
            return at;
    }
    return -1;
}
function securityOption(text) {
    const at = text.search(/[=:]/);
    if (at === -1)
        return { name: text, value: undefined, separator: '' };
    return { name: text.slice(0, at), value: text.slice(at + 1), separator: text[at] === '=' ? '=' : ':' };
}


/***/ }),

/***/ 60375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ noteArithmetic)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);


/** Notes that the variables that an arithmetic expression assigns are unknown numbers: `((x = 1))`, `$((x++))`. */
function noteArithmetic(expression, variables) {
    if (!/=|\+\+|--/.test(expression))
        return;
    for (const [, assigned, increased] of expression.matchAll(ASSIGNED))
        (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .setVariable */ .BB)(variables, assigned ?? increased ?? '', _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5);
}
const ASSIGNED = /(?<!\w)([A-Za-z_]\w*)(?:\[[^\][]{0,50}\])?\s{0,20}(?:\+\+|--|(?:<<|>>|[-+*/%&|^])?=(?!=))|(?:\+\+|--)\s{0,20}([A-Za-z_]\w*)/g;


/***/ }),

/***/ 37693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   OU: () => (/* binding */ valuesOfLine),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   bD: () => (/* binding */ valuesInBrackets),
/* harmony export */   cn: () => (/* binding */ CLOSERS),
/* harmony export */   eC: () => (/* binding */ cursorIn),
/* harmony export */   lG: () => (/* binding */ quotedWord),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);

/** The start of a code. */
function cursorIn(code, { known = new Map(), isBlankSeparated = false, onCall = noCall, } = {}) {
    return { code, known, isBlankSeparated, onCall, at: 0, depth: 0, opener: '' };
}
function noCall() {
    // nobody asks
}
/** How many brackets may be open: what is deeper is unknown. */
const MAX_DEPTH = 200;
/** The values up to the end of the line or of the statement: `"sh", "-c", "a";` */
function valuesOfLine(cursor) {
    return valuesUntil(cursor, undefined);
}
/** The values in brackets; the cursor is at the opening one, and is then behind the closing one. */
function valuesInBrackets(cursor) {
    if (cursor.depth >= MAX_DEPTH)
        return [];
    const { opener: outer } = cursor;
    const opener = cursor.code.charAt(cursor.at);
    cursor.at += 1;
    cursor.depth += 1;
    cursor.opener = opener;
    const values = valuesUntil(cursor, CLOSERS.get(opener));
    cursor.depth -= 1;
    cursor.opener = outer;
    return values;
}
/** The closing brackets by the opening ones. */
const CLOSERS = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['<', '>'],
]);
function valuesUntil(cursor, closer) {
    const { code } = cursor;
    const values = [];
    while (cursor.at < code.length) {
        const before = cursor.at;
        const value = readValue(cursor, closer !== undefined);
        if (value !== undefined)
            values.push(value);
        const next = code.charAt(cursor.at);
        if (next === closer) {
            cursor.at += 1;
            break;
        }
        if (next === ',' || (closer !== undefined && (next === ';' || next === '\n')))
            cursor.at += 1;
        else if (!cursor.isBlankSeparated || closer === undefined || cursor.at === before)
            break;
    }
    return values;
}
const ENDS = new Set([',', ';', ')', ']', '}', '']);
/** One value with its operators: `'cu' + "rl"`. Undefined for an argument with a name that is not the one of a command. */
function readValue(cursor, isInBrackets) {
    let value;
    while (!isAtEnd(cursor, isInBrackets)) {
        const before = cursor.at;
        const part = readPart(cursor, value);
        if (part === DROPPED)
            value = undefined;
        else if (part !== undefined)
            value = joined(value, part);
        if (cursor.at === before || (cursor.isBlankSeparated && value !== undefined))
            break;
    }
    return value;
}
function isAtEnd(cursor, isInBrackets) {
    skip(cursor, isInBrackets ? BLANKS : BLANKS_OF_LINE);
    const next = cursor.code.charAt(cursor.at);
    return ENDS.has(next) || (next === '\n' && !isInBrackets);
}
const BLANKS = /(?:\s|\\\n)*/y;
const BLANKS_OF_LINE = /(?:[ \t]|\\\n)*/y;
function skip(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    pattern.exec(cursor.code);
    cursor.at = pattern.lastIndex;
}
function joined(before, part) {
    if (before === undefined)
        return part;
    if (typeof before === 'string' && typeof part === 'string')
        return before + part;
    return [...(typeof before === 'string' ? [before] : before), ...(typeof part === 'string' ? [part] : part)];
}
const DROPPED = Symbol('dropped');
function readPart(cursor, before) {
    const { code, at } = cursor;
    const next = code.charAt(at);
    if (QUOTES.has(next))
        return named(cursor, readQuoted(cursor));
    if (next === '[' && LONG_BRACKETS.test(code.slice(at, at + 3)))
        return readText(cursor, at + 2, ']]');
    if (next === '(' || next === '[' || next === '{')
        return readGroup(cursor, next);
    if (next === '.' && before !== undefined)
        return readMethod(cursor);
    const quoted = matchAt(PERCENT, cursor) ?? matchAt(LETTERS, cursor);
    if (quoted !== undefined)
        return readDelimited(cursor, quoted);
    const word = matchAt(WORD, cursor);
    if (word !== undefined)
        return readWord(cursor, word);
    cursor.at += 1;
    return undefined;
}
const QUOTES = new Set(['"', "'", '`']);
/** A text of Lua, not a list in a list. */
const LONG_BRACKETS = /^\[\[[^\s"'[\]]/;
/** `%w[\u2026]`, `%q(\u2026)`; the delimiter is next. */
const PERCENT = /%[qQwWi]?(?=[([{<|!])/y;
/** `q(\u2026)`, `qw{\u2026}`, `~c"\u2026"` */
const LETTERS = /(?:q[qw]?|~[csCSwW])(?=\s?[([{<|!/"'])/y;
/** A name, also of a member. */
const WORD = /[@:]*[\w$]+(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*[?!]?/y;
function matchAt(pattern, cursor) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.code)?.[0];
    if (found !== undefined)
        cursor.at += found.length;
    return found;
}
/** `"\u2026"`, `'\u2026'`, `'''\u2026'''`; in Lisp, a quote may begin a list. */
function readQuoted(cursor) {
    const { code, at } = cursor;
    const quote = code.charAt(at);
    if (quote === "'" && code.charAt(at + 1) === '(') {
        cursor.at += 1;
        return valuesInBrackets(cursor);
    }
    if (code.startsWith(quote.repeat(3), at))
        return readText(cursor, at + 3, quote.repeat(3));
    return readText(cursor, at + 1, quote);
}
/** Whether the text is the name of an argument: `{"args": \u2026}`. */
function named(cursor, text) {
    const naming = cursor.opener === '{' ? NAMING : ARROW;
    return typeof text === 'string' && matchAt(naming, cursor) !== undefined ? readNamed(cursor, text) : text;
}
const ARROW = /\s{0,20}=>/y;
/** The text up to a delimiter, with its escapes replaced. */
function readText(cursor, start, delimiter) {
    const { text, end } = readUpTo(cursor.code, start, delimiter);
    cursor.at = end;
    return withoutEscapes(text);
}
/** The text up to a delimiter without a backslash in front, and the offset behind the delimiter. */
function readUpTo(code, start, delimiter) {
    let end = start;
    while (end < code.length && !code.startsWith(delimiter, end))
        end += code.charAt(end) === '\\' ? 2 : 1;
    return { text: code.slice(start, end), end: Math.min(code.length, end + delimiter.length) };
}
/** A text of code with its escapes and interpolations replaced. */
function withoutEscapes(text) {
    const plain = text.replaceAll(/#\{[^{}]*\}/g, _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB);
    return plain.includes('\\') ? plain.replaceAll(ESCAPE, (_, escaped) => characterOf(escaped)) : plain;
}
const ESCAPE = /\\(x[\da-fA-F]{2}|u\{?[\da-fA-F]{4}\}?|[0-3]?[0-7]{2}|[\s\S])/g;
function characterOf(escaped) {
    if (escaped === '\n')
        return '';
    const control = CONTROLS.get(escaped);
    if (control !== undefined)
        return control;
    if (/^[xu]./.test(escaped))
        return String.fromCodePoint(Number.parseInt(escaped.replaceAll(/[xu{}]/g, ''), 16));
    return /^\d\d/.test(escaped) ? String.fromCodePoint(Number.parseInt(escaped, 8)) : escaped;
}
const CONTROLS = new Map([
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
]);
/** `q(\u2026)`, `%w[sh -c]` */
function readDelimited(cursor, letters) {
    skip(cursor, BLANKS);
    const opener = cursor.code.charAt(cursor.at);
    const text = readText(cursor, cursor.at + 1, CLOSERS.get(opener) ?? opener);
    return /w/i.test(letters) ? text.split(/\s+/).filter((word) => word !== '') : text;
}
/** A list; in round brackets, a single value is that value. */
function readGroup(cursor, opener) {
    const values = valuesInBrackets(cursor);
    const [only, ...others] = values;
    if (opener === '(' && others.length === 0)
        return only;
    return opener === '{' && values.length === 0 ? undefined : values;
}
/** What follows a value: `.split()`, `.strip()`; after other methods the value is not known. */
function readMethod(cursor) {
    const name = matchAt(METHOD, cursor);
    if (name === undefined) {
        cursor.at += 1;
        return undefined;
    }
    if (cursor.code.charAt(cursor.at) === '(')
        valuesInBrackets(cursor);
    return KEEPING.test(name) ? undefined : _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB;
}
const METHOD = /\.[A-Za-z_]\w*/y;
const KEEPING = /^\.(?:split|strip|trim|encode|decode|toString|to_s|format|text|execute|join|freeze|raw|outputSync|output)$/;
/** A name: a variable, a call, or the name of an argument. */
function readWord(cursor, word) {
    const { code } = cursor;
    const next = code.charAt(cursor.at);
    if (QUOTES.has(next) && PREFIX.test(word))
        return readQuoted(cursor);
    if (KEYWORD.test(word))
        return undefined;
    if (next === '(')
        return readCall(cursor, word);
    if (matchAt(NAMING, cursor) !== undefined)
        return readNamed(cursor, word);
    return cursor.known.get(word.replace(/^[$@]/, '')) ?? _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB;
}
/** In front of quotes: `r'\u2026'`, `f"\u2026"`. */
const PREFIX = /^(?:[rbuf]{1,2}|[RBUF]{1,2}|String\.raw|raw|s|L)$/;
const KEYWORD = /^(?:new|my|await|local|String)$/;
const NAMING = /\s{0,20}(?:=>|=(?![=~])|:(?!:))/y;
const COMMAND_NAME = /^(?:args|argv|cmd|command)$/;
function readNamed(cursor, name) {
    const value = readValue(cursor, true);
    return COMMAND_NAME.test(name) ? value : DROPPED;
}
/** A call of a function that makes a list, or returns a text; of other functions the result is not known. */
function readCall(cursor, name) {
    const values = valuesInBrackets(cursor);
    cursor.onCall(name, values);
    if (MAKES_LIST.test(name))
        return values;
    const [text] = values;
    if (typeof text === 'string' && /quote$/i.test(name))
        return quotedWord(text);
    return (RETURNS_TEXT.test(name) ? text : undefined) ?? _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB;
}
const MAKES_LIST = /^(?:c|list|tuple|Seq|List|Array|arrayOf|listOf|List\.of|Arrays\.asList)$/;
const RETURNS_TEXT = /^(?:str|bytes|(?:shlex\.)?split|paste0?|escapeshellcmd)$/;
/** A word of a command line, in quotes where it needs them. Unknown pieces are outside of single quotes. */
function quotedWord(text) {
    if (/^[\w@%+:,./-]+$/.test(text))
        return text;
    const pieces = text
        .split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB)
        .map((piece) => (piece === '' ? '' : `'${piece.replaceAll("'", String.raw `'\''`)}'`));
    return pieces.join(`"${_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB}"`) || "''";
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ commandInVariable),
/* harmony export */   r: () => (/* binding */ commandsInVariables)
/* harmony export */ });
/** Variables whose value is a command line that a program runs: git, man, a shell, and tools that start an editor. */
const COMMAND_VARIABLES = new Set('BROWSER CVS_RSH EDITOR GIT_ASKPASS GIT_EDITOR GIT_EXTERNAL_DIFF GIT_PAGER GIT_PROXY_COMMAND GIT_SEQUENCE_EDITOR GIT_SSH GIT_SSH_COMMAND LESSCLOSE LESSOPEN MANPAGER PAGER PROMPT_COMMAND RSYNC_RSH RUSTC_WRAPPER SUDO_EDITOR SVN_SSH SYSTEMD_EDITOR VISUAL npm_config_script_shell'.split(' '));
/** The command line in the value of a variable; undefined if the variable has none. */
function commandInVariable(name, value) {
    // `|lesspipe %s`: its output replaces the file
    if (COMMAND_VARIABLES.has(name))
        return name.startsWith('LESS') ? value.replace(/^\|{0,2}-?/, '') : value;
    if (name === 'TAR_OPTIONS')
        return `tar ${value}`;
    if (/^GIT_CONFIG_VALUE_\d+$/.test(name))
        return value.replace(/^!/, '');
    return undefined;
}
/** The commands that variables give to the programs that read them. */
function commandsInVariables(assignments) {
    return assignments.flatMap(({ name, value, span }) => {
        const text = value === undefined ? undefined : commandInVariable(name, value.pieces);
        return text === undefined || text === '' ? [] : [{ text, span: value?.span ?? span }];
    });
}


/***/ }),

/***/ 52274:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uy: () => (/* binding */ expandName),
  u8: () => (/* binding */ expandParameter),
  pw: () => (/* binding */ knownOr),
  c1: () => (/* binding */ takesOperand)
});

// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/shell/lists.js
var lists = __webpack_require__(76926);
// EXTERNAL MODULE: ./build/syntax/shell/glob.js
var glob = __webpack_require__(20097);
;// CONCATENATED MODULE: ./build/syntax/shell/pattern.js

/** The value without the match that `#`, `##`, `%` or `%%` removes; undefined for patterns with `[\u2026]` and the like. */
function removeAffix(value, operator, pattern) {
    if (/[[\\(]/.test(pattern))
        return undefined;
    return (0,glob/* trimMatch */.g)(value, pattern, operator.startsWith('#') ? 'start' : 'end', operator.length === 2);
}
/** The pattern matches itself and nothing else. */
function isLiteral(pattern) {
    return !/[*?[\\]|[@!+]\(/.test(pattern);
}

// EXTERNAL MODULE: ./build/syntax/shell/variables.js
var shell_variables = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/syntax/shell/expansion.js






/** The value of `$name`; `UNKNOWN_PIECE` for one that is not known, such as `$?`. */
function expandName(name, variables, budget) {
    if (shell_variables/* NAME */.o_.test(name))
        return charged(noted(name, (0,shell_variables/* getVariable */.dn)(variables, name)), budget);
    return (0,lists/* elementAt */.s2)({ parameter: name, index: undefined, prefix: undefined }, variables, budget) ?? unknown_piece/* UNKNOWN_PIECE */.YB;
}
/** The value of `${\u2026}`. `read` returns the text of the words in it. */
function expandParameter(part, variables, budget, read) {
    const { parameter, prefix, index, operation } = part;
    if (prefix === '!')
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    if (index !== undefined || !shell_variables/* NAME */.o_.test(parameter))
        return expandElement(part, variables, budget, read);
    const value = noted(parameter, (0,shell_variables/* getVariable */.dn)(variables, parameter));
    if (prefix === '#')
        return isWhole(value) ? String(value.length) : unknown_piece/* UNKNOWN_PIECE */.YB;
    if (operation === undefined)
        return charged(value, budget);
    if (operation.type !== 'Default')
        return charged(changed(value, operation, budget, read), budget);
    const operand = read(operation.operand);
    const result = noted(parameter, withDefault(value, operation.operator, operand));
    if (operation.operator.endsWith('='))
        (0,shell_variables/* setVariable */.BB)(variables, parameter, (0,shell_variables/* unlessUnknown */.jG)(result));
    return charged(result, budget);
}
/** `${1}`, `${a[0]}` and the like. */
function expandElement(part, variables, budget, read) {
    const { parameter, prefix, operation } = part;
    const value = noted(parameter, (0,lists/* elementAt */.s2)(part, variables, budget));
    if (value === undefined || prefix === '#' || operation === undefined)
        return value ?? unknown_piece/* UNKNOWN_PIECE */.YB;
    if (operation.type !== 'Default')
        return charged(changed(value, operation, budget, read), budget);
    // an empty value does not show whether the element exists
    if (value === '' && !operation.operator.startsWith(':'))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    return charged(withDefault(value, operation.operator, read(operation.operand)), budget);
}
/** Whether `${x:-word}` or `${x:+word}` expands to its word, whose quotes then keep blanks together. */
function takesOperand(part, variables) {
    const { parameter, prefix, index, operation } = part;
    if (operation?.type !== 'Default' || prefix !== undefined)
        return false;
    const { operator } = operation;
    if (/^[@*]$/.test(index?.text ?? parameter))
        return takesOperandOf(index === undefined ? lists/* POSITIONAL */.NL : parameter, operator, variables);
    if (index !== undefined || !shell_variables/* NAME */.o_.test(parameter))
        return false;
    const value = (0,shell_variables/* getVariable */.dn)(variables, parameter);
    if (value === located/* DYNAMIC */.u5 || !/[-+]$/.test(operator))
        return false;
    const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
    return operator.endsWith('-') ? !isSet : isSet;
}
/** A list without elements counts as not set. */
function takesOperandOf(name, operator, variables) {
    const list = (0,lists/* rawList */.VS)(variables, name);
    if (typeof list !== 'string' || (0,lists/* mayBeEmpty */.uE)(list))
        return false;
    return list === '' ? operator.endsWith('-') : operator.endsWith('+');
}
function noted(name, value) {
    if (typeof value === 'string')
        (0,named_secrets/* noteSecret */.XV)(name, value);
    return value;
}
/**
 * The default applies if no value of the variable is known, because it is used unless the variable is set from outside. It does not apply
 * if the script itself sets the variable to an unknown value.
 */
function withDefault(value, operator, operand) {
    // conditional options are assumed to be given
    if (operator.endsWith('+') && (value === undefined || value === located/* DYNAMIC */.u5))
        return (0,shell_variables/* isOption */.oL)(operand) ? operand : located/* DYNAMIC */.u5;
    if (value === located/* DYNAMIC */.u5)
        return located/* DYNAMIC */.u5;
    const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('+'))
        return isSet ? operand : '';
    if (isSet)
        return value;
    return operator.endsWith('?') ? located/* DYNAMIC */.u5 : operand;
}
function changed(value, operation, budget, read) {
    if (!isWhole(value))
        return undefined;
    if (operation.type === 'Remove') {
        const pattern = read(operation.operand);
        budget.left -= value.length * pattern.length;
        return budget.left < 0 || pattern.includes(unknown_piece/* UNKNOWN_PIECE */.YB)
            ? undefined
            : removeAffix(value, operation.operator, pattern);
    }
    if (operation.type !== 'Replace' || budget.left < 0)
        return undefined;
    const pattern = read(operation.pattern);
    const replacement = read(operation.replacement);
    if (!isLiteral(pattern) || pattern === '' || pattern.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return undefined;
    return replaced(value, operation.operator, { pattern, replacement }, budget);
}
function replaced(value, operator, { pattern, replacement }, budget) {
    if (operator === '/')
        return value.replace(pattern, () => replacement);
    if (operator !== '//')
        return undefined;
    const parts = value.split(pattern);
    budget.left -= parts.length * replacement.length;
    return budget.left < 0 ? undefined : parts.join(replacement);
}
function charged(value, budget) {
    if (value === undefined || value === located/* DYNAMIC */.u5)
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    budget.left -= value.length;
    return budget.left < 0 ? unknown_piece/* UNKNOWN_PIECE */.YB : value;
}
/** Whether the whole value is known. */
function isWhole(value) {
    return typeof value === 'string' && !value.includes(unknown_piece/* UNKNOWN_PIECE */.YB);
}
/** The text, unless a piece of it is unknown. */
function knownOr(pieces) {
    return pieces !== located/* DYNAMIC */.u5 && pieces.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : pieces;
}


/***/ }),

/***/ 39890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Hy: () => (/* binding */ joinedLines),
/* harmony export */   JE: () => (/* binding */ noFiles),
/* harmony export */   OC: () => (/* binding */ pathsMatching),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Ou: () => (/* binding */ takeFile),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   c3: () => (/* binding */ setText),
/* harmony export */   jp: () => (/* binding */ textsNow),
/* harmony export */   q5: () => (/* binding */ sourcedFile),
/* harmony export */   qN: () => (/* binding */ redirectedFile),
/* harmony export */   qo: () => (/* binding */ joinedTexts),
/* harmony export */   u0: () => (/* binding */ fileNearby),
/* harmony export */   w_: () => (/* binding */ lineEndAfter)
/* harmony export */ });
/* harmony import */ var _analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44279);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_spliced_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77122);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32103);





function noFiles(room) {
    return { folder: '', texts: new Map(), paths: new Map(), room };
}
function setText({ texts, paths }, path, printed) {
    texts.set(path, printed);
    paths.set((0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .Fl)(path), path);
}
/** The text written to a file earlier; empty when it was returned before. A program without a folder is searched in `PATH`. */
function takeFile(word, { files, isExec }, folder, isProgram = false) {
    if (word === undefined || (files.texts.size === 0 && files.copied === undefined))
        return undefined;
    const name = fileOf(word);
    const path = pathIn(files, name, isProgram);
    const printed = files.texts.get(path);
    if (printed === undefined)
        return copiedFile(name, { files, folder, isProgram, isExec });
    if (files.room.left < 0)
        return undefined;
    const excerpts = printed.flatMap((print) => print() ?? []);
    const [first] = excerpts;
    files.texts.set(path, first === undefined ? [] : [() => ({ text: '', span: () => word.span })]);
    if (first === undefined)
        return undefined;
    const taken = excerpts.length === 1 ? first : joinedLines(excerpts);
    files.room.left -= taken.text.length;
    return taken;
}
/** The text of a file at an absolute path, whether or not something has run it. */
function textAt(path, { texts, copied }) {
    const written = texts.get(path);
    if (written === undefined)
        return copied?.text(path);
    const excerpts = written.flatMap((print) => print() ?? []);
    return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
}
/** The absolute paths of known files that match an absolute pattern, sorted. */
function pathsMatching(pattern, { texts, copied }) {
    const written = [...texts.keys()].filter((path) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(pattern, path));
    return [...new Set([...written, ...(copied?.matching(pattern) ?? [])])].sort();
}
/** The texts of several files as one; undefined if none is known. */
function joinedTexts(excerpts) {
    const known = excerpts.filter((excerpt) => excerpt !== undefined);
    return known.length < 2 ? known[0] : joinedLines(known);
}
/** What a file of the repository sets. */
function sourcedFile(word, { files: { sourced, room } }) {
    const name = nameInRepository(word);
    if (name === undefined || sourced === undefined || room.left < 0)
        return undefined;
    const excerpt = sourced(name);
    room.left -= excerpt?.text.length ?? 0;
    return excerpt;
}
/** The text of a file of the repository that the script has not written itself. It may be asked for again. */
function fileNearby(word, { files }) {
    const { near, room, texts } = files;
    const name = near && nameInRepository(word);
    if (word === undefined || name === undefined || room.left < 0 || texts.has(pathIn(files, fileOf(word), false)))
        return undefined;
    const excerpt = near?.(name);
    room.left -= excerpt?.text.length ?? 0;
    return excerpt;
}
/** A folder in front that is not known is taken for that of the script: `. "$(dirname "$0")/x"`. */
function nameInRepository(word) {
    if (word === undefined)
        return undefined;
    const name = word.pieces.slice(word.pieces.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) + 1);
    if (name !== word.pieces ? !/^\/./.test(name) : /^(?:[/~]|$)/.test(name))
        return undefined;
    return name.replace(/^\/+/, '');
}
/** What a file holds now. Of the file and this text, only the one that is read first has a text, so that each is read once. */
function textsNow(word, { files, isExec }, folder) {
    const name = fileOf(word);
    const path = pathIn(files, name, false);
    const texts = files.texts.get(path);
    if (texts === undefined)
        return files.copied && (() => copiedFile(name, { files, folder, isProgram: false, isExec }));
    files.room.left -= texts.length * COST_OF_TEXT;
    if (files.room.left < 0)
        return undefined;
    const held = texts.map(once);
    files.texts.set(path, [...held]);
    return once(() => {
        const excerpts = held.flatMap((print) => print() ?? []);
        return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
    });
}
/** In characters. */
const COST_OF_TEXT = 16;
const ONCE = new WeakSet();
/** A text that is there for the first reader only. */
function once(print) {
    if (ONCE.has(print))
        return print;
    let isTaken = false;
    const taken = () => {
        if (isTaken)
            return undefined;
        isTaken = true;
        return print();
    };
    ONCE.add(taken);
    return taken;
}
/** A script of the repository. It is certain only in a known folder, as other programs may have files of that name. */
function copiedFile(name, request) {
    const script = name.includes('$') ? undefined : copyNamed(name, request);
    const isStarted = request.isProgram && request.isExec;
    return isStarted && script !== undefined && isForAnother(name, script.text) ? undefined : script;
}
function copyNamed(name, { files: { copied }, folder, isProgram }) {
    if (isProgram && !name.includes('/'))
        return copied?.program(name);
    const path = name.startsWith('/') ? name : folder === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? undefined : `${folder}/${name}`;
    return path === undefined ? undefined : copied?.at((0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)('/', path), isProgram);
}
/**
 * A file of another language, such as `server.js`, which the entry point of the base image is given. A shell that is told to run it reads it
 * itself, whatever its name is.
 */
function isForAnother(name, text) {
    return !text.startsWith('#!') && OTHER_LANGUAGE.test(name);
}
const OTHER_LANGUAGE = /\.(?!(?:ba|da|k|z)?sh$)\w{1,10}$/;
function pathIn({ folder, texts, paths }, name, isProgram) {
    const path = (0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(folder, name);
    // a program without a folder is looked up where programs are, and not in the folder that the script is in
    if (isProgram && !name.includes('/')) {
        const found = paths.get(name) ?? '';
        return (0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isProgramFolder */ .hr)(found.slice(0, found.lastIndexOf('/'))) ? found : '';
    }
    const plain = name.replace(/^\.\//, '');
    if (texts.has(path) || plain.includes('/'))
        return path;
    // `cd` may have changed the folder
    return paths.get(plain) ?? path;
}
function joinedLines(excerpts) {
    return (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_4__/* .concatenated */ .c)(excerpts.flatMap((excerpt) => [excerpt, lineEndAfter(excerpt)]));
}
function lineEndAfter({ text, span }) {
    const end = span(text.length, text.length);
    return { text: '\n', span: () => end };
}
/** The text that `sh <&3` or `sh < f` reads. */
function redirectedFile(redirects, reading, folder) {
    const { operator, target } = redirects.findLast((one) => one.operator === '<' || one.operator === '<&') ?? {};
    if (target === undefined)
        return undefined;
    return takeFile(operator === '<' ? target : { ...target, pieces: `/dev/fd/${target.pieces}` }, reading, folder);
}
/** The path of a file, as written if it is not known. */
function fileOf({ pieces, raw }) {
    return pieces.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) ? raw.replaceAll(/["']/g, '') : pieces;
}


/***/ }),

/***/ 67450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ folderNow),
/* harmony export */   x: () => (/* binding */ noteFolder)
/* harmony export */ });
/* harmony import */ var _analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44279);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);



/** The folder that commands run in. */
function folderNow(variables, { folder }) {
    return (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .getVariable */ .dn)(variables, _variables_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDER */ .L7) ?? folder;
}
/** Notes the folder that `cd folder` enters. */
function noteFolder({ program, arguments: words }, variables, files) {
    if (program !== 'cd' && program !== 'pushd')
        return;
    const before = folderNow(variables, files);
    const target = words.find(({ pieces }) => !/^-[LPe@-]*$/.test(pieces) || pieces === '-')?.value ?? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    const isKnown = typeof target === 'string' && target !== '-' && !/^[~$]/.test(target);
    const isResolved = isKnown && (target.startsWith('/') || before !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5);
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .setVariable */ .BB)(variables, _variables_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDER */ .L7, isResolved ? (0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(before === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? '/' : before, target) : _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5);
}


/***/ }),

/***/ 71821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ valuesPrinted),
/* harmony export */   c: () => (/* binding */ valuesGiven)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78399);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76926);
/* harmony import */ var _masked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74022);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1715);





/**
 * What a script in the words or here-documents of another one is given for their variables. A variable with a plain value stays, so that
 * its name is known, unless the script is read later, when it may have changed. Positional parameters never stay, as the inner script has
 * its own.
 */
function valuesGiven(reading, variables, isReadLater = false) {
    const sink = { reading, variables: (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(variables), substitutions: [] };
    return (part, mayBeLiteral) => {
        if (part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion')
            return valueGiven(part, sink, { isReadLater, mayBeLiteral });
        return part.type === 'CommandExpansion' ? shown((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .printedBySubstitution */ .Xh)(part, sink)) : undefined;
    };
}
/** The same for what a command prints: the values of all variables. */
function valuesPrinted(reading, variables) {
    const sink = { reading, variables: (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(variables), substitutions: [] };
    return (part) => {
        if (part.type === 'CommandExpansion')
            return shown((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .printedBySubstitution */ .Xh)(part, sink));
        if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion')
            return undefined;
        // what is substituted in it has been read
        return /\$\(|`/.test(part.text) ? _masked_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_VARIABLE */ .y3 : shown(joinedText(part, sink));
    };
}
function shown(text) {
    return text?.replaceAll(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB, _masked_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_VARIABLE */ .y3);
}
function valueGiven(part, sink, { isReadLater, mayBeLiteral }) {
    const isOwn = _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME */ .o_.test(part.type === 'SimpleExpansion' ? part.text.slice(1) : part.parameter);
    // what is substituted in it has been read
    const text = /\$\(|`/.test(part.text) ? _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB : joinedText(part, sink);
    if (text === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB) {
        if (!isReadLater)
            noteComment(part, sink.reading);
        return isOwn && !mayBeLiteral ? undefined : masked(part);
    }
    const isName = _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME */ .o_.test(text) && /^\+?=/.test(sink.reading.source.slice(part.end, part.end + 2));
    return isOwn && !isReadLater && !mayBeLiteral && !isName && PLAIN.test(text) ? undefined : shown(text);
}
/** In `sh -c "a $X#b"`, an empty value makes `#b` a comment. */
function noteComment({ pos, end }, { source, excerpt, problems }) {
    if (source[end] !== '#' || !/[\s"';&|(]/.test(source[pos - 1] ?? ' '))
        return;
    const value = 'it is not known whether a variable is empty, and so whether a comment begins';
    problems.push({ kind: 'unreadable-commands', value, span: excerpt.span(pos, end), rest: source.slice(pos) });
}
function masked({ text }) {
    return (0,_masked_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedVariable */ .C_)(Math.max(_masked_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_VARIABLE */ .y3.length, text.length));
}
/** A text that a shell reads like a variable with that value. */
const PLAIN = /^(?!\w+\+?=|(?:case|coproc|do|done|elif|else|esac|fi|for|function|if|in|select|then|time|until|while)\b)[\w./:@%+=-][\w./:@%+= -]*$/;
function joinedText(part, sink) {
    const list = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .namedList */ .wO)(part);
    if (list === undefined)
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfPart */ .oK)(part, { sink, word: -1 });
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsNamed */ .JS)(list, sink.variables, sink.reading.budget)?.join(' ') ?? _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB;
}


/***/ }),

/***/ 20097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ matchWork),
/* harmony export */   QX: () => (/* binding */ replaceMatches),
/* harmony export */   g: () => (/* binding */ trimMatch),
/* harmony export */   kW: () => (/* binding */ replaceWork)
/* harmony export */ });
/** The cost of matching, in units of one copied character. */
function matchWork(text, pattern) {
    return Math.ceil((text.length * pattern.length) / 16);
}
/** The cost of replacing matches, in the same unit: in the worst case each character is a match. */
function replaceWork(text, pattern, replacement, replacesAll) {
    const most = replacesAll ? text.length + 1 : 1;
    return text.length * matchWork(text, pattern) + most * replacement.length;
}
/** `${x#pattern}` and its like: the text without the shortest or longest match at one side. */
function trimMatch(text, pattern, side, isLongest) {
    const tokens = tokenize(pattern);
    const characters = [...text];
    if (side === 'start')
        return characters.slice(matchLength(characters, 0, tokens, isLongest) ?? 0).join('');
    const length = matchLength(characters.toReversed(), 0, tokens.toReversed(), isLongest) ?? 0;
    return characters.slice(0, characters.length - length).join('');
}
/** `${x/pattern/replacement}`: the first, or every, longest match replaced. */
function replaceMatches(text, pattern, replacement, replacesAll) {
    const tokens = tokenize(pattern);
    if (tokens.length === 0)
        return replacesAll ? aroundAll(text, replacement) : replacement + text;
    // also for an empty text
    if (tokens.every(({ kind }) => kind === 'any'))
        return replacement;
    const characters = [...text];
    const result = [];
    let at = 0;
    for (let char = characters[at]; char !== undefined; char = characters[at]) {
        const length = matchLength(characters, at, tokens, true);
        result.push(length === undefined ? char : replacement);
        at += length ?? 1;
        if (length !== undefined && !replacesAll)
            break;
    }
    return [...result, ...characters.slice(at)].join('');
}
/** An empty pattern is found at every character, and at the end. */
function aroundAll(text, replacement) {
    return [...text].map((char) => replacement + char).join('') + replacement;
}
function tokenize(pattern) {
    const characters = [...pattern];
    const tokens = [];
    let isEscaped = false;
    for (const [at, char] of characters.entries()) {
        if (!isEscaped && char === '\\' && at + 1 < characters.length) {
            isEscaped = true;
            continue;
        }
        if (isEscaped)
            tokens.push({ kind: 'char', char });
        else if (char === '*')
            tokens.push({ kind: 'any' });
        else if (char === '?')
            tokens.push({ kind: 'one' });
        else
            tokens.push({ kind: 'char', char });
        isEscaped = false;
    }
    return tokens;
}
/** How many characters from `from` on the whole pattern matches. */
function matchLength(characters, from, tokens, isLongest) {
    // which lengths the tokens so far can match
    let reached = new Uint8Array(characters.length - from + 1);
    reached[0] = 1;
    for (const token of tokens)
        reached = advance(characters, from, token, reached);
    const length = isLongest ? reached.lastIndexOf(1) : reached.indexOf(1);
    return length === -1 ? undefined : length;
}
function advance(characters, from, token, reached) {
    const next = new Uint8Array(reached.length);
    const shortest = reached.indexOf(1);
    if (shortest === -1)
        return next;
    if (token.kind === 'any')
        return next.fill(1, shortest);
    for (let at = shortest; at + 1 < reached.length; at++) {
        if (reached[at] === 1 && (token.kind === 'one' || characters[from + at] === token.char))
            next[at + 1] = 1;
    }
    return next;
}


/***/ }),

/***/ 19321:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sE: () => (/* reexport */ inner/* isForShell */.sE),
  tl: () => (/* binding */ parseScript),
  Cd: () => (/* reexport */ two_readings/* startsWithBash */.Cd)
});

// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/syntax/shell/files-of-script.js
var files_of_script = __webpack_require__(39890);
// EXTERNAL MODULE: ./build/syntax/shell/inner.js + 1 modules
var inner = __webpack_require__(48690);
// EXTERNAL MODULE: ./build/syntax/shell/lists.js
var lists = __webpack_require__(76926);
// EXTERNAL MODULE: ./build/analysis/paths/shell-paths.js
var shell_paths = __webpack_require__(44279);
// EXTERNAL MODULE: ./build/model/spliced.js
var spliced = __webpack_require__(77122);
// EXTERNAL MODULE: ./build/syntax/shell/folders.js
var folders = __webpack_require__(67450);
// EXTERNAL MODULE: ./build/syntax/shell/given-values.js
var given_values = __webpack_require__(71821);
// EXTERNAL MODULE: ./build/syntax/shell/masked.js
var masked = __webpack_require__(74022);
// EXTERNAL MODULE: ./build/syntax/shell/named-files.js
var named_files = __webpack_require__(99736);
// EXTERNAL MODULE: ./build/analysis/commands/printf-escapes.js
var printf_escapes = __webpack_require__(11714);
;// CONCATENATED MODULE: ./build/syntax/shell/printed-text.js




/** The output of `echo`. Some shells replace `\n` without `-e`, so it is always replaced; at worst that shows more commands. */
function echoedText(words, reading, expand) {
    const start = words.findIndex(({ text }) => !/^-[neE]+$/.test(text));
    const [first, ...others] = start === -1 ? [] : words.slice(start);
    if (first === undefined)
        return undefined;
    if (others.length === 0) {
        const only = (0,inner/* wordExcerpt */.ku)(first, reading, expand);
        return only && unescaped(only);
    }
    const texts = [first, ...others].flatMap((word, at) => {
        const text = textOf(word, reading, expand);
        return at === 0 ? [text] : [(0,spliced/* inserted */.T1)(text, ' ', 0), text];
    });
    return unescaped((0,spliced/* concatenated */.c)(texts));
}
/** The output of `printf`: the format once for each group of arguments. */
function formattedText(words, reading, expand) {
    const [format, ...others] = words.filter(({ text }) => text !== '--');
    const pattern = format === undefined ? undefined : (0,inner/* wordExcerpt */.ku)(format, reading, expand);
    if (pattern === undefined)
        return undefined;
    const rest = others.map((word) => textOf(word, reading, expand));
    const places = [...pattern.text.matchAll(PLACE)].map(({ 0: text, index }) => ({ text, index }));
    const perRound = places.filter(({ text }) => text !== '%%').length;
    const rounds = perRound === 0 ? 1 : Math.max(1, Math.ceil(rest.length / perRound));
    const printed = [];
    const { room } = reading.files;
    for (let round = 0; round < rounds && room.left >= 0; round += 1) {
        room.left -= pattern.text.length;
        addRound(printed, pattern, places, rest.slice(round * perRound, (round + 1) * perRound));
    }
    return (0,spliced/* concatenated */.c)(printed);
}
const PLACE = /%(?:%|[-+ #0]*(?:\d{1,9}|\*)?(?:\.\d{0,9})?[a-zA-Z])/g;
function addRound(out, pattern, places, given) {
    let from = 0;
    let next = 0;
    for (const { text, index } of places) {
        out.push(unescaped((0,spliced/* part */.y_)(pattern, from, index)));
        from = index + text.length;
        const value = text === '%%' ? (0,spliced/* part */.y_)(pattern, index, index + 1) : given[next];
        if (text !== '%%')
            next += 1;
        if (value !== undefined)
            out.push(text.endsWith('b') ? unescaped(value) : value);
    }
    out.push(unescaped((0,spliced/* part */.y_)(pattern, from, pattern.text.length)));
}
function textOf(word, reading, expand) {
    const span = reading.excerpt.span(word.pos, word.end);
    return (0,inner/* wordExcerpt */.ku)(word, reading, expand) ?? { text: masked/* UNKNOWN_VARIABLE */.y3, span: () => span };
}
/** The text with its escapes replaced. */
function unescaped(excerpt) {
    const { text } = excerpt;
    if (!text.includes('\\'))
        return excerpt;
    const pieces = [];
    let from = 0;
    for (const { 0: written, index } of text.matchAll(printf_escapes/* PRINTF_ESCAPE */.a)) {
        if (index > from)
            pieces.push({ text: text.slice(from, index), start: from, end: index });
        from = index + written.length;
        pieces.push({ text: (0,printf_escapes/* escapedCharacter */.X)(written.slice(1)), start: index, end: from });
    }
    if (from < text.length)
        pieces.push({ text: text.slice(from), start: from, end: text.length });
    return (0,spliced/* spliced */.Zb)(excerpt, pieces);
}

// EXTERNAL MODULE: ./build/syntax/shell/telling.js
var telling = __webpack_require__(80002);
// EXTERNAL MODULE: ./build/syntax/shell/words.js + 2 modules
var shell_words = __webpack_require__(1715);
;// CONCATENATED MODULE: ./build/syntax/shell/wrappers.js


const wrapper = (shorts = '', longs = '', more = {}) => ({
    shorts,
    longs: longs === '' ? [] : longs.split(' '),
    operands: 0,
    assigns: false,
    otherwise: '',
    ...more,
});
/** To support another wrapper, add a line with the letters and names of its options that take a value. */
const WRAPPERS = new Map([
    ['arch-chroot', wrapper('ur', '', { operands: 1 })],
    ['aws-vault', wrapper('', 'duration region', { actions: 'exec', operands: 1 })],
    ['builtin', wrapper()],
    ['bundle', wrapper('', 'gemfile', { actions: 'exec' })],
    ['busybox', wrapper()],
    ['caffeinate', wrapper('tw')],
    ['catatonit', wrapper()],
    ['ccache', wrapper('', '', { otherwise: 'cCzsMpFkoV' })],
    ['cgexec', wrapper('g')],
    ['chamber', wrapper('', '', { actions: 'exec', operands: 1 })],
    ['chpst', wrapper('uUenbmdofpstcl/')],
    ['chronic', wrapper()],
    ['chroot', wrapper('', 'userspec groups', { operands: 1 })],
    ['chrt', wrapper('TPD', '', { operands: 1, otherwise: 'p' })],
    ['command', wrapper('', '', { otherwise: 'vV' })],
    ['conda', wrapper('np', 'name prefix cwd', { actions: 'run' })],
    ['cronic', wrapper()],
    ['daemonize', wrapper('aceouplE')],
    ['dbus-launch', wrapper()],
    ['dbus-run-session', wrapper('', 'config-file dbus-daemon')],
    ['direnv', wrapper('', '', { actions: 'exec', operands: 1 })],
    ['doas', wrapper('aCu', '', { otherwise: 'Ls' })],
    ['dockerize', wrapper('', 'wait timeout template stdout stderr wait-retry-interval poll')],
    ['doppler', wrapper('cpt', 'command config project token', { actions: 'run' })],
    ['dotenv', wrapper('ef', 'file')],
    ['dotenvx', wrapper('fe', 'env env-file', { actions: 'run' })],
    ['dumb-init', wrapper('r', 'rewrite')],
    ['eatmydata', wrapper()],
    ['entr', wrapper('', '', { usesShell: true })],
    ['env', wrapper('uC', 'unset chdir', { assigns: true, usesShell: true })],
    ['envdir', wrapper('', '', { operands: 1 })],
    ['exec', wrapper('a')],
    ['fakeroot', wrapper('lsib', 'lib faked')],
    ['faketime', wrapper('', '', { operands: 1 })],
    ['firejail', wrapper()],
    ['flock', wrapper('wE', 'timeout wait conflict-exit-code', { operands: 1, otherwise: 'c' })],
    ['foreman', wrapper('efd', 'env procfile root', { actions: 'run' })],
    ['gosu', wrapper('', '', { operands: 1 })],
    ['gpg-agent', wrapper('', 'options homedir', { needs: /^--daemon$/ })],
    ['hatch', wrapper('ep', 'env project', { actions: 'run' })],
    ['honcho', wrapper('efd', 'env procfile', { actions: 'run' })],
    ['infisical', wrapper('', 'env path projectId token', { actions: 'run' })],
    ['ionice', wrapper('cnpPu', 'class classdata pid pgid uid')],
    ['lima', wrapper()],
    ['limactl', wrapper('', 'workdir shell', { actions: 'shell', operands: 1 })],
    ['linux32', wrapper()],
    ['linux64', wrapper()],
    ['ltrace', wrapper('aADeFlnosuwxX')],
    ['mamba', wrapper('np', 'name prefix cwd', { actions: 'run' })],
    ['micromamba', wrapper('nprc', 'name prefix root-prefix cwd', { actions: 'run' })],
    ['mpirun', wrapper('nHx', 'np host hostfile bind-to map-by')],
    ['nice', wrapper('n', 'adjustment')],
    ['nohup', wrapper()],
    ['nsenter', wrapper('tSG', 'target setuid setgid')],
    ['op', wrapper('', 'account env-file', { actions: 'run' })],
    [
        'parallel',
        wrapper('adEIjLnNPsS', 'arg-file colsep delay jobs joblog load max-args max-procs memfree results retries sshlogin tagstring timeout tmpdir workdir', { usesShell: true }),
    ],
    ['pdm', wrapper('p', 'project', { actions: 'run' })],
    ['perf', wrapper('CDeFGIoprtcu', 'cpu delay event output pid repeat', { actions: 'record stat trace' })],
    ['pipenv', wrapper('', '', { actions: 'run' })],
    ['pixi', wrapper('e', 'environment manifest-path', { actions: 'run' })],
    ['pkexec', wrapper('', 'user')],
    ['poetry', wrapper('', '', { actions: 'run' })],
    ['prlimit', wrapper('po', 'pid output')],
    ['proot', wrapper('rbqwk', 'rootfs bind qemu cwd pwd kernel-release')],
    ['proxychains4', wrapper('f')],
    ['retry', wrapper('dmnst', 'delay max min times tries', { counts: true })],
    ['rlwrap', wrapper('bfgHlpqsS')],
    ['run-one', wrapper()],
    ['run0', wrapper('Du', 'chdir group machine nice property setenv slice unit user')],
    [
        'runuser',
        wrapper('gGsuw', 'group shell supp-group user whitelist-environment', { needs: /^-\w*u|^--user/, otherwise: 'cl' }),
    ],
    ['rye', wrapper('', 'pyproject', { actions: 'run' })],
    ['s6-applyuidgid', wrapper('uGg')],
    ['s6-envdir', wrapper('', '', { operands: 1 })],
    ['s6-setuidgid', wrapper('', '', { operands: 1 })],
    ['schroot', wrapper('cdnu', 'chroot directory user')],
    ['screen', wrapper('cehprsStT')],
    ['sem', wrapper('jJ', 'jobs id timeout', { usesShell: true })],
    [
        'setpriv',
        wrapper('', 'ambient-caps inh-caps bounding-set groups rgid regid egid ruid reuid euid securebits pdeathsig'),
    ],
    ['setsid', wrapper()],
    ['softlimit', wrapper('acdfLlmnorsp')],
    ['ssh-agent', wrapper('aEOPt')],
    ['stdbuf', wrapper('ioe', 'input output error')],
    ['strace', wrapper('abeoEIOpPsSuX', 'attach columns env output string-limit trace user')],
    ['su-exec', wrapper('', '', { operands: 1 })],
    [
        'sudo',
        wrapper('aCcDghpRrTtUu', 'close-from chdir group host prompt chroot role command-timeout type user', {
            assigns: true,
            otherwise: 'el',
        }),
    ],
    ['systemd-nspawn', wrapper('DMiu', 'directory machine image user bind bind-ro setenv')],
    [
        'systemd-run',
        wrapper('EHMpu', 'description gid host machine nice property service-type setenv slice uid unit working-directory'),
    ],
    ['taskset', wrapper('', '', { operands: 1, otherwise: 'p' })],
    ['time', wrapper('fo', 'format output')],
    ['timeout', wrapper('ks', 'kill-after signal', { operands: 1 })],
    ['tini', wrapper('pe')],
    ['torsocks', wrapper()],
    ['toybox', wrapper()],
    ['tsocks', wrapper()],
    ['tsp', wrapper('SLDW')],
    ['unbuffer', wrapper()],
    [
        'unshare',
        wrapper('GlRSw', 'load-interp map-group map-groups map-user map-users propagation root setgid setuid wd'),
    ],
    ['uv', wrapper('', 'env-file extra group package python with', { actions: 'run' })],
    ['valgrind', wrapper()],
    ['watch', wrapper('n', 'interval', { usesShell: true })],
    ['winpty', wrapper()],
    ['with-contenv', wrapper()],
    ['xargs', wrapper('adEILnPs', 'arg-file delimiter max-args max-procs max-chars process-slot-var')],
    ['xvfb-run', wrapper('efnpsw', 'auth-file error-file server-args server-num wait xauth-protocol')],
]);
function isWrapper(program) {
    return WRAPPERS.has(program);
}
const ASSIGNMENT = /^[A-Za-z_]\w*=/;
function isAssignment({ pieces }) {
    return ASSIGNMENT.test(pieces);
}
/** The index of the program that the wrappers run; undefined if one of them turns its input into words. */
function unwrapped(words) {
    let head = 0;
    for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
        if (found.program === 'xargs' || found.program === 'parallel')
            return undefined;
        head = found.next;
    }
    return head;
}
/** The wrapper at an index; undefined if the program there is another one. */
function wrapperAt(words, index) {
    const word = words[index];
    const program = word === undefined ? located/* DYNAMIC */.u5 : programOf(word);
    const found = program === located/* DYNAMIC */.u5 ? undefined : unwrap(words, index, program);
    return word === undefined || found === undefined ? undefined : { word, ...found };
}
/** `/usr/bin/curl` and `$DIR/curl` are `curl`. */
function programOf({ pieces, raw }) {
    const name = pieces.slice(pieces.lastIndexOf('/') + 1);
    if (name.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return located/* DYNAMIC */.u5;
    // a pattern
    if (/[*?]|\[./.test(name) && name !== '[[' && !/["'\\]/.test(raw))
        return located/* DYNAMIC */.u5;
    // a variable with more than a name around it, whose value the shell may split
    if (raw.startsWith('$') && /\s/.test(name))
        return located/* DYNAMIC */.u5;
    return name.endsWith('.exe') || name.endsWith('.EXE') ? name.slice(0, -4) : name;
}
/** The wrapper at `words[at]`; undefined when it is not a wrapper, or runs no written command. */
function unwrap(words, at, program) {
    const syntax = WRAPPERS.get(program);
    const next = syntax === undefined ? undefined : nextOf(words, at, syntax);
    const word = words[next ?? words.length];
    if (syntax === undefined || next === undefined || word === undefined)
        return undefined;
    // a late option, such as `flock f -c '\u2026'`, or a script
    if (word.pieces.startsWith('-') || (syntax.usesShell === true && /\s/.test(word.pieces)))
        return undefined;
    const { assigns } = syntax;
    return { program, assigns, assignments: assigns ? firstAssignment(words, next) : next, next };
}
/** The index where the command may begin. */
function nextOf(words, at, syntax) {
    const { actions, needs, operands, counts } = syntax;
    if (actions !== undefined && !actions.split(' ').includes(words[at + 1]?.pieces ?? ''))
        return undefined;
    const options = skipOptions(words, at + (actions === undefined ? 1 : 2), syntax);
    if (options === undefined)
        return undefined;
    if (needs !== undefined && !words.slice(at + 1, options).some(({ pieces }) => needs.test(pieces)))
        return undefined;
    const isCounted = counts === true && /^\d+$/.test(words[options]?.pieces ?? '');
    return options + operands + (isCounted ? 1 : 0);
}
/** The first word after options, and after assignments where they are allowed; undefined when it is not known. */
function skipOptions(words, first, syntax) {
    let next = first;
    let mayBeOption = true;
    for (let word = words[next]; word !== undefined; word = words[next]) {
        const length = mayBeOption ? optionLength(word, syntax) : 0;
        if (length === undefined)
            return undefined;
        if (length === 0 && !(syntax.assigns && isAssignment(word)))
            break;
        next += length === 0 ? 1 : length;
        mayBeOption &&= word.value !== '--';
    }
    return next;
}
/** Assignments right before the command can stay when the wrapper is removed. */
function firstAssignment(words, next) {
    let first = next;
    for (let word = words[first - 1]; word !== undefined && isAssignment(word); word = words[first - 1])
        first -= 1;
    return first;
}
/** The number of words of an option, 0 for another word; undefined when unknown, or when the wrapper does not run the command with it. */
function optionLength({ value, pieces }, syntax) {
    if (!pieces.startsWith('-'))
        return 0;
    if (pieces.startsWith('--'))
        return syntax.longs.includes(pieces.slice(2)) ? 2 : 1;
    if (value === located/* DYNAMIC */.u5 && pieces.indexOf(unknown_piece/* UNKNOWN_PIECE */.YB) < 2)
        return undefined;
    for (let index = 1; index < pieces.length; index += 1) {
        const letter = pieces.charAt(index);
        if (syntax.otherwise.includes(letter))
            return undefined;
        if (syntax.shorts.includes(letter))
            return index + 1 < pieces.length ? 1 : 2;
    }
    return 1;
}

;// CONCATENATED MODULE: ./build/syntax/shell/output.js














/** The output of `cat <<E`, `echo 'text'` and the like. `before` is their input. */
function printedBy(node, before, reading, variables, expand) {
    return printed(node, before, { reading, expand, isValue: false, file: fileReader(reading, variables) });
}
/** The files of the repository that a command prints, for commands that read them without running them: `cat f | xargs docker run`. */
function dataPrintedBy(node, reading, variables) {
    if (reading.files.near === undefined)
        return undefined;
    return printed(node, undefined, {
        reading,
        expand: (0,given_values/* valuesPrinted */.D)(reading, variables),
        isValue: true,
        file: (word) => () => (0,files_of_script/* fileNearby */.u0)(wordRead(word, reading), reading),
    });
}
/** What the commands of a substitution print, if the script contains it. */
function readOutput({ commands }, reading, variables, isRun) {
    const file = isRun ? fileReader(reading, variables) : dataReader(reading);
    return listed(commands, undefined, { reading, expand: (0,given_values/* valuesPrinted */.D)(reading, variables), isValue: !isRun, file });
}
function printed(node, before, printing) {
    const { reading, expand } = printing;
    const listedIn = commandsIn(node, printing);
    if (listedIn !== undefined)
        return () => listed(listedIn, before && (0,files_of_script/* once */.Oo)(before), printing);
    if (node.type !== 'Command')
        return undefined;
    const [name, ...words] = wordsOf(node, reading);
    const onlyFile = name === undefined ? redirectedFrom(node) : undefined;
    if (onlyFile !== undefined)
        return printing.file(onlyFile);
    const program = (0,shell_paths/* baseName */.Fl)(name?.value ?? '');
    if (program === 'echo')
        return () => echoedText(words, reading, expand);
    if (program === 'printf')
        return () => formattedText(words, reading, expand);
    const input = inputPrinted(node, before, printing);
    if (program === 'tee')
        return input;
    return program === 'cat' ? filesPrinted(words.filter(isOperand), input, printing) : undefined;
}
/**
 * The commands whose outputs are those of a node, one after the other. Of a condition, each branch may be run, but a value is the output of
 * only one.
 */
function commandsIn(node, { isValue }) {
    if (node.type === 'BraceGroup' || node.type === 'Subshell')
        return node.body.commands;
    if (isValue)
        return undefined;
    if (node.type === 'AndOr')
        return node.commands.map((command) => ({ command, pos: command.pos, end: command.end }));
    if (node.type !== 'If')
        return undefined;
    return [node.then, ...node.elif.map(({ then }) => then), ...(node.else === undefined ? [] : [node.else])].flatMap(({ commands }) => commands);
}
function isOperand({ value }) {
    return !/^-./.test(value);
}
function isStandardInput({ value }) {
    return value === '-' || inner/* STANDARD_INPUT */.XO.has(value);
}
/** What a command reads that prints its input. */
function inputPrinted(node, before, printing) {
    const own = (0,inner/* inputOf */.wg)(node);
    if (own !== undefined)
        return () => (0,inner/* inputExcerpt */._o)(own, printing.reading, printing.expand);
    const redirected = redirectedFrom(node);
    return redirected === undefined ? before : filesPrinted([redirected], before, printing);
}
/** `cat`, `cat a - b` */
function filesPrinted(words, input, { file, isValue }) {
    if (words.every(isStandardInput))
        return input;
    if (isValue && words.some((word) => !isStandardInput(word) && file(word) === undefined))
        return undefined;
    // it is at its end when it is read again
    const read = words.findIndex(isStandardInput);
    const texts = words.flatMap((word, at) => (at === read ? input : isStandardInput(word) ? undefined : file(word)) ?? []);
    if (texts.length === 0)
        return undefined;
    return () => {
        const excerpts = texts.flatMap((text) => text() ?? []);
        return excerpts.length < 2 ? excerpts[0] : (0,files_of_script/* joinedLines */.Hy)(excerpts);
    };
}
function fileReader(reading, variables) {
    const folder = (0,folders/* folderNow */.H)(variables, reading.files);
    return (word) => {
        if (isOutput(word))
            return () => readSubstituted(word, reading, variables);
        const read = wordRead(word, reading);
        const texts = read && (0,named_files/* wordsMeant */.fH)(read, variables, reading).map((one) => (0,files_of_script/* textsNow */.jp)(one, reading, folder));
        return texts && (texts.length < 2 ? texts[0] : () => (0,files_of_script/* joinedTexts */.qo)(texts.map((text) => text?.())));
    };
}
/** The files of the repository with options, or with paths of the machine. Other values are not needed, as for the number of a version. */
function dataReader(reading) {
    return (word) => {
        const text = (0,files_of_script/* fileNearby */.u0)(wordRead(word, reading), reading);
        return text !== undefined && (0,telling/* hasTellingWord */.Q)(text.text) ? () => text : undefined;
    };
}
/** The word as it was read; undefined if it was not. */
function wordRead(word, { values, excerpt }) {
    const { text, value, pos, end, parts } = word;
    const [read] = values.get(word) ?? [];
    return read ?? (parts === undefined ? { value, span: excerpt.span(pos, end), raw: text, pieces: value } : undefined);
}
/** The word in `sh < f`, `sh < <(\u2026)`. */
function redirectedFrom({ redirects }) {
    return redirects.flatMap((one) => (one.type === 'Redirect' && one.operator === '<' ? [one.target] : [])).at(-1);
}
/** What the commands in `<(\u2026)` print. */
function readSubstituted(node, reading, variables) {
    const only = node && isOutput(node);
    return only && (0,shell_words/* outputOf */.jH)(only, reading, variables, true);
}
function isOutput({ parts }) {
    const [only, ...others] = parts ?? [];
    return only?.type === 'ProcessSubstitution' && only.operator === '<' && others.length === 0 ? only : undefined;
}
/** The words from the program that really runs: `cat f` in `sudo -u a cat f`. */
function wordsOf({ name, suffix }, reading) {
    const nodes = [...(name === undefined ? [] : [name]), ...suffix.filter((part) => part.type === 'Word')];
    if (!isWrapper((0,shell_paths/* baseName */.Fl)(nodes[0]?.value ?? '')))
        return nodes;
    const words = nodes.map((node) => wordRead(node, reading) ?? unknownWord(node, reading));
    const head = unwrapped(words);
    return head === undefined ? [] : nodes.slice(head);
}
function unknownWord({ text, pos, end }, { excerpt }) {
    return { value: located/* DYNAMIC */.u5, span: excerpt.span(pos, end), raw: text, pieces: unknown_piece/* UNKNOWN_PIECE */.YB };
}
/** The outputs of commands, one after the other. One that is not known may be any command. */
function listed(commands, before, printing) {
    const { budget } = printing.reading;
    const texts = [];
    let isKnown = false;
    for (const [index, statement] of commands.entries()) {
        if (budget.left < 0)
            return undefined;
        const text = statementOutput(statement, before, printing);
        isKnown ||= text !== undefined && isPartlyKnown(text);
        const one = text ?? unknownOutput(statement, printing.reading);
        budget.left -= one.text.length + 1;
        texts.push(one);
        if (index + 1 < commands.length && !isPrintf(statement))
            texts.push((0,files_of_script/* lineEndAfter */.w_)(one));
    }
    if (!isKnown)
        return undefined;
    return texts.length === 1 ? texts[0] : (0,spliced/* concatenated */.c)(texts);
}
function isPartlyKnown({ text }) {
    return text === '' || (0,masked/* withUnknownPieces */.kY)(text).replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '').trim() !== '';
}
function unknownOutput({ pos, end }, { excerpt }) {
    const span = excerpt.span(pos, end);
    return { text: masked/* UNKNOWN_VARIABLE */.y3, span: () => span };
}
function statementOutput({ command }, input, printing) {
    let before = input;
    for (const node of command.type === 'Pipeline' ? command.commands : [command]) {
        if (node.type === 'Command' && writesElsewhere(node))
            return undefined;
        before = printed(node, before, printing);
        if (before === undefined)
            return undefined;
    }
    return before?.();
}
function isPrintf({ command }) {
    return command.type === 'Command' && command.name?.value === 'printf';
}
/** Whether its output goes to a file: `echo a >f`, but not `echo a 2>f`. */
function writesElsewhere({ redirects }) {
    return redirects.some(({ type, operator, descriptor }) => type === 'Redirect' &&
        operator.includes('>') &&
        (descriptor === undefined || descriptor.type !== 'FileDescriptor' || descriptor.value === 1));
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
// EXTERNAL MODULE: ./build/support/recent-results.js
var recent_results = __webpack_require__(61682);
;// CONCATENATED MODULE: ./build/syntax/shell/parsed.js


/** In characters. A syntax tree takes some thirty times as much memory as its text. */
const ROOM = 600_000;
/** Shorter texts are parsed faster than they are found. */
const SHORTEST = 40;
/** Nothing changes a tree. */
const recent = (0,recent_results/* recentResults */.a)(ROOM);
/**
 * The syntax tree of a shell script. Several stages run the same script, and several files have the same text, so the last trees are kept.
 *
 * @throws RangeError if the text is nested too deeply for the stack.
 */
function parsed(source) {
    if (source.length < SHORTEST)
        return (0,parser/* parse */.qg)(source);
    return recent(source, parser/* parse */.qg);
}

// EXTERNAL MODULE: ./build/model/containers/engine-programs.js
var engine_programs = __webpack_require__(92123);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/analysis/commands/written-files.js
var written_files = __webpack_require__(45639);
// EXTERNAL MODULE: ./build/model/value-bounds.js
var value_bounds = __webpack_require__(60633);
// EXTERNAL MODULE: ./build/syntax/shell/variables.js
var shell_variables = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/syntax/shell/aliases.js




/** Aliases are stored like variables, under names that no variable can have. */
const KEY = 'alias ';
/** `alias name=value \u2026` */
function setAliases(words, variables) {
    for (const { pieces } of words) {
        const sign = pieces.indexOf('=');
        if (sign < 1)
            continue;
        const value = pieces.slice(sign + 1);
        (0,shell_variables/* setVariable */.BB)(variables, KEY + pieces.slice(0, sign), value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : value);
    }
}
/** Reads the command again with its alias replaced. Bash scripts do not expand aliases, so the written command counts as well. */
function readAliased(node, gathered, written) {
    const { nodes, variables, reading } = gathered;
    const name = nodes[0]?.text ?? '';
    const text = replaceAlias(node, gathered);
    if (text === undefined)
        return undefined;
    const scope = (0,shell_variables/* childOf */.GG)(variables);
    // a shell does not expand an alias inside itself
    (0,shell_variables/* setVariable */.BB)(scope, KEY + name, name);
    const span = reading.excerpt.span(node.pos, node.end);
    const branch = (0,shell_variables/* childOf */.GG)(scope);
    const script = reading.readText({ text, span: () => span }, reading, branch);
    (0,shell_variables/* mergeBranch */.hD)(branch, variables);
    return script && { ...script, pipelines: script.pipelines.filter((one) => !isSame(one, written)) };
}
/** `alias docker='sudo docker'` runs the same command as written. */
function isSame({ commands }, written) {
    const [only, ...others] = commands;
    return (only !== undefined && others.length === 0 && only.program === written.program && aliases_textOf(only) === aliases_textOf(written));
}
function aliases_textOf({ arguments: words }) {
    return words.map(({ pieces }) => pieces).join('\0');
}
/** The text that a shell reads instead; undefined without an alias. If a value ends in a blank, the next word may also be an alias. */
function replaceAlias(node, { nodes, variables, reading }) {
    const { text } = reading.excerpt;
    let replaced = '';
    let from = node.pos;
    for (const word of nodes) {
        const value = word === undefined || word.end <= from ? undefined : aliasOf(word, variables);
        if (word === undefined || value === undefined)
            break;
        reading.budget.left -= value.length;
        if (reading.budget.left < 0)
            return undefined;
        replaced += text.slice(from, word.pos) + value;
        from = word.end;
        if (!/\s$/.test(value))
            break;
    }
    return from === node.pos ? undefined : replaced + text.slice(from, node.end) + bodiesOf(node, text);
}
function aliasOf({ text, value }, variables) {
    const found = text === value ? (0,shell_variables/* getVariable */.dn)(variables, KEY + text) : undefined;
    return found === located/* DYNAMIC */.u5 ? masked/* UNKNOWN_VARIABLE */.y3 : found === text ? undefined : found;
}
/** The bodies of here-documents, which follow the line of their command. */
function bodiesOf({ prefix, suffix }, text) {
    const documents = [...prefix, ...suffix].filter((part) => part.type === 'HereDoc');
    return documents.map(({ body, closing }) => `\n${text.slice(body.pos, closing?.end ?? body.end)}`).join('');
}

// EXTERNAL MODULE: ./build/syntax/shell/arithmetic.js
var arithmetic = __webpack_require__(60375);
// EXTERNAL MODULE: ./build/syntax/shell/expansion.js + 1 modules
var expansion = __webpack_require__(52274);
;// CONCATENATED MODULE: ./build/syntax/shell/assignments.js









/** Builtins whose assignments stay in effect after them. */
const DECLARATIONS = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);
/** dash and busybox lack these builtins, and continue without the assignment. */
const ONLY_OF_BASH = new Set(['declare', 'typeset']);
/** Builtins that set the variables named in their arguments. */
const SETTERS = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray', 'unset']);
function readAssignment(node, sink, word) {
    const { name } = node;
    const span = sink.reading.excerpt.span(node.pos, node.end);
    if (node.index !== undefined)
        (0,shell_words/* collectSubstitutions */.hm)(node.index, sink, word);
    if (node.value.type !== 'Word')
        return { name, value: undefined, span, list: listOf(node, node.value, sink, word) };
    const value = (0,shell_words/* readWord */.pS)(node.value, sink, word);
    if (node.index !== undefined)
        return { name, value: { ...value, value: located/* DYNAMIC */.u5, pieces: unknown_piece/* UNKNOWN_PIECE */.YB }, span, list: located/* DYNAMIC */.u5 };
    return { name, value: node.append ? appended(name, value, sink) : value, span };
}
/** The elements of an array. Arrays with keys are unknown. */
function listOf({ name, append }, { elements }, sink, word) {
    const words = elements.flatMap((element) => (0,shell_words/* readWords */.ux)(element, sink, word));
    const before = append ? ((0,lists/* rawList */.VS)(sink.variables, name) ?? '') : '';
    if (typeof before !== 'string' || elements.some(hasKeyOrPattern))
        return located/* DYNAMIC */.u5;
    return grown(before, (0,lists/* listValue */.a3)(words), sink.reading.budget) ?? located/* DYNAMIC */.u5;
}
/** Bash refuses patterns such as `@(a|b)` here, unless an option is set. */
function hasKeyOrPattern({ text, parts }) {
    return text.startsWith('[') || parts?.some(({ type }) => type === 'ExtendedGlob') === true;
}
function appended(name, added, { variables, reading }) {
    const before = (0,shell_variables/* getVariable */.dn)(variables, name);
    const pieces = grown(typeof before === 'string' ? before : unknown_piece/* UNKNOWN_PIECE */.YB, added.pieces, reading.budget);
    if (pieces === undefined)
        return { ...added, value: located/* DYNAMIC */.u5, pieces: unknown_piece/* UNKNOWN_PIECE */.YB };
    // a growing text is not searched at each step
    return { ...added, value: pieces.length > value_bounds/* LONGEST_VALUE */.PE ? located/* DYNAMIC */.u5 : (0,expansion/* knownOr */.pw)(pieces), pieces };
}
/** How many characters can be copied at the cost of reading one. */
const COPIED = 64;
/** Both texts; undefined when the budget is used up. Each step may copy the whole text, and keep the copy. */
function grown(before, added, budget) {
    budget.left -= (before.length + added.length) / COPIED;
    return budget.left < 0 ? undefined : before + added;
}
/** Stores the variables that a command sets for later commands. */
function assignments_assign(program, gathered, head) {
    const { words, variables } = gathered;
    if (DECLARATIONS.has(program))
        setDeclared(program, gathered, head);
    if (program === 'let')
        (0,arithmetic/* noteArithmetic */.X)(words.map(({ pieces }) => pieces).join(' '), variables);
    if (program === 'set')
        setPositional(words.slice(head + 1), variables);
    if (program === 'shift')
        shiftPositional(words[head + 1], gathered);
    if (program === 'alias')
        setAliases(words.slice(head + 1), variables);
    if (!SETTERS.has(program) || (program === 'unset' && words[head + 1]?.pieces === '-f'))
        return;
    for (const { value } of words.slice(head + 1)) {
        if (value === located/* DYNAMIC */.u5 || !shell_variables/* NAME */.o_.test(value))
            continue;
        (0,shell_variables/* setVariable */.BB)(variables, value, located/* DYNAMIC */.u5);
        (0,lists/* setList */.dT)(variables, value, located/* DYNAMIC */.u5);
    }
}
function setDeclared(program, { assignments, variables, reading, words }, head) {
    const isSure = program === 'local' ? (0,shell_variables/* isInFunction */.ab)(variables) : reading.isBash || !ONLY_OF_BASH.has(program);
    if (program !== '' && words.some(({ pieces }) => DECLARES_REFERENCE.test(pieces))) {
        setReferences(words.slice(head + 1), variables);
        return;
    }
    const scope = isSure ? variables : (0,shell_variables/* childOf */.GG)(variables);
    for (const assignment of assignments)
        setAssigned(assignment, scope);
    if (!isSure)
        (0,shell_variables/* mergeBranch */.hD)(scope, variables);
    if (program === 'export' || program === 'declare' || program === 'typeset')
        noteExported(program, words.slice(head + 1), variables);
    if (program !== '' && program !== 'export')
        setAttributes(program, words.slice(head + 1), variables, isSure);
}
const DECLARES_REFERENCE = /^-[a-mo-zA-Z]*n[a-zA-Z]*$/;
/** What is assigned to the reference that `declare -n` declares is assigned to its target. Of others, no value is known any more. */
function setReferences(words, variables) {
    const isLocal = (0,shell_variables/* isInFunction */.ab)(variables) && !words.some(({ pieces }) => /^-\w*g/.test(pieces));
    for (const { pieces } of words) {
        const [, name, target] = /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(pieces) ?? [];
        if (name === undefined)
            continue;
        if (target !== undefined && shell_variables/* NAME */.o_.test(target)) {
            if (target !== name)
                (0,shell_variables/* setReference */.qu)(variables, name, target, isLocal);
        }
        else
            for (const one of [name, (0,lists/* listName */.sY)(name)])
                (0,shell_variables/* setVariable */.BB)(variables, one, located/* DYNAMIC */.u5);
    }
}
function noteExported(program, words, variables) {
    if (program !== 'export' && !words.some(({ pieces }) => /^-\w*x/.test(pieces)))
        return;
    for (const { pieces } of words) {
        const name = /^[A-Za-z_]\w*(?==|$)/.exec(pieces)?.[0];
        if (name !== undefined)
            (0,shell_variables/* setExported */.aq)(variables, name);
    }
}
/** `readonly x=1`, `declare -l x`: later assignments have no effect, or another one. */
function setAttributes(program, words, variables, isSure) {
    const options = words.flatMap(({ pieces }) => /^[-+]\w+$/.exec(pieces) ?? []).join('');
    const isReadOnly = program === 'readonly' || options.includes('r');
    const isChanged = program !== 'readonly' && /[cilu]/.test(options);
    if (!isReadOnly && !isChanged)
        return;
    const attribute = isReadOnly && isSure && !isChanged ? 'read-only' : 'changed';
    const isLocal = program !== 'readonly' && !options.includes('g') && (0,shell_variables/* isInFunction */.ab)(variables);
    const names = words.flatMap(({ pieces }) => /^[A-Za-z_]\w*(?==|$)/.exec(pieces)?.[0] ?? []);
    for (const name of names.flatMap((one) => [one, (0,lists/* listName */.sY)(one)])) {
        if (isChanged)
            (0,shell_variables/* setVariable */.BB)(variables, name, located/* DYNAMIC */.u5);
        (0,shell_variables/* setAttribute */.Bq)(variables, name, attribute, isLocal);
    }
}
function setAssigned({ name, value, list }, variables) {
    if (list !== undefined) {
        (0,lists/* setList */.dT)(variables, name, list);
        (0,shell_variables/* setVariable */.BB)(variables, name, (0,lists/* firstOf */.Ku)(list));
        return;
    }
    (0,shell_variables/* setVariable */.BB)(variables, name, (0,shell_variables/* unlessUnknown */.jG)(value?.pieces ?? located/* DYNAMIC */.u5));
    // in an array this sets the first element
    if ((0,lists/* isArray */.cy)(variables, name))
        (0,lists/* setList */.dT)(variables, name, located/* DYNAMIC */.u5);
}
/** `set -- words` or `set words`; `set -e` does not change the positional parameters. */
function setPositional(words, variables) {
    let at = 0;
    for (; OPTIONS_OF_SET.test(words[at]?.pieces ?? ''); at += 1)
        if (words[at]?.pieces.endsWith('o') === true)
            at += 1;
    const next = words[at]?.pieces;
    const isEnd = next === '--' || next === '-';
    if (next === undefined)
        return;
    // with other options, bash sets nothing; an unknown word may be an option, or nothing
    const isSure = isEnd || !(/^[-+]./.test(next) || next.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB));
    (0,lists/* setList */.dT)(variables, lists/* POSITIONAL */.NL, isSure ? (0,lists/* listValue */.a3)(words.slice(isEnd ? at + 1 : at)) : located/* DYNAMIC */.u5);
}
const OPTIONS_OF_SET = /^[-+](?!$)[abefhkmnptuvxBCEHPT]*o?$/;
function shiftPositional(word, { variables, reading }) {
    const list = (0,lists/* rawList */.VS)(variables, lists/* POSITIONAL */.NL);
    const count = word === undefined ? 1 : Number(word.pieces);
    if (typeof list !== 'string')
        return;
    (0,lists/* setList */.dT)(variables, lists/* POSITIONAL */.NL, Number.isInteger(count) ? (0,lists/* shifted */.wI)(list, count, reading.budget) : located/* DYNAMIC */.u5);
}

;// CONCATENATED MODULE: ./build/syntax/shell/text-flow.js









function textFlow(script) {
    const { steps, texts } = stepsOf(script);
    const origins = new Map();
    for (const { file, start, end } of texts) {
        for (const { 0: text, 1: name = '', index } of loopHeads(file.text.slice(start, end))) {
            const head = { file, start: start + index, end: start + index + text.length };
            (0,group_by/* addToGroup */.Mr)(origins, VARIABLE + name, { kind: 'loop', head });
        }
    }
    const functions = new Set(steps.map(({ inFunction }) => inFunction));
    for (const step of steps) {
        const value = { kind: 'value', step };
        const output = { kind: 'output', step };
        for (const name of namesSetBy(step.command))
            (0,group_by/* addToGroup */.Mr)(origins, inScope(VARIABLE + name, step), value);
        for (const key of outputKeys(step))
            (0,group_by/* addToGroup */.Mr)(origins, key, output);
        const called = inScope(WORDS, { inFunction: String(step.command.program) });
        if (functions.has(String(step.command.program)))
            (0,group_by/* addToGroup */.Mr)(origins, called, { kind: 'call', step });
    }
    return { script, steps, origins };
}
/** What identifies an origin: a step has one output, whatever it becomes. */
function nodeOf(origin) {
    return origin.kind === 'output' ? origin.step : origin;
}
/** The heads of loops, with the name of each variable. */
function loopHeads(text) {
    return [...text.matchAll(LOOP)];
}
const LOOP = /\b(?:for|select)[ \t]+(\w+)[ \t]+in[ \t][^\n;]*/g;
function stepsOf(script) {
    const found = { steps: [], texts: [script.span], byCommand: new Map() };
    addScript(script, { outer: NONE, given: NONE, inFunction: undefined }, found);
    return found;
}
function addScript(owner, around, found) {
    return owner.pipelines.flatMap((pipeline) => addPipeline(pipeline, owner, around, found));
}
function addPipeline(pipeline, owner, around, found) {
    const { commands, inputFrom = [], printsWith = [], inFunction = around.inFunction } = pipeline;
    const given = stepsFor(inputFrom.slice(-1), found);
    const beside = stepsFor(printsWith, found);
    let before = given.length > 0 ? [given] : around.outer;
    return commands.map((command) => {
        const step = { command, owner, before, inside: [], given: around.given, inFunction };
        found.steps.push(step);
        found.byCommand.set(command, step);
        addScriptsIn(step, found);
        before = beside.length > 0 ? [[step], beside] : [[step]];
        return step;
    });
}
function addScriptsIn(step, found) {
    const { inner, substitutions } = step.command;
    const { inFunction, owner, before, inside } = step;
    for (const one of substitutions) {
        const outer = (0,shell/* isFed */.WW)(one) ? [[step]] : NONE;
        const steps = addScript(one.script, { outer, given: NONE, inFunction }, found);
        if (outer === NONE)
            for (const printing of steps)
                inside.push({ argument: one.argument, step: printing });
    }
    if (inner === undefined)
        return;
    if (inner.span.file !== owner.span.file)
        found.texts.push(inner.span);
    const given = inside.map((one) => one.step);
    addScript(inner, { outer: before, given, inFunction: undefined }, found);
}
function stepsFor(commands, { byCommand }) {
    return commands.flatMap((command) => byCommand.get(command) ?? NONE);
}
const NONE = [];
const VARIABLE = '$ ';
const DESCRIPTOR = '& ';
const FUNCTION = '() ';
const PROGRAM = '! ';
/** The positional parameters. */
const WORDS = `${VARIABLE}@`;
/** The same key for anything but the positional parameters of a function, which are its own. */
function inScope(node, { inFunction }) {
    return node === WORDS && inFunction !== undefined ? `${WORDS} ${inFunction}` : node;
}
/** The keys of what the output of a command becomes. */
function outputKeys({ command, inFunction }) {
    const { program, arguments: words, redirects } = command;
    const targets = redirects.flatMap(({ operator, target }) => operator.includes('>') && !operator.endsWith('&') ? (target ?? NONE) : NONE);
    const copied = (0,written_files/* writtenFiles */.$)(program, words);
    const descriptors = redirects.flatMap(({ operator, target }) => operator === '>&' && target !== undefined ? [DESCRIPTOR + target.pieces] : NONE);
    const isPlain = targets.length === 0 && descriptors.length === 0;
    const plain = [`${DESCRIPTOR}1`, ...(inFunction === undefined ? NONE : [FUNCTION + inFunction])];
    return [...[...targets, ...copied].flatMap(writtenKeys), ...descriptors, ...(isPlain ? plain : NONE)];
}
function namesSetBy({ program, arguments: words, assignments }) {
    const own = assignments.map(({ name }) => name);
    if (program === 'set')
        return ['@'];
    const isSetter = SETTERS.has(String(program)) && (program !== 'printf' || words[0]?.pieces === '-v');
    return isSetter ? [...own, ...words.flatMap(({ pieces }) => /^[A-Za-z_]\w*/.exec(pieces)?.[0] ?? NONE)] : own;
}
/** The texts that an origin adds of its own, without what substitutions print. */
function ownTexts(origin) {
    if (origin.kind === 'loop')
        return [(0,source/* spanText */.C)(origin.head)];
    // calls are read with their arguments
    return origin.kind === 'call' ? NONE : textsGivenBy(origin.step.command, origin.kind);
}
/** The texts of its own that a command prints, or gives to variables. */
function textsGivenBy(command, kind) {
    const { program, arguments: words, redirects, assignments } = command;
    if (PRINTERS.has(String(program)) || program === 'set')
        return [words.map(({ pieces }) => pieces).join(' ')];
    if (kind === 'value' && DECLARATIONS.has(String(program)))
        return assignments.map(assignedText);
    const code = kind === 'output' && CODE.test(String(program)) ? words.map(({ pieces }) => pieces) : NONE;
    const given = redirects.flatMap(({ operator, target, body }) => body === undefined ? (operator === '<<<' ? (target?.pieces ?? NONE) : NONE) : withoutSubstitutions(body.value));
    return [...code, ...given];
}
/** Programs whose code may print anything. */
const CODE = /^(?:[gmn]?awk|sed|perl|python[\d.]*|ruby|node|php)$/;
/** As written if it is a list, or an element of one. */
function assignedText({ value, span }) {
    const isKnown = value !== undefined && (value.pieces !== unknown_piece/* UNKNOWN_PIECE */.YB || /^"?[$`]/.test(value.raw));
    return isKnown ? value.pieces : withoutSubstitutions((0,source/* spanText */.C)(span));
}
/** Commands in substitutions have been read. */
function withoutSubstitutions(text) {
    return text.replaceAll(/\$\([^()'"]*\)|`[^`'"]*`/g, ' ');
}
const PRINTERS = new Set(['echo', 'printf', 'print']);
/** The keys of what an origin gets its text from. */
function keysBehind(origin) {
    return origin.kind === 'loop' ? loopKeys(origin.head) : keysRead(origin).map((key) => inScope(key, origin.step));
}
function keysRead(origin) {
    const { program, arguments: words, assignments, redirects } = origin.step.command;
    if (PRINTERS.has(String(program)) || program === 'set' || origin.kind === 'call')
        return words.flatMap(variableKeys);
    if (origin.kind === 'value' && DECLARATIONS.has(String(program)))
        return assignments.flatMap(assignedKeys);
    const read = redirects.flatMap(({ operator, target }) => (operator.startsWith('<') ? (target ?? NONE) : NONE));
    if (origin.kind === 'value')
        return read.flatMap(wordKeys);
    const opened = program === 'exec' ? redirects.map(descriptorOf) : NONE;
    // the options of an engine say little about what it prints
    const named = (0,engine_programs/* isEngine */.p7)(String(program)) ? NONE : words;
    return [FUNCTION + String(program), ...[...named, ...read].flatMap(wordKeys), ...opened];
}
function assignedKeys({ value, span }) {
    if (value === undefined)
        return variableKeys({ raw: (0,source/* spanText */.C)(span) });
    return [...wordKeys(value), ...(NAME.test(value.raw) ? [VARIABLE + value.raw.replaceAll(/["']/g, '')] : NONE)];
}
/** A variable whose name is a value. */
const NAME = /^["']?[A-Za-z_]\w*["']?$/;
function descriptorOf({ descriptor = 1 }) {
    return `${DESCRIPTOR}${descriptor}`;
}
/** The keys of what a word may expand to, and of the file that it names. */
function wordKeys(word) {
    return [...variableKeys(word), ...fileKeys(word)];
}
function variableKeys({ raw }) {
    const names = [...raw.matchAll(EXPANSION)].map(([, name = '']) => VARIABLE + name);
    return POSITIONAL.test(raw) ? [...names, WORDS] : names;
}
const EXPANSION = /\$\{?[!#]?([A-Za-z_]\w*)/g;
const POSITIONAL = /\$(?:[@*1-9]|\{[!#]?[@*#1-9])/;
/** The key of a file, or of the folder of a pattern or of many files. */
function fileKeys(word) {
    const path = pathOf(word);
    const name = (0,shell_paths/* baseName */.Fl)(path);
    if (path === '')
        return NONE;
    return /[*?[]/.test(name) ? [`${(0,shell_paths/* baseName */.Fl)(path.slice(0, -name.length - 1))}/`] : [name, `${name}/`];
}
/** The keys of a file that is written, and of its folder. */
function writtenKeys(word) {
    const path = pathOf(word);
    const name = (0,shell_paths/* baseName */.Fl)(path);
    const folder = (0,shell_paths/* baseName */.Fl)(path.slice(0, Math.max(0, path.length - name.length - 1)));
    if (path === '')
        return NONE;
    const isProgram = (0,shell_paths/* isProgramFolder */.hr)(path.slice(0, Math.max(0, path.length - name.length - 1)));
    return [name, ...(folder === '' ? NONE : [`${folder}/`]), ...(isProgram ? [PROGRAM + name] : NONE)];
}
/** The keys of a program as it is written: that of a file, or of one in a folder that is searched for programs. */
function programKeys(raw) {
    if (raw.length > LONGEST_PATH)
        return NONE;
    return raw.includes('/') ? fileKeys({ raw, value: located/* DYNAMIC */.u5, pieces: raw }) : [PROGRAM + raw];
}
function pathOf({ value, raw, pieces }) {
    const written = value === located/* DYNAMIC */.u5 ? raw : pieces;
    if (written.length > LONGEST_PATH)
        return '';
    const path = value === located/* DYNAMIC */.u5 ? written.replaceAll(/["']/g, '') : written;
    return /[\n;&|<>]|^-|^\d$|^\/dev\/(?!shm\/)/.test(path)
        ? ''
        : path.replace(/^[a-z]+=/, '').replace(/(?<!\/)\/+$/, '');
}
/** That of Linux, in characters. */
const LONGEST_PATH = 4_096;
function loopKeys(head) {
    const words = (0,source/* spanText */.C)(head)
        .split(/[ \t]+/)
        .slice(3);
    return words.flatMap((raw) => wordKeys({ raw, value: located/* DYNAMIC */.u5, pieces: raw }));
}

;// CONCATENATED MODULE: ./build/syntax/shell/flow-graph.js


/** The node of what the things with a key are made of, without the thing itself. */
function behind(key) {
    return `behind ${key}`;
}
/**
 * The graph of some origins, with the nodes behind some keys. Its size is in proportion to that of the script, so that a search takes linear
 * time.
 */
function flowGraph(origins, { origins: byKey }, keysAskedBehind) {
    const graph = new Map();
    for (const [key, group] of byKey)
        for (const origin of group)
            (0,group_by/* addToGroup */.Mr)(graph, nodeOf(origin), key);
    addOrigins(graph, origins);
    addBehind(graph, byKey, keysAskedBehind);
    return graph;
}
function addOrigins(graph, origins) {
    const lists = new Set();
    for (const origin of origins) {
        const node = nodeOf(origin);
        for (const key of keysBehind(origin))
            (0,group_by/* addToGroup */.Mr)(graph, key, node);
        if (origin.kind === 'loop')
            continue;
        const { inside, given } = origin.step;
        const before = listsBefore(origin);
        for (const list of before)
            (0,group_by/* addToGroup */.Mr)(graph, list, node);
        for (const list of [...before, given])
            lists.add(list);
        for (const { step } of inside)
            (0,group_by/* addToGroup */.Mr)(graph, step, node);
    }
    for (const list of lists)
        for (const step of list)
            (0,group_by/* addToGroup */.Mr)(graph, step, list);
}
/** A function is given its arguments, and not what it reads. */
function listsBefore({ kind, step }) {
    return kind === 'call' ? [] : step.before;
}
/** A command that sets many variables has one node for all that it reads; only one that sets a single variable tells it from its value before. */
function addBehind(graph, byKey, keysAskedBehind) {
    const keysOf = new Map();
    for (const key of keysAskedBehind)
        for (const origin of byKey.get(key) ?? [])
            (0,group_by/* addToGroup */.Mr)(keysOf, origin, key);
    for (const [origin, keys] of keysOf) {
        const read = [...keysBehind(origin)];
        const [own] = keys;
        const others = keys.length > 1 ? read : read.filter((key) => key !== own);
        for (const key of others)
            (0,group_by/* addToGroup */.Mr)(graph, key, read);
        graph.set(read, keys.map(behind));
    }
}
/** The nodes that a text from some nodes reaches, with these nodes. `isOpen` is whether it gets through a node. */
function reachedFrom(nodes, graph, isOpen) {
    const reached = new Set(nodes);
    // a set also visits what is added meanwhile
    for (const node of reached)
        for (const next of isOpen(node) ? (graph.get(node) ?? []) : [])
            reached.add(next);
    return reached;
}

;// CONCATENATED MODULE: ./build/syntax/shell/put-together.js









/**
 * Adds a problem for each command that runs a text, or has options, which are not known, if another command of the script gives it a text that
 * looks like commands, or like options that matter: `x=$(echo 'docker run a' | tr a b); eval "$x"`.
 */
function reportPutTogether(script) {
    if (!mayHave(script) || !givesBadText(script))
        return;
    const flow = textFlow(script);
    const ends = flow.steps.flatMap((step) => endAt(step, flow) ?? []).filter((end) => mayBeMet(end, flow));
    if (ends.length === 0)
        return;
    const origins = originsIn(flow);
    const graph = flowGraph(origins, flow, new Set(ends.flatMap((end) => [...end.madeOf])));
    for (const [isOptions, group] of (0,group_by/* groupBy */.$z)(ends, (end) => end.isOptions)) {
        const isOpen = (node) => !isOptions || !isCall(node);
        const reached = reachedFrom(origins.filter((origin) => looksBad(origin, isOptions)).map(nodeOf), graph, isOpen);
        const changed = reachedFrom([...reached].filter(isChanging), graph, isOpen);
        for (const { step, from, madeOf, isRead } of group) {
            const isMet = (node) => {
                const scoped = inScope(node, step);
                return (isRead || scoped !== node ? changed : reached).has(scoped);
            };
            if (from.some(isMet) || [...madeOf].some((key) => reached.has(behind(key))))
                report(step, isOptions);
        }
    }
}
/** Each origin once, with the outputs of all steps. */
function originsIn({ steps, origins }) {
    const others = new Set([...origins.values()].flat().filter(({ kind }) => kind !== 'output'));
    return [...steps.map((step) => ({ kind: 'output', step })), ...others];
}
function report({ owner, command: { span } }, isOptions) {
    // the modules around this one made the array, and nothing has used the script yet
    owner.problems.push({
        kind: 'unreadable-commands',
        value: `${isOptions ? 'the options of this command are' : 'what this command runs is'} put together by other commands`,
        span,
        rest: (0,source/* spanText */.C)(span),
    });
}
function mayHave(script) {
    return textsOf(script).some((text) => MENTIONS.test(text));
}
/** The text of a script, and those of other files that it runs. */
function textsOf(script) {
    const others = (0,shell/* everyCommand */.n3)(script).flatMap(({ inner }) => inner !== undefined && inner.span.file !== script.span.file ? [(0,source/* spanText */.C)(inner.span)] : []);
    return [(0,source/* spanText */.C)(script.span), ...others];
}
/** Whether any command or loop has a text of its own to follow. Most scripts have none, which is cheaper to see than where texts go. */
function givesBadText(script) {
    const isBad = (text) => COMMANDS.test(text) || OPTIONS.test(text);
    const givesBad = (command) => isDecoder(command) || textsGivenBy(command, 'output').some(isBad) || textsGivenBy(command, 'value').some(isBad);
    return ((0,shell/* everyCommand */.n3)(script).some(givesBad) || textsOf(script).some((text) => loopHeads(text).some(([head]) => isBad(head))));
}
function mayBeMet({ step, from, madeOf }, { origins }) {
    const nodes = [...from, ...madeOf].map((node) => inScope(node, step));
    return nodes.some((node) => typeof node !== 'string' || origins.has(node));
}
/** Whether the text of a node is another one than what it was given, or nothing in the script shows it. */
function isChanging(node) {
    return typeof node === 'object' && 'command' in node && !PASSING.has(String(node.command.program));
}
/** Options of an engine are seldom among the arguments of functions, but names, and the place of the engine, often are. */
function isCall(node) {
    return typeof node === 'object' && 'kind' in node && node.kind === 'call';
}
const PASSING = new Set(['', 'cat', 'cp', 'echo', 'exec', 'install', 'ln', 'mv', 'printf', 'tee']);
const NO_KEYS = new Set();
function endAt(step, flow) {
    const { program, programSpan, arguments: words, inner, redirects, wrappers } = step.command;
    const isFilledIn = wrappers.some((one) => one.program === 'xargs' || one.program === 'parallel');
    if (program === located/* DYNAMIC */.u5)
        return expandedEnd(step, (0,source/* spanText */.C)(programSpan), isFilledIn, flow);
    if ((0,engine_programs/* isEngine */.p7)(program))
        return engineEnd(step, isFilledIn);
    if (inner === undefined && isFilledIn && FILLED_IN.test(program))
        return { step, isOptions: false, from: step.before, madeOf: NO_KEYS };
    if (!runsText(program, words))
        return programEnd(step);
    const inputs = redirects.flatMap(({ operator, target }) => (operator.startsWith('<') && target ? [target] : []));
    // what it is given in words has been read
    if (inner !== undefined && program === 'eval')
        return undefined;
    const keys = [...words, ...inputs].flatMap(inner === undefined ? wordKeys : fileKeys);
    const inside = inner === undefined ? step.inside.map((one) => one.step) : [];
    return {
        step,
        isOptions: false,
        from: [...keys, ...step.before, ...inside],
        madeOf: NO_KEYS,
        isRead: inner !== undefined,
    };
}
function runsText(program, words) {
    const isMake = program === 'make' && words.some(({ pieces }) => /^(?:-f|--(?:make)?file)/.test(pieces));
    return isMake || program === 'eval' || (0,inner/* isSourced */.aA)(program) || (0,inner/* isShell */.H7)(program) || isLogin(program, words);
}
/** `su - a`, `ssh host`: a shell that reads its input. */
function isLogin(program, words) {
    return /^(?:su|runuser|ssh|autossh)$/.test(program) && (0,inner/* sourceOf */.vz)(program, words, 0) === 'input';
}
/** A file that is run as a program: `./f`. */
function programEnd(step) {
    const { program, programSpan } = step.command;
    const raw = (0,source/* spanText */.C)(programSpan);
    if (program === '')
        return undefined;
    return { step, isOptions: false, from: programKeys(raw), madeOf: NO_KEYS, isRead: true };
}
/** What `xargs` replaces, or a program that runs its arguments. */
const FILLED_IN = /^(?:|\W+|env|sudo|nice|nohup|timeout|command|time)$/;
function expandedEnd(step, raw, isFilledIn, flow) {
    if (!EXPANDED.test(raw))
        return undefined;
    // the commands of a substitution are read on their own
    const keys = /^"?(?:\$\(|`)/.test(raw) ? [] : variableKeys({ raw });
    const isRead = isOfReadText(step, flow);
    const own = insideOf(step, put_together_PROGRAM);
    const inside = own.length > 0 || keys.length > 0 ? own : [step.given];
    return {
        step,
        isOptions: false,
        from: [
            ...(isRead ? [] : keys),
            ...fileKeys({ raw, value: located/* DYNAMIC */.u5, pieces: raw }),
            ...(isFilledIn ? step.before : []),
            ...inside,
        ],
        madeOf: isRead ? new Set(keys) : NO_KEYS,
    };
}
/** Whether the command is in the value of a variable, at whose place it is then: `x='f() { "$@"; }; f a'; eval "$x"`. */
function isOfReadText({ owner, command }, { script }) {
    const { file, start } = owner.span;
    return owner !== script && command.programSpan.start === start && /[ \t]/.test(file.text.charAt(start - 1));
}
/** A program that an expansion names. */
const EXPANDED = /^"?(?:\$\{?[A-Za-z_!@*1-9]|\$\(|`)[^=]*$/;
function engineEnd(step, isFilledIn) {
    const words = step.command.arguments;
    const from = firstOptions(words);
    const unknown = new Set(words.flatMap((word, at) => (at >= from && mayBeOptions(word) ? [at] : [])));
    const isReplaced = isFilledIn || words.some(({ pieces }) => /^(?:\{\}|%)$/.test(pieces));
    if (unknown.size === 0 && !isReplaced)
        return undefined;
    const isPart = partsOfVariables(step.command);
    const [keys, madeOf] = [new Set(), new Set()];
    for (const word of words.filter((_word, at) => unknown.has(at))) {
        for (const key of variableKeys(word))
            (isPart(word) ? madeOf : keys).add(key);
    }
    return {
        step,
        isOptions: true,
        from: [...keys, ...(isReplaced ? step.before : []), ...insideOf(step, unknown)],
        madeOf,
    };
}
/** Whether a variable became several words, at whose place each is then. If the others are known, only what the variable was made of decides. */
function partsOfVariables({ programSpan, arguments: words }) {
    const counts = new Map([[programSpan.start, 1]]);
    for (const { span } of words)
        counts.set(span.start, (counts.get(span.start) ?? 0) + 1);
    return ({ span }) => (counts.get(span.start) ?? 0) > 1;
}
const ACTION = /^(?:run|create|exec|update)$/;
/** The index from which an unknown word may be options for a container: behind `run`, in front of it, or if it may be `run` itself. */
function firstOptions(words) {
    const action = words.findIndex(({ pieces }) => ACTION.test(pieces));
    const mayBeAction = action !== -1 || words.slice(1).every(({ pieces }) => !/^\w/.test(pieces));
    if (mayBeAction && words[0] !== undefined && mayBeOptions(words[0]))
        return 0;
    return action === -1 ? words.length : action;
}
function mayBeOptions({ pieces }) {
    return pieces.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB);
}
function insideOf({ inside }, places) {
    return inside.flatMap(({ argument, step }) => (places.has(argument) ? [step] : []));
}
const put_together_PROGRAM = new Set([-1]);
function looksBad(origin, isOptions) {
    if (!isOptions && origin.kind === 'output' && isDecoder(origin.step.command))
        return true;
    const pattern = isOptions ? OPTIONS : COMMANDS;
    return ownTexts(origin).some((text) => pattern.test(text));
}
/** `rev`, `base64 -d`, `xxd -r -p`, `openssl enc -d` */
function isDecoder({ program, arguments: words }) {
    if (program === 'rev' || program === 'uudecode')
        return true;
    const isAsked = program !== 'openssl' || words[0]?.value !== 'version';
    const option = isAsked ? DECODING.get(String(program)) : undefined;
    return option !== undefined && words.some(({ pieces }) => option.test(pieces));
}
const MENTIONS = /docker|podman|nerdctl|curl|wget|chmod|privileged|base64|xxd|\brev\b|openssl/i;
/** Between a program and its first argument. */
const GAP = `["']?[ \\t,]+["']?`;
/** An argument that may be anything. */
const WORD = `(?:[\\w@/$-]|${unknown_piece/* UNKNOWN_PIECE */.YB}[^\\n]*[\\w/-])`;
const HARMLESS = 'compose +(?:exec|ps|logs|config|down|stop|kill|rm|pull|port|top|version)|attach|context|diff|events|history|images?|info|inspect|kill|login|logout|logs|machine|manifest|network|pause|port|ps|pull|push|restart|rmi?|search|stats|stop|system|tag|top|unpause|version|wait';
/**
 * Programs with arguments. `docker compose` alone is a way to call Compose, whose files are read; other actions of an engine change and start
 * nothing; an answer of this machine is not a download.
 */
const COMMANDS = new RegExp([
    `(?:docker|podman|nerdctl)${GAP}(?!(?:${HARMLESS})\\b(?!-))(?!compose["')\\s]*$)${WORD}`,
    `(?:curl|wget)${GAP}(?![^\\n|;&]{0,200}://(?:localhost|127\\.)[\\w.:]*)${WORD}`,
    `(?:chmod|chpasswd|useradd|usermod|setcap)${GAP}${WORD}`,
    `(?<![\\w.-])(?:ba|da|z)?sh[ \\t]+(?:-\\w+[ \\t]+)*["']?[\\w$.]*\\/`,
].join('|'), 'i');
const OPTIONS = /privileged\b|cap-add|security-opt|--device\b|(?:userns|pid|ipc|uts|net|network)["']?[ =]["']?host\b|\bdocker\.sock\b|(?<![\w.])\/:\//i;
const DECODING = new Map([
    ['base64', /^(?:-(?=\w+$)[^dD]*[dD]|--d\w*$)/],
    ['base32', /^(?:-(?=\w+$)[^dD]*[dD]|--d\w*$)/],
    ['xxd', /^-(?=\w+$)[^r]*r/],
    ['openssl', /^-d$/],
]);

;// CONCATENATED MODULE: ./build/syntax/shell/failures.js
/**
 * Whether a shell may report an error for a part of a command, and go on without the command: for a file that it cannot open, or an expansion
 * that is invalid. It keeps variables that the command would have set.
 */
function mayFail(part) {
    if (part.type === 'HereDoc')
        return false;
    if (part.type === 'Redirect')
        return !ALWAYS_OPENS.test(part.target?.text ?? '');
    return MAY_BE_INVALID.test((part.type === 'HereString' ? part.target?.text : part.text) ?? '');
}
const ALWAYS_OPENS = /^(?:\d+|-|\/dev\/null)$/;
/** Arithmetic, an indirect name, an unknown operator: `$((1/0))`, `${!x}`, `${;}`, `${x@Z}`. */
const MAY_BE_INVALID = /\$\(\(|\$\[|\$\{(?:[^\w@*#?$!-]|!|\w+(?:[^\w}:=+?#%/^,[-]|:[^-=+?\d ]|\[[^@*\d]))/;

;// CONCATENATED MODULE: ./build/syntax/shell/functions.js





/** Functions are stored like variables, under names that no variable can have. */
const functions_KEY = 'function ';
/** Stores a function whose commands depend on its arguments. */
function setFunction(name, body, variables) {
    (0,shell_variables/* setVariable */.BB)(variables, functions_KEY + name, USES_WORDS.test(body) ? body : located/* DYNAMIC */.u5);
}
const USES_WORDS = /\$\{?[@*1-9]/;
/**
 * The commands of a function with the arguments of a call, if these may be options or a program. All commands get the place of the call.
 * Commands that do not depend on the arguments were read with the function itself.
 */
function readCall(name, { words, reading, variables }, span) {
    const body = (0,shell_variables/* getVariable */.dn)(variables, functions_KEY + name);
    const given = words.slice(1);
    if (typeof body !== 'string')
        return undefined;
    const isTold = given.some(({ pieces }) => (0,telling/* isTelling */.c)(pieces)) ||
        (NAMES_PROJECT.test(body) && given.some(({ pieces }) => NAMES_FILE.test(pieces)));
    if (!isTold && !SETS_NAMED.test(body) && !readsNamed(body))
        return undefined;
    const scope = (0,shell_variables/* childOf */.GG)(variables);
    // a recursive call is not followed
    (0,shell_variables/* setVariable */.BB)(scope, functions_KEY + name, located/* DYNAMIC */.u5);
    const branch = (0,shell_variables/* functionScope */.lh)(scope);
    (0,lists/* setList */.dT)(branch, lists/* POSITIONAL */.NL, (0,lists/* listValue */.a3)(given));
    const within = { ...reading, budget: reading.budget.ofCalls };
    const script = reading.readText({ text: body, span: () => span }, within, branch);
    (0,shell_variables/* mergeFunction */.rM)(branch, variables);
    if (script === undefined || !isTold)
        return undefined;
    const problems = script.problems.filter(({ kind }) => kind === 'limit-reached');
    return { ...script, pipelines: script.pipelines.filter(dependsOnWords), problems };
}
/** Functions that set a variable whose name they are given. Of these only the variables count. */
const SETS_NAMED = /\b(?:local|declare|typeset)[ \t]+-\w*n|\beval[ \t]|\bprintf[ \t]+-v/;
/** `read -r "$1"` */
function readsNamed(body) {
    return [...body.matchAll(/\bread[ \t]/g)].some(({ index }) => {
        const [words = ''] = body.slice(index, index + NEAR).split(/[\n;|&]/, 1);
        return words.includes('$');
    });
}
/** How far behind `read` a variable is searched, in characters. */
const NEAR = 100;
/** Functions that start a project in a file that they are given. */
const NAMES_PROJECT = /compose|\bstack\b/;
const NAMES_FILE = /[\w-]\.[A-Za-z]{2,8}$/;
/** Whether a command has a word with an expansion. */
function dependsOnWords(pipeline) {
    const commands = (0,shell/* everyCommand */.n3)({ span: pipeline.span, pipelines: [pipeline], problems: [] });
    return commands.some(({ arguments: words }) => words.some(({ raw }) => raw.includes('$')));
}

;// CONCATENATED MODULE: ./build/syntax/shell/carriers.js
const options = (names, more = {}) => ({
    options: new Set(names.split(' ')),
    ...more,
});
const after = (pattern, takes) => ({ after: pattern, takes });
const rows = (programs, ...carriers) => programs.split(' ').map((program) => [program, carriers]);
const APT_HOOK = /^[\w-]+(?:::[\w-]+)*::(?:Pre|Post)-(?:Invoke|Install-Pkgs)[\w-]*(?:::)?=(.*)/is;
const SSH_OPTION = /^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)/is;
const ANSIBLE_ARGUMENT = /^(?:(?:chdir|creates|removes|executable)=\S+\s+)*(?:cmd=)?(.*)/s;
const HG_SETTING = /^(?:(?:alias|hooks)\.[\w.-]+|ui\.(?:ssh|editor|merge)|extdiff\.cmd\.\w+|merge-tools\.\w+\.executable)=!?(.*)/s;
/** To support another program, add a line. Programs whose command is a list of words right after their options are in `wrappers.ts`. */
const CARRIERS = new Map([
    ...rows('ansible', options('a args', {
        needs: /(?:^| )(?:-m|--module-name)[ =](?:\w+\.)*(?:shell|command|raw|script|expect) /,
        value: ANSIBLE_ARGUMENT,
    }), 
    // the module for commands is the usual one
    options('a args', { needs: /^(?!.*-m |.*--module-name)/, value: ANSIBLE_ARGUMENT })),
    ...rows('apt apt-get aptitude', options('o option', { value: APT_HOOK })),
    ...rows('asdf', after(/^exec /, 'command')),
    ...rows('cargo', options('s shell', { needs: /^watch / })),
    ...rows('capsh', after(/^(?:\S+ )*?-- -\w*c /, 'line')),
    ...rows('certbot', options('deploy-hook manual-auth-hook manual-cleanup-hook post-hook pre-hook renew-hook')),
    ...rows('cmake', after(/^-E (?:env (?:--unset=\S+ |--modify \S+ |\w+=\S* |-- )*|time |chdir \S+ )/, 'command')),
    ...rows('concurrently hyperfine multirun watchexec', after(/^/, 'lines'), options('c cleanup C conclude p prepare s setup')),
    ...rows('doppler', options('command')),
    ...rows('dpkg', options('post-invoke pre-invoke')),
    ...rows('env', { word: /^(?:-[a-zA-Z]{0,9}S=?|--split-string=)(.+)/s }),
    ...rows('fd fdfind', after(/^(?:\S+ )*?(?:-[xX]|--exec(?:-batch)?) /, 'command')),
    ...rows('forever', options('c')),
    ...rows('go', options('exec toolexec')),
    ...rows('hg', options('config', { value: HG_SETTING })),
    ...rows('ip', after(/^(?:netns exec|vrf exec) \S+ /, 'command')),
    ...rows('just', after(/^(?:\S+ )*?(?:-c|--command) /, 'command')),
    ...rows('make gmake', { word: /\$\(shell ((?:[^()]|\([^()]*\))*)\)/ }, options('E eval', { value: /^[^:\n]*:[^;\n]*[;\n]\s*(.*)/s })),
    ...rows('man', options('P pager')),
    ...rows('mise rtx', options('c command', { needs: /^(?:x|exec) / }), after(/^(?:x|exec) (?:\S+ )*?-- /, 'command')),
    ...rows('mysql mariadb', options('pager')),
    ...rows('nc ncat netcat', options('c e exec sh-exec')),
    ...rows('nix', after(/^(?:develop|shell) (?:\S+ )*?(?:-c|--command) /, 'command')),
    ...rows('nix-shell', options('command run')),
    ...rows('nodemon', options('exec x')),
    ...rows('npm npx pnpm pnpx', options('c call'), after(/^(?:npx )?concurrently /, 'lines')),
    ...rows('openvpn', options('down up route-up client-connect')),
    ...rows('pm2', after(/^start /, 'lines')),
    ...rows('rpm rpmbuild rpmspec', { word: /%\(((?:[^()]|\([^()]*\))*)\)/s }),
    ...rows('rsync', options('e rsh')),
    ...rows('salt salt-call', after(/^(?:\S+ )*?cmd\.\w+ /, 'line')),
    ...rows('scp sftp sshfs', options('o', { value: SSH_OPTION }), options('S')),
    ...rows('setarch', after(/^(?:(?:x86_64|i[3-6]86|linux32|linux64|arm\w*|aarch64) )?(?:-\S+ )*/, 'command')),
    ...rows('socat', { word: /^(?:exec|system):(.*)/is }),
    ...rows('sops', after(/^exec-(?:env|file) (?:-\S+ )*\S+ /, 'line')),
    ...rows('split', options('filter')),
    ...rows('ssh autossh', options('o', { value: SSH_OPTION })),
    ...rows('svn', options('config-option', { value: /^[^:]*:tunnels:[^=]*=(.*)/s })),
    ...rows('tar bsdtar gtar', options('F I info-script new-volume-script rsh-command to-command use-compress-program'), options('checkpoint-action', { value: /^exec=(.*)/s })),
    ...rows('tcpdump', options('z')),
    ...rows('tmux', after(/^(?:\S+ )*?(?:new|new-session|neww|new-window|splitw|split-window|respawn-pane|respawn-window|run|run-shell|pipe-pane|popup|display-popup|send|send-keys) (?:-[AabdDPXEhvkClo]+ |-[nstcxyeFpw] \S+ )*/, 'line')),
    ...rows('zip', options('TT unzip-command')),
]);

// EXTERNAL MODULE: ./build/syntax/shell/code-values.js
var code_values = __webpack_require__(37693);
// EXTERNAL MODULE: ./build/syntax/shell/command-variables.js
var command_variables = __webpack_require__(62922);
;// CONCATENATED MODULE: ./build/syntax/shell/git-settings.js

/** `git submodule foreach 'commands'`, `git bisect run command` */
function givenTo(words, head) {
    const at = words.findIndex(({ pieces }, index) => index > head && /^(?:submodule foreach|bisect run)$/.test(`${words[index - 1]?.pieces} ${pieces}`));
    const given = at === -1 ? [] : words.slice(at + 1);
    const rest = given.slice(given.findIndex(({ pieces }) => !pieces.startsWith('-')));
    const [first] = rest;
    if (first === undefined)
        return [];
    const text = rest.length === 1 ? first.pieces : rest.map(({ pieces }) => (0,code_values/* quotedWord */.lG)(pieces)).join(' ');
    return [{ text, span: { ...first.span, end: rest.at(-1)?.span.end ?? first.span.end } }];
}
/**
 * The commands in settings of git: `git config alias.x '!commands'`, `git -c core.sshCommand=command fetch`, and in options of its commands:
 * https://git-scm.com/docs/git-config
 */
function gitCommands(words, head) {
    const found = [...givenTo(words, head)];
    for (let index = head + 1; index < words.length; index += 1) {
        const { pieces, span } = words[index];
        const next = words[index + 1];
        const setting = SETTING.exec(pieces);
        const transport = TRANSPORT.exec(pieces)?.[1];
        if (transport !== undefined)
            found.push({ text: commandOfTransport(transport), span });
        else if (setting !== null)
            found.push(...settingOf(setting, { pieces, span }, next));
        else if (OPTION.test(pieces))
            found.push(...attached(pieces, span, next));
    }
    return found.filter(({ text }) => text !== '');
}
/** Keys whose value is a command, and others whose value is one behind `!`. */
const git_settings_COMMANDS = 'core\\.(?:sshcommand|fsmonitor|pager|editor|askpass|gitproxy)|sequence\\.editor|pager\\.\\w+|diff\\.external|interactive\\.difffilter|uploadpack\\.packobjectshook|gpg\\.(?:\\w+\\.)?program|(?:diff|merge|difftool|mergetool|filter|browser|man|guitool|trailer)\\.[^=]{1,99}\\.(?:command|textconv|driver|cmd|clean|smudge|process|path)';
const SETTING = new RegExp(`^(?:(${git_settings_COMMANDS})|alias\\.[\\w-]+|credential\\.(?:[^=]{1,99}\\.)?helper)(?:=(.*))?$`, 'is');
const TRANSPORT = /^ext::(.*)/s;
const OPTION = /^(?:-u|--upload-pack|--receive-pack|-x|--exec|--extcmd|--(?:tree|index|parent|msg|commit|tag-name|env)-filter|--open-files-in-pager)(?:=|$)/;
/** In the address of an external command, `% ` is a blank in a word, and other letters behind `%` are parts of the request. */
function commandOfTransport(address) {
    const words = address.split(/(?<!%) /).map((word) => word.replaceAll(/%([ %])/g, '$1'));
    return words.map(code_values/* quotedWord */.lG).join(' ');
}
function settingOf([, isCommand, value], { span }, next) {
    const text = value ?? next?.pieces ?? '';
    if (isCommand === undefined && !text.startsWith('!'))
        return [];
    return [{ text: text.replace(/^!/, ''), span: value === undefined ? (next?.span ?? span) : span }];
}
function attached(pieces, span, next) {
    const equals = pieces.indexOf('=');
    if (equals !== -1)
        return [{ text: pieces.slice(equals + 1), span }];
    return next === undefined ? [] : [{ text: next.pieces, span: next.span }];
}

// EXTERNAL MODULE: ./build/syntax/shell/inline-calls.js + 4 modules
var inline_calls = __webpack_require__(69650);
// EXTERNAL MODULE: ./build/syntax/shell/joined-scripts.js
var joined_scripts = __webpack_require__(19247);
;// CONCATENATED MODULE: ./build/syntax/shell/given-commands.js














/**
 * The commands that a program gets in options, settings or variables, and runs: `tar --to-command=\u2026`, `GIT_SSH_COMMAND=\u2026 git fetch`,
 * `any-program sh -c '\u2026'`. `program` is at the index `head` of the words, and `hasScript` is whether it runs another script.
 */
function readGiven(program, head, gathered, hasScript) {
    const { assignments, words, reading, variables } = gathered;
    const excerpts = [
        ...(assignments.length > 0 ? (0,command_variables/* commandsInVariables */.r)(assignments).map(excerptOf) : given_commands_NONE),
        ...(words.length > head + 1 ? excerptsIn(program, head, gathered, hasScript) : given_commands_NONE),
    ];
    if (excerpts.length === 0)
        return undefined;
    const read = (excerpt) => reading.readText(excerpt, { ...reading, input: undefined }, (0,shell_variables/* childOf */.GG)(variables));
    return (0,joined_scripts/* joinedScripts */.U)(excerpts.map(read));
}
const given_commands_NONE = [];
function excerptOf({ text, span }) {
    return { text: text.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, masked/* UNKNOWN_VARIABLE */.y3), span: () => span };
}
function excerptsIn(program, head, gathered, hasScript) {
    const { words } = gathered;
    if (program === 'git')
        return gitCommands(words, head).map(excerptOf);
    const carriers = program === located/* DYNAMIC */.u5 ? undefined : CARRIERS.get(program);
    const carried = (carriers ?? given_commands_NONE).flatMap((carrier) => carriedBy(carrier, head, gathered));
    if (carried.length > 0 || hasScript)
        return carried;
    const at = program !== located/* DYNAMIC */.u5 && isText(program) ? -1 : codeAt(words, head + 1);
    return at === -1 ? given_commands_NONE : [commandFrom(at, gathered)];
}
/** Programs whose arguments are plain text, or run elsewhere. */
const TEXT_PROGRAMS = new Set('. : [ [[ alias apk apt apt-get awk cat declare dnf echo export false grep egrep rg jq kubectl local logger ls oc printf readonly sed set test true typeset unset which yum'.split(' '));
function isText(program) {
    return TEXT_PROGRAMS.has(program) || (0,engine_programs/* isEngine */.p7)(program) || program === '';
}
/** The index of a shell or an interpreter with code in the words of a program: `any-program --option sh -c '\u2026'`; -1 without one. */
function codeAt(words, first) {
    for (let index = first; index + 2 < words.length; index += 1) {
        const next = words[index + 1]?.pieces ?? '';
        const option = next === '--' ? (words[index + 2]?.pieces ?? '') : next;
        if (CODE_OPTION.test(option) && takesCode((0,shell_paths/* baseName */.Fl)(words[index].pieces), option))
            return index;
    }
    return -1;
}
const CODE_OPTION = /^-[a-zE]+$/;
function takesCode(name, option) {
    return (0,inner/* isShell */.H7)(name) ? option.includes('c') : (0,inline_calls/* dialectOf */.E)(name) !== undefined && /[cerE]$/.test(option);
}
/** The words of a command, as they are written where that is possible. */
function commandFrom(from, { words, nodes, reading }, to = words.length) {
    const given = nodes.slice(from, to);
    const [first, last] = [given[0], given.at(-1)];
    const isDashes = words[from + 1]?.pieces === '--';
    if (first !== undefined && last !== undefined && !isDashes && new Set(given).size === given.length)
        return (0,spliced/* part */.y_)(reading.excerpt, first.pos, last.end);
    const texts = words.slice(from, to).filter((_, index) => !isDashes || index !== 1);
    const span = { ...words[from].span, end: words[to - 1].span.end };
    return excerptOf({ text: texts.map(({ pieces }) => (0,code_values/* quotedWord */.lG)(pieces)).join(' '), span });
}
function carriedBy(carrier, head, gathered) {
    const { words } = gathered;
    const { word: pattern, after } = carrier;
    if (after !== undefined)
        return carriedAfter(carrier, after, head, gathered);
    if (carrier.options !== undefined)
        return carriedByOptions(carrier, carrier.options, head, gathered);
    if (pattern === undefined)
        return given_commands_NONE;
    return words.slice(head + 1).flatMap(({ pieces, span }) => {
        const text = pattern.exec(pieces)?.[1];
        return text === undefined ? [] : [excerptOf({ text, span })];
    });
}
function carriedAfter({ takes }, after, head, gathered) {
    const { words } = gathered;
    const found = after.exec(shape(words, head))?.[0];
    if (found === undefined)
        return given_commands_NONE;
    const from = head + 1 + (found === '' ? 0 : found.split(' ').length - 1);
    if (from >= words.length)
        return given_commands_NONE;
    if (takes === 'command')
        return [commandFrom(from, gathered)];
    if (takes === 'line')
        return linesFrom(from, after, gathered);
    return words.flatMap(({ pieces }, index) => index >= from && /\s/.test(pieces) && !pieces.startsWith('-') ? textAt(index, index + 1, gathered) : []);
}
/** The words up to a `;`, behind which the program may have another command of its own: `tmux new ';' send-keys '\u2026'` */
function linesFrom(from, after, gathered) {
    const { words } = gathered;
    const mark = words.findIndex(({ pieces }, index) => index >= from && pieces === ';');
    const last = mark === -1 ? words.length : mark;
    // the key that ends a line
    const end = /^(?:C-m|Enter)$/.test(words[last - 1]?.pieces ?? '') ? last - 1 : last;
    const others = mark === -1 ? given_commands_NONE : carriedAfter({ takes: 'line' }, after, mark, gathered);
    if (from >= end)
        return others;
    const at = codeAt(words.slice(0, end), from);
    return [...(at === -1 ? textAt(from, end, gathered) : [commandFrom(at, gathered, end)]), ...others];
}
/** The words joined by blanks, each with a blank behind it. */
function shape(words, head) {
    const shapes = words.slice(head + 1).map(({ pieces }) => (pieces === '' || /\s/.test(pieces) ? '_ ' : `${pieces} `));
    return shapes.join('');
}
/** The text that a shell gets from words. */
function textAt(from, to, gathered) {
    return [(0,inner/* wordsExcerpt */.pz)(gathered, { from, to }) ?? []].flat();
}
function carriedByOptions({ value: pattern, needs }, options, head, gathered) {
    const { words } = gathered;
    if (needs !== undefined && !needs.test(shape(words, head)))
        return given_commands_NONE;
    const end = words.findIndex(({ pieces }, index) => index > head && pieces === '--');
    const found = [];
    for (let index = head + 1; index < (end === -1 ? words.length : end); index += 1) {
        const word = words[index];
        const value = optionValue(word.pieces, options);
        if (value === undefined)
            continue;
        if (value === NEXT_WORD)
            index += 1;
        const isWhole = value === NEXT_WORD && pattern === undefined;
        found.push(...(isWhole ? textAt(index, index + 1, gathered) : textIn(words[index], value, pattern)));
    }
    return found;
}
/** The command line in the value of an option. */
function textIn(word, value, pattern) {
    if (word === undefined)
        return given_commands_NONE;
    const whole = value === NEXT_WORD ? word.pieces : value;
    const text = pattern === undefined ? whole : pattern.exec(whole)?.[1];
    return text === undefined ? given_commands_NONE : [excerptOf({ text, span: word.span })];
}
const NEXT_WORD = Symbol('next word');
/** The value of one of some options: attached, or in the next word. Undefined for another word. */
function optionValue(word, options) {
    if (!word.startsWith('-'))
        return undefined;
    const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (options.has(name))
        return value ?? NEXT_WORD;
    if (word.startsWith('--'))
        return undefined;
    if (options.has(word.charAt(1)) && word.length > 2)
        return word.slice(2).replace(/^=/, '');
    return /^-[a-zA-Z]+$/.test(word) && options.has(word.slice(-1)) ? NEXT_WORD : undefined;
}

// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
;// CONCATENATED MODULE: ./build/syntax/shell/noted-copies.js




/** Stores the files that `cp`, `mv`, `install`, `ln`, `rsync` or `dd` makes: the same text at another place. */
function noteCopy({ program, arguments: words }, gathered) {
    const { reading, variables } = gathered;
    const { files } = reading;
    if (!COPIES.has(String(program)) || (files.texts.size === 0 && files.copied === undefined))
        return;
    const { sources, target } = program === 'dd' ? operandsOfDd(words) : operandsOf(words);
    if (target === undefined)
        return;
    const isDeep = program !== 'install' && words.some(({ pieces }) => IS_DEEP.test(pieces));
    for (const written of sources) {
        for (const source of (0,named_files/* wordsMeant */.fH)(written, variables, reading)) {
            copyTo(source, target, gathered);
            if (isDeep || /^(?:mv|ln|rsync)$/.test(String(program)))
                copyFolder(source, target, gathered);
        }
    }
}
const COPIES = new Set(['cp', 'dd', 'install', 'ln', 'mv', 'rsync']);
const IS_DEEP = /^-[a-zA-Z]*[rRad]|^--(?:recursive|archive)$/;
/** Options whose value is the next word. */
const COPY_VALUE = /^(?:-[a-zA-Z]*[gmoS]|--(?:group|mode|owner|suffix))$/;
const COPY_TARGET = /^(?:-[a-zA-Z]*t|--target-directory)$/;
function operandsOf(words) {
    const operands = words.filter(({ pieces }, at) => !pieces.startsWith('-') && !COPY_VALUE.test(words[at - 1]?.pieces ?? ''));
    const option = words.findIndex(({ pieces }) => COPY_TARGET.test(pieces));
    const target = option === -1 ? operands.at(-1) : words[option + 1];
    return { sources: operands.filter((one) => one !== target), target };
}
/** `dd if=a of=b` */
function operandsOfDd(words) {
    const part = (name) => words.flatMap((word) => (word.pieces.startsWith(name) ? [withoutStart(word, name.length)] : []));
    return { sources: part('if='), target: part('of=')[0] };
}
function withoutStart(word, length) {
    const pieces = word.pieces.slice(length);
    return { ...word, raw: word.raw.slice(length), pieces, value: typeof word.value === 'string' ? pieces : word.value };
}
/** It is not known whether the target is a folder. */
function copyTo(source, target, { reading, variables }) {
    const { files } = reading;
    const text = (0,files_of_script/* textsNow */.jp)(source, reading, (0,folders/* folderNow */.H)(variables, files));
    if (text === undefined)
        return;
    const path = (0,shell_paths/* resolvePath */.o1)(files.folder, (0,files_of_script/* fileOf */.W7)(target));
    (0,files_of_script/* setText */.c3)(files, `${path === '/' ? '' : path}/${(0,shell_paths/* baseName */.Fl)((0,files_of_script/* fileOf */.W7)(source))}`, [text]);
    (0,files_of_script/* setText */.c3)(files, path, [text]);
}
/** The files in a folder, where something may start or read them at their new places. */
function copyFolder(source, target, { reading, variables }) {
    const { files } = reading;
    const now = (0,folders/* folderNow */.H)(variables, files);
    const path = (0,shell_paths/* resolvePath */.o1)(files.folder, (0,files_of_script/* fileOf */.W7)(target));
    if (typeof now !== 'string' || (path !== '/' && !LIKELY.test(path)))
        return;
    const folder = (0,shell_paths/* resolvePath */.o1)(now, (0,files_of_script/* fileOf */.W7)(source).replace(/\/\.?$/, ''));
    if ((0,shell_paths/* isWithin */.UO)(path, folder) || (0,files_of_script/* pathsMatching */.OC)(folder, files).length > 0)
        return;
    for (const found of (0,files_of_script/* pathsMatching */.OC)(`${folder}/**`, files)) {
        const text = (0,files_of_script/* textsNow */.jp)({ ...source, value: found, raw: found, pieces: found }, reading, now);
        const below = found.slice(folder.length);
        for (const place of [below, `/${(0,shell_paths/* baseName */.Fl)(folder)}${below}`].map((end) => (path === '/' ? end : path + end))) {
            if (text !== undefined && LIKELY.test(place))
                (0,files_of_script/* setText */.c3)(files, place, [text]);
        }
    }
}
/** Places of settings and of what is started without being told. */
const LIKELY = /^\/(?:(?:etc|root|home|lib|usr\/(?:lib|etc|local))(?:\/|$)|docker-|entrypoint|custom-|init)/;

;// CONCATENATED MODULE: ./build/syntax/shell/noted-files.js








/** Stores the files that a command writes: `cat > f <<E`, `\u2026 | tee f`, `exec 3<<E`. */
function noteFiles(node, command, gathered, before) {
    const { redirects, reading, words, variables } = gathered;
    const isTee = command.program === 'tee';
    noteCopy(command, gathered);
    if (redirects.length === 0 && !isTee)
        return;
    const expand = (0,given_values/* valuesGiven */.c)(reading, variables, true);
    if (words.length === 1 && words[0]?.pieces === 'exec')
        noteDescriptors(node, reading, expand);
    const print = printedBy(node, before, reading, variables, expand) ?? edited(command, before, gathered);
    if (print === undefined)
        return;
    const printed = asNow(print, node);
    for (const { operator, target } of redirects) {
        if (operator.includes('>') && target !== undefined)
            addText(target, printed, reading, operator.endsWith('>>'));
    }
    // `tee` is treated like `tee -a`, so the earlier text is read as well
    for (const file of isTee ? command.arguments : [])
        addText(file, printed, reading, true);
}
/** `sed s/a/b/ file > other`: what it changes is left out. */
function edited({ program, arguments: words, redirects }, before, { reading, variables }) {
    const { files } = reading;
    if (!EDITORS.has(String(program)) || (files.texts.size === 0 && files.copied === undefined))
        return undefined;
    const operands = program === 'sed' ? words.filter(({ pieces }) => !pieces.startsWith('-')).slice(1) : [];
    const inputs = redirects.flatMap(({ operator, target }) => operator === '<' && target !== undefined ? [target] : []);
    const source = operands.at(-1) ?? inputs.at(-1);
    return source === undefined ? before : (0,files_of_script/* textsNow */.jp)(source, reading, (0,folders/* folderNow */.H)(variables, files));
}
const EDITORS = new Set(['sed', 'envsubst']);
/** Text with variables is put together at once, since they may have changed when the file is read. */
function asNow(print, { prefix, suffix }) {
    const printed = (0,lazy/* lazy */.RZ)(print);
    if ([...prefix, ...suffix].some(hasVariables))
        printed();
    return printed;
}
function hasVariables(part) {
    if (part.type === 'HereDoc')
        return part.body.text.includes('$');
    return (part.type === 'HereString' ? (part.target?.text ?? '') : part.type === 'Word' ? part.text : '').includes('$');
}
/** `exec 3<<E` */
function noteDescriptors({ suffix }, reading, expand) {
    for (const part of suffix) {
        if (part.type !== 'HereDoc' || part.descriptor?.type !== 'FileDescriptor')
            continue;
        (0,files_of_script/* setText */.c3)(reading.files, `/dev/fd/${part.descriptor.value}`, [
            asNow(() => (0,inner/* inputExcerpt */._o)(part, reading, expand), { prefix: [], suffix: [part] }),
        ]);
    }
}
function addText(file, printed, { files }, isAppended) {
    const path = (0,shell_paths/* resolvePath */.o1)(files.folder, (0,files_of_script/* fileOf */.W7)(file));
    const before = files.texts.get(path);
    if (before !== undefined && isAppended)
        before.push(printed);
    else
        (0,files_of_script/* setText */.c3)(files, path, isAppended ? [() => files.copied?.at(path, false), printed] : [printed]);
}

;// CONCATENATED MODULE: ./build/syntax/shell/read-values.js











/**
 * The values that `read`, `mapfile` and `printf -v` give variables, if these have options or paths of the machine. Other values stay unknown, as
 * for answers and versions.
 */
function setGiven(program, node, gathered, head, piped) {
    const reader = { program, node, gathered, words: gathered.words.slice(head + 1), piped };
    if (program === 'printf')
        setFormatted(reader, head);
    else if (program === 'read')
        setRead(reader);
    else if (program === 'mapfile' || program === 'readarray')
        setLines(reader);
}
/** `printf -v name format words` */
function setFormatted({ words, gathered }, head) {
    const { reading, variables, nodes } = gathered;
    const name = words[0]?.pieces === '-v' ? words[1]?.pieces : undefined;
    if (name === undefined || !shell_variables/* NAME */.o_.test(name))
        return;
    const format = [...new Set(nodes.slice(head + 3))].filter((node) => node !== undefined);
    const text = formattedText(format, reading, (0,given_values/* valuesPrinted */.D)(reading, variables))?.text;
    if (text !== undefined)
        setTold(gathered, name, (0,masked/* withUnknownPieces */.kY)(text));
}
function setTold({ variables }, name, text) {
    if (text.length <= value_bounds/* LONGEST_VALUE */.PE && (0,telling/* hasTellingWord */.Q)(text))
        (0,shell_variables/* setVariable */.BB)(variables, name, text);
}
/** Options of `read` with a value, if it is the next word. */
const VALUE_OF_READ = /^-[ers]*[adinNptu]$/;
function setRead(reader) {
    const { words, gathered } = reader;
    const options = words.slice(0, optionsEnd(words, VALUE_OF_READ)).map(({ pieces }) => pieces);
    if (options.some((option) => /^-[ers]*[nNu]/.test(option)))
        return;
    const text = inputFor(reader);
    if (text === undefined)
        return;
    const isWhole = options.some((option, at) => /^-[ers]*d$/.test(option) && options[at + 1] === '');
    const line = isWhole ? text : (text.split('\n', 1)[0] ?? '');
    const names = words.slice(options.length).map(({ pieces }) => pieces);
    const list = options.findIndex((option) => /^-[ers]*a$/.test(option));
    if (list === -1)
        setFields(gathered, names, line);
    else
        setElements(gathered, options[list + 1] ?? '', fieldsOf(line, gathered));
}
/** The last variable gets the rest of the line. */
function setFields(gathered, names, line) {
    const fields = names.length === 1 ? [line.trim()] : fieldsOf(line, gathered);
    for (const [at, name] of names.entries())
        setTold(gathered, name, at + 1 < names.length ? (fields[at] ?? '') : fields.slice(at).join(' '));
}
/** With another separator, what a variable gets is not followed. */
function fieldsOf(line, { assignments }) {
    const isOther = assignments.some(({ name, value }) => name === 'IFS' && value?.pieces !== '');
    return isOther ? [] : line.split(/\s+/).filter((field) => field !== '');
}
const VALUE_OF_MAPFILE = /^-t*[dnOsuCc]$/;
function setLines(reader) {
    const { words, gathered } = reader;
    const end = optionsEnd(words, VALUE_OF_MAPFILE);
    if (words.slice(0, end).some(({ pieces }) => pieces !== '-t'))
        return;
    const lines = inputFor(reader)?.replace(/\n$/, '').split('\n');
    if (lines !== undefined)
        setElements(gathered, words[end]?.pieces ?? 'MAPFILE', lines);
}
function setElements({ variables, reading: { budget } }, name, elements) {
    budget.left -= elements.length;
    if (budget.left < 0 || !shell_variables/* NAME */.o_.test(name) || !elements.some(telling/* hasTellingWord */.Q))
        return;
    (0,lists/* setList */.dT)(variables, name, (0,lists/* listValue */.a3)(elements.map((pieces) => ({ pieces, raw: `"${pieces}"` }))));
}
/** The index of the first word that is not an option. */
function optionsEnd(words, takesValue) {
    let at = 0;
    while (/^-./.test(words[at]?.pieces ?? ''))
        at += takesValue.test(words[at]?.pieces ?? '') ? 2 : 1;
    return Math.min(at, words.length);
}
/** What the command reads, if it is known. */
function inputFor({ node, gathered, piped }) {
    const { reading, variables, redirects } = gathered;
    const own = (0,inner/* inputOf */.wg)(node);
    const { target } = redirects.findLast(({ operator }) => operator === '<') ?? {};
    const read = own === undefined
        ? (readSubstituted(redirectedFrom(node), reading, variables) ??
            (target === undefined ? piped?.() : (0,files_of_script/* fileNearby */.u0)(target, reading)))
        : (0,inner/* inputExcerpt */._o)(own, reading, (0,given_values/* valuesPrinted */.D)(reading, variables));
    return known(read);
}
function known(read) {
    const text = read && (0,masked/* withUnknownPieces */.kY)(read.text);
    return text === undefined || text.length > value_bounds/* LONGEST_VALUE */.PE || text.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '').trim() === ''
        ? undefined
        : text.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./build/syntax/shell/recipes.js





/** The commands of a file that a program such as make or npm runs, each in a shell of its own. */
function readRecipes(program, head, { words, reading }, variables) {
    const { files } = reading;
    const reader = files.recipes?.(program);
    const folder = reader && (0,folders/* folderNow */.H)(variables, files);
    if (reader === undefined || typeof folder !== 'string')
        return undefined;
    const recipes = reader({
        program,
        words: words.slice(head + 1).flatMap((word) => (0,named_files/* wordsMeant */.fH)(word, variables, reading)),
        folder,
        read: (path) => (0,files_of_script/* textAt */.$6)(path, files),
        matching: (pattern) => (0,files_of_script/* pathsMatching */.OC)(pattern, files),
    });
    const scripts = recipes.map((recipe) => {
        if (recipe.unread !== undefined)
            return { span: recipe.unread.span, pipelines: [], problems: [recipe.unread] };
        const scope = (0,shell_variables/* childOf */.GG)(variables);
        (0,shell_variables/* setVariable */.BB)(scope, shell_variables/* FOLDER */.L7, recipe.folder);
        return reading.readText(recipe.text, { ...reading, isBash: false, input: undefined }, scope);
    });
    return (0,joined_scripts/* joinedScripts */.U)(scripts);
}

;// CONCATENATED MODULE: ./build/syntax/shell/redirects.js

function readRedirect(node, sink) {
    const descriptor = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    if (node.type !== 'HereDoc') {
        const target = node.target === undefined ? undefined : (0,shell_words/* readWord */.pS)(node.target, sink, -1);
        if (node.target !== undefined && target !== undefined)
            sink.reading.values.set(node.target, [target]);
        return { operator: node.operator, descriptor, target, body: undefined };
    }
    for (const part of expansionsOf(node))
        (0,shell_words/* collectSubstitutions */.hm)(part, sink, -1);
    return { operator: node.operator, descriptor, target: undefined, body: bodyOf(node, sink.reading.excerpt) };
}
function bodyOf({ body: { pos, end }, operator, delimiter }, excerpt) {
    const { text } = excerpt;
    // if the line before the body ends in `\r\n`, the parser takes the `\r` as the line end
    const start = text[pos] === '\n' && text[pos - 1] === '\r' ? pos + 1 : pos;
    const written = text.slice(start, end).replaceAll('\r\n', '\n');
    const value = operator === '<<-' ? written.replaceAll(/^\t+/gm, '') : written;
    return { value, span: excerpt.span(start, end), isLiteral: isLiteral(delimiter) };
}
/** Finding them costs another pass over the body, and most bodies have none. */
function expansionsOf({ body, delimiter }) {
    return isLiteral(delimiter) || !/[$`]/.test(body.text) ? [] : (body.parts ?? []);
}
function isLiteral(delimiter) {
    return delimiter?.quoted === true;
}

// EXTERNAL MODULE: ./build/analysis/commands/rule-files.js
var rule_files = __webpack_require__(21160);
;// CONCATENATED MODULE: ./build/syntax/shell/unfollowed.js


/** A place that runs commands which are not followed. */
function unfollowed(value, { pos, end }, { excerpt, source }) {
    return { kind: 'unreadable-commands', value, span: excerpt.span(pos, end), rest: source.slice(pos, end) };
}
/** Adds a problem for a program that certainly runs commands which are not followed. */
function reportUnfollowed(command, node, reading) {
    const { program, arguments: words, assignments } = command;
    const why = (typeof program === 'string' ? (whyUnfollowed(program, words) ?? whyRenamed(program, words)) : undefined) ??
        (assignments.length === 0 ? undefined : whyAtStart(assignments));
    if (why !== undefined)
        reading.problems.push(unfollowed(why, node, reading));
}
/** A program that will be called by another name: `hash -p /usr/bin/docker tool`, `ln -s "$(which docker)" tool` */
function whyRenamed(program, words) {
    if (!(program === 'hash' ? words[0]?.pieces === '-p' : unfollowed_COPIES.test(program)))
        return undefined;
    const [source, target, ...others] = words.filter(({ pieces }) => !pieces.startsWith('-'));
    if (source === undefined || target === undefined || others.length > 0)
        return undefined;
    const name = SPECIAL_PROGRAM.exec(source.raw)?.[1];
    if (name === undefined || ANOTHER_NAME.test(target.raw))
        return undefined;
    return `the commands that call ${name} by another name are not known`;
}
const unfollowed_COPIES = /^(?:cp|install|ln|mv)$/;
const PROGRAMS = '(?:ba|da|z|k|a)?sh|docker|podman|nerdctl';
/** Not `config/docker`, which may be a folder. */
const SPECIAL_PROGRAM = new RegExp(`(?:^"?/\\S*bin/|(?:which|command -v|type -p) )(${PROGRAMS})\\)?"?$`);
/** A shell is often linked to another shell, and one engine to another; a folder keeps the name. */
const ANOTHER_NAME = new RegExp(`(?:^|/)(?:${PROGRAMS}|docker\\w*|\\.|s?bin|)/?"?$|\\.(?:old|orig|bak|real|distrib)"?$`);
/** A variable whose commands a shell runs without being told: `PS4='$(a)'`, and the file in `BASH_ENV`. */
function whyAtStart(assignments) {
    const found = assignments.find(({ name, value }) => {
        const text = value?.pieces ?? '';
        return (/^PS[0-4]$/.test(name) && /\$\(|`/.test(text)) || (name === 'BASH_ENV' && /^["']?./.test(text));
    });
    return found && `a shell runs the commands in ${found.name}`;
}
function whyUnfollowed(program, words) {
    const rules = (0,rule_files/* ruleFiles */.CJ)(program, () => words.map(({ pieces }) => pieces));
    if (rules?.files.some((file) => INPUT.test(file)))
        return `${program} reads its rules from another command`;
    if (program === 'alias' && words.some(isPrinted))
        return 'what an alias runs is the output of another command';
    if (program === 'lftp' && words.some(({ pieces }) => LFTP_RUNS.test(pieces)))
        return 'lftp runs commands of its own';
    if (!unfollowed_CODE.test(program))
        return undefined;
    const code = words.map(({ pieces }) => pieces).join(' ');
    if (/\|\s*getline\b/.test(code) && /\bsystem\s*\(/.test(code))
        return 'awk runs what a command prints';
    return /\burlretrieve\b/.test(code) ? 'code of another language saves what it fetches' : undefined;
}
/** `alias x="$(a)"` */
function isPrinted({ pieces, raw }) {
    return pieces.includes(`=${unknown_piece/* UNKNOWN_PIECE */.YB}`) && /=["']?(?:\$\(|`)/.test(raw);
}
/** In a script of lftp: `!command`, and commands in a file that it may have fetched. */
const LFTP_RUNS = /(?:^|[;\n])[ \t]*(?:!|(?:shell|source)[ \t])/;
const unfollowed_CODE = /^(?:[gm]?awk|python[\d.]*|pypy\d?)$/;
const INPUT = /^(?:-|\/dev\/(?:stdin|fd\/0))$/;

;// CONCATENATED MODULE: ./build/syntax/shell/windows-calls.js

/** Takes note of a command that PowerShell or cmd runs: `pwsh -File a.ps1`, `C:\a.cmd`. */
function noteWindowsCall(program, words, folder, { files: { windows }, input }) {
    if (windows === undefined || !RUNS_WINDOWS_SCRIPTS.test(program))
        return;
    const isInput = words.length === 1 || words.at(-1)?.pieces === '-';
    const given = isInput && /^(?:powershell|pwsh)$/i.test(program) ? input() : undefined;
    if (given !== undefined)
        windows.scripts.push(given);
    windows.commands.push({ words: words.map(({ pieces }) => pieces), folder: folder === located/* DYNAMIC */.u5 ? '/' : folder });
}
const RUNS_WINDOWS_SCRIPTS = /(?:^|\\)(?:powershell|pwsh|cmd)(?:\.exe)?$|\.(?:ps1|bat|cmd)$/i;
/** Takes note of programs whose first line names PowerShell. */
function noteScripts(texts, { windows }) {
    if (windows === undefined)
        return;
    for (const text of texts)
        if (text !== undefined && NAMES_POWERSHELL.test(text.text))
            windows.scripts.push(text);
}
const NAMES_POWERSHELL = /^#![^\r\n]{0,300}\b(?:pwsh|powershell)\b/;

;// CONCATENATED MODULE: ./build/syntax/shell/xargs.js









/** `echo run --privileged x | xargs docker`: adds the words that an engine gets from the input, or says that they are not known. */
function addInput(node, head, wrappers, gathered, piped) {
    const { words, nodes, reading } = gathered;
    if (!wrappers.some(({ program }) => program === 'xargs'))
        return;
    const isOfEngine = (0,engine_programs/* isEngine */.p7)((0,shell_paths/* baseName */.Fl)(words[head]?.pieces ?? ''));
    if (!isOfEngine && !words.slice(head).some(({ pieces }) => OPTIONS_IN_SCRIPT.test(pieces)))
        return;
    const options = words.slice(0, head);
    const input = xargs_inputFor(node, options, gathered, piped);
    if (input !== undefined && !(0,telling/* hasTellingWord */.Q)(input.text) && isSplit(options))
        return;
    const added = isOfEngine && !isSplit(options) ? xargs_wordsOf(input, gathered) : undefined;
    if (added === undefined) {
        if (!isOfEngine || xargs_mayBeOptions(words.slice(head + 1), input))
            reading.problems.push(unfollowed('what the engine runs comes from the input of xargs', node, reading));
        return;
    }
    for (const word of added) {
        words.push(word);
        nodes.push(undefined);
    }
}
/** `sh -c 'docker run {} image'` */
const OPTIONS_IN_SCRIPT = /(?:docker|podman|nerdctl)[ \t]+(?:container[ \t]+)?(?:run|create)[ \t]+(?:-\S+[ \t]+){0,20}\{\}[ \t]+[\w$"']/;
/** Whether the input may be options: right behind the action, behind its options, or in the place of `{}`. */
function xargs_mayBeOptions(words, input) {
    const rest = words.slice(words.findLastIndex(({ pieces }) => xargs_ACTION.test(pieces)) + 1);
    if (words.length > 0 && rest.length === words.length)
        return false;
    if (rest.every(({ pieces }) => pieces.startsWith('-')))
        return true;
    return input !== undefined && rest.some(({ pieces }) => pieces === '{}');
}
const xargs_ACTION = /^(?:container|create|run)$/;
/** Whether it runs several commands, or puts the input elsewhere: `xargs -n 1`, `xargs -I {}` */
function isSplit(words) {
    return words.some(({ pieces }) => /^-[a-zA-Z]*[dIiJLln0]|^--(?:replace|max-args|max-lines|null|delimiter)/.test(pieces));
}
function xargs_inputFor(node, options, { reading, variables, redirects }, piped) {
    const own = (0,inner/* inputOf */.wg)(node);
    if (own !== undefined)
        return (0,inner/* inputExcerpt */._o)(own, reading, (0,given_values/* valuesPrinted */.D)(reading, variables));
    const named = options.findIndex(({ pieces }) => /^(?:-a|--arg-file)$/.test(pieces));
    const file = named === -1 ? redirects.findLast(({ operator }) => operator === '<')?.target : options[named + 1];
    return file === undefined ? piped?.() : (0,files_of_script/* fileNearby */.u0)(file, reading);
}
/** The words of a text, which are written almost like those of a shell. */
function xargs_wordsOf(input, { reading, variables }) {
    if (input === undefined)
        return undefined;
    const text = { ...input, text: input.text.replaceAll('\n', ' ') };
    const script = reading.readText((0,spliced/* concatenated */.c)([(0,spliced/* inserted */.T1)(text, ': ', 0), text]), { ...reading, problems: [] }, (0,shell_variables/* childOf */.GG)(variables));
    const [only, ...others] = script?.pipelines ?? [];
    const command = only?.commands.length === 1 && others.length === 0 ? only.commands[0] : undefined;
    return script?.problems.length === 0 ? command?.arguments : undefined;
}

;// CONCATENATED MODULE: ./build/syntax/shell/command.js



























const command_NONE = [];
/** One simple command, without the wrappers in front of the program that really runs. */
function readCommand(node, reading, variables, around, input) {
    const { piped } = input;
    const given = piped ?? input.data;
    const gathered = gather(node, reading, variables, around);
    const { words, assignments, redirects, substitutions } = gathered;
    const span = reading.excerpt.span(node.pos, node.end);
    const start = afterUnknown(words);
    const first = programAt(words, start);
    const wrappers = [];
    const taken = first !== located/* DYNAMIC */.u5 && isWrapper(first) ? takeOffWrappers(gathered, start, wrappers) : start;
    addInput(node, taken, wrappers, gathered, given);
    const head = behindMark(words, taken);
    const named = head === start ? first : programAt(words, head);
    const program = named === located/* DYNAMIC */.u5 && reading.guessesEngines && startsContainer(words, head + 1) ? SOME_ENGINE : named;
    assignUnlessFailed(program, node, gathered, head, given);
    const command = {
        span,
        program,
        programSpan: words[head]?.span ?? span,
        arguments: words.length > head + 1 ? words.slice(head + 1) : command_NONE,
        wrappers: wrappers.length > 0 ? wrappers : command_NONE,
        assignments: assignments.length > 0 ? assignments : command_NONE,
        redirects: redirects.length > 0 ? redirects : command_NONE,
        substitutions: substitutions.length > 0 ? substitutionsAfter(head, gathered) : command_NONE,
        inner: innerScript(program, head, node, gathered, piped),
    };
    reportUnfollowed(command, node, reading);
    noteFiles(node, command, gathered, piped);
    (0,folders/* noteFolder */.x)(command, variables, reading.files);
    return withOtherReadings(node, gathered, command);
}
/** The script that the program runs, and the commands that it is given. */
function innerScript(program, head, node, gathered, piped) {
    const inner = program === located/* DYNAMIC */.u5 ? namedProgram(head, node, gathered, piped) : innerOf(program, head, node, gathered, piped);
    const given = readGiven(program, head, gathered, inner !== undefined);
    return given === undefined ? inner : (0,joined_scripts/* joinedScripts */.U)([inner, given]);
}
/** `for f in a.sh b.sh; do "./$f"; done` */
function namedProgram(head, node, gathered, piped) {
    const { words, variables, reading } = gathered;
    const word = words[head];
    const [first] = word === undefined ? [] : (0,named_files/* wordsMeant */.fH)(word, variables, reading);
    return first === undefined || first === word ? undefined : innerOf('', head, node, gathered, piped);
}
/** A command that fails before it runs sets nothing. */
function assignUnlessFailed(program, node, gathered, head, piped) {
    if (program === located/* DYNAMIC */.u5)
        return;
    const { variables } = gathered;
    const isSure = !node.prefix.some(mayFail) && !node.suffix.some(mayFail);
    const scope = isSure ? variables : (0,shell_variables/* childOf */.GG)(variables);
    assignments_assign(program, { ...gathered, variables: scope }, head);
    if (READERS.has(program))
        setGiven(program, node, { ...gathered, variables: scope }, head, piped);
    if (!isSure)
        (0,shell_variables/* mergeBranch */.hD)(scope, variables);
}
const READERS = new Set(['mapfile', 'printf', 'read', 'readarray']);
/**
 * The index of the first word after unknown ones. `$SUDO docker run` is `docker run` if the variable is not set, and usually runs it
 * otherwise. Other programs may be arguments instead: `$INSTALL curl` installs curl.
 */
function afterUnknown(words) {
    let at = 0;
    while (words[at]?.pieces === unknown_piece/* UNKNOWN_PIECE */.YB)
        at += 1;
    if (at === 0)
        return 0;
    let engine = at;
    while (BEFORE_ENGINE.test(words[engine]?.pieces ?? ''))
        engine += 1;
    const [program, action] = words.slice(engine, engine + 2);
    return (0,engine_programs/* isEngine */.p7)((0,shell_paths/* baseName */.Fl)(program?.pieces ?? '')) && command_ACTION.test(action?.pieces ?? '') ? at : 0;
}
/** The program that a word names; an empty name without a word. */
function programAt(words, at) {
    const word = words[at];
    return word === undefined ? '' : programOf(word);
}
/** The engine in `vault exec x -- docker run` or `find . -exec docker run`: after such a mark, if the next words certainly call one. */
function behindMark(words, at) {
    const mark = words.findIndex(({ pieces }, index) => index > at && MARK.test(pieces));
    if (mark === -1)
        return at;
    const program = programAt(words, at);
    const [engine, action] = words.slice(mark + 1, mark + 3);
    if (program === located/* DYNAMIC */.u5 || (0,engine_programs/* isEngine */.p7)(program) || NO_WRAPPERS.has(program))
        return at;
    return (0,engine_programs/* isEngine */.p7)((0,shell_paths/* baseName */.Fl)(engine?.pieces ?? '')) && command_ACTION.test(action?.pieces ?? '') ? mark + 1 : at;
}
const MARK = /^(?:--|-exec(?:dir)?|-ok(?:dir)?)$/;
/** Programs whose arguments are plain text, or run elsewhere. */
const NO_WRAPPERS = new Set('echo printf : true false test [ logger git grep egrep rg ssh kubectl oc set'.split(' '));
const BEFORE_ENGINE = /^(?:sudo|env|command|exec|-\w*)$/;
const command_ACTION = /^-|^(?:run|create|exec|container|compose|build|buildx|image|service|stack|up|pod|kube|play)$/;
/** The program of a command that is not known, and that only an engine can be. */
const SOME_ENGINE = 'docker';
/** Whether the words after an unknown program can only be for an engine: `$ENGINE run --privileged`, `"$@" run -v /:/host` */
function startsContainer(words, from) {
    let at = from;
    while (BEFORE_ACTION.test(words[at]?.pieces ?? ''))
        at += 1;
    if (!/^(?:run|create)$/.test(words[at]?.pieces ?? ''))
        return false;
    return words.slice(at + 1).some(({ pieces }, index, rest) => {
        return ONLY_OF_CONTAINERS.test(pieces) || (IS_VOLUME.test(pieces) && MOUNT.test(rest[index + 1]?.pieces ?? ''));
    });
}
const BEFORE_ACTION = new RegExp(`^(?:${unknown_piece/* UNKNOWN_PIECE */.YB}|-\\S*|container)$`);
const ONLY_OF_CONTAINERS = /^--(?:privileged|cap-add|cap-drop|security-opt|pids-limit|cgroupns|userns|volumes-from|device-cgroup-rule)(?:=|$)|^(?:-v|--volume=)[^:]*:\//;
const IS_VOLUME = /^(?:-\w*v|--volume|--mount)$/;
const MOUNT = /:\/|(?:^|,)(?:type|source|src|target|dst)=/;
function withOtherReadings(node, gathered, command) {
    const { program, wrappers, inner, span } = command;
    const aliased = readAliased(node, gathered, command);
    const called = program === located/* DYNAMIC */.u5 || wrappers.length > 0 ? undefined : readCall(program, gathered, span);
    if (aliased === undefined && called === undefined)
        return command;
    return { ...command, inner: (0,joined_scripts/* joinedScripts */.U)([inner, aliased, called]) };
}
function gather({ prefix, name, suffix }, reading, variables, around) {
    const redirects = around.length > 0 ? [...around] : [];
    const gathered = {
        reading,
        variables,
        words: [],
        nodes: [],
        assignments: [],
        redirects,
        substitutions: [],
    };
    for (const part of prefix) {
        if (part.type === 'Assignment')
            gathered.assignments.push(readAssignment(part, gathered, -1));
        else
            redirects.push(readRedirect(part, gathered));
    }
    if (name !== undefined)
        gatherWord(name, gathered);
    for (const part of suffix) {
        if (part.type === 'Word')
            gatherWord(part, gathered);
        else if (part.type === 'Assignment')
            gatherDeclaration(part, gathered);
        else
            redirects.push(readRedirect(part, gathered));
    }
    return gathered;
}
function gatherWord(node, gathered) {
    const { words, nodes, reading } = gathered;
    const read = (0,shell_words/* readWords */.ux)(node, gathered, words.length);
    if ((0,shell_words/* isDivided */._W)(node))
        reading.values.set(node, read);
    for (const word of read) {
        words.push(word);
        nodes.push(node);
    }
}
/** `A=b` after `export` is both an argument and an assignment. */
function gatherDeclaration(node, gathered) {
    const { words, nodes, assignments, reading } = gathered;
    const assignment = readAssignment(node, gathered, words.length);
    const pieces = `${assignment.name}=${assignment.value?.pieces ?? unknown_piece/* UNKNOWN_PIECE */.YB}`;
    const raw = reading.excerpt.text.slice(node.pos, node.end);
    words.push({ value: (0,expansion/* knownOr */.pw)(pieces), span: assignment.span, raw, pieces });
    nodes.push(undefined);
    assignments.push(assignment);
}
/** The index of the program that really runs. Adds the wrappers and their assignments. */
function takeOffWrappers({ words, nodes, assignments, reading }, start, wrappers) {
    let head = start;
    for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
        const start = nodes[head]?.pos ?? 0;
        const end = nodes[found.assignments]?.pos ?? start;
        wrappers.push({ program: found.program, span: found.word.span, entry: reading.excerpt.span(start, end) });
        const { assigns, next } = found;
        for (const [index, word] of words.entries()) {
            const isIn = assigns && head < index && index < next;
            if (isIn && isAssignment(word))
                assignments.push(assignmentOf(word, nodes[index], reading.excerpt));
        }
        head = found.next;
    }
    return head;
}
/** `A=b` as an argument of `env`. */
function assignmentOf(word, node, excerpt) {
    const cut = word.pieces.indexOf('=') + 1;
    const pieces = word.pieces.slice(cut);
    const rawCut = word.raw.indexOf('=') + 1;
    // in quotes, as in `env "A=b"`, the place of the value is not exact
    const valueSpan = node === undefined || word.raw[0] === '"' ? word.span : excerpt.span(node.pos + rawCut, node.end);
    return {
        name: word.pieces.slice(0, cut - 1),
        value: { value: (0,expansion/* knownOr */.pw)(pieces), span: valueSpan, raw: word.raw.slice(rawCut), pieces },
        span: word.span,
    };
}
function substitutionsAfter(head, { substitutions }) {
    return substitutions.map(({ kind, word, script }) => ({ kind, argument: Math.max(-1, word - head - 1), script }));
}
/** Whether no variable of a command is expanded before the program runs, so that those in its script are of the new shell. */
function command_isLiteral({ prefix, suffix }) {
    return [...prefix, ...suffix].every((part) => {
        if (part.type === 'HereDoc')
            return part.delimiter?.quoted === true || !part.body.text.includes('$');
        const text = (part.type === 'Word' || part.type === 'Assignment' ? part.text : part.target?.text) ?? '';
        return !text.replaceAll(/'[^']*'|\\./g, '').includes('$');
    });
}
function innerOf(program, head, node, gathered, piped) {
    const { assignments, variables, reading, redirects, words } = gathered;
    const { files } = reading;
    if (!(0,inner/* runsScripts */.fJ)(program) && files.texts.size === 0 && files.copied === undefined)
        return undefined;
    // variables set by `eval` stay set
    const isSame = program === 'eval' || (0,inner/* isSourced */.aA)(program);
    const scope = isSame ? variables : piped === undefined && command_isLiteral(node) ? (0,shell_variables/* newShell */.Dx)(variables) : (0,shell_variables/* childOf */.GG)(variables);
    if (scope !== variables)
        for (const { name, value } of assignments)
            (0,shell_variables/* setVariable */.BB)(scope, name, (0,shell_variables/* unlessUnknown */.jG)(value?.pieces ?? located/* DYNAMIC */.u5));
    const input = () => {
        const own = (0,inner/* inputOf */.wg)(node);
        return own === undefined
            ? (readSubstituted(redirectedFrom(node), reading, variables) ??
                (0,files_of_script/* redirectedFile */.qN)(redirects, reading, (0,folders/* folderNow */.H)(variables, files)) ??
                piped?.() ??
                reading.input?.())
            : (0,inner/* inputExcerpt */._o)(own, reading, (0,given_values/* valuesGiven */.c)(reading, variables));
    };
    let isElsewhere = false;
    const file = (word, isProgram) => {
        const own = readSubstituted(command_nodeOf(word, gathered), reading, variables) ??
            (word && filesMeant(word, reading, variables, isProgram));
        if (own !== undefined || !(0,inner/* isSourced */.aA)(program))
            return own;
        isElsewhere = true;
        return (0,files_of_script/* sourcedFile */.q5)(word, reading);
    };
    noteWindowsCall(program, words.slice(head), (0,folders/* folderNow */.H)(variables, files), { files, input });
    const script = readRecipes(program, head, gathered, scope) ?? (0,inner/* readInner */.rg)(program, head, gathered, { input, file }, scope);
    // a file of the repository is a script of its own
    return isElsewhere ? undefined : script;
}
/** The texts of the files that a word names. Of several programs, those in other languages are left out. */
function filesMeant(word, reading, variables, isProgram) {
    const folder = (0,folders/* folderNow */.H)(variables, reading.files);
    const words = (0,named_files/* wordsMeant */.fH)(word, variables, reading);
    const texts = words.map((one) => (0,files_of_script/* takeFile */.Ou)(one, reading, folder, isProgram));
    if (isProgram)
        noteScripts(texts, reading.files);
    return (0,files_of_script/* joinedTexts */.qo)(isProgram ? texts.filter((one) => one && (0,inner/* isForShell */.sE)(one.text)) : texts);
}
function command_nodeOf(word, { words, nodes }) {
    return word && nodes[words.indexOf(word)];
}

;// CONCATENATED MODULE: ./build/syntax/shell/loop-values.js




/** How many rounds of a loop are read. Lists in real scripts are shorter. */
const MOST_ROUNDS = 30;
/** `for name in words`, if it has several rounds. */
function roundsOf(name, words) {
    const told = [...new Set(words.map(({ pieces }) => pieces))].filter((word) => (0,telling/* isTelling */.c)(word) || (0,telling/* hasTellingWord */.Q)(word));
    return cut({ names: [name], rounds: told.map((word) => [word]) });
}
/** `while read -r a b; do \u2026; done < file` */
function roundsRead({ clause }, { reading, redirects, piped, data, }) {
    const [, before = '', written] = READ.exec(reading.source.slice(clause.pos, clause.end)) ?? [];
    const names = written?.match(/(?<!\S)[A-Za-z_]\w*/g) ?? [];
    if (names.length === 0 || /IFS=(?!["']?["']?\s)/.test(before))
        return undefined;
    const text = inputOf(redirects, piped ?? data, reading);
    if (text === undefined || text.length > value_bounds/* LONGEST_VALUE */.PE)
        return undefined;
    const lines = [...new Set(text.split(/\r?\n/))].filter((line) => (0,telling/* hasTellingWord */.Q)(line) && !/^\s*#/.test(line));
    return cut({ names, rounds: lines.map((line) => fieldsFor(names, line)) });
}
const READ = /^([^;&|\n]{0,200}?)\bread((?:[ \t]+-[ers]+)*(?:[ \t]+[A-Za-z_]\w*)+)[ \t]*(?:$|[;\n|&<])/;
/** The last variable gets the rest of the line. */
function fieldsFor(names, line) {
    if (names.length === 1)
        return [line.trim()];
    const fields = line.split(/\s+/).filter((field) => field !== '');
    return names.map((_, at) => (at + 1 < names.length ? (fields[at] ?? '') : fields.slice(at).join(' ')));
}
function cut({ names, rounds }) {
    return { names, rounds: rounds.slice(0, MOST_ROUNDS), isCut: rounds.length > MOST_ROUNDS };
}
/** What a group of commands reads, if it is known. */
function inputOf(redirects, piped, reading) {
    const last = redirects.findLast(({ operator }) => operator.startsWith('<') && operator !== '<&');
    if (last === undefined)
        return plain(piped?.()?.text);
    if (last.operator === '<')
        return last.target && (0,files_of_script/* fileNearby */.u0)(last.target, reading)?.text;
    if (last.operator === '<<<')
        return last.target?.pieces;
    return last.body?.isLiteral === true || last.body?.value.includes('$') === false ? last.body.value : undefined;
}
function plain(text) {
    return text && (0,masked/* withUnknownPieces */.kY)(text);
}

;// CONCATENATED MODULE: ./build/syntax/shell/script.js















/** Appends the pipelines of a list of statements to `out`, in their written order. */
function readStatements(statements, reading, variables, out) {
    readList(statements, {
        reading,
        variables,
        joinedBy: 'start',
        isConditional: false,
        redirects: [],
        out,
        piped: undefined,
        hoisted: undefined,
    });
}
function readList(statements, place) {
    let { joinedBy } = place;
    for (const { command, background } of statements) {
        // a background command runs in a subshell
        const variables = background ? (0,shell_variables/* childOf */.GG)(place.variables) : place.variables;
        readNode(command, joinedBy === place.joinedBy && !background ? place : { ...place, joinedBy, variables });
        joinedBy = background ? '&' : ';';
    }
}
function readNode(node, place) {
    switch (node.type) {
        case 'Command':
            addCommand(readCommand(node, place.reading, place.variables, place.redirects, place), place);
            break;
        case 'Pipeline':
            readPipeline(node, place);
            break;
        case 'AndOr':
            readAndOr(node, place);
            break;
        case 'TestCommand':
        case 'ArithmeticCommand':
            addCommand(readTest(node, place), place);
            addPosixReading(node, place);
            break;
        case 'CompoundList':
            readList(node.commands, place);
            break;
        case 'BraceGroup':
        case 'Subshell':
        case 'Coproc':
        case 'Redirected':
        case 'Function':
            readGroup(node, place);
            break;
        case 'If':
            readIf(node, place);
            break;
        case 'Case':
            readCase(node, place);
            break;
        case 'While':
        case 'For':
        case 'Select':
        case 'ArithmeticFor':
            readLoop(node, place);
            break;
    }
}
function addCommand(command, { joinedBy, isConditional, out }) {
    out.push({ span: command.span, commands: [command], joinedBy, isConditional, isNegated: false });
}
/** After the list, it is not known whether the commands after the first operator have run. */
function readAndOr({ commands, operators }, place) {
    let variables = (0,shell_variables/* childOf */.GG)(place.variables);
    let current = place;
    for (let index = 0; index < commands.length; index += 1) {
        const joinedBy = operators[index - 1];
        if (joinedBy === '||' && current.joinedBy === '&&' && current !== place) {
            // `a && p=true || p=false`: one of them runs
            (0,shell_variables/* mergeBranch */.hD)(variables, place.variables);
            variables = (0,shell_variables/* childOf */.GG)(place.variables);
        }
        if (joinedBy !== undefined && (current === place || current.joinedBy !== joinedBy)) {
            current = { ...place, joinedBy, variables };
        }
        readNode(commands[index], current);
    }
    (0,shell_variables/* mergeBranch */.hD)(variables, place.variables);
}
/** If a group or loop is part of a pipeline, its first pipeline continues the commands before it, and its last one is continued. */
function readPipeline({ commands, prefixes, pos, end }, place) {
    const { out, reading } = place;
    const first = out.length;
    const hoisted = place.hoisted ?? [];
    let { piped, data } = place;
    let group = first;
    const names = namesPiped(commands, place);
    for (const command of commands) {
        const before = out.length;
        const variables = scopeIn(commands, command, names, place);
        readNode(command, { ...place, variables, hoisted, piped, data });
        data = dataPrintedBy(command, reading, variables);
        piped = printedBy(command, piped, reading, variables, (0,given_values/* valuesGiven */.c)(reading, variables));
        if (out.length === before)
            continue;
        if (before > first) {
            passInput(out, before);
            joinAt(out, before, printedBeside(out, group, before - 1));
        }
        group = Math.max(first, before - 1);
    }
    if (out.length === first)
        return;
    if (prefixes.length > 0)
        addPrefixes(prefixes, commands[0]?.pos ?? end, first, place);
    const last = out.length - 1;
    // a single pipeline gets the place of the whole node, including prefixes
    if (last === first)
        out[last] = { ...out[last], span: reading.excerpt.span(pos, end) };
    if (place.hoisted === undefined && hoisted.length > 0)
        out.splice(first, 0, ...hoisted);
}
/** Each command of a pipeline runs in a subshell. */
function scopeIn(commands, command, names, { variables }) {
    if (commands.length === 1)
        return variables;
    const scope = (0,shell_variables/* childOf */.GG)(variables);
    if (names.length > 0 && command !== commands[0])
        (0,named_files/* setNames */.j3)(scope, named_files/* FROM_INPUT */.Yw, names);
    return scope;
}
/** The names of files that the first command of a pipeline prints for the others. */
function namesPiped([first, second], place) {
    if (first === undefined || second === undefined)
        return [];
    return (0,named_files/* namesPrinted */.Pk)(place.reading.source.slice(first.pos, first.end), place);
}
/** The rest of a group has the same standard input as its first pipeline, which is at `index`. */
function passInput(out, index) {
    if (out.length === index + 1)
        return;
    const inputFrom = [...(out[index - 1]?.commands ?? [])];
    for (let at = index + 1; at < out.length; at += 1)
        out[at] = { inputFrom, ...out[at] };
}
/** The last commands of the pipelines from one index to another, whose output goes where that of the pipeline at the second one goes. */
function printedBeside(out, from, to) {
    return from === to ? [] : out.slice(from, to).flatMap(({ commands }) => commands.slice(-1));
}
/** Makes the pipeline at `index` the continuation of the one before it. */
function joinAt(out, index, others) {
    const [next] = out.splice(index, 1);
    const previous = out[index - 1];
    if (next === undefined || previous === undefined)
        return;
    const span = { ...previous.span, end: next.span.end };
    // this module created the array, so it may change it while the pipeline is being read
    const commands = previous.commands;
    for (const command of next.commands)
        commands.push(command);
    // copied only if it grows, which it does once for each group
    const grown = others.length > 0 && { printsWith: [...(previous.printsWith ?? []), ...others] };
    out[index - 1] = { ...previous, commands, span, ...grown };
}
/** Applies `!` and `time`. */
function addPrefixes(prefixes, start, first, { out, reading }) {
    const pipeline = out[first];
    const [command, ...others] = pipeline.commands;
    const times = prefixes.filter((prefix) => prefix.type === 'Time');
    const wrappers = times.map(({ pos, keywordEnd }) => ({
        program: 'time',
        span: reading.excerpt.span(pos, keywordEnd),
        entry: reading.excerpt.span(pos, start),
    }));
    const isNegated = (prefixes.length - times.length) % 2 === 1;
    const timed = command === undefined ? [] : [{ ...command, wrappers: [...wrappers, ...command.wrappers] }];
    out[first] = { ...pipeline, isNegated, commands: [...timed, ...others] };
}
function readGroup(node, place) {
    switch (node.type) {
        case 'BraceGroup':
            readList(node.body.commands, place);
            break;
        case 'Subshell':
            readList(node.body.commands, { ...place, variables: (0,shell_variables/* childOf */.GG)(place.variables) });
            break;
        case 'Coproc':
            place.reading.problems.push(unfollowed('what reads from a coprocess is not known', node, place.reading));
            readNode(node.body, { ...place, variables: (0,shell_variables/* childOf */.GG)(place.variables) });
            break;
        case 'Redirected':
            readRedirected(node, place);
            break;
        case 'Function':
            readFunction(node, place);
            break;
    }
}
function readFunction({ name, body }, place) {
    const { reading, variables, out } = place;
    const branch = (0,shell_variables/* functionScope */.lh)(variables);
    (0,lists/* setList */.dT)(branch, lists/* POSITIONAL */.NL, located/* DYNAMIC */.u5);
    const before = out.length;
    readNode(body, { ...place, variables: branch, joinedBy: 'start', isConditional: true });
    for (let index = before; index < out.length; index += 1)
        out[index] = { inFunction: name.text, ...out[index] };
    (0,shell_variables/* mergeFunction */.rM)(branch, variables);
    setFunction(name.text, reading.excerpt.text.slice(body.pos, body.end), variables);
}
function readIf(node, place) {
    readList(node.clause.commands, place);
    readBranch(node.then, place);
    for (const { clause, then } of node.elif) {
        readBranch(clause, place);
        readBranch(then, place);
    }
    if (node.else !== undefined)
        readBranch(node.else, place);
}
function readCase({ word, items }, place) {
    hoistSubstitutions([word], place);
    for (const { pattern, body } of items) {
        hoistSubstitutions(pattern, place);
        readBranch(body, place);
    }
}
/**
 * Adds the commands that a shell without `((\u2026))` and `[[\u2026]]`, such as dash, would run: nested subshells, or a program called `[[`. If the
 * text really is an expression, the program is one that no rule knows, so this causes no false findings.
 */
function addPosixReading({ type, pos, end }, { reading, variables, out }) {
    const { excerpt, source } = reading;
    const isTest = type === 'TestCommand';
    const from = pos + 1;
    const text = isTest ? `[ ${source.slice(pos + 2, end)}` : source.slice(from, end - 1);
    const offset = isTest ? pos : from;
    const place = { text, span: (start, last) => excerpt.span(offset + start, offset + last) };
    const script = reading.readText(place, reading, (0,shell_variables/* childOf */.GG)(variables));
    for (const pipeline of script?.pipelines ?? []) {
        if (!isComparison(pipeline, isTest ? text : ''))
            out.push({ ...pipeline, isConditional: true });
    }
}
/** Whether it is part of an expression such as `[[ -f a && $b == c ]]` or `((a + 1))`, which does not name a program. */
function isComparison({ commands }, text) {
    const [{ program, arguments: words } = { program: located/* DYNAMIC */.u5, arguments: [] }] = commands;
    if (commands.length > 1)
        return false;
    if (program === '[' || String(program).startsWith('-'))
        return true;
    const isWritten = /^[A-Za-z]/.test(String(program)) && text.includes(` ${String(program)} `);
    return !isWritten && COMPARES.test(words[0]?.pieces ?? '');
}
const COMPARES = /^(?:[-+*/%<>=!~&|^?:,]{1,3}|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;
function readLoop(node, place) {
    const rounds = readHead(node, place);
    readBranch(node.body, place);
    if (rounds !== undefined && rounds.rounds.length > 0)
        readRounds(node, rounds, place);
}
/** Reads what is in front of the body, and returns the rounds to read after the first reading of the body. */
function readHead(node, place) {
    const { variables, reading } = place;
    if (node.type === 'While') {
        readList(node.clause.commands, place);
        const values = roundsRead(node, place);
        (0,named_files/* setNamesRead */.P3)(variables, reading.source.slice(node.clause.pos, node.clause.end));
        return values && withFirst(values, variables);
    }
    if (node.type === 'ArithmeticFor') {
        hoistSubstitutions([node.initialize, node.test, node.update], place);
        (0,arithmetic/* noteArithmetic */.X)(reading.source.slice(node.pos, node.body.pos), variables);
        return undefined;
    }
    const { text: name } = node.name;
    const words = loopWords(node.wordlist, place, name);
    if (words === undefined)
        return undefined;
    const value = node.type === 'For' ? soleValue(node.wordlist, words) : located/* DYNAMIC */.u5;
    (0,shell_variables/* setVariable */.BB)(variables, name, value);
    if (words === located/* DYNAMIC */.u5)
        return undefined;
    // in quotes, options do not become several words
    const isSplit = value === located/* DYNAMIC */.u5 || reading.source.slice(node.body.pos, node.body.end).includes(`"$${name}"`);
    return isSplit && words.length > 1 ? roundsOf(name, words) : undefined;
}
/** Sets the values of the first round, and returns the others. */
function withFirst(values, variables) {
    const [first, ...rounds] = values.rounds;
    if (first !== undefined)
        for (const [at, name] of values.names.entries())
            (0,shell_variables/* setVariable */.BB)(variables, name, first[at] ?? '');
    return { ...values, rounds };
}
/**
 * Reads the body once more for each value that decides what its commands do, such as one with options. Of commands that do not depend on it,
 * the first reading is enough.
 */
function readRounds({ pos, body }, { names, rounds, isCut }, place) {
    const { reading, variables, out } = place;
    const text = reading.source.slice(body.pos, body.end);
    if (!MAY_START.test(text) || !names.some((name) => text.includes(name)))
        return;
    const { ofCalls } = reading.budget;
    for (const round of rounds) {
        ofCalls.left -= Math.max(text.length, COST_OF_ROUND);
        if (ofCalls.left < 0)
            return;
        const found = [];
        const scope = (0,shell_variables/* childOf */.GG)(variables);
        for (const [at, name] of names.entries())
            (0,shell_variables/* setVariable */.BB)(scope, name, round[at] ?? '');
        readNode(body, { ...place, variables: scope, joinedBy: 'start', isConditional: true, out: found });
        for (const pipeline of found)
            if (dependsOnWords(pipeline))
                out.push(pipeline);
        (0,shell_variables/* mergeBranch */.hD)(scope, variables);
    }
    if (isCut && ENGINES.test(text))
        reading.problems.push(unfollowed('a loop has more rounds with options than are read', { pos, end: body.end }, reading));
}
/** In characters of the budget, so that loops within loops do not make thousands of containers out of one line. */
const COST_OF_ROUND = 5_000;
const ENGINES = /docker|podman|nerdctl/;
/** An engine, a variable that may name one, or a setting that one may get. */
const MAY_START = /docker|podman|nerdctl|\$\{?\w+\}?["']?[ \t]+(?:run|create)\b|\bset[ \t]+--|=/;
/** The words of a loop; `DYNAMIC` for those of the script, and undefined for an empty list. */
function loopWords(nodes, place, name) {
    if (nodes === undefined)
        return located/* DYNAMIC */.u5;
    if (nodes.length === 0)
        return undefined;
    const { reading, variables } = place;
    const substitutions = [];
    const words = nodes.flatMap((node) => (0,shell_words/* readWords */.ux)(node, { reading, variables, substitutions }, -1));
    hoist(substitutions, place);
    const printed = nodes.flatMap(({ text }) => (0,named_files/* namesPrinted */.Pk)(/^\$\(([\s\S]*)\)$/.exec(text)?.[1] ?? '', place));
    (0,named_files/* setNames */.j3)(variables, name, [...words.map(({ pieces }) => pieces), ...printed]);
    return words;
}
/** The value of the loop variable if the loop runs exactly once, and all values if they are options. */
function soleValue(nodes, words) {
    if (words === located/* DYNAMIC */.u5)
        return located/* DYNAMIC */.u5;
    const [only] = words;
    if (only === undefined)
        return located/* DYNAMIC */.u5;
    if (words.length > 1)
        return words.every(({ pieces }) => (0,shell_variables/* isOption */.oL)(pieces)) ? words.map(({ pieces }) => pieces).join(' ') : located/* DYNAMIC */.u5;
    // a pattern expands to files
    return GLOB.test(only.pieces) && nodes?.some(hasUnquoted) === true ? located/* DYNAMIC */.u5 : (0,shell_variables/* unlessUnknown */.jG)(only.pieces);
}
function hasUnquoted({ parts }) {
    return parts?.some(({ type }) => UNQUOTED.has(type)) === true;
}
const GLOB = /[*?[]/;
const UNQUOTED = new Set([
    'Glob',
    'ExtendedGlob',
    'BraceExpansion',
    'SimpleExpansion',
    'ParameterExpansion',
]);
function readBranch(node, place) {
    const variables = (0,shell_variables/* childOf */.GG)(place.variables);
    readNode(node, { ...place, variables, joinedBy: 'start', isConditional: true });
    (0,shell_variables/* mergeBranch */.hD)(variables, place.variables);
}
/** The redirects of a group apply to each of its commands. Substitutions in the redirects are added to the first command. */
function readRedirected({ command, redirects }, place) {
    const { out, reading, variables } = place;
    const substitutions = [];
    const own = redirects.map((node) => readRedirect(node, { reading, variables, substitutions }));
    const before = out.length;
    // nothing of it runs without the file
    const scope = redirects.some(mayFail) ? (0,shell_variables/* childOf */.GG)(variables) : variables;
    readNode(command, { ...place, variables: scope, redirects: [...place.redirects, ...own] });
    if (scope !== variables)
        (0,shell_variables/* mergeBranch */.hD)(scope, variables);
    const [first, ...others] = out[before]?.commands ?? [];
    if (substitutions.length === 0)
        return;
    if (first === undefined)
        hoist(substitutions, place);
    else {
        const added = substitutions.map(({ kind, script }) => ({ kind, argument: -1, script }));
        const commands = [{ ...first, substitutions: [...first.substitutions, ...added] }, ...others];
        out[before] = { ...out[before], commands };
    }
}
/** Substitutions in words outside of a command, as in `for x in $(\u2026)`, become separate commands. */
function hoistSubstitutions(nodes, place) {
    const { reading, variables } = place;
    const substitutions = [];
    for (const node of nodes) {
        if (node !== undefined) {
            (0,shell_words/* collectSubstitutions */.hm)(node, { reading, variables, substitutions }, -1);
        }
    }
    hoist(substitutions, place);
}
function hoist(substitutions, { out, hoisted, isConditional, reading }) {
    for (const { script } of substitutions) {
        for (const pipeline of script.pipelines)
            (hoisted ?? out).push(isConditional ? { ...pipeline, isConditional } : pipeline);
        for (const problem of script.problems)
            reading.problems.push(problem);
    }
}
const SUBSTITUTIONS = new Set([
    'ArithmeticCommandExpansion',
    'CommandExpansion',
    'ProcessSubstitution',
]);
/** `[[ \u2026 ]]` and `(( \u2026 ))`, as if they were programs. */
function readTest(node, place) {
    const { reading, variables, redirects } = place;
    const words = [];
    const substitutions = [];
    const sink = { reading, variables, substitutions };
    const visit = (child) => {
        if (child.type === 'Word')
            words.push((0,shell_words/* readWord */.pS)(child, sink, words.length));
        else if (SUBSTITUTIONS.has(child.type))
            (0,shell_words/* collectSubstitutions */.hm)(child, sink, -1);
        else
            (0,parser/* forEachChild */.dK)(child, visit);
    };
    visit(node);
    if (node.type === 'ArithmeticCommand')
        (0,arithmetic/* noteArithmetic */.X)(reading.source.slice(node.pos, node.end), variables);
    return {
        span: reading.excerpt.span(node.pos, node.end),
        program: node.type === 'TestCommand' ? '[[' : '((',
        programSpan: reading.excerpt.span(node.pos, node.pos + 2),
        arguments: words,
        wrappers: [],
        assignments: [],
        redirects,
        substitutions: substitutions.map(({ kind, word, script }) => ({ kind, argument: word, script })),
        inner: undefined,
    };
}

// EXTERNAL MODULE: ./build/syntax/shell/two-readings.js
var two_readings = __webpack_require__(5547);
;// CONCATENATED MODULE: ./build/syntax/shell/index.js














/** How deep substitutions and inner scripts are followed. */
const MAX_DEPTH = 60;
/** More `<<` than anyone writes on one line, including arithmetic shifts. The parser visits a line's here-documents once for each. */
const MAX_HERE_DOCUMENTS = 2_000;
/** Substitutions that are open at once. The parser visits the rest of the text for each. No real script comes near. */
const MAX_OPEN = 200;
/** In characters; see `Budget`. Twice the largest file. */
const BUDGET = 2_000_000;
/** Valid scripts may reach this, so the rest is an ordinary gap. */
const BUDGET_OF_CALLS = 1_000_000;
/** Reads a POSIX-like shell script, including bash. Never throws: parts that it cannot understand are in `problems`. */
function parseScript(excerpt, lookUp, options = {}) {
    const { isSetLater = never, isBash = false, guessesEngines = true, isExec = false } = options;
    const budget = budgetOf(BUDGET, budgetOf(BUDGET_OF_CALLS));
    const { files = { ...(0,files_of_script/* noFiles */.JE)(budget), sourced: options.sourced, near: options.near } } = options;
    const variables = (0,shell_variables/* rootVariables */.w)(lookUp, isSetLater);
    if (options.given !== undefined)
        (0,lists/* setList */.dT)(variables, lists/* POSITIONAL */.NL, options.given);
    const script = readText(excerpt, variables, {
        ...{ depth: 0, budget, atEnd: [], keepsLineEnds: false, isBash, guessesEngines, isExec, files },
    });
    reportPutTogether(script);
    if (budget.left >= 0 && budget.ofCalls.left >= 0)
        return script;
    return { ...script, problems: [...script.problems, outOfBudget(script, budget, excerpt.text)] };
}
function budgetOf(left, ofCalls) {
    const budget = {
        left,
        get ofCalls() {
            return ofCalls ?? budget;
        },
    };
    return budget;
}
function outOfBudget({ span }, { left }, rest) {
    if (left < 0) {
        const value = 'its variables, or the scripts in it, expand to more text than is read';
        return { kind: 'limit-reached', value, span, rest };
    }
    return {
        kind: 'unreadable-commands',
        value: 'it calls functions, or repeats loops, more often than is read',
        span,
        rest,
    };
}
function never() {
    return false;
}
function readingOf(excerpt, within, problems) {
    const isWindows = !within.keepsLineEnds && excerpt.text.includes('\r\n');
    const source = normalised(excerpt.text, isWindows);
    return {
        excerpt,
        source,
        isWindows,
        keepsLineEnds: within.keepsLineEnds,
        depth: within.depth,
        isBash: within.isBash,
        guessesEngines: within.guessesEngines,
        isExec: within.isExec && within.depth === 0,
        files: within.files,
        input: within.input,
        values: new WeakMap(),
        atEnd: within.atEnd,
        problems,
        budget: within.budget,
        readSubstitution,
        readOutput: readOutput,
        readText: readInnerText,
    };
}
function readText(outer, variables, within) {
    const excerpt = clamped(outer);
    const problems = [];
    const reading = readingOf(excerpt, within, problems);
    const { source, isWindows } = reading;
    const pipelines = [];
    try {
        if (hasTooManyHereDocuments(source))
            throw new RangeError('too many here-documents');
        if (isNestedTooDeeply(source))
            throw new RangeError('nested too deeply');
        const others = isWindows ? readAsWritten(reading, (0,shell_variables/* childOf */.GG)(variables)) : [];
        const tree = parsed(source);
        readParsed(tree, reading, variables, pipelines);
        if (!within.isBash && (0,two_readings/* hasTwoReadings */.qx)(source, tree))
            problems.push(ambiguous(reading));
        for (const pipeline of withoutKnown(others, pipelines))
            pipelines.push(pipeline);
        // a trap may set another one
        for (const read of within.depth === 0 ? within.atEnd : [])
            read();
    }
    catch (error) {
        // the parser is young, and the text is untrusted: deep nesting may overflow the stack
        const span = excerpt.span(0, source.length);
        problems.push({ ...unreadable(error), span, rest: source });
    }
    return { span: excerpt.span(0, source.length), pipelines, problems };
}
/**
 * As a shell reads the text, to which a `\r` is an ordinary character: `x=a \r` runs a program of that name, and does not set the variable.
 * Git may have removed the `\r` before, so that both readings count.
 */
function readAsWritten(reading, variables) {
    const source = normalised(reading.excerpt.text, false);
    const pipelines = [];
    const written = { ...reading, source, isWindows: false, keepsLineEnds: true, problems: [] };
    readParsed(parsed(source), written, variables, pipelines);
    return pipelines;
}
/** The other pipelines with a command that is at a new place, or has other words. */
function withoutKnown(others, pipelines) {
    if (others.length === 0)
        return others;
    const known = (0,group_by/* groupBy */.$z)(pipelines.flatMap(commandsOf), ({ programSpan }) => programSpan.start);
    const isKnown = (command) => {
        const words = shell_wordsOf(command);
        return words === '' || known.get(command.programSpan.start)?.some((one) => shell_wordsOf(one).startsWith(words)) === true;
    };
    return others.filter((pipeline) => !commandsOf(pipeline).every(isKnown));
}
/** The words of a command, each after a NUL, without line ends. */
function shell_wordsOf({ program, arguments: words }) {
    const all = [
        program === located/* DYNAMIC */.u5 ? unknown_piece/* UNKNOWN_PIECE */.YB : program,
        ...words.map(({ pieces }) => pieces.replaceAll('\r\n', '\n').trim()),
    ];
    return all.flatMap((word) => (word === '' || word === '\r' ? [] : `\0${word}`)).join('');
}
function commandsOf(pipeline) {
    return (0,shell/* everyCommand */.n3)({ span: pipeline.span, pipelines: [pipeline], problems: [] });
}
function ambiguous({ excerpt, source }) {
    const value = "bash and dash see the end of a $'\u2026' with a backslash before a quote at different places";
    return { kind: 'unreadable-commands', value, span: excerpt.span(0, source.length), rest: source };
}
function readParsed(node, reading, variables, out) {
    const error = node.errors?.[0];
    if (error !== undefined)
        reading.problems.push(problemAt(error, reading));
    readStatements(node.commands, reading, variables, out);
}
/** After its first error the parser may skip the rest of the text. The reported place is the rest of the line. */
function problemAt({ message, pos }, { source, excerpt }) {
    const lineEnd = source.indexOf('\n', pos);
    const end = lineEnd > pos ? lineEnd : Math.min(pos + 1, source.length);
    const span = excerpt.span(Math.min(pos, end), end);
    const kind = message.startsWith('maximum') ? 'limit-reached' : 'unreadable-commands';
    return { kind, value: withoutSource(message), span, rest: source.slice(pos) };
}
function readSubstitution(node, within, variables) {
    const span = within.excerpt.span(node.pos, node.end);
    const problems = [];
    const pipelines = [];
    if (within.depth >= MAX_DEPTH) {
        const rest = within.source.slice(node.pos, node.end);
        problems.push({ kind: 'limit-reached', value: 'command substitutions are nested too deeply', span, rest });
    }
    else
        readParsed(node, { ...within, depth: within.depth + 1, problems }, (0,shell_variables/* childOf */.GG)(variables), pipelines);
    return { span, pipelines, problems };
}
function readInnerText(given, within, variables) {
    within.budget.left -= given.text.length;
    const excerpt = { ...given, text: withNamesOfArrays(given.text) };
    if (within.depth < MAX_DEPTH && within.budget.left >= 0) {
        return readText(excerpt, variables, { ...within, depth: within.depth + 1 });
    }
    // an exceeded budget is reported once, for the whole script
    if (within.depth < MAX_DEPTH)
        return undefined;
    within.problems.push({
        kind: 'limit-reached',
        value: 'scripts inside of scripts are nested too deeply',
        span: excerpt.span(0, excerpt.text.length),
        rest: excerpt.text,
    });
    return undefined;
}
/** `eval "$list+=(x)"` sets a list with an unknown name, which the parser rejects. A placeholder of the same length keeps the offsets. */
function withNamesOfArrays(text) {
    if (!text.includes('=('))
        return text;
    return text.replaceAll(/(?<![^\s;&|])\$(?:\w+|\{\w+\})(?=\+?=\()/g, (variable) => '_'.repeat(variable.length));
}
/**
 * A text of the same length without NUL and without Windows line ends. Such a line end becomes two line ends, so that a here-document still
 * ends at its delimiter. After a backslash only one may follow, so the backslash moves next to it. Any other `\r` is an ordinary
 * character, as it is for a shell.
 */
function normalised(text, isWindows) {
    const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '\ufffd') : text;
    if (!isWindows)
        return clean;
    return clean.replaceAll(/(?<!\\)(\\*)\r\n/g, (_, backslashes) => backslashes.length % 2 === 0 ? `${backslashes}\n\n` : `${backslashes.slice(1)} \\\n`);
}
/** For a broken script, the parser may return places outside of it, or ends before starts. */
function clamped(outer) {
    const { length } = outer.text;
    return {
        text: outer.text,
        span: (start, end) => {
            if (start >= 0 && start <= end && end <= length)
                return outer.span(start, end);
            const last = Math.max(0, Math.min(end, length));
            return outer.span(Math.max(0, Math.min(start, last)), last);
        },
    };
}
function hasTooManyHereDocuments(source) {
    if (!exceedsHereDocuments(source))
        return false;
    // a body may be a program with many `<<`, so they are counted for each line, with its continuations
    return source.split(/(?<!\\)\n/).some(exceedsHereDocuments);
}
function exceedsHereDocuments(text) {
    let count = 0;
    for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 3)) {
        if (text[at + 2] !== '<')
            count += 1;
    }
    return count > MAX_HERE_DOCUMENTS;
}
/** Counts parentheses, ignoring quotes. */
function isNestedTooDeeply(source) {
    let open = 0;
    for (let at = source.indexOf('('); at !== -1; at = nextParenthesis(source, at + 1)) {
        if (source[at] === ')')
            open = Math.max(0, open - 1);
        else if ('$<>'.includes(source[at - 1] ?? ' '))
            open += 1;
        if (open > MAX_OPEN)
            return true;
    }
    return false;
}
function nextParenthesis(source, from) {
    PARENTHESIS.lastIndex = from;
    return PARENTHESIS.exec(source)?.index ?? -1;
}
const PARENTHESIS = /[()]/g;
/** The parser quotes the unexpected token, which may be a secret; only operators are kept. */
function withoutSource(message) {
    return message.replace(/^unexpected (token|argument) '(?!\W{1,3}').*/s, 'unexpected word');
}
function unreadable(error) {
    return error instanceof RangeError
        ? { kind: 'limit-reached', value: 'the script is nested too deeply, or has too many here-documents' }
        : { kind: 'unreadable-commands', value: 'the parser failed' };
}


/***/ }),

/***/ 69650:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ dialectOf),
  y: () => (/* binding */ shellTextsIn)
});

// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/shell/code-values.js
var code_values = __webpack_require__(37693);
;// CONCATENATED MODULE: ./build/syntax/shell/code-literals.js

/** The texts between backticks. */
function backtickTexts(code) {
    const found = [];
    for (let at = code.indexOf('`'); at !== -1;) {
        const { text, end } = (0,code_values/* readUpTo */.Vc)(code, at + 1, '`');
        found.push((0,code_values/* withoutEscapes */.Lx)(text));
        at = code.indexOf('`', end);
    }
    return found;
}
/** The texts behind a mark that takes any delimiters: `qx{\u2026}`, `%x(\u2026)`. The mark ends before the opening one. */
function delimitedTexts(code, mark) {
    const found = [];
    mark.lastIndex = 0;
    while (mark.exec(code) !== null) {
        const opener = code.charAt(mark.lastIndex);
        const { text, end } = (0,code_values/* readUpTo */.Vc)(code, mark.lastIndex + 1, code_values/* CLOSERS */.cn.get(opener) ?? opener);
        found.push(text);
        mark.lastIndex = end;
    }
    return found;
}
/** The texts in double quotes that are piped, or read by `getline`, in code of awk. */
function pipedTexts(code) {
    const found = [];
    for (let at = code.indexOf('"'); at !== -1;) {
        const { text, end } = (0,code_values/* readUpTo */.Vc)(code, at + 1, '"');
        GETLINE.lastIndex = end;
        if (GETLINE.test(code) || /\|&?\s{0,9}$/.test(code.slice(Math.max(0, at - 12), at)))
            found.push((0,code_values/* withoutEscapes */.Lx)(text));
        at = code.indexOf('"', end);
    }
    return found;
}
const GETLINE = /\s{0,9}\|&?\s{0,9}getline/y;
/** The values in front of a method that runs them: `"a".execute()`, `Seq("a", "b").!` */
function valuesBefore(code, method) {
    const found = [];
    const open = [];
    for (let at = 0; at < code.length;) {
        const start = at;
        const character = code.charAt(at);
        at += 1;
        let group;
        let value;
        if (character === '"' || character === "'") {
            const { text, end } = (0,code_values/* readUpTo */.Vc)(code, at, character);
            value = (0,code_values/* withoutEscapes */.Lx)(text);
            at = end;
        }
        else if (character === '[' || character === '(')
            open.push(start);
        else if (character === ']' || character === ')')
            group = open.pop();
        method.lastIndex = at;
        if ((value === undefined && group === undefined) || !method.test(code))
            continue;
        found.push(value ?? groupAt(code, group));
    }
    return found;
}
function groupAt(code, start) {
    return start === undefined ? [] : (0,code_values/* valuesInBrackets */.bD)({ ...(0,code_values/* cursorIn */.eC)(code), at: start });
}

;// CONCATENATED MODULE: ./build/syntax/shell/sed-commands.js
/** The commands that a script of sed runs: of `e command`, and the replacement of `s/a/command/e`. */
function sedCommands(script) {
    if (!script.includes('e'))
        return [];
    const found = [];
    let at = 0;
    while (at < script.length) {
        at = behindAddress(script, at);
        const { command, end } = commandAt(script, at);
        if (command !== undefined)
            found.push(command);
        at = Math.max(end, at + 1);
    }
    return found;
}
const BETWEEN = /[\s;{}]*/y;
const LINES = /(?:\d+|\$)(?:~\d+)?/y;
const JOINING = /[\s!,+~]*/y;
function skip(script, from, pattern) {
    pattern.lastIndex = from;
    return from + (pattern.exec(script)?.[0].length ?? 0);
}
function behindAddress(script, from) {
    let at = skip(script, from, BETWEEN);
    // an address has two parts at most
    for (let part = 0; part < 2; part += 1) {
        if (script[at] === '/')
            at = behindPart(script, at + 1, '/');
        else
            at = skip(script, at, LINES);
        at = skip(script, at, JOINING);
    }
    return at;
}
/** The offset behind a mark without a backslash before it. */
function behindPart(script, from, mark) {
    let at = from;
    while (at < script.length && script[at] !== mark)
        at += script[at] === '\\' ? 2 : 1;
    return Math.min(script.length, at + 1);
}
function commandAt(script, at) {
    const letter = script.charAt(at);
    const mark = script.charAt(at + 1);
    if ((letter === 's' || letter === 'y') && mark !== '' && !/[\w\s\\]/.test(mark)) {
        const middle = behindPart(script, at + 2, mark);
        const last = behindPart(script, middle, mark);
        const end = skip(script, last, FLAGS);
        const isRun = letter === 's' && script.slice(last, end).includes('e');
        return isRun ? { command: script.slice(middle, last - 1).replaceAll(`\\${mark}`, mark), end } : { end };
    }
    const lineEnd = script.indexOf('\n', at);
    const end = lineEnd === -1 ? script.length : lineEnd;
    if (letter === 'e' && /\s/.test(mark))
        return { command: script.slice(at + 1, end), end };
    return { end: TO_LINE_END.has(letter) ? end : at + 1 };
}
const FLAGS = /[gpiImMe\d]*/y;
/** Commands whose text goes to the end of the line. */
const TO_LINE_END = new Set(['a', 'c', 'i', 'r', 'R', 'w', 'W', '#']);

;// CONCATENATED MODULE: ./build/syntax/shell/tcl-commands.js
/**
 * The commands that code of Tcl or Expect runs, as a shell would read them: `exec sh -c {\u2026}`, `spawn sh -c "\u2026"`, `system "\u2026"`, `open "|\u2026"`.
 */
function tclCommands(code) {
    const found = [];
    RUNS.lastIndex = 0;
    for (let run = RUNS.exec(code); run !== null; run = RUNS.exec(code)) {
        const { words, end } = wordsAt(code, RUNS.lastIndex);
        found.push(commandOf(run[1] ?? '', words));
        RUNS.lastIndex = Math.max(RUNS.lastIndex, end);
    }
    return found;
}
const RUNS = /(?<![\w$:-])(exec|spawn|system|open)[ \t]+(?=[^\s=])/g;
function commandOf(name, words) {
    const texts = words.map(({ text }) => text);
    if (name === 'system')
        return texts.join(' ');
    if (name === 'open')
        return texts[0]?.startsWith('|') === true ? texts[0].slice(1) : '';
    const first = words.findIndex(({ text }) => !text.startsWith('-'));
    return words
        .slice(Math.max(0, first))
        .map(({ text, isQuoted }) => (isQuoted ? `'${text.replaceAll("'", String.raw `'\''`)}'` : text))
        .join(' ');
}
/** The words up to the end of the command. */
function wordsAt(code, from) {
    const words = [];
    let end = from;
    while (end < code.length) {
        while (/[ \t]/.test(code.charAt(end)) || code.startsWith('\\\n', end))
            end += code.charAt(end) === '\\' ? 2 : 1;
        if (/[\n;\]}]|^$/.test(code.charAt(end)))
            break;
        const { word, next } = wordAt(code, end);
        words.push(word);
        end = next;
    }
    return { words, end };
}
function wordAt(code, at) {
    const first = code.charAt(at);
    const end = first === '{' ? endOfBraces(code, at) : first === '"' ? endOfQuotes(code, at) : endOfBareWord(code, at);
    if (first !== '{' && first !== '"')
        return { word: { text: code.slice(at, end), isQuoted: false }, next: end };
    const text = code.slice(at + 1, end - 1);
    const isLiteral = first === '{';
    return { word: { text: isLiteral ? text : text.replaceAll(/\\(["\\[\]$])/g, '$1'), isQuoted: true }, next: end };
}
function endOfBraces(code, at) {
    let depth = 0;
    for (let end = at; end < code.length; end += 1) {
        const character = code.charAt(end);
        if (character === '\\')
            end += 1;
        else if (character === '{')
            depth += 1;
        else if (character === '}')
            depth -= 1;
        if (depth === 0)
            return end + 1;
    }
    return code.length;
}
function endOfQuotes(code, at) {
    let end = at + 1;
    while (end < code.length && code.charAt(end) !== '"')
        end += code.charAt(end) === '\\' ? 2 : 1;
    return Math.min(code.length, end + 1);
}
function endOfBareWord(code, at) {
    let end = at + 1;
    while (end < code.length && !/[\s;\]}]/.test(code.charAt(end)))
        end += code.charAt(end) === '\\' ? 2 : 1;
    return Math.min(code.length, end);
}

;// CONCATENATED MODULE: ./build/syntax/shell/code-dialects.js




/** The calls of functions with these names. */
function callsOf(names) {
    return {
        names,
        pattern: new RegExp(`(?<![\\w$])(?<name>${names})(?![\\w$])["'\`]?[\\])]{0,2}(?:\\?\\.)?[ \\t]{0,9}(?=[^\\s=])`, 'g'),
        one: new RegExp(`(?:^|[.:>])(?:${names})$`),
    };
}
const PYTHON = {
    calls: callsOf('system|popen[234]?|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|getoutput|getstatusoutput|check_call|check_output|Popen|create_subprocess_(?:shell|exec)|(?:subprocess|sp|pty|pexpect)\\.(?:run|call|spawn)|run|call|spawn'),
    needs: /system|subprocess|popen|commands|pexpect|pty|\bos\b/,
    needsBrackets: true,
};
const PERL = {
    calls: callsOf('system|exec|readpipe|open|capturex?'),
    guessesIn: (code) => [...backtickTexts(code), ...delimitedTexts(code, /\bqx\s?(?=[^\w\s])/g)],
};
const RUBY = {
    calls: callsOf('system|exec|spawn|popen[23]?e?|capture[23]e?|pipeline(?:_rw?|_w|_start)?|open|sh|IO\\.(?:read|readlines|foreach)'),
    guessesIn: (code) => [...backtickTexts(code), ...delimitedTexts(code, /%x\s?(?=[^\w\s])/g)],
};
const PHP = {
    calls: callsOf('(?<!(?:->|::))(?:shell_exec|exec|system|passthru|popen|proc_open|pcntl_exec)'),
    needsBrackets: true,
    guessesIn: backtickTexts,
};
const JAVASCRIPT = {
    calls: callsOf('exec(?:Sync|File|FileSync)?|spawn(?:Sync)?|execa(?:Sync|Command|CommandSync)?|Deno\\.(?:Command|run)|Bun\\.spawn(?:Sync)?'),
    needs: /child_process|\bDeno\b|\bBun\b|execa|shelljs|cross-spawn/,
    needsBrackets: true,
    guessesIn: (code) => delimitedTexts(code, /\$\s?(?=`)/g),
};
const LUA = { calls: callsOf('os\\.execute|io\\.popen|execute|popen') };
const R = { calls: callsOf('system2?|shell|pipe'), needsBrackets: true };
const JULIA = { guessesIn: backtickTexts };
const ERLANG = {
    calls: callsOf('os:cmd|:os\\.cmd|System\\.(?:cmd|shell)'),
    needsBrackets: true,
};
const AWK = {
    calls: callsOf('system'),
    needsBrackets: true,
    commandsIn: pipedTexts,
};
const JVM = {
    calls: callsOf('(?:getRuntime\\(\\)|rt|runtime)\\.exec|ProcessBuilder|Process'),
    needsBrackets: true,
    behind: /\s{0,9}\.\s{0,9}(?:execute\b|!!?(?!=)|lazyLines)/y,
};
const LISP = {
    calls: callsOf('system\\*?|(?:async-)?shell-command(?:-to-string)?|call-process(?:-shell-command)?|start-process(?:-shell-command)?|run-program|run-shell-command|compile|process'),
    isBlankSeparated: true,
};
const HASKELL = {
    calls: callsOf('callCommand|callProcess|system|rawSystem|readProcess|readProcessWithExitCode|spawnCommand|spawnProcess|shell|command|open_process_in'),
    isBlankSeparated: true,
    lines: [/^[ \t]*:!(.*)/gm],
};
const VIM = {
    calls: callsOf('system(?:list)?|termopen|jobstart|job_start'),
    needsBrackets: true,
    lines: [
        /^[ \t:%rw\d]*!(.*)/gm,
        /[|+][ \t:%rw\d]*!(.*)/g,
        /\b(?:silent!?|exec(?:ute)?) ["']?!(.*)/g,
        /^:?ter(?:minal|m)? (.*)/gm,
    ],
};
const ED = { lines: [/^[\d,.$]*[erw]?[ \t]*!(.*)/gm], readsInput: true };
/** GDB and LLDB, with Python in them. */
const DEBUGGER = {
    ...PYTHON,
    lines: [/^[ \t]*(?:shell|!|platform shell|pipe \S+ \|)[ \t]*(.*)/gm],
};
const SQLITE = {
    lines: [/^[ \t]*\.(?:shell|system)[ \t]+(.*)/gm, /^[ \t]*\.(?:output|once|import)[ \t]+["']?\|(.*)/gm],
    readsInput: true,
};
const PSQL = {
    lines: [/\\!(.*)/g, /\\[go][ \t]{0,9}["']?\|(.*)/g, /\bPROGRAM\s+(?:E?'((?:[^']|'')*)'|\$\$([^$]*)\$\$)/gi],
    readsInput: true,
};
const MYSQL = {
    lines: [/\\!(.*)/g, /^[ \t]*(?:system|pager)[ \t]+(.*)/gim, /\\P[ \t]+(.*)/g],
    readsInput: true,
};
const SED = { commandsIn: sedCommands };
const TCL = { commandsIn: tclCommands, readsInput: true };
/** `exec { 'command': }`, `command => 'command'` */
function puppetCommands(code) {
    return [...delimitedTexts(code, PUPPET_NAME), ...delimitedTexts(code, PUPPET_COMMAND)].map(code_values/* withoutEscapes */.Lx);
}
const PUPPET_NAME = /\bexec\s{0,9}\{\s{0,9}(?=["'])/g;
const PUPPET_COMMAND = /\bcommand\s{0,9}=>\s{0,9}(?=["'])/g;
/** Shells with a syntax of their own. Their simple commands and pipes are those of other shells. */
const OTHER_SHELL = { guessesIn: (code) => [`;${code}`.replaceAll(CONTROL_WORDS, '$1').slice(1)] };
const CONTROL_WORDS = /([;\n])[ \t]*(?:and|begin|case|else if|else|endif|endsw|end|foreach|for|function|if|not|or|switch|then|while)\b/g;
const rows = (dialect, programs) => programs.split(' ').map((program) => [program, dialect]);
/** To support another program, add its name, without a version. */
const CODE_DIALECTS = new Map([
    ...rows(PYTHON, 'python pypy'),
    ...rows({ ...PYTHON, lines: [/^[ \t]*!(.*)/gm] }, 'ipython'),
    ...rows(PERL, 'perl'),
    ...rows(RUBY, 'ruby irb jruby crystal rails'),
    ...rows(PHP, 'php'),
    ...rows(JAVASCRIPT, 'node nodejs bun deno tsx zx'),
    ...rows(LUA, 'lua luajit texlua'),
    ...rows(R, 'R Rscript'),
    ...rows({ calls: callsOf('system|shell_cmd|unix|dos|shell'), needsBrackets: true }, 'octave octave-cli matlab swipl'),
    ...rows(JULIA, 'julia'),
    ...rows(ERLANG, 'erl elixir iex mix'),
    ...rows(AWK, 'awk gawk mawk nawk'),
    ...rows(JVM, 'groovy scala kotlin jshell'),
    ...rows(LISP, 'guile emacs sbcl clisp ecl racket'),
    ...rows(HASKELL, 'ghc ghci runghc ocaml'),
    ...rows({ calls: callsOf('system'), lines: [/^[ \t]*!(.*)/gm] }, 'gnuplot'),
    ...rows(VIM, 'vim vi nvim view'),
    ...rows({ ...VIM, readsInput: true }, 'ex'),
    ...rows(ED, 'ed'),
    ...rows(DEBUGGER, 'gdb lldb'),
    ...rows(SQLITE, 'sqlite3'),
    ...rows(PSQL, 'psql'),
    ...rows(MYSQL, 'mysql mariadb'),
    ...rows(SED, 'sed gsed'),
    ...rows(OTHER_SHELL, 'csh elvish fish nu tcsh xonsh yash'),
    ...rows(TCL, 'tclsh wish expect'),
    ...rows({ lines: [/\be?syscmd\([`']?([^)'\n]*)/g], readsInput: true }, 'm4'),
    ...rows({ calls: callsOf('do shell script') }, 'osascript'),
    ...rows({ commandsIn: puppetCommands }, 'puppet'),
]);

;// CONCATENATED MODULE: ./build/syntax/shell/inline-calls.js




/** The dialect of the code that a program runs: `python3.11` runs Python. Undefined for other programs. */
function dialectOf(program) {
    return CODE_DIALECTS.get(program) ?? (/\d$/.test(program) ? CODE_DIALECTS.get(withoutVersion(program)) : undefined);
}
function withoutVersion(program) {
    let end = program.length;
    while (end > 0 && '0123456789.-'.includes(program.charAt(end - 1)))
        end -= 1;
    return program.slice(0, end);
}
/**
 * The commands that code of another language gives to a shell: `os.system('\u2026')`, `subprocess.run(['\u2026', '\u2026'])`, `system "\u2026"`, `execSync('\u2026')`.
 * Other parts of such a call, such as variables, are unknown.
 */
function shellTextsIn(code, dialect) {
    const { lines = [], behind, guessesIn } = dialect;
    const called = calledWith(code, dialect);
    const sure = [
        ...textsOf(code, lines),
        ...(dialect.commandsIn?.(code) ?? []),
        ...(behind === undefined ? [] : valuesBefore(code, behind).map((value) => inline_calls_commandOf('execute', [value]) ?? '')),
        ...called.sure,
    ];
    const guessed = [...(guessesIn?.(code) ?? []), ...called.guessed];
    const isCut = dialect.calls !== undefined && isTooDeep(code);
    return { sure: sure.filter(isSaid), guessed: guessed.filter(isSaid), isCut };
}
/** Counts the brackets, also those in texts. */
function isTooDeep(code) {
    if (code.length <= code_values/* MAX_DEPTH */.lr)
        return false;
    let depth = 0;
    for (const bracket of code.match(/[()[\]{}]/g) ?? []) {
        depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
        if (depth > code_values/* MAX_DEPTH */.lr)
            return true;
    }
    return false;
}
/** The last group of each match that has a text. */
function textsOf(code, patterns) {
    return patterns.flatMap((pattern) => Array.from(code.matchAll(pattern), (found) => found.findLast((text, at) => at > 0 && text !== undefined) ?? ''));
}
function isSaid(text) {
    return /[a-z]/i.test(text);
}
/** Names that methods of anything may have: `/a/.exec('\u2026')`, `model.run('\u2026')`. */
const ANY_METHOD = new Set([
    'call',
    'command',
    'exec',
    'open',
    'process',
    'run',
    'shell',
    'spawn',
]);
/** The texts that calls get. */
function calledWith(code, { calls, needs, needsBrackets, isBlankSeparated }) {
    const sure = [];
    const guessed = [];
    if (calls === undefined || (needs !== undefined && !needs.test(code)))
        return { sure, guessed };
    const add = (name, values, isMethod = false) => {
        const text = inline_calls_commandOf(name, values);
        if (text !== undefined)
            (isMethod && ANY_METHOD.has(name) ? guessed : sure).push(text);
    };
    const onCall = (name, values) => {
        if (calls.one.test(name))
            add(name, values);
    };
    const cursor = (0,code_values/* cursorIn */.eC)(code, { known: assignedIn(code), isBlankSeparated: isBlankSeparated === true, onCall });
    const readAll = (pattern, names) => {
        pattern.lastIndex = 0;
        for (let call = pattern.exec(code); call !== null; call = pattern.exec(code)) {
            const name = call.groups?.['name'] ?? '';
            cursor.at = pattern.lastIndex;
            if (names?.has(name) === false || (needsBrackets && code.charAt(cursor.at) !== '('))
                continue;
            add(name, givenAt(cursor), code.charAt(call.index - 1) === '.');
            pattern.lastIndex = Math.max(pattern.lastIndex, cursor.at);
        }
    };
    readAll(calls.pattern);
    const names = namesFor(code, calls.one);
    if (names.size > 0)
        readAll(ANY_CALL, names);
    return { sure, guessed };
}
const ANY_CALL = callsOf(String.raw `\w+`).pattern;
/** The arguments in brackets, or on the rest of the line. In Perl, a block in front of them has the program. */
function givenAt(cursor) {
    const opener = cursor.code.charAt(cursor.at);
    if (opener === '(')
        return (0,code_values/* valuesInBrackets */.bD)(cursor);
    const block = opener === '{' ? (0,code_values/* valuesInBrackets */.bD)(cursor) : [];
    const values = (0,code_values/* valuesOfLine */.OU)(cursor);
    return values.length > 0 ? values : block;
}
/** The names that a code gives to functions: `system as s`, `execSync: s`, `s = os.system` */
function namesFor(code, functions) {
    if (!/ as |[=:]/.test(code))
        return NO_NAMES;
    const tokens = code.match(/\w+|[^\s\w]/g) ?? [];
    const names = new Set();
    for (const [index, token] of tokens.entries()) {
        const next = tokens[index + 1];
        if (next !== 'as' && next !== ':' && next !== '=')
            continue;
        const other = next === '=' ? memberAt(tokens, index + 2) : tokens[index + 2];
        const [from = '', to = ''] = next === '=' ? [other, token] : [token, other];
        if (functions.test(from) && !functions.test(to) && /^[A-Za-z_]/.test(to))
            names.add(to);
    }
    return names;
}
const NO_NAMES = new Set();
/** The last name of `a.b.c`; undefined for a call. */
function memberAt(tokens, from) {
    let at = from;
    while (tokens[at + 1] === '.')
        at += 2;
    return tokens[at + 1] === '(' ? undefined : tokens[at];
}
/** The variables that have a text or a list. */
function assignedIn(code) {
    const known = new Map();
    const cursor = (0,code_values/* cursorIn */.eC)(code, { known });
    ASSIGNED.lastIndex = 0;
    for (let found = ASSIGNED.exec(code); found !== null; found = ASSIGNED.exec(code)) {
        cursor.at = ASSIGNED.lastIndex;
        const [value] = (0,code_values/* valuesOfLine */.OU)(cursor);
        const name = found[1] ?? '';
        const before = known.get(name);
        // each value counts
        if (value !== undefined)
            known.set(name, typeof before === 'string' && typeof value === 'string' ? `${before}\n${value}` : value);
        ASSIGNED.lastIndex = Math.max(ASSIGNED.lastIndex, cursor.at);
    }
    return known;
}
const ASSIGNED = /\b([A-Za-z_]\w*)\s{0,9}[:+]?=\s{0,9}(?=["'`[(])/g;
/** The command line that a call runs; undefined if it has no text. */
function inline_calls_commandOf(name, given) {
    const values = given.filter((value) => typeof value === 'string' || value.flat().some((one) => one !== unknown_piece/* UNKNOWN_PIECE */.YB));
    if (/(?:^|\.)open$|^IO\.(?!popen)/.test(name))
        return pipeOf(values.flatMap(textsIn));
    const [first, ...others] = /spawn[lv]/.test(name) ? values.slice(1) : values;
    if (first === undefined)
        return undefined;
    const isAlone = FIRST_ONLY.test(name) || others.every((value) => value === unknown_piece/* UNKNOWN_PIECE */.YB);
    if (typeof first === 'string' && isAlone)
        return first === unknown_piece/* UNKNOWN_PIECE */.YB ? undefined : first;
    const texts = [first, ...(isAlone ? [] : others)].flatMap(textsIn);
    if (/(?:exec|spawn)[lv]|posix_spawn/.test(name))
        texts.splice(1, 1);
    if (name === 'system2')
        return texts.join(' ');
    return texts.map(code_values/* quotedWord */.lG).join(' ');
}
/** Functions that get a whole command line, and then options. */
const FIRST_ONLY = /(?:^|[.:])(?:popen|getoutput|getstatusoutput|shell_exec|proc_open|passthru|(?:os\.|io\.)?execute|readpipe|callCommand|spawnCommand|Sys\.command|(?:async-)?shell-command(?:-to-string)?|create_subprocess_shell)$/;
function textsIn(value) {
    return typeof value === 'string' ? [value] : value.flatMap(textsIn);
}
/** `open(F, "a |")`, `open(F, "-|", "a")`, `open("|a")` */
function pipeOf(texts) {
    const mode = texts.findIndex((text) => /^\s*(?:-\||\|-)\s*$/.test(text));
    if (mode !== -1) {
        const words = texts.slice(mode + 1);
        return words.length === 1 ? words[0] : words.map(code_values/* quotedWord */.lG).join(' ');
    }
    const piped = texts.find((text) => /^\s*\||\|\s*$/.test(text));
    return piped?.trim().replace(/^\|/, '').replace(/\|$/, '');
}


/***/ }),

/***/ 48690:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XO: () => (/* binding */ STANDARD_INPUT),
  _o: () => (/* binding */ inputExcerpt),
  wg: () => (/* binding */ inputOf),
  sE: () => (/* binding */ isForShell),
  H7: () => (/* binding */ isShell),
  aA: () => (/* binding */ isSourced),
  rg: () => (/* binding */ readInner),
  fJ: () => (/* binding */ runsScripts),
  vz: () => (/* binding */ sourceOf),
  ku: () => (/* binding */ wordExcerpt),
  pz: () => (/* binding */ wordsExcerpt)
});

// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/shell/files-of-script.js
var files_of_script = __webpack_require__(39890);
// EXTERNAL MODULE: ./build/syntax/shell/folders.js
var folders = __webpack_require__(67450);
// EXTERNAL MODULE: ./build/syntax/shell/given-values.js
var given_values = __webpack_require__(71821);
// EXTERNAL MODULE: ./build/syntax/shell/inline-calls.js + 4 modules
var inline_calls = __webpack_require__(69650);
// EXTERNAL MODULE: ./build/syntax/shell/joined-scripts.js
var joined_scripts = __webpack_require__(19247);
// EXTERNAL MODULE: ./build/syntax/shell/lists.js
var lists = __webpack_require__(76926);
// EXTERNAL MODULE: ./build/syntax/shell/masked.js
var masked = __webpack_require__(74022);
// EXTERNAL MODULE: ./build/syntax/shell/named-files.js
var named_files = __webpack_require__(99736);
// EXTERNAL MODULE: ./build/syntax/shell/two-readings.js
var two_readings = __webpack_require__(5547);
// EXTERNAL MODULE: ./build/model/spliced.js
var spliced = __webpack_require__(77122);
;// CONCATENATED MODULE: ./build/syntax/shell/unquoted.js


/**
 * The words as an inner shell receives them, joined by blanks. Quotes and escapes are removed, variables stay unless `expand` replaces
 * them, and command substitutions, which the outer shell runs, become an unknown variable of the same length. Undefined without any text.
 */
function unquoted(words, { excerpt, source }, expand) {
    const pieced = { source, expand, pieces: [], mayBeLiteral: false, hasText: false };
    for (const [index, { pos, end, parts }] of words.entries()) {
        // the blank between two words has the place before the second one
        if (index > 0)
            push(pieced, ' ', pos - 1, pos);
        if (parts === undefined)
            pushEscaped(pieced, pos, end, BARE);
        else
            pushParts(pieced, parts, BARE);
    }
    return pieced.hasText ? (0,spliced/* spliced */.Zb)(excerpt, pieced.pieces) : undefined;
}
/** The same for the body of a here-document. */
function unquotedBody({ pos, end, parts }, { excerpt, source }, expand) {
    const pieced = { source, expand, pieces: [], mayBeLiteral: false, hasText: false };
    if (parts === undefined)
        push(pieced, source.slice(pos, end), pos, end);
    else
        pushParts(pieced, parts, HERE_DOCUMENT);
    return (0,spliced/* spliced */.Zb)(excerpt, pieced.pieces);
}
/** The characters that a backslash escapes, in addition to a line end. */
const BARE = /[\s\S]/;
const DOUBLE_QUOTED = /["$`\\\n]/;
const HERE_DOCUMENT = /[$`\\\n]/;
function pushParts(pieced, parts, escapes) {
    for (const part of parts)
        pushPart(pieced, part, escapes);
}
function pushPart(pieced, part, escapes) {
    const { pos, end } = part;
    switch (part.type) {
        case 'DoubleQuoted':
        case 'LocaleString':
            pushParts(pieced, part.parts, DOUBLE_QUOTED);
            break;
        case 'SingleQuoted':
            push(pieced, part.value, pos + 1, end - 1);
            pieced.hasText = true;
            break;
        case 'AnsiCQuoted':
            push(pieced, part.value, pos + 2, end - 1);
            pieced.hasText = true;
            break;
        case 'CommandExpansion':
        case 'ProcessSubstitution':
        case 'ArithmeticExpansion':
            push(pieced, pieced.expand(part, pieced.mayBeLiteral) ?? (0,masked/* maskedVariable */.C_)(end - pos), pos, end);
            break;
        case 'SimpleExpansion':
        case 'ParameterExpansion':
            push(pieced, pieced.expand(part, pieced.mayBeLiteral) ?? pieced.source.slice(pos, end), pos, end);
            break;
        case 'Literal':
        case 'Glob':
        case 'BraceExpansion':
        case 'ExtendedGlob':
            pushEscaped(pieced, pos, end, escapes);
            break;
    }
}
function pushEscaped(pieced, pos, end, escapes) {
    const text = pieced.source.slice(pos, end);
    let start = 0;
    for (let at = text.indexOf('\\'); at !== -1 && at + 1 < text.length; at = text.indexOf('\\', at + 2)) {
        const escaped = text.charAt(at + 1);
        if (!escapes.test(escaped))
            continue;
        push(pieced, text.slice(start, at), pos + start, pos + at);
        start = escaped === '\n' ? at + 2 : at + 1;
    }
    push(pieced, text.slice(start), pos + start, end);
    pieced.hasText ||= end > pos;
}
function push(pieced, text, start, end) {
    if (text === '')
        return;
    pieced.pieces.push({ text, start, end });
    pieced.mayBeLiteral ||= LITERAL.test(text);
}
/** What begins a literal text: a quote, or a here-document. */
const LITERAL = /'|<</;

// EXTERNAL MODULE: ./build/syntax/shell/variables.js
var shell_variables = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/syntax/shell/words.js + 2 modules
var shell_words = __webpack_require__(1715);
;// CONCATENATED MODULE: ./build/syntax/shell/inner.js














const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash'];
function isShell(program) {
    return SHELLS.includes(program);
}
/** Programs that pass the words after their options to a shell, and `env -S`, which splits them as a shell does. */
const SCRIPT_WORDS = new Set(['entr', 'env', 'parallel', 'sem', 'watch']);
/** Programs with an option for a script. */
const SCRIPT_OPTION = new Set(['flock', 'script', 'sg']);
const RUNNERS = new Set([
    ...[...SHELLS, ...SCRIPT_WORDS, ...SCRIPT_OPTION],
    ...[
        '.',
        'autossh',
        'eval',
        'find',
        'gcloud',
        'git',
        'newgrp',
        'runuser',
        'source',
        'ssh',
        'sshpass',
        'su',
        'trap',
        'vagrant',
    ],
    ...['at', 'batch', 'crontab', 'doas', 'sudo'],
]);
/** Programs that run commands on another machine. */
const REMOTE = new Set(['autossh', 'gcloud', 'ssh', 'sshpass', 'vagrant']);
/** Options of `ssh` whose value is the next word, if it is not attached. */
const SSH_VALUE = /^-[46AaCfGgKkMNnqsTtVvXxYy]*[BbcDEeFIiJLlmOoPpQRSWw]$/;
/** Options of `su` and `runuser` whose value is the next word; in a bundle only the last letter can be one. */
const SU_COMMAND = /^-[^-cgGsuw]*c$/;
const SU_VALUE = /^(-[^-cgGsuw]*[gGsuw]|--(shell|group|supp-group|user|whitelist-environment))$/;
/** Whether the program may run a script from its words, a file or its standard input. */
function runsScripts(program) {
    return RUNNERS.has(program) || (0,inline_calls/* dialectOf */.E)(program) !== undefined;
}
/** The script that `program`, at the index `head` of the words, runs. */
function readInner(program, head, gathered, { input, file }, variables) {
    if (program === 'find')
        return readExecs(gathered, head, variables);
    const dialect = (0,inline_calls/* dialectOf */.E)(program);
    if (dialect !== undefined)
        return (readCalls(dialect, gathered, head, variables) ??
            readCallsOfInput(dialect, gathered, head, input, variables) ??
            readCallsOfFile(dialect, gathered, head, variables));
    return readSource(program, head, gathered, { input, file }, variables);
}
function readSource(program, head, gathered, { input, file }, variables) {
    const { reading } = gathered;
    const source = isFilledIn(program, gathered.words, head) ? 'input' : sourceOf(program, gathered.words, head + 1);
    if (source === undefined)
        return undefined;
    const named = namedByInput(program, source, gathered.words, head);
    const read = named === undefined ? excerptOf(source, head, gathered, { input, file }) : file(named, program === 'run-parts');
    const excerpt = commandsIn(program, read);
    if (excerpt === undefined || isIrrelevant(program, excerpt.text))
        return undefined;
    const isItself = named === undefined && source !== 'input' && 'file' in source && source.file === head;
    // the program is in another language
    if (isItself && !isForShell(excerpt.text))
        return undefined;
    if (program === 'trap')
        return readTrap(excerpt, reading, variables);
    const isSame = program === 'eval' || isSourced(program);
    if (!isSame)
        (0,lists/* setList */.dT)(variables, lists/* POSITIONAL */.NL, givenTo(source, gathered.words, head, reading.budget));
    const inBash = isSame ? reading.isBash : (0,two_readings/* isBash */.TW)(program) || (isItself && (0,two_readings/* startsWithBash */.Cd)(excerpt.text));
    return reading.readText(excerpt, { ...reading, isBash: inBash, input: source === 'input' ? noInput : input }, variables);
}
/** The files that are given to a program: `ls a/*.sh | xargs -n 1 sh`, `xargs -I % sh %`, `run-parts a`. */
function namedByInput(program, source, words, head) {
    const last = words.at(-1);
    if (program === 'run-parts' && last !== undefined)
        return filesIn(last);
    const xargs = words.slice(0, head).findIndex(({ pieces }) => /(?:^|\/)xargs$/.test(pieces));
    if (xargs === -1 || source === undefined || isFilledIn(program, words, head))
        return undefined;
    const given = source === 'input' ? words[head] : 'file' in source ? words[source.file] : undefined;
    if (given === undefined)
        return undefined;
    if (source === 'input')
        return { ...given, value: named_files/* FROM_INPUT */.Yw, raw: named_files/* FROM_INPUT */.Yw, pieces: named_files/* FROM_INPUT */.Yw };
    const mark = replacedBy(words.slice(xargs, head));
    return mark === undefined ? undefined : { ...given, pieces: given.pieces.replace(mark, () => named_files/* FROM_INPUT */.Yw) };
}
function filesIn(folder) {
    return { ...folder, raw: `${folder.pieces}/*`, pieces: `${folder.pieces}/*` };
}
/** The text that `xargs -I %` replaces. */
function replacedBy(words) {
    const at = words.findIndex(({ pieces }) => /^-[a-zA-Z0-9]*I/.test(pieces));
    const attached = words[at]?.pieces.replace(/^-[a-zA-Z0-9]*?I/, '');
    return at === -1 ? undefined : attached || words[at + 1]?.pieces;
}
/** Other commands for another machine do not concern the place that they are written in. */
function isIrrelevant(program, text) {
    return isTest(text) || (REMOTE.has(program) && !mayStart(text));
}
/** The script of a trap runs with the variables that are set by then. */
function readTrap(excerpt, reading, variables) {
    const pipelines = [];
    const problems = [];
    reading.atEnd.push(() => {
        const script = reading.readText(excerpt, { ...reading, input: noInput, problems }, (0,shell_variables/* childOf */.GG)(variables));
        for (const pipeline of script?.pipelines ?? [])
            pipelines.push(pipeline);
        for (const problem of script?.problems ?? [])
            problems.push(problem);
    });
    return { span: excerpt.span(0, excerpt.text.length), pipelines, problems };
}
function noInput() {
    return undefined;
}
/** `echo '\u2026' | xargs -0 sh -c`, `\u2026 | xargs -I{} sh -c '{}'`: the script is the input. */
function isFilledIn(program, words, head) {
    if (!isShell(program) || !words.slice(0, head).some(({ pieces }) => /(?:^|\/)xargs$/.test(pieces)))
        return false;
    const last = words.at(-1)?.pieces ?? '';
    return /^-[^-]*c$/.test(last) || (last === '{}' && /^-[^-]*c$/.test(words.at(-2)?.pieces ?? ''));
}
/** The commands that code in the words gives to a shell: `python3 -c "os.system('\u2026')"`. */
function readCalls(dialect, { words, reading }, head, variables) {
    return (0,joined_scripts/* joinedScripts */.U)(words.slice(head + 1).map(({ pieces, span }) => 
    // a name or a number has no commands
    WORD_ONLY.test(pieces) ? undefined : readTextsOf(pieces, span, { dialect, reading, variables })));
}
const WORD_ONLY = /^[\w./:=-]*$/;
/** The same for code that the program gets in a here-document or from a command: `python3 <<E`. */
function readCallsOfInput(dialect, { words, reading }, head, input, variables) {
    const isRead = dialect.readsInput || words.slice(head + 1).every(({ pieces }) => /^-$|^-[^ce]+$/.test(pieces));
    const code = isRead ? input() : undefined;
    return code && readTextsOf(code.text, code.span(0, code.text.length), { dialect, reading, variables });
}
/** The same for a file that the script itself has written. */
function readCallsOfFile(dialect, { words, reading }, head, variables) {
    const { files } = reading;
    const file = files.texts.size === 0 ? undefined : words.slice(head + 1).find(({ pieces }) => !pieces.startsWith('-'));
    const written = { ...reading, files: { ...files, copied: undefined } };
    const code = file && (0,files_of_script/* textsNow */.jp)(file, written, (0,folders/* folderNow */.H)(variables, files))?.();
    return code && readTextsOf(code.text, code.span(0, code.text.length), { dialect, reading, variables });
}
function readTextsOf(code, span, { dialect, reading, variables, }) {
    const { sure, guessed, isCut } = (0,inline_calls/* shellTextsIn */.y)(code, dialect);
    if (isCut) {
        const value = 'brackets in code of another language are nested too deeply';
        reading.problems.push({ kind: 'limit-reached', value, span, rest: code });
    }
    const read = (texts) => {
        const text = texts.join('\n').replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, masked/* UNKNOWN_VARIABLE */.y3);
        if (text === '')
            return undefined;
        return reading.readText({ text, span: () => span }, { ...reading, input: noInput }, (0,shell_variables/* childOf */.GG)(variables));
    };
    const other = read(guessed);
    // what is not a command may be unreadable
    return (0,joined_scripts/* joinedScripts */.U)([read(sure), other && { ...other, problems: [] }]);
}
/** The commands of `find \u2026 -exec command {} \\;`, as written. */
function readExecs({ words, nodes, reading }, head, variables) {
    const scope = (0,shell_variables/* childOf */.GG)(variables);
    (0,named_files/* setNames */.j3)(scope, named_files/* FROM_INPUT */.Yw, (0,named_files/* foundBy */.q1)(words.slice(head + 1).map(({ pieces }) => pieces)));
    let from = -1;
    const found = [];
    for (const [index, { pieces }] of words.entries()) {
        if (index > head && from === -1 && EXEC.test(pieces))
            from = index + 1;
        if (from === -1 || index < from || (pieces !== ';' && pieces !== '+'))
            continue;
        const [first, last] = [nodes[from], nodes[index - 1]];
        from = -1;
        if (first === undefined || last === undefined || last.end <= first.pos)
            continue;
        const text = reading.excerpt.text.slice(first.pos, last.end);
        const excerpt = {
            text,
            span: (start, end) => reading.excerpt.span(first.pos + start, first.pos + end),
        };
        found.push(reading.readText(excerpt, { ...reading, input: noInput }, (0,shell_variables/* childOf */.GG)(scope)));
    }
    return (0,joined_scripts/* joinedScripts */.U)(found);
}
const EXEC = /^-(?:exec|ok)(?:dir)?$/;
/** The name of an engine, or of a shell that may read the standard input. */
const STARTS = /docker|podman|nerdctl/;
const CALLS_SHELL = /\b(?:ba|da|z|k|a)?sh\b/;
function mayStart(text) {
    return STARTS.test(text) || (!text.includes('|') && CALLS_SHELL.test(text));
}
/** Whether the first line of a program names a shell, or no interpreter, so that the calling shell reads it. */
function isForShell(text) {
    const line = /^#!([^\r\n]{0,300})/.exec(text)?.[1];
    return line === undefined || line.split(/[\s/]+/).some((word) => SHELLS.includes(word));
}
/** Whether it runs a file in the current shell. */
function isSourced(program) {
    return program === '.' || program === 'source';
}
function excerptOf(source, head, gathered, { input, file }) {
    if (source === 'input')
        return input();
    if ('word' in source)
        return restExcerpt(gathered.words[source.word], source.at);
    return 'file' in source ? file(gathered.words[source.file], source.file === head) : wordsExcerpt(gathered, source);
}
/** `sh -c '\u2026 "$@"' name words`; `xargs` adds more of them. */
function givenTo(source, words, head, budget) {
    if (source === 'input' ||
        source === undefined ||
        'file' in source ||
        'word' in source ||
        words.slice(0, head).some(({ pieces }) => /xargs$/.test(pieces))) {
        return located/* DYNAMIC */.u5;
    }
    return (0,lists/* shifted */.wI)((0,lists/* listValue */.a3)(words.slice(source.to)), 1, budget);
}
/** `eval "[[ $a $operator $b ]]"` runs nothing, and cannot be parsed because its operator is a variable. */
function isTest(text) {
    return text.startsWith('[[ ') && /^\[\[ [^;&|()`\n]{1,500} \]\]$/.test(text);
}
/** The source of the script that a program runs. `first` is the index of the first word after it. */
function sourceOf(program, words, first) {
    if (program === 'eval')
        return words.length > first ? { from: first, to: words.length } : undefined;
    if (isShell(program))
        return shellSource(words, first);
    if (isSourced(program))
        return sourcedFrom(words, first);
    if (SCRIPT_WORDS.has(program))
        return wordAt(words, scriptWord(words, first));
    if (SCRIPT_OPTION.has(program))
        return optionSource(words, first);
    if (program === 'ssh' || program === 'autossh')
        return sshSource(words, first);
    if (program === 'sshpass')
        return sshSource(words, words.findIndex(({ pieces }) => pieces === 'ssh') + 1 || words.length);
    if (REMOTE.has(program))
        return remoteSource(words, first);
    const special = SPECIAL_SOURCES.get(program);
    if (special !== undefined)
        return special(words, first);
    // what the others read, such as a patch, is not a script for a shell
    return runsScripts(program) ? undefined : { file: first - 1 };
}
/** `ssh -p 22 host commands`, with options before and after the host. Without commands the shell reads its input. */
function sshSource(words, first) {
    let hosts = 0;
    let index = first;
    for (let word = words[index]; word !== undefined; word = words[++index]) {
        const { pieces } = word;
        if (pieces === '--' && hosts === 0)
            continue;
        if (SSH_VALUE.test(pieces))
            index += 1;
        else if (!/^-./.test(pieces))
            hosts += 1;
        if (hosts > 1)
            return { from: index, to: words.length };
    }
    return hosts > 0 ? 'input' : undefined;
}
/** `vagrant ssh -c commands`, `gcloud compute ssh host --command commands` */
function remoteSource(words, first) {
    if (!words.slice(first).some(({ pieces }) => pieces === 'ssh'))
        return undefined;
    const option = words.findIndex(({ pieces }, index) => index >= first && /^(?:-c|--command)$/.test(pieces));
    return option === -1 ? undefined : wordAt(words, option + 1);
}
const SPECIAL_SOURCES = new Map([
    ['at', jobSource],
    ['batch', jobSource],
    ['crontab', tableSource],
    ['doas', rootShellSource],
    ['newgrp', () => 'input'],
    ['runuser', suSource],
    ['su', suSource],
    ['sudo', rootShellSource],
    ['trap', trapSource],
]);
/** `at now`, `at -f file now`; with other options it lists or removes jobs. */
function jobSource(words, first) {
    const given = words.slice(first);
    if (given.some(({ pieces }) => /^-[A-Za-z]*[lrdcV]/.test(pieces)))
        return undefined;
    const option = given.findIndex(({ pieces }) => /^-[A-Za-z]*f$/.test(pieces));
    return option === -1 ? 'input' : inputUnlessFile(words, first + option + 1);
}
/** `crontab -u user file`, `crontab -`; with other options it prints, edits or removes the table. */
function tableSource(words, first) {
    let index = first;
    for (; /^-./.test(words[index]?.pieces ?? ''); index += 1) {
        if (words[index]?.pieces !== '-u')
            return undefined;
        index += 1;
    }
    return words[index]?.pieces === '-' ? 'input' : inputUnlessFile(words, index);
}
/** `sudo -s`, `sudo -u user -i`: without a command, the shell reads its input. */
function rootShellSource(words, first) {
    return words.slice(first).some(({ pieces }) => ROOT_SHELL.test(pieces)) ? 'input' : undefined;
}
const ROOT_SHELL = /^(?:-[A-Za-z]*[is]|--login|--shell)$/;
/** In a table of cron, blanks replace the times before the commands. */
function commandsIn(program, excerpt) {
    if (excerpt === undefined || program !== 'crontab')
        return excerpt;
    const { text, span } = excerpt;
    return { text: text.replaceAll(TIMES, (times) => ' '.repeat(times.length)), span };
}
const TIMES = /^[ \t]*(?:@[a-z]+|[\d*][^\s#]{0,99}(?:[ \t]+[\w*/,-]{1,99}){4})(?=[ \t])/gm;
/** `. ./file`, `source -- /dev/stdin` */
function sourcedFrom(words, first) {
    const file = words[first]?.value === '--' ? first + 1 : first;
    return file < words.length ? inputUnlessFile(words, file) : undefined;
}
function scriptWord(words, first) {
    const found = words.findIndex(({ pieces }, index) => index >= first && /\s/.test(pieces) && !pieces.startsWith('-'));
    return found === -1 ? words.length : found;
}
/** `script -qec '\u2026' file`, `flock file -c '\u2026'`, `sg group '\u2026'` */
function optionSource(words, first) {
    const option = words.findIndex(({ pieces }, index) => index >= first && /^-[a-z]*c$|^--command$/.test(pieces));
    return wordAt(words, option === -1 ? scriptWord(words, first) : option + 1);
}
/** `trap 'commands' EXIT`; without a signal nothing runs. */
function trapSource(words, first) {
    const from = words[first]?.value === '--' ? first + 1 : first;
    return words.length > from + 1 && words[from]?.value !== '-' ? { from, to: from + 1 } : undefined;
}
/** With `-c` anywhere, the first operand is the script: `bash -ceuo pipefail '\u2026'`. With `-s` or without operands it reads its input. */
function shellSource(words, first) {
    let isString = false;
    let isInput = false;
    let index = first;
    for (let word = words[index]; word !== undefined; word = words[++index]) {
        const { value, pieces } = word;
        if (!/^[-+]./.test(pieces) || pieces === '--')
            break;
        if (value === located/* DYNAMIC */.u5)
            return undefined;
        isString ||= /^-[^-]*c/.test(pieces);
        isInput ||= /^-[^-]*s/.test(pieces);
        index += shellOptionValues(pieces);
    }
    if (/^--?$/.test(words[index]?.pieces ?? ''))
        index += 1;
    if (isString)
        return wordAt(words, index);
    return isInput ? 'input' : inputUnlessFile(words, index);
}
/** How many of the next words an option takes: one for each `o` of `-euo pipefail`. */
function shellOptionValues(option) {
    if (option.startsWith('--'))
        return option === '--rcfile' || option === '--init-file' ? 1 : 0;
    return option.match(/o/gi)?.length ?? 0;
}
function wordAt(words, index) {
    return index < words.length ? { from: index, to: index + 1 } : undefined;
}
function inputUnlessFile(words, index) {
    return index >= words.length || STANDARD_INPUT.has(words[index]?.pieces ?? '') ? 'input' : { file: index };
}
const STANDARD_INPUT = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);
/** `su - user -c '\u2026'`; operands may come between the options. Without `-c`, the user's shell reads its input. */
function suSource(words, first) {
    for (let index = first, word = words[index]; word !== undefined; word = words[++index]) {
        const { pieces } = word;
        if (pieces === '--')
            break;
        const attached = /^--(?:session-)?command=/.exec(pieces);
        if (attached !== null)
            return { word: index, at: attached[0].length };
        if (/^--(session-)?command$/.test(pieces) || SU_COMMAND.test(pieces))
            return wordAt(words, index + 1);
        if (SU_VALUE.test(pieces))
            index += 1;
    }
    return 'input';
}
/** The words as the program receives them, with exact places where possible. */
function wordsExcerpt({ words, nodes, reading, variables }, { from, to }) {
    const given = nodes.slice(from, to).filter((node) => node !== undefined);
    if (given.length === 0 || given.length < to - from)
        return undefined;
    const printed = printedBySole(given, words[from]);
    const output = printed && (0,shell_words/* outputOf */.jH)(printed, reading, variables, true);
    if (output !== undefined)
        return output;
    // the file that it prints is a script of its own
    if (printed !== undefined && PRINTS_FILE.test(given[0]?.text ?? ''))
        return undefined;
    const around = nodes.slice(Math.max(0, from - 1), to + 1);
    const isTrap = words[from - 1]?.pieces === 'trap' || words[from - 2]?.pieces === 'trap';
    // a word that became several is not a script as a whole
    const exact = new Set(around).size === around.length
        ? unquoted(given, reading, (0,given_values/* valuesGiven */.c)(reading, variables, isTrap))
        : undefined;
    return exact ?? valueExcerpt(words.slice(from, to));
}
/** `$(cat file)`, `"$(<file)"` */
const PRINTS_FILE = /^"?\$\(\s*(?:cat\s|<)/;
/** The end of a word. Places inside a word are not known. */
function restExcerpt(word, at) {
    return word && valueExcerpt([{ ...word, pieces: word.pieces.slice(at) }]);
}
/** The substitution in `eval "$(\u2026)"`, whose text has exact places, and in `eval $(\u2026)`, if that has no known value. */
function printedBySole([only, ...others], word) {
    const [part, ...rest] = only?.parts ?? [];
    if (others.length > 0 || rest.length > 0)
        return undefined;
    if (part?.type === 'CommandExpansion')
        return word?.pieces === unknown_piece/* UNKNOWN_PIECE */.YB ? part : undefined;
    const [quoted, ...more] = part?.type === 'DoubleQuoted' ? part.parts : [];
    return quoted?.type === 'CommandExpansion' && more.length === 0 ? quoted : undefined;
}
/** The text of a value that is defined elsewhere, such as `sh -c "$SCRIPT"`. Everything in it has the span of all the words. */
function valueExcerpt(words) {
    const pieces = words.map((word) => word.pieces).join(' ');
    const first = words[0]?.span;
    const last = words.at(-1)?.span;
    if (first === undefined || last === undefined || (0,shell_variables/* unlessUnknown */.jG)(pieces.replaceAll(' ', '')) === located/* DYNAMIC */.u5)
        return undefined;
    const span = { ...first, end: last.end };
    return { text: pieces.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, masked/* UNKNOWN_VARIABLE */.y3), span: () => span };
}
/** The program reads the last here-document or here-string. */
function inputOf({ prefix, suffix }) {
    const parts = prefix.length === 0 ? suffix : [...prefix, ...suffix];
    const input = parts.findLast((part) => part.type === 'HereDoc' || part.type === 'HereString');
    return input?.type === 'HereString' ? input.target : input;
}
function inputExcerpt(input, reading, expand) {
    return input.type === 'HereDoc' ? unquotedBody(input.body, reading, expand) : wordExcerpt(input, reading, expand);
}
/** The text of a single word. */
function wordExcerpt(word, reading, expand) {
    return unquoted([word], reading, expand) ?? valueExcerpt(reading.values.get(word) ?? []);
}


/***/ }),

/***/ 19247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ joinedScripts)
/* harmony export */ });
/** The commands of several scripts as one; undefined without a script. */
function joinedScripts(scripts) {
    const [first, ...others] = scripts.filter((script) => script !== undefined);
    if (first === undefined || others.length === 0)
        return first;
    const all = [first, ...others];
    return {
        ...first,
        pipelines: all.flatMap(({ pipelines }) => pipelines),
        problems: all.flatMap(({ problems }) => problems),
    };
}


/***/ }),

/***/ 76926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ elementsNamed),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   NL: () => (/* binding */ POSITIONAL),
/* harmony export */   VS: () => (/* binding */ rawList),
/* harmony export */   a3: () => (/* binding */ listValue),
/* harmony export */   cy: () => (/* binding */ isArray),
/* harmony export */   dT: () => (/* binding */ setList),
/* harmony export */   i7: () => (/* binding */ severalOfList),
/* harmony export */   re: () => (/* binding */ wordsOfList),
/* harmony export */   s2: () => (/* binding */ elementAt),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   uE: () => (/* binding */ mayBeEmpty),
/* harmony export */   wI: () => (/* binding */ shifted),
/* harmony export */   wO: () => (/* binding */ namedList)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);



/** Arrays and positional parameters are stored like variables, under names that no variable can have. */
const KEY = '[@]';
/** The name of the list behind `$@`, `$1` and the like. */
const POSITIONAL = '@';
/** Comes before each element. */
const MARK = '\u0002';
/** Begins an element that may be any number of them. */
const SEVERAL = '\u0003';
/** A list of words as the value of a variable. */
function listValue(words) {
    return words.map((word) => MARK + (mayBeSeveral(word) ? SEVERAL : '') + withoutMarks(word.pieces)).join('');
}
/** The words of such a list. */
function wordsOfList(list) {
    return list.split(MARK).flatMap((element, at) => (at === 0 ? [] : element.replace(SEVERAL, '')));
}
/** Those that may be any number of words. */
function severalOfList(list) {
    return list.split(MARK).flatMap((element) => (element.startsWith(SEVERAL) ? element.slice(1) : []));
}
function withoutMarks(text) {
    return text.replaceAll(MARK, '\ufffd').replaceAll(SEVERAL, '\ufffd');
}
/** Patterns become files, and an unknown value may have blanks, or be a list. */
function mayBeSeveral({ pieces, raw }) {
    const isQuoted = /^["'](?=.*["']$)/s.test(raw);
    if (!pieces.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB))
        return !isQuoted && /[*?[(]/.test(pieces);
    const isElement = WHOLE_LIST.test(raw) && pieces !== _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB;
    return !isQuoted || (/[@*]/.test(raw) && !isElement);
}
/** Each element of it is one word. */
const WHOLE_LIST = /^"\$(?:@|\{(?:@|[A-Za-z_]\w*\[@\])\})"$/;
/** The list without its first elements. */
function shifted(list, count, budget) {
    const all = split(list, budget);
    return all === undefined || isUncertain(all, count)
        ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5
        : all
            .slice(count)
            .map((element) => MARK + element)
            .join('');
}
/** Whether it has no elements but those that may be none. */
function mayBeEmpty(list) {
    return list !== '' && list.split(MARK).every((element, at) => at === 0 || element.startsWith(SEVERAL));
}
/** Whether an index up to a place may mean another element. */
function isUncertain(elements, until) {
    return elements.slice(0, until).some((element) => element.startsWith(SEVERAL));
}
/** The name that the list behind a variable is stored under. */
function listName(name) {
    return name + KEY;
}
function setList(variables, name, list) {
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .setVariable */ .BB)(variables, listName(name), list);
}
function isArray(variables, name) {
    return (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .getVariable */ .dn)(variables, name + KEY) !== undefined;
}
/** The value of `$a` for an array `a`. */
function firstOf(list) {
    const first = list === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? undefined : list.split(MARK, 2)[1];
    return first === undefined || first.startsWith(SEVERAL) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessUnknown */ .jG)(first);
}
/** The list in its stored form; undefined when it is not set. A variable that is not an array is a list with one element. */
function rawList(variables, name) {
    const list = (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .getVariable */ .dn)(variables, name + KEY);
    if (list !== undefined || name === POSITIONAL)
        return list;
    const value = (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .getVariable */ .dn)(variables, name);
    return typeof value === 'string' ? MARK + withoutMarks(value) : value;
}
/** The elements with their marks; undefined when they are not known. */
function elementsOf(variables, name, budget) {
    const list = rawList(variables, name);
    return typeof list === 'string' ? split(list, budget) : undefined;
}
function split(list, budget) {
    budget.left -= list.length;
    if (budget.left < 0)
        return undefined;
    return list === '' ? [] : list.slice(1).split(MARK);
}
function namedList(part) {
    if (part.type === 'SimpleExpansion')
        return listAt(POSITIONAL, part.text.slice(1), 0);
    if (part.type !== 'ParameterExpansion' || part.prefix !== undefined)
        return undefined;
    const { parameter, index, operation } = part;
    const isSlice = operation?.type === 'Slice' && operation.length === undefined && /^ ?\d{1,5}$/.test(operation.offset.text);
    if (operation !== undefined && !isSlice)
        return undefined;
    const from = isSlice ? Number(operation.offset.text) : 0;
    if (index !== undefined)
        return listAt(parameter, index.text, from);
    // the first one is the name of the script
    return isSlice && from === 0 ? undefined : listAt(POSITIONAL, parameter, Math.max(0, from - 1));
}
function listAt(name, index, from) {
    return index === '@' || index === '*' ? { name, isJoined: index === '*', from } : undefined;
}
function elementsNamed({ name, from }, variables, budget) {
    const elements = elementsOf(variables, name, budget);
    if (elements === undefined || isUncertain(elements, from))
        return undefined;
    return elements.slice(from).map((element) => (element.startsWith(SEVERAL) ? element.slice(1) : element));
}
/** The value of `$1`, `${a[0]}` or `${#a[@]}`; undefined for another form, or when unknown. A missing element is empty. */
function elementAt({ parameter, index, prefix }, variables, budget) {
    const name = index === undefined ? POSITIONAL : parameter;
    const at = index?.text ?? parameter;
    if (prefix === '#')
        return /^[@*]$/.test(at) ? countOf(elementsOf(variables, name, budget)) : undefined;
    if (prefix !== undefined || !/^\d{1,5}$/.test(at))
        return at === '#' ? countOf(elementsOf(variables, name, budget)) : undefined;
    const place = index === undefined ? Number(at) - 1 : Number(at);
    const elements = place < 0 ? undefined : elementsOf(variables, name, budget);
    if (elements === undefined || isUncertain(elements, place + 1))
        return undefined;
    return elements[place] ?? '';
}
function countOf(elements) {
    return elements === undefined || isUncertain(elements, elements.length) ? undefined : String(elements.length);
}


/***/ }),

/***/ 71323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ printedWords)
/* harmony export */ });
/** The output of a command that prints the path of a program, or words of its own; undefined if it is not known. */
function printedWords(command) {
    const words = LOOK_UP.exec(command)?.[1] ?? ECHO.exec(command)?.[2] ?? formatted(command) ?? onCondition(command);
    return words?.replaceAll(/[ \t]+/g, ' ');
}
/** `printf 'cu%s' rl` */
function formatted(command) {
    const [, format, text] = FORMAT.exec(command) ?? [];
    return format === undefined || text === undefined ? undefined : format.replace('%s', () => text);
}
/** `[ -t 0 ] && echo -it || echo -i`: what some runs print counts as given. */
function onCondition(command) {
    const [, first, second = ''] = CONDITION.exec(command) ?? [];
    return first === undefined ? undefined : `${first} ${second}`.trim();
}
const PRINTED = String.raw `echo[ \t]+["']?(-{0,2}[\w./:@+=,][\w./:@+=,-]*(?: [\w./:@+=,-]+){0,20})["']?[ \t]*`;
const TEST = String.raw `(?:\[ [^\][|;&\x60]{1,200} \]|test [^|;&\x60]{1,200}|tty -s)`;
const CONDITION = new RegExp(String.raw `^[ \t]*${TEST}[ \t]*&&[ \t]*${PRINTED}(?:\|\|[ \t]*(?:${PRINTED}|true[ \t]*))?$`);
const FORMAT = /^[ \t]*printf[ \t]+["']?([\w./-]*%s[\w./-]*)["']?[ \t]+["']?([\w./-]+)["']?[ \t]*$/;
/** `which docker`, `command -v podman 2>/dev/null || command -v docker` */
const LOOK_UP = /^[ \t]*(?:which|command[ \t]+-v|type[ \t]+-p)[ \t]+([\w./-]+)[ \t]*(?:$|[|;&]|2>)/;
/** `echo docker`, `printf %s "docker run"`; a word in front with a dash may be an option. */
const ECHO = /^[ \t]*(?:echo(?:[ \t]+-n)?|printf(?:[ \t]+(?:%s|"%s"|'%s'))?)[ \t]+(["']?)([\w./:@+=,][\w./:@+=,-]*(?:[ \t]+[\w./:@+=,-]+)*)\1[ \t]*$/;


/***/ }),

/***/ 74022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ maskedVariable),
/* harmony export */   kY: () => (/* binding */ withUnknownPieces),
/* harmony export */   y3: () => (/* binding */ UNKNOWN_VARIABLE)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);

/** A variable that is never set, as long as the text that it replaces. */
function maskedVariable(length) {
    return length < 4 ? '$-'.padEnd(length, '-') : `\${${'_'.repeat(length - 3)}}`;
}
/** A literal text in a script, with its masked variables as unknown pieces. */
function withUnknownPieces(text) {
    return text.includes('${_') ? text.replaceAll(/\$\{_+\}/g, _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) : text;
}
/** The shortest masked variable with a name. */
const UNKNOWN_VARIABLE = maskedVariable(4);


/***/ }),

/***/ 99736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P3: () => (/* binding */ setNamesRead),
/* harmony export */   Pk: () => (/* binding */ namesPrinted),
/* harmony export */   Yw: () => (/* binding */ FROM_INPUT),
/* harmony export */   fH: () => (/* binding */ wordsMeant),
/* harmony export */   j3: () => (/* binding */ setNames),
/* harmony export */   q1: () => (/* binding */ foundBy)
/* harmony export */ });
/* harmony import */ var _analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44279);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _files_of_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39890);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67450);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);





/** Names of files are kept like variables, under names that no variable can have: one pattern a line. */
const NAMES = 'names ';
/** The word in place of names that a command gets from its input, as for `xargs` and `find`. */
const FROM_INPUT = '{}';
/** Notes the files that a variable names one after the other. */
function setNames(variables, name, patterns) {
    const text = patterns.filter((pattern) => !pattern.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB)).join('\n');
    if (text !== '')
        (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .setVariable */ .BB)(variables, NAMES + name, text);
}
function namesOf(variables, name) {
    const names = (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .getVariable */ .dn)(variables, NAMES + name);
    return typeof names === 'string' ? names.split('\n') : [];
}
/** Gives the names that a command gets from its input to a variable that `read` sets. */
function setNamesRead(variables, head) {
    const [, name] = /(?:^|[\s;])read[ \t]+(?:-\w+[ \t]+(?:(?:''|"")[ \t]+)?)*([A-Za-z_]\w*)/.exec(head) ?? [];
    if (name !== undefined)
        setNames(variables, name, namesOf(variables, FROM_INPUT));
}
/** The names that a command prints, as patterns: `ls a/*.sh`, `find a -name '*.sh'`, `printf '%s\n' a/*.sh`. */
function namesPrinted(command, { variables, reading }) {
    // only in a Dockerfile is it known which files there are
    if (reading.files.recipes === undefined)
        return [];
    const [, program, rest = ''] = PRINTS_NAMES.exec(command) ?? [];
    if (program === undefined)
        return [];
    const words = (rest.split(/[|;&<>\n]|\s2>/, 1)[0]?.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map((word) => withValues(word.replaceAll(/["']/g, ''), variables, reading));
    if (program === 'find')
        return foundBy(words);
    const operands = words.filter((word) => !word.startsWith('-'));
    if (program !== 'ls')
        return operands.filter((word) => /[*?[]/.test(word));
    return operands.length === 0 ? ['*'] : operands.map((word) => (/[*?[]/.test(word) ? word : '*'));
}
const PRINTS_NAMES = /^[\s(]*(?:command[ \t]+)?(ls|find|echo|printf)[ \t\n]([\s\S]*)$/;
function withValues(word, variables, { budget }) {
    return word.replaceAll(/\$\{?(\w+)\}?/g, (_, name) => {
        const value = (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .getVariable */ .dn)(variables, name);
        budget.left -= typeof value === 'string' ? value.length : 0;
        return typeof value === 'string' && budget.left >= 0 ? value : _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB;
    });
}
/** The patterns of `find folder -name pattern`, which may be at any depth. */
function foundBy(words) {
    const end = words.findIndex((word) => /^[-(!\\]/.test(word));
    const starts = words.slice(0, end === -1 ? words.length : end);
    const named = words.flatMap((word, at) => (/^-i?name$/.test(words[at - 1] ?? '') ? [word] : []));
    const names = named.length > 0 ? named : ['*'];
    return (starts.length > 0 ? starts : ['.']).flatMap((start) => {
        const folder = start.replace(/(?<!\/)\/+$/, '');
        return names.flatMap((name) => [`${folder}/${name}`, `${folder}/**/${name}`]);
    });
}
/** The words that a word may be, if it names files: a pattern, a variable of a loop, or `{}`. Otherwise the word itself. */
function wordsMeant(word, variables, { files, budget }) {
    const patterns = patternsIn(word, variables);
    if (patterns === undefined)
        return [word];
    const folder = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderNow */ .H)(variables, files);
    for (const pattern of patterns)
        budget.left -= pattern.length;
    if (budget.left < 0)
        return [word];
    const paths = patterns.flatMap((pattern) => {
        if (!isPattern(pattern))
            return [pattern];
        return typeof folder === 'string' ? (0,_files_of_script_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsMatching */ .OC)((0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o1)(folder, pattern), files) : [];
    });
    return [...new Set(paths)].map((path) => ({ ...word, value: path, pieces: path }));
}
/** A bracket alone is the name of a program. */
function isPattern(text) {
    const bracket = text.indexOf('[');
    return /[*?]/.test(text) || (bracket !== -1 && text.includes(']', bracket + 2));
}
/** Undefined for a word that is meant as it is. */
function patternsIn({ pieces, raw }, variables) {
    if (pieces.includes(FROM_INPUT)) {
        const names = namesOf(variables, FROM_INPUT);
        return names.length === 0 ? undefined : names.map((name) => pieces.replace(FROM_INPUT, () => name));
    }
    if (!pieces.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB))
        return isPattern(pieces) && !/["'\\]/.test(raw) ? [pieces] : undefined;
    const [, name, ...others] = /\$\{?([A-Za-z_]\w*)\}?/.exec(raw) ?? [];
    const isOne = pieces.indexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) === pieces.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) && others.length === 0;
    if (name === undefined || !isOne || /\$\{\w+[^\w}]/.test(raw))
        return undefined;
    const names = namesOf(variables, name);
    return names.length === 0 ? undefined : names.map((one) => pieces.replace(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB, () => one));
}


/***/ }),

/***/ 80002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ hasTellingWord),
/* harmony export */   c: () => (/* binding */ isTelling)
/* harmony export */ });
/* harmony import */ var _model_harmful_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87246);

/**
 * Whether a value decides what a command does, as an option, a path of the machine, a program or a word that takes isolation away. Commands
 * with other values were read without them.
 */
function isTelling(value) {
    const text = value.trimStart();
    return /^-|^\/|^https?:|^(?:docker|podman|nerdctl)/.test(text) || SWITCHED_ON.test(text) || (0,_model_harmful_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isHarmfulWord */ .EA)(text);
}
/** `--privileged=$1` */
const SWITCHED_ON = /^(?:true|t|1)$/i;
/** Whether options or paths of the machine are among the words of a text. */
function hasTellingWord(text) {
    return TELLING_WORD.test(text);
}
const TELLING_WORD = /(?:^|\s)(?:-[\w-]|\/)/;


/***/ }),

/***/ 5547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ startsWithBash),
/* harmony export */   TW: () => (/* binding */ isBash),
/* harmony export */   qx: () => (/* binding */ hasTwoReadings)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88989);

/** In bash the quoted text continues after `\'`; in other shells it ends there. */
const ESCAPED_QUOTE = /\$'[^']*\\'/;
/**
 * Whether a shell without `$'\u2026'`, such as dash, finds different words in a text than bash does. Dash runs the commands before an error, so
 * only those are compared.
 */
function hasTwoReadings(source, parsed) {
    if (!ESCAPED_QUOTE.test(source))
        return false;
    const other = (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(source.replaceAll("$'", "_'"));
    const [error] = other.errors ?? [];
    const words = wordsOf(parsed);
    return error === undefined ? words !== wordsOf(other) : !words.startsWith(wordsOf(other, error.pos));
}
/** The places of the words of all commands that end before `limit`. */
function wordsOf(script, limit = Number.POSITIVE_INFINITY) {
    const places = [];
    const visit = (node) => {
        if (node.type === 'Command') {
            if (node.end > limit)
                return;
            const words = [...node.prefix, node.name, ...node.suffix].map((word) => word && `${word.pos}-${word.end}`);
            places.push(`${words.join(' ')}\n`);
        }
        (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .forEachChild */ .dK)(node, visit);
    };
    visit(script);
    return places.join('');
}
const BASHES = new Set(['bash', 'rbash', 'zsh', 'ksh', 'mksh']);
/** Whether a program is a shell with `$'\u2026'`. */
function isBash(program) {
    return BASHES.has(program);
}
/** Whether the first line of a file names such a shell. */
function startsWithBash(text) {
    if (!text.startsWith('#!'))
        return false;
    const [first = '', ...others] = text.slice(2, lineEnd(text)).trim().split(/\s+/).map(nameOf);
    return isBash(first === 'env' ? (others.find((word) => !word.startsWith('-')) ?? '') : first);
}
function lineEnd(text) {
    const end = text.indexOf('\n');
    return end === -1 ? text.length : end;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ setVariable),
/* harmony export */   Bq: () => (/* binding */ setAttribute),
/* harmony export */   Dx: () => (/* binding */ newShell),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   ab: () => (/* binding */ isInFunction),
/* harmony export */   aq: () => (/* binding */ setExported),
/* harmony export */   dn: () => (/* binding */ getVariable),
/* harmony export */   hD: () => (/* binding */ mergeBranch),
/* harmony export */   jG: () => (/* binding */ unlessUnknown),
/* harmony export */   lh: () => (/* binding */ functionScope),
/* harmony export */   oL: () => (/* binding */ isOption),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   qu: () => (/* binding */ setReference),
/* harmony export */   rM: () => (/* binding */ mergeFunction),
/* harmony export */   w: () => (/* binding */ rootVariables)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60633);



const NAME = /^[A-Za-z_]\w*$/;
/** A value, which may have unknown pieces; `DYNAMIC` after an assignment that cannot be evaluated, undefined when it is not set. */
function getVariable(variables, name) {
    const meant = targetOf(variables, name);
    return ownValue(variables, meant) ?? variables.lookUp(meant) ?? (meant === 'IFS' ? ' \t\n' : undefined);
}
/** The variable that is read and set for a name, which may be a reference of `declare -n`. */
function targetOf(variables, name) {
    if (!variables.references.isAny)
        return name;
    const end = name.endsWith(LIST) ? LIST : '';
    let target = name.slice(0, name.length - end.length);
    for (let depth = 0; depth < DEEPEST_REFERENCE; depth += 1) {
        const next = ownValue(variables, REFERENCE + target) ?? ownValue(variables, LOCAL_REFERENCE + target);
        if (typeof next !== 'string')
            break;
        target = next;
    }
    return target + end;
}
/** `NAMEREF_MAX` of bash, which refuses circles. */
const DEEPEST_REFERENCE = 8;
/** `declare -n name=target` */
function setReference(variables, name, target, isLocal) {
    variables.references.isAny = true;
    setOwn(variables, (isLocal ? LOCAL_REFERENCE : REFERENCE) + name, target);
}
/** References are kept like variables, under names that no variable can have. */
const REFERENCE = 'reference ';
/** The same until a function ends. */
const LOCAL_REFERENCE = 'reference here ';
/** The value that the script has set. */
function ownValue(variables, name) {
    for (let scope = variables; scope !== undefined; scope = scope.parent) {
        const value = scope.own?.get(name);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
/** Without effect for a variable that is read-only, at which other shells than bash stop. */
function setVariable(variables, written, value) {
    const name = targetOf(variables, written);
    const attribute = attributeOf(variables, name);
    if (attribute === 'read-only')
        return;
    const isUnknown = attribute !== undefined || (value === '' && variables.isSetLater(name) && !areOptions(ownValue(variables, name)));
    setOwn(variables, name, isUnknown ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : value);
}
function setOwn(variables, name, value) {
    variables.own ??= new Map();
    variables.own.set(name, value);
}
function setAttribute(variables, name, attribute, isLocal) {
    setOwn(variables, (isLocal ? LOCAL_ATTRIBUTE : ATTRIBUTE) + name, attribute);
}
function attributeOf(variables, name) {
    return ownValue(variables, ATTRIBUTE + name) ?? ownValue(variables, LOCAL_ATTRIBUTE + name);
}
/** Attributes are kept like variables, under names that no variable can have. */
const ATTRIBUTE = 'attribute ';
/** The same until a function ends. */
const LOCAL_ATTRIBUTE = 'attribute here ';
/** A text with unknown pieces, or `DYNAMIC` if it has nothing else. A long text is not checked, as `+=` would search it each time. */
function unlessUnknown(pieces) {
    if (pieces === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || pieces === '' || pieces.length > _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_VALUE */ .PE)
        return pieces;
    return pieces.replaceAll(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB, '') === '' ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : pieces;
}
function rootVariables(lookUp, isSetLater) {
    return { parent: undefined, lookUp, isSetLater, own: undefined, references: { isAny: false } };
}
/** What a shell that the script starts inherits: variables of its own environment, those that are exported, and the folder. */
function newShell(variables) {
    const lookUp = (name) => {
        const isInherited = name === FOLDER || ownValue(variables, EXPORTED + name) !== undefined;
        const outer = variables.lookUp(name);
        const value = isInherited || outer !== undefined ? ownValue(variables, name) : undefined;
        return typeof value === 'string' ? value : value === undefined ? outer : undefined;
    };
    return rootVariables(lookUp, variables.isSetLater);
}
function setExported(variables, name) {
    setOwn(variables, EXPORTED + name, '');
}
const EXPORTED = 'exported ';
/** The current folder, which is kept among the variables, as it changes and is restored with them. No script can use this name. */
const FOLDER = '/';
function childOf(parent) {
    const { lookUp, isSetLater, references } = parent;
    return { parent, lookUp, isSetLater, own: undefined, references };
}
/** After a branch that may not have run, its changed variables are unknown. Options that a script may choose are all assumed to be given. */
function mergeBranch(branch, into) {
    for (const [name, value] of branch.own ?? []) {
        const before = getVariable(into, name);
        if (before === value || addsOptions(before, value))
            continue;
        setVariable(into, name, addsOptions(value, before) ? value : bothOptions(name, before, value));
    }
}
/** The options of two values, or the one that takes isolation away in some runs; `DYNAMIC` if they are something else. */
function bothOptions(name, before, value) {
    if (takesIsolation(value, before))
        return value;
    if (before !== undefined && takesIsolation(before, value))
        return before;
    if (typeof before !== 'string' || typeof value !== 'string')
        return _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    if (before.length + value.length > _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_VALUE */ .PE || !areOptions(before) || !areOptions(value))
        return _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    return name.endsWith(LIST) ? before + value : `${before} ${value}`;
}
/** Whether a value of an option is worse than the other one: the namespace of the host, its disk, a socket of its engine, or a switch that is on. */
function takesIsolation(value, other) {
    if (typeof value !== 'string')
        return false;
    if (value === 'true')
        return other === 'false' || other === undefined;
    return value === '/' || OF_HOST.test(value) || ENGINE_SOCKET.test(value);
}
/** Words that say little elsewhere: the name of a user or `none` may be any other value as well. */
const OF_HOST = /^(?:host|unconfined|(?:cap_)?(?:sys_[a-z]{2,12}|net_admin|dac_read_search|mac_admin|bpf))$/i;
const ENGINE_SOCKET = /^\/(?:var\/)?run\/(?:docker|containerd\/containerd|podman\/podman|crio\/crio)\.sock$/;
/** The mark before each element of a list, see `lists.ts`, counts as a blank. */
function areOptions(text) {
    return typeof text === 'string' && isOption(text.slice(0, LONGEST_OPTION).replaceAll('\u0002', ' '));
}
/** Whether one value is the other with added options, as in some runs. */
function addsOptions(more, less = '') {
    if (typeof more !== 'string' || less === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || !more.startsWith(less))
        return false;
    const added = more.slice(less.length);
    return areOptions(added) && (less === '' || ' \t\u0002'.includes(added.charAt(0)));
}
/** Whether a text begins with an option; `-rc1` is part of a name. */
function isOption(text) {
    return OPTION.test(text);
}
/** In characters. The first option of a list shows what it is. */
const LONGEST_OPTION = 200;
const OPTION = /^[ \t]*-(?:-[a-z][a-z-]+(?:[=\s]|$)|[A-Za-z]{1,2}(?:\s|$))/;
/** A child for the body of a function. */
function functionScope(parent) {
    const scope = childOf(parent);
    setVariable(scope, IN_FUNCTION, '');
    return scope;
}
/** Whether `local` has an effect. */
function isInFunction(variables) {
    return ownValue(variables, IN_FUNCTION) !== undefined;
}
const IN_FUNCTION = 'in function';
/** The same after a function, whose positional parameters are local, and so are attributes that it declares. */
function mergeFunction(branch, into) {
    for (const name of branch.own?.keys() ?? [])
        if (name === POSITIONAL_LIST || name === IN_FUNCTION || ENDS_WITH_FUNCTION.test(name))
            branch.own?.delete(name);
    mergeBranch(branch, into);
}
const ENDS_WITH_FUNCTION = new RegExp(`^(?:${LOCAL_ATTRIBUTE}|${LOCAL_REFERENCE})`);
/** See `lists.ts`. */
const LIST = '[@]';
const POSITIONAL_LIST = `@${LIST}`;


/***/ }),

/***/ 1715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hm: () => (/* binding */ collectSubstitutions),
  _W: () => (/* binding */ isDivided),
  jH: () => (/* binding */ outputOf),
  Xh: () => (/* binding */ printedBySubstitution),
  pS: () => (/* binding */ readWord),
  ux: () => (/* binding */ readWords),
  oK: () => (/* binding */ textOfPart)
});

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
// EXTERNAL MODULE: ./build/analysis/secrets/secret.js
var secret = __webpack_require__(60405);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/model/value-bounds.js
var value_bounds = __webpack_require__(60633);
// EXTERNAL MODULE: ./build/syntax/shell/arithmetic.js
var arithmetic = __webpack_require__(60375);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
;// CONCATENATED MODULE: ./build/syntax/shell/braces.js


/** No real word expands to more. */
const MAX_WORDS = 2_000;
/** Nested or in sequence. With a comma in each, more groups would exceed the number of words as well. */
const MAX_GROUPS = 30;
/** The words that bash expands a word with `{a,b}` or `{1..3}` to, in order; undefined when there are too many. */
function expandBraces(pieces) {
    const items = pieces.flatMap(({ text, isActive }) => (isActive ? itemsOf(text) : [{ text }]));
    return expand(items, 0);
}
/** A backslash removes the special meaning of the next character. */
function itemsOf(text) {
    const items = [];
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        const next = text.charAt(at + 1);
        if (char !== '\\' || next === '')
            items.push(char);
        else {
            if (next !== '\n')
                items.push({ text: next });
            at += 1;
        }
    }
    return items;
}
function expand(items, depth) {
    const group = firstGroup(items);
    if (group === undefined)
        return [plain(items)];
    if (depth > MAX_GROUPS)
        return undefined;
    const head = plain(items.slice(0, group.start));
    const tail = expand(items.slice(group.end), depth + 1);
    if (tail === undefined)
        return undefined;
    const found = [];
    for (const one of group.alternatives) {
        const texts = typeof one === 'string' ? [one] : expand(one, depth + 1);
        if (texts === undefined || found.length + texts.length * tail.length > MAX_WORDS)
            return undefined;
        for (const first of texts)
            for (const last of tail)
                found.push(head + first + last);
    }
    return found;
}
function plain(items) {
    return items.map((item) => (typeof item === 'string' ? item : item.text)).join('');
}
/** The first braces that are closed and contain a comma or a sequence. */
function firstGroup(items) {
    const open = [];
    let first;
    for (let at = 0; at < items.length && (first === undefined || open.length > 0); at += 1) {
        const closed = step(open, items[at], at);
        // nested braces are closed before the outer ones
        if (closed !== undefined && isGroup(items, closed) && closed.start < (first?.start ?? at))
            first = closed;
    }
    return first && groupOf(items, first);
}
/** Processes one character, and returns the braces that it closes. */
function step(open, item, at) {
    if (item === '{')
        open.push({ start: at, commas: [], close: at });
    if (item === ',')
        open.at(-1)?.commas.push(at);
    const closed = item === '}' ? open.pop() : undefined;
    if (closed !== undefined)
        closed.close = at;
    return closed;
}
function isGroup(items, braces) {
    return braces.commas.length > 0 || rangeIn(items, braces) !== undefined;
}
function groupOf(items, braces) {
    const { start, commas, close } = braces;
    const end = close + 1;
    const range = commas.length === 0 ? rangeIn(items, braces) : undefined;
    if (range !== undefined)
        return { start, end, alternatives: valuesOf(range) };
    const alternatives = (0,paired/* paired */.i)([start, ...commas], [...commas, close]).map(([from, to]) => items.slice(from + 1, to));
    return { start, end, alternatives };
}
const LONGEST_SEQUENCE = 40;
const SEQUENCE = /^(-?\d{1,9}|[A-Za-z])\.\.(-?\d{1,9}|[A-Za-z])(?:\.\.(-?\d{1,9}))?$/;
function rangeIn(items, { start, close }) {
    if (close - start > LONGEST_SEQUENCE)
        return undefined;
    const [all, from = '', to = '', by = '1'] = SEQUENCE.exec(plain(items.slice(start + 1, close))) ?? [];
    const isLetters = /[A-Za-z]/.test(from);
    return all === undefined || isLetters !== /[A-Za-z]/.test(to) ? undefined : { from, to, by, isLetters };
}
/** A very long sequence is irrelevant, so it becomes unknown. */
function valuesOf({ from, to, by, isLetters }) {
    const [first, last] = isLetters ? [from.charCodeAt(0), to.charCodeAt(0)] : [Number(from), Number(to)];
    const step = Math.abs(Number(by)) || 1;
    const count = Math.floor(Math.abs(last - first) / step) + 1;
    if (count > MAX_WORDS)
        return [unknown_piece/* UNKNOWN_PIECE */.YB];
    const width = [from, to].some((one) => /^-?0\d/.test(one)) ? Math.max(from.length, to.length) : 0;
    const values = Array.from({ length: count }, (_, index) => first + index * step * (first <= last ? 1 : -1));
    return values.map((value) => (isLetters ? String.fromCharCode(value) : padded(value, width)));
}
function padded(value, width) {
    const digits = String(Math.abs(value)).padStart(width - (value < 0 ? 1 : 0), '0');
    return value < 0 ? `-${digits}` : digits;
}

// EXTERNAL MODULE: ./build/syntax/shell/expansion.js + 1 modules
var expansion = __webpack_require__(52274);
;// CONCATENATED MODULE: ./build/syntax/shell/fields.js

const BETWEEN_ELEMENTS = { text: '', isSplit: true, isBreak: true };
/**
 * The words that a shell splits one word into, with `separators` as the value of `IFS`:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_05
 * If `IFS` is unknown, a value that might be split is unknown.
 */
function splitFields(pieces, separators) {
    const end = pieces.findIndex(({ isBreak }) => isBreak === true);
    if (end === -1)
        return fieldsOf(pieces, separators);
    const fields = [];
    let from = 0;
    for (let at = end; at <= pieces.length; at += 1) {
        if (at < pieces.length && pieces[at]?.isBreak !== true)
            continue;
        for (const field of fieldsOf(pieces.slice(from, at), separators))
            fields.push(field);
        from = at + 1;
    }
    return fields;
}
function fieldsOf(pieces, separators) {
    if (separators === undefined)
        return [pieces.map(({ text, isSplit }) => (isSplit ? unknown_piece/* UNKNOWN_PIECE */.YB : text)).join('')];
    const isPlain = pieces.every(({ text, isSplit }) => !isSplit || ![...text].some((char) => separators.includes(char)));
    if (!isPlain)
        return split(pieces, separators);
    const text = pieces.map((piece) => piece.text).join('');
    // a word that consists only of empty variables disappears
    return text === '' && pieces.every(({ isSplit }) => isSplit) ? [] : [text];
}
function split(pieces, separators) {
    const fields = [undefined];
    for (const { text, isSplit } of pieces) {
        if (isSplit)
            for (const char of text)
                addCharacter(char, fields, separators);
        else
            addText(text, fields);
    }
    return fields.filter((field) => field !== undefined);
}
/** Adds to the last field, which is undefined until it has begun. */
function addText(text, fields) {
    fields.push((fields.pop() ?? '') + text);
}
function addCharacter(char, fields, separators) {
    if (!separators.includes(char)) {
        addText(char, fields);
        return;
    }
    // blanks end a field that has begun; other separators also end an empty one
    if (!' \t\n'.includes(char))
        addText('', fields);
    if (fields.at(-1) !== undefined)
        fields.push(undefined);
}

// EXTERNAL MODULE: ./build/syntax/shell/lists.js
var lists = __webpack_require__(76926);
// EXTERNAL MODULE: ./build/syntax/shell/looked-up.js
var looked_up = __webpack_require__(71323);
// EXTERNAL MODULE: ./build/syntax/shell/masked.js
var masked = __webpack_require__(74022);
// EXTERNAL MODULE: ./build/syntax/shell/variables.js
var shell_variables = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/syntax/shell/words.js














/** Quotes, escapes, variables, substitutions; a word without any is literal. Globs and `~` are kept as written; `readWords` expands braces. */
const SPECIAL = /["'\\$`<>]/;
/** Whether a word has parts. Most are plain, and the parts are computed when somebody asks for them. */
function isDivided({ text }) {
    return DIVIDED.test(text);
}
/** The same, braces, and patterns of names. */
const DIVIDED = /["'\\$`<>{}()[\]*?!@+~]/;
/** The characters that stay special in double quotes. */
const EXPANDED = /[$`\\]/;
/** In characters. */
const MAX_ARITHMETIC = 10_000;
/** A word without quotes and with variables replaced, as one text. {@link readWords} returns the words that a program receives. */
function readWord(node, sink, word) {
    const { text, pos, end } = node;
    const { reading } = sink;
    if (!SPECIAL.test(text) && !reading.keepsLineEnds)
        return bounded({ value: text, span: reading.excerpt.span(pos, end), raw: text, pieces: text }, reading);
    return wordOf(node, simplyQuoted(text, reading) ?? textOf(node, { sink, word }), reading);
}
/** The words that a shell expands one word to: `{a,b}` and unquoted variables may become several. Each has the span of the original. */
function readWords(node, sink, word) {
    if (!isDivided(node))
        return [readWord(node, sink, word)];
    const { parts } = node;
    if (parts?.some(({ type }) => type === 'BraceExpansion'))
        return bracedWords(node, parts, { sink, word });
    if (!parts?.some(mayBeSeveral))
        return [readWord(node, sink, word)];
    const pieces = parts.flatMap((part) => fieldPieces(part, { sink, word }));
    const fields = splitFields(pieces, separators(sink.variables));
    return fields.map((text) => wordOf(node, text, sink.reading));
}
/** Whether the shell splits the value at blanks. */
function isSplit({ type }) {
    return type === 'SimpleExpansion' || type === 'ParameterExpansion' || type === 'CommandExpansion';
}
function mayBeSeveral(part) {
    return isSplit(part) || (part.type === 'DoubleQuoted' && part.parts.some((one) => (0,lists/* namedList */.wO)(one) !== undefined));
}
/** The text that a part expands to. In a default, only unquoted text is split. */
function fieldPieces(part, context) {
    if (part.type === 'DoubleQuoted' && mayBeSeveral(part))
        return part.parts.flatMap((one) => quotedPieces(one, context));
    const list = (0,lists/* namedList */.wO)(part);
    if (list !== undefined)
        return listPieces(list, true, context);
    if (part.type !== 'ParameterExpansion' || !(0,expansion/* takesOperand */.c1)(part, context.sink.variables)) {
        return [{ text: textOfPart(part, context), isSplit: isSplit(part) }];
    }
    const { operation, parameter } = part;
    if (operation?.type !== 'Default')
        return [];
    const pieces = operandPieces(operation.operand, context);
    if ((0,secret/* looksLikeSecretName */.FF)(parameter))
        (0,named_secrets/* noteSecret */.XV)(parameter, pieces.map(({ text }) => text).join(''));
    return pieces;
}
function operandPieces({ parts, text }, context) {
    if (parts === undefined)
        return literalPieces(text);
    return parts.flatMap((one) => (one.type === 'Literal' ? literalPieces(one.text) : fieldPieces(one, context)));
}
function quotedPieces(part, context) {
    const list = (0,lists/* namedList */.wO)(part);
    return list === undefined ? [{ text: textOfPart(part, context), isSplit: false }] : listPieces(list, false, context);
}
/** `"$*"` is one word, with the first character of `IFS` between the elements. */
function listPieces(list, mayBreak, { sink }) {
    const elements = (0,lists/* elementsNamed */.JS)(list, sink.variables, sink.reading.budget);
    if (elements === undefined)
        return [{ text: unknown_piece/* UNKNOWN_PIECE */.YB, isSplit: mayBreak }];
    sink.reading.budget.left -= elements.length * COST_OF_WORD;
    if ((0,secret/* looksLikeSecretName */.FF)(list.name))
        for (const element of elements)
            (0,named_secrets/* noteSecret */.XV)(list.name, element);
    if (list.isJoined && !mayBreak) {
        const blank = separators(sink.variables)?.slice(0, 1);
        return [{ text: elements.join(blank ?? unknown_piece/* UNKNOWN_PIECE */.YB), isSplit: false }];
    }
    return elements.flatMap((text, at) => [...(at === 0 ? [] : [BETWEEN_ELEMENTS]), { text, isSplit: mayBreak }]);
}
/** A character after a backslash is not split. */
function literalPieces(text) {
    const runs = text.match(/\\[\s\S]|[^\\]+|\\$/g) ?? [];
    return runs.map((run) => run.startsWith('\\') ? { text: run === '\\\n' ? '' : run.slice(1), isSplit: false } : { text: run, isSplit: true });
}
/** The value of `IFS`; undefined when it is unknown. */
function separators(variables) {
    const set = (0,shell_variables/* getVariable */.dn)(variables, 'IFS');
    return set === located/* DYNAMIC */.u5 || set?.includes(unknown_piece/* UNKNOWN_PIECE */.YB) === true ? undefined : (set ?? ' \t\n');
}
function wordOf({ pos, end }, text, reading) {
    const { excerpt } = reading;
    const pieces = withoutLineEnd(text, reading);
    const word = {
        value: (0,expansion/* knownOr */.pw)(pieces),
        span: excerpt.span(pos, end),
        raw: excerpt.text.slice(pos, end),
        pieces,
    };
    return bounded(word, reading);
}
/** In a text with Windows line ends, a line end is two characters, or belongs to the word before it, see `index.ts`. */
function withoutLineEnd(text, { isWindows, keepsLineEnds }) {
    if (isWindows)
        return text.replaceAll('\n\n', '\n');
    return keepsLineEnds && text.endsWith('\r') && text !== '\r' ? text.slice(0, -1) : text;
}
function bounded(word, { problems }) {
    const { span, raw, pieces } = word;
    if (pieces.length <= value_bounds/* LONGEST_VALUE */.PE)
        return word;
    problems.push({ kind: 'limit-reached', value: 'a word is longer than any program can receive', span, rest: raw });
    return { value: located/* DYNAMIC */.u5, span, raw: raw.slice(0, value_bounds/* LONGEST_VALUE */.PE), pieces: unknown_piece/* UNKNOWN_PIECE */.YB };
}
function bracedWords(node, parts, context) {
    const { reading } = context.sink;
    const blanks = separators(context.sink.variables);
    const pieces = parts.flatMap((part) => bracePieces(part, context, blanks));
    const isUnknown = changesName(node.text) || reading.budget.left < 0;
    const texts = isUnknown ? [unknown_piece/* UNKNOWN_PIECE */.YB] : expandBraces(pieces);
    if (texts === undefined)
        reportTooMany(node, reading);
    const all = texts ?? [unknown_piece/* UNKNOWN_PIECE */.YB];
    for (const { length } of all)
        reading.budget.left -= length + COST_OF_WORD;
    const known = reading.budget.left < 0 ? [unknown_piece/* UNKNOWN_PIECE */.YB] : all.flatMap(splitAtBreaks);
    const isQuoted = /["']/.test(node.text);
    return known.filter((text) => text !== '' || isQuoted).map((text) => wordOf(node, text, reading));
}
/** `$a{b,c}` is `$ab $ac`, and `{$a,b}c` is `$ac bc`, with different variables. */
function changesName(text) {
    const first = text.search(/\$\w/);
    return first !== -1 && /\}[{\w]|\$\w+\{/.test(text.slice(first));
}
/** In characters. Words take more memory than their text. */
const COST_OF_WORD = 16;
function reportTooMany({ pos, end }, { excerpt, problems, source }) {
    const value = 'braces expand to too many words';
    problems.push({ kind: 'limit-reached', value, span: excerpt.span(pos, end), rest: source.slice(pos, end) });
}
/** The pieces of a part, for the expansion of braces. */
function bracePieces(part, context, blanks) {
    if (part.type !== 'BraceExpansion') {
        return fieldPieces(part, context).map((piece) => ({ text: withBreaks(piece, blanks), isActive: false }));
    }
    if (part.parts === undefined)
        return [{ text: unbroken(part.text), isActive: true }];
    const inner = part.parts.flatMap((one) => one.type === 'Literal' ? [{ text: unbroken(one.text), isActive: true }] : bracePieces(one, context, blanks));
    return [{ text: '{', isActive: true }, ...inner, { text: '}', isActive: true }];
}
/** Marks where a word is split after its braces are expanded. No name of a program and no option contains this character. */
const BREAK = '\u0001';
function unbroken(text) {
    return text.replaceAll(BREAK, '\ufffd');
}
function withBreaks({ text, isSplit: mayBreak, isBreak }, separators) {
    if (isBreak === true)
        return BREAK;
    const plain = unbroken(text);
    if (!mayBreak)
        return plain;
    if (separators === undefined)
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    let broken = '';
    for (const char of plain)
        broken += separators.includes(char) ? BREAK : char;
    return broken;
}
function splitAtBreaks(text) {
    return text.includes(BREAK) ? text.split(BREAK).filter((field) => field !== '') : [text];
}
/** The text of a word that is plain text in one pair of quotes, for which the parser is not needed. */
function simplyQuoted(text, reading) {
    const quote = text.charAt(0);
    const last = text.length - 1;
    if ((quote !== '"' && quote !== "'") || last === 0 || text.indexOf(quote, 1) !== last)
        return undefined;
    const content = text.slice(1, last);
    if (quote === "'")
        return literalText(content, reading);
    return EXPANDED.test(content) ? undefined : content;
}
/** Text in quotes of a script in a script may come from variables of the outer one. */
function literalText(text, { depth }) {
    return depth === 0 ? text : (0,masked/* withUnknownPieces */.kY)(text);
}
/** Reads a part of a command only for its substitutions. `word` is the index of the word they belong to, or -1. */
function collectSubstitutions(node, sink, word) {
    collect(node, { sink, word });
}
function textOf(node, context) {
    return node.parts === undefined ? node.value : textOfParts(node.parts, context);
}
function textOfParts(parts, context) {
    let text = '';
    for (const part of parts)
        text += textOfPart(part, context);
    return text;
}
/** The text that a part of a word expands to, without splitting it. */
function textOfPart(part, context) {
    switch (part.type) {
        case 'SingleQuoted':
            return literalText(part.value, context.sink.reading);
        case 'Literal':
        case 'AnsiCQuoted':
        case 'Glob':
            return part.value;
        case 'DoubleQuoted':
        case 'LocaleString':
            return textOfParts(part.parts, context);
        case 'SimpleExpansion':
            if (ALL_ARGUMENTS.test(part.text))
                return joinedArguments(part, context) ?? unknown_piece/* UNKNOWN_PIECE */.YB;
            return (0,expansion/* expandName */.Uy)(part.text.slice(1), context.sink.variables, context.sink.reading.budget);
        case 'ParameterExpansion':
            return textOfParameter(part, context);
        case 'CommandExpansion':
        case 'ProcessSubstitution':
        case 'ArithmeticExpansion':
        case 'BraceExpansion':
        case 'ExtendedGlob':
            return textOfOther(part, context);
    }
}
const ALL_ARGUMENTS = /^\$[@*]$/;
/** `A="$@"` */
function joinedArguments(part, { sink }) {
    const list = (0,lists/* namedList */.wO)(part);
    return list && (0,lists/* elementsNamed */.JS)(list, sink.variables, sink.reading.budget)?.join(' ');
}
function textOfParameter(part, context) {
    let isRead = false;
    const text = (0,expansion/* expandParameter */.u8)(part, context.sink.variables, context.sink.reading.budget, (word) => {
        isRead = true;
        return textOf(word, context);
    });
    if (!isRead)
        collect(part, context);
    return text;
}
/** Substitutions and arithmetic are unknown, except `$(command -v docker)`. `{a,b}` and `@(a|b)` stay, unless something in them is replaced. */
function textOfOther(part, context) {
    collect(part, context);
    if (part.type === 'CommandExpansion')
        return printedBySubstitution(part, context.sink) ?? unknown_piece/* UNKNOWN_PIECE */.YB;
    const isText = part.type === 'BraceExpansion' || part.type === 'ExtendedGlob';
    return isText && !/[$`]/.test(part.text) ? part.text : unknown_piece/* UNKNOWN_PIECE */.YB;
}
/** The output of `$(command -v docker)`, and of others that print words of their own. */
function printedBySubstitution(part, { reading, variables }) {
    const words = (0,looked_up/* printedWords */.A)(part.text.replace(/^(?:\$\(|`)|[)`]$/g, ''));
    return words ?? withoutEnd(outputOf(part, reading, variables, false)?.text);
}
function withoutEnd(text) {
    let end = text?.length ?? 0;
    while (text?.[end - 1] === '\n')
        end -= 1;
    return text === undefined ? undefined : (0,masked/* withUnknownPieces */.kY)(text.slice(0, end));
}
/** What `$(\u2026)` or `<(\u2026)` prints, if the script contains it. `isRun` is whether a shell runs the text. */
function outputOf({ script, pos, end }, reading, variables, isRun) {
    if (script === undefined)
        return undefined;
    const { source } = script;
    const within = source === undefined ? reading : readingOf(source, reading.excerpt.span(pos, end), reading);
    return reading.readOutput(script, within, variables, isRun);
}
function collect(node, context) {
    if (node.type === 'ArithmeticExpansion') {
        if (isTooLong(node, context))
            return;
        (0,arithmetic/* noteArithmetic */.X)(node.text, context.sink.variables);
    }
    const isSubstitution = node.type === 'CommandExpansion' || node.type === 'ArithmeticCommandExpansion';
    if (!isSubstitution && node.type !== 'ProcessSubstitution') {
        (0,parser/* forEachChild */.dK)(node, (child) => collect(child, context));
        return;
    }
    const { script } = node;
    if (script !== undefined)
        add(isSubstitution ? 'command' : 'process', script, node, context);
}
/** The parser reads an arithmetic expression once for each level of nesting. */
function isTooLong({ pos, end }, { sink }) {
    const { excerpt, problems, source } = sink.reading;
    if (end - pos <= MAX_ARITHMETIC)
        return false;
    const span = excerpt.span(pos, end);
    const value = 'an arithmetic expression is too long to be read';
    problems.push({ kind: 'limit-reached', value, span, rest: source.slice(pos, end) });
    return true;
}
function add(kind, script, { pos, end }, { sink, word }) {
    const { reading, variables, substitutions } = sink;
    const within = script.source === undefined ? reading : readingOf(script.source, reading.excerpt.span(pos, end), reading);
    substitutions.push({ kind, word, script: reading.readSubstitution(script, within, variables) });
}
/** Backticks with escaped backticks inside are parsed from a separate text, so all their commands get the place of the whole substitution. */
function readingOf(source, span, outer) {
    return { ...outer, source, excerpt: { text: source, span: () => span } };
}


/***/ }),

/***/ 99976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ runSpan),
/* harmony export */   h: () => (/* binding */ entrySpan)
/* harmony export */ });
/* harmony import */ var _yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98386);

/**
 * The text to delete to remove a key with its value, or one item of a list: whole lines in block style, including one comma in flow style.
 * If its collection has nothing else, the collection is removed with its own key, so that the rest is still valid YAML.
 */
function entrySpan(part) {
    let current = part;
    let around = holderOf(current);
    while (around !== undefined) {
        current = around;
        around = holderOf(current);
    }
    const { file } = current.owner;
    const [start, end] = current.owner.isFlow ? flowRange(current) : blockRange(current);
    return { file, start, end };
}
/** The text to delete to remove adjacent parts of a flow-style collection. */
function runSpan(parts, first, last) {
    const from = parts[first];
    const to = parts[last];
    if (from === undefined || to === undefined)
        return undefined;
    const { file, holder } = from.owner;
    if (first === 0 && last === parts.length - 1)
        return holder && entrySpan(holder);
    const next = parts[last + 1];
    const previous = parts[first - 1];
    if (next !== undefined)
        return { file, start: from.start, end: next.start };
    return { file, start: previous?.end ?? from.start, end: to.end };
}
/** The part of the outer collection that contains only this one; undefined when this one can be removed alone. */
function holderOf({ owner }) {
    if (siblings(owner).length > 1)
        return undefined;
    // an alias elsewhere may need the anchor; a service stays even when it loses its last key
    if (owner.isAnchored || (owner.kind === 'mapping' && depthOf(owner) <= 2))
        return undefined;
    return owner.holder;
}
/** 0 for the root of a document; stops counting at 3. */
function depthOf(node) {
    let depth = 0;
    for (let { holder } = node; holder !== undefined && depth < 3; holder = holder.owner.holder)
        depth++;
    return depth;
}
function siblings(owner) {
    return owner.kind === 'mapping' ? owner.written : owner.items;
}
function flowRange({ owner, index, start, end }) {
    const parts = siblings(owner);
    const next = parts[index + 1];
    if (next !== undefined)
        return [start, next.start];
    const previous = parts[index - 1];
    return previous === undefined ? [start, afterComma(owner.file.text, end)] : [previous.end, end];
}
/** A comma after the last part may stay, unless it would be the only thing left. */
function afterComma(text, end) {
    const at = skipTrivia(text, end);
    return text[at] === ',' ? at + 1 : end;
}
function blockRange(part) {
    const { text } = part.owner.file;
    const start = markOf(part);
    const lineStart = startOfLine(text, start);
    if (lineStart !== undefined)
        return [lineStart, afterLine(text, part.end)];
    // the part follows a dash or another mark on its line, so the next part moves to its place
    const next = siblings(part.owner)[part.index + 1];
    return [start, next === undefined ? part.end : markOf(next)];
}
function markOf(part) {
    return 'dash' in part ? part.dash : part.start;
}
/** The start of the line, if only blanks or the `?` of an explicit key come before `at` on it. */
function startOfLine(text, at) {
    let start = at;
    while (start > 0 && ((0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(text.charCodeAt(start - 1)) || isQuestionMark(text, start - 1, at)))
        start--;
    return start === 0 || (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBreak */ .kn)(text.charCodeAt(start - 1)) ? start : undefined;
}
function isQuestionMark(text, index, at) {
    return text.charCodeAt(index) === 63 && index < at - 1;
}
/** The start of the line after the one with `at`. */
function afterLine(text, at) {
    const end = (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .kd)(text, at);
    return end >= text.length ? text.length : (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .afterBreak */ .C0)(text, end);
}
/** The offset after blanks, line ends and comments. */
function skipTrivia(text, from) {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if ((0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(code) || (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBreak */ .kn)(code))
            at++;
        else if (code === HASH)
            at = (0,_yaml_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .kd)(text, at);
        else
            return at;
    }
    return at;
}
const HASH = 35;


/***/ }),

/***/ 19553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lastYamlLine)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52133);

/**
 * The last line of an option, including a value that continues below its key, or the list below it. Options below a key are separate
 * statements.
 */
function lastYamlLine(lineText, count, line) {
    const text = lineText(line);
    const indent = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .indentOf */ ._j)(text);
    if ((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isItem */ .WZ)(text) || hasValue(text))
        return (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lastDeeperLine */ .AY)(lineText, count, line, indent, false);
    const next = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .nextContentLine */ .PU)(lineText, count, line + 1);
    const nextText = next < count ? lineText(next) : '';
    const listIndent = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .indentOf */ ._j)(nextText);
    if (!(0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isItem */ .WZ)(nextText) || listIndent < indent)
        return line;
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lastDeeperLine */ .AY)(lineText, count, line, listIndent, true);
}
/** Whether the key is followed by something other than an anchor, a tag or a comment. */
function hasValue(text) {
    const comment = text.search(/\s#/);
    const content = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
    const lastWords = content.slice(content.lastIndexOf(': ') + 1);
    return !content.endsWith(':') && !/^(?:\s+[&!]\S*)+$/.test(lastWords);
}


/***/ }),

/***/ 38647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ offsetsOf)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

function offsetsOf(scalar) {
    return scalar.isVerbatim ? { at: (index) => scalar.start + index } : alignedOffsets(scalar);
}
const alignedOffsets = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(align);
/** Walks value and source side by side: folding only changes blanks, and the escapes `''`, `\"`, `\\`, `\/` keep their last character. */
function align(scalar) {
    const { value, file, start, end } = scalar;
    const { text } = file;
    const offsets = new Uint32Array(value.length + 1);
    let at = start;
    for (let index = 0; index < value.length; index++) {
        const code = value.charCodeAt(index);
        at = isBlank(code) ? blankFrom(text, at, end, code) : visibleFrom(text, at, end, code, scalar.style);
        if (at < 0)
            return undefined;
        offsets[index] = at;
        if (at < end && text.charCodeAt(at) === code)
            at++;
    }
    offsets[value.length] = Math.min(at, end);
    return { at: (index) => offsets[index] ?? end };
}
/** A blank of the value is the same blank in the source, a folded line break, or not in the source at all (at the end). */
function blankFrom(text, at, end, code) {
    return at < end && text.charCodeAt(at) !== code && !isBlank(text.charCodeAt(at)) ? -1 : at;
}
function visibleFrom(text, from, end, code, style) {
    let at = from;
    while (at < end && isBlank(text.charCodeAt(at)))
        at++;
    if (style === 'double' && text.charCodeAt(at) === BACKSLASH) {
        const next = text.charCodeAt(at + 1);
        return next === code && (code === QUOTE || code === BACKSLASH || code === SLASH) ? at + 1 : -1;
    }
    if (style === 'single' && code === APOSTROPHE)
        return text.charCodeAt(at + 1) === APOSTROPHE ? at + 1 : -1;
    return at < end && text.charCodeAt(at) === code ? at : -1;
}
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const BACKSLASH = 92;
function isBlank(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}


/***/ })

};
