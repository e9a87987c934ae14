import { templateKind } from '../analysis/templates/template-kind.ts';
import { startOf } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { YamlError } from '../syntax/yaml/reading.ts';

/** Reports a file that its own tool would refuse; a template is reported as one, since it may be rendered first. */
export function invalidFile(file: SourceFile, language: string, { reason, span }: YamlError): Notification {
  const kind = templateKind(file.text);
  if (kind === undefined) {
    const message = `${file.path} is not valid ${language}, so it was not checked: ${reason}.`;
    return notLookedAt({ kind: 'syntax-error', weight: 'ordinary', message, wayOut: 'Correct it.', span });
  }
  const message = `${file.path} is a template (${kind}), so it was not checked.`;
  return notLookedAt({ kind: 'template', message, wayOut: 'Scan what it renders to.', span: startOf(file) });
}
