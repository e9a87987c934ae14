export const id = 6667;
export const ids = [6667,9551,822];
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

/***/ 48674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ orUsageError),
  B: () => (/* binding */ writeOutputFile)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
;// CONCATENATED MODULE: ./build/support/refusal.js

/** Why the system refuses something, such as `EACCES: permission denied`. @throws the error if it is not one of the system. */
function refusalIn(error) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === undefined)
        throw error;
    // the rest of the message may name a temporary file
    return /\bE[A-Z\d]+: [^,]*/.exec(String(error))?.[0] ?? code;
}

// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/output-file.js




/**
 * Writes a file that an option names, and the folders that it is in. `path` is absolute; messages have it as it was written.
 * @throws {UsageError} if it cannot be written.
 */
function writeOutputFile(path, written, text) {
    orUsageError(written, () => (0,write_file/* writeFileAtomically */.l)(path, text));
}
/** What a function returns that writes a file. @throws {UsageError} if the system refuses that. */
function orUsageError(written, write) {
    try {
        return write();
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`${(0,report_escape/* visible */.RK)(written)} cannot be written: ${refusalIn(error)}`);
    }
}


/***/ }),

/***/ 11944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ outputPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23056);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59039);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35787);





/**
 * The absolute path of a file to write. A path outside of the repository is what the user wants; one within a repository that a symbolic
 * link of it leads out of it is not: a repository must not decide which other files of the machine are written.
 * @throws {UsageError} for such a link.
 */
function outputPath(folder, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file);
    const checkouts = foldersAbove(path).filter((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one, '.git')));
    if ([(0,_discover_index_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRoot */ .H)([], folder), ...checkouts].some((root) => (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_3__/* .leadsOut */ .q)(root, path)))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`a symbolic link leads from ${file} out of the repository, so nothing was written`);
    return path;
}
function foldersAbove(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    return folder === path ? [] : [folder, ...foldersAbove(folder)];
}


/***/ }),

/***/ 37196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;
/** Shows the progress of a long scan on one line of a terminal; does nothing elsewhere. */
function progressLine(stream) {
    let next = performance.now() + PATIENCE;
    let isShown = false;
    return {
        update(done, total, what = 'files') {
            if (stream.isTTY !== true || performance.now() < next)
                return;
            next = performance.now() + INTERVAL;
            isShown = true;
            stream.write(`\r\x1b[K${what === 'files' ? 'Scanned' : 'Looked up'} ${done} of ${total} ${what}`);
        },
        clear() {
            if (isShown)
                stream.write('\r\x1b[K');
        },
    };
}


/***/ }),

/***/ 43645:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vexCommand: () => (/* binding */ vexCommand)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/sbom/package-url.js
var package_url = __webpack_require__(65849);
// EXTERNAL MODULE: ./build/report/sbom/subject.js
var subject = __webpack_require__(19425);
;// CONCATENATED MODULE: ./build/report/vex/openvex.js





/** A document in OpenVEX 0.2.0, which needs at least one statement: https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md */
function toOpenVex(images, { author, time, version }) {
    const statements = statementsOf(images);
    const document = {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        // the same decisions have the same name, whenever they are written
        '@id': `${links/* PROJECT_ADDRESS */.$L}/vex/${(0,subject/* hashOf */.qQ)(JSON.stringify([author, statements]))}`,
        author,
        timestamp: time,
        version: 1,
        tooling: `hullcheck ${version}`,
        statements,
    };
    return (0,report_escape/* jsonText */.s$)(document);
}
/** One for each vulnerability and reason, in an order that does not depend on that of the files. */
function statementsOf(images) {
    const placed = images.flatMap((image) => image.decisions.map((decision) => ({ image, decision })));
    const groups = (0,group_by/* groupBy */.$z)(placed, ({ decision: { id, reason, expires = '' } }) => JSON.stringify([id, reason, expires]));
    return [...groups]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([, [first, ...others]]) => (first === undefined ? [] : [statementOf(first, others)]));
}
function statementOf(first, others) {
    const { id, reason, expires } = first.decision;
    return {
        vulnerability: { name: id },
        products: productsOf([first, ...others]),
        status: 'not_affected',
        impact_statement: reason,
        ...(expires !== undefined && { status_notes: `The author accepts this until ${expires}.` }),
    };
}
function productsOf(placed) {
    const byImage = (0,group_by/* groupBy */.$z)(placed, ({ image: { repository, digest } }) => (0,package_url/* imageUrl */.b)(repository, digest));
    return [...byImage]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([url, some]) => {
        const parts = some.flatMap(({ image, decision }) => decision.packages.map((found) => (0,package_url/* packageUrl */.E)(found, image.system)));
        return { '@id': url, subcomponents: [...new Set(parts)].sort().map((part) => ({ '@id': part })) };
    });
}

// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
;// CONCATENATED MODULE: ./build/report/vex/triage.js

/** The rules whose findings are about vulnerabilities. A malicious package is never unaffected by itself. */
const VULNERABILITY_RULES = ['image-vulnerability-exploited', 'image-vulnerable', 'image-vulnerable-unfixed'];
/** What the configuration accepts, and the vulnerabilities of suppressed findings. */
function triageIn({ findings, vulnerable = [] }) {
    const suppressed = findings.filter(({ ruleId, suppressedBy }) => suppressedBy !== undefined && VULNERABILITY_RULES.includes(ruleId));
    let leftOut = 0;
    const images = vulnerable.flatMap((image) => {
        const all = [...accepted(image), ...suppressed.filter(isAbout(image)).flatMap((one) => suppressedIn(one, image))];
        const decisions = all.filter(({ packages }) => packages.length > 0);
        const { repository, digest, operatingSystem: system } = image;
        const isNamed = repository !== undefined && digest !== undefined;
        leftOut += isNamed ? all.length - decisions.length : all.length;
        return isNamed && decisions.length > 0 ? [{ repository, digest, system, decisions }] : [];
    });
    return { images, leftOut };
}
function accepted({ vulnerabilities }) {
    return (vulnerabilities.accepted ?? []).flatMap(({ id, status, reason = '', expires, installed }) => status === 'accepted' ? [{ id, reason, expires, packages: installed === undefined ? [] : [installed] }] : []);
}
function isAbout({ span, otherSpans }) {
    const places = new Set([span, ...otherSpans].map(({ file, start }) => `${file.path}\n${start}`));
    return (finding) => places.has(`${finding.span.file.path}\n${finding.span.start}`);
}
/** A finding sums up vulnerabilities: those that newer packages fix are named with their source package, the others without. */
function suppressedIn(finding, { vulnerabilities }) {
    const { reason, expires } = finding.suppressedBy;
    const keys = new Set(finding.parts?.map(({ key }) => key));
    return vulnerabilities.found.flatMap(({ id, packages }) => {
        const covered = packages.filter((one) => keys.has(id) || keys.has(`${id} ${sourceOf(one)}`));
        return covered.length === 0 ? [] : [{ id, reason, expires, packages: covered.flatMap((one) => one.installed) }];
    });
}
function sourceOf(one) {
    return (0,vulnerability/* sourcesOf */.u0)([one])[0] ?? '';
}

// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/run/scan-options.js + 1 modules
var scan_options = __webpack_require__(22919);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/commands/image-arguments.js
var image_arguments = __webpack_require__(18031);
// EXTERNAL MODULE: ./build/commands/output-file.js + 1 modules
var output_file = __webpack_require__(48674);
// EXTERNAL MODULE: ./build/commands/output-path.js
var output_path = __webpack_require__(11944);
// EXTERNAL MODULE: ./build/commands/progress.js
var commands_progress = __webpack_require__(37196);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/vex.js












