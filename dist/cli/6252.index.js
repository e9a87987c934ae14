export const id = 6252;
export const ids = [6252];
export const modules = {

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ normalPath),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   W_: () => (/* binding */ withoutLinks),
/* harmony export */   fM: () => (/* binding */ isHostRoot)
/* harmony export */ });
/* harmony import */ var _path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(925);

/** The root of any process, and the working directory of the engine or PID 1, which is also `/`. */
const ROOTS = /^(?:\/proc\/(?:(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?\/root|(?:self|thread-self|1)(?:\/task\/\d{1,10})?\/cwd)(?![^/]))+/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;
/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
function withoutLinks(path) {
    const plain = path.startsWith('/proc/') ? path.replace(ROOTS, '') || '/' : path;
    if (plain.startsWith('/proc/'))
        return plain.replace(PROCESS, '/proc/1');
    return plain === '/var/run' || plain.startsWith('/var/run/') ? plain.slice('/var'.length) : plain;
}
/** An absolute path without `.`, `..` and superfluous slashes; other texts are unchanged. As in the kernel, `..` of the root is the root. */
function normalPath(path) {
    return path.startsWith('/') ? `/${(0,_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path).join('/')}` : path;
}
/** Whether the path is the whole host: `/`, a link to it, or the root of a Windows drive. */
function isHostRoot(path) {
    return withoutLinks(path) === '/' || DRIVE.test(path);
}
/** `C:\`, and where WSL and Docker Desktop show drives. */
const DRIVE = /^(?:[A-Za-z]:[\\/]*|\/mnt\/[a-z]|\/host_mnt(?:\/[a-z])?|\/run\/desktop\/mnt\/host(?:\/[a-z])?)$/;
/** The last part of a path with either kind of slashes. */
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
function pathSteps(path) {
    const steps = [];
    for (const name of path.split('/')) {
        if (name === '..')
            steps.pop();
        else if (name !== '' && name !== '.')
            steps.push(name);
    }
    return steps;
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);


/** The offsets where the lines of a file start; cached as long as the file exists. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YY: () => (/* binding */ isThisMachine),
/* harmony export */   iS: () => (/* binding */ printableAddress),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/** The host of an `http`, `https` or `ftp` address, without user, password and port; undefined when a variable decides. */
function hostOf(address) {
    const authority = /^(?:https?|ftp):\/\/([^/?#\s]{1,1000})/i.exec(address)?.[1];
    const host = authority?.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
    return host !== undefined && /^[\w.-]+$|^\[[0-9a-f:.]+\]$/i.test(host) ? host : undefined;
}
/** The printable part of an address: without user, password, query and fragment, which may contain secrets. */
function printableAddress(address) {
    return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1').replace(/[?#].*$/s, '');
}
function isThisMachine(host) {
    return host === 'localhost' || host === '[::1]' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host);
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * A word from a file, quoted for a message; undefined when it may be a secret, or is not plain text. Names consist of words, whereas tokens
 * are long and mix letters with digits.
 */
function shown(text) {
    if (!/^[\w./*-]{1,64}$/.test(text))
        return undefined;
    const isTokenLike = text.split(/[-./*_]/).some((part) => part.length >= 12 && /\d/.test(part));
    const isMixedCase = /[a-z][A-Z][a-z]*[A-Z]/.test(text) && text.length >= 20;
    return isTokenLike || isMixedCase ? undefined : `"${text}"`;
}


/***/ })

};
