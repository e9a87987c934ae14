export const id = 5180;
export const ids = [5180];
export const modules = {

/***/ 94552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mayHoldSecret),
/* harmony export */   e: () => (/* binding */ secretInFile)
/* harmony export */ });
/* harmony import */ var _data_secret_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87563);
/* harmony import */ var _line_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50354);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13065);
/* harmony import */ var _secret_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86893);




/** Files of packages. Their keys are for tests and examples, and everybody has them. */
const OF_PACKAGES = /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|bower_components|\.git(?!\/config$)|__pycache__|testdata|tests?|examples?|fixtures)\/|^(?:usr\/local\/(?:share|lib|include)|go\/pkg|etc\/(?:alternatives|pki\/ca-trust|ssl\/certs))\/|(?:^|\/)ssl-cert-snakeoil\.key$/;
/** Folders into which package managers download what others published, below any home folder. Their settings are next to these. */
const DOWNLOADED = /(?:^|\/)(?:go\/pkg\/mod|\.?cargo\/(?:registry\/src|git\/checkouts)|\.m2\/repository|\.nuget\/packages|(?:mini|ana)?conda\d?\/pkgs|lib\/python[23](?:\.\d{1,2})?)\/|^usr\/local\/go\//;
/** Configuration of applications, which may contain a token. */
const CONFIGURATION = /\.(?:pem|key|ppk|env|json|ya?ml|toml|ini|conf|cfg|properties|tfvars|tfstate|sh)$|(?:^|\/)(?:\.env[\w.-]*|\.[a-z_]+rc|ssh_host_\w+_key)$/;
/** Settings of git, whose addresses may have a token, and what somebody entered in a shell or a database. */
const OF_PEOPLE = /(?:^|\/)(?:\.git\/config|\.gitconfig|(?:\.[a-z_]{2,24}|fish)_history)$/;
const HISTORY = /history$/;
/** Code and texts of the application, in which only tokens of providers are searched for. */
const CODE = /\.(?:py|[cm]?[jt]s|jsx|tsx|rb|php|go|java|kt|cs|pl|lua|exs?|xml|txt|html?|sql|bak|log|ipynb|tf|csv)$/;
/** Kinds that code often has for others: browsers get the first two, tests and examples have the others, and the last is only a name. */
const USUAL_IN_CODE = /^(?:a Google API key|a JSON Web Token\b.*|a private key|an age secret key|an AWS access key)$/;
/** `main_test.go`, `app.spec.ts`, `test_app.py` */
const OF_TESTS = /(?:[._-](?:test|spec)s?\.\w+|(?:^|\/)(?:test_|conftest)[^/]*)$/;
/**
 * Folders that packages of the distribution fill, which most files are in. Applications have others below `/usr` and `/var`, and settings and pages in
 * `/usr/share`: `/usr/src/app`, `/var/lib/jenkins`, `/usr/share/elasticsearch/config`, `/usr/share/nginx/html`.
 */
const OF_SYSTEM = /^(?:usr\/(?!local\/|app\/|share\/[^/]+\/(?:config|conf|html|www|certs?|ssl)\/|src\/(?!linux|kernels\/))|lib(?:32|64|x32)?\/|var\/(?:cache\/|lib\/(?:apk|apt|containerd|containers|dnf|docker|dpkg|flatpak|gems|pacman|rpm|snapd|systemd|ucf|yum)\/)|proc\/|sys\/|dev\/|boot\/)/;
/** Whether a file with this path, without a leading slash, may hold a secret of its own. */
function mayHoldSecret(path) {
    if (OF_SYSTEM.test(path))
        return false;
    const isPossible = CONFIGURATION.test(path) ||
        (CODE.test(path) && !OF_TESTS.test(path)) ||
        OF_PEOPLE.test(path) ||
        _data_secret_files_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_FILES */ .V.some((one) => one.test(path));
    return isPossible && !OF_PACKAGES.test(path) && !DOWNLOADED.test(path);
}
/** The name of the secret that a file contains, such as `a private key`; undefined without one. It never contains the secret. */
function secretInFile(path, text) {
    const what = CODE.test(path) ? tokenInCode(text) : (0,_secret_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .providerSecret */ .G4)(text)?.format.name;
    return what ?? (hasSecretLine(path, text) ? 'a password or token' : undefined);
}
function tokenInCode(text) {
    return (0,_secret_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .providerSecrets */ .nf)(text).find(({ format }) => !USUAL_IN_CODE.test(format.name))?.format.name;
}
/** In lines of a known file, and in variables of an environment file. */
function hasSecretLine(path, text) {
    if (HISTORY.test(path))
        return text.split('\n').some(_line_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnteredWithSecret */ .I);
    const rows = [..._data_secret_files_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_LINES */ .m, ...GIT_LINES].filter((row) => row.path.test(path));
    const isEnvironment = /(?:^|\/)\.env[\w.-]*$|\.env$/.test(path) && !/(?:example|sample|template|dist)$/.test(path);
    if (rows.length === 0 && !isEnvironment)
        return false;
    return text.split('\n').some((line) => {
        const inRow = rows.some((row) => isReal(row.line.exec(line)?.at(-1)));
        const [, name = '', value = ''] = /^\s*(?:export\s+)?(\w+)=(.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? [];
        return inRow || (isEnvironment && (0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretPair */ .tw)(name, value.trim()));
    });
}
/** Lines of the settings of git. The last group is the credential. */
const GIT_LINES = [
    { path: /(?:\.git\/config|\.gitconfig)$/, line: /:\/\/[^:/@\s]*:([^@/\s]+)@/ },
    {
        path: /(?:\.git\/config|\.gitconfig)$/,
        line: /extraheader\s{0,9}=\s{0,9}authorization:\s{1,9}\w{1,20}\s{1,9}(\S{8,500})/i,
    },
];
/** In characters. Secrets in variables are shorter. */
const LONGEST_LINE = 4096;
function isReal(value) {
    return value !== undefined && !(0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlaceholder */ .wK)(value);
}


/***/ }),

/***/ 67552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ diffIds),
/* harmony export */   QV: () => (/* binding */ configurationOf),
/* harmony export */   Tw: () => (/* binding */ layerInstructions)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95636);

/** The part of an image configuration that we use: https://github.com/opencontainers/image-spec/blob/main/config.md */
function configurationOf(config) {
    const image = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(config);
    const run = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(image['config']);
    return {
        operatingSystem: textOf(image['os']),
        architecture: architectureOf(image),
        created: createdOf(image['created']),
        user: textOf(run['User']) ?? '',
        exposedPorts: Object.keys((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(run['ExposedPorts'])),
        environment: textsOf(run['Env']),
        entrypoint: textsOf(run['Entrypoint']),
        command: textsOf(run['Cmd']),
        hasHealthcheck: hasHealthcheck(textsOf((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(run['Healthcheck'])['Test'])),
        healthcheck: textsOf((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(run['Healthcheck'])['Test']),
        labels: labelsOf(run['Labels']),
        onbuild: textsOf(run['OnBuild']),
        history: stepsOf(config).flatMap((step) => (isEmpty(step) ? (textOf(step['created_by']) ?? []) : [])),
    };
}
/** The instruction that made each layer, from the history; undefined where the history has none. */
function layerInstructions(config) {
    return stepsOf(config)
        .filter((step) => !isEmpty(step))
        .map((step) => textOf(step['created_by']));
}
function stepsOf(config) {
    const history = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(config)['history'];
    return Array.isArray(history) ? history.map(_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P) : [];
}
function isEmpty(step) {
    return step['empty_layer'] === true;
}
/** The digests of the unpacked layers. */
function diffIds(config) {
    return textsOf((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(config)['rootfs'])['diff_ids']);
}
function architectureOf(image) {
    const architecture = textOf(image['architecture']);
    const variant = textOf(image['variant']);
    return architecture === undefined || variant === undefined ? architecture : `${architecture}/${variant}`;
}
/** The creation time. Dates before 2013 are ignored: reproducible builds write such dates. */
function createdOf(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return time > Date.UTC(2013, 0) ? new Date(time).toISOString() : undefined;
}
function hasHealthcheck([kind]) {
    return kind !== undefined && kind !== 'NONE';
}
function labelsOf(value) {
    const labels = Object.entries((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value)).filter((label) => typeof label[1] === 'string');
    return Object.fromEntries(labels);
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}


/***/ }),

/***/ 85180:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectImage: () => (/* binding */ inspectImage)
});

// EXTERNAL MODULE: ./build/model/images/image-contents.js
var image_contents = __webpack_require__(29351);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/images/layers/merge.js
var layers_merge = __webpack_require__(22506);
// EXTERNAL MODULE: ./build/images/layers/owned-paths.js
var owned_paths = __webpack_require__(59822);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
;// CONCATENATED MODULE: ./build/images/packages/json.js
/** Parses a JSON file of an image, which may begin with a byte order mark, as Node and npm allow. */
function parseJson(content) {
    const text = content.toString('utf8');
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
/** Whether a text can be the name or the version of a package. */
function isPlausible(text, maximumLength) {
    return typeof text === 'string' && text !== '' && text.length <= maximumLength && !/\s/.test(text);
}

// EXTERNAL MODULE: ./build/images/packages/licence.js
var packages_licence = __webpack_require__(74106);
;// CONCATENATED MODULE: ./build/images/packages/composer.js



const MAXIMUM_LENGTH = 256;
/** Whether a path is that of the list of packages that Composer installed. The folder `vendor` can have another name. */
function isComposerList(path) {
    return path.endsWith('/composer/installed.json');
}
/** Composer 2 writes an object, Composer 1 wrote only its list. https://getcomposer.org/doc/04-schema.md */
function parseComposerList(content) {
    const json = parseJson(content);
    const list = Array.isArray(json) ? json : (0,json_fields/* fieldsOf */.P)(json)['packages'];
    if (!Array.isArray(list))
        return [];
    return list.map(json_fields/* fieldsOf */.P).flatMap(({ name, version, type, license: licence }) => {
        // a metapackage contains nothing
        if (type === 'metapackage' || !isPlausible(name, MAXIMUM_LENGTH) || !isPlausible(version, MAXIMUM_LENGTH))
            return [];
        if (!name.includes('/'))
            return [];
        return [{ type: 'composer', name: name.toLowerCase(), version, ...(0,packages_licence/* licenceChoice */.H)(licence) }];
    });
}
/** Whether the version is the name of a branch, such as `dev-main` or `2.x-dev`, which says nothing about the age of the code. */
function isComposerBranch(version) {
    return /^dev-|-dev$/i.test(version);
}

;// CONCATENATED MODULE: ./build/images/packages/ecosystem.js
/** OSV's name for the packages of a system: https://ossf.github.io/osv-schema/#defined-ecosystems. Undefined where OSV has no data on them. */
function ecosystemOf(system) {
    const version = system.versionId;
    switch (system.id) {
        case 'wolfi':
            return 'Wolfi';
        case 'chainguard':
            return 'Chainguard';
        case 'minimos':
            return 'MinimOS';
        case 'opensuse-tumbleweed':
            return 'openSUSE:Tumbleweed';
        case 'rhel':
            return redHatEcosystem(system.cpe);
        default:
            return version === undefined ? undefined : versioned(system.id, version, system.prettyName);
    }
}
function versioned(id, version, prettyName) {
    const [major = ''] = version.split('.');
    switch (id) {
        case 'debian':
            return `Debian:${major}`;
        case 'ubuntu':
            return `Ubuntu:${version}`;
        case 'alpine':
            return alpineEcosystem(version);
        case 'almalinux':
            return `AlmaLinux:${major}`;
        case 'rocky':
            return `Rocky Linux:${major}`;
        case 'mariner':
        case 'azurelinux':
            return `Azure Linux:${major}`;
        case 'opensuse-leap':
            return `openSUSE:Leap ${version}`;
        case 'photon':
            return `Photon OS:${version.includes('.') ? version : `${version}.0`}`;
        case 'mageia':
            return `Mageia:${major}`;
        case 'openeuler':
            return openEulerEcosystem(version, prettyName);
        case 'sles':
            return prettyName?.startsWith('SUSE Linux Enterprise') ? prettyName.replace(/^SUSE /, 'SUSE:') : undefined;
        default:
            return undefined;
    }
}
/** `3.20.3` belongs to the branch `v3.20`; `3.21.0_alpha20240807` is edge, which OSV does not cover. */
function alpineEcosystem(version) {
    const branch = /^(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1];
    return branch === undefined ? undefined : `Alpine:v${branch}`;
}
/** `22.03` and `openEuler 22.03 (LTS-SP1)` become `openEuler:22.03-LTS-SP1`. */
function openEulerEcosystem(version, prettyName) {
    const edition = /\(([\w.-]{1,40})\)$/.exec(prettyName ?? '')?.[1];
    return edition === undefined ? `openEuler:${version}` : `openEuler:${version}-${edition}`;
}
/**
 * Turns `cpe:/o:redhat:enterprise_linux:9::baseos` into `Red Hat:enterprise_linux:9::baseos`. Since 10, OSV names no repository and each minor
 * release, whose records are asked for together.
 */
function redHatEcosystem(cpe) {
    const product = /^cpe:\/o:redhat:(.+)$/.exec(cpe ?? '')?.[1];
    const withoutRepositories = /^enterprise_linux:\d{2,3}(?=[.:]|$)/.exec(product ?? '')?.[0];
    if (withoutRepositories !== undefined)
        return `Red Hat:${withoutRepositories}`;
    return product === undefined ? undefined : `Red Hat:${product}`;
}

;// CONCATENATED MODULE: ./build/images/packages/packages-of.js





const LANGUAGE_ECOSYSTEMS = {
    npm: 'npm',
    pypi: 'PyPI',
    maven: 'Maven',
    golang: 'Go',
    cargo: 'crates.io',
    gem: 'RubyGems',
    nuget: 'NuGet',
    composer: 'Packagist',
    bitnami: 'Bitnami',
};
/** In the order in which rpm would choose, where an image has several: the later ones are left over from older releases. */
const RPM_DATABASES = ['usr/lib/sysimage/rpm', 'usr/share/rpm', 'var/lib/rpm'].flatMap((folder) => ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`));
/**
 * The packages that the merged files list, sorted by type, name and version. Language packages whose files belong to a system package
 * are left out.
 */
function packagesOf({ files }, system) {
    const rpmDatabase = RPM_DATABASES.find((path) => files.has(path));
    const owned = ownedPaths(files);
    const packages = [];
    for (const file of files.values()) {
        if (file.kind === 'rpm' && file.path !== rpmDatabase)
            continue;
        if (file.kind === 'language' && owned.has((0,owned_paths/* canonicalPath */.O)(file.path)))
            continue;
        for (const found of file.packages)
            packages.push(packageOf(found, file, system));
    }
    return withoutRepetitions(packages.sort(byTypeNameAndVersion));
}
/** The canonical paths of the files of system packages that may be programs, or may contain or describe language packages. */
function ownedPaths(files) {
    const owned = new Set();
    for (const file of files.values())
        for (const path of file.owned)
            owned.add(path);
    return owned;
}
/** The packages that an SBOM lists, in the same order. */
function packagesInSbom(found, system) {
    return found.map((one) => imagePackage(one, system, { layer: '', path: '' })).sort(byTypeNameAndVersion);
}
function packageOf(found, file, system) {
    return imagePackage(found, system, {
        layer: file.origins.get((0,layers_merge/* packageKey */.MO)(found)) ?? file.layer,
        path: found.within === undefined ? file.path : `${file.path}!/${found.within}`,
    });
}
function imagePackage(found, system, place) {
    const { type, name, version, sourceName, sourceVersion, architecture, licence, isGroupGuessed } = found;
    return {
        type,
        ecosystem: ecosystemFor(found, system),
        name,
        version,
        sourceName: sourceName ?? name,
        sourceVersion: sourceVersion ?? version,
        architecture,
        ...(licence !== undefined && { licence }),
        ...(isGroupGuessed && { isGroupGuessed }),
        ...place,
    };
}
function ecosystemFor({ type, name, version }, system) {
    if (image_contents/* SYSTEM_TYPES */.O.has(type))
        return system === undefined ? undefined : ecosystemOf(system);
    if (type === 'composer' && isComposerBranch(version))
        return undefined;
    // many groups may have an artifact of this name
    return type === 'maven' && !name.includes(':') ? undefined : LANGUAGE_ECOSYSTEMS[type];
}
function byTypeNameAndVersion(one, other) {
    return (order(one.type, other.type) ||
        order(one.name, other.name) ||
        order(one.version, other.version) ||
        order(one.path, other.path) ||
        order(one.architecture ?? '', other.architecture ?? ''));
}
function order(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** `lib/apk` and `usr/lib/apk` may be the same folder, stored twice. */
function withoutRepetitions(packages) {
    return packages.filter((found, index) => {
        const before = packages[index - 1];
        return !(before !== undefined &&
            image_contents/* SYSTEM_TYPES */.O.has(found.type) &&
            before.type === found.type &&
            before.name === found.name &&
            before.version === found.version &&
            before.architecture === found.architecture);
    });
}
/** Databases of system packages. */
const SYSTEM_DATABASES = new Set(['dpkg', 'dpkg-single', 'apk', 'rpm', 'chisel']);

// EXTERNAL MODULE: ./build/images/sbom/statement.js
var sbom_statement = __webpack_require__(77968);
// EXTERNAL MODULE: ./build/images/layers/configuration.js
var configuration = __webpack_require__(67552);
// EXTERNAL MODULE: ./build/images/layers/image-error.js
var image_error = __webpack_require__(26700);
;// CONCATENATED MODULE: ./build/images/layers/os-release.js
const LINE = /^[ \t]*([A-Z][A-Z0-9_]*)=(.*)$/gm;
/** The other variables are for people. */
const KEPT = new Set('ID ID_LIKE VERSION_ID VERSION_CODENAME PRETTY_NAME NAME VERSION CPE_NAME DEBIAN_VERSION_FULL'.split(' '));
const os_release_MAXIMUM_LENGTH = 256;
/** Parses the variables of `/etc/os-release`, which has the syntax of a shell script. */
function parseOsRelease(text) {
    const fields = {};
    for (const [, name = '', value = ''] of text.matchAll(LINE)) {
        if (KEPT.has(name))
            fields[name] = unquoted(value.trim()).slice(0, os_release_MAXIMUM_LENGTH);
    }
    return fields;
}
function unquoted(value) {
    const quote = value[0];
    if (quote !== '"' && quote !== "'")
        return value;
    const end = value.endsWith(quote) && value.length > 1 ? -1 : undefined;
    const inner = value.slice(1, end);
    return quote === '"' ? inner.replaceAll(/\\(["$`\\])/g, '$1') : inner;
}
/** The system that these variables and the release file describe. */
function operatingSystemOf(fields, pointRelease) {
    return {
        id: (fields['ID'] ?? 'linux').toLowerCase(),
        idLike: (fields['ID_LIKE'] ?? '')
            .toLowerCase()
            .split(' ')
            .filter((word) => word !== ''),
        versionId: some(fields['VERSION_ID']),
        codename: some(fields['VERSION_CODENAME']),
        prettyName: some(fields['PRETTY_NAME']) ?? some(fields['NAME']),
        pointRelease: some(fields['DEBIAN_VERSION_FULL']) ?? some(pointRelease),
        cpe: some(fields['CPE_NAME']),
    };
}
function some(text) {
    return text === '' ? undefined : text;
}

