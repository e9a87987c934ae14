export const id = 3645;
export const ids = [3645,2919,822];
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

/***/ 66447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkDatabase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83050);


/** @throws {ConfigurationError} if vulnerabilities are looked up in a folder that does not exist, or offline without a folder. */
function checkDatabase({ vulnerabilities, vulnerabilityDatabase: folder }) {
    if (vulnerabilities === 'offline' && folder === undefined)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`vulnerabilities cannot be looked up offline without a database: name its folder with ${WAYS}`);
    if (vulnerabilities === 'off' || vulnerabilities === 'online' || folder === undefined)
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`the vulnerability database is not a folder: ${(0,_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(folder)} (see ${WAYS})`);
}
const WAYS = '--vulnerability-database or images.vulnerability-database';


/***/ }),

/***/ 90230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HUB: () => (/* binding */ HUB),
/* harmony export */   HUB_HOSTS: () => (/* binding */ HUB_HOSTS),
/* harmony export */   apiHost: () => (/* binding */ apiHost),
/* harmony export */   fullText: () => (/* binding */ fullText),
/* harmony export */   isDigest: () => (/* binding */ isDigest),
/* harmony export */   isHost: () => (/* binding */ isHost),
/* harmony export */   isImageId: () => (/* binding */ isImageId),
/* harmony export */   isTag: () => (/* binding */ isTag),
/* harmony export */   placeOf: () => (/* binding */ placeOf),
/* harmony export */   targetKey: () => (/* binding */ targetKey),
/* harmony export */   targetOf: () => (/* binding */ targetOf),
/* harmony export */   targetText: () => (/* binding */ targetText),
/* harmony export */   withoutDefaultPort: () => (/* binding */ withoutDefaultPort)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** The target of a reference: `unknown` where a variable decides, `invalid` where the grammar of references forbids it. */
function targetOf(reference) {
    const { registry, repository, tag, digest } = reference;
    if (registry === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || repository === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || tag === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || digest === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return 'unknown';
    if (isImageId(reference))
        return 'invalid';
    const target = {
        ...placeOf(registry, repository),
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
    return isValid(target) ? target : 'invalid';
}
/** Whether the reference is the id of a local image, which comes from no registry. */
function isImageId({ registry, repository }) {
    if (registry !== undefined || typeof repository !== 'string')
        return false;
    return repository === 'sha256' || /^[0-9a-f]{64}$/.test(repository);
}
/** The repository of a reference with these parts. */
function placeOf(registry, repository) {
    const written = withoutZeros((registry ?? HUB).toLowerCase());
    const host = HUB_HOSTS.has(withoutDefaultPort(written)) ? HUB : written;
    return { host, name: host === HUB && !repository.includes('/') ? `library/${repository}` : repository };
}
/** Turns `ghcr.io:443` into `ghcr.io`. */
function withoutDefaultPort(place) {
    return withoutZeros(place).replace(/^([^/]*):443(?![^/])/, '$1');
}
/** Turns `localhost:05000` into `localhost:5000`, which is the same port. */
function withoutZeros(place) {
    return place.replace(/^([^/]*:)0{1,20}(?=\d{1,5}(?:\/|$))/, '$1');
}
/** The target as people write it. */
function targetText(target) {
    const { host, name } = target;
    return host === HUB ? name.replace(/^library\//, '') + choiceText(target) : fullText(target);
}
/** The reference with its host, also for Docker Hub. */
function fullText(target) {
    return `${target.host}/${target.name}${choiceText(target)}`;
}
function choiceText({ tag, digest }) {
    return (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
/** The same key for every spelling of the same image. */
function targetKey({ host, name, tag, digest }) {
    return `${host}/${name}:${tag ?? ''}@${digest ?? ''}`;
}
const HUB = 'docker.io';
/** Names of Docker Hub, which share its credentials. */
const HUB_HOSTS = new Set([
    HUB,
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** The host that requests are sent to. */
function apiHost(host) {
    return host === HUB ? 'registry-1.docker.io' : host;
}
/** Grammar: https://github.com/distribution/reference/blob/main/regexp.go */
function isValid({ host, name, tag, digest }) {
    if (name.length > 255 || !name.split('/').every((part) => PATH_PART.test(part)))
        return false;
    return isHost(host) && (tag === undefined || isTag(tag)) && (digest === undefined || isDigest(digest));
}
const PATH_PART = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
function isTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
/** Accepts only algorithms that are still safe and that Node supports. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/.test(text);
}
/** Accepts a name or address with an optional port, and nothing that could change the meaning of a URL. */
function isHost(text) {
    return text.length <= 255 && HOST.test(text) && URL.canParse(`https://${text}`);
}
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;


/***/ }),

/***/ 55205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FORBIDDEN),
/* harmony export */   X: () => (/* binding */ FORBIDDEN_WAY_OUT)
/* harmony export */ });
/** Why nothing is looked up, in words that continue "\u2026, because ". */
const FORBIDDEN = 'network access is forbidden';
const FORBIDDEN_WAY_OUT = 'Run the check without --offline, or the Action without network: never.';


/***/ }),

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unaskedTally),
/* harmony export */   s: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90230);

