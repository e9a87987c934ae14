export const id = 5221;
export const ids = [5221];
export const modules = {

/***/ 22785:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ merged),
  S: () => (/* binding */ secretsInText)
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
    let node = ROOT;
    for (let at = 0; at < text.length; at += 1) {
        node = step(trie, node, text.charCodeAt(at));
        const length = trie.longest[node];
        if (length > 0)
            yield { start: at + 1 - length, end: at + 1 };
    }
}
const ROOT = 0;
function trieOf(wanted) {
    const trie = { edges: new Map(), parents: [ROOT], units: [0], depths: [0], suffixes: [ROOT], longest: [0] };
    for (const text of wanted) {
        let node = ROOT;
        for (let at = 0; at < text.length; at += 1)
            node = childOf(trie, node, text.charCodeAt(at));
        trie.longest[node] = text.length;
    }
    return trie;
}
function childOf(trie, node, unit) {
    const key = edge(node, unit);
    const known = trie.edges.get(key);
    if (known !== undefined)
        return known;
    const child = trie.parents.length;
    trie.edges.set(key, child);
    trie.parents.push(node);
    trie.units.push(unit);
    trie.depths.push(trie.depths[node] + 1);
    trie.suffixes.push(ROOT);
    trie.longest.push(0);
    return child;
}
const UNITS = 0x1_00_00;
function edge(node, unit) {
    return node * UNITS + unit;
}
/** Shorter beginnings first, since longer ones build on them. */
function linkSuffixes(trie) {
    const { parents, units, depths, suffixes, longest } = trie;
    for (const node of byDepth(depths)) {
        const parent = parents[node];
        if (parent !== ROOT)
            suffixes[node] = step(trie, suffixes[parent], units[node]);
        longest[node] ||= longest[suffixes[node]];
    }
}
/** All nodes but the root. */
function byDepth(depths) {
    const nodes = Array.from({ length: depths.length - 1 }, (_, at) => at + 1);
    return nodes.sort((one, other) => depths[one] - depths[other]);
}
function step({ edges, suffixes }, from, unit) {
    let node = from;
    for (;;) {
        const next = edges.get(edge(node, unit));
        if (next !== undefined)
            return next;
        if (node === ROOT)
            return ROOT;
        node = suffixes[node];
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
        covered = Math.max(covered, isLong ? start + lengths.get(text.slice(start, end)) : end);
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
    return after(closing, text, start + 1);
}
/** The end of the lines below a key that are empty, or begin deeper than it. */
function endOfEntry(text, key, from) {
    const column = key - (text.lastIndexOf('\n', key - 1) + 1);
    let end = from;
    for (let next = endOfLine(text, from); next < text.length;) {
        const line = next + 1;
        const word = after(/[ \t\r]*/y, text, line);
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
    const gap = after(/(?:[ \t]|[\\`]\r?\n)*/y, text, assigned);
    const start = after(/[!&][^\s"']{1,60}[ \t]+/y, text, gap) ?? gap;
    const scheme = after(/["']?(?:Basic|Bearer|Token)[ \t]+/iy, text, start);
    const isPlain = isOfKey && start > assigned && scheme === undefined && !/["']/.test(text[start] ?? '');
    const value = isPlain ? plainScalar(text, start) : word(text, scheme ?? start);
    return value && { ...value, isOfKey };
}
/** An unquoted YAML scalar, up to the end of its line or entry. */
function plainScalar(text, start) {
    const end = after(/(?:(?!,\s|\s#)[^\r\n]){0,1000}/y, text, start);
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
    return after(/[^\s"'@]*/y, text, at);
}
/** Places that hold secrets; the capturing group is the secret. */
const PLACES = [
    // https://user:password@host, and a token as the user
    /:\/\/[^\s/:@"'`<>]{0,200}:([^\s/@"'`<>]+)@/dg,
    /:\/\/([^\s/:@"'`<>]{12,})@/dg,
    // user:password@tcp(host:3306)/db
    /[\w.-]:([^\s/:@"'`]{3,200})@(?=tcp\(|unix\(|localhost\b|[\w.-]{1,100}:\d{2,5}\b(?![a-f\d]))(?!sha\d)/dg,
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
function* placedSecrets(text) {
    for (const pattern of PLACES) {
        for (const match of text.matchAll(pattern)) {
            const [start, end] = match.indices?.[1] ?? [0, 0];
            if (!(0,secret/* isPlaceholder */.wK)(match[1] ?? ''))
                yield { start, end: end - start < LONG_WORD ? end : endOfWord(text, end) };
        }
    }
}
/** The end of a sticky pattern's match at an offset; undefined without a match. */
function after(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}


/***/ }),

/***/ 18031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ imageSettingsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The options as settings of a run; paths are relative to the working directory. */
function imageSettingsOf({ lookup, offline, vulnerabilities, vulnerabilityDatabase, cacheDir }, folder) {
    const path = (given) => given && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, given);
    const images = {
        vulnerabilities,
        vulnerabilityDatabase: path(vulnerabilityDatabase),
        cacheDir: path(cacheDir),
    };
    return { lookup, offline, images };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TA: () => (/* binding */ pathToUri),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Te: () => (/* binding */ gfm),
/* harmony export */   lA: () => (/* binding */ gfmDestination),
/* harmony export */   pc: () => (/* binding */ isHighSurrogate),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60225);

/**
 * Characters that a terminal, a viewer or a reader could mistake for something other than text: control characters, invisible and
 * direction-changing format characters, line and paragraph separators, lone surrogates.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SHORT_ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** Searching for one of the few thousand deceptive characters is slow, and most texts consist of these alone. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Makes text by strangers safe to print: every deceptive character becomes a visible escape such as `\x1b`. */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(DECEPTIVE, (character) => SHORT_ESCAPES[character] ?? escapeOf(character));
}
function escapeOf(character) {
    const code = character.codePointAt(0);
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return code > 0xff ? unicodeEscape(code) : `\\x${code.toString(16).padStart(2, '0')}`;
}
function unicodeEscape(code) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
}
/** Visible text on one line: line ends become spaces. */
function oneLine(text) {
    if (PLAIN.test(text))
        return text.trim();
    return visible(text.replaceAll(/[\r\n]\s*/g, ' ').trim());
}
/** At most `length` UTF-16 units; an ellipsis marks a cut, and no surrogate pair is split. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end)}\u2026`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
function jsonText(value) {
    return `${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleJson */ .$)(JSON.stringify(value, undefined, 2))}\n`;
}
/**
 * Changes lines so that no CI system takes them for a command. GitHub's runner does that with a line that begins with `::`, after blanks,
 * and with `##[` anywhere in it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. Azure and TeamCity have
 * `##vso[` and `##teamcity[`.
 */
function withoutWorkflowCommands(lines) {
    return lines.replaceAll(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\\x3a').replaceAll(/##(?=\w*\[)/g, '#\\x23');
}
const GFM_SPECIAL = /:\/\/|www\.|gh-(?=\d)|#(?=\d)|[@$&<>|\\`*_[\]~#]/gi;
const GFM_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // Between two dollar signs GitHub sees a formula; this is its documented way out.
    $: '<span>$</span>',
};
/** A backslash does not stop GitHub from seeing mentions, issue numbers and addresses: it looks for them in the rendered text. */
const INVISIBLE_BREAK = '&#8203;';
/** Text by strangers as GitHub Flavored Markdown that renders as that text and nothing else, also in a table cell. */
function gfm(text) {
    return oneLine(text).replace(GFM_SPECIAL, (piece, at, whole) => {
        const entity = GFM_ENTITIES[piece];
        if (entity !== undefined)
            return entity;
        if (piece === '#')
            return /^\d/.test(whole.slice(at + 1, at + 2)) ? `\\#${INVISIBLE_BREAK}` : '\\#';
        if (piece === '@' || piece.endsWith('-'))
            return piece + INVISIBLE_BREAK;
        if (piece === '://')
            return `:${INVISIBLE_BREAK}//`;
        return piece.endsWith('.') ? `${piece.slice(0, -1)}${INVISIBLE_BREAK}.` : `\\${piece}`;
    });
}
/** An address as the destination of a Markdown link, where blanks, brackets and pipes would end it. */
function gfmDestination(address) {
    return visible(address).replaceAll(/[\s()<>[\]|\\`"]/g, percentEncode);
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Text by strangers in a plain text message of SARIF, where `[text](1)` is a link (section 3.11.6 of the specification). Brackets stay
 * unescaped where they cannot form a link. GitHub drops back-quotes, so they become quotes.
 */
function sarifText(text, hasLinks = false) {
    const plain = oneLine(text).replaceAll('`', "'");
    return hasLinks || plain.includes('](') ? plain.replaceAll(/[\\[\]]/g, '\\$&') : plain;
}
/** Paths that need no encoding. */
const PLAIN_PATH = /^[\w./@+,=~-]*$/;
/** A relative path as a URI reference. */
function pathToUri(path) {
    if (PLAIN_PATH.test(path))
        return path;
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeSegment)
        .join('/');
}
/** `@`, `+`, `,` and `=` are legal in a path and common in names of packages. */
function encodeSegment(segment) {
    return encodeURIComponent(segment).replaceAll(/%(40|2B|2C|3D)/g, decodeURIComponent);
}
/** Our own Markdown, such as the documentation of a rule, as plain text. */
function plainText(markdown) {
    return markdown
        .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replaceAll(/\*\*|`/g, '')
        .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
        .trim();
}


/***/ }),

/***/ 33886:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict),
  E: () => (/* binding */ verdictWord)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/model/findings/vulnerability-threshold.js

/** Whether the vulnerability fails the check. */
function reaches(facts, threshold) {
    const { severity, isExploited, epss } = threshold;
    if (!counts(facts, threshold))
        return false;
    return ((severity !== undefined && (0,findings_finding/* isAtLeast */.du)(facts.severity, severity)) ||
        (isExploited === true && facts.isExploited) ||
        (epss !== undefined && facts.epss !== undefined && facts.epss >= epss));
}
function counts({ isFixable, isExploited }, { withoutFix }) {
    if (isFixable || withoutFix === 'always')
        return true;
    return isExploited && withoutFix !== 'never';
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/verdict.js





const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The verdict in a word or two. */
function verdictWord({ conclusion, isUnenforced = false }) {
    return isUnenforced ? 'not enforced' : WORDS[conclusion];
}
/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, thresholds, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,folding/* isShown */.aJ)(finding) && fails(finding, thresholds));
    const failures = [...failing, ...gaps];
    const isChange = fresh !== undefined;
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
    }
    const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(folding/* isShown */.aJ);
    const sentence = passed(report, thresholds, isChange);
    return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}
function fails(finding, { failOn, vulnerabilities }) {
    if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
        return failOn !== 'none' && (0,findings_finding/* isAtLeast */.du)(finding.severity, failOn);
    }
    return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}
function isAboutVulnerabilities({ parts = [] }) {
    return parts.some(({ vulnerability }) => vulnerability !== undefined);
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,gap/* failsCheck */.k2)(one, 'all')) };
}
function failedBy(failing, { failOn, vulnerabilities }, isChange) {
    const verb = failing.length === 1 ? 'fails' : 'fail';
    const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
    const others = failing.length - own;
    const noun = nounOf(isChange);
    const parts = [
        ...(others > 0 ? [`${(0,tally/* counted */.hS)(others, noun)} of ${threshold(failOn)}`] : []),
        ...(own > 0 ? [`${others > 0 ? own : (0,tally/* counted */.hS)(own, noun)} about vulnerabilities`] : []),
    ];
    return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}
function nounOf(isChange) {
    return isChange ? 'new finding' : 'finding';
}
function settingText(vulnerabilities) {
    return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}
function incomplete(gaps, isChange) {
    const things = (0,tally/* thingList */.x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed({ rules }, { failOn, vulnerabilities }, isChange) {
    const none = failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
    if (vulnerabilities === undefined)
        return `${none}.`;
    if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
        return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
    const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
    return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33886);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20750);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16036);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16489);







/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_6__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy };
    }
    finally {
        await early?.dismiss();
    }
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config, baseline } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configurationFiles */ .K0)(root).length === 0;
    return {
        config: withExclusions(isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config), settings),
        baseline: baseline === undefined ? [] : await readKnown(folder, baseline),
        updateBots: (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1797)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349), __webpack_require__.e(6893)]).then(__webpack_require__.bind(__webpack_require__, 90349));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
async function readKnown(folder, path) {
    const { readBaseline } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, folder);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .boundHeap */ .Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    if (isNothingToDo(repository, policy))
        return NOTHING;
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(9061), __webpack_require__.e(271), __webpack_require__.e(6893), __webpack_require__.e(9467), __webpack_require__.e(918), __webpack_require__.e(9021), __webpack_require__.e(5615), __webpack_require__.e(1366)]).then(__webpack_require__.bind(__webpack_require__, 25615));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(349), __webpack_require__.e(6893), __webpack_require__.e(2919), __webpack_require__.e(5638)]).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    if (startsProjects?.() === true)
        return false;
    return [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline].every(({ length }) => length === 0);
}
const NOTHING = {
    rules: [],
    findings: [],
    notifications: [],
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
    postures: [],
    checkedTogether: [],
};
/** Settings take precedence over the configuration. */
function thresholdsOf({ failOn, failOnVulnerability }, { config }) {
    return {
        failOn: failOn ?? config.failOn,
        vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
    };
}


/***/ }),

/***/ 28888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** In characters; large enough to make each write efficient. */
const LENGTH = 65_536;
/** Joins small texts into large ones. */
function* batches(pieces) {
    let batch = [];
    let length = 0;
    for (const piece of pieces) {
        batch.push(piece);
        length += piece.length;
        if (length < LENGTH)
            continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0)
        yield batch.join('');
}


/***/ }),

/***/ 60225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ visibleJson)
/* harmony export */ });
/** JSON itself escapes only the controls below U+0020. */
const DECEPTIVE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;
/** JSON whose invisible and direction-changing characters are escaped the way JSON does, so nothing is lost. */
function visibleJson(json) {
    if (PLAIN_LINES.test(json))
        return json;
    return json.replace(DECEPTIVE, (character) => character.split('').map(escapeOf).join(''));
}
function escapeOf(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28888);




/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
function writeFileAtomically(path, text, mode) {
    if (isSpecial(path)) {
        writePieces(path, text, 'w');
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flag);
    try {
        for (const batch of (0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .X)(typeof text === 'string' ? [text] : text))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function isSpecial(path) {
    if (/^\/(dev|proc)\//.test(path))
        return true;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ })

};
