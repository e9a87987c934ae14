export const id = 2775;
export const ids = [2775,822];
export const modules = {

/***/ 13777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ exchangeReport)
/* harmony export */ });
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77580);

/** A report in a format that other programs define. The run is taken to have begun with the process. */
async function exchangeReport(format, report, { verdict, fresh }) {
    const { EXCHANGE_FORMATS } = await Promise.all(/* import() */[__webpack_require__.e(7813), __webpack_require__.e(3193)]).then(__webpack_require__.bind(__webpack_require__, 63193));
    const ended = new Date();
    const started = new Date(ended.getTime() - performance.now());
    return EXCHANGE_FORMATS[format](report, { version: _support_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x, verdict, fresh, started, ended });
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

/***/ 81083:
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

/***/ 29668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _support_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28888);
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

/***/ 36147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fixedToName),
/* harmony export */   y: () => (/* binding */ changeSentence)
/* harmony export */ });
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);

/** `Nothing new since main: 375 known findings (4 critical), 4 fixed.` */
function changeSentence({ base, fresh, known, fixed }) {
    const news = fresh.length === 0
        ? 'Nothing new'
        : `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(fresh.length, 'new finding')} (${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityList */ .Kb)((0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(fresh))})`;
    const { critical } = (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(known);
    const worst = critical === 0 ? '' : ` (${critical} critical)`;
    return `${news} since ${base}: ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(known.length, 'known finding')}${worst}, ${fixed.length} fixed.`;
}
/** More would hide the verdict. */
const MOST_FIXED = 5;
/** The fixed findings to name, worst first, and how many more there are. */
function fixedToName(fixed) {
    return { named: (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(fixed).slice(0, MOST_FIXED), more: Math.max(0, fixed.length - MOST_FIXED) };
}


/***/ }),

/***/ 24294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   E3: () => (/* binding */ TAKE_IN),
/* harmony export */   Fx: () => (/* binding */ MOST_FIRST),
/* harmony export */   pd: () => (/* binding */ firstToFix),
/* harmony export */   qz: () => (/* binding */ MANY)
/* harmony export */ });
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);

/** More would not be a start. */
const MOST_FIRST = 5;
/** Where there are more findings, a report for a terminal or a job begins with the first to mend. */
const MANY = 20;
/** The way to begin where there are more findings than one can mend at once. */
const TAKE_IN = 'Run hullcheck init --baseline to accept the others for a time, so that only new findings fail the check.';
/** A finding of a severity outweighs any usual number of milder ones. */
const WEIGHTS = { critical: 10_000, high: 500, medium: 20, low: 1, note: 0 };
/** The findings whose mending removes the most, each without what the ones before it remove. */
function firstToFix(open, most) {
    const pathsAt = pathsByPlace(open);
    const gone = new Set();
    const chosen = [];
    const removesOf = (finding) => [...new Set([finding, ...(pathsAt.get(placeKey(finding.span)) ?? [])])].filter((one) => !gone.has(one));
    while (chosen.length < most) {
        const best = heaviest(open, gone, removesOf);
        if (best === undefined)
            break;
        const removes = removesOf(best);
        for (const finding of removes)
            gone.add(finding);
        const paths = removes.flatMap((one) => pathsOf(one).filter((path) => needs(path, best.span))).length;
        chosen.push({ finding: best, removes, paths });
    }
    return chosen;
}
/** The first of those with the greatest weight. */
function heaviest(open, gone, removesOf) {
    let best;
    let most = 0;
    for (const finding of open) {
        if (gone.has(finding))
            continue;
        const weight = removesOf(finding).reduce((sum, one) => sum + WEIGHTS[one.severity] + pathsOf(one).length, 0);
        if (weight <= most)
            continue;
        [best, most] = [finding, weight];
    }
    return best;
}
/** The findings that people see, by the places of the settings that their attack paths need. */
function pathsByPlace(open) {
    const places = new Map();
    for (const finding of open) {
        for (const { span } of finding.flow) {
            const key = placeKey(span);
            const paths = places.get(key);
            if (paths === undefined)
                places.set(key, new Set([finding]));
            else
                paths.add(finding);
        }
    }
    return places;
}
/** The attack paths that a finding tells: itself, and those folded into it. */
function pathsOf(finding) {
    return [finding, ...(finding.folded ?? [])].filter(({ ruleId }) => ruleId.startsWith('escape-path-'));
}
/** A path without steps needs the setting at its place alone. */
function needs({ span, flow }, place) {
    const key = placeKey(place);
    return flow.length === 0 ? placeKey(span) === key : flow.some((step) => placeKey(step.span) === key);
}
function placeKey({ file, start, end }) {
    return `${start}:${end}:${file.path}`;
}
/** `Removes 3 findings (1 critical, 2 high) and closes 2 attack paths.`; empty for an entry that removes only itself. */
function effectOf({ removes, paths }) {
    const closes = paths === 0 ? '' : `closes ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(paths, 'attack path')}`;
    const removed = removes.length === 1 ? '' : `removes ${removes.length} findings (${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityList */ .Kb)((0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(removes))})`;
    const effects = [removed, closes].filter((effect) => effect !== '').join(' and ');
    return effects === '' ? '' : `${effects.charAt(0).toUpperCase()}${effects.slice(1)}.`;
}


