// Warns two minutes before the session ends, and lets one stay. When it ends stands in a cookie that each page renews:
// another tab that is used keeps this one from warning.
(() => {
  const warning = document.getElementById("session-warning");
  if (!warning) return;
  const [soon, over] = [warning.querySelector("[data-soon]"), warning.querySelector("[data-over]")];

  const secondsLeft = () => {
    const ends = /(?:^|; )session-ends=(\d+)/.exec(document.cookie);
    return ends ? Number(ends[1]) - Date.now() / 1000 : undefined;
  };

  const look = () => {
    const left = secondsLeft();
    const shows = left === undefined || left > 120 ? "" : left > 0 ? "soon" : "over";
    if (warning.dataset.shows === shows) return;
    warning.dataset.shows = shows;
    soon.hidden = shows !== "soon";
    over.hidden = shows !== "over";
    warning.hidden = shows === "";
  };

  warning.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(event.target.action, { method: "POST", body: new URLSearchParams() }).catch(() => undefined);
    if (!answer?.ok) return;
    look();
    document.getElementById("main").focus();
  });

  setInterval(look, 5000);
  look();
})();
