export const id = 2904;
export const ids = [2904,1931,822];
export const modules = {

/***/ 31033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 82904:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: () => (/* binding */ fixCommand)
});

// EXTERNAL MODULE: ./build/run/scan.js + 56 modules
var scan = __webpack_require__(3817);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/support/joined-paths.js
/** Returns the same path for all paths that common sets connect: https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
function joinedPaths(sets) {
    const parents = new Map();
    const leader = (path) => {
        let current = path;
        for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
            const grandparent = parents.get(parent);
            if (grandparent !== undefined)
                parents.set(current, grandparent);
            current = parent;
        }
        return current;
    };
    for (const [first, ...others] of sets) {
        if (first === undefined)
            continue;
        for (const other of others) {
            const [one, another] = [leader(first), leader(other)];
            if (one !== another)
                parents.set(another, one);
        }
    }
    return leader;
}

;// CONCATENATED MODULE: ./build/fix/groups.js


/** The groups with a finding to fix, in the order of their first file. */
function groupsOf(repository, { checkedTogether, findings }, isWanted) {
    const wanted = findings.filter(isWanted);
    const leader = joinedPaths([...checkedTogether, ...wanted.map(pathsOfFinding)]);
    const wantedLeaders = new Set(wanted.map(({ span }) => leader(span.file.path)));
    const files = repository.files.filter(({ path }) => wantedLeaders.has(leader(path)));
    const leaders = (0,group_by/* groupBy */.$z)(files, ({ path }) => leader(path));
    return [...leaders].map(([own, ofGroup]) => ({
        files: ofGroup,
        isOfOthers: (path) => leader(path) !== own && leaders.has(leader(path)),
    }));
}
/** Groups that are settled at once. */
function together(groups) {
    return {
        files: groups.flatMap(({ files }) => files),
        isOfOthers: (path) => groups.every((group) => group.isOfOthers(path)),
    };
}
function pathsOfFinding({ span, fix }) {
    return [span.file.path, ...(fix?.edits ?? []).map((edit) => edit.span.file.path)];
}
/** Collects groups into lots of at most `most` files; a larger group is a lot by itself. */
function lotsOf(groups, most) {
    const lots = [];
    let count = 0;
    for (const group of groups) {
        const lot = lots.at(-1);
        if (lot === undefined || count + group.files.length > most) {
            lots.push([group]);
            count = group.files.length;
        }
        else {
            lot.push(group);
            count += group.files.length;
        }
    }
    return lots;
}

;// CONCATENATED MODULE: ./build/fix/overlay.js
/** Reads every file once, so that all views show the same moment. */
function overlayOf(repository) {
    const originals = new Map();
    let size = 0;
    const remember = (file) => {
        const known = originals.get(file.path);
        if (known !== undefined)
            return known;
        originals.set(file.path, file);
        size += file.text.length;
        return file;
    };
    const read = once((path) => {
        const result = repository.read(path);
        return result.ok ? { ok: true, value: remember(result.value) } : result;
    });
    const readNamed = once((path, certainty) => {
        const file = repository.readFile(path, certainty);
        return file === undefined ? undefined : remember(file);
    });
    return {
        original: (path) => originals.get(path),
        size: () => size,
        view: (files, changed) => ({
            ...repository,
            files,
            notifications: [],
            read(path) {
                const result = read(path);
                return result.ok ? { ok: true, value: changed.get(result.value.path) ?? result.value } : result;
            },
            readFile(path, certainty) {
                const file = readNamed(path, certainty);
                return file === undefined ? undefined : (changed.get(file.path) ?? file);
            },
        }),
    };
}
function once(read) {
    const known = new Map();
    return (path, certainty) => {
        const key = `${certainty} ${path}`;
        const remembered = known.get(key) ?? { value: read(path, certainty) };
        known.set(key, remembered);
        return remembered.value;
    };
}

// EXTERNAL MODULE: ./build/triage/fingerprint.js
var fingerprint = __webpack_require__(54373);
// EXTERNAL MODULE: ./build/support/sorted.js
var sorted = __webpack_require__(54439);
;// CONCATENATED MODULE: ./build/fix/candidates.js

/**
 * As many candidates as can be applied at once, worst first: none overlaps or touches a worse one. The others get their turn when the text
 * has changed.
 */
function compatible(candidates) {
    const taken = new Map();
    return worstFirst(candidates).filter(({ fix }) => {
        if (fix.edits.some((edit) => isInTheWay(edit, taken.get(edit.span.file.path) ?? [])))
            return false;
        for (const edit of fix.edits)
            take(edit, taken);
        return true;
    });
}
/** Findings with equal scores keep their order, which is the order of their places. */
function worstFirst(candidates) {
    return candidates.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
}
/** Makes edits that several fixes share only once. */
function editsByPath(candidates) {
    const byPath = new Map();
    for (const edit of candidates.flatMap(({ fix }) => fix.edits)) {
        const { file, start, end } = edit.span;
        const ofPath = byPath.get(file.path) ?? new Map();
        byPath.set(file.path, ofPath.set(`${start}-${end}-${edit.text}`, edit));
    }
    return new Map([...byPath].map(([path, edits]) => [path, [...edits.values()]]));
}
/** The edits taken so far are sorted, so only the neighbours can conflict. */
function isInTheWay(edit, taken) {
    const index = placeFor(edit, taken);
    const [before, after] = [taken[index - 1], taken[index]];
    if (after !== undefined && isSame(edit, after))
        return false;
    return (before !== undefined && areTooNear(before, edit)) || (after !== undefined && areTooNear(edit, after));
}
function take(edit, taken) {
    const { path } = edit.span.file;
    const ofPath = taken.get(path) ?? [];
    taken.set(path, ofPath);
    const index = placeFor(edit, ofPath);
    const after = ofPath[index];
    if (after === undefined || !isSame(edit, after))
        ofPath.splice(index, 0, edit);
}
/** Index of the first edit that does not come before this one. */
function placeFor(edit, edits) {
    return (0,sorted/* firstReached */.d)(edits, (other) => compare(other, edit) >= 0);
}
function compare(a, b) {
    const inOrder = a.span.start - b.span.start || a.span.end - b.span.end;
    if (inOrder !== 0 || a.text === b.text)
        return inOrder;
    return a.text < b.text ? -1 : 1;
}
function isSame(a, b) {
    return compare(a, b) === 0;
}
/** Long enough for some lines of comments. */
const REACH = 2000;
/**
 * Two edits need more than blanks, comments and list marks between them: removing two adjacent items may empty their list, and only the
 * second removal can then take the list along.
 */
