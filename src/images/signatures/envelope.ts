/** The signed bytes of an envelope: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
export function preAuthEncoding({
  payloadType,
  payload,
}: {
  readonly payloadType: string;
  readonly payload: Buffer;
}): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}
