// What a page holds in memory, after forced collections.

/** Counts nodes and listeners, and bytes of the heap and of the wasm's memory. */
export async function counters(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes, jsEventListeners: listeners } = await countersAtRest(session);
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    return { nodes, listeners, heap, wasm: await memoryOfWasm(session) };
  } finally {
    await session.detach();
  }
}

/**
 * The browser's counts once a collection changes them no more: what one collection ends may have
 * held something that only the next one finds.
 */
async function countersAtRest(session) {
  let before;
  for (let round = 0; round < 10; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    const counts = await session.send('Memory.getDOMCounters');
    if (before && counts.nodes === before.nodes && counts.jsEventListeners === before.jsEventListeners) return counts;
    before = counts;
  }
  throw new Error(`nodes and listeners: expected counts that stay, found ${JSON.stringify(before)} last`);
}

/** The bytes of all memories of wasm that the page has. */
async function memoryOfWasm(session) {
  const objectGroup = 'memories';
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype', objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId, objectGroup });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((bytes, memory) => bytes + memory.buffer.byteLength, 0); }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return result.value;
}

// What the browser keeps of code, and of what it has seen a page fetch and be slow at, is not the page's.
const OF_THE_BROWSER = ['code', 'native', 'hidden', 'synthetic'];

/** The bytes of the page's own objects, functions and texts, by a snapshot of its heap. */
export async function bytesOfObjects(page) {
  const session = await page.context().newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot');
  } finally {
    await session.detach();
  }
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = ['type', 'self_size'].map((name) => fields.indexOf(name));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!OF_THE_BROWSER.includes(types[type][nodes[at + type]])) bytes += nodes[at + size];
  }
  return bytes;
}