/** Counts each image once, however many references name it. */
function tallyOf(outcomes) {
    const known = [...new Map(outcomes.map((one) => [imageKey(one.image.reference.value), one])).values()];
    const count = (...states) => known.filter(({ state }) => states.includes(state)).length;
    return {
        named: known.length,
        lookedUp: count('whole', 'cached'),
        fromCache: count('cached'),
        inPart: count('part'),
        reasons: reasonsOf(known.flatMap(({ reasons }) => [...new Set(reasons)])),
        off: undefined,
    };
}
/** For references to images at registries that nothing looks up. `off` is a clause with the reason. */
function unaskedTally(references, off) {
    const named = new Set(references.map(imageKey)).size;
    return { named, lookedUp: 0, fromCache: 0, inPart: 0, reasons: [], off };
}
/** The same for every spelling of an image; images whose name nobody knows differ by it. */
function imageKey(reference) {
    const target = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_0__.targetOf)(reference);
    return typeof target === 'string' ? reference.text : (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_0__.targetKey)(target);
}
function reasonsOf(all) {
    const counts = new Map();
    for (const reason of all)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}


/***/ }),

/***/ 13863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ unaskedPolicy),
/* harmony export */   Rc: () => (/* binding */ imageLookups),
/* harmony export */   t7: () => (/* binding */ offlineLookups),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12960);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62214);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55205);
/* harmony import */ var _image_tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1366);





/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
function imageLookups(settings) {
    const session = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(9637), __webpack_require__.e(3883), __webpack_require__.e(822)]).then(__webpack_require__.bind(__webpack_require__, 33883))).startLookups(settings));
    return {
        facts: factsOf(settings),
        lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
    };
}
/** Reports how many images were not looked up. Of a signature policy, only requirements on the reference itself are checked. */
function offlineLookups(settings) {
    return {
        facts: factsOf(settings),
        async lookUp(images, wanted) {
            const tally = (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A);
            const plain = {
                images: images.map((image) => ({ ...image, isLookedUp: true })),
                notifications: [],
                tally,
            };
            const held = wanted.has('signature')
                ? (await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'offline')
                : plain;
            const said = new Set(held.notifications.map(({ span }) => span));
            const leftOut = images.filter((image) => (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME)(image) && !said.has(image.reference.span));
            return { ...held, tally, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
        },
    };
}
/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
function unaskedPolicy(settings, off) {
    return {
        facts: new Set(['signature']),
        lookUp: async (images) => ({
            ...(await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'not-allowed'),
            tally: (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), off),
        }),
    };
}
function referencesOf(images) {
    return images.filter(_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME).map(({ reference }) => reference.value);
}
/** The facts that this configuration allows to look up. */
function factsOf(settings) {
    const { tlsCheck, contents, vulnerabilities, signatures } = settings;
    const findsVulnerabilities = vulnerabilities !== 'off';
    return new Set([
        ...FREE_FACTS,
        ...(tlsCheck ? ['tls'] : []),
        ...(contents || findsVulnerabilities ? ['contents'] : []),
        ...(findsVulnerabilities ? ['vulnerabilities', 'update'] : []),
        ...(signatures.length > 0 ? ['signature'] : []),
    ]);
}
/** Facts that need no separate setting. */
const FREE_FACTS = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];
/** A gap that decides the check is reported at each of its places, because each may be new. */
function leftOutOf(images, { failOnUnavailable }) {
    const kind = 'image-not-looked-up';
    const why = `not looked up, because ${_forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A}.`;
    const wayOut = _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN_WAY_OUT */ .X;
    if (failOnUnavailable) {
        return images.map(({ reference: { value, span } }) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
            kind,
            weight: 'severe',
            message: `The image ${value.text} was ${why}`,
            wayOut,
            span,
            evidence: value.text,
        }));
    }
    const count = images.length;
    if (count === 0)
        return [];
    return [
        (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
    ];
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33886);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62214);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43304);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59039);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7699);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16489);










