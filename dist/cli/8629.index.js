export const id = 8629;
export const ids = [8629];
export const modules = {

/***/ 1206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   Wn: () => (/* binding */ imageDestinationsOf),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5787);

/** What `--format` takes. */
const FORMATS = [
    'terminal',
    'sarif',
    'json',
    'markdown',
    'html',
    'gitlab',
    'gitlab-sast',
    'junit',
    'checkstyle',
    'gcc',
    'csv',
];
/** What `--format` of `hullcheck image` takes: bills of materials, too. */
const IMAGE_FORMATS = [...FORMATS, 'cyclonedx', 'spdx'];
/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
function destinationsOf(given) {
    return destinationsIn(given, FORMATS);
}
/** The same for the report on an image. @throws {UsageError} for destinations that exclude each other. */
function imageDestinationsOf(given) {
    return destinationsIn(given, IMAGE_FORMATS);
}
function destinationsIn({ format = ['terminal'], output }, formats) {
    const destinations = format.map((text) => parseDestination(text, formats));
    const [first] = destinations;
    if (output !== undefined) {
        if (first === undefined || destinations.length > 1 || first.file !== undefined) {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('--output goes with one --format; write several as --format json=FILE --format terminal');
        }
        return [{ format: first.format, file: output === '-' ? undefined : output }];
    }
    if (destinations.filter(({ file }) => file === undefined).length > 1) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('only one format can go to standard output; give the others a file, as in --format json=FILE');
    }
    return destinations;
}
function parseDestination(text, formats) {
    const [name = '', ...rest] = text.split('=');
    const format = formats.find((candidate) => candidate === name);
    if (format === undefined) {
        if (IMAGE_FORMATS.some((candidate) => candidate === name))
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${name} lists the packages of one image, so only hullcheck image writes it`);
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`unknown format ${JSON.stringify(name)}; formats are ${formats.join(', ')}`);
    }
    const file = rest.join('=');
    if (rest.length > 0 && file === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--format ${text} names no file`);
    return { format, file: rest.length === 0 ? undefined : file };
}


/***/ }),

/***/ 8629:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(3050);
// EXTERNAL MODULE: ./build/rules/define-rule.js
var define_rule = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/support/image-like.js
var image_like = __webpack_require__(1345);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(8140);
// EXTERNAL MODULE: ./build/report/grouping.js
var grouping = __webpack_require__(4178);
// EXTERNAL MODULE: ./build/support/nearest.js
var nearest = __webpack_require__(6730);
// EXTERNAL MODULE: ./build/commands/destinations.js
var destinations = __webpack_require__(1206);
;// CONCATENATED MODULE: ./build/commands/options.js





