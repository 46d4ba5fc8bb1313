// Assertions about a page that is still at work.

/** Repeats an assertion until it holds, and fails with its last complaint when it never does. */
export async function eventually(assertion, { within = 5_000 } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
