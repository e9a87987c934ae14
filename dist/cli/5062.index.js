export const id = 5062;
export const ids = [5062,1931];
export const modules = {

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

/***/ 75062:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/model/findings/danger.js
var danger = __webpack_require__(75638);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
;// CONCATENATED MODULE: ./build/report/markdown-terminal.js


const MARGIN = '  ';
const CODE_INDENT = '    ';
/** Pages of rules, which are Markdown, for people at a terminal: headings, wrapped texts, code as it is, and addresses without markup. */
function markdownToTerminal(markdown, options) {
    const blocks = blocksOf(markdown).map((block) => blockLines(block, options).join('\n'));
    return (0,report_escape/* withoutWorkflowCommands */.CA)(`${blocks.join('\n\n')}\n`);
}
/** Lines between empty ones; code is one block, whatever is in it. */
function blocksOf(markdown) {
    const blocks = [[]];
    let fence;
    for (const line of markdown.split('\n')) {
        const ticks = /^`{3,}/.exec(line)?.[0];
        if (line === '' && fence === undefined)
            blocks.push([]);
        else
            blocks.at(-1)?.push(line);
        if (fence === undefined)
            fence = ticks;
        else if (line === fence)
            fence = undefined;
    }
    return blocks.filter((block) => block.length > 0);
}
function blockLines(block, options) {
    const [first = ''] = block;
    if (first.startsWith('#'))
        return [options.paint(first.replace(/^#+ /, '').replaceAll('`', ''), 'bold', 'underline')];
    if (first.startsWith('```'))
        return block.slice(1, -1).map((line) => (line === '' ? '' : CODE_INDENT + line));
    if (first.startsWith('|'))
        return tableLines(block, options);
    return block.flatMap((line) => paragraph(line, options));
}
/** A paragraph, or an item of a list, whose lines start below its text. */
function paragraph(line, options) {
    const bullet = /^(?:-|\d+\.) /.exec(line)?.[0] ?? '';
    return hanging(MARGIN + bullet, line.slice(bullet.length), options);
}
/** The first cell of a row is a name; what its column is called comes before the text of each other cell. */
function tableLines([head = '', , ...rows], options) {
    const [, ...titles] = cellsOf(head);
    const named = rows.map(cellsOf).map(([name = '', ...cells]) => {
        const texts = cells.map((cell, at) => (titles[at] ? `${titles[at]}: ${cell}` : cell));
        return [inline(name, options, false), texts.join(' ')];
    });
    const column = Math.max(...named.map(([name]) => name.length));
    return named.flatMap(([name, text]) => {
        const lines = hanging(`${MARGIN}${' '.repeat(column)}  `, text, options);
        const label = `${MARGIN}${options.paint(name, 'dim')}${' '.repeat(column - name.length)}  `;
        return lines.map((line, at) => (at === 0 ? label + line.slice(MARGIN.length + column + 2) : line));
    });
}
function cellsOf(row) {
    return row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
function hanging(start, text, options) {
    const lines = (0,wrap/* wrap */.LV)(inline(text, options), options.width - start.length);
    return lines.map((line, at) => (at === 0 ? start : ' '.repeat(start.length)) + line);
}
/** Code, a link, an address, and a label such as `*To check:*`. */
const INLINE = /`([^`]+)`|\[((?:[^\][`]|`[^`]*`)+)\]\(([^()\s]+)\)|<(https:[^<>\s]+)>|\*([A-Z][^*:]*:)\*/g;
/** Code has a colour of its own. Without colours it keeps its marks, because nothing else sets it apart. */
function inline(text, { paint, colour }, isStyled = colour) {
    const code = (name) => (isStyled ? paint(name, 'cyan') : colour ? name : `\`${name}\``);
    return text.replaceAll(INLINE, (_, name, link, address, bare, label) => {
        if (name !== undefined)
            return code(name);
        if (link !== undefined)
            return linkText(link.replaceAll('`', ''), address);
        return bare ?? (isStyled ? paint(label, 'bold') : label);
    });
}
/** A weakness has a number, by which anyone finds it. */
function linkText(text, address) {
    return text.startsWith('CWE-') ? text : `${text} (${address})`;
}

