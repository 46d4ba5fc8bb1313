/** A failure with a code that pages may match on. */
export class Failure extends Error {
  constructor(code, message, path) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
