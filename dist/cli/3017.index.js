export const id = 3017;
export const ids = [3017,1931];
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

/***/ 6424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8140);
/* harmony import */ var _report_rule_help_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8069);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1896);
/* harmony import */ var _known_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1931);
/* harmony import */ var _rule_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8586);





/** If more rules match, only their titles are listed. */
const PAGES = 3;
/** `hullcheck explain RULE`: the documentation of the rules that an id, an id of another tool, or words name. */
function explain(words, { stdout }) {
    const found = named(words);
    if (found.length > PAGES) {
        stdout.write(`${found.length} rules match. hullcheck explain one of them:\n\n`);
        for (const { id, docs } of found)
            stdout.write(`  ${id}  ${docs.title}\n`);
        return;
    }
    stdout.write(found.map(page).join('\n'));
}
function named(words) {
    const [word = ''] = words;
    if (words.length === 1) {
        const ofPeers = (0,_rule_search_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfPeers */ .e)(word);
        if (ofPeers.length > 0)
            return ofPeers;
    }
    const found = words.length === 1 && /^[a-z\d]+(?:-[a-z\d]+)+$/.test(word) ? [] : (0,_rule_search_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesWith */ .q)(words);
    const exact = words.length === 1 ? found.filter(({ id }) => id === word) : [];
    if (exact.length > 0)
        return exact;
    return found.length > 0 ? found : [(0,_known_rule_js__WEBPACK_IMPORTED_MODULE_2__.knownRule)(words.join('-'))];
}
function page(rule) {
    const active = { rule, score: rule.score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .severityOf */ .xJ)(rule.score) };
    return `# ${rule.id}\n\n${rule.docs.title}.\n\n${(0,_report_rule_help_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleHelp */ .y)(active, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.concernOf[rule.id])}`;
}


/***/ }),

/***/ 1931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1896);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6730);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);




/** The rule with an id, current or former. */
function knownRule(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.find((candidate) => candidate.id === id || candidate.aliases?.includes(id));
    if (rule === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(unknownRule(id));
    return rule;
}
function unknownRule(id) {
    const guess = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map((rule) => rule.id));
    const hint = guess === undefined ? 'hullcheck rules lists them' : `did you mean ${guess}?`;
    return `unknown rule "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(id)}"; ${hint}`;
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

/***/ 1006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 8069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ruleHelp)
/* harmony export */ });
/* unused harmony export rulePage */
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8140);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1006);


