import { join } from 'node:path';
import { Tags } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from './acquittements.ts';
import { readEtape } from './etape.ts';
import type { CodeOf } from './pieces/fonction.ts';
import type { Piles } from './piles.ts';
import { Api } from './stacks/api.ts';
import { Donnees } from './stacks/donnees.ts';
import { Echeancier } from './stacks/echeancier.ts';
import { Identite } from './stacks/identite.ts';
import { Originaux } from './stacks/originaux.ts';
import { Publication } from './stacks/publication.ts';
import { Surveillance } from './stacks/surveillance.ts';

/** The bundles that `scripts/bundle.ts` writes. */
const codeDuPaquet: CodeOf = (nom) =>
  Code.fromAsset(join(import.meta.dirname, '..', '..', 'dist', 'lambda', nom));

/**
 * All the stacks of one stage.
 * @param codeOf where the code of a function comes from: tests give a line in place of the bundles
 */
export function buildTransparence(app: App, codeOf: CodeOf = codeDuPaquet): Piles {
  const etape = readEtape(app.node);
  const commun = {
    etape,
    codeOf,
    // The account is the one of whoever deploys; nothing here is looked up in it.
    env: { region: etape.region },
    terminationProtection: etape.nom === 'production',
  };
  const nom = (pile: string): string => `Transparence-${etape.nom}-${pile}`;

  const donnees = new Donnees(app, nom('Donnees'), commun);
  const identite = new Identite(app, nom('Identite'), { ...commun, donnees });
  const publication = new Publication(app, nom('Publication'), { ...commun, donnees });
  const api = new Api(app, nom('Api'), { ...commun, donnees, identite });
  const echeancier = new Echeancier(app, nom('Echeancier'), { ...commun, donnees, api });
  const originaux = new Originaux(app, nom('Originaux'), { ...commun, donnees });
  const surveillance = new Surveillance(app, nom('Surveillance'), {
    ...commun,
    donnees,
    api,
    echeancier,
    publication,
    originaux,
  });

  Tags.of(app).add('projet', 'transparence');
  Tags.of(app).add('etape', etape.nom);
  Tags.of(app).add('donnees', 'internes');
  Tags.of(publication).add('donnees', 'publiques', { priority: 200 });
  const piles = { donnees, identite, publication, api, echeancier, originaux, surveillance };
  acknowledge(piles, etape);
  return piles;
}
