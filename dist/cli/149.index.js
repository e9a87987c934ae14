export const id = 149;
export const ids = [149];
export const modules = {

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** https://no-color.org; `FORCE_COLOR` is what CI services set when their log shows colour. */
function wantsColour({ stdout, environment }) {
    const { NO_COLOR: noColour, FORCE_COLOR: forceColour, TERM: terminal } = environment;
    if (noColour !== undefined && noColour !== '')
        return false;
    if (forceColour !== undefined && forceColour !== '' && forceColour !== '0')
        return true;
    return stdout.isTTY === true && terminal !== 'dumb';
}
const DEFAULT_WIDTH = 100;
function widthOf({ columns }) {
    return columns === undefined || columns < 40 ? DEFAULT_WIDTH : columns;
}


/***/ }),

/***/ 8495:
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


/***/ })

};