const OPTIONS = {
    base: new esm/* Option */.c$('--base <commit>', 'fail only on findings that are new since this commit or branch, as in a pull request'),
    baseline: new esm/* Option */.c$('--baseline <file>', 'do not report the findings that this file lists'),
    cache: new esm/* Option */.c$('--cache-dir <folder>', 'cache the analysis of image layers in this folder'),
    config: new esm/* Option */.c$('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)'),
    database: new esm/* Option */.c$('--vulnerability-database <folder>', 'folder with OSV records, or with the index that db build makes of them'),
    debug: new esm/* Option */.c$('--debug', 'print what is read, and the stack of an error, to standard error'),
    details: new esm/* Option */.c$('-v, --verbose', 'print every detail with its place, and all assumptions'),
    dryRun: new esm/* Option */.c$('--dry-run', 'print a diff for git apply instead of writing files'),
    ecosystem: repeatable('--ecosystem <name>', 'index only this ecosystem, such as Debian; repeatable'),
    exclude: repeatable('--exclude <pattern>', 'files not to scan, as in .gitignore; repeatable'),
    exitZero: new esm/* Option */.c$('--exit-zero', 'exit with 0 whatever is found'),
    failOnUnavailable: new esm/* Option */.c$('--fail-on-unavailable', 'exit with 3 if something could not be looked up'),
    failOn: oneOf('--fail-on <severity>', 'exit with 1 if there are findings of this severity or above (default: high)', [
        'critical',
        'high',
        'medium',
        'low',
        'none',
    ]),
    format: formatOption(destinations/* FORMATS */.hR),
    groupBy: oneOf('--group-by <what>', 'file, rule or container (default: file); for the terminal', grouping/* GROUPINGS */.Jg),
    imageFormat: formatOption(destinations/* IMAGE_FORMATS */.l0),
    imageAnalysis: oneOf('--image-analysis <how>', 'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)', ['auto', 'layers', 'sbom']),
    includeSuppressed: new esm/* Option */.c$('--include-suppressed', 'keep suppressed findings in SARIF, with their reasons'),
    indexFolder: new esm/* Option */.c$('-o, --output <folder>', 'where to write {ecosystem}/hullcheck-2.gz (default: the same folder)'),
    insecure: new esm/* Option */.c$('--insecure', 'connect to its registry without encryption'),
    listPackages: new esm/* Option */.c$('--list-packages', 'list all packages in the terminal; JSON and HTML always do'),
    lookup: oneOf('--lookup <when>', 'look up images in their registries (default: never)', ['auto', 'never']),
    matrixFormat: oneOf('-f, --format <format>', 'format of the output', ['terminal', 'json', 'markdown']).default('terminal'),
    noColor: new esm/* Option */.c$('--no-color', 'print without colours, as with the variable NO_COLOR'),
    offline: new esm/* Option */.c$('--offline', 'never use the network'),
    output: new esm/* Option */.c$('-o, --output <file>', 'write the report to this file; takes a single --format'),
    platform: new esm/* Option */.c$('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)'),
    posture: new esm/* Option */.c$('--posture', 'show what confines each container instead of the findings'),
    onlyFixed: new esm/* Option */.c$('--only-fixed', 'leave vulnerabilities without a fix out of reports; the exit status stays the same'),
    onlyRule: repeatable('--rule <id>', 'run only this rule, whatever the profile; repeatable'),
    profile: oneOf('--profile <profile>', 'which rules to run', ['recommended', 'strict']),
    quiet: new esm/* Option */.c$('-q, --quiet', 'print one line for each finding, and nothing else'),
    rule: repeatable('--rule <id>', 'fix only findings of this rule; repeatable'),
    severity: oneOf('--severity <severity>', 'leave milder findings out of reports; the exit status stays the same', finding/* SEVERITIES */.oC),
    skipRule: repeatable('--skip-rule <id>', 'do not run this rule; repeatable'),
    sort: oneOf('--sort <order>', 'place or severity (default: place); for the terminal', grouping/* SORTINGS */.gz),
    stdinFilename: new esm/* Option */.c$('--stdin-filename <path>', 'with - as the path: where the text on standard input belongs in the repository'),
    threads: new esm/* Option */.c$('--threads <number>', 'how many threads check a large repository (default: the number of processors, at most 4)'),
    unsafe: new esm/* Option */.c$('--unsafe', 'also make fixes that can change how a container behaves; review them'),
    verbose: new esm/* Option */.c$('-v, --verbose', 'print notes, too'),
    vex: repeatable('--vex <file>', 'a VEX document (OpenVEX, CSAF or CycloneDX): vulnerabilities that do not affect an image do not count; repeatable'),
    vulnerabilities: oneOf('--vulnerabilities <where>', 'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off; auto for an image at a registry that you name)', ['auto', 'online', 'offline', 'off']),
    vulnerabilityDetail: oneOf('--vulnerability-detail <unit>', 'what one finding about vulnerabilities is: the image, each package or each vulnerability (default: image)', ['image', 'package', 'cve']),
    writeBaseline: new esm/* Option */.c$('--write-baseline <file>', 'write all findings of this run into a baseline file'),
};
/** Adds options to a command. Its help lists them in this order. */
function withOptions(command, ...names) {
    for (const name of names)
        command.addOption(OPTIONS[name]);
    return command;
}
/** An option with a few values. The message for any other one names the nearest. */
function oneOf(flags, description, values) {
    return new esm/* Option */.c$(flags, description).choices(values).argParser((value) => {
        if (values.includes(value))
            return value;
        const meant = (0,nearest/* nearest */.p)(value, values);
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        throw new esm/* InvalidArgumentError */.Di(`Allowed choices are ${values.join(', ')}.${hint}`);
    });
}
function formatOption(formats) {
    return repeatable('-f, --format <format[=file]>', `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}; repeatable, =file writes to a file`);
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
        refuseMisplaced(argv, program, surroundings);
        await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
        return status;
    }
    catch (error) {
        return report(error, argv, surroundings);
    }
}
/** A file, folder or image where a command has to be: says which command was meant. */
function refuseMisplaced(argv, program, { folder }) {
    const [first = ''] = argv;
    const names = ['help', ...program.commands.map((one) => one.name())];
    if (first === '' || first.startsWith('-') || names.includes(first))
        return;
    const command = meantCommand(first, folder);
    if (command === undefined)
        return;
    throw new usage_error/* UsageError */.e(`"${(0,configuration_error/* printable */.g)(first)}" is not a command. Did you mean: hullcheck ${command} ${(0,configuration_error/* printable */.g)(first)}`);
}
function meantCommand(word, folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(folder, word)))
        return 'scan';
    return (0,image_like/* looksLikeImage */.N)(word) ? 'image' : undefined;
}
function report(error, argv, { stderr, environment }) {
    if (error instanceof esm/* CommanderError */.b7)
        return error.exitCode === 0 ? 0 : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`hullcheck: ${message}\n`);
    if (error instanceof usage_error/* UsageError */.e || error instanceof configuration_error/* ConfigurationError */.j)
        return EXIT.usage;
    if ((environment['HULLCHECK_DEBUG'] || argv.includes('--debug')) && error instanceof Error)
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
        .showSuggestionAfterError();
    program.addCommand(scanDefinition(surroundings, setStatus));
    program.addCommand(fixDefinition(surroundings, setStatus));
    program.addCommand(postureDefinition(surroundings, setStatus));
    program.addCommand(inspectDefinition(surroundings, setStatus));
    program.addCommand(imageDefinition(surroundings, setStatus));
    program.addCommand(databaseDefinition(surroundings, setStatus));
    program.addCommand(rulesDefinition(surroundings));
    program
        .command('explain')
        .description('explain what a rule finds, why it matters and how to fix it')
        .argument('<rule...>', 'id of the rule, such as privileged; id of another tool, such as DL3002; or words')
        .action(async (words) => (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(3017)]).then(__webpack_require__.bind(__webpack_require__, 6424))).explain(words, surroundings));
    program.addCommand(configurationDefinition(surroundings));
    program
        .command('init')
        .description('write a workflow and a commented configuration; existing files are kept')
        .option('--dry-run', 'print the files instead of writing them')
        .option('--baseline', 'accept the findings that exist for 90 days, so that only later ones fail the check')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(6325)]).then(__webpack_require__.bind(__webpack_require__, 6325))).init(options, surroundings));
    program
        .command('completion')
        .description('print a script that completes command lines in a shell')
        .argument('<shell>', 'bash, zsh, fish or powershell')
        .action(async (shell) => (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(9515)]).then(__webpack_require__.bind(__webpack_require__, 2461))).completion(shell, program, surroundings));
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
        command.exitOverride().copyInheritedSettings(program);
    }
    return program;
}
function rulesDefinition(surroundings) {
    return new esm/* Command */.uB('rules')
        .description('list the rules')
        .argument('[word...]', 'only rules with all these words in their id, title, concern or ids of other tools')
        .option('--json', 'as JSON')
        .addOption(new esm/* Option */.c$('--map <tool>', 'list the rules of another tool, and ours for each').choices(define_rule/* PEERS */.I))
        .action(async (words, { map, ...options }) => {
        if (map === undefined)
            (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(3177)]).then(__webpack_require__.bind(__webpack_require__, 5576))).listRules({ ...options, words }, surroundings);
        else
            (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(1973)]).then(__webpack_require__.bind(__webpack_require__, 4388))).listPeerMap(map, options, surroundings);
    });
}
function configurationDefinition(surroundings) {
    const command = new esm/* Command */.uB('config').description('work with the configuration');
    const check = command
        .command('check')
        .description('check the configuration, and print what it sets')
        .action(async (options) => {
        (await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(2933), __webpack_require__.e(9344)]).then(__webpack_require__.bind(__webpack_require__, 4953))).checkConfiguration(options, surroundings);
    });
    withOptions(check, 'config');
    return command;
}
function scanDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('scan')
        .description('scan files and folders')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { scanCommand } = await Promise.all(/* import() */[__webpack_require__.e(2328), __webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(2212), __webpack_require__.e(7925), __webpack_require__.e(4271)]).then(__webpack_require__.bind(__webpack_require__, 2758));
        setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'exitZero', 'onlyRule', 'skipRule', 'exclude');
    withOptions(command, 'severity', 'groupBy', 'sort', 'quiet', 'noColor', 'config', 'baseline', 'base');
    withOptions(command, 'writeBaseline', 'includeSuppressed', ...LOOKUPS, 'vex', 'threads', 'offline', 'stdinFilename');
    return withOptions(command, 'verbose', 'debug');
}
const PATHS = 'files and folders of one repository, or - for standard input (default: the working directory)';
const LOOKUPS = ['lookup', 'vulnerabilities', 'database', 'cache'];
function fixDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('fix')
        .description('fix findings in the files; fixes that would not help are left out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { fixCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(4133), __webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(6437), __webpack_require__.e(2648), __webpack_require__.e(2212), __webpack_require__.e(8813), __webpack_require__.e(9118), __webpack_require__.e(7268), __webpack_require__.e(2904)]).then(__webpack_require__.bind(__webpack_require__, 2904));
        setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'unsafe', 'dryRun', 'rule', 'profile', 'config', ...LOOKUPS, 'offline');
}
function postureDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('posture')
        .description('show what confines each container: namespaces, capabilities, hardening, limits and ways out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { postureCommand } = await Promise.all(/* import() */[__webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(612), __webpack_require__.e(1816)]).then(__webpack_require__.bind(__webpack_require__, 612));
        setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'matrixFormat', 'config', 'details');
}
function inspectDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('inspect')
        .description('check existing containers by the output of docker inspect or podman inspect')
        .argument('[file]', 'file with that output; - or nothing for standard input')
        .action(async (file, options) => {
        const { inspectCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(2328), __webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(6437), __webpack_require__.e(2212), __webpack_require__.e(7925), __webpack_require__.e(612), __webpack_require__.e(8150)]).then(__webpack_require__.bind(__webpack_require__, 7135));
        setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'posture', 'config', ...LOOKUPS);
    return withOptions(command, 'offline', 'verbose');
}
function imageDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('image')
        .description('check one image: its vulnerabilities, its configuration and its contents')
        .argument('<image>', 'image reference; OCI layout or archive of docker save, with :name if it has several images; - for a pipe; docker-daemon:NAME or podman:NAME for an image of an engine')
        .action(async (image, options) => {
        // only this command loads the code that reads images
        const { imageCommand } = await Promise.all(/* import() */[__webpack_require__.e(7238), __webpack_require__.e(1896), __webpack_require__.e(2328), __webpack_require__.e(1968), __webpack_require__.e(5632), __webpack_require__.e(6198), __webpack_require__.e(2648), __webpack_require__.e(2212), __webpack_require__.e(9300), __webpack_require__.e(7925), __webpack_require__.e(9118), __webpack_require__.e(778), __webpack_require__.e(3883), __webpack_require__.e(3046)]).then(__webpack_require__.bind(__webpack_require__, 4117));
        setStatus(await imageCommand({ ...options, image }, surroundings));
    });
    withOptions(command, 'imageFormat', 'output', 'failOn', 'failOnUnavailable', 'severity', 'onlyFixed', 'listPackages');
    withOptions(command, 'config', 'includeSuppressed', 'platform', 'insecure', 'imageAnalysis', 'vulnerabilities');
    return withOptions(command, 'vulnerabilityDetail', 'database', 'vex', 'cache', 'offline');
}
function databaseDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('db').description('prepare known vulnerabilities for offline use');
    const build = command
        .command('build')
        .description('index OSV records, so that they take less space and load faster')
        .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
        .action(async (folder, options) => {
        const { databaseCommand } = await Promise.all(/* import() */[__webpack_require__.e(4353), __webpack_require__.e(9750), __webpack_require__.e(5621)]).then(__webpack_require__.bind(__webpack_require__, 5621));
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

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/** From worst to mildest. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
function severityOf(score) {
    if (score === undefined)
        return 'note';
    if (score > 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
/** The placeholder for the checksum of a file or the digest of an image that was not fetched yet. */
const CHECKSUM = 'sha256:…';
/** The place of a problem of a whole file: its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GAP_THINGS),
/* harmony export */   z: () => (/* binding */ GAP_KINDS)
/* harmony export */ });
/** The units in which gaps are counted, from large to small. */
const GAP_THINGS = [
    'file',
    'folder',
    'project',
    'service',
    'container',
    'stage',
    'image',
    'reference',
    'instruction',
    'command',
    'value',
    'rule',
];
/** The kinds of gaps, with their default weight and the unit they are counted in. `docs/not-looked-at.md` explains each. */
const GAP_KINDS = {
    // files as a whole
    'unreadable-file': { weight: 'severe', thing: 'file', code: 'unreadable-file', hides: 'file' },
    'unreadable-folder': { weight: 'severe', thing: 'folder', code: 'unreadable-file' },
    'syntax-error': { weight: 'severe', thing: 'file', code: 'syntax-error', hides: 'file' },
    'too-many-files': { weight: 'severe', thing: 'file', code: 'not-checked' },
    template: { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'lfs-pointer': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'link-leads-outside': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'link-leads-nowhere': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'undecodable-name': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'unknown-format': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'unlisted-files': { weight: 'expected', thing: 'folder', code: 'not-checked' },
    // parts of files
    'limit-reached': { weight: 'severe', thing: 'value', code: 'not-checked', hides: 'file' },
    'refused-by-engine': { weight: 'ordinary', thing: 'project', code: 'parse-problem' },
    'unknown-instruction': { weight: 'severe', thing: 'instruction', code: 'parse-problem' },
    'unknown-shell': { weight: 'ordinary', thing: 'command', code: 'not-checked' },
    'unreadable-commands': { weight: 'ordinary', thing: 'command', code: 'parse-problem' },
    'foreign-frontend': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'ambiguous-text': { weight: 'severe', thing: 'value', code: 'parse-problem' },
    // things that files refer to
    'missing-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'outside-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'undecided-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'environment-elsewhere': { weight: 'expected', thing: 'reference', code: 'not-checked' },
    'unknown-value': { weight: 'expected', thing: 'value', code: 'not-checked' },
    // images
    'image-not-looked-up': { weight: 'expected', thing: 'image', code: 'lookup-failed' },
    'image-not-verified': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'image-not-read': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'fix-not-completed': { weight: 'expected', thing: 'value', code: 'lookup-failed' },
    // hullcheck itself
    'rule-crashed': { weight: 'severe', thing: 'rule', code: 'rule-crashed' },
};


/***/ }),

