import type { ClientOffice } from '../../../addin/host/excel/index.ts';
import { parseAdresse } from '../../../domain/classeur/lire/adresses.ts';
import { loadClient } from './client.ts';
import { createFacteur } from './facteur.ts';
import type { Facteur } from './facteur.ts';
import { enregistrerMemoire, chargerMemoire } from './fichier.ts';
import type { Reponse, Requete } from './executeur.ts';
import { executer } from './executeur.ts';
import type { ClasseurMemoire } from './memoire.ts';
import type { Monde } from './monde.ts';

/** One round trip that the client made. */
export interface Aller {
  /** Bytes of the request and of the answer. */
  readonly demande: number;
  readonly reponse: number;
  /** Names of the actions, those that read and those that write. */
  readonly lit: boolean;
  readonly ecrit: boolean;
  /** Whether the client asked to wait for the end of a cell being typed. */
  readonly attend: boolean;
}

export interface FauxExcel {
  readonly client: ClientOffice;
  readonly classeur: ClasseurMemoire;
  readonly allers: Aller[];
  /** Objects that Excel keeps for the add-in. */
  readonly gardes: ReadonlyMap<string, unknown>;
  /** Changes a cell as somebody would, and tells it. */
  readonly saisir: (feuille: string, cellule: string, valeur: unknown, source?: 'Local' | 'Remote') => void;
  /** What carries its events: well, until told otherwise. */
  readonly facteur: Facteur;
  /** A cell is being typed: Excel refuses what does not ask to wait. */
  enSaisie: boolean;
}

export interface OptionsFauxExcel {
  /** Highest ExcelApi set. */
  readonly api?: string;
  /** Templates that the add-in may insert. */
  readonly modeles?: readonly Uint8Array[];
}

const CATEGORIE_EVENEMENT = 65536;
const TYPE_CHANGEMENT = 10;
const DRAPEAU_ATTENTE = 64;
const estAuMoins = (api: string, version: string): boolean =>
  Number(api.split('.')[1]) >= Number(version.split('.')[1]);

/** What the objects of a workbook share; `tell` hands a change to the client, as Excel's own message. */
export function makeMonde(classeur: ClasseurMemoire, api: string, tell: (message: object) => void): Monde {
  return {
    classeur,
    gardes: new Map(),
    changer: (feuille, adresse, declencheur, source = 'Local') => {
      if (!classeur.evenements || classeur.ecoutes === 0) return;
      const message = {
        ...{ address: adresse, changeType: 'RangeEdited', source },
        ...{ worksheetId: feuille.id, shiftDirection: 'None' },
        ...(estAuMoins(api, '1.14') ? { triggerSource: declencheur } : {}),
      };
      tell({
        entries: [
          {
            messageCategory: CATEGORIE_EVENEMENT,
            messageType: TYPE_CHANGEMENT,
            targetId: 'Workbook',
            message: JSON.stringify(message),
          },
        ],
      });
    },
  };
}

/** Opens the bytes of an .xlsx in the genuine client of Excel, answered by a workbook in memory. */
export async function openFauxExcel(octets: Uint8Array, options: OptionsFauxExcel = {}): Promise<FauxExcel> {
  const { api = '1.14', modeles = [] } = options;
  const classeur = await chargerMemoire(octets, modeles);
  const veritable = loadClient();
  const facteur = createFacteur();
  const monde = makeMonde(classeur, api, (message) =>
    facteur.porter(() => veritable.OfficeExtension._testTriggerRichApiMessageEvent(message)),
  );
  const allers: Aller[] = [];
  const isSetSupported = (nom: string, version = '1.1'): boolean =>
    nom === 'ExcelApi' ? estAuMoins(api, version) : true;
  const FileType = { Compressed: 'compressed' };
  const getFileAsync = (
    _type: unknown,
    { sliceSize }: { sliceSize: number },
    done: (issue: unknown) => void,
  ) => {
    void enregistrerMemoire(classeur).then((fichier) => {
      const getSliceAsync = (rang: number, rendre: (issue: unknown) => void) => {
        const data = [...fichier.subarray(rang * sliceSize, (rang + 1) * sliceSize)];
        rendre({ status: 'succeeded', value: { data, index: rang, size: data.length } });
      };
      const sliceCount = Math.ceil(fichier.length / sliceSize);
      const value = { size: fichier.length, sliceCount, getSliceAsync, closeAsync: () => undefined };
      done({ status: 'succeeded', value });
    });
  };
  const Office = {
    FileType,
    context: { requirements: { isSetSupported }, document: { getFileAsync } },
  } as unknown as ClientOffice['Office'];
  veritable.Office = Office;
  veritable.OfficeExtension.Utility._doApiNotSupportedCheck = true;
  veritable.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());

  const faux: FauxExcel = {
    client: { Excel: veritable.Excel, Office },
    classeur,
    allers,
    gardes: monde.gardes,
    facteur,
    enSaisie: false,
    saisir: (nom, cellule, valeur, source = 'Local') => {
      const feuille = classeur.feuilles.find((autre) => autre.nom === nom);
      const place = parseAdresse(cellule);
      if (!feuille || !place) throw new Error(`Pas de cellule ${nom}!${cellule}`);
      feuille.put(place, { valeur: valeur as string | number | boolean | null });
      monde.changer(feuille, cellule, 'Unknown', source);
    },
  };
  const repondre = (drapeaux: number, corps: Requete): object => {
    const attend = (drapeaux & DRAPEAU_ATTENTE) !== 0;
    const types = new Set(corps.Actions.map(({ ActionType }) => ActionType));
    // The wire carries JSON and nothing else: what cannot be written in it would not reach Excel.
    const demande = JSON.stringify(corps);
    const refus = faux.enSaisie && !attend;
    const reponse: Reponse | null = refus ? null : executer(monde, JSON.parse(demande) as Requete);
    allers.push({
      demande: Buffer.byteLength(demande),
      reponse: Buffer.byteLength(JSON.stringify(reponse)),
      lit: types.has(2),
      ecrit: types.has(4),
      attend,
    });
    if (refus) {
      const ErrorCode = 'InvalidOperationInCellEditMode';
      return { ErrorCode, ErrorMessage: ErrorCode, HttpStatusCode: 400, Headers: {}, Body: null };
    }
    return {
      ErrorCode: '',
      ErrorMessage: '',
      Headers: {},
      Body: JSON.parse(JSON.stringify(reponse)) as object,
    };
  };
  class Session extends veritable.OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: 'https://classeur.invalid/', headers: {} });
    }
    _createRequestExecutorOrNull() {
      return {
        executeAsync: (_donnees: unknown, drapeaux: number, message: { Body: Requete }) =>
          Promise.resolve().then(() => repondre(drapeaux, message.Body)),
      };
    }
  }
  veritable.OfficeExtension.SessionBase._overrideSession = new Session();
  return faux;
}
