export const id = 2978;
export const ids = [2978];
export const modules = {

/***/ 22978:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withReach: () => (/* binding */ withReach)
});

// EXTERNAL MODULE: ./build/model/images/image-contents.js
var image_contents = __webpack_require__(29351);
// EXTERNAL MODULE: ./build/images/layers/merge.js
var merge = __webpack_require__(22506);
// EXTERNAL MODULE: ./build/images/layers/owned-paths.js
var owned_paths = __webpack_require__(59822);
// EXTERNAL MODULE: ./build/images/packages/dpkg.js
var dpkg = __webpack_require__(36155);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/images/reach/file-view.js

/** The limit of Linux. */
const MOST_LINKS = 40;
const LONGEST_PATH = 4096;
/** Paths in layers. An image with ten layers takes a few thousand. */
const MOST_LOOKS = 1_000_000;
/** @param layers from the lowest to the topmost */
function createFileView(layers) {
    const stack = layers.toReversed().map(({ contents, isHidden }) => ({
        files: new Map(contents.programs?.files),
        links: new Map(contents.programs?.links),
        isHidden,
    }));
    const known = new Map();
    let looks = 0;
    let byName;
    /** The topmost layer with the path decides, and so does one that hides it. */
    function searched(path) {
        looks += stack.length;
        if (looks > MOST_LOOKS)
            return {};
        for (const { files, links, isHidden } of stack) {
            const [file, target] = [files.get(path), links.get(path)];
            if (file !== undefined)
                return { file };
            if (target !== undefined)
                return { target };
            if (isHidden(path))
                return {};
        }
        return {};
    }
    function visible(path) {
        const thing = known.get(path) ?? searched(path);
        known.set(path, thing);
        return thing;
    }
    function find(path) {
        const real = followed(path, (one) => visible(one).target);
        const file = real === undefined ? undefined : visible(real).file;
        return real === undefined || file === undefined ? undefined : { path: real, file };
    }
    return {
        find,
        isExhausted: () => looks > MOST_LOOKS,
        named(name) {
            byName ??= pathsByName(stack.flatMap(({ files, links }) => [...files.keys(), ...links.keys()]));
            const found = (byName.get(name) ?? []).flatMap((path) => find(`/${path}`) ?? []);
            return [...new Map(found.map((one) => [one.path, one])).values()];
        },
    };
}
/** The path after all links in it, without a leading slash. A path cannot leave the image: `..` of the root is the root. */
function followed(path, targetOf) {
    let left = path.split('/').reverse();
    let real = [];
    for (let links = 0; left.length > 0;) {
        const step = left.pop();
        if (step === '' || step === '.')
            continue;
        if (step === '..') {
            real.pop();
            continue;
        }
        const target = targetOf([...real, step].join('/'));
        if (target === undefined)
            real.push(step);
        else if (++links > MOST_LINKS || target.length > LONGEST_PATH)
            return undefined;
        else {
            left = [...left, ...target.split('/').reverse()];
            if (target.startsWith('/'))
                real = [];
        }
    }
    return real.join('/');
}
function pathsByName(paths) {
    const known = new Map();
    for (const path of new Set(paths))
        (0,group_by/* addToGroup */.M)(known, path.slice(path.lastIndexOf('/') + 1), path);
    return known;
}

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/images/reach/library-search.js

