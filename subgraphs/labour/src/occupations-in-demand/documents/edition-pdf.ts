import PDFDocument from 'pdfkit';
import type { EditionDocument } from './edition-document.ts';

const margin = 50;
const grey = '#555555';

/**
 * An edition as a document to print, in English and French. The same edition gives the same document, byte for byte.
 */
export async function editionPdf(edition: EditionDocument): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    lang: 'en',
    tagged: true,
    displayTitle: true,
    info: {
      Title: `Occupations in Demand List, edition ${edition.name}`,
      Author: 'Ministry of Public Service and Labour',
      CreationDate: edition.publishedAt,
      ModDate: edition.publishedAt,
    },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  writeHead(document, edition);
  writeEntries(document, edition);
  writeNotes(document, edition);
  numberPages(document, edition);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

type Document = InstanceType<typeof PDFDocument>;

function writeHead(document: Document, edition: EditionDocument): void {
  const { name, legalReference, effectiveFrom, effectiveUntil, note } = edition;
  document.font('Helvetica').fontSize(10).fillColor(grey).text('Republic of Rwanda · République du Rwanda');
  document.font('Helvetica-Bold').fontSize(18).fillColor('black').text('Occupations in Demand List');
  document.fontSize(13).text('Liste des professions en demande');
  document.moveDown(0.5).font('Helvetica').fontSize(10);
  document.text(`Edition ${name} · ${legalReference}`);
  const until = effectiveUntil === null ? '' : ` until before · jusqu’avant ${effectiveUntil}`;
  document.text(`In force from · En vigueur dès ${effectiveFrom}${until}`);
  if (edition.entriesAreDemonstration) {
    document.moveDown(0.5).font('Helvetica-Bold').fillColor('#a00000');
    document.text('Demonstration: not an official document · Démonstration : document non officiel');
    document.font('Helvetica').fillColor('black');
  }
  if (note) document.moveDown(0.5).text(note);
  document.moveDown();
}

function writeEntries(document: Document, { entries }: EditionDocument): void {
  document.fontSize(9);
  document.table({
    columnStyles: [45, '*', '*'],
    rowStyles: (row) =>
      row === 0
        ? { border: [0, 0, 1, 0], borderColor: 'black' }
        : { border: [0, 0, 0.5, 0], borderColor: '#cccccc' },
    data: [
      ['ISCO-08', 'Occupation', 'Profession'].map((text) => ({
        text,
        font: { src: 'Helvetica-Bold' },
        type: 'TH' as const,
      })),
      ...entries.map(({ code, titleEnglish, titleFrench }) => [code, titleEnglish, titleFrench]),
    ],
  });
}

function writeNotes(document: Document, { entries }: EditionDocument): void {
  document.moveDown().fontSize(8).fillColor(grey);
  document.text(
    `${entries.length} occupations (unit groups of ISCO-08 · groupes de base de la CITP-08).`,
    margin,
  );
  document.text(
    'A worker in one of them qualifies for an H1 permit without a labour market test. Titles: ISCO-08 © International Labour Organization. This service uses the ESCO classification of the European Commission.',
  );
}

function numberPages(document: Document, { name }: EditionDocument): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    // Below the margin, where text would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.fontSize(8).fillColor(grey);
    document.text(`Edition ${name} · ${page + 1} / ${count}`, margin, document.page.height - margin / 2 - 8, {
      align: 'center',
      width: document.page.width - 2 * margin,
    });
  }
}
