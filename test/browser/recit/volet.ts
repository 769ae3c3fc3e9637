import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import { executer } from '../../fabriques/excel/executeur.ts';
import type { Requete } from '../../fabriques/excel/executeur.ts';
import { chargerMemoire, enregistrerMemoire } from '../../fabriques/excel/fichier.ts';
import { makeMonde } from '../../fabriques/excel/index.ts';
import { findCellule } from './cellule-excel.ts';
import type { Colonne, Entree } from './entree.ts';
import { INSTANT } from './poste.ts';

const API = '1.14';
const NOTES = 'Mes notes';
const require = createRequire(import.meta.url);
/** The door by which the client hears of events. */
interface FenetreOffice {
  readonly OfficeExtension: { _testTriggerRichApiMessageEvent(message: object): void };
}

/** Microsoft's own client for Excel, then what takes its requests to the workbook of the test. */
const OFFICE_JS = [
  readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8'),
  readFileSync(new URL('excel-office.js', import.meta.url), 'utf8'),
].join('\n;\n');

/**
 * The pane beside Excel: the built pane and Microsoft's genuine client in the browser, over a workbook that this process
 * holds in memory and that outlives the pane, as Excel's does.
 */
export async function openVolet(
  navigateur: Browser,
  adresse: string,
  modele: Uint8Array,
  /** Put after Office's own script. */
  plus = '',
): Promise<Entree> {
  const notes = await writeXlsx({ sheets: [{ name: NOTES, rows: [['Réunion du 5 octobre']] }] });
  const classeur = await chargerMemoire(notes, [modele]);
  const contexte = await navigateur.newContext({ viewport: { width: 350, height: 800 } });
  await contexte.clock.setFixedTime(INSTANT);
  await contexte.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${OFFICE_JS}\n;\n${plus}` }),
  );
  const tell = (message: object): void => {
    const hear = (recu: object): void =>
      (globalThis as unknown as FenetreOffice).OfficeExtension._testTriggerRichApiMessageEvent(recu);
    // A pane that closes hears nothing more.
    page.evaluate(hear, message).catch(() => undefined);
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

  const find = (code: string, colonne: Colonne) => findCellule(classeur, code, colonne);
  return {
    contexte,
    niveau: 1,
    feuillesAvant: [NOTES],
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
    isBloquante: async (code, colonne) => {
      const { feuille, place } = find(code, colonne);
      const adresse = formatAdresse(place.ligne, place.colonne);
      return feuille.regles.some(
        ({ regle: { range, formula } }) =>
          range.split(' ').includes(adresse) && JSON.stringify(formula).includes('transparence:bloquant'),
      );
    },
    save: () => enregistrerMemoire(classeur),
    restart: async () => {
      await page.close();
      page = await open();
    },
  };
}