/** Where the loaders of glibc and musl search; the file with the folders of glibc has the local one first. */
const USUAL_FOLDERS = ['/usr/local/lib', '/usr/local/lib64', '/lib64', '/usr/lib64', '/lib', '/usr/lib'];
/** On Debian and its derivatives, the libraries of a processor are one folder below. */
const TRIPLETS = {
    '21-62': 'x86_64-linux-gnu',
    '11-3': 'i386-linux-gnu',
    '21-183': 'aarch64-linux-gnu',
    '11-40': 'arm-linux-gnueabihf',
    '21-21': 'powerpc64le-linux-gnu',
    '22-22': 's390x-linux-gnu',
    '21-243': 'riscv64-linux-gnu',
    '21-8': 'mips64el-linux-gnuabi64',
};
/** Parts of musl that have names of their own in other systems. */
const PART_OF_MUSL = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./;
/** Whether the loader itself has the functions of a library. */
function isPartOfLoader(name, loader) {
    return /(?:^|\/)ld-musl-/.test(loader) && (PART_OF_MUSL.test(name) || name.startsWith('libc.musl-'));
}
/** The file of a library that a program needs. Undefined if no file fits, or several do in folders that are not searched. */
function findLibrary(name, needing, environment, view) {
    const { machine } = needing.elf;
    const isFitting = (found) => found !== undefined &&
        (found.file.kind === 'unclear' || (found.file.kind === 'elf' && found.file.machine === machine));
    if (name.includes('/'))
        return [view.find(name)].find(isFitting);
    for (const folder of foldersFor(needing, environment)) {
        const found = view.find(`${folder}/${name}`);
        if (isFitting(found))
            return found;
    }
    // a cache that the image may have lists folders that are not known here
    const others = view.named(name).filter(isFitting);
    return others.length === 1 ? others[0] : undefined;
}
function foldersFor({ path, elf, inherited }, environment) {
    const own = searchFolders(elf, path);
    const triplet = TRIPLETS[elf.machine];
    const usual = triplet === undefined
        ? USUAL_FOLDERS
        : [`/usr/local/lib/${triplet}`, `/lib/${triplet}`, `/usr/lib/${triplet}`, ...USUAL_FOLDERS];
    const [before, after] = elf.isInherited || elf.searchPath === undefined ? [[...own, ...inherited], []] : [[], own];
    return [...before, ...environment, ...after, ...usual];
}
/** The folders that an ELF file names, below the root of the image. */
function searchFolders({ searchPath = '' }, path) {
    const origin = `/${external_node_path_.posix.dirname(path)}`;
    return searchPath
        .split(':')
        .flatMap((folder) => /\$\{?LIB\}?/.test(folder) ? ['lib', 'lib64'].map((lib) => folder.replace(/\$\{?LIB\}?/, lib)) : [folder])
        .map((folder) => folder.replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => origin))
        .filter((folder) => folder.startsWith('/') && !folder.includes('$'));
}

;// CONCATENATED MODULE: ./build/images/reach/load.js


/** For all programs together. */
const MOST_FILES = 4000;
/** Loads a program with its libraries, and their libraries. */
function loadElf(program, walk) {
    const loading = { program, walk, queue: [program], names: new Set() };
    const { loader } = program.elf;
    if (loader !== undefined)
        add(loading, walk.view.find(loader), program, loader);
    for (const name of walk.start.preloaded) {
        const found = findLibrary(name, program, walk.start.libraryPath, walk.view);
        // loaders go on without it
        if (found !== undefined)
            add(loading, found, program, name);
    }
    for (let at = 0; at < loading.queue.length; at++) {
        if (++walk.loads > MOST_FILES)
            return void walk.doubts.add('it loads too many files');
        const one = loading.queue[at];
        if (at > 0 && one.elf.mayOpen && !isLoader(one, loader))
            walk.openers.add(`/${one.path}`);
        addNeeded(loading, one);
    }
}
function addNeeded(loading, needing) {
    const { program, walk, names } = loading;
    for (const name of needing.elf.needed) {
        if (names.has(name) || isPartOfLoader(name, program.elf.loader ?? ''))
            continue;
        names.add(name);
        add(loading, findLibrary(name, needing, walk.start.libraryPath, walk.view), needing, name);
    }
}
function add({ walk, names, queue }, found, needing, name) {
    if (found === undefined) {
        walk.doubts.add(`"${name}", which /${needing.path} needs, was not found`);
        return;
    }
    const { path, file } = found;
    if (file.kind !== 'elf') {
        walk.doubts.add(`/${path} could not be read as a library`);
        return;
    }
    walk.paths.add(path);
    if (file.soname !== undefined)
        names.add(file.soname);
    queue.push({ path, elf: file, inherited: passedOn(needing) });
}
/** The folders that also apply to what is loaded for it. */
function passedOn({ path, elf, inherited }) {
    return elf.isInherited ? [...searchFolders(elf, path), ...inherited] : inherited;
}
function isLoader({ elf }, loader) {
    return loader !== undefined && elf.soname === (0,host_path/* baseName */.Fl)(loader);
}

// EXTERNAL MODULE: ./build/images/reach/shell-commands.js
var shell_commands = __webpack_require__(77480);
// EXTERNAL MODULE: ./build/images/reach/starters.js
var starters = __webpack_require__(70063);
;// CONCATENATED MODULE: ./build/images/reach/follow.js