const INCOMPLETE = 3;
/** `hullcheck vex`: writes what the configuration accepts as OpenVEX. Returns 3 if an image could not be looked up. */
async function vexCommand(given, surroundings) {
    const { stdout, stderr, folder } = surroundings;
    const progress = (0,commands_progress/* progressLine */.o)(stderr);
    const settings = settingsOf(given, surroundings);
    const { report, policy } = await (0,run/* run */.eF)({ ...settings, onProgress: progress.update });
    progress.clear();
    if ((0,scan_options/* imageSettings */.T)(settings, policy.config).vulnerabilities === 'off')
        throw new usage_error/* UsageError */.e('vex needs the vulnerabilities of images, and looking them up is off; try --vulnerabilities auto');
    const { images, leftOut } = triageIn(report);
    const problems = report.notifications.filter(isGap);
    for (const { message } of problems)
        (0,terminal/* say */.cv)(surroundings, `hullcheck: ${(0,report_escape/* visible */.RK)(message)}`);
    if (leftOut > 0)
        (0,terminal/* say */.cv)(surroundings, `hullcheck: ${leftOutText(leftOut)}`);
    if (images.length === 0)
        (0,terminal/* say */.cv)(surroundings, 'hullcheck: No vulnerability of the images is accepted, so there is nothing to write.');
    else {
        const time = `${new Date().toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
        const text = toOpenVex(images, { author: given.author ?? 'Unknown author', time, version: version/* VERSION */.x });
        if (given.output === undefined)
            stdout.write(text);
        else {
            (0,output_file/* writeOutputFile */.B)((0,output_path/* outputPath */.X)(folder, given.output), given.output, text);
            stdout.write(`Wrote ${(0,report_escape/* visible */.RK)(given.output)}.\n`);
        }
    }
    return problems.length > 0 ? INCOMPLETE : 0;
}
function settingsOf(given, { folder }) {
    return {
        folder,
        paths: given.paths,
        config: given.config,
        profile: undefined,
        failOn: 'none',
        baseline: undefined,
        alsoRun: VULNERABILITY_RULES,
        onlyRules: VULNERABILITY_RULES,
        ...(0,image_arguments/* imageSettingsOf */.s)(given, folder),
        lookup: 'auto',
        imageDefaults: { vulnerabilities: 'auto' },
    };
}
/** Something about an image is unknown, or something could not be done at all. */
function isGap({ level, gap }) {
    return level === 'error' || gap?.kind === 'image-not-looked-up';
}
function leftOutText(count) {
    const what = count === 1 ? '1 accepted vulnerability is' : `${count} accepted vulnerabilities are`;
    return `${what} left out, because the image has no name or no digest, or the installed packages are not known.`;
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

/***/ 65849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageUrl),
/* harmony export */   b: () => (/* binding */ imageUrl)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);

const NAMESPACES = new Map(Object.entries({ rhel: 'redhat' }));
/** The package URL of an installed package: https://github.com/package-url/purl-spec */
function packageUrl(found, system) {
    const { type } = found;
    if (_model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type))
        return systemUrl(found, system);
    const [namespace, name] = nameParts(found);
    return urlOf({ type, namespace, name, version: versionOf(found), qualifiers: {} });
}
/** The package URL of an image at a registry, by its digest. */
function imageUrl(repository, digest) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return urlOf({ type: 'oci', namespace: '', name, version: digest ?? '', qualifiers: { repository_url: repository } });
}
function systemUrl(found, system) {
    const { type, name, architecture, version } = found;
    const id = system?.id ?? '';
    const [epoch, rest] = type === 'rpm' ? epochOf(version) : [undefined, version];
    const distro = system?.versionId === undefined ? undefined : `${id}-${system.versionId}`;
    const qualifiers = { arch: architecture, distro, epoch, upstream: upstreamOf(found) };
    return urlOf({ type, namespace: NAMESPACES.get(id) ?? id, name, version: rest, qualifiers });
}
/** The source package, only where it differs. */
function upstreamOf({ type, name, version, sourceName, sourceVersion }) {
    const isSame = sourceVersion === version;
    if (type === 'rpm')
        return isSame && sourceName === name ? undefined : `${sourceName}-${epochOf(sourceVersion)[1]}.src.rpm`;
    if (!isSame)
        return `${sourceName}@${sourceVersion}`;
    return sourceName === name ? undefined : sourceName;
}
function epochOf(version) {
    const [, epoch, rest] = /^(\d+):(.*)$/s.exec(version) ?? [];
    return rest === undefined ? [undefined, version] : [epoch === '0' ? undefined : epoch, rest];
}
function nameParts({ type, name }) {
    const at = name.lastIndexOf(type === 'maven' ? ':' : '/');
    return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}
/** The versions of Go modules begin with a letter, and those of Go itself do not. */
function versionOf({ type, name, version }) {
    return type === 'golang' && name !== 'stdlib' && /^\d/.test(version) ? `v${version}` : version;
}
function urlOf({ type, namespace, name, version, qualifiers }) {
    const path = [...namespace.split('/').filter((part) => part !== ''), name].map(encoded).join('/');
    const query = Object.entries(qualifiers)
        .flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : []))
        .sort()
        .join('&');
    return `pkg:${type}/${path}${version === '' ? '' : `@${encoded(version)}`}${query === '' ? '' : `?${query}`}`;
}
function encoded(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%3A', ':');
}


/***/ }),

/***/ 19425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ mayLackPackages),
/* harmony export */   YC: () => (/* binding */ createdOf),
/* harmony export */   hS: () => (/* binding */ sha256In),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   wz: () => (/* binding */ serialNumber)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _support_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25821);


/** Whether it is known that packages may be missing. */
function mayLackPackages(contents) {
    return contents.gaps.length > 0 || contents.hasUnsignedSbom === true || (0,_model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksSystemPackages */ .v)(contents);
}
/** The same for the same contents, in the form of a UUID: of the digest, or of the packages where the image has none. */
function serialNumber({ contents: { digest, packages }, name, version }, format) {
    const identity = digest ?? packages.map((one) => [one.type, one.name, one.version, one.path, one.layer]);
    const hex = hashOf(JSON.stringify([format, version, name, identity]));
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `5${hex.slice(13, 16)}`,
        variant + hex.slice(17, 20),
        hex.slice(20, 32),
    ].join('-');
}
/** SHA-256, in hexadecimal. */
function hashOf(text) {
    return Buffer.from((0,_support_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text), 'base64').toString('hex');
}
/** When the image was built, to the second: two runs give the same bytes. */
function createdOf({ configuration: { created } }) {
    return created === undefined ? undefined : `${created.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}
/** The hexadecimal part of a SHA-256 digest. */
function sha256In(digest) {
    return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
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
    const off = report.vulnerabilitiesOff;
    if (off !== undefined)
        return `${none}. Vulnerabilities were not looked up: ${off}`;
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

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
function overridesOf(settings, { config }, root) {
    return given(settings).flatMap(({ key, to, path }) => {
        const from = config.writtenTexts.get(key);
        if (from === undefined || to === undefined)
            return [];
        const isSame = path === undefined ? from === to : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, from) === path;
        return isSame ? [] : [{ key, from, to }];
    });
}
function given(settings) {
    const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
    const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
    // asking for vulnerabilities implies looking up images
    const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
    return [
        { key: 'profile', to: profile },
        { key: 'fail-on', to: failOn },
        { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
        { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline) }) },
        { key: 'images.lookup', to: lookup },
        { key: 'images.vulnerabilities', to: vulnerabilities },
        { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
        { key: 'images.cache-dir', to: cacheDir },
    ];
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   _S: () => (/* binding */ baselineFile),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33886);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62214);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43304);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59039);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7699);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16489);











/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return judgedRun(repository, report, settings, policy);
    }
    finally {
        await early?.dismiss();
    }
}
/** A whole scan with its verdict. */
function judgedRun(repository, report, settings, policy) {
    const overrides = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_9__/* .overridesOf */ .F)(settings, policy, repository.root);
    return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy, overrides };
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationFiles */ .K0)(root).length === 0;
    const written = isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1105)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 36143));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, newBaseline, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, configured.value);
    if (path === newBaseline && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return undefined;
    return { path, written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_8__/* .leadsOut */ .q)(root, path)) {
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
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
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
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(5279), __webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6924), __webpack_require__.e(6427), __webpack_require__.e(2311), __webpack_require__.e(4790), __webpack_require__.e(2159), __webpack_require__.e(2374), __webpack_require__.e(3817), __webpack_require__.e(6307)]).then(__webpack_require__.bind(__webpack_require__, 3817));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681), __webpack_require__.e(2919), __webpack_require__.e(9551)]).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    const given = [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline];
    return given.every(({ length }) => length === 0) && startsProjects?.() !== true;
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

/***/ 25821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The SHA-256 of a text, in Base64. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64');
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
