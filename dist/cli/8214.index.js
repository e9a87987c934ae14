export const id = 8214;
export const ids = [8214];
export const modules = {

/***/ 97353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mapped),
/* harmony export */   M: () => (/* binding */ jsonPieces)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** How many items are made and written at once: few enough to be released soon. */
const BATCH = 32;
/**
 * The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} inside, though not inside another one, is written as an
 * array.
 */
function* jsonPieces(value) {
    yield* piecesOf(value, 0);
    yield '\n';
}
/** `depth` is the number of objects and lists around the value. */
function* piecesOf(value, depth) {
    if (isLazyList(value))
        yield* lazyPieces(value(), depth);
    else if (!holdsLazyList(value))
        yield plainText(value, depth);
    else if (Array.isArray(value))
        yield* listPieces(value, depth);
    else
        yield* objectPieces(value, depth);
}
function* lazyPieces(items, depth) {
    let isEmpty = true;
    for (const batch of inBatches(items)) {
        yield isEmpty ? '[' : ',';
        isEmpty = false;
        yield itemsText(batch, depth + 1);
    }
    yield isEmpty ? '[]' : `${lineBreak(depth)}]`;
}
function* inBatches(items) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
/**
 * The items of a list at a depth, with a line break before each of them and commas between them. To get the indentation right, they are
 * written inside as many lists, which are then stripped.
 */
