// The table of pages: a page that is not here is not looked at.
//
// `path` is where it stands. `follow` names the page whose first link that matches `link` leads to it, for pages
// whose address holds an id.

export const pages = [
  { name: "start", path: "/" },
  { name: "employees", path: "/ansatte" },
  { name: "employee", follow: "employees", link: /^\/ansatte\/[^/?#.]+$/ },
  { name: "units", path: "/enheter" },
  { name: "skills", path: "/kompetanse" },
  { name: "initiatives", path: "/tiltak" },
  { name: "initiative", follow: "initiatives", link: /^\/tiltak\/[^/?#.]+$/ },
  { name: "proposals", path: "/bemanning" },
  { name: "proposal", follow: "proposals", link: /^\/bemanning\/[^/?#.]+$/ },
  { name: "gap", path: "/gap" },
  { name: "imports", path: "/import" },
  { name: "missing", path: "/finnes-ikke", status: 404 },
];

export const widths = [1280, 375];

export const languages = ["nb", "nn", "en"];
