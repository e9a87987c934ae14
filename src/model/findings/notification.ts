import type { Span } from '../source.ts';
import type { Gap } from './gap-kinds.ts';
import type { NotificationCode } from './notification-code.ts';

/** Something that went wrong or was left out while scanning; never silently dropped. */
export interface Notification {
  /** `error`: a part of the job could not be done. `warning`: something was left out. `note`: for information. */
  readonly level: 'error' | 'warning' | 'note';
  readonly code: NotificationCode;
  /** What happened and the way out. Plain text. */
  readonly message: string;
  readonly span?: Span;
  /** The file, if no text can be pointed at. */
  readonly path?: string;
  /** Set if something was not checked. Only `notLookedAt` sets it. */
  readonly gap?: Gap;
}
