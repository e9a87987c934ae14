/** Stable names of notifications, for programs. */
export type NotificationCode =
  | 'unreadable-file'
  | 'syntax-error'
  | 'parse-problem'
  | 'not-checked'
  | 'lookup-failed'
  | 'rule-crashed'
  | 'remark'
  | 'suppression-expiring'
  | 'suppression-not-honoured'
  | 'suppression-unused'
  | 'policy-of-base'
  | 'base-missing';