function itemsText(items, depth) {
    let nested = items;
    for (let level = 1; level < depth; level++)
        nested = [nested];
    const frame = depth * (depth + 1);
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(nested).slice(frame - 1, -frame - 1);
}
function plainText(value, depth) {
    return depth === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(value).slice(0, -1) : itemsText([value], depth).slice(lineBreak(depth).length);
}
function* listPieces(items, depth) {
    let separator = '[';
    for (const item of items) {
        yield separator + lineBreak(depth + 1);
        separator = ',';
        yield* piecesOf(item, depth + 1);
    }
    yield `${lineBreak(depth)}]`;
}
function* objectPieces(value, depth) {
    let separator = '{';
    for (const [key, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${separator}${lineBreak(depth + 1)}${JSON.stringify(key)}: `;
        separator = ',';
        yield* piecesOf(member, depth + 1);
    }
    yield `${lineBreak(depth)}}`;
}
function lineBreak(depth) {
    return `\n${'  '.repeat(depth)}`;
}
function isLazyList(value) {
    return typeof value === 'function';
}
function holdsLazyList(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}
/** For lazy lists: each item can be released before the next ones are made. */
function* mapped(items, change) {
    for (const item of items)
        yield change(item);
}


/***/ }),

/***/ 51006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   A$: () => (/* binding */ SEVERITY_PAGE),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   s9: () => (/* binding */ withAbsoluteLinks),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
/** The text of a page of `docs/rules` for places outside of the repository. */
function withAbsoluteLinks(markdown) {
    return markdown.replaceAll('](../', `](${PROJECT_ADDRESS}/blob/main/docs/`);
}
/** The page with the matrix of severities. */
const SEVERITY_PAGE = `${PROJECT_ADDRESS}/blob/main/docs/severity.md`;
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 88069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ruleHelp)
/* harmony export */ });
/* unused harmony export rulePage */
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18140);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51006);



const PROFILES = {
    recommended: 'recommended (runs by default)',
    'recommended-only': 'recommended only (strict reports its parts one by one)',
    changes: 'strict; without it, only what a change brings is reported',
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
function rulePage(rule, concern, findings) {
    const score = scoreOf(rule.danger);
    const active = { rule, score, severity: severityOf(score) };
    const blocks = [
        '<!-- Generated by `npm run generate`. Do not edit. -->',
        `# \`${rule.id}\``,
        `${rule.docs.title}.`,
        facts(active, concern, findings),
        ...sections(rule),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a code scanning alert, which shows the title itself. */
function ruleHelp(active, concern) {
    const { rule } = active;
    const link = `[Documentation of \`${rule.id}\`](${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePageAddress */ .AD)(rule.id)})`;
    return `${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .withAbsoluteLinks */ .s9)([facts(active, concern), ...sections(rule), link].join('\n\n'))}\n`;
}
function severityText({ variants = {} }, score, severity) {
    const own = score === undefined ? severity : `${severity} (${score.toFixed(1)})`;
    const others = Object.values(variants).map(rated);
    return others.length === 0 ? own : `${own}; depending on the finding ${others.join(', ')}`;
}
function rated(danger) {
    const score = (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger);
    return `${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .severityOf */ .xJ)(score)} (${score.toFixed(1)})`;
}
/** The place of each severity in the matrix, in words. */
function severityReasons({ danger, variants = {} }) {
    if (danger === undefined)
        return 'A note: it has no effect on security by itself.';
    const places = Object.values(variants).map((other) => `- ${rated(other)}: ${(0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(other)}`);
    const own = (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(danger);
    const others = places.length === 0 ? [] : ['Findings may be of another severity:', [...new Set(places)].join('\n')];
    return [own, ...others, `[Severity](${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITY_PAGE */ .A$}) has the whole matrix, and what makes a finding milder.`].join('\n\n');
}
function facts({ rule, score, severity }, concern, findings) {
    const rows = [
        ['Concern', concern],
        ['Severity', severityText(rule, score, severity)],
        ['Profile', PROFILES[rule.profile]],
        ['Precision', rule.precision.replace('-', ' ')],
        ['Findings read', findings && readText(findings)],
        ['Weakness', nonEmpty(rule.cwe.map((cwe) => `[CWE-${cwe}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .cweAddress */ .wc)(cwe)})`))],
        ['CIS Docker Benchmark 1.6.0', nonEmpty(rule.cis ?? [])],
        ['Checks', SUBJECTS[rule.on]],
        ['Needs from the registry', nonEmpty((rule.needs ?? []).map(code))],
        ['Uses from the registry', nonEmpty((rule.uses ?? []).map(code))],
        ['Former ids', nonEmpty((rule.aliases ?? []).map(code))],
    ];
    const written = rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`]));
    return ['| | |', '| --- | --- |', ...written].join('\n');
}
function readText({ read, right }) {
    return read === 0
        ? undefined
        : `${right} of ${read} ${right === 1 ? 'was' : 'were'} right, [on real repositories](../accuracy.md)`;
}
function nonEmpty(parts) {
    return parts.length > 0 ? parts.join(', ') : undefined;
}
function code(text) {
    return `\`${text}\``;
}
function sections(rule) {
    const { why, limits, references } = rule.docs;
    const how = remedy(rule.docs);
    const peers = Object.entries(rule.peers ?? {});
    return [
        ...section('Why', why),
        ...section('Why this severity', severityReasons(rule)),
        ...section('How to fix', how),
        ...section('How to verify', verification(rule.docs)),
        ...section('Examples', rule.examples.map(exampleText).join('\n\n')),
        ...section('Options', options(rule)),
        ...section('Known limits', limits),
        ...section('How to suppress', suppression(rule)),
        ...section('In other tools', list(peers.map(([peer, ids]) => `${PEERS[peer]}: ${ids.map(code).join(', ')}`))),
        ...section('References', list(references.map((address) => `<${address}>`))),
    ];
}
function remedy({ how, ways = [], fixTrap }) {
    return [
        how,
        ...waysText(ways.map(({ do: step, trap }) => `${step} *Watch out:* ${trap}`)),
        ...(fixTrap === undefined ? [] : [trapText(fixTrap)]),
    ].join('\n\n');
}
/** A single way needs no number. */
function waysText(ways) {
    if (ways.length < 2)
        return ways;
    return ['The ways, the one to try first at the top:', ways.map((way, index) => `${index + 1}. ${way}`).join('\n')];
}
function trapText({ breaks, check }) {
    return `\`hullcheck fix --unsafe\` can make the change. *Watch out:* ${breaks} *To check:* ${check}`;
}
function verification({ verify }) {
    return verify && [fence('verify.sh', verify.run), `Without the problem it prints: ${verify.prints}`].join('\n\n');
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
function exampleText({ file, before, host = {}, bad, good, files = {} }) {
    const companions = companionsOf(files);
    const beside = companions.length === 0 ? '' : `, beside ${companions.map(code).join(', ')}`;
    const known = Object.entries(host).map(([name, value]) => `${name}: ${value}`);
    const given = known.length === 0 ? '' : `, with \`host: { ${known.join(', ')} }\` in the configuration`;
    const changed = companions.filter((path) => files.bad?.[path] !== files.good?.[path] && files.good?.[path]);
    const texts = changed.flatMap((path) => [`and in \`${path}\`:`, fence(path, files.good?.[path] ?? '')]);
    const changes = before === undefined ? [] : [`Before the change, in \`${file}\`:`, fence(file, before)];
    const bads = [`Bad, in \`${file}\`${beside}${given}:`, fence(file, bad)];
    return [...changes, ...bads, 'Good:', fence(file, good), ...texts].join('\n\n');
}
function companionsOf({ bad = {}, good = {} }) {
    return [...new Set([...Object.keys(bad), ...Object.keys(good)])].sort();
}
/** The fence is longer than any run of back-quotes in the text, so that nothing in it can end the block. */
function fence(file, text) {
    const runs = text.match(/`+/g) ?? [];
    const ticks = '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
    return `${ticks}${languageOf(file)}\n${dedent(text.replaceAll(/[\u00ab\u00bb]/g, ''))}\n${ticks}`;
}
function languageOf(file) {
    const [, language = 'text'] = LANGUAGES.find(([pattern]) => pattern.test(file)) ?? [];
    return language;
}
/** Of fences, by the path of the file. */
const LANGUAGES = [
    [/(?:^|[/.])(?:Dockerfile|Containerfile)(?!\.dockerignore)/i, 'dockerfile'],
    [/\.ya?ml$/, 'yaml'],
    [/\.sh$/, 'sh'],
    [/\.jsonc?$/, 'json'],
    [/\.toml$|(?:^|\/)registries\.conf$/, 'toml'],
    [/\.hcl$/, 'hcl'],
    [/(?:^|\/)Makefile$/, 'makefile'],
    [/(?:^|\/)justfile$/, 'just'],
    [/\.(?:container|build|pod|network|volume|kube|service|conf)$/, 'ini'],
];
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
        'For more than one place, in your configuration:',
        fence('hullcheck.yaml', `ignore:\n  - rule: ${id}\n    path: legacy/**\n    reason: why it is fine there`),
    ].join('\n\n');
}


/***/ }),

/***/ 28663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ sarifId),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   OA: () => (/* binding */ descriptorsOf),
/* harmony export */   i6: () => (/* binding */ sarifIds)
/* harmony export */ });
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18140);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51006);
/* harmony import */ var _rule_help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88069);





