/** @jsxImportSource react */
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { DEPARTEMENTS, sitesOf } from '../../../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../../../domain/referentiels/types.ts';
import { formatTrimestre, shiftTrimestre, trimestreOf } from '../../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../../domain/temps/trimestre.ts';
import { Dropdown } from '../../../ui/formulaire.ts';
import { PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { dayOf } from '../../services/jour.ts';

/** Quarters offered: the current one, then those before. */
const TRIMESTRES = 8;

const departements = DEPARTEMENTS.map(({ code, nom }) => ({ key: code, text: `${code} – ${nom}` }));

/** Which site, which quarter: the last one that ended is proposed, since that is the one to fill. */
export default function NouveauClasseur(): ReactElement {
  const { createClasseur } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('creation'));
  const [courant] = useState(() => trimestreOf(dayOf(new Date())));
  const [departement, setDepartement] = useState<CodeDepartement | null>(null);
  const [site, setSite] = useState<string | null>(null);
  const [trimestre, setTrimestre] = useState<Trimestre>(() => shiftTrimestre(courant, -1));
  const [mois, setMois] = useState(false);
  // Excel takes sheets of its own format alone; the page opens either.
  const page = useEtat(({ capacites }) => capacites.hote === 'fichier');
  const [ods, setOds] = useState(false);
  const [manque, setManque] = useState(false);
  const sites = departement ? sitesOf(departement) : [];

  const choose = (code: CodeDepartement): void => {
    setDepartement(code);
    setSite(sitesOf(code)[0]?.code ?? null);
  };
  const submit = (evenement: FormEvent): void => {
    evenement.preventDefault();
    setManque(site === null);
    if (site !== null && !occupe)
      void createClasseur({ site, trimestre }, { mois, format: ods ? 'ods' : 'xlsx' });
  };
  return (
    <form onSubmit={submit} className="formulaire">
      <Dropdown
        label="Département"
        placeholder="Choisissez un département"
        options={departements}
        selectedKey={departement}
        onChange={(_, option) => option && choose(String(option.key))}
        {...(manque && !site ? { errorMessage: 'Choisissez un département.' } : {})}
      />
      <Dropdown
        label="Site"
        placeholder="Choisissez d’abord le département"
        disabled={sites.length === 0}
        options={sites.map(({ code, nom }) => ({ key: code, text: nom }))}
        selectedKey={site}
        onChange={(_, option) => option && setSite(String(option.key))}
      />
      <Dropdown
        label="Trimestre"
        options={Array.from({ length: TRIMESTRES }, (_, i) => shiftTrimestre(courant, -i)).map((t) => ({
          key: t,
          text: formatTrimestre(t),
        }))}
        selectedKey={trimestre}
        onChange={(_, option) => option && setTrimestre(option.key as Trimestre)}
      />
      <label>
        <input type="checkbox" checked={mois} onChange={({ target }) => setMois(target.checked)} /> Avec la
        feuille facultative Détail mensuel
      </label>
      {page ? (
        <label>
          <input type="checkbox" checked={ods} onChange={({ target }) => setOds(target.checked)} /> Au format
          .ods, pour LibreOffice
        </label>
      ) : null}
      <PrimaryButton type="submit" disabled={occupe}>
        {occupe ? 'Création…' : 'Créer le classeur'}
      </PrimaryButton>
    </form>
  );
}
