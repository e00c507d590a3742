// Does what must have been done for the pages that stand only afterwards: an assessment that has begun and one that was
// sent, a file that was uploaded, a skill that was proposed, a campaign, a look at somebody, a draft of an initiative.

import { workbook } from "./workbook.js";

async function send(service, account, path, body) {
  const answer = await fetch(service.address + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: service.address, cookie: `sid=${await service.sessionOf(account)}` },
    body: body instanceof FormData ? body : new URLSearchParams(body),
  });
  if (answer.status !== 303) throw new Error(`${account} sent ${path}: ${answer.status}`);
  return answer.headers.get("location");
}

async function read(service, account, path) {
  const answer = await fetch(service.address + path, { headers: { cookie: `sid=${await service.sessionOf(account)}` } });
  return answer.text();
}

/** Begins, answers one question, sends that answer: the others wait. */
async function assess(service) {
  for (const account of ["prover", "ansatt"]) {
    const group = await send(service, account, "/min-kompetanse/egenvurdering", {});
    const [, skill, seen] = /name="sett-(\d+)" value="([^"]*)"/.exec(await read(service, account, group));
    await send(service, account, group, { [`sett-${skill}`]: seen, [`svar-${skill}`]: "3", fane: "1", valg: "videre" });
    await send(service, account, "/min-kompetanse/egenvurdering/sjekk", {});
  }
}

async function upload(service) {
  const files = new FormData();
  const rows = [["Ansattnr", "Fornavn", "Etternavn", "Enhetsnr", "Stillings-%"], ["100284", "Maren", "Nguyen", "DIG1", 60], ["100285", "Astrid", "Berntsen", "DIG1", "halv"]];
  files.append("filer", new Blob([workbook("Ansatte", rows)]), "stillinger.xlsx");
  const path = await send(service, "hr", "/import/ny", files);
  for (let tries = 0; tries < 50 && !(await read(service, "hr", path)).includes("stillinger.xlsx</bdi></th>"); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Asks for a proposal and cancels it: the page of one that stands in line asks again each second. */
async function askForStaffing(service) {
  const form = await read(service, "sekretariat", "/bemanning/ny");
  const [, initiative] = /name="(tiltak-\d+)" value="ja" checked/.exec(form);
  const [, month] = /<option value="(\d{4}-\d{2})" selected/.exec(form);
  const answers = { fra: month, maneder: "18", "frigi-hoyst": "50", "enhet-hoyst": "40", samtidig: "3", [initiative]: "ja" };
  const job = await send(service, "sekretariat", "/bemanning/ny", answers);
  await send(service, "sekretariat", `${job}/avbryt`, {});
  return job;
}

/** Begins a copy of an initiative; where its pages stand. */
async function draft(service) {
  const [, earlier] = /href="\/tiltak\/(\d+)"/.exec(await read(service, "prover", "/tiltak"));
  const first = await send(service, "prover", "/tiltak/nytt", { kopi: earlier });
  const at = first.replace(/\/steg\/1$/, "");
  const [, need] = /href="([^"]+\/behov\/\d+)"/.exec(await read(service, "prover", `${at}/steg/4`));
  const steps = ["goal", "benefit", "cost", "needs", "time", "check"].map((name, step) => [`initiative-${name}`, `${at}/steg/${step + 1}`]);
  return [...steps, ["initiative-need", need], ["initiative-team", `${at}/team`]];
}

/** Where a leader says whom their unit must have at home. */
async function keeps(service) {
  for (const [, unit] of (await read(service, "prover", "/enheter")).matchAll(/href="(\/enheter\/\d+)"/g)) {
    const [link] = /\/enheter\/\d+\/hjemme/.exec(await read(service, "prover", unit)) ?? [];
    if (link) return [["unit-keeps", link]];
  }
  throw new Error("prover leads no unit");
}

/** A day so many days from now, as forms send it. */
const inDays = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);