// EXTERNAL MODULE: ./build/support/engine.js
var engine = __webpack_require__(43304);
// EXTERNAL MODULE: ./build/support/limit.js
var limit = __webpack_require__(43835);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(32873);
// EXTERNAL MODULE: ./build/images/tar/decompress.js
var decompress = __webpack_require__(45480);
// EXTERNAL MODULE: ./build/images/layers/allowance.js
var layers_allowance = __webpack_require__(56364);
// EXTERNAL MODULE: ./build/images/tar/reader.js + 1 modules
var tar_reader = __webpack_require__(88040);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/images/packages/program/elf.js
const HEADER_BYTES = 64;
const MAXIMUM_TABLE_BYTES = 4 * 1024 * 1024;
/** How many places with the name of the section are remembered. Few programs contain it more than once. */
const MAXIMUM_PLACES = 1000;
/**
 * Searches an ELF file that streams by for a section. Linkers order sections, their names and their table differently, so the names may
 * be far from the table. So the search remembers all places of the name, and looks them up in the table.
 * @param start the first bytes of the file, filled before the pieces are written
 * @param name begins with a point
 */
function createElfSearch(start, name) {
    const places = createPlaceSearch(Buffer.from(`${name.slice(1)}\0`, 'latin1'));
    let position = 0;
    let table;
    let bytes;
    return {
        write(piece) {
            const end = position + piece.length;
            if (position < HEADER_BYTES && end >= HEADER_BYTES) {
                table = sectionTableOf(start);
                bytes = table && Buffer.alloc(table.count * table.entryBytes);
            }
            places.write(piece);
            if (table !== undefined && bytes !== undefined)
                keep(bytes, piece, position - table.at);
            position = end;
        },
        end: () => undefined,
        found() {
            if (table === undefined || bytes === undefined || table.at + bytes.length > position)
                return undefined;
            const found = places.found();
            return findSection(table, bytes, found) ?? (found.size === MAXIMUM_PLACES ? 'unclear' : undefined);
        },
    };
}
/** @param offset where the piece begins, seen from the start of the table */
function keep(bytes, piece, offset) {
    if (offset < bytes.length && offset + piece.length > 0)
        piece.copy(bytes, Math.max(0, offset), Math.max(0, -offset));
}
/** Searches for all places of a text, also where it is split between pieces. */
function createPlaceSearch(text) {
    const places = [];
    let position = 0;
    let carry = Buffer.alloc(0);
    const search = (bytes, start) => {
        for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
            if (places.length === MAXIMUM_PLACES)
                return;
            places.push(at + start);
        }
    };
    return {
        write(piece) {
            const joint = Buffer.concat([carry, piece.subarray(0, text.length - 1)]);
            search(joint, position - carry.length);
            search(piece, position);
            position += piece.length;
            carry = Buffer.from((piece.length < text.length ? joint : piece).subarray(1 - text.length));
        },
        found: () => new Set(places),
    };
}
/** Undefined for a program without sections. */
function sectionTableOf(header) {
    const is64Bit = header[4] === 2;
    const isLittleEndian = header[5] === 1;
    const half = (at) => (isLittleEndian ? header.readUInt16LE(at) : header.readUInt16BE(at));
    const tail = is64Bit ? 58 : 46;
    const table = {
        at: addressAt(header, is64Bit ? 40 : 32, is64Bit, isLittleEndian),
        entryBytes: half(tail),
        count: half(tail + 2),
        names: half(tail + 4),
        is64Bit,
        isLittleEndian,
    };
    const isPlausible = table.at >= HEADER_BYTES && table.names < table.count && table.entryBytes >= (is64Bit ? 64 : 40);
    return isPlausible && table.count * table.entryBytes <= MAXIMUM_TABLE_BYTES ? table : undefined;
}
/** @param places where the name of the section is in the file, without its first character */
function findSection(table, bytes, places) {
    const names = sectionAt(table, bytes, table.names);
    for (let index = 0; index < table.count; index++) {
        const { name, at, size } = sectionAt(table, bytes, index);
        if (places.has(names.at + name + 1))
            return { at, size };
    }
    return undefined;
}
function sectionAt(table, bytes, index) {
    const { is64Bit, isLittleEndian } = table;
    const at = index * table.entryBytes;
    return {
        name: isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at),
        at: addressAt(bytes, at + (is64Bit ? 24 : 16), is64Bit, isLittleEndian),
        size: addressAt(bytes, at + (is64Bit ? 32 : 20), is64Bit, isLittleEndian),
    };
}
function addressAt(bytes, at, is64Bit, isLittleEndian) {
    if (!is64Bit)
        return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    return Number(isLittleEndian ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
}

;// CONCATENATED MODULE: ./build/images/packages/program/go-version.js
/** A variable with its import path, and its value, in `-X path.name=value`. */
const VARIABLE = /(?:^|[\s'"])-X[\s=]*['"]?([\w./~-]+)=([^\s'"]+)/g;
const NAMES = new Set([
    'version',
    'ver',
    'appversion',
    'binversion',
    'buildversion',
    'cliversion',
    'currentversion',
    'gitversion',
    'releaseversion',
    'semver',
    'versionnumber',
]);
const VERSION = /^v?(\d+\.\d+(?:\.\d+)?(?:[-+][\w.+-]*)?)$/;
/**
 * The version of the main module that the linker was told to write into a variable, without a leading `v`. Undefined without one, and where
 * several variables contradict each other.
 * @param settings the lines `build key=value` of the build information
 */
function linkedVersion(mainModule, settings) {
    const flags = settings.flatMap((setting) => (setting.startsWith('-ldflags=') ? go_version_unquoted(setting.slice(9)) : []));
    const versions = new Set(flags.flatMap((text) => [...text.matchAll(VARIABLE)].flatMap(([, variable = '', value = '']) => namesVersion(variable, mainModule) ? (VERSION.exec(value)?.[1] ?? []) : [])));
    const [version] = versions;
    return versions.size === 1 ? version : undefined;
}
/** Go quotes values with blanks. */
function go_version_unquoted(text) {
    if (!text.startsWith('"'))
        return text;
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text;
    }
}
/** Variables of a dependency hold the version of that. */
function namesVersion(variable, mainModule) {
    const point = variable.lastIndexOf('.');
    const path = variable.slice(0, point);
    const isOwn = path === 'main' || path === mainModule || path.startsWith(`${mainModule}/`);
    return (isOwn &&
        NAMES.has(variable
            .slice(point + 1)
            .replaceAll('_', '')
            .toLowerCase()));
}

;// CONCATENATED MODULE: ./build/images/packages/program/go.js

/** https://pkg.go.dev/debug/buildinfo. Since Go 1.18 the data begins 32 bytes after the start of the magic. */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
/** The end of the magic. Searching for a short and rare text is several times faster. */
const RARE = MAGIC.subarray(-4);
const FLAGS_OFFSET = 15;
const HAS_INLINE_STRINGS = 2;
const STRINGS_OFFSET = 32;
/** The section is aligned to this; the magic elsewhere is a string constant of the program. */
const ALIGNMENT = 16;
/** Enough bytes for the flags and the version. */
const START_BYTES = 256;
const MAXIMUM_BYTES = 4 * 1024 * 1024;
/** The list of modules is enclosed in two marks of this size. */
const MARK_BYTES = 16;
/** The version of a main module that Go does not know. */
const WORKING_COPY = '(devel)';
/** Searches a program that streams by for the build information of the Go linker. */
function createGoSearch() {
    const search = {
        position: 0,
        carry: Buffer.alloc(0),
        collected: undefined,
        missingBytes: 0,
        found: undefined,
    };
    return {
        write(piece) {
            const { found, collected, carry, position } = search;
            if (found !== undefined)
                return;
            if (collected !== undefined)
                collect(search, collected, piece);
            else if (continuesIn(piece, carry))
                searchIn(search, Buffer.concat([carry, piece]), position - carry.length);
            else
                searchIn(search, piece, position);
            search.position += piece.length;
        },
        end() {
            const { found, carry } = search;
            const length = found === undefined ? lengthOf(carry) : undefined;
            if (length !== undefined && length <= carry.length)
                search.found = carry.subarray(0, length);
        },
        found: () => search.found,
    };
}
/** `start` is the place of the bytes in the program. */
function searchIn(search, bytes, start) {
    for (let at = magicIn(bytes, 0); at !== -1; at = magicIn(bytes, at + 1)) {
        if ((start + at) % ALIGNMENT !== 0)
            continue;
        if (bytes.length - at < START_BYTES) {
            search.carry = Buffer.from(bytes.subarray(at));
            return;
        }
        const length = lengthOf(bytes.subarray(at, at + START_BYTES));
        if (length !== undefined) {
            search.collected = [];
            search.missingBytes = length;
            collect(search, search.collected, bytes.subarray(at, at + length));
            return;
        }
    }
    search.carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - MAGIC.length + 1)));
}
function collect(search, parts, piece) {
    parts.push(Buffer.from(piece.subarray(0, search.missingBytes)));
    search.missingBytes -= piece.length;
    if (search.missingBytes <= 0)
        search.found = Buffer.concat(parts);
}
/** Whether a magic begins in the last piece. Most pieces are searched without copying them. */
function continuesIn(piece, carry) {
    if (piece.length < START_BYTES)
        return true;
    return magicIn(Buffer.concat([carry, piece.subarray(0, MAGIC.length - 1)]), 0) !== -1;
}
/** The place of the first magic from `from` on; -1 without one. */
function magicIn(bytes, from) {
    const offset = MAGIC.length - RARE.length;
    for (let at = bytes.indexOf(RARE, from + offset); at !== -1; at = bytes.indexOf(RARE, at + 1)) {
        if (bytes.compare(MAGIC, 0, offset, at - offset, at) === 0)
            return at - offset;
    }
    return -1;
}
/** The length of the build information that begins here; undefined if this is something else. */
function lengthOf(bytes) {
    const version = versionIn(bytes);
    const modules = version === undefined ? undefined : stringAt(bytes, version.end);
    return modules === undefined || modules.end > MAXIMUM_BYTES ? undefined : modules.end;
}
function versionIn(bytes) {
    const version = stringAt(bytes, STRINGS_OFFSET);
    if (((bytes[FLAGS_OFFSET] ?? 0) & HAS_INLINE_STRINGS) === 0 || version === undefined)
        return undefined;
    return /^(?:go\d|devel )/.test(bytes.toString('latin1', version.start, version.start + 6)) ? version : undefined;
}
/** The modules that a program was built from, and the standard library in the version of Go. */
function parseGoBuild(bytes) {
    const version = versionIn(bytes);
    const modules = version === undefined ? undefined : stringAt(bytes, version.end);
    if (version === undefined || modules === undefined)
        return [];
    const text = bytes.toString('utf8', modules.start + MARK_BYTES, Math.max(modules.start, modules.end - MARK_BYTES));
    return [...standardLibrary(bytes.toString('utf8', version.start, version.end)), ...modulesIn(text)];
}
/** Reads a length as a varint, and the range of so many bytes after it. */
function stringAt(bytes, at) {
    let length = 0;
    for (let index = 0; index < 4; index++) {
        const byte = bytes[at + index];
        if (byte === undefined)
            return undefined;
        length += (byte & 0x7f) * 128 ** index;
        if (byte < 0x80)
            return { start: at + index + 1, end: at + index + 1 + length };
    }
    return undefined;
}
/** Reads `go1.22.3` or `go1.22.3 X:boringcrypto`; development versions contain no release. */
function standardLibrary(goVersion) {
    const version = /^go(\d[\w.]*)/.exec(goVersion)?.[1];
    return version === undefined ? [] : [{ type: 'golang', name: 'stdlib', version }];
}
/**
 * Reads lines of fields separated by tabs: `mod path version`, `dep path version` and `build key=value`. A line `=> path version` replaces the
 * line before.
 */
function modulesIn(text) {
    const modules = [];
    const settings = [];
    for (const line of text.split('\n')) {
        const [kind, name, version = ''] = line.split('\t');
        if (kind === 'build' && name !== undefined)
            settings.push(name);
        if (name === undefined || (kind !== 'mod' && kind !== 'dep' && kind !== '=>'))
            continue;
        if (kind === '=>')
            modules.pop();
        modules.push({ name, version, isMain: kind === 'mod' });
    }
    // a module from a working copy or from a local folder has no version
    return modules
        .map(({ name, version, isMain }) => {
        const linked = isMain && version === WORKING_COPY ? linkedVersion(name, settings) : undefined;
        return { name, version: linked === undefined ? version : `v${linked}` };
    })
        .filter(({ version }) => version.startsWith('v'))
        .map(({ name, version }) => ({ type: 'golang', name, version: version.slice(1) }));
}