/***/ }),

/***/ 53454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ trapTexts),
/* harmony export */   p: () => (/* binding */ firstTraps)
/* harmony export */ });
/** The trap of a fix, unless it was asked for before: one report need not repeat it. */
function firstTraps() {
    const told = new Set();
    return ({ trap }) => {
        if (trap === undefined || told.has(trap.breaks))
            return undefined;
        told.add(trap.breaks);
        return trap;
    };
}
/** Labels and texts for a terminal, which shows no Markdown. */
function trapTexts(trap) {
    if (trap === undefined)
        return [];
    return [
        ['watch out:', trap.breaks.replaceAll('`', '')],
        ['check:', trap.check.replaceAll('`', '')],
    ];
}


/***/ }),

/***/ 48377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ imageLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** Naming more reasons would hide the numbers. */
const NAMED_REASONS = 3;
const REASON_LENGTH = 160;
/** `Images: 14 named, 12 looked up (9 from cache), 2 not: \u2026`; undefined if the files name no image. */
function imageLine(images) {
    if (images === undefined || images.named === 0)
        return undefined;
    const { named, lookedUp, fromCache, inPart, off } = images;
    if (off !== undefined)
        return `Images: ${named} named, not looked up; ${off}.`;
    const missing = named - lookedUp - inPart;
    const numbers = [
        `${named} named`,
        `${lookedUp} looked up${fromCache === 0 ? '' : ` (${fromCache} from cache)`}`,
        ...(inPart === 0 ? [] : [`${inPart} in part`]),
        ...(missing === 0 ? [] : [`${missing} not`]),
    ];
    return `Images: ${numbers.join(', ')}${inPart + missing === 0 ? '' : `: ${reasonsOf(images)}`}.`;
}
function reasonsOf({ reasons }) {
    const shown = reasons.slice(0, NAMED_REASONS).map(({ reason, count }) => {
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(reason, REASON_LENGTH))}${count === 1 ? '' : ` (${count})`}`;
    });
    const rest = reasons.length - shown.length;
    return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}


/***/ }),

/***/ 93205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ maskedLine),
/* harmony export */   x: () => (/* binding */ secretRanges)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22785);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1913);
/* harmony import */ var _support_remember_recent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67657);
/* harmony import */ var _support_sorted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54439);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);






/** Always this long, so that a line does not reveal the length of a secret. */
const MASK = '\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022';
const TAB = '    ';
/**
 * One line of a file, by its index, ready to print in at most this many characters: secrets are masked, and nothing deceptive is left in
 * it.
 */
function maskedLine(file, line, shown, secrets, width) {
    const { text } = file;
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfLine */ .C2)(file, line);
    const to = endOfLine(text, from, (0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfLine */ .C2)(file, line + 1));
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
    return (0,_support_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .firstReached */ .d)(ranges, ({ end }) => end > offset);
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
    return room === 0 ? '' : `${characters.slice(0, room - 1).join('')}\u2026`;
}
function ending(characters, room) {
    if (characters.length <= room)
        return characters.join('');
    return room === 0 ? '' : `\u2026${characters.slice(characters.length - room + 1).join('')}`;
}
const RECENT_FILES = 16;
/** The places of a file that must not be printed: secrets that findings report, and texts that look like secrets. */
function secretRanges(secrets) {
    const byPath = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(secrets.filter(({ start, end }) => start < end), ({ file }) => file.path);
    return (0,_support_remember_recent_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberRecent */ .r)(RECENT_FILES, (file) => (0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .merged */ .Zu)([...(byPath.get(file.path) ?? []), ...(0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsInText */ .Sd)(file.text)]));
}


/***/ }),

/***/ 78495:
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

/***/ 20727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mL: () => (/* binding */ shownSpan),
/* harmony export */   mk: () => (/* binding */ exactRegion),
/* harmony export */   oK: () => (/* binding */ shownRegion)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
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
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start);
    const to = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}


/***/ }),

/***/ 28648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countedMessage),
/* harmony export */   z: () => (/* binding */ shownMessage)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(685);
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19365);




/** Naming more of them would bury the problem itself. */
const NAMED = 4;
const NAMED_SUBJECTS = 5;
const NAMED_LINES = 3;
/** The message of a finding, followed by those of the findings folded into it. */
function shownMessage(finding) {
    const { folded = [] } = finding;
    const message = countedMessage(finding);
    if (folded.length === 0)
        return message;
    return [message, ...folded.slice(0, NAMED).map((other) => `Also ${other.ruleId}: ${other.message}`)].join(' ');
}
/** The message of a finding, which counts and names the findings that are alike. */
function countedMessage(finding) {
    const { message, cause, alike = [] } = finding;
    if (cause === undefined || alike.length === 0)
        return message;
    const all = (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrderOfPlaces */ .hb)(finding);
    const bySubject = [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(all, nameOf)];
    const named = bySubject.slice(0, NAMED_SUBJECTS).map(([subject, findings]) => nameWithLines(subject, findings));
    const rest = bySubject.length - named.length;
    return `${message} In all, this file has ${all.length} ${cause.counts}: ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}
