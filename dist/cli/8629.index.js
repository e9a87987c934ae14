export const id = 8629;
export const ids = [8629];
export const modules = {

/***/ 8629:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(3050);
// EXTERNAL MODULE: ./build/rules/define-rule.js
var define_rule = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(7580);
;// CONCATENATED MODULE: ./build/commands/options.js

const OPTIONS = {
    base: new esm/* Option */.c$('--base <commit>', 'fail only on findings that are new since this commit or branch, as in a pull request'),
    baseline: new esm/* Option */.c$('--baseline <file>', 'do not report the findings that this file lists'),
    cache: new esm/* Option */.c$('--cache-dir <folder>', 'cache the analysis of image layers in this folder'),
    config: new esm/* Option */.c$('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)'),
    database: new esm/* Option */.c$('--vulnerability-database <folder>', 'folder with OSV records, or with the index that db build makes of them'),
    details: new esm/* Option */.c$('-v, --verbose', 'print every detail with its place, and all assumptions'),
    dryRun: new esm/* Option */.c$('--dry-run', 'print a diff for git apply instead of writing files'),
    ecosystem: repeatable('--ecosystem <name>', 'index only this ecosystem, such as Debian; repeatable'),
    failOn: new esm/* Option */.c$('--fail-on <severity>', 'exit with 1 if there are findings of this severity or above (default: high)').choices(['critical', 'high', 'medium', 'low', 'none']),
    format: repeatable('-f, --format <format[=file]>', 'terminal, sarif, json, markdown or html; repeatable, =file writes to a file'),
    imageAnalysis: new esm/* Option */.c$('--image-analysis <how>', 'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)').choices(['auto', 'layers', 'sbom']),
    includeSuppressed: new esm/* Option */.c$('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons'),
    indexFolder: new esm/* Option */.c$('-o, --output <folder>', 'where to write {ecosystem}/hullcheck-1.gz (default: the same folder)'),
    insecure: new esm/* Option */.c$('--insecure', 'connect to its registry without encryption'),
    lookup: new esm/* Option */.c$('--lookup <when>', 'look up images in their registries (default: never)').choices([
        'auto',
        'never',
    ]),
    matrixFormat: new esm/* Option */.c$('-f, --format <format>', 'format of the output')
        .choices(['terminal', 'json', 'markdown'])
        .default('terminal'),
    offline: new esm/* Option */.c$('--offline', 'never use the network'),
    output: new esm/* Option */.c$('-o, --output <file>', 'write the report to this file; takes a single --format'),
    platform: new esm/* Option */.c$('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)'),
    posture: new esm/* Option */.c$('--posture', 'show what confines each container instead of the findings'),
    profile: new esm/* Option */.c$('--profile <profile>', 'which rules to run').choices(['recommended', 'strict']),
    rule: repeatable('--rule <id>', 'fix only findings of this rule; repeatable'),
    threads: new esm/* Option */.c$('--threads <number>', 'how many threads check a large repository (default: the number of processors, at most 4)'),
    unsafe: new esm/* Option */.c$('--unsafe', 'also make fixes that can change how a container behaves; review them'),
    verbose: new esm/* Option */.c$('-v, --verbose', 'print notes, too'),
    vulnerabilities: new esm/* Option */.c$('--vulnerabilities <where>', 'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off)').choices(['auto', 'online', 'offline', 'off']),
    writeBaseline: new esm/* Option */.c$('--write-baseline <file>', 'write all findings of this run into a baseline file'),
};
/** Adds options to a command. Its help lists them in this order. */
function withOptions(command, ...names) {
    for (const name of names)
        command.addOption(OPTIONS[name]);
    return command;
}
function repeatable(flags, description) {
    return new esm/* Option */.c$(flags, description).argParser((value, before = []) => [
        ...before,
        value,
    ]);
}

// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/commands/main.js






/** The exit statuses for errors; a gate reads nothing else. */
const EXIT = { usage: 2, failure: 3 };
const HELP = `
Exit status:
  0  nothing at or above --fail-on was found; everything fixable is fixed
  1  findings at or above --fail-on
  2  wrong usage or wrong configuration
  3  something could not be checked, so nothing can be promised

Examples:
  hullcheck scan                                  this repository
  hullcheck scan services/api --fail-on medium    one folder, stricter
  hullcheck scan --base origin/main               only what this branch adds
  hullcheck scan --format terminal --format sarif=hullcheck.sarif
  hullcheck scan --format html=report.html        an HTML page to read or share
  hullcheck scan --write-baseline .hullcheck-baseline.json
  hullcheck fix --dry-run --unsafe                what would change, as a diff
  hullcheck posture                               what confines each container
  docker inspect $(docker ps -q) | hullcheck inspect -
  hullcheck image debian:12                       one image
  hullcheck explain runtime-socket-mount

Documentation: https://github.com/hullcheck/hullcheck#readme`;
/** Runs one command line and returns its exit status. It never throws. The code for each command is loaded when it is asked for. */
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
    if (error instanceof esm/* CommanderError */.b7)
        return error.exitCode === 0 ? 0 : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`hullcheck: ${message}\n`);
    if (error instanceof usage_error/* UsageError */.e || error instanceof configuration_error/* ConfigurationError */.j)
        return EXIT.usage;
    if (environment['HULLCHECK_DEBUG'] && error instanceof Error)
        stderr.write(`${error.stack}\n`);
    return EXIT.failure;
}
function createProgram(surroundings, setStatus) {
    const program = new esm/* Command */.uB('hullcheck');
    program
        .description('Finds container security problems in Dockerfiles and compose files.')
        .version(version/* VERSION */.x)
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
        .addOption(new esm/* Option */.c$('--map <tool>', 'list the rules of another tool, and ours for each').choices(define_rule/* PEERS */.I))
        .action(async ({ map, ...options }) => {
        if (map === undefined)
            (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(7684), __webpack_require__.e(1108), __webpack_require__.e(3177)]).then(__webpack_require__.bind(__webpack_require__, 5576))).listRules(options, surroundings);
        else
            (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(7684), __webpack_require__.e(1108), __webpack_require__.e(1973)]).then(__webpack_require__.bind(__webpack_require__, 4388))).listPeerMap(map, options, surroundings);
    });
    program
        .command('explain')
        .description('explain what a rule finds, why it matters and how to fix it')
        .argument('<rule>', 'id of the rule, such as privileged')
        .action(async (id) => (await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(7684), __webpack_require__.e(1108), __webpack_require__.e(3017)]).then(__webpack_require__.bind(__webpack_require__, 6424))).explain(id, surroundings));
    program
        .command('init')
        .description('write a workflow and a commented configuration; existing files are kept')
        .action(async () => (await __webpack_require__.e(/* import() */ 713).then(__webpack_require__.bind(__webpack_require__, 713))).init(surroundings));
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
        command.exitOverride().copyInheritedSettings(program);
    }
    return program;
}
function scanDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('scan')
        .description('scan files and folders')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { scanCommand } = await Promise.all(/* import() */[__webpack_require__.e(7684), __webpack_require__.e(1033), __webpack_require__.e(8620), __webpack_require__.e(844), __webpack_require__.e(4271)]).then(__webpack_require__.bind(__webpack_require__, 2758));
        setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'config', 'baseline', 'base', 'writeBaseline');
    return withOptions(command, 'includeSuppressed', ...LOOKUPS, 'threads', 'offline', 'verbose');
}
const PATHS = 'files and folders of one repository (default: the working directory)';
const LOOKUPS = ['lookup', 'vulnerabilities', 'database', 'cache'];
function fixDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('fix')
        .description('fix findings in the files; fixes that would not help are left out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { fixCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(4133), __webpack_require__.e(9616), __webpack_require__.e(7684), __webpack_require__.e(1108), __webpack_require__.e(1033), __webpack_require__.e(8620), __webpack_require__.e(6437), __webpack_require__.e(2648), __webpack_require__.e(3558), __webpack_require__.e(781), __webpack_require__.e(2904)]).then(__webpack_require__.bind(__webpack_require__, 2904));
        setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'unsafe', 'dryRun', 'rule', 'profile', 'config', ...LOOKUPS, 'offline');
}
function postureDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('posture')
        .description('show what confines each container: namespaces, capabilities, hardening, limits and ways out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { postureCommand } = await Promise.all(/* import() */[__webpack_require__.e(1033), __webpack_require__.e(8620), __webpack_require__.e(612), __webpack_require__.e(149)]).then(__webpack_require__.bind(__webpack_require__, 612));
        setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'matrixFormat', 'config', 'details');
}
function inspectDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('inspect')
        .description('check existing containers by the output of docker inspect or podman inspect')
        .argument('[file]', 'file with that output; - or nothing for standard input')
        .action(async (file, options) => {
        const { inspectCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(7684), __webpack_require__.e(1033), __webpack_require__.e(8620), __webpack_require__.e(6437), __webpack_require__.e(844), __webpack_require__.e(612), __webpack_require__.e(9511)]).then(__webpack_require__.bind(__webpack_require__, 2567));
        setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'posture', 'config', ...LOOKUPS);
    return withOptions(command, 'offline', 'verbose');
}
function imageDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('image')
        .description('check one image, and list its system, its packages and the layer of each')
        .argument('<image>', 'image reference, OCI layout (folder or archive), or archive of docker save; add :name if it has several images')
        .action(async (image, options) => {
        // only this command loads the code that reads images
        const { imageCommand } = await Promise.all(/* import() */[__webpack_require__.e(9616), __webpack_require__.e(7684), __webpack_require__.e(1108), __webpack_require__.e(1033), __webpack_require__.e(8620), __webpack_require__.e(2648), __webpack_require__.e(6198), __webpack_require__.e(1310), __webpack_require__.e(844), __webpack_require__.e(2231), __webpack_require__.e(3883), __webpack_require__.e(2440)]).then(__webpack_require__.bind(__webpack_require__, 9858));
        setStatus(await imageCommand({ ...options, image }, surroundings));
    });
    withOptions(command, 'format', 'output', 'failOn', 'config', 'includeSuppressed', 'platform', 'insecure');
    return withOptions(command, 'imageAnalysis', 'vulnerabilities', 'database', 'cache', 'offline');
}
function databaseDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('db').description('prepare known vulnerabilities for offline use');
    const build = command
        .command('build')
        .description('index OSV records, so that they take less space and load faster')
        .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
        .action(async (folder, options) => {
        const { databaseCommand } = await Promise.all(/* import() */[__webpack_require__.e(4353), __webpack_require__.e(5621)]).then(__webpack_require__.bind(__webpack_require__, 5621));
        setStatus(await databaseCommand({ ...options, folder }, surroundings));
    });
    withOptions(build, 'indexFolder', 'ecosystem');
    return command;
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line asks for something impossible: exit status 2. */
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
/** Wrong configuration, input or arguments: the user can correct it, so it is shown without a stack. */
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
/** Names of files may contain line ends and escape sequences, which terminals and workflow logs would obey. */
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
/** Other tools whose rules have separate ids. */
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
/** Gives a rule its type. It does nothing at run time. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to the version in package.json, which a test checks. */
const VERSION = '0.1.0';


/***/ })

};
