export const id = 713;
export const ids = [713];
export const modules = {

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const WORKFLOW = `# Scans Dockerfiles and compose files: https://github.com/hullcheck/hullcheck
name: hullcheck
on:
  push:
    branches: [main]
  pull_request:
  merge_group:

permissions:
  contents: read
  security-events: write # for the upload to code scanning; without it everything else works

jobs:
  hullcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      # Pin the commit of a release for more safety: hullcheck/hullcheck@<commit> # v0.1.0
      - uses: hullcheck/hullcheck@v0.1.0
        with:
          fail-on: high
`;
const CONFIGURATION = `# Configuration of hullcheck: https://github.com/hullcheck/hullcheck/blob/main/docs/configuration.md
# yaml-language-server: $schema=https://raw.githubusercontent.com/hullcheck/hullcheck/main/schema/hullcheck.schema.json

# Which rules run: recommended, or strict for one finding per missing hardening option.
profile: recommended

# The check fails if there is a finding of this severity or above: critical, high, medium, low or none.
fail-on: high

# One rule switched off, another one with a different score (0.1 to 10):
# rules:
#   image-tag-mutable: off
#   network-host: { score: 5.0 }

# Files to scan in addition to those with a usual name, and files not to scan (as in .gitignore):
# include: ["deploy/*.docker"]
# exclude: ["test/fixtures/"]

# Whether to look up images in their registries, which needs the network:
# images: { lookup: auto }

# Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too:
# peer-ignores: true

# Builds of Dockerfiles that no compose file, bake file or workflow shows:
# builds:
#   - dockerfile: api/Dockerfile
#     target: dev
#     args: [BASE=ghcr.io/acme/base:1.4]

# Accepted findings, each with a reason:
# ignore:
#   - rule: runtime-socket-mount
#     path: deploy/compose.traefik.yaml
#     reason: Traefik reads labels through it; the host runs nothing else
#     expires: 2027-06-30
`;
/** `hullcheck init`: writes those of the two files that do not exist yet. */
function init({ folder, stdout }) {
    const created = [
        create(folder, '.github/workflows/hullcheck.yml', WORKFLOW),
        create(folder, '.github/hullcheck.yml', CONFIGURATION),
    ];
    for (const line of created)
        stdout.write(`${line}\n`);
}
function create(folder, path, text) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return `kept     ${path} (it exists)`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text, { flag: 'wx' });
    return `created  ${path}`;
}


/***/ })

};
