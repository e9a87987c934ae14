export const id = 7813;
export const ids = [7813];
export const modules = {

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
    contributor: { host: 8, accounts: 7.2, part: 5.5, defences: 3 },
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

/***/ 47813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ NOT_LOOKED_AT),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   qz: () => (/* binding */ entriesOfChange)
/* harmony export */ });
/* harmony import */ var _triage_finding_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98022);
/* harmony import */ var _triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54373);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20727);
/* harmony import */ var _sarif_sarif_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28663);
/* harmony import */ var _shown_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28648);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9929);








const NOT_LOOKED_AT = 'not-looked-at';
/** All entries: the findings in the order of the report, then the gaps. Entries that no program could tell apart appear once. */
function* entriesOf({ findings, notifications }, { failures }) {
    const failing = new Set(failures);
    const seen = new Set();
    for (const entry of candidates(findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_7__/* .isShown */ .aJ), notifications.filter(_tally_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpenGap */ .LM), failing)) {
        if (seen.has(entry.identity))
            continue;
        seen.add(entry.identity);
        yield entry;
    }
}
/** For programs that do not compare reports themselves: of a change only the findings that it brings. */
function entriesOfChange(report, { verdict, fresh }) {
    return entriesOf({ ...report, findings: fresh ?? report.findings }, verdict);
}
function* candidates(findings, gaps, failing) {
    for (const finding of findings)
        yield entryOf(finding, failing.has(finding));
    for (const gap of gaps)
        yield gapEntry(gap, failing.has(gap));
}
function entryOf(finding, isFailure) {
    const { ruleId, severity, span } = finding;
    return {
        ruleId,
        severity,
        level: (0,_sarif_sarif_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .levelOf */ .In)(severity),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_shown_message_js__WEBPACK_IMPORTED_MODULE_5__/* .shownMessage */ .z)(finding)),
        path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(span.file.path),
        region: (0,_region_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRegion */ .oK)(span),
        identity: (0,_triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .contentHash */ .Ae)({ ruleId, subject: span.file.path, evidence: (0,_triage_finding_units_js__WEBPACK_IMPORTED_MODULE_0__/* .entryFingerprint */ .t)(finding) }),
        isFailure,
        finding,
    };
}
const SEVERITIES = { error: 'high', warning: 'medium', note: 'note' };
const FIRST_LINE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function gapEntry({ level, message, span, path = span?.file.path ?? '' }, isFailure) {
    return {
        ruleId: NOT_LOOKED_AT,
        severity: isFailure ? 'high' : SEVERITIES[level],
        level: isFailure ? 'error' : level,
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message),
        path: path === '' ? '.' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path),
        region: span === undefined ? FIRST_LINE : (0,_region_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRegion */ .oK)(span),
        identity: (0,_triage_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .contentHash */ .Ae)({ ruleId: NOT_LOOKED_AT, subject: path, evidence: message }),
        isFailure,
        finding: undefined,
    };
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


/***/ }),

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