;// CONCATENATED MODULE: ./build/images/packages/program/pe.js
/** https://learn.microsoft.com/en-us/windows/win32/debug/pe-format */
const SIGNATURE = 'PE\0\0';
const SIGNATURE_POINTER = 0x3c;
const pe_HEADER_BYTES = 24;
const SECTION_BYTES = 40;
const NAME_BYTES = 8;
/** Finds a section of a Windows program by name. All headers are at the start of the file. */
function peSection(start, name) {
    const header = start.readUInt32LE(SIGNATURE_POINTER);
    if (header + pe_HEADER_BYTES > start.length || start.toString('latin1', header, header + 4) !== SIGNATURE)
        return undefined;
    const count = start.readUInt16LE(header + 6);
    const table = header + pe_HEADER_BYTES + start.readUInt16LE(header + 20);
    for (let index = 0; index < count; index++) {
        const at = table + index * SECTION_BYTES;
        if (at + SECTION_BYTES > start.length)
            return undefined;
        if (start.toString('latin1', at, at + NAME_BYTES) === name.padEnd(NAME_BYTES, '\0'))
            return pe_sectionAt(start, at);
    }
    return undefined;
}
/** The file pads the content of a section; in memory it has its own size. */
function pe_sectionAt(start, at) {
    const size = Math.min(start.readUInt32LE(at + 8), start.readUInt32LE(at + 16));
    return { at: start.readUInt32LE(at + 20), size };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/images/packages/program/rust.js


/** Where cargo-auditable writes the dependencies: https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md */
const RUST_SECTION = '.dep-v0';
const rust_MAXIMUM_BYTES = 8 * 1024 * 1024;
/** The crates in a program, without those that only its build needed. */
function parseRustDependencies(section) {
    const json = JSON.parse((0,external_node_zlib_.inflateSync)(section, { maxOutputLength: rust_MAXIMUM_BYTES }).toString('utf8'));
    const { packages } = (0,json_fields/* fieldsOf */.P)(json);
    if (!Array.isArray(packages))
        return [];
    return packages.flatMap((found) => {
        const { name, version, kind, source } = (0,json_fields/* fieldsOf */.P)(found);
        const isCrate = typeof name === 'string' && typeof version === 'string' && source === 'crates.io';
        return isCrate && kind !== 'build' ? [{ type: 'cargo', name, version }] : [];
    });
}

;// CONCATENATED MODULE: ./build/images/packages/program/index.js




/** The headers at the start of a program. */
const program_START_BYTES = 4096;
const ELF_MAGIC = '7f454c46';
const PE_MAGIC = '4d5a';
/** Searches a program for Linux or Windows while it streams by; other files are ignored from their first bytes on. */
function createProgramSink(done) {
    const start = Buffer.alloc(program_START_BYTES);
    const go = createGoSearch();
    const elf = createElfSearch(start, RUST_SECTION);
    let position = 0;
    let format;
    return {
        write(piece) {
            if (format === 'other')
                return;
            if (position < program_START_BYTES)
                piece.copy(start, position);
            if (format === undefined && position + piece.length >= 4)
                format = formatOf(start);
            // also while the format is unknown, so that the searches count every byte
            if (format !== 'other')
                go.write(piece);
            if (format !== 'other' && format !== 'pe')
                elf.write(piece);
            position += piece.length;
        },
        end() {
            if (format === undefined || format === 'other')
                return;
            go.end();
            done({ build: go.found(), crates: format === 'elf' ? elf.found() : peSection(start, RUST_SECTION) });
        },
    };
}
function formatOf(start) {
    const magic = start.toString('hex', 0, 4);
    if (magic === ELF_MAGIC)
        return 'elf';
    return magic.startsWith(PE_MAGIC) ? 'pe' : 'other';
}

;// CONCATENATED MODULE: ./build/images/tar/all-sinks.js
/** Gives the content of one file to several sinks. */
function allSinks(sinks) {
    if (sinks.length < 2)
        return sinks[0];
    return {
        write(piece) {
            for (const sink of sinks)
                sink.write(piece);
        },
        end() {
            for (const sink of sinks)
                sink.end();
        },
    };
}

// EXTERNAL MODULE: ./build/images/tar/collect.js
var tar_collect = __webpack_require__(36289);
// EXTERNAL MODULE: ./build/images/tar/entry-path.js
var entry_path = __webpack_require__(21551);
// EXTERNAL MODULE: ./build/analysis/secrets/file-secret.js
var file_secret = __webpack_require__(94552);
;// CONCATENATED MODULE: ./build/images/layers/found-secrets.js


/** Keys, configuration and code that people write are smaller. */
const found_secrets_MAXIMUM_BYTES = 1024 * 1024;
const MINIMUM_BYTES = 16;
/** A sink for a small file whose name promises a secret; undefined for others. `found` gets the name of the secret. */
function secretSink({ size }, path, found) {
    if (size < MINIMUM_BYTES || size > found_secrets_MAXIMUM_BYTES || !(0,file_secret/* mayHoldSecret */.d)(path))
        return undefined;
    return (0,tar_collect/* collect */.F)(size, (content) => {
        const what = (0,file_secret/* secretInFile */.e)(path, content.toString('latin1'));
        if (what !== undefined)
            found(what);
    });
}

// EXTERNAL MODULE: ./build/images/sbom/spdx.js
var spdx = __webpack_require__(96054);
;// CONCATENATED MODULE: ./build/images/packages/bitnami.js


/** Whether a path is that of the SBOM of a component in an image of Bitnami, such as `opt/bitnami/redis/.spdx-redis.spdx`. */
function isBitnamiSbom(path) {
    return /(?:^|\/)\.spdx-[^/]+\.spdx$/.test(path);
}
/** Only the component itself: what it contains is found in its files. */
function parseBitnamiSbom(content) {
    return (0,spdx/* parseSpdx */.N)(parseJson(content)).packages.filter(({ type }) => type === 'bitnami');
}

;// CONCATENATED MODULE: ./build/images/packages/conda.js



const conda_MAXIMUM_LENGTH = 256;
/** Whether a path is that of the record of a package that conda installed. */
function isCondaRecord(path) {
    return /(?:^|\/)conda-meta\/[^/]+\.json$/.test(path);
}
/** https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html */
function parseCondaRecord(content) {
    const { name, version, license: licence } = (0,json_fields/* fieldsOf */.P)(parseJson(content));
    if (!isPlausible(name, conda_MAXIMUM_LENGTH) || !isPlausible(version, conda_MAXIMUM_LENGTH))
        return [];
    return [{ type: 'conda', name, version, ...(0,packages_licence/* licenceField */.s)(licence) }];
}

;// CONCATENATED MODULE: ./build/images/packages/dotnet.js


/** The limits of NuGet. */
const MAXIMUM_NAME_LENGTH = 128;
const MAXIMUM_VERSION_LENGTH = 256;
/** The runtime that a self-contained program brings. */
const RUNTIME_PREFIX = /^runtimepack\./;
/** What a program loads from a package. */
const FILE_KEYS = ['runtime', 'runtimeTargets', 'native', 'resources'];
/** Whether a path is that of the list of packages that a .NET program uses. */
function isDotnetList(path) {
    return path.endsWith('.deps.json');
}
/**
 * The packages in `*.deps.json`. Packages without files of their own are left out: the framework has newer ones, or only the build needed
 * them. https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md
 */
function parseDotnetList(content) {
    const { libraries, targets, runtimeTarget } = (0,json_fields/* fieldsOf */.P)(parseJson(content));
    const { name: targetName = runtimeTarget } = (0,json_fields/* fieldsOf */.P)(runtimeTarget);
    const target = typeof targetName === 'string' ? (0,json_fields/* fieldsOf */.P)((0,json_fields/* fieldsOf */.P)(targets)[targetName]) : {};
    return Object.entries((0,json_fields/* fieldsOf */.P)(libraries)).flatMap(([key, library]) => {
        const { type } = (0,json_fields/* fieldsOf */.P)(library);
        if ((type !== 'package' && type !== 'runtimepack') || !hasFiles(target[key]))
            return [];
        const [name = '', version = ''] = key.split('/');
        const isReal = isPlausible(name, MAXIMUM_NAME_LENGTH) && isPlausible(version, MAXIMUM_VERSION_LENGTH);
        return isReal ? [{ type: 'nuget', name: name.replace(RUNTIME_PREFIX, ''), version }] : [];
    });
}
/** Also where nothing says which files there are. */
function hasFiles(entry) {
    if (entry === undefined)
        return true;
    const files = (0,json_fields/* fieldsOf */.P)(entry);
    return FILE_KEYS.some((key) => Object.keys((0,json_fields/* fieldsOf */.P)(files[key])).some((path) => !path.endsWith('/_._')));
}

// EXTERNAL MODULE: ./build/images/zip/format.js
var format = __webpack_require__(16532);
;// CONCATENATED MODULE: ./build/images/zip/in-memory.js

/** The files of a ZIP archive in memory. @throws {ZipError} */
function* zipEntries(archive) {
    const { start, bytes, shift, count } = placeOfDirectory(archive);
    for (const { path, unpacked, method, ...packed } of (0,format/* headersIn */.WD)(slice(archive, start, bytes), count)) {
        yield {
            path,
            size: unpacked,
            read(maximumBytes) {
                const at = packed.start + shift;
                const content = at + (0,format/* recordBytes */.$K)(slice(archive, at, format/* LOCAL_BYTES */.cF));
                return (0,format/* unpack */.l1)(slice(archive, content, packed.bytes), method, maximumBytes);
            },
        };
    }
}
/** A text before the archive, such as a script that starts it, shifts all places. */
function placeOfDirectory(archive) {
    const before = Math.max(0, archive.length - format/* TAIL_BYTES */.dd);
    const { directory, count, end64, ...end } = (0,format/* findEnd */.N1)(archive.subarray(before));
    const at = before + end.at;
    if (end64 === undefined) {
        const shift = Math.max(at - directory.bytes - directory.start, 0);
        return { start: directory.start + shift, bytes: directory.bytes, shift, count };
    }
    // the longer record is before its locator, wherever the archive says it is
    const record = at - format/* LOCATOR_64_BYTES */.iC - format/* END_64_BYTES */.FS;
    const { bytes, start } = (0,format/* directoryIn64 */.Bg)(slice(archive, record, format/* END_64_BYTES */.FS));
    const shift = Math.max(record - end64, 0);
    return { start: start + shift, bytes, shift, count };
}
function slice(archive, start, bytes) {
    if (start < 0 || start + bytes > archive.length)
        throw (0,format/* damaged */.qM)();
    return archive.subarray(start, start + bytes);
}

;// CONCATENATED MODULE: ./build/data/images/java-groups.js
/**
 * Gathered from the build files and the documentation of the projects, which name the coordinates to depend on; for example
 * https://docs.spring.io/spring-boot/appendix/dependency-versions/coordinates.html and https://tomcat.apache.org/tomcat-10.1-doc/maven-jars.html
 */
const JAVA_GROUPS = [
    {
        group: 'org.springframework',
        artifacts: /^spring-(?:aop|aspects|beans|context|context-indexer|context-support|core|core-test|expression|instrument|jcl|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|webmvc-portlet|websocket)$/,
        folder: 'org/springframework/',
    },
    {
        group: 'org.springframework.boot',
        artifacts: /^spring-boot(?:-[a-z0-9-]+)?$/,
        folder: 'org/springframework/boot/',
    },
    { group: 'org.springframework.boot', artifacts: /^spring-boot-starter(?:-[a-z0-9-]+)?$/, folder: 'none' },
    {
        group: 'org.springframework.security',
        artifacts: /^spring-security-[a-z0-9-]+$/,
        folder: 'org/springframework/security/',
    },
    { group: 'org.springframework.data', artifacts: /^spring-data-[a-z0-9-]+$/, folder: 'org/springframework/data/' },
    { group: 'org.springframework.cloud', artifacts: /^spring-cloud-[a-z0-9-]+$/, folder: 'org/springframework/cloud/' },
    { group: 'org.springframework.batch', artifacts: /^spring-batch-[a-z0-9-]+$/, folder: 'org/springframework/batch/' },
    {
        group: 'org.springframework.integration',
        artifacts: /^spring-integration-[a-z0-9-]+$/,
        folder: 'org/springframework/integration/',
    },
    {
        group: 'org.springframework.session',
        artifacts: /^spring-session-[a-z0-9-]+$/,
        folder: 'org/springframework/session/',
    },
    {
        group: 'org.springframework.amqp',
        artifacts: /^spring-(?:amqp|rabbit(?:-[a-z]+)?)$/,
        folder: 'org/springframework/amqp/',
    },
    { group: 'org.springframework.kafka', artifacts: /^spring-kafka(?:-test)?$/, folder: 'org/springframework/kafka/' },
    { group: 'org.springframework.ldap', artifacts: /^spring-ldap-[a-z0-9-]+$/, folder: 'org/springframework/ldap/' },
    { group: 'org.springframework.ws', artifacts: /^spring-(?:ws-[a-z0-9-]+|xml)$/, folder: 'org/springframework/' },
    { group: 'org.springframework.graphql', artifacts: /^spring-graphql$/, folder: 'org/springframework/graphql/' },
    { group: 'org.springframework.hateoas', artifacts: /^spring-hateoas$/, folder: 'org/springframework/hateoas/' },
    { group: 'org.springframework.retry', artifacts: /^spring-retry$/, folder: 'org/springframework/retry/' },
    {
        group: 'org.apache.tomcat.embed',
        artifacts: /^tomcat-embed-(?:core|el|jasper|websocket|programmatic|logging-juli)$/,
    },
    {
        group: 'org.apache.tomcat',
        artifacts: /^tomcat-(?:annotations-api|api|catalina|catalina-ant|catalina-ha|coyote|coyote-ffm|dbcp|el-api|i18n-[A-Za-z-]+|jasper|jasper-el|jaspic-api|jdbc|jni|jsp-api|juli|servlet-api|ssi|storeconfig|tribes|util|util-scan|websocket|websocket-api|websocket-client-api)$/,
    },
    { group: 'org.apache.tomcat', artifacts: /^bootstrap$/, folder: 'org/apache/catalina/startup/', artifact: 'tomcat' },
    {
        group: 'com.fasterxml.jackson.core',
        artifacts: /^jackson-(?:core|annotations|databind)$/,
        folder: 'com/fasterxml/jackson/',
    },
    {
        group: 'com.fasterxml.jackson.dataformat',
        artifacts: /^jackson-dataformat-[a-z0-9-]+$/,
        folder: 'com/fasterxml/jackson/dataformat/',
    },
    {
        group: 'com.fasterxml.jackson.datatype',
        artifacts: /^jackson-datatype-[a-z0-9-]+$/,
        folder: 'com/fasterxml/jackson/datatype/',
    },
    {
        group: 'com.fasterxml.jackson.module',
        artifacts: /^jackson-module-[a-z0-9-]+$/,
        folder: 'com/fasterxml/jackson/module/',
    },
    { group: 'org.codehaus.jackson', artifacts: /^jackson-(?:core|mapper)-asl$/, folder: 'org/codehaus/jackson/' },
    { group: 'io.projectreactor', artifacts: /^reactor-(?:core|test|tools)$/, folder: 'reactor/' },
    { group: 'io.projectreactor.netty', artifacts: /^reactor-netty(?:-[a-z0-9-]+)?$/, folder: 'reactor/netty/' },
    { group: 'io.netty', artifacts: /^netty-[a-z0-9-]+$/, folder: 'io/netty/' },
    { group: 'io.micrometer', artifacts: /^micrometer-[a-z0-9-]+$/, folder: 'io/micrometer/' },
    { group: 'io.grpc', artifacts: /^grpc-[a-z0-9-]+$/, folder: 'io/grpc/' },
    {
        group: 'io.opentelemetry',
        artifacts: /^opentelemetry-(?:api|context|sdk(?:-[a-z-]+)?|exporter-[a-z-]+)$/,
        folder: 'io/opentelemetry/',
    },
    { group: 'org.jetbrains.kotlin', artifacts: /^kotlin-(?:stdlib(?:-[a-z0-9]+)?|reflect)$/, folder: 'kotlin/' },
    { group: 'org.jetbrains.kotlinx', artifacts: /^kotlinx-[a-z0-9-]+$/, folder: 'kotlinx/' },
    { group: 'com.squareup.okhttp3', artifacts: /^(?:okhttp(?:-[a-z0-9-]+)?|logging-interceptor)$/, folder: 'okhttp3/' },
    { group: 'com.squareup.okio', artifacts: /^okio(?:-jvm)?$/, folder: 'okio/' },
    { group: 'com.squareup.retrofit2', artifacts: /^retrofit$/, folder: 'retrofit2/' },
    { group: 'org.apache.kafka', artifacts: /^kafka-[a-z0-9-]+$/, folder: 'org/apache/kafka/' },
    { group: 'org.apache.kafka', artifacts: /^kafka_2\.\d+$/, folder: 'kafka/' },
    {
        group: 'org.elasticsearch.client',
        artifacts: /^elasticsearch-rest-(?:client(?:-sniffer)?|high-level-client)$/,
        folder: 'org/elasticsearch/client/',
    },
    {
        group: 'org.elasticsearch',
        artifacts: /^elasticsearch(?:-(?:cli|core|geo|logging|lz4|secure-sm|x-content))?$/,
        folder: 'org/elasticsearch/',
    },
    { group: 'org.apache.lucene', artifacts: /^lucene-[a-z0-9-]+$/, folder: 'org/apache/lucene/' },
    { group: 'org.apache.solr', artifacts: /^solr-[a-z0-9-]+$/, folder: 'org/apache/solr/' },
    { group: 'org.apache.poi', artifacts: /^poi(?:-[a-z0-9-]+)?$/, folder: 'org/apache/poi/' },
    { group: 'org.apache.xmlbeans', artifacts: /^xmlbeans$/, folder: 'org/apache/xmlbeans/' },
    { group: 'org.apache.ant', artifacts: /^ant(?:-[a-z0-9-]+)?$/, folder: 'org/apache/tools/ant/' },
    { group: 'org.apache.zookeeper', artifacts: /^zookeeper$/, folder: 'org/apache/zookeeper/' },
    {
        group: 'org.apache.commons',
        artifacts: /^commons-(?:collections4|compress|configuration2|csv|dbcp2|email|exec|fileupload2-[a-z0-9-]+|jexl3|lang3|math3|pool2|text|vfs2)$/,
        folder: 'org/apache/commons/',
    },
    { group: 'commons-beanutils', artifacts: /^commons-beanutils$/, folder: 'org/apache/commons/beanutils/' },
    { group: 'commons-codec', artifacts: /^commons-codec$/, folder: 'org/apache/commons/codec/' },
    { group: 'commons-collections', artifacts: /^commons-collections$/, folder: 'org/apache/commons/collections/' },
    { group: 'commons-fileupload', artifacts: /^commons-fileupload$/, folder: 'org/apache/commons/fileupload/' },
    { group: 'commons-httpclient', artifacts: /^commons-httpclient$/, folder: 'org/apache/commons/httpclient/' },
    { group: 'commons-io', artifacts: /^commons-io$/, folder: 'org/apache/commons/io/' },
    { group: 'commons-lang', artifacts: /^commons-lang$/, folder: 'org/apache/commons/lang/' },
    { group: 'commons-logging', artifacts: /^commons-logging$/, folder: 'org/apache/commons/logging/' },
    {
        group: 'org.bouncycastle',
        artifacts: /^bc(?:mail|pg|pkix|prov|tls|util)-(?:jdk15on|jdk15to18|jdk18on)$/,
        folder: 'org/bouncycastle/',
    },
    { group: 'org.postgresql', artifacts: /^postgresql$/, folder: 'org/postgresql/', from: 42 },
    { group: 'org.hibernate.orm', artifacts: /^hibernate-core$/, folder: 'org/hibernate/', from: 6 },
    { group: 'org.hibernate', artifacts: /^hibernate-core$/, folder: 'org/hibernate/' },
    { group: 'org.apache.groovy', artifacts: /^groovy(?:-[a-z0-9-]+)?$/, folder: 'org/', from: 4 },
    { group: 'org.codehaus.groovy', artifacts: /^groovy(?:-[a-z0-9-]+)?$/, folder: 'org/' },
    { group: 'mysql', artifacts: /^mysql-connector-java$/, folder: 'com/mysql/' },
    { group: 'com.mysql', artifacts: /^mysql-connector-j$/, folder: 'com/mysql/' },
    { group: 'com.oracle.database.jdbc', artifacts: /^ojdbc\d+$/, folder: 'oracle/jdbc/' },
    { group: 'com.h2database', artifacts: /^h2$/, folder: 'org/h2/' },
    { group: 'org.hsqldb', artifacts: /^hsqldb$/, folder: 'org/hsqldb/' },
    { group: 'com.google.guava', artifacts: /^guava$/, folder: 'com/google/common/' },
    { group: 'com.google.protobuf', artifacts: /^protobuf-java(?:-util|lite)?$/, folder: 'com/google/protobuf/' },
    { group: 'com.google.code.findbugs', artifacts: /^jsr305$/, folder: 'javax/annotation/' },
    { group: 'org.checkerframework', artifacts: /^checker-(?:compat-)?qual$/, folder: 'org/checkerframework/' },
    { group: 'org.ow2.asm', artifacts: /^asm(?:-[a-z]+)?$/, folder: 'org/objectweb/asm/', from: 4 },
    { group: 'org.aspectj', artifacts: /^aspectj(?:weaver|rt|tools)$/, folder: 'org/aspectj/' },
    { group: 'org.eclipse.jdt', artifacts: /^ecj$/, folder: 'org/eclipse/jdt/' },
    { group: 'xerces', artifacts: /^xercesImpl$/, folder: 'org/apache/xerces/' },
    { group: 'xalan', artifacts: /^xalan$/, folder: 'org/apache/xalan/' },
    { group: 'xalan', artifacts: /^serializer$/, folder: 'org/apache/xml/serializer/' },
    { group: 'org.jdom', artifacts: /^jdom2?$/, folder: 'org/jdom' },
    { group: 'log4j', artifacts: /^log4j$/, folder: 'org/apache/log4j/' },
    { group: 'org.apache.logging.log4j', artifacts: /^log4j-(?:api|core)$/, folder: 'org/apache/logging/log4j/' },
    { group: 'org.slf4j', artifacts: /^(?:slf4j-[a-z0-9-]+|jcl-over-slf4j|jul-to-slf4j|log4j-over-slf4j)$/ },
    { group: 'org.mockito', artifacts: /^mockito-[a-z-]+$/, folder: 'org/mockito/' },
    { group: 'org.quartz-scheduler', artifacts: /^quartz$/, folder: 'org/quartz/' },
    { group: 'com.lowagie', artifacts: /^itext$/, folder: 'com/lowagie/' },
];

;// CONCATENATED MODULE: ./build/images/packages/java/group.js

/** Groups of whole organisations, which never publish under them. Their manifests shorten the group. */
const TOO_SHORT = /^(?:(?:com|org|net|io)\.(?:apache|codehaus|eclipse|github|gitlab|google|ibm|jboss|microsoft|mozilla|oracle|redhat|sf|sourceforge|sun|twitter|amazonaws))$/;
/**
 * The coordinates of a well-known library.
 * @param names what the archive may be called, the likeliest first
 * @param hasFolder whether the archive has something in that folder; `none`: whether it has no classes
 */
function knownCoordinates(names, version, hasFolder) {
    const major = Number.parseInt(version, 10);
    for (const name of names) {
        const known = JAVA_GROUPS.find(({ artifacts, folder, from = 0 }) => artifacts.test(name) && major >= from && (folder === undefined || hasFolder(folder)));
        if (known !== undefined)
            return { group: known.group, artifact: known.artifact ?? name };
    }
    return undefined;
}
/** The names in the manifest that may be those of the artifact. */
function namesIn(fields) {
    const bundle = bundleOf(fields);
    const names = [
        bundle.slice(bundle.lastIndexOf('.') + 1),
        fields.get('implementation-title'),
        fields.get('bundle-name'),
    ];
    return names.filter((name) => name !== undefined && name !== '');
}
/** The group that the manifest suggests: its vendor, or the beginning of the name of its bundle. Neither has to be the group. */
function guessedGroup(fields, artifact) {
    const bundle = bundleOf(fields);
    const prefix = bundle.endsWith(`.${artifact}`) ? bundle.slice(0, -artifact.length - 1) : '';
    return [fields.get('implementation-vendor-id') ?? '', prefix].find(isGroup);
}
/** Maven writes the group of the project there. */
function isWrittenByMaven(fields) {
    return (fields.has('implementation-vendor-id') &&
        /maven/i.test(`${fields.get('created-by')} ${fields.get('archiver-version')}`));
}
function bundleOf(fields) {
    return fields.get('bundle-symbolicname')?.split(';')[0]?.trim() ?? '';
}
function isGroup(text) {
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/.test(text) && !TOO_SHORT.test(text);
}

;// CONCATENATED MODULE: ./build/images/packages/java/pom.js
const POM = /^META-INF\/maven\/([^/]+)\/([^/]+)\/pom\.(properties|xml)$/;
const pom_MAXIMUM_VERSION_LENGTH = 256;
/** Reads `META-INF/maven/group/artifact/pom.properties` or `pom.xml`; undefined for other paths. */
function pomPath(path) {
    const [, group, artifact, kind] = POM.exec(path) ?? [];
    if (group === undefined || artifact === undefined)
        return undefined;
    return { group, artifact, kind: kind === 'xml' ? 'xml' : 'properties' };
}
/** Reads `pom.properties`, which Maven writes. */
function packageInProperties(text) {
    const property = (name) => text
        .split(/\r?\n/)
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .trim();
    const [group, artifact, version] = [property('groupId'), property('artifactId'), property('version')];
    if (!group || !artifact || !version)
        return [];
    return [{ type: 'maven', name: `${group}:${artifact}`, version }];
}
/** The package of a `pom.xml`, whose path names it. Its version, or that of its parent, may be an expression that only Maven knows. */
function packageInXml({ group, artifact }, text, versionOfFile) {
    const start = text.indexOf('<parent>');
    const end = text.indexOf('</parent>');
    const parent = start === -1 || end < start ? '' : text.slice(start, end);
    const own = parent === '' ? text : text.slice(0, start) + text.slice(end);
    // the versions of dependencies, plugins and profiles come later
    const head = own.slice(0, firstOf(own, ['<dependencies>', '<dependencyManagement>', '<build>', '<profiles>', '<properties>']));
    const version = versionOfFile ?? pom_versionIn(head) ?? pom_versionIn(parent);
    return version === undefined ? [] : [{ type: 'maven', name: `${group}:${artifact}`, version }];
}
function firstOf(text, marks) {
    return Math.min(...marks.map((mark) => text.indexOf(mark)).map((at) => (at === -1 ? text.length : at)));
}
function pom_versionIn(text) {
    const version = /<version>\s*([^<\s]+)\s*<\/version>/.exec(text)?.[1];
    return version === undefined || version.length > pom_MAXIMUM_VERSION_LENGTH || !/^\d[\w.+-]*$/.test(version)
        ? undefined
        : version;
}

;// CONCATENATED MODULE: ./build/images/packages/java/index.js




/** For a file that names the maker of an archive. */
const MAXIMUM_TEXT_BYTES = 256 * 1024;
/** For one nested archive, and for all nested archives that are open at a time. */
const MAXIMUM_NESTED_BYTES = 48 * 1024 * 1024;
/** How deep archives may be nested. */
const MAXIMUM_DEPTH = 3;
/** For everything that is unpacked from one file. */
const MAXIMUM_UNPACKED_BYTES = 512 * 1024 * 1024;
function isJavaArchive(path) {
    return /\.(?:[jwe]ar|[jh]pi)$/.test(path);
}
/** The Java packages in an archive: those in Maven's metadata, else the one that the manifest and the file name describe. */
function parseJavaArchive(archive, path, within = '', reading = { unpacked: 0, open: 0 }) {
    const poms = [];
    const nested = [];
    let manifest = '';
    for (const entry of zipEntries(archive)) {
        if (entry.path === MANIFEST)
            manifest = textOf(entry, reading);
        else if (pomPath(entry.path) !== undefined)
            poms.push(entry);
        else if (isJavaArchive(entry.path))
            nested.push(...nestedPackages(entry, within, reading));
    }
    const file = fileName(within === '' ? path : within);
    const named = packagesInPoms(poms, file, reading);
    const known = named.length > 0 ? named : packageInManifest(archive, file, manifestFields(manifest));
    // around other archives, it is the application itself
    const isLibrary = nested.length === 0 && (within === '' ? path : within).endsWith('.jar');
    const own = known.length > 0 || !isLibrary ? known : unidentified(archive, file);
    return [...own.map((found) => (within === '' ? found : { ...found, within })), ...nested];
}
const MANIFEST = 'META-INF/MANIFEST.MF';
/** Reads a `pom.xml` only without a `pom.properties` next to it. */
function packagesInPoms(poms, file, reading) {
    const paths = new Set(poms.map(({ path }) => path));
    return poms.flatMap((entry) => {
        const pom = pomPath(entry.path);
        if (pom === undefined)
            return [];
        if (pom.kind === 'properties')
            return packageInProperties(textOf(entry, reading));
        if (paths.has(entry.path.replace(/xml$/, 'properties')))
            return [];
        const text = entry.size > MAXIMUM_TEXT_BYTES ? '' : textOf(entry, reading);
        return packageInXml(pom, text, pom.artifact === file.artifact ? file.version : undefined);
    });
}
function nestedPackages(entry, within, reading) {
    const inner = within === '' ? entry.path : `${within}!/${entry.path}`;
    if (inner.split('!/').length > MAXIMUM_DEPTH)
        throw new image_error/* ImageError */.C('it has archives that are too deep');
    const archive = unpack(entry, MAXIMUM_NESTED_BYTES - reading.open, reading);
    reading.open += archive.length;
    const packages = parseJavaArchive(archive, entry.path, inner, reading);
    reading.open -= archive.length;
    return packages;
}
function textOf(entry, reading) {
    return unpack(entry, MAXIMUM_TEXT_BYTES, reading).toString('utf8');
}
function unpack(entry, maximumBytes, reading) {
    if (entry.size > maximumBytes)
        throw new image_error/* ImageError */.C('a file in it is too large');
    const content = entry.read(maximumBytes);
    reading.unpacked += content.length;
    if (reading.unpacked > MAXIMUM_UNPACKED_BYTES)
        throw new image_error/* ImageError */.C('it is too large');
    return content;
}
/** Reads `artifact-1.2.3.jar`. */
function fileName(path) {
    const whole = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
    const [, artifact, version] = /^(?=[\w.+-]+$)(.+?)-(\d.*)$/.exec(whole) ?? [];
    return { whole, artifact, version };
}
/** Without Maven's metadata: artifact and version come from the file name or the manifest, the group from the table or the manifest. */
function packageInManifest(archive, { whole, artifact, version }, fields) {
    const known = version ?? fields.get('implementation-version') ?? fields.get('bundle-version');
    if (known === undefined || !/^\d[\w.+-]*$/.test(known))
        return [];
    const library = knownCoordinates([artifact ?? whole, ...namesIn(fields)], known, (folder) => hasFolder(archive, folder));
    if (library !== undefined)
        return [{ type: 'maven', name: `${library.group}:${library.artifact}`, version: known }];
    const name = artifact ?? fields.get('implementation-title') ?? whole;
    if (!/^[\w.-]+$/.test(name))
        return [];
    const group = guessedGroup(fields, name);
    if (group === undefined)
        return [{ type: 'maven', name, version: known }];
    const isGuessed = !isWrittenByMaven(fields);
    return [{ type: 'maven', name: `${group}:${name}`, version: known, ...(isGuessed && { isGroupGuessed: true }) }];
}
/** A library that neither its metadata nor its file name identifies. It cannot be looked up, but it is still listed. */
function unidentified(archive, { whole }) {
    if (hasFolder(archive, 'none'))
        return [];
    return [{ type: 'maven', name: whole.replaceAll(/[^\w.-]/g, '-'), version: UNKNOWN_VERSION }];
}
/** As other tools write it. */
const UNKNOWN_VERSION = 'UNKNOWN';
function hasFolder(archive, folder) {
    for (const { path } of zipEntries(archive)) {
        if (folder === 'none' && path.endsWith('.class'))
            return false;
        if (path.startsWith(folder))
            return true;
    }
    return folder === 'none';
}
/** Reads lines `Name: value`; a line that begins with a blank continues the line before. */
function manifestFields(text) {
    const fields = new Map();
    for (const line of text.replaceAll(/\r?\n /g, '').split(/\r?\n/)) {
        const colon = line.indexOf(': ');
        if (colon > 0 && !fields.has(line.slice(0, colon).toLowerCase()))
            fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/images/packages/npm.js



/** The limit of the npm registry. */
const npm_MAXIMUM_NAME_LENGTH = 214;
const npm_MAXIMUM_VERSION_LENGTH = 256;
/** Whether a path is that of an installed package. Other `package.json` files inside packages, such as those of tests, do not count. */
function isInstalledNpmPackage(path) {
    return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/.test(path);
}
function parsePackageJson(content) {
    const { name, version, license: licence, licenses: licences } = (0,json_fields/* fieldsOf */.P)(parseJson(content));
    if (!isPlausible(name, npm_MAXIMUM_NAME_LENGTH) || !isPlausible(version, npm_MAXIMUM_VERSION_LENGTH))
        return [];
    return [{ type: 'npm', name, version, ...(0,packages_licence/* licenceChoice */.H)(licence ?? licences) }];
}

// EXTERNAL MODULE: ./build/images/packages/python.js
var python = __webpack_require__(60071);
;// CONCATENATED MODULE: ./build/images/packages/ruby.js

/** `name-1.2.3.gemspec`, and `name-1.2.3-x86_64-linux.gemspec` for a platform. The versions of gems have no dashes. */
const SPECIFICATION = /(?:^|\/)specifications\/(?:default\/)?(?=[^/]+\.gemspec$)([^/]+)-(\d[^-/]*)(?:-[A-Za-z][^/]*)?\.gemspec$/;
/** The gem whose specification has this path and content; undefined for other paths. */
function parseGem(content, path) {
    const gem = gemOf(path);
    if (gem === undefined)
        return undefined;
    // RubyGems writes a field in a line
    const line = /^ {0,8}\w{1,10}\.licenses? ?= ?(.{1,300})$/m.exec(content.toString('latin1'))?.[1] ?? '';
    const names = [...line.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name);
    return { ...gem, ...(0,packages_licence/* licenceField */.s)(names.join(', ')) };
}
/** The gem whose specification is at this path; undefined for other paths. */
function gemOf(path) {
    const [, name, version] = SPECIFICATION.exec(path) ?? [];
    return name === undefined || version === undefined ? undefined : { type: 'gem', name, version };
}

;// CONCATENATED MODULE: ./build/images/layers/language-files.js










const MEGABYTE = 1024 * 1024;
const NPM = {
    kind: 'language',
    maximumBytes: MEGABYTE,
    read: (content) => named(parsePackageJson(content)),
};
const PYTHON = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named((0,python/* parsePythonMetadata */.fA)(content.toString('utf8'))),
};
const DOTNET = {
    kind: 'language',
    maximumBytes: 8 * MEGABYTE,
    read: (content) => named(parseDotnetList(content)),
};
const COMPOSER = {
    kind: 'language',
    maximumBytes: 16 * MEGABYTE,
    read: (content) => named(parseComposerList(content)),
};
const BITNAMI = {
    kind: 'language',
    maximumBytes: 8 * MEGABYTE,
    read: (content) => named(parseBitnamiSbom(content)),
};
const CONDA = {
    kind: 'language',
    maximumBytes: 16 * MEGABYTE,
    read: (content) => named(parseCondaRecord(content)),
};
const JAVA = {
    kind: 'language',
    maximumBytes: 96 * MEGABYTE,
    read: (content, path) => named(parseJavaArchive(content, path)),
};
const GEM = {
    kind: 'language',
    maximumBytes: MEGABYTE,
    read: (content, path) => named([parseGem(content, path) ?? []].flat()),
};
/** The build information that the Go linker writes into programs. */
const GO_PROGRAM = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named(parseGoBuild(content)),
};
/** The list of crates that cargo-auditable writes into programs. */
const RUST_CRATES = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named(parseRustDependencies(content)),
};
/** How to read a file of a language package; undefined for other paths. Most paths are others, so the checks are cheap. */
function languageFile(path) {
    if (path.endsWith('.json'))
        return jsonFile(path);
    if (path.endsWith('/METADATA') || path.endsWith('/PKG-INFO') || path.endsWith('.egg-info'))
        return (0,python/* isPythonMetadata */.wm)(path) ? PYTHON : undefined;
    if (path.endsWith('.gemspec'))
        return gemOf(path) === undefined ? undefined : GEM;
    if (path.endsWith('.spdx'))
        return isBitnamiSbom(path) ? BITNAMI : undefined;
    return isJavaArchive(path) ? JAVA : undefined;
}
function jsonFile(path) {
    if (path.endsWith('/package.json'))
        return isInstalledNpmPackage(path) ? NPM : undefined;
    if (isDotnetList(path))
        return DOTNET;
    if (isComposerList(path))
        return COMPOSER;
    return isCondaRecord(path) ? CONDA : undefined;
}
function named(packages) {
    return packages.map((found) => ({ package: found }));
}

