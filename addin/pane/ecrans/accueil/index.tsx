/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import { formatMoisTrimestre, formatTrimestre } from '../../../../domain/temps/trimestre.ts';
import { PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran } from '../../contexte.tsx';
import { selectProchainPas } from '../../etat/avancement.ts';
import { selectEcheance, selectLieu, selectSite } from '../../etat/selecteurs.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { Qui } from '../../parts/connexion.tsx';
import { AutresEnvois } from './autres-envois.tsx';
import { Etapes } from './etapes.tsx';
import { OuEnEst } from './ou-en-est.tsx';
import { SansClasseur } from './sans-classeur.tsx';
import './accueil.css';

function ProchainPas(): ReactElement | null {
  const pas = useEtatPas();
  const open = useOpenEcran();
  const echeance = useEtat(selectEcheance);
  if (!pas) return null;
  return (
    <section className="a-faire" aria-labelledby="a-faire">
      <Titre id="a-faire">À faire maintenant</Titre>
      <p>{pas.phrase}</p>
      {echeance ? (
        <p className="a-faire__echeance">
          À déposer au plus tard le {formatDate(echeance.date)}
          {echeance.aConfirmer ? <span className="discret"> (délai par défaut, à confirmer)</span> : null}.
        </p>
      ) : null}
      <PrimaryButton onClick={() => open(pas.ecran)}>{pas.bouton}</PrimaryButton>
    </section>
  );
}

/** The step as text, so that it is the same value while it says the same. */
function useEtatPas(): ReturnType<typeof selectProchainPas> {
  const texte = useEtat((etat) => JSON.stringify(selectProchainPas(etat)));
  return JSON.parse(texte) as ReturnType<typeof selectProchainPas>;
}

/** Who, which workbook, where it stands, what to do next. */
export function Accueil(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const site = useEtat(selectSite);
  const lieu = useEtat(selectLieu);
  if (etat === 'lecture') {
    return (
      <Page titre="Transparence">
        <p role="status">Lecture du classeur…</p>
      </Page>
    );
  }
  if (etat === 'etranger') return <SansClasseur />;
  return (
    <Page
      titre={site?.nom ?? 'Classeur sans site reconnu'}
      sous={
        lieu ? (
          <>
            {formatTrimestre(lieu.trimestre)}, {formatMoisTrimestre(lieu.trimestre)} –{' '}
            <span className="insecable">{lieu.site}</span>
          </>
        ) : (
          'La feuille Accueil doit dire le site et le trimestre : le contrôle montre où.'
        )
      }
    >
      <ProchainPas />
      <OuEnEst />
      <Etapes />
      <AutresEnvois />
      <Qui />
    </Page>
  );
}
