import type { ConditionalRule } from 'hucre';
import { numberRules } from './indicateurs-conditions.ts';
import { COULEURS, CONDITIONS } from './palette.ts';
import type { ReperesActions } from './types.ts';

/**
 * Colours of the sheet `Plan d'actions`.
 *
 * @param fin serial of the last day of the quarter: late is late at that day, so that a printed plan keeps its meaning.
 */
export function conditionsActions(reperes: ReperesActions, fin: number): ConditionalRule[] {
  const { pivot, plage, zone, premiere, ref } = reperes;
  const [numero, action, debut, echeance] = [
    pivot('numero'),
    pivot('action'),
    pivot('debut'),
    pivot('echeance'),
  ];
  const [avancement, etat] = [pivot('avancement'), pivot('etat')];
  const close = `OR(${etat}="Réalisée",${etat}="Abandonnée")`;
  const regles = numberRules([
    [zone('numero'), `AND(NOT(ISBLANK(${numero})),COUNTIF(${plage('numero')},${numero})>1)`, CONDITIONS.faux],
    [
      zone('debut', 'echeance'),
      `AND(ISNUMBER(${debut}),ISNUMBER(${echeance}),${echeance}<${debut})`,
      CONDITIONS.faux,
    ],
    [zone('debut', 'avancement'), `ISTEXT(${ref('debut', premiere)})`, CONDITIONS.faux],
    [
      zone('avancement', 'etat'),
      `AND(ISNUMBER(${avancement}),NOT(ISBLANK(${etat})),(${etat}="Réalisée")<>(${avancement}=1),${etat}<>"Abandonnée")`,
      CONDITIONS.faux,
    ],
    [zone('echeance'), `AND(ISNUMBER(${echeance}),${echeance}<=${fin},NOT(${close}))`, CONDITIONS.faux],
    // An action without number, owner, due date or state answers to nothing.
    ...(['numero', 'responsable', 'echeance', 'etat'] as const).map(
      (cle) => [zone(cle), `AND(LEN(TRIM(${action}))>0,ISBLANK(${pivot(cle)}))`, CONDITIONS.manque] as const,
    ),
  ]);
  return [
    ...regles,
    {
      type: 'dataBar',
      priority: regles.length + 1,
      range: zone('avancement'),
      dataBar: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: '1' },
        ],
        color: `FF${COULEURS.barre}`,
      },
    },
  ];
}
