import type { Classeur } from '../../../domain/classeur/types.ts';
import type { Constat, Severite } from '../../../domain/controle/types.ts';
import { diffContenu } from '../../../domain/depot/index.ts';
import type { Contenu, DiffContenu } from '../../../domain/depot/index.ts';
import { echeanceDepotOf, findSite } from '../../../domain/referentiels/index.ts';
import type { EcheanceDepot, Site } from '../../../domain/referentiels/types.ts';
import type { TableauJson } from '../../../domain/tableau/index.ts';
import type { Envoi, Lieu, ResumeVersion } from '../../client/index.ts';
import { memo } from './memo.ts';
import type { Etat } from './types.ts';

const AUCUN: readonly never[] = [];

/** The open workbook; null while it is read or when it is foreign. */
export const selectClasseur = ({ classeur }: Etat): Classeur | null =>
  classeur.etat === 'ouvert' ? classeur.classeur : null;

/** The page, before any file is opened: there is nothing to read and nothing to file. */
export const isSansFichier = ({ capacites: { hote, octets } }: Etat): boolean =>
  hote === 'fichier' && !octets;

export const selectLieu = ({ classeur }: Etat): Lieu | null =>
  classeur.etat === 'ouvert' ? classeur.lieu : null;

export const selectSite = (etat: Etat): Site | null => {
  const lieu = selectLieu(etat);
  return lieu ? (findSite(lieu.site) ?? null) : null;
};

export const selectConstats = ({ classeur }: Etat): readonly Constat[] =>
  classeur.etat === 'ouvert' ? classeur.constats : AUCUN;

/** What a filing would keep now; null while something blocks it. */
export const selectContenu = ({ classeur }: Etat): Contenu | null =>
  classeur.etat === 'ouvert' ? classeur.contenu : null;

/** Versions filed for this site and quarter, first to last; empty also when the server never answered. */
export const selectDepots = ({ connaissance }: Etat): readonly ResumeVersion[] =>
  connaissance?.versions ?? AUCUN;

/** The published tableau of the département and quarter; null when none is, or none is known. */
export const selectTableau = ({ connaissance }: Etat): TableauJson | null => connaissance?.tableau ?? null;

const echeanceParDefaut = memo((site: Site | null, lieu: Lieu | null): EcheanceDepot | null =>
  site && lieu ? echeanceDepotOf(site.departement, lieu.trimestre) : null,
);

/** Last day to file this workbook: as the server says, else the rule that both have. Null without a site and quarter. */
export const selectEcheance = (etat: Etat): EcheanceDepot | null =>
  etat.connaissance?.echeance ?? echeanceParDefaut(selectSite(etat), selectLieu(etat));

export type Comptes = Readonly<Record<Severite, number>>;

const countSeverites = memo((constats: readonly Constat[]): Comptes => {
  const comptes = { bloquant: 0, 'a-justifier': 0, avertissement: 0 };
  for (const { severite } of constats) comptes[severite] += 1;
  return comptes;
});

export const selectComptes = (etat: Etat): Comptes => countSeverites(selectConstats(etat));

const diff = memo((depose: Contenu | undefined, ici: Contenu | null): DiffContenu | null =>
  depose && ici ? diffContenu(depose, ici) : null,
);

/** What this workbook changes from the current version on the server; null when one of the two is not known. */
export const selectEcart = (etat: Etat): DiffContenu | null =>
  diff(etat.connaissance?.courante?.contenu, selectContenu(etat));

const envoisDe = memo((envois: readonly Envoi[], site?: string, trimestre?: string): readonly Envoi[] =>
  envois.filter(({ lieu }) => lieu.site === site && lieu.trimestre === trimestre),
);

/** Filings of this post for the open workbook, oldest first. */
export const selectFileAttente = (etat: Etat): readonly Envoi[] => {
  const lieu = selectLieu(etat);
  return envoisDe(etat.envois, lieu?.site, lieu?.trimestre);
};

const envoisHors = memo((envois: readonly Envoi[], ici: readonly Envoi[]): readonly Envoi[] =>
  envois.filter((envoi) => envoi.etat !== 'depose' && !ici.includes(envoi)),
);

/** Filings of this post for other workbooks that are not received: they must not be forgotten. */
export const selectAutresEnvois = (etat: Etat): readonly Envoi[] =>
  envoisHors(etat.envois, selectFileAttente(etat));
