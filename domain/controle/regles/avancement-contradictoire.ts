import { chiffre, texte, actionsSaisies } from '../../depot/cellules.ts';
import { etatOf } from '../../depot/plan.ts';
import { cite, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** What each state allows. « Abandonnée » may have gone any way. */
const ATTENDUS: Readonly<
  Record<string, { readonly possible: (n: number) => boolean; readonly dit: string }>
> = {
  'À lancer': { possible: (n) => n === 0, dit: '0 %' },
  'En cours': { possible: (n) => n < 100, dit: 'moins de 100 %' },
  Réalisée: { possible: (n) => n === 100, dit: '100 %' },
};

/** A warning: nothing is lost by filing both, but the public would read two things. */
export const avancementContradictoire = defineRegle({
  code: 'AVANCEMENT-CONTRADICTOIRE',
  severite: 'avertissement',
  explication: 'L’avancement d’une action contredit son état.',
  message: ({ parametres }) =>
    `un avancement de ${mesure(parametres.avancement, '%')} ne va pas avec l’état ${cite(parametres.etat ?? '')} (attendu : ${parametres.attendu}). Corrigez l’avancement ou l’état.`,
  check: (classeur) =>
    actionsSaisies(classeur.actions).flatMap((action) => {
      const { avancement, numero } = action;
      const lu = chiffre(avancement);
      const nom = etatOf(action) ?? '';
      const attendu = Object.hasOwn(ATTENDUS, nom) ? ATTENDUS[nom] : undefined;
      if (lu === null || lu < 0 || lu > 100 || !attendu || attendu.possible(lu)) return [];
      const parametres = { numero: texte(numero) ?? '', avancement: lu, etat: nom, attendu: attendu.dit };
      return [signale(avancement, parametres, attendu.dit)];
    }),
});
