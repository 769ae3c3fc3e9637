import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { differences, partiesOf, patchParties, readFixture } from './fixtures.ts';

const NOMS = { TransparenceSite: '37-PREF', TransparenceTrimestre: '2021-T1' };

async function write(octets: Uint8Array, proprietes: Record<string, string> = NOMS): Promise<Uint8Array> {
  const host = await openFichier(octets, 'classeur.xlsx');
  await host.writeProprietes(proprietes);
  return (await host.export()).octets;
}
const readBack = async (octets: Uint8Array) =>
  Object.fromEntries((await (await openFichier(octets, 'x')).read()).proprietes);

describe('custom properties', () => {
  it('are added to a workbook that has none: part, type and link', async () => {
    const octets = await writeXlsx({ sheets: [{ name: 'Feuil1', rows: [['Budget']] }] });
    const ecrits = await write(octets);
    expect(await readBack(ecrits)).toEqual(NOMS);
    expect(differences(octets, ecrits)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/custom.xml',
    ]);
    const parties = partiesOf(ecrits);
    expect(parties['[Content_Types].xml']).toContain('PartName="/docProps/custom.xml"');
    const ids = [...parties['_rels/.rels']!.matchAll(/Id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parties['docProps/custom.xml']).toMatch(/pid="2".*pid="3"/su);
  });

  it.each([
    'classeurs/libreoffice.xlsx',
    'classeurs/libreoffice.ods',
    'hotes/suivi.ods',
    'hotes/suivi-libreoffice.xlsx',
  ])('change alone, those of others kept (%s)', async (chemin) => {
    const octets = await write(readFixture(chemin), { Autre: 'à « nous » & <eux>' });
    const ecrits = await write(octets);
    const { Autre, ...notres } = await readBack(ecrits);
    expect(Autre).toBe('à « nous » & <eux>');
    expect(notres).toMatchObject(NOMS);
    expect(differences(octets, ecrits)).toEqual([
      chemin.endsWith('.ods') ? 'meta.xml' : 'docProps/custom.xml',
    ]);
  });

  it('are added to an .ods whose meta.xml is empty or absent', async () => {
    const fixture = readFixture('hotes/suivi.ods');
    const vide = patchParties(fixture, {
      'meta.xml': (xml) => xml.replace(/<office:meta>.*<\/office:meta>/su, '<office:meta/>'),
    });
    expect(await readBack(await write(vide))).toEqual(NOMS);
    const absent = patchParties(fixture, {
      'meta.xml': () => null,
      'META-INF/manifest.xml': (xml) => xml.replace(/<[^<]*full-path="meta.xml"[^>]*>/u, ''),
    });
    const ecrits = await write(absent);
    expect(await readBack(ecrits)).toEqual(NOMS);
    expect(partiesOf(ecrits)['META-INF/manifest.xml']).toContain('full-path="meta.xml"');
  });

  it('take the type of a text, whatever the type that was there', async () => {
    const octets = patchParties(await write(readFixture('hotes/suivi.ods')), {
      'meta.xml': (xml) => xml.replace('meta:name="TransparenceSite"', '$& meta:value-type="float"'),
    });
    expect(partiesOf(await write(octets, { TransparenceSite: '29-PREF' }))['meta.xml']).toContain(
      '<meta:user-defined meta:name="TransparenceSite">29-PREF<',
    );
  });
});
