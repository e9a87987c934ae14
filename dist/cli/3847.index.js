export const id = 3847;
export const ids = [3847,1904];
export const modules = {

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ removesAll),
/* harmony export */   fA: () => (/* binding */ helps),
/* harmony export */   nQ: () => (/* binding */ moveText)
/* harmony export */ });
/* harmony import */ var _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78731);

/**
 * `Moving to 12.15 removes 52, and 15 stay.` It names the nearest image, and others that leave fewer of the vulnerabilities `own`. An image
 * that does not help is not offered. `all` are those of the current image.
 */
function moveText(update, own, all, 
/** Which of those that come with an image count. */
isCounted = () => true) {
    const news = (one) => newsText(one.added.filter(isCounted).length);
    const offered = [];
    let least = own.length;
    for (const one of [update, ...(update.others ?? [])]) {
        const left = own.length - removedBy(one, own);
        if (left >= least || !helps(one, own, all))
            continue;
        least = left;
        offered.push(offer(one, own, news(one)));
    }
    return [...(helps(update, own, all) ? [] : useless(update, own, news(update))), ...offered].join(' ');
}
/** Whether moving removes some of the vulnerabilities `own`, and no worse ones, or as many, come with it. */
function helps(update, own, all) {
    if (removedBy(update, own) === 0)
        return false;
    const gone = all.filter(({ id }) => (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemovedBy */ .QS)(update, id));
    for (const isBad of [isUsed, atLeast('critical'), atLeast('critical', 'high'), () => true]) {
        const [less, more] = [gone.filter(isBad).length, update.added.filter(isBad).length];
        if (less !== more)
            return less > more;
    }
    return false;
}
/** Whether moving to the nearest image removes all of the vulnerabilities `own`, and helps. */
function removesAll(update, own, all) {
    return removedBy(update, own) === own.length && helps(update, own, all);
}
function isUsed({ isMalicious, exploitedSince }) {
    return isMalicious === true || exploitedSince !== undefined;
}
function atLeast(...ratings) {
    return ({ rating }) => ratings.includes(rating);
}
function removedBy(update, own) {
    return own.filter(({ id }) => (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemovedBy */ .QS)(update, id)).length;
}
function offer(update, own, news) {
    const removed = removedBy(update, own);
    const { kind, repository, tag } = update;
    const name = repository === undefined ? tag : `${repository}:${tag}`;
    const move = `Moving to ${MOVES[kind].replace('TAG', () => name)} removes`;
    if (removed === own.length)
        return `${move} ${own.length === 1 ? 'it' : 'all of them'}${news}.`;
    const staying = own.length - removed;
    return `${move} ${removed}, and ${staying} ${staying === 1 ? 'stays' : 'stay'}${news}.`;
}
const MOVES = {
    patch: 'TAG',
    minor: 'the later minor version TAG',
    slim: 'TAG, which has fewer packages,',
    rebuilt: 'the current digest of TAG',
};
function newsText(count) {
    return count === 0 ? '' : `, and ${count} ${count === 1 ? 'comes' : 'come'} with it`;
}
/** About the image that a user would try first. */
function useless(update, own, news) {
    const { kind, tag } = update;
    if (kind === 'minor' || kind === 'slim')
        return [];
    const newest = kind === 'patch' ? `The newest patch, ${tag},` : `The current digest of ${tag}`;
    const removed = removedBy(update, own);
    if (removed === 0)
        return [`${newest} does not help: it has ${own.length === 1 ? 'it' : 'all of them'}, too.`];
    return [`${newest} does not help: it removes ${removed}${news}.`];
}


/***/ }),

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

/***/ 54388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPeerMap: () => (/* binding */ listPeerMap)
/* harmony export */ });
/* harmony import */ var _check_peer_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30173);
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18140);
/* harmony import */ var _report_wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47015);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43879);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81083);