/** GitHub rejects longer descriptions, and keeps ten tags. */
const DESCRIPTION_LENGTH = 1024;
const TAGS = 10;
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', note: 'note' };
function levelOf(severity) {
    return LEVELS[severity];
}
/** GitHub reads the severity from rules only, so a rule with several severities gets a descriptor for each, in addition to its own. */
function descriptorsOf(active, concern, used) {
    const variants = variantsOf(active, used).map(([variant, score]) => {
        const rated = { ...active, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .severityOf */ .xJ)(score) };
        return {
            ...descriptorOf(rated, concern),
            id: sarifId({ ruleId: active.rule.id, variant }),
            ...nameOf(`${active.rule.id}-${variant}`),
        };
    });
    return [descriptorOf(active, concern), ...variants];
}
/** The ids of {@link descriptorsOf}, in their order. `used` has the ids that results have. */
function sarifIds(active, used) {
    const ruleId = active.rule.id;
    return [ruleId, ...variantsOf(active, used).map(([variant]) => sarifId({ ruleId, variant }))];
}
/** The variants of the rule, and those that the circumstances of findings make of them, where findings have them. */
function variantsOf({ rule, score: own, variants }, used) {
    const all = [
        ...(own === undefined ? [] : [[undefined, own]]),
        ...variants,
    ];
    const milder = [1, 2].flatMap((steps) => all.map(([variant, score]) => [(0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .milderVariant */ .HF)(variant, steps), (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreAfter */ .b$)(steps, score)]));
    const possible = [...milder, [_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTE_VARIANT */ .rE, undefined]];
    return [...variants, ...possible.filter(([variant]) => used.has(sarifId({ ruleId: rule.id, variant })))];
}
function sarifId({ ruleId, variant }) {
    return variant === undefined ? ruleId : `${ruleId}/${variant}`;
}
function descriptorOf(active, concern) {
    const { rule, severity } = active;
    const { title, why, how } = rule.docs;
    const page = (0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .rulePageAddress */ .AD)(rule.id);
    return {
        id: rule.id,
        ...nameOf(rule.id),
        shortDescription: { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(withFullStop((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(title)), DESCRIPTION_LENGTH) },
        fullDescription: { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(why), DESCRIPTION_LENGTH) },
        help: {
            text: `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(why)}\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(how)}\n\nDocumentation: ${page}`,
            markdown: (0,_rule_help_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleHelp */ .y)(active, concern),
        },
        helpUri: page,
        defaultConfiguration: { level: levelOf(severity) },
        properties: { precision: rule.precision, ...weight(active), tags: tagsOf(active, concern) },
    };
}
/** GitHub treats a rule with a score as a security rule. */
function weight({ score }) {
    return score === undefined ? { 'problem.severity': 'recommendation' } : { 'security-severity': numeral(score) };
}
/** Always with a decimal, as GitHub writes it; never rounded, since that could move it to another band. */
function numeral(score) {
    return Number.isInteger(score) ? score.toFixed(1) : String(score);
}
function tagsOf({ rule, score }, concern) {
    const tags = [
        ...(score === undefined ? [] : ['security']),
        ...(concern === undefined ? [] : [concern]),
        ...rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
    ];
    return [...new Set(tags)].slice(0, TAGS);
}
/** A name in Pascal case, as SARIF asks for; left out where it differs from the id only by case, as SARIF asks for, too. */
function nameOf(id) {
    const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, first) => first.toUpperCase());
    return name.toLowerCase() === id ? {} : { name };
}
function withFullStop(text) {
    return text.endsWith('.') ? text : `${text}.`;
}


