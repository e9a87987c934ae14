/** Where programs, libraries and configuration of the system are: root owns what is in there. */
export function isOwnedByRoot(path: string): boolean {
  return SYSTEM_FOLDER.test(path);
}

const SYSTEM_FOLDER = /^\/+(?:(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:64|exec)?)|etc|root)(?:\/|$)/;
