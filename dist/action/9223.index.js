export const id = 9223;
export const ids = [9223];
export const modules = {

/***/ 69223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vexSignerFor: () => (/* binding */ vexSignerFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _data_images_vex_publishers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39405);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58955);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1213);




/** Who may sign VEX statements about an image: the signer that the policy requires, else its publisher. Undefined if nobody may. */
function vexSignerFor(repository, policies, publicKeys) {
    const policy = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFor */ .KV)(policies, repository);
    if (policy !== undefined && policy.require !== 'digest-pin' && policy.by.kind === 'authority')
        return undefined;
    if (policy !== undefined && policy.require !== 'digest-pin')
        return { name: undefined, expected: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.expectedFrom)(policy.by, { publicKeys }), github: policy.github };
    const publisher = _data_images_vex_publishers_js__WEBPACK_IMPORTED_MODULE_1__/* .VEX_PUBLISHERS */ .w.find(({ images }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .coversPlace */ .Qf)(images, repository));
    if (publisher === undefined)
        return undefined;
    const { name, by } = publisher;
    if (by.kind === 'identity')
        return { name, expected: by };
    return { name, expected: { kind: 'key', path: name, publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(by.publicKey) } };
}


/***/ })

};