/** `hullcheck rules --map trivy`: the ids of another tool, and the rules that find the same problems. */
function listPeerMap(peer, { json = false }, surroundings) {
    const { stdout } = surroundings;
    const entries = (0,_check_peer_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .peerEntries */ .r)(_rules_index_js__WEBPACK_IMPORTED_MODULE_2__.rules, peer);
    if (json) {
        stdout.write(`${JSON.stringify(entries.map(toJson), undefined, 2)}\n`);
        return;
    }
    const widthOf = (texts) => Math.max(0, ...texts.map(({ length }) => length));
    const lineWidth = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .listWidthOf */ .Mg)(surroundings);
    const idWidth = widthOf(entries.map(({ id }) => id));
    const ruleWidth = widthOf(entries.map(({ rule }) => rule.id));
    for (const { id, rule } of entries) {
        const ours = `${rule.id.padEnd(ruleWidth)}  ${(0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)((0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger))}`;
        stdout.write(`${(0,_report_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .hanging */ .rM)(`${id.padEnd(idWidth)}  `, ours, lineWidth).join('\n')}\n`);
    }
}
function toJson({ id, rule }) {
    const score = (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger);
    return { id, rule: rule.id, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .severityOf */ .xJ)(score), score: score ?? null, profile: rule.profile };
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
    contributor: { host: 8, part: 5.5, defences: 3 },
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

/***/ 29351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ SYSTEM_TYPES),
/* harmony export */   v: () => (/* binding */ lacksSystemPackages)
/* harmony export */ });
/** The types of packages that belong to the operating system. */
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm']);
/** Whether the image has a system, and nothing lists the packages of it, as where a build removed the database. */
function lacksSystemPackages({ operatingSystem, packages }) {
    return operatingSystem !== undefined && !packages.some(({ type }) => SYSTEM_TYPES.has(type));
}


/***/ }),

/***/ 78731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ authorText),
/* harmony export */   G4: () => (/* binding */ isFixable),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Pi: () => (/* binding */ fixesIn),
/* harmony export */   QS: () => (/* binding */ isRemovedBy),
/* harmony export */   lq: () => (/* binding */ RATINGS),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);

const RATINGS = ['critical', 'high', 'medium', 'low', 'unknown'];
/** `according to app.openvex.json`, or `signed by Chainguard`. */
function authorText({ by, isSigned }) {
    return isSigned ? `signed by ${by}` : `according to ${by}`;
}
/**
 * Whether what the image starts loads one of the packages. Undefined for packages that are not of the operating system, and where that was
 * not looked up.
 */
function reachOf({ installed }) {
    const known = new Set(installed.flatMap(({ type, reach }) => (_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type) ? (reach ?? []) : [])));
    return REACHES.find((reach) => known.has(reach));
}
/** One loaded package is enough; otherwise one that is not known. */
const REACHES = ['loaded', 'unknown', 'not-linked', 'not-loaded'];
/** Whether a newer version of some package fixes it. */
function isFixable(vulnerability) {
    return vulnerability.packages.some(isPackageFixable);
}
function kindOf(vulnerability) {
    if (vulnerability.isMalicious)
        return 'malicious';
    if (vulnerability.exploitedSince !== undefined)
        return 'exploited';
    return isFixable(vulnerability) ? 'fixable' : 'unfixed';
}
/** The vulnerabilities that newer packages fix, separately for each package. */
function fixesIn(found) {
    return found.flatMap(({ id, packages }) => sourcesOf(packages.filter(isPackageFixable)).map((name) => ({ id, package: name })));
}
/** The source packages of the vulnerable packages. */
function sourcesOf(packages) {
    return [...new Set(packages.map(({ name, installed: [first] }) => first?.sourceName ?? name))];
}
function isPackageFixable({ fixed, isFixedForSubscribers }) {
    return fixed !== undefined && !isFixedForSubscribers;
}
/** Whether the update removes a vulnerability from all packages that need a fix for it. */
function isRemovedBy({ removed, staying }, id) {
    return removed.some((fix) => fix.id === id) && !staying.some((fix) => fix.id === id);
}


/***/ })

};