// EXTERNAL MODULE: ./build/support/lines.js
var lines = __webpack_require__(51763);
;// CONCATENATED MODULE: ./build/images/packages/apk.js


/** Parses the database `installed` of apk: https://wiki.alpinelinux.org/wiki/Apk_spec#Install_DB */
function* parseApkInstalled(content) {
    let fields = {};
    for (const line of (0,lines/* linesOf */.D)(content)) {
        if (line.trim() === '') {
            yield* apk_packageOf(fields);
            fields = {};
        }
        else if (line.startsWith('R:')) {
            const owned = `${fields['F'] ?? ''}/${line.slice(2)}`;
            yield fields['P'] === undefined ? { owned } : { owned, owner: fields['P'] };
        }
        else if (line[1] === ':') {
            fields[line.charAt(0)] = line.slice(2).trim();
        }
    }
    yield* apk_packageOf(fields);
}
function apk_packageOf({ P: name, V: version, A: architecture, o: origin, L: licence }) {
    if (name === undefined || version === undefined)
        return [];
    const found = {
        type: 'apk',
        name,
        version,
        ...(architecture === undefined ? {} : { architecture }),
        ...(origin === undefined || origin === '' ? {} : { sourceName: origin }),
        ...(0,packages_licence/* licenceField */.s)(licence),
    };
    return [{ package: found }];
}

// EXTERNAL MODULE: ./build/images/tar/unzstd.js + 1 modules
var unzstd = __webpack_require__(1818);
;// CONCATENATED MODULE: ./build/images/packages/chisel.js




const chisel_MAXIMUM_BYTES = 48 * 1024 * 1024;
/** The longest line, which is one value. */
const MAXIMUM_LINE_LENGTH = 64 * 1024;
/** Chisel's manifest, with compressed lines of JSON: https://documentation.ubuntu.com/chisel/en/latest/reference/manifest/ */
async function* parseChiselManifest(content) {
    for (const line of (0,lines/* linesOf */.D)(await unpacked(content))) {
        if (line.trim() === '')
            continue;
        if (line.length > MAXIMUM_LINE_LENGTH)
            throw new image_error/* ImageError */.C('it is too large');
        const { kind, name, version, arch, path, slices } = (0,json_fields/* fieldsOf */.P)(JSON.parse(line));
        if (kind === 'path' && typeof path === 'string')
            yield* ownedBy(path, slices);
        if (kind !== 'package' || typeof name !== 'string' || typeof version !== 'string')
            continue;
        yield { package: { type: 'deb', name, version, ...(typeof arch === 'string' ? { architecture: arch } : {}) } };
    }
}
const MOST_OWNERS = 16;
/** `libssl3_libs` is a slice of libssl3. */
function* ownedBy(path, slices) {
    const names = Array.isArray(slices) ? slices.filter((one) => typeof one === 'string') : [];
    const owners = new Set(names.slice(0, MOST_OWNERS).map((slice) => slice.slice(0, slice.lastIndexOf('_'))));
    if (owners.size === 0)
        yield { owned: path };
    for (const owner of owners)
        yield { owned: path, owner };
}
async function unpacked(content) {
    const parts = [];
    let length = 0;
    for await (const part of (0,unzstd/* unzstd */.h)(inOnePiece(content))) {
        length += part.length;
        if (length > chisel_MAXIMUM_BYTES)
            throw new image_error/* ImageError */.C('it is too large');
        parts.push(part);
    }
    return Buffer.concat(parts, length);
}
async function* inOnePiece(content) {
    yield content;
}

// EXTERNAL MODULE: ./build/images/packages/dpkg.js
var dpkg = __webpack_require__(36155);
;// CONCATENATED MODULE: ./build/images/packages/rpm/bdb.js

/** https://github.com/berkeleydb/libdb/blob/master/src/dbinc/db_page.h */
const HASH_MAGIC = 0x00061561;
const PAGE_HEADER_BYTES = 26;
const PAGE_TYPE = { unsortedHash: 2, overflow: 7, sortedHash: 13 };
const ITEM_TYPE = { inline: 1, offPage: 3 };
/** The headers in `Packages`, a hash of Berkeley DB. Keys and values alternate on its pages. */
function* bdbHeaders(file) {
    const database = bdb_open(file);
    for (let number = 1; number < database.pages; number++) {
        const page = database.page(number);
        const type = page[25];
        if (type === PAGE_TYPE.sortedHash || type === PAGE_TYPE.unsortedHash)
            yield* valuesOn(database, page);
    }
}
function bdb_open(file) {
    if (file.length < 512)
        throw damaged();
    const isLittle = file.readUInt32LE(12) === HASH_MAGIC;
    if (!isLittle && file.readUInt32BE(12) !== HASH_MAGIC)
        throw new image_error/* ImageError */.C('it is not an rpm database');
    const u16 = (bytes, at) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const u32 = (bytes, at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    const pageBytes = u32(file, 20);
    if (pageBytes < 512 || pageBytes > 65_536)
        throw damaged();
    if (file[24] !== 0)
        throw new image_error/* ImageError */.C('its database is encrypted');
    const pages = Math.floor(file.length / pageBytes);
    const page = (number) => {
        if (number >= pages)
            throw damaged();
        return file.subarray(number * pageBytes, (number + 1) * pageBytes);
    };
    return { pageBytes, pages, page, u16, u32 };
}
function* valuesOn(database, page) {
    const count = database.u16(page, 20);
    if (PAGE_HEADER_BYTES + count * 2 > page.length)
        throw damaged();
    const offset = (item) => database.u16(page, PAGE_HEADER_BYTES + item * 2);
    for (let item = 1; item < count; item += 2) {
        const at = offset(item);
        if (at + 12 > page.length && page[at] === ITEM_TYPE.offPage)
            throw damaged();
        if (page[at] === ITEM_TYPE.offPage)
            yield overflowAt(database, page, at);
        // items are stored from the end of the page backwards
        else if (page[at] === ITEM_TYPE.inline)
            yield page.subarray(at + 1, offset(item - 1));
    }
}
/** A value on separate pages; each page names the next one. */
function overflowAt(database, page, at) {
    const length = database.u32(page, at + 8);
    const parts = [];
    let left = length;
    let number = database.u32(page, at + 4);
    while (left > 0) {
        const overflow = database.page(number);
        const bytes = Math.min(left, database.u16(overflow, 22));
        if (overflow[25] !== PAGE_TYPE.overflow || bytes === 0)
            throw damaged();
        parts.push(overflow.subarray(PAGE_HEADER_BYTES, PAGE_HEADER_BYTES + bytes));
        left -= bytes;
        number = database.u32(overflow, 16);
    }
    return Buffer.concat(parts, length);
}
function damaged() {
    return new image_error/* ImageError */.C('its database is damaged');
}

// EXTERNAL MODULE: ./build/images/packages/rpm/header.js
var rpm_header = __webpack_require__(42538);
;// CONCATENATED MODULE: ./build/images/packages/rpm/ndb.js

/** Little-endian `RpmP`, `Slot` and `BlbS`. */
const FILE_MAGIC = 0x506d7052;
const SLOT_MAGIC = 0x746f6c53;
const BLOB_MAGIC = 0x53626c42;
const PAGE_BYTES = 4096;
const SLOT_BYTES = 16;
const BLOCK_BYTES = 16;
/** The header of the file takes the place of two slots. */
const FIRST_SLOT = 2 * SLOT_BYTES;
/** The headers in `Packages.db`: https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c */
function* ndbHeaders(file) {
    if (file.length < PAGE_BYTES || file.readUInt32LE(0) !== FILE_MAGIC)
        throw new image_error/* ImageError */.C('it is not an rpm database');
    const end = Math.min(file.readUInt32LE(12) * PAGE_BYTES, file.length);
    for (let at = FIRST_SLOT; at + SLOT_BYTES <= end; at += SLOT_BYTES) {
        const index = file.readUInt32LE(at + 4);
        if (file.readUInt32LE(at) !== SLOT_MAGIC)
            throw ndb_damaged();
        // free slots have no index
        if (index !== 0)
            yield blobAt(file, index, file.readUInt32LE(at + 8) * BLOCK_BYTES);
    }
}
function blobAt(file, index, at) {
    if (at + SLOT_BYTES > file.length || file.readUInt32LE(at) !== BLOB_MAGIC)
        throw ndb_damaged();
    const length = file.readUInt32LE(at + 12);
    const start = at + SLOT_BYTES;
    if (file.readUInt32LE(at + 4) !== index || start + length > file.length)
        throw ndb_damaged();
    return file.subarray(start, start + length);
}
function ndb_damaged() {
    return new image_error/* ImageError */.C('its database is damaged');
}

;// CONCATENATED MODULE: ./build/images/packages/rpm/sqlite.js

/**
 * The headers in `rpmdb.sqlite`: the column `blob` of the table `Packages`. This reads only as much of the format as it takes to walk one table:
 * https://www.sqlite.org/fileformat2.html
 */
function* sqliteHeaders(file) {
    const pages = openPages(file);
    for (const record of rows(pages, findTable(pages, 'Packages'))) {
        const blob = columns(record)[1];
        if (blob !== undefined)
            yield blob;
    }
}
const sqlite_MAGIC = 'SQLite format 3\0';
const FILE_HEADER_BYTES = 100;
const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
function openPages(file) {
    if (file.length < FILE_HEADER_BYTES || file.toString('latin1', 0, sqlite_MAGIC.length) !== sqlite_MAGIC)
        throw new image_error/* ImageError */.C('it is not a SQLite database');
    const written = file.readUInt16BE(16);
    // 65,536 does not fit into the field and is written as 1
    const size = written === 1 ? 65_536 : written;
    const usable = size - file.readUInt8(20);
    if (size < 512 || usable < 480)
        throw sqlite_damaged();
    const count = Math.floor(file.length / size);
    return {
        count,
        usable,
        page(number) {
            if (number < 1 || number > count)
                throw sqlite_damaged();
            return file.subarray((number - 1) * size, number * size);
        },
    };
}
function findTable(pages, name) {
    for (const record of rows(pages, 1)) {
        const [type, , table, root] = columns(record);
        if (type?.toString() === 'table' &&
            table?.toString() === name &&
            root !== undefined &&
            root.length <= 4 &&
            root.length > 0) {
            return root.readUIntBE(0, root.length);
        }
    }
    throw new image_error/* ImageError */.C('it has no packages');
}
/** The records of a table, in order of their keys. A page that comes twice is an error, so a damaged file cannot cause an endless loop. */
function* rows(pages, root) {
    const seen = new Set();
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
        if (seen.has(number))
            throw sqlite_damaged();
        seen.add(number);
        const page = pages.page(number);
        const start = number === 1 ? FILE_HEADER_BYTES : 0;
        if (page[start] === TABLE_LEAF)
            for (const at of cells(page, start, 8))
                yield recordAt(pages, page, at);
        else
            waiting.push(...childrenOf(page, start).reverse());
    }
}
function childrenOf(page, start) {
    if (page[start] !== TABLE_INTERIOR)
        throw sqlite_damaged();
    const children = cells(page, start, 12).map((at) => page.readUInt32BE(within(page, at, 4)));
    return [...children, page.readUInt32BE(start + 8)];
}
/** The offsets of the cells on a page. */
function cells(page, start, headerBytes) {
    const count = page.readUInt16BE(start + 3);
    const first = start + headerBytes;
    if (first + count * 2 > page.length)
        throw sqlite_damaged();
    return Array.from({ length: count }, (_, index) => page.readUInt16BE(first + index * 2));
}
/** A record, joined with its overflow pages. */
function recordAt(pages, page, at) {
    const [length, afterLength] = varintAt(page, at);
    const [, start] = varintAt(page, afterLength);
    const local = localBytes(length, pages.usable);
    if (start + local > page.length || length > pages.count * pages.usable)
        throw sqlite_damaged();
    if (local === length)
        return page.subarray(start, start + length);
    const parts = [page.subarray(start, start + local)];
    let left = length - local;
    let next = page.readUInt32BE(within(page, start + local, 4));
    while (left > 0) {
        const overflow = pages.page(next);
        const part = overflow.subarray(4, 4 + Math.min(left, pages.usable - 4));
        parts.push(part);
        left -= part.length;
        next = overflow.readUInt32BE(0);
    }
    return Buffer.concat(parts, length);
}
/** How much of a record is on the page of its table: section 1.6 of the format description. */
function localBytes(length, usable) {
    if (length <= usable - 35)
        return length;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const most = least + ((length - least) % (usable - 4));
    return most <= usable - 35 ? most : least;
}
/** The values of a record as bytes; numbers are big-endian. Undefined for null and for the constants 0 and 1. */
function columns(record) {
    const [headerLength, first] = varintAt(record, 0);
    const values = [];
    let at = headerLength;
    for (let position = first; position < headerLength;) {
        const [type, next] = varintAt(record, position);
        const length = valueBytes(type);
        if (at + length > record.length)
            throw sqlite_damaged();
        values.push(length === 0 ? undefined : record.subarray(at, at + length));
        at += length;
        position = next;
    }
    return values;
}
/** By the type of a value. */
const VALUE_BYTES = [0, 1, 2, 3, 4, 6, 8, 8];
function valueBytes(type) {
    if (type >= 12)
        return Math.floor((type - 12) / 2);
    return VALUE_BYTES[type] ?? 0;
}
/** Reads up to nine bytes of seven bits, the highest first. The numbers that we need are all safe integers. */
function varintAt(bytes, at) {
    let value = 0;
    for (let index = 0; index < 8; index++) {
        const byte = bytes.readUInt8(within(bytes, at + index, 1));
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return [value, at + index + 1];
    }
    return [value * 256 + bytes.readUInt8(within(bytes, at + 8, 1)), at + 9];
}
function within(bytes, at, length) {
    if (at + length > bytes.length)
        throw sqlite_damaged();
    return at;
}
function sqlite_damaged() {
    return new image_error/* ImageError */.C('its database is damaged');
}

