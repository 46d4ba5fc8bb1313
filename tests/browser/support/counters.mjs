// What a page holds in memory, after a forced collection.

/** Counts nodes and listeners, and bytes of the heap and of the wasm's memory. */
export async function counters(page) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    return { nodes, listeners, heap, wasm: await page.evaluate(memoryOfWasm) };
  } finally {
    await session.detach();
  }
}

/** Runs in the page: asks the program that is there for its memory. */
async function memoryOfWasm() {
  const url = performance.getEntriesByType('resource').find((entry) => entry.name.includes('/app.js'))?.name;
  if (!url) return 0;
  const program = await (await import(url)).default();
  return (program.memory ?? Object.values(program).find((value) => value instanceof WebAssembly.Memory)).buffer.byteLength;
}
