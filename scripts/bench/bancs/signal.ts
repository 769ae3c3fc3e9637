import { DUREES, FAMILLES, simulate } from '../../simulation/signal.ts';
import type { Bilan } from '../../simulation/signal.ts';
import type { Banc } from '../types.ts';

const ESSAIS = 2000;
const percent = (part: number): string => `${(part * 100).toFixed(1).replace('.', ',')} %`;

function renderBilan({ famille, parDuree, ditsAuPlusFrequent }: Bilan): string {
  const cases = parDuree.map(({ regles, dits }) => `${percent(dits)} (${percent(regles)})`);
  return `| ${[famille.nom, ...cases, percent(ditsAuPlusFrequent)].join(' | ')} |`;
}

/** What the signal says of series whose truth is known, beside the four reference rules alone. It times nothing. */
export const signal: Banc = {
  nom: 'signal',
  objet: 'what is concluded of simulated series',
  async *epreuves() {
    // Nothing is timed.
  },
  render() {
    const titres = [
      'series of 16 quarters',
      ...DUREES.map((duree) => (duree === 0 ? 'no change' : `3 sigmas for ${duree}`)),
      'last at the most frequent',
    ];
    return [
      `Called a real change at the last quarter (in brackets, flagged by the reference rules), ${ESSAIS} runs a cell, fixed seeds.\n`,
      `| ${titres.join(' | ')} |`,
      `| ${titres.map(() => '---').join(' | ')} |`,
      ...FAMILLES.map((famille) => renderBilan(simulate(famille, ESSAIS))),
      '',
    ].join('\n');
  },
};
