/** Names of what nobody uses, or only after a copy. */
const SET_ASIDE =
  /(?:^|[/._-])(?:old|bak|backup|disabled?|unused|archived?|deprecated|legacy|examples?|samples?|demos?|drafts?|labs?|templates?|tests?)(?:$|[/._-])/i;

/** Whether the name of a file or of its folders says that nobody uses it as it is. */
export function isSetAside(path: string): boolean {
  return SET_ASIDE.test(path);
}