/***/ }),

/***/ 5833:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarifPieces: () => (/* binding */ sarifPieces)
});

// UNUSED EXPORTS: sarifFile, toSarif

// EXTERNAL MODULE: ./build/triage/finding-units.js
var finding_units = __webpack_require__(98022);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/json-pieces.js
var json_pieces = __webpack_require__(97353);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/subjects.js
var subjects = __webpack_require__(31878);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/support/caches/remember-last.js
var remember_last = __webpack_require__(3052);
// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(20727);
;// CONCATENATED MODULE: ./build/report/sarif/sarif-location.js



const SOURCE_ROOT = '%SRCROOT%';
function locationOf(span, prefix) {
    return {
        physicalLocation: { artifactLocation: artifactAt(span.file.path, prefix), region: (0,region/* shownRegion */.oK)(span) },
    };
}
/** GitHub expects paths relative to the root of the repository, without a leading `./`. */
function artifactAt(path, prefix) {
    return { uri: uriOf(prefix === undefined ? path : `${prefix}/${path}`), uriBaseId: SOURCE_ROOT };
}
/** Most places of a report are in the same file as the one before. */
const uriOf = (0,remember_last/* rememberLast */.m)((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return (0,report_escape/* pathToUri */.TA)(parts.join('/'));
});

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
// EXTERNAL MODULE: ./build/report/sarif/sarif-rule.js
var sarif_rule = __webpack_require__(28663);
;// CONCATENATED MODULE: ./build/report/sarif/sarif-result.js