const PROFILES = {
    recommended: 'recommended (runs by default)',
    'recommended-only': 'recommended only (strict reports its parts one by one)',
    strict: 'strict',
    off: 'off (runs when the configuration names it)',
};
const SUBJECTS = {
    text: 'the text of a file',
    dockerfile: 'a Dockerfile as a whole',
    stage: 'a build stage',
    container: 'a container',
    project: 'containers that are started together',
    build: 'how an image is built',
    engine: 'settings of an engine or a builder',
    image: 'an image reference',
};
const PEERS = {
    hadolint: 'hadolint',
    trivy: 'Trivy',
    checkov: 'Checkov',
    kics: 'KICS',
    semgrep: 'Semgrep',
    buildkit: 'BuildKit checks',
    dockle: 'Dockle',
    sonar: 'SonarQube',
    'docker-bench': 'Docker Bench',
    'compose-lint': 'compose-lint',
};
/** The documentation page of a rule, `docs/rules/<id>.md`. */
function rulePage(rule, concern) {
    const active = { rule, score: rule.score, severity: severityOf(rule.score) };
    const blocks = [
        '<!-- Generated by `npm run generate`. Do not edit. -->',
        `# \`${rule.id}\``,
        `${rule.docs.title}.`,
        facts(active, concern),
        ...sections(rule),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a code scanning alert, which shows the title itself. */
function ruleHelp(active, concern) {
    const { rule } = active;
    const link = `[Documentation of \`${rule.id}\`](${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .rulePageAddress */ .AD)(rule.id)})`;
    return `${[facts(active, concern), ...sections(rule), link].join('\n\n')}\n`;
}
function severityText({ variants = {} }, score, severity) {
    const own = score === undefined ? severity : `${severity} (${score.toFixed(1)})`;
    const others = Object.values(variants).map((other) => `${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(other)} (${other.toFixed(1)})`);
    return others.length === 0 ? own : `${own}; depending on the finding ${others.join(', ')}`;
}
function facts({ rule, score, severity }, concern) {
    const rows = [
        ['Concern', concern],
        ['Severity', severityText(rule, score, severity)],
        ['Profile', PROFILES[rule.profile]],
        ['Precision', rule.precision.replace('-', ' ')],
        ['Weakness', nonEmpty(rule.cwe.map((cwe) => `[CWE-${cwe}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .cweAddress */ .wc)(cwe)})`))],
        ['CIS Docker Benchmark 1.6.0', nonEmpty(rule.cis ?? [])],
        ['Checks', SUBJECTS[rule.on]],
        ['Needs from the registry', nonEmpty((rule.needs ?? []).map(code))],
        ['Uses from the registry', nonEmpty((rule.uses ?? []).map(code))],
        ['Former ids', nonEmpty((rule.aliases ?? []).map(code))],
    ];
    const written = rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`]));
    return ['| | |', '| --- | --- |', ...written].join('\n');
}
function nonEmpty(parts) {
    return parts.length > 0 ? parts.join(', ') : undefined;
}
function code(text) {
    return `\`${text}\``;
}
function sections(rule) {
    const { why, how, limits, references } = rule.docs;
    const peers = Object.entries(rule.peers ?? {});
    return [
        ...section('Why', why),
        ...section('How to fix', how),
        ...section('Examples', rule.examples.map(exampleText).join('\n\n')),
        ...section('Options', options(rule)),
        ...section('Known limits', limits),
        ...section('How to suppress', suppression(rule)),
        ...section('In other tools', list(peers.map(([peer, ids]) => `${PEERS[peer]}: ${ids.map(code).join(', ')}`))),
        ...section('References', list(references.map((address) => `<${address}>`))),
    ];
}
function options({ id, options: declared = {}, examples }) {
    const rows = Object.entries(declared).map(([name, { item, description, default: value, isRequired }]) => {
        const unless = isRequired ? 'required' : (nonEmpty(value.map(code)) ?? 'none');
        return `| \`${name}\` | a list; each item is ${item}. ${description} | ${unless} |`;
    });
    if (rows.length === 0)
        return undefined;
    const given = examples.find((example) => example.options !== undefined)?.options ?? {};
    const lines = Object.entries(given).map(([name, values]) => `    ${name}: [${values.join(', ')}]`);
    return [
        ['| option | | default |', '| --- | --- | --- |', ...rows].join('\n'),
        fence('hullcheck.yaml', ['rules:', `  ${id}:`, ...lines].join('\n')),
    ].join('\n\n');
}
function section(title, body) {
    return body === undefined || body === '' ? [] : [`## ${title}`, body];
}
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
function exampleText({ file, host = {}, bad, good, files = {} }) {
    const companions = companionsOf(files);
    const beside = companions.length === 0 ? '' : `, beside ${companions.map(code).join(', ')}`;
    const known = Object.entries(host).map(([name, value]) => `${name}: ${value}`);
    const given = known.length === 0 ? '' : `, with \`host: { ${known.join(', ')} }\` in the configuration`;
    const changed = companions.filter((path) => files.bad?.[path] !== files.good?.[path] && files.good?.[path]);
    const texts = changed.flatMap((path) => [`and in \`${path}\`:`, fence(path, files.good?.[path] ?? '')]);
    return [`Bad, in \`${file}\`${beside}${given}:`, fence(file, bad), 'Good:', fence(file, good), ...texts].join('\n\n');
}
function companionsOf({ bad = {}, good = {} }) {
    return [...new Set([...Object.keys(bad), ...Object.keys(good)])].sort();
}
/** The fence is longer than any run of back-quotes in the text, so that nothing in it can end the block. */
function fence(file, text) {
    const runs = text.match(/`+/g) ?? [];
    const ticks = '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
    return `${ticks}${languageOf(file)}\n${dedent(text.replaceAll(/[«»]/g, ''))}\n${ticks}`;
}
function languageOf(file) {
    if (/ignore$|\.env/.test(file))
        return 'text';
    return /\.ya?ml$/.test(file) ? 'yaml' : 'dockerfile';
}
/** Examples are indented as the code around them. */
function dedent(text) {
    const lines = text.replace(/^\n/, '').trimEnd().split('\n');
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const indent = indents.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
    return lines.map((line) => line.slice(indent)).join('\n');
}
function suppression({ id, examples: [{ file }] }) {
    return [
        'In a comment on the line above the instruction or the option, in YAML also at the end of its line:',
        fence(file, `# hullcheck-ignore ${id} -- why it is fine here`),
        'For more than one place, in `.hullcheck.yml`:',
        fence('hullcheck.yaml', `ignore:\n  - rule: ${id}\n    path: legacy/**\n    reason: why it is fine there`),
    ].join('\n\n');
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
