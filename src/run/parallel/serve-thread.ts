import { parentPort } from 'node:worker_threads';
import type { ActiveRule } from '../../check/active-rules.ts';
import { peerRules } from '../../check/peer-rules.ts';
import { fileReader } from '../../discover/read-repository-file.ts';
import type { Unit } from '../../discover/units.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { Image } from '../../model/images/image.ts';
import type { Located } from '../../model/located.ts';
import { type Format, formatNamed } from '../../parse/formats.ts';
import type { BuildReference } from '../../parse/frontend.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { rules as allRules } from '../../rules/index.ts';
import { type CheckedUnit, type CheckOptions, unitChecker } from '../check-unit.ts';

/** The data that a thread needs before the first question. */
export interface ThreadData extends Omit<CheckOptions, 'rules' | 'peers'> {
  readonly rules: readonly PlainRule[];
  readonly withPeers: boolean;
  readonly repository: {
    readonly root: string;
    readonly isCheckout: boolean;
    readonly maxFileSize: number;
    /** Paths of the files to scan; none is a symbolic link. */
    readonly files: readonly string[];
    readonly paths: readonly string[] | undefined;
  };
}

interface PlainRule extends Omit<ActiveRule, 'rule'> {
  readonly id: string;
}

/** Units to check; an empty list at the end. */
export interface Question {
  readonly units: readonly PlainUnit[];
}

interface PlainUnit extends Omit<Unit, 'fileFormat'> {
  readonly format: Format;
  readonly builds: readonly BuildReference[];
}

/** The data that can be sent between threads: symbols cannot. */
export interface PlainCheckedUnit extends Omit<CheckedUnit, 'images'> {
  readonly images: readonly PlainImage[];
}

/** An image with only the text of its reference. */
interface PlainImage extends Omit<Image, 'reference'> {
  readonly reference: Located<string>;
}

export interface Answer {
  readonly checked: readonly PlainCheckedUnit[];
  /** At the end: the reasons why files that others name were not read. */
  readonly refusals: readonly Notification[];
}

/** Runs a thread that checks units: the main thread sends its data, and then questions, in order. */
export function serveThread(): void {
  let answer: ((question: Question) => Answer) | undefined;
  parentPort?.on('message', (message: ThreadData | Question) => {
    if ('units' in message) parentPort?.postMessage(answer?.(message));
    else answer = answererFor(message);
  });
}

function answererFor({ rules, withPeers, repository, ...options }: ThreadData): (question: Question) => Answer {
  const { isCheckout, paths } = repository;
  const reader = fileReader(repository.root, repository.maxFileSize, new Set(repository.files));
  const checkUnit = unitChecker(
    { ...reader, isCheckout, paths: () => paths, onRecalled() {} },
    { ...options, rules: rules.map(activeRule), peers: withPeers ? peerRules(allRules) : undefined },
    { repeatsTexts: false },
  );
  return ({ units }) => ({
    checked: units.map(({ builds, format, ...unit }) =>
      plainChecked(checkUnit({ ...unit, fileFormat: formatNamed(format) }, () => builds)),
    ),
    refusals: units.length === 0 ? reader.refusals() : [],
  });
}

export function plainChecked({ images, ...rest }: CheckedUnit): PlainCheckedUnit {
  const plain = images.map(({ reference: { value, span }, ...image }) => ({
    ...image,
    reference: { value: value.text, span },
  }));
  return { ...rest, images: plain };
}

function activeRule({ id, ...rest }: PlainRule): ActiveRule {
  return { ...rest, rule: ruleById.get(id) as Rule };
}

const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));