;// CONCATENATED MODULE: ./build/images/packages/rpm/index.js





/** The packages of an rpm database. The name of the file decides which of the three formats it has. */
function* parseRpmDatabase(name, file) {
    let bytes = 0;
    for (const header of headersOf(name, file)) {
        bytes += header.length;
        // headers do not overlap in a database that rpm wrote
        if (bytes > file.length)
            throw new image_error/* ImageError */.C('its database is damaged');
        const found = (0,rpm_header/* parseRpmHeader */.E)(header);
        if (found === undefined)
            continue;
        yield { package: found.package };
        for (const owned of found.paths)
            yield { owned, owner: found.package.name };
    }
}
function headersOf(name, file) {
    if (name === 'rpmdb.sqlite')
        return sqliteHeaders(file);
    return name === 'Packages.db' ? ndbHeaders(file) : bdbHeaders(file);
}

;// CONCATENATED MODULE: ./build/images/packages/rpm/sqlite-journal.js

/** The last bit of the magic gives the byte order of the checksums. */
const sqlite_journal_MAGIC = 0x377f0682;
const sqlite_journal_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const sqlite_journal_MAXIMUM_BYTES = 72 * 1024 * 1024;
/**
 * Applies the committed transactions of the write-ahead log to a SQLite database, as the next program that opens it would do. The database is
 * changed in place unless it grows. https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
function withJournal(database, journal) {
    const frames = committedFrames(journal);
    if (frames === undefined)
        return database;
    const { pages, pageBytes, pageCount } = frames;
    if (pageCount * pageBytes > sqlite_journal_MAXIMUM_BYTES)
        throw new image_error/* ImageError */.C('it is too large');
    const result = resized(database, pageCount * pageBytes);
    for (const [page, at] of pages) {
        if (page <= pageCount)
            journal.copy(result, (page - 1) * pageBytes, at, at + pageBytes);
    }
    return result;
}
function resized(database, length) {
    return length <= database.length ? database.subarray(0, length) : Buffer.concat([database], length);
}
/** Undefined when nothing was committed. Frames with other salts are left over from an earlier log. */
function committedFrames(journal) {
    if (journal.length < sqlite_journal_HEADER_BYTES || (journal.readUInt32BE(0) & ~1) >>> 0 !== sqlite_journal_MAGIC)
        return undefined;
    const isBigEndian = (journal.readUInt32BE(0) & 1) === 1;
    const pageBytes = journal.readUInt32BE(8);
    if (pageBytes < 512 || pageBytes > 65_536)
        return undefined;
    const salts = journal.subarray(16, 24);
    const pages = new Map();
    let pending = [];
    let pageCount = 0;
    let sum = checksum([0, 0], journal.subarray(0, 24), isBigEndian);
    const frameBytes = FRAME_HEADER_BYTES + pageBytes;
    for (let at = sqlite_journal_HEADER_BYTES; at + frameBytes <= journal.length; at += frameBytes) {
        const content = at + FRAME_HEADER_BYTES;
        sum = checksum(sum, journal.subarray(at, at + 8), isBigEndian);
        sum = checksum(sum, journal.subarray(content, content + pageBytes), isBigEndian);
        const isWhole = journal.readUInt32BE(at + 16) === sum[0] && journal.readUInt32BE(at + 20) === sum[1];
        if (!isWhole || !journal.subarray(at + 8, at + 16).equals(salts))
            break;
        pending.push([journal.readUInt32BE(at), content]);
        const sizeAfterCommit = journal.readUInt32BE(at + 4);
        if (sizeAfterCommit === 0)
            continue;
        for (const [page, start] of pending)
            pages.set(page, start);
        pending = [];
        pageCount = sizeAfterCommit;
    }
    return pageCount === 0 ? undefined : { pages, pageBytes, pageCount };
}
/** Two sums that feed each other, over pairs of 32-bit words. */
function checksum([first, second], bytes, isBigEndian) {
    let [one, two] = [first, second];
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
        one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
        two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
    }
    return [one, two];
}

;// CONCATENATED MODULE: ./build/images/layers/system-files.js






const system_files_MEGABYTE = 1024 * 1024;
/** Small text files that name the release. */
const RELEASE = {
    kind: 'point-release',
    maximumBytes: 4096,
    read: (content) => [{ fields: { version: (content.toString('utf8').split('\n')[0] ?? '').trim() } }],
};
const OS_RELEASE = {
    kind: 'os-release',
    maximumBytes: 64 * 1024,
    read: (content) => [{ fields: parseOsRelease(content.toString('utf8')) }],
};
const DPKG = {
    kind: 'dpkg',
    maximumBytes: 16 * system_files_MEGABYTE,
    read: dpkg/* parseDpkgStatus */._0,
};
const DPKG_SINGLE = { ...DPKG, kind: 'dpkg-single', maximumBytes: system_files_MEGABYTE };
const DPKG_LIST = {
    kind: 'dpkg-files',
    maximumBytes: 16 * system_files_MEGABYTE,
    read: dpkg/* parseDpkgList */.Sr,
};
const DPKG_MD5SUMS = {
    ...DPKG_LIST,
    read: dpkg/* parseMd5Sums */.Ck,
};
const APK = {
    kind: 'apk',
    maximumBytes: 24 * system_files_MEGABYTE,
    read: parseApkInstalled,
};
const RPM = {
    kind: 'rpm',
    maximumBytes: 72 * system_files_MEGABYTE,
    read: (content, path) => parseRpmDatabase(path.slice(path.lastIndexOf('/') + 1), content),
};
const JOURNAL_SUFFIX = '-wal';
/** Changes that SQLite has not yet written to `rpmdb.sqlite`. They are useless without that file. */
const RPM_JOURNAL = { kind: 'rpm-journal', maximumBytes: 8 * system_files_MEGABYTE, read: () => [] };
/** Reads `rpmdb.sqlite` with these changes. */
function rpmWithJournal(journal) {
    return { ...RPM, read: (content, path) => RPM.read(withJournal(content, journal), path) };
}
const CHISEL = {
    kind: 'chisel',
    maximumBytes: 8 * system_files_MEGABYTE,
    read: parseChiselManifest,
};
const BY_PATH = new Map([
    ['etc/os-release', OS_RELEASE],
    ['usr/lib/os-release', OS_RELEASE],
    ['etc/debian_version', RELEASE],
    ['etc/alpine-release', RELEASE],
    ['var/lib/dpkg/status', DPKG],
    ['var/lib/chisel/manifest.wall', CHISEL],
    ['lib/apk/db/installed', APK],
    ['usr/lib/apk/db/installed', APK],
    ...['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'].flatMap((folder) => [
        [`${folder}/rpmdb.sqlite`, RPM],
        [`${folder}/rpmdb.sqlite${JOURNAL_SUFFIX}`, RPM_JOURNAL],
        [`${folder}/Packages.db`, RPM],
        [`${folder}/Packages`, RPM],
    ]),
]);
/** How to read a file that names the system or its packages; undefined for other paths. */
function systemFile(path) {
    return BY_PATH.get(path) ?? (path.startsWith('var/lib/dpkg/') ? dpkgFile(path) : undefined);
}
function dpkgFile(path) {
    if (path.startsWith('var/lib/dpkg/status.d/'))
        return path.endsWith('.md5sums') ? DPKG_MD5SUMS : DPKG_SINGLE;
    return path.startsWith('var/lib/dpkg/info/') && path.endsWith('.list') ? DPKG_LIST : undefined;
}

;// CONCATENATED MODULE: ./build/images/layers/writable-folders.js



const FOR_OTHERS = 0o002;
const STICKY = 0o1000;
const MOST_SEGMENTS = 3;
/** Folders for data of the system, in which programs are not searched for. */
const FOR_DATA = /^(?:usr\/(?:share|include|src\/[^/]+\/.)|etc|var\/(?:lib|cache|log|spool|mail)|proc|sys|dev|boot|run|tmp)(?:\/|$)/;
/** Whether the permissions of a folder are kept: it may be in `PATH`, or be or contain the working directory of an image. */
function mayHoldPrograms(path) {
    if (path === '' || FOR_DATA.test(path))
        return false;
    return path.split('/').length <= MOST_SEGMENTS || (/(?:^|\/)s?bin$/.test(path) && !path.includes('node_modules/'));
}
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * The folders in which everyone may replace what a container runs: those of `PATH`, and the working directory, which everyone may write to,
 * and those above them. In a folder with the sticky bit, only owners may.
 */
