// A workbook of Excel with one sheet, as an office program writes it: a zip of five parts, not compressed.

import { Buffer } from "node:buffer";

const table = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

function checksum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = table[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

function zip(parts) {
  const bodies = [];
  const index = [];
  let offset = 0;
  for (const [name, words] of parts) {
    const content = Buffer.from(words, "utf8");
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(0x21, 8); // 1 January 1980, the first day that a zip knows
    sizes.writeUInt32LE(checksum(content), 10);
    sizes.writeUInt32LE(content.length, 14);
    sizes.writeUInt32LE(content.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), sizes, Buffer.from(name), content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    index.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), sizes, place, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const listed = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const related = "http://schemas.openxmlformats.org/package/2006/relationships";

const escaped = (words) => String(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const cell = (value) =>
  typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;

/** A workbook whose only sheet is called `sheet`; numbers stay numbers. */
export function workbook(sheet, rows) {
  const lines = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  return zip([
    ["[Content_Types].xml", `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/></Types>`],
    ["_rels/.rels", `${head}<Relationships xmlns="${related}"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `${head}<Relationships xmlns="${related}"><Relationship Id="rId1" Type="${office}/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ["xl/worksheets/sheet1.xml", `${head}<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`],
  ]);
}
