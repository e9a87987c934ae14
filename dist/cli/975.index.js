export const id = 975;
export const ids = [975];
export const modules = {

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startBudget: () => (/* binding */ startBudget),
/* harmony export */   workBudget: () => (/* binding */ workBudget)
/* harmony export */ });
function startBudget(seconds) {
    const end = performance.now() + seconds * 1000;
    const left = () => Math.max(0, end - performance.now());
    return {
        total: seconds * 1000,
        left,
        async wait(milliseconds) {
            if (milliseconds >= left())
                return false;
            await new Promise((resolve) => setTimeout(resolve, milliseconds));
            return true;
        },
    };
}
function workBudget(seconds) {
    let [spent, running, since] = [0, 0, 0];
    const now = () => performance.now();
    const left = () => Math.max(0, seconds * 1000 - spent - (running > 0 ? now() - since : 0));
    async function during(work) {
        if (running++ === 0)
            since = now();
        try {
            return await work();
        }
        finally {
            if (--running === 0)
                spent += now() - since;
        }
    }
    async function wait(milliseconds) {
        if (milliseconds >= left())
            return false;
        await during(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
        return true;
    }
    return { total: seconds * 1000, left, wait, during };
}


/***/ })

};
