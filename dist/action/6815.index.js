export const id = 6815;
export const ids = [6815];
export const modules = {

/***/ 16815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   combinedSource: () => (/* binding */ combinedSource)
/* harmony export */ });
/** Asks a database on the disk, and the second source about ecosystems that the database does not have. */
function combinedSource(first, second) {
    return {
        recordOf: async (id) => (await first.recordOf?.(id)) ?? second.recordOf?.(id),
        async ask(queries) {
            const own = queries.filter(({ ecosystem }) => first.has(ecosystem));
            const others = queries.filter(({ ecosystem }) => !first.has(ecosystem));
            const answers = await Promise.all([first.ask(own), others.length === 0 ? new Map() : second.ask(others)]);
            return new Map(answers.flatMap((some) => [...some]));
        },
    };
}


/***/ })

};