/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_9__/* .earlyThreads */ .p4)(settings.threads);
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
    const overrides = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_8__/* .overridesOf */ .F)(settings, policy, repository.root);
    return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy, overrides };
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
        updateBots: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1105)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(5020), __webpack_require__.e(6893)]).then(__webpack_require__.bind(__webpack_require__, 45020));
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
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .boundHeap */ .Vu)();
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
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(9061), __webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(8023), __webpack_require__.e(362), __webpack_require__.e(5081), __webpack_require__.e(6547), __webpack_require__.e(2173), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 82173));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(5020), __webpack_require__.e(8438), __webpack_require__.e(2919)]).then(__webpack_require__.bind(__webpack_require__, 22919));
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

/***/ 22919:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ decisionsIn),
  T: () => (/* binding */ imageSettings),
  scanOptionsOf: () => (/* binding */ scanOptionsOf)
});

// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(69551);
// EXTERNAL MODULE: ./build/check/peer-rules.js
var peer_rules = __webpack_require__(30173);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(41576);
// EXTERNAL MODULE: ./build/config/vulnerability-database.js
var vulnerability_database = __webpack_require__(66447);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var resolve_lookups = __webpack_require__(13863);
// EXTERNAL MODULE: ./build/rules/index.js + 504 modules
var rules = __webpack_require__(45020);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(32873);
;// CONCATENATED MODULE: ./build/run/complete-fixes.js




/** Each file may be large. */
const AT_ONCE = 4;
/** Shared by all scans of a run, so that no file is fetched twice. */
function completeFixes(settings) {
    let sources;
    return async (findings) => {
        if (!findings.some(isIncomplete))
            return { findings, notifications: [] };
        sources ??= start(settings);
        const { checksumOf, digestOf } = await sources;
        const notifications = [];
        const completed = await (0,map_concurrently/* mapConcurrently */.X)(findings, AT_ONCE, async (finding) => {
            const { download } = finding;
            if (download === undefined || !isIncomplete(finding))
                return finding;
            const { address, isImage, fix } = download;
            const checksum = await (isImage ? digestOf(address) : checksumOf(address));
            if (checksum.ok)
                return { ...finding, fix: withChecksum(fix, checksum.value) };
            notifications.push(withoutFix(finding, download, checksum.error));
            return finding;
        });
        return { findings: completed, notifications };
    };
}
function withoutFix({ ruleId, span }, { address, isImage }, { reason }) {
    const what = isImage ? `the image ${address} could not be looked up` : 'the file could not be fetched';
    return (0,gap/* notLookedAt */.$h)({
        kind: 'fix-not-completed',
        message: `${ruleId} has no fix, because ${what}: ${reason}.`,
        wayOut: isImage ? 'Write the digest yourself.' : 'Write the checksum that its publisher names.',
        span,
        evidence: address,
    });
}
function withChecksum(fix, checksum) {
    return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replaceAll(finding/* CHECKSUM */.GP, checksum) })) };
}
function isIncomplete({ fix, download, suppressedBy }) {
    return fix === undefined && download !== undefined && suppressedBy === undefined;
}
async function start(settings) {
    const [{ openDownloads }, { openRegistry }, { targetOf }, { startBudget }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(4006)]).then(__webpack_require__.bind(__webpack_require__, 74006)),
        Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(9637)]).then(__webpack_require__.bind(__webpack_require__, 99637)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 90230)),
        __webpack_require__.e(/* import() */ 975).then(__webpack_require__.bind(__webpack_require__, 60975)),
    ]);
    const options = { ...settings, budget: startBudget(settings.timeBudget) };
    const { checksumOf } = openDownloads(options);
    const registry = openRegistry(options);
    return {
        checksumOf,
        async digestOf(image) {
            const target = targetOf((0,images_image/* parseImageReference */.o_)(image));
            return typeof target === 'string' ? { ok: false, error: NO_NAME } : registry.resolveDigest(target);
        },
    };
}
const NO_NAME = { kind: 'invalid', reason: 'it is not the name of an image' };

;// CONCATENATED MODULE: ./build/run/scan-options.js