function areTooNear({ span }, { span: { file, start } }) {
    if (start - span.end > REACH)
        return false;
    return !/[^\s,-]/.test(file.text.slice(span.end, start).replaceAll(/#[^\r\n]*/g, ''));
}
/** Whether edits of one fix conflict with each other. */
function overlap(edits) {
    const ordered = edits.toSorted(compare);
    return ordered.some(({ span }, index) => {
        const next = ordered[index + 1]?.span;
        return next !== undefined && next.start < span.end;
    });
}

// EXTERNAL MODULE: ./build/model/findings/fix.js
var fix = __webpack_require__(47346);
;// CONCATENATED MODULE: ./build/fix/draft.js

function draftOf(file) {
    return { original: file, current: file, pieces: [{ start: 0, end: file.text.length }] };
}
/** The draft after edits of its current text, which must not overlap. */
function revise({ original, current, pieces }, edits) {
    const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const text = (0,fix/* applyEdits */.ct)(current.text, ordered);
    const revised = revisedPieces(pieces, ordered);
    // removing the last line would give a final line end to a file that had none
    const excess = LINE_END.test(original.text) ? 0 : (LINE_END.exec(text)?.[0].length ?? 0);
    return {
        original,
        current: { ...original, text: text.slice(0, text.length - excess) },
        pieces: excess === 0 ? revised : revisedPieces(revised, [deletion(original, text.length - excess, text.length)]),
    };
}
const LINE_END = /(?:\r\n|\r|\n)$/;
function deletion(file, start, end) {
    return { span: { file, start, end }, text: '' };
}
/** Walks both once, side by side. */
function revisedPieces(pieces, edits) {
    const revised = [];
    const reader = pieceReader(pieces);
    for (const { span, text } of edits) {
        reader.takeTo(span.start, (piece) => revised.push(piece));
        reader.takeTo(span.end, () => { });
        if (text !== '')
            revised.push(text);
    }
    reader.takeTo(Number.POSITIVE_INFINITY, (piece) => revised.push(piece));
    return revised;
}
function pieceReader(pieces) {
    let index = 0;
    /** How much of the piece at `index` is already used, and the offset in the whole text. */
    let taken = 0;
    let at = 0;
    return {
        takeTo(offset, take) {
            for (let piece = pieces[index]; piece !== undefined && at < offset; piece = pieces[index]) {
                const length = Math.min(lengthOf(piece) - taken, offset - at);
                if (length > 0)
                    take(part(piece, taken, taken + length));
                at += length;
                taken += length;
                if (taken < lengthOf(piece))
                    return;
                index++;
                taken = 0;
            }
        },
    };
}
function lengthOf(piece) {
    return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}
function part(piece, from, to) {
    if (typeof piece === 'string')
        return piece.slice(from, to);
    return { start: piece.start + from, end: piece.start + to };
}
/** The differences from the original, in order and without overlaps. */
function changesOf({ original, pieces }) {
    const changes = [];
    let start = 0;
    let text = '';
    const kept = [...pieces, { start: original.text.length, end: original.text.length }];
    for (const piece of kept) {
        if (typeof piece === 'string') {
            text += piece;
            continue;
        }
        if (text !== '' || piece.start > start)
            changes.push({ start, end: piece.start, text });
        start = piece.end;
        text = '';
    }
    return changes;
}

// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
;// CONCATENATED MODULE: ./build/fix/objection.js

/** Undefined without an objection. */
function objection(before, after, fixed) {
    const checks = [
        () => newProblems(before, after),
        () => newRemarks(before, after),
        () => staying(before, after, fixed),
        () => covered(before, after),
        () => added(before, after, fixed),
    ];
    for (const check of checks) {
        const [first, ...others] = check();
        if (first !== undefined)
            return objectionTo([first, ...others]);
    }
    return undefined;
}
/** The first reason represents all. */
function objectionTo(harms) {
    const paths = new Set(harms.map(({ path }) => path));
    const vain = new Set(harms.map(({ remaining }) => remaining));
    return {
        reason: harms[0].reason,
        isVain: (finding) => vain.has(identity(finding)),
        isNear: ({ fix }) => fix.edits.some(({ span }) => paths.has(span.file.path)),
    };
}
function tally(items, keyOf) {
    const counts = new Map();
    for (const item of items) {
        const key = keyOf(item);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}
/** Identifies a finding, without its evidence: that is often text that a fix changes next to its own finding. */
function identity({ span, ruleId, subject }) {
    return JSON.stringify([span.file.path, ruleId, subject]);
}
/** Notifications about suppressions do not count: a suppression may have nothing left to suppress. */
function newProblems(before, after) {
    const [had, has] = [problems(before), problems(after)];
    return [...has]
        .filter(([key, count]) => count > (had.get(key) ?? 0))
        .map(([key]) => ({ reason: 'the file would no longer parse', path: pathIn(key) }));
}
/** A note about a file that a fix would bring, such as that a program refuses it. */
function newRemarks(before, after) {
    const left = new Map(tally(remarks(before), remarkKey));
    return remarks(after).flatMap((remark) => {
        const key = remarkKey(remark);
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count > 0
            ? []
            : [{ reason: `it would bring this: ${remark.message.replace(/\.$/, '')}`, path: pathIn(key) }];
    });
}
function remarks({ notifications }) {
    return notifications.filter(({ level, code }) => level === 'note' && code === 'remark');
}
function remarkKey({ message, path, span }) {
    return JSON.stringify([path ?? span?.file.path ?? '', message]);
}
function problems({ notifications }) {
    const serious = notifications.filter(({ level, code }) => level !== 'note' && !code.startsWith('suppression-'));
    return tally(serious, ({ level, code, path, span }) => JSON.stringify([path ?? span?.file.path ?? '', level, code]));
}
/** A finding may stay if only a person can decide about it; it then no longer has a fix. */
function staying(before, after, fixed) {
    const had = tally(before.findings.filter(isOpenWithFix), identity);
    const has = tally(after.findings.filter(isOpenWithFix), identity);
    return [...tally(fixed, identity)]
        .filter(([key, count]) => (has.get(key) ?? 0) > (had.get(key) ?? 0) - count)
        .map(([key]) => ({ reason: 'it would not take the finding away', path: pathIn(key), remaining: key }));
}
function isOpenWithFix({ fix, suppressedBy }) {
    return fix !== undefined && suppressedBy === undefined;
}
/** When lines are removed, a comment may move to another finding: it must not suppress what it did not suppress before. */
function covered(before, after) {
    const [had, has] = [before, after].map(({ findings }) => tally(findings.filter(isSuppressed), identity));
    return [...(has ?? [])]
        .filter(([key, count]) => count > (had?.get(key) ?? 0))
        .map(([key]) => ({ reason: `a suppression would come to cover a finding of ${ruleOf(key)}`, path: pathIn(key) }));
}
function isSuppressed({ suppressedBy }) {
    return suppressedBy !== undefined;
}
/** Keys begin with the path of the file. */
function pathIn(key) {
    return JSON.parse(key)[0];
}
function ruleOf(key) {
    return JSON.parse(key)[1];
}
/**
 * A finding that is no longer suppressed is new. But a finding that a worse one of the same subject hid may appear: once a container is not
 * privileged, the capabilities that it keeps matter.
 */
function added(before, after, fixed) {
    const gone = fixedBySubject(fixed);
    const yields = new Map(after.rules.map(({ rule }) => [rule.id, rule.yieldsTo ?? {}]));
    const all = tally(before.findings, identity);
    const open = tally(before.findings.filter(isOpen), identity);
    const seen = new Map();
    return after.findings.filter(isOpen).flatMap((finding) => {
        const key = identity(finding);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        if (count <= (open.get(key) ?? 0))
            return [];
        if (wasRelated(finding, fixed) || wasOfImage(finding, before))
            return [];
        if (count > (all.get(key) ?? 0) && hides(gone.get(subjectOf(finding)), finding, yields))
            return [];
        return [{ reason: `it would add a finding of ${finding.ruleId}`, path: finding.span.file.path }];
    });
}
/**
 * One finding may be about several places. Where the first of them is fixed and another cannot be, the finding moves there.
 */
function wasRelated({ ruleId, span }, fixed) {
    const text = (0,source/* spanText */.Cp)(span);
    return fixed.some((one) => one.ruleId === ruleId &&
        one.related.some((other) => other.span.file.path === span.file.path && (0,source/* spanText */.Cp)(other.span) === text));
}
/**
 * Several references may name one image, and its finding is at the first of them. Where that one is fixed and another cannot be, the finding
 * moves: it is about the same image, and has no vulnerability that it did not have.
 */
function wasOfImage({ ruleId, evidence, parts = [] }, before) {
    const isKnown = parts.every(({ vulnerability }) => vulnerability !== undefined) && parts.length > 0;
    return (isKnown &&
        before.findings.some((one) => {
            const keys = new Set(one.parts?.map(({ key }) => key));
            return (isOpen(one) && one.ruleId === ruleId && one.evidence === evidence && parts.every(({ key }) => keys.has(key)));
        }));
}
function isOpen(finding) {
    return !isSuppressed(finding);
}
function fixedBySubject(findings) {
    const subjects = new Map();
    for (const finding of findings) {
        const subject = subjectOf(finding);
        const own = subjects.get(subject) ?? { ruleIds: new Set(), worst: 0 };
        subjects.set(subject, own);
        own.ruleIds.add(finding.ruleId);
        own.worst = Math.max(own.worst, finding.score ?? 0);
    }
    return subjects;
}
/** A finding hides milder ones of its subject, and those of rules that yield to its own. */
function hides(gone, { ruleId, score = 0 }, yields) {
    if (gone === undefined)
        return false;
    return score < gone.worst || Object.keys(yields.get(ruleId) ?? {}).some((worse) => gone.ruleIds.has(worse));
}
function subjectOf({ span, subject }) {
    return JSON.stringify([span.file.path, subject]);
}

;// CONCATENATED MODULE: ./build/fix/settle.js





/**
 * A scan checks a whole batch of fixes, so few scans are needed, unless many fixes fail. A large group gets fewer scans, so that no
 * repository takes very long.
 */
const LEAST_SCANS = 20;
const MOST_SCANS = 100;
const MOST_CHARACTERS = 20_000_000;
/**
 * Makes the fixes of a group of files in rounds, until none is left that can be made. A round makes all fixes that do not conflict and
 * scans the files again. If that scan objects, the round tries half of them, and so on, so that each failing fix is left out alone.
 */
async function settle(group, overlay, options) {
    const judge = judgeOf(group, overlay, options.scan);
    const before = (await judge(new Map()));
    const fixed = [];
    let state = { drafts: new Map(), report: before, made: [] };
    let refusals = new Map();
    const suspects = new Set();
    for (let next = state; next !== undefined;) {
        state = next;
        fixed.push(...state.made);
        refusals = new Map();
        const work = { start: state, refusals, suspects, judge, original: overlay.original };
        next = await playRound(work, options.candidates(state.report));
        for (const finding of refusals.keys())
            suspects.add((0,fingerprint/* contentHash */.Ae)(finding));
    }
    const left = options.candidates(state.report);
    return {
        drafts: state.drafts,
        fixed,
        refusals: left.map((finding) => ({ finding, reason: refusals.get(finding) ?? TOO_MUCH })),
        isComplete: left.every((finding) => (refusals.get(finding) ?? TOO_MUCH) !== TOO_MUCH),
        before,
        after: state.report,
    };
}
const TOO_MUCH = 'there was too much to try; run it again';
function judgeOf(group, overlay, options) {
    const { onProgress: _, ...silent } = options;
    let scans = 0;
    let characters = 0;
    return async (drafts) => {
        if (scans >= LEAST_SCANS && (scans >= MOST_SCANS || characters > MOST_CHARACTERS))
            return undefined;
        const changed = new Map([...drafts].map(([path, { current }]) => [path, current]));
        const report = await (0,scan.scan)(overlay.view(group, changed), silent);
        scans++;
        characters += overlay.size();
        return report;
    };
}
/**
 * Tries batch after batch until one makes a fix: its changes may affect the candidates that conflicted with it. Undefined if no batch does.
 * Fixes that failed before come last, so that they do not spoil the batches of others.
 */
async function playRound(work, candidates) {
    const isSuspect = (candidate) => work.suspects.has((0,fingerprint/* contentHash */.Ae)(candidate));
    const fresh = candidates.filter((candidate) => !isSuspect(candidate));
    return (await playBatches(work, fresh)) ?? (await playBatches(work, candidates.filter(isSuspect)));
}
async function playBatches(work, candidates) {
    for (let pending = candidates; pending.length > 0;) {
        const batch = compatible(pending);
        const next = await makeFixes(work, batch);
        if (next !== undefined)
            return next;
        const tried = new Set(batch);
        pending = pending.filter((candidate) => !tried.has(candidate));
    }
    return undefined;
}
/**
 * Makes a batch, or the part of it that can be made. The other part gets its turn in the next round, where its fixes may look different.
 */
async function makeFixes(work, batch) {
    const next = await attempt(work, batch);
    if (!('reason' in next))
        return next;
    const [first, second] = batch;
    if (first !== undefined && second === undefined)
        work.refusals.set(first, next.reason);
    if (second === undefined)
        return undefined;
    const [one, other] = partsOf(batch, next);
    return (await makeFixes(work, one)) ?? (await makeFixes(work, other));
}
/** The fixes that the objection is not about, and the others; the halves where it is about all of them. */
function partsOf(batch, { isVain, isNear }) {
    for (const isMeant of [isVain, isNear]) {
        const others = batch.filter((candidate) => !isMeant(candidate));
        if (others.length > 0 && others.length < batch.length)
            return [others, batch.filter(isMeant)];
    }
    const half = batch.length >> 1;
    return [batch.slice(0, half), batch.slice(half)];
}
/** Makes all of the fixes or returns the reason why none was made. */
async function attempt({ start, judge, original }, fixes) {
    const drafts = new Map(start.drafts);
    for (const [path, edits] of editsByPath(fixes)) {
        const file = original(path);
        const draft = drafts.get(path) ?? (file && draftOf(file));
        if (draft === undefined || edits.some(({ span }) => span.file !== draft.current))
            return objectionTo([{ reason: 'its file is not known', path }]);
        if (overlap(edits))
            return objectionTo([{ reason: 'its changes overlap', path }]);
        drafts.set(path, revise(draft, edits));
    }
    const report = await judge(drafts);
    if (report === undefined)
        return objectionTo([{ reason: TOO_MUCH, path: '' }]);
    return objection(start.report, report, fixes) ?? { drafts, report, made: fixes };
}

;// CONCATENATED MODULE: ./build/fix/index.js




/** Looks for fixable findings. Fixes are made in memory and kept only if a scan agrees. */
async function fixRepository(repository, options) {
    const report = await (0,scan.scan)(repository, options.scan);
    return { groups: settledGroups(repository, report, options), report };
}
/** A scan of many files at once takes less time than many scans. */
const FILES_AT_ONCE = 50;
async function* settledGroups(repository, report, options) {
    const isWanted = (finding) => isCandidate(finding, repository, options);
    const settleGroup = (group) => settle(group.files, overlayOf(repository), {
        scan: options.scan,
        candidates: ({ findings }) => findings.filter((finding) => isWanted(finding) && !isForOthers(finding, group)),
    });
    for (const lot of lotsOf(groupsOf(repository, report, isWanted), FILES_AT_ONCE)) {
        const settled = await settleGroup(together(lot));
        if (settled.isComplete || lot.length === 1) {
            yield settled;
            continue;
        }
        // since so many fixes fail, settle each group separately
        for (const group of lot)
            yield await settleGroup(group);
    }
}
/** Whether it changes a file of another group, which is checked there. */
function isForOthers({ span, fix }, { isOfOthers }) {
    return isOfOthers(span.file.path) || (fix?.edits ?? []).some((edit) => isOfOthers(edit.span.file.path));
}
/** Reports show the fix of a finding at the one that it is folded into, so the rule of either asks for it. */
function isAskedFor({ ruleId, foldedInto }, rules) {
    return rules === undefined || rules.has(ruleId) || (foldedInto !== undefined && rules.has(foldedInto.ruleId));
}
/** Only files in scope may be changed, and no file that could not be decoded. */
function isCandidate({ fix, suppressedBy, ...finding }, { isInScope }, { unsafe, rules }) {
    if (fix === undefined || fix.edits.length === 0 || suppressedBy !== undefined)
        return false;
    if (!(unsafe || fix.safety === 'safe') || !isAskedFor(finding, rules))
        return false;
    return fix.edits.every(({ span }) => isInScope(span.file.path) && span.file.isLossy !== true);
}

// EXTERNAL MODULE: ./build/analysis/secrets/secrets-in-text.js
var secrets_in_text = __webpack_require__(50756);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
;// CONCATENATED MODULE: ./build/fix/line-changes.js


function splitLines({ text, hasByteOrderMark = false }) {
    const starts = [];
    const texts = [];
    for (let start = 0; start < text.length;) {
        const end = endOfLine(text, start);
        const mark = start === 0 && hasByteOrderMark ? '\ufeff' : '';
        starts.push(start);
        texts.push(mark + text.slice(start, end));
        start = end;
    }
    return { starts, texts };
}
function endOfLine(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end + 1;
}
/** Which lines differ, in order. */
function lineChanges(draft, before, after) {
    const changes = [];
    /** How many more lines the new text has so far. */
    let shift = 0;
    for (const { start, end, parts } of regionsOf(changesOf(draft), draft.original.text, before)) {
        const newCount = countLines(changedText(draft.original.text, parts, before.starts, start, end));
        const change = { start, end, newStart: start + shift, newEnd: start + shift + newCount };
        shift += newCount - (end - start);
        const least = withoutEqualEnds(change, before, after);
        if (least.start < least.end || least.newStart < least.newEnd)
            changes.push(least);
    }
    return joinTouching(changes);
}
/** Joins changes that touch, so that deletions come before insertions. */
function joinTouching(changes) {
    const result = [];
    for (const change of changes) {
        const last = result.at(-1);
        if (last === undefined || change.start > last.end)
            result.push(change);
        else
            result[result.length - 1] = { ...change, start: last.start, newStart: last.newStart };
    }
    return result;
}
function regionsOf(changes, text, { starts }) {
    const regions = [];
    for (const change of changes) {
        const start = lineIndex(change.start, text, starts);
        const last = lineIndex(change.end, text, starts);
        const begun = text.slice(starts[start] ?? text.length, change.start) + change.text;
        const isWhole = change.end === (starts[last] ?? text.length) && (begun === '' || begun.endsWith('\n'));
        const end = isWhole ? last : Math.min(last + 1, starts.length);
        const region = regions.at(-1);
        if (region === undefined || start >= region.end) {
            regions.push({ start, end, parts: [change] });
        }
        else {
            region.end = end;
            region.parts.push(change);
        }
    }
    return regions;
}
/** After the last line end there is not a line yet, but text can be added there. */
function lineIndex(offset, text, starts) {
    const isBehind = offset === text.length && (text === '' || text.endsWith('\n'));
    return isBehind ? starts.length : (0,line_index/* lineAt */.m)(starts, offset);
}
function changedText(text, parts, starts, start, end) {
    let changed = '';
    let at = starts[start] ?? text.length;
    for (const part of parts) {
        changed += text.slice(at, part.start) + part.text;
        at = part.end;
    }
    return changed + text.slice(at, starts[end] ?? text.length);
}
function countLines(text) {
    const breaks = text.split('\n').length - 1;
    return text === '' || text.endsWith('\n') ? breaks : breaks + 1;
}
function withoutEqualEnds(change, before, after) {
    let { start, end, newStart, newEnd } = change;
    const isEqual = (line, newLine) => before.texts[line] === after.texts[newLine];
    while (start < end && newStart < newEnd && isEqual(start, newStart)) {
        start++;
        newStart++;
    }
    while (start < end && newStart < newEnd && isEqual(end - 1, newEnd - 1)) {
        end--;
        newEnd--;
    }
    return { start, end, newStart, newEnd };
}

;// CONCATENATED MODULE: ./build/fix/unified-diff.js




const CONTEXT = 3;
/**
 * The changes of a draft, in the form that `git apply` reads. It never prints lines with one of the secrets, with text that looks like a
 * secret, or with text that a terminal or a CI system would obey: such lines are left out as context, and a change that needs them is
 * withheld.
 */
function unifiedDiff(draft, secrets) {
    const before = sideOf(draft.original, secrets);
    const after = sideOf(draft.current, secrets);
    const changes = lineChanges(draft, before, after);
    const hunks = changes.flatMap((change) => hunkOf(change, before, after) ?? []);
    if (hunks.length === 0)
        return { text: '', withheld: changes.length };
    const { path } = draft.original;
    const [a, b] = [quoted(`a/${path}`), quoted(`b/${path}`)];
    const header = `diff --git ${a} ${b}\n--- ${named(a)}\n+++ ${named(b)}\n`;
    return { text: header + hunkTexts(joined(hunks), before, after), withheld: changes.length - hunks.length };
}
function sideOf(file, secrets) {
    const lines = splitLines(file);
    const secretLines = new Set();
    const told = secrets.filter((span) => span.file === file && span.end > span.start);
    for (const { start, end } of [...told, ...(0,secrets_in_text/* secretsInText */.Sd)(file.text)]) {
        const last = (0,line_index/* lineAt */.m)(lines.starts, end - 1);
        for (let line = (0,line_index/* lineAt */.m)(lines.starts, start); line <= last; line++)
            secretLines.add(line);
    }
    return { ...lines, isPrintable: (line) => !secretLines.has(line) && isHarmless(lines.texts[line] ?? '') };
}
/** The line has nothing that a terminal or a CI system obeys, and nothing that misleads the eye. */
function isHarmless(line) {
    const shown = line
        .replace(/^\ufeff/, '')
        .replace(/\r?\n$/, '')
        .replaceAll('\t', ' ');
    return (0,report_escape/* visible */.RK)(shown) === shown && (0,report_escape/* withoutWorkflowCommands */.CA)(shown) === shown;
}
/** Undefined if it cannot be shown. */
function hunkOf(change, before, after) {
    const isShown = every(change.start, change.end, before.isPrintable) && every(change.newStart, change.newEnd, after.isPrintable);
    if (!isShown)
        return undefined;
    const lineCount = before.texts.length;
    let { start, end } = change;
    while (start > 0 && change.start - start < CONTEXT && before.isPrintable(start - 1))
        start--;
    while (end < lineCount && end - change.end < CONTEXT && before.isPrintable(end))
        end++;
    // git takes the end of a hunk for the end of the file if the hunk ends with its change
    return end === change.end && end < lineCount ? undefined : { start, end, changes: [change] };
}
function every(start, end, isTrue) {
    for (let line = start; line < end; line++)
        if (!isTrue(line))
            return false;
    return true;
}
/** Hunks must not overlap; those that touch are joined, too. */
function joined(hunks) {
    const result = [];
    let last;
    for (const { start, end, changes } of hunks) {
        if (last !== undefined && start <= last.end) {
            last.end = end;
            last.changes.push(...changes);
            continue;
        }
        last = { start, end, changes: [...changes] };
        result.push(last);
    }
    return result;
}
function hunkTexts(hunks, before, after) {
    /** How many lines the earlier hunks add on the new side; withheld hunks do not count. */
    let shift = 0;
    let text = '';
    for (const hunk of hunks) {
        const added = hunk.changes.reduce((sum, { start, end, newStart, newEnd }) => sum + newEnd - newStart - (end - start), 0);
        const count = hunk.end - hunk.start;
        const ranges = `-${range(hunk.start, count)} +${range(hunk.start + shift, count + added)}`;
        text += `@@ ${ranges} @@\n${hunkLines(hunk, before, after)}`;
        shift += added;
    }
    return text;
}
/** Lines count from 1; an empty range is named after the line before it. */
function range(start, count) {
    return `${count === 0 ? start : start + 1},${count}`;
}
function hunkLines({ start, end, changes }, before, after) {
    let text = '';
    let at = start;
    for (const change of changes) {
        text += marked(' ', before, at, change.start);
        text += marked('-', before, change.start, change.end);
        text += marked('+', after, change.newStart, change.newEnd);
        at = change.end;
    }
    return text + marked(' ', before, at, end);
}
function marked(mark, { texts }, start, end) {
    let text = '';
    for (const line of texts.slice(start, end)) {
        text += line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
    }
    return text;
}
/** As git quotes paths, so that it reads them back: https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath */
function quoted(path) {
    if (/^[ -~]*$/.test(path) && !/["\\]/.test(path))
        return path;
    const bytes = [...Buffer.from(path)].map((byte) => {
        const character = String.fromCharCode(byte);
        if (character === '"' || character === '\\')
            return `\\${character}`;
        return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : character;
    });
    return `"${bytes.join('')}"`;
}
/** A tab ends a path that contains blanks. */
function named(path) {
    return path.includes(' ') && !path.startsWith('"') ? `${path}\t` : path;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
// EXTERNAL MODULE: ./build/support/paths.js
var paths = __webpack_require__(28620);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
;// CONCATENATED MODULE: ./build/fix/write-drafts.js










const PERMISSIONS = 0o777;
/**
 * Writes the settled drafts; returns the paths that were not written, with the reason as the end of a sentence. Files that one fix changes
 * together are written together or not at all.
 */
function writeSettled(root, { drafts, fixed }) {
    const leader = joinedPaths(fixed.map(({ fix }) => fix.edits.map(({ span }) => span.file.path)));
    const bundles = new Map();
    for (const [path, draft] of drafts) {
        (0,group_by/* addToGroup */.Mr)(bundles, leader(path), draft);
    }
    const failures = new Map();
    for (const bundle of bundles.values()) {
        const failure = writeTogether(root, bundle);
        if (failure === undefined)
            continue;
        for (const { original } of bundle)
            failures.set(original.path, failure);
    }
    return failures;
}
function writeTogether(root, drafts) {
    for (const { original } of drafts) {
        const reason = reasonOf(() => obstacle(root, original));
        if (reason !== undefined)
            return withPath(reason, original, drafts);
    }
    const written = [];
    for (const { original, current } of drafts) {
        const reason = reasonOf(() => write(root, current));
        if (reason !== undefined) {
            for (const before of written)
                reasonOf(() => write(root, before));
            return withPath(reason, original, drafts);
        }
        written.push(original);
    }
    return undefined;
}
function withPath(reason, { path }, drafts) {
    return drafts.length === 1 ? `the file ${reason}` : `${(0,report_escape/* visible */.RK)(path)}, which changes with it, ${reason}`;
}
function reasonOf(work) {
    try {
        return work();
    }
    catch (error) {
        return explanation((0,error_code/* errorCode */.C)(error));
    }
}
/** Why a file must not be written. */
function obstacle(root, file) {
    const path = external_node_fs_.realpathSync.native((0,external_node_path_.join)(root, file.path));
    if (!(0,paths/* isWithin */.UO)(root, path) || (0,file_selection/* isGitInternal */.ep)((0,paths/* fromRoot */.tc)(root, path)))
        return 'is not in the repository';
    if (!isUnchanged(path, file))
        return 'has changed since it was read';
    (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
    return undefined;
}
function isUnchanged(path, { text, hasByteOrderMark = false }) {
    const read = (0,read_text_file/* readTextFile */.Gu)(path, Buffer.byteLength(encoded({ path, text, hasByteOrderMark })));
    return read.ok && read.value.text === text && read.value.hasByteOrderMark === hasByteOrderMark;
}
function write(root, file) {
    const path = external_node_fs_.realpathSync.native((0,external_node_path_.join)(root, file.path));
    (0,write_file/* writeFileAtomically */.l)(path, encoded(file), (0,external_node_fs_.statSync)(path).mode & PERMISSIONS);
}
function encoded({ text, hasByteOrderMark = false }) {
    return hasByteOrderMark ? `\ufeff${text}` : text;
}
function explanation(code) {
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'is not there any more';
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return 'may not be written';
        case 'ENOSPC':
        case 'EDQUOT':
            return 'does not fit on the disk';
        default:
            return 'could not be written';
    }
}

// EXTERNAL MODULE: ./build/report/fix-trap.js
var fix_trap = __webpack_require__(53454);
// EXTERNAL MODULE: ./build/run/run.js
var run_run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/run/scan-options.js + 1 modules
var scan_options = __webpack_require__(22919);
// EXTERNAL MODULE: ./build/triage/alike.js
var alike = __webpack_require__(19365);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/report/tally.js
var report_tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
// EXTERNAL MODULE: ./build/support/first-sentence.js
var first_sentence = __webpack_require__(6754);
;// CONCATENATED MODULE: ./build/commands/fix-text.js







/** The fixes made in the files of a group, what they may break, and those left out and why. */
function fileText({ fixed, refusals }, failures, { pathOf, ...options }) {
    const paths = new Set([
        ...[...fixed, ...refusals.map(({ finding }) => finding)].map(pathOfFinding),
        ...failures.keys(),
    ]);
    const lines = [...paths].sort().flatMap((path) => {
        const failure = failures.get(path);
        const made = fixed.filter((finding) => pathOfFinding(finding) === path);
        return [
            (0,report_escape/* visible */.RK)(pathOf(path)),
            ...(failure === undefined
                ? titleLines(made, options)
                : (0,wrap/* hanging */.rM)('  failed  ', `Nothing was written: ${failure}.`, options.width)),
            ...refusals
                .filter(({ finding }) => pathOfFinding(finding) === path)
                .flatMap((refusal) => refusalLines(refusal, options)),
            '',
        ];
    });
    return safeText(lines);
}
function pathOfFinding({ span }) {
    return span.file.path;
}
function titleLines(fixed, options) {
    const byTitle = (0,group_by/* groupBy */.$z)(fixed, ({ fix, ruleId }) => `${(0,report_escape/* oneLine */.TN)(fix.title)} (${ruleId})`);
    return [...byTitle].flatMap(([title, [first, ...others]]) => [
        ...(0,wrap/* hanging */.rM)(madeLabel(options), `${title}${others.length === 0 ? '' : `, ${others.length + 1} times`}`, options.width),
        ...(first === undefined ? [] : trapLines(first.fix, options)),
    ]);
}
function madeLabel({ isDryRun }) {
    return isDryRun ? '  would fix  ' : '  fixed   ';
}
/** Below the titles. */
function trapLines(fix, options) {
    const indent = ' '.repeat(madeLabel(options).length);
    return (0,fix_trap/* trapTexts */.e)(options.trapOf(fix)).flatMap(([label, text]) => (0,wrap/* hanging */.rM)(`${indent}${label} `, text, options.width));
}
function refusalLines({ finding, reason }, { width }) {
    const { fix, ruleId, span } = finding;
    const place = `line ${(0,position/* positionAt */.t$)(span.file, span.start).line}`;
    return (0,wrap/* hanging */.rM)('  left    ', `${(0,report_escape/* oneLine */.TN)(fix.title)} (${ruleId}), ${place}: ${reason}.`, width);
}
/** One line for all files. */
function summaryText({ fixed, files, refused, failedFiles, needReview, withoutFix }, isDryRun, width) {
    const verb = isDryRun ? 'Would fix' : 'Fixed';
    const parts = [
        fixed === 0 ? `${verb} nothing` : `${verb} ${(0,report_tally/* counted */.hS)(fixed, 'finding')} in ${(0,report_tally/* counted */.hS)(files, 'file')}`,
        ...(refused > 0 ? [`${refused} left as they are`] : []),
        ...(needReview > 0 ? [`${needReview} with a fix that needs your review (--unsafe makes them)`] : []),
        ...(withoutFix > 0 ? [`${withoutFix} without a fix`] : []),
        ...(failedFiles > 0 ? [`${(0,report_tally/* counted */.hS)(failedFiles, 'file')} could not be written`] : []),
    ];
    return `${(0,wrap/* wrap */.LV)(`${parts.join('; ')}.`, width).join('\n')}\n`;
}
/** The findings without a fix: what to do about those of each rule, and where they are. The worst come first. */
function byHandText(findings, { rules }, { width, pathOf }) {
    if (findings.length === 0)
        return '';
    const hows = new Map(rules.map(({ rule }) => [rule.id, (0,first_sentence/* firstSentence */.q)(rule.docs.how).replaceAll('`', '')]));
    const entries = [...(0,group_by/* groupBy */.$z)((0,report_tally/* worstFirst */.md)(findings), ({ ruleId }) => ruleId)].flatMap(([ruleId, group]) => [
        `  ${group[0].severity.padEnd(SEVERITY_WIDTH)}  ${ruleId}`,
        ...(0,wrap/* hanging */.rM)(`${BY_HAND}how: `, (0,report_escape/* oneLine */.TN)(hows.get(ruleId) ?? ''), width),
        ...(0,wrap/* hanging */.rM)(`${BY_HAND}at:  `, placesText(group, pathOf), width),
    ]);
    return safeText(['To mend by hand:', ...entries, '']);
}
/** Of `critical`. */
const SEVERITY_WIDTH = 8;
const BY_HAND = ' '.repeat(SEVERITY_WIDTH + 4);
const MOST_PLACES = 10;
function placesText(findings, pathOf) {
    const named = findings.slice(0, MOST_PLACES).map(({ span }) => {
        const { line, column } = (0,position/* positionAt */.t$)(span.file, span.start);
        return `${(0,report_escape/* visible */.RK)(pathOf(span.file.path))}:${line}:${column}`;
    });
    const more = findings.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Why a scan has other numbers; empty where it has the same. */
function scanNumberText(ofScan, ofFix, hasBaseline, width) {
    const why = [
        ...(ofScan < ofFix ? ['findings that are alike count once there'] : []),
        ...(hasBaseline ? ['those of the baseline do not count'] : []),
    ];
    if (why.length === 0)
        return '';
    return `${(0,wrap/* wrap */.LV)(`A scan counts ${(0,report_tally/* counted */.hS)(ofScan, 'finding')} before the fixes: ${why.join(', and ')}.`, width).join('\n')}\n`;
}
/** The files that could not be checked, and so were not fixed. */
function notCheckedText({ notifications }, width) {
    const errors = notifications.filter(({ level }) => level === 'error');
    return safeText(errors.flatMap((error) => (0,wrap/* wrap */.LV)(`hullcheck: ${placeOf(error)}${(0,report_escape/* oneLine */.TN)(error.message)}`, width)));
}
function placeOf({ path, span }) {
    const place = path ?? span?.file.path;
    return place === undefined ? '' : `${(0,report_escape/* visible */.RK)(place)}: `;
}
/** A line above the diff of a file, in a place that git skips. */
function withheldText(path, count) {
    const changes = count === 1 ? '1 change is' : `${count} changes are`;
    return safeText([
        `# ${(0,report_escape/* visible */.RK)(path)}: ${changes} not shown, as the lines contain a secret or characters that a terminal would obey. A run without --dry-run makes ${count === 1 ? 'it' : 'them'}.`,
    ]);
}
function safeText(lines) {
    return lines.length === 0 ? '' : `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}

// EXTERNAL MODULE: ./build/commands/image-arguments.js
var image_arguments = __webpack_require__(18031);
// EXTERNAL MODULE: ./build/commands/known-rule.js
var known_rule = __webpack_require__(41931);
// EXTERNAL MODULE: ./build/commands/progress.js
var commands_progress = __webpack_require__(37196);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
;// CONCATENATED MODULE: ./build/commands/fix.js














const EXIT_INCOMPLETE = 3;
/** `hullcheck fix`. Returns the exit status. With `--dry-run` only the diff goes to standard output, so that `git apply` can read it. */
async function fixCommand(given, surroundings) {
    const { dryRun: isDryRun = false, unsafe = false } = given;
    const ids = (given.rule ?? []).map((id) => (0,known_rule.knownRule)(id).id);
    const progress = (0,commands_progress/* progressLine */.o)(surroundings.stderr);
    const settings = {
        folder: surroundings.folder,
        paths: given.paths,
        config: given.config,
        profile: given.profile,
        failOn: undefined,
        baseline: undefined,
        alsoRun: ids,
        ...(0,image_arguments/* imageSettingsOf */.s)(given, surroundings.folder),
        withDownloads: unsafe,
        onProgress: progress.update,
    };
    const policy = await (0,run_run/* loadPolicy */.tb)(settings);
    const repository = (0,run_run/* openWith */.jL)(settings, policy);
    const scan = (0,scan_options.scanOptionsOf)(settings, policy);
    const fixOptions = { scan, unsafe, rules: ids.length === 0 ? undefined : new Set(ids) };
    const run = await fixRepository(repository, fixOptions);
    progress.clear();
    const tally = await handleGroups(run, { ...fixOptions, repository, isDryRun, surroundings, trapOf: (0,fix_trap/* firstTraps */.p)() });
    const summary = isDryRun ? surroundings.stderr : surroundings.stdout;
    const page = { width: (0,terminal/* listWidthOf */.Mg)(surroundings, summary), pathOf: shownPaths(repository, surroundings) };
    summary.write(byHandText(tally.byHand, run.report, page));
    summary.write(summaryText(tally, isDryRun, page.width));
    if (ids.length === 0)
        summary.write(numbersText(run, policy, page.width));
    surroundings.stderr.write(notCheckedText(run.report, (0,terminal/* listWidthOf */.Mg)(surroundings, surroundings.stderr)));
    return tally.failedFiles > 0 || run.report.notifications.some(({ level }) => level === 'error') ? EXIT_INCOMPLETE : 0;
}
/** Why a scan of the same files has other numbers. */
function numbersText({ report }, { config }, width) {
    const shown = report.findings.filter(folding/* isShown */.aJ);
    return scanNumberText(shown.length, shown.flatMap(alike/* inOrderOfPlaces */.hb).length, config.baseline !== undefined, width);
}
/** Handles one group after the other, so that each can be released once it is written. */
async function handleGroups({ report, groups }, options) {
    const rest = restOf(report, options);
    const byHand = new Map(rest.byHand.map((finding) => [finding.fingerprint, finding]));
    const tally = { fixed: 0, files: 0, refused: 0, failedFiles: 0, needReview: rest.needReview };
    for await (const settled of groups) {
        const failures = handleGroup(settled, options);
        const isWritten = ({ span }) => !failures.has(span.file.path);
        tally.fixed += settled.fixed.filter(isWritten).length;
        tally.files += settled.drafts.size - failures.size;
        tally.refused += settled.refusals.length;
        tally.failedFiles += failures.size;
        const [before, after] = [restOf(settled.before, options), restOf(settled.after, options)];
        tally.needReview += after.needReview - before.needReview;
        for (const { fingerprint } of before.byHand)
            byHand.delete(fingerprint);
        for (const finding of after.byHand)
            byHand.set(finding.fingerprint, finding);
    }
    return { ...tally, withoutFix: byHand.size, byHand: [...byHand.values()] };
}
/** Prints or writes the group; returns the files that could not be written, with the reason. */
function handleGroup(settled, { repository, isDryRun, surroundings, trapOf }) {
    const { stdout, stderr } = surroundings;
    const pathOf = shownPaths(repository, surroundings);
    const page = { width: (0,terminal/* widthOf */.qz)(surroundings, isDryRun ? stderr : stdout), isDryRun, pathOf, trapOf };
    if (isDryRun) {
        stdout.write(diffText(settled));
        stderr.write(fileText(settled, new Map(), page));
        return new Map();
    }
    const failures = writeSettled(repository.root, settled);
    stdout.write(fileText(settled, failures, page));
    return failures;
}
function shownPaths({ root }, { folder }) {
    return (path) => (0,display_path/* displayPath */.G)(root, path, folder);
}
/** The open findings that this run does not fix: some need `--unsafe`, others have no fix. */
function restOf({ findings }, { unsafe, rules }) {
    const shown = findings.filter((finding) => isEntry(finding, rules));
    const open = shown.flatMap(alike/* inOrderOfPlaces */.hb);
    return {
        needReview: unsafe ? 0 : open.filter((finding) => (0,folding/* shownFix */.$X)(finding)?.safety === 'review').length,
        byHand: open.filter((finding) => (0,folding/* shownFix */.$X)(finding) === undefined),
    };
}
/** Whether a finding counts by itself: people see it so, or it is the part of an entry that was asked for. */
function isEntry(finding, rules) {
    if (rules === undefined || (0,folding/* isShown */.aJ)(finding))
        return (0,folding/* isShown */.aJ)(finding) && isAskedFor(finding, rules);
    const { ruleId, foldedInto, suppressedBy } = finding;
    return suppressedBy === undefined && rules.has(ruleId) && !(foldedInto && rules.has(foldedInto.ruleId));
}
function diffText({ drafts, before, after }) {
    const secrets = [...before.findings, ...after.findings].flatMap((finding) => finding.secrets);
    return [...drafts.values()]
        .map((draft) => {
        const { text, withheld } = unifiedDiff(draft, secrets);
        return (withheld > 0 ? withheldText(draft.original.path, withheld) : '') + text;
    })
        .join('');
}


/***/ }),

/***/ 18031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ imageSettingsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The options as settings of a run; paths are relative to the working directory. */
function imageSettingsOf({ lookup, offline, vulnerabilities, vulnerabilityDatabase, cacheDir }, folder) {
    const path = (given) => given && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, given);
    const images = {
        vulnerabilities,
        vulnerabilityDatabase: path(vulnerabilityDatabase),
        cacheDir: path(cacheDir),
    };
    return { lookup, offline, images };
}


/***/ }),

/***/ 41931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35787);




/** The rule with an id, current or former. */
function knownRule(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.find((candidate) => candidate.id === id || candidate.aliases?.includes(id));
    if (rule === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(unknownRule(id));
    return rule;
}
function unknownRule(id) {
    const guess = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map((rule) => rule.id));
    const hint = guess === undefined ? 'hullcheck rules lists them' : `did you mean ${guess}?`;
    return `unknown rule "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(id)}"; ${hint}`;
}


/***/ }),

/***/ 37196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;
/** Shows the progress of a long scan on one line of a terminal; does nothing elsewhere. */
function progressLine(stream) {
    let next = performance.now() + PATIENCE;
    let isShown = false;
    return {
        update(done, total, what = 'files') {
            if (stream.isTTY !== true || performance.now() < next)
                return;
            next = performance.now() + INTERVAL;
            isShown = true;
            stream.write(`\r\x1b[K${what === 'files' ? 'Scanned' : 'Looked up'} ${done} of ${total} ${what}`);
        },
        clear() {
            if (isShown)
                stream.write('\r\x1b[K');
        },
    };
}


/***/ }),

/***/ 53454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ trapTexts),
/* harmony export */   p: () => (/* binding */ firstTraps)
/* harmony export */ });
/** The trap of a fix, unless it was asked for before: one report need not repeat it. */
function firstTraps() {
    const told = new Set();
    return ({ trap }) => {
        if (trap === undefined || told.has(trap.breaks))
            return undefined;
        told.add(trap.breaks);
        return trap;
    };
}
/** Labels and texts for a terminal, which shows no Markdown. */
function trapTexts(trap) {
    if (trap === undefined)
        return [];
    return [
        ['watch out:', trap.breaks.replaceAll('`', '')],
        ['check:', trap.check.replaceAll('`', '')],
    ];
}


/***/ }),

/***/ 33886:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict),
  E: () => (/* binding */ verdictWord)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/model/findings/vulnerability-threshold.js

/** Whether the vulnerability fails the check. */
function reaches(facts, threshold) {
    const { severity, isExploited, epss } = threshold;
    if (!counts(facts, threshold))
        return false;
    return ((severity !== undefined && (0,findings_finding/* isAtLeast */.du)(facts.severity, severity)) ||
        (isExploited === true && facts.isExploited) ||
        (epss !== undefined && facts.epss !== undefined && facts.epss >= epss));
}
function counts({ isFixable, isExploited }, { withoutFix }) {
    if (isFixable || withoutFix === 'always')
        return true;
    return isExploited && withoutFix !== 'never';
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/verdict.js





const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The verdict in a word or two. */
function verdictWord({ conclusion, isUnenforced = false }) {
    return isUnenforced ? 'not enforced' : WORDS[conclusion];
}
/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, thresholds, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,folding/* isShown */.aJ)(finding) && fails(finding, thresholds));
    const failures = [...failing, ...gaps];
    const isChange = fresh !== undefined;
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
    }
    const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(folding/* isShown */.aJ);
    const sentence = passed(report, thresholds, isChange);
    return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}
function fails(finding, { failOn, vulnerabilities }) {
    if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
        return failOn !== 'none' && (0,findings_finding/* isAtLeast */.du)(finding.severity, failOn);
    }
    return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}