const MESSAGE_LENGTH = 2000;
const RELATED_LENGTH = 200;
/** GitHub keeps a thousand locations of a thread flow, which is too many to read. */
const FLOW_STEPS = 50;
/** More links would not help the reader. GitHub keeps a hundred locations. */
const RELATED = 20;
function resultOf(finding, ruleIndex, subjects, prefix) {
    const related = (0,folding/* shownRelated */.BG)(finding).slice(0, RELATED);
    const { suppressedBy } = finding;
    const fix = (0,folding/* shownFix */.$X)(finding);
    const flows = (0,folding/* shownFlows */.x7)(finding);
    const identity = (0,finding_units/* entryFingerprint */.t)(finding);
    return {
        ruleId: (0,sarif_rule/* sarifId */.Ho)(finding),
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: (0,sarif_rule/* levelOf */.In)(finding.severity),
        message: { text: messageOf((0,shown_message/* shownMessage */.z)(finding), related) },
        locations: [{ ...locationOf(finding.span, prefix), ...logicalLocations(subjects) }],
        // GitHub reads only the first; the second repeats it under our own name, for tools that overwrite the first
        partialFingerprints: { primaryLocationLineHash: identity, 'hullcheck/v1': identity },
        ...(related.length === 0
            ? {}
            : { relatedLocations: related.map((place, index) => relatedOf(place, index, prefix)) }),
        ...(flows.length === 0 ? {} : { codeFlows: flows.map((flow) => codeFlowOf(flow, prefix)) }),
        ...(fix === undefined || fix.edits.length === 0 ? {} : { fixes: [fixOf(fix, prefix)] }),
        ...(suppressedBy === undefined ? {} : { suppressions: [suppressionOf(suppressedBy, prefix)] }),
    };
}
/** More names would not help the reader. */
const SUBJECTS = 100;
function logicalLocations(subjects) {
    if (subjects.length === 0)
        return {};
    return { logicalLocations: subjects.slice(0, SUBJECTS).map(({ kind, name }) => ({ name: (0,report_escape/* oneLine */.TN)(name), kind })) };
}
/** GitHub shows a related place only where the message links to its id. */
function messageOf(message, related) {
    const text = (0,report_escape/* sarifText */.BC)((0,report_escape/* cut */.Jj)(message, MESSAGE_LENGTH), related.length > 0);
    if (related.length === 0)
        return text;
    const links = related.map((place, index) => `[${(0,report_escape/* sarifText */.BC)(relatedText(place), true)}](${index + 1})`);
    return `${text} (${links.join(', ')})`;
}
function relatedText({ message }) {
    return (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(message), RELATED_LENGTH);
}
function relatedOf(place, index, prefix) {
    return { id: index + 1, ...locationOf(place.span, prefix), message: { text: (0,report_escape/* sarifText */.BC)(relatedText(place)) } };
}
/** One walk from setting to setting, each at its own line, possibly in another file. */
function codeFlowOf(flow, prefix) {
    const locations = flow.slice(0, FLOW_STEPS).map((place) => ({
        location: { ...locationOf(place.span, prefix), message: { text: (0,report_escape/* sarifText */.BC)(relatedText(place)) } },
    }));
    return { threadFlows: [{ locations }] };
}
function fixOf({ title, edits }, prefix) {
    const byPath = (0,group_by/* groupBy */.$z)(edits, ({ span }) => span.file.path);
    return {
        description: { text: (0,report_escape/* sarifText */.BC)(title) },
        artifactChanges: [...byPath].map(([path, ofFile]) => changeOf(path, ofFile, prefix)),
    };
}
function changeOf(path, edits, prefix) {
    return {
        artifactLocation: artifactAt(path, prefix),
        replacements: edits.map(({ span, text }) => ({
            deletedRegion: { ...(0,region/* exactRegion */.mk)(span) },
            insertedContent: { text },
        })),
    };
}
function suppressionOf({ kind, span, reason }, prefix) {
    return {
        kind: kind === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        justification: (0,report_escape/* oneLine */.TN)(reason),
        ...(span === undefined ? {} : { location: locationOf(span, prefix) }),
    };
}

;// CONCATENATED MODULE: ./build/report/sarif/sarif.js









