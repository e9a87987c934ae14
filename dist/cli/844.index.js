export const id = 844;
export const ids = [844,149];
export const modules = {

/***/ 756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ secretsInText),
/* harmony export */   Z: () => (/* binding */ merged)
/* harmony export */ });
/* harmony import */ var _named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5868);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);
/* harmony import */ var _secret_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2328);



/**
 * The ranges that look like secrets in a text of any format, in order and without overlaps. Reports must not print them, whichever rules
 * run. When in doubt, a range is included.
 */
function secretsInText(text) {
    const provided = (0,_secret_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .providerSecrets */ .nf)(text).filter(({ format }) => format.isKeyed === undefined);
    const found = merged([...provided, ...namedSecrets(text), ...placedSecrets(text)]);
    return found.length === 0 ? found : merged([...found, ...repeated(text, found)]);
}
/** How many secrets of a text are searched for in the rest of it. */
const MOST_REPEATED = 100;
/** Further occurrences of a secret, without a name or a place that identifies it. */
function* repeated(text, secrets) {
    const values = new Set(secrets.map(({ start, end }) => text.slice(start, Math.min(end, start + JUDGED_VALUE))));
    for (const value of [...values].filter(_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .isTellable */ .at).slice(0, MOST_REPEATED)) {
        for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length)) {
            yield { start, end: start + value.length };
        }
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
const JUDGED_LINES = 200;
/** `DB_PASSWORD=…`, `"password": "…"`, `--api-key …`, `ENV NPM_TOKEN …`. */
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
        yield secret;
        names.lastIndex = secret.end;
    }
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
    return (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretPair */ .tw)(ALSO_NAMES.test(name) ? 'PASSWORD' : name, value);
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
    if (isYaml && isFirst) {
        const below = after(/[ \t]{0,80}(?:[!&]\S{1,60}[ \t]{0,80})?(?:[|>][-+\d]{0,3})?[ \t]{0,80}(?:#[^\n]{0,200})?\r?\n/y, text, assigned);
        if (below !== undefined)
            return linesBelow(text, below);
    }
    const gap = after(/(?:[ \t]|[\\`]\r?\n)*/y, text, assigned);
    const start = after(/[!&][^\s"']{1,60}[ \t]+/y, text, gap) ?? gap;
    const scheme = after(/["']?(?:Basic|Bearer|Token)[ \t]+/iy, text, start);
    const isPlain = isYaml && isFirst && start > assigned && scheme === undefined && !/["']/.test(text[start] ?? '');
    return isPlain ? plainScalar(text, start) : word(text, scheme ?? start);
}
/** An unquoted YAML scalar, up to the end of its line or entry. */
function plainScalar(text, start) {
    const end = after(/(?:(?!,\s|\s#)[^\r\n]){0,1000}/y, text, start);
    return end === start ? undefined : { start, end: start + text.slice(start, end).trimEnd().length };
}
/** The more deeply indented lines below a YAML key, unless they are a mapping or a list. */
function linesBelow(text, below) {
    const indentation = after(/[ \t]+/y, text, below);
    if (indentation === undefined ||
        /^(?:-\s|["']?[\w./-]{1,100}["']?:(?:\s|$))/.test(text.slice(indentation, indentation + 110))) {
        return undefined;
    }
    const blanks = text.slice(below, indentation);
    let end = endOfLine(text, indentation);
    for (let line = 0; line < JUDGED_LINES && text.startsWith(`\n${blanks}`, end); line++)
        end = endOfLine(text, end + 1);
    return { start: indentation, end };
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
/** A shell or JSON word, including quotes. */
function word(text, start) {
    const end = after(QUOTED, text, start) ?? after(WORD, text, start);
    return end === undefined ? undefined : { start, end };
}
/** Places that hold secrets; the capturing group is the secret. */
const PLACES = [
    // https://user:password@host, and a token as the user
    /:\/\/[^\s/:@"'`<>]{0,200}:([^\s/@"'`<>]{1,300})@/dg,
    /:\/\/([^\s/:@"'`<>]{12,300})@/dg,
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
            if (!(0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(match[1] ?? ''))
                yield { start, end };
        }
    }
}
/** The end of a sticky pattern's match at an offset; undefined without a match. */
function after(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}


/***/ }),

/***/ 1206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ destinationsOf)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5787);

const FORMATS = ['terminal', 'sarif', 'json', 'markdown', 'html'];
/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
function destinationsOf({ format = ['terminal'], output }) {
    const destinations = format.map(parseDestination);
    const [first] = destinations;
    if (output !== undefined) {
        if (first === undefined || destinations.length > 1 || first.file !== undefined) {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('--output goes with one --format; write several as --format json=FILE --format terminal');
        }
        return [{ format: first.format, file: output === '-' ? undefined : output }];
    }
    if (destinations.filter(({ file }) => file === undefined).length > 1) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('only one format can go to standard output; give the others a file, as in --format json=FILE');
    }
    return destinations;
}
function parseDestination(text) {
    const [name = '', ...rest] = text.split('=');
    const format = FORMATS.find((candidate) => candidate === name);
    if (format === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`unknown format ${JSON.stringify(name)}; formats are ${FORMATS.join(', ')}`);
    const file = rest.join('=');
    if (rest.length > 0 && file === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--format ${text} names no file`);
    return { format, file: rest.length === 0 ? undefined : file };
}


/***/ }),

/***/ 8031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ imageSettingsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** https://no-color.org; `FORCE_COLOR` is what CI services set when their log shows colour. */
function wantsColour({ stdout, environment }) {
    const { NO_COLOR: noColour, FORCE_COLOR: forceColour, TERM: terminal } = environment;
    if (noColour !== undefined && noColour !== '')
        return false;
    if (forceColour !== undefined && forceColour !== '' && forceColour !== '0')
        return true;
    return stdout.isTTY === true && terminal !== 'dumb';
}
const DEFAULT_WIDTH = 100;
function widthOf({ columns }) {
    return columns === undefined || columns < 40 ? DEFAULT_WIDTH : columns;
}


/***/ }),

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _support_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8888);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(822);



/** Writes a report to each destination, one after the other. */
async function writeTo(destinations, { folder, stdout }, render) {
    for (const { format, file } of destinations) {
        const text = await render(format, file !== undefined);
        if (file === undefined)
            for (const batch of (0,_support_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .batches */ .X)(text))
                stdout.write(batch);
        else
            (0,_support_write_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .l)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), text);
    }
}


/***/ }),

/***/ 3205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ maskedLine),
/* harmony export */   x: () => (/* binding */ secretRanges)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(756);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4637);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);





/** Always this long, so that a line does not reveal the length of a secret. */
const MASK = '••••••••';
const TAB = '    ';
/**
 * One line of a file, by its index, ready to print in at most this many characters: secrets are masked, and nothing deceptive is left in
 * it.
 */
function maskedLine(file, line, shown, secrets, width) {
    const { text } = file;
    const starts = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(file);
    const from = starts[line];
    const to = endOfLine(text, from, starts[line + 1] ?? text.length);
    const start = Math.max(from, shown.start);
    const token = outsideSecrets(start, Math.max(start, Math.min(shown.end, to)), secrets);
    // a line can be megabytes long: nothing farther away than this can be shown anyway
    const reach = width * 2;
    const left = printable(text, Math.max(from, token.start - reach), token.start, secrets);
    const middle = printable(text, token.start, Math.min(token.end, token.start + reach), secrets);
    const right = printable(text, token.end, Math.min(to, token.end + reach), secrets);
    return narrow([left, middle, right], width);
}
function endOfLine(text, start, nextLine) {
    let end = nextLine;
    while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r'))
        end--;
    return end;
}
/** Widens a token that begins or ends within a secret to all of it; otherwise its mark would point into the mask. */
function outsideSecrets(start, end, secrets) {
    const first = secrets[firstEndingAfter(secrets, start)];
    const last = secrets[firstEndingAfter(secrets, end - 1)];
    return {
        start: first !== undefined && first.start < start ? first.start : start,
        end: last !== undefined && last.start < end ? Math.max(end, last.end) : end,
    };
}
/** Part of a text with its secrets masked and nothing deceptive left in it. */
function printable(text, start, end, secrets) {
    let result = '';
    let at = start;
    for (let index = firstEndingAfter(secrets, start); at < end; index++) {
        const secret = secrets[index];
        if (secret === undefined || secret.start >= end)
            break;
        result += withoutTabs(text.slice(at, Math.max(at, secret.start))) + MASK;
        at = secret.end;
    }
    return result + withoutTabs(text.slice(at, Math.max(at, end)));
}
function withoutTabs(text) {
    return text.split('\t').map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK).join(TAB);
}
/** Index of the first range that ends after an offset. */
function firstEndingAfter(ranges, offset) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (ranges[middle].end > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Cuts a long line around its token. */
function narrow([left, token, right], width) {
    const [before, middle, after] = [[...left], [...token], [...right]];
    if (before.length + middle.length + after.length <= width)
        return [left, token, right];
    const room = Math.max(0, width - middle.length);
    const leftRoom = Math.min(before.length, Math.max(room >> 1, room - after.length));
    const rightRoom = Math.max(0, room - leftRoom);
    return [ending(before, leftRoom), beginning(middle, width), beginning(after, rightRoom)];
}
function beginning(characters, room) {
    if (characters.length <= room)
        return characters.join('');
    return room === 0 ? '' : `${characters.slice(0, room - 1).join('')}…`;
}
function ending(characters, room) {
    if (characters.length <= room)
        return characters.join('');
    return room === 0 ? '' : `…${characters.slice(characters.length - room + 1).join('')}`;
}
/** The places of a file that must not be printed: secrets that findings report, and texts that look like secrets. */
function secretRanges(secrets) {
    const byPath = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(secrets.filter(({ start, end }) => start < end), ({ file }) => file.path);
    return (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)((file) => (0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .merged */ .Z)([...(byPath.get(file.path) ?? []), ...(0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsInText */ .S)(file.text)]));
}


/***/ }),

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   x: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const CODES = {
    bold: 1,
    dim: 2,
    underline: 4,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
};
const SEVERITY_STYLES = {
    critical: ['bold', 'red'],
    high: ['red'],
    medium: ['yellow'],
    low: ['blue'],
    note: ['cyan'],
};
function painter(colour) {
    if (!colour)
        return (text) => text;
    return (text, ...styles) => text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}


/***/ }),

/***/ 727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mL: () => (/* binding */ shownSpan),
/* harmony export */   mk: () => (/* binding */ exactRegion),
/* harmony export */   oK: () => (/* binding */ shownRegion)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);


/** The region of an edit: exactly the span. */
function exactRegion({ file, start, end }) {
    return regionOf(file, start, end);
}
/**
 * The region to show: without the line ends at the end, since GitHub shows an alert in a pull request only when all its lines are
 * in the diff, and never empty where the line has a character to show.
 */
function shownRegion(span) {
    const { start, end } = shownSpan(span);
    return regionOf(span.file, start, end);
}
function shownSpan({ file, start: from, end: to }) {
    const { text } = file;
    const start = Math.min(Math.max(from, 0), text.length);
    let end = Math.min(to, text.length);
    while (end > start && isLineEnd(text, end - 1))
        end--;
    return end > start ? { file, start, end } : nearestCharacter(file, start);
}
/** The character at an offset, else the one before it; empty on an empty line. */
function nearestCharacter(file, at) {
    const { text } = file;
    if (at < text.length && !isLineEnd(text, at)) {
        return { file, start: at, end: at + ((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isHighSurrogate */ .pc)(text.charCodeAt(at)) ? 2 : 1) };
    }
    if (at > 0 && !isLineEnd(text, at - 1)) {
        return { file, start: at - ((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isHighSurrogate */ .pc)(text.charCodeAt(at - 2)) ? 2 : 1), end: at };
    }
    return { file, start: at, end: at };
}
function isLineEnd(text, at) {
    const code = text.charCodeAt(at);
    return code === 10 || code === 13;
}
function regionOf(file, start, end) {
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t)(file, start);
    const to = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t)(file, end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}


/***/ }),

/***/ 7602:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ terminalPieces)
});

// UNUSED EXPORTS: toTerminal

// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/report/masked-line.js
var masked_line = __webpack_require__(3205);
// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(727);
;// CONCATENATED MODULE: ./build/report/code-frame.js




const PLAIN = /^[ -~•…]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /\p{M}/u;
function codeFrame(span, secrets, width) {
    const shown = (0,region/* shownSpan */.mL)(span);
    const line = (0,line_index/* lineAt */.m)((0,position/* linesOf */.D)(span.file), shown.start);
    const [left, token, right] = (0,masked_line/* maskedLine */.q)(span.file, line, shown, secrets, width);
    const underline = ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(token)));
    return { line: line + 1, code: `${left}${token}${right}`.trimEnd(), underline };
}
/** Roughly how many columns a terminal uses for a text. */
function displayWidth(text) {
    if (PLAIN.test(text))
        return text.length;
    let width = 0;
    for (const character of text)
        width += WIDE.test(character) ? 2 : ZERO_WIDTH.test(character) ? 0 : 1;
    return width;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(8495);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/terminal.js







/** `critical` is the longest word in the first column. */
const MARGIN = '  ';
const GUTTER = 8;
const INDENT = ' '.repeat(MARGIN.length + GUTTER + 2);
const LEAST_WIDTH = 40;
const MESSAGE_LENGTH = 1000;
/** The report for people, in the order of the files. */
function toTerminal(report, options) {
    return [...terminalPieces(report, options)].join('');
}
/** The same, in pieces of whole lines. */
function* terminalPieces(report, options) {
    const page = {
        ...options,
        width: Math.max(options.width, LEAST_WIDTH),
        paint: (0,report_paint/* painter */.C)(options.colour),
        secrets: (0,masked_line/* secretRanges */.x)(report.findings.flatMap(({ secrets }) => secrets)),
    };
    const counts = (0,tally/* tally */.N4)(report);
    for (const lines of findingBlocks(counts.open, page))
        yield textOf(lines);
    yield textOf(notificationLines(report.notifications, page));
    yield textOf([summary(report, counts, page), ...verdictLines(counts, page)]);
}
function textOf(lines) {
    return lines.length === 0 ? '' : `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
/** The lines of one finding after the other; the path comes before the first finding of each file. */
function* findingBlocks(findings, page) {
    let path;
    for (const finding of findings) {
        if (finding.span.file.path !== path) {
            path = finding.span.file.path;
            yield [page.paint(shownPath(path, page), 'bold', 'underline'), ''];
        }
        yield findingLines(finding, page);
    }
}
function findingLines(finding, page) {
    const { severity, ruleId, span, message } = finding;
    const fix = (0,folding/* shownFix */.$X)(finding);
    const { paint } = page;
    return [
        ...entry(severity, report_paint/* SEVERITY_STYLES */.x[severity], message, page),
        ...(page.isPlaceless
            ? [`${INDENT}${paint(ruleId, 'dim')}`]
            : [
                `${INDENT}${paint(ruleId, 'dim')}  ${paint(placeOf(span, page), 'cyan')}`,
                ...frameLines(finding, page),
                ...placeLines(finding, page),
            ]),
        ...alsoLines(finding, page),
        ...(fix === undefined ? [] : [`${INDENT}${paint('fix:', 'green')} ${(0,report_escape/* oneLine */.TN)(fix.title)}`]),
        '',
    ];
}
/** The steps of a flow, numbered; otherwise the places that explain the finding. */
function placeLines({ related, flow }, page) {
    const isFlow = flow.length > 0;
    return (isFlow ? flow : related).map(({ span, message }, index) => {
        const label = page.paint(isFlow ? `${index + 1}.` : 'see:', 'dim');
        return `${INDENT}${label} ${page.paint(placeOf(span, page), 'cyan')}  ${(0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(message, MESSAGE_LENGTH))}`;
    });
}
/** What other rules say about the same setting. */
function alsoLines({ folded = [] }, { paint, width }) {
    const room = width - INDENT.length - ALSO.length - 1;
    return folded.flatMap(({ ruleId, message }) => {
        const [first = '', ...rest] = wrap((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${ruleId}: ${message}`, MESSAGE_LENGTH)), room);
        return [`${paint(ALSO, 'dim')} ${first}`, ...rest.map((line) => `${' '.repeat(ALSO.length)} ${line}`)].map((line) => `${INDENT}${line}`);
    });
}
const ALSO = 'also:';
/** A word in the first column, and a text beside it. */
function entry(word, styles, text, { paint, width }) {
    const [first = '', ...rest] = wrap((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, MESSAGE_LENGTH)), width - INDENT.length);
    return [
        `${MARGIN}${paint(word, ...styles)}${' '.repeat(GUTTER - word.length)}  ${paint(first, 'bold')}`,
        ...rest.map((line) => `${INDENT}${paint(line, 'bold')}`),
    ];
}
function frameLines({ span, severity }, { paint, secrets, width }) {
    const { line, code, underline } = codeFrame(span, secrets(span.file), width - INDENT.length);
    const bar = paint('│', 'dim');
    const blanks = underline.length - underline.trimStart().length;
    const carets = paint(underline.slice(blanks), ...report_paint/* SEVERITY_STYLES */.x[severity]);
    return [
        `${MARGIN}${paint(String(line).padStart(GUTTER - 1), 'dim')} ${bar} ${code}`.trimEnd(),
        `${MARGIN}${' '.repeat(GUTTER)}${bar} ${' '.repeat(blanks)}${carets}`,
    ];
}
/** Breaks at blanks; a word that is longer than a line stays whole, so that it can be copied. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
function placeOf({ file, start }, page) {
    const { line, column } = (0,position/* positionAt */.t)(file, start);
    return `${shownPath(file.path, page)}:${line}:${column}`;
}
function shownPath(path, { pathOf }) {
    return (0,report_escape/* visible */.RK)(pathOf(path));
}
const NOTIFICATION_STYLES = {
    error: ['bold', 'red'],
    warning: ['yellow'],
    note: ['cyan'],
};
function notificationLines(notifications, page) {
    const shown = (0,tally/* errorsFirst */.wz)(notifications).filter(({ level }) => page.verbose || level !== 'note');
    if (shown.length === 0)
        return [];
    return [
        page.paint('About this scan', 'bold', 'underline'),
        '',
        ...shown.flatMap((notification) => notificationEntry(notification, page)),
        '',
    ];
}
function notificationEntry(notification, page) {
    const { level, message } = notification;
    const place = page.isPlaceless ? undefined : notificationPlace(notification, page);
    return [
        ...entry(level, NOTIFICATION_STYLES[level], message, page),
        ...(place === undefined ? [] : [`${INDENT}${page.paint(place, 'cyan')}`]),
    ];
}
function notificationPlace({ span, path }, page) {
    if (span !== undefined)
        return placeOf(span, page);
    return path === undefined ? undefined : shownPath(path, page);
}
function verdictLines({ open }, { verdict, paint }) {
    if (verdict === undefined || (open.length === 0 && verdict.conclusion === 'pass'))
        return [];
    return [verdict.conclusion === 'pass' ? verdict.sentence : paint(verdict.sentence, 'bold', 'red')];
}
/** How much was scanned, found and left out, in one line; a clean run prints nothing else. */
function summary({ counts, notifications }, numbers, { paint, verbose }) {
    const { open, bySeverity, suppressed, gaps } = numbers;
    const found = open.length === 0 ? paint('no problem found', 'green') : paint((0,tally/* severityList */.Kb)(bySeverity), 'bold');
    const notes = notifications.filter(({ level }) => level === 'note').length;
    const rest = [
        ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
        ...(gaps.length > 0 ? [`not looked at: ${(0,tally/* thingList */.x1)(gaps)}`] : []),
        ...(notes > 0 && !verbose ? [`${(0,tally/* counted */.hS)(notes, 'message')} not shown`] : []),
    ];
    return `Scanned ${(0,tally/* scannedFiles */.UG)(counts)}: ${[found, ...rest].join('; ')}.`;
}


/***/ }),

/***/ 8888:
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

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8888);




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