/** Programs that start others, one after another or one by another. */
const MOST_STARTS = 100;
/** Follows what an image starts: scripts, interpreters and needed libraries. It starts nothing. */
function follow(start, view) {
    const walk = { paths: new Set(), doubts: new Set(), openers: new Set(), start, view, starts: 0, loads: 0 };
    if (start.commands.length === 0)
        walk.doubts.add('the image does not name a program to start');
    for (const words of start.commands)
        startProgram(words, walk);
    if (view.isExhausted())
        walk.doubts.add('its links lead through too many files');
    return { paths: walk.paths, doubts: [...walk.doubts], openers: [...walk.openers] };
}
function startProgram(words, walk) {
    const [name = '', ...given] = words;
    walk.starts += 1;
    const found = walk.starts > MOST_STARTS ? undefined : findProgram(name, walk);
    if (walk.starts > MOST_STARTS)
        walk.doubts.add('it starts too many programs');
    else if (found === undefined)
        walk.doubts.add(`"${withoutArguments(name)}" was not found among the programs of the image`);
    else
        startFile(found, name, given, walk);
}
/** A whole command can be written as one word, and arguments and values may be secret. */
function withoutArguments(name) {
    const [program = ''] = name.split(/[\s=]/, 1);
    return program.length < name.length ? `${program}\u2026` : name;
}
function startFile({ path, file }, name, given, walk) {
    walk.paths.add(path);
    if (file.kind === 'unclear')
        walk.doubts.add(`/${path} could not be read as a program`);
    else if (file.kind === 'script')
        startScript(path, file, given, walk);
    else
        startElf({ path, elf: file, inherited: [] }, name, given, walk);
}
function findProgram(name, { start, view }) {
    if (name.includes('/'))
        return view.find(name.startsWith('/') ? name : `${start.folder}/${name}`);
    for (const folder of start.path) {
        const found = view.find(`${folder}/${name}`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The kernel starts the interpreter with the path of the script, and its arguments. */
function startScript(path, script, given, walk) {
    const [interpreter = '', argument] = script.interpreter;
    const words = argument === undefined ? [] : argument.split(/\s+/);
    startProgram([interpreter, ...words, `/${path}`, ...given], walk);
}
function startElf(program, name, given, walk) {
    const called = (0,host_path/* baseName */.Fl)(name);
    const started = (0,starters/* startedBy */.l3)(called, given);
    const isInterpreter = starters/* INTERPRETER */.dg.test(called) || starters/* INTERPRETER */.dg.test(withoutApplets((0,host_path/* baseName */.Fl)(program.path)));
    const isPlain = started === undefined && !starters/* SHELL */.jN.test(called) && !isInterpreter;
    if (isPlain && program.elf.mayOpen)
        walk.openers.add(`/${program.path}`);
    loadElf(program, walk);
    if (started === 'unclear')
        walk.doubts.add(`/${program.path} has options that are not followed`);
    else if (started !== undefined)
        startProgram(started, walk);
    else if (starters/* SHELL */.jN.test(called))
        runShell(program.path, given, walk);
    else if (isInterpreter)
        walk.doubts.add(`/${program.path} runs a program that decides about more`);
}
/** BusyBox is many programs, and its links say which of them it is. */
function withoutApplets(name) {
    return name === 'busybox' ? '' : name;
}
function runShell(path, given, walk) {
    const [first = '', ...rest] = given.filter((word, index) => index > 0 || !/^-[eux]+$/.test(word));
    const script = first === '' || first.startsWith('-') ? undefined : findProgram(first, walk);
    if (/^-[eux]*c$/.test(first)) {
        const [text = '', , ...words] = rest;
        runCommands(`the command of /${path}`, (0,shell_commands/* shellCommands */.h)(text), words, walk);
    }
    else if (script?.file.kind === 'script') {
        walk.paths.add(script.path);
        runCommands(`/${script.path}`, script.file, rest, walk);
    }
    else
        walk.doubts.add(`/${path} runs the commands that it is given`);
}
function runCommands(what, { commands, isWhole }, given, walk) {
    if (!isWhole)
        walk.doubts.add(`${what} has commands that are not followed`);
    for (const command of commands) {
        const words = command.flatMap((word) => (word === '$@' ? given : [word]));
        if (words.length > 0)
            startProgram(words, walk);
    }
}

// EXTERNAL MODULE: ./build/images/reach/program-record.js + 4 modules
var program_record = __webpack_require__(34070);
;// CONCATENATED MODULE: ./build/images/reach/start.js
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
function startOf(config) {
    const run = objectOf(objectOf(config)['config']);
    const environment = new Map(textsOf(run['Env']).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
    const folders = (name, usual) => (environment.get(name) ?? usual).split(/[:;]/).filter((folder) => folder.startsWith('/'));
    const folder = run['WorkingDir'];
    const main = [...textsOf(run['Entrypoint']), ...textsOf(run['Cmd'])];
    return {
        commands: [main, healthCheck(run)].filter((words) => words.length > 0),
        folder: typeof folder === 'string' && folder.startsWith('/') ? folder : '/',
        path: folders('PATH', USUAL_PATH),
        libraryPath: folders('LD_LIBRARY_PATH', ''),
        preloaded: (environment.get('LD_PRELOAD') ?? '').split(/[: ]/).filter((name) => name !== ''),
    };
}
function healthCheck(run) {
    const [kind, ...words] = textsOf(objectOf(run['Healthcheck'])['Test']);
    if (kind === 'CMD')
        return words;
    const shell = textsOf(run['Shell']);
    return kind === 'CMD-SHELL' ? [...(shell.length > 0 ? shell : ['/bin/sh', '-c']), ...words] : [];
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

;// CONCATENATED MODULE: ./build/images/reach/index.js








/**
 * Adds to the packages of the system whether what the image starts loads them.
 * @param layers from the lowest to the topmost, read with their programs
 * @param config the configuration of the image
 */
function withReach(packages, layers, files, config) {
    const read = layers.flatMap(({ contents }) => contents ?? []);
    const view = createFileView(read.map((contents) => ({ contents, isHidden: (0,merge/* hiddenBy */.W0)(contents) })));
    const { paths, doubts: unfollowed, openers } = follow(startOf(config), view);
    const owners = ownersOf(new Set([...paths].map(owned_paths/* canonicalPath */.O)), layers, files);
    const isPartial = read.length < layers.length || read.some(({ programs }) => programs?.isCut !== false);
    const doubts = [
        ...(isPartial ? ['not all files of the image were read'] : []),
        ...unfollowed,
        ...owners.unknown.map((path) => `it is not known which package /${path} belongs to`),
    ];
    const reachOf = ({ name }) => {
        if (owners.loaded.has(name))
            return 'loaded';
        return doubts.length > 0 || !owners.isListed(name) ? 'unknown' : 'not-loaded';
    };
    return {
        packages: packages.map((one) => (image_contents/* SYSTEM_TYPES */.O.has(one.type) ? { ...one, reach: reachOf(one) } : one)),
        reach: { doubts: shown(doubts), openers: shown(openers) },
    };
}
/** Files have names of any length. */
const LONGEST_TEXT = 200;
const MOST_TEXTS = 20;
function shown(texts) {
    return texts
        .slice(0, MOST_TEXTS)
        .map((text) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}\u2026` : text));
}
function ownersOf(paths, layers, files) {
    const loaded = new Set();
    for (const { digest, contents } of layers) {
        // a list counts where it is visible
        const lists = (contents?.programs?.owners ?? []).filter(({ list }) => files.get(list)?.layer === digest);
        for (const one of lists)
            if (one.paths.some((path) => paths.has(path)))
                loaded.add(one.package);
    }
    const all = [...files.values()];
    const listed = new Set(all.flatMap(({ kind, path }) => (kind === 'dpkg-files' ? [(0,dpkg/* packageOfList */.MK)(path)] : [])));
    const listsAll = all.some(({ kind }) => kind === 'apk' || kind === 'rpm' || kind === 'chisel');
    return {
        loaded,
        unknown: [...paths].filter((path) => OF_PACKAGES.test(path) && !(0,program_record/* mayBeLoaded */.SZ)(path)),
        isListed: (name) => listsAll || listed.has(name),
    };
}
/** Folders with files of packages. */
const OF_PACKAGES = /^(?:usr\/(?!local\/)|etc\/|var\/)/;


/***/ })

};
