import { createHash } from 'node:crypto';

/** Minutes between two looks at what is published, and without a gesture before the page changes under somebody. */
export const MINUTES = 10;

/*
 * The page asks for its own address and takes the place of what it shows when that has changed: a new quarter, a rectificatif, or
 * the notice of a withdrawal. A network that fails, or a server in trouble, changes nothing on the screen. Nothing moves under
 * somebody who stopped the page, or has just touched it.
 */
export const RECHARGE = `(()=>{let geste=-Infinity;const delai=${MINUTES * 60_000};
for(const nom of['pointerdown','keydown','wheel'])addEventListener(nom,()=>{geste=performance.now()},{passive:true});
setInterval(async()=>{const arret=document.getElementById('arret');
if(arret&&arret.checked||performance.now()-geste<delai)return;
try{const reponse=await fetch(location.href,{cache:'no-store'});
if(![200,404,410].includes(reponse.status))return;
const neuf=new DOMParser().parseFromString(await reponse.text(),'text/html');
if(neuf.body.innerHTML!==document.body.innerHTML)document.documentElement.replaceWith(document.adoptNode(neuf.documentElement))}catch{}},delai)})()`;

/** The one script that a public page may run: policies name it by its hash, and refuse any other. */
export const SCRIPT_PERMIS = `'sha256-${createHash('sha256').update(RECHARGE).digest('base64')}'`;