/** GitHub rejects a run with more results: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const RESULTS = 25_000;
const NOTIFICATIONS = 1000;
const sarif_MESSAGE_LENGTH = 2000;
/** The report as GitHub code scanning reads it. */
function toSarif(report, options) {
    return {
        ...LOG,
        runs: options.parts === undefined
            ? [runOf(report, options)]
            : options.parts.map((part, index) => runOf(partOf(report, part, index === 0), { ...options, ...part })),
    };
}
/** The first part also gets the notifications that concern no file. */
function partOf(report, { contains }, isFirst) {
    return {
        ...report,
        findings: report.findings.filter(({ span }) => contains(span.file.path)),
        notifications: report.notifications.filter(({ span, path = span?.file.path }) => path === undefined ? isFirst : contains(path)),
    };
}
function sarifFile(log) {
    return jsonText(log);
}
/** The text of {@link sarifFile} for one run, in pieces. */
function sarifPieces(report, options) {
    const { frame, results } = preparedRun(report, options);
    return (0,json_pieces/* jsonPieces */.M)({ ...LOG, runs: [{ ...frame, results }] });
}
const LOG = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
function runOf(report, options) {
    const { frame, results } = preparedRun(report, options);
    return { ...frame, results: [...results()] };
}
function preparedRun(report, options) {
    const selected = unique(report.findings, options.includeSuppressed === true);
    const kept = worst(selected);
    const notifications = notificationsOf(report.notifications, selected.length - kept.length, options.rootPrefix);
    const used = new Set(kept.map(sarif_rule/* sarifId */.Ho));
    const frame = {
        tool: {
            driver: {
                name: 'hullcheck',
                semanticVersion: options.version,
                informationUri: links/* PROJECT_ADDRESS */.$L,
                rules: report.rules.flatMap((active) => (0,sarif_rule/* descriptorsOf */.OA)(active, options.concernOf[active.rule.id], used)),
            },
        },
        automationDetails: { id: `${(options.category ?? 'hullcheck').replace(/\/$/, '')}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [invocation(notifications)],
    };
    return { frame, results: () => resultsOf(kept, report, options, used) };
}
/** GitHub makes one alert of each rule, path and fingerprint. */
function unique(findings, includeSuppressed) {
    const seen = new Set();
    return findings.filter((finding) => {
        const { suppressedBy, foldedInto } = finding;
        if (foldedInto !== undefined || (suppressedBy !== undefined && !includeSuppressed))
            return false;
        const alert = alertOf(finding);
        if (seen.has(alert))
            return false;
        seen.add(alert);
        return true;
    });
}
function alertOf(finding) {
    return `${finding.ruleId}\n${finding.span.file.path}\n${(0,finding_units/* entryFingerprint */.t)(finding)}`;
}
/** The worst ones, in the order of the report. */
function worst(findings) {
    if (findings.length <= RESULTS)
        return findings;
    const kept = new Set((0,tally/* worstFirst */.md)(findings).slice(0, RESULTS));
    return findings.filter((finding) => kept.has(finding));
}
function resultsOf(findings, report, { fresh, rootPrefix }, used) {
    const ids = report.rules.flatMap((active) => (0,sarif_rule/* sarifIds */.i6)(active, used));
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    const freshAlerts = fresh && new Set(fresh.map(alertOf));
    return (0,json_pieces/* mapped */.C)(findings, (finding) => {
        const result = resultOf(finding, indexes.get((0,sarif_rule/* sarifId */.Ho)(finding)), subjectsOf(finding), rootPrefix);
        if (freshAlerts === undefined)
            return result;
        return { ...result, baselineState: freshAlerts.has(alertOf(finding)) ? 'new' : 'unchanged' };
    });
}
/** Problems do not make the run unsuccessful: GitHub rejects the results of an unsuccessful run. */
function invocation(toolExecutionNotifications) {
    return { executionSuccessful: true, toolExecutionNotifications };
}
function notificationsOf(notifications, leftOut, prefix) {
    const kept = (0,tally/* errorsFirst */.wz)(notifications).slice(0, NOTIFICATIONS);
    return [
        ...(leftOut > 0 ? [leftOutNotification(`${(0,tally/* counted */.hS)(leftOut, 'result')}, the mildest ones,`)] : []),
        ...(kept.length < notifications.length
            ? [leftOutNotification(`${(0,tally/* counted */.hS)(notifications.length - kept.length, 'notification')}`)]
            : []),
        ...kept.map((notification) => notificationOf(notification, prefix)),
    ];
}
function leftOutNotification(what) {
    return {
        descriptor: { id: 'left-out' },
        level: 'warning',
        message: { text: `This file has no room for all: ${what} are left out.` },
    };
}
function notificationOf({ level, code, message, span, path, gap }, prefix) {
    return {
        descriptor: { id: code },
        level,
        message: { text: (0,report_escape/* sarifText */.BC)((0,report_escape/* cut */.Jj)(message, sarif_MESSAGE_LENGTH)) },
        ...(gap === undefined ? {} : { properties: { notLookedAt: gap.kind, weight: gap.weight } }),
        ...(span === undefined ? {} : { locations: [locationOf(span, prefix)] }),
        ...(span === undefined && path !== undefined
            ? { locations: [{ physicalLocation: { artifactLocation: artifactAt(path, prefix) } }] }
            : {}),
    };
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
function unitsOf(finding) {
    const { setBy } = finding;
    const units = unitsOfSubjects(finding);
    if (setBy === undefined)
        return units;
    return units.flatMap((unit) => causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })));
}
/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;
function causesIn(setBy) {
    const others = setBy.length - MOST_CAUSES;
    return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}
function unitsOfSubjects(finding) {
    const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
    const isOptional = isSometimes(finding);
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            subject: one.subject,
            score: one.score,
            isOptional: isSometimes(one),
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
function isSometimes({ isOptional, isIdle }) {
    return isOptional === true || isIdle === true;
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ })

};
