export const id = 6866;
export const ids = [6866];
export const modules = {

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3050);
/* harmony import */ var _rules_define_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2120);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7580);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);





/** What the exit status says; a gate reads nothing else. */
const EXIT = { usage: 2, failure: 3 };
const HELP = `
Exit status:
  0  nothing at or above --fail-on was found; what can be fixed is fixed
  1  findings at or above --fail-on
  2  wrong usage or wrong configuration
  3  something could not be checked, so nothing can be promised

Examples:
  hullcheck scan                                  this repository
  hullcheck scan services/api --fail-on medium    one folder, stricter
  hullcheck scan --base origin/main               what this branch brings
  hullcheck scan --format terminal --format sarif=hullcheck.sarif
  hullcheck scan --format html=report.html        a page for people
  hullcheck scan --write-baseline .hullcheck-baseline.json
  hullcheck fix --dry-run --unsafe                what would change, as a diff
  hullcheck posture                               what holds each container
  docker inspect $(docker ps -q) | hullcheck inspect -
  hullcheck image debian:12                       one image
  hullcheck explain runtime-socket-mount

Documentation: https://github.com/hullcheck/hullcheck#readme`;
/** Runs one command line and gives its exit status. It never throws. Each command is loaded when it is asked for. */
async function main(argv, surroundings) {
    let status = 0;
    const program = createProgram(surroundings, (value) => {
        status = value;
    });
    try {
        await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
        return status;
    }
    catch (error) {
        return report(error, surroundings);
    }
}
function report(error, { stderr, environment }) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
        return error.exitCode === 0 ? 0 : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`hullcheck: ${message}\n`);
    if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e || error instanceof _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j)
        return EXIT.usage;
    if (environment['HULLCHECK_DEBUG'] && error instanceof Error)
        stderr.write(`${error.stack}\n`);
    return EXIT.failure;
}
function createProgram(surroundings, setStatus) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('hullcheck');
    program
        .description('Finds container security problems in Dockerfiles and compose files.')
        .version(_support_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x)
        .addHelpText('after', HELP)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => void surroundings.stdout.write(text),
        writeErr: (text) => void surroundings.stderr.write(text),
    })
        .showSuggestionAfterError()
        .helpCommand(false);
    program.addCommand(scanDefinition(surroundings, setStatus));
    program.addCommand(fixDefinition(surroundings, setStatus));
    program.addCommand(postureDefinition(surroundings, setStatus));
    program.addCommand(inspectDefinition(surroundings, setStatus));
    program.addCommand(imageDefinition(surroundings, setStatus));
    program.addCommand(databaseDefinition(surroundings, setStatus));
    program
        .command('rules')
        .description('list the rules')
        .option('--json', 'as JSON')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--map <tool>', 'list the rules of another tool, and ours for each').choices(_rules_define_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .PEERS */ .I))
        .action(async ({ map, ...options }) => {
        if (map === undefined)
            (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(2328), __webpack_require__.e(7118), __webpack_require__.e(3177)]).then(__webpack_require__.bind(__webpack_require__, 5576))).listRules(options, surroundings);
        else
            (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(2328), __webpack_require__.e(7118), __webpack_require__.e(1973)]).then(__webpack_require__.bind(__webpack_require__, 4388))).listPeerMap(map, options, surroundings);
    });
    program
        .command('explain')
        .description('say what a rule finds, why it matters and how to fix it')
        .argument('<rule>', 'id of the rule, such as privileged')
        .action(async (id) => (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(2328), __webpack_require__.e(7118), __webpack_require__.e(3017)]).then(__webpack_require__.bind(__webpack_require__, 6424))).explain(id, surroundings));
    program
        .command('init')
        .description('write a workflow and a commented configuration; what exists is left alone')
        .action(async () => (await __webpack_require__.e(/* import() */ 713).then(__webpack_require__.bind(__webpack_require__, 713))).init(surroundings));
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
        command.exitOverride().copyInheritedSettings(program);
    }
    return program;
}
function scanDefinition(surroundings, setStatus) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('scan')
        .description('scan files and folders')
        .argument('[path...]', 'files and folders, all of one repository (default: the working directory)')
        .option('-f, --format <format[=file]>', 'terminal, sarif, json, markdown or html; repeatable, =file writes to a file', (value, before = []) => [...before, value])
        .option('-o, --output <file>', 'write the one format that is given to this file')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--profile <profile>', 'which rules run').choices(['recommended', 'strict']))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--fail-on <severity>', 'exit with 1 from this severity on (default: high)').choices([
        'critical',
        'high',
        'medium',
        'low',
        'none',
    ]))
        .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
        .option('--baseline <file>', 'do not report the findings that this file knows')
        .option('--base <commit>', 'judge only what is new since this commit or branch, as in a pull request')
        .option('--write-baseline <file>', 'write all findings of this run into a baseline file')
        .option('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons')
        .addOption(lookupOption())
        .addOption(vulnerabilitiesOption())
        .addOption(databaseOption())
        .addOption(cacheOption())
        .option('--threads <number>', 'how many threads check a large repository (default: as the processors, at most 4)')
        .option('--offline', 'never use the network')
        .option('-v, --verbose', 'print notes, too')
        .action(async (paths, options) => {
        const { scanCommand } = await Promise.all(/* import() */[__webpack_require__.e(2328), __webpack_require__.e(3523), __webpack_require__.e(8620), __webpack_require__.e(7508), __webpack_require__.e(4271)]).then(__webpack_require__.bind(__webpack_require__, 2758));
        setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
}
function fixDefinition(surroundings, setStatus) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('fix')
        .description('fix findings in the files; what would not help is left as it is')
        .argument('[path...]', 'files and folders, all of one repository (default: the working directory)')
        .option('--unsafe', 'also make fixes that can change what a container does, for your review')
        .option('--dry-run', 'print a diff for git apply, and write nothing')
        .option('--rule <id>', 'fix findings of this rule only; repeatable', (value, before = []) => [...before, value])
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--profile <profile>', 'which rules run').choices(['recommended', 'strict']))
        .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
        .addOption(lookupOption())
        .addOption(vulnerabilitiesOption())
        .addOption(databaseOption())
        .addOption(cacheOption())
        .option('--offline', 'never use the network')
        .action(async (paths, options) => {
        const { fixCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(4133), __webpack_require__.e(9616), __webpack_require__.e(2328), __webpack_require__.e(7118), __webpack_require__.e(3523), __webpack_require__.e(8620), __webpack_require__.e(6437), __webpack_require__.e(2648), __webpack_require__.e(7745), __webpack_require__.e(781), __webpack_require__.e(2904)]).then(__webpack_require__.bind(__webpack_require__, 2904));
        setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
}
function postureDefinition(surroundings, setStatus) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('posture')
        .description('show what holds each container: namespaces, capabilities, hardening, limits and ways out')
        .argument('[path...]', 'files and folders, all of one repository (default: the working directory)')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-f, --format <format>', 'how to write it')
        .choices(['terminal', 'json', 'markdown'])
        .default('terminal'))
        .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
        .option('-v, --verbose', 'print every detail, where it is written, and what is assumed')
        .action(async (paths, options) => {
        const { postureCommand } = await Promise.all(/* import() */[__webpack_require__.e(3523), __webpack_require__.e(8620), __webpack_require__.e(612), __webpack_require__.e(149)]).then(__webpack_require__.bind(__webpack_require__, 612));
        setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
}
function inspectDefinition(surroundings, setStatus) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('inspect')
        .description('judge containers that exist, by what docker inspect or podman inspect writes')
        .argument('[file]', 'file with that JSON; - or nothing for standard input')
        .option('-f, --format <format[=file]>', 'terminal, sarif, json, markdown or html; repeatable, =file writes to a file', (value, before = []) => [...before, value])
        .option('-o, --output <file>', 'write the one format that is given to this file')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--profile <profile>', 'which rules run').choices(['recommended', 'strict']))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--fail-on <severity>', 'exit with 1 from this severity on (default: high)').choices([
        'critical',
        'high',
        'medium',
        'low',
        'none',
    ]))
        .option('--posture', 'show what holds each container instead of the findings')
        .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
        .addOption(lookupOption())
        .addOption(vulnerabilitiesOption())
        .addOption(databaseOption())
        .addOption(cacheOption())
        .option('--offline', 'never use the network')
        .option('-v, --verbose', 'print notes, too')
        .action(async (file, options) => {
        const { inspectCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(2328), __webpack_require__.e(3523), __webpack_require__.e(8620), __webpack_require__.e(6437), __webpack_require__.e(7508), __webpack_require__.e(612), __webpack_require__.e(9511)]).then(__webpack_require__.bind(__webpack_require__, 2567));
        setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
}
function imageDefinition(surroundings, setStatus) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('image')
        .description('judge one image, and list its system, its packages, and which layer brought them')
        .argument('<image>', 'reference, or folder of an OCI layout, or archive of one or of docker save; with :name where it has several')
        .option('-f, --format <format[=file]>', 'terminal, sarif, json, markdown or html; repeatable, =file writes to a file', (value, before = []) => [...before, value])
        .option('-o, --output <file>', 'write the one format that is given to this file')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--fail-on <severity>', 'exit with 1 from this severity on (default: high)').choices([
        'critical',
        'high',
        'medium',
        'low',
        'none',
    ]))
        .option('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)')
        .option('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons')
        .option('--platform <platform>', 'which image of several platforms (default: linux/amd64)')
        .option('--insecure', 'speak to its registry without encryption')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--image-analysis <how>', 'where packages come from; auto, unless given, takes an SBOM where a layer cannot be read').choices(['auto', 'layers', 'sbom']))
        .addOption(vulnerabilitiesOption())
        .addOption(databaseOption())
        .addOption(cacheOption())
        .option('--offline', 'never use the network')
        .action(async (image, options) => {
        // what reads images is loaded for this command only
        const { imageCommand } = await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(2328), __webpack_require__.e(7118), __webpack_require__.e(3523), __webpack_require__.e(8620), __webpack_require__.e(2648), __webpack_require__.e(6198), __webpack_require__.e(1310), __webpack_require__.e(7508), __webpack_require__.e(2231), __webpack_require__.e(3883), __webpack_require__.e(8483)]).then(__webpack_require__.bind(__webpack_require__, 2001));
        setStatus(await imageCommand({ ...options, image }, surroundings));
    });
}
function databaseDefinition(surroundings, setStatus) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('db').description('prepare known vulnerabilities for use without the network');
    command
        .command('build')
        .description('make the index of records of OSV, which is small and read fast')
        .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
        .option('-o, --output <folder>', 'where to write {ecosystem}/hullcheck-1.gz (default: the same folder)')
        .option('--ecosystem <name>', 'index these only, such as Debian; repeatable', (value, before = []) => [...before, value])
        .action(async (folder, options) => {
        const { databaseCommand } = await __webpack_require__.e(/* import() */ 5621).then(__webpack_require__.bind(__webpack_require__, 5621));
        setStatus(await databaseCommand({ ...options, folder }, surroundings));
    });
    return command;
}
function lookupOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--lookup <when>', 'look images up at their registries (default: never)').choices([
        'auto',
        'never',
    ]);
}
function vulnerabilitiesOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--vulnerabilities <where>', 'look up known vulnerabilities of what is in images; auto: in the database where one is named, else online (default: off)').choices(['auto', 'online', 'offline', 'off']);
}
function cacheOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--cache-dir <folder>', 'keep what is known of layers in this folder, and read none of them twice');
}
function databaseOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--vulnerability-database <folder>', 'folder with records of OSV, or with the index of them that db build makes');
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line asks for something that cannot be: exit status 2. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 3050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Wrong configuration, input or arguments: the user can put it right, so it is shown without a stack. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    place;
    constructor(message, place) {
        super(place === undefined ? message : `${prefix(place)}: ${message}`);
        this.place = place;
    }
}
function prefix({ path, line, column }) {
    return [printable(path), line, column].filter((part) => part !== undefined).join(':');
}
/** Names of files may hold line ends and escape sequences, which terminals and workflow logs would obey. */
function printable(text) {
    return text.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}


/***/ }),

/***/ 2120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ PEERS),
/* harmony export */   K: () => (/* binding */ defineRule)
/* harmony export */ });
/** Other tools whose rules have ids of their own. */
const PEERS = [
    'hadolint',
    'trivy',
    'checkov',
    'kics',
    'semgrep',
    'buildkit',
    'dockle',
    'sonar',
    'docker-bench',
    'compose-lint',
];
/** Types a rule. It does nothing at run time. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to the version in package.json; a test holds them together. */
const VERSION = '0.1.0';


/***/ })

};
