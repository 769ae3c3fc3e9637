import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDate, readDateTexte, readMesure } from '../../../../domain/classeur/lecture/index.ts';
import type { FormatNombre } from '../../../../domain/classeur/lecture/index.ts';
import { parseFormatExcel } from '../../../../domain/classeur/lecture/format-excel.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { formatAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import type { Classeur } from '../../../../domain/classeur/types.ts';
import { partiesXlsx, rangee } from '../garde/classeur-minimal.ts';
import { zipALaMain } from '../garde/zip-a-la-main.ts';

const ESSAIS = { numRuns: 100 };

async function read(octets: Uint8Array): Promise<Classeur> {
  const resultat = await readClasseur(octets);
  if (!resultat.lisible) throw new Error(resultat.refus.code);
  return resultat.classeur;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const TITRES = ['Code', 'Unité', 'Numérateur', 'Dénominateur', 'Valeur', 'Effectif', 'Commentaire', 'Action'];

/** An .ods of one line with these prefixes of office, table and text, and what `parasite` adds to each cell. */
function ods(prefixes: readonly string[], valeur: number, parasite = ''): Uint8Array {
  const [o = '', t = '', x = ''] = prefixes;
  const texte = (dit: string): string =>
    `<${t}:table-cell ${o}:value-type="string"><${x}:p>${dit}</${x}:p>${parasite}</${t}:table-cell>`;
  const ligne = (cellules: readonly string[]): string =>
    `<${t}:table-row>${cellules.join('')}</${t}:table-row>`;
  const vide = `<${t}:table-cell>${parasite}</${t}:table-cell>`;
  const chiffre = `<${t}:table-cell ${o}:value-type="float" ${o}:value="${valeur}">${parasite}<${x}:p>${String(valeur).replace('.', ',')}</${x}:p></${t}:table-cell>`;
  const lignes = [
    ligne(TITRES.map(texte)),
    ligne([texte('DEL-CNI'), texte('jours'), vide, vide, chiffre, vide, vide, vide]),
  ];
  return zipALaMain([
    { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.spreadsheet', stockee: true },
    {
      nom: 'content.xml',
      contenu: `<${o}:document-content xmlns:${o}="${ODF}:office:1.0" xmlns:${t}="${ODF}:table:1.0" xmlns:${x}="${ODF}:text:1.0" xmlns:etranger="urn:exemple:autre"><${o}:body><${o}:spreadsheet><${t}:table ${t}:name="Indicateurs">${lignes.join('')}</${t}:table></${o}:spreadsheet></${o}:body></${o}:document-content>`,
    },
  ]);
}

const prefixe = fc
  .stringMatching(/^[a-z][a-z0-9_.-]{0,7}$/u)
  .filter((nom) => !nom.startsWith('xml') && nom !== 'etranger');

describe('an .ods, whatever its prefixes', () => {
  it('is read by its namespaces, and elements of another one bring nothing', async () => {
    const parasite = fc.constantFrom(
      '',
      '<etranger:p>99</etranger:p>',
      '<etranger:table-cell etranger:value="99"/>',
      '<etranger:table-row><etranger:p>DEL-CI</etranger:p></etranger:table-row>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(prefixe, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 30_000 }).map((n) => n / 100),
        parasite,
        async (prefixes, valeur, dedans) => {
          const { indicateurs } = await read(ods(prefixes, valeur, dedans));
          expect(indicateurs.map(({ code, valeur: lue }) => [code.valeur, lue.valeur])).toEqual([
            ['DEL-CNI', valeur],
          ]);
        },
      ),
      ESSAIS,
    );
  });
});

describe('merged cells, wherever they are', () => {
  it('leave one figure, that of the first cell, and are said when they stand over the table', async () => {
    const LIGNES = 6;
    const plage = fc
      .tuple(
        fc.integer({ min: 2, max: LIGNES + 1 }),
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([ligne, colonne, hauteur, largeur]) => ({
        ligne,
        colonne,
        fin: { ligne: Math.min(LIGNES + 1, ligne + hauteur), colonne: Math.min(6, colonne + largeur) },
      }));
    await fc.assert(
      fc.asyncProperty(plage, async ({ ligne, colonne, fin }) => {
        const rangees = Array.from({ length: LIGNES }, (_, rang) =>
          rangee(rang + 2, [
            `DEL-${rang}`,
            'jours',
            ...[3, 4, 5, 6].map((c) => `<c><v>${(rang + 2) * 10 + c}</v></c>`),
          ]),
        ).join('');
        const ref = `${formatAdresse(ligne, colonne)}:${formatAdresse(fin.ligne, fin.colonne)}`;
        const parties = partiesXlsx({ rangees }).map((partie) =>
          partie.nom.endsWith('sheet1.xml')
            ? {
                ...partie,
                contenu: String(partie.contenu).replace(
                  '</sheetData>',
                  `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`,
                ),
              }
            : partie,
        );
        const classeur = await read(zipALaMain(parties));
        const CLES = ['numerateur', 'denominateur', 'valeur', 'effectif'] as const;
        for (const [rang, lue] of classeur.indicateurs.entries())
          for (const [place, cle] of CLES.entries()) {
            const [l, c] = [rang + 2, place + 3];
            const couverte = l >= ligne && l <= fin.ligne && c >= colonne && c <= fin.colonne;
            const attendu = couverte && (l !== ligne || c !== colonne) ? null : l * 10 + c;
            expect(lue[cle].valeur).toBe(attendu);
          }
        const plusieurs = fin.ligne > ligne || fin.colonne > colonne;
        expect(classeur.defauts.filter(({ genre }) => genre === 'cellules-fusionnees')).toHaveLength(
          plusieurs ? 1 : 0,
        );
      }),
      ESSAIS,
    );
  });
});

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const ECART_1904 = 1462;

/** A day of this century, as its three numbers. */
const jour = fc
  .date({
    min: new Date(Date.UTC(2000, 0, 1)),
    max: new Date(Date.UTC(2069, 11, 31)),
    noInvalidDate: true,
  })
  .map((date) => ({
    iso: date.toISOString().slice(0, 10),
    a: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    j: date.getUTCDate(),
    semaine: date.getUTCDay(),
  }));
const deux = (n: number): string => String(n).padStart(2, '0');

describe('a day', () => {
  it('is the same however a French person writes it', () => {
    fc.assert(
      fc.property(jour, ({ iso, a, m, j, semaine }) => {
        const mois = MOIS[m - 1] ?? '';
        const quantieme = j === 1 ? '1er' : String(j);
        const ecritures = [
          `${deux(j)}/${deux(m)}/${a}`,
          `${j}/${m}/${a}`,
          `${deux(j)}.${deux(m)}.${a}`,
          `${deux(j)}-${deux(m)}-${a}`,
          iso,
          `${quantieme} ${mois} ${a}`,
          `${quantieme}\u00a0${mois.toUpperCase()}\u202f${a}`,
          `${JOURS[semaine]} ${quantieme} ${mois} ${a}`,
          `  ${JOURS[semaine]}, ${j} ${mois} ${a} `,
        ];
        expect(ecritures.map((texte) => readDateTexte(texte).valeur)).toEqual(ecritures.map(() => iso));
        // With two digits the century is told to the person.
        expect(readDateTexte(`${j}/${m}/${deux(a % 100)}`)).toMatchObject({
          valeur: iso,
          lecture: { etat: 'interpretee' },
        });
      }),
      ESSAIS,
    );
  });

  it('that bears the name of another day of the week is not read', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: 1, max: 6 }), ({ a, m, j, semaine }, ecart) => {
        const autre = JOURS[(semaine + ecart) % 7] ?? '';
        const lu = readDateTexte(`${autre} ${j} ${MOIS[m - 1]} ${a}`);
        expect(lu).toMatchObject({ valeur: null, lecture: { etat: 'illisible' } });
        expect(JSON.stringify(lu.lecture)).toContain(`est un ${JOURS[semaine]}, et non un ${autre}`);
      }),
      ESSAIS,
    );
  });

  it('is the same from its serial number in both systems', () => {
    fc.assert(
      fc.property(jour, ({ iso }) => {
        const serie = Math.round(Date.parse(iso) / 86_400_000) + 25_569;
        const cellule = (nombre: number) => ({
          valeur: { genre: 'nombre' as const, nombre },
          format: parseFormatExcel('dd/mm/yyyy')(nombre),
          formule: false,
          calculee: false,
        });
        expect(readDate(cellule(serie)).valeur).toBe(iso);
        expect(readDate(cellule(serie - ECART_1904), true).valeur).toBe(iso);
      }),
      ESSAIS,
    );
  });
});

