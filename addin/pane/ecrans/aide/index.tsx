/** @jsxImportSource react */
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { findRegle, REGLES } from '../../../../domain/controle/index.ts';
import { TextField } from '../../../ui/formulaire.ts';
import { DefaultButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran } from '../../contexte.tsx';
import { Page, Titre } from '../../parts/titre.tsx';
import { searchAide } from './chercher.ts';
import { GUIDE, pageOf } from './guide/index.ts';
import { PageDuGuide } from './page-guide.tsx';
import { Regles } from './regles.tsx';
import { Resultats } from './resultats.tsx';
import './aide.css';

/** The rule that was asked, alone; the others are one click away. */
function RegleDemandee({ code }: { readonly code: string }): ReactElement | null {
  const regle = findRegle(code);
  if (!regle) return null;
  return (
    <section aria-label="Règle demandée">
      <Regles regles={[regle]} demandee={code} />
    </section>
  );
}

function Sommaire(): ReactElement {
  const depuis = useEtat((etat) => etat.aideDepuis);
  const open = useOpenEcran();
  return (
    <>
      {GUIDE.map((page) => (
        <PageDuGuide key={page.id} page={page} demandee={page.id === pageOf(depuis)} />
      ))}
      <details className="carte guide">
        <summary>
          <Titre>Les règles du contrôle ({REGLES.length})</Titre>
        </summary>
        <p className="discret">
          Le serveur applique exactement ces règles : ce que le volet accepte, il l’accepte aussi.
        </p>
        <Regles regles={REGLES} demandee={null} />
      </details>
      <div>
        <DefaultButton onClick={() => open('diagnostic')}>Ouvrir le diagnostic</DefaultButton>
      </div>
    </>
  );
}

/** The guide, open at the page of the screen one comes from; every rule by its code; and a search in both. */
export default function EcranAide(): ReactElement {
  const code = useEtat((etat) => etat.aideSur);
  const [question, setQuestion] = useState('');
  const trouves = useMemo(() => searchAide(question, GUIDE, REGLES), [question]);
  return (
    <Page titre="Aide">
      <TextField
        label="Chercher dans l’aide"
        type="search"
        value={question}
        onChange={(_, valeur) => setQuestion(valeur ?? '')}
        autoComplete="off"
      />
      {trouves ? (
        <Resultats trouves={trouves} />
      ) : (
        <>
          {code === null ? null : <RegleDemandee code={code} />}
          <Sommaire />
        </>
      )}
    </Page>
  );
}