/***/ 4178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ GROUPINGS),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   gz: () => (/* binding */ SORTINGS)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9365);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1878);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);




/** What the findings of a group have in common. */
const GROUPINGS = ['file', 'rule', 'container'];
/** `place`: in the order of the files. `severity`: the worst first, in and among the groups. */
const SORTINGS = ['place', 'severity'];
/** The findings of a report in groups. They are sorted by place already. */
function groupsOf(report, findings, { groupBy: by = 'file', sort = 'place' }) {
    const titleOf = titles(report, by);
    const single = by === 'container' ? findings.flatMap(separately) : findings;
    const ordered = sort === 'severity' ? (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(single) : single;
    return [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(ordered, (finding) => titleOf(finding).title)].map(([, group]) => {
        return { ...titleOf(group[0]), findings: group };
    });
}
/** In the order of places, each container with its own finding. */
function separately(finding) {
    const { alike = [] } = finding;
    return alike.length === 0 ? [finding] : (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrderOfPlaces */ .hb)(finding).map((one) => ({ ...one, alike: [] }));
}
function titles(report, by) {
    if (by === 'rule')
        return ({ ruleId }) => ({ title: ruleId, isPath: false });
    const pathOf = ({ span }) => ({ title: span.file.path, isPath: true });
    if (by === 'file')
        return pathOf;
    const subjectsOf = (0,_subjects_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectsIn */ .$)(report);
    return (finding) => {
        const subjects = subjectsOf(finding);
        if (subjects.length === 0)
            return pathOf(finding);
        return { title: subjects.map(({ kind, name }) => `${kind} ${name}`).join(', '), isPath: false };
    };
}


/***/ }),

