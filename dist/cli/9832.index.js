export const id = 9832;
export const ids = [9832];
export const modules = {

/***/ 29832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   meantCommandLine: () => (/* binding */ meantCommandLine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83050);
/* harmony import */ var _support_image_like_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41345);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96730);





/**
 * What is wrong with arguments that begin with a file, a folder, an image or an option of a command, and the arguments that were meant.
 * Undefined if nothing shows that.
 */
function meantCommandLine(argv, commands, folder) {
    const [first = ''] = argv;
    if (first.startsWith('-') && first !== '-')
        return meantByOption(argv, commands);
    const command = first === '-' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, first)) ? 'scan' : (0,_support_image_like_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeImage */ .N)(first) ? 'image' : undefined;
    return command === undefined ? undefined : `${quoted(first)} is not a command. ${suggestion([command, first])}`;
}
/** An option before its command, or without one. */
function meantByOption(argv, commands) {
    const [first = '', ...rest] = argv;
    const [flag = '', ...value] = first.split('=');
    const [named] = commands.filter((command) => rest.includes(command.name()));
    const candidates = named === undefined ? commands : [named];
    const found = optionOf(flag, candidates);
    if (found === undefined)
        return undefined;
    const others = named === undefined ? rest : withoutFirst(rest, named.name());
    const words = [[found.flag, ...value].join('='), ...others];
    return `${quoted(first)} is not a command; options come after one. ${suggestion([found.command, ...words])}`;
}
/** The first command that has an option, or one with a similar name. */
function optionOf(flag, commands) {
    const exact = commands.find(({ options }) => options.some((option) => flagsOf(option).includes(flag)));
    if (exact !== undefined)
        return { command: exact.name(), flag };
    if ((0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(flag, OWN_OPTIONS) !== undefined)
        return undefined;
    for (const command of commands) {
        const meant = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(flag, command.options.flatMap(longOf));
        if (meant !== undefined)
            return { command: command.name(), flag: meant };
    }
    return undefined;
}
/** Those of the program itself. */
const OWN_OPTIONS = ['--help', '--version'];
function flagsOf({ long, short }) {
    return [long, short];
}
function longOf({ long }) {
    return long === undefined ? [] : [long];
}
function withoutFirst(words, word) {
    return words.toSpliced(words.indexOf(word), 1);
}
function suggestion(words) {
    return `Did you mean: hullcheck ${words.map((word) => (/\s/.test(word) ? quoted(word) : (0,_config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(word))).join(' ')}`;
}
function quoted(word) {
    return `"${(0,_config_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(word)}"`;
}


/***/ }),

/***/ 41345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeImage)
/* harmony export */ });
/** Whether a word looks like the reference of an image: `debian:12`, `ghcr.io/acme/app`, `acme/app@sha256:\u2026`. */
function looksLikeImage(word) {
    return /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9][\w./-]*)?(?::[\w.-]+|@sha256:[0-9a-f]+)$/.test(word);
}


/***/ })

};