describe('a number, whatever the format of its cell', () => {
  const lire = (nombre: number, code: string, unite: '%' | 'jours' | 'minutes' | 'nombre') => {
    const format: FormatNombre = parseFormatExcel(code)(nombre);
    return readMesure(
      { valeur: { genre: 'nombre', nombre }, format, formule: false, calculee: false },
      { unite, tauxFaible: false },
    );
  };
  const chiffres = fc.constantFrom('0', '0.0', '0.00', '#,##0', '#,##0.00', '#', '??0.0', '0000');
  const couleur = fc.constantFrom('', '[Red]', '[$-40C]', '[Color10]');
  const nombre = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 100);

  it('is the number that was typed, however the format rounds, colours or groups it', () => {
    fc.assert(
      fc.property(nombre, chiffres, couleur, (x, code, devant) => {
        for (const entier of [code, `${code};-${code}`, `${code};-${code};"néant"`])
          expect(lire(x, devant + entier, 'jours')).toMatchObject({ valeur: x, lecture: { etat: 'sure' } });
      }),
      ESSAIS,
    );
  });

  it('counts the unit that its format writes as if it were typed', () => {
    const unites = fc.constantFrom(
      ['semaines', 'semaines'],
      ['sem.', 'semaines'],
      ['h', 'heures'],
      ['mois', 'mois'],
      ['minutes', 'minutes'],
      ['%', '%'],
    );
    fc.assert(
      fc.property(nombre, chiffres, unites, (x, code, [ecrite = '', unite = '']) => {
        const lu = lire(x, `${code}" ${ecrite}"`, 'jours');
        expect([lu.valeur, lu.uniteLue]).toEqual([x, unite]);
        // The section that the number calls is the one that speaks.
        expect(lire(x, `${code};-${code}" ${ecrite}"`, 'jours').uniteLue).toBeUndefined();
      }),
      ESSAIS,
    );
  });

  it('of a percent cell is what the cell shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('0%', '0.0%', '0.00%'), (n, code) => {
        expect(lire(n / 10_000, code, '%').valeur).toBeCloseTo(n / 100, 9);
      }),
      ESSAIS,
    );
  });
});