/** Sends a proposal; the leader releases one person, and HR decides about that initiative. Where that is decided, and another is to be. */
async function decide(service) {
  const form = await read(service, "sekretariat", "/bemanning/1/send");
  const chosen = [...form.matchAll(/name="(tiltak-\d+)"/g)].map(([, name]) => [name, "ja"]);
  await send(service, "sekretariat", "/bemanning/1/send", { ...Object.fromEntries(chosen), frist: inDays(10) });
  const inbox = await read(service, "leder", "/frigiving?vis=alle");
  const [, initiative, place] = /href="\/tiltak\/(\d+)"[^]*?action="\/frigiving\/(\d+)"/.exec(inbox);
  await send(service, "leder", `/frigiving/${place}`, { versjon: "1", svar: "ja" });
  const page = `/bemanning/1/tiltak/${initiative}/beslutning`;
  const [, version] = /name="versjon" value="(\d+)"/.exec(await read(service, "hr", page));
  const ticks = { "sett-ingen": "ja", "sett-sendt": "ja", leder: "ja", ansatt: "ja", tillitsvalgte: "informert" };
  const made = await send(service, "hr", page, { versjon: version, valg: "bemann", grunn: "Vi trenger dette arbeidet denne vinteren.", ...ticks });
  const decision = made.split("?")[0];
  const other = chosen.map(([name]) => name.split("-")[1]).find((one) => one !== initiative);
  return [["decision", decision], ["change-decision", `${decision}/endre`], ["decide", `/bemanning/1/tiltak/${other}/beslutning`]];
}

/** Where the newest proposal is changed by hand, and stands beside itself. */
async function proposals(service) {
  const [, newest] = /href="\/bemanning\/(\d+)"/.exec(await read(service, "prover", "/bemanning"));
  const edit = `/bemanning/${newest}/endre`;
  const known = [["edit-proposal", edit], ["compare-proposals", `/bemanning/${newest}/sammenlign/${newest}`]];
  for (const [, team] of (await read(service, "prover", edit)).matchAll(/href="([^"]+\/endre\?tiltak=[^"&]+)"/g)) {
    const [, swap] = /href="([^"]+ut=[^"]+)"/.exec(await read(service, "prover", team)) ?? [];
    if (swap) return [...known, ["edit-team", team], ["edit-swap", swap.replaceAll(/&(amp|#38);/g, "&")]];
  }
  throw new Error("no team has anybody");
}

/** Does all of it; where the pages stand whose address holds the number of a person, by their name. */
export async function prepare(service) {
  await assess(service);
  await upload(service);
  await send(service, "ansatt", "/kompetanse/foresla", { navn: "droneflyging ved skogbrann", hvorfor: "Vi har kjøpt to droner." });
  const units = [...(await read(service, "hr", "/kampanjer/ny")).matchAll(/type="checkbox" id="[^"]+" name="([^"]+)"/g)].slice(0, 3);
  const chosen = Object.fromEntries(units.map(([, name]) => [name, "ja"]));
  await send(service, "hr", "/kampanjer/ny", { navn: "Høstens kartlegging", frist: "2027-02-01", tekst: "Vi trenger oversikten til budsjettet.", paminnelser: "", versjon: "0", ...chosen });
  const person = /href="(\/ansatte\/\d+)"/.exec(await read(service, "hr", "/ansatte?sok=Hauge"))[1];
  await send(service, "hr", `${person}/formal`, { formal: "bemanning", saksnummer: "", merknad: "" });
  await read(service, "hr", person);
  const lookups = await send(service, "hr", "/oppslag", { ansattnummer: "100287", saksnummer: "26/114" });
  const job = await askForStaffing(service);
  const known = [["purpose-of-profile", `${person}/formal`], ["look-ups-of", lookups], ["staffing-job", job]];
  return new Map([...known, ...(await draft(service)), ...(await keeps(service)), ...(await proposals(service)), ...(await decide(service))]);
}
