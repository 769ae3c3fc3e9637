/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { startCommandes } from '../commands/index.ts';
import { startFonctions } from '../custom-functions/index.ts';
import { applyTheme, followSysteme, isSombre } from '../ui/index.ts';
import { openExcel, readSysteme1904 } from '../host/excel/index.ts';
import { HoteErreur } from '../host/types.ts';
import type { WorkbookHost } from '../host/types.ts';
import { createHoteAbsent } from './hote-absent.ts';
import { createPorteOffice } from './connexion/porte-office.ts';
import { mount, openAcces, openAtelier } from './monter.tsx';

/** Highest ExcelApi below the one that is needed, to say which one this Excel has. */
const ANCIENNES = ['1.8', '1.7', '1.6', '1.5', '1.4', '1.3', '1.2', '1.1'] as const;

const absent = (message: string): HoteErreur => new HoteErreur('HOTE-INDISPONIBLE', message);

/** The workbook open in Excel, or what says why there is none. */
async function openHote(): Promise<WorkbookHost> {
  if (typeof Office === 'undefined') {
    const message =
      'Le script d’Office n’a pas pu être chargé. Vérifiez le réseau, puis rouvrez le volet ; la page Transparence marche sans lui.';
    return createHoteAbsent(absent(message), null);
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    const message =
      'Ce volet s’ouvre dans Excel. Dans un navigateur, ouvrez la page Transparence (page.html).';
    return createHoteAbsent(absent(message), null);
  }
  try {
    return openExcel({ Excel, Office });
  } catch (erreur) {
    if (!(erreur instanceof HoteErreur)) throw erreur;
    const { requirements } = Office.context;
    const api = ANCIENNES.find((version) => requirements.isSetSupported('ExcelApi', version)) ?? null;
    return createHoteAbsent(erreur, api);
  }
}

/** Office says its theme where it knows it; elsewhere the system's is followed. */
function dress(): void {
  const fond = typeof Office === 'undefined' ? undefined : Office.context.officeTheme?.bodyBackgroundColor;
  if (fond) applyTheme(isSombre(fond) ? 'sombre' : 'claire');
  else followSysteme();
}

// Before any wait: Excel looks for the functions of cells and for the ribbon's as the page loads, shown or hidden. An Excel
// without shared runtime has neither.
const demandes =
  typeof Office !== 'undefined' && Office.actions && Office.addin ? startCommandes(Office) : null;
const acces = openAcces(createPorteOffice(() => (typeof Office === 'undefined' ? undefined : Office)));
const nu = acces.client;
// The client itself declares the name where the functions' own runtime is not there, without what associates them.
const fonctions = typeof CustomFunctions === 'undefined' ? null : CustomFunctions;
const systeme1904 = async (): Promise<boolean> => {
  await Office.onReady();
  return readSysteme1904({ Excel, Office });
};
const client =
  fonctions && typeof fonctions.associate === 'function' ? startFonctions(nu, fonctions, systeme1904) : nu;

const racine = document.getElementById('racine');
if (racine) {
  const host = await openHote();
  dress();
  const atelier = await openAtelier(host, 1, { ...acces, client });
  demandes?.listen((ecran) => atelier.store.dispatch({ type: 'ecran-choisi', ecran }));
  void acces.session.start();
  await mount(racine, atelier);
}