/** Stages without a name are numbered, which says less than their lines. */
function nameOf({ subject }) {
    return /^\d+$/.test(subject) ? '' : subject;
}
function nameWithLines(subject, findings) {
    const lines = [...new Set(findings.map(({ span }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAt */ .m)((0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(span.file), span.start) + 1))];
    const named = lines.slice(0, NAMED_LINES).map(String);
    const rest = lines.length - named.length;
    const places = `${lines.length === 1 ? 'line' : 'lines'} ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}`;
    return subject === '' ? places : `"${subject}" (${places})`;
}
function enumerated(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}


/***/ }),

/***/ 49700:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YS: () => (/* binding */ terminalPieces),
  MT: () => (/* binding */ verdictLine)
});

// UNUSED EXPORTS: toTerminal

// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/support/first-sentence.js
var first_sentence = __webpack_require__(6754);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/change-text.js
var change_text = __webpack_require__(36147);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/report/masked-line.js
var masked_line = __webpack_require__(93205);
// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(20727);
;// CONCATENATED MODULE: ./build/report/code-frame.js




const PLAIN = /^[ -~\u2022\u2026]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /\p{M}/u;
function codeFrame(span, secrets, width) {
    const shown = (0,region/* shownSpan */.mL)(span);
    const line = (0,line_index/* lineAt */.m)((0,position/* linesOf */.Dx)(span.file), shown.start);
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
// EXTERNAL MODULE: ./build/report/first-to-fix.js
var first_to_fix = __webpack_require__(24294);
// EXTERNAL MODULE: ./build/report/fix-trap.js
var fix_trap = __webpack_require__(53454);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/gap-list.js


/** With more, the terminal prints one of each kind. */
const MANY = 6;
/** Of one kind, if they fail a check of everything. */
const MOST_ERRORS = 3;
const MOST_FILES = 4;
/**
 * The notifications by kind: those with one that is to be read, then the others, the worst first. All of them are shown if they are few.
 * @param mustShow whether one is to be read, whatever their number.
 */
function gapGroups(notifications, mustShow) {
    const sorted = (0,tally/* errorsFirst */.wz)(notifications);
    if (sorted.length <= MANY)
        return [{ shown: sorted, rest: [] }];
    const kinds = [...(0,group_by/* groupBy */.$z)(sorted, kindOf).values()];
    const isDecisive = (all) => all.some(mustShow);
    return [...kinds.filter(isDecisive), ...kinds.filter((all) => !isDecisive(all))].map((all) => groupOf(all, mustShow));
}
function kindOf({ level, code, gap }) {
    return `${level} ${gap?.kind ?? code} ${gap?.acceptedBy === undefined}`;
}
/** One that has to be shown is an example, too. One more is shown rather than counted. */
function groupOf(all, mustShow) {
    const needed = all.filter(mustShow);
    const others = all.filter((one) => !mustShow(one));
    const examples = needed.length > 0 ? 0 : all[0]?.level === 'error' ? MOST_ERRORS : 1;
    const most = others.length === examples + 1 ? examples + 1 : examples;
    return { shown: [...needed, ...others.slice(0, most)], rest: others.slice(most) };
}
/** `12 references more of this kind (missing-reference): a (9), b (2), c`. */
function restText(rest, pathOf) {
    const [first] = rest;
    const name = first?.gap?.kind ?? first?.code ?? '';
    const number = rest.every(({ gap }) => gap !== undefined) ? (0,tally/* thingList */.x1)(rest) : rest.length;
    const files = filesOf(rest).sort(([, one], [, other]) => other.length - one.length);
    const named = files
        .slice(0, MOST_FILES)
        .map(([path, inFile]) => pathOf(path) + (inFile.length > 1 ? ` (${inFile.length})` : ''));
    const more = files.length - named.length;
    const places = named.join(', ') + (more > 0 ? ` and ${(0,tally/* counted */.hS)(more, 'more file')}` : '');
    return `${number} more of this kind (${name})${places === '' ? '' : `: ${places}`}`;
}
function filesOf(rest) {
    const placed = rest.filter(({ span, path }) => span !== undefined || path !== undefined);
    return [...(0,group_by/* groupBy */.$z)(placed, ({ span, path }) => span?.file.path ?? path ?? '')];
}

// EXTERNAL MODULE: ./build/report/grouping.js
var grouping = __webpack_require__(74178);
// EXTERNAL MODULE: ./build/report/image-line.js
var image_line = __webpack_require__(48377);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(78495);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
;// CONCATENATED MODULE: ./build/report/place-list.js




const place_list_MOST_FILES = 15;
const MOST_PLACES = 4;
const MARGIN = '  ';
const INDENT = ' '.repeat(12);
/** For each file, the worst one first, its numbers and its worst places. */
function placeList(open, options) {
    const files = [...(0,group_by/* groupBy */.$z)((0,tally/* worstFirst */.md)(open), ({ span }) => span.file.path)].sort(([, a], [, b]) => -compareCounts(countsOf(a), countsOf(b)));
    const shown = files.slice(0, place_list_MOST_FILES);
    const others = files.slice(place_list_MOST_FILES).flatMap(([, findings]) => findings);
    const rest = `${(0,tally/* counted */.hS)(files.length - shown.length, 'more file')}: ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(others))}`;
    return [
        ...shown.flatMap(([path, findings]) => fileLines(path, findings, options)),
        ...(others.length === 0 ? [] : [rest, '']),
    ];
}
function fileLines(path, findings, options) {
    const { paint, pathOf, placeOf } = options;
    const more = findings.length - MOST_PLACES;
    const listed = findings.slice(0, MOST_PLACES);
    const column = Math.max(...listed.map(({ span }) => placeOf(span).length));
    return [
        `${paint(pathOf(path), 'bold', 'underline')}  ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(findings))}`,
        ...listed.flatMap((finding) => placeLines(finding, column, options)),
        ...(more > 0 ? [`${INDENT}${paint(`${more} more`, 'dim')}`] : []),
        '',
    ];
}
function placeLines({ severity, ruleId, span }, column, options) {
    const { paint, width, placeOf } = options;
    const place = placeOf(span);
    const start = `${MARGIN}${paint(severity, ...report_paint/* SEVERITY_STYLES */.x[severity])}${' '.repeat(INDENT.length - MARGIN.length - severity.length)}`;
    const isShort = INDENT.length + column + 2 + ruleId.length <= width;
    return isShort
        ? [`${start}${paint(place, 'cyan')}${' '.repeat(column - place.length)}  ${paint(ruleId, 'dim')}`]
        : [`${start}${paint(ruleId, 'dim')}`, `${INDENT}${paint(place, 'cyan')}`];
}
/** From the most severe on. */
function countsOf(findings) {
    return Object.values((0,tally/* severityCounts */.ur)(findings));
}
function compareCounts(a, b) {
    const differences = (0,paired/* paired */.i)(a, b).map(([one, other]) => one - other);
    return differences.find((difference) => difference !== 0) ?? 0;
}

// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
;// CONCATENATED MODULE: ./build/report/terminal.js

















/** `critical` is the longest word in the first column. */
const terminal_MARGIN = '  ';
const GUTTER = 8;
const terminal_INDENT = ' '.repeat(terminal_MARGIN.length + GUTTER + 2);
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
        howOf: firstHows(report),
        trapOf: (0,fix_trap/* firstTraps */.p)(),
        width: Math.max(options.width, LEAST_WIDTH),
        paint: (0,report_paint/* painter */.C)(options.colour),
        secrets: (0,masked_line/* secretRanges */.x)(report.findings.flatMap(({ secrets }) => secrets)),
    };
    const counts = (0,tally/* tally */.N4)(report);
    if (counts.open.length > 0)
        yield textOf(contextLines(report, page));
    if (isCut(counts, page))
        yield textOf(placeList(counts.open, listOptions(page)));
    else
        for (const lines of findingBlocks((0,grouping/* groupsOf */.c1)(report, counts.open, options.arrangement ?? {}), page))
            yield textOf(lines);
    yield textOf(notificationLines(report.notifications, page));
    yield textOf(firstLines(counts, page));
    yield textOf(suppressedLines(report, page));
    const fixed = fixedLines(page);
    const end = [summary(report, counts, page), ...imageLines(report), ...changeLines(page)];
    const last = [...explainLines(counts, page), ...verdictLines(counts, page)];
    yield textOf([
        ...end.flatMap((line) => (0,wrap/* wrap */.L)(line, page.width)),
        ...fixed,
        ...last.flatMap((line) => (0,wrap/* wrap */.L)(line, page.width)),
    ]);
}
function listOptions(page) {
    const { paint, width } = page;
    return { paint, width, pathOf: (path) => shownPath(path, page), placeOf: (span) => placeOf(span, page) };
}
/** What to do about the findings of each rule; the second question about one has no answer. */
function firstHows({ rules }) {
    const hows = new Map(rules.map(({ rule }) => [rule.id, rule.docs.how]));
    return (ruleId) => {
        const how = hows.get(ruleId);
        hows.delete(ruleId);
        return how === undefined ? undefined : (0,first_sentence/* firstSentence */.q)(how).replaceAll('`', '');
    };
}
function textOf(lines) {
    return lines.length === 0 ? '' : `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstLines({ open }, page) {
    if (!areMany({ open }, page))
        return [];
    const { paint, width } = page;
    const items = (0,first_to_fix/* firstToFix */.pd)(open, first_to_fix/* MOST_FIRST */.Fx).flatMap((one, index) => {
        const { severity, ruleId, span, message } = one.finding;
        const told = `${index + 1}. ${(0,first_sentence/* firstSentence */.q)(message)} ${(0,first_to_fix/* effectOf */.$x)(one)}`.trimEnd();
        const heading = entry(severity, report_paint/* SEVERITY_STYLES */.x[severity], told, page);
        const places = ruleLines(ruleId, placeOf(span, page), page);
        if (!isCut({ open }, page))
            return [...heading, ...places];
        return [...heading, ...places, ...frameLines(one.finding, page), ...remedyOf(one.finding, page), ''];
    });
    const space = items.at(-1) === '' ? [] : [''];
    return [paint('Fix these first', 'bold', 'underline'), '', ...items, ...space, ...(0,wrap/* wrap */.L)(first_to_fix/* TAKE_IN */.E3, width), ''];
}
/** Which compose files were merged, and which policy applies; nothing where there is nothing to say. */
function contextLines({ merged = [] }, page) {
    const projects = merged
        .slice(0, MERGED_PROJECTS)
        .map((paths) => paths.map((path) => shownPath(path, page)).join(' + '));
    const rest = merged.length - projects.length;
    const parts = [
        ...(projects.length === 0
            ? []
            : [`Merged ${projects.join(', ')}${rest > 0 ? ` and ${(0,tally/* counted */.hS)(rest, 'more project')}` : ''}.`]),
        ...(page.configuration === undefined ? [] : [`Policy: ${(0,report_escape/* oneLine */.TN)(page.configuration)}.`]),
    ];
    return parts.length === 0 ? [] : [...(0,wrap/* wrap */.L)(parts.join(' '), page.width).map((line) => page.paint(line, 'dim')), ''];
}
const MERGED_PROJECTS = 3;
/** The lines of one finding after the other, below the title of each group. */
function* findingBlocks(groups, page) {
    for (const { title, isPath, findings } of groups) {
        yield [page.paint(isPath ? shownPath(title, page) : (0,report_escape/* oneLine */.TN)(title), 'bold', 'underline'), ''];
        for (const finding of findings)
            yield findingLines(finding, page);
    }
}
function findingLines(finding, page) {
    const { severity, ruleId, span } = finding;
    const { paint } = page;
    return [
        ...entry(severity, report_paint/* SEVERITY_STYLES */.x[severity], (0,shown_message/* countedMessage */.q)(finding), page),
        ...(page.isPlaceless
            ? [`${terminal_INDENT}${paint(ruleId, 'dim')}`]
            : [...ruleLines(ruleId, placeOf(span, page), page), ...frameLines(finding, page), ...terminal_placeLines(finding, page)]),
        ...alsoLines(finding, page),
        ...remedyOf(finding, page),
        '',
    ];
}
function remedyOf(finding, page) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    return fix === undefined ? remedyLines(['how:', page.howOf(finding.ruleId)], page) : fixLines(fix, page);
}
/** With its trap, at the first fix of a kind. */
function fixLines(fix, page) {
    const trap = page.trapOf(fix);
    return [...remedyLines(['fix:', fix.title], page), ...(0,fix_trap/* trapTexts */.e)(trap).flatMap((line) => remedyLines(line, page))];
}
/** The fix, or the way to one. */
function remedyLines([label, text], { paint, width }) {
    if (text === undefined)
        return [];
    return (0,wrap/* wrap */.L)((0,report_escape/* oneLine */.TN)(text), width - terminal_INDENT.length - label.length - 1).map((line, index) => `${terminal_INDENT}${index === 0 ? paint(label, 'green') : ' '.repeat(label.length)} ${line}`);
}
/** The rule and the place, on two lines if one is too narrow. */
function ruleLines(ruleId, place, { paint, width }) {
    const [rule, at] = [paint(ruleId, 'dim'), paint(place, 'cyan')];
    const isShort = terminal_INDENT.length + ruleId.length + 2 + place.length <= width;
    return isShort ? [`${terminal_INDENT}${rule}  ${at}`] : [`${terminal_INDENT}${rule}`, `${terminal_INDENT}${at}`];
}
/** The steps of a flow, numbered; otherwise the places that explain the finding. */
function terminal_placeLines({ related, flow }, page) {
    const isFlow = flow.length > 0;
    return (isFlow ? flow : related).flatMap(({ span, message }, index) => {
        const label = page.paint(isFlow ? `${index + 1}.` : 'see:', 'dim');
        const place = placeOf(span, page);
        const text = (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(message, MESSAGE_LENGTH));
        const start = `${terminal_INDENT}${label} ${page.paint(place, 'cyan')}`;
        const used = terminal_INDENT.length + (isFlow ? `${index + 1}.`.length : 'see:'.length) + 1 + place.length + 2;
        if (used + text.length <= page.width)
            return [`${start}  ${text}`];
        const indent = `${terminal_INDENT}   `;
        return [start, ...(0,wrap/* wrap */.L)(text, page.width - indent.length).map((line) => indent + line)];
    });
}
/** What other rules say about the same setting. */
function alsoLines({ folded = [] }, { paint, width }) {
    const room = width - terminal_INDENT.length - ALSO.length - 1;
    return folded.flatMap(({ ruleId, message }) => {
        const [first = '', ...rest] = (0,wrap/* wrap */.L)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${ruleId}: ${message}`, MESSAGE_LENGTH)), room);
        return [`${paint(ALSO, 'dim')} ${first}`, ...rest.map((line) => `${' '.repeat(ALSO.length)} ${line}`)].map((line) => `${terminal_INDENT}${line}`);
    });
}
const ALSO = 'also:';
/** A word in the first column, and a text beside it. */
function entry(word, styles, text, { paint, width }) {
    const [first = '', ...rest] = (0,wrap/* wrap */.L)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, MESSAGE_LENGTH)), width - terminal_INDENT.length);
    return [
        `${terminal_MARGIN}${paint(word, ...styles)}${' '.repeat(GUTTER - word.length)}  ${paint(first, 'bold')}`,
        ...rest.map((line) => `${terminal_INDENT}${paint(line, 'bold')}`),
    ];
}
function frameLines({ span, severity }, { paint, secrets, width }) {
    const { line, code, underline } = codeFrame(span, secrets(span.file), width - terminal_INDENT.length);
    const bar = paint('\u2502', 'dim');
    const blanks = underline.length - underline.trimStart().length;
    const carets = paint(underline.slice(blanks), ...report_paint/* SEVERITY_STYLES */.x[severity]);
    return [
        `${terminal_MARGIN}${paint(String(line).padStart(GUTTER - 1), 'dim')} ${bar} ${code}`.trimEnd(),
        `${terminal_MARGIN}${' '.repeat(GUTTER)}${bar} ${' '.repeat(blanks)}${carets}`,
    ];
}
function placeOf({ file, start }, page) {
    const { line, column } = (0,position/* positionAt */.t$)(file, start);
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
/** In a short report, many are one of each kind and numbers; those that decide about a change are always told. */
function notificationLines(notifications, page) {
    const listed = (0,tally/* errorsFirst */.wz)(notifications).filter(({ level }) => page.verbose || level !== 'note');
    if (listed.length === 0)
        return [];
    const groups = page.isShort === true ? gapGroups(listed, decidesIn(page)) : [{ shown: listed, rest: [] }];
    const isCut = groups.some(({ rest }) => rest.length > 0);
    return [
        page.paint('About this scan', 'bold', 'underline'),
        '',
        ...groups.flatMap(({ shown, rest }) => [
            ...shown.flatMap((one) => notificationEntry(one, page)),
            ...(rest.length === 0
                ? []
                : restLines(restText(rest, (path) => shownPath(path, page)), page)),
        ]),
        ...(isCut ? ['', ...(0,wrap/* wrap */.L)(ALL_GAPS, page.width)] : []),
        '',
    ];
}
const ALL_GAPS = '--full prints each of them, with its place and the way to get it checked.';
function decidesIn({ change, verdict }) {
    const failures = new Set(change === undefined ? [] : verdict?.failures);
    return (one) => failures.has(one);
}
function restLines(text, { paint, width }) {
    return (0,wrap/* wrap */.L)(text, width - terminal_INDENT.length).map((line) => terminal_INDENT + paint(line, 'dim'));
}
function notificationEntry(notification, page) {
    const { level, message } = notification;
    const place = page.isPlaceless ? undefined : notificationPlace(notification, page);
    return [
        ...entry(level, NOTIFICATION_STYLES[level], message, page),
        ...(place === undefined ? [] : [`${terminal_INDENT}${page.paint(place, 'cyan')}`]),
    ];
}
function notificationPlace({ span, path }, page) {
    if (span !== undefined)
        return placeOf(span, page);
    return path === undefined ? undefined : shownPath(path, page);
}
function changeLines({ change, paint }) {
    if (change === undefined)
        return [];
    const sentence = (0,report_escape/* oneLine */.TN)((0,change_text/* changeSentence */.y)(change));
    return [change.fresh.length === 0 ? paint(sentence, 'green') : sentence];
}
/** What a change mends. */
function fixedLines(page) {
    if (page.change === undefined)
        return [];
    const { named, more } = (0,change_text/* fixedToName */.H)(page.change.fixed);
    return [
        ...named.map(({ ruleId, span }) => {
            return `${terminal_MARGIN}${page.paint('fixed', 'green')}  ${ruleId}  ${page.paint(placeOf(span, page), 'cyan')}`;
        }),
        ...(more > 0 ? [`${terminal_MARGIN}       ${more} more`] : []),
    ];
}
/** Whether a whole scan has so many findings that it names those to begin with. */
function areMany({ open }, { verdict, isPlaceless, change }) {
    return open.length > first_to_fix/* MANY */.qz && verdict !== undefined && isPlaceless !== true && change === undefined;
}
/** Whether only those are printed in full. */
function isCut(counts, page) {
    return page.isShort === true && areMany(counts, page);
}
/** The way to all findings, and to everything that is known about a rule. */
function explainLines(counts, page) {
    if (page.verdict === undefined || counts.open.length === 0)
        return [];
    const all = isCut(counts, page) ? '--full prints every finding with its code and its fix; ' : '';
    return [`${all}hullcheck explain ID says more about a rule.`];
}
const KINDS = {
    comment: 'comment',
    config: 'configuration',
    baseline: 'baseline',
};
/** The suppressed findings with the reasons, if they are asked for. */
function suppressedLines({ findings }, page) {
    if (page.includeSuppressed !== true)
        return [];
    const lines = findings.flatMap(({ suppressedBy, severity, message, ruleId, span }) => {
        if (suppressedBy === undefined)
            return [];
        const { kind, reason, expires } = suppressedBy;
        const until = expires === undefined ? '' : `, until ${expires}`;
        const told = (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${KINDS[kind]}${until}: ${reason}`, MESSAGE_LENGTH));
        return [
            ...entry(severity, ['dim'], (0,first_sentence/* firstSentence */.q)(message), page),
            ...ruleLines(ruleId, placeOf(span, page), page),
            ...(0,wrap/* wrap */.L)(told, page.width - terminal_INDENT.length).map((line) => terminal_INDENT + line),
        ];
    });
    return lines.length === 0 ? [] : [page.paint('Suppressed', 'bold', 'underline'), '', ...lines, ''];
}
function verdictLines({ open }, { verdict, paint }) {
    if (verdict === undefined || (open.length === 0 && verdict.conclusion === 'pass'))
        return [];
    return [painted(verdict, paint)];
}
/** The verdict by itself, for a report that begins with it. */
function verdictLine(verdict, colour) {
    return (0,report_escape/* withoutWorkflowCommands */.CA)(painted(verdict, (0,report_paint/* painter */.C)(colour)));
}
function painted({ conclusion, sentence }, paint) {
    return conclusion === 'pass' ? sentence : paint(sentence, 'bold', 'red');
}
function imageLines({ images }) {
    const line = (0,image_line/* imageLine */.E)(images);
    return line === undefined ? [] : [line];
}
/** How much was scanned, found and left out, in one line; a clean run prints nothing else but the line about images. */
function summary(report, numbers, page) {
    const { paint, verbose, verboseOption } = page;
    const { open, bySeverity, suppressed, gaps } = numbers;
    const { counts, notifications } = report;
    if ((0,tally/* isNothing */.qv)(report) && page.paths !== undefined)
        return paint((0,tally/* nothingFound */.Sb)(page.paths), 'yellow');
    const found = open.length === 0 ? noneText(numbers, page) : paint((0,tally/* severityList */.Kb)(bySeverity), 'bold');
    const notes = notifications.filter(({ level }) => level === 'note').length;
    const rest = [
        ...[(0,tally/* hiddenText */.CZ)(report, numbers) ?? []].flat(),
        ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
        ...(gaps.length > 0 ? [`not looked at: ${(0,tally/* thingList */.x1)(gaps)}`] : []),
        ...(notes > 0 && !verbose ? [notShownText(notes, verboseOption)] : []),
    ];
    return `Scanned ${(0,tally/* scannedFiles */.UG)(counts)}: ${[found, ...rest].join('; ')}.`;
}
function noneText({ hidden }, { paint, change }) {
    if (hidden > 0)
        return paint('nothing to show', 'yellow');
    return paint(change === undefined ? 'no problem found' : 'no new problem found', 'green');
}
function notShownText(notes, option) {
    const hint = option === undefined ? '' : ` (${option} shows ${notes === 1 ? 'it' : 'them'})`;
    return `${(0,tally/* counted */.hS)(notes, 'message')} not shown${hint}`;
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
function passed(report, { failOn, vulnerabilities }, isChange) {
    if ((0,tally/* isNothing */.qv)(report))
        return 'Nothing to scan was found.';
    const { rules } = report;
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

/***/ 47015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/** Breaks at blanks; a word that is longer than a line stays whole, so that it can be copied. Colours take no room. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
const ESCAPE = '\u001b';
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
function lengthOf(text) {
    return text.includes(ESCAPE) ? text.replaceAll(COLOURS, '').length : text.length;
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   _S: () => (/* binding */ baselineFile),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33886);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20750);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16036);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59039);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16489);









/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_8__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy };
    }
    finally {
        await early?.dismiss();
    }
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFiles */ .K0)(root).length === 0;
    const written = isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1797)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893)]).then(__webpack_require__.bind(__webpack_require__, 5706));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, configured.value), written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsOut */ .q)(root, path)) {
        const { errorAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9461));
        throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
    }
    const { readBaseline } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, written);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .boundHeap */ .Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    const isEmpty = isNothingToDo(repository, policy);
    // the change may have deleted all that there was
    if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0)
        return NOTHING;
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(9061), __webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(6893), __webpack_require__.e(8023), __webpack_require__.e(7931), __webpack_require__.e(5054), __webpack_require__.e(8713), __webpack_require__.e(2624), __webpack_require__.e(1366)]).then(__webpack_require__.bind(__webpack_require__, 52624));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(2919), __webpack_require__.e(9551)]).then(__webpack_require__.bind(__webpack_require__, 22919));
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

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ firstSentence)
/* harmony export */ });
/** The first sentence of a message says what is wrong; the others say why that matters. */
function firstSentence(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? message : message.slice(0, end);
}


/***/ }),

/***/ 59039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leadsOut)
/* harmony export */ });
/* unused harmony export realPathOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28620);



/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
function leadsOut(folder, path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(folder, path) && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(realPathOf(folder), realPathOf(path));
}
/** The real path of the part that exists, followed by the rest. */
function realPathOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
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
/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;
function isSpecial(path) {
    if (DEVICES.test(path))
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
