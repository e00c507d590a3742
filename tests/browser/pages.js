// The table of pages: a page that is not here is not looked at.
//
// `path` is where it stands. `follow` names the page whose first link that matches `link` leads to it, for pages
// whose address holds an id.

export const pages = [
  { name: "start", path: "/" },
  { name: "employees", path: "/ansatte" },
  { name: "employee", follow: "employees", link: /^\/ansatte\/[^/?#.]+$/ },
  { name: "consultants", path: "/ansatte?vis=innleide" },
  { name: "consultant", follow: "consultants", link: /^\/ansatte\/[^/?#.]+$/ },
  { name: "units", path: "/enheter" },
  { name: "unit", follow: "units", link: /^\/enheter\/[^/?#.]+$/ },
  { name: "skills", path: "/kompetanse" },
  { name: "skill", follow: "skills", link: /^\/kompetanse\/\d+$/ },
  { name: "new-skill", path: "/kompetanse/ny" },
  { name: "change-skill", follow: "skill", link: /^\/kompetanse\/\d+\/endre$/ },
  { name: "leave-skill", follow: "skill", link: /^\/kompetanse\/\d+\/ut$/ },
  { name: "merge-skill", follow: "skill", link: /^\/kompetanse\/\d+\/sla-sammen$/ },
  { name: "merged-skills", path: "/kompetanse/sammenslatt" },
  { name: "propose-skill", path: "/kompetanse/foresla" },
  { name: "proposed-skills", path: "/kompetanse/forslag" },
  { name: "skill-groups", path: "/kompetanse/grupper" },
  { name: "skill-group", follow: "skill-groups", link: /^\/kompetanse\/grupper\/\d+$/ },
  { name: "unknown-names", path: "/kompetanse/ukjente" },
  { name: "unknown-name", follow: "unknown-names", link: /^\/kompetanse\/ukjente\/[^/?#.]+$/ },
  { name: "decided-names", path: "/kompetanse/ukjente?vis=avgjort" },
  { name: "roles", path: "/roller" },
  { name: "role", follow: "roles", link: /^\/roller\/\d+$/ },
  { name: "change-role", follow: "role", link: /^\/roller\/\d+\/endre$/ },
  { name: "initiatives", path: "/tiltak" },
  { name: "initiative", follow: "initiatives", link: /^\/tiltak\/[^/?#.]+$/ },
  { name: "proposals", path: "/bemanning" },
  { name: "proposal", follow: "proposals", link: /^\/bemanning\/[^/?#.]+$/ },
  { name: "team", follow: "proposal", link: /^\/bemanning\/[^/?#.]+\/tiltak\/[^/?#.]+$/ },
  { name: "unmet", follow: "proposal", link: /^\/bemanning\/[^/?#.]+\/udekket$/ },
  { name: "loads", follow: "proposal", link: /^\/bemanning\/[^/?#.]+\/belastning$/ },
  { name: "releases", follow: "proposal", link: /^\/bemanning\/[^/?#.]+\/frigi$/ },
  { name: "gap", path: "/gap" },
  { name: "imports", path: "/import" },
  { name: "receipt", follow: "imports", link: /^\/import\/[^/?#.]+$/ },
  { name: "import-new", path: "/import/ny" },
  { name: "import-templates", path: "/import/maler" },
  { name: "missing", path: "/finnes-ikke", status: 404 },
];

export const widths = [1280, 375];

export const languages = ["nb", "nn", "en"];
