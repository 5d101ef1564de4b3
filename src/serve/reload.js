// Reloads the page when the preview shows another version than the one this page came with.
(() => {
  const here = document.currentScript.src.split("?")[1];
  let events = null;
  const open = () => {
    if (events || document.hidden) return;
    events = new EventSource("/_recoupe/events");
    events.onmessage = (event) => {
      if (event.data !== here) location.reload();
    };
    // A browser gives up after some faults, such as a server that is started again: this does not.
    events.onerror = () => {
      if (events && events.readyState === EventSource.CLOSED) {
        close();
        setTimeout(open, 1000);
      }
    };
  };
  const close = () => {
    if (events) events.close();
    events = null;
  };
  // Browsers open few connections to one host: hidden pages give theirs up.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
