/** An unreadable database. The message continues the words "…, because ". */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