/** The options that result from settings and policy. */
function scanOptionsOf(settings, { config, baseline, updateBots }) {
    const { withPostures = false, withEvidence = false, isOnlyReported } = settings;
    const { threads, journal, known, onProgress, imagesBefore, onImages, prepareLookups } = settings;
    const { lostHardening, changedImages } = settings;
    const images = imageSettings(settings, config);
    const lookups = lookupsFor(settings, config, images);
    return {
        rules: rulesToRun(settings, config, lookups),
        lookups,
        lookupsOff: isAllowedToAsk(settings, config) ? undefined : lookupHintOf(settings),
        vulnerabilityDetail: config.images.vulnerabilityDetail,
        unratedVulnerabilities: config.images.unratedVulnerabilities,
        decisions: decisionsIn({ ...images, vex: [...(settings.vex ?? []), ...images.vex] }),
        completeFixes: settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
        names: (0,rule_names/* ruleNames */.X)(rules.rules),
        peers: config.peerIgnores ? (0,peer_rules/* peerRules */.O)(rules.rules) : undefined,
        suppressions: [...config.suppressions, ...baseline],
        acceptedGaps: config.acceptedGaps,
        updateBots,
        host: config.host,
        builds: config.builds,
        withPostures,
        withEvidence,
        isOnlyReported,
        today: TODAY,
        threads,
        journal,
        known,
        // a setting that names the source asks for all images
        imagesBefore: images.vulnerabilities === 'auto' ? imagesBefore : undefined,
        onImages,
        lostHardening,
        changedImages,
        prepareLookups,
        ...(onProgress && { onProgress }),
    };
}
/** A rule cannot report anything without its facts, so it is left out, unless the user asked for it. */
function rulesToRun(settings, config, lookups) {
    const { profile = config.profile, alsoRun = [], onlyRules, withoutRules = [] } = settings;
    // keeps the configuration of a rule, such as its score
    const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
    const counted = lookups?.facts.has('vulnerabilities') ? rulesThatCount(settings, config) : [];
    const ruleSettings = new Map([
        ...counted.map((id) => [id, 'on']),
        ...config.rules,
        ...switchedOn.map((id) => [id, 'on']),
    ]);
    const isWanted = ({ id }) => (onlyRules === undefined || onlyRules.includes(id)) && !withoutRules.includes(id);
    const isPossible = ({ needs = [], id }) => needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
    const enabled = settings.isCompared ? active_rules/* rulesForChange */.Rr : active_rules/* activeRules */.IW;
    return enabled(rules.rules.filter(isWanted).filter(isPossible), profile, ruleSettings, config.context);
}
/** The rules outside of the profile whose findings the threshold asks for. */
function rulesThatCount({ failOnVulnerability }, config) {
    const { withoutFix } = failOnVulnerability ?? config.failOnVulnerability ?? {};
    return withoutFix === 'always' ? ['image-vulnerable-unfixed'] : [];
}
/** What the user decided about vulnerabilities, where they are looked up. */
function decisionsIn(images) {
    const { vulnerabilities, ignoredVulnerabilities, vex } = images;
    return vulnerabilities === 'off' || ignoredVulnerabilities.length + vex.length === 0 ? undefined : images;
}
/** The scans of one run share what they look up. */
const sharedLookups = (0,remember/* remember */.k)((_config) => new Map());
const sharedFixes = (0,remember/* remember */.k)((config) => completeFixes(config.images));
function isAllowedToAsk(settings, config) {
    return (settings.lookup ?? imageSettings(settings, config).lookup) !== 'never';
}
function lookupHintOf({ lookupHint = '--lookup auto does so' }) {
    return lookupHint;
}
function lookupsFor(given, config, settings) {
    const { offline, images = {} } = given;
    if (isAllowedToAsk(given, config))
        (0,vulnerability_database/* checkDatabase */.M)(settings);
    if (!isAllowedToAsk(given, config))
        return settings.signatures.length > 0 ? (0,resolve_lookups/* unaskedPolicy */.Kw)(settings, lookupHintOf(given)) : undefined;
    if (offline)
        return (0,resolve_lookups/* offlineLookups */.t7)(settings);
    const shared = sharedLookups(config);
    const key = JSON.stringify(images);
    const lookups = shared.get(key) ?? (0,resolve_lookups/* imageLookups */.Rc)(settings);
    shared.set(key, lookups);
    return lookups;
}
/** Asking for vulnerabilities implies looking up images. */
function imageSettings({ images: given = {}, imageDefaults = {}, failOnVulnerability, }, { images: configured, writtenImageSettings: written }) {
    const plain = Object.fromEntries(Object.entries(imageDefaults).filter(([name]) => !written.has(name)));
    const images = { ...configured, ...plain };
    const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
    const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
    const { packagesToken = images.packagesToken } = given;
    const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
    const epssDecides = failOnVulnerability?.epss !== undefined;
    const estimates = failOnVulnerability && { epss: images.epss || epssDecides, epssDecides };
    return {
        ...images,
        lookup,
        vulnerabilities,
        vulnerabilityDatabase,
        cacheDir,
        githubToken,
        packagesToken,
        ...estimates,
    };
}
/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);


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

/***/ 32873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Runs the work for all items, at most `limit` at a time; the results are in the order of the items. */
async function mapConcurrently(items, limit, work) {
    const results = new Array(items.length);
    const left = items.entries();
    const worker = async () => {
        for (const [index, item] of left)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
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
