/** @jsxImportSource react */
import { memo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Constat } from '../../../../domain/controle/types.ts';
import { DefaultButton, Icone } from '../../../ui/index.ts';
import { useAtelier, useEtat } from '../../contexte.tsx';
import { cleCommentaire, ligneOf } from '../../etat/commentaire.ts';
import { selectClasseur } from '../../etat/selecteurs.ts';
import { Justification } from './justification.tsx';
import { phraseSansLieu } from './phrase.ts';

/** What a comment answers: a missed target, a jump, a figure that is missing. */
const isJustifiable = ({ severite, code }: Constat): boolean =>
  severite === 'a-justifier' || code === 'VALEUR-VIDE';

/** Where it is, as the user would say it: « Appels décrochés, cellule I9 ». */
function Lieu({ constat }: { readonly constat: Constat }): ReactElement {
  const libelle = useEtat((etat) => {
    const classeur = constat.lignes ? null : selectClasseur(etat);
    return classeur ? (ligneOf(classeur, constat)?.indicateur.valeur ?? null) : null;
  });
  const ou =
    [constat.feuille, constat.lignes ? null : constat.adresse].filter(Boolean).join(' · ') ||
    'Tout le classeur';
  return (
    <span className="constat__lieu">
      {libelle ? <strong>{libelle}</strong> : null}
      <span>{ou}</span>
    </span>
  );
}

function Faits({ lu, attendu }: Constat): ReactElement | null {
  if (lu === null && attendu === null) return null;
  return (
    <dl className="constat__faits">
      {lu !== null ? (
        <div>
          <dt>Lu</dt>
          <dd>{lu}</dd>
        </div>
      ) : null}
      {attendu !== null ? (
        <div>
          <dt>Attendu</dt>
          <dd>{attendu}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** `phrase`: false where the sentence is said above, for all the lines that it lists. */
function Aller({
  constat,
  phrase = true,
}: {
  readonly constat: Constat;
  readonly phrase?: boolean;
}): ReactElement {
  const { services } = useAtelier();
  const selection = useEtat((etat) => etat.capacites.selection);
  const { feuille, adresse } = constat;
  const contenu = (
    <>
      <Lieu constat={constat} />
      {phrase ? <span className="constat__message">{phraseSansLieu(constat)}</span> : null}
    </>
  );
  if (!selection || feuille === null || adresse === null)
    return <div className="constat__aller">{contenu}</div>;
  return (
    <button
      type="button"
      className="constat__aller"
      title={`Aller à la cellule ${adresse}`}
      onClick={() => void services.ecritures.goTo(feuille, adresse)}
    >
      {contenu}
      <Icone nom="fleche" taille={16} />
    </button>
  );
}

/** The answer to a constat in the comment of its line: its draft, and whether it is open. Null for `cle` when no comment answers it. */
function useReponse(constat: Constat): {
  readonly cle: string | null;
  readonly commence: boolean;
  readonly ouvert: boolean;
  /** The user asked for it just now. */
  readonly voulu: boolean;
  readonly setOuvert: (ouvert: boolean) => void;
} {
  /** Null until the user says: a comment that was begun is then open, as it was left. */
  const [choisi, setOuvert] = useState<boolean | null>(null);
  const cle = useEtat((etat) => {
    const classeur = selectClasseur(etat);
    return classeur && isJustifiable(constat) && !constat.lignes ? cleCommentaire(classeur, constat) : null;
  });
  const commence = useEtat((etat) => cle !== null && etat.ebauches[cle] !== undefined);
  return { cle, commence, ouvert: choisi ?? commence, voulu: choisi === true, setOuvert };
}
type Reponse = ReturnType<typeof useReponse>;

function BoutonReponse({ cle, commence, ouvert, setOuvert }: Reponse): ReactElement | null {
  return cle === null ? null : (
    <DefaultButton aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
      {commence && !ouvert ? 'Reprendre le texte commencé' : 'Justifier'}
    </DefaultButton>
  );
}

function TexteReponse({
  constat,
  reponse: { cle, ouvert, voulu, setOuvert },
}: {
  readonly constat: Constat;
  readonly reponse: Reponse;
}): ReactElement | null {
  return ouvert && cle !== null ? (
    <Justification constat={constat} cle={cle} autoFocus={voulu} onClose={() => setOuvert(false)} />
  ) : null;
}

/** One of the lines that a constat lists: to go to it, and to answer it there. */
function SousLigne({ constat }: { readonly constat: Constat }): ReactElement {
  const reponse = useReponse(constat);
  return (
    <li className="constat__ligne">
      <Aller constat={constat} phrase={false} />
      <BoutonReponse {...reponse} />
      <TexteReponse constat={constat} reponse={reponse} />
    </li>
  );
}

/** The lines of a constat that lists several, folded: the sentence above already names them. */
function SousLignes({ constat }: { readonly constat: Constat }): ReactElement {
  const { lignes = [], ...commun } = constat;
  return (
    <details className="constat__lignes">
      <summary>{lignes.length} lignes</summary>
      <ul>
        {lignes.map(({ adresse }) => (
          <SousLigne key={adresse} constat={{ ...commun, adresse }} />
        ))}
      </ul>
    </details>
  );
}

function Ligne({ constat }: { readonly constat: Constat }): ReactElement {
  const { services, store } = useAtelier();
  const reponse = useReponse(constat);
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  return (
    <li className="constat">
      <Aller constat={constat} />
      <Faits {...constat} />
      {constat.lignes ? <SousLignes constat={constat} /> : null}
      <div className="boutons">
        {constat.correction ? (
          <DefaultButton disabled={occupe} onClick={() => void services.ecritures.correct(constat)}>
            {constat.correction.libelle}
          </DefaultButton>
        ) : null}
        <BoutonReponse {...reponse} />
        <button
          type="button"
          className="lien constat__code"
          onClick={() => store.dispatch({ type: 'aide-demandee', code: constat.code })}
        >
          <span className="hors-ecran">Explication de la règle </span>
          {constat.code}
        </button>
      </div>
      <TexteReponse constat={constat} reponse={reponse} />
    </li>
  );
}

/** One constat. Drawn again only when what it says changes: each check makes all of them anew. */
export const LigneConstat = memo(
  Ligne,
  (avant, apres) => JSON.stringify(avant.constat) === JSON.stringify(apres.constat),
);
