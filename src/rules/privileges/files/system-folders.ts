/** Whether the path is in a system folder of programs, libraries or configuration, whose files root owns. */
export function isOwnedByRoot(path: string): boolean {
  return SYSTEM_FOLDER.test(path);
}

const SYSTEM_FOLDER = /^\/+(?:(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:64|exec)?)|etc|root)(?:\/|$)/;
