/**
 * Runs inside the page, before its own scripts: notes frames, the handling of pointer moves and long
 * tasks in `globalThis.benchProbe`. It must be one function without imports.
 */
export function probe() {
  const notes = { frames: [], longTasks: [] };
  globalThis.benchProbe = notes;

  // Time in handlers: from the first listener, on the way down, to the last, on the way up. A native
  // slider moves on the mouse event and reports with an input event, so there are three kinds.
  let handledMs = 0;
  let firstMs = NaN;
  let movedMs = NaN;
  let startMs = 0;
  for (const type of ['pointermove', 'mousemove', 'input']) {
    addEventListener(
      type,
      (event) => {
        startMs = performance.now();
        if (Number.isNaN(firstMs)) firstMs = startMs;
        if (type === 'pointermove') movedMs = event.timeStamp;
      },
      { capture: true },
    );
    addEventListener(type, () => {
      handledMs += performance.now() - startMs;
    });
  }

  // A message posted in an animation frame is heard after the frame was laid out, painted and handed over. On a busy
  // page the next frame may come first: then it ends the one before.
  const painted = new MessageChannel();
  const unpainted = [];
  const paint = (timeMs) => {
    for (const frame of unpainted.splice(0)) frame.paintedMs = timeMs;
  };
  painted.port1.addEventListener('message', () => paint(performance.now()));
  painted.port1.start();
  requestAnimationFrame(function tick(timeMs) {
    // Moves are dispatched just before: the work of a frame begins with the first of them.
    const startMs = Number.isNaN(firstMs) ? performance.now() : firstMs;
    paint(startMs);
    const frame = { timeMs, startMs, handledMs, movedMs, paintedMs: NaN };
    notes.frames.push(frame);
    unpainted.push(frame);
    handledMs = 0;
    firstMs = NaN;
    movedMs = NaN;
    painted.port2.postMessage(null);
    requestAnimationFrame(tick);
  });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push({ timeMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask' });
}

/** Resolves when nothing has changed on the page for a while: every sweep has come in. */
export function untilStill({ stillMs, patienceMs }) {
  return new Promise((resolve, reject) => {
    const done = (then, value) => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(patience);
      then(value);
    };
    const isStill = () => done(resolve);
    let still = setTimeout(isStill, stillMs);
    const patience = setTimeout(
      () => done(reject, new Error(`the page still changes after ${patienceMs} ms`)),
      patienceMs,
    );
    const observer = new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(isStill, stillMs);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}
