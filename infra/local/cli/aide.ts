/** What `npx transparence` prints when it is not told what to do. */
export const AIDE = `Transparence : du classeur trimestriel au tableau publié.

  npx transparence template --site 37-PREF --trimestre 2020-T4 --out classeur.xlsx
      Prépare le classeur d’un site : ses indicateurs, ses cibles, le trimestre précédent.
  npx transparence validate classeur.xlsx
      Contrôle un classeur (.xlsx ou .ods) sans rien déposer.
      Code de sortie : 0 accepté, 1 refusé, 2 illisible.
  npx transparence submit classeur.xlsx [--motif "erreur de saisie"]
      Dépose un classeur. Une correction demande un motif.
  npx transparence consolidate 2020-T4 [--departement 37]
      Additionne les sites de chaque département ouvert pour le trimestre.
  npx transparence publish --departement 37 --trimestre 2020-T4 --out dossier
      Publie le tableau : index.html, affiche-a3.pdf, tableau.csv, tableau.json.
      --adresse https://… : adresse publique de la page, pour le code QR de l’affiche.

Options de toutes les commandes :
  --data dossier   où sont les données (par défaut : .transparence, celui de npm start)
  --json           réponse en JSON sur la sortie standard`;