function isAboutVulnerabilities({ parts = [] }) {
    return parts.some(({ vulnerability }) => vulnerability !== undefined);
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,gap/* failsCheck */.k2)(one, 'all')) };
}
function failedBy(failing, { failOn, vulnerabilities }, isChange) {
    const verb = failing.length === 1 ? 'fails' : 'fail';
    const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
    const others = failing.length - own;
    const noun = nounOf(isChange);
    const parts = [
        ...(others > 0 ? [`${(0,tally/* counted */.hS)(others, noun)} of ${threshold(failOn)}`] : []),
        ...(own > 0 ? [`${others > 0 ? own : (0,tally/* counted */.hS)(own, noun)} about vulnerabilities`] : []),
    ];
    return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}
function nounOf(isChange) {
    return isChange ? 'new finding' : 'finding';
}
function settingText(vulnerabilities) {
    return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}
function incomplete(gaps, isChange) {
    const things = (0,tally/* thingList */.x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed(report, { failOn, vulnerabilities }, isChange) {
    if ((0,tally/* isNothing */.qv)(report))
        return 'Nothing to scan was found.';
    const { rules } = report;
    const none = failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
    const off = report.vulnerabilitiesOff;
    if (off !== undefined)
        return `${none}. Vulnerabilities were not looked up: ${off}`;
    if (vulnerabilities === undefined)
        return `${none}.`;
    if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
        return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
    const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
    return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
function overridesOf(settings, { config }, root) {
    return given(settings).flatMap(({ key, to, path }) => {
        const from = config.writtenTexts.get(key);
        if (from === undefined || to === undefined)
            return [];
        const isSame = path === undefined ? from === to : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, from) === path;
        return isSame ? [] : [{ key, from, to }];
    });
}
function given(settings) {
    const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
    const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
    // asking for vulnerabilities implies looking up images
    const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
    return [
        { key: 'profile', to: profile },
        { key: 'fail-on', to: failOn },
        { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
        { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline) }) },
        { key: 'images.lookup', to: lookup },
        { key: 'images.vulnerabilities', to: vulnerabilities },
        { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
        { key: 'images.cache-dir', to: cacheDir },
    ];
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   _S: () => (/* binding */ baselineFile),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33886);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62214);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43304);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59039);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7699);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16489);











