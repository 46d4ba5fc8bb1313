// A panic of the program on purpose.
import { BRIEF_PATH } from './brief.mjs';

/**
 * Makes the program panic: it opens one more brief where no article can be made.
 *
 * @returns milliseconds from then until every brief shows its text again
 */
export function panic(page) {
  return page.evaluate(async (src) => {
    const make = Document.prototype.createElement;
    let start;
    Document.prototype.createElement = function (tag) {
      if (tag !== 'article') return make.call(this, tag);
      start ??= performance.now();
      throw new Error('no articles');
    };
    const last = document.createElement('policy-brief');
    last.setAttribute('src', src);
    document.body.append(last);
    await new Promise((done) => last.addEventListener('brief-error', done, { once: true }));
    Document.prototype.createElement = make;
    last.remove();
    // What a reader sees is painted before the second frame.
    for (const _ of 'ab') await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, BRIEF_PATH);
}
