export const id = 5215;
export const ids = [5215];
export const modules = {

/***/ 25215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openRegistryImage),
/* harmony export */   registrySource: () => (/* binding */ registrySource)
/* harmony export */ });
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26700);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68388);


/** Opens an image at its registry. This fetches only the manifest and the configuration. */
async function openRegistryImage(registry, target, platform) {
    const image = found(await registry.readImage(target, platform));
    const config = found(await registry.readConfig(target, image.manifest));
    return { ...registrySource(registry, target, image, config), close: () => registry.close() };
}
/** The same for a caller that has the manifest and the configuration already and keeps using the registry. */
function registrySource(registry, target, { manifest, index }, config) {
    return {
        digest: manifest.digest,
        manifest,
        config,
        async openLayer(digest) {
            const layer = manifest.layers.find((descriptor) => descriptor.digest === digest);
            if (layer === undefined)
                throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('the image has no such layer');
            return found(await registry.openBlob(target, layer));
        },
        async readSbom() {
            const attestation = index?.manifests.find((0,_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestationOf */ .Ez)(manifest.digest));
            if (attestation === undefined)
                return undefined;
            const statements = found(await registry.readManifest({ ...target, tag: undefined, digest: attestation.digest }));
            const sbom = statements.kind === 'image' ? statements.layers.find(_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isSbom */ .Sg) : undefined;
            return sbom === undefined ? undefined : (0,_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatement */ .By)(found(await registry.openBlob(target, sbom)));
        },
    };
}
function found(result) {
    if (result.ok)
        return result.value;
    throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C(result.error.reason);
}


/***/ })

};