/***/ 1878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ subjectsIn)
/* harmony export */ });
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9365);

/** The containers, stages or builds of each finding of a report. Empty for rules about whole files. */
function subjectsIn({ rules }) {
    const kinds = new Map(rules.map(({ rule }) => [rule.id, rule.on]));
    return (finding) => {
        const kind = kinds.get(finding.ruleId);
        if (kind === undefined)
            return [];
        const names = (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrderOfPlaces */ .hb)(finding).flatMap(({ subject, sharedBy = [{ subject }] }) => sharedBy.map((one) => one.subject));
        return [...new Set(names)].flatMap((name) => (name === '' ? [] : [{ kind, name }]));
    };
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ severityList),
/* harmony export */   LM: () => (/* binding */ isOpenGap),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   RB: () => (/* binding */ thingCounts),
/* harmony export */   UG: () => (/* binding */ scannedFiles),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   ur: () => (/* binding */ severityCounts),
/* harmony export */   wz: () => (/* binding */ errorsFirst),
/* harmony export */   x1: () => (/* binding */ thingList)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8140);
/* harmony import */ var _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9919);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5108);



function tally({ findings, notifications }) {
    const open = findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_1__/* .isShown */ .aJ);
    const gaps = notifications.filter(isOpenGap);
    return {
        open,
        suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
        bySeverity: severityCounts(open),
        gaps,
        notLookedAt: gaps.reduce((sum, one) => sum + countOf(one), 0),
    };
}
function severityCounts(findings) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** Notifications without a gap say how the findings were weighed. */
function isOpenGap({ gap }) {
    return gap !== undefined && gap.acceptedBy === undefined;
}
function countOf({ gap }) {
    return gap?.count ?? 1;
}
/** `1 file, 2 services`: the things that gaps are about, from large to small. */
function thingList(gaps) {
    return [...thingCounts(gaps)].map(([thing, count]) => counted(count, thing)).join(', ');
}
/** How many things of each kind gaps are about, from large to small. */
function thingCounts(gaps) {
    const counts = new Map();
    for (const one of gaps) {
        const thing = one.gap?.thing ?? 'value';
        counts.set(thing, (counts.get(thing) ?? 0) + countOf(one));
    }
    return new Map([...counts].sort(([one], [other]) => _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(one) - _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(other)));
}
/** Worst first; findings of one severity keep their order. */
function worstFirst(findings) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
const LEVELS = ['error', 'warning', 'note'];
/** Errors first; notifications of one level keep their order. */
function errorsFirst(notifications) {
    return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}
