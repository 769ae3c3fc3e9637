/** What `npx transparence` prints when it is not told what to do. */
export const AIDE = `Transparence : du classeur trimestriel au tableau publié.

  npx transparence template --site 37-PREF --trimestre 2020-T4 --out classeur.xlsx
      Prépare le classeur d’un site : ses indicateurs, ses cibles, le trimestre précédent.
      --out : un nom qui finit par .xlsx (Excel) ou .ods (LibreOffice). --mois : avec la feuille facultative « Détail mensuel » (elle revient d’elle-même ensuite).
  npx transparence validate classeur.xlsx
      Contrôle un classeur (.xlsx ou .ods) sans rien déposer.
      Code de sortie : 0 accepté, 1 refusé, 2 illisible.
  npx transparence submit classeur.xlsx [--motif "erreur de saisie"]
      Dépose un classeur. Une correction demande un motif.
  npx transparence consolidate 2020-T4 [--departement 37]
      Additionne les sites de chaque département ouvert, puis les régions et la France.
      Dit qui manque, et ce qui est arrivé trop tard. --departement : ce département seul.
  npx transparence chiffre 2020-T4 --indicateur TEL-DECROCHE [--region 24 | --departement 37 | --site 37-PREF]
      Ouvre un chiffre consolidé : ce que chacun y apporte, qui y manque, et jusqu’à la cellule,
      la version et le fichier où il a été saisi. Sans lieu : la France.
  npx transparence vue 2020-T4 [--region 24 | --departement 37 | --site 37-PREF] [--out suivi.html]
      Dit qui a déposé, ce qui ne va pas, ce qui a changé. Sans lieu : la France.
      --out : page à imprimer (.html), données (.csv) ou classeur (.xlsx).
  npx transparence publish --departement 37 --trimestre 2020-T4 --out dossier
      Publie le tableau et écrit ses fichiers : page, affiche, données.
      Si quelque chose bloque, rien n’est publié : les fichiers sont un « Aperçu, non publié »,
      et la liste dit ce qui bloque et comment y remédier (code de sortie 0 ; 1 sans --out).
      --exiger : code de sortie 1 quand quelque chose bloque.
      --motif "chiffres complétés" : pourquoi un tableau déjà publié est corrigé ; il sera public.
      --valide-par "secrétaire général" : fonction de qui valide (par défaut : référent qualité).
      --sans-nom "accueil@exemple.fr ; 02 00 00 00 00" : ces mots, trouvés dans un texte qui sera public, ne sont pas des noms
        de personnes ; la réponse reste au journal. Aussi pour withdraw et etape, dont le motif est public.
      --adresse https://… : adresse publique de la page, pour le code QR de l’affiche.
  npx transparence withdraw --departement 37 --trimestre 2020-T4 --motif "erreur de saisie"
      Retire le tableau publié : sa page dit quand et pourquoi. Rien n’est effacé.
  npx transparence echeances [--le 2021-01-27] [--departement 37]
      Fait ce que le calendrier demande jusqu’à ce jour, pour le trimestre écoulé : ouverture, rappels,
      consolidation, proposition de publication. Ce qui est fait ne l’est pas deux fois.
      --voir : montre le calendrier et où il en est, sans rien faire.
  npx transparence remind [--le 2021-01-19] [--departement 37]
      Écrit les courriels de ce jour, un par personne au plus, en fichiers .eml.
      --vers dossier : où les écrire (par défaut : courriels, dans le dossier de données) ; aussi pour echeances.
      --adresse https://… : adresse de l’application, pour les liens des courriels ; aussi pour echeances.
  npx transparence export --departement 37 --out archive.zip
      Met dans un seul fichier tout ce qui est gardé pour un département, classeurs d’origine compris.
      Un original absent est une perte : elle est dite, et le code de sortie est 1.
      --efface "empreinte …" : celles des originaux effacés sur demande écrite, qui ne sont pas des pertes.
  npx transparence restore archive.zip [--empreinte …]
      Remet une archive dans un dossier de données vide. Tout est vérifié avant d’écrire ; rien n’est écrasé.
      --empreinte : celle que l’export a donnée à noter ; une autre archive est refusée.
      Un original qui n’est ni dans l’archive ni dans le dossier est une perte : elle est dite, et le code de sortie est 1.
      --efface "empreinte …" : celles des originaux effacés sur demande écrite, qui ne sont pas des pertes.
  npx transparence signal --serie "12,5;13;;11" --sens hausse [--cible 15]
      Explique une série comme le tableau : moyenne, variation habituelle, causes de chaque point.
      Un point vide ou un tiret est un chiffre manquant. --sens : hausse, baisse ou neutre (par défaut).
      --sans-filtre : garde les étendues extrêmes dans le calcul des limites.
      --effectifs "1200;1350;;1280" : nombre de cas de chaque pourcentage ; s’ils sont grands, carte p′.
      --periode mois ou trimestre : le mot de la phrase.
      --min 0 --max 100 : ce que le chiffre peut être, d’où la variation habituelle ne sort pas.
  npx transparence etape --departement 37 --indicateur TEL-DECROCHE --a-partir-de 2021-T2 --motif "nouveau standard"
      Déclare qu’une série change, et pourquoi : sa moyenne est recalculée à partir de là. Le motif est public.
      --base-jusqua 2024-T1 : fixe la moyenne sur ces périodes-là (12 au moins).
      --retirer 1 --motif "date erronée" : retire une déclaration. Sans autre option : la liste.

Options de toutes les commandes :
  --aide           ce que fait la commande ; aussi : npx transparence aide template
  --force          remplace un fichier qui existe déjà (template, vue, publish, export) ; sans elle, rien n’est remplacé
  --data dossier   où sont les données (par défaut : .transparence, celui de npm start)
  --json           réponse en JSON sur la sortie standard

npx transparence --version : la version installée.`;

const DEBUT = /^(?= {2}npx transparence )/mu;
const OPTIONS = AIDE.slice(AIDE.indexOf('Options de toutes'));

/** The help of one command: its own lines, then the options of all. */
export function aideOf(commande: string): string {
  const sections = AIDE.slice(0, AIDE.length - OPTIONS.length).split(DEBUT);
  const siennes = sections.filter((section) => section.startsWith(`  npx transparence ${commande} `));
  return `${siennes.join('').trimEnd()}\n\n${OPTIONS}`;
}
