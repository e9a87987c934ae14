/** Whether a text names what is an image, or a container, after which options end: `$IMAGE_TAG`, `$(cat iidfile)`. */
export function namesImage(text: string): boolean {
  return IMAGE.test(text);
}

const IMAGE = /image|img|tag|iid|container/i;
