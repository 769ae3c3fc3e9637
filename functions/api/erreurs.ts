import { AfficheIndisponible } from '../render/affiche/erreurs.ts';
import { Introuvable } from '../service/erreurs.ts';
import { BaseIndisponible, DisquePlein, DocumentTropGrand, FormePlusRecente } from '../store/index.ts';
import { identiteToProbleme } from './identite/problemes.ts';
import { Probleme } from './problemes.ts';

/** What a reader is told of an error. Of an unforeseen one, nothing but that it is ours: the journal has the rest. */
export function toProbleme(erreur: unknown): Probleme {
  if (erreur instanceof Probleme) return erreur;
  if (erreur instanceof Introuvable) return new Probleme('introuvable', erreur.message);
  if (erreur instanceof DocumentTropGrand) return new Probleme('contenu-trop-grand', erreur.message);
  if (erreur instanceof BaseIndisponible) return new Probleme('base-indisponible', erreur.message);
  if (erreur instanceof DisquePlein) return new Probleme('disque-plein', erreur.message);
  if (erreur instanceof FormePlusRecente) return new Probleme('erreur-interne', erreur.message);
  if (erreur instanceof AfficheIndisponible) return new Probleme('affiche-indisponible', erreur.message);
  const identite = identiteToProbleme(erreur);
  if (identite) return identite;
  return new Probleme(
    'erreur-interne',
    'Une erreur est survenue de notre côté et a été consignée. Réessayez dans un instant : rien n’est enregistré deux fois.',
  );
}
