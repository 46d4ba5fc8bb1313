/** A failure with a code that pages may match on. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