/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_10__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return judgedRun(repository, report, settings, policy);
    }
    finally {
        await early?.dismiss();
    }
}
/** A whole scan with its verdict. */
function judgedRun(repository, report, settings, policy) {
    const overrides = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_9__/* .overridesOf */ .F)(settings, policy, repository.root);
    return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy, overrides };
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationFiles */ .K0)(root).length === 0;
    const written = isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1105)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 36143));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, newBaseline, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, configured.value);
    if (path === newBaseline && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return undefined;
    return { path, written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_8__/* .leadsOut */ .q)(root, path)) {
        const { errorAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9461));
        throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
    }
    const { readBaseline } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, written);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    const isEmpty = isNothingToDo(repository, policy);
    // the change may have deleted all that there was
    if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0)
        return NOTHING;
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(5279), __webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6924), __webpack_require__.e(6427), __webpack_require__.e(2311), __webpack_require__.e(4790), __webpack_require__.e(2159), __webpack_require__.e(2374), __webpack_require__.e(3817), __webpack_require__.e(6307)]).then(__webpack_require__.bind(__webpack_require__, 3817));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(7772), __webpack_require__.e(905), __webpack_require__.e(5840), __webpack_require__.e(6143), __webpack_require__.e(5681), __webpack_require__.e(2919), __webpack_require__.e(9551)]).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    const given = [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline];
    return given.every(({ length }) => length === 0) && startsProjects?.() !== true;
}
const NOTHING = {
    rules: [],
    findings: [],
    notifications: [],
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
    postures: [],
    checkedTogether: [],
};
/** Settings take precedence over the configuration. */
function thresholdsOf({ failOn, failOnVulnerability }, { config }) {
    return {
        failOn: failOn ?? config.failOn,
        vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
    };
}


/***/ }),

/***/ 28888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** In characters; large enough to make each write efficient. */
const LENGTH = 65_536;
/** Joins small texts into large ones. */
function* batches(pieces) {
    let batch = [];
    let length = 0;
    for (const piece of pieces) {
        batch.push(piece);
        length += piece.length;
        if (length < LENGTH)
            continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0)
        yield batch.join('');
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ firstSentence)
/* harmony export */ });
/** The first sentence of a message says what is wrong; the others say why that matters. */
function firstSentence(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? message : message.slice(0, end);
}


/***/ }),

/***/ 59039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leadsOut)
/* harmony export */ });
/* unused harmony export realPathOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28620);



/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
function leadsOut(folder, path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(folder, path) && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(realPathOf(folder), realPathOf(path));
}
/** The real path of the part that exists, followed by the rest. */
function realPathOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28888);




/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
function writeFileAtomically(path, text, mode) {
    if (isSpecial(path)) {
        writePieces(path, text, 'w');
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flag);
    try {
        for (const batch of (0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .X)(typeof text === 'string' ? [text] : text))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;
function isSpecial(path) {
    if (DEVICES.test(path))
        return true;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ })

};
