/** The host of an `http`, `https` or `ftp` address in lower case, without user, password and port; undefined when a variable decides. */
export function hostOf(address: string): string | undefined {
  const authority = /^(?:https?|ftp):\/\/([^/?#\s]{1,1000})/i.exec(address)?.[1];
  const host = authority?.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host !== undefined && /^[\w.-]+$|^\[[0-9a-f:.]+\]$/i.test(host) ? host.toLowerCase() : undefined;
}

/** The printable part of an address: without user, password, query and fragment, which may contain secrets. */
export function printableAddress(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1').replace(/[?#].*$/s, '');
}

export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host);
}
