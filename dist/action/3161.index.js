export const id = 3161;
export const ids = [3161];
export const modules = {

/***/ 53161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverOf: () => (/* binding */ coverOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45169);
/* harmony import */ var _discover_file_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18441);
/* harmony import */ var _support_git_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59147);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28620);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77580);






/** The facts about a run that its report begins with. */
async function coverOf({ root, isCheckout, scope }, policy, { folder, config }, replaced) {
    const paths = scope?.written ?? [];
    return {
        repository: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(root),
        commit: isCheckout ? await commitAt(root) : undefined,
        paths: paths.includes('') ? [] : paths,
        leftOut: [
            ...policy.config.exclude,
            `folders named ${_discover_file_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .VENDORED_FOLDERS */ .oB.join(' or ')}, unless the setting include names them`,
            ...(isCheckout ? ['files that git ignores'] : []),
        ],
        configuration: config === undefined ? (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFiles */ .K0)(root)[0] : nameOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, config), root),
        replaced,
        known: policy.baseline.length,
        released: _support_version_js__WEBPACK_IMPORTED_MODULE_5__/* .RELEASED */ .i,
    };
}
/** Without the folders of the machine. */
function nameOf(path, root) {
    return (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(root, path) ? (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .fromRoot */ .tc)(root, path) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path);
}
const COMMIT = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)\n$/;
/**
 * The commit with its day. Whether files differ from it is not asked: git could run filters of the repository to find out.
 */
async function commitAt(root) {
    const line = await (0,_support_git_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ['log', '-1', '--no-show-signature', '--format=%H %cs']);
    const [, id, date] = COMMIT.exec(line?.toString('latin1') ?? '') ?? [];
    return id === undefined || date === undefined ? undefined : { id, date };
}


/***/ })

};
