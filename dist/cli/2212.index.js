export const id = 2212;
export const ids = [2212];
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
        const below = after(/[ \t]{0,80}(?:[!&]\S{1,60}[ \t]{0,80})?(?:[|>][-+\d]{0,3}[ \t]{0,80})?(?:#[^\n]{0,200})?\r?\n/y, text, assigned);
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
/**
 * Characters that a terminal, a viewer or a reader could mistake for something other than text: control characters, invisible and
 * direction-changing format characters, line and paragraph separators, lone surrogates.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** The same for JSON texts, where we write the line ends; JSON itself escapes the controls below U+0020. */
const DECEPTIVE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const SHORT_ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** Searching for one of the few thousand deceptive characters is slow, and most texts consist of these alone. */
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;
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
    return `${text.slice(0, end)}…`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
function jsonText(value) {
    const text = JSON.stringify(value, undefined, 2);
    if (PLAIN_LINES.test(text))
        return `${text}\n`;
    return `${text.replace(DECEPTIVE_IN_JSON, (character) => character.split('').map(jsonEscape).join(''))}\n`;
}
function jsonEscape(unit) {
    return unicodeEscape(unit.charCodeAt(0));
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

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8140);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9189);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5108);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9929);




/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, failOn, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,_triage_folding_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)(finding) && failOn !== 'none' && (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(finding.severity, failOn));
    const failures = [...failing, ...gaps];
    const noun = fresh === undefined ? 'finding' : 'new finding';
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing.length, noun, failOn), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, fresh !== undefined), failures };
    }
    return { conclusion: 'pass', exitCode: 0, sentence: passed(noun, failOn), failures };
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .failsCheck */ .k2)(one, 'all')) };
}
function failedBy(failing, noun, failOn) {
    return `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(failing, noun)} of ${threshold(failOn)} ${failing === 1 ? 'fails' : 'fail'} the check.`;
}
function incomplete(gaps, isChange) {
    const things = (0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .thingList */ .x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed(noun, failOn) {
    return failOn === 'none' ? 'No severity is set to fail the check.' : `No ${noun} of ${threshold(failOn)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 2583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tC: () => (/* binding */ failOnOf),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7342);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(750);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6489);






/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdict */ .W)(report, failOnOf(settings, policy)), policy };
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
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(2933), __webpack_require__.e(6252)]).then(__webpack_require__.bind(__webpack_require__, 2933));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328)]).then(__webpack_require__.bind(__webpack_require__, 1896));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 1873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
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
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(4133), __webpack_require__.e(7238), __webpack_require__.e(2328), __webpack_require__.e(6437), __webpack_require__.e(2648), __webpack_require__.e(8813), __webpack_require__.e(9118), __webpack_require__.e(7268)]).then(__webpack_require__.bind(__webpack_require__, 7268));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(2919)]).then(__webpack_require__.bind(__webpack_require__, 2919));
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
function failOnOf({ failOn }, { config }) {
    return failOn ?? config.failOn;
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
