import { makeTableaux, pick } from './bench/outils/tableaux.ts';
import { composer } from '../functions/render/affiche/composition/composer.ts';
import { contenuAffiche } from '../functions/render/affiche/contenu.ts';
import { feuilleOf } from '../functions/render/affiche/formats.ts';
const tabs = makeTableaux(400);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const T: number[] = [];
for (let i = 0; i < 400; i++) { const t = cpu(); composer(contenuAffiche(pick(tabs, i), `https://x.fr/${i}`), feuilleOf({ format: 'a3', orientation: 'portrait' })); T.push(cpu() - t); }
for (const [a, b] of [[0, 5], [5, 20], [20, 60], [60, 120], [120, 400]]) console.log(a, b, (T.slice(a, b).reduce((x, y) => x + y) / (b! - a!)).toFixed(2));
