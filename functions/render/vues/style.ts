/**
 * Styles of the page of a view: one file that opens without network, reads at 320 px, and prints. Both colour schemes; text colours hold
 * 4.5:1 on their background.
 */
export const STYLE_VUE = `
:root{color-scheme:light dark;--fond:#fff;--fond-2:#f5f5fa;--bord:#c8c8d4;--texte:#161616;--texte-2:#50505e;--accent:#000091;--manque:#b3000d;--manque-fond:#ffeceb;--bon:#106138}
@media (prefers-color-scheme:dark){:root{--fond:#1b1b1f;--fond-2:#26262c;--bord:#45454f;--texte:#f3f3f6;--texte-2:#bdbdc9;--accent:#a3a3ff;--manque:#ff9c94;--manque-fond:#43201f;--bon:#86dca8}}
*{box-sizing:border-box}
body{margin:0;background:var(--fond);color:var(--texte);font:1rem/1.5 Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:78rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;color:var(--accent);text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--accent)}
h3{font-size:1rem;margin:0}
p{margin:0 0 .5rem;max-width:70ch}
.mention{color:var(--texte-2);font-size:.875rem}
.resume{font-size:1.0625rem;margin:1rem 0;padding:.75rem 1rem;background:var(--fond-2);border-left:4px solid var(--accent)}
.resume p:last-child{margin:0}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.liens{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0 0 1rem;padding:0}
.liens a{display:inline-block;min-height:24px;line-height:24px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--texte-2);font-size:.875rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .625rem;border-bottom:1px solid var(--bord)}
thead th{border-bottom:2px solid var(--accent);font-size:.8125rem;vertical-align:bottom}
tbody th{font-weight:600}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.code{display:block;color:var(--texte-2);font-weight:400;font-size:.8125rem}
tr.aide{background:var(--manque-fond)}
tr.aide th{box-shadow:inset 4px 0 0 var(--manque)}
.marque{display:block;font-weight:600;color:var(--manque)}
.fiches{display:grid;gap:.75rem;margin:0;padding:0;list-style:none}
.fiche{border:1px solid var(--bord);padding:.75rem 1rem}
.fiche--manque{border-left:4px solid var(--manque)}
.fiche__tete{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;align-items:baseline}
.fiche__valeur{font-weight:600;font-size:1.125rem;font-variant-numeric:tabular-nums}
.fiche p{margin:.25rem 0 0}
.muets__titre{margin:1.25rem 0 .5rem}
.muets{margin:0;padding-left:1.25rem;columns:20rem;column-gap:2rem}
.muets li{break-inside:avoid;margin-bottom:.25rem}
.motif{color:var(--manque);font-weight:600}
@media (min-width:60rem){.fiches{grid-template-columns:1fr 1fr}}
@media (max-width:47.99rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,caption,tbody,tr,th,td{display:block}
tr{border:1px solid var(--bord);padding:.5rem .75rem;margin-bottom:.75rem}
tbody th,td{border:0;padding:.125rem 0}
td.n{text-align:left;white-space:normal}
tr.aide{border-left:4px solid var(--manque)}tr.aide th{box-shadow:none}
td[data-titre]::before{content:attr(data-titre) "\\00a0: ";color:var(--texte-2)}
}
@media print{
@page{size:A4 landscape;margin:12mm}
:root{color-scheme:light;--fond:#fff;--fond-2:#f5f5fa;--bord:#c8c8d4;--texte:#161616;--texte-2:#50505e;--accent:#000091;--manque:#b3000d;--manque-fond:#ffeceb;--bon:#106138}
:root{font-size:10.5px}main{max-width:none;padding:0}p{max-width:none}
.liens,.evitement{display:none}
thead{display:table-header-group}
tr,.fiche{break-inside:avoid}h2,caption{break-after:avoid}
tr.aide th,.resume,.fiche--manque{print-color-adjust:exact}
.fiches{grid-template-columns:1fr 1fr}
th,td{padding:.25rem .375rem}tr.aide th{padding-left:.75rem}
}
.evitement{position:absolute;left:-100vw}.evitement:focus{left:.5rem;top:.5rem;background:var(--fond);padding:.5rem;z-index:1}
`;