function writableFolders({ folders }, config) {
    const found = new Map();
    for (const [folder, use] of usedFolders(config)) {
        const { mode = 0, layer = '' } = folders.get(folder) ?? folders.get((0,owned_paths/* canonicalPath */.O)(`${folder}/`).slice(0, -1)) ?? {};
        const isOpen = (mode & FOR_OTHERS) !== 0 && (mode & STICKY) === 0;
        if (isOpen && !found.has(folder))
            found.set(folder, { path: folder, mode, layer, use });
    }
    return [...found.values()];
}
/** The folders in the `PATH` of an image, without the slash at their beginning. */
function foldersOfPath(config) {
    const { Env: written } = runConfigOf(config);
    const entries = Array.isArray(written) ? written.filter((one) => typeof one === 'string') : [];
    const path = entries.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length) ?? USUAL_PATH;
    return path.split(':').flatMap((folder) => withParents(folder).slice(0, 1));
}
function runConfigOf(config) {
    return (0,json_fields/* isJsonObject */.O)(config) && (0,json_fields/* isJsonObject */.O)(config['config']) ? config['config'] : {};
}
function usedFolders(config) {
    const run = runConfigOf(config);
    const working = typeof run['WorkingDir'] === 'string' ? run['WorkingDir'] : '';
    return [
        ...foldersOfPath(config).flatMap((folder) => withParents(`/${folder}`).map((one) => [one, 'path'])),
        ...withParents(working).map((one) => [one, 'working']),
    ];
}
/** `opt/app/bin`, `opt/app`, `opt` */
function withParents(folder) {
    if (!folder.startsWith('/'))
        return [];
    const parts = external_node_path_.posix.resolve(folder).split('/').slice(1);
    if (parts[0] === '')
        return [];
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

;// CONCATENATED MODULE: ./build/images/layers/writable-files.js




const writable_files_FOR_OTHERS = 0o002;
const EXECUTABLE = 0o111;
/** Who may sign in, what runs at a login, at a time and at the start, and which libraries every program loads. */
const OF_SYSTEM = /^(?:etc\/(?:passwd|shadow|group|gshadow|sudoers|ld\.so\.(?:preload|conf|cache)|profile|bash\.bashrc|environment|crontab|inittab|rc\.local|nsswitch\.conf|doas\.conf|(?:sudoers\.d|ld\.so\.conf\.d|profile\.d|cron\.[a-z]{1,20}|pam\.d|ssh|init\.d)\/[^/]+)|root\/\.(?:bashrc|profile|bash_profile|zshrc|ssh\/authorized_keys)|var\/spool\/cron\/(?:[^/]+\/)?[^/]+|(?:etc|usr\/lib)\/systemd\/system\/[^/]+\.service)$/;
const LIBRARY = /^usr\/(?:local\/)?lib(?:32|64|x32)?\/(?:[^/]+\/){0,2}[^/]+\.so(?:\.[\d.]+)?$/;
const PROGRAM = /(?:^|\/)s?bin\/[^/]+$/;
const SCRIPT = /\.(?:sh|bash|py|rb|pl|php|[cm]?js|jar)$/;
/** Folders with data, and those of package managers of languages. */
const NO_SCRIPTS = /^(?:tmp|proc|sys|dev|run|boot|var\/(?!www|task)|usr\/share)\/|\/(?:node_modules|site-packages)\//;
const writable_files_MOST_SEGMENTS = 5;
/** How a file is important whatever the image starts; undefined for another file. */
function useOfPath(canonical, mode) {
    if (OF_SYSTEM.test(canonical))
        return 'system';
    if (LIBRARY.test(canonical))
        return 'library';
    return (mode & EXECUTABLE) !== 0 && PROGRAM.test(canonical) ? 'program' : undefined;
}
/**
 * Whether the permissions of a regular file are kept: everyone may write to it, and it is a part of the system, or the image may start it.
 * `certain` for a file that does not depend on what the image starts.
 */
function keepsMode(path, mode) {
    if ((mode & writable_files_FOR_OTHERS) === 0)
        return undefined;
    const canonical = (0,owned_paths/* canonicalPath */.O)(path);
    if (useOfPath(canonical, mode) !== undefined)
        return 'certain';
    const mayStart = (mode & EXECUTABLE) !== 0 || SCRIPT.test(canonical);
    const isNear = canonical.split('/').length <= writable_files_MOST_SEGMENTS && !NO_SCRIPTS.test(canonical);
    return mayStart && isNear ? 'perhaps' : undefined;
}
/** The files to which everyone may write: those that the image starts, of the system, of its libraries, and programs in `PATH`, in this order. */
function writableFiles({ writable }, config) {
    if (writable.size === 0)
        return [];
    const { paths, names } = startedBy(config);
    const folders = new Set(foldersOfPath(config).map((folder) => (0,owned_paths/* canonicalPath */.O)(`${folder}/`)));
    const found = [...writable].flatMap(([path, { mode, layer }]) => {
        const canonical = (0,owned_paths/* canonicalPath */.O)(path);
        const own = useOfPath(canonical, mode);
        const slash = canonical.lastIndexOf('/');
        const isInPath = folders.has(canonical.slice(0, slash + 1));
        const isStarted = paths.has(canonical) || (isInPath && names.has(canonical.slice(slash + 1)));
        const use = isStarted ? 'started' : own === 'program' && !isInPath ? undefined : own;
        return use === undefined ? [] : [{ path, mode, layer, use }];
    });
    const rank = ({ use }) => ORDER.indexOf(use);
    return found.sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
}
const ORDER = ['started', 'system', 'library', 'program'];
/** The files that the words of an image's commands may name. */
function startedBy(config) {
    const run = (0,json_fields/* isJsonObject */.O)(config) && (0,json_fields/* isJsonObject */.O)(config['config']) ? config['config'] : {};
    const health = (0,json_fields/* isJsonObject */.O)(run['Healthcheck']) ? run['Healthcheck']['Test'] : undefined;
    const lists = [run['Entrypoint'], run['Cmd'], health].flatMap((list) => (Array.isArray(list) ? list : []));
    const words = lists.flatMap((one) => typeof one === 'string' ? one.slice(0, LONGEST).split(/[\s;&|"']+/) : []);
    const folder = typeof run['WorkingDir'] === 'string' ? `/${run['WorkingDir'].slice(0, LONGEST)}` : '/';
    const named = [...new Set(words)].filter((word) => word !== '' && !word.startsWith('-'));
    return {
        paths: new Set(named.map((word) => (0,owned_paths/* canonicalPath */.O)(external_node_path_.posix.resolve(folder, word)))),
        names: new Set(named.filter((word) => !word.includes('/'))),
    };
}
/** In characters. */
const LONGEST = 10_000;

;// CONCATENATED MODULE: ./build/images/layers/first-pass.js












const WHITEOUT = '.wh.';
const OPAQUE_WHITEOUT = '.wh..wh..opq';
const SETUID_OR_SETGID = 0o6000;
const first_pass_EXECUTABLE = 0o111;
/** Windows has no such permission. */
const WINDOWS_PROGRAM = /\.exe$/i;
/** Programs are larger than this. */
const MINIMUM_PROGRAM_BYTES = 4096;
/** Larger files are read one at a time, in a second pass. */
const LARGE_BYTES = 8 * 1024 * 1024;
/** For one layer. A message names a few. */
const MAXIMUM_SECRETS = 1000;
/** For one layer; half of them may be files that the image starts perhaps. A message names a few. */
const MAXIMUM_WRITABLE = 4000;
/** The limit of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;
/** Records the entries of a layer as they stream by. */
function firstPass(record) {
    return (entry) => {
        const { path } = entry;
        if (path === undefined)
            return void record.report(undefined, 'it has a file whose path leads out of the image');
        if (path.length > MAXIMUM_PATH_LENGTH)
            throw new image_error/* ImageError */.C('it has a path that is too long');
        const slash = path.lastIndexOf('/');
        if (path.startsWith(WHITEOUT, slash + 1)) {
            return void onWhiteout(record, path.slice(0, slash + 1), path.slice(slash + 1));
        }
        if (entry.type === 'folder')
            return void onFolder(record, entry, path);
        record.addPath(path);
        record.files.delete(path);
        record.setuid.delete(path);
        record.writable.delete(path);
        record.secrets.delete(path);
        const links = record.programs?.take(entry, path);
        const sink = onEntry(record, entry, path);
        return allSinks([links ?? [], sink ?? []].flat());
    };
}
/** For one layer. Each has a few dozen. */
const MAXIMUM_FOLDERS = 4000;
function onFolder(record, { mode }, written) {
    const path = written.replace(/\/$/, '');
    if (!mayHoldPrograms(path) || record.folders.size >= MAXIMUM_FOLDERS)
        return;
    record.folders.set(path, mode);
    record.keep(path);
}
function onEntry(record, entry, path) {
    if (entry.type === 'symbolic-link')
        return onSymbolicLink(record, entry, path);
    if (entry.type === 'other')
        return onDevice(record, path);
    return onFile(record, entry, path);
}
/** A pipe or a device in the place of a database. Package managers would read whatever comes out of it. */
function onDevice(record, path) {
    const wanted = systemFile(path);
    if (wanted !== undefined && SYSTEM_DATABASES.has(wanted.kind))
        record.report(path, 'it is not a regular file');
}
function onWhiteout(record, folder, name) {
    record.keep(folder, name);
    if (name === OPAQUE_WHITEOUT)
        record.empty(folder.slice(0, -1));
    // other names with this prefix are internal files of old storage drivers
    else if (!name.startsWith(`${WHITEOUT}${WHITEOUT}`))
        record.remove(`${folder}${name.slice(WHITEOUT.length)}`);
}
function onFile(record, entry, path) {
    const wanted = systemFile(path) ?? languageFile(path);
    if (entry.type === 'hard-link')
        return wanted === undefined ? undefined : onLink(record, entry, path, wanted);
    if (entry.mode & SETUID_OR_SETGID) {
        record.setuid.set(path, entry.mode);
        record.keep(path);
    }
    onMode(record, entry, path);
    if (wanted !== undefined)
        return onWanted(record, entry, path, wanted);
    const isExecutable = (entry.mode & first_pass_EXECUTABLE) !== 0 || WINDOWS_PROGRAM.test(path);
    const mayBeProgram = isExecutable && entry.size >= MINIMUM_PROGRAM_BYTES && !entry.isSparse;
    const sink = secretSink(entry, path, (what) => onSecret(record, path, what));
    return sink ?? (mayBeProgram ? onProgram(record, path) : undefined);
}
function onMode(record, { mode }, path) {
    const keeps = keepsMode(path, mode);
    const most = keeps === 'certain' ? MAXIMUM_WRITABLE : MAXIMUM_WRITABLE / 2;
    if (keeps === undefined || record.writable.size >= most)
        return;
    record.writable.set(path, mode);
    record.keep(path);
}
function onSecret(record, path, what) {
    if (record.secrets.size === MAXIMUM_SECRETS)
        return;
    record.secrets.set(path, what);
    record.keep(path);
}
function onWanted(record, entry, path, wanted) {
    record.files.set(path, { path, kind: wanted.kind, packages: [], owned: [] });
    record.keep(path);
    if (entry.isSparse)
        return void record.report(path, 'it is stored with holes');
    if (entry.size > wanted.maximumBytes)
        return void record.report(path, 'it is too large');
    if (entry.size > LARGE_BYTES) {
        // a journal may have come before its database
        if (!record.later.get(path)?.has(path))
            record.readLater(path, { wanted, path, reasonIfMissing: 'it changed' });
        return undefined;
    }
    return (0,tar_collect/* collect */.F)(entry.size, (content) => {
        if (wanted.kind === 'rpm-journal')
            onJournal(record, path, content);
        else
            record.read(wanted, path, content);
    });
}
/** Reads the database again, with the changes in its journal. */
function onJournal(record, path, journal) {
    if (journal.length === 0)
        return;
    const database = path.slice(0, -JOURNAL_SUFFIX.length);
    const reasonIfMissing = 'its journal has changes, and it is in another layer';
    record.readLater(database, { wanted: rpmWithJournal(journal), path: database, reasonIfMissing });
}
/** A hard link to a file that was read has the same contents. Other links are read in a second pass; pnpm needs that. */
function onLink(record, entry, path, wanted) {
    const target = (0,entry_path/* entryPath */.s)(entry.linkName);
    const known = target === undefined ? undefined : record.files.get(target);
    if (known !== undefined && known.kind === wanted.kind)
        record.files.set(path, { ...known, path });
    else if (target !== undefined) {
        record.readLater(target, {
            wanted,
            path,
            reasonIfMissing: 'it is a link to a file in another layer',
        });
    }
    return undefined;
}
/** Package managers follow links, so a database can be elsewhere. Links to files that name the system are followed by reading those files. */
function onSymbolicLink(record, { linkName }, path) {
    const wanted = systemFile(path);
    if (path === DPKG_FOLDER)
        return void record.report(path, 'it is a link to another folder');
    if (wanted === undefined || !SYSTEM_DATABASES.has(wanted.kind))
        return undefined;
    const target = (0,entry_path/* entryPath */.s)(linkName.startsWith('/') ? linkName : external_node_path_.posix.join(external_node_path_.posix.dirname(path), linkName));
    if (target === undefined)
        return void record.report(path, 'it is a link out of the image');
    // a database at another usual place is read there
    if (systemFile(target) === undefined)
        record.readLater(target, { wanted, path, reasonIfMissing: 'it is a link to a file in another layer' });
    return undefined;
}
const DPKG_FOLDER = 'var/lib/dpkg';
function onProgram(record, path) {
    return createProgramSink(({ build, crates }) => {
        if (build !== undefined)
            record.read(GO_PROGRAM, path, build);
        if (crates === 'unclear')
            record.report(path, 'it contains the name of a list of crates too often');
        else if (crates !== undefined)
            record.readLater(path, { wanted: RUST_CRATES, path, section: crates, reasonIfMissing: 'it changed' });
    });
}

// EXTERNAL MODULE: ./build/images/reach/program-record.js + 1 modules
var program_record = __webpack_require__(5333);
// EXTERNAL MODULE: ./build/images/layers/path-hashes.js
var path_hashes = __webpack_require__(29736);
;// CONCATENATED MODULE: ./build/images/layers/record.js





/** For one file. */
const MAXIMUM_PACKAGES = 100_000;
/** More than this many problems are not worth reading. */
const MAXIMUM_PROBLEMS = 100;
/** In characters, for one layer. Each kept text counts some more. */
const MAXIMUM_KEPT = 16_000_000;
const KEPT_PER_THING = 64;
function createLayerRecord(keepsPrograms = false) {
    const collected = {
        files: new Map(),
        setuid: new Map(),
        folders: new Map(),
        writable: new Map(),
        secrets: new Map(),
        later: new Map(),
        removed: [],
        emptied: [],
        problems: [],
        paths: (0,path_hashes/* createPathHashWriter */.R)(),
        programs: keepsPrograms ? (0,program_record/* createProgramRecord */.g4)() : undefined,
        pending: [],
        kept: 0,
    };
    const { files, setuid, folders, writable, secrets, programs, later } = collected;
    return {
        files,
        setuid,
        folders,
        writable,
        secrets,
        programs,
        later,
        addPath: collected.paths.add,
        remove: (path) => void collected.removed.push(path),
        empty: (folder) => void collected.emptied.push(folder),
        report: (path, reason) => report(collected, path, reason),
        keep: (...texts) => record_keep(collected, texts),
        readLater: (path, read) => noteLater(collected, path, read),
        read: (wanted, path, content) => readFile(collected, wanted, path, content),
        async settled() {
            await Promise.all(collected.pending);
            collected.pending = [];
        },
        contents: () => contentsOf(collected),
    };
}
function record_keep(collected, texts) {
    for (const text of texts)
        collected.kept += text.length + KEPT_PER_THING;
    if (collected.kept > MAXIMUM_KEPT)
        throw new image_error/* ImageError */.C('it has too many files that name packages');
}
function report({ problems }, path, reason) {
    if (problems.length < MAXIMUM_PROBLEMS)
        problems.push({ path, reason });
}
function noteLater(collected, path, read) {
    record_keep(collected, [path, read.path]);
    const reads = collected.later.get(path) ?? new Map();
    collected.later.set(path, reads.set(read.path, read));
}
function readFile(collected, wanted, path, content) {
    try {
        const facts = wanted.read(content, path);
        const notebook = notebookFor(collected, wanted, path);
        if (Symbol.asyncIterator in facts)
            collected.pending.push(readInBackground(collected, facts, notebook, path));
        else
            readAtOnce(facts, notebook);
    }
    catch (error) {
        report(collected, path, (0,image_error/* reasonOf */.A)(error));
    }
}
function readAtOnce(facts, notebook) {
    for (const fact of facts)
        notebook.add(fact);
    notebook.close();
}
async function readInBackground(collected, facts, notebook, path) {
    try {
        for await (const fact of facts)
            notebook.add(fact);
        notebook.close();
    }
    catch (error) {
        report(collected, path, (0,image_error/* reasonOf */.A)(error));
    }
}
/** Collects the facts of a file. They are only stored on `close`, so a file that fails halfway leaves none. */
function notebookFor(collected, wanted, path) {
    const { files, programs } = collected;
    // a program may contain packages of two languages
    const packages = wanted.kind === 'language' ? [...(files.get(path)?.packages ?? [])] : [];
    const owned = [];
    let fields;
    const addOwned = (canonical, owner) => {
        if (owner !== undefined)
            programs?.own(path, owner, canonical);
        if (!((0,owned_paths/* mayNamePackages */.s)(canonical) || (0,file_secret/* mayHoldSecret */.d)(canonical)))
            return;
        record_keep(collected, [canonical]);
        owned.push(canonical);
    };
    return {
        add(fact) {
            if (fact.package !== undefined) {
                if (packages.length === MAXIMUM_PACKAGES)
                    throw new image_error/* ImageError */.C('it names too many packages');
                record_keep(collected, [fact.package.name, fact.package.version]);
                packages.push(fact.package);
            }
            if (fact.owned !== undefined)
                addOwned((0,owned_paths/* canonicalPath */.O)(fact.owned), fact.owner);
            fields ??= fact.fields;
        },
        close: () => void files.set(path, { path, kind: wanted.kind, packages, owned, ...(fields && { fields }) }),
    };
}
function contentsOf({ files, removed, emptied, setuid, folders, secrets, ...rest }) {
    const { writable, paths, programs, problems } = rest;
    return {
        files: [...files.values()],
        removed,
        emptied,
        setuid: [...setuid].map(([path, mode]) => ({ path, mode })),
        folders: [...folders].map(([path, mode]) => ({ path, mode })),
        writable: [...writable].map(([path, mode]) => ({ path, mode })),
        secrets: [...secrets].map(([path, what]) => ({ path, what })),
        paths: paths.toBase64(),
        ...(programs && { programs: programs.programs() }),
        problems,
    };
}

;// CONCATENATED MODULE: ./build/images/layers/second-pass.js


/** Reads a layer again, for files that turned out to be needed after they had streamed past. */
function secondPass(record) {
    const missing = new Map(record.later);
    return {
        onEntry({ path = '', type, size }) {
            const reads = type === 'file' ? record.later.get(path) : undefined;
            if (reads === undefined)
                return undefined;
            missing.delete(path);
            return allSinks(sinksFor(record, possibleReads(record, reads, size), size));
        },
        reportMissing() {
            for (const reads of missing.values()) {
                for (const { path, reasonIfMissing } of reads.values())
                    record.report(path, reasonIfMissing);
            }
        },
    };
}
/** Bytes for all links to one file together. */
const second_pass_MAXIMUM_BYTES = 512 * 1024 * 1024;
function possibleReads(record, reads, size) {
    let bytes = 0;
    return [...reads.values()].filter((read) => {
        bytes += bytesOf(read, size);
        const isPossible = bytesOf(read, size) <= read.wanted.maximumBytes && endOf(read) <= size && bytes <= second_pass_MAXIMUM_BYTES;
        if (!isPossible)
            record.report(read.path, 'it is too large');
        return isPossible;
    });
}
function bytesOf({ section }, size) {
    return section?.size ?? size;
}
function endOf({ section }) {
    return section === undefined ? 0 : section.at + section.size;
}
/** All links to a file share its content. */
function sinksFor(record, reads, size) {
    const whole = reads.filter(({ section }) => section === undefined);
    const readAll = (content) => {
        for (const { wanted, path } of whole)
            record.read(wanted, path, content);
    };
    const parts = reads.flatMap(({ wanted, path, section }) => {
        if (section === undefined)
            return [];
        const sink = (0,tar_collect/* collect */.F)(section.size, (content) => record.read(wanted, path, content));
        return [part(sink, section.at, section.at + section.size)];
    });
    return whole.length === 0 ? parts : [(0,tar_collect/* collect */.F)(size, readAll), ...parts];
}
/** Passes on only a part of the content. */
function part(sink, start, end) {
    let position = 0;
    return {
        write(piece) {
            const from = Math.max(start - position, 0);
            const to = Math.min(end - position, piece.length);
            if (from < to)
                sink.write(piece.subarray(from, to));
            position += piece.length;
        },
        end: () => sink.end(),
    };
}

;// CONCATENATED MODULE: ./build/images/layers/analyse.js






/** Reads a layer and keeps only what we need of it. Few layers need a second pass. */
async function analyseLayer(open, limits, { signal, keepsPrograms } = {}) {
    const record = createLayerRecord(keepsPrograms);
    await pass(open, firstPass(record), limits, signal);
    await record.settled();
    if (record.later.size > 0) {
        const { onEntry, reportMissing } = secondPass(record);
        await oneAtATime(async () => {
            await pass(open, onEntry, limits, signal);
            await record.settled();
        });
        reportMissing();
    }
    return record.contents();
}
/** For all layers of all images, because the files of a second pass can be large. */
const oneAtATime = (0,limit/* limitTo */.$)(1);
async function pass(open, onEntry, limits, signal) {
    let entries = 0;
    let bytes = 0;
    const reader = (0,tar_reader/* createTarReader */.N)((entry) => {
        if (++entries > limits.entries)
            throw new image_error/* ImageError */.C('it has too many files');
        return onEntry(entry);
    });
    for await (const chunk of await open()) {
        if (signal?.aborted)
            throw new image_error/* ImageError */.C('the time ran out');
        bytes += chunk.length;
        if (bytes > limits.bytes)
            throw new image_error/* ImageError */.C('it is too large');
        reader.write(chunk);
    }
    reader.end();
}

;// CONCATENATED MODULE: ./build/images/layers/limits.js
const LIMITS = { entries: 1_000_000, bytes: 32 * 1024 ** 3 };

;// CONCATENATED MODULE: ./build/images/layers/read-layers.js









/** Unpacking runs in parallel with reading, so two layers keep two processors busy. */
const LAYERS_AT_ONCE = 2;
/** For all images together, because each layer takes memory. */
const read_layers_limit = (0,limit/* limitTo */.$)(3);
/** Reads the needed layers and returns all of them in order. A layer that cannot be read leaves a gap. */
function readLayers(source, descriptors, options) {
    const allowance = (0,layers_allowance/* createAllowance */.b)();
    const read = (descriptor) => readLayer(source, descriptor, options, allowance);
    return options.scope === 'all' ? (0,map_concurrently/* mapConcurrently */.X)(descriptors, LAYERS_AT_ONCE, read) : readDown(descriptors, read);
}
/** The entry for a layer that is not needed. */
const UNNEEDED = { state: 'unneeded', contents: undefined, gaps: [] };
/** Reads from the topmost layer down until the system and its package database are found, because files in upper layers hide those below. */
async function readDown(descriptors, read) {
    const layers = descriptors.map(() => UNNEEDED);
    let hasSystem = false;
    let hasDatabase = false;
    for (const [index, descriptor] of [...descriptors.entries()].reverse()) {
        if (hasSystem && hasDatabase)
            break;
        const layer = await read(descriptor);
        layers[index] = layer;
        const files = layer.contents?.files ?? [];
        hasSystem ||= files.some(({ kind }) => kind === 'os-release');
        // each package of a distroless image has a separate file, which any layer can add
        hasDatabase ||= files.some(({ kind }) => SYSTEM_DATABASES.has(kind) && kind !== 'dpkg-single');
    }
    return layers;
}
async function readLayer(source, descriptor, options, allowance) {
    const { digest } = descriptor;
    try {
        allowance.check();
        const read = () => knownLayer(source, descriptor, options);
        const { state, contents } = await (options.memory?.recall(digest, read) ?? read());
        allowance.take(contents);
        return { state, contents: allowance.withinPrograms(contents), gaps: gapsOf(digest, contents) };
    }
    catch (error) {
        return {
            state: 'failed',
            contents: undefined,
            gaps: [{ layer: digest, path: undefined, reason: (0,image_error/* reasonOf */.A)(error) }],
        };
    }
}
async function knownLayer(source, descriptor, options) {
    const cached = options.cache?.read(descriptor.digest);
    const isEnough = options.keepsPrograms !== true || cached?.programs !== undefined;
    if (cached !== undefined && isEnough)
        return { state: 'cached', contents: cached };
    const contents = await read_layers_limit(() => analyse(source, descriptor, options));
    options.cache?.write(descriptor.digest, contents);
    return { state: 'read', contents };
}
async function analyse(source, { digest, mediaType }, { limits = LIMITS, signal, keepsPrograms = false }) {
    if (mediaType.endsWith('+encrypted'))
        throw new image_error/* ImageError */.C('it is encrypted');
    // for example base layers of Windows: registries only have links to them
    if (/\.(?:foreign|nondistributable)\./.test(mediaType))
        throw new image_error/* ImageError */.C('registries do not store it');
    const open = async () => {
        if (signal?.aborted)
            throw new image_error/* ImageError */.C('the time ran out');
        const stored = await source.openLayer(digest);
        return (0,decompress/* decompress */.m)(signal === undefined ? stored : abortable(stored, signal));
    };
    (0,engine/* passBuffers */.Zz)();
    return analyseLayer(open, limits, { signal, keepsPrograms });
}
async function* abortable(chunks, signal) {
    for await (const chunk of chunks) {
        if (signal.aborted)
            throw new image_error/* ImageError */.C('the time ran out');
        yield chunk;
    }
}
function gapsOf(layer, { problems }) {
    return problems.map(({ path, reason }) => ({ layer, path, reason }));
}

;// CONCATENATED MODULE: ./build/images/layers/setuid-files.js


/**
 * The programs with the bits for setuid or setgid, sorted by path. Those that belong to no package, and those that got the bit in a later
 * layer than their file, are only known as such if everything was read.
 */
function setuidFiles({ setuid, files }, isWhole) {
    const owned = setuid.size > 0 && isWhole ? ownedPaths(files) : new Set();
    return [...setuid]
        .map(([path, { mode, layer, isLater }]) => ({
        path,
        mode,
        layer,
        ...(isWhole && (isLater || isAdded(path, owned)) && { isAdded: true }),
    }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** Systems without lists of files have no owned paths, and of some files the lists are not kept. */
function isAdded(path, owned) {
    const canonical = (0,owned_paths/* canonicalPath */.O)(path);
    if (owned.size === 0 || owned.has(canonical.replace(RENAMED, '')))
        return false;
    return OF_NO_PACKAGE.test(canonical) || (0,owned_paths/* mayNamePackages */.s)(canonical);
}
/** dpkg renames files for other packages. */
const RENAMED = /\.(?:distrib|dpkg-[a-z]{1,20})$/;
/** Folders that packages leave to users and programs, whatever the name of a file is. */
const OF_NO_PACKAGE = /^(?:tmp|var\/tmp|dev\/shm|run|var\/run|home|root)\//;

;// CONCATENATED MODULE: ./build/images/layers/index.js












/** The default time limit. */
const MAXIMUM_MILLISECONDS = 900_000;
/** No engine accepts more. */
const MAXIMUM_LAYERS = 512;
/** Reads the contents of an image: its system, packages and configuration, and the gaps. */
async function inspectImage(source, options) {
    const descriptors = source.manifest.layers.slice(0, MAXIMUM_LAYERS);
    const { analysis = 'layers', signal = AbortSignal.timeout(MAXIMUM_MILLISECONDS) } = options;
    const layers = analysis === 'sbom'
        ? descriptors.map(() => UNNEEDED)
        : await readLayers(source, descriptors, { ...options, signal });
    const merge = (0,layers_merge/* createLayerMerge */.EA)();
    for (const [{ digest }, { contents }] of (0,paired/* paired */.i)(descriptors, layers)) {
        if (contents !== undefined)
            merge.add(digest, contents);
    }
    const merged = merge.result();
    const contents = layers_contentsOf(source, layers, merged);
    const needsSbom = analysis === 'sbom' || (analysis === 'auto' && layers.some(({ state }) => state === 'failed'));
    if (needsSbom)
        return withSbom(contents, source, analysis);
    return options.keepsPrograms === true ? reached(contents, source, layers, merged) : contents;
}
/** Adds what the image starts. Windows links its programs in other ways. */
async function reached(contents, source, layers, merged) {
    if (contents.configuration.operatingSystem === 'windows' || !contents.packages.some(isOfSystem))
        return contents;
    const { withReach } = await __webpack_require__.e(/* import() */ 4339).then(__webpack_require__.bind(__webpack_require__, 54339));
    const read = source.manifest.layers.map(({ digest }, index) => ({ digest, contents: layers[index]?.contents }));
    return { ...contents, ...withReach(contents.packages, read, merged.files, source.config) };
}
function isOfSystem({ type }) {
    return image_contents/* SYSTEM_TYPES */.O.has(type);
}
function layers_contentsOf(source, layers, merged) {
    const operatingSystem = systemOf(merged);
    const instructions = (0,configuration/* layerInstructions */.Tw)(source.config);
    const unread = [...layers.flatMap((layer) => layer.gaps), ...(source.unread ?? []).map(gapOfFile)];
    const gaps = source.manifest.layers.length > MAXIMUM_LAYERS ? [...unread, TOO_MANY_LAYERS] : unread;
    const isWhole = gaps.length === 0 && layers.every((layer) => layer.contents !== undefined);
    return {
        digest: source.digest,
        operatingSystem,
        configuration: (0,configuration/* configurationOf */.QV)(source.config),
        ...(source.config === undefined && { lacksConfiguration: true }),
        layers: (0,paired/* paired */.i)(source.manifest.layers, layers).map(([{ digest, size }, { state }], index) => {
            return { digest, size, createdBy: instructions[index], state };
        }),
        packages: packagesOf(merged, operatingSystem),
        setuidFiles: setuidFiles(merged, isWhole),
        writableFolders: writableFolders(merged, source.config),
        writableFiles: writableFiles(merged, source.config),
        secrets: merged.secrets,
        gaps,
    };
}
function gapOfFile(file) {
    return { layer: undefined, ...file };
}
const TOO_MANY_LAYERS = { layer: undefined, path: undefined, reason: `it has more than ${MAXIMUM_LAYERS} layers` };
function systemOf({ files }) {
    // the file in /etc overrides the one in /usr/lib
    const fields = (files.get('etc/os-release') ?? files.get('usr/lib/os-release'))?.fields;
    if (fields === undefined)
        return undefined;
    const release = files.get('etc/debian_version') ?? files.get('etc/alpine-release');
    return operatingSystemOf(fields, release?.fields?.['version']);
}
/** Takes the packages from the SBOM instead of the layers. In `auto`, a missing or unreadable SBOM is not reported. */
async function withSbom(contents, source, analysis) {
    try {
        const statement = await source.readSbom?.();
        if (statement === undefined)
            throw new image_error/* ImageError */.C('it has no SBOM');
        const { packages, system } = (0,sbom_statement/* sbomIn */.l)(statement, source.digest);
        const operatingSystem = contents.operatingSystem ?? (system && operatingSystemOf(system, undefined));
        return { ...contents, operatingSystem, packages: packagesInSbom(packages, operatingSystem), hasUnsignedSbom: true };
    }
    catch (error) {
        const gap = { layer: undefined, path: undefined, reason: (0,image_error/* reasonOf */.A)(error) };
        return analysis === 'auto' ? contents : { ...contents, gaps: [...contents.gaps, gap] };
    }
}


/***/ }),

/***/ 22506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ createLayerMerge),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   W0: () => (/* binding */ hiddenBy)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_file_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94552);
/* harmony import */ var _owned_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59822);
/* harmony import */ var _path_hashes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29736);



function createLayerMerge() {
    const files = new Map();
    const modes = createModeMerge();
    const secrets = createSecretMerge();
    return {
        add(digest, layer) {
            const previous = new Map(files);
            const isHidden = hiddenBy(layer);
            for (const path of [...files.keys()])
                if (isHidden(path))
                    files.delete(path);
            for (const file of layer.files) {
                const origins = originsOf(file, digest, previous.get(file.path)?.origins);
                files.set(file.path, { ...file, layer: digest, origins });
            }
            modes.add(digest, layer, isHidden);
            secrets.add(digest, layer, isHidden);
        },
        result: () => ({ files, ...modes.result(), secrets: secrets.result() }),
    };
}
/** Permissions of programs and folders. */
function createModeMerge() {
    const setuid = new Map();
    const folders = new Map();
    const writable = new Map();
    const lower = [];
    const known = new Set();
    return {
        add(digest, layer, isHidden) {
            for (const paths of [setuid, folders, writable])
                forget(paths, isHidden);
            const isBelow = pathsIn(lower);
            for (const { path, mode } of layer.setuid) {
                const isLater = !known.has(path) && isBelow(path);
                setuid.set(path, { mode, layer: digest, ...(isLater && { isLater: true }) });
                known.add(path);
            }
            note(folders, layer.folders, digest);
            note(writable, layer.writable, digest);
            lower.push(layer);
        },
        result: () => ({ setuid, folders, writable }),
    };
}
function forget(modes, isHidden) {
    for (const path of [...modes.keys()])
        if (isHidden(path))
            modes.delete(path);
}
function note(modes, found, layer) {
    for (const { path, mode } of found)
        modes.set(path, { mode, layer });
}
/** Whether one of the layers has a path. */
function pathsIn(layers) {
    let all;
    return (path) => {
        all ??= layers.map(({ paths }) => (0,_path_hashes_js__WEBPACK_IMPORTED_MODULE_1__/* .readPathHashes */ .s)(paths));
        return all.some((hashes) => hashes.has(path));
    };
}
/** Nothing hides the files of lower layers here: who pulls an image gets all of its layers. */
function createSecretMerge() {
    let found = [];
    const owned = new Set();
    return {
        add(digest, { secrets, files }, isHidden) {
            found = found.map((one) => (isHidden(one.path) ? { ...one, isHidden: true } : one));
            for (const { path, what } of secrets)
                found.push({ path, what, layer: digest });
            for (const path of files.flatMap((file) => file.owned))
                if ((0,_analysis_secrets_file_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHoldSecret */ .d)(path))
                    owned.add(path);
        },
        result: () => found.filter(({ path }) => !owned.has((0,_owned_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalPath */ .O)(path))),
    };
}
/** Whether a layer hides a path of lower layers: it removes or replaces the path or one of its folders, or empties a folder above it. */
function hiddenBy(layer) {
    const removed = new Set(layer.removed);
    const emptied = new Set(layer.emptied);
    let hashes;
    return (path) => {
        hashes ??= (0,_path_hashes_js__WEBPACK_IMPORTED_MODULE_1__/* .readPathHashes */ .s)(layer.paths);
        if (emptied.has(''))
            return true;
        for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
            const part = path.slice(0, end);
            if (removed.has(part) || hashes.has(part) || (end < path.length && emptied.has(part)))
                return true;
        }
        return false;
    };
}
/** A package is attributed to the first layer from which on the file has listed it in every version. */
function originsOf(file, digest, before) {
    return new Map(file.packages.map((found) => [packageKey(found), before?.get(packageKey(found)) ?? digest]));
}
function packageKey({ name, version, architecture = '', within = '' }) {
    return `${name}\0${version}\0${architecture}\0${within}`;
}