/** `1 critical, 2 high`; empty without findings. */
function severityList(bySeverity) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.filter((severity) => bySeverity[severity] > 0)
        .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
        .join(', ');
}
/** `2 Dockerfiles, 1 compose file and 3 other files`; `1 image` when only an image was looked at. */
function scannedFiles({ dockerfiles, composeFiles, otherFiles, containers, images }) {
    if (dockerfiles + composeFiles + otherFiles === 0 && images > 0)
        return counted(images, 'image');
    const known = [
        ...(dockerfiles > 0 ? [counted(dockerfiles, 'Dockerfile')] : []),
        ...(composeFiles > 0 ? [counted(composeFiles, 'compose file')] : []),
    ];
    if (otherFiles === 0)
        return known.length > 0 ? known.join(' and ') : 'no Dockerfile and no compose file';
    if (known.length > 0)
        return `${known.join(', ')} and ${counted(otherFiles, 'other file')}`;
    const files = counted(otherFiles, 'file');
    return containers > 0 ? `${files} with ${counted(containers, 'container')}` : files;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/***/ 1913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   M: () => (/* binding */ addToGroup)
/* harmony export */ });
/** The items by their keys. Keys are in the order in which they first appear, and the items of a key in the order that they had. */
function groupBy(items, keyOf) {
    const groups = new Map();
    let index = 0;
    for (const item of items)
        addToGroup(groups, keyOf(item, index++), item);
    return groups;
}
function addToGroup(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeImage)
/* harmony export */ });
/** Whether a word looks like the reference of an image: `debian:12`, `ghcr.io/acme/app`, `acme/app@sha256:…`. */
function looksLikeImage(word) {
    return /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9][\w./-]*)?(?::[\w.-]+|@sha256:[0-9a-f]+)$/.test(word);
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer names are not compared: the work grows with the product of the lengths. */
const LONGEST_NAME = 64;
/** The candidate that `name` most likely means; undefined when none is similar. */
function nearest(name, candidates) {
    if (name === '' || name.length > LONGEST_NAME)
        return undefined;
    const written = name.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(written, candidate.toLowerCase());
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best ?? sameWords(written, candidates);
}
/** A candidate with all words of the name, or the other way round: `network` or `network-host` means `host-network-mode`. */
function sameWords(name, candidates) {
    if (name.length < 4)
        return undefined;
    const words = name.split('-');
    return candidates.find((candidate) => {
        const others = candidate.toLowerCase().split('-');
        return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
    });
}
/** The number of insertions, deletions, replacements and swaps of neighbouring characters. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++)
            row.push(cell(a, b, i, j, row, last, beforeLast));
        beforeLast = last;
        last = row;
    }
    return last[b.length];
}
function cell(a, b, i, j, row, last, beforeLast) {
    const isSame = a[i - 1] === b[j - 1];
    const replaced = last[j - 1] + (isSame ? 0 : 1);
    const oneMore = Math.min(row[j - 1], last[j]) + 1;
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwapped ? beforeLast[j - 2] + 1 : Number.POSITIVE_INFINITY;
    return Math.min(replaced, oneMore, swapped);
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to the version in package.json, which a test checks. */
const VERSION = '0.1.0';


