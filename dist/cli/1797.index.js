export const id = 1797;
export const ids = [1797];
export const modules = {

/***/ 16949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ normalPath),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   W_: () => (/* binding */ withoutLinks),
/* harmony export */   fM: () => (/* binding */ isHostRoot)
/* harmony export */ });
/* harmony import */ var _path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);

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

/***/ 81105:
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


/***/ })

};