/***/ }),

/***/ 59822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ canonicalPath),
/* harmony export */   s: () => (/* binding */ mayNamePackages)
/* harmony export */ });
/** Metadata files of language packages. Other files without an extension may be programs that were built from such packages. */
const LANGUAGE_FILE = /(?:\/METADATA|\/PKG-INFO|\.egg-info|\.deps\.json|\/composer\/installed\.json|\/package\.json|\.[jwe]ar|\.gemspec)$/;
const NO_PROGRAM = /^usr\/(?:share\/(?!dotnet)|include\/|src\/)|^(?:etc|var|boot|dev)\//;
/** Whether a file of a system package may contain or describe language packages. */
function mayNamePackages(canonical) {
    const slash = canonical.lastIndexOf('/');
    const hasExtension = canonical.includes('.', slash + 1);
    const mayBeProgram = slash !== -1 && (!hasExtension || IN_BIN.test(canonical.slice(Math.max(0, slash - 5), slash)));
    if (mayBeProgram && !NO_PROGRAM.test(canonical))
        return true;
    return LANGUAGE_FILE.test(canonical);
}
/** The end of the path of a folder with programs. */
const IN_BIN = /(?:^|\/)s?bin$/;
/** The path without a leading slash, and at its place in a merged-/usr system: `/bin/sh` becomes `usr/bin/sh`. */
function canonicalPath(path) {
    const relative = path.startsWith('/') ? path.slice(1) : path;
    return /^(?:bin|sbin|lib|lib32|lib64|libx32)\//.test(relative) ? `usr/${relative}` : relative;
}


/***/ }),

/***/ 29736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createPathHashWriter),
/* harmony export */   s: () => (/* binding */ readPathHashes)
/* harmony export */ });
/* harmony import */ var _support_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54439);

/** 48 bits: with a million paths, the chance of a false hit is 1 in 280 million. */
const BYTES = 6;
/** Paths in one buffer. Its bytes are divisible by three, so that the base64 texts of several buffers can be joined. */
const CHUNK_PATHS = 4096;
function createPathHashWriter() {
    const full = [];
    const bytes = Buffer.alloc(CHUNK_PATHS * BYTES);
    let length = 0;
    return {
        add(path) {
            if (length === bytes.length) {
                full.push(bytes.toString('base64'));
                length = 0;
            }
            bytes.writeUIntLE(hashOf(path), length, BYTES);
            length += BYTES;
        },
        toBase64: () => `${full.join('')}${bytes.toString('base64', 0, length)}`,
    };
}
function readPathHashes(base64) {
    const bytes = Buffer.from(base64, 'base64');
    // a Set of a million numbers would take five times as much memory
    const hashes = new Float64Array(Math.floor(bytes.length / BYTES));
    for (let index = 0; index < hashes.length; index++)
        hashes[index] = bytes.readUIntLE(index * BYTES, BYTES);
    hashes.sort();
    return { has: (path) => contains(hashes, hashOf(path)) };
}
/** Binary search. */
function contains(sorted, wanted) {
    return sorted[(0,_support_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReached */ .d)(sorted, (one) => one >= wanted)] === wanted;
}
/** Two multiplicative hashes of 24 bits each, mixed at the end. */
function hashOf(path) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = 0; index < path.length; index++) {
        const code = path.charCodeAt(index);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (low >>> 8) * 2 ** 24 + (high >>> 8);
}


/***/ }),

/***/ 36155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ parseMd5Sums),
/* harmony export */   MK: () => (/* binding */ packageOfList),
/* harmony export */   Sr: () => (/* binding */ parseDpkgList),
/* harmony export */   _0: () => (/* binding */ parseDpkgStatus)
/* harmony export */ });
/* harmony import */ var _support_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51763);

/** Statuses in which the files of a package are on the disk: https://man7.org/linux/man-pages/man1/dpkg.1.html */
const PRESENT = new Set([
    'installed',
    'unpacked',
    'half-configured',
    'triggers-awaited',
    'triggers-pending',
]);
/** The packages in dpkg's `status`, or in one file of `status.d`. Packages there have no status, because they cannot be removed. */
function* parseDpkgStatus(content) {
    for (const block of blocksOf(content)) {
        const found = packageOf(block);
        if (found !== undefined)
            yield { package: found };
    }
}
/** The texts between blank lines. */
function* blocksOf(content) {
    for (let at = 0; at < content.length;) {
        const end = content.indexOf('\n\n', at);
        yield content.toString('utf8', at, end === -1 ? content.length : end);
        at = end === -1 ? content.length : end + 2;
    }
}
function packageOf(block) {
    const { Package: name, Version: version, Status: status, Source: source, Architecture: architecture, } = fieldsOf(block);
    if (name === undefined || version === undefined)
        return undefined;
    if (status !== undefined && !PRESENT.has(status.slice(status.lastIndexOf(' ') + 1)))
        return undefined;
    return { type: 'deb', name, version, ...sourceOf(source), ...(architecture === undefined ? {} : { architecture }) };
}
const FIELDS = /^(Package|Status|Version|Source|Architecture):(.*)$/gim;
/** Ignores lines that begin with a blank: they continue the field before, and none of these fields is continued. */
function fieldsOf(block) {
    const fields = {};
    for (const [, name = '', rest = ''] of block.matchAll(FIELDS)) {
        const field = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;
        const value = rest.trim();
        if (value !== '')
            fields[field] ??= value;
    }
    return fields;
}
/** `name`, or `name (version)` where the version differs from that of the package. */
function sourceOf(source) {
    if (source === undefined)
        return {};
    const [, sourceName, sourceVersion] = /^([^\s()]+)(?:\s+\(([^()]*)\))?/.exec(source) ?? [];
    if (sourceName === undefined)
        return {};
    return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}
/** The paths in `info/NAME.list`, one on each line. */
function* parseDpkgList(content, path) {
    const owner = packageOfList(path);
    for (const line of (0,_support_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(content))
        yield { owned: line, owner };
}
/** The paths in `NAME.md5sums`, which follow a hash and two blanks. */
function* parseMd5Sums(content, path) {
    const owner = packageOfList(path);
    for (const line of (0,_support_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(content))
        yield { owned: line.slice(34), owner };
}
/** `libc6:amd64.list` lists the files of libc6. */
function packageOfList(path) {
    return path.slice(path.lastIndexOf('/') + 1).replace(/(?::[^:/]*)?\.(?:list|md5sums)$/, '');
}


/***/ }),

/***/ 45480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isCompressed),
/* harmony export */   m: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26700);
/* harmony import */ var _in_blocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4555);
/* harmony import */ var _unzstd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1818);





/** Larger than zlib's default, for fewer trips between threads. */
const CHUNK_BYTES = 256 * 1024;
/** Enough bytes to recognise the compression. */
const MAGIC_BYTES = 6;
/** The tar archive in a layer. Media types are often wrong, so the first bytes decide. */
async function* decompress(stored) {
    const chunks = stored[Symbol.asyncIterator]();
    try {
        const start = await startOf(chunks);
        const whole = concatenated(start, chunks);
        const compression = compressionOf(start);
        if (compression === 'none')
            yield* whole;
        else if (compression === 'gzip')
            yield* gunzip(whole);
        else if (compression === 'zstd')
            yield* (0,_unzstd_js__WEBPACK_IMPORTED_MODULE_3__/* .unzstd */ .h)(whole);
        else
            throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(`it is compressed with ${compression}, which is not supported`);
    }
    finally {
        await chunks.return?.();
    }
}
/** Whether the first bytes of a file show that it is compressed. */
function isCompressed(start) {
    return compressionOf(start) !== 'none';
}
async function startOf(chunks) {
    let start = Buffer.alloc(0);
    while (start.length < MAGIC_BYTES) {
        const { done, value } = await chunks.next();
        if (done)
            break;
        start = start.length === 0 ? bufferOf(value) : Buffer.concat([start, value]);
    }
    return start;
}
async function* concatenated(start, rest) {
    if (start.length > 0)
        yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next())
        yield bufferOf(next.value);
}
function compressionOf(start) {
    const magic = start.toString('hex', 0, MAGIC_BYTES);
    if (magic.startsWith('1f8b'))
        return 'gzip';
    // a frame, or a skippable frame, which may come first
    if (/^(?:28b52ffd|5.2a4d18)/.test(magic))
        return 'zstd';
    if (magic.startsWith('425a68'))
        return 'bzip2';
    return magic === 'fd377a585a00' ? 'xz' : 'none';
}
/** An error in either stream ends both. */
async function* gunzip(stored) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_in_blocks_js__WEBPACK_IMPORTED_MODULE_4__/* .inBlocks */ .Q)(stored), { objectMode: false });
    const gunzipped = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: CHUNK_BYTES });
    source.on('error', (error) => gunzipped.destroy(error));
    source.pipe(gunzipped);
    try {
        for await (const chunk of gunzipped)
            yield chunk;
    }
    finally {
        source.destroy();
        gunzipped.destroy();
    }
}
function bufferOf(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}


/***/ }),

/***/ 31602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseHeader),
/* harmony export */   c: () => (/* binding */ BLOCK_SIZE)
/* harmony export */ });
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26700);