/***/ }),

/***/ 9365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ foldedAnew),
/* harmony export */   OL: () => (/* binding */ foldAlike),
/* harmony export */   hb: () => (/* binding */ inOrderOfPlaces)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);

const NONE = [];
/**
 * Makes findings of one rule, file, severity and cause one entry for people, which counts and names them: ten services that lack the same
 * option are one thing to mend. All remain findings with their identity, for programs, for baselines and for comparing. Suppressed findings
 * take no part, nor do those that share an entry with other rules. The findings are sorted by place.
 */
function foldAlike(findings, partOf = () => '') {
    const groups = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(mergeable(findings), ([finding, index]) => keyOf(finding, partOf(index)));
    for (const group of groups.values()) {
        if (group.length > 1)
            makeEntry(group.map(([finding]) => finding));
    }
}
/** Copies of the findings in new entries, each within a part: the findings that a change brings do not share an entry with known ones. */
function foldedAnew(findings, partOf) {
    const alone = findings.map(withoutAlike);
    foldAlike(alone, partOf);
    return alone;
}
function withoutAlike(finding) {
    if (finding.cause === undefined)
        return finding;
    const { foldedInto } = finding;
    const isMember = foldedInto?.alike !== undefined && foldedInto.alike.length > 0;
    return { ...finding, alike: NONE, foldedInto: isMember ? undefined : foldedInto };
}
function mergeable(findings) {
    return findings.flatMap((finding, index) => {
        const { cause, suppressedBy, foldedInto, folded = NONE } = finding;
        const isAlone = suppressedBy === undefined && foldedInto === undefined && folded.length === 0;
        return cause !== undefined && isAlone ? [[finding, index]] : [];
    });
}
function keyOf({ ruleId, severity, span, cause }, part) {
    return JSON.stringify([span.file.path, ruleId, severity, cause?.key, part]);
}
/** The entry is the first finding that applies without a profile. */
function makeEntry(group) {
    const entry = group.find(({ isOptional }) => isOptional !== true) ?? group[0];
    const others = group.filter((finding) => finding !== entry);
    entry.alike = others;
    for (const finding of others)
        finding.foldedInto = entry;
}
/** The finding and those that it shows as alike, in the order of their places. */
function inOrderOfPlaces(finding) {
    const { alike = NONE } = finding;
    return alike.length === 0 ? [finding] : [finding, ...alike].toSorted((a, b) => a.span.start - b.span.start);
}


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ shownFix),
/* harmony export */   BG: () => (/* binding */ shownRelated),
/* harmony export */   Uz: () => (/* binding */ foldRepeated),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   x7: () => (/* binding */ shownFlows)
/* harmony export */ });
/**
 * Folds the findings of several rules about one setting into one entry for people: the finding of an escape path and that of a setting it
 * uses, at the same place. The worst finding is the entry, and shows the others. All remain findings with their identity, for programs, for
 * baselines and for comparing. The findings are sorted by place, and suppressed ones take no part.
 */
