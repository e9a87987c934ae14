export const id = 4953;
export const ids = [4953];
export const modules = {

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
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36143);
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


/***/ })

};