/** Headers and contents are padded to blocks of this many bytes. */
const BLOCK_SIZE = 512;
const ZEROS = Buffer.alloc(BLOCK_SIZE);
const BLANK = 0x20;
/** The header at an offset; undefined for a block of zeros, which ends an archive. */
function parseHeader(block, at) {
    if (block[at] === 0 && block.compare(ZEROS, 0, BLOCK_SIZE, at, at + BLOCK_SIZE) === 0)
        return undefined;
    if (numberAt(block, at + 148, 8) !== checksum(block, at))
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('it is not a tar archive');
    const type = String.fromCharCode(byteAt(block, at + 156));
    return {
        name: nameOf(block, at),
        mode: numberAt(block, at + 100, 8) & 0o7777,
        size: sizeAt(block, at + 124),
        type,
        linkName: textAt(block, at + 157, 100),
        isContinued: type === 'S' && block[at + 482] === 1,
    };
}
/** POSIX archives have a prefix field, those of `star` a shorter one; GNU tar uses that space for other fields. */
function nameOf(block, at) {
    const name = textAt(block, at, 100);
    // `ustar` and NUL; GNU writes blanks instead of the NUL
    if (block.toString('latin1', at + 257, at + 263) !== 'ustar\0')
        return name;
    const isStar = block.toString('latin1', at + 508, at + 512) === 'tar\0';
    const prefix = textAt(block, at + 345, isStar ? 131 : 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(block, at, length) {
    let end = at;
    while (end < at + length && block[end] !== 0)
        end++;
    return end === at ? '' : block.toString('utf8', at, end);
}
/** The bytes after the last one are zero. Unlike `readUInt8`, this takes no time for checks. */
function byteAt(block, at) {
    return block[at] ?? 0;
}
/** The sum of all bytes, where those of the checksum itself count as blanks. */
function checksum(block, at) {
    let sum = 8 * BLANK;
    for (let index = at; index < at + 148; index++)
        sum += byteAt(block, index);
    for (let index = at + 156; index < at + BLOCK_SIZE; index++)
        sum += byteAt(block, index);
    return sum;
}
function sizeAt(block, at) {
    const size = numberAt(block, at, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('a file in it claims an impossible size');
    return size;
}
/** Octal digits, or binary with the top bit set, which GNU tar writes for numbers that need more digits. */
function numberAt(block, at, length) {
    const first = byteAt(block, at);
    if (first & 0x80)
        return binaryAt(block, at, length);
    let value = 0;
    let index = at;
    while (index < at + length && (block[index] === BLANK || block[index] === 0))
        index++;
    for (; index < at + length; index++) {
        const digit = byteAt(block, index) - 0x30;
        if (digit < 0 || digit > 7)
            break;
        value = value * 8 + digit;
    }
    return value;
}
function binaryAt(block, at, length) {
    const first = byteAt(block, at);
    // the second bit is the sign
    if (first & 0x40)
        return -1;
    let value = first & 0x3f;
    for (let index = at + 1; index < at + length; index++)
        value = value * 256 + byteAt(block, index);
    return value;
}


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inBlocks)
/* harmony export */ });
/** In bytes. */
const BLOCK = 128 * 1024;
/** The same bytes in larger pieces. A connection gives 16 kilobytes at once, and unpacking each piece is a trip to another thread. */
async function* inBlocks(chunks) {
    let waiting = [];
    let bytes = 0;
    for await (const chunk of chunks) {
        waiting.push(chunk);
        bytes += chunk.length;
        if (bytes < BLOCK)
            continue;
        yield waiting.length === 1 ? chunk : Buffer.concat(waiting, bytes);
        waiting = [];
        bytes = 0;
    }
    if (bytes > 0)
        yield Buffer.concat(waiting, bytes);
}


/***/ }),

/***/ 88040:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ createTarReader)
});

// EXTERNAL MODULE: ./build/images/layers/image-error.js
var image_error = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/images/tar/collect.js
var collect = __webpack_require__(36289);
// EXTERNAL MODULE: ./build/images/tar/entry-path.js
var entry_path = __webpack_require__(21551);
// EXTERNAL MODULE: ./build/images/tar/header.js
var tar_header = __webpack_require__(31602);
;// CONCATENATED MODULE: ./build/images/tar/pax.js

const FIELDS = { path: 'path', linkpath: 'linkPath' };
const LINE_END = 10;
const BLANK = 0x20;
/** Records are `length key=value` and a line end. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
function parsePax(content) {
    let records = {};
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(BLANK, at);
        const length = blank === -1 || blank - at > 10 ? Number.NaN : Number(content.toString('latin1', at, blank));
        const end = at + length;
        if (!(end > blank + 1 && end <= content.length) || content[end - 1] !== LINE_END) {
            throw new image_error/* ImageError */.C('it has a malformed pax header');
        }
        records = { ...records, ...recordOf(content.toString('utf8', blank + 1, end - 1)) };
        at = end;
    }
    return records;
}
function recordOf(text) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals);
    const value = text.slice(equals + 1);
    if (key === 'path' || key === 'linkpath')
        return { [FIELDS[key]]: value };
    if (key === 'size')
        return { size: sizeOf(value) };
    // https://www.gnu.org/software/tar/manual/html_node/PAX-0.html: the name in the header is a placeholder
    if (key === 'GNU.sparse.name')
        return { path: value, isSparse: true };
    return key.startsWith('GNU.sparse.') ? { isSparse: true } : {};
}
function sizeOf(text) {
    const size = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(size))
        throw new image_error/* ImageError */.C('a file in it claims an impossible size');
    return size;
}

;// CONCATENATED MODULE: ./build/images/tar/reader.js





/** The limit of Go, and therefore of Docker and containerd, for the description of one entry. */
const MAXIMUM_DESCRIPTION_BYTES = 1024 * 1024;
/**
 * Reads a tar archive (ustar, pax, GNU) as a stream. It keeps only the header that is being read, so memory does not grow with
 * the archive. Where formats differ, it follows Go's `archive/tar`, so it reads what Docker and containerd would unpack.
 */
function createTarReader(onEntry) {
    const reading = {
        onEntry,
        block: Buffer.alloc(tar_header/* BLOCK_SIZE */.c),
        filled: 0,
        body: undefined,
        isMapContinued: false,
        isOver: false,
        described: {},
    };
    return {
        write: (chunk) => readChunk(reading, chunk),
        end() {
            const { body, filled, isMapContinued } = reading;
            if (body !== undefined || filled > 0 || isMapContinued)
                throw new image_error/* ImageError */.C('it ends in the middle of a file');
        },
        unwanted() {
            const { body, isMapContinued, isOver } = reading;
            if (isOver)
                return Number.POSITIVE_INFINITY;
            return body === undefined || body.sink !== undefined || isMapContinued ? 0 : body.left;
        },
        skip(bytes) {
            const { body } = reading;
            if (body === undefined)
                return;
            body.left -= Math.min(bytes, body.left);
            if (isRead(body))
                reader_close(reading, body);
        },
    };
}
function readChunk(reading, chunk) {
    for (let at = 0; at < chunk.length && !reading.isOver;) {
        const current = reading.isMapContinued ? undefined : reading.body;
        at = current === undefined ? readHeader(reading, chunk, at) : readBody(reading, current, chunk, at);
        const { body } = reading;
        // an empty file has no bytes to wait for
        if (body !== undefined && !reading.isMapContinued && isRead(body))
            reader_close(reading, body);
    }
}
/** Returns the offset after the bytes that it takes. */
function readHeader(reading, chunk, at) {
    if (reading.filled === 0 && chunk.length - at >= tar_header/* BLOCK_SIZE */.c) {
        readBlock(reading, chunk, at);
        return at + tar_header/* BLOCK_SIZE */.c;
    }
    const count = chunk.copy(reading.block, reading.filled, at, at + tar_header/* BLOCK_SIZE */.c - reading.filled);
    reading.filled += count;
    if (reading.filled === tar_header/* BLOCK_SIZE */.c) {
        reading.filled = 0;
        readBlock(reading, reading.block, 0);
    }
    return at + count;
}
function readBlock(reading, buffer, at) {
    if (reading.isMapContinued) {
        reading.isMapContinued = buffer[at + 504] === 1;
        return;
    }
    const header = (0,tar_header/* parseHeader */.R)(buffer, at);
    if (header === undefined) {
        reading.isOver = true;
        return;
    }
    reading.isMapContinued = header.isContinued;
    reading.body = bodyOf(reading, header);
}
function bodyOf(reading, header) {
    switch (header.type) {
        case 'x':
            return describe(reading, header.size, parsePax);
        case 'L':
            return describe(reading, header.size, (content) => ({ path: textOf(content) }));
        case 'K':
            return describe(reading, header.size, (content) => ({ linkPath: textOf(content) }));
        // a global header describes all later entries; nothing in it matters here, and Go ignores it, too
        case 'g':
            return { left: header.size, padding: paddingOf(header.size), sink: undefined };
        default: {
            const entry = entryOf(header, reading.described);
            reading.described = {};
            return { left: entry.size, padding: paddingOf(entry.size), sink: reading.onEntry(entry) };
        }
    }
}
function describe(reading, size, read) {
    if (size > MAXIMUM_DESCRIPTION_BYTES)
        throw new image_error/* ImageError */.C('it has a header that is too large');
    const sink = (0,collect/* collect */.F)(size, (content) => {
        reading.described = { ...reading.described, ...read(content) };
    });
    return { left: size, padding: paddingOf(size), sink };
}
/** Returns the offset after the bytes that it takes. */
function readBody(reading, body, chunk, at) {
    const end = Math.min(chunk.length, at + body.left);
    if (end > at)
        body.sink?.write(chunk.subarray(at, end));
    body.left -= end - at;
    if (body.left > 0)
        return end;
    const skipped = Math.min(chunk.length - end, body.padding);
    body.padding -= skipped;
    if (body.padding === 0)
        reader_close(reading, body);
    return end + skipped;
}
function isRead({ left, padding }) {
    return left === 0 && padding === 0;
}
function reader_close(reading, body) {
    reading.body = undefined;
    body.sink?.end();
}
function entryOf(header, described) {
    const name = described.path ?? header.name;
    const type = typeOf(header.type, name);
    return {
        path: (0,entry_path/* entryPath */.s)(name),
        type,
        // links and folders have no content, whatever the header says
        size: type === 'file' || isUnknown(header.type) ? (described.size ?? header.size) : 0,
        mode: header.mode,
        linkName: described.linkPath ?? header.linkName,
        isSparse: described.isSparse === true || header.type === 'S',
    };
}
const TYPES = new Map(Object.entries({
    '\0': 'file',
    '0': 'file',
    '1': 'hard-link',
    '2': 'symbolic-link',
    '3': 'other',
    '4': 'other',
    '5': 'folder',
    '6': 'other',
    '7': 'file',
    S: 'file',
}));
function typeOf(type, name) {
    const known = TYPES.get(type) ?? 'other';
    // the first tar programs wrote folders this way
    return known === 'file' && type !== '0' && name.endsWith('/') ? 'folder' : known;
}
/** Entries of unknown types have content like files. */
function isUnknown(type) {
    return TYPES.get(type) === undefined;
}
function paddingOf(size) {
    return (tar_header/* BLOCK_SIZE */.c - (size % tar_header/* BLOCK_SIZE */.c)) % tar_header/* BLOCK_SIZE */.c;
}
function textOf(content) {
    const end = content.indexOf(0);
    return content.toString('utf8', 0, end === -1 ? content.length : end);
}


/***/ }),

/***/ 1818:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ unzstd)
});

// UNUSED EXPORTS: decodeInScript

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/images/tar/in-blocks.js
var in_blocks = __webpack_require__(4555);
// EXTERNAL MODULE: ./build/images/layers/image-error.js
var image_error = __webpack_require__(26700);
;// CONCATENATED MODULE: ./build/images/tar/zstd-frames.js

/** The default limit of `zstd` itself. Common compression levels use at most 8 MiB. */
const MAXIMUM_WINDOW_BYTES = 128 * 1024 * 1024;
/** The decoder moves its window once for each block. */
const FREE_BYTES_MOVED = 8 * 1024 ** 3;
/**
 * Allowance for each byte of the stream and for each decoded byte. Blocks of honest streams have 128 KiB unpacked, and rarely less than
 * 2 KiB packed.
 */
const BYTES_MOVED_PER_BYTE = { stored: 4096, produced: 256 };
/** The type of a block that repeats one byte. */
const RUN = 1;
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
/** https://www.rfc-editor.org/rfc/rfc8878#section-3. `movesWindow`: whether the decoder moves its window in memory for each block. */
function createFrameCheck({ movesWindow }) {
    const watch = {
        movesWindow,
        pending: Buffer.alloc(16),
        filled: 0,
        needed: 4,
        state: 'magic',
        skipped: 0,
        descriptor: 0,
        window: 0,
        moved: 0,
        allowed: FREE_BYTES_MOVED,
    };
    return {
        write: (chunk) => frameEnds(watch, chunk),
        produced(bytes) {
            watch.allowed += bytes * BYTES_MOVED_PER_BYTE.produced;
        },
        end() {
            if (!isBetweenFrames(watch))
                throw new image_error/* ImageError */.C('its compressed data is damaged or ends early');
        },
    };
}
function frameEnds(watch, chunk) {
    const ends = [];
    watch.allowed += chunk.length * BYTES_MOVED_PER_BYTE.stored;
    for (let at = 0; at < chunk.length;) {
        const passed = Math.min(watch.skipped, chunk.length - at);
        watch.skipped -= passed;
        at += passed;
        if (passed > 0 && isBetweenFrames(watch))
            ends.push(at);
        if (watch.skipped > 0)
            break;
        const count = chunk.copy(watch.pending, watch.filled, at, at + watch.needed - watch.filled);
        watch.filled += count;
        at += count;
        if (watch.filled < watch.needed)
            break;
        watch.filled = 0;
        readPart(watch);
        if (isBetweenFrames(watch))
            ends.push(at);
    }
    return ends;
}
function isBetweenFrames({ state, filled, skipped }) {
    return state === 'magic' && filled === 0 && skipped === 0;
}
function readPart(watch) {
    const { pending } = watch;
    switch (watch.state) {
        case 'magic':
            readMagic(watch, pending.readUInt32LE(0));
            break;
        case 'skippable-size':
            watch.skipped = pending.readUInt32LE(0);
            expect(watch, 'magic', 4);
            break;
        case 'descriptor':
            watch.descriptor = pending.readUInt8(0);
            expect(watch, 'frame-header', headerBytes(watch.descriptor));
            break;
        case 'frame-header':
            watch.window = windowOf(watch.descriptor, pending);
            if (watch.window > MAXIMUM_WINDOW_BYTES)
                throw new image_error/* ImageError */.C('its Zstandard window is too large');
            expect(watch, 'block-header', 3);
            break;
        case 'block-header':
            readBlock(watch, pending.readUIntLE(0, 3));
            break;
        case 'checksum':
            expect(watch, 'magic', 4);
            break;
    }
}
function expect(watch, next, count) {
    watch.state = next;
    watch.needed = count;
}
function readMagic(watch, magic) {
    if (magic === FRAME_MAGIC)
        expect(watch, 'descriptor', 1);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC)
        expect(watch, 'skippable-size', 4);
    else
        throw new image_error/* ImageError */.C('its compressed data is damaged or ends early');
}
function readBlock(watch, header) {
    // a run of one byte is written as that byte
    watch.skipped = ((header >> 1) & 3) === RUN ? 1 : header >> 3;
    if (watch.movesWindow)
        watch.moved += watch.window;
    if (watch.moved > watch.allowed) {
        throw new image_error/* ImageError */.C('its Zstandard blocks are so small that decoding takes too long');
    }
    const isLast = (header & 1) === 1;
    if (!isLast)
        expect(watch, 'block-header', 3);
    else if (watch.descriptor & 4)
        expect(watch, 'checksum', 4);
    else
        expect(watch, 'magic', 4);
}
function isSingleSegment(descriptor) {
    return (descriptor & 0x20) !== 0;
}
/** By the lowest two bits of a descriptor. */
const DICTIONARY_BYTES = [0, 1, 2, 4];
function dictionaryBytes(descriptor) {
    return DICTIONARY_BYTES[descriptor & 3] ?? 0;
}
function contentSizeBytes(descriptor) {
    const flag = descriptor >> 6;
    return flag === 0 ? Number(isSingleSegment(descriptor)) : 2 ** flag;
}
/** At least one byte, for a frame has a window or a size. */
function headerBytes(descriptor) {
    return Number(!isSingleSegment(descriptor)) + dictionaryBytes(descriptor) + contentSizeBytes(descriptor);
}
/** The window of a frame in one segment is all of it. */
function windowOf(descriptor, header) {
    if (isSingleSegment(descriptor))
        return contentSize(descriptor, header, dictionaryBytes(descriptor));
    const byte = header.readUInt8(0);
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
}
function contentSize(descriptor, header, at) {
    switch (contentSizeBytes(descriptor)) {
        case 1:
            return header.readUInt8(at);
        case 2:
            return header.readUInt16LE(at) + 256;
        case 4:
            return header.readUInt32LE(at);
        default:
            return Number(header.readBigUInt64LE(at));
    }
}

;// CONCATENATED MODULE: ./build/images/tar/unzstd.js




/** Exists since Node 22.15, so the types of Node 20 lack it. */
const unzstd_native = external_node_zlib_.createZstdDecompress;
const CHUNK_BYTES = 256 * 1024;
/** Decompresses a Zstandard stream: with zlib where Node supports that, else in JavaScript, which takes five times as long. */
function unzstd(stored) {
    return unzstd_native === undefined ? decodeInScript(stored) : decodeNatively(stored, unzstd_native);
}
async function* decodeNatively(stored, create) {
    const source = external_node_stream_.Readable.from(cutAtFrames((0,in_blocks/* inBlocks */.Q)(stored)), { objectMode: false });
    const decoded = create({ chunkSize: CHUNK_BYTES });
    source.on('error', (error) => decoded.destroy(error));
    source.pipe(decoded);
    try {
        for await (const chunk of decoded)
            yield chunk;
    }
    finally {
        source.destroy();
        decoded.destroy();
    }
}
/** Node's decoder drops bytes that follow the end of a frame in the same chunk, so each chunk is cut there. */
async function* cutAtFrames(stored) {
    const check = createFrameCheck({ movesWindow: false });
    for await (const chunk of stored) {
        let start = 0;
        for (const end of [...check.write(chunk), chunk.length]) {
            if (end > start)
                yield chunk.subarray(start, end);
            start = end;
        }
    }
    check.end();
}
/** The decoder trusts its input with memory and time; `createFrameCheck` does not. */
async function* decodeInScript(stored) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    let decoded = [];
    const check = createFrameCheck({ movesWindow: true });
    const decoder = new Decompress((bytes) => {
        check.produced(bytes.length);
        if (bytes.length > 0)
            decoded.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    for await (const chunk of stored) {
        // a block of 4 bytes may expand to 128 KiB
        for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
            const slice = chunk.subarray(at, at + SLICE_BYTES);
            check.write(slice);
            decoder.push(slice);
            yield* decoded;
            decoded = [];
        }
    }
    check.end();
    decoder.push(new Uint8Array(0), true);
    yield* decoded;
}
/** Expands to 32 MiB at most, which bounds the memory in use at once. */
const SLICE_BYTES = 1024;


/***/ }),

/***/ 51763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
const LINE_END = 10;
/** The lines of a UTF-8 text, one by one. Decoding the whole text, or a list of all lines, would take many times the memory. */
function* linesOf(content) {
    for (let at = 0; at <= content.length;) {
        const end = content.indexOf(LINE_END, at);
        yield content.toString('utf8', at, end === -1 ? content.length : end);
        if (end === -1)
            return;
        at = end + 1;
    }
}


/***/ })

};
