import { computeCout } from './calcul.ts';
import hypotheses from './hypotheses.json' with { type: 'json' };
import { measure } from './mesure.ts';
import prix from './prix.json' with { type: 'json' };

const chiffre = (n: number, decimales: number): string =>
  n.toLocaleString('en-GB', { maximumFractionDigits: decimales, minimumFractionDigits: decimales });

/** `npx node scripts/cost.ts`: the month of the whole country, as a Markdown table. Prices and suppositions are in the two JSON files. */
export async function main(): Promise<void> {
  const mesure = await measure();
  console.log('| measured on the embedded engine | read units | write units | bytes kept |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const quoi of ['depot', 'lecture', 'consolidation', 'publication'] as const) {
    const { lectures, ecritures, octets } = mesure[quoi];
    console.log(`| ${quoi} | ${lectures} | ${ecritures} | ${chiffre(octets, 0)} |`);
  }
  console.log(`\nA full workbook, as it is sent: ${chiffre(mesure.classeur, 0)} bytes.\n`);
  const lignes = computeCout(mesure, hypotheses, prix.prix);
  console.log(`| item | a month | unit | ${prix.devise} a month |`);
  console.log('| --- | ---: | --- | ---: |');
  for (const { poste, quantite, cout } of lignes) {
    const { unite } = prix.prix[poste];
    console.log(
      `| ${poste} | ${chiffre(quantite, quantite < 100 ? 2 : 0)} | ${unite} | ${chiffre(cout, 2)} |`,
    );
  }
  const total = lignes.reduce((somme, { cout }) => somme + cout, 0);
  console.log(`| **total** | | | **${chiffre(total, 2)}** |`);
  console.log(`\nPrices: ${prix.statut}. ${prix.source} Taxes ${prix.taxes}.`);
}
