export const id = 9551;
export const ids = [9551];
export const modules = {

/***/ 69551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ activeRules),
/* harmony export */   Rr: () => (/* binding */ rulesForChange),
/* harmony export */   Tv: () => (/* binding */ rulesOn)
/* harmony export */ });
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18140);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3239);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _file_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51767);





/** The rules on the kind of a subject, in order. */
function rulesOn(rules, { kind }) {
    return byKind(rules).get(kind) ?? NONE;
}
const NONE = [];
const byKind = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)((rules) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(rules, ({ rule }) => rule.on));
/** The rules that a profile and the configuration enable, and those that only report what a change brings. */
function rulesForChange(rules, profile, settings, usual) {
    const usualRules = activeRules(rules, profile, settings, usual);
    const isOnlyForChanges = ({ id, profile: membership }) => profile !== 'strict' && membership === 'changes' && !settings.has(id);
    const others = activeRules(rules.filter(isOnlyForChanges), 'strict', settings, usual);
    return [...usualRules, ...others.map((active) => ({ ...active, isOnlyForChanges: true }))];
}
/** The rules that a profile and the configuration enable. */
function activeRules(rules, profile, settings = new Map(), usual = _file_context_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONTEXT */ .A2) {
    return rules.flatMap((rule) => {
        const setting = settings.get(rule.id);
        const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
        if (!isActive)
            return [];
        const { score: given, options } = typeof setting === 'object' ? setting : {};
        const score = given ?? (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger);
        const variants = given === undefined ? variantsOf(rule) : NO_VARIANTS;
        const context = given === undefined && usual !== 'off' ? usual : undefined;
        const values = options === undefined ? defaultsOf(rule) : { ...defaultsOf(rule), ...options };
        return [{ rule, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .severityOf */ .xJ)(score), variants, options: values, ...(context && { context }) }];
    });
}
const NO_VARIANTS = new Map();
const variantsOf = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)(({ variants = {} }) => new Map(Object.entries(variants).map(([name, danger]) => [name, (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger)])));
const defaultsOf = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)(({ options = {} }) => Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])));
function isInProfile({ profile }, wanted) {
    if (profile === 'recommended')
        return true;
    return wanted === 'strict' ? profile === 'strict' || profile === 'changes' : profile === 'recommended-only';
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


/***/ })

};
