import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Danger } from '../model/findings/danger.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { ContextSettings } from './file-context.ts';
import type { PurposeOf } from './readmes.ts';

/** Everything that may make a danger milder where it is. */
export interface Circumstances {
  readonly rule: Rule;
  readonly danger: Danger;
  readonly subject: Subject;
  readonly span: Span;
  readonly host: HostAssumptions;
  readonly settings: ContextSettings;
  readonly usersOf: UsersOf;
  readonly purposeOf: PurposeOf;
  readonly isCritical: boolean;
}

/** The paths of files that use the file at a path wherever they are used themselves: include it, extend its services, build it. */
export type UsersOf = (path: string) => readonly string[];
