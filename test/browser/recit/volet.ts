import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { TABLEAU_INDICATEURS } from '../../../domain/classeur/contrat.ts';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import { executer } from '../../fabriques/excel/executeur.ts';
import type { Requete } from '../../fabriques/excel/executeur.ts';
import { chargerMemoire, enregistrerMemoire } from '../../fabriques/excel/fichier.ts';
import { makeMonde } from '../../fabriques/excel/index.ts';
import type { Place } from '../../fabriques/excel/memoire.ts';
import type { Colonne, Entree } from './entree.ts';
import { INSTANT } from './poste.ts';

const API = '1.14';
const require = createRequire(import.meta.url);
/** Microsoft's own client for Excel, then what takes its requests to the workbook of the test. */
const OFFICE_JS = [
  readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8'),
  readFileSync(new URL('excel-office.js', import.meta.url), 'utf8'),
].join('\n;\n');

/**
 * The pane beside Excel: the built pane and Microsoft's genuine client in the browser, over a workbook that this process
 * holds in memory and that outlives the pane, as Excel's does.
 */
export async function openVolet(navigateur: Browser, adresse: string, modele: Uint8Array): Promise<Entree> {
  const notes = await writeXlsx({ sheets: [{ name: 'Mes notes', rows: [['Réunion du 5 octobre']] }] });
  const classeur = await chargerMemoire(notes, [modele]);
  const contexte = await navigateur.newContext({ viewport: { width: 350, height: 800 } });
  await contexte.clock.setFixedTime(INSTANT);
  await contexte.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: OFFICE_JS }),
  );
  const tell = (message: object): void => {
    void page.evaluate(
      (recu) =>
        (
          globalThis as unknown as {
            OfficeExtension: { _testTriggerRichApiMessageEvent(message: object): void };
          }
        ).OfficeExtension._testTriggerRichApiMessageEvent(recu),
      message,
    );
  };
  const monde = makeMonde(classeur, API, tell);
  await contexte.exposeFunction('excelExecute', (corps: string) =>
    JSON.stringify(executer(monde, JSON.parse(corps) as Requete)),
  );
  await contexte.exposeFunction('excelExport', async () => [...(await enregistrerMemoire(classeur))]);
  const open = async () => {
    const ouverte = await contexte.newPage();
    await ouverte.goto(`${adresse}/complement/pane.html`);
    return ouverte;
  };
  let page = await open();

  const find = (code: string, colonne: Colonne) => {
    for (const feuille of classeur.feuilles) {
      const table = feuille.tables.find(({ nom }) => nom === TABLEAU_INDICATEURS.nom);
      if (!table) continue;
      const titre = TABLEAU_INDICATEURS.colonnes.find(({ cle }) => cle === colonne)?.titre;
      const texte = (ligne: number, c: number) => feuille.contenu({ ligne, colonne: c }).valeur;
      const colonneDe = (voulu: unknown): number => {
        for (let c = table.debut.colonne; c <= table.fin.colonne; c += 1)
          if (texte(table.debut.ligne, c) === voulu) return c;
        throw new Error(`Pas de colonne ${String(voulu)}`);
      };
      const titreCode = TABLEAU_INDICATEURS.colonnes.find(({ cle }) => cle === 'code')?.titre;
      const [cCode, c] = [colonneDe(titreCode), colonneDe(titre)];
      for (let ligne = table.debut.ligne + 1; ligne <= table.fin.ligne; ligne += 1)
        if (texte(ligne, cCode) === code) return { feuille, place: { ligne, colonne: c } satisfies Place };
    }
    throw new Error(`Pas de cellule pour ${code}, ${colonne}`);
  };
  return {
    contexte,
    niveau: 1,
    get page() {
      return page;
    },
    type: async (code, colonne, valeur) => {
      const { feuille, place } = find(code, colonne);
      feuille.put(place, { valeur });
      monde.changer(feuille, formatAdresse(place.ligne, place.colonne), 'Unknown');
    },
    valueOf: async (code, colonne) => {
      const { feuille, place } = find(code, colonne);
      const { valeur } = feuille.contenu(place);
      return valeur === null ? null : Number(valeur);
    },
    restart: async () => {
      await page.close();
      page = await open();
    },
  };
}