function foldRepeated(findings) {
    for (let start = 0; start < findings.length;) {
        let end = start + 1;
        while (end < findings.length && haveOnePlace(findings[start], findings[end]))
            end += 1;
        if (end - start > 1)
            foldPlace(findings.slice(start, end).filter(({ suppressedBy }) => suppressedBy === undefined));
        start = end;
    }
}
function haveOnePlace(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.span.file.path === b.span.file.path;
}
function foldPlace(findings) {
    const beyond = findings.filter(({ repeats = [] }) => repeats.length > 0);
    if (beyond.length === 0)
        return;
    const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
    const plain = findings.filter(({ ruleId }) => repeated.has(ruleId));
    if (plain.length === 0)
        return;
    const group = [...plain, ...beyond];
    const shown = entryOf(plain, beyond);
    const others = group.filter((finding) => finding !== shown);
    shown.folded = others;
    for (const finding of others)
        finding.foldedInto = shown;
}
/**
 * The finding that shows the others. If both are equally bad, it is the one about the setting, which has the fix, unless the other needs
 * more settings than that.
 */
function entryOf(plain, beyond) {
    const setting = worst(plain);
    const candidates = beyond.filter(({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity);
    return worst([setting, ...candidates]);
}
/** The first finding with the highest score. */
function worst(findings) {
    return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}
const NONE = [];
/** Whether people see the finding as a separate entry. */
function isShown({ suppressedBy, foldedInto }) {
    return suppressedBy === undefined && foldedInto === undefined;
}
/** The fix of the finding, or of one folded into it. If all findings that are alike have one, it is the fix of all of them. */
function shownFix({ fix, folded = [], alike = [] }) {
    if (alike.length > 0)
        return fix && (fixOfAll(fix, alike) ?? fix);
    return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}
/** All their edits at once; undefined if a finding has no fix, or if two edits are for one place. */
function fixOfAll(first, alike) {
    const fixes = [first, ...alike.flatMap(({ fix }) => fix ?? [])];
    if (fixes.length <= alike.length)
        return undefined;
    const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [editKey(edit), edit]));
    const ordered = [...edits.values()].sort((a, b) => comparePlaces(a.span, b.span));
    const areApart = ordered.every(({ span }, at) => at === 0 || comesAfter(span, ordered[at - 1].span));
    if (!areApart)
        return undefined;
    const title = `${first.title}, and ${alike.length === 1 ? 'at 1 more place' : `at ${alike.length} more places`}`;
    return { title, safety: fixes.some(({ safety }) => safety === 'review') ? 'review' : 'safe', edits: ordered };
}
function editKey({ span, text }) {
    return JSON.stringify([span.file.path, span.start, span.end, text]);
}
function comparePlaces(a, b) {
    if (a.file.path !== b.file.path)
        return a.file.path < b.file.path ? -1 : 1;
    return a.start - b.start || a.end - b.end;
}
function comesAfter(later, earlier) {
    return later.file.path !== earlier.file.path || (later.start >= earlier.end && later.start > earlier.start);
}
/** The places that explain the finding, and those of the findings that are alike. */
function shownRelated(finding) {
    const { alike = [], related } = finding;
    if (alike.length === 0)
        return related;
    return [
        ...related,
        ...alike.map(({ span, subject }) => ({ span, message: subject === '' ? 'another' : `"${subject}"` })),
    ];
}
/** The flow of the finding, and those of the findings folded into it. */
function shownFlows({ flow, folded = [] }) {
    if (folded.length === 0)
        return flow.length > 0 ? [flow] : NONE;
    return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}


/***/ })

};
