export const id = 4637;
export const ids = [4637];
export const modules = {

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/**
 * Computes something about an object when it is first asked for, and keeps it with the object. A `WeakMap` could do the same, but while
 * the heap is young V8 keeps the values of a map that is not, whether somebody can still reach their keys or not: every syntax tree would
 * live until the next collection of the whole heap.
 */
function remember(compute) {
    const key = Symbol('remembered');
    return (about) => {
        const known = about[key];
        if (known !== undefined)
            return known.value;
        const value = compute(about);
        // not enumerable, so that a copy of the object does not take it along
        Object.defineProperty(about, key, { value: { value } });
        return value;
    };
}


/***/ })

};
