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
    const classeur = selectClasseur(etat);
    return classeur ? (ligneOf(classeur, constat)?.indicateur.valeur ?? null) : null;
  });
  const ou = [constat.feuille, constat.adresse].filter(Boolean).join(' · ') || 'Tout le classeur';
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

function Aller({ constat }: { readonly constat: Constat }): ReactElement {
  const { services } = useAtelier();
  const selection = useEtat((etat) => etat.capacites.selection);
  const { feuille, adresse } = constat;
  const contenu = (
    <>
      <Lieu constat={constat} />
      <span className="constat__message">{phraseSansLieu(constat)}</span>
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

function Ligne({ constat }: { readonly constat: Constat }): ReactElement {
  const { services, store } = useAtelier();
  /** Null until the user says: a comment that was begun is then open, as it was left. */
  const [choisi, setChoisi] = useState<boolean | null>(null);
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const cle = useEtat((etat) => {
    const classeur = selectClasseur(etat);
    return classeur && isJustifiable(constat) ? cleCommentaire(classeur, constat) : null;
  });
  const commence = useEtat((etat) => cle !== null && etat.ebauches[cle] !== undefined);
  const ouvert = choisi ?? commence;
  return (
    <li className="constat">
      <Aller constat={constat} />
      <Faits {...constat} />
      <div className="boutons">
        {constat.correction ? (
          <DefaultButton disabled={occupe} onClick={() => void services.ecritures.correct(constat)}>
            {constat.correction.libelle}
          </DefaultButton>
        ) : null}
        {cle !== null ? (
          <DefaultButton aria-expanded={ouvert} onClick={() => setChoisi(!ouvert)}>
            {commence && !ouvert ? 'Reprendre le texte commencé' : 'Justifier'}
          </DefaultButton>
        ) : null}
        <button
          type="button"
          className="lien constat__code"
          onClick={() => store.dispatch({ type: 'aide-demandee', code: constat.code })}
        >
          <span className="hors-ecran">Explication de la règle </span>
          {constat.code}
        </button>
      </div>
      {ouvert && cle !== null ? (
        <Justification
          constat={constat}
          cle={cle}
          autoFocus={choisi === true}
          onClose={() => setChoisi(false)}
        />
      ) : null}
    </li>
  );
}

/** One constat. Drawn again only when what it says changes: each check makes all of them anew. */
export const LigneConstat = memo(
  Ligne,
  (avant, apres) => JSON.stringify(avant.constat) === JSON.stringify(apres.constat),
);
