// The splitter between essay and map.

export function setUpSplitter(splitter, main) {
  const least = Number(splitter.getAttribute("aria-valuemin"));
  const most = Number(splitter.getAttribute("aria-valuemax"));
  const set = (share) => {
    const value = Math.min(Math.max(share, least), most);
    splitter.setAttribute("aria-valuenow", String(Math.round(value)));
    main.style.setProperty("--essay", `${value}%`);
  };
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  splitter.addEventListener("pointermove", (event) => {
    if (!splitter.hasPointerCapture(event.pointerId)) return;
    const box = main.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100);
  });
  splitter.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (!step) return;
    set(Number(splitter.getAttribute("aria-valuenow")) + step);
    event.preventDefault();
  });
}