// EXTERNAL MODULE: ./build/report/paint.js
var paint = __webpack_require__(78495);
// EXTERNAL MODULE: ./build/report/rule-help.js
var rule_help = __webpack_require__(88069);
// EXTERNAL MODULE: ./build/rules/index.js + 538 modules
var rules = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/commands/known-rule.js
var known_rule = __webpack_require__(41931);
// EXTERNAL MODULE: ./build/commands/rule-search.js
var rule_search = __webpack_require__(78586);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
;// CONCATENATED MODULE: ./build/commands/explain.js










/** If more rules match, only their titles are listed. */
const PAGES = 3;
/** In columns. Longer lines are hard to read. */
const WIDEST = 100;
/**
 * `hullcheck explain RULE`: the documentation of the rules that an id, an id of another tool, or words name. It is laid out on a terminal,
 * and Markdown for a program or a file.
 */
function explain(words, surroundings) {
    const { stdout } = surroundings;
    const listed = idsOnly(words);
    const found = listed ?? named(words);
    if (listed === undefined && found.length > PAGES) {
        stdout.write(`${found.length} rules match. hullcheck explain one of them:\n\n`);
        for (const { id, docs } of found)
            stdout.write(`${(0,wrap/* hanging */.rM)(`  ${id}  `, docs.title, (0,terminal/* listWidthOf */.Mg)(surroundings)).join('\n')}\n`);
        return;
    }
    const markdown = found.map(page).join('\n');
    const colour = (0,terminal/* wantsColour */.Ml)(surroundings);
    const width = Math.min((0,terminal/* widthOf */.qz)(surroundings), WIDEST);
    const isForPeople = stdout.isTTY === true || colour;
    stdout.write(isForPeople ? markdownToTerminal(markdown, { paint: (0,paint/* painter */.C)(colour), colour, width }) : markdown);
}
/** The rules of several words that are all ids, ours or those of other tools; undefined for anything else. */
function idsOnly(words) {
    if (words.length < 2)
        return undefined;
    const groups = words.map((word) => {
        const own = rules.rules.filter(({ id, aliases = [] }) => id === word || aliases.includes(word));
        return own.length > 0 ? own : (0,rule_search/* rulesOfPeers */.e)(word);
    });
    return groups.every((group) => group.length > 0) ? [...new Set(groups.flat())] : undefined;
}
function named(words) {
    const [word = ''] = words;
    if (words.length === 1) {
        const ofPeers = (0,rule_search/* rulesOfPeers */.e)(word);
        if (ofPeers.length > 0)
            return ofPeers;
    }
    const found = words.length === 1 && /^[a-z\d]+(?:-[a-z\d]+)+$/.test(word) ? [] : (0,rule_search/* rulesWith */.q)(words);
    const exact = words.length === 1 ? found.filter(({ id }) => id === word) : [];
    if (exact.length > 0)
        return exact;
    return found.length > 0 ? found : [(0,known_rule.knownRule)(words.join('-'))];
}
function page(rule) {
    const score = (0,danger/* scoreOf */.uw)(rule.danger);
    const active = { rule, score, severity: (0,finding/* severityOf */.xJ)(score) };
    return `# ${rule.id}\n\n${rule.docs.title}.\n\n${(0,rule_help/* ruleHelp */.y)(active, rules.concernOf[rule.id])}`;
}


/***/ }),

/***/ 41931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35787);




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

/***/ 78586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rulesOfPeers),
/* harmony export */   q: () => (/* binding */ rulesWith)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30173);
/* harmony import */ var _rules_define_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2120);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36143);



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


/***/ })

};
