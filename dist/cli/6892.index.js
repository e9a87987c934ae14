export const id = 6892;
export const ids = [6892,1904];
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

/***/ 54953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfiguration: () => (/* binding */ checkConfiguration)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45169);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96115);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23056);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71539);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43879);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30654);
/* harmony import */ var _display_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31033);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81083);









/**
 * `hullcheck config check`: what the configuration sets.
 * @throws {ConfigurationError} if it is wrong, with the place.
 */
function checkConfiguration({ config: file }, surroundings) {
    const { folder, stdout } = surroundings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .H)([], folder);
    const [found] = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFiles */ .K0)(root);
    const path = file === undefined ? found && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, found) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file);
    if (path === undefined) {
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(surroundings, 'No configuration was found, so the defaults apply. hullcheck init writes one.', stdout);
        return;
    }
    const config = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__.loadConfig)(root, { file, cwd: folder, rules: _rules_index_js__WEBPACK_IMPORTED_MODULE_5__.rules });
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(surroundings, `${(0,_display_path_js__WEBPACK_IMPORTED_MODULE_6__/* .displayPath */ .G)(root, path, folder)} is valid: ${facts(config).join('; ')}.`, stdout);
}
function facts(config) {
    const { profile, failOn, failOnVulnerability, suppressions, include, exclude, acceptedGaps } = config;
    return [
        `profile ${profile}`,
        `fail-on ${failOn}`,
        ...(failOnVulnerability === undefined ? [] : [`fail-on-vulnerability ${failOnVulnerability.text}`]),
        `images ${config.images.lookup === 'never' ? 'not looked up' : 'looked up'}`,
        ...counted(config.rules.size, 'rule set', 'rules set'),
        ...counted(suppressions.length, 'accepted finding', 'accepted findings'),
        ...expiredIn([...suppressions, ...acceptedGaps]),
        ...counted(acceptedGaps.length, 'accepted gap', 'accepted gaps'),
        ...counted(include.length, 'pattern included', 'patterns included'),
        ...counted(exclude.length, 'pattern excluded', 'patterns excluded'),
    ];
}
/** The accepted entries that no longer apply, by their places. */
function expiredIn(entries) {
    const today = (0,_support_day_js__WEBPACK_IMPORTED_MODULE_8__/* .dayAfter */ .P)(new Date(), 0);
    const lines = entries.flatMap(({ span, expires }) => {
        if (span === undefined || expires === undefined || expires >= today)
            return [];
        return [`line ${(0,_model_position_js__WEBPACK_IMPORTED_MODULE_4__/* .positionAt */ .t$)(span.file, span.start).line} (on ${expires})`];
    });
    return lines.length === 0 ? [] : [`expired: ${lines.join(', ')}`];
}
function counted(count, one, many) {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}


/***/ }),

/***/ 31033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


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
